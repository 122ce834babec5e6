/** The columns as schemas for programs: JSON Schema and the Table Schema of Data Packages. */
import type { RecordType } from "../types.ts";
import { articleColumns, type Column, type ColumnName, type ColumnType, columns, recordTypes, type TableColumn } from "./columns.ts";

const jsonTypes: Readonly<Record<ColumnType, Readonly<Record<string, unknown>>>> = {
  string: { type: "string" },
  integer: { type: "integer", minimum: 0 },
  decimal: { type: "number" },
  confidence: { type: "number", minimum: 0, maximum: 1 },
  enum: { type: "string" },
  edtf: { type: "string" },
  day: { type: "string", format: "date" },
};

/** The JSON Schema (2020-12) of one record as `-f jsonl` writes it. */
export function recordSchema(): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const { name, type, unit, doc, values, pattern, isExtra } of columns) {
    const note = isExtra ? " Only with --columns." : "";
    const limits = { ...(values ? { enum: values } : {}), ...(pattern ? { pattern: `^${pattern}$` } : {}) };
    properties[name] = { ...jsonTypes[type], ...limits, description: values ? doc : `${doc}${note} (${unit})` };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "solieu record",
    description: "One mention of a count, a date or a named model in one article. Columns that do not apply are absent.",
    type: "object",
    properties,
    additionalProperties: false,
    oneOf: recordTypes.map((type) => ({ properties: { type: { const: type } }, required: requiredFor(type) })),
  };
}

function requiredFor(type: RecordType): ColumnName[] {
  return columns.filter((column) => column.required && column.for.includes(type)).map(({ name }) => name);
}

/** A Table Schema (Data Package 2.0). */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly unknown[];
}

const tableSchema = { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", missingValues: [""] };

/** The Table Schema of records with these columns; keys are named where their columns are there. */
export function recordTableSchema(chosen: readonly Column[]): TableSchema {
  const names = new Set<string>(chosen.map(({ name }) => name));
  const hasIds = names.has("record_id");
  const foreignKeys = [
    ...(names.has("article_id") ? [{ fields: ["article_id"], reference: { resource: "articles", fields: ["article_id"] } }] : []),
    ...(hasIds && names.has("parent_id") ? [{ fields: ["parent_id"], reference: { fields: ["record_id"] } }] : []),
  ];
  return {
    ...tableSchema,
    fields: chosen.map((column) => fieldOf(column, column.for.length === recordTypes.length)),
    ...(hasIds ? { primaryKey: ["record_id"] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/** The Table Schema of the articles that records are of. */
export function articleTableSchema(): TableSchema {
  return { ...tableSchema, fields: articleColumns.map((column) => fieldOf(column, true)), primaryKey: ["article_id"] };
}

const tableTypes: Readonly<Record<ColumnType, Readonly<Record<string, unknown>>>> = {
  string: { type: "string" },
  integer: { type: "integer", constraints: { minimum: 0 } },
  decimal: { type: "number" },
  confidence: { type: "number", constraints: { minimum: 0, maximum: 1 } },
  enum: { type: "string" },
  edtf: { type: "string" },
  day: { type: "date" },
};

function fieldOf({ name, labelVi, type, unit, doc, values, pattern, required }: TableColumn, isForAll: boolean): Readonly<Record<string, unknown>> {
  const { constraints: ofType = {}, ...typed } = tableTypes[type];
  const constraints = {
    ...(required && isForAll ? { required: true } : {}),
    ...(ofType as object),
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
  };
  const description = values ? doc : `${doc} (${unit})`;
  return { name, ...typed, title: labelVi, description, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}
