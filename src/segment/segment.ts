/** Paragraphs (lines) and sentences of the clean text. Boundaries only. */
import type { Segment, Span } from "../types.ts";

/**
 * The end of a sentence, with what parts it from the next; hasty typists leave the blank out (`98 đơn.Qua giải quyết`, `vay vốn…Tiếp tục`). Each
 * alternative begins with its mark: a look behind as the first thing would be tried at every character.
 */
const boundary = /[.!?…]+["”’»)\]]*[ \n]+(?=["“‘«([-]*[ ]?[\p{Lu}\p{N}])|\n+|(?:\.(?<=(?:\p{Ll}{2}|\d\d|[)”"»])\.)|…|\.{3})(?=\p{Lu}\p{Ll})/gu;

/** No sentence is longer, in UTF-16 units: each record repeats its own, and a table that a page lost the lines of is one of any length. */
const longestSentence = 4000;

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
  /** The next end of a sentence that the text marks, and where what follows begins. */
  let marked: Span = { start: 0, end: 0 };
  const nextMarked = (from: number): Span => {
    boundary.lastIndex = from;
    for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
      const [mark] = match;
      if (!mark.includes("\n") && mark.startsWith(".") && isAbbreviation(text.slice(Math.max(from, match.index - 6), match.index + 1))) continue;
      return { start: match.index + mark.trimEnd().length, end: match.index + mark.length };
    }
    return { start: text.length, end: Number.POSITIVE_INFINITY };
  };
  const advance = (): void => {
    const start = next;
    if (start > paragraph.end) paragraph = lineFrom(text, start);
    if (marked.end <= start) marked = nextMarked(start);
    const cut = marked.start - start > longestSentence ? text.lastIndexOf(" ", start + longestSentence) : -1;
    next = cut > start ? cut + 1 : marked.end;
    current = { start, end: cut > start ? cut : marked.start, paragraph };
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
