/**
 * Lookups: word lists of any size, matched by a Map of first syllables and a Map of forms instead of a
 * regex (a flat alternation of 5,000 forms is a thousand times slower).
 */
import { endingsOf, isDigitCode, type Pattern } from "./pattern.ts";

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
  /** Where no form holds a digit, a digit ends a token: it is a footnote mark. */
  let digits: boolean | undefined;
  let firsts: Map<string, number> | undefined;
  let lasts: Map<string, number> | undefined;
  return {
    forms,
    get: (form) => forms.get(form),
    matchAt: (folded, at) => {
      firsts ??= longestBy(forms.keys(), firstToken);
      digits ??= anyHasDigit(forms.keys());
      return walkForwards(forms, firsts, folded, at, digits);
    },
    matchBefore: (folded, end) => {
      lasts ??= longestBy(forms.keys(), lastToken);
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

function anyHasDigit(forms: Iterable<string>): boolean {
  for (const form of forms) if (/[0-9]/.test(form)) return true;
  return false;
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

/** By its first or last token, how many tokens the longest form has; `km/h` is two tokens, `km` and `/h`. */
function longestBy(forms: Iterable<string>, tokenOf: (form: string) => string): Map<string, number> {
  const longest = new Map<string, number>();
  for (const form of forms) {
    let tokens = 1;
    for (let at = form.indexOf(" "); at >= 0; at = form.indexOf(" ", at + 1)) tokens++;
    if (form.includes("/")) tokens += form.split("/").length - 1;
    const token = tokenOf(form);
    if (tokens > (longest.get(token) ?? 0)) longest.set(token, tokens);
  }
  return longest;
}

/** Ends of the tokens behind one another, reused from walk to walk. */
const edges = new Int32Array(16);

function walkForwards<T>(forms: ReadonlyMap<string, T>, firsts: ReadonlyMap<string, number>, folded: string, from: number, digits: boolean): number {
  let end = tokenEnd(folded, from, digits);
  if (end === from) return -1;
  const first = folded.slice(from, end);
  const most = Math.min(firsts.get(first) ?? 0, edges.length);
  if (most === 0) return -1;
  let count = 1;
  edges[0] = end;
  while (count < most) {
    const code = folded.charCodeAt(end);
    if (code !== space && code !== slash) break;
    const next = code === space ? end + 1 : end;
    const nextEnd = tokenEnd(folded, next, digits);
    if (nextEnd === next) break;
    end = nextEnd;
    edges[count++] = end;
  }
  for (let index = count - 1; index > 0; index--) if (forms.has(folded.slice(from, edges[index]))) return edges[index] as number;
  return forms.has(first) ? (edges[0] as number) : -1;
}

function walkBackwards<T>(forms: ReadonlyMap<string, T>, lasts: ReadonlyMap<string, number>, folded: string, to: number): number {
  let start = tokenStart(folded, to);
  if (start === to) return -1;
  const last = folded.slice(start, to);
  const most = Math.min(lasts.get(last) ?? 0, edges.length);
  if (most === 0) return -1;
  let count = 1;
  edges[0] = start;
  while (count < most && start > 0 && folded.charCodeAt(start - 1) === space) {
    const next = tokenStart(folded, start - 1);
    if (next === start - 1) break;
    start = next;
    edges[count++] = start;
  }
  for (let index = count - 1; index > 0; index--) if (forms.has(folded.slice(edges[index], to))) return edges[index] as number;
  return forms.has(last) ? (edges[0] as number) : -1;
}

/**
 * End of the token at `at`: a run of word characters. A `%` is a token by itself, a leading `/` belongs
 * to what follows it (`km`, `/h`), a hyphen only joins letters (`đô-la`).
 */
export function tokenEnd(text: string, at: number, digits = true): number {
  const first = text.charCodeAt(at);
  if (first === percent) return at + 1;
  const from = first === slash ? at + 1 : at;
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!digits && isDigitCode(code)) break;
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

const space = 32;
const percent = 37;
const ampersand = 38;
const slash = 47;
const hyphen = 45;

/** Letters, digits and the signs that units are made of (`²`, `°`, `$`, `€`); no blanks, quotes or punctuation. */
function isTokenChar(code: number): boolean {
  if (code > 127) return (code < 0x2010 || code > 0x2027) && code !== 0xab && code !== 0xbb;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 36 || code === ampersand;
}
