/** One of those that make up a whole, by its degree: `riêng Hà Nội có 60 vụ`, `nhiều nhất với 402 ngôi`, `tiếp theo là …`. */
import type { RelationScope } from "../../types.ts";
import { boundsOf } from "../../values/calendar.ts";
import { onlyName, populationUnits, type ScopeWord } from "../../vi/scope-words.ts";
import type { Mention } from "../resolve.ts";
import { hasDate, type IndexedCount, type IndexedMention } from "../sentence-context.ts";
import { goesOn, hasStop, isNextName, link, linkBy, openingBracket, opensSentence, type RelationContext, wordBefore } from "./context.ts";
import { isAbove, isBelow, isLevel, isMoney, isOfSameUnit, isPartOf, isSaidOfAmount, isThing, nounOf } from "./part-fit.ts";
import { wholeAmong } from "./part-whole.ts";

/** `Cả nước có 500 vụ, riêng Hà Nội có 60 vụ`, `…, Hà Nội đông nhất với 60 vụ`, `Riêng A có 71 vụ, B 44 vụ`: those that make up a whole of the same unit, at the same time. */
export function oneOfAll(context: RelationContext): RelationScope | null {
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

/**
 * `9 tháng xảy ra 176 vụ …. Riêng tháng 9 có 21 vụ`: those of a part of the time of what its paragraph counted before, of the same unit and with the same
 * word beside it.
 */
export function partOfTime(context: RelationContext): RelationScope | null {
  const { child, at, counts, before, earlier, sentence, mentions, relations } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "alone" && end < child.mention.start);
  const time = word && sentence.mentions.find(({ mention }) => mention.type === "date" && mention.start - word.end <= timeReach && mention.start >= word.end);
  if (!word || !time || time.mention.end > child.mention.start || !isThing(child)) return null;
  if (counts.slice(0, at).some((count) => count.mention.start >= word.end && isOfSameUnit(count, child))) return null;
  const told = [...new Set([...earlier, ...before])].sort((a, b) => a.index - b.index);
  const wholes = told.filter(
    (count) => count.mention.end <= word.start && isLevel(count) && isOfSameUnit(count, child) && isBelow(child, count) && mayHold(count, time, mentions),
  );
  const free = wholes.filter(({ index }) => relations[index] === null);
  const whole = wholeAmong(free, word, context);
  return whole && link("part_of", whole, word, "of a part of its time");
}

/** How far behind the word its time may begin. */
const timeReach = 8;

/** Whether the time that the sentence of a count names last before it, if any, has room for another. */
function mayHold({ index, mention: { sentence } }: IndexedCount, { mention: part }: IndexedMention, mentions: readonly Mention[]): boolean {
  for (let at = index - 1; at >= 0 && (mentions[at] as Mention).sentence === sentence; at--) {
    const { when } = mentions[at] as Mention;
    const [start, end] = boundsOf(when?.edtf ?? "");
    const [from] = boundsOf(part.when?.edtf ?? "");
    if (start !== null && end !== null && from !== null) return from >= start && from <= end && when?.edtf !== part.when?.edtf;
  }
  return true;
}

/** `Khối ngoại mua vào 2.912.160 đơn vị. Mã SHB được mua vào nhiều nhất với 429.800 đơn vị`: of the amount of the sentence before whose act is named again. */
export function mostOfAct({ child, at, before, earlier, sentence, folded, written, counts, relations }: RelationContext): RelationScope | null {
  const word = sentence.words.findLast(({ kind, end }) => kind === "most" && end < child.mention.start);
  if (!word || !isLevel(child) || !wordBefore("with", child, sentence) || counts.slice(0, at).some(isLevel)) return null;
  const act = folded.slice(sentence.segment.start, word.start);
  const isNamed = onlyName.test(written.slice(sentence.segment.start, word.start));
  // A name alone is of what its paragraph counted last in its unit: `bắt 242 vụ …. Thu giữ 1,9 kg …. Đà Lạt nhiều nhất với 71 vụ`.
  const isOther = isNamed && !before.some((count) => isPartOf(child, count, folded));
  const told = isOther ? earlier.filter((count) => isOfSameUnit(count, child) && openingBracket(folded, count.mention.start) < 0) : before;
  const whole = told.findLast((count) => {
    if (!isLevel(count) || !isBelow(child, count)) return false;
    // `1.264 ngôi nhà. Mù Cang Chải nhiều nhất với 402 ngôi`: nothing but a name stands before.
    if (isNamed) return relations[count.index] === null && isPartOf(child, count, folded);
    return isOfSameUnit(child, count) && isActNamed(count.mention.count.verb ?? "", act);
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

/** `… nhiều nhất với 429.800 đơn vị. Tiếp theo là các mã AME (302.050 đơn vị), SBT (300.500 đơn vị)`: smaller ones of the same whole. */
export function nextOfThose({ child, at, counts, before, sentence, folded, relations }: RelationContext): RelationScope | null {
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
