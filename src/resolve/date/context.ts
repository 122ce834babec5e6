/** What the readers of dates share: the publication date, and what earlier expressions of the text leave in force. */
import type { When } from "../../types.ts";
import { type CivilDate, formatDay, formatYear, parseEdtf } from "../../values/calendar.ts";

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

export function shiftYear(edtf: string, years: number): string {
  return formatYear(Number(edtf.slice(0, 4)) + years) + edtf.slice(4);
}

export function when(edtf: string, dateType: When["dateType"]): Omit<When, "role"> {
  return { type: "date", edtf, dateType };
}

export function rememberDay(date: CivilDate, context: DateContext): string {
  context.lastDay = formatDay(date);
  context.lastMonth = { year: date.year, month: date.month };
  context.lastYear = date.year;
  return context.lastDay;
}

export function publishedDay(published: Published | null): CivilDate | null {
  if (published?.month == null || published.day == null) return null;
  return { year: published.year, month: published.month, day: published.day };
}

/** The year in which an article is written: that of publication, else of the last day or month named with its year, else the last year named. */
export function writtenIn({ published, lastMonth, lastYear }: DateContext): number | null {
  return published?.year ?? lastMonth?.year ?? lastYear;
}
