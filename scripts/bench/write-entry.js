/**
 * Writes the records of a corpus over and over, each time with ids of their own, in one format to one file; prints the
 * seconds. Compiled by write.js and run as a process of its own: FORMAT PATH RECORDS CORPUS.
 */
import { extract } from "../../src/pipeline.ts";
import { defaultColumns } from "../../src/write/columns.ts";
import { plainDialect } from "../../src/write/dialect.ts";
import { openOutput } from "../../src/write/output.ts";
import { readCorpus } from "./sample.js";

const [format, path, wanted, corpus] = process.argv.slice(2);
const extractions = readCorpus(corpus).map((bytes, index) => extract({ id: `${index}.txt`, text: bytes.toString() }));

const start = performance.now();
const output = await openOutput(format, path, {
  columns: defaultColumns,
  dialect: plainDialect,
  run: { version: "0", options: {}, inputs: [] },
});
let written = 0;
for (let round = 0; written < Number(wanted); round++) {
  const { article, records } = extractions[round % extractions.length];
  const id = `${round}/${article.id}`;
  const own = records
    .slice(0, Number(wanted) - written)
    .map((record) => ({ ...record, record_id: (written++).toString(16).padStart(16, "0"), article_id: id }));
  output.article({ article: { ...article, id }, text: () => article.text, records: own });
}
await output.finish();
process.stdout.write(String((performance.now() - start) / 1000));
