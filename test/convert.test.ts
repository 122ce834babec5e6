/** Records read back from every format that keeps them, and `solieu convert`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { done, failed, give, newFolder, type Result, removeFolder, run } from "./program.ts";

const bai =
  "Hòa Bình: Cả làng 🏠\r\n\r\n15/06/2023 08:30\r\n\r\n6 tháng đầu năm 2023 tổ chức 248 buổi với gần 17.500 lượt người dự; mô hình “Tiếng kẻng” có ở 9/17 xã.\r\n";
const hostile =
  '{"id": "../=HYPERLINK(\\"x\\")", "text": "=1+1 \\u0000 🎉 Có 12 hộ, \\"3\\" xã;\\nnăm 2023\\u2028và 1.390 đợt 👨🏻‍🚒", "title": "=cmd|\' /C calc\'!A0"}\n';

let folder: string;
beforeEach(() => {
  folder = newFolder();
  give(folder, { "in/bai.txt": bai, "in/tin/2.txt": "Năm 2022 có 10 hộ.", "in/tin/0.txt": "Không có gì.", "in/x.jsonl": hostile });
});
afterEach(() => {
  removeFolder(folder);
});

const solieu = (...args: string[]): Result => run(folder, args);
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const nothing = done("");

describe("every format that keeps records gives them back, byte by byte", () => {
  test.each([
    ["csv", "csv"],
    ["tsv", "tsv"],
    ["json", "json"],
    ["jsonl", "jsonl"],
    ["doccano", "jsonl"],
    ["label-studio", "json"],
    ["datapackage", "package"],
    ["brat", "brat"],
  ])("%s", (format, suffix) => {
    expect(solieu("in", "-o", "records.csv")).toEqual(nothing);
    expect(read("records.csv").split("\n").length).toBeGreaterThan(8);
    expect(solieu("in", "-f", format, "-o", `out.${suffix}`)).toEqual(nothing);
    expect(solieu("convert", `out.${suffix}`, "-o", "back.csv")).toEqual(nothing);
    expect(read("back.csv")).toBe(read("records.csv"));
    expect(solieu("convert", `out.${suffix}`, "--from", format)).toEqual(done(read("records.csv")));
  });

  test("from one tool to another", () => {
    solieu("in", "-f", "brat", "-o", "brat");
    expect(solieu("convert", "brat", "-f", "doccano", "-o", "doccano.jsonl")).toEqual(nothing);
    expect(solieu("convert", "doccano.jsonl", "-f", "label-studio", "-o", "tasks.json")).toEqual(nothing);
    expect(solieu("in", "-f", "label-studio")).toEqual(done(read("tasks.json")));
    expect(solieu("in", "-f", "doccano")).toEqual(done(read("doccano.jsonl")));
  });

  test("csv in the look of a spreadsheet", () => {
    solieu("in", "-o", "records.csv");
    expect(solieu("in", "-o", "x.csv", "--excel", "--header", "vi", "--delimiter", ";", "--decimal", ",")).toEqual(nothing);
    expect(solieu("convert", "x.csv")).toEqual(done(read("records.csv")));
    expect(solieu("in", "-f", "tsv", "--excel", "--header", "vi", "-o", "x.tsv")).toEqual(nothing);
    expect(solieu("convert", "x.tsv")).toEqual(done(read("records.csv")));
  });

  test("a number of many digits, and what tables with gaps make of numbers", () => {
    give(folder, {
      "a.jsonl": '{"type":"count","text":"x","start":1,"value":123456789012345678901.05,"confidence":0.5,"unit":"a \\"12345678901234567890\\""}\n',
      "b.csv": "type,text,start,value\ncount,x,1.0,1390.0\ncount,y,2,1.2e3\n",
    });
    const columns = ["--columns", "text,start,value"];
    expect(solieu("convert", "a.jsonl", "b.csv", ...columns)).toEqual(done("text,start,value\nx,1,123456789012345678901.05\nx,1,1390\ny,2,1200\n"));
    expect(solieu("convert", "a.jsonl", "-f", "jsonl", "--columns", "value,unit").stdout).toBe(
      '{"value":123456789012345678901.05,"unit":"a \\"12345678901234567890\\""}\n',
    );
  });

  test("a long text beside a long number", () => {
    const unit = '"12345678901234567890'.repeat(500_000);
    const line = `{"type":"count","value":123456789012345678901.05,"unit":${JSON.stringify(unit)}}\n`;
    give(folder, { "a.jsonl": line });
    expect(solieu("convert", "a.jsonl", "--columns", "type,value,unit", "-o", "b.jsonl")).toEqual(nothing);
    expect(read("b.jsonl") === line).toBe(true);
  });

  test("what a person wrote for a time stays in its cell", () => {
    const record = { type: "date", article_id: "a", published: '2023,"=1+1"', text: "x", start: 0, end: 1, date: "2023-01\n;=2+2\t" };
    give(folder, { "a.jsonl": `${JSON.stringify(record)}\n` });
    for (const name of ["a.csv", "a.tsv"]) {
      expect(solieu("convert", "a.jsonl", "-o", name)).toEqual(nothing);
      expect(JSON.parse(solieu("convert", name, "-f", "jsonl").stdout)).toEqual(record);
    }
  });

  test("text with an apostrophe before a sign comes back from a spreadsheet's csv", () => {
    const units = ["=1", "'=1", "''-x", "'x", "'"];
    give(folder, { "a.jsonl": units.map((unit) => `${JSON.stringify({ type: "count", unit })}\n`).join("") });
    expect(solieu("convert", "a.jsonl", "--excel", "--columns", "type,unit", "-o", "x.csv")).toEqual(nothing);
    expect(read("x.csv")).toBe("\ufefftype,unit\r\ncount,'=1\r\ncount,''=1\r\ncount,'''-x\r\ncount,'x\r\ncount,'\r\n");
    expect(solieu("convert", "x.csv", "-f", "jsonl", "--columns", "type,unit")).toEqual(done(read("a.jsonl")));
  });

  test("records that do not stand together are those of one article in a database", () => {
    give(folder, { "a.csv": "type,article_id,text\ncount,a,1\ncount,b,2\ncount,a,3\n" });
    expect(solieu("convert", "a.csv", "-o", "a.db")).toEqual(nothing);
    const database = new Database(join(folder, "a.db"), { readOnly: true });
    expect(database.all("select article_id, records from articles")).toEqual([
      { article_id: "a", records: 2 },
      { article_id: "b", records: 1 },
    ]);
    expect(database.all("select text from records order by number")).toEqual([{ text: "1" }, { text: "2" }, { text: "3" }]);
    database.close();
  });

  test("formats whose columns have types take records of which little is known", () => {
    give(folder, { "a.csv": "type,text,value\ncount,x,5\n" });
    for (const [name, beginning] of [
      ["a.parquet", "PAR1"],
      ["a.sqlite", "SQLite format 3"],
      ["a.xlsx", "PK"],
    ] as const) {
      expect(solieu("convert", "a.csv", "-o", name)).toEqual(nothing);
      expect(read(name).startsWith(beginning)).toBe(true);
    }
  });

  test("an article with its records in a list", () => {
    give(folder, {
      "a.json":
        '[{"article_id": "a", "title": "T", "records": [{"type": "count", "text": "x"}, {"type": "cont", "text": "y"}]}, {"type": "date", "text": "z"}]',
    });
    expect(solieu("convert", "a.json", "--columns", "article_id,title,text")).toEqual({
      stdout: "article_id,title,text\na,T,x\n,,z\n",
      stderr: 'solieu: a.json:1: record 2: type: cannot read the record: expected count, date, model, got "cont"\n',
      code: 1,
    });
  });
});

describe("a folder of brat", () => {
  test("has a document for each article, in folders as the articles are, and what brat needs to show them", () => {
    expect(solieu("in", "-f", "brat", "-o", "brat")).toEqual(nothing);
    expect(readdirSync(join(folder, "brat"), { recursive: true }).sort()).toEqual(
      [
        "__",
        '__/=HYPERLINK("x")'.replace(/[="()]/g, "_"),
        "annotation.conf",
        "articles.json",
        "bai.ann",
        "bai.txt",
        "tin",
        "tin/0.ann",
        "tin/0.txt",
        "tin/2.ann",
        "tin/2.txt",
        "visual.conf",
      ]
        .flatMap((name) => (name.includes("HYPER") ? [`${name}.ann`, `${name}.txt`] : [name]))
        .sort(),
    );
    expect(read("brat/bai.txt")).toBe(bai);
    expect(read("brat/tin/0.ann")).toBe("");
    expect(read("brat/annotation.conf")).toContain("[attributes]\nqualifier\tArg:count, Value:over|under|nearly");
    expect(read("brat/bai.ann")).toMatch(/^R1\tof_event Arg1:T4 Arg2:T3$/m);
    expect(solieu("in", "-f", "brat", "-o", "again")).toEqual(nothing);
    for (const name of ["bai.ann", "articles.json", "visual.conf"]) expect(read(`again/${name}`)).toBe(read(`brat/${name}`));
  });

  test("is not replaced: people change what lies in it", () => {
    solieu("in", "-f", "brat", "-o", "brat");
    const { stderr, code } = solieu("in", "-f", "brat", "-o", "brat");
    expect([stderr, code]).toEqual([expect.stringContaining("solieu: brat: cannot write: expected a folder that is new"), 2]);
    expect(solieu("in", "-f", "brat").stderr).toBe("solieu: --format brat: cannot write: expected --output FOLDER, got standard output\n");
  });

  test("a document that was added is read; one without its other file is named", () => {
    solieu("in", "-f", "brat", "-o", "brat");
    give(folder, { "brat/new.txt": "Có 5 xã.", "brat/new.ann": "T1\tcount 3 7\t5 xã\n", "brat/a.ann": "", "brat/b.txt": "x", "brat/.c.ann": "T" });
    expect(solieu("convert", "brat", "--columns", "article_id,type,text,start,end,sentence,value")).toMatchObject({
      stdout: expect.stringMatching(/\nnew.txt,count,5 xã,3,7,Có 5 xã.,\n$/),
      stderr: [
        "solieu: brat/a.ann: cannot read the annotation: expected brat/a.txt beside it, got none\n",
        "solieu: brat/b.txt: cannot read the annotation: expected brat/b.ann beside it, got none\n",
      ].join(""),
      code: 1,
    });
  });

  test("bad lines cost themselves", () => {
    solieu("in", "-f", "brat", "-o", "brat");
    writeFileSync(join(folder, "brat/tin/2.ann"), `T9 count\n${read("brat/tin/2.ann")}`);
    solieu("in", "-o", "records.csv");
    expect(solieu("convert", "brat")).toEqual({
      stdout: read("records.csv"),
      stderr: 'solieu: brat/tin/2.ann:1: cannot read the annotation: expected an id of its own, such as T1, got "T9 count"\n',
      code: 1,
    });
  });
});

describe("texts for records that have none", () => {
  test("--texts reads the articles again, those without records too", () => {
    solieu("in", "-o", "records.csv");
    for (const format of ["brat", "doccano", "label-studio"]) {
      solieu("in", "-f", format, "-o", `${format}-1`);
      expect(solieu("convert", "records.csv", "--texts", "in", "-f", format, "-o", `${format}-2`)).toEqual(nothing);
    }
    expect(read("doccano-2")).toBe(read("doccano-1"));
    expect(read("label-studio-2")).toBe(read("label-studio-1"));
    expect(readdirSync(join(folder, "brat-2"), { recursive: true }).sort()).toEqual(readdirSync(join(folder, "brat-1"), { recursive: true }).sort());
    expect(read("brat-2/bai.ann")).toBe(read("brat-1/bai.ann"));
  });

  test("without it, or with it where it says nothing", () => {
    solieu("in", "-o", "records.csv");
    expect(solieu("convert", "records.csv", "-f", "doccano")).toEqual(
      failed(2, "--format doccano: no texts: expected --texts, with the articles that the records are of, got records alone"),
    );
    expect(solieu("convert", "records.csv", "--texts", "in")).toEqual(failed(2, "--texts: cannot go together: expected a format that holds texts, got csv"));
  });

  test("an article that is not there, and a text that has changed since", () => {
    solieu("in", "-o", "records.csv");
    give(folder, { "other/bai.txt": `x${bai}`, "other/tin/2.txt": "Năm 2022 có 10 hộ." });
    const { stdout, stderr, code } = solieu("convert", "records.csv", "--texts", "other", "-f", "doccano");
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => (line === "" ? 0 : JSON.parse(line).entities.length))).toEqual([0, 2, 0]);
    expect(stderr.split("\n")[0]).toMatch(
      /^solieu: bai.txt: record [0-9a-f]{16}: cannot write the record: expected "15\/06\/2023 08:30" at 23-39 of the text, got "/,
    );
    expect(stderr).toContain('solieu: ../=HYPERLINK("x"): no text: expected an article of that id in other, got none\n');
  });
});

describe("expected records for solieu check", () => {
  test("of records that nobody changed they are what --update writes", () => {
    give(folder, { "a/bai.txt": bai, "a/tin/2.txt": "Năm 2022 có 10 hộ.\n" });
    solieu("a", "-f", "label-studio", "-o", "project.json");
    expect(solieu("convert", "project.json", "--expected", "a")).toEqual(
      done("written  a/bai.expected.json: 6 records\nwritten  a/tin/2.expected.json: 2 records\n"),
    );
    expect(solieu("check", "a").code).toBe(0);
    const written = ["a/bai.expected.json", "a/tin/2.expected.json"].map(read);
    removeFolder(join(folder, "a/bai.expected.json"));
    removeFolder(join(folder, "a/tin/2.expected.json"));
    solieu("check", "a", "--update");
    expect(["a/bai.expected.json", "a/tin/2.expected.json"].map(read)).toEqual(written);
  });

  test("what a person changed is what check then misses", () => {
    give(folder, { "a/bai.txt": "Năm 2022 có 10 hộ, 3 xã.\n", "a/bai.expected.json": '{"shows": "a change", "records": []}' });
    solieu("a", "-f", "brat", "-o", "brat");
    const changed = read("brat/bai.ann")
      .replace('"value":"10"', '"value":"11"')
      .replace("T1\tdate 0 8\tNăm 2022", "T1\tdate 4 8\t2022")
      .replace(/^.*\bT3\b.*\n/gm, "");
    writeFileSync(join(folder, "brat/bai.ann"), `${changed}T9\tmodel 9 11\tcó\n`);
    expect(solieu("convert", "brat", "--expected", "a")).toEqual(done("updated  a/bai.expected.json: 3 records\n"));
    expect(read("a/bai.expected.json")).toContain('"shows": "a change"');
    expect(read("a/bai.expected.json")).toContain('{"type": "model", "text": "có", "start": 9}');
    const { stdout, code } = solieu("check", "a", "--fields=-sentence");
    expect(code).toBe(1);
    expect(stdout).toContain("text should be “2022”, is “Năm 2022”");
    expect(stdout).toContain("value should be “11”, is “10”");
    expect(stdout).toContain("missing   model “có”");
    expect(stdout).toContain("spurious  count “3 xã”");
    expect(stdout).toContain("1 missing, 1 spurious, 2 changed\n");
  });

  test("an article that is not there, one outside, and one with a table", () => {
    give(folder, {
      "a/bai.txt": "Có 5 xã.",
      "a/bai.expected.csv": "type,text\ncount,5 xã\n",
      "secret.txt": "",
      "r.csv": "article_id,type,text,start,end\nbai.txt,count,5 xã,3,7\n../secret.txt,count,x,0,1\nnone.txt,count,x,0,1\n",
    });
    expect(solieu("convert", "r.csv", "--expected", "a")).toEqual(
      failed(
        1,
        "a/bai.txt: cannot write the expected records: expected no a/bai.expected.csv beside it, got one",
        "../secret.txt: no text: expected a file of that path in a, got none",
        "none.txt: no text: expected a file of that path in a, got none",
      ),
    );
    expect(existsSync(join(folder, "secret.expected.json"))).toBe(false);
    for (const [flag, value] of [
      ["-f", "csv"],
      ["-o", "x"],
      ["--texts", "a"],
    ] as const) {
      expect(solieu("convert", "r.csv", "--expected", "a", flag, value).stderr).toContain(
        "solieu: --expected: cannot go together: expected no other output to be asked for, got --",
      );
    }
  });
});

describe("bad input", () => {
  test.each([
    [{ "a.csv": "type,text\ncount\n" }, "a.csv", "a.csv:2: cannot read the record: expected 2 fields, got 1"],
    [
      { "a.csv": "type,qualifer\ncount,over\n" },
      "a.csv",
      'a.csv:1: cannot read the record: expected a column of solieu schema, once, got "qualifer"; did you mean qualifier?',
    ],
    [{ "a.csv": "x,y\n1,2\n" }, "a.csv", 'a.csv:1: cannot read the record: expected the names of columns, got "x, y"'],
    [{ "a.csv": "type,value\ncount,abc\n" }, "a.csv", 'a.csv:2: value: cannot read the record: expected a number such as 12.5, got "abc"'],
    [{ "a.csv": "type,period_start\ncount,2023\n" }, "a.csv", 'a.csv:2: period_start: cannot read the record: expected a day such as 2023-06-30, got "2023"'],
    [{ "a.jsonl": '{"type":"count"}\n{\n' }, "a.jsonl", "a.jsonl:2: cannot read the record: expected JSON, got "],
    [{ "a.jsonl": '[]\n{"type":"count"}' }, "a.jsonl", 'a.jsonl:1: cannot read the record: expected a JSON object, got "[]"'],
    [{ "a.jsonl": '{"type":"count","text":["x"]}' }, "a.jsonl", 'a.jsonl:1: text: cannot read the record: expected a text or a number, got "["x"]"'],
    [{ "a.json": "{" }, "a.json", "a.json: cannot read the record: expected JSON, got "],
    [
      { "a.jsonl": '{"text": "Có 5 xã.", "label": [[3, 7, "LOC"]]}' },
      "a.jsonl",
      'a.jsonl:1: entity #1: cannot read the annotation: expected a label of solieu: count, date, model, got "LOC"',
    ],
    [{ "a.json": '[{"id": 9, "data": {"image": "x"}}]' }, "a.json", "a.json: task 9: data.text: cannot read the annotation: expected a text, got "],
    [{ "a.txt": "x" }, "a.txt", 'a.txt: unknown format: expected --from, or a name that ends in .csv, .tsv, .tab, .json, .jsonl, .ndjson, got ".txt"'],
    [{}, "none.csv", "none.csv: cannot read: expected a file or folder of records, got nothing of that name"],
  ])("%j", (files, path, message) => {
    give(folder, { ...files, "good.csv": "type,text\ncount,5 xã\n" });
    const { stdout, stderr, code } = solieu("convert", path, "good.csv", "--columns", "text");
    expect(stderr).toContain(`solieu: ${message}`);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(stdout).toMatch(/^text\n(?:"?.*"?\n)*5 xã\n$/);
    expect(code).toBe(1);
  });

  test("a folder that is none of brat; nothing at all: no output", () => {
    give(folder, { "empty/x.md": "" });
    expect(solieu("convert", "empty", "-o", "out.csv")).toEqual(failed(1, "empty: no articles: expected a folder of brat (.txt and .ann), got none in it"));
    expect(existsSync(join(folder, "out.csv"))).toBe(false);
  });

  test("standard input, with --from", () => {
    const records = solieu("in", "-f", "jsonl").stdout;
    expect(run(folder, ["convert", "-", "--from", "jsonl", "-f", "jsonl"], records)).toEqual(done(records));
    expect(run(folder, ["convert", "-"], records).stderr).toContain("solieu: -: unknown format: expected --from");
  });

  test("fewer columns", () => {
    for (const format of ["brat", "doccano", "label-studio"]) {
      const columns = ["--columns", "type,text,start,end,value,qualifier"];
      expect(solieu("in", "-f", format, "-o", format, ...columns)).toEqual(nothing);
      expect(solieu("convert", format, "--from", format, ...columns)).toEqual(done(solieu("in", "-f", "csv", ...columns).stdout));
    }
  });

  test("wrong usage", () => {
    expect(solieu("convert").code).toBe(2);
    expect(solieu("convert", "x", "--from", "doccan").stderr).toContain('got "doccan"; did you mean doccano?');
    expect(solieu("convert", "x", "-f", "label").stderr).toContain("unknown format");
  });
});
