/** Expected files: where they lie, and what they hold. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { nearestName, quote, quoteJson, SolieuError, systemReason } from "../errors.ts";
import { columns, recordTypes } from "../write/columns.ts";
import type { Expected, ExpectedRecord } from "./expected.ts";
import { type Field, fieldNamed, fieldOf, fields, type MetadataField, metadataFields } from "./fields.ts";

/** The format of an expected file, by its suffix. */
export type ExpectedFormat = "json" | "csv";

/** An expected file that is there. */
export interface ExpectedFile {
  readonly path: string;
  readonly format: ExpectedFormat;
}

const suffix = /\.expected\.(json|csv)$/;

/** The path of an article's expected file: `bao.expected.json` for `bao.txt` and `bao.txt.gz`. */
export function expectedPath(article: string, format: ExpectedFormat): string {
  return `${nameOf(article)}.expected.${format}`;
}

/** Whether a path is that of an expected file. */
export function isExpectedPath(path: string): boolean {
  return suffix.test(path);
}

/** The expected file beside an article; null where there is none. Throws a SolieuError where there are two. */
export function findExpected(article: string): ExpectedFile | null {
  const found = (["json", "csv"] as const).map((format) => ({ path: expectedPath(article, format), format })).filter(({ path }) => existsSync(path));
  if (found.length > 1) throw unreadable(article, "one expected file", `both ${found.map(({ path }) => path).join(" and ")}`);
  return found[0] ?? null;
}

/** The expected files under a folder that are of none of the articles, sorted; none where the path is no folder. Hidden files and folders are passed over. */
export function strayExpected(folder: string, articles: readonly string[]): string[] {
  const names = new Set(articles.map(nameOf));
  const strays: string[] = [];
  const visit = (path: string): void => {
    for (const entry of entriesOf(path)) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) visit(inside);
      else if (isExpectedPath(entry.name) && !names.has(inside.replace(suffix, ""))) strays.push(inside);
    }
  };
  visit(folder);
  return strays.sort();
}

/** What a folder holds; nothing where it cannot be read, which is said when its articles are looked for. */
function entriesOf(folder: string): Dirent[] {
  try {
    return statSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith(".")) : [];
  } catch {
    return [];
  }
}

/** The path without what says the format of the article. */
function nameOf(article: string): string {
  return join(article.replace(/\.gz$/i, "").replace(/\.[^./\\]+$/, ""));
}

/** What an expected file holds. Throws a SolieuError that names the file and the record. */
export async function readExpected({ path, format }: ExpectedFile): Promise<Expected> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unreadable(path, "a file that can be read", systemReason(error), error);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(path, "UTF-8 text", "other bytes", error);
  }
  return format === "json" ? expectedOfJson(text, path) : expectedOfCsv(text, path);
}

/** What a `NAME.expected.json` says; `where` is what messages call it. */
export function expectedOfJson(text: string, where: string): Expected {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw unreadable(where, "JSON", systemReason(error), error);
  }
  const file = objectOf(given, where);
  refuseKeys(file, fileKeys, where);
  const { shows, article = {}, fields: named, records } = file;
  if (shows !== undefined && typeof shows !== "string") throw unreadable(`${where}: shows`, "a text", shown(shows));
  if (!Array.isArray(records)) throw unreadable(where, "a list of records", shown(records));
  const metadata = objectOf(article, `${where}: article`);
  refuseKeys(metadata, articleKeys, `${where}: article`);
  return {
    shows: shows ?? null,
    article: new Map(
      metadataFields.flatMap((field): [MetadataField, string][] => (field in metadata ? [[field, textOf(metadata, field, `${where}: article`)]] : [])),
    ),
    fields: named === undefined ? null : listOfFields(named, `${where}: fields`),
    columns: null,
    records: records.map((record, index) => recordOf(record, `${where}: record ${index + 1}`)),
  };
}

function recordOf(given: unknown, where: string): ExpectedRecord {
  const record = objectOf(given, where);
  refuseKeys(record, recordKeys, where);
  const values = new Map<Field, string>();
  for (const name of Object.keys(record)) {
    if (name !== "gap") values.set(name as Field, textOf(record, name, where));
  }
  return expectedRecord(values, record.gap === undefined ? null : textOf(record, "gap", where), where);
}

const fileKeys: ReadonlySet<string> = new Set(["shows", "article", "fields", "records"]);
const articleKeys: ReadonlySet<string> = new Set(metadataFields);
const recordKeys: ReadonlySet<string> = new Set([...fields, "gap"]);

/** What a table of records as `extract` writes it says; a column is judged in every row. */
async function expectedOfCsv(text: string, where: string): Promise<Expected> {
  const { parse } = await import("csv-parse/sync");
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw unreadable(where, "CSV", systemReason(error), error);
  }
  const [header = [], ...cells] = rows;
  const table = header.map((name, index) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column)
      throw unknownName(
        where,
        name,
        columns.map((candidate) => candidate.name),
      );
    if (header.indexOf(name) < index) throw unreadable(where, "each column once", `${quote(name)} again`);
    return column;
  });
  const names = table.map(({ name }) => name);
  for (const name of ["type", "text"] as const) if (!names.includes(name)) throw unreadable(where, `a column ${name}`, "none");
  const records = cells.map((row) => new Map(names.map((name, index) => [name, row[index] ?? ""])));
  const mentions = new Map(records.map((record) => [record.get("record_id"), record.get("text") ?? ""]));
  const judged = names.flatMap((name): Field[] => {
    const field = fieldOf(name);
    const isOfRecord = field !== null && !metadataFields.some((shared) => shared === field) && (field !== "parent" || names.includes("record_id"));
    return isOfRecord ? [field] : [];
  });
  const [first] = records;
  return {
    shows: null,
    article: new Map(metadataFields.flatMap((field): [MetadataField, string][] => (first?.has(field) ? [[field, first.get(field) as string]] : []))),
    fields: judged,
    columns: table,
    records: records.map((record, index) => {
      const parent = mentions.get(record.get("parent_id")) ?? "";
      const values = new Map(judged.map((field) => [field, field === "parent" ? (record.get("parent_id") ? parent : "") : (record.get(field) ?? "")]));
      return expectedRecord(values, null, `${where}: record ${index + 1}`);
    }),
  };
}

function expectedRecord(values: ReadonlyMap<Field, string>, gap: string | null, where: string): ExpectedRecord {
  const given = values.get("type") ?? "";
  const type = recordTypes.find((name) => name === given);
  if (!type) {
    const got = given === "" ? "none" : quote(given);
    throw unreadable(where, `a type: ${recordTypes.join(", ")}`, got, undefined, nearestName(given, recordTypes));
  }
  const text = values.get("text") ?? "";
  if (text === "") throw unreadable(where, "the text of the mention", "none");
  const start = values.get("start") ?? "";
  if (!/^\d{0,15}$/.test(start)) throw unreadable(`${where}: start`, "a number of code points", quote(start));
  return { type, text, start: start === "" ? null : Number(start), values, gap };
}

function listOfFields(given: unknown, where: string): Field[] {
  if (!Array.isArray(given)) throw unreadable(where, "a list of names", shown(given));
  return given.map((name) => {
    const field = fieldNamed(String(name));
    if (field === null) throw unknownName(where, String(name), fields);
    return field;
  });
}

function refuseKeys(object: Readonly<Record<string, unknown>>, names: ReadonlySet<string>, where: string): void {
  for (const key of Object.keys(object)) if (!names.has(key)) throw unknownName(where, key, [...names]);
}

function objectOf(given: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw unreadable(where, "an object", shown(given));
  return given as Record<string, unknown>;
}

/** The value of a key as it is compared: null is nothing. */
function textOf(object: Readonly<Record<string, unknown>>, key: string, where: string): string {
  const given = object[key];
  if (given === null) return "";
  if (typeof given !== "string" && typeof given !== "number") throw unreadable(`${where}: ${key}`, "a text, a number or null", shown(given));
  return String(given);
}

function shown(given: unknown): string {
  return given === undefined ? "nothing" : Array.isArray(given) ? "a list" : typeof given === "object" && given !== null ? "an object" : quoteJson(given);
}

function unknownName(where: string, given: string, names: readonly string[]): SolieuError {
  return unreadable(where, names.length > 6 ? "a field of solieu schema" : names.join(", "), quote(given), undefined, nearestName(given, names));
}

function unreadable(where: string, expected: string, got: string, cause?: unknown, nearest: string | null = null): SolieuError {
  return new SolieuError("EXPECTED_UNREADABLE", { where, expected, got, nearest, cause });
}
