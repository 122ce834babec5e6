/**
 * Lookups: word lists of any size, matched by walking Maps of syllables instead of a regex (a flat
 * alternation of 5,000 forms is a thousand times slower).
 */
import { endingsOf, isDigitCode, type Pattern, space } from "./pattern.ts";

/** A word list that can be walked forwards from a place or backwards to it. */
export interface Lookup<T> {
  /** The row of a form, or undefined. */
  readonly get: (form: string) => T | undefined;
  /** End of the longest form at `at`, or -1. */
  readonly matchAt: (folded: string, at: number) => number;
  /** Start of the longest form that ends at `end`, or -1. */
  readonly matchBefore: (folded: string, end: number) => number;
  /** Every form at `at`, the shortest first. Reused from call to call. */
  readonly allAt: (folded: string, at: number) => Found<T>;
  readonly forms: ReadonlyMap<string, T>;
}

/** The forms found at a place: their ends and rows, `count` of them. */
export interface Found<T> {
  readonly ends: number[];
  readonly rows: T[];
  count: number;
}

/** A word of a form and the words that may follow it. */
interface Node<T> {
  row: T | undefined;
  next: Map<string, Node<T>> | undefined;
}

/** By first (or last) token the forms that have it; they become nodes when that token is first met. */
type Index<T> = Map<string, string[] | Node<T>>;

/** Builds a lookup over forms (lower case, NFC, syllables joined by one space). */
export function lookup<T>(forms: ReadonlyMap<string, T>): Lookup<T> {
  let firsts: Index<T> | undefined;
  let lasts: Index<T> | undefined;
  const found: Found<T> = { ends: [], rows: [], count: 0 };
  const allAt = (folded: string, at: number): Found<T> => {
    firsts ??= indexBy(forms.keys(), firstToken);
    walkForwards(forms, firsts, folded, at, found);
    return found;
  };
  return {
    forms,
    get: (form) => forms.get(form),
    allAt,
    matchAt: (folded, at) => {
      const { ends, count } = allAt(folded, at);
      return count === 0 ? -1 : (ends[count - 1] as number);
    },
    matchBefore: (folded, end) => {
      lasts ??= indexBy(forms.keys(), lastToken);
      return walkBackwards(forms, lasts, folded, end);
    },
  };
}

/** A lookup as a slot of a rule: reads to the row of the form. */
export function oneOfMany<T>(words: Lookup<T>): Pattern<T> {
  return {
    source: null,
    starts: { digit: false, words: new Set(words.forms.keys()) },
    endings: endingsOf(words.forms.keys()),
    read: (surface) => words.get(surface) ?? null,
    matchAt: words.matchAt,
    matchBefore: words.matchBefore,
  };
}

/** Any of some words, the longest that fits; reads to the word. */
export function words(...forms: readonly string[]): Pattern<string> {
  return oneOfMany(lookup(new Map(forms.map((form) => [form, form]))));
}

/** Forms of plain words are cut at a blank; only those with signs are walked. */
const hasSigns = /[^a-z\u00c0-\u1eff ]/;

function firstToken(form: string): string {
  if (hasSigns.test(form)) return form.slice(0, tokenEnd(form, 0));
  const end = form.indexOf(" ");
  return end < 0 ? form : form.slice(0, end);
}

function lastToken(form: string): string {
  return hasSigns.test(form) ? form.slice(tokenStart(form, form.length)) : form.slice(form.lastIndexOf(" ") + 1);
}

function indexBy<T>(forms: Iterable<string>, tokenOf: (form: string) => string): Index<T> {
  const index: Index<T> = new Map();
  for (const form of forms) {
    const token = tokenOf(form);
    const bucket = index.get(token) as string[] | undefined;
    if (bucket) bucket.push(form);
    else index.set(token, [form]);
  }
  return index;
}

/** The node of a first token, made from its forms when first met. */
function nodeOf<T>(index: Index<T>, token: string, forms: ReadonlyMap<string, T>, isBackwards: boolean): Node<T> | undefined {
  const bucket = index.get(token);
  if (!Array.isArray(bucket)) return bucket;
  const root: Node<T> = { row: undefined, next: undefined };
  for (const form of bucket) {
    const tokens = tokensOf(form);
    if (isBackwards) tokens.reverse();
    let node = root;
    for (const word of tokens.slice(1)) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (!child) {
        child = { row: undefined, next: undefined };
        node.next.set(word, child);
      }
      node = child;
    }
    node.row = forms.get(form);
  }
  index.set(token, root);
  return root;
}

/** Tokens of a form; a `/` begins a token of its own, so that `km/h` is `km`, `/h`. */
function tokensOf(form: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < form.length; ) {
    const end = tokenEnd(form, at);
    tokens.push(form.slice(at, end));
    at = form.charCodeAt(end) === space ? end + 1 : end;
  }
  return tokens;
}

function walkForwards<T>(forms: ReadonlyMap<string, T>, index: Index<T>, folded: string, from: number, found: Found<T>): void {
  found.count = 0;
  let end = tokenEnd(folded, from);
  if (end === from) return;
  let node = nodeOf(index, folded.slice(from, end), forms, false);
  if (!node) {
    const bare = withoutFootnote(folded, from, end);
    if (bare === end) return;
    end = bare;
    node = nodeOf(index, folded.slice(from, end), forms, false);
  }
  while (node) {
    if (node.row !== undefined) {
      found.ends[found.count] = end;
      found.rows[found.count] = node.row;
      found.count++;
    }
    if (!node.next) return;
    const code = folded.charCodeAt(end);
    if (code !== space && code !== slash) return;
    const at: number = code === space ? end + 1 : end;
    end = tokenEnd(folded, at);
    if (end === at) return;
    let next: Node<T> | undefined = node.next.get(folded.slice(at, end));
    if (!next) {
      const bare = withoutFootnote(folded, at, end);
      if (bare === end) return;
      end = bare;
      next = node.next.get(folded.slice(at, end));
    }
    node = next;
  }
}

/** The end of a token without the footnote mark that is stuck to it: `án4`. */
function withoutFootnote(folded: string, start: number, end: number): number {
  let bare = end;
  while (bare > start + 1 && isDigitCode(folded.charCodeAt(bare - 1))) bare--;
  return bare;
}

function walkBackwards<T>(forms: ReadonlyMap<string, T>, index: Index<T>, folded: string, to: number): number {
  let start = tokenStart(folded, to);
  if (start === to) return -1;
  let best = -1;
  let node = nodeOf(index, folded.slice(start, to), forms, true);
  while (node) {
    if (node.row !== undefined) best = start;
    if (!node.next || start === 0 || folded.charCodeAt(start - 1) !== space) return best;
    const end: number = start - 1;
    start = tokenStart(folded, end);
    if (start === end) return best;
    node = node.next.get(folded.slice(start, end));
  }
  return best;
}

/**
 * End of the token at `at`: a run of word characters. A `%` is a token by itself, a leading `/` belongs
 * to what follows it (`km`, `/h`), a hyphen only joins letters (`đô-la`).
 */
export function tokenEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === percent) return at + 1;
  const from = first === slash ? at + 1 : at;
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === hyphen ? !isTokenChar(text.charCodeAt(end + 1)) || end === from : !isTokenChar(code)) break;
  }
  return end === from ? at : end;
}

/** Start of the token that ends at `end`. */
export function tokenStart(text: string, end: number): number {
  if (text.charCodeAt(end - 1) === percent) return end - 1;
  let start = end;
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1);
    if (code === hyphen ? start < 2 || !isTokenChar(text.charCodeAt(start - 2)) : !isTokenChar(code)) break;
  }
  return start;
}

const percent = 37;
const ampersand = 38;
const slash = 47;
const hyphen = 45;

/** Letters, digits and the signs that units are made of (`²`, `°`, `$`, `€`); no blanks, quotes or punctuation. */
function isTokenChar(code: number): boolean {
  if (code > 127) return (code < 0x2010 || code > 0x2027) && code !== 0xab && code !== 0xbb;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 36 || code === ampersand;
}
