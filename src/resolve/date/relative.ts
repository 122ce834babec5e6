/** Expressions that lean on others or on the publication date: `năm nay`, `tháng trước`, `cùng kỳ`, `năm học mới`, `nhiệm kỳ qua`. */
import { addDays, addMonths, formatDay, formatMonth, formatMonths, formatQuarter, formatYear, isoWeek, parseEdtf, weekStart } from "../../values/calendar.ts";
import type { RelativeReading, SameReading, SchoolYearReading, TermReading } from "../../values/time.ts";
import { type DateContext, publishedDay, rememberDay, shiftYear, writtenIn } from "./context.ts";

export function resolveRelative({ unit, offset, rolling, deictic, isCompared }: RelativeReading, context: DateContext): string | null {
  const { published } = context;
  if (unit === "year") {
    // Without a publication date `năm qua` is the year that was named last.
    if (published === null && rolling) return context.lastYear === null ? null : formatYear(context.lastYear);
    // At the end of a year `năm qua` is that year.
    if (rolling && published?.month != null && published.month >= yearEnd) return formatYear(published.year);
    const base = offset < 0 && !deictic && context.sentenceYear !== null ? context.sentenceYear : writtenIn(context);
    return base === null ? null : formatYear(base + offset);
  }
  if (unit === "month" && !rolling) {
    // `Tháng 9 tăng 11% so với tháng trước`: the month before the one told of.
    const told = isCompared ? monthTold(context) : null;
    const [toldYear, toldMonth] = [told?.year ?? published?.year, told?.month ?? published?.month];
    if (toldYear === undefined || toldMonth == null) return null;
    const { year, month } = addMonths({ year: toldYear, month: toldMonth, day: 1 }, offset);
    context.lastMonth = { year, month };
    return formatMonth(year, month);
  }
  if (published === null || published.month === null) return null;
  if (unit === "quarter") return formatQuarter({ year: published.year, month: published.month }, offset);
  const today = publishedDay(published);
  if (today === null) return null;
  if (unit === "day") return rememberDay(addDays(today, offset), context);
  if (rolling) return `${formatDay(unit === "week" ? addDays(today, -7) : addMonths(today, -1))}/${formatDay(today)}`;
  return unit === "week" ? isoWeek(addDays(weekStart(today), offset * 7)) : null;
}

/** From this month on a year is over for those who look back on it. */
const yearEnd = 11;

/** The month that is told of: the only one named last in the paragraph, else the last named where the article came out in it or the month behind. */
function monthTold({ lastMonths, lastMonth, published }: DateContext): { year: number; month: number } | null {
  if (lastMonths) return lastMonths.first === lastMonths.last ? { year: lastMonths.year, month: lastMonths.first } : null;
  if (lastMonth === null || published?.month == null) return null;
  const behind = (published.year - lastMonth.year) * 12 + published.month - lastMonth.month;
  return behind === 0 || behind === 1 ? lastMonth : null;
}

/** The month in which a school year begins, and the last of it. */
const schoolStart = 9;
const schoolEnd = 5;

/** The school year round the publication date, or that number of years from it; in summer the one that is over is the last. */
export function resolveSchoolYear({ offset }: SchoolYearReading, { published }: DateContext): string | null {
  if (published?.month == null) return null;
  const { year, month } = published;
  const isSummer = month > schoolEnd && month < schoolStart;
  const first = (month >= schoolStart || (isSummer && offset >= 0) ? year : year - 1) + (isSummer ? Math.max(0, offset - 1) : offset);
  return `${formatYear(first)}/${formatYear(first + 1)}`;
}

/** The term named last where it lies on that side of the publication date, else the one next to it. */
export function resolveTerm({ offset }: TermReading, { lastTerm, published }: DateContext): string | null {
  if (lastTerm === null || published === null) return null;
  const { from, to } = lastTerm;
  const isMeant = offset < 0 ? to <= published.year : from >= published.year;
  const years = isMeant ? 0 : offset * (to - from);
  return `${formatYear(from + years)}/${formatYear(to + years)}`;
}

export function resolveSame({ unit, shiftYears, shiftDays, year, isOfArticle }: SameReading, context: DateContext): string | null {
  if (unit === "day" && shiftDays !== undefined) {
    const last = context.lastDay === null ? null : parseEdtf(context.lastDay);
    return last?.month == null || last.day == null ? null : rememberDay(addDays({ year: last.year, month: last.month, day: last.day }, shiftDays), context);
  }
  if (unit === "day") return context.lastDay;
  if (unit === "month") return context.lastMonth ? formatMonth(context.lastMonth.year, context.lastMonth.month) : null;
  if (unit === "year") return context.lastYear === null ? null : formatYear(context.lastYear);
  const { lastMonths, lastDays, monthsToDate, published } = context;
  if (lastMonths) return formatMonths(year ?? lastMonths.year + (shiftYears ?? 0), lastMonths.first, lastMonths.last);
  if (lastDays) {
    const years = year === undefined ? (shiftYears ?? 0) : year - Number(lastDays.to.slice(0, 4));
    return `${shiftYear(lastDays.from, years)}/${shiftYear(lastDays.to, years)}`;
  }
  if (isOfArticle && monthsToDate) return formatMonths(year ?? monthsToDate.year + (shiftYears ?? 0), 1, monthsToDate.last);
  // The months that the article reports of, where the paragraph names none.
  const isOfReport =
    monthsToDate !== null &&
    monthsToDate.year === (published?.year ?? context.lastYear) &&
    monthsToDate.year + (shiftYears ?? -1) === (year ?? monthsToDate.year - 1);
  if (monthsToDate && isOfReport) return formatMonths(year ?? monthsToDate.year - 1, 1, monthsToDate.last);
  const told = isOfArticle && published !== null && context.lastYear !== null && context.lastYear < published.year ? context.lastYear : null;
  const base = context.sentenceYear ?? told ?? published?.year ?? context.lastYear;
  return year !== undefined ? formatYear(year) : base == null ? null : formatYear(base + (shiftYears ?? 0));
}
