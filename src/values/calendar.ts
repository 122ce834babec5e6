/** Civil dates as year, month, day (never a `Date`), their arithmetic and their EDTF. */
import { memo } from "../memo.ts";

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; years count from March so that leap days come last. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The {@link dayNumber} of a whole day in EDTF, such as `2023-03-14`; null for anything else. */
export function dayNumberOf(edtf: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf);
  return parts && dayNumber({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
}

export function fromDayNumber(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` later; the last day of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week that holds the date. */
export function weekStart(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** `2013-W42`: ISO 8601 week of a date. */
export function isoWeek(date: CivilDate): string {
  const thursday = addDays(weekStart(date), 3);
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return `${thursday.year}-W${pad(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`;
}

/** The Monday of an ISO week. */
export function fromIsoWeek(year: number, week: number): CivilDate {
  return addDays(weekStart({ year, month: 1, day: 4 }), (week - 1) * 7);
}

export function pad(number: number, width = 2): string {
  return String(number).padStart(width, "0");
}

export function formatYear(year: number): string {
  return pad(year, 4);
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

/** EDTF of the months of a year from `first` to `last`. */
export function formatMonths(year: number, first: number, last: number): string {
  return first === last ? formatMonth(year, first) : `${formatMonth(year, first)}/${formatMonth(year, last)}`;
}

/** EDTF of the quarter that lies `offset` quarters from that of a month, as its months. */
export function formatQuarter({ year, month }: { readonly year: number; readonly month: number }, offset: number): string {
  const moved = addMonths({ year, month, day: 1 }, offset * 3);
  const first = moved.month - ((moved.month - 1) % 3);
  return formatMonths(moved.year, first, first + 2);
}

export function formatDay({ year, month, day }: CivilDate): string {
  return `${formatMonth(year, month)}-${pad(day)}`;
}

/** Minutes that Vietnamese time is ahead of UTC. */
export const vietnameseOffset = 7 * 60;
export const dayMinutes = 24 * 60;

/** Minutes since 1970 as EDTF, such as `2022-11-18T15:43`. */
export function formatMinute(minutes: number): string {
  const days = Math.floor(minutes / dayMinutes);
  const ofDay = minutes - days * dayMinutes;
  return `${formatDay(fromDayNumber(days))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** First and last day of an EDTF value, each null where the calendar gives none (`XXXX`, durations, open ends). */
export const boundsOf = memo((edtf): readonly [start: string | null, end: string | null] => {
  if (edtf.startsWith("P")) return [null, null];
  if (edtf.length === 10 && !/[X/W]/.test(edtf)) return [edtf, edtf];
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return [pointBound(from, "first"), pointBound(from, "last")];
  return [from === ".." ? null : pointBound(from, "first"), to === ".." ? null : pointBound(to, "last")];
});

function pointBound(point: string, side: "first" | "last"): string | null {
  const week = /^(\d{4})-W(\d\d)$/.exec(point);
  if (week) {
    const monday = fromIsoWeek(Number(week[1]), Number(week[2]));
    return formatDay(side === "first" ? monday : addDays(monday, 6));
  }
  const masked = /^(\d{2,3})X{1,2}$/.exec(point);
  if (masked) {
    const head = masked[1] as string;
    return side === "first" ? `${head.padEnd(4, "0")}-01-01` : `${head.padEnd(4, "9")}-12-31`;
  }
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+)?$/.exec(point);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (side === "first" ? 1 : 12) : Number(match[2]);
  const day = match[3] === undefined ? (side === "first" ? 1 : daysInMonth(year, month)) : Number(match[3]);
  return formatDay({ year, month, day });
}

/** The civil parts of an EDTF point such as `2023-05` or `2022-11-18T15:43`; null for anything else. */
export const parseEdtf = memo((edtf): EdtfPoint | null => {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?)?)?$/.exec(edtf);
  if (!match) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(Number(match[1]), month as number))) return null;
  return { year: Number(match[1]), month, day, time: match[4] ?? null };
});

export interface EdtfPoint {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: string | null;
}
