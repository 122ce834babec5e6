/** Records as they are read back from any format that keeps them, an article at a time. */
import { existsSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Annotated, headOf, type RecordRow } from "../../annotate/annotated.ts";
import { readDoccano } from "../../annotate/doccano.ts";
import { readLabelStudioTask } from "../../annotate/label-studio.ts";
import { quote, quoteJson, SolieuError } from "../../errors.ts";
import { descriptor, recordsFile } from "../../write/package-files.ts";
import { findInput } from "../inputs.ts";
import { isObject } from "../jsonl.ts";
import { bratArticles } from "./brat.ts";
import type { RecordFormat } from "./formats.ts";
import { arrayObjects, articleOfObject, type Item, lineObjects, recordOfObject } from "./json.ts";
import { tableRecords } from "./table.ts";
import { malformed } from "./values.ts";

/** An article's records; of formats that hold no text it is null, and of records that name no article the id is empty. */
export interface ArticleBatch extends Pick<Annotated, "article" | "records"> {
  readonly text: string | null;
}

/** What is told to the reader. */
export interface RecordsContext {
  /** Null: told by the file. */
  readonly from: RecordFormat | null;
  /** Bytes of the largest line, or of a file that is no lines. */
  readonly maxSize: number;
}

/**
 * The records of a file or folder, in its order, those of one article together where they stand together; an error in
 * the place of what cannot be read. Of a table, JSON Lines and folders one article is in memory at a time, of JSON the whole file.
 */
export async function* readRecords(path: string, { from, maxSize }: RecordsContext): AsyncGenerator<ArticleBatch | SolieuError> {
  try {
    const format = from ?? formatOf(path);
    if (format === "brat") yield* bratArticles(path, maxSize);
    else if (format === "datapackage") yield* byArticle(tableRecords(join(path, recordsFile), ",", maxSize));
    else if (format === "csv" || format === "tsv") yield* byArticle(tableRecords(path, format === "tsv" ? "\t" : null, maxSize));
    else yield* byArticle(itemsOf(format, path, maxSize));
  } catch (error) {
    if (!(error instanceof SolieuError)) throw error;
    yield error;
  }
}

const suffixes: Readonly<Record<string, RecordFormat>> = {
  ".csv": "csv",
  ".tsv": "tsv",
  ".tab": "tsv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

/** The format that a path tells; that of JSON shows in its first object. */
function formatOf(path: string): RecordFormat {
  const { file } = findInput(path);
  if (file !== null && !existsSync(file)) {
    throw new SolieuError("PATH_MISSING", { where: path, expected: "a file or folder of records", got: "nothing of that name" });
  }
  if (file !== null && statSync(file).isDirectory()) return existsSync(join(file, descriptor)) ? "datapackage" : "brat";
  const suffix = extname(path).toLowerCase();
  const format = suffixes[suffix];
  if (format) return format;
  const expected = `--from, or a name that ends in ${Object.keys(suffixes).join(", ")}`;
  throw new SolieuError("FORMAT_UNKNOWN", { where: path, expected, got: quote(suffix) });
}

/** The records of objects of JSON: one each, or those of an article each. */
async function* itemsOf(told: RecordFormat, path: string, maxSize: number): AsyncGenerator<RecordRow | ArticleBatch | SolieuError> {
  const isLines = told === "jsonl" || (told === "doccano" && !path.toLowerCase().endsWith(".json"));
  let format: RecordFormat | null = told === "json" || told === "jsonl" ? null : told;
  for await (const item of isLines ? lineObjects(path, maxSize) : arrayObjects(path, maxSize)) {
    if (item instanceof SolieuError) {
      yield item;
      continue;
    }
    format ??= formatOfObject(item.object, told);
    try {
      yield* readItem(item, format, `${basename(path)}/${item.number}`);
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      yield error;
    }
  }
}

/** Whose first object of JSON this is. */
function formatOfObject(object: object, told: RecordFormat): RecordFormat {
  const { data, text, entities, label, labels } = object as Record<string, unknown>;
  if (isObject(data)) return "label-studio";
  return typeof text === "string" && [entities, label, labels].some(Array.isArray) ? "doccano" : told;
}

/** What an object holds; `fallbackId` is the id of an article that has none. */
function* readItem({ object, where, number }: Item, format: RecordFormat, fallbackId: string): Generator<RecordRow | ArticleBatch | SolieuError> {
  if (format === "doccano" || format === "label-studio") {
    const { id } = object as { readonly id?: unknown };
    const task = `${where.slice(0, where.lastIndexOf(":"))}: task ${typeof id === "number" ? id : number}`;
    const { failures, ...batch } = format === "doccano" ? readDoccano(object, fallbackId, where) : readLabelStudioTask(object, fallbackId, task);
    yield* failures;
    yield batch;
  } else if ("records" in object) {
    if (!Array.isArray(object.records)) throw malformed(`${where}: records`, "a list", quoteJson(object.records));
    const failures: SolieuError[] = [];
    const batch = articleOfObject(object, where, failures);
    yield* failures;
    yield { ...batch, text: null };
  } else yield recordOfObject(object, where);
}

/** Records that follow one another and are of one article, as one batch. */
async function* byArticle(items: AsyncIterable<RecordRow | ArticleBatch | SolieuError>): AsyncGenerator<ArticleBatch | SolieuError> {
  let records: RecordRow[] = [];
  const taken = function* (): Generator<ArticleBatch> {
    const [first] = records;
    if (first === undefined) return;
    const batch = { article: headOf(first, first.article_id ?? ""), text: null, records };
    records = [];
    yield batch;
  };
  for await (const item of items) {
    if (item instanceof SolieuError) yield item;
    else if ("article" in item) {
      yield* taken();
      yield item;
    } else {
      if (records[0] !== undefined && records[0].article_id !== item.article_id) yield* taken();
      records.push(item);
    }
  }
  yield* taken();
}
