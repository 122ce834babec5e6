/** The mentions of a text by sentence, with the scope words between them: what period and relation are settled on. */
import type { CleanText, Segment } from "../types.ts";
import type { ScopeWord, scopeWordsIn } from "../vi/scope-words.ts";
import type { CountDetails, Mention } from "./resolve.ts";

/** A longer sentence is taken in pieces, so that the time it takes grows with its length and no faster: by mentions, and by characters from one. */
const mostMentions = 64;
const longestPiece = 10_000;

/** A sentence that holds mentions, or a piece of a very long one. */
export interface SentenceContext {
  readonly segment: Segment;
  /** Whether no sentence before it in its paragraph holds a mention. */
  readonly opensParagraph: boolean;
  readonly mentions: readonly IndexedMention[];
  readonly words: readonly ScopeWord[];
}

/** A mention and its place among the mentions of the article. */
export interface IndexedMention {
  readonly index: number;
  readonly mention: Mention;
}

export interface IndexedCount extends IndexedMention {
  readonly mention: Mention & { readonly count: CountDetails };
}

/** The sentences that hold a mention, in text order. */
export function sentenceContexts(mentions: readonly Mention[], { folded }: CleanText, wordsIn: typeof scopeWordsIn): SentenceContext[] {
  const contexts: SentenceContext[] = [];
  let paragraph = -1;
  let pieceStart = -1;
  for (let index = 0; index < mentions.length; ) {
    const segment = (mentions[index] as Mention).sentence;
    const first = (mentions[index] as Mention).start;
    const inSentence: IndexedMention[] = [];
    for (let next = mentions[index]; next && inSentence.length < mostMentions && next.sentence.start === segment.start; next = mentions[++index]) {
      if (next.start - first > longestPiece) break;
      inSentence.push({ index, mention: next });
    }
    const last = (mentions[index - 1] as Mention).end;
    const isLast = mentions[index]?.sentence.start !== segment.start;
    const end = isLast ? segment.end : (mentions[index] as Mention).start;
    contexts.push({
      segment,
      opensParagraph: segment.paragraph.start !== paragraph,
      mentions: inSentence,
      words: wordsIn(folded, Math.max(pieceStart < 0 ? segment.start : pieceStart, first - longestPiece), Math.min(end, last + longestPiece)),
    });
    pieceStart = isLast ? -1 : end;
    paragraph = segment.paragraph.start;
  }
  return contexts;
}

export function isCount(entry: IndexedMention): entry is IndexedCount {
  return entry.mention.type === "count";
}

/** Whether a count stands between two places. */
export function hasCount(sentence: SentenceContext, from: number, to: number): boolean {
  return hasMention(sentence, "count", from, to);
}

/** Whether a date stands between two places. */
export function hasDate(sentence: SentenceContext, from: number, to: number): boolean {
  return hasMention(sentence, "date", from, to);
}

function hasMention({ mentions }: SentenceContext, type: Mention["type"], from: number, to: number): boolean {
  return mentions.some(({ mention }) => mention.type === type && mention.start >= from && mention.end <= to);
}
