/** The formats of spreadsheets and data tools: what an independent reader reads back. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { Database, type SQLiteValue } from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { columns, defaultColumns } from "../src/write/columns.ts";
import { plainDialect } from "../src/write/dialect.ts";
import { openOutput } from "../src/write/output.ts";
import { done, give, newFolder, removeFolder, run as runProgram } from "./program.ts";
import { readWorkbook } from "./workbook.ts";
import { asText, fixtures, hostileArticle, hostileTexts, noRun, type Written, writeAll } from "./written.ts";

const all: readonly Written[] = [...fixtures(), hostileArticle()];
const records = all.flatMap((written) => written.records);

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

describe("xlsx", () => {
  test("holds every value: numbers and whole days typed, all else as text, no formula", async () => {
    const path = join(folder, "out.xlsx");
    await writeAll("xlsx", path, all, { columns });
    const { sheets } = await readWorkbook(readFileSync(path));
    expect(sheets.map(({ name, formulas, frozenRows }) => [name, formulas, frozenRows])).toEqual([
      ["records", 0, 1],
      ["columns", 0, 1],
      ["articles", 0, 1],
    ]);
    const [header = [], ...rows] = sheets[0]?.rows ?? [];
    expect(header).toEqual(columns.map(({ name }) => name));
    const types = new Map(columns.map(({ name, type }) => [name as string, type]));
    const found = rows.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, index): [string, string][] => {
          const name = header[index] as string;
          const type = types.get(name);
          if (cell === null || cell === undefined) return [];
          if (typeof cell === "object") expect(["day", "edtf"]).toContain(type);
          else expect(typeof cell === "number").toBe(["integer", "decimal", "confidence"].includes(type as string) && String(cell).length < 17);
          return [[name, typeof cell === "object" ? cell.day : String(cell)]];
        }),
      ),
    );
    // A lone surrogate is kept: it is written as an escape.
    expect(found).toEqual(records.map((record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]))));
    expect(rows.flat().filter((cell) => typeof cell === "object" && cell !== null).length).toBeGreaterThan(100);
    const last = rows.at(-1) ?? [];
    const at = (name: string) => last[header.indexOf(name)];
    expect([at("period"), at("period_start"), at("period_end"), at("place_code"), at("value"), at("value_min")]).toEqual([
      "2023-05",
      { day: "2023-05-01" },
      "1899-12-31",
      "01",
      -0.38,
      "123456789012345678901.05",
    ]);
  });
  test("the other sheets: what each column means, and each article", async () => {
    const path = join(folder, "out.xlsx");
    await writeAll("xlsx", path, all, { dialect: { header: "vi" } });
    const [first, second, third] = (await readWorkbook(readFileSync(path))).sheets;
    expect(first?.rows[0]).toEqual(defaultColumns.map(({ labelVi }) => labelVi));
    expect(first?.filter).toBe(`A1:AP${records.length + 1}`);
    expect(first?.widths).toHaveLength(defaultColumns.length);
    expect(second?.rows.slice(1).map(([name, label, type, , , , doc]) => [name, label, type, doc])).toEqual(
      defaultColumns.map(({ name, labelVi, type, doc }) => [name, labelVi, type, doc]),
    );
    expect(third?.rows[0]?.[0]).toBe("Mã bài");
    expect(third?.rows.slice(1).map((row) => [row[0], row[5]])).toEqual(all.map((written) => [written.article.id, written.records.length]));
    expect(third?.rows.at(-1)).toEqual([hostileArticle().article.id, hostileTexts.join(" "), 'a"b', "=1+1", "2023-03", hostileTexts.length]);
  });
  test("the same bytes twice: no time of writing", async () => {
    const paths = ["1.xlsx", "2.xlsx"].map((name) => join(folder, name)) as [string, string];
    for (const path of paths) await writeAll("xlsx", path, all, { columns });
    expect(readFileSync(paths[0]).equals(readFileSync(paths[1]))).toBe(true);
    expect(new Set((await readWorkbook(readFileSync(paths[0]))).years)).toEqual(new Set([1980]));
  });
  test("text longer than a cell can hold is cut between characters", async () => {
    const path = join(folder, "out.xlsx");
    const [record] = hostileArticle().records;
    if (!record) throw new Error("no record");
    const written = { article: hostileArticle().article, records: [{ ...record, sentence: `${"a".repeat(32_765)}🏠b` }] };
    await writeAll("xlsx", path, [written], { columns: columns.filter(({ name }) => name === "sentence") });
    const [sheet] = (await readWorkbook(readFileSync(path))).sheets;
    expect(sheet?.rows[1]?.[0]).toBe(`${"a".repeat(32_765)}…`);
  });
  test("no records: the headings alone", async () => {
    const path = join(folder, "out.xlsx");
    await writeAll("xlsx", path, []);
    expect((await readWorkbook(readFileSync(path))).sheets.map(({ rows }) => rows.length)).toEqual([1, defaultColumns.length + 1, 1]);
  });
  test("more records than a workbook takes are refused", async () => {
    const { article, records: some } = hostileArticle();
    const many = { article, records: Array.from({ length: 100_001 }, () => some[0] as (typeof some)[number]) };
    await expect(writeAll("xlsx", join(folder, "out.xlsx"), [many], { columns: columns.slice(0, 1) })).rejects.toThrow(
      "xlsx: cannot write: expected at most 100000 records in a workbook (csv, parquet and sqlite take any number), got more",
    );
  });
});

describe("parquet", () => {
  /** A file as the reader takes it. */
  function bufferOf(path: string): ArrayBuffer {
    return new Uint8Array(readFileSync(path)).buffer;
  }
  /** The rows as text by column, without the empty ones. */
  function rowsAsText(rows: readonly Record<string, unknown>[]): Record<string, string>[] {
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null || value === undefined ? [] : [[name, value instanceof Date ? value.toISOString().slice(0, 10) : String(value)]],
        ),
      ),
    );
  }

  test("holds every value, typed", async () => {
    const path = join(folder, "out.parquet");
    await writeAll("parquet", path, all, { columns });
    const rows = await parquetReadObjects({ file: bufferOf(path) });
    // A double holds 17 digits.
    const expected = asText(records).map((record) => ({
      ...record,
      ...(record.value_min?.includes("12345678") ? { value_min: "123456789012345680000" } : {}),
    }));
    expect(rowsAsText(rows)).toEqual(expected);
    const types = { integer: "number", decimal: "number", confidence: "number", day: "Date", string: "string", enum: "string", edtf: "string" };
    for (const { name, type } of columns) {
      const values = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
      expect(new Set(values.map((value) => (value instanceof Date ? "Date" : typeof value)))).toEqual(new Set(values.length === 0 ? [] : [types[type]]));
    }
  });
  test("groups of rows, with required columns, Snappy and the same bytes twice", async () => {
    const { article, records: some } = hostileArticle();
    const many = Array.from({ length: 1500 }, (_, index) => ({
      article,
      records: some.map((record) => ({ ...record, record_id: `${index}${record.record_id}` })),
    }));
    const paths = ["1.parquet", "2.parquet"].map((name) => join(folder, name)) as [string, string];
    for (const path of paths) await writeAll("parquet", path, many);
    expect(readFileSync(paths[0]).equals(readFileSync(paths[1]))).toBe(true);
    const { row_groups: groups, num_rows: count, schema } = parquetMetadata(bufferOf(paths[0]));
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([20_000, 20_000, 1500 * some.length - 40_000]);
    expect(Number(count)).toBe(1500 * some.length);
    expect(new Set(groups.flatMap(({ columns: chunks }) => chunks.map(({ meta_data: about }) => about?.codec)))).toEqual(new Set(["SNAPPY"]));
    expect(schema.slice(1).flatMap(({ name, repetition_type: kind }) => (kind === "REQUIRED" ? [name] : []))).toEqual(
      defaultColumns.flatMap(({ name, required, for: types }) => (required && types.length === 3 ? [name] : [])),
    );
    const ids = await parquetReadObjects({ file: bufferOf(paths[0]), columns: ["record_id"] });
    expect(ids.map(({ record_id }) => record_id)).toEqual(many.flatMap((written) => written.records.map(({ record_id }) => record_id)));
  });
  test("no records: the columns alone", async () => {
    const path = join(folder, "out.parquet");
    await writeAll("parquet", path, []);
    const { num_rows: count, schema } = parquetMetadata(bufferOf(path));
    expect([Number(count), schema.length]).toEqual([0, defaultColumns.length + 1]);
    expect(await parquetReadObjects({ file: bufferOf(path) })).toEqual([]);
  });
});

describe("sqlite", () => {
  /** Asks a database. */
  function ask(path: string, sql: string, values: string[] = []): Record<string, SQLiteValue>[] {
    const database = new Database(path, { readOnly: true });
    try {
      return database.all(sql, values) as Record<string, SQLiteValue>[];
    } finally {
      database.close();
    }
  }

  test("holds every value, typed; a zero byte does not end a text", async () => {
    const path = join(folder, "out.sqlite");
    await writeAll("sqlite", path, all, { columns });
    const isText = new Set(columns.flatMap(({ name, type }) => (["integer", "decimal", "confidence"].includes(type) ? [] : [name as string])));
    // As bytes: the library reads text to its first zero byte only.
    const fields = columns.map(({ name }) => (isText.has(name) ? `cast("${name}" as blob) as "${name}"` : `"${name}"`));
    const rows = ask(path, `select ${fields.join(", ")} from records order by number`);
    const found = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null ? [] : [[name, isText.has(name) ? Buffer.from(value as Uint8Array).toString() : String(value)]],
        ),
      ),
    );
    const expected = asText(records).map((record) => ({
      ...record,
      ...(record.value_min?.includes("12345678") ? { value_min: "123456789012345680000" } : {}),
    }));
    expect(found).toEqual(expected);
    const types = columns.map(({ name }) => `group_concat(distinct typeof("${name}")) as "${name}"`);
    const [kinds = {}] = ask(path, `select ${types.join(", ")} from records`);
    for (const { name, type } of columns) {
      const kind = type === "integer" ? "integer" : isText.has(name) ? "text" : "real";
      expect(
        String(kinds[name])
          .split(",")
          .filter((found) => found !== "null" && found !== kind),
      ).toEqual([]);
    }
  });
  test("articles, keys that hold, indexes, and what made it", async () => {
    const path = join(folder, "out.db");
    await writeAll("sqlite", path, all, { run: { version: "1.2.3", options: { type: "count" }, inputs: [] } });
    expect(ask(path, "select article_id, records from articles")).toEqual(
      all.map((written) => ({ article_id: written.article.id, records: written.records.length })),
    );
    expect(ask(path, "pragma foreign_key_check")).toEqual([]);
    expect(ask(path, "pragma foreign_key_list(records)").map((key) => [key.table, key.from, key.to])).toEqual([
      ["records", "parent_id", "record_id"],
      ["articles", "article_id", "article_id"],
    ]);
    expect(ask(path, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(ask(path, "pragma user_version")).toEqual([{ user_version: 1 }]);
    expect(ask(path, "select * from meta")).toEqual([
      { key: "tool", value: "solieu" },
      { key: "version", value: "1.2.3" },
      { key: "options", value: '{"type":"count"}' },
    ]);
    for (const name of ["indicator", "place_code", "period", "article_id"]) {
      const [plan] = ask(path, `explain query plan select number from records where ${name} = ?`, ["x"]);
      expect(plan?.detail).toContain(`records_${name}`);
    }
  });
  test("sentences are searched by their words", async () => {
    const path = join(folder, "out.db");
    await writeAll("sqlite", path, all);
    const byRow = "select r.text, r.sentence from sentences s join records r on r.number = s.rowid where sentences match ?";
    const found = ask(path, byRow, ['"lượt người"']);
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBe(records.filter(({ sentence }) => /lượt người(?!\p{L})/iu.test(sentence)).length);
    expect(ask(path, byRow, ['"luot nguoi"'])).toEqual([]);
  });
  test("what the database refuses is told, and nothing stays of it", async () => {
    const output = await openOutput("sqlite", join(folder, "out.db"), { columns, dialect: plainDialect, run: noRun });
    const { article, records: some } = hostileArticle();
    expect(() => output.article({ article, text: () => "", records: [...some, ...some] })).toThrow(
      "out.db: cannot write: expected room for the output, got UNIQUE constraint failed: records.record_id",
    );
    output.discard();
    output.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("columns that are not chosen have no keys, no index and no search", async () => {
    const path = join(folder, "out.db");
    await writeAll("sqlite", path, all, { columns: columns.filter(({ name }) => ["parent_id", "value"].includes(name)) });
    expect(ask(path, "select name from sqlite_master where type in ('table', 'index') and name not like 'sqlite_%'").map(({ name }) => name)).toEqual([
      "meta",
      "articles",
      "records",
      "records_parent_id",
    ]);
    expect(ask(path, "select count(value) as n from records")[0]?.n).toBe(records.filter(({ value }) => value !== undefined).length);
  });
  test("the same bytes twice, for others to read, and nothing beside it", async () => {
    const paths = ["1.db", "2.db"].map((name) => join(folder, name)) as [string, string];
    for (const path of paths) await writeAll("sqlite", path, all);
    expect(readFileSync(paths[0]).equals(readFileSync(paths[1]))).toBe(true);
    expect(statSync(paths[0]).mode & 0o777 & ~process.umask()).toBe(0o666 & ~process.umask());
    expect(readdirSync(folder).sort()).toEqual(["1.db", "2.db"]);
  });
  test("no records: the tables alone", async () => {
    const path = join(folder, "out.db");
    await writeAll("sqlite", path, []);
    expect(ask(path, "select count(*) as n from records")).toEqual([{ n: 0 }]);
    expect(ask(path, "select count(*) as n from sentences")).toEqual([{ n: 0 }]);
  });
});

describe("datapackage", () => {
  type Row = Record<string, string>;
  interface Field {
    readonly name: string;
    readonly type: string;
    readonly constraints?: {
      readonly required?: true;
      readonly enum?: string[];
      readonly pattern?: string;
      readonly minimum?: number;
      readonly maximum?: number;
    };
  }
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
    readonly schema: {
      readonly fields: Field[];
      readonly missingValues: string[];
      readonly primaryKey: string[];
      readonly foreignKeys?: { readonly fields: [string]; readonly reference: { readonly resource?: string; readonly fields: [string] } }[];
    };
  }

  const run = {
    version: "1.2.3",
    options: { type: "count,date" },
    inputs: [
      { path: "a/bao.txt", file: "", option: null },
      { path: "stdin", file: null, option: null },
      { path: "../gone.txt", file: "/nowhere/gone.txt", option: null },
      { path: "my.tsv", file: "", option: "codebook" },
    ],
  };

  /** A package, and its tables as their schemas and dialects say. */
  async function written(name: string): Promise<{ text: string; content: Record<string, unknown> & { resources: Resource[] }; tables: Map<string, Row[]> }> {
    const path = join(folder, name);
    const input = join(folder, "input.txt");
    writeFileSync(input, "abc");
    await writeAll("datapackage", path, all, {
      columns,
      run: { ...run, inputs: run.inputs.map((each) => ({ ...each, file: each.file === "" ? input : each.file })) },
    });
    const text = readFileSync(join(path, "datapackage.json"), "utf8");
    const content = JSON.parse(text);
    const tables = new Map<string, Row[]>(
      content.resources.map((each: Resource) => [each.name, parse(readFileSync(join(path, each.path)), { columns: true })]),
    );
    return { text, content, tables };
  }

  test("is what the profile asks for: resources with names and paths, sources with titles, and no time or licence", async () => {
    const { content } = await written("out");
    expect(content.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(content.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(content.resources).toHaveLength(2);
    for (const resource of content.resources) {
      expect(resource).toMatchObject({ $schema: "https://datapackage.org/profiles/2.0/dataresource.json", type: "table", format: "csv", encoding: "utf-8" });
      expect(resource.name).toMatch(/^[-a-z0-9._/]+$/);
      expect(resource.path).toMatch(/^(?=^[^./~])(^((?!\.{2}).)*$).*$/);
      expect(resource.hash).toMatch(/^[^:]+:[a-fA-F0-9]+$/);
    }
    expect(content).not.toHaveProperty("created");
    expect(content).not.toHaveProperty("licenses");
    const facts = { bytes: 3, hash: `sha256:${createHash("sha256").update("abc").digest("hex")}` };
    expect(content.sources).toEqual([
      { title: "a/bao.txt", path: "a/bao.txt", ...facts },
      { title: "stdin" },
      { title: "../gone.txt" },
      { title: "--codebook my.tsv", path: "my.tsv", ...facts },
    ]);
    expect(content.solieu).toEqual({ version: "1.2.3", options: run.options });
  });
  test("its hashes, lengths, types, constraints and keys hold, and its values are those written", async () => {
    const { content, tables } = await written("out");
    for (const { name, path, hash, bytes, schema } of content.resources) {
      const file = readFileSync(join(folder, "out", path));
      expect([`sha256:${createHash("sha256").update(file).digest("hex")}`, file.length]).toEqual([hash, bytes]);
      const rows = tables.get(name) ?? [];
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field) => field.name));
      for (const field of schema.fields) expect(rows.flatMap((row) => complaint(field, row[field.name] ?? "", row))).toEqual([]);
      const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join());
      expect(new Set(keys).size).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(tables.get(reference.resource ?? name)?.map((row) => row[reference.fields[0]]));
        expect(rows.filter((row) => row[fields[0]] !== "" && !there.has(row[fields[0]]))).toEqual([]);
      }
    }
    const found = (tables.get("records") ?? []).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
    expect(found).toEqual(asText(records));
    expect(tables.get("articles")?.map((row) => [row.article_id, Number(row.records)])).toEqual(
      all.map(({ article, records: own }) => [article.id, own.length]),
    );
  });
  test("the same bytes twice", async () => {
    const [first, second] = [await written("1"), await written("2")];
    expect(first.text).toBe(second.text);
  });

  /** What is wrong with a cell, by the Table Schema. The hostile article has ids and rules of its own. */
  function complaint({ name, type, constraints = {} }: Field, value: string, row: Row): string[] {
    if (value === "") return constraints.required ? [`${name}: none`] : [];
    const isTyped = { string: /^/, integer: /^\d+$/, number: /^-?\d+(?:\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/ }[type]?.test(value);
    const { enum: values, pattern, minimum, maximum } = constraints;
    const isOurs = row.article_id !== hostileArticle().article.id || name !== "record_id";
    const isRight =
      isTyped &&
      (values?.includes(value) ?? true) &&
      (!pattern || !isOurs || new RegExp(`^(?:${pattern})$`).test(value)) &&
      (minimum === undefined || Number(value) >= minimum) &&
      (maximum === undefined || Number(value) <= maximum);
    return isRight ? [] : [`${name}: ${value}`];
  }
});

test("a hostile article has the same values in every format that the program writes", async () => {
  const title = '=HYPERLINK("http://x")';
  const text = `+Có 5 vụ,\t"=1+1" 🏠 \u0000 và <b>7 hộ</b>;\r\n@Năm 2023\n- 0,38% "𠮷_x0041_"`;
  give(folder, { "in.jsonl": JSON.stringify({ id: "=1", title, text }) });
  const path = (name: string): string => join(folder, name);
  for (const name of ["csv", "tsv", "jsonl", "json", "xlsx", "parquet", "db", "package/"]) {
    const output = name.includes("/") ? name : `out.${name}`;
    expect(runProgram(folder, ["in.jsonl", "--columns", "article_id,title,text,sentence,value", "-o", output])).toEqual(done(""));
  }
  const expected = readFileSync(path("out.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(expected.map((record) => record.text)).toEqual(["5 vụ", "7 hộ", "Năm 2023", "0,38%"]);
  expect(expected.map((record) => record.title)).toEqual(expected.map(() => title));
  expect(expected.map((record) => record.sentence).join()).toContain("\u0000");
  const rows = expected.map(({ article_id, title: own, text: mention, sentence, value }) => [article_id, own, mention, sentence, String(value ?? "")]);
  const table = (file: string, delimiter = ","): unknown[][] => parse(readFileSync(path(file)), { delimiter }).slice(1);
  expect(table("out.csv")).toEqual(rows);
  expect(table("out.tsv", "\t")).toEqual(rows);
  expect(table("package/records.csv")).toEqual(rows);
  const [article] = JSON.parse(readFileSync(path("out.json"), "utf8"));
  expect(
    article.records.map((record: Record<string, unknown>) => [article.article_id, article.title, record.text, record.sentence, String(record.value ?? "")]),
  ).toEqual(rows);
  const asRow = (cells: readonly unknown[]): unknown[] => rows[0]?.map((_, index) => (index < 4 ? cells[index] : String(cells[index] ?? ""))) ?? [];
  const [sheet] = (await readWorkbook(readFileSync(path("out.xlsx")))).sheets;
  expect(sheet?.rows.slice(1).map(asRow)).toEqual(rows);
  const stored = await parquetReadObjects({ file: new Uint8Array(readFileSync(path("out.parquet"))).buffer });
  expect(stored.map((record) => asRow(Object.values(record)))).toEqual(rows);
  const database = new Database(path("out.db"), { readOnly: true });
  const found = database.all("select article_id, title, text, cast(sentence as blob) as sentence, value from records order by number");
  database.close();
  expect(found.map((record) => asRow(Object.values(record).map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString() : cell))))).toEqual(rows);
});
