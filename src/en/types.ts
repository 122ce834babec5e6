/** What the English reader hands to the pipeline. Whatever imports this file loads nothing of the reader. */
import type { Match } from "../engine/rule.ts";
import { lowest } from "../search.ts";
import type { ArticleMetadata, CleanText, Codebook, CountWords, EnglishReader, Span } from "../types.ts";
import type { Place } from "../vi/places/types.ts";
import type { ScopeWord } from "../vi/scope-words.ts";

/** What is read in the English passages of a text. Offsets in the clean text. */
export interface EnglishReading {
  readonly passages: readonly Span[];
  /** Counts, dates, models and labels, in text order, without overlaps. */
  readonly claims: readonly Match[];
  readonly places: readonly Place[];
  /** The lower case of the text, the same length, for what is said round figures: numbers of the passages hold no points and commas. */
  readonly folded: string;
  readonly tools: EnglishTools;
}

/** The reader as the pipeline knows it. */
export interface EnglishTools extends EnglishReader {
  readonly read: (text: CleanText, passages: readonly Span[]) => EnglishReading;
  /** The words of `[start, end)` of the folded text that tell which time or whole a figure belongs to. */
  readonly scopeWordsIn: (folded: string, start: number, end: number) => ScopeWord[];
  readonly endsInAbbreviation: (before: string) => boolean;
  /** What the lines of an English article as given say of it beyond what is known. */
  readonly readMetadata: (text: string) => EnglishMetadata;
  /** The indicator of a count: of a user's codebook, of the shipped one by its English wordings, else a slug. `front`: all of its sentence before it. */
  readonly indicatorOf: (count: CountWords, front: readonly [start: number, end: number], codebook: Codebook | undefined) => string;
}

/** What the head and the foot of an English article say, and the lines that are no part of its text (UTF-16 units of the text as given). */
export interface EnglishMetadata extends ArticleMetadata {
  readonly furniture: readonly Span[];
}

/** Whether an offset lies in one of some passages, which are in order. */
export function isWithin(passages: readonly Span[], at: number): boolean {
  return overlaps(passages, { start: at, end: at + 1 });
}

/** Whether a span has a character of one of some passages, which are in order. */
export function overlaps(passages: readonly Span[], { start, end }: Span): boolean {
  const next = passages[lowest(passages.length, (index) => (passages[index] as Span).end > start)];
  return next !== undefined && next.start < end;
}
