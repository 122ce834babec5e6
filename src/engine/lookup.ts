/**
 * Lookups: word lists of any size, matched by walking Maps of syllables instead of a regex
 * (a flat alternation of 5,000 forms is a thousand times slower than a walk).
 */
import { type Pattern, endingsOf } from "./pattern.ts";

interface Node<T> {
  row: T | undefined;
  next: Map<string, Node<T>> | undefined;
}

/** A word list that can be walked forwards from a place or backwards to it. */
export interface Lookup<T> {
  /** The row of a form, or undefined. */
  readonly get: (form: string) => T | undefined;
  /** End of the longest form at `at`, or -1. */
  readonly matchAt: (folded: string, at: number) => number;
  /** Start of the longest form that ends at `end`, or -1. */
  readonly matchBefore: (folded: string, end: number) => number;
  readonly forms: ReadonlyMap<string, T>;
}

/** Builds a lookup over forms (lower case, NFC, syllables joined by one space). */
export function lookup<T>(forms: ReadonlyMap<string, T>): Lookup<T> {
  const forwards: Node<T> = { row: undefined, next: new Map() };
  let backwards: Node<T> | undefined;
  for (const [form, row] of forms) insert(forwards, tokensOf(form), row);
  return {
    forms,
    get: (form) => forms.get(form),
    matchAt: (folded, at) => walkForwards(forwards, folded, at),
    matchBefore: (folded, end) => {
      if (!backwards) {
        backwards = { row: undefined, next: new Map() };
        for (const [form, row] of forms) insert(backwards, tokensOf(form).reverse(), row);
      }
      return walkBackwards(backwards, folded, end);
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

/** Syllables of a form; a `/` begins a token of its own, so that `km/h` is `km`, `/h`. */
function tokensOf(form: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < form.length; ) {
    const end = tokenEnd(form, at);
    tokens.push(form.slice(at, end));
    at = form.charCodeAt(end) === 32 ? end + 1 : end;
  }
  return tokens;
}

function insert<T>(root: Node<T>, tokens: readonly string[], row: T): void {
  let node = root;
  for (const token of tokens) {
    node.next ??= new Map();
    let child = node.next.get(token);
    if (!child) {
      child = { row: undefined, next: undefined };
      node.next.set(token, child);
    }
    node = child;
  }
  node.row ??= row;
}

function walkForwards<T>(root: Node<T>, folded: string, from: number): number {
  let best = -1;
  let at = from;
  let node: Node<T> | undefined = root;
  while (node?.next) {
    const end = tokenEnd(folded, at);
    if (end === at) break;
    node = node.next.get(folded.slice(at, end));
    if (!node) break;
    if (node.row !== undefined) best = end;
    at = folded.charCodeAt(end) === 32 ? end + 1 : end;
    if (at === end && folded.charCodeAt(end) !== 47) break;
  }
  return best;
}

function walkBackwards<T>(root: Node<T>, folded: string, to: number): number {
  let best = -1;
  let end = to;
  let node: Node<T> | undefined = root;
  while (node?.next) {
    const start = tokenStart(folded, end);
    if (start === end) break;
    node = node.next.get(folded.slice(start, end));
    if (!node) break;
    if (node.row !== undefined) best = start;
    if (start === 0 || folded.charCodeAt(start - 1) !== 32) break;
    end = start - 1;
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
const slash = 47;
const hyphen = 45;

/** Letters, digits and the signs that units are made of (`²`, `°`, `$`, `€`); no blanks, quotes or punctuation. */
function isTokenChar(code: number): boolean {
  if (code > 127) return (code < 0x2010 || code > 0x2027) && code !== 0xab && code !== 0xbb;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 36;
}
