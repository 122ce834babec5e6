/** Parts that stand each in a line of its own below the whole. */
import type { CleanText } from "../../types.ts";
import { type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";
import { isBelow, isLevel, isPartOf, sumOf } from "./part-fit.ts";

/**
 * `Có 20 ca nhiễm, gồm:` with `- Huyện A: 7 ca` and `- Huyện B: 13 ca` below it: the first amount of each line behind a mark, as far as they are no
 * more than the whole together.
 */
export function partsByLine(sentences: readonly SentenceContext[], { folded }: CleanText): [part: IndexedCount, whole: IndexedCount][] {
  const found: [IndexedCount, IndexedCount][] = [];
  for (const [at, sentence] of sentences.entries()) {
    const whole = wholeAbove(sentence, folded);
    if (!whole) continue;
    const parts: IndexedCount[] = [];
    for (const line of sentences.slice(at + 1, at + 1 + mostLines)) {
      const { start, paragraph } = line.segment;
      if (start > paragraph.start) continue;
      if (!lineMark.test(folded.slice(start, start + 2))) break;
      const first = line.mentions.find(isCount);
      if (first && isLevel(first) && isPartOf(first, whole, folded) && isBelow(first, whole)) parts.push(first);
    }
    if (sumOf(parts) <= Number(whole.mention.count.value ?? Number.NaN)) found.push(...parts.map((part): [IndexedCount, IndexedCount] => [part, whole]));
  }
  return found;
}

const lineMark = /^[-•+*·]/;
/** A longer list is looked through no further, since each of its lines may head another. */
const mostLines = 100;

/** The amount of which a word of parts and a colon at the end of its sentence say that its parts follow. */
function wholeAbove({ segment, mentions, words }: SentenceContext, folded: string): IndexedCount | undefined {
  const word = words.findLast(({ kind }) => kind === "part" || kind === "list" || kind === "detail");
  if (!word || folded.slice(word.end, segment.end).trim() !== ":") return undefined;
  return mentions.filter(isCount).findLast((count) => isLevel(count) && count.mention.end <= word.start);
}
