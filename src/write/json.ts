/** Records → one JSON array of articles, or JSON Lines of records, an article at a time. Absent columns are left out. */
import type { StatRecord } from "../types.ts";
import { articleCells, articleColumnNames, articleColumns, type Column } from "./columns.ts";
import { inPieces, type TextWriter } from "./writer.ts";

/**
 * A writer of one JSON array of articles: each with its id, the chosen columns that say something of the whole article,
 * and its records, which have the other columns, a record a line.
 */
export function jsonWriter(columns: readonly Column[]): TextWriter {
  const writeRecord = recordPrinter(columns.filter(({ name }) => !articleColumnNames.has(name)));
  const chosen = new Set<string>(["article_id", ...columns.map(({ name }) => name)]);
  let separator = "\n";
  return {
    open: () => "[",
    article: function* ({ article, records }) {
      const cells = articleCells(article, records.length);
      const facts = articleColumns.flatMap(({ name }, index) => {
        const value = cells[index] ?? null;
        return value !== null && chosen.has(name) ? [`${JSON.stringify(name)}:${JSON.stringify(value)}`] : [];
      });
      yield `${separator}{${facts.join(",")},"records":[`;
      yield* inPieces(records, (piece, isFirst) => `${isFirst ? "" : ","}${piece.map((record) => `\n${writeRecord(record)}`).join(",")}`);
      yield `${records.length > 0 ? "\n" : ""}]}`;
      separator = ",\n";
    },
    close: () => (separator === "\n" ? "]\n" : "\n]\n"),
  };
}

/** A writer of JSON Lines: a record a line. */
export function jsonLinesWriter(columns: readonly Column[]): TextWriter {
  const writeRecord = recordPrinter(columns);
  return {
    open: () => "",
    article: ({ records }) => inPieces(records, (piece) => piece.map((record) => `${writeRecord(record)}\n`).join("")),
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
