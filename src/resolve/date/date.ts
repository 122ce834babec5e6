/**
 * Time readings to EDTF. What the words leave out comes from the publication date, from a year named
 * earlier in the sentence, or from the last day named; where nothing is certain it stays `XXXX`.
 */
import type { When } from "../../types.ts";
import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  daysInMonth,
  formatDay,
  formatMonth,
  formatMonths,
  formatYear,
  pad,
  parseEdtf,
  weekdayOf,
  weekStart,
} from "../../values/calendar.ts";
import { fromLunar } from "../../values/lunar.ts";
import type { CalendarReading, Expression, MonthsReading } from "../../values/time.ts";
import { type DateContext, type Published, publishedDay, rememberDay, shiftYear, when, writtenIn } from "./context.ts";
import { isoPeriod, resolveDuration } from "./duration.ts";
import type { TimeSpan } from "./join.ts";
import { resolveRelative, resolveSame, resolveSchoolYear, resolveTerm } from "./relative.ts";

/** The normalised value of a time span, or null where it has no calendar value (a relative expression without a reference). */
export function resolveDate(span: TimeSpan, context: DateContext): Omit<When, "role"> | null {
  const { expression } = span.reading;
  if (span.until || expression.kind === "interval") {
    // What `cùng ngày` means is a day that is told of, not an end of a stretch.
    const { lastDay } = context;
    const interval = span.until ? resolveInterval(span, span.until, context) : pointOf(span, context);
    const isOfOneDay = oneDay.test(interval?.edtf ?? "");
    if (!isOfOneDay) context.lastDay = lastDay ?? context.lastDay;
    const days = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(interval?.edtf ?? "");
    if (days) context.lastDays = { from: days[1] as string, to: days[2] as string };
    const months = /^(\d{4})-(\d\d)\/\1-(\d\d)$/.exec(interval?.edtf ?? "");
    if (months) rememberMonths({ year: Number(months[1]), first: Number(months[2]), last: Number(months[3]) }, context);
    return interval;
  }
  if (expression.kind === "duration") return resolveDuration(expression, context);
  if (expression.kind === "set") return when(isoPeriod([{ value: expression.every ?? "1", unit: expression.unit }]), "SET");
  return pointOf(span, context);
}

/** `từ 8h30 đến 11h ngày 24/10`: two times of one day. */
const oneDay = /^(\d{4}-\d\d-\d\d)T[\d:]+\/\1T/;

function pointOf(span: TimeSpan, context: DateContext): Omit<When, "role"> | null {
  const point = resolvePoint(span, context);
  return point === null ? null : when(point, point.includes("T") ? "TIME" : "DATE");
}

/** `từ … đến …`: an end that is said without its year takes the one that makes the interval run forwards. */
function resolveInterval(span: TimeSpan, until: TimeSpan, context: DateContext): Omit<When, "role"> | null {
  const { published } = context;
  const interval = (from: string, to: string): Omit<When, "role"> => when(`${from}/${to}`, from.includes("T") && to.includes("T") ? "TIME" : "DATE");
  if (until.reading.expression.kind === "now") {
    const from = resolvePoint(span, context);
    return from === null ? null : interval(from, published ? dayOf(published) : "..");
  }
  if (span.reading.expression.kind === "now") {
    const to = resolvePoint(ahead(until), context);
    return to === null ? null : interval(published ? dayOf(published) : "..", to);
  }
  const last = resolvePoint(until, context);
  const first = resolvePoint(span, context, last);
  if (first === null || last === null) return null;
  if (hasYear(span) && hasYear(until)) context.sentenceYear = yearOf(last);
  // `từ quý I đến quý III`: from the beginning of the one to the end of the other.
  const [start = ""] = first.split("/");
  const to = last.split("/").at(-1) as string;
  // `từ đầu năm đến tháng 5`: its first month, as exact as its last.
  const from = isYearHead(span) && to.length === 7 ? start.slice(0, 7) : start;
  if (from <= to || /X/.test(from + to) || !lacksYear(span, until)) return interval(from, to);
  // `từ 18 đến 24 giờ`: past midnight.
  const day = from.includes("T") && to.startsWith(from.slice(0, 10)) ? parseEdtf(to.slice(0, 10)) : null;
  if (day?.month != null && day.day != null) return interval(from, formatDay(addDays({ year: day.year, month: day.month, day: day.day }, 1)) + to.slice(10));
  const isFirstKnown = hasYear(span) || (!hasYear(until) && !isFarAhead(from, published));
  return isFirstKnown ? interval(from, shiftYear(to, 1)) : interval(shiftYear(from, -1), to);
}

/** Whether the words name months of which one at least has no year. */
function lacksYear(...spans: readonly TimeSpan[]): boolean {
  return (
    spans.every(
      ({
        reading: {
          expression: { kind },
        },
      }) => kind === "calendar" || kind === "months",
    ) && !spans.every(hasYear)
  );
}

function isYearHead({ reading: { expression } }: TimeSpan): boolean {
  return expression.kind === "calendar" && expression.yearOffset === 0 && expression.month === 1 && expression.day === 1;
}

function hasYear({ reading: { expression } }: TimeSpan): boolean {
  return (expression.kind === "calendar" || expression.kind === "months") && (expression.year ?? expression.yearOffset) !== undefined;
}

/** Whether a day or month lies so far ahead that the one of the year before is meant. */
function isFarAhead(edtf: string, published: Published | null): boolean {
  const today = publishedDay(published);
  const date = parseEdtf(edtf.slice(0, 10));
  return today !== null && date !== null && dayNumber({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 }) - dayNumber(today) > farAheadDays;
}

/** The span with its expression to be looked for after the publication date. */
export function ahead(span: TimeSpan): TimeSpan {
  const { expression } = span.reading;
  return expression.kind === "calendar" ? { ...span, reading: { ...span.reading, expression: { ...expression, direction: "future" } } } : span;
}

/** The publication date to the day, as the end of `đến nay`. */
function dayOf(published: Published): string {
  return published.edtf.slice(0, 10);
}

function resolvePoint(span: TimeSpan, context: DateContext, end: string | null = null): string | null {
  const { expression } = span.reading;
  const value = resolveExpression(expression, context, end);
  if (value === null || span.clock === undefined) return value;
  return `${value}T${pad(span.clock.hour)}:${pad(span.clock.minute)}`;
}

function resolveExpression(expression: Expression, context: DateContext, end: string | null): string | null {
  switch (expression.kind) {
    case "calendar":
      return resolveCalendar(expression, context, end);
    case "months":
      return resolveMonths(expression, context);
    case "relative":
      return resolveRelative(expression, context);
    case "same":
      return resolveSame(expression, context);
    case "mask":
      return [expression.prefix, ...(expression.last === undefined ? [] : [expression.last])].map((prefix) => prefix.padEnd(4, "X")).join("/");
    case "week":
      if (expression.year === undefined) return null;
      context.sentenceYear = expression.year;
      context.lastYear = expression.year;
      return `${formatYear(expression.year)}-W${pad(expression.week)}`;
    case "interval": {
      const { sentenceYear, lastYear } = context;
      const to = resolveCalendar(expression.to, context, null);
      const from = resolveCalendar(expression.from, context, to);
      // What is told of in `giai đoạn 2015-2020` is of none of its years more than of another.
      if (expression.to.month === undefined) Object.assign(context, { sentenceYear, lastYear });
      if (Number(to) - Number(from) === 1) context.lastPair = [Number(from), Number(to)];
      if (expression.isTerm) context.lastTerm = { from: Number(from), to: Number(to) };
      return from === null || to === null ? null : `${from}/${to}`;
    }
    case "school-year":
      return resolveSchoolYear(expression, context);
    case "term":
      return resolveTerm(expression, context);
    default:
      return null;
  }
}

function resolveCalendar(reading: CalendarReading, context: DateContext, end: string | null): string | null {
  const { month, day, hour, weekday } = reading;
  if (weekday !== undefined && day === undefined) return resolveWeekday(weekday, reading, context);
  if (month === undefined && day === undefined && hour !== undefined) return resolveClock(hour, reading.minute ?? 0, context, end);
  if (day !== undefined && month === undefined) return resolveDayOnly(day, reading, context);
  const year =
    reading.year ?? offsetYear(reading.yearOffset, context) ?? (reading.lunar ? null : yearOf(end)) ?? (reading.vague ? null : completeYear(reading, context));
  if (month === undefined) {
    if (year === null) return null;
    context.sentenceYear = year;
    context.lastYear = year;
    context.lastMonths = null;
    return formatYear(year);
  }
  if (reading.lunar && day !== undefined) {
    const civil = year === null ? null : reading.year === undefined ? nearestLunar(year, month, day, context.lastDay) : fromLunar(year, month, day);
    return civil === null ? null : rememberDay(civil, context);
  }
  if (year === null) {
    if (day === undefined) return `XXXX-${pad(month)}`;
    context.lastDay = `XXXX-${pad(month)}-${pad(day)}`;
    return context.lastDay;
  }
  if (reading.year !== undefined) context.sentenceYear = year;
  if (day === undefined) {
    // `tháng 10 năm ngoái` is not told of the year that is written in.
    if (!reading.yearOffset) {
      context.lastMonth = { year, month };
      context.lastYear = year;
    }
    context.lastMonths = { year, first: month, last: month };
    return formatMonth(year, month);
  }
  if (day > daysInMonth(year, month)) return null;
  return rememberDay({ year, month, day }, context);
}

/** The lunar day of a year that nobody names: that of the year in force, or the one before where it is nearer the last day named (29 tháng Chạp before 26/1/2023). */
function nearestLunar(year: number, month: number, day: number, lastDay: string | null): CivilDate | null {
  const [own, before] = [fromLunar(year, month, day), fromLunar(year - 1, month, day)];
  const last = parseEdtf(lastDay ?? "");
  if (own === null || before === null || last?.month == null || last.day == null) return own ?? before;
  const named = dayNumber({ year: last.year, month: last.month, day: last.day });
  return Math.abs(dayNumber(before) - named) < Math.abs(dayNumber(own) - named) ? before : own;
}

function yearOf(edtf: string | null): number | null {
  const match = edtf === null ? null : /^\d{4}/.exec(edtf);
  return match ? Number(match[0]) : null;
}

function offsetYear(offset: number | undefined, context: DateContext): number | null {
  const base = writtenIn(context);
  return offset === undefined || base === null ? null : base + offset;
}

/** How far ahead of publication a date without its year may lie before it is taken to be of the year before. */
const farAheadDays = 180;
/** How far behind before it is taken to be of the next year: a December article on 5 January. */
const farBehindDays = 300;

/** The year of a month or day named without it. */
function completeYear({ month, day, direction, isLed }: CalendarReading, context: DateContext): number | null {
  const { published, sentenceYear } = context;
  if (sentenceYear !== null && (published === null || sentenceYear < published.year)) return sentenceYear;
  if (published === null || month === undefined) {
    if (sentenceYear !== null || published !== null) return sentenceYear;
    if (month === undefined) return context.lastYear;
    const near = day === undefined ? null : yearOfNearDay(month, day, context.lastDay);
    const { lastPair, lastYear, yearsAhead } = context;
    // `Sáng 29/1, … tổng kết năm 2012, triển khai nhiệm vụ năm 2013` says more than an earlier `năm 2012`.
    const turn = yearsAhead.length === 2 ? yearOfMonth(month, yearsAhead) : null;
    const told = day === undefined || isLed ? (near ?? turn ?? yearOfMonth(month, lastPair ?? []) ?? lastYear) : null;
    return told ?? yearOfMonth(month, yearsAhead);
  }
  const reference = dayNumber({ year: published.year, month: published.month ?? 7, day: published.day ?? 15 });
  const ahead = dayNumber({ year: published.year, month, day: day ?? 15 }) - reference;
  const slack = day === undefined ? 31 : 0;
  if (direction === "past") return ahead > slack ? published.year - 1 : published.year;
  if (direction === "future") return ahead < -slack ? published.year + 1 : published.year;
  if (ahead > farAheadDays) return published.year - 1;
  return ahead < -farBehindDays ? published.year + 1 : published.year;
}

function onlyOf(years: readonly number[]): number | null {
  return years.length === 1 ? (years[0] as number) : null;
}

/** The year of the last whole day named, where a day of that year is near it: a month told of in between may be of the year before. */
function yearOfNearDay(month: number, day: number, lastDay: string | null): number | null {
  const last = lastDay === null ? null : parseEdtf(lastDay);
  if (last?.month == null || last.day == null || day > daysInMonth(last.year, month)) return null;
  const days = dayNumber({ year: last.year, month, day }) - dayNumber({ year: last.year, month: last.month, day: last.day });
  return Math.abs(days) <= nearDays ? last.year : null;
}

const nearDays = 45;

/** The year that a month is of: the one named, or of two in a row the one whose later or earlier half it lies in. */
function yearOfMonth(month: number, [first, second, ...more]: readonly number[]): number | null {
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return first;
  if (Math.abs(first - second) !== 1) return null;
  return month > 6 ? Math.min(first, second) : Math.max(first, second);
}

/** `ngày 22`: of the month in force, the one before where it would lie ahead. */
function resolveDayOnly(day: number, { direction }: CalendarReading, context: DateContext): string | null {
  const { published, lastMonth } = context;
  if (published?.month == null) return lastMonth ? safeDay(lastMonth.year, lastMonth.month, day, context) : `XXXX-XX-${pad(day)}`;
  const isAhead = published.day !== null && day > published.day;
  const shift = direction === "future" ? (isAhead ? 0 : 1) : isAhead && direction === "past" ? -1 : isAhead && day - (published.day ?? 0) > 15 ? -1 : 0;
  const month = addMonths({ year: published.year, month: published.month, day: 1 }, shift);
  return safeDay(month.year, month.month, day, context);
}

function safeDay(year: number, month: number, day: number, context: DateContext): string | null {
  return day > daysInMonth(year, month) ? null : rememberDay({ year, month, day }, context);
}

function resolveClock(hour: number, minute: number, { lastDay, published }: DateContext, end: string | null): string {
  const day = end?.includes("T") ? end.slice(0, 10) : (lastDay ?? (published?.day == null ? "XXXX-XX-XX" : dayOf(published)));
  return `${day}T${pad(hour)}:${pad(minute)}`;
}

/** The weekday of the week that the words name, else the nearest, before the publication date unless they say after. */
function resolveWeekday(weekday: number, { direction, weekOffset }: CalendarReading, context: DateContext): string | null {
  const today = publishedDay(context.published);
  if (today === null) return null;
  if (weekOffset !== undefined) return rememberDay(addDays(weekStart(today), weekOffset * 7 + weekday - 1), context);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return rememberDay(addDays(today, direction === "future" ? (7 - back) % 7 : -back), context);
}

function rememberMonths({ year, first, last }: { readonly year: number; readonly first: number; readonly last: number }, context: DateContext): void {
  context.lastMonths = { year, first, last };
  context.lastDays = null;
  if (first === 1 && last > 1) context.monthsToDate = { year, last };
}

function resolveMonths({ first, last, year, yearOffset }: MonthsReading, context: DateContext): string | null {
  const resolved = year ?? offsetYear(yearOffset, context) ?? context.sentenceYear ?? context.published?.year ?? context.lastYear ?? onlyOf(context.yearsAhead);
  if (resolved === null) return `XXXX-${pad(first)}/XXXX-${pad(last)}`;
  context.sentenceYear = resolved;
  context.lastYear = resolved;
  rememberMonths({ year: resolved, first, last }, context);
  return formatMonths(resolved, first, last);
}
