/** Parts that stand each in a line of its own below the whole. */
import type { CleanText } from "../../types.ts";
import { opensLines } from "../../vi/scope-words.ts";
import { type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";
import { opensParts } from "./context.ts";
import { amountOf, isBelow, isLevel, isPartOf, isSaidOfAmount, roundsTo, sumOf, sumsTo } from "./part-fit.ts";

/**
 * `Có 20 ca nhiễm, gồm:` with `- Huyện A: 7 ca` and `- Huyện B: 13 ca` below it: the first amount of each line behind a mark, as far as they are no
 * more than the whole together. Where the heading counts nothing, the whole is what they make up (`Thu nội địa 2.420 tỷ đồng; … . Cụ thể các khoản
 * thu như sau:`), or behind `Bao gồm:` alone the last amount before it.
 */
export function partsByLine(sentences: readonly SentenceContext[], { folded }: CleanText): [part: IndexedCount, whole: IndexedCount][] {
  const found: [IndexedCount, IndexedCount][] = [];
  for (let at = 1; at < sentences.length; at++) {
    if (!isMarkedLine(sentences[at] as SentenceContext, folded)) continue;
    const { lines, end } = linesFrom(sentences, at, folded);
    const firsts = lines.flatMap(({ mentions }) => mentions.find(isCount) ?? []).filter((count) => !isSaidOfAmount(count));
    const whole = wholeOfLines(firsts, sentences, at, folded);
    if (whole) for (const part of firsts) if (isPartOf(part, whole, folded) && isBelow(part, whole)) found.push([part, whole]);
    at = end - 1;
  }
  return found;
}

/** The lines behind a mark from one on, by the sentences that open them, and the index of the sentence behind them. */
function linesFrom(sentences: readonly SentenceContext[], from: number, folded: string): { lines: SentenceContext[]; end: number } {
  const lines: SentenceContext[] = [];
  let end = from;
  for (; end < sentences.length && lines.length < mostLines; end++) {
    const line = sentences[end] as SentenceContext;
    if (line.segment.start > line.segment.paragraph.start) continue;
    if (!isMarkedLine(line, folded)) break;
    lines.push(line);
  }
  return { lines, end };
}

function isMarkedLine({ segment: { start, paragraph } }: SentenceContext, folded: string): boolean {
  return start === paragraph.start && lineMark.test(folded.slice(start, start + 2));
}

const lineMark = /^[-•+*·]/;
/** A longer list is looked through no further, since each of its lines may head another. */
const mostLines = 100;

/** The amount that lines with a colon above them are parts of. */
function wholeOfLines(firsts: readonly IndexedCount[], sentences: readonly SentenceContext[], at: number, folded: string): IndexedCount | undefined {
  const above = sentences[at - 1] as SentenceContext;
  const { start } = (sentences[at] as SentenceContext).segment;
  const heading = folded.slice(Math.max(above.segment.start, start - longestHeading), start).trimEnd();
  const parts = firsts.filter(({ mention }) => mention.count.value !== null);
  if (!heading.endsWith(":") || parts.length === 0) return undefined;
  const holds = (whole: IndexedCount): boolean => sumOf(parts.filter((part) => isPartOf(part, whole, folded) && isBelow(part, whole))) <= amountOf(whole);
  const word = above.words.findLast(({ kind }) => opensParts.has(kind));
  if (word && folded.slice(word.end, above.segment.end).trim() === ":") {
    const whole = above.mentions.filter(isCount).findLast((count) => isLevel(count) && count.mention.end <= word.start);
    if (whole) return holds(whole) ? whole : undefined;
  }
  const before = sentences
    .slice(Math.max(0, at - mostAbove), at)
    .flatMap(({ mentions }) => mentions.filter(isCount))
    .filter(isLevel);
  const madeUp = parts.length > 1 ? before.findLast((whole) => sumsTo(parts, whole) || roundsTo(parts, whole, folded, true)) : undefined;
  if (madeUp) return madeUp;
  // `… cho 32.718 đối tượng, bình quân 21,3 tỷ đồng/tháng. Bao gồm:`
  if (!opensLines.test(heading)) return undefined;
  return before.findLast((whole) => above.mentions.includes(whole) && parts.filter((part) => isPartOf(part, whole, folded)).length > 1 && holds(whole));
}

/** How far up a heading is read, and how many sentences above the lines their whole may stand. */
const longestHeading = 200;
const mostAbove = 4;
