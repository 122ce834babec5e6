/** What is expected of an article, and what was found in it, as the two are compared. */
import type { RecordType, StatRecord } from "../types.ts";
import type { Column } from "../write/columns.ts";
import type { Field, MetadataField } from "./fields.ts";

/** A record as it is expected. */
export interface ExpectedRecord {
  readonly type: RecordType;
  /** The mention. */
  readonly text: string;
  /** Where it starts, in code points of the article's text; null where the file does not say. */
  readonly start: number | null;
  /** What is expected of its fields, `type` and `text` among them, in the file's order; the empty string: nothing. */
  readonly values: ReadonlyMap<Field, string>;
  /** Why it cannot be read yet, where that is known. */
  readonly gap: string | null;
}

/** What is expected of an article. */
export interface Expected {
  /** What the article shows; null where nobody says. */
  readonly shows: string | null;
  /** What is expected of its metadata, as far as it is said; the empty string: nothing. */
  readonly article: ReadonlyMap<MetadataField, string>;
  /** Fields that are judged in every record, and must be empty where a record leaves them out; null: each record is judged by the fields that it gives. */
  readonly fields: readonly Field[] | null;
  /** The columns of a table, in its order; null where the file is JSON. */
  readonly columns: readonly Column[] | null;
  readonly records: readonly ExpectedRecord[];
}

/** A record that was found, with the mention of its parent. */
export type FoundRecord = StatRecord & { readonly parent?: string };

/** The records with the mentions of their parents. */
export function withParents(records: readonly StatRecord[]): FoundRecord[] {
  const mentions = new Map(records.map(({ record_id, text }) => [record_id, text]));
  return records.map((record) => (record.parent_id === undefined ? record : { ...record, parent: mentions.get(record.parent_id) ?? "" }));
}

/** A field of a record as it is compared, digit by digit; the empty string where it is absent. */
export function foundValue(record: FoundRecord, field: Field): string {
  return String(record[field] ?? "");
}
