/** Records → the files that annotation tools import: doccano's JSONL, and a JSON array of Label Studio's tasks. */
import { doccanoLine } from "../annotate/doccano.ts";
import { labelStudioTask } from "../annotate/label-studio.ts";
import type { TextWriter, WriteOptions } from "./writer.ts";

/** A writer of JSON Lines for doccano: an article a line. */
export function doccanoWriter({ columns }: WriteOptions): TextWriter {
  return {
    open: () => "",
    article: ({ article, text, records }) => [`${doccanoLine({ article, text: text(), records }, columns)}\n`],
    close: () => "",
  };
}

/** A writer of one JSON array for Label Studio: an article a line. */
export function labelStudioWriter({ columns }: WriteOptions): TextWriter {
  let separator = "\n";
  return {
    open: () => "[",
    article: ({ article, text, records }) => {
      const line = separator + labelStudioTask({ article, text: text(), records }, columns);
      separator = ",\n";
      return [line];
    },
    close: () => (separator === "\n" ? "]\n" : "\n]\n"),
  };
}
