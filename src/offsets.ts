/** Offsets of a text: code points, as records have them, and UTF-16 units, as strings have them. */
import { lowest } from "./search.ts";

export interface Offsets {
  /** The unit at which a code point starts. */
  readonly toUnit: (codePoint: number) => number;
  /** The code point that starts at a unit. */
  readonly toCodePoint: (unit: number) => number;
}

/** The offsets of a text, in any order; the characters of two units are found once. */
export function offsetsOf(text: string): Offsets {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  return {
    toUnit: (codePoint) => codePoint + lowest(pairs.length, (place) => (pairs[place] as number) - place >= codePoint),
    toCodePoint: (unit) => unit - lowest(pairs.length, (place) => (pairs[place] as number) >= unit),
  };
}
