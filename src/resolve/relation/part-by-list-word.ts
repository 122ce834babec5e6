/** Parts behind a word that lists them: `12 bị cáo gồm 9 nam và 3 nữ`. */
import type { RelationScope } from "../../types.ts";
import { goesWith } from "../../vi/scope-words.ts";
import { phraseEndOf } from "../resolve.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { goesOn, hasSemicolon, leavesBracket, link, type RelationContext } from "./context.ts";
import { amountOf, isBelow, isCalledLike, isLevel, isMoney, isOfSameUnit, isPartOf, isSaidOfAmount, isThing, sumOf } from "./part-fit.ts";

/** `12 bị cáo gồm 9 nam và 3 nữ`: behind a word that lists what makes up the count right before it. */
export function partsListed(context: RelationContext): RelationScope | null {
  const { child, at, counts, sentence, folded, relations } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "list" && end <= child.mention.start);
  const before = word ? counts.filter(({ mention }) => mention.end <= word.start) : [];
  const nearest = before.at(-1);
  // What is said of the whole may stand between: `chi 3.986 tỷ đồng, đạt 18,3% dự toán, gồm …`.
  const told = nearest && isSaidOfAmount(nearest) ? before.findLast((count) => !isSaidOfAmount(count)) : nearest;
  const whole = told && headOf(told, child, before, folded);
  if (!word || !whole || !nearest || leavesBracket(folded, word.end, child.mention.start)) return null;
  // `gồm 9 vụ trộm và 4 vụ cướp, tăng 4 vụ so với cùng kỳ`: by how much it has changed is no part of it.
  if (child.mention.count.change !== null && isLevel(whole)) return null;
  const hasColon = folded.startsWith(":", word.end);
  if (!reachesList(folded.slice(phraseEndOf(nearest.mention), word.start), child, whole, folded, hasColon)) return null;
  const last = counts[at - 1];
  const isNext = last !== undefined && relations[last.index]?.parent === whole.index;
  // Behind a semicolon the list goes on with what its whole is counted in: `12 chuyến bay, gồm 3 chuyến …, ba chuyến …; hai chuyến …`.
  const isItem = isNext && hasColon && (folded.startsWith("; ", child.mention.start - 2) || goesOn(last, child, sentence, folded));
  if (hasSemicolon(folded, word.end, child.mention.start) && !isItem && !(isNext && hasRoom(child, whole, context))) return null;
  const isListed = child.mention.start - word.end <= longestColon || isItem || (isNext && goesOn(last, child, sentence, folded));
  return isPartOf(child, whole, folded) || (isThing(child) && (isThing(whole) || isMoney(whole)) && isListed)
    ? link("part_of", whole, word, "listed as what makes it up")
    : null;
}

/** `trong đó có 9 đại biểu trẻ, gồm 5 người …`: listed behind a part, and so of that. */
export function partsListedWithin(context: RelationContext): RelationScope | null {
  const { child, sentence } = context;
  const word = sentence.words.findLast(({ kind, end }) => kind === "part" && end <= child.mention.start);
  const listed = word ? partsListed(context) : null;
  return word && listed && listed.of.start >= word.end ? listed : null;
}

/**
 * What a list is of: `447 cơ sở lưu trú, với tổng 9.939 phòng, bao gồm: 1 biệt thự …` is of the first, unless its items are parts of what only goes with
 * that; `7.518 thủ tục ở cả ba cấp; gồm 3.595 thủ tục …` of what has their own unit.
 */
function headOf(told: IndexedCount, child: IndexedCount, before: readonly IndexedCount[], folded: string): IndexedCount {
  const head = before[before.indexOf(told) - 1];
  if (!head || isPartOf(child, told, folded) || !isThing(head) || !isThing(told)) return told;
  if (isOfSameUnit(child, head) && isBelow(child, head)) return head;
  return goesWith.test(folded.slice(head.mention.end, told.mention.start)) ? head : told;
}

/** Whether a whole can hold an amount of its kind beside the parts that it has. */
function hasRoom(child: IndexedCount, whole: IndexedCount, { counts, folded, relations }: RelationContext): boolean {
  const told = counts.filter(({ index }) => relations[index]?.parent === whole.index);
  return isThing(child) && isThing(whole) && isPartOf(child, whole, folded) && sumOf([...told, child]) <= amountOf(whole);
}

/**
 * Whether the listing word is of a whole by what stands between: nothing, for parts of its own kind a clause (`49 người có mặt trên máy bay
 * bao gồm …`; of
 * another behind a colon), for those of its own unit more of them (`12 chuyến bay TP.HCM - Đà Nẵng, Hà Nội - Huế bao gồm 3 chuyến bay …`).
 */
function reachesList(between: string, child: IndexedCount, whole: IndexedCount, folded: string, hasColon: boolean): boolean {
  if (between.length <= listReach) return true;
  if (between.length > clauseReach || !isLevel(child)) return false;
  // `12 chuyến bay …, bao gồm …, ba chuyến …`: with less said of it.
  const isSame = isCalledLike(child, whole);
  return isSame ? !/[;:\n]|\.(?= )/.test(between) : /^[^,;:.()\n]*,? $/.test(between) && (hasColon || isPartOf(child, whole, folded) || isMoney(whole));
}

const listReach = 3;
/** A colon and a blank, or a blank alone. */
const longestColon = 2;
const clauseReach = 50;
