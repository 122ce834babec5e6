/** Records → a folder of brat standoff: for each article a .txt file with its text and an .ann file with its records. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { knownOf } from "../annotate/annotated.ts";
import { bratLines } from "../annotate/brat.ts";
import { bratSettings, documentNames, documentsFile } from "../annotate/brat-folder.ts";
import { fileSink, writeFailure } from "./sink.ts";
import type { RecordWriter, WriteOptions } from "./writer.ts";

/** A writer into a folder that is there and empty. */
export function bratWriter(folder: string, { columns }: WriteOptions): RecordWriter {
  const nameOf = documentNames();
  const documents = fileSink(join(folder, documentsFile));
  let separator = "[\n";
  const write = (name: string, content: string): void => {
    const path = join(folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } catch (error) {
      throw writeFailure(name, error);
    }
  };
  return {
    article: ({ article, text, records }) => {
      const annotated = { article, text: text(), records };
      const document = nameOf(article.id);
      const lines = bratLines(annotated, columns);
      write(`${document}.txt`, annotated.text);
      write(`${document}.ann`, lines);
      documents.write(separator + JSON.stringify({ document, ...knownOf(article) }));
      separator = ",\n";
    },
    close: () => {
      for (const [name, content] of Object.entries(bratSettings)) write(name, content);
      documents.write(separator === "[\n" ? "[]\n" : "\n]\n");
      documents.finish();
    },
    abandon: documents.discard,
  };
}
