/** Parts behind a word of parts: `P, trong đó A, B; C`, `P. Trong đó, A …`. */
import type { RelationScope } from "../../types.ts";
import { captionBetween, eachBefore, hitWord, ofThem, type ScopeWord } from "../../vi/scope-words.ts";
import { hasDate, type IndexedCount, type SentenceContext } from "../sentence-context.ts";
import { goesOn, hasSemicolon, isNextName, leavesBracket, link, opensSentence, type RelationContext, sentenceGap } from "./context.ts";
import {
  amountOf,
  isBelow,
  isCalledLike,
  isLevel,
  isMore,
  isOfSameHead,
  isOfSameUnit,
  isPartOf,
  isSaidOfAmount,
  isShare,
  isThing,
  sumOf,
  sumsTo,
} from "./part-fit.ts";
import { directReach, holderOf, partsTold, wholeAmong } from "./part-whole.ts";

/** `P, trong đó A, B; C`, `P. Trong đó, A …`. */
export function partsBehindWord(context: RelationContext): RelationScope | null {
  const { child, at, counts, beforeEnd, sentence, folded, relations } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "part" && end <= child.mention.start);
  if (!word || leavesBracket(folded, word.end, child.mention.start) || isDegree(child, folded) || isOfEach(child, folded) || isToldAgain(word, context))
    return null;
  // Told against the part before it: `bán 111.900 đơn vị, trong đó PVS bán 60.500 đơn vị, trong khi mua vào 38.600 đơn vị`.
  const part = counts[at - 1];
  if (
    part &&
    part.mention.start >= word.end &&
    sentence.words.some(({ kind, start, end }) => kind === "contrast" && start >= part.mention.end && end <= child.mention.start)
  )
    return null;
  if (isOfLaterTime(word, context)) return null;
  const ahead = counts.slice(0, at).filter(({ mention }) => mention.end <= word.start);
  // What a bracket says of a whole is none beside it: `2.754 thanh niên (có 4 nữ), trong đó 19% …`.
  const outside = ahead.filter(({ mention }) => !leavesBracket(folded, mention.end, word.start));
  const inSentence = outside.length > 0 ? outside : ahead;
  const wholes = inSentence.length > 0 ? inSentence : pointsBack(word, sentence, beforeEnd, folded) ? toldBefore(context) : ofThese(word, context);
  const first = counts.find(({ mention }) => mention.start >= word.end);
  const whole = holderOf(wholeAmong(wholes, word, context), word, context);
  const isInList = counts.slice(0, at).every((count) => count.mention.start < word.end || relations[count.index] !== null || isSaidOfAmount(count));
  const isSameThing = isThing(child) && whole !== null && isCalledLike(child, whole) && !isOver(word, context);
  // What is said of a part is no part: `Trong đó, thu nội địa 13.360 tỷ đồng, bằng 32,2% dự toán`.
  const last = counts[at - 1];
  const isOfPart = last !== undefined && last.mention.start >= word.end && !hasSemicolon(folded, last.mention.end, child.mention.start);
  // `trong đó 66% đảng viên là …, 40% đảng viên nữ`: another share of what the last was of.
  const isNextShare = isOfPart && isShare(child) && isShare(last) && goesOn(last, child, sentence, folded) && relations[last.index]?.parent === whole?.index;
  if (isSaidOfAmount(child) && isOfPart && !isNextShare && isSaidOfPart(child, last, whole, relations)) return null;
  const elided = last && last.mention.start >= word.end ? withElidedVerb(last, child, relations, folded) : null;
  if (elided) return { ...elided, source: { span: word, step: elidedStep } };
  if (whole && isTooMuch(child, whole, word, context)) return null;
  if (whole && (isInList || isSameThing)) return link("part_of", whole, word, "behind a word of parts");
  if (!isThing(child)) return null;
  if (whole && isNextBehindSemicolon(child, whole, word, context)) return link("part_of", whole, word, elidedStep);
  const item = counts
    .slice(0, at)
    .findLast(({ index, mention }) => mention.start >= word.end && relations[index]?.relation === "part_of" && relations[index]?.source.span !== null);
  const goesAlong = item !== undefined && goesOn(item, child, sentence, folded) && (isThing(item) || whole !== null);
  const listed = goesAlong ? relations[item.index] : null;
  if (listed) return { ...listed, source: { span: word, step: elidedStep } };
  const mayHold = (inSentence.length > 0 ? inSentence : wholes).filter((count) => isThing(count) && !isMore(child, count));
  // `512 lượt tập thể, 874 lượt cá nhân được khen, trong đó 38 tập thể, 61 cá nhân`: each of its own.
  const nearest = mayHold.findLast((count) => isBelow(child, count) && isNamedIn(child, count, folded)) ?? mayHold.at(-1);
  if (nearest && isLikeParts(child, nearest, context) && !(isOfSameUnit(child, nearest) && isOver(word, context)))
    return link("part_of", nearest, word, elidedStep);
  // So many of so many have a whole of their own: `2.341 tổ chức …. Trong đó, 9/17 địa phương …`.
  return first === child && nearest && child.mention.count.denominator === null && child.mention.start - word.end <= directReach
    ? link("part_of", nearest, word, "behind a word of parts")
    : null;
}

/** Whether a thing right behind a semicolon is another part where the first is told to be one: `72 nhà lãnh đạo, trong đó có 17 nguyên thủ của 17 nước; 27 chủ tịch …`. */
function isNextBehindSemicolon(child: IndexedCount, whole: IndexedCount, word: ScopeWord, context: RelationContext): boolean {
  const { folded } = context;
  if (!folded.startsWith("; ", child.mention.start - 2) || !isPartOf(child, whole, folded)) return false;
  const told = partsTold(whole, word, context);
  return told.length > 0 && sumOf([...told, child]) <= amountOf(whole);
}

/** Whether an item behind a semicolon has a time of its own, which the first had not: `19 vụ, trong đó 15 vụ ở ngoài trường; từ đầu năm học mới đến nay ghi nhận hai vụ`. */
function isOfLaterTime(word: ScopeWord, { child, counts, sentence, folded }: RelationContext): boolean {
  const semicolon = folded.slice(word.end, child.mention.start).lastIndexOf(";");
  if (semicolon < 0) return false;
  const first = counts.find(({ mention }) => mention.start >= word.end);
  return hasDate(sentence, word.end + semicolon, child.mention.start) && !hasDate(sentence, word.end, first?.mention.start ?? word.end);
}

/** Whether what is said of a count names the unit of another. */
function isNamedIn({ mention: { count } }: IndexedCount, { mention: whole }: IndexedCount, folded: string): boolean {
  const { phrase } = whole.count;
  return phrase !== null && count.unit !== null && ` ${folded.slice(phrase.start, phrase.end)} `.includes(` ${count.unit.text} `);
}

/** Whether a thing is called by the same head as a part told before it, and the whole has room for both: `23 trường …. Trong số này, 2 trường THPT …; 6 trường THCS …`. */
function isLikeParts(child: IndexedCount, whole: IndexedCount, { at, counts, relations }: RelationContext): boolean {
  const told = counts.slice(0, at).filter(({ index }) => relations[index]?.relation === "part_of" && relations[index]?.parent === whole.index);
  return told.some((part) => isOfSameHead(part, child)) && sumOf([...told, child]) <= amountOf(whole);
}

/** Whether what stands behind a word of parts is the whole again, with its parts behind it: `Trong đó, 07 vụ thì có 01 vụ … và 06 vụ …`. */
function isToldAgain(word: ScopeWord, { child, at, counts, before }: RelationContext): boolean {
  if (!isThing(child) || counts.findIndex(({ mention }) => mention.start >= word.end) !== at) return false;
  const isSame = (count: IndexedCount): boolean => isOfSameUnit(count, child);
  return before.some((count) => isSame(count) && count.mention.count.value === child.mention.count.value) && sumsTo(counts.slice(at + 1).filter(isSame), child);
}

/**
 * Whether behind a semicolon the parts told before it leave a whole no room for an amount: they make it up, or something else is done to that
 * many (`833 trường hợp, trong đó 124 trường hợp …; xử phạt 754 trường hợp`). What is only said of things may be told of them twice over.
 */
function isTooMuch(child: IndexedCount, whole: IndexedCount, word: ScopeWord, context: RelationContext): boolean {
  const told = partsTold(whole, word, context);
  const last = told.at(-1);
  if (!last || !isLevel(child) || !hasSemicolon(context.folded, last.mention.end, child.mention.start)) return false;
  const parts = told.filter(isLevel);
  const { verb, qualifier } = child.mention.count;
  const isOver = verb !== null && qualifier === null && sumOf([...parts, child]) > amountOf(whole);
  return isOver || sumsTo(parts, whole);
}

/** Whether a list of parts is over: behind a semicolon something else was counted first (`trong đó 8.642 trường hợp …; tạm giữ 10.228 phương tiện; tước 1.733 giấy phép`). */
function isOver(word: ScopeWord, { at, counts, folded, relations }: RelationContext): boolean {
  return counts.slice(0, at).some((count, place) => {
    if (count.mention.start < word.end || relations[count.index] !== null || isSaidOfAmount(count)) return false;
    return hasSemicolon(folded, Math.max(word.end, counts[place - 1]?.mention.end ?? 0), count.mention.start);
  });
}

/**
 * Whether a share, change or rate is said of the part before it: `thu nội địa 13.360 tỷ đồng, bằng 32,2% dự toán và tăng 19%`, `239.011 người,
 * tăng 10.513 người (tăng 4,6%)`.
 */
function isSaidOfPart(child: IndexedCount, last: IndexedCount, whole: IndexedCount | null, relations: RelationContext["relations"]): boolean {
  if (child.mention.count.change !== null && isLevel(last) && isOfSameUnit(child, last)) return true;
  if (child.mention.count.change === null) return isLevel(last) || whole?.mention.count.unit?.kind !== "percent";
  return child.mention.count.unit?.kind === "percent" && (isLevel(last) || relations[last.index] === null);
}

/** Whether a percentage says how badly something was hit, and of how much nothing: `diện tích thiệt hại trên 70% là 3.870 ha`. */
function isDegree({ mention: { start, count } }: IndexedCount, folded: string): boolean {
  const isBound = count.qualifier !== null || count.value === null;
  return count.unit?.kind === "percent" && isBound && hitWord.test(folded.slice(Math.max(0, start - 24), start));
}

/** Whether an amount is that of each one: `mỗi suất 300 - 500 nghìn đồng`. */
function isOfEach({ mention: { start } }: IndexedCount, folded: string): boolean {
  return eachBefore.test(folded.slice(Math.max(0, start - 30), start));
}

/** `huyện A giảm 1.245 hộ, B 1.302 hộ`: an amount of the list of changes before it, whose verb it leaves out. */
function withElidedVerb(last: IndexedCount, child: IndexedCount, relations: RelationContext["relations"], folded: string): RelationScope | null {
  const { unit, change } = child.mention.count;
  if (unit === null || unit.text !== last.mention.count.unit?.text || change !== last.mention.count.change) return null;
  const relation = relations[last.index];
  if (relation?.relation !== "part_of" || (last.mention.count.change === null && relation.source.step !== elidedStep)) return null;
  return isNextName(last, child, folded) ? relation : null;
}

const elidedStep = "goes on with the list of parts";

/** Whether `Trong đó` opens its sentence, right behind the one that counts; else it is of something that is not counted (`một số mã, trong đó …`). */
function pointsBack(word: ScopeWord, sentence: SentenceContext, beforeEnd: number, folded: string): boolean {
  const { start } = sentence.segment;
  return (
    opensSentence(word, sentence) &&
    (start - beforeEnd <= sentenceGap || (start - beforeEnd <= longestCaption && captionBetween.test(folded.slice(beforeEnd, start))))
  );
}

const longestCaption = 300;

/** What `Trong đó` at the head of a sentence is of: the amounts told before it, for a change the changes where nothing else was told (`Chỉ số giá tăng 1,01%. Trong đó, lương thực tăng 2,96%`). */
function toldBefore({ child, before, said }: RelationContext): readonly IndexedCount[] {
  return child.mention.count.unit?.kind === "percent" && child.mention.count.change !== null && !said.some(isLevel) ? said : before;
}

/** `143 mô hình … . Tiêu biểu là … . Trong số này, 9 mô hình …`: behind sentences without figures `trong số này` is of what bears the same name, `trong đó` behind a short one that names it (`213 vụ …. Số vụ giảm. Trong đó, …`). */
function ofThese(word: ScopeWord, { child, earlier, sentence, beforeEnd, folded }: RelationContext): readonly IndexedCount[] {
  if (!opensSentence(word, sentence) || !isThing(child)) return [];
  const isNamed = word.start - beforeEnd <= idleReach && folded.slice(beforeEnd, word.start).includes(` ${child.mention.count.unit?.text} `);
  if (!isNamed && !ofThem.test(folded.slice(word.start, word.end))) return [];
  return earlier.filter((count) => isOfSameUnit(count, child));
}

/** How long a sentence without figures may be before `trong đó`. */
const idleReach = 160;
