/** The publication date that a field states, in whatever form → EDTF in Vietnamese time. */
import { formatDay, fromDayNumber, pad, parseEdtf } from "../resolve/calendar.ts";
import { readPageDate } from "./html/date.ts";

/** Minutes that Vietnamese time is ahead of UTC. */
const vietnameseOffset = 7 * 60;
const dayMinutes = 24 * 60;

/** Seconds or milliseconds since 1970, from 1973 to 2286: shorter digit strings are years and days. */
const epoch = /^[1-9]\d{8,9}(\d{3})?(?:\.\d{1,9})?$/;
const longest = 80;

/** EDTF such as `2022-11-18T15:43`; null where no date can be read. */
export function publishedOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  const parts = epoch.exec(text);
  if (parts) return vietnameseTime(Math.floor(Number(text) / (parts[1] === undefined ? 60 : 60_000)));
  if (/^\d{4}(?:-\d\d)?$/.test(text)) return parseEdtf(text) === null ? null : text;
  return text.length > longest ? null : (readPageDate(text)?.edtf ?? null);
}

/** Minutes since 1970 in UTC, as EDTF. */
function vietnameseTime(minutes: number): string {
  const there = minutes + vietnameseOffset;
  const days = Math.floor(there / dayMinutes);
  const ofDay = there - days * dayMinutes;
  return `${formatDay(fromDayNumber(days))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}
