/** Articles with their records as annotation tools hold them: a text, and marks on it. */
import { nearestName, quote, quoteJson, SolieuError } from "../errors.ts";
import { type Offsets, offsetsOf } from "../offsets.ts";
import { isObject } from "../read/jsonl.ts";
import type { RecordType, Span, StatRecord } from "../types.ts";
import { type ArticleFacts, articleColumnNames, type Column, type ColumnName, recordTypes } from "../write/columns.ts";

/** A record as it is read back: one that a person marked has only what stands there. */
export type RecordRow = Partial<StatRecord>;

/** An article and its records. */
export interface Annotated {
  readonly article: ArticleFacts;
  /** The text that the records' offsets index. */
  readonly text: string;
  readonly records: readonly RecordRow[];
}

/** What reading an annotated article came to; a failure costs only what it names. */
export interface ReadAnnotations {
  readonly records: readonly RecordRow[];
  readonly failures: readonly SolieuError[];
}

/** The values of columns as a table's cells hold them: of a record as it was before somebody changed its mark. */
export type Fields = Readonly<Partial<Record<ColumnName, string>>>;

/** Columns that the tools hold by themselves, or once for an article. */
const told: ReadonlySet<ColumnName> = new Set<ColumnName>([...articleColumnNames, "text"]);

/** The fields that go beside a record's mark: those of the columns that the tools do not hold by themselves, but for some. */
export function fieldsOf(record: RecordRow, columns: readonly Column[], leftOut: ReadonlySet<ColumnName> = new Set()): Fields {
  return Object.fromEntries(
    columns.flatMap(({ name }) => (told.has(name) || leftOut.has(name) || record[name] === undefined ? [] : [[name, String(record[name])]])),
  );
}

/** The columns that are filled by a mark of the tool that joins two records. */
export const relationColumns: ReadonlySet<ColumnName> = new Set<ColumnName>(["relation", "parent_id"]);

/** Finds the span of a record in UTF-16 units of the text. Throws a SolieuError where its text does not stand there. */
export function groundedIn({ article, text }: Annotated): (record: RecordRow) => Span {
  const offsets = offsetsOf(text);
  return (record) => {
    const { start: first, end: last, text: mention } = record;
    const name = `${article.id}: record ${record.record_id ?? quote(mention ?? "")}`;
    if (first === undefined || last === undefined || mention === undefined || record.type === undefined) {
      throw new SolieuError("RECORD_UNGROUNDED", { where: name, expected: "type, text, start and end", got: "none of one of them" });
    }
    const span = { start: offsets.toUnit(first), end: offsets.toUnit(last) };
    const found = text.slice(span.start, span.end);
    if (found === mention && first < last) return span;
    throw new SolieuError("RECORD_UNGROUNDED", { where: name, expected: `${quote(mention)} at ${first}-${last} of the text`, got: quote(found) });
  };
}

/** The numbers in an article of the records' parents; absent where the parent is not among them. */
export function parentsOf(records: readonly RecordRow[]): Map<number, number> {
  const numbers = new Map(records.map(({ record_id }, number) => [record_id, number]));
  const parents = new Map<number, number>();
  for (const [number, { relation, parent_id }] of records.entries()) {
    const parent = parent_id === undefined || relation === undefined ? undefined : numbers.get(parent_id);
    if (parent !== undefined) parents.set(number, parent);
  }
  return parents;
}

/** What is known of an article beside its text, for a tool to keep. */
export function knownOf({ id, title, outlet, author, published }: ArticleFacts): Readonly<Record<string, string>> {
  return { article_id: id, ...(title && { title }), ...(outlet && { outlet }), ...(author && { author }), ...(published && { published }) };
}

/** What a tool gives back of an article's id and metadata. */
export function headOf(given: Readonly<Partial<Record<ColumnName, unknown>>>, fallbackId: string): ArticleFacts {
  const text = (key: ColumnName): string | null => (typeof given[key] === "string" && given[key] !== "" ? (given[key] as string) : null);
  return { id: text("article_id") ?? fallbackId, title: text("title"), outlet: text("outlet"), author: text("author"), published: text("published") };
}

/** The type of record that a tool's label names. */
export function typeOf(label: string, where: string): RecordType {
  const type = recordTypes.find((name) => name === label);
  if (type) return type;
  throw malformed(where, `a label of solieu: ${recordTypes.join(", ")}`, quote(label), nearestName(label, recordTypes));
}

/** The UTF-16 units of code points `[first, last)` of a text. Throws a SolieuError where they are no span of it. */
export function unitsOf(first: number, last: number, offsets: Offsets, text: string, where: string): Span {
  const length = offsets.toCodePoint(text.length);
  if (Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first < last && last <= length) {
    return { start: offsets.toUnit(first), end: offsets.toUnit(last) };
  }
  throw malformed(where, `offsets from 0 to ${length}, the first below the last`, `${first} and ${last}`);
}

/** Fields as an object of JSON has them. Which of them a record can have is not looked to here. */
export function fieldsOfObject(given: unknown, where: string, refuse: typeof malformed = malformed): Fields {
  if (!isObject(given)) throw refuse(where, "the fields of a record as a JSON object", quoteJson(given));
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === null) return [];
      if (typeof value !== "string" && typeof value !== "number") throw refuse(`${where}: ${name}`, "a text or a number", quoteJson(value));
      return [[name, String(value)]];
    }),
  );
}

/** What is said of a line, entity or region that cannot be read. */
export function malformed(where: string, expected: string, got: string, nearest: string | null = null, cause?: unknown): SolieuError {
  return new SolieuError("ANNOTATION_MALFORMED", { where, expected, got, nearest, cause });
}

/** Reads something of an article; where it cannot be read that is one of the failures, and costs nothing else. */
export function attempt(failures: SolieuError[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SolieuError)) throw error;
    failures.push(error);
  }
}
