/** Parts of a whole that is named first, or again: `Trong số 5 người chết, 3 người …`, `Trong các nguồn thu, …`, `trong tổng dư nợ …`. */
import type { RelationScope } from "../../types.ts";
import { allBefore, allNamed, amongBefore, framesParts, hasAmongThem, ofTheTotal, type ScopeWord } from "../../vi/scope-words.ts";
import { isOneClause } from "../period/times.ts";
import { phraseEndOf } from "../resolve.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { countsBefore, itemReach, link, opensSentence, type RelationContext, reach } from "./context.ts";
import { isAbove, isBelow, isLevel, isMore, isOfKind, isOfSameUnit, isPartOf, isSaidOfAmount, isThing } from "./part-fit.ts";

/** `Trong số 5 người chết, 3 người … và 2 người …`: the whole comes first. */
export function partsOfAmong(context: RelationContext): RelationScope | null {
  const { child, at, counts, sentence, folded } = context;
  const word = sentence.words.findLast(({ kind, end }) => (kind === "among" || kind === "part") && end < child.mention.start) ?? amongFirst(context);
  if (word?.kind !== "among") return null;
  const whole = counts.find(({ mention }) => mention.start >= word.end);
  if (!whole || counts.indexOf(whole) >= at || whole.mention.start - word.end > 1) return partOfNamed(context, word);
  if (!isOfKind(child, whole, folded) || isMore(child, whole)) return null;
  // Behind its part it says no more than that: `chọn 13 đại biểu trong số 22 người; 91 đại biểu …`.
  const last = counts[counts.indexOf(whole) - 1];
  const isBehindPart = last !== undefined && isOneClause(folded, phraseEndOf(last.mention), word.start, reach);
  return isBehindPart ? null : link("part_of", whole, word, "one of the whole named first");
}

/** `Trong 5 nạn nhân tử vong có 3 người …`: the preposition that opens a sentence, or a clause behind what frames it, before the first count of things, where it is said what they have among them; before any amount where one of its unit is told behind its clause. */
function amongFirst({ counts, sentence: { segment }, folded }: RelationContext): ScopeWord | undefined {
  const [whole, part] = counts;
  if (!whole || !part || !isLevel(whole) || !isLevel(part)) return undefined;
  const start = whole.mention.start - amongBefore.length;
  const opens = start - segment.start <= openingReach || folded.startsWith(", ", start - 2);
  const isOpening = start >= segment.start && opens && folded.startsWith(amongBefore, start);
  const between = isOpening && part.mention.start - whole.mention.end <= reach ? folded.slice(whole.mention.end, part.mention.start) : "";
  const isOfIt = isThing(whole) && isThing(part) && hasAmongThem.test(between);
  return isOfIt || (isOfSameUnit(part, whole) && isBelow(part, whole) && framesParts.test(between))
    ? { kind: "among", start, end: start + amongBefore.length - 1 }
    : undefined;
}

/** How far into its sentence the preposition may stand. */
const openingReach = 2;

/**
 * `18.505 hộ nghèo … Trong tổng số hộ nghèo có 12.731 hộ DTTS`: of a whole counted before that the words name again, by as much of its phrase as can
 * be; one that is not of this sentence or the one before by two words or more.
 */
function partOfNamed(context: RelationContext, word: ScopeWord): RelationScope | null {
  const { child, at, counts, before, folded } = context;
  const near = [...before, ...counts.slice(0, at)];
  const wholes = countsBefore(context, mostRemembered).filter(
    (count) => count.mention.end <= word.start && isThing(count) && isOfKind(child, count, folded) && !isAbove(child, count) && !isMore(child, count),
  );
  const named = folded.slice(word.end + 1, word.end + 1 + namedReach).replace(allBefore, "");
  let whole: IndexedCount | null = null;
  let most = 0;
  for (const count of wholes) {
    const { phrase } = count.mention.count;
    const shared = phrase === null ? 0 : sharedWords(folded.slice(phrase.start, phrase.end), named);
    if (shared > most && (shared > 1 || near.includes(count))) [whole, most] = [count, shared];
  }
  return whole && link("part_of", whole, word, "one of the whole named again");
}

/** How many counts before a part its whole is looked for among. */
const mostRemembered = 40;

/**
 * `tổng thu là 22.056 tỷ đồng. Trong các nguồn thu, thu nội địa 9.877 tỷ đồng`: at the head of a sentence, of a whole of the sentence before that the words
 * name again; of a total anywhere, and farther before: `tổng dư nợ 310 tỷ đồng. … Chiếm phần lớn trong tổng dư nợ là cho vay hộ nghèo với 130 tỷ đồng`.
 */
export function partsOfAll(context: RelationContext): RelationScope | null {
  const { child, before, sentence, folded } = context;
  const word = sentence.words.find((found) => found.kind === "of-all" && found.end < child.mention.start);
  if (!word || isSaidOfAmount(child)) return null;
  const isTotal = ofTheTotal.test(folded.slice(word.start, word.end));
  if (!isTotal && !opensSentence(word, sentence)) return null;
  const named = allNamed.exec(folded.slice(word.end, word.end + namedReach))?.[1];
  if (named === undefined) return null;
  const wholes = isTotal ? countsBefore(context, mostRemembered).filter(({ mention }) => mention.end <= word.start) : before;
  const whole = wholes.findLast((count) => isLevel(count) && isPartOf(child, count, folded) && isBelow(child, count) && isSaidBeside(named, count, folded));
  return whole ? link("part_of", whole, word, "one of the whole named again") : null;
}

/** Whether a word stands right before a count in its clause, or in its phrase. */
function isSaidBeside(word: string, { mention }: IndexedCount, folded: string): boolean {
  return folded
    .slice(Math.max(0, mention.start - itemReach), phraseEndOf(mention))
    .split(/[ ,;:.()\n]/)
    .includes(word);
}

/** How much of the words behind `trong số` can name the whole. */
const namedReach = 40;

/** How many words two texts begin with together. */
function sharedWords(one: string, other: string): number {
  const words = other.split(/[ ,;:.]/);
  const differs = one.split(/[ ,;:.]/).findIndex((word, at) => word !== words[at]);
  return differs < 0 ? one.split(/[ ,;:.]/).length : differs;
}
