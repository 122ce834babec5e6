/** Lists that break down a total without a word of parts: name by name, behind `cụ thể`, before `còn lại`. */
import type { RelationScope } from "../../types.ts";
import { dividedBy, doesOrIs, hasSome, isNotYet, itemJoint, nameBefore, nounIn, opensDetail, remains, restJoint, topmost } from "../../vi/scope-words.ts";
import { phraseEndOf } from "../resolve.ts";
import type { IndexedCount } from "../sentence-context.ts";
import {
  countsBefore,
  hasSemicolon,
  isBehindName,
  itemReach,
  leavesBracket,
  link,
  linkBy,
  opensParts,
  type RelationContext,
  reach,
  sentenceGap,
  wholeOf,
} from "./context.ts";
import { areOfUnit, isBelow, isLevel, isOfKind, isOfSameUnit, isPartOf, isSaidOfAmount, isThing, sumOf } from "./part-fit.ts";

/** `6.800 ngôi nhà tốc mái, tập trung TP Huế: 1.306 nhà; thị xã Hương Trà: 779 nhà`: amounts of one kind, so many behind each name. */
export function partsByName({ child, at, counts, sentence, written, folded, relations }: RelationContext): RelationScope | null {
  const last = counts.slice(0, at).findLast(({ mention }) => mention.count.unit?.kind !== "age");
  if (!last || !isNamed(child, last.mention.end, written)) return null;
  const relation = relations[last.index];
  const isLastNamed = isNamed(last, 0, written);
  // What stands in the bracket of a name is no list that the next name goes on with: `Hà Giang: 2 người (1 người chết); Lai Châu: 1 người`.
  if (!isLastNamed && leavesBracket(folded, last.mention.end, child.mention.start)) return null;
  if (relation?.relation === "part_of" && isNextNamed(last, child, written, folded)) return relation;
  const next = counts[at + 1];
  const isTold = sentence.words.some(({ kind, start, end }) => kind === "chief" && start >= last.mention.end && end <= child.mention.start);
  if (!isTold && !(next && isNextNamed(child, next, written, folded))) return null;
  const isWhole = isLevel(last) && isPartOf(child, last, folded) && isBelow(child, last) && !isLastNamed;
  return isWhole && (isTold || !hasSemicolon(folded, last.mention.end, child.mention.start)) ? link("part_of", last, null, "told name by name") : null;
}

/** `46 tổ dân phố, 38 tổ đã thành lập nhóm`, `417 tin, có 263 tin có giá trị`: right behind a whole fewer of it, by the head of its name or its unit, with what they do or are. */
export function partByHead({ child, at, counts, folded }: RelationContext): RelationScope | null {
  const last = counts[at - 1];
  const [unit, of] = [child.mention.count.unit, last?.mention.count.unit];
  if (!last || !unit || !of || !isThing(child) || !isLevel(last) || !isBelow(child, last)) return null;
  const gap = folded.slice(phraseEndOf(last.mention), child.mention.start);
  const isSaid = doesOrIs.test(folded.slice(child.mention.end, child.mention.end + headReach));
  const isPart =
    gap === ", "
      ? isHeadOf(unit.text, of.text) && isSaid
      : hasSome.test(gap) && unit.text === of.text && (isSaid || phraseEndOf(child.mention) > child.mention.end);
  return isPart ? link("part_of", last, null, "of what was just counted, by its head") : null;
}

/** How far behind a count its verb is looked for. */
const headReach = 12;

/** Whether a unit is the head of a longer one: `tổ` of `tổ dân phố`, `tin` of `nguồn tin`. */
function isHeadOf(head: string, unit: string): boolean {
  return unit.startsWith(`${head} `) || nounIn(unit) === head;
}

/** Whether behind `from` a name with its colon or bracket stands right before a count of things or a measure, or the count alone in a bracket (`trộm cắp (21 vụ)`). */
function isNamed({ mention: { start, end, count } }: IndexedCount, from: number, written: string): boolean {
  if (count.change !== null || (count.unit?.kind !== "measure" && count.unit?.code !== null) || count.unit.text.includes("/")) return false;
  if (/\( ?$/.test(written.slice(start - 2, start)) && written[end] === ")") return true;
  return nameBefore.test(written.slice(Math.max(from, start - itemReach), start));
}

/** Whether a count is that of the next name of a list: `TP Huế: 1.306 nhà; huyện A Lưới: 2 nhà`. */
function isNextNamed({ mention: last }: IndexedCount, child: IndexedCount, written: string, folded: string): boolean {
  const { start, count } = child.mention;
  if (start - last.end > itemReach || count.unit?.text !== last.count.unit?.text) return false;
  return itemJoint.test(folded.slice(last.end, start)) && isNamed(child, last.end, written);
}

/**
 * `Giải quyết việc làm cho 5.800 người. Cụ thể, tạo việc làm mới cho 1.830 lao động; xuất khẩu lao động 101 người`: behind a word of
 * detail the parts of the last amount before it that is no less than they are together.
 */
export function partsInDetail(context: RelationContext): RelationScope | null {
  const { child, counts, before, beforeEnd, sentence, folded, relations } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "detail" && end <= child.mention.start);
  if (!word || !isLevel(child) || !opensDetail.test(folded.slice(Math.max(0, word.start - 2), word.start))) return null;
  const opens = word.start === sentence.segment.start;
  if (opens && sentence.segment.start - beforeEnd > sentenceGap) return null;
  const wholes = opens ? before : counts.filter(({ mention }) => mention.end <= word.start);
  const behind = counts.filter((count) => count.mention.start >= word.end && isLevel(count));
  const [first] = behind;
  const divides = dividedBy.test(folded.slice(word.start, word.end));
  const mayBe = (count: IndexedCount): boolean => {
    const parts = behind.filter((part) => isOfKind(part, count, folded));
    return (isThing(count) || parts.length > 2 || divides) && isMadeOf(count, parts, folded);
  };
  // What else is told of each part is none: `Xét theo mức độ, có 14 vụ va chạm khiến 10 người bị thương, 3 vụ …`.
  const fitting = wholes.filter((count) => first && isOfKind(first, count, folded) && mayBe(count));
  // What is itself a part comes after what is not: `221 sản phẩm, còn lại 195 sản phẩm hạng 3 sao. Xét theo địa bàn, …`.
  const free = fitting.findLast((count) => relations[count.index] === null);
  // `Chia theo cấp, tỉnh giữ 1.833 thủ tục, huyện 301. Chia theo mức độ thì mức 3 có 1.089 thủ tục`: of what was divided before.
  const divided = free || !divides ? undefined : wholes.flatMap((count) => wholeOf(count, context) ?? []).at(-1);
  const whole = free ?? (divided && mayBe(divided) ? divided : fitting.at(-1));
  return whole && isOfKind(child, whole, folded) ? link("part_of", whole, word, "told in detail") : null;
}

/**
 * `khởi công 86 công trình: 41 công trình giao thông, 15 điểm trường, còn lại là …`: before a word of the rest the amounts in a row that are parts of
 * what it is the rest of, in their sentence, behind its colon whatever they are called, or before it.
 */
export function partsBeforeRest({ child, counts, earlier, sentence, folded, relations }: RelationContext): RelationScope | null {
  const word = sentence.words.find(({ kind, start }) => kind === "rest" && start >= child.mention.end);
  if (!word || !isLevel(child)) return null;
  const levels = counts.filter((count) => isLevel(count) && count.mention.end <= word.start);
  const place = levels.indexOf(child);
  const first = (levels[0] as IndexedCount).mention.start;
  // Behind a word of parts that opens its sentence the first is one of them: `Cơ cấu gồm: trộm cắp 17 vụ; cướp giật 2 vụ, còn lại là …`.
  const isAmongParts = sentence.words.some(({ kind, end }) => opensParts.has(kind) && end <= first);
  const before = isAmongParts ? [] : levels.slice(0, place);
  const whole =
    before.find((count) => {
      const row = levels.slice(levels.indexOf(count) + 1);
      return isMadeOf(count, row, folded) || (folded.startsWith(": ", phraseEndOf(count.mention)) && isMadeOfThings(count, row));
    }) ??
    earlier.findLast((count) => {
      const row = levels.slice(levels.findLastIndex((level) => !isPartOf(level, count, folded)) + 1);
      return relations[count.index] === null && row.includes(child) && isMadeOf(count, row, folded);
    });
  return whole ? link("part_of", whole, word, "told before the rest") : null;
}

/** `156 hộ đạt …. Số hộ còn lại (168 hộ) chưa đạt`: behind a word of the rest, of what the last part of its unit is of. */
export function restOfParts(context: RelationContext): RelationScope | null {
  const { child, at, counts, before, sentence, folded } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "rest" && end <= child.mention.start);
  if (!word || !isLevel(child) || !restJoint.test(folded.slice(word.end, child.mention.start))) return null;
  const part = [...before, ...counts.slice(0, at)].findLast((count) => isLevel(count) && isOfSameUnit(count, child));
  const whole = part && wholeOf(part, context);
  return whole && part && sumOf([part, child]) <= Number(whole.mention.count.value) ? link("part_of", whole, word, "the rest of the whole of its part") : null;
}

/** `đến sáng 25/10 còn 1.130 hộ chưa được cấp điện`: those of the things told before it with which something is not done yet. */
export function notYetDone({ child, at, counts, folded }: RelationContext): RelationScope | null {
  const { start, end } = child.mention;
  if (!isThing(child) || !remains.test(folded.slice(Math.max(0, start - remainsReach), start)) || !isNotYet.test(folded.slice(end, end + headReach)))
    return null;
  const whole = counts[at - 1];
  return whole && isThing(whole) && isOfSameUnit(child, whole) && isBelow(child, whole) ? link("part_of", whole, null, "those of it not done yet") : null;
}

const remainsReach = 12;

/**
 * `Tháng này xảy ra 58 vụ. … Địa bàn tập trung nhiều ở Pleiku 14 vụ, An Khê 5 vụ, Chư Sê 10 vụ`: three amounts or more of one unit, each behind a
 * name, that are told behind a colon or a word for where most of them are, or two that are the most; they are of the last whole of their unit told before that can hold them,
 * however far before; without a unit, of the last that the words before the list name.
 */
export function partsOfTold(context: RelationContext): RelationScope | null {
  const { child, counts, sentence, folded, written, relations } = context;
  if (isSaidOfAmount(child) || child.mention.count.denominator !== null || !isBehindName(child, written)) return null;
  const items = counts.filter((count) => isLevel(count) && isOfSameUnit(count, child));
  const first = items[0] as IndexedCount;
  if (first !== child) {
    const last = items[items.indexOf(child) - 1] as IndexedCount;
    return child.mention.start - last.mention.end <= itemReach ? linkBy(ofTold, last, relations) : null;
  }
  const from = sentence.segment.start;
  const word = sentence.words.findLast(({ kind, start, end }) => (kind === "chief" || kind === "detail") && start >= from && end <= child.mention.start);
  const isListed = word !== undefined || folded.slice(Math.max(from, child.mention.start - itemReach), child.mention.start).includes(":");
  const least = word?.kind === "detail" || (word && topmost.test(folded.slice(word.start, word.end))) ? 2 : leastItems;
  if (!isListed || items.length < least || !items.every((item) => isBehindName(item, written))) return null;
  const lead = folded.slice(Math.max(from, child.mention.start - reach), child.mention.start);
  const wholes = countsBefore(context, mostTold).filter(
    (count) => isLevel(count) && isCountedAs(child, count, lead, word?.kind !== "chief") && isBelow(child, count),
  );
  // `Số hộ nghèo phân theo địa bàn như sau: …` names which of them it is.
  const whole = wholes.findLast(({ mention }) => lead.includes(` ${mention.count.unit?.text} `)) ?? wholes.findLast(({ index }) => relations[index] === null);
  return whole && sumOf(items) <= Number(whole.mention.count.value) ? link("part_of", whole, word ?? null, ofTold) : null;
}

/** Whether items are of the unit of a whole, or of none where the words that lead to the list name it: `ghi nhận ca bệnh như sau: Hà Nội (1.000)`. */
function isCountedAs(item: IndexedCount, whole: IndexedCount, lead: string, isDetail: boolean): boolean {
  const { unit } = item.mention.count;
  if (unit !== null) return isOfSameUnit(item, whole) || (isDetail && isThing(whole) && areOfUnit(unit.text, whole.mention.count.unit?.text ?? ""));
  return isThing(whole) && lead.includes(` ${(whole.mention.count.unit?.text ?? "").split(" ", 1)[0]} `);
}

const ofTold = "listed by name, of the whole told before";
const leastItems = 3;
const mostTold = 60;

/** Whether several amounts can be parts of a whole together. */
function isMadeOf(whole: IndexedCount, parts: readonly IndexedCount[], folded: string): boolean {
  if (parts.length < 2 || !isLevel(whole) || whole.mention.count.unit?.text.includes("/")) return false;
  return parts.every((part) => isOfKind(part, whole, folded) && isBelow(part, whole)) && sumOf(parts) <= Number(whole.mention.count.value);
}

/** Whether things of several names can make up another together. */
function isMadeOfThings(whole: IndexedCount, parts: readonly IndexedCount[]): boolean {
  return parts.length > 1 && isThing(whole) && parts.every(isThing) && sumOf(parts) <= Number(whole.mention.count.value);
}
