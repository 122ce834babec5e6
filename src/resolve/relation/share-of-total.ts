/** What a share is of, told by its arithmetic. */
import { lowest } from "../../search.ts";
import { attained, besideBracket, plannedBefore, restated, type ScopeWord } from "../../vi/scope-words.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { hasStop, isAloneInBracket, isOfTotal } from "./context.ts";
import { isBelow, isMoney, isOfSameUnit, isPartOf, isSaidOfAmount, isShare, isThing, nounOf } from "./part-fit.ts";

/**
 * `Vụ này gieo 186.950 ha. Đã thu hoạch 171.300 ha, chiếm 91,6%`: the nearest amount before that the share fits is its whole, and that of the amount
 * too where the words say so; also what is said to be attained, where it has decimals (`làm rõ 186 vụ, đạt 87,3%`). Shares of whole percents fit much by chance, so that theirs is of one unit with the amount. Counts in text order.
 */
export function sharesOfTotals(counts: readonly IndexedCount[], words: readonly ScopeWord[], folded: string): [part: IndexedCount, whole: IndexedCount][] {
  const made: [IndexedCount, IndexedCount][] = [];
  let lastShare: IndexedCount | undefined;
  for (const [at, share] of counts.entries()) {
    if (!isShare(share)) continue;
    const shareBefore = lastShare;
    lastShare = share;
    const { start, end } = share.mention;
    const isExact = share.mention.count.value?.includes(".") ?? false;
    const before = counts
      .slice(Math.max(0, at - mostBefore), at)
      .filter((count) => !isSaidOfAmount(count) && count.mention.count.denominator === null && start - count.mention.end <= wholeReach);
    const nearest = before.at(-1);
    if (nearest && isInBracketBehind(share, nearest, folded)) {
      const whole = before.findLast(
        (count) =>
          isBelow(nearest, count) && isShareOf(share, nearest, count) && (isExact || areInSentence(nearest, count)) && isPartOf(nearest, count, folded),
      );
      // `567 vụ (56,81%). … 14 vụ (1,42%)`: of what those before them are, where its own share was rounded otherwise.
      const last = whole ? undefined : made.slice(-2).find(([part]) => part === shareBefore);
      if (whole && isPlanned(whole, folded)) continue;
      const holder = whole ?? (last && isExact && isNearShareOf(share, nearest, last[1]) && isPartOf(nearest, last[1], folded) ? last[1] : undefined);
      if (holder) made.push([share, holder], [nearest, holder]);
      continue;
    }
    const word = lastWordBefore(words, start);
    const isAttained = isExact && attained.test(folded.slice(Math.max(0, start - attainedReach), start));
    if (!isAttained && (word?.kind !== "share" || start - word.end > 1)) continue;
    const next = counts[at + 1];
    if (next && restated.test(folded.slice(end, next.mention.start))) {
      const whole = before.findLast((count) => isBelow(next, count) && isShareOf(share, next, count) && isPartOf(next, count, folded));
      if (whole) {
        made.push([share, whole], [next, whole]);
        continue;
      }
    }
    const withWhole = (amount: IndexedCount | undefined): { amount: IndexedCount; whole: IndexedCount } | undefined => {
      if (!amount || !areInSentence(amount, share) || hasStop(folded, amount.mention.end, start)) return undefined;
      const whole = before.findLast(
        (count) =>
          isBelow(amount, count) &&
          isShareOf(share, amount, count) &&
          (isExact ? isCountedAlike(amount, count, folded) : isOfSameUnit(amount, count) || (isMoney(amount) && isMoney(count))),
      );
      return whole && { amount, whole };
    };
    // What else is said of the amount may stand between: `75.410 hộ đã đạt đủ 8 tiêu chí, chiếm 84,8%`.
    const found = withWhole(nearest) ?? (isExact ? withWhole(before.at(-2)) : undefined);
    if (!found) continue;
    const { amount, whole } = found;
    if (isAttained && (!isThing(amount) || isPlanned(whole, folded))) continue;
    made.push([share, whole]);
    // With a word of parts, or of the total, the amount is one of it too: `Tỷ lệ khám phá đạt 98,5%, trong đó án rất nghiêm trọng 108 vụ, chiếm 22,5% số án`.
    const isSaid = isBehindPart(amount, words) || isOfTotal(share, folded);
    // `VCB khớp 257.100 đơn vị thì nước ngoài mua tới 237.810 đơn vị, chiếm gần 93%`
    const isBeside = isOfSameUnit(amount, whole) && areInSentence(amount, whole);
    // A parent stands before what hangs on it: `113.436 người kê khai, trên tổng số 115.883 người (đạt 97,9%)`.
    if (whole.mention.start > amount.mention.start) continue;
    const arePeople = isExact && nounOf(amount, folded) === "people" && nounOf(whole, folded) === "people";
    if (((isSaid || (isExact && isThing(amount))) && isPartOf(amount, whole, folded)) || isBeside || arePeople) made.push([amount, whole]);
  }
  return made;
}

/** Whether two counts stand in one sentence. */
function areInSentence(one: IndexedCount, other: IndexedCount): boolean {
  return one.mention.sentence === other.mention.sentence;
}

/** Whether a share stands alone in a bracket behind an amount and what is said of it: `nữ 16 người (32%)`, `47 người là nữ (8,2%)`. */
function isInBracketBehind(share: IndexedCount, amount: IndexedCount, folded: string): boolean {
  return isAloneInBracket(share, folded) && besideBracket.test(folded.slice(amount.mention.end, share.mention.start));
}

/** How long the words are before a share that is attained, and how far before an amount it is looked for that it is planned. */
const attainedReach = 16;
const plannedReach = 60;

/** How many counts before a share are looked at for its whole, and how far. */
const mostBefore = 12;
const wholeReach = 600;

/** Whether one amount may be a share of another, neither being said of an amount: both of things, or of one unit. */
function isCountedAlike(amount: IndexedCount, whole: IndexedCount, folded: string): boolean {
  return isPartOf(amount, whole, folded) || (whole.mention.count.unit?.code == null && amount.mention.count.unit?.code == null);
}

/** Whether a percentage is what an amount is of another, rounded or cut off at its last digit. */
function isShareOf({ mention: { count } }: IndexedCount, { mention: amount }: IndexedCount, { mention: whole }: IndexedCount): boolean {
  const decimals = count.value?.split(".")[1]?.length ?? 0;
  const said = Number(count.value ?? Number.NaN);
  return Math.abs((Number(amount.count.value) / Number(whole.count.value)) * 100 - said) < 10 ** -decimals;
}

/** The same with more room than rounding gives, for shares of a list that has one of them exactly. */
function isNearShareOf({ mention: { count } }: IndexedCount, { mention: amount }: IndexedCount, { mention: whole }: IndexedCount): boolean {
  const share = (Number(amount.count.value) / Number(whole.count.value)) * 100;
  return Math.abs(share - Number(count.value ?? Number.NaN)) <= nearShare;
}

/** How far from its amount a share of a list may be, in points. */
const nearShare = 0.1;

/** Whether an amount is what was planned or given to do. */
function isPlanned({ mention: { start } }: IndexedCount, folded: string): boolean {
  return plannedBefore.test(folded.slice(Math.max(0, start - plannedReach), start));
}

function isBehindPart({ mention: { start, sentence } }: IndexedCount, words: readonly ScopeWord[]): boolean {
  const word = lastWordBefore(words, start);
  return word?.kind === "part" && word.start >= sentence.start;
}

/** The last of the words, in text order, that begins before an offset. */
function lastWordBefore(words: readonly ScopeWord[], offset: number): ScopeWord | undefined {
  return words[lowest(words.length, (place) => (words[place] as ScopeWord).start >= offset) - 1];
}
