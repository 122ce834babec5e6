/** Lengths of time to ISO 8601 periods, and to dates where they reach from the publication date. */
import type { When } from "../../types.ts";
import { addDays, addMonths, type CivilDate, formatDay, formatMonth, formatMonths, formatYear } from "../../values/calendar.ts";
import type { DurationReading, TimeUnit } from "../../values/time.ts";
import { type DateContext, type Published, publishedDay, when } from "./context.ts";

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
export function resolveDuration({ amounts, upTo, reach }: DurationReading, context: DateContext): Omit<When, "role"> {
  const [first] = amounts;
  const today = publishedDay(context.published);
  const count = Number(first?.value);
  if (first && reach && amounts.length === 1 && Number.isInteger(count) && context.published) {
    const { monthsToDate } = context;
    if (reach === "back" && first.unit === "month" && monthsToDate?.last === count) return when(formatMonths(monthsToDate.year, 1, count), "DATE");
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

export function isoPeriod(amounts: DurationReading["amounts"]): string {
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
