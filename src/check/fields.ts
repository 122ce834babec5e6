/** The fields by which expected records are judged. */
import { type ColumnName, columns } from "../write/columns.ts";

/** Columns that name a record and read nothing; `parent` is judged in the place of `parent_id`. */
type NamingColumn = "record_id" | "article_id" | "parent_id";

/** A column, or `parent`: the mention of the record that `parent_id` names. */
export type Field = Exclude<ColumnName, NamingColumn> | "parent";

/** The field that a column is judged by; null where it only names the record. */
export function fieldOf(column: ColumnName): Field | null {
  if (column === "parent_id") return "parent";
  return column === "record_id" || column === "article_id" ? null : column;
}

/** All fields in the order of their columns. */
export const fields: readonly Field[] = columns.flatMap(({ name }) => fieldOf(name) ?? []);

/** The fields of an article, which its records share. */
export const metadataFields = ["title", "author", "outlet", "published"] as const satisfies readonly Field[];

export type MetadataField = (typeof metadataFields)[number];

/** The field of that name, or null. */
export function fieldNamed(name: string): Field | null {
  return fields.find((field) => field === name) ?? null;
}

/** The fields that are to be compared: those that were named (null: all that a file gives), without those left out. */
export interface FieldChoice {
  readonly named: readonly Field[] | null;
  readonly leftOut: readonly Field[];
}

/** Whether a field is to be compared. */
export function isChosen({ named, leftOut }: FieldChoice, field: Field): boolean {
  return (named === null || named.includes(field)) && !leftOut.includes(field);
}
