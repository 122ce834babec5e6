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
  formatYear,
  isoWeek,
  pad,
  parseEdtf,
  weekdayOf,
  weekStart,
} from "../../values/calendar.ts";
import { fromLunar } from "../../values/lunar.ts";
import type {
  CalendarReading,
  DurationReading,
  Expression,
  MonthsReading,
  RelativeReading,
  SameReading,
  SchoolYearReading,
  TermReading,
  TimeUnit,
} from "../../values/time.ts";
import type { TimeSpan } from "./join.ts";

/** The publication date, as far as it is known. */
export interface Published {
  readonly edtf: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: string | null;
}

export function publishedFrom(edtf: string | null): Published | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null ? null : { edtf: edtf as string, ...parsed };
}

/** What earlier expressions of the text leave in force. Changed as the text goes on. */
export interface DateContext {
  readonly published: Published | null;
  /** The year named last in the sentence. */
  sentenceYear: number | null;
  /** The years that the sentence goes on to name, where it opens with a day of no year: `Sáng 14/4, Tỉnh đoàn tổng kết Tháng Thanh niên năm 2022`. */
  yearsAhead: readonly number[];
  /** The last whole day named. */
  lastDay: string | null;
  lastMonth: { year: number; month: number } | null;
  lastYear: number | null;
  /** The last two years that were named as one: `vụ Đông Xuân 2023-2024`. */
  lastPair: readonly [number, number] | null;
  /** The last stretch of months named in the paragraph. */
  lastMonths: { year: number; first: number; last: number } | null;
  /** The last stretch of days named in the paragraph, by its first and last. */
  lastDays: { from: string; to: string } | null;
  /** The months of a year from January on that were named last: what `6 tháng qua` then means. */
  monthsToDate: { year: number; last: number } | null;
  /** The term of office named last, by its first and last year. */
  lastTerm: { from: number; to: number } | null;
}

export function dateContext(published: Published | null): DateContext {
  return {
    published,
    sentenceYear: null,
    yearsAhead: [],
    lastDay: null,
    lastMonth: null,
    lastYear: null,
    lastPair: null,
    lastMonths: null,
    lastDays: null,
    monthsToDate: null,
    lastTerm: null,
  };
}

/** The normalised value of a time span, or null where it has no calendar value (a relative expression without a reference). */
export function resolveDate(span: TimeSpan, context: DateContext): Omit<When, "role"> | null {
  const { expression } = span.reading;
  if (span.until || expression.kind === "interval") {
    // What `cùng ngày` means is a day that is told of, not an end of a stretch.
    const { lastDay } = context;
    const interval = span.until ? resolveInterval(span, span.until, context) : pointOf(span, context);
    context.lastDay = lastDay ?? context.lastDay;
    const days = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(interval?.edtf ?? "");
    if (days) context.lastDays = { from: days[1] as string, to: days[2] as string };
    return interval;
  }
  if (expression.kind === "duration") return resolveDuration(expression, context);
  if (expression.kind === "set") return when(isoPeriod([{ value: expression.every ?? "1", unit: expression.unit }]), "SET");
  return pointOf(span, context);
}

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
  const [from = ""] = first.split("/");
  const to = last.split("/").at(-1) as string;
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

function hasYear({ reading: { expression } }: TimeSpan): boolean {
  return (expression.kind === "calendar" || expression.kind === "months") && (expression.year ?? expression.yearOffset) !== undefined;
}

/** Whether a day or month lies so far ahead that the one of the year before is meant. */
function isFarAhead(edtf: string, published: Published | null): boolean {
  const today = publishedDay(published);
  const date = parseEdtf(edtf.slice(0, 10));
  return today !== null && date !== null && dayNumber({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 }) - dayNumber(today) > farAheadDays;
}

function shiftYear(edtf: string, years: number): string {
  return formatYear(Number(edtf.slice(0, 4)) + years) + edtf.slice(4);
}

/** The span with its expression to be looked for after the publication date. */
function ahead(span: TimeSpan): TimeSpan {
  const { expression } = span.reading;
  return expression.kind === "calendar" ? { ...span, reading: { ...span.reading, expression: { ...expression, direction: "future" } } } : span;
}

function when(edtf: string, dateType: When["dateType"]): Omit<When, "role"> {
  return { type: "date", edtf, dateType };
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
      return expression.year === undefined ? null : `${formatYear(expression.year)}-W${pad(expression.week)}`;
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
  const year = reading.year ?? offsetYear(reading.yearOffset, context) ?? yearOf(end) ?? (reading.vague ? null : completeYear(reading, context));
  if (month === undefined) {
    if (year === null) return null;
    context.sentenceYear = year;
    context.lastYear = year;
    context.lastMonths = null;
    return formatYear(year);
  }
  if (reading.lunar && day !== undefined) {
    const civil = year === null ? null : fromLunar(year, month, day);
    return civil === null ? null : rememberDay(civil, context);
  }
  if (year === null) return day === undefined ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`;
  if (reading.year !== undefined) context.sentenceYear = year;
  if (day === undefined) {
    context.lastMonth = { year, month };
    context.lastYear = year;
    context.lastMonths = { year, first: month, last: month };
    return formatMonth(year, month);
  }
  if (day > daysInMonth(year, month)) return null;
  return rememberDay({ year, month, day }, context);
}

function rememberDay(date: CivilDate, context: DateContext): string {
  context.lastDay = formatDay(date);
  context.lastMonth = { year: date.year, month: date.month };
  context.lastYear = date.year;
  return context.lastDay;
}

function yearOf(edtf: string | null): number | null {
  const match = edtf === null ? null : /^\d{4}/.exec(edtf);
  return match ? Number(match[0]) : null;
}

function offsetYear(offset: number | undefined, { published }: DateContext): number | null {
  return offset === undefined || published === null ? null : published.year + offset;
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
    const told = day === undefined || isLed ? (yearOfMonth(month, context.lastPair ?? []) ?? context.lastYear) : null;
    return told ?? yearOfMonth(month, context.yearsAhead);
  }
  const reference = dayNumber({ year: published.year, month: published.month ?? 7, day: published.day ?? 15 });
  const ahead = dayNumber({ year: published.year, month, day: day ?? 15 }) - reference;
  const slack = day === undefined ? 31 : 0;
  if (direction === "past") return ahead > slack ? published.year - 1 : published.year;
  if (direction === "future") return ahead < -slack ? published.year + 1 : published.year;
  if (ahead > farAheadDays) return published.year - 1;
  return ahead < -farBehindDays ? published.year + 1 : published.year;
}

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

function publishedDay(published: Published | null): CivilDate | null {
  if (published?.month == null || published.day == null) return null;
  return { year: published.year, month: published.month, day: published.day };
}

function resolveMonths({ first, last, year, yearOffset }: MonthsReading, context: DateContext): string | null {
  const resolved = year ?? offsetYear(yearOffset, context) ?? context.sentenceYear ?? context.published?.year ?? context.lastYear;
  if (resolved === null) return `XXXX-${pad(first)}/XXXX-${pad(last)}`;
  context.sentenceYear = resolved;
  context.lastYear = resolved;
  context.lastMonths = { year: resolved, first, last };
  context.lastDays = null;
  if (first === 1 && last > 1) context.monthsToDate = { year: resolved, last };
  return monthsEdtf(resolved, first, last);
}

function monthsEdtf(year: number, first: number, last: number): string {
  return first === last ? formatMonth(year, first) : `${formatMonth(year, first)}/${formatMonth(year, last)}`;
}

function resolveRelative({ unit, offset, rolling, deictic, isCompared }: RelativeReading, context: DateContext): string | null {
  const { published } = context;
  if (unit === "year") {
    // Without a publication date `năm qua` is the year that was named last.
    if (published === null && rolling) return context.lastYear === null ? null : formatYear(context.lastYear);
    const base = offset < 0 && !deictic && context.sentenceYear !== null ? context.sentenceYear : (published?.year ?? writtenIn(context));
    return base === null ? null : formatYear(base + offset);
  }
  if (unit === "month" && !rolling) {
    // `Tháng 9 tăng 11% so với tháng trước`: the month before the one told of.
    const { lastMonths } = context;
    const told = isCompared && lastMonths?.first === lastMonths?.last ? lastMonths : null;
    const [toldYear, toldMonth] = [told?.year ?? published?.year, told?.first ?? published?.month];
    if (toldYear === undefined || toldMonth == null) return null;
    const { year, month } = addMonths({ year: toldYear, month: toldMonth, day: 1 }, offset);
    context.lastMonth = { year, month };
    return formatMonth(year, month);
  }
  if (published === null || published.month === null) return null;
  if (unit === "quarter") {
    const { year, month } = addMonths({ year: published.year, month: published.month, day: 1 }, offset * 3);
    const first = month - ((month - 1) % 3);
    return monthsEdtf(year, first, first + 2);
  }
  const today = publishedDay(published);
  if (today === null) return null;
  if (unit === "day") return rememberDay(addDays(today, offset), context);
  if (rolling) return `${formatDay(unit === "week" ? addDays(today, -7) : addMonths(today, -1))}/${formatDay(today)}`;
  return unit === "week" ? isoWeek(addDays(weekStart(today), offset * 7)) : null;
}

/** The year in which an article without a publication date seems to be written: of the last day or month named with its year, else the last year named. */
function writtenIn({ lastMonth, lastYear }: DateContext): number | null {
  return lastMonth?.year ?? lastYear;
}

/** The month in which a school year begins, and the last of it. */
const schoolStart = 9;
const schoolEnd = 5;

/** The school year round the publication date, or that number of years from it; in summer the one that is over is the last. */
function resolveSchoolYear({ offset }: SchoolYearReading, { published }: DateContext): string | null {
  if (published?.month == null) return null;
  const { year, month } = published;
  const isSummer = month > schoolEnd && month < schoolStart;
  const first = (month >= schoolStart || (isSummer && offset >= 0) ? year : year - 1) + (isSummer ? Math.max(0, offset - 1) : offset);
  return `${formatYear(first)}/${formatYear(first + 1)}`;
}

/** The term named last where it lies on that side of the publication date, else the one next to it. */
function resolveTerm({ offset }: TermReading, { lastTerm, published }: DateContext): string | null {
  if (lastTerm === null || published === null) return null;
  const { from, to } = lastTerm;
  const isMeant = offset < 0 ? to <= published.year : from >= published.year;
  const years = isMeant ? 0 : offset * (to - from);
  return `${formatYear(from + years)}/${formatYear(to + years)}`;
}

function resolveSame({ unit, shiftYears, shiftDays, year, isOfArticle }: SameReading, context: DateContext): string | null {
  if (unit === "day" && shiftDays !== undefined) {
    const last = context.lastDay === null ? null : parseEdtf(context.lastDay);
    return last?.month == null || last.day == null ? null : rememberDay(addDays({ year: last.year, month: last.month, day: last.day }, shiftDays), context);
  }
  if (unit === "day") return context.lastDay;
  if (unit === "month") return context.lastMonth ? formatMonth(context.lastMonth.year, context.lastMonth.month) : null;
  if (unit === "year") return context.lastYear === null ? null : formatYear(context.lastYear);
  const { lastMonths, lastDays, monthsToDate, published } = context;
  if (lastMonths) return monthsEdtf(year ?? lastMonths.year + (shiftYears ?? 0), lastMonths.first, lastMonths.last);
  if (lastDays) {
    const years = year === undefined ? (shiftYears ?? 0) : year - Number(lastDays.to.slice(0, 4));
    return `${shiftYear(lastDays.from, years)}/${shiftYear(lastDays.to, years)}`;
  }
  if (isOfArticle && monthsToDate) return monthsEdtf(year ?? monthsToDate.year + (shiftYears ?? 0), 1, monthsToDate.last);
  // The months that the article reports of, where the paragraph names none.
  const isOfReport =
    monthsToDate !== null &&
    monthsToDate.year === (published?.year ?? context.lastYear) &&
    monthsToDate.year + (shiftYears ?? -1) === (year ?? monthsToDate.year - 1);
  if (monthsToDate && isOfReport) return monthsEdtf(year ?? monthsToDate.year - 1, 1, monthsToDate.last);
  const told = isOfArticle && published !== null && context.lastYear !== null && context.lastYear < published.year ? context.lastYear : null;
  const base = context.sentenceYear ?? told ?? published?.year ?? context.lastYear;
  return year !== undefined ? formatYear(year) : base == null ? null : formatYear(base + (shiftYears ?? 0));
}

const designators: Readonly<Record<TimeUnit, string>> = {
  year: "Y",
  quarter: "M",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
  second: "S",
  decade: "Y",
  century: "Y",
};
/** How many designator units one unit is: a quarter is three months. */
const multiples: Partial<Readonly<Record<TimeUnit, number>>> = { quarter: 3, decade: 10, century: 100 };

function designator(unit: TimeUnit): string {
  return designators[unit];
}

function isClockUnit(unit: TimeUnit): boolean {
  return unit === "hour" || unit === "minute" || unit === "second";
}

/** ISO 8601 period; `10 năm qua` and `3 ngày trước` are dates once the publication date is known. */
function resolveDuration({ amounts, upTo, reach }: DurationReading, context: DateContext): Omit<When, "role"> {
  const [first] = amounts;
  const today = publishedDay(context.published);
  const count = Number(first?.value);
  if (first && reach && amounts.length === 1 && Number.isInteger(count) && context.published) {
    const { monthsToDate } = context;
    if (reach === "back" && first.unit === "month" && monthsToDate?.last === count) return when(monthsEdtf(monthsToDate.year, 1, count), "DATE");
    const moved = move(first.unit, count * (multiples[first.unit] ?? 1), reach, context.published, today);
    if (moved !== null) return when(moved, "DATE");
  }
  const { monthsToDate } = context;
  // `9 tháng đạt 180 tỷ, giảm 13% cùng kỳ`: the months so far that were named in full before.
  if (monthsToDate !== null && first?.unit === "month" && amounts.length === 1 && upTo === undefined && monthsToDate.last === count)
    context.lastMonths = { year: monthsToDate.year, first: 1, last: count };
  const period = isoPeriod(amounts);
  return when(upTo === undefined ? period : `${period}/${isoPeriod([upTo])}`, "DURATION");
}

function move(unit: TimeUnit, count: number, reach: NonNullable<DurationReading["reach"]>, published: Published, today: CivilDate | null): string | null {
  const sign = reach === "ahead" ? 1 : -1;
  if (designator(unit) === "Y") {
    const year = published.year + sign * count;
    if (reach === "ago") return formatYear(year);
    return sign < 0 ? `${formatYear(year)}/${formatYear(published.year)}` : `${formatYear(published.year)}/${formatYear(year)}`;
  }
  if (today === null || isClockUnit(unit)) return null;
  const moved = unit === "week" || unit === "day" ? addDays(today, sign * count * (unit === "week" ? 7 : 1)) : addMonths(today, sign * count);
  if (reach === "ago") return unit === "month" || unit === "quarter" ? formatMonth(moved.year, moved.month) : formatDay(moved);
  return sign < 0 ? `${formatDay(moved)}/${formatDay(today)}` : `${formatDay(today)}/${formatDay(moved)}`;
}

function isoPeriod(amounts: DurationReading["amounts"]): string {
  let dates = "";
  let clock = "";
  for (const { value, unit } of amounts) {
    const part = periodPart(value, unit);
    if (isClockUnit(unit)) clock += part;
    else dates += part;
  }
  return `P${dates}${clock === "" ? "" : `T${clock}`}`;
}

/** `1.5` years are `1Y6M`; other halves stay decimal. */
function periodPart(value: string, unit: TimeUnit): string {
  const multiple = multiples[unit] ?? 1;
  const amount = Number(value) * multiple;
  if (unit === "year" && value.endsWith(".5")) return `${amount >= 1 ? `${Math.floor(amount)}Y` : ""}6M`;
  if (unit === "hour" && value.endsWith(".5")) return `${amount >= 1 ? `${Math.floor(amount)}H` : ""}30M`;
  if (unit === "month" && value === "0.5") return "15D";
  return `${multiple === 1 ? value : amount}${designator(unit)}`;
}
