/** What the lines above and below an English article say of it: `March 14, 2023 - 08:30 (GMT+7)`, `(VNS)`, `By Mai Huong`, `Updated: …`. */

import type { Span } from "../types.ts";
import { formatDay, pad, parseEdtf } from "../values/calendar.ts";
import type { EnglishMetadata } from "./types.ts";
import { months, weekdays } from "./words.ts";

interface Line extends Span {
  readonly text: string;
}

const headLines = 8;
const longestDateLine = 90;
const monthNames = Object.keys(months).join("|");
const weekdayNames = Object.keys(weekdays).join("|");
const clock = "(?:(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?)";
const lead = "^(?:(?:last )?updated?|published|posted|publish date|date|time|on)?(?: on| at)?\\s*:?\\s*";
const weekday = `(?:(?:${weekdayNames}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\.?\\s*[,-]?\\s*)?`;
const zone = "\\s*(?:\\(?(?:gmt|utc)\\s?\\+?\\s?7(?::00)?\\)?)?\\s*$";
const between = "\\s*[-,|•]?\\s*(?:at )?";
const monthFirst = `(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`;
const dayFirst = `(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\.?,? (\\d{4})`;
const inNumbers = "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})";
const forms = [
  {
    pattern: new RegExp(`${lead}${weekday}${monthFirst}(?:${between}${clock})?${zone}`),
    read: ([, month, day, year, ...time]: Found) => dated(year, monthNumber(month), day, time),
  },
  {
    pattern: new RegExp(`${lead}${weekday}${dayFirst}(?:${between}${clock})?${zone}`),
    read: ([, day, month, year, ...time]: Found) => dated(year, monthNumber(month), day, time),
  },
  {
    pattern: new RegExp(`${lead}${weekday}${inNumbers}(?:${between}${clock})?${zone}`),
    read: ([, day, month, year, ...time]: Found) => dated(year, Number(month), day, time),
  },
  {
    pattern: new RegExp(`${lead}${clock}${between}${weekday}${monthFirst}${zone}`),
    read: ([, h, m, half, month, day, year]: Found) => dated(year, monthNumber(month), day, [h, m, half]),
  },
  {
    pattern: new RegExp(`${lead}${clock}${between}${weekday}${inNumbers}${zone}`),
    read: ([, h, m, half, day, month, year]: Found) => dated(year, Number(month), day, [h, m, half]),
  },
];

type Found = readonly (string | undefined)[];

function monthNumber(name: string | undefined): number {
  return months[name ?? ""] ?? 0;
}

function dated(year: string | undefined, month: number, day: string | undefined, [hour, minute, half]: readonly (string | undefined)[]): string | null {
  const date = formatDay({ year: Number(year), month, day: Number(day) });
  if (parseEdtf(date) === null) return null;
  if (hour === undefined || minute === undefined) return date;
  const isAfternoon = half?.startsWith("p") ?? false;
  const shifted = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return shifted > 23 || Number(minute) > 59 ? date : `${date}T${pad(shifted)}:${minute}`;
}

/** EDTF of a line that holds nothing but a date, else null. */
function dateOfLine(line: string): string | null {
  if (line.length > longestDateLine || !/\d{4}/.test(line)) return null;
  const folded = line
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[\u2010-\u2015]/g, "-");
  for (const { pattern, read } of forms) {
    const found = pattern.exec(folded);
    if (found) return read(found);
  }
  return null;
}

/** An agency in brackets before the first dash or at the end of the text: `Hanoi (VNA) –`, `— VNS`. */
const agencyBefore = /^[\p{L}][\p{L}\p{M} .-]{1,30}\(([A-Z][A-Za-z .+]{1,20})\)\s?[-–—]/u;
const agencyAlone = /^(?:\(([A-Z]{3,5})\)\s|([A-Z]{3,5})\s[-–—]\s)/;
/** Who wrote, before the date of the line: `By Hoang Phong   April 6, 2024`. */
const authorOfDate = /^By (\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,3}?)[\s,|-]+(?=\d|\p{L}+\.? \d|\p{L}+day)/u;
const agencyBehind = /(?:[.!?”"]\s*[-–—/]+\s*|^[-–—]?\s*)([A-Z]{3,5}(?:\/[A-Z]{3,5})?|VietNamPlus|VNExpress)\.?\s*$/;
/** An agency before the date of its line: `VNA Thursday, September 05, 2024`. */
const agencyOfDate = /^([A-Z]{3,5}|VietNamPlus|VnExpress)\s+(?:[-–—|]\s+)?(?=\p{L}|\d)/u;
const bylineLabel = /^(?:by|author|reported by|story by|text by|photos? by|source)\s*:?\s+(?=\p{Lu})/iu;
const labelled = /^(?:author|source|translated by|by)\s*:/iu;
const name = /^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,4}$/u;
const furnitureLine =
  /^(?:share(?: this)?|follow us.*|print|related (?:news|articles|stories)|read more.*|comments?(?: \(\d+\))?|tags?:.*|photo:.*|source:.*|views?: ?[\d.,]+|\d+ views?|font size.*|facebook|twitter|zalo|copy link|home|back to top)$/i;

/** What the lines of an English article say. Spans are UTF-16 units of `text`. */
export function readMetadata(text: string): EnglishMetadata {
  const lines = linesOf(text);
  const furniture: Span[] = [];
  let published: string | undefined;
  let title: string | undefined;
  let author: string | undefined;
  let outlet: string | undefined;
  for (const { text: line, start } of lines.slice(0, headLines)) {
    const agency = agencyOfDate.exec(line);
    const written = authorOfDate.exec(line);
    const before = agency ?? written;
    const date = dateOfLine(line) ?? (before ? dateOfLine(line.slice(before[0].length)) : null);
    if (date !== null) {
      published ??= date;
      if (written) furniture.push({ start, end: start + written[0].length });
      author ??= written?.[1];
    }
    outlet ??= (date !== null ? agency?.[1] : undefined) ?? agencyBefore.exec(line)?.[1] ?? agencyAlone.exec(line)?.slice(1).find(Boolean);
  }
  const first = lines[0];
  // A title stands above; where the date does, the title is below it.
  if (first && dateOfLine(first.text) !== null)
    title = lines.slice(1, headLines).find(({ text: line }) => dateOfLine(line) === null && line.length < 200 && !/[.!?]$/.test(line))?.text;
  for (const line of lines) {
    if (furnitureLine.test(line.text)) furniture.push({ start: line.start, end: line.end });
  }
  const last = lines.at(-1);
  for (const line of [...lines.slice(1, headLines), ...lines.slice(-3)]) {
    const said = bylineLabel.test(line.text)
      ? line.text
          .replace(bylineLabel, "")
          .replace(/ \([^()]*\)$/, "")
          .replace(/\.$/, "")
      : null;
    if (said === null || line.text.length > longestDateLine || !(name.test(said) || labelled.test(line.text))) continue;
    furniture.push({ start: line.start, end: line.end });
    if (/^(?:photo|source|translated)/i.test(line.text)) continue;
    author ??= said;
  }
  if (last && lines.length > 2 && name.test(last.text) && author === undefined) {
    author = last.text;
    furniture.push({ start: last.start, end: last.end });
  }
  outlet ??= last && lines.length > 2 ? agencyBehind.exec(last.text)?.[1] : undefined;
  return { ...(published ? { published } : {}), ...(title ? { title } : {}), ...(author ? { author } : {}), ...(outlet ? { outlet } : {}), furniture };
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) => {
    const trimmed = line.trim();
    const start = index + line.indexOf(trimmed);
    return trimmed === "" ? [] : [{ start, end: start + trimmed.length, text: trimmed }];
  });
}
