/** What all date rules share: from the readings of their slots to a TimeReading. */
import { type Refusal, refuse, rule } from "../../../engine/rule.ts";
import { daysInMonth } from "../../../values/calendar.ts";
import type { CalendarReading, Expression, TimeReading } from "../../../values/time.ts";
import { leadRole } from "../../patterns/time.ts";

/** Declares a rule that reads time expressions. */
export const dateRule = rule<TimeReading>();

/** A time reading with what its lead words say. */
export function time(expression: Expression, lead?: string): TimeReading {
  const { opens, closes } = leadRole(lead);
  return { type: "date", expression, opens, closes };
}

/** A calendar reading whose fields are possible, or the refusal that says which is not. */
export function calendar(fields: Omit<CalendarReading, "kind">, lead?: string): TimeReading | Refusal {
  const impossible = impossibleField(fields);
  if (impossible !== null) return refuse("DATE_IMPOSSIBLE", impossible);
  const isLed = lead !== undefined && fields.day !== undefined && fields.year === undefined;
  return time({ kind: "calendar", ...fields, ...(isLed ? { isLed } : {}) }, lead);
}

/** Which calendar field is out of range, or null. Without a year February may have 29 days. */
export function impossibleField({ year, month, day, hour, minute, lunar }: Omit<CalendarReading, "kind">): string | null {
  if (month !== undefined && (month < 1 || month > 12)) return `month ${month} out of range 1 to 12`;
  if (day !== undefined) {
    const most = lunar ? 30 : month === undefined ? 31 : daysInMonth(year ?? 2000, month);
    if (day < 1 || day > most) return `day ${day} out of range 1 to ${most}`;
  }
  if (hour !== undefined && hour > 24) return `hour ${hour} out of range 0 to 24`;
  if (minute !== undefined && minute > 59) return `minute ${minute} out of range 0 to 59`;
  return null;
}

/** Whether day and month can be such in some year. */
export function isDayMonth(day: number, month: number): boolean {
  return impossibleField({ day, month }) === null;
}
