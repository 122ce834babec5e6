/** Records → CSV or TSV (RFC 4180 quoting, one header, `\n` line ends), an article at a time. */
import { stringify } from "csv-stringify/sync";
import type { StatRecord } from "../types.ts";
import type { Column, ColumnName } from "./columns.ts";
import type { RecordWriter } from "./writer.ts";

/** A writer of delimited text. Absent columns are empty cells. */
export function csvWriter(columns: readonly Column[], delimiter: "," | "\t"): RecordWriter {
  const names = columns.map((column) => column.name);
  const printRow = rowPrinter(names, delimiter);
  return {
    open: () => `${names.join(delimiter)}\n`,
    article: (records) => {
      const quoted = new Map<string, string>();
      let text = "";
      for (const record of records) text += printRow(record, quoted);
      return text;
    },
    close: () => "",
  };
}

/**
 * Most of a row's 42 cells are empty or plain, and csv-stringify takes as long over each of them as over a sentence. So
 * only cells that hold a special character go through it, once an article for each text: 2.5 times as fast.
 */
function rowPrinter(names: readonly ColumnName[], delimiter: "," | "\t"): (record: StatRecord, quoted: Map<string, string>) => string {
  const special = delimiter === "," ? /[",\r\n]/ : /["\t\r\n]/;
  const quote = (cell: string, quoted: Map<string, string>): string => {
    const known = quoted.get(cell) ?? stringify([[cell]], { delimiter, eof: false });
    quoted.set(cell, known);
    return known;
  };
  return (record, quoted) => {
    let row = "";
    let separator = "";
    for (const name of names) {
      row += separator;
      separator = delimiter;
      const value = record[name];
      if (value === undefined) continue;
      row += typeof value === "string" && special.test(value) ? quote(value, quoted) : value;
    }
    return `${row}\n`;
  };
}
