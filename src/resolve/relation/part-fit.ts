/** What the units and values of two counts say of one being part of the other. */
import type { Unit } from "../../types.ts";
import { bareClassifier, bareTurn, isTurn, nounIn, type RelationNoun, relationNounAt } from "../../vi/scope-words.ts";
import type { IndexedCount } from "../sentence-context.ts";

/** Whether a count is an amount, neither a share nor a change. */
export function isLevel({ mention }: IndexedCount): boolean {
  return mention.count.change === null && mention.count.unit?.kind !== "percent";
}

/** What the noun of a count is for relations, null for any other; a classifier is looked through: `lượt hội viên`. */
export function nounOf({ mention }: IndexedCount, folded: string): RelationNoun | null {
  const { phrase, unit } = mention.count;
  if (phrase === null || unit === null || unit.code !== null) return null;
  return nounSaid(unit, phrase.start, folded) ?? (unit.text === bareTurn ? "event" : null);
}

function nounSaid(unit: Unit, start: number, folded: string): RelationNoun | null {
  if (unit.noun !== undefined) return unit.noun;
  const noun = relationNounAt(folded, start);
  if (noun !== null || (unit.kind !== "classifier" && !isTurn(unit.text))) return noun;
  const inner = relationNounAt(folded, start + (isTurn(unit.text) ? unit.text.indexOf(" ") : unit.text.length) + 1);
  return inner === "people" ? inner : null;
}

/** Whether a count is one of things that are counted, not of money, measures or percentages. */
export function isThing({ mention }: IndexedCount): boolean {
  const { unit, change } = mention.count;
  return unit !== null && unit.code === null && unit.kind !== "age" && change === null;
}

/** Whether the one can be a part of the other: of one unit, a share, or people of people. */
export function isPartOf(part: IndexedCount, whole: IndexedCount, folded: string): boolean {
  const { unit, denominator } = part.mention.count;
  // `13/56 vụ` is no part of 16 vụ.
  if (denominator !== null && amountOf(whole) < Number(denominator)) return false;
  const of = whole.mention.count.unit;
  if (of === null) return isBare(whole) && whole.mention.count.change === null && (isBare(part) || unit?.kind === "money");
  if (unit === null) return of.kind === "money" || isFraction(part);
  if (unit.kind === "age" || of.kind === "age") return false;
  // A share is of no points by which another has changed.
  if (unit.kind === "percent" && of.kind === "percent" && unit.text !== of.text) return false;
  if (unit.kind === "percent") return part.mention.count.change === null || (of.kind === "percent" && whole.mention.count.change !== null);
  if (whole.mention.count.change !== null && part.mention.count.change === null) return false;
  // A rate is made up of rates of its own kind alone: `500.000 đồng/tháng` is no part of `4.500.000 đồng/năm`.
  if (unit.text.includes("/") || of.text.includes("/")) return unit.text === of.text;
  if (unit.code !== null || of.code !== null) return unit.code === of.code;
  if (areOfUnit(unit.text, of.text)) return true;
  const isOfPeople = nounOf(part, folded) === "people";
  if (isOfPeople || nounOf(whole, folded) === "people") return isOfPeople && nounOf(whole, folded) === "people";
  if (bareClassifier.test(unit.text) && isThing(whole)) return true;
  return areOfUnit(nounIn(unit.text), nounIn(of.text));
}

/** Whether two counts are of one unit, or both of none. */
export function isOfSameUnit({ mention: one }: IndexedCount, { mention: other }: IndexedCount): boolean {
  return one.count.unit?.text === other.count.unit?.text;
}

/** Whether a count is of money, with its currency or without. */
export function isMoney(count: IndexedCount): boolean {
  return count.mention.count.unit?.kind === "money" || isBare(count);
}

/** Whether two counts are of things that are called by one head: `vụ va chạm` and `vụ tai nạn`. */
export function isOfSameHead({ mention: one }: IndexedCount, { mention: other }: IndexedCount): boolean {
  return firstWord(one.count.unit?.text ?? "") === firstWord(other.count.unit?.text ?? "");
}

function firstWord(text: string): string {
  const blank = text.indexOf(" ");
  return blank < 0 ? text : text.slice(0, blank);
}

/** Whether one can be a part of the other, or is called by the same head: `hộ đồng bào` and `hộ nghèo`. */
export function isOfKind(child: IndexedCount, whole: IndexedCount, folded: string): boolean {
  return isPartOf(child, whole, folded) || (isThing(child) && isOfSameHead(child, whole));
}

/** Whether a count is a bare magnitude, which is of money: `1.265 tỷ`. */
function isBare({ mention: { count } }: IndexedCount): boolean {
  return count.unit === null && count.denominator === null && Number(count.value ?? 0) >= leastMoney;
}

const leastMoney = 1_000_000;

/** Whether a count is a bare part of one: `một nửa`. */
export function isFraction({ mention: { count } }: IndexedCount): boolean {
  return count.unit === null && count.change === null && (Number(count.value ?? 1) < 1 || count.denominator !== null);
}

/** Whether a unit is another with more said of it, or with a classifier before it: `hộ nghèo` and `hộ`, `ngôi nhà` and `nhà`, `xã, phường` and `xã`, `vụ án` and `vụ, việc`. */
export function isOfUnit(text: string, head: string): boolean {
  if (head.includes(", ") && text !== head) return head.split(", ").some((one) => isOfUnit(text, one));
  return text === head || text.startsWith(`${head} `) || text.startsWith(`${head}, `) || text.endsWith(` ${head}`);
}

/** Whether one of two units, whichever, is the other with more said of it. */
export function areOfUnit(one: string, other: string): boolean {
  return isOfUnit(one, other) || isOfUnit(other, one);
}

/** Whether the unit of one count is that of another with more said of it, or with less: `điểm thi` and `điểm`. */
export function isAlike({ mention: one }: IndexedCount, { mention: other }: IndexedCount): boolean {
  return one.count.unit !== null && other.count.unit !== null && areOfUnit(one.count.unit.text, other.count.unit.text);
}

/** Whether a count has the unit of another, with as much or less said of it: `hộ` behind `hộ nghèo`. */
export function isCalledLike({ mention: { count } }: IndexedCount, { mention: whole }: IndexedCount): boolean {
  return count.unit !== null && whole.count.unit !== null && isOfUnit(whole.count.unit.text, count.unit.text);
}

export function isBelow(part: IndexedCount, whole: IndexedCount): boolean {
  return Number(part.mention.count.value) < Number(whole.mention.count.value);
}

/** Whether one amount is plainly more than another of its unit, so that it is no part of it. */
export function isAbove({ mention: part }: IndexedCount, { mention: whole }: IndexedCount): boolean {
  if (part.count.unit?.kind === "percent" || part.count.unit?.text !== whole.count.unit?.text || part.count.value === null || whole.count.value === null)
    return false;
  return Number(part.count.value) > Number(whole.count.value);
}

/** Whether a count of things is more than another of whatever things. */
export function isMore(part: IndexedCount, whole: IndexedCount): boolean {
  return isThing(part) && isThing(whole) && Number(part.mention.count.value) > amountOf(whole);
}

/** Whether amounts make up a whole; where `isTold` that they do, nearly so if the whole is said to be no exact number. */
export function sumsTo(parts: readonly IndexedCount[], count: IndexedCount, isTold = false): boolean {
  const whole = amountOf(count);
  const slack = isTold && count.mention.count.qualifier !== null ? roundness : 1e-9;
  return parts.length > 1 && Math.abs(sumOf(parts) - whole) < slack * Math.max(1, whole);
}

/** How much a count is, NaN where it is no single number. */
export function amountOf({ mention }: IndexedCount): number {
  return Number(mention.count.value ?? Number.NaN);
}

/** The sum of amounts, NaN where one of them is no single number. */
export function sumOf(parts: readonly IndexedCount[]): number {
  return parts.reduce((sum, part) => sum + amountOf(part), 0);
}

/** Whether amounts of money or a measure make up a whole but for what each of them was rounded by: 9.877, 8.097 and 4.081 tỷ đồng of 22.056; where `isTold` that they do, of few digits too. */
export function roundsTo(parts: readonly IndexedCount[], whole: IndexedCount, folded: string, isTold = false): boolean {
  const code = whole.mention.count.unit?.code ?? null;
  if (code === null || parts.length < 3) return false;
  const value = amountOf(whole);
  const rounded = [...parts, whole].reduce((sum, count) => sum + lastPlaceOf(count, folded) / 2, 0);
  return Math.abs(sumOf(parts) - value) <= Math.min(rounded, (isTold ? mostRoundedTold : mostRounded) * value);
}

/** Whether shares make up a share but for what each was rounded by: 5,96 and 5,55 of 11,52. */
export function roundsToShare(parts: readonly IndexedCount[], whole: IndexedCount): boolean {
  return isShare(whole) && parts.length > 1 && Math.abs(sumOf(parts) - amountOf(whole)) <= (parts.length + 1) * shareRounding;
}

/** Half a hundredth, and what adding binary fractions may lose. */
const shareRounding = 0.005 + 1e-9;

/** Whether shares are all of something: 61%, 17% and 22%. */
export function areAllShares(parts: readonly IndexedCount[]): boolean {
  return parts.length > 1 && parts.every(isShare) && Math.abs(sumOf(parts) - all) <= allRounding;
}

const all = 100;
const allRounding = 0.5;

/** A percentage that is no change. */
export function isShare({ mention: { count } }: IndexedCount): boolean {
  return count.unit?.kind === "percent" && count.change === null;
}

/** What one of the last digit of an amount is worth: of `9.877 tỷ` one tỷ. */
function lastPlaceOf({ mention: { start, end, count } }: IndexedCount, folded: string): number {
  const digits = Number(folded.slice(start, end).replace(/[^0-9]/g, ""));
  return digits > 0 ? Number(count.value) / digits : 0;
}

/** Of few digits sums are near one another by chance. */
const mostRounded = 0.0005;
const mostRoundedTold = 0.01;

/** How far `gần 827.500` may be from the sum of its parts, as a share of it. */
const roundness = 0.002;

/** A share, a change or a rate, which says more of an amount beside it. */
export function isSaidOfAmount(count: IndexedCount): boolean {
  return !isLevel(count) || (count.mention.count.unit?.text.includes("/") ?? false);
}
