/** Records → a folder that describes itself: a Data Package (version 2.0) with the records and the articles as CSV. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { articleCells, articleColumns } from "./columns.ts";
import { csvWriter, plainLayout } from "./csv.ts";
import { factsOf } from "./file-facts.ts";
import { articlesFile, descriptor, recordsFile } from "./package-files.ts";
import { articleTableSchema, recordTableSchema, type TableSchema } from "./schema.ts";
import { fileSink } from "./sink.ts";
import type { RecordWriter, RunFacts, RunInput, WriteOptions } from "./writer.ts";

const profiles = "https://datapackage.org/profiles/2.0";

/** A writer of a Data Package into an empty folder. It holds no time, so that the same inputs and options give the same bytes. */
export function dataPackageWriter(folder: string, { columns, run }: WriteOptions): RecordWriter {
  const records = fileSink(join(folder, recordsFile), recordsFile);
  const articles = fileSink(join(folder, articlesFile), articlesFile);
  const table = csvWriter(columns, plainLayout);
  records.write(table.open());
  articles.write(stringify([articleColumns.map(({ name }) => name)]));
  return {
    article: (given) => {
      for (const piece of table.article(given)) records.write(piece);
      articles.write(stringify([articleCells(given.article, given.records.length)]));
    },
    close: () => {
      records.finish();
      articles.finish();
      const resources = [
        resourceOf(folder, recordsFile, "The counts, dates and models that the articles state, a row a mention.", recordTableSchema(columns)),
        resourceOf(folder, articlesFile, "The articles that were read.", articleTableSchema()),
      ];
      const description = fileSink(join(folder, descriptor), descriptor);
      description.write(`${JSON.stringify(packageOf(resources, run), null, 2)}\n`);
      description.finish();
    },
    abandon: () => {
      records.discard();
      articles.discard();
    },
  };
}

function packageOf(resources: readonly unknown[], { version, options, inputs }: RunFacts): Record<string, unknown> {
  return {
    $schema: `${profiles}/datapackage.json`,
    name: "solieu-records",
    title: "Records of Vietnamese articles",
    description: "Made by solieu, which reads counts, dates and named models from articles by rules.",
    resources,
    sources: inputs.map(sourceOf),
    solieu: { version, options },
  };
}

function resourceOf(folder: string, path: string, title: string, schema: TableSchema): Record<string, unknown> {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: path.replace(/\.csv$/, ""),
    type: "table",
    title,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...factsOf(join(folder, path)),
    dialect: { $schema: `${profiles}/tabledialect.json`, delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    schema,
  };
}

/** Paths as the profile allows them: relative, downwards, not hidden. */
const plainPath = /^(?![./~])(?!.*\.\.)/s;

/** What the package says of an input. One that is no file, or cannot be read any more, has no hash. */
function sourceOf({ path, file, option }: RunInput): Record<string, unknown> {
  const title = option === null ? path : `--${option} ${path}`;
  const facts = file !== null && isFile(file) ? factsOf(file) : {};
  return { title, ...(file !== null && plainPath.test(path) ? { path } : {}), ...facts };
}

/** Not a pipe, which could not be read again. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
