/** Which count is part of which: by a word of parts (`trong đó`, `gồm`, `riêng`), a bracket, or what the whole is called. */
import type { RelationScope } from "../../types.ts";
import { clauseBetween, isDone, ofThoseBefore } from "../../vi/scope-words.ts";
import { phraseEndOf } from "../resolve.ts";
import {
  areItems,
  byShare,
  countsBefore,
  goesOn,
  hasStop,
  itemReach,
  link,
  linkBy,
  madeUp,
  type RelationContext,
  reach,
  wholeOf,
  wordBefore,
} from "./context.ts";
import { partInBracket, partsInBrackets } from "./part-by-bracket.ts";
import { mostOfAct, nextOfThose, oneOfAll, partOfTime } from "./part-by-degree.ts";
import { notYetDone, partByHead, partsBeforeRest, partsByName, partsInDetail, partsOfTold, restOfParts } from "./part-by-layout.ts";
import { partsListed, partsListedWithin } from "./part-by-list-word.ts";
import { partsOfAll, partsOfAmong } from "./part-by-name-again.ts";
import { partsBehindWord } from "./part-by-part-word.ts";
import { partsByPlace } from "./part-by-place.ts";
import { amountOf, isAlike, isBelow, isFraction, isLevel, isOfSameUnit, isPartOf, isSaidOfAmount, isThing, sumOf, sumsTo } from "./part-fit.ts";

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
    partOfTime(context) ??
    mostOfAct(context) ??
    nextOfThose(context) ??
    someOfThem(context) ??
    fractionOf(context) ??
    nextBesideShare(context) ??
    partWith(context) ??
    partOfSentence(context) ??
    partsOfTold(context) ??
    partsByPlace(context)
  );
}

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
