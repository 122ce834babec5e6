/** The publication date that a field or header states, in whatever form → EDTF in Vietnamese time. */
import { dayNumber, formatDay, fromDayNumber, pad, parseEdtf } from "../resolve/calendar.ts";
import { publicationDate } from "../vi/metadata.ts";

/** Minutes that Vietnamese time is ahead of UTC. */
const vietnameseOffset = 7 * 60;
const dayMinutes = 24 * 60;

/** `2022-11-18`, `2022-11-18 15:43:00`, `2022-11-18T08:43:00.000Z`, `2022/11/18 15:43 +0700`. */
const iso = /^(\d{4})([-/])(\d\d)(?:\2(\d\d)(?:[Tt ] ?(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?)?$/i;
/** `Fri, 18 Nov 2022 08:43:00 GMT`, as feeds and HTTP write it. */
const internet = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::\d\d)? (GMT|UTC|UT|Z|[+-]\d{4})$/;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Seconds or milliseconds since 1970, from 1973 to 2286: shorter digit strings are years and days. */
const epoch = /^[1-9]\d{8,9}(\d{3})?(?:\.\d{1,9})?$/;
const longest = 80;

/** EDTF such as `2022-11-18T15:43`, a time with another zone turned into Vietnamese time; null where no date can be read. */
export function publishedOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  if (text.length > longest) return null;
  const edtf = ofEpoch(text) ?? ofIso(text) ?? ofInternet(text) ?? publicationDate(text.normalize("NFC").replace(/\s+/g, " ").toLowerCase());
  return edtf !== null && parseEdtf(edtf) !== null ? edtf : null;
}

function ofEpoch(text: string): string | null {
  const parts = epoch.exec(text);
  return parts ? vietnameseTime(Math.floor(Number(text) / (parts[1] === undefined ? 60 : 60_000))) : null;
}

function ofIso(text: string): string | null {
  const parts = iso.exec(text);
  if (!parts) return /^\d{4}$/.test(text) ? text : /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  const [, year, , month, day, hour, minute, zone] = parts;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (hour === undefined || minute === undefined || hour > "23" || minute > "59") return date;
  return zone === undefined ? `${date}T${hour}:${minute}` : inZone(date, hour, minute, zone);
}

function ofInternet(text: string): string | null {
  const parts = internet.exec(text);
  if (!parts) return null;
  const [, day = "", name = "", year = "", hour = "", minute = "", zone = ""] = parts;
  return inZone(`${year}-${pad(months.indexOf(name) + 1)}-${pad(Number(day))}`, hour, minute, zone);
}

/** A day and time of a zone, in Vietnamese time; null where there is no such day. */
function inZone(date: string, hour: string, minute: string, zone: string): string | null {
  const civil = parseEdtf(date);
  if (!civil || civil.month === null || civil.day === null) return null;
  const digits = zone.replace(/[^\d+-]/g, ""); // none in Z, UTC, GMT
  const offset = digits === "" ? 0 : (digits.startsWith("-") ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3)));
  const days = dayNumber({ year: civil.year, month: civil.month, day: civil.day });
  return vietnameseTime(days * dayMinutes + Number(hour) * 60 + Number(minute) - offset);
}

/** Minutes since 1970 in UTC, as EDTF. */
function vietnameseTime(minutes: number): string {
  const there = minutes + vietnameseOffset;
  const days = Math.floor(there / dayMinutes);
  const ofDay = there - days * dayMinutes;
  return `${formatDay(fromDayNumber(days))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}
