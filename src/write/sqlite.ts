/** Records → a SQLite database: articles, records with keys and indexes, and full-text search over their sentences. */
import { closeSync, openSync } from "node:fs";
import { basename } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { SolieuError } from "../errors.ts";
import { articleCells, articleColumns, type Column, type ColumnName, type ColumnType, type TableColumn } from "./columns.ts";
import type { RecordWriter, WriteOptions } from "./writer.ts";

/** The number of the tables' layout, as `pragma user_version` gives it. */
const layoutVersion = 1;

/** Rows that are committed together. */
const transactionRows = 50_000;

/** Columns by which records are looked up, beside their keys. */
const indexed: readonly ColumnName[] = ["article_id", "indicator", "place_code", "period", "parent_id"];

/** A writer of a database at a path where nothing is yet. Only what is whole leaves its folder, so no journal is kept. */
export function sqliteWriter(path: string, { columns, run }: WriteOptions): RecordWriter {
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      const got = error instanceof Error ? error.message : String(error);
      throw new SolieuError("OUTPUT_FAILED", { where: basename(path), expected: "room for the output", got, cause: error });
    }
  };
  closeSync(openSync(path, "w")); // the library would make a file that nobody else may read
  const database = attempt(() => new Database(path));
  attempt(() => {
    database.exec("pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive");
    database.exec(tables(columns));
    for (const [key, value] of Object.entries({ tool: "solieu", version: run.version, options: JSON.stringify(run.options) })) {
      database.run("insert into meta values (?, ?)", [key, value]);
    }
  });
  const articles = attempt(() => database.prepare(insertion("articles", articleColumns) + addition));
  const records = attempt(() => database.prepare(insertion("records", columns)));
  const release = (): void => {
    for (const statement of [articles, records]) if (!statement.isFinalized) statement.finalize();
    if (database.isOpen) database.close();
  };
  let pending = 0;
  return {
    article: (given) =>
      attempt(() => {
        if (pending === 0) database.exec("begin");
        articles.run(articleCells(given.article, given.records.length).map(bound));
        for (const record of given.records) records.run(columns.map(({ name, type }) => (type === "decimal" ? number(record[name]) : bound(record[name]))));
        pending += given.records.length + 1;
        if (pending < transactionRows) return;
        database.exec("commit");
        pending = 0;
      }),
    close: () =>
      attempt(() => {
        if (pending > 0) database.exec("commit");
        database.exec(lookups(columns));
        release();
      }),
    abandon: () => {
      try {
        release();
      } catch {} // what could not be written cannot be closed either, and goes with its folder
    },
  };
}

const affinities: Readonly<Record<ColumnType, string>> = {
  string: "text",
  integer: "integer",
  decimal: "real",
  confidence: "real",
  enum: "text",
  edtf: "text",
  day: "text",
};

/** The tables. Keys that point to others are declared where the columns are there. */
function tables(columns: readonly Column[]): string {
  const keys: Partial<Record<ColumnName, string>> = {
    record_id: " unique",
    article_id: " references articles (article_id)",
    parent_id: columns.some(({ name }) => name === "record_id") ? " references records (record_id)" : "",
  };
  const definitions = columns.map((column) => definition(column) + (keys[column.name] ?? ""));
  return `
    pragma user_version = ${layoutVersion};
    create table meta (key text primary key, value text not null);
    create table articles (${articleColumns.map((column) => definition(column) + (column.name === "article_id" ? " primary key" : "")).join(", ")});
    create table records (number integer primary key, ${definitions.join(", ")});
  `;
}

function definition({ name, type, required, values = [], for: types }: TableColumn & Partial<Pick<Column, "for">>): string {
  const isAlways = required && (types === undefined || types.length === 3);
  const check = values.length > 0 ? ` check (${name} in (${values.map((value) => `'${value}'`).join(", ")}))` : "";
  return `"${name}" ${affinities[type]}${isAlways ? " not null" : ""}${check}`;
}

/** What is made when all rows are there: the indexes, and the full-text search, whose rows have the numbers of the records. */
function lookups(columns: readonly Column[]): string {
  const names = columns.map(({ name }) => name);
  const indexes = indexed.filter((name) => names.includes(name)).map((name) => `create index records_${name} on records ("${name}");`);
  const search = `
    create virtual table sentences using fts5 (sentence, content = 'records', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0');
    insert into sentences (sentences) values ('rebuild');
  `;
  return indexes.join("\n") + (names.includes("sentence") ? search : "");
}

/** Text is bound by a cast, so that it can be given as bytes. */
function insertion(table: string, columns: readonly TableColumn[]): string {
  const places = columns.map(({ type }) => (affinities[type] === "text" ? "cast(? as text)" : "?"));
  return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")}) values (${places.join(", ")})`;
}

/** Records that are converted need not stand together by article. */
const addition = " on conflict (article_id) do update set records = records + excluded.records";

/** What the library would cut off, as a zero byte does, or write as no UTF-8. */
const unbound = /\0|\p{Surrogate}/u;

/** A cell as it is bound; text that the library does not take as it is as its bytes. */
function bound(value: string | number | null | undefined): string | number | Uint8Array | null {
  return typeof value === "string" && unbound.test(value) ? Buffer.from(value) : (value ?? null);
}

function number(decimal: string | number | undefined): number | null {
  return decimal === undefined ? null : Number(decimal);
}
