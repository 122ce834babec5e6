/** Text as a terminal shows it: what is safe to print, how many columns it takes, where a line is cut, how a number of things is said. */
import type { Span } from "./types.ts";

/** The text without characters that would steer the terminal or change its direction: a blank stands for each. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, " ");
}

/** A line cut at blanks into pieces of at most `width` columns; a longer word is cut inside. */
export function wrap(text: string, line: Span, width: number): Span[] {
  const pieces: Span[] = [];
  let start = line.start;
  let blankAt = -1;
  let reached = 0;
  for (let at = line.start; at < line.end; ) {
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    const columns = displayWidth(character);
    if (reached + columns > width && at > start) {
      const isBlank = blankAt > start;
      pieces.push({ start, end: isBlank ? blankAt : at });
      start = isBlank ? blankAt + 1 : at;
      blankAt = -1;
      reached = displayWidth(text.slice(start, at));
    }
    if (character === " ") blankAt = at;
    reached += columns;
    at += character.length;
  }
  return [...pieces, { start, end: line.end }];
}

const wide = /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uffe6]/u;
/** Text of one column a character: Latin letters with Vietnamese, and signs. */
const narrow = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;
/** Asks for the coloured picture of the sign before it, which takes two columns. */
const emojiSelector = "\ufe0f";

/** The columns of a terminal that a text takes: two for CJK and emoji, none for combining marks; what is drawn as one sign counts once. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const sign of signsOf(text)) columns += signWidth(sign);
  return columns;
}

/** The text, cut where it takes more than `width` columns: then `…` stands at its end. */
export function shorten(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${leading(signsOf(text), width - 1).join("")}${ellipsis(width)}`;
}

/** As {@link shorten}, with the end kept and `…` at the beginning. */
export function shortenStart(text: string, width: number): string {
  return displayWidth(text) <= width
    ? text
    : `${ellipsis(width)}${leading(signsOf(text).reverse(), width - 1)
        .reverse()
        .join("")}`;
}

/** `1 article`, `2 articles`. */
export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The text with blanks behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function ellipsis(width: number): string {
  return width > 0 ? "…" : "";
}

/** The first signs that take at most `width` columns together. */
function leading(signs: readonly string[], width: number): string[] {
  let columns = 0;
  const beyond = signs.findIndex((sign) => {
    columns += signWidth(sign);
    return columns > width;
  });
  return signs.slice(0, beyond < 0 ? signs.length : beyond);
}

let segmenter: Intl.Segmenter | undefined;

/** What is drawn as one sign each: a letter with its marks, an emoji with its skin tone, a flag. */
function signsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function signWidth(sign: string): number {
  if (sign.includes(emojiSelector)) return 2;
  let widest = 0;
  for (const character of sign) widest = Math.max(widest, character < "\u0300" ? 1 : /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1);
  return widest;
}
