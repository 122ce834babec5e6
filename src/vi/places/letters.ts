/** Letters and words of the folded text: keys of their beginnings, and where they end. */
import { isWordCode } from "../../engine/pattern.ts";

export const ampersand = 38;
export const openBracket = 40;
export const closeBracket = 41;
export const comma = 44;
export const hyphen = 45;
export const dot = 46;
export const slash = 47;

/** A number for the first two letters of a word. */
export function pairKey(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** A number for the first three letters of a word; others may share it, so what it finds is compared letter by letter. */
export function startKey(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (!isWordCode(second)) return text.charCodeAt(at);
  const third = text.charCodeAt(at + 2);
  return ((text.charCodeAt(at) * 31 + second) * 31 + (isWordCode(third) ? third : 0)) & 0xffff;
}

export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWordCode(text.charCodeAt(end))) end++;
  return end;
}

export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return start;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}
