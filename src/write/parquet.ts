/** Records → Apache Parquet, a group of rows at a time, compressed by Snappy. */
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { dayNumberOf } from "../values/calendar.ts";
import { type Column, type ColumnType, recordTypes } from "./columns.ts";
import type { Sink } from "./sink.ts";
import type { RecordWriter, WriteOptions } from "./writer.ts";

/** Rows that are gathered and written as a group: what is held in memory, and what a reader can skip. */
const groupRows = 20_000;

/** A value as the writer takes it: numbers for numbers and days (since 1970-01-01), null for none. */
type Value = string | number | null;

/** A writer of Parquet. Decimals are doubles, days dates; other EDTF is text. */
export function parquetWriter(sink: Sink, { columns }: WriteOptions): RecordWriter {
  const bytes = new ByteWriter();
  const flush = (): void => {
    sink.writeBytes(bytes.getBytes());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({ writer: Object.assign(bytes, { flush, finish: flush }), schema: schemaOf(columns), createdBy: "solieu" });
  const readers = columns.map(({ type }) => readerOf(type));
  let gathered: Value[][] = columns.map(() => []);
  let rows = 0;
  const writeGroup = (): void => {
    const columnData = columns.map(({ name }, index) => ({ name, data: gathered[index] as Value[] }));
    writer.write({ columnData, rowGroupSize: groupRows });
    gathered = columns.map(() => []);
    rows = 0;
  };
  return {
    article: ({ records }) => {
      for (const record of records) {
        columns.forEach(({ name }, index) => {
          const value = record[name];
          gathered[index]?.push(value === undefined ? null : (readers[index] as (typeof readers)[number])(value));
        });
        if (++rows === groupRows) writeGroup();
      }
    },
    close: () => {
      if (rows > 0) writeGroup();
      writer.finish();
    },
  };
}

const physical: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  decimal: { type: "DOUBLE" },
  confidence: { type: "DOUBLE" },
  enum: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  edtf: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
};

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const fields = columns.map(({ name, type, required, for: types }): SchemaElement => {
    return { name, ...physical[type], repetition_type: required && types === recordTypes ? "REQUIRED" : "OPTIONAL" };
  });
  return [{ name: "records", num_children: fields.length }, ...fields];
}

function readerOf(type: ColumnType): (value: string | number) => Value {
  if (type === "decimal") return Number;
  if (type === "day") return (value) => dayNumberOf(String(value));
  return (value) => value;
}
