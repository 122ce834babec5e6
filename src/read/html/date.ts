/** Dates as pages write them for machines and for readers → EDTF. */
import { dayMinutes, dayNumber, formatDay, formatMinute, parseEdtf, vietnameseOffset } from "../../values/calendar.ts";
import { publicationDate, publicationDateWithin } from "../../vi/metadata.ts";
import { folded } from "./lines.ts";

const zone = "\\s?(z(?![a-z])|(?:utc|gmt)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt)?";
const utc = /^(?:z|utc|gmt|(?:utc|gmt)?\s?[+-]0?0(?::?00)?)$/;
const iso = new RegExp(`^(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})(?:[t ,]{1,3}(\\d{1,2}):?(\\d{2})(?::?\\d{2}(?:[.,]\\d{1,9})?)?\\s?(am|pm)?${zone})?`);
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName = `(${monthNames.join("|")})[a-z]{0,6}\\.?`;
const clock = `(?:[\\s,|-]{1,3}(?:at )?(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?${zone})?`;
const dayMonth = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${monthName}[ ,-]{1,2}(\\d{4})${clock}`);
const monthDay = new RegExp(`(?<![a-z])${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${clock}`);
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d{2})(?::\d{2})? (am|pm))?$/;

/** A date, and the same read as if its zone were not written: content systems put `Z` behind local times. */
export interface PageDate {
  readonly edtf: string;
  readonly asWritten: string;
}

/**
 * What a date for machines says (`2022-11-18T08:43:00Z`, `Fri, 18 Nov 2022 15:43:00 +0700`, `11/18/2022 3:43:00 PM`), or a
 * date line in Vietnamese or English; null where it is none. UTC becomes Vietnamese time; a time with another zone
 * is already somebody's local time and stays. Midnight is a day without a time.
 */
export function readPageDate(given: string): PageDate | null {
  const text = folded(given.slice(0, 120));
  const written = iso.exec(text);
  if (written) return dated(written[1], written[2], written[3], written[4], written[5], written[6], written[7]);
  const vietnamese = publicationDate(text) ?? publicationDateWithin(text);
  if (vietnamese !== null) return { edtf: withoutMidnight(vietnamese), asWritten: withoutMidnight(vietnamese) };
  const american = monthFirst.exec(text);
  if (american) return dated(american[3], american[1], american[2], american[4], american[5], american[6]);
  const day = dayMonth.exec(text);
  if (day) return dated(day[3], monthOf(day[2]), day[1], day[4], day[5], day[6], day[7]);
  const month = monthDay.exec(text);
  return month ? dated(month[3], monthOf(month[1]), month[2], month[4], month[5], month[6], month[7]) : null;
}

function monthOf(name: string | undefined): string {
  return String(monthNames.indexOf(name ?? "") + 1);
}

function dated(year?: string, month?: string, day?: string, hour?: string, minute?: string, half?: string, zoneName?: string): PageDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  // Articles on the web; a number such as 12345678 is no date.
  if (date.year < 1990 || date.year > 2100 || parseEdtf(formatDay(date)) === null) return null;
  if (hour === undefined) return { edtf: formatDay(date), asWritten: formatDay(date) };
  const afternoon = half?.startsWith("p") && Number(hour) < 12 ? 12 : half?.startsWith("a") && Number(hour) === 12 ? -12 : 0;
  const minutes = (Number(hour) + afternoon) * 60 + Number(minute);
  if (minutes >= dayMinutes || Number(minute) > 59) return { edtf: formatDay(date), asWritten: formatDay(date) };
  const at = (shift: number): string => withoutMidnight(formatMinute(dayNumber(date) * dayMinutes + minutes + shift));
  const isUtc = zoneName !== undefined && utc.test(zoneName) && minutes !== 0;
  return { edtf: at(isUtc ? vietnameseOffset : 0), asWritten: at(0) };
}

function withoutMidnight(edtf: string): string {
  return edtf.replace(/T00:00$/, "");
}
