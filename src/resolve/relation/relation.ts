/**
 * What each count hangs on: the whole it is part of (`trong đó …`, `gồm …`, `chiếm 22%`), or the event it took
 * part in (`1.390 đợt … với hơn 155.033 lượt người`). A parent stands before its child, so that no chain is a ring.
 */
import type { CleanText, RelationScope } from "../../types.ts";
import { ofPlan, type ScopeWord } from "../../vi/scope-words.ts";
import type { Mention } from "../resolve.ts";
import { type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";
import { byShare, link, madeUp, opensSentence } from "./context.ts";
import { eventOf } from "./event-of.ts";
import { partsByLine } from "./part-by-line.ts";
import { partsBySum } from "./part-by-sum.ts";
import { isLevel } from "./part-fit.ts";
import { partOf } from "./part-of.ts";
import { shareOf } from "./share-of.ts";
import { sharesOfTotals } from "./share-of-total.ts";

/** The relation of each mention, null where it hangs on nothing. */
export function relationsOf(mentions: readonly Mention[], sentences: readonly SentenceContext[], text: CleanText): (RelationScope | null)[] {
  const { folded, written } = text;
  const relations: (RelationScope | null)[] = mentions.map(() => null);
  const all = sentences.flatMap((sentence) => sentence.mentions.filter(isCount));
  const words = sentences.flatMap((sentence) => sentence.words);
  for (const [part, whole] of partsBySum(all, words, text)) relations[part.index] = link("part_of", whole, null, madeUp);
  for (const [part, whole] of partsByLine(sentences, text)) relations[part.index] ??= link("part_of", whole, null, "listed line by line");
  for (const [part, whole] of sharesOfTotals(all, words, folded)) relations[part.index] ??= link("part_of", whole, null, byShare);
  let before: readonly IndexedCount[] = [];
  let said: readonly IndexedCount[] = [];
  let beforeEnd = 0;
  let earlier: readonly IndexedCount[] = [];
  for (const sentence of sentences) {
    const counts = sentence.mentions.filter(isCount);
    const isBeside = isCaption(sentence, beforeEnd, folded);
    if (sentence.opensParagraph && !isBeside && !opensWithParts(sentence)) {
      earlier = [];
      // A paragraph that begins with nothing but shares tells of what was told before it.
      if (counts.some(isLevel)) before = [];
    }
    for (const [at, child] of counts.entries()) {
      const context = { child, at, counts, all, before, said, earlier, beforeEnd, sentence, folded, written, relations, mentions };
      relations[child.index] ??=
        isOfPlan(child, folded) || child.mention.count.change === "multiple" ? null : (shareOf(context) ?? eventOf(context) ?? partOf(context));
    }
    // Behind a sentence of changes and shares `Trong đó` is of the amounts before it.
    if (counts.some(isLevel) && !isBeside) before = counts;
    if (counts.length > 0) [said, beforeEnd] = [isBeside ? said : counts, sentence.segment.end];
    earlier = [...earlier, ...counts.filter(isLevel)].slice(-mostEarlier);
  }
  return relations;
}

/** Whether a sentence is a line for itself that nothing closes, below one that is closed: the words under a picture, which part no whole from `Trong đó …` behind them. */
function isCaption({ segment: { start, end, paragraph } }: SentenceContext, beforeEnd: number, folded: string): boolean {
  const isLine = start === paragraph.start && end >= paragraph.end;
  return isLine && /[.!]/.test(folded.charAt(beforeEnd - 1)) && !/[.:;!?…"”)]$/u.test(folded.slice(start, end).trimEnd());
}

/** How many amounts of a paragraph are remembered. */
const mostEarlier = 24;

/** Words that open a sentence which tells more of what was counted before it. */
const opening: ReadonlySet<ScopeWord["kind"]> = new Set(["part", "detail", "of-all", "among"]);

function opensWithParts(sentence: SentenceContext): boolean {
  return sentence.words.some((word) => opening.has(word.kind) && opensSentence(word, sentence));
}

/** Whether a share is of what was planned, and so of no whole. */
function isOfPlan({ mention }: IndexedCount, folded: string): boolean {
  return mention.count.unit?.kind === "percent" && ofPlan.test(folded.slice(mention.end, mention.end + planReach));
}

const planReach = 40;
