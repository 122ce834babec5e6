/** The readable listing by article that a terminal gets. */
import type { ChalkInstance } from "chalk";
import type { Extraction, StatRecord } from "../types.ts";

/** The listing of one article, or nothing where it has no record. `width` in columns of the terminal. */
export function listArticle({ article, records }: Extraction, colors: ChalkInstance, width: number): string {
  if (records.length === 0) return "";
  const facts = [article.title, article.outlet, article.published].filter((fact) => fact !== null).map(printable);
  const heading = [colors.bold.underline(printable(article.id)), ...facts].join(" · ");
  const readings = records.map(readingOf);
  const readingWidth = Math.min(
    readings.reduce((widest, reading) => Math.max(widest, lengthOf(reading)), 0),
    Math.max(16, Math.floor(width / 3)),
  );
  const lines = records.map((record, index) => {
    const type = colors[typeColors[record.type]](record.type.padEnd(5));
    const reading = pad(shorten(readings[index] ?? "", readingWidth), readingWidth);
    return `  ${type}  ${reading}  ${contextOf(record, colors, width - readingWidth - 11)}`;
  });
  return `${heading}\n${lines.join("\n")}\n\n`;
}

/** The last lines: how much there was, and the command line that gives it as CSV. */
export function listFooter(articles: number, records: number, args: readonly string[], colors: ChalkInstance): string {
  const command = ["solieu", ...args, "-o", "records.csv"].map(shellWord).join(" ");
  return `${plural(articles, "article")}, ${plural(records, "record")}. As CSV: ${colors.cyan(command)}\n`;
}

/** `1 article`, `2 articles`. */
function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
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

/** The mention in as much of its sentence as fits. */
function contextOf(record: StatRecord, colors: ChalkInstance, width: number): string {
  const mention = printable(record.text);
  const sentence = printable(record.sentence);
  const at = sentence.indexOf(mention);
  if (at < 0) return colors.bold(mention);
  const room = Math.max(0, width - lengthOf(mention));
  const before = [...sentence.slice(0, at)];
  const after = [...sentence.slice(at + mention.length)];
  const beforeRoom = Math.max(Math.floor(room / 2), room - after.length);
  const left = before.length > beforeRoom ? `…${before.slice(before.length - Math.max(0, beforeRoom - 1)).join("")}` : before.join("");
  return left + colors.bold(mention) + shorten(after.join(""), Math.max(0, room - lengthOf(left)));
}

/** The text on one line, composed, without characters that would steer the terminal. */
function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/ {2,}/g, " ");
}

function lengthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - lengthOf(text)));
}

function shorten(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join("")}…`;
}

/** A word as a POSIX shell takes it. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,+@%-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
