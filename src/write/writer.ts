/** The output formats, and the writer of each: text to write before, for each article, and after. */
import type { StatRecord } from "../types.ts";
import type { Column } from "./columns.ts";

/** Turns records into text. `open` is called once first, `close` once last. */
export interface RecordWriter {
  readonly open: () => string;
  readonly article: (records: readonly StatRecord[]) => string;
  readonly close: () => string;
}

export const formats = ["csv", "tsv", "json", "jsonl"] as const;
export type Format = (typeof formats)[number];

/** The writer of a format; what it needs is loaded only now. */
export async function writerFor(format: Format, columns: readonly Column[]): Promise<RecordWriter> {
  if (format === "json") return (await import("./json.ts")).jsonWriter(columns);
  if (format === "jsonl") return (await import("./json.ts")).jsonLinesWriter(columns);
  return (await import("./csv.ts")).csvWriter(columns, format === "tsv" ? "\t" : ",");
}
