/** Text as a terminal shows it: what is safe to print, how many columns it takes, where a line is cut. */
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

/** The columns of a terminal that a text takes: two for CJK and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += character < "\u0300" ? 1 : /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
