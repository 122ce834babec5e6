/** Expected files as `--update` writes them: what differs is taken from what was found, all else stays. */
import { stringify } from "csv-stringify/sync";
import type { RecordRow } from "../annotate/annotated.ts";
import type { StatRecord } from "../types.ts";
import { type ArticleFacts, type Column, columns } from "../write/columns.ts";
import type { Comparison, Row } from "./compare.ts";
import { type Expected, type ExpectedRecord, type FoundRecord, foundValue, withParents } from "./expected.ts";
import { type Field, type FieldChoice, fieldOf, fields, isChosen, type MetadataField, metadataFields } from "./fields.ts";

/** Fields that a new file leaves out: they follow from others, say how a record was made, or are written on request only. */
const unusual: readonly Field[] = ["end", "sentence", "rule", "confidence", "province_code_2025"];
/** The fields of a new file. */
const usual: readonly Field[] = fields.filter((field) => !unusual.includes(field));
/** Fields without which a record cannot be placed. */
const placing: readonly Field[] = ["type", "text", "start"];

/** What a new file expects before anything was found: no record, of which the chosen fields are judged; of all, the usual ones. */
export function nothingExpected({ named, leftOut }: FieldChoice): Expected {
  const choice = { named: named ?? usual, leftOut };
  return {
    shows: null,
    article: new Map(metadataFields.filter((field) => isChosen(choice, field)).map((field) => [field, ""])),
    fields: fields.filter((field) => placing.includes(field) || (isChosen(choice, field) && !isMetadata(field))),
    columns: null,
    records: [],
  };
}

/**
 * What expects records that somebody corrected. Where each was read by a rule first, all of them are judged by the usual fields;
 * of one that a person added only what stands there is known, and then each record says what it is judged by.
 */
export function expectedFrom(shows: string | null, article: ArticleFacts, records: readonly RecordRow[]): Expected {
  const isWhole = ({ rule }: RecordRow): boolean => rule !== undefined;
  const found = withParents(records as readonly StatRecord[]);
  const nothing = nothingExpected({ named: null, leftOut: [] });
  const frame = found.every(isWhole) ? nothing : { ...nothing, fields: null };
  return {
    ...frame,
    shows,
    article: new Map(metadataFields.map((field) => [field, article[field] ?? ""])),
    records: found.map((record) => (frame.fields === null ? statedRecord(record, isWhole(record)) : newRecord(record, frame))),
  };
}

/** A record that says what it is judged by: of a whole one all usual fields that its type can have, empty ones too. */
function statedRecord(record: FoundRecord, isWhole: boolean): ExpectedRecord {
  const values = usual.flatMap((field): [Field, string][] => {
    const column = columns.find(({ name }) => fieldOf(name) === field);
    const value = foundValue(record, field);
    return isMetadata(field) || !column?.for.includes(record.type) || (value === "" && !isWhole) ? [] : [[field, value]];
  });
  return { type: record.type, text: record.text, start: record.start, values: new Map(values), gap: null };
}

function isMetadata(field: Field): boolean {
  return metadataFields.some((shared) => shared === field);
}

/** The text of the file that expects what a comparison found. */
export function renewed(expected: Expected, comparison: Comparison): string {
  return expected.columns === null ? jsonOf(renewedExpected(expected, comparison)) : renewedTable(expected.columns, comparison);
}

function renewedExpected(expected: Expected, { rows, differences }: Comparison): Expected {
  const metadata = differences.find(({ kind }) => kind === "metadata")?.changes ?? [];
  const article = new Map([...expected.article, ...metadata.map(({ field, found }) => [field as MetadataField, found] as const)]);
  return { ...expected, article, records: rows.flatMap((row) => renewedRecord(row, expected) ?? []) };
}

/** The record that stands for a row from now on, or null for none. */
function renewedRecord({ pair, difference }: Row, expected: Expected): ExpectedRecord | null {
  const { expected: record, found } = pair;
  if (difference === null) return record;
  if (difference.kind === "missing") return null;
  if (record === null) return newRecord(found as FoundRecord, expected);
  if (difference.kind === "mended") return { ...record, gap: null };
  const values = new Map(record.values);
  for (const { field, found: value } of difference.changes) values.set(field, value);
  return { ...record, values: inOrder(values, expected) };
}

/** A found record by the fields of the file: those that it judges in every record, else those that its records of the type give. */
function newRecord(found: FoundRecord, expected: Expected): ExpectedRecord {
  const given = new Set<Field>(expected.records.flatMap(({ type, values }) => (type === found.type ? [...values.keys()] : [])));
  const judged = expected.fields ?? (given.size > 0 ? fields.filter((field) => given.has(field)) : usual.filter((field) => !isMetadata(field)));
  const values = new Map(judged.map((field): [Field, string] => [field, foundValue(found, field)]));
  for (const [field, value] of values) if (value === "") values.delete(field);
  return { type: found.type, text: found.text, start: found.start, values, gap: null };
}

/** The values in the order of the file's fields, without those that need not be said to be empty. */
function inOrder(values: ReadonlyMap<Field, string>, { fields: judged }: Expected): ReadonlyMap<Field, string> {
  if (judged === null) return values;
  const names = new Set([...judged, ...values.keys()]);
  return new Map(
    [...names].flatMap((field): [Field, string][] => {
      const value = values.get(field) ?? "";
      return value === "" && judged.includes(field) ? [] : [[field, value]];
    }),
  );
}

/** An expected file as JSON: a line a record, so that a change is a change of lines. */
export function jsonOf({ shows, article, fields: judged, records }: Expected): string {
  const members = [
    ...(shows === null ? [] : [`"shows": ${JSON.stringify(shows)}`]),
    ...(article.size === 0 ? [] : [`"article": ${objectOf(article)}`]),
    ...(judged === null ? [] : [`"fields": [${judged.map((field) => JSON.stringify(field)).join(", ")}]`]),
    records.length === 0 ? '"records": []' : `"records": [\n${records.map((record) => `    ${recordOf(record)}`).join(",\n")}\n  ]`,
  ];
  return `{\n${members.map((member) => `  ${member}`).join(",\n")}\n}\n`;
}

function recordOf({ values, gap }: ExpectedRecord): string {
  return objectOf(values, gap === null ? [] : [`"gap": ${JSON.stringify(gap)}`]);
}

function objectOf(values: ReadonlyMap<Field, string>, more: readonly string[] = []): string {
  return `{${[...Array.from(values, ([field, value]) => `${JSON.stringify(field)}: ${literalOf(field, value)}`), ...more].join(", ")}}`;
}

const numeric = new Set<string>(columns.flatMap(({ name, type }) => (["integer", "decimal", "confidence"].includes(type) ? [name] : [])));

/** A number where its digits come back as they are; for nothing null in the article and an empty text in a record. */
function literalOf(field: Field, value: string): string {
  if (value === "" && isMetadata(field)) return "null";
  return numeric.has(field) && String(Number(value)) === value ? value : JSON.stringify(value);
}

/** A table of the found records; fields that nobody asked for stay as they were expected. */
function renewedTable(table: readonly Column[], { rows }: Comparison): string {
  const cells = rows.flatMap(({ pair: { expected, found }, difference }) => {
    if (found === null) return [];
    const kept = new Map(expected?.values);
    for (const { field, found: value } of difference?.changes ?? []) kept.set(field, value);
    // Ids are of the run that wrote the table: all are taken from this one, so that parents are still found.
    return [table.map(({ name }) => (name === "parent_id" ? undefined : kept.get(fieldOf(name) as Field)) ?? String(found[name] ?? ""))];
  });
  return stringify([table.map(({ name }) => name), ...cells]);
}
