/**
 * Patterns: what a rule's slot can be. A pattern is either regular (it has a regex source, and
 * neighbours are joined into one regex) or a lookup (a lexicon too large for a regex, walked by a Map).
 * This is the only place that builds regex source.
 */

/** What reading a surface may depend on beside the surface itself. */
export interface ReadContext {
  /** The article's own decimal mark; the other of the two groups thousands. */
  readonly decimalMark: "," | ".";
}

/** What a pattern can begin with: a digit, or one of some words. */
export interface Starts {
  readonly digit: boolean;
  /** Folded words or runs of words; the more of them, the fewer places the scan has to look at. */
  readonly words: ReadonlySet<string>;
}

export interface Pattern<T> {
  /** Regex source without captures, for folded text; null for a lookup. */
  readonly source: string | null;
  readonly starts: Starts;
  /** The value of a surface that the pattern matched; null where the surface is no possible value. */
  readonly read: (surface: string, context: ReadContext) => T | null;
  /** Regex source of what a lookup can begin with, where its first letters say too little. */
  readonly prefix?: () => string;
  /** The last tokens of its forms, where they are known: what must stand right before the anchor of a rule that needs it there. */
  readonly endings?: ReadonlySet<string>;
  /** End of the longest match at `at`, or -1. Lookups only. */
  readonly matchAt?: (folded: string, at: number) => number;
  /** Start of the longest match that ends at `end`, or -1. Lookups only. */
  readonly matchBefore?: (folded: string, end: number) => number;
}

export const noStarts: Starts = { digit: false, words: new Set() };

/**
 * Letters, marks and digits of Latin script with Vietnamese: what a word is made of. `\w` and `\b` are ASCII,
 * and `\p{L}` costs a table of 600 ranges wherever it stands.
 */
export const letterOrDigit = "[0-9A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff]";
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a UTF-16 unit is a letter, mark or digit of Latin script with Vietnamese. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff);
}

/**
 * The UTF-16 unit at a place inside of the text. The method is asked of the prototype: V8 keeps strings in more ways than it remembers
 * in one place of the code, and would look it up at every call where articles, their parts and the words of lists all pass.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}

/**
 * The UTF-16 unit at a place, 0 outside of the text. `charCodeAt` says NaN there, and once it has in some place of the
 * code, it is three times as slow in that place ever after.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? unitAt(text, at) : 0;
}

/** Whether the text has a capital at an offset, since its lower case is another letter; and outside of the text. */
export function isCapital({ value, folded }: { readonly value: string; readonly folded: string }, at: number): boolean {
  return at < 0 || at >= value.length || value.charCodeAt(at) !== folded.charCodeAt(at);
}

/** The UTF-16 unit of the blank. */
export const space = 32;

/** `.` `,` `/` `:`: what joins digits to one numeral. */
export function isNumeralMark(code: number): boolean {
  return code === 46 || code === 44 || code === 47 || code === 58;
}

/** Not inside a word, on the right of a pattern. */
export const wordEnd = `(?!${letterOrDigit})`;
/** Not inside a word, on the left of a pattern. */
export const wordStart = `(?<!${letterOrDigit})`;

/** A regular pattern from a regex source without captures. */
export function regular<T>(source: string, starts: Starts, read: (surface: string, context: ReadContext) => T | null): Pattern<T> {
  return { source, starts, read };
}

/**
 * A regular pattern with one regex of its own that all rules share, for sources too large to stand in every
 * rule. The last answer is remembered: the rules tried at one anchor ask for the same place.
 */
export function shared<T>(pattern: Pattern<T>, prefix?: () => string): Pattern<T> {
  const source = pattern.source as string;
  const flags = flagsFor(source);
  let ahead: RegExp | undefined;
  let behind: RegExp | undefined;
  return {
    source: null,
    starts: pattern.starts,
    read: pattern.read,
    prefix: prefix ?? (() => source),
    matchAt: remembered((folded, at) => {
      ahead ??= new RegExp(source, flags);
      ahead.lastIndex = at;
      return ahead.test(folded) ? ahead.lastIndex : -1;
    }),
    matchBefore: remembered((folded, end) => {
      behind ??= new RegExp(`(?<=${wordStart}(${source}))`, flags);
      behind.lastIndex = end;
      const match = behind.exec(folded);
      return match ? end - (match[1] as string).length : -1;
    }),
  };
}

/** A match function that remembers its last answer. */
export function remembered(match: (folded: string, at: number) => number): (folded: string, at: number) => number {
  let text = "";
  let place = -1;
  let answer = -1;
  return (folded, at) => {
    if (place === at && text === folded) return answer;
    answer = match(folded, at);
    text = folded;
    place = at;
    return answer;
  };
}

/** Flags of a sticky regex: Unicode mode only where the source needs it. */
export function flagsFor(source: string): string {
  return source.includes("\\p{") ? "uy" : "y";
}

/** Every way to put one of `seconds` behind one of `firsts`: the starts of a pattern of two words. */
export function pairs(firsts: readonly string[], seconds: readonly string[]): Starts {
  return { digit: false, words: new Set(firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`))) };
}

/** A regular pattern whose surface is its value. */
export function literal(source: string, starts: Starts = noStarts): Pattern<string> {
  return regular(source, starts, (surface) => surface);
}

/** Any of a table of forms, longest first; reads to the form's value. */
export function oneOf<T>(table: ReadonlyMap<string, T>): Pattern<T> {
  return {
    source: `(?:${alternatives(table.keys())})${wordEnd}`,
    starts: { digit: false, words: new Set(table.keys()) },
    endings: endingsOf(table.keys()),
    read: (surface) => table.get(surface) ?? null,
  };
}

/** Regex source for any of the forms, longest first. The engine itself joins common beginnings of plain words. */
export function alternatives(forms: Iterable<string>): string {
  return Array.from(forms, escapeRegex).sort(byLength).join("|");
}

function byLength(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The last tokens of forms, folded. */
export function endingsOf(forms: Iterable<string>): Set<string> {
  return new Set(Array.from(forms, (form) => form.slice(form.lastIndexOf(" ") + 1).toLowerCase()));
}

export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
