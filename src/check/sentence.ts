/** The sentences of an article as it was given. */
import { clean } from "../clean/normalise.ts";
import { sentences } from "../segment/segment.ts";
import type { Span } from "../types.ts";
import { endsInAbbreviation } from "../vi/metadata.ts";
import { spelling } from "../vi/spelling.ts";

/** Finds the sentence that a span of the text begins in, and as much behind it as the span takes; spans in rising order. All in UTF-16 units. */
export function sentenceFinder(text: string): (span: Span) => Span {
  const cleaned = clean(text, spelling);
  const found = sentences(cleaned.value, endsInAbbreviation);
  return (span) => {
    const { start, end } = found.at(cleaned.fromArticle(span.start));
    return { start: Math.min(span.start, cleaned.toArticle(start)), end: Math.max(span.end, cleaned.toArticleEnd(end)) };
  };
}
