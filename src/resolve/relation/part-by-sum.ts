/** Parts that are told by their sum alone. */
import { lowest } from "../../search.ts";
import type { CleanText } from "../../types.ts";
import { amongBefore, type ScopeWord } from "../../vi/scope-words.ts";
import { phraseEndOf } from "../resolve.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { areItems, bracketDepths, isBehindName, itemReach, leavesBracket, opensParts } from "./context.ts";
import { isBelow, isLevel, isOfKind, isOfSameUnit, isPartOf, isShare, isThing, roundsTo, roundsToShare, sumsTo } from "./part-fit.ts";

/**
 * The parts that make up a whole named before them, each with it: amounts in a row whose sum it is, or shares of one. What else is said
 * of them stands between. Rates (`đồng/kg`) make up nothing, and a small whole is made up by chance. Counts and words in text order.
 */
export function partsBySum(
  counts: readonly IndexedCount[],
  words: readonly ScopeWord[],
  { folded, written }: CleanText,
): [part: IndexedCount, whole: IndexedCount][] {
  const made: [IndexedCount, IndexedCount][] = [];
  const depths = bracketDepths(counts, folded);
  const taken = new Set<IndexedCount>();
  for (const series of [counts.filter(isLevel), counts.filter(isShare)]) {
    // The nearest whole first: a headline names it too.
    for (let at = series.length - 1; at >= 0; at--) {
      const whole = series[at] as IndexedCount;
      const { denominator, value, unit } = whole.mention.count;
      if (denominator !== null || Number(value ?? 0) < leastNamed || unit?.text.includes("/")) continue;
      let behind = series.slice(at + 1, at + 1 + farthestNamed + mostListed * 2);
      // A whole may be broken down twice: by kind, then by month.
      const next = (): readonly IndexedCount[] => partsFrom(whole, behind, { depths, words, folded, written });
      for (let parts = next(); parts.length > 0; parts = next()) {
        for (const part of parts) {
          if (!taken.has(part)) made.push([part, whole]);
          taken.add(part);
        }
        behind = behind.slice(behind.indexOf(parts.at(-1) as IndexedCount) + 1);
      }
    }
  }
  return made;
}

/** Smaller wholes need a word or bracket that says so, or a colon with several of their unit behind it: `07 vụ …. Địa bàn: Đăk Hà 03 vụ, Sa Thầy 02 vụ, Kon Rẫy 02 vụ`. */
const leastWhole = 20;
const leastNamed = 3;
const behindColon = /: [^,;:.()\n]{1,40}$/u;
const mostParts = 15;
/** The same of a list that is told to be one: all 63 provinces. */
const mostListed = 64;
/** A sum further than this from its whole, as a share of it, is not looked at more closely. */
const farOff = 0.05;
/** How many other amounts may stand before the first part, and how far behind its whole the last part may stand. */
const farthestPart = 5;
/** The same where a colon stands before the first part of a small whole. */
const farthestNamed = 8;
const sumReach = 1500;

/** The text of a series of counts, with what tells of parts in it. */
interface Told {
  /** In how many brackets each count stands. */
  readonly depths: ReadonlyMap<IndexedCount, number>;
  /** In text order. */
  readonly words: readonly ScopeWord[];
  readonly folded: string;
  readonly written: string;
}

/** The first amounts in a row behind a whole that make it up; none where no such row is there. */
function partsFrom(whole: IndexedCount, behind: readonly IndexedCount[], { depths, words, folded, written }: Told): readonly IndexedCount[] {
  const total = Number(whole.mention.count.value);
  if (!mayMakeUp(behind, whole, total)) return [];
  const isSmall = isLevel(whole) && total < leastWhole;
  for (const [from, first] of behind.slice(0, isSmall ? farthestNamed : farthestPart).entries()) {
    // A bracket is of the amount right before it: `31 trụ sở và 35 điểm trường (Quảng Ngãi: 28, Gia Lai: 7)`.
    const depth = depths.get(first);
    if (depth !== 0 && behind.slice(0, from).some((other) => depths.get(other) === 0)) continue;
    const isTold = isListed(whole, first, words, folded);
    // The parts of a part may add up with what follows to the whole by chance: `41 trường …, trong đó 18 trường, gồm 9 …, 3 … và 6 trường; 23 trường`.
    if (isTold && behind.slice(0, from).some((other) => isPartOf(other, whole, folded) && isBelow(other, whole))) break;
    if (first.mention.end - whole.mention.end > sumReach || leavesBracket(folded, whole.mention.end, first.mention.start)) break;
    // `Triệu Phong 203, Quảng Trị 42, Hướng Hóa 109, …`: one item of a list is none of another.
    if (areItems(whole, first, { folded, written }) || (!isTold && !isExact(whole) && isBehindName(whole, written) && isBehindName(first, written))) break;
    // Parts of other units than the whole's are told of it all together: `71.230 cặp vợ chồng, gồm: đặt vòng 9.412 ca, thuốc uống 24.615 người`.
    // So do such with so many digits that they make it up by no chance: `gửi 13.479 lượt thông báo. Còn 5.199 trường hợp …. Đối với 8.280 trường hợp …`.
    const isOther = isThing(first) && isThing(whole) && !isOfKind(first, whole, folded) && ((isTold && isInParagraph(first, whole)) || isExact(whole));
    const fits = (part: IndexedCount): boolean =>
      isOther ? isThing(part) && !isPartOf(part, whole, folded) && (isTold || isOfSameUnit(part, first)) : isOfKind(part, whole, folded);
    // `điều chỉnh 13 kỳ, 10 kỳ lên, 3 kỳ xuống`
    const isRow =
      from === 0 &&
      !isInList(whole, words) &&
      isThing(whole) &&
      isOfSameUnit(first, whole) &&
      folded.slice(phraseEndOf(whole.mention), first.mention.start) === ", ";
    if (isSmall && !isRow && !behindColon.test(folded.slice(Math.max(whole.mention.end, first.mention.start - itemReach), first.mention.start))) continue;
    const parts: IndexedCount[] = [];
    // What stands in the bracket of a part is none beside it: `49 nhà (xã A 22 nhà, xã B 27 nhà); 22 nhà (…)`.
    const most = isTold ? mostListed : mostParts;
    const beside = behind.slice(from, from + most * 2).filter((part) => depths.get(part) === depth);
    let sum = 0;
    for (const part of beside.slice(0, most)) {
      if (part.mention.end - whole.mention.end > sumReach || part.mention.count.value === null || !fits(part)) break;
      if (leavesBracket(folded, whole.mention.end, part.mention.start)) break;
      // Unless it is told that they do, `hơn 2.000` and `gần 11.000` make up `hơn 13.000` by chance.
      if (!isTold && part.mention.count.qualifier !== null) break;
      parts.push(part);
      sum += Number(part.mention.count.value);
      if (Math.abs(sum - total) > farOff * total) continue;
      const isMadeUp = sumsTo(parts, whole, isTold) || roundsTo(parts, whole, folded) || (isTold && roundsToShare(parts, whole));
      if (isMadeUp && (isRow || isLikely(parts, whole, { isSmall, isTold }))) return parts;
    }
    const dealt = isSmall || isOther ? [] : dealtParts(whole, first, beside, fits);
    if (dealt.length > 0) return dealt;
  }
  return [];
}

/**
 * Three parts or more of a sentence that make up a whole with what is told beside each between them: `242 vụ, 344 đối tượng …; khởi tố 179 vụ với 251 bị
 * can, xử lý 31 vụ, 36 đối tượng, còn 32 vụ, 57 đối tượng`.
 */
function dealtParts(whole: IndexedCount, first: IndexedCount, beside: readonly IndexedCount[], fits: (part: IndexedCount) => boolean): readonly IndexedCount[] {
  if (!isThing(whole) || !isThing(first)) return [];
  const row = beside.filter((part) => part.mention.sentence === first.mention.sentence && isThing(part) && fits(part) && part.mention.count.value !== null);
  const parts = row.slice(row.indexOf(first));
  return parts.length > 2 && sumsTo(parts, whole) ? parts : [];
}

/** Whether amounts behind a whole can make it up, by their numbers alone: most wholes are followed by less than they are. */
function mayMakeUp(behind: readonly IndexedCount[], { mention: { end } }: IndexedCount, total: number): boolean {
  let room = 0;
  let small = 0;
  for (const { mention } of behind) {
    if (mention.end - end > sumReach) break;
    const value = Math.abs(Number(mention.count.value ?? Number.NaN));
    if (!(value <= total * (1 + farOff))) continue;
    room += value;
    small++;
    if (small > 1 && room >= total * (1 - farOff)) return true;
  }
  return false;
}

/** Whether a sum is none by chance: it is told, or has so many parts; of two things that it is right behind them. */
function isLikely(parts: readonly IndexedCount[], whole: IndexedCount, { isSmall, isTold }: { isSmall: boolean; isTold: boolean }): boolean {
  if (isSmall) return parts.length > 2 && parts.every((part) => isOfSameUnit(part, whole));
  if (!isLevel(whole)) return isTold;
  if (isTold || (isThing(whole) && isExact(whole))) return true;
  return parts.length > 2 || (isThing(whole) && parts.every((part) => isInParagraph(part, whole)));
}

/** Whether a number has so many digits that others in a row hardly add up to it by chance: no round one, from a thousand on. */
function isExact({ mention: { count } }: IndexedCount): boolean {
  return count.qualifier === null && (count.value ?? "").replace(/\..*$|0+$/g, "").length >= exactDigits;
}

const exactDigits = 4;

function isInParagraph({ mention: part }: IndexedCount, { mention: whole }: IndexedCount): boolean {
  return part.sentence.paragraph.start === whole.sentence.paragraph.start;
}

/** Whether a word that lists stands before a count in its sentence: it may be one of the list. */
function isInList({ mention: { start, sentence } }: IndexedCount, words: readonly ScopeWord[]): boolean {
  for (let at = lowest(words.length, (place) => (words[place] as ScopeWord).start >= start) - 1; at >= 0; at--) {
    const word = words[at] as ScopeWord;
    if (word.start < sentence.start) return false;
    if (opensParts.has(word.kind)) return true;
  }
  return false;
}

/** Whether a word of parts or detail or a colon stands between a whole and what follows it, or `trong` before it; words in text order. */
function isListed({ mention: whole }: IndexedCount, { mention: part }: IndexedCount, words: readonly ScopeWord[], folded: string): boolean {
  for (let at = lowest(words.length, (place) => (words[place] as ScopeWord).start >= whole.end); at < words.length; at++) {
    const { kind, end } = words[at] as ScopeWord;
    if (end > part.start) break;
    if (opensParts.has(kind)) return true;
  }
  return folded.slice(whole.end, part.start).includes(":") || folded.endsWith(amongBefore, whole.start);
}
