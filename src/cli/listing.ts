/** The readable listing by article that a terminal gets. */
import type { ChalkInstance } from "chalk";
import { displayWidth, padEnd, plural, shorten, shortenStart, visible } from "../display.ts";
import { isDoubtful } from "../resolve/confidence.ts";
import type { Extraction, RecordType, StatRecord } from "../types.ts";
import { recordTypes } from "../write/columns.ts";

/** What a listing is laid out for. */
export interface ListingSetting {
  readonly colors: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
  /** What the codebook calls an indicator, or null for a slug. */
  readonly labelOf: (indicator: string) => string | null;
}

/** How many records of each type there were, and how many of them are doubtful. */
export type Totals = Record<RecordType, number> & { articles: number; doubtful: number };

/** Nothing counted yet. */
export function noTotals(): Totals {
  return { articles: 0, count: 0, date: 0, model: 0, doubtful: 0 };
}

/** Counts an extraction in. */
export function addTotals(totals: Totals, { records }: Extraction): void {
  totals.articles++;
  for (const { type, confidence } of records) {
    totals[type]++;
    if (isDoubtful(confidence)) totals.doubtful++;
  }
}

/** The mark before a doubtful record, and its place before the others. */
const doubtMark = "?";
const typeWidth = recordTypes.reduce((widest, type) => Math.max(widest, type.length), 0);
/** Columns before the reading: the mark, the type, and the blanks round them. */
const leadWidth = typeWidth + 4;

/**
 * The listing of one article, or nothing where it has no record: a heading, then for each record its type, its reading and its mention in
 * the sentence, and below what it speaks of. No line is wider than the terminal.
 */
export function listArticle({ article, records }: Extraction, { colors, width, labelOf }: ListingSetting): string {
  if (records.length === 0) return "";
  const facts = [article.title, article.outlet, article.published].filter((fact) => fact !== null).map(printable);
  const id = shorten(printable(article.id), width);
  const about = shorten(facts.map((fact) => ` · ${fact}`).join(""), width - displayWidth(id));
  const readings = records.map(readingOf);
  const widest = readings.reduce((most, reading) => Math.max(most, displayWidth(reading)), 0);
  const readingWidth = Math.min(widest, Math.floor(width / 3));
  const contextWidth = Math.max(0, width - leadWidth - readingWidth - 2);
  const lines = records.flatMap((record, index) => {
    const mark = isDoubtful(record.confidence) ? colors.yellow(doubtMark) : " ";
    const type = colors[typeColors[record.type]](record.type.padEnd(typeWidth));
    const reading = padEnd(shorten(readings[index] as string, readingWidth), readingWidth);
    const scope = shorten(scopeOf(record, labelOf), Math.max(0, width - leadWidth));
    return [`${mark} ${type}  ${reading}  ${contextOf(record, colors, contextWidth)}`, ...(scope === "" ? [] : [" ".repeat(leadWidth) + colors.dim(scope)])];
  });
  return `${colors.bold.underline(id)}${about}\n${lines.join("\n")}\n\n`;
}

/** The last lines: how much there was, how long it took, and the command line that gives it as CSV. */
export function listFooter(totals: Totals, seconds: number, args: readonly string[], colors: ChalkInstance): string {
  const records = recordTypes.reduce((sum, type) => sum + totals[type], 0);
  const byType = recordTypes.flatMap((type) => (totals[type] > 0 ? [colors[typeColors[type]](plural(totals[type], type))] : []));
  const doubtful = totals.doubtful > 0 ? [colors.yellow(`${totals.doubtful} doubtful (${doubtMark})`)] : [];
  const parts = byType.length > 0 ? `: ${[...byType, ...doubtful].join(", ")}` : "";
  const command = ["solieu", ...args, "-o", "records.csv"].map(shellWord).join(" ");
  return `${plural(totals.articles, "article")}, ${plural(records, "record")}${parts}; ${seconds.toFixed(1)} s\nAs CSV: ${colors.cyan(command)}\n`;
}

/** The colour of each type of record. */
export const typeColors = { count: "green", date: "blue", model: "magenta" } as const;

const signs: Readonly<Record<string, string>> = { over: ">", under: "<", nearly: "≲", about: "≈", at_least: "≥", at_most: "≤" };

/** The normalised reading in short: `> 155033 lượt người`, `10…15 ha`, `9/17 xã`, `2023-03-14`. */
export function readingOf(record: StatRecord): string {
  if (record.type === "date") return record.date ?? "";
  if (record.type === "model") return printable(record.name ?? "");
  const { value, value_min: min, value_max: max, denominator, qualifier, change, unit } = record;
  const number = value ?? `${min ?? ""}…${max ?? ""}`;
  const amount = denominator === undefined ? number : `${number}/${denominator}`;
  return [change, qualifier && signs[qualifier], amount, unit].filter(Boolean).map(String).map(printable).join(" ");
}

/** What a record speaks of: its period, its place and its indicator's label. */
function scopeOf({ indicator, period, place }: StatRecord, labelOf: ListingSetting["labelOf"]): string {
  const label = indicator === undefined ? null : labelOf(indicator);
  return [period, place, label]
    .filter((part) => part !== null && part !== undefined)
    .map(printable)
    .join(" · ");
}

/** The mention in as much of its sentence as fits into `width` columns. */
function contextOf(record: StatRecord, colors: ChalkInstance, width: number): string {
  const mention = shorten(printable(record.text), width);
  const sentence = printable(record.sentence);
  const at = sentence.indexOf(mention);
  if (at < 0) return colors.bold(mention);
  const room = Math.max(0, width - displayWidth(mention));
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + mention.length);
  const left = shortenStart(before, Math.max(Math.floor(room / 2), room - displayWidth(after)));
  return left + colors.bold(mention) + shorten(after, room - displayWidth(left));
}

/** The text on one line, composed, without characters that would steer the terminal. */
function printable(text: string): string {
  return visible(text.normalize("NFC")).replace(/ {2,}/g, " ");
}

/** A word as a POSIX shell takes it. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,+@%-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
