/** Paragraphs (lines) and sentences of the clean text. Boundaries only. */
import type { Segment, Span } from "../types.ts";

/**
 * The end of a sentence, with what parts it from the next; hasty typists leave the blank out (`98 đơn.Qua giải quyết`, `vay vốn…Tiếp tục`). Each
 * alternative begins with its mark: a look behind as the first thing would be tried at every character.
 */
const boundary = /[.!?…]+["”’»)\]]*[ \n]+(?=["“‘«([-]*[ ]?[\p{Lu}\p{N}])|\n+|(?:\.(?<=(?:\p{Ll}{2}|\d\d|[)”"»])\.)|…|\.{3})(?=\p{Lu}\p{Ll})/gu;

/** Whether the full stop at the end of `before` belongs to an abbreviation. */
export type AbbreviationTest = (before: string) => boolean;

/** Finds the sentence round a place. Places must be asked for in rising order; each text is walked once. */
export interface Sentences {
  readonly at: (offset: number) => Segment;
}

/** Sentences of a text, found as they are asked for. */
export function sentences(text: string, isAbbreviation: AbbreviationTest): Sentences {
  let paragraph: Span = lineFrom(text, 0);
  let current: Segment = { start: 0, end: 0, paragraph };
  let next = 0;
  const advance = (): void => {
    const start = next;
    if (start > paragraph.end) paragraph = lineFrom(text, start);
    boundary.lastIndex = start;
    for (;;) {
      const match = boundary.exec(text);
      if (!match) {
        next = Number.POSITIVE_INFINITY;
        current = { start, end: text.length, paragraph };
        return;
      }
      const isBreak = match[0].includes("\n");
      if (!isBreak && match[0].startsWith(".") && isAbbreviation(text.slice(Math.max(start, match.index - 6), match.index + 1))) continue;
      next = match.index + match[0].length;
      current = { start, end: match.index + match[0].trimEnd().length, paragraph };
      return;
    }
  };
  return {
    at: (offset) => {
      while (offset >= next && next !== Number.POSITIVE_INFINITY) advance();
      return current;
    },
  };
}

/** The line that begins at an offset. */
function lineFrom(text: string, start: number): Span {
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}
