/** The columns of a record, each once and in order: the CSV header, the JSON Schema and the README table come from here. */
import type { Article, RecordType, Relation, StatRecord } from "../types.ts";
import { columnLabels, recordsLabel } from "../vi/column-labels.ts";

export type ColumnName = keyof StatRecord;
export type ColumnType = "string" | "integer" | "decimal" | "confidence" | "enum" | "edtf" | "day";

/** One column of a table. */
export interface TableColumn {
  readonly name: string;
  /** Its name in Vietnamese. */
  readonly labelVi: string;
  readonly type: ColumnType;
  /** The unit or format of its values. */
  readonly unit: string;
  /** What it says, in a sentence or two. */
  readonly doc: string;
  /** Filled in every row that the column is for. */
  readonly required?: true;
  /** The values of an enum. */
  readonly values?: readonly string[];
  /** A regex that matches the whole of each value. */
  readonly pattern?: string;
}

/** One column of the records. */
export interface Column extends TableColumn {
  readonly name: ColumnName;
  /** The record types that can fill it. */
  readonly for: readonly RecordType[];
  /** Written only where `--columns` names it. */
  readonly isExtra?: true;
}

/** What is known of an article beside its text. */
export type ArticleFacts = Pick<Article, "id" | "title" | "outlet" | "author" | "published">;

/** Every record type, in the order of the documentation. */
export const recordTypes: readonly RecordType[] = ["count", "date", "model"];
/** Every relation. */
export const relationNames: readonly Relation[] = ["part_of", "of_event"];
const count: readonly RecordType[] = ["count"];
const date: readonly RecordType[] = ["date"];
const model: readonly RecordType[] = ["model"];
const countAndModel: readonly RecordType[] = ["count", "model"];

const hash = "[0-9a-f]{16}";
const codes = "\\d{2,5}(;\\d{2,5})*";
const qualifiers = ["over", "under", "nearly", "about", "at_least", "at_most", "indefinite"];
const sources = ["phrase", "sentence", "paragraph", "article", "published"];

const declared: readonly Omit<Column, "labelVi">[] = [
  { name: "record_id", type: "string", unit: "hash", for: recordTypes, required: true, pattern: hash, doc: "Stable over re-runs and machines." },
  { name: "type", type: "enum", unit: "one of", for: recordTypes, required: true, values: recordTypes, doc: "What the record is." },
  {
    name: "article_id",
    type: "string",
    unit: "path with /",
    for: recordTypes,
    required: true,
    doc: "The file's path relative to the input root, or the id that the input carries.",
  },
  { name: "title", type: "string", unit: "text", for: recordTypes, doc: "The article's title." },
  { name: "outlet", type: "string", unit: "text", for: recordTypes, doc: "Who published the article." },
  { name: "author", type: "string", unit: "text", for: recordTypes, doc: "Who wrote the article." },
  { name: "published", type: "edtf", unit: "EDTF", for: recordTypes, doc: "When the article was published." },
  {
    name: "text",
    type: "string",
    unit: "as in the article",
    for: recordTypes,
    required: true,
    doc: "The mention: exactly the characters [start, end) of the article's text.",
  },
  { name: "start", type: "integer", unit: "code points", for: recordTypes, required: true, doc: "Where the mention starts in the article's text, from 0." },
  { name: "end", type: "integer", unit: "code points", for: recordTypes, required: true, doc: "Where the mention ends, exclusive." },
  { name: "sentence", type: "string", unit: "text", for: recordTypes, required: true, doc: "The sentence that holds the mention, white space folded." },
  { name: "value", type: "decimal", unit: "in `unit`", for: count, doc: "The number, scaled by its magnitude words; empty for ranges and indefinites." },
  { name: "value_min", type: "decimal", unit: "in `unit`", for: count, doc: "The lower bound that the words state." },
  { name: "value_max", type: "decimal", unit: "in `unit`", for: count, doc: "The upper bound that the words state." },
  { name: "denominator", type: "decimal", unit: "in `unit`", for: count, doc: "What the value is out of, in a ratio." },
  { name: "qualifier", type: "enum", unit: "one of", for: count, values: qualifiers, doc: "How exact the number is; empty where it is exact." },
  { name: "unit", type: "string", unit: "lower case, NFC", for: count, doc: "The counter as written: a classifier, a counted noun, a currency or a measure." },
  { name: "unit_code", type: "string", unit: "ISO 4217 or UCUM", for: count, doc: "The code of a currency or a measure." },
  { name: "phrase", type: "string", unit: "as in the article", for: count, doc: "The counted noun phrase, from the unit on." },
  { name: "verb", type: "string", unit: "as in the article", for: count, doc: "The act that the number reports, where one governs it." },
  {
    name: "change",
    type: "enum",
    unit: "one of",
    for: count,
    values: ["increase", "decrease", "multiple"],
    doc: "The direction, where the number is an amount of change.",
  },
  { name: "baseline", type: "edtf", unit: "EDTF", for: count, doc: "The period that a change is measured against." },
  { name: "indicator", type: "string", unit: "id or slug", for: count, doc: "What is measured: the codebook's id, else a slug of unit and phrase." },
  { name: "period", type: "edtf", unit: "EDTF", for: countAndModel, doc: "The time that the figure speaks of." },
  { name: "period_start", type: "day", unit: "YYYY-MM-DD", for: countAndModel, doc: "The first day of the period." },
  { name: "period_end", type: "day", unit: "YYYY-MM-DD", for: countAndModel, doc: "The last day of the period." },
  { name: "period_from", type: "enum", unit: "one of", for: countAndModel, values: sources, doc: "Where the period was found." },
  {
    name: "place",
    type: "string",
    unit: "as in the article",
    for: countAndModel,
    doc: "The administrative areas that the figure speaks of, the narrowest first: areas that lie in one another joined by a comma, several by a semicolon.",
  },
  {
    name: "place_code",
    type: "string",
    unit: "General Statistics Office code",
    pattern: codes,
    for: countAndModel,
    doc: "The code of the narrowest area on the article's day (2 digits: province, 3: district, 5: commune); several joined by a semicolon. Empty where it is not certain.",
  },
  { name: "place_from", type: "enum", unit: "one of", for: countAndModel, values: sources, doc: "Where the place was found." },
  {
    name: "province_code_2025",
    type: "string",
    unit: "General Statistics Office code",
    pattern: codes,
    for: countAndModel,
    isExtra: true,
    doc: "The code since 2025-07-01 of the province that the place lies in; several joined by a semicolon.",
  },
  { name: "relation", type: "enum", unit: "one of", for: count, values: relationNames, doc: "How the figure hangs on another one." },
  { name: "parent_id", type: "string", unit: "a record_id", for: count, pattern: hash, doc: "The record that it hangs on." },
  { name: "date", type: "edtf", unit: "EDTF, durations ISO 8601", for: date, required: true, doc: "The normalised time expression." },
  { name: "date_start", type: "day", unit: "YYYY-MM-DD", for: date, doc: "Its first day, where the calendar gives one." },
  { name: "date_end", type: "day", unit: "YYYY-MM-DD", for: date, doc: "Its last day, where the calendar gives one." },
  {
    name: "date_type",
    type: "enum",
    unit: "one of (TIMEX3)",
    for: date,
    required: true,
    values: ["DATE", "TIME", "DURATION", "SET"],
    doc: "What kind of time expression it is.",
  },
  {
    name: "role",
    type: "enum",
    unit: "one of",
    for: date,
    values: ["published", "event", "period", "document", "as_of"],
    doc: "What the date does in the article.",
  },
  { name: "name", type: "string", unit: "text", for: model, required: true, doc: "The model's name without its quotes." },
  { name: "kind", type: "string", unit: "text", for: model, doc: "What the model is called." },
  { name: "owner", type: "string", unit: "text", for: model, doc: "Who runs the model." },
  { name: "rule", type: "string", unit: "rule id", for: recordTypes, required: true, pattern: "[a-z]+/[a-z0-9-]+", doc: "The rule that read the mention." },
  { name: "confidence", type: "confidence", unit: "0 to 1", for: recordTypes, required: true, doc: "How sure the reading is." },
];

/** All columns in their order. */
export const columns: readonly Column[] = declared.map((column) => ({ ...column, labelVi: columnLabels[column.name] }));

/** The columns that say of a record what holds for its whole article. */
export const articleColumnNames: ReadonlySet<ColumnName> = new Set(["article_id", "title", "outlet", "author", "published"]);

/** The columns that are written where `--columns` does not say. */
export const defaultColumns: readonly Column[] = columns.filter(({ isExtra }) => !isExtra);

/** The columns of the articles, of which every output with a table of them has all. */
export const articleColumns: readonly TableColumn[] = [
  ...columns.filter(({ name }) => articleColumnNames.has(name)),
  { name: "records", labelVi: recordsLabel, type: "integer", unit: "records", required: true, doc: "How many records were read from the article." },
];

/** An article's cells under {@link articleColumns}; null where there is nothing to say. */
export function articleCells({ id, title, outlet, author, published }: ArticleFacts, records: number): readonly (string | number | null)[] {
  return [id, title, outlet, author, published, records];
}

/** The columns as a Markdown table. */
export function columnTable(): string {
  const rows = columns.map(({ name, type, unit, doc, values, isExtra, for: types }) => {
    const format = values ? values.map((value) => `\`${value}\``).join(" ") : unit;
    return `| \`${name}\` | ${type} | ${format} | ${types === recordTypes ? "all" : types.join(", ")} | ${doc}${isExtra ? " Only with `--columns`." : ""} |`;
  });
  return ["| column | type | unit or format | for | meaning |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}
