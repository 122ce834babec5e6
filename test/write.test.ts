import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";
import type { StatRecord } from "../src/types.ts";
import { type ColumnName, columns, columnTable, defaultColumns, recordTypes } from "../src/write/columns.ts";
import { type Dialect, plainDialect } from "../src/write/dialect.ts";
import { type Format, formatNamed, formatNames, type OutputFormat } from "../src/write/formats.ts";
import { recordSchema, recordTableSchema } from "../src/write/schema.ts";
import type { ArticleRecords } from "../src/write/writer.ts";
import { noRun } from "./written.ts";

const header = [
  "record_id,type,article_id,title,outlet,author,published,text,start,end,sentence,value,value_min,value_max,denominator,qualifier,unit,unit_code",
  "phrase,verb,change,baseline,indicator,period,period_start,period_end,period_from,place,place_code,place_from,relation,parent_id",
  "date,date_start,date_end,date_type,role,name,kind,owner,rule,confidence",
].join(",");

const count: StatRecord = {
  record_id: "a1",
  type: "count",
  article_id: "bao.txt",
  text: "1.390 đợt",
  start: 3,
  end: 12,
  sentence: "Có 1.390 đợt.",
  value: "1390",
  unit: "đợt",
  rule: "count/classifier",
  confidence: 0.9,
};
const date: StatRecord = {
  record_id: "b2",
  type: "date",
  article_id: "bao.txt",
  text: "Năm 2023",
  start: 0,
  end: 8,
  sentence: "Năm 2023.",
  date: "2023",
  date_start: "2023-01-01",
  date_end: "2023-12-31",
  date_type: "DATE",
  rule: "date/year",
  confidence: 1,
};

/** The article that records are of. */
function article(records: readonly StatRecord[]): ArticleRecords["article"] {
  return { id: records[0]?.article_id ?? "none", title: null, outlet: null, author: null, published: null };
}

/** The whole output for articles, each a list of records. */
async function write(
  format: Format,
  articles: readonly (readonly StatRecord[])[],
  names?: readonly ColumnName[],
  dialect: Partial<Dialect> = {},
): Promise<string> {
  const chosen = names ? names.flatMap((name) => columns.filter((column) => column.name === name)) : defaultColumns;
  const row = formatNamed(format);
  if (row.kind !== "stream") throw new Error(`${format} is no stream`);
  const parts: Uint8Array[] = [];
  const sink = {
    write: (text: string) => parts.push(Buffer.from(text)),
    writeBytes: (bytes: Uint8Array) => parts.push(Buffer.from(bytes)),
    flush: () => {},
    finish: () => {},
    discard: () => {},
  };
  const writer = (await row.load())(sink, { columns: chosen, dialect: { ...plainDialect, ...dialect }, run: noRun });
  for (const records of articles) writer.article({ article: article(records), text: () => "", records });
  await writer.close();
  return Buffer.concat(parts).toString();
}

describe("columns", () => {
  test("are those of the contract, in its order", () => {
    expect(defaultColumns.map(({ name }) => name).join(",")).toBe(header);
  });
  test("beside them there are those that only --columns writes", () => {
    expect(columns.filter((column) => !defaultColumns.includes(column)).map(({ name }) => name)).toEqual(["province_code_2025"]);
  });
  test.each(columns.map((column) => [column.name, column] as const))("%s has a unit, a sentence of documentation and a type of record", (_name, column) => {
    expect(column.unit).not.toBe("");
    expect(column.doc).toMatch(/^[A-Z].*\.$/);
    expect(column.for.length).toBeGreaterThan(0);
    expect(column.type === "enum").toBe(column.values !== undefined);
  });
  test("each have a row in the table", () => {
    expect(columnTable().split("\n")).toHaveLength(columns.length + 2);
  });
  test("are the properties of the JSON Schema, and what every record has is required", () => {
    const schema = recordSchema() as { properties: object; oneOf: { required: string[] }[] };
    expect(Object.keys(schema.properties)).toEqual(columns.map(({ name }) => name));
    expect(schema.oneOf).toHaveLength(recordTypes.length);
    for (const { required } of schema.oneOf) expect(required).toContain("record_id");
  });
  test("are the fields of the Table Schema, with their keys where these columns are there", () => {
    const { fields, primaryKey, foreignKeys } = recordTableSchema(columns);
    expect(fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    expect(primaryKey).toEqual(["record_id"]);
    expect(foreignKeys).toEqual([
      { fields: ["article_id"], reference: { resource: "articles", fields: ["article_id"] } },
      { fields: ["parent_id"], reference: { fields: ["record_id"] } },
    ]);
    const keyless = recordTableSchema(columns.filter(({ name }) => ["parent_id", "value"].includes(name)));
    expect([keyless.primaryKey, keyless.foreignKeys]).toEqual([undefined, undefined]);
    const field = (name: string): unknown => fields.find((candidate) => candidate.name === name);
    expect(field("confidence")).toMatchObject({ type: "number", title: "Độ tin cậy", constraints: { required: true, minimum: 0, maximum: 1 } });
    expect(field("date_type")).toMatchObject({ type: "string", constraints: { enum: ["DATE", "TIME", "DURATION", "SET"] } });
    expect(field("date_type")).not.toHaveProperty("constraints.required");
    expect(field("period_start")).toMatchObject({ type: "date" });
  });
});

describe("csv and tsv", () => {
  test("without records: the header alone", async () => {
    expect(await write("csv", [[], []])).toBe(`${header}\n`);
    expect(await write("tsv", [])).toBe(`${header.replaceAll(",", "\t")}\n`);
  });
  test("the fields of records stand in the order of the columns, which a row is made in", () => {
    const { records } = extract({ id: "a", text: "Ngày 14/3/2023, giá tăng gần 5% so với năm 2022; mô hình “Sổ an ninh” có 3-5 hộ." });
    for (const record of records) {
      const names = columns.map(({ name }) => name).filter((name) => name in record);
      expect(Object.keys(record)).toEqual(names);
    }
    expect(new Set(records.map(({ type }) => type)).size).toBe(3);
  });
  test("columns may stand in another order", async () => {
    expect(await write("csv", [[count], [date]], ["confidence", "date", "text"])).toBe("confidence,date,text\n0.9,,1.390 đợt\n1,2023,Năm 2023\n");
  });
  test("absent columns are empty cells", async () => {
    expect(await write("csv", [[count], [date]], ["text", "value", "date", "confidence"])).toBe(
      "text,value,date,confidence\n1.390 đợt,1390,,0.9\nNăm 2023,,2023,1\n",
    );
  });
  test.each([
    ["a delimiter", "tập thể, cá nhân"],
    ["a quotation mark", 'mô hình "Sổ an ninh"'],
    ["only quotation marks", '""'],
    ["a line end", "hơn 155.033\nlượt người"],
    ["CRLF", "hơn 155.033\r\nlượt người"],
    ["a lone carriage return", "hơn\r155.033"],
    ["a tab", "1.390\tđợt"],
    ["blanks at its ends", "  đợt  "],
    ["what a spreadsheet takes for a formula", '=HYPERLINK("http://x")'],
    ["a leading minus", "- 0,38%"],
    ["a leading byte order mark", "\ufeff1.390 đợt"],
    ["characters beyond the first plane", "🏠 34 hộ 𠮷"],
    ["decomposed letters", "thành phố".normalize("NFD")],
    ["control characters", "a\u0000b\u001b[31mc\u2028d"],
    ["a comment sign", "# 34"],
  ])("a cell with %s is read back as it was", async (_what, text) => {
    const record = { ...count, text, sentence: text };
    for (const [format, delimiter] of [
      ["csv", ","],
      ["tsv", "\t"],
    ] as const) {
      const output = await write(format, [[record, count]]);
      const [first, second] = parse(output, { columns: true, delimiter }) as Record<string, string>[];
      expect(first?.text).toBe(text);
      expect(first?.sentence).toBe(text);
      expect(second?.text).toBe(count.text);
      const rows = [record, count].map((each) => defaultColumns.map(({ name }) => String(each[name] ?? "")));
      expect(output).toBe(stringify([defaultColumns.map(({ name }) => name), ...rows], { delimiter }));
    }
  });
});

describe("an article of more records than are turned into text at once", () => {
  const many = Array.from({ length: 1201 }, (_, at) => ({ ...count, record_id: `c${at}`, start: at, sentence: `Có "${at}", nhiều.` }));
  test.each(["csv", "tsv"] as const)("%s has each of them once, in order", async (format) => {
    const rows: string[][] = parse(await write(format, [many]), { delimiter: format === "csv" ? "," : "\t" });
    expect(rows.slice(1).map(([id]) => id)).toEqual(many.map(({ record_id }) => record_id));
    expect(rows.at(-1)).toContain('Có "1200", nhiều.');
  });
  test("json and jsonl have each of them once, in order", async () => {
    const lines = (await write("jsonl", [many])).trimEnd().split("\n");
    const [only] = JSON.parse(await write("json", [many]));
    expect(lines.map((line) => JSON.parse(line).record_id)).toEqual(many.map(({ record_id }) => record_id));
    expect(only.records.map(({ record_id }: StatRecord) => record_id)).toEqual(many.map(({ record_id }) => record_id));
  });
});

describe("csv and tsv for spreadsheets and other tongues", () => {
  const rowsOf = (output: string, delimiter: string): string[][] => parse(output, { delimiter, bom: true });
  const names = ["text", "value", "confidence"] as const;

  test("--excel: a byte order mark, CRLF, and no text that is taken for a formula; numbers stay", async () => {
    const texts = ["=1+1", "+84 905", "-0,38%", "@x", "\tx", "\rx", "'x", "a=1", "", '="a"\n;'];
    const records = texts.map((text) => ({ ...count, text, value: "-0.38" }));
    for (const [format, delimiter] of [
      ["csv", ","],
      ["tsv", "\t"],
    ] as const) {
      const output = await write(format, [records], names, { excel: true });
      expect(output.startsWith("\ufefftext")).toBe(true);
      expect(output.split("\r\n")).toHaveLength(texts.length + 2);
      const [header, ...rows] = rowsOf(output, delimiter);
      expect(header).toEqual([...names]);
      expect(rows.map(([text]) => text)).toEqual(texts.map((text, index) => (index < 6 || index === 9 ? `'${text}` : text)));
      expect(rows.map(([, value, confidence]) => [value, confidence])).toEqual(texts.map(() => ["-0.38", "0.9"]));
    }
    expect(await write("csv", [[{ ...date, date: "-0500" }]], ["date"], { excel: true })).toBe("\ufeffdate\r\n'-0500\r\n");
  });
  test.each([";", "|", "\t"] as const)("--delimiter %j", async (delimiter) => {
    const text = `a${delimiter}b`;
    const output = await write("csv", [[{ ...count, text }]], names, { delimiter });
    expect(rowsOf(output, delimiter)).toEqual([[...names], [text, "1390", "0.9"]]);
  });
  test("--decimal ,", async () => {
    const long = { ...count, text: "1.390,5", value: "123456789012345678901.05" };
    const output = await write("csv", [[long]], names, { delimiter: ";", decimal: "," });
    expect(output).toBe("text;value;confidence\n1.390,5;123456789012345678901,05;0,9\n");
    expect(await write("tsv", [[long]], ["value"], { decimal: "," })).toBe("value\n123456789012345678901,05\n");
    await expect(write("csv", [[long]], names, { decimal: "," })).rejects.toThrow(
      '--decimal: cannot go together: expected a --delimiter other than the decimal mark, such as ";", got ","',
    );
  });
  test("--header vi: each column has a label of its own, which needs no quotes", async () => {
    const labels = columns.map(({ labelVi }) => labelVi);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label !== label.normalize("NFC") || /[",;|\t\r\n]|^[=+@-]/.test(label))).toEqual([]);
    expect(await write("csv", [[count]], names, { header: "vi" })).toBe("Trích đoạn,Giá trị,Độ tin cậy\n1.390 đợt,1390,0.9\n");
  });
});

describe("json and jsonl", () => {
  test("without articles or records: an empty array, and nothing", async () => {
    expect(await write("json", [])).toBe("[]\n");
    expect(await write("jsonl", [[], []])).toBe("");
  });
  test("absent columns are left out, the others stand in the order of the columns", async () => {
    expect(await write("jsonl", [[count], [date]], ["type", "value", "date"])).toBe('{"type":"count","value":1390}\n{"type":"date","date":"2023"}\n');
  });
  test("json: an array of articles, each with what is known of it and its records", async () => {
    const about = { title: "Báo", author: "A", published: "2023-03" };
    const articles = JSON.parse(await write("json", [[], [{ ...count, ...about }], [date, count]]));
    expect(articles).toEqual([
      { article_id: "none", records: [] },
      { article_id: "bao.txt", records: [{ ...count, article_id: undefined, value: 1390 }] },
      { article_id: "bao.txt", records: [date, { ...count, value: 1390 }].map((record) => ({ ...record, article_id: undefined })) },
    ]);
  });
  test("decimals are numbers, digit by digit", async () => {
    const long = { ...count, value: "123456789012345678901.05" };
    expect(await write("jsonl", [[long]], ["value"])).toBe('{"value":123456789012345678901.05}\n');
    expect(await write("json", [[{ ...count, value: "-0.38" }]], ["value"])).toBe('[\n{"article_id":"bao.txt","records":[\n{"value":-0.38}\n]}\n]\n');
  });
  test("text is read back as it was", async () => {
    const text = 'a "b" \\ \n\r\t\u0000 \u2028 🏠';
    expect(JSON.parse(await write("jsonl", [[{ ...count, text }]])).text).toBe(text);
  });
});

/** Streams of records alone; those of annotation tools, which need the text, are shown in annotate.test.ts. */
const plainStreams = formatNames.filter((name) => {
  const { kind, needsText }: OutputFormat = formatNamed(name);
  return kind === "stream" && !needsText;
});

test.each(plainStreams)("%s writes the same bytes twice", async (format) => {
  expect(await write(format, [[count, date]])).toBe(await write(format, [[count, date]]));
});
