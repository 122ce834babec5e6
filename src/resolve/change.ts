/** Amounts of change: those that take it from the figure before them, and the period that each is measured against. */
import { lowest } from "../search.ts";
import type { Change, Span, Unit } from "../types.ts";
import {
  changePlaceJoint,
  changeRateJoint,
  changeRowJoint,
  comparativeBefore,
  comparativeBehind,
  comparedChangeBefore,
  namedChangeBefore,
  opensComparison,
  subjectBehind,
} from "../vi/patterns/joints.ts";
import { comparisonAt, lastComparisonAt } from "../vi/phrase.ts";

/** How far from a change its comparison may begin, and how far behind `so với` its date. */
const comparisonDistance = 600;
const comparisonReach = 60;

/** How far behind a phrase the word may end that makes it a subject. */
const subjectReach = 12;

/** A count with what it says of change. */
interface Amount extends Span {
  readonly sentence: Span;
  readonly count?: { readonly unit: Unit | null; readonly change: Change | null; readonly phrase: Span | null } | undefined;
}

/**
 * The change that a figure without a verb of its own shares with a figure before it in its sentence; null where it shares
 * none. `previous` is the count right before it, `before` the last that is no rate. A row of things shares it only in a
 * comparison: in `tăng 2 khẩu, 10 viên đạn` the second is no change; nor is one in it of which a verb tells something else
 * (`giảm 12 vụ, 5 huyện không xảy ra tai nạn so với …`). `end` is that of its phrase.
 */
export function sharedChange(
  { start, end: phraseEnd, verb, unit }: Span & { readonly verb: string | null; readonly unit: Unit | null },
  { previous, before }: { readonly previous: Amount | null; readonly before: Amount | null },
  { folded, value }: { readonly folded: string; readonly value: string },
): Change | null {
  if (unit === null) return null;
  const bracketed = previous?.count;
  if (bracketed?.unit && isAmount(bracketed.change) && (unit.kind === "percent") !== (bracketed.unit.kind === "percent")) {
    if (changeRateJoint.test(folded.slice(previous?.end, start))) return bracketed.change;
  }
  const lent = before?.count;
  if (verb !== null || !lent?.unit || !isAmount(lent.change) || !isThing(unit.kind) || !isThing(lent.unit.kind)) return null;
  const { end } = before as Amount;
  if (unit.text === lent.unit.text && changePlaceJoint.test(value.slice(end, start))) return lent.change;
  const joint = folded.slice(Math.max(end, lent.phrase?.end ?? 0), start);
  if (!changeRowJoint.test(joint) || subjectBehind.test(folded.slice(phraseEnd, phraseEnd + subjectReach))) return null;
  return comparisonFrom(before as Amount, folded) === null ? null : lent.change;
}

/** How far before a number the words may begin that name it a change. */
const namedReach = 120;

/**
 * The change that a number is by a noun or a verb farther before it, and that verb: `mức tăng lương … là 11,1%`,
 * `giảm so với năm ngoái 15%`; null where nothing says so. Looked for back to `floor`.
 */
export function farChange(folded: string, start: number, floor: number): { readonly verb: string; readonly change: Change } | null {
  const before = folded.slice(Math.max(floor, start - namedReach), start);
  const { increase, decrease } = (namedChangeBefore.exec(before) ?? comparedChangeBefore.exec(before))?.groups ?? {};
  if (increase !== undefined) return { verb: increase, change: "increase" };
  return decrease === undefined ? null : { verb: decrease, change: "decrease" };
}

/** By how much something is more or less than before, by the words right before it and the comparison behind it: `nhiều hơn 640 người so với cùng kỳ`; null where nothing says so. */
export function comparativeChange(folded: string, start: number, end: number): { readonly verb: string; readonly change: Change } | null {
  const { increase, decrease } = comparativeBefore.exec(folded.slice(Math.max(0, start - comparativeReach), start))?.groups ?? {};
  const verb = increase ?? decrease;
  if (verb === undefined || !comparativeBehind.test(folded.slice(end, end + behindReach))) return null;
  return { verb, change: increase === undefined ? "decrease" : "increase" };
}

/** How long the words before such an amount are at most, and how far behind it the comparison may go. */
const comparativeReach = 20;
const behindReach = 70;

function isAmount(change: Change | null): boolean {
  return change === "increase" || change === "decrease";
}

function isThing(kind: string): boolean {
  return kind === "noun" || kind === "classifier";
}

/** A date of the text, and where it stands. */
export interface DatedPlace {
  readonly start: number;
  readonly edtf: string;
}

/**
 * The period that an amount of change is measured against: named by the comparison behind it in its sentence,
 * which changes in a row share, else by one before it (`So với cùng kỳ, số vụ giảm …`).
 */
export function baselineOf(change: Amount, folded: string, dates: readonly DatedPlace[]): string | null {
  const comparison = comparisonFrom(change, folded);
  return comparison && dateBehind(dates, comparison.from, Math.min(comparison.end, comparison.from + comparisonReach));
}

/** The date named first behind the words of a comparison, in its sentence. */
export function firstDate(dates: readonly DatedPlace[], from: number, { sentence }: Amount): string | null {
  return dateBehind(dates, from, Math.min(sentence.end, from + comparisonReach));
}

function dateBehind(dates: readonly DatedPlace[], from: number, limit: number): string | null {
  const date = dates[lowest(dates.length, (place) => (dates[place] as DatedPlace).start >= from - 1)];
  return date && date.start < limit ? date.edtf : null;
}

/** Where the comparison of an amount of change begins, and where what it names must end; null for none. */
function comparisonFrom({ start, end, sentence }: Amount, folded: string): { from: number; end: number } | null {
  const before = lastComparisonAt(folded, Math.max(sentence.start, start - comparisonDistance), start);
  const behind = comparisonAt(folded, end, Math.min(sentence.end, end + comparisonDistance));
  // `So với tháng 10 tăng 5,92% và so với tháng 12 tăng 5,14%`: the second is that of the next change.
  if (behind >= 0 && !(before >= 0 && opensComparison.test(folded.slice(end, behind)))) return { from: behind, end: sentence.end };
  return before < 0 ? null : { from: before, end: start };
}
