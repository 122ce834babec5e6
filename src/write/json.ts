/** Records → one JSON array, or JSON Lines, an article at a time. Absent columns are left out. */
import type { StatRecord } from "../types.ts";
import type { Column } from "./columns.ts";
import type { TextWriter } from "./writer.ts";

/** A writer of one JSON array, a record a line. */
export function jsonWriter(columns: readonly Column[]): TextWriter {
  const writeRecord = recordPrinter(columns);
  let separator = "\n";
  return {
    open: () => "[",
    article: ({ records }) => {
      let text = "";
      for (const record of records) {
        text += separator + writeRecord(record);
        separator = ",\n";
      }
      return text;
    },
    close: () => (separator === "\n" ? "]\n" : "\n]\n"),
  };
}

/** A writer of JSON Lines: a record a line. */
export function jsonLinesWriter(columns: readonly Column[]): TextWriter {
  const writeRecord = recordPrinter(columns);
  return {
    open: () => "",
    article: ({ records }) => records.map((record) => `${writeRecord(record)}\n`).join(""),
    close: () => "",
  };
}

/** Decimals are written as JSON numbers digit by digit as they stand: `JSON.stringify` would round long ones. */
function recordPrinter(columns: readonly Column[]): (record: StatRecord) => string {
  const fields = columns.map(({ name, type }) => ({ name, key: `${JSON.stringify(name)}:`, isDecimal: type === "decimal" }));
  return (record) => {
    const members: string[] = [];
    for (const { name, key, isDecimal } of fields) {
      const value = record[name];
      if (value !== undefined) members.push(key + (isDecimal ? value : JSON.stringify(value)));
    }
    return `{${members.join(",")}}`;
  };
}
