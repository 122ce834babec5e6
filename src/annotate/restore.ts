/** Marks as annotation tools give them back → records. */
import { clean } from "../clean/normalise.ts";
import type { SolieuError } from "../errors.ts";
import { type Offsets, offsetsOf } from "../offsets.ts";
import { recordOf } from "../read/records/values.ts";
import { hashId, recordId } from "../resolve/record-id.ts";
import { sentences } from "../segment/segment.ts";
import type { RecordType, Relation, Span } from "../types.ts";
import { endsInAbbreviation } from "../vi/metadata.ts";
import { spelling } from "../vi/spelling.ts";
import { type ArticleFacts, columns } from "../write/columns.ts";
import { attempt, type Fields, knownOf, type ReadAnnotations, type RecordRow } from "./annotated.ts";

/** A mark on a text. */
export interface Mark {
  /** What the tool calls it; no two marks of an article have one name. */
  readonly id: string;
  /** What messages call it. */
  readonly where: string;
  readonly type: RecordType;
  /** UTF-16 units of the text; not empty, and in it. */
  readonly span: Span;
  /** The record as it was when it was written for the tool; null for a mark that a person added. */
  readonly fields: Fields | null;
  /** The mark that it hangs on, where the tool joins the two. */
  readonly parent: { readonly relation: Relation; readonly id: string } | null;
}

/**
 * The records of an article's marks, in text order. A mark that was moved has the text and sentence of its new place, one
 * whose type was changed loses what the new type has not, and one that was added has type, text, place and sentence.
 */
export function restored(marks: readonly Mark[], text: string, article: ArticleFacts): ReadAnnotations {
  const offsets = offsetsOf(text);
  const sentenceAt = sentenceReader(text);
  const failures: SolieuError[] = [];
  const rows = new Map<Mark, RecordRow>();
  for (const mark of [...marks].sort((left, right) => left.span.start - right.span.start)) {
    attempt(failures, () => rows.set(mark, rowOf(mark, text, offsets, sentenceAt)));
  }
  const idOf = idGiver(article, [...rows.values()]);
  for (const [mark, row] of rows) rows.set(mark, { ...row, record_id: idOf(row) });
  const recordIds = new Map(Array.from(rows, ([{ id }, { record_id }]) => [id, record_id]));
  const records = Array.from(rows, ([{ parent }, row]) => {
    const id = parent === null ? undefined : recordIds.get(parent.id);
    return ordered({ ...row, ...knownOf(article), ...(parent === null || id === undefined ? {} : { relation: parent.relation, parent_id: id }) });
  });
  return { records, failures };
}

function rowOf({ where, type, span, fields }: Mark, text: string, offsets: Offsets, sentenceAt: (unit: number) => string): RecordRow {
  const was = recordOf(fields ?? {}, where);
  const start = offsets.toCodePoint(span.start);
  const end = offsets.toCodePoint(span.end);
  const isMoved = fields === null || (was.start !== undefined && was.start !== start) || (was.end !== undefined && was.end !== end);
  const kept = was.type === undefined || was.type === type ? was : fittingOf(was, type);
  return { ...kept, type, text: text.slice(span.start, span.end), start, end, ...(isMoved ? { sentence: sentenceAt(span.start) } : {}) };
}

/** The fields that records of a type can have. */
function fittingOf(record: RecordRow, type: RecordType): RecordRow {
  return Object.fromEntries(columns.flatMap(({ name, for: types }) => (types.includes(type) && record[name] !== undefined ? [[name, record[name]]] : [])));
}

/** Gives each record the id that it has; where it has none, or an earlier record has the same, one that no other has. */
function idGiver(article: ArticleFacts, records: readonly RecordRow[]): (record: RecordRow) => string {
  const idHash = hashId(article.id);
  const carried = new Set(records.map(({ record_id }) => record_id));
  const given = new Set<string>();
  /** How many ids were made for each mark. */
  const made = new Map<string, number>();
  return ({ record_id, type = "", start = 0, end = 0 }) => {
    let id = record_id;
    while (id === undefined || given.has(id)) {
      const key = `${type} ${start} ${end}`;
      const nth = (made.get(key) ?? 0) + 1;
      made.set(key, nth);
      const next = recordId(idHash, type, start, end, nth === 1 ? "" : `#${nth}`);
      id = carried.has(next) ? undefined : next;
    }
    given.add(id);
    return id;
  };
}

/** The record with its fields in the order of the columns. */
function ordered(record: RecordRow): RecordRow {
  return Object.fromEntries(columns.flatMap(({ name }) => (record[name] === undefined ? [] : [[name, record[name]]])));
}

/** Reads the sentence round a place of the text, in UTF-16 units; places in rising order. The text is cleaned when the first is asked for. */
function sentenceReader(text: string): (unit: number) => string {
  let read: ((unit: number) => string) | null = null;
  const begin = (): ((unit: number) => string) => {
    const cleaned = clean(text, spelling);
    const found = sentences(cleaned.value, endsInAbbreviation);
    return (unit) => {
      const { start, end } = found.at(cleaned.fromArticle(unit));
      return cleaned.value.slice(start, end).trim();
    };
  };
  return (unit) => {
    read ??= begin();
    return read(unit);
  };
}
