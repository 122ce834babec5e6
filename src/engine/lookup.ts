/**
 * Lookups: word lists of any size, matched by walking Maps of syllables instead of a regex (a flat
 * alternation of 5,000 forms is a thousand times slower).
 */
import { copyOf } from "../memo.ts";
import { codeAt, endingsOf, isDigitCode, type Pattern, space, unitAt } from "./pattern.ts";

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
}

/** A lookup with the table that it was made of. */
export interface TableLookup<T> extends Lookup<T> {
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

/** The nodes of the tokens met as first (or last) ones; null where no form has it. */
type Nodes<T> = Map<string, Node<T> | null>;
/** Bound on remembered tokens, so that no text can fill memory. */
const mostNodes = 20_000;

/** What a lookup is made of: the row of a form, and the forms that begin, or end, with a token. */
interface Forms<T> {
  readonly get: (form: string) => T | undefined;
  readonly withFirst: (token: string) => readonly string[];
  readonly withLast: (token: string) => readonly string[];
}

/** A lookup over a table of forms (lower case, NFC, syllables joined by one space). */
export function lookup<T>(table: ReadonlyMap<string, T>): TableLookup<T> {
  return { forms: table, ...lookupOver(formsOfTable(table)) };
}

/** Thousands of forms, sorted, that share one row. */
export interface SortedForms<T> {
  readonly sorted: readonly string[];
  readonly row: T;
}

/**
 * A lookup over a table and sorted lists, which are searched where they stand: to index them would take most of the
 * time of a short run. A form has the row of the first that holds it.
 */
export function largeLookup<T>(table: ReadonlyMap<string, T>, ...lists: readonly SortedForms<T>[]): Lookup<T> {
  const small = formsOfTable(table);
  return lookupOver({
    get: (form) => table.get(form) ?? lists.find(({ sorted }) => holds(sorted, form))?.row,
    withFirst: (token) => [...small.withFirst(token), ...lists.flatMap(({ sorted }) => beginningWith(sorted, token))],
    withLast: (token) => [...small.withLast(token), ...lists.flatMap(({ sorted }) => sorted.filter((form) => lastToken(form) === token))],
  });
}

function lookupOver<T>(forms: Forms<T>): Lookup<T> {
  const firsts: Nodes<T> = new Map();
  const lasts: Nodes<T> = new Map();
  const found: Found<T> = { ends: [], rows: [], count: 0 };
  const allAt = (folded: string, at: number): Found<T> => {
    walkForwards(forms, firsts, folded, at, found);
    return found;
  };
  return {
    get: forms.get,
    allAt,
    matchAt: (folded, at) => {
      const { ends, count } = allAt(folded, at);
      return count === 0 ? -1 : (ends[count - 1] as number);
    },
    matchBefore: (folded, end) => walkBackwards(forms, lasts, folded, end),
  };
}

function formsOfTable<T>(table: ReadonlyMap<string, T>): Forms<T> {
  let firsts: ReadonlyMap<string, string[]> | undefined;
  let lasts: ReadonlyMap<string, string[]> | undefined;
  const withFirst = (token: string): readonly string[] => {
    firsts ??= indexBy(table.keys(), firstToken);
    return firsts.get(token) ?? [];
  };
  const withLast = (token: string): readonly string[] => {
    lasts ??= indexBy(table.keys(), lastToken);
    return lasts.get(token) ?? [];
  };
  return { get: (form) => table.get(form), withFirst, withLast };
}

/** Whether sorted forms hold a form. */
export function holds(sorted: readonly string[], form: string): boolean {
  return sorted[placeIn(sorted, form)] === form;
}

/** The place in sorted forms of the first that is not before a form. */
function placeIn(sorted: readonly string[], form: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sorted forms whose first token is the given one: the token, and it with a blank or sign behind it, all of which stand before any longer word. */
function beginningWith(sorted: readonly string[], token: string): string[] {
  const forms: string[] = [];
  for (let place = placeIn(sorted, token); place < sorted.length; place++) {
    const form = sorted[place] as string;
    if (!form.startsWith(token) || isTokenChar(form.charCodeAt(token.length))) break;
    if (firstToken(form) === token) forms.push(form);
  }
  return forms;
}

/** A lookup as a slot of a rule: reads to the row of the form. */
export function oneOfMany<T>(words: TableLookup<T>): Pattern<T> {
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

function indexBy(forms: Iterable<string>, tokenOf: (form: string) => string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const form of forms) {
    const token = tokenOf(form);
    const bucket = index.get(token);
    if (bucket) bucket.push(form);
    else index.set(token, [form]);
  }
  return index;
}

/** The node of a first (or last) token, made from its forms when first met. */
function nodeOf<T>(nodes: Nodes<T>, token: string, forms: Forms<T>, isBackwards: boolean): Node<T> | null {
  const known = nodes.get(token);
  if (known !== undefined) return known;
  if (nodes.size >= mostNodes) nodes.clear();
  const node = nodeFrom(isBackwards ? forms.withLast(token) : forms.withFirst(token), forms, isBackwards);
  nodes.set(copyOf(token), node);
  return node;
}

/** The node of forms that share their first (or last) token. */
function nodeFrom<T>(sharing: readonly string[], forms: Forms<T>, isBackwards: boolean): Node<T> | null {
  if (sharing.length === 0) return null;
  const root: Node<T> = { row: undefined, next: undefined };
  for (const form of sharing) {
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
  return root;
}

/** Tokens of a form; a `/` begins a token of its own, so that `km/h` is `km`, `/h`. A sign that no token holds stands for itself, and is never met. */
function tokensOf(form: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < form.length; ) {
    const end = Math.max(tokenEnd(form, at), at + 1);
    tokens.push(form.slice(at, end));
    at = form.charCodeAt(end) === space ? end + 1 : end;
  }
  return tokens;
}

function walkForwards<T>(forms: Forms<T>, nodes: Nodes<T>, folded: string, from: number, found: Found<T>): void {
  found.count = 0;
  let end = tokenEnd(folded, from);
  if (end === from) return;
  let node: Node<T> | null | undefined = nodeOf(nodes, folded.slice(from, end), forms, false);
  if (!node) {
    const bare = withoutFootnote(folded, from, end);
    if (bare === end) return;
    end = bare;
    node = nodeOf(nodes, folded.slice(from, end), forms, false);
  }
  while (node) {
    if (node.row !== undefined) {
      found.ends[found.count] = end;
      found.rows[found.count] = node.row;
      found.count++;
    }
    if (!node.next) return;
    const code = codeAt(folded, end);
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
  while (bare > start + 1 && isDigitCode(codeAt(folded, bare - 1))) bare--;
  return bare;
}

function walkBackwards<T>(forms: Forms<T>, nodes: Nodes<T>, folded: string, to: number): number {
  let start = tokenStart(folded, to);
  if (start === to) return -1;
  let best = -1;
  let node: Node<T> | null | undefined = nodeOf(nodes, folded.slice(start, to), forms, true);
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
  const first = codeAt(text, at);
  if (first === percent) return at + 1;
  const from = first === slash ? at + 1 : at;
  let end = from;
  for (const { length } = text; end < length; end++) {
    const code = unitAt(text, end);
    if (code === hyphen ? !isTokenChar(codeAt(text, end + 1)) || end === from : !isTokenChar(code)) break;
  }
  return end === from ? at : end;
}

/** Start of the token that ends at `end`. */
export function tokenStart(text: string, end: number): number {
  if (codeAt(text, end - 1) === percent) return end - 1;
  let start = end;
  for (; start > 0; start--) {
    const code = unitAt(text, start - 1);
    if (code === hyphen ? start < 2 || !isTokenChar(codeAt(text, start - 2)) : !isTokenChar(code)) break;
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
