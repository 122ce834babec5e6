/** Claims of the scan to mentions with their values: dates joined and completed, counts with phrase, verb and change. */
import type { Match, Refusal } from "../engine/rule.ts";
import type { Sentences } from "../segment/segment.ts";
import type { Change, CleanText, Count, DateRole, Label, Model, RecordType, Scope, Segment, Unit, When } from "../types.ts";
import type { TimeReading } from "../values/time.ts";
import { birthWords, boundBefore, comparisonWords, creditBehind, documentLabel, estimatedBefore } from "../vi/patterns/joints.ts";
import type { UnitPatterns } from "../vi/patterns/unit.ts";
import { governorOf, type PhraseContext, phraseEnd } from "../vi/phrase.ts";
import { baselineOf, comparativeChange, type DatedPlace, farChange, firstDate, sharedChange } from "./change.ts";
import type { Reason } from "./confidence.ts";
import { dateContext, type Published } from "./date/context.ts";
import { resolveDate } from "./date/date.ts";
import { joinTimes, type TimeSpan, timeSpan } from "./date/join.ts";
import { restoreUnits } from "./elided.ts";

/** A mention with its normalised value, offsets in the clean text. */
export interface Mention {
  readonly type: RecordType;
  readonly start: number;
  readonly end: number;
  readonly sentence: Segment;
  readonly ruleId: string;
  /** Why it may be wrong. */
  readonly doubts: readonly Reason[];
  /** What it says, by its type; mentions of every type have all three fields, so that what reads them meets one shape. */
  readonly count: CountDetails | undefined;
  readonly when: When | undefined;
  readonly model: Model | undefined;
}

/** A mention with what it speaks of. */
export interface ScopedMention {
  readonly mention: Mention;
  /** Null for dates. */
  readonly scope: Scope | null;
  /** The indicator's id; null for dates and models, and for counts without a unit. */
  readonly indicator: string | null;
  /** Why the mention or its scope may be wrong. */
  readonly doubts: readonly Reason[];
}

export interface CountDetails extends Count {
  /** End of the counted phrase, which begins with the unit; null without a unit. */
  readonly phrase: { readonly start: number; readonly end: number } | null;
  readonly verb: string | null;
  readonly baseline: string | null;
}

/** Where the counted phrase of a count ends; another mention ends its own. */
export function phraseEndOf({ end, count }: Mention): number {
  return Math.max(end, count?.phrase?.end ?? 0);
}

/** Text that the words claim and the world refuses. */
export interface RefusedSpan {
  readonly start: number;
  readonly end: number;
  readonly ruleId: string;
  readonly refusal: Refusal;
}

type Value = Count | TimeReading | Model | Label;

/** The mentions of a text in order, and what was refused. `units` are those that the claims were read by. */
export function resolve(
  claims: readonly Match[],
  text: CleanText,
  sentences: Sentences,
  published: Published | null,
  units: UnitPatterns,
): { mentions: Mention[]; refused: RefusedSpan[] } {
  const refused: RefusedSpan[] = [];
  const claimed: Match[] = [];
  const models: Match[] = [];
  const times: TimeSpan[] = [];
  const documentEnds = new Set<number>();
  for (const claim of claims) {
    const value = claim.value as Value | Refusal;
    if ("refused" in value) refused.push({ start: claim.start, end: claim.end, ruleId: claim.ruleId, refusal: value });
    else if (value.type === "count") claimed.push(claim);
    else if (value.type === "model") models.push(claim);
    else if (value.type === "date") times.push(timeSpan(claim, value));
    // The day of a document stands in its line: what opens the next is no part of it.
    else if (!text.folded.startsWith("\n", claim.end) && (value.isDocument ?? documentLabel.test(text.folded.slice(claim.start, claim.end + 4))))
      documentEnds.add(claim.end);
  }
  const counts = restoreUnits(claimed, text.value);
  const spans = joinTimes(times, text.folded);
  const context = dateContext(published);
  const mentions: Mention[] = [];
  const dates: DatedPlace[] = [];
  let countIndex = 0;
  /** Where the count before ends. */
  let countEnd = 0;
  let modelIndex = 0;
  let spanIndex = 0;
  let sentenceStart = -1;
  let paragraphStart = -1;
  /** The amounts of change, with where the comparison of each begins, as far as its reader has said. */
  const changes: { readonly at: number; readonly comparison: number | null | undefined }[] = [];
  /** The count before in the sentence, and the last before in it that is no rate. */
  let previous: Mention | null = null;
  let last: Mention | null = null;
  while (countIndex < counts.length || modelIndex < models.length || spanIndex < spans.length) {
    const count = counts[countIndex];
    const model = models[modelIndex];
    const span = spans[spanIndex];
    const start = Math.min(count?.mentionStart ?? Infinity, model?.mentionStart ?? Infinity, span?.start ?? Infinity);
    const sentence = sentences.at(start);
    if (sentence.start !== sentenceStart) {
      sentenceStart = sentence.start;
      previous = null;
      last = null;
      context.sentenceYear = null;
      context.yearsAhead =
        span?.start === start && published === null ? yearsBehind(spans, spanIndex, sentence, (other) => isAside(other, text.folded, documentEnds)) : [];
    }
    if (sentence.paragraph.start !== paragraphStart) {
      paragraphStart = sentence.paragraph.start;
      context.lastMonths = null;
      context.lastDays = null;
    }
    if (span && span.start === start) {
      spanIndex++;
      const leavesNothing = isCompared(text.folded, span.start) || isAside(span, text.folded, documentEnds) || isSince(span, sentence);
      const when = resolveDate(span, leavesNothing ? { ...context } : context);
      if (when === null) continue;
      const role = roleOf(span, when, published, documentEnds);
      dates.push({ start: span.start, edtf: when.edtf });
      mentions.push({
        type: "date",
        start: span.start,
        end: span.end,
        sentence,
        ruleId: span.ruleId,
        doubts: dateReasons(span, when),
        count: undefined,
        when: { type: "date", edtf: when.edtf, dateType: when.dateType, role },
        model: undefined,
      });
    } else if (count && count.mentionStart === start) {
      countIndex++;
      const value = count.value as Count;
      const limit = Math.min(sentence.end, counts[countIndex]?.mentionStart ?? Infinity, span && isSetOff(span, text.folded) ? span.start : Infinity);
      const phrase = count.phrase ?? phraseOf(count, value, { folded: text.folded, value: text.value, limit, isFollowed: limit < sentence.end, units });
      const floor = Math.max(sentence.start, countEnd);
      countEnd = count.mentionEnd;
      const { governor } = count;
      const near = governor
        ? { verb: governor.verb, change: null }
        : count.phrase
          ? ungoverned
          : governorOf(text.folded, { start: count.mentionStart, end: count.mentionEnd, phraseEnd: phrase?.end ?? count.mentionEnd }, floor, units);
      const far =
        near.change !== null
          ? null
          : (comparativeChange(text.folded, count.mentionStart, count.mentionEnd) ??
            (governor || count.phrase ? null : farChange(text.folded, count.mentionStart, floor)));
      const verb = near.verb ?? far?.verb ?? null;
      const stated = near.change ?? far?.change ?? null;
      const shared = { start: count.mentionStart, end: phrase?.end ?? count.mentionEnd, verb, unit: value.unit };
      const change: Change | null = value.change ?? stated ?? (governor ? null : sharedChange(shared, { previous, before: last }, text));
      if (change !== null) changes.push({ at: mentions.length, comparison: governor?.comparison });
      const mention: Mention = {
        type: "count",
        start: count.mentionStart,
        end: count.mentionEnd,
        sentence,
        ruleId: count.ruleId,
        doubts: countReasons(value, text.folded.slice(count.mentionStart, count.mentionEnd)),
        count: detailsOf(estimated(value, count.mentionStart, text.folded), asWritten(value.unit, count.unit, text), change, phrase, verb),
        when: undefined,
        model: undefined,
      };
      mentions.push(mention);
      previous = mention;
      if (value.unit?.kind !== "percent") last = mention;
    } else if (model) {
      modelIndex++;
      mentions.push({
        type: "model",
        start: model.mentionStart,
        end: model.mentionEnd,
        sentence,
        ruleId: model.ruleId,
        doubts: quotedModels.has(model.ruleId) ? [] : ["openName"],
        count: undefined,
        when: undefined,
        model: model.value as Model,
      });
    }
  }
  for (const { at, comparison } of changes) {
    const mention = mentions[at] as Mention & { count: CountDetails };
    const edtf = comparison === undefined ? baselineOf(mention, text.folded, dates) : comparison === null ? null : firstDate(dates, comparison, mention);
    if (edtf !== null) mentions[at] = { ...mention, count: { ...mention.count, baseline: edtf } };
  }
  return { mentions, refused };
}

/** The rules that read a name within its quotes. */
const quotedModels: ReadonlySet<string> = new Set(["model/quoted", "english/model"]);

/** A figure alone in its cell. */
const ungoverned = { verb: null, change: null } as const;

/** The unit with its text as the article writes it, where that differs from the form of the lists. */
function asWritten(unit: Unit | null, span: Match["unit"], { value }: CleanText): Unit | null {
  if (unit === null || span === null) return unit;
  const written = value.slice(span[0], span[1]);
  if (written === unit.text) return unit;
  const lower = written.toLowerCase();
  return lower === unit.text ? unit : { ...unit, text: lower };
}

/** The years, each once, that the dates of a sentence behind one of them name by themselves and not as the ends of a stretch or as an aside. */
function yearsBehind(spans: readonly TimeSpan[], at: number, { end }: Segment, isAside: (span: TimeSpan) => boolean): number[] {
  const years = new Set<number>();
  for (let next = at + 1; (spans[next]?.start ?? end) < end; next++) {
    const span = spans[next] as TimeSpan;
    const { expression } = span.reading;
    if (span.until === undefined && !isAside(span) && (expression.kind === "calendar" || expression.kind === "months") && expression.year !== undefined)
      years.add(expression.year);
    // What is compared with the same time of a year is of the next.
    else if (expression.kind === "same" && expression.year !== undefined) years.add(expression.year + 1);
  }
  return [...years];
}

/** Whether a date is what something is compared with: it does not govern what follows. */
export function isCompared(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - longestComparison), start);
  return comparisonWords.some((words) => before.endsWith(words));
}

const longestComparison = Math.max(...comparisonWords.map((words) => words.length));

/** Whether a date is a birth, belongs to a document or ends a caption: nothing is told of that day, so nothing behind it leans on it. */
function isAside(span: TimeSpan, folded: string, documentEnds: ReadonlySet<number>): boolean {
  return (
    isOfDocument(span, documentEnds) ||
    birthWords.test(folded.slice(Math.max(0, span.start - 10), span.start + 6)) ||
    creditBehind.test(folded.slice(span.end, span.end + 7)) ||
    isToldBeside(span, folded)
  );
}

/** `242 vụ (6 tháng đầu năm 2020 là 206 vụ)`: a time that opens a bracket with figures of its own, which the text does not go on about. */
function isToldBeside({ start, end }: TimeSpan, folded: string): boolean {
  return folded[start - 1] === "(" && folded[end] !== ")";
}

/** `có 7 xã được bầu cử sớm từ ngày 20/5`: since when something goes on, behind what is told, is no day that the text goes on about. */
function isSince({ reading, until, start }: TimeSpan, sentence: Segment): boolean {
  return until === undefined && reading.opens && start > sentence.start && reading.expression.kind === "calendar" && reading.expression.day !== undefined;
}

/** Whether a time stands right behind the number of a document: the day of it. By when the document wants something opens another clause: `Theo Nghị quyết số 08-NQ/TU, đến năm 2020 …`. */
function isOfDocument({ start, until, reading }: TimeSpan, documentEnds: ReadonlySet<number>): boolean {
  return documentEnds.has(start - 1) || (documentEnds.has(start - 2) && !(until === undefined && reading.closes));
}

/** Whether a time stands behind a comma: it opens a clause and is no part of the phrase before it. */
function isSetOff({ start }: TimeSpan, folded: string): boolean {
  return folded.startsWith(", ", start - 2);
}

function phraseOf(claim: Match, { unit }: Count, context: PhraseContext): CountDetails["phrase"] {
  const unitSpan = claim.unit;
  if (unit === null || unitSpan === null || unitSpan[0] >= claim.end) return null;
  return { start: unitSpan[0], end: Math.max(unitSpan[1], phraseEnd(unitSpan[1], unit, context)) };
}

/** Field by field: counts come in several shapes, which V8 copies slowly. */
function detailsOf(
  { type, value, min, max, denominator, qualifier }: Count,
  unit: Unit | null,
  change: Change | null,
  phrase: CountDetails["phrase"],
  verb: string | null,
): CountDetails {
  return { type, value, min, max, denominator, qualifier, unit, change, phrase, verb, baseline: null };
}

/**
 * The count with what words before its verb say: `ước tăng 11,35%` is about so much; `tối thiểu mỗi thành viên được phép
 * đặt thầu là 500 lượng` at least so much.
 */
function estimated(count: Count, start: number, folded: string): Count {
  if (count.qualifier !== null) return count;
  if (estimatedBefore.test(folded.slice(Math.max(0, start - estimateReach), start))) return { ...count, qualifier: "about" };
  const bound = count.value === null ? null : boundBefore.exec(folded.slice(Math.max(0, start - boundReach), start));
  if (bound === null) return count;
  return bound.groups?.most === undefined ? { ...count, qualifier: "at_least", min: count.value } : { ...count, qualifier: "at_most", max: count.value };
}

const estimateReach = 28;
const boundReach = 90;

function countReasons({ unit, qualifier, value }: Count, surface: string): Reason[] {
  const applied: Reason[] = [];
  if (unit === null) applied.push("missingUnit");
  else if (unit.kind === "unknown") applied.push("unknownUnit");
  if (!/\d/.test(surface)) applied.push("spelledNumber");
  if (qualifier === "indefinite" && value === null) applied.push("indefinite");
  return applied;
}

function dateReasons({ reading: { expression } }: TimeSpan, { edtf, dateType }: Omit<When, "role">): Reason[] {
  if (edtf.includes("XX-")) return ["incompleteDate"];
  const isStated = expression.kind !== "calendar" || expression.year !== undefined;
  return dateType === "DATE" && !isStated ? ["completedDate"] : [];
}

function roleOf(span: TimeSpan, { edtf, dateType }: Omit<When, "role">, published: Published | null, documentEnds: ReadonlySet<number>): DateRole | null {
  if (dateType === "DURATION" || dateType === "SET") return null;
  if (published !== null && edtf === published.edtf && span.reading.expression.kind === "calendar") return "published";
  if (isOfDocument(span, documentEnds)) return "document";
  if (span.until === undefined && span.reading.closes) return "as_of";
  return edtf.includes("/") || edtf.length < 10 ? "period" : "event";
}
