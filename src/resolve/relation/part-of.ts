/** Which count is part of which: by a word of parts (`trong đó`, `gồm`, `riêng`), a bracket, or what the whole is called. */
import type { RelationScope } from "../../types.ts";
import {
  allBefore,
  allNamed,
  amongBefore,
  besides,
  captionBetween,
  clauseBetween,
  eachBefore,
  framesParts,
  hasAmongThem,
  hitWord,
  isDone,
  nextName,
  ofThem,
  ofTheTotal,
  ofThoseBefore,
  onlyName,
  populationUnits,
  type ScopeWord,
  shareBefore,
  timesBefore,
  timesBehind,
} from "../../vi/scope-words.ts";
import { isOneClause } from "../period/times.ts";
import { isCompared, phraseEndOf } from "../resolve.ts";
import { hasDate, type IndexedCount, type SentenceContext } from "../sentence-context.ts";
import {
  areItems,
  byShare,
  countsBefore,
  goesOn,
  hasSemicolon,
  hasStop,
  itemReach,
  leavesBracket,
  link,
  linkBy,
  madeUp,
  openingBracket,
  opensSentence,
  type RelationContext,
  reach,
  sentenceGap,
  wholeOf,
  wordBefore,
} from "./context.ts";
import { notYetDone, partByHead, partsBeforeRest, partsByName, partsInDetail, partsOfTold, restOfParts } from "./part-by-layout.ts";
import { partsListed, partsListedWithin } from "./part-by-list-word.ts";
import {
  amountOf,
  areAllShares,
  areOfUnit,
  isAbove,
  isBelow,
  isFraction,
  isLevel,
  isMoney,
  isMore,
  isOfKind,
  isOfSameHead,
  isOfSameUnit,
  isOfUnit,
  isPartOf,
  isSaidOfAmount,
  isShare,
  isThing,
  nounOf,
  roundsTo,
  sumOf,
  sumsTo,
} from "./part-fit.ts";
import { directReach, holderOf, wholeAmong } from "./part-whole.ts";

/** `726 nguồn tin, trong đó 655 nguồn tin …`: the whole that a word of parts, a bracket or a sum points to. */
export function partOf(context: RelationContext): RelationScope | null {
  return partInBracket(context) ?? partsByName(context) ?? partsListedWithin(context) ?? partsBehindWord(context) ?? partBesideWords(context);
}

/** The same where no word of parts stands before the count, or none that reaches it. */
function partBesideWords(context: RelationContext): RelationScope | null {
  return (
    partsOfAmong(context) ??
    partsOfAll(context) ??
    partsListed(context) ??
    partsInBrackets(context) ??
    partsInDetail(context) ??
    partsBeforeRest(context) ??
    restOfParts(context) ??
    notYetDone(context) ??
    partByHead(context) ??
    oneOfAll(context) ??
    mostOfAct(context) ??
    nextOfThose(context) ??
    someOfThem(context) ??
    fractionOf(context) ??
    nextBesideShare(context) ??
    partWith(context) ??
    partOfSentence(context) ??
    partsOfTold(context)
  );
}

/**
 * `chi 2.090 tỷ đồng (giáo dục 744 tỷ đồng, y tế 287 tỷ đồng)`, `298 đối tượng bị bắt (có 55 đối tượng …)`: a smaller amount of its kind in a
 * bracket behind the whole and what is said of it; a share may stand between (`17 ha ngô thiệt hại 50% (xã A 10 ha)`).
 */
function partInBracket({ child, at, counts, sentence, folded, relations }: RelationContext): RelationScope | null {
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
  if (Number(count.value ?? 0) < 0) return true;
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

/** `P, trong đó A, B; C`, `P. Trong đó, A …`. */
function partsBehindWord(context: RelationContext): RelationScope | null {
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
  const isSameThing =
    isThing(child) && whole !== null && isOfUnit(whole.mention.count.unit?.text ?? "", child.mention.count.unit?.text ?? " ") && !isOver(word, context);
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
function isNextBehindSemicolon(child: IndexedCount, whole: IndexedCount, word: ScopeWord, { counts, folded, relations }: RelationContext): boolean {
  if (!folded.startsWith("; ", child.mention.start - 2) || !isPartOf(child, whole, folded)) return false;
  const told = counts.filter(
    ({ index, mention }) => mention.start >= word.end && mention.end <= child.mention.start && relations[index]?.parent === whole.index,
  );
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
function isTooMuch(child: IndexedCount, whole: IndexedCount, word: ScopeWord, { counts, folded, relations }: RelationContext): boolean {
  const told = counts.filter(
    ({ index, mention }) => mention.start >= word.end && mention.end <= child.mention.start && relations[index]?.parent === whole.index,
  );
  const last = told.at(-1);
  if (!last || !isLevel(child) || !hasSemicolon(folded, last.mention.end, child.mention.start)) return false;
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

/** `Trong số 5 người chết, 3 người … và 2 người …`: the whole comes first. */
function partsOfAmong(context: RelationContext): RelationScope | null {
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
function partsOfAll(context: RelationContext): RelationScope | null {
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

/** `5 người (3 nam, 2 nữ)`, `8 vụ: 5 vụ …, 3 vụ …`: parts of one kind with their whole that make it up. */
function partsInBrackets({ child, at, counts, sentence, folded }: RelationContext): RelationScope | null {
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

/** `Cả nước có 500 vụ, riêng Hà Nội có 60 vụ`, `…, Hà Nội đông nhất với 60 vụ`, `Riêng A có 71 vụ, B 44 vụ`: those that make up a whole of the same unit, at the same time. */
function oneOfAll(context: RelationContext): RelationScope | null {
  const { child, at, counts, before, sentence, folded, relations } = context;
  const word = sentence.words.findLast(({ kind, end }) => (kind === "alone" || kind === "most" || kind === "chief") && end < child.mention.start);
  if (!word || (word.kind === "most" && !wordBefore("with", child, sentence))) return null;
  const inSentence = counts.slice(0, at).filter(({ mention }) => mention.end <= word.start);
  const fits = (whole: IndexedCount): boolean => isLevel(whole) && isOneOf(child, whole, word, folded) && isBelow(child, whole);
  const wholes = (inSentence.length > 0 ? inSentence : word.start === sentence.segment.start ? before : []).filter(fits);
  const free = inSentence.length > 0 ? [] : wholes.filter(({ index }) => relations[index] === null);
  const whole = free.at(-1) ?? wholes.at(-1);
  if (!whole || !isLevel(child)) return null;
  // `A nhiều nhất với 402 ngôi, …; ít nhất là B, 37 ngôi`: of the whole that the others are of.
  const others = isOfSameUnit(child, whole) ? linkBy(oneOfThose, whole, relations) : null;
  if (others && word.kind === "chief") return { ...others, source: { span: word, step: oneOfThose } };
  // At the head of a sentence or behind a semicolon it is of the one thing told before: `chi 684 tỷ đồng …; riêng phía Nam 196 tỷ đồng`.
  const isApart = inSentence.length === 0 || (word.kind === "alone" && folded.startsWith("; ", word.start - 2));
  if (isApart ? wholes.filter(({ index }) => relations[index] === null).length > 1 : isCutOff(child, whole, word, folded)) return null;
  const from = inSentence.length > 0 ? whole.mention.end : word.end;
  if (hasDate(sentence, from, child.mention.start)) return null;
  // Each name may have things and measures of several units: `riêng huyện A 148 vụ/112 ha, huyện B 97 vụ (51 ha)`.
  const mayAlternate = !isMoney(child) && !isSaidOfAmount(child);
  const last = counts.slice(0, at).findLast((count) => !mayAlternate || isOfSameUnit(count, child));
  const isFirst = last === undefined || last.mention.end <= word.start;
  const goesAlong = last !== undefined && relations[last.index]?.parent === whole.index && isNextItem(last, child, context);
  return isFirst || goesAlong ? link("part_of", whole, word, oneOfThose) : null;
}

const oneOfThose = "one of those that make it up";

/** `Khối ngoại mua vào 2.912.160 đơn vị. Mã SHB được mua vào nhiều nhất với 429.800 đơn vị`: of the amount of the sentence before whose act is named again. */
function mostOfAct({ child, at, before, sentence, folded, written, counts, relations }: RelationContext): RelationScope | null {
  const word = sentence.words.findLast(({ kind, end }) => kind === "most" && end < child.mention.start);
  if (!word || !isLevel(child) || !wordBefore("with", child, sentence) || counts.slice(0, at).some(isLevel)) return null;
  const told = folded.slice(sentence.segment.start, word.start);
  const isNamed = onlyName.test(written.slice(sentence.segment.start, word.start));
  const whole = before.findLast((count) => {
    if (!isLevel(count) || !isBelow(child, count)) return false;
    // `1.264 ngôi nhà. Mù Cang Chải nhiều nhất với 402 ngôi`: nothing but a name stands before.
    if (isNamed) return relations[count.index] === null && isPartOf(child, count, folded);
    return isOfSameUnit(child, count) && isActNamed(count.mention.count.verb ?? "", told);
  });
  return whole ? link("part_of", whole, word, oneOfThose) : null;
}

/** Whether the act of an amount stands before `nhiều nhất`, with no more than that word between. */
function isActNamed(verb: string, told: string): boolean {
  const place = verb === "" ? -1 : told.lastIndexOf(` ${verb} `);
  return place >= 0 && told.length - place - verb.length <= longestDegree;
}

/** How long `nhiều nhất` is, with its blanks. */
const longestDegree = 12;

/** `ba đứa con, 2 trong số chúng đã đi học`: of the last things told before that are more. */
function someOfThem(context: RelationContext): RelationScope | null {
  const { child, folded } = context;
  const { end } = child.mention;
  const mark = ofThoseBefore.exec(folded.slice(end, end + themReach));
  const whole =
    mark && countsBefore(context, mostThings).findLast((count) => isThing(count) && amountOf(count) > amountOf(child) && end - count.mention.end <= reach);
  return whole ? link("part_of", whole, { start: end + 1, end: end + mark[0].length }, "some of those told before") : null;
}

/** `572 thành viên, với 47 người là nữ (8,2%) và 213 người là đồng bào dân tộc thiểu số`: the next item behind an amount that its share holds with a whole. */
function nextBesideShare(context: RelationContext): RelationScope | null {
  const { child, at, counts, sentence, folded, relations } = context;
  const last = counts.slice(0, at).findLast((count) => !isSaidOfAmount(count));
  const relation = last ? linkBy(byShare, last, relations) : null;
  if (!last || !relation || !isOfSameUnit(child, last) || !goesOn(last, child, sentence, folded)) return null;
  const whole = wholeOf(last, context);
  return whole && sumOf([last, child]) <= amountOf(whole) ? relation : null;
}

/** `228 căn, hơn một nửa ở xã A`: a fraction without a unit right behind a clause that counts things. */
function fractionOf({ child, at, counts, folded }: RelationContext): RelationScope | null {
  const whole = counts[at - 1];
  if (!whole || !isFraction(child) || !isThing(whole) || !isLevel(whole) || whole.mention.count.denominator !== null) return null;
  const { start } = child.mention;
  return start - whole.mention.end <= itemReach && clauseBetween.test(folded.slice(whole.mention.end, start))
    ? link("part_of", whole, null, "so much of what was just counted")
    : null;
}

const themReach = 20;
/** How many counts before a number of them are looked at. */
const mostThings = 6;

/** `… nhiều nhất với 429.800 đơn vị. Tiếp theo là các mã AME (302.050 đơn vị), SBT (300.500 đơn vị)`: smaller ones of the same whole. */
function nextOfThose({ child, at, counts, before, sentence, folded, relations }: RelationContext): RelationScope | null {
  // `A nhiều nhất với 402 ngôi, kế đó là huyện B 318 ngôi`
  const last = counts.slice(0, at).findLast(isLevel);
  const same = last && isOfSameUnit(child, last) ? linkBy(oneOfThose, last, relations) : null;
  if (last && same && isLevel(child) && (goesOn(last, child, sentence, folded) || isNextName(last, child, folded))) return same;
  const word = sentence.words.find((found) => found.kind === "next" && opensSentence(found, sentence));
  if (!word || word.end > child.mention.start) return null;
  const first = before.findLast((count) => linkBy(oneOfThose, count, relations));
  const whole = first && isOfSameUnit(child, first) && !isAbove(child, first) ? relations[first.index] : null;
  return whole ? { ...whole, source: { span: word, step: oneOfThose } } : null;
}

/**
 * `giải quyết 9 vụ việc, khởi tố 4 vụ, 8 bị can, xử lý hành chính 4 vụ, 15 đối tượng, đang giải quyết 1 vụ`: all that its sentence counts of the
 * same things behind a whole, where three or more make it up.
 */
function partOfSentence(context: RelationContext): RelationScope | null {
  const { child, at, counts, folded } = context;
  if (!isThing(child) || counts.length > mostInSentence) return null;
  const whole = counts.slice(0, at).find((count, place) => {
    const alike = isThing(count) ? counts.slice(place + 1).filter((other) => isThing(other) && (isAlike(other, count) || isPartOf(other, count, folded))) : [];
    return alike.length > 2 && alike.includes(child) && sumsTo(alike, count) && !areItems(count, child, context);
  });
  return whole ? link("part_of", whole, null, madeUp) : null;
}

/** A longer list is no sentence that tells what became of a whole; each of its counts would be compared with each. */
const mostInSentence = 40;

/** Whether the unit of one count is that of another with more said of it, or with less. */
function isAlike({ mention: one }: IndexedCount, { mention: other }: IndexedCount): boolean {
  return areOfUnit(one.count.unit?.text ?? "", other.count.unit?.text ?? "");
}

/** `quy mô gần 75.000 ha, với 71.000 ha được ký hợp đồng`: behind `với` so much of what was just counted, with what is done to it. */
function partWith({ child, at, counts, sentence, folded }: RelationContext): RelationScope | null {
  const word = wordBefore("with", child, sentence);
  const whole = counts[at - 1];
  if (!word || !whole || !isLevel(child) || !isLevel(whole) || !isOfSameUnit(child, whole) || !isBelow(child, whole)) return null;
  const isSaid = isDone.test(folded.slice(phraseEndOf(child.mention), phraseEndOf(child.mention) + doneReach));
  return isSaid && phraseEndOf(whole.mention) + itemReach > word.start && !hasStop(folded, whole.mention.end, word.start)
    ? link("part_of", whole, word, "so much of it, behind with")
    : null;
}

/** How far behind an amount the word is looked for that says what is done to it. */
const doneReach = 8;

/** Whether a clause ends between a whole and one of those that make it up; not the colon of a list (`1.043 hộ, đông nhất là ở các xã vùng cao: Thanh Sơn 186 hộ`). */
function isCutOff({ mention: part }: IndexedCount, { mention: whole }: IndexedCount, { kind, start, end }: ScopeWord, folded: string): boolean {
  if (kind !== "chief" || end > part.start) return hasStop(folded, whole.end, part.start);
  return hasStop(folded, whole.end, start) || /[;\n]|\.(?!\d)/.test(folded.slice(end, part.start));
}

/** Whether a count can be one of those that make up a whole: of the same unit, or behind `nhiều nhất là` of the same kind; people by whatever name they are called. */
function isOneOf(child: IndexedCount, whole: IndexedCount, word: ScopeWord, folded: string): boolean {
  if (isSaidOfAmount(child) || child.mention.count.unit?.kind === "age") return false;
  if (word.kind === "chief") return isPartOf(child, whole, folded);
  // `388 giáo viên, riêng huyện Hướng Hóa tuyển 74 người`.
  return isOfSameUnit(child, whole) || (populationUnits.has(child.mention.count.unit?.text ?? "") && nounOf(whole, folded) === "people");
}

/** Whether a count is the next item of a list of names with figures, or says more of the last: `A 71 vụ, huyện B 44 vụ (5 ha) và C 33 vụ, 7 ha`. */
function isNextItem(last: IndexedCount, child: IndexedCount, { at, counts, sentence, folded }: RelationContext): boolean {
  if (!isOfSameUnit(child, last)) return false;
  const before = counts[at - 1] as IndexedCount;
  return (
    goesOn(last, child, sentence, folded) ||
    isNextName(before, child, folded) ||
    (before !== last && besideAmount.test(folded.slice(before.mention.end, child.mention.start)))
  );
}

/** Between two amounts that are told of one name. */
const besideAmount = /^(?:, |\/| \()$/;

function isNextName({ mention: last }: IndexedCount, { mention: { start } }: IndexedCount, folded: string): boolean {
  return start - last.end <= itemReach && nextName.test(folded.slice(last.end, start));
}
