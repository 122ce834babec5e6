/** The publication date that a field states, in whatever form → EDTF in Vietnamese time. */
import { formatMinute, parseEdtf, vietnameseOffset } from "../values/calendar.ts";
import { readPageDate } from "./html/date.ts";

/** Seconds or milliseconds since 1970, from 1973 to 2286: shorter digit strings are years and days. */
const epoch = /^[1-9]\d{8,9}(\d{3})?(?:\.\d{1,9})?$/;
const longest = 80;

/** EDTF such as `2022-11-18T15:43`; null where no date can be read. */
export function publishedOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  const parts = epoch.exec(text);
  if (parts) return formatMinute(Math.floor(Number(text) / (parts[1] === undefined ? 60 : 60_000)) + vietnameseOffset);
  if (/^\d{4}(?:-\d\d)?$/.test(text)) return parseEdtf(text) === null ? null : text;
  return text.length > longest ? null : (readPageDate(text)?.edtf ?? null);
}
