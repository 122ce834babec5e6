/** Joins neighbouring time readings into one: a clock time with its day, `từ …` with `đến …`. */

import type { Match } from "../../engine/rule.ts";
import type { CalendarReading, Expression, TimeReading } from "../../values/time.ts";
import { besideClock } from "../../vi/patterns/joints.ts";

/** A time reading and where it stands in the clean text. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  readonly ruleId: string;
  readonly reading: TimeReading;
  /** The clock time that joins a day, once joined. */
  readonly clock: { readonly hour: number; readonly minute: number } | undefined;
  /** The end of an interval, once joined. */
  readonly until: TimeSpan | undefined;
}

/** A reading that is joined to none so far. */
export function timeSpan({ mentionStart, mentionEnd, ruleId }: Match, reading: TimeReading): TimeSpan {
  return { start: mentionStart, end: mentionEnd, ruleId, reading, clock: undefined, until: undefined };
}

const besideInterval = /^[ ,]{0,2}$/;
const dash = /^ ?- ?$/;

/** The spans with clocks joined to their days and intervals closed, in text order. `folded` is the clean text. */
export function joinTimes(spans: readonly TimeSpan[], folded: string): TimeSpan[] {
  return closeIntervals(joinClocks(spans, folded), folded);
}

function joinClocks(spans: readonly TimeSpan[], folded: string): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const gap = last ? folded.slice(last.end, span.start) : "";
    if (last && besideClock.test(gap)) {
      const lastClock = clockOf(last);
      const thisClock = clockOf(span);
      if (lastClock && isDay(span) && !span.reading.closes) {
        const { type, expression, opens, closes } = span.reading;
        joined[joined.length - 1] = {
          start: last.start,
          end: gap.includes("(") && folded.startsWith(")", span.end) ? span.end + 1 : span.end,
          ruleId: span.ruleId,
          reading: { type, expression, opens: last.reading.opens || opens, closes: last.reading.closes || closes },
          clock: lastClock,
          until: undefined,
        };
        continue;
      }
      if (thisClock && isDay(last) && !last.clock && !span.reading.closes) {
        joined[joined.length - 1] = { start: last.start, end: span.end, ruleId: last.ruleId, reading: last.reading, clock: thisClock, until: undefined };
        continue;
      }
    }
    joined.push(span);
  }
  return joined;
}

function closeIntervals(spans: readonly TimeSpan[], folded: string): TimeSpan[] {
  const closed: TimeSpan[] = [];
  for (const span of spans) {
    const last = closed.at(-1);
    const gap = last ? folded.slice(last.end, span.start) : "";
    const isRange =
      last !== undefined &&
      last.until === undefined &&
      (isPoint(last.reading.expression) || last.reading.expression.kind === "now") &&
      ((last.reading.opens && ((span.reading.closes && besideInterval.test(gap)) || (dash.test(gap) && isDay(last) && isDay(span)))) ||
        (dash.test(gap) && hasMonthAndYear(last.reading.expression) && hasMonthAndYear(span.reading.expression)) ||
        // `tháng hành động (1/11 - 10/11/2023)`: the first day takes the year of the last.
        (dash.test(gap) && isDayOfMonth(last) && isDayOfMonth(span) && !last.reading.closes) ||
        (dash.test(gap) && clockOf(last) !== null && (clockOf(span) ?? span.clock) !== undefined));
    if (last && isRange && (isPoint(span.reading.expression) || span.reading.expression.kind === "now")) {
      closed[closed.length - 1] = { start: last.start, end: span.end, ruleId: last.ruleId, reading: last.reading, clock: last.clock, until: span };
    } else closed.push(span);
  }
  return closed.filter((span) => span.until !== undefined || span.reading.expression.kind !== "now");
}

function clockOf({ reading }: TimeSpan): { hour: number; minute: number } | null {
  const { expression } = reading;
  if (expression.kind !== "calendar" || expression.hour === undefined || expression.day !== undefined) return null;
  return { hour: expression.hour, minute: expression.minute ?? 0 };
}

function isDay({ reading }: TimeSpan): boolean {
  const { expression } = reading;
  if (expression.kind === "calendar") return expression.hour === undefined && (expression.day !== undefined || expression.weekday !== undefined);
  return (expression.kind === "relative" && expression.unit === "day") || (expression.kind === "same" && expression.unit === "day");
}

function isDayOfMonth({ reading: { expression }, clock }: TimeSpan): boolean {
  return expression.kind === "calendar" && expression.day !== undefined && expression.month !== undefined && clock === undefined;
}

function isPoint({ kind }: Expression): boolean {
  return kind === "calendar" || kind === "relative" || kind === "same" || kind === "months" || kind === "mask";
}

function hasMonthAndYear(expression: Expression): expression is CalendarReading {
  return expression.kind === "calendar" && expression.month !== undefined && expression.year !== undefined;
}
