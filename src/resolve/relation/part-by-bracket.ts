/** Parts in a bracket behind their whole, or behind its colon: `chi 2.090 tỷ đồng (giáo dục 744 tỷ đồng)`, `5 người (3 nam, 2 nữ)`. */
import type { RelationScope } from "../../types.ts";
import { besides, shareBefore, timeBefore, timesBefore, timesBehind } from "../../vi/scope-words.ts";
import { isCompared } from "../resolve.ts";
import type { IndexedCount, SentenceContext } from "../sentence-context.ts";
import { link, madeUp, openingBracket, type RelationContext, reach } from "./context.ts";
import { areAllShares, isBelow, isFraction, isLevel, isOfSameUnit, isPartOf, isSaidOfAmount, isThing, roundsTo, sumsTo } from "./part-fit.ts";

/**
 * `chi 2.090 tỷ đồng (giáo dục 744 tỷ đồng, y tế 287 tỷ đồng)`, `298 đối tượng bị bắt (có 55 đối tượng …)`: a smaller amount of its kind in a
 * bracket behind the whole and what is said of it; a share may stand between (`17 ha ngô thiệt hại 50% (xã A 10 ha)`).
 */
export function partInBracket({ child, at, counts, sentence, folded, relations }: RelationContext): RelationScope | null {
  if (!isLevel(child)) return shareInBracket(child, counts[at - 1], folded);
  const open = openingBracket(folded, child.mention.start);
  if (open < 0 || sentence.words.some(({ kind, start }) => kind === "part" && start > open && start < child.mention.start)) return null;
  if (isOfOtherTime(child, open, sentence, folded)) return null;
  // `228 căn, hơn một nửa (116 căn) ở xã A`: how many the fraction is.
  const fraction = counts[at - 1];
  if (fraction && isFraction(fraction) && fraction.mention.end === open - 1 && relations[fraction.index]) return relations[fraction.index] as RelationScope;
  const whole = counts.slice(0, at).findLast((count) => count.mention.end <= open && (isLevel(count) || count.mention.count.unit?.kind !== "percent"));
  if (!whole || open - whole.mention.end > wholeReach || /[,.;:)\n](?!\d)/.test(folded.slice(whole.mention.end, open))) return null;
  const isOther = besides.test(folded.slice(open, child.mention.start)) || isFactor(child, folded);
  if (isOther || !isLevel(whole) || !isPartOf(child, whole, folded) || !isBelow(child, whole)) return null;
  return link("part_of", whole, { start: open, end: open + 1 }, "in brackets behind its whole");
}

/**
 * Whether what a bracket tells is of a time of its own, or that which is compared with before it, or by how much the amount has changed: `7.730 ca, tăng 134
 * ca so với ngày trước đó (ngày 12/12 có 7.596 ca)`, `gấp 7 lần cùng kỳ năm 2021 (598 ca)`, `12.310 ha (-175 ha so với vụ trước)`.
 */
function isOfOtherTime({ mention: { start, count } }: IndexedCount, open: number, { mentions }: SentenceContext, folded: string): boolean {
  if (Number(count.value ?? 0) < 0 || timeBefore.test(folded.slice(open, start))) return true;
  return mentions.some(
    ({ mention }) =>
      mention.type === "date" &&
      mention.end < start &&
      (mention.start > open ||
        (mention.end === open - 1 && holdsOne.test(folded.slice(open, open + reach)) && (mention.ruleId === samePeriod || isCompared(folded, mention.start)))),
  );
}

const samePeriod = "date/same-period";
/** A bracket with one number. */
const holdsOne = /^\([^\d()]*\d[\d.,]*[^\d()]*\)/;

/** How far before its bracket a whole may stand. */
const wholeReach = 60;

/** `2.100 lao động nông thôn (tỷ lệ có việc làm 78%)`: a share in a bracket that says so, right behind the things it is of; behind so many of so many it is what those are (`47/147 trường (tỷ lệ 32%)`). */
function shareInBracket(child: IndexedCount, whole: IndexedCount | undefined, folded: string): RelationScope | null {
  const { count, start } = child.mention;
  if (!whole || count.unit?.kind !== "percent" || count.change !== null || !isThing(whole) || whole.mention.count.denominator !== null) return null;
  const mark = shareBefore.exec(folded.slice(whole.mention.end, Math.min(start, whole.mention.end + reach)));
  return mark ? link("part_of", whole, { start: start - mark[0].length, end: start }, "a share in brackets behind its whole") : null;
}

/** Whether a count is multiplied: `(500.000 đồng x 9 tháng)`. */
function isFactor({ mention: { start, end } }: IndexedCount, folded: string): boolean {
  return timesBehind.test(folded.slice(end, end + 4)) || timesBefore.test(folded.slice(Math.max(0, start - 3), start));
}

/** `5 người (3 nam, 2 nữ)`, `8 vụ: 5 vụ …, 3 vụ …`: parts of one kind with their whole that make it up. */
export function partsInBrackets({ child, at, counts, sentence, folded }: RelationContext): RelationScope | null {
  for (let from = at - 1; from >= 0; from--) {
    const whole = counts[from] as IndexedCount;
    if (child.mention.start - whole.mention.end > reach) return null;
    const mark = /^(?:[^.;()]|\.(?=\d)){0,140}?([(:])/.exec(folded.slice(whole.mention.end, child.mention.start));
    if (!mark) continue;
    const open = whole.mention.end + mark[0].length;
    const isBracket = mark[1] === "(";
    const close = isBracket ? open + folded.slice(open, open + reach).indexOf(")") : Number.POSITIVE_INFINITY;
    if (child.mention.end > close || besides.test(folded.slice(open - 1, child.mention.start))) return null;
    if (isBracket && isOfOtherTime(child, open - 1, sentence, folded)) return null;
    const parts = counts.slice(from + 1).filter(({ mention }) => mention.start >= open && mention.end <= close);
    if (parts[0] !== counts.slice(from + 1).find((count) => count === parts[0] || !isSaidOfAmount(count))) {
      // Of each of several wholes: `2 vụ, làm 2 người chết (Thuận Bắc: 1 vụ, chết 1 người; Thuận Nam: 1 vụ, chết 1 người)`.
      const alike = parts.filter((part) => part.mention.count.change === null && isOfSameUnit(part, whole));
      if (isBracket && alike.includes(child) && sumsTo(alike, whole)) return link("part_of", whole, { start: open - 1, end: open }, madeUp);
      continue;
    }
    const fitting = parts.filter((part) => part.mention.count.change === null && isPartOf(part, whole, folded));
    // Things of other names that make up the whole: `367 khẩu súng (314 súng kíp, 38 súng cồn, 15 súng hơi)`.
    const things = isBracket && isThing(whole) ? parts.filter(isThing) : [];
    const same = things.length > fitting.length && sumsTo(things, whole) ? things : fitting;
    if (!same.includes(child)) continue;
    const isMadeUp = sumsTo(same, whole) || roundsTo(same, whole, folded, true) || (isBracket && areAllShares(same));
    return isMadeUp || (isBracket && child === parts[0] && isThing(child) && isBelow(child, whole))
      ? link("part_of", whole, { start: open - 1, end: open }, isMadeUp ? madeUp : "in brackets behind its whole")
      : null;
  }
  return null;
}
