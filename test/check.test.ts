/** `solieu check`, as people's CI runs it. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { compare } from "../src/check/compare.ts";
import type { Field } from "../src/check/fields.ts";
import { locate } from "../src/check/locate.ts";
import { expectedOfJson } from "../src/check/read.ts";
import { totalOf } from "../src/check/score.ts";
import { nothingExpected, renewed } from "../src/check/update.ts";
import { displayWidth } from "../src/display.ts";
import { offsetsOf } from "../src/offsets.ts";
import { extract } from "../src/pipeline.ts";
import { columns } from "../src/write/columns.ts";
import { done, failed, give, newFolder, plainEnvironment, program, type Result, removeFolder, run } from "./program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const isRoot = process.getuid?.() === 0;
const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền. Tỉnh có 12 mô hình.\n";
const year = '{"type": "date", "text": "Năm 2023", "date": "2023"}';
const rounds = '{"type": "count", "text": "1.390 đợt", "value": 1390, "unit": "đợt"}';
const models = '{"type": "count", "text": "12 mô hình", "value": 12}';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

function solieu(args: readonly string[], environment: Record<string, string> = {}): Result {
  return run(folder, args, "", environment);
}

function expectedJson(...records: string[]): string {
  return `{"records": [${records.join(", ")}]}`;
}

function readBack(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

const scores = (...rows: string[]): string => `type   expected  found  right  precision  recall     F1\n${rows.map((row) => `${row}\n`).join("")}`;
const allRight = scores(
  "count         2      2      2      1.000   1.000  1.000",
  "date          1      1      1      1.000   1.000  1.000",
  "all           3      3      3      1.000   1.000  1.000",
);

describe("what is compared", () => {
  test("all as expected: the scores, nothing on standard error, exit 0", () => {
    give(folder, { "in/bao.txt": article, "in/bao.expected.json": expectedJson(year, rounds, models) });
    expect(solieu(["check", "in"])).toEqual(done(`${allRight}1 article, all as expected\n`));
    expect(solieu(["check", "in/bao.txt"])).toEqual(done(`${allRight}1 article, all as expected\n`));
  });

  test("missing, spurious and changed, each with its sentence and both spans under carets; exit 1", () => {
    const wider = '{"type": "count", "text": "tổ chức 1.390 đợt", "value": 1391, "unit": "đợt", "qualifier": "over"}';
    const absent = '{"type": "date", "text": "Tỉnh", "date": "2020"}';
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, wider, absent) });
    expect(solieu(["check", "."])).toEqual({
      stdout: `bao.txt
  1:27  changed   count “1.390 đợt”: text should be “tổ chức 1.390 đợt”, is “1.390 đợt”; value should be “1391”, is “1390”; qualifier should be “over”, is empty
    | Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.
    |                           ^^^^^^^^^^^^^^^^^  expected
    |                                   ^^^^^^^^^  found
  1:59  missing   date “Tỉnh” (date 2020)
    | Tỉnh có 12 mô hình.
    | ^^^^  expected
  1:67  spurious  count “12 mô hình” (value 12, unit mô hình), by count/counted
    | Tỉnh có 12 mô hình.
    |         ^^^^^^^^^^  found

${scores(
  "count         1      2      0      0.000   0.000  0.000",
  "date          2      1      1      1.000   0.500  0.666",
  "all           3      3      1      0.333   0.333  0.333",
)}1 article, 1 not as expected: 1 missing, 1 spurious, 1 changed
`,
      stderr: "",
      code: 1,
    });
  });

  test("only what an expected file says: a field that a record leaves out is free, one that is empty must be, and so must all of its fields", () => {
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, '{"type": "count", "text": "1.390 đợt", "verb": ""}', models) });
    expect(solieu(["check", "."]).stdout).toContain("count “1.390 đợt”: verb should be empty, is “tổ chức”\n");
    give(folder, { "bao.expected.json": `{"fields": ["value", "verb"], "records": [${year}, ${rounds}, ${models}]}` });
    const { stdout } = solieu(["check", "."]);
    expect(stdout).toContain("1 not as expected: 2 changed\n");
    expect(stdout).toContain("count “12 mô hình”: verb should be empty, is “có”\n");
  });

  test("the metadata of the article", () => {
    const dated = `Tin vui\n\n15/06/2023\n\n${article}`;
    give(folder, { "bao.txt": dated, "bao.expected.json": `{"article": {"title": "Tin buồn", "author": null, "published": "2023-06-15"}, "records": []}` });
    const { stdout } = solieu(["check", ".", "--fields", "title,author,published"]);
    expect(stdout).toContain("bao.txt\n  -  metadata  title should be “Tin buồn”, is “Tin vui”\n");
    expect(stdout).toContain("4 spurious, 1 metadata\n");
  });

  test("--fields compares only some, -NAME leaves out; a field that no file says is no success", () => {
    const wrong = '{"type": "count", "text": "1.390 đợt", "value": 1, "unit": "đợt"}';
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, wrong, models) });
    expect(solieu(["check", "."]).code).toBe(1);
    expect(solieu(["check", ".", "--fields", "unit,date"]).code).toBe(0);
    expect(solieu(["check", ".", "--fields=-value"]).code).toBe(0);
    expect(solieu(["check", ".", "--fields", "value"]).code).toBe(1);
    expect(solieu(["check", ".", "--fields", "unit,phrase"])).toEqual({
      stdout: `${allRight}1 article, all as expected\n`,
      stderr: "solieu: --fields phrase: nothing to compare: expected a record that gives it, got none\n",
      code: 1,
    });
  });

  test("the parent of a record by its mention", () => {
    const text = "Năm 2022 có 726 nguồn tin, trong đó 655 nguồn tin có giá trị.\n";
    const parts = (parent: string) =>
      expectedJson(
        '{"type": "date", "text": "Năm 2022"}',
        '{"type": "count", "text": "726 nguồn tin", "parent": ""}',
        `{"type": "count", "text": "655 nguồn tin", "parent": "${parent}"}`,
      );
    give(folder, { "bao.txt": text, "bao.expected.json": parts("726 nguồn tin") });
    expect(solieu(["check", "."]).code).toBe(0);
    give(folder, { "bao.expected.json": parts("727 nguồn tin") });
    expect(solieu(["check", "."]).stdout).toContain("parent should be “727 nguồn tin”, is “726 nguồn tin”");
  });

  test("a table as extract writes it, whatever the name and folder that it was written for", () => {
    give(folder, { "in/deep/bao.txt": article, "in/other.txt": article });
    solieu(["in/deep/bao.txt", "-o", "in/deep/bao.expected.csv"]);
    solieu(["in/other.txt", "--columns", "type,text,value,date", "-o", "in/other.expected.csv"]);
    expect(solieu(["check", "in"])).toMatchObject({ stderr: "", code: 0 });
    writeFileSync(join(folder, "in/other.expected.csv"), `\ufeff${readBack("in/other.expected.csv").replace("1390", "139").replaceAll("\n", "\r\n")}`);
    const { stdout, code } = solieu(["check", "in"]);
    expect({ code, head: stdout.split("\n").slice(0, 2) }).toEqual({
      code: 1,
      head: ["in/other.txt", "  1:35  changed   count “1.390 đợt”: value should be “139”, is “1390”"],
    });
  });

  test("a gap is no difference while it is misread, and is one when it is read", () => {
    const gap = (value: number) => `{"type": "count", "text": "hơn 12 mô hình", "value": ${value}, "gap": "no rule yet"}`;
    const text = article.replace("12 mô", "hơn 12 mô");
    give(folder, { "bao.txt": text, "bao.expected.json": expectedJson(year, rounds, gap(13)) });
    const { stdout, code } = solieu(["check", "."]);
    expect(code).toBe(0);
    expect(stdout).toContain("count         2      2      1      0.500   0.500  0.500\n");
    give(folder, { "bao.expected.json": expectedJson(year, rounds, gap(12)) });
    expect(solieu(["check", "."]).stdout).toContain("mended    count “hơn 12 mô hình”: it is read now, take its gap out: no rule yet\n");
    expect(solieu(["check", ".", "--fields=-value"]).code).toBe(1);
    // What is read in the place of a gap is no surprise, be it of another type or shorter.
    give(folder, { "bao.expected.json": expectedJson(year, rounds, '{"type": "model", "text": "hơn 12 mô hình", "name": "12", "gap": "?"}') });
    expect(solieu(["check", "."]).code).toBe(0);
  });

  test("--published and --codebook as extract takes them", () => {
    give(folder, {
      "bao.txt": "Hôm qua có 3 vụ.\n",
      "bao.expected.json": expectedJson('{"type": "date", "text": "Hôm qua", "date": "2023-06-14"}', '{"type": "count", "text": "3 vụ"}'),
    });
    expect(solieu(["check", ".", "--published", "2023-06-15"]).code).toBe(0);
    expect(solieu(["check", "."]).code).toBe(1);
  });
});

describe("--min", () => {
  test("fails only below, and says that differences are allowed", () => {
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, rounds) });
    const { stdout, code } = solieu(["check", "."]);
    expect(code).toBe(1);
    expect(solieu(["check", ".", "--min", "0.6"])).toEqual(done(stdout.replace(/\n$/, "; allowed where every F1 is at least 0.6\n")));
    expect(solieu(["check", ".", "--min", "0.7"])).toMatchObject({ stderr: "solieu: count: F1 too low: expected at least 0.7, got 0.6667\n", code: 1 });
    expect(solieu(["check", ".", "--min", "1"]).code).toBe(1);
  });
  test("counts gaps as wrong, and what could not be compared still fails", () => {
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, rounds, models.replace("12}", '13, "gap": "?"}')) });
    expect(solieu(["check", "."]).code).toBe(0);
    expect(solieu(["check", ".", "--min", "0.9"])).toMatchObject({ stderr: "solieu: count: F1 too low: expected at least 0.9, got 0.5000\n", code: 1 });
    give(folder, { "new.txt": article });
    expect(solieu(["check", ".", "--min", "0"]).code).toBe(1);
  });
  test("a type of which nothing is expected or found has no F1", () => {
    give(folder, { "bao.txt": "Không có gì.\n", "bao.expected.json": expectedJson() });
    expect(solieu(["check", ".", "--min", "1"])).toEqual(done("1 article, all as expected\n"));
  });
});

describe("--update", () => {
  test("writes what is missing; check then passes, and a second time changes nothing", () => {
    give(folder, { "in/bao.txt": `Tin vui\n\n${article}`, "in/deep/xa.txt": "Không có gì.\n" });
    expect(solieu(["check", "in", "--update"])).toEqual(
      done("written  in/bao.expected.json: 3 records\nwritten  in/deep/xa.expected.json: 0 records\n2 written, 0 updated, 0 left as they were\n"),
    );
    const bytes = readBack("in/bao.expected.json");
    expect(bytes).toMatch(
      /^\{\n {2}"article": \{"title": "Tin vui", "author": null, .*\},\n {2}"fields": \["type", "text", "start", .*\],\n {2}"records": \[\n {4}\{"type": "date", "text": "Năm 2023", "start": 9, /,
    );
    expect(solieu(["check", "in"]).code).toBe(0);
    const { mtimeMs } = statSync(join(folder, "in/bao.expected.json"));
    expect(solieu(["check", "in", "--update"])).toEqual(done("0 written, 0 updated, 2 left as they were\n"));
    expect({ bytes: readBack("in/bao.expected.json"), mtimeMs: statSync(join(folder, "in/bao.expected.json")).mtimeMs }).toEqual({ bytes, mtimeMs });
    expect(readdirSync(join(folder, "in")).sort()).toEqual(["bao.expected.json", "bao.txt", "deep"]);
  });

  test("changes the lines that differ, and keeps what people wrote", () => {
    const lines = (...records: string[]) => `{\n  "shows": "two counts",\n  "records": [\n${records.map((record) => `    ${record}`).join(",\n")}\n  ]\n}\n`;
    const gap = '{"type": "count", "text": "1.390 đợt", "value": 1391, "gap": "why"}';
    give(folder, {
      "bao.txt": article,
      "bao.expected.json": lines('{"type": "date", "text": "Năm 2023", "date": "2022"}', gap, '{"type": "model", "text": "Tỉnh", "name": "Tỉnh"}'),
    });
    expect(solieu(["check", ".", "--update"]).stdout).toBe(
      "updated  bao.expected.json: 1 changed, 1 taken out, 1 added\n0 written, 1 updated, 0 left as they were\n",
    );
    expect(readBack("bao.expected.json")).toBe(lines(year, gap, models));
    give(folder, { "bao.expected.json": lines(year, gap.replace("1391", "1390"), models) });
    expect(solieu(["check", ".", "--update"]).stdout).toContain("1 no gap any more\n");
    expect(readBack("bao.expected.json")).toBe(lines(year, '{"type": "count", "text": "1.390 đợt", "value": 1390}', models));
  });

  test("only the fields asked for", () => {
    const wrong = '{"type": "count", "text": "1.390 đợt", "value": 1, "unit": "lượt"}';
    give(folder, { "bao.txt": article, "bao.expected.json": expectedJson(year, wrong, models), "moi.txt": article });
    solieu(["check", ".", "--update", "--fields", "value"]);
    expect(JSON.parse(readBack("bao.expected.json")).records[1]).toEqual({ type: "count", text: "1.390 đợt", value: 1390, unit: "lượt" });
    expect(JSON.parse(readBack("moi.expected.json"))).toMatchObject({
      fields: ["type", "text", "start", "value"],
      records: [{}, { value: 1390 }, { value: 12 }],
    });
  });

  test("a table stays a table of its columns, with parents that are found", () => {
    const text = "Năm 2022 có 726 nguồn tin, trong đó 655 nguồn tin có giá trị.\n";
    give(folder, { "bao.txt": text });
    solieu(["bao.txt", "-o", "bao.expected.csv"]);
    const whole = readBack("bao.expected.csv");
    writeFileSync(
      join(folder, "bao.expected.csv"),
      whole
        .replace("726 nguồn tin", "725 nguồn tin")
        .replace(/^.*655 nguồn.*$/m, "")
        .replace("\n\n", "\n"),
    );
    solieu(["check", ".", "--update"]);
    expect(readBack("bao.expected.csv")).toBe(whole);
    expect(solieu(["check", "."]).code).toBe(0);
  });

  test("decimals that no double holds keep their digits", () => {
    give(folder, { "bao.txt": "Có 1.234.567.890.123.456.789 đồng.\n" });
    solieu(["check", ".", "--update"]);
    expect(readBack("bao.expected.json")).toContain('"value": "1234567890123456789"');
    expect(solieu(["check", "."]).code).toBe(0);
  });

  test("an edited article: records are found again by their mentions", () => {
    give(folder, { "bao.txt": article });
    solieu(["check", ".", "--update"]);
    give(folder, { "bao.txt": `Tin thêm.\n${article}` });
    const { stdout } = solieu(["check", ".", "--fields=-title"]);
    expect(stdout).toContain("3 changed\n");
    expect(stdout).toContain("start should be “34”, is “44”");
  });

  test("never overwrites what it cannot read, and goes on", () => {
    give(folder, { "1.txt": article, "1.expected.json": "{", "2.txt": article });
    const { stderr, code } = solieu(["check", ".", "--update"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^solieu: 1\.expected\.json: cannot read the expected records: expected JSON, got .+\n$/);
    expect(readBack("1.expected.json")).toBe("{");
    expect(solieu(["check", "2.txt"]).code).toBe(0);
  });

  test("no second article writes the same file", () => {
    give(folder, { "bao.txt": article, "bao.TXT": article });
    expect(solieu(["check", "bao.TXT", "bao.txt", "--update"])).toMatchObject({
      stderr: "solieu: bao.txt: cannot write the expected records: expected a name of its own, got bao.expected.json of another article\n",
      code: 1,
    });
  });

  test("a folder that may not be written: one line each", () => {
    give(folder, { "shut/1.txt": article, "shut/2.txt": article });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "shut"), 0o555);
    const nobody = isRoot ? { uid: 65534, gid: 65534 } : {}; // root may write everywhere
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, "check", "shut", "--update"], { cwd: folder, encoding: "utf8", ...nobody });
    chmodSync(join(folder, "shut"), 0o755);
    const lines = ["1", "2"].map((name) => `shut/${name}.expected.json: cannot write: expected a file that can be written, got permission denied`);
    expect({ stdout, stderr, code: status }).toEqual(failed(1, ...lines));
    expect(readdirSync(join(folder, "shut"))).toEqual(["1.txt", "2.txt"]);
  });

  test("a file that cannot be written: one line, the others go on", () => {
    const long = "x".repeat(240); // its temporary file would have too long a name
    give(folder, { [`${long}.txt`]: article, "1.txt": article });
    const { stdout, stderr, code } = solieu(["check", ".", "--update"]);
    expect(stderr).toBe(`solieu: ${long}.expected.json: cannot write: expected a file that can be written, got name too long\n`);
    expect({ stdout, code }).toEqual({ stdout: "written  1.expected.json: 3 records\n1 written, 0 updated, 0 left as they were\n", code: 1 });
  });
});

test("what --update writes is as expected, whatever stood there before", () => {
  const text = `${article}Năm 2022 có 726 nguồn tin 🏠, trong đó 655 nguồn tin; 5 xã, 7 xã, 5 xã.\n`.normalize("NFD");
  const extraction = extract({ id: "x", text });
  const all = (): boolean => true;
  const blank = nothingExpected({ named: null, leftOut: [] });
  const whole = expectedOfJson(renewed(blank, compare(blank, extraction, all)), "x").records;
  const mentions = [...whole.map((record) => record.text), "xã", "tin 🏠, trong".normalize("NFD"), "gone"];
  const record = fc.record({
    type: fc.constantFrom("count", "date", "model"),
    text: fc.constantFrom(...mentions),
    start: fc.option(fc.nat(200), { nil: undefined }),
    value: fc.option(fc.nat(9), { nil: undefined }),
  });
  const gap = { type: "count", text: "có 12 mô".normalize("NFD"), gap: "why" };
  const property = fc.property(fc.array(record), fc.array(fc.nat(whole.length - 1)), fc.boolean(), fc.boolean(), (given, kept, isWhole, hasGap) => {
    const records = hasGap ? [...given, gap] : given;
    const old = expectedOfJson(JSON.stringify({ ...(isWhole ? { fields: ["type", "text", "start", "value"] } : {}), records }), "x");
    const before = { ...old, records: [...old.records, ...kept.map((index) => whole[index] as (typeof whole)[number])] };
    const first = compare(before, extraction, all);
    const { expected, found } = totalOf(first.tallies);
    expect({ expected, found }).toEqual({ expected: before.records.length, found: extraction.records.length });
    const after = expectedOfJson(renewed(before, first), "x");
    expect(compare(after, extraction, all).differences).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});

describe("carets stand under the mention", () => {
  const wrong = (text: string) => expectedJson(`{"type": "count", "text": "${text}", "value": 0}`);
  /** Of the excerpt: the columns before the carets, and how many they are; and the same of the mention in the line above. */
  const marks = (stdout: string, mention: string): unknown => {
    const rows = stdout.split("\n").filter((line) => line.startsWith("    | "));
    const at = rows.findIndex((row) => row.includes("^"));
    const [sentence = "", carets = ""] = [rows[at - 1], rows[at]];
    const before = sentence.indexOf(mention);
    expect(before).toBeGreaterThan(0);
    return { shown: [displayWidth(sentence.slice(0, before)), displayWidth(mention)], marked: [carets.indexOf("^"), carets.replace(/[^^]/g, "").length] };
  };
  test.each<[string, string, string]>([
    ["composed", "Tỉnh Đắk Lắk đã có 12 đợt tập huấn.\n", "12 đợt"],
    ["decomposed", "Tỉnh Đắk Lắk đã có 12 đợt tập huấn.\n".normalize("NFD"), "12 đợt".normalize("NFD")],
    ["CJK and emoji", "Công ty 東京電力 🏠 có 12 đợt tập huấn.\n", "12 đợt"],
    ["CRLF and a mark", "\ufeffTin\r\n\r\nTỉnh có 12 đợt tập huấn.\r\n", "12 đợt"],
    ["a stretch longer than the width", `Tỉnh có ${"rất nhiều việc, ".repeat(12)}và có 12 đợt tập huấn.\n`, "12 đợt"],
  ])("%s", (_what, text, mention) => {
    give(folder, { "bao.txt": text, "bao.expected.json": wrong(mention) });
    const { stdout } = solieu(["check", "."]);
    const { shown, marked } = marks(stdout, mention) as Record<string, unknown>;
    expect(marked).toEqual(shown);
    expect(
      Math.max(
        ...stdout
          .split("\n")
          .filter((line) => line.startsWith("    | "))
          .map(displayWidth),
      ),
    ).toBeLessThanOrEqual(100);
  });
  test("tabs and what would steer the terminal are blanks", () => {
    give(folder, { "bao.txt": "Tỉnh\tcó \u001b[31m\u202e12 đợt tập huấn.\n", "bao.expected.json": wrong("12 đợt") });
    const { stdout } = solieu(["check", "."]);
    expect(stdout).toContain("    | Tỉnh có  [31m 12 đợt tập huấn.\n    |               ^^^^^^\n");
    for (const steering of ["\t", "\u001b", "\u202e"]) expect(stdout).not.toContain(steering);
  });
  test("a line of a million characters is shown in part", () => {
    give(folder, { "bao.txt": `${"xa ".repeat(200_000)}có 12 đợt ${"xa ".repeat(200_000)}`, "bao.expected.json": wrong("12 đợt") });
    const { stdout } = solieu(["check", "."]);
    expect(stdout.length).toBeLessThan(2000);
    expect(stdout).toContain("^^^^^^");
  });
  test("colours on request only", () => {
    give(folder, { "bao.txt": article, "bao.expected.json": wrong("12 mô hình") });
    expect(solieu(["check", "."], { FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(solieu(["check", ".", "--no-color"], { FORCE_COLOR: "1" }).stdout).not.toContain("\u001b[");
    for (const reporter of ["json", "junit", "github"])
      expect(solieu(["check", ".", "--reporter", reporter], { FORCE_COLOR: "1" }).stdout).not.toContain("\u001b[");
  });
});

/** The elements of an XML text in their order, each with its attributes and the text in it; refuses what is not well formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return elements;
}

const hostileName = "%0A::error::x,y:<&>\"'.txt";

describe("reporters", () => {
  const hostileText = 'Có 12 đợt ]]> <b> & "\u0001\ufffe 100% ::error::x.\n';
  beforeEach(() => {
    give(folder, {
      [`in/${hostileName}`]: `\n${hostileText}`,
      [`in/${hostileName.replace(".txt", ".expected.json")}`]: expectedJson(
        '{"type": "count", "text": "12 đợt", "unit": "100%, ::a"}',
        '{"type": "count", "text": "100%"}',
      ),
      "in/good.txt": article,
      "in/good.expected.json": expectedJson(year, rounds, models),
      "in/new.txt": article,
    });
  });
  const missing = "in/new.txt: no expected records: expected in/new.expected.json or in/new.expected.csv (--update writes it), got neither";

  test("json", () => {
    const { stdout, stderr, code } = solieu(["check", "in", "--reporter", "json"]);
    expect({ stderr, code }).toEqual({ stderr: `solieu: ${missing}\n`, code: 1 });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      articles: [
        {
          article_id: hostileName,
          path: `in/${hostileName}`,
          expected_path: `in/${hostileName.replace(".txt", ".expected.json")}`,
          differences: [
            {
              kind: "changed",
              type: "count",
              line: 2,
              column: 4,
              expected: { text: "12 đợt", start: 4, end: 10 },
              found: { text: "12 đợt", start: 4, end: 10, rule: "count/counted" },
              changes: [{ field: "unit", expected: "100%, ::a", found: "đợt" }],
            },
          ],
        },
        { path: "in/good.txt", differences: [] },
      ],
      failures: [{ path: "in/new.txt", message: missing }],
      summary: {
        articles: 2,
        differing: 1,
        failures: 1,
        differences: { missing: 0, spurious: 0, changed: 1, mended: 0, metadata: 0 },
        scores: {
          count: { expected: 4, found: 4, right: 3, precision: 0.75, recall: 0.75, f1: 0.75 },
          model: { f1: null },
          all: { expected: 5, right: 4, f1: 0.8 },
        },
        min: null,
        passed: false,
      },
    });
    expect(JSON.parse(solieu(["check", "in/good.txt", "--reporter", "json", "--min", "1"]).stdout).summary).toMatchObject({ min: 1, passed: true });
  });

  test("junit: well-formed, an article a case", () => {
    const { stdout, code } = solieu(["check", "in", "--reporter", "junit"]);
    expect(code).toBe(1);
    const elements = elementsOf(stdout);
    expect(elements.map(({ name }) => name)).toEqual(["testsuites", "testsuite", "testcase", "failure", "testcase", "testcase", "error"]);
    expect(elements[1]?.attributes).toEqual({ name: "solieu check", tests: "3", failures: "1", errors: "1" });
    expect(elements[2]?.attributes).toEqual({ classname: "solieu check", name: `in/${hostileName}`, file: `in/${hostileName}` });
    expect(elements[3]?.attributes).toEqual({ type: "difference", message: "1 not as expected" });
    expect(elements[3]?.text).toContain("unit should be “100%, ::a”, is “đợt”");
    expect(elements[3]?.text).toContain(']]> <b> & " ');
    expect(elements[6]?.attributes).toEqual({ type: "EXPECTED_MISSING", message: missing });
  });

  test("github: an annotation on the article's line, and no command but ours", () => {
    const { stdout } = solieu(["check", ".", "--reporter", "github"], { GITHUB_WORKSPACE: dirname(folder) });
    const place = `${folder.slice(dirname(folder).length + 1)}/in/`;
    const commands = stdout.split("\n").filter((line) => line.trimStart().startsWith("::"));
    expect(commands).toEqual([
      `::error file=${place}%250A%3A%3Aerror%3A%3Ax%2Cy%3A<&>"'.txt,line=2,title=solieu%3A changed::count “12 đợt”: unit should be “100%25, ::a”, is “đợt”`,
      `::error file=${place}new.txt,title=solieu::${missing}`,
    ]);
    expect(stdout.split("\n").slice(2).join("\n")).toMatch(/^type .*\n(?:.*\n){3}2 articles, 1 not as expected: 1 changed\n$/);
  });

  test("no line of a text report begins with what an article says", () => {
    give(folder, { "x/a.txt": "Tin.\n::error::Có 12 đợt.\n", "x/a.expected.json": expectedJson() });
    const { stdout } = solieu(["check", "x"]);
    expect(stdout).toContain("    | ::error::Có 12 đợt.\n");
  });

  test("a closed pipe ends quietly", () => {
    const line = `"${process.execPath}" "${program}" check in --reporter json 2>&1 | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync("bash", ["-c", line], { cwd: folder, env: plainEnvironment, encoding: "utf8" });
    expect(["0\n", "1\n"]).toContain(stdout);
  });
});

describe("bad input: one line, the others go on, exit 1", () => {
  const cannot = "bad.expected.json: cannot read the expected records: expected";
  test.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      "an article without expected records",
      { "bad.txt": article },
      "bad.txt: no expected records: expected bad.expected.json or bad.expected.csv (--update writes it), got neither",
    ],
    [
      "expected records without an article",
      { "bad.expected.json": expectedJson() },
      "bad.expected.json: no article: expected an article of that name beside it, got none",
    ],
    [
      "both formats",
      { "bad.txt": article, "bad.expected.json": expectedJson(), "bad.expected.csv": "" },
      "bad.txt: cannot read the expected records: expected one expected file, got both bad.expected.json and bad.expected.csv",
    ],
    ["other bytes", { "bad.txt": article, "bad.expected.json": Buffer.from([0xff, 0x00]) }, `${cannot} UTF-8 text, got other bytes`],
    ["a list", { "bad.txt": article, "bad.expected.json": "[]" }, `${cannot} an object, got a list`],
    ["no records", { "bad.txt": article, "bad.expected.json": "{}" }, `${cannot} a list of records, got nothing`],
    [
      "an unknown key",
      { "bad.txt": article, "bad.expected.json": '{"record": []}' },
      `${cannot} shows, article, fields, records, got "record"; did you mean records?`,
    ],
    [
      "an unknown field",
      { "bad.txt": article, "bad.expected.json": expectedJson(year, '{"type": "count", "text": "x", "valeu": 1}') },
      'bad.expected.json: record 2: cannot read the expected records: expected a field of solieu schema, got "valeu"; did you mean value?',
    ],
    [
      "an unknown field of all records",
      { "bad.txt": article, "bad.expected.json": '{"fields": ["unti"], "records": []}' },
      'bad.expected.json: fields: cannot read the expected records: expected a field of solieu schema, got "unti"; did you mean unit?',
    ],
    [
      "a type",
      { "bad.txt": article, "bad.expected.json": expectedJson('{"type": "counts", "text": "x"}') },
      'bad.expected.json: record 1: cannot read the expected records: expected a type: count, date, model, got "counts"; did you mean count?',
    ],
    [
      "no mention",
      { "bad.txt": article, "bad.expected.json": expectedJson('{"type": "count"}') },
      "bad.expected.json: record 1: cannot read the expected records: expected the text of the mention, got none",
    ],
    [
      "a start",
      { "bad.txt": article, "bad.expected.json": expectedJson('{"type": "count", "text": "x", "start": -1}') },
      'bad.expected.json: record 1: start: cannot read the expected records: expected a number of code points, got "-1"',
    ],
    [
      "a value that is an object",
      { "bad.txt": article, "bad.expected.json": expectedJson('{"type": "count", "text": "x", "value": {}}') },
      "bad.expected.json: record 1: value: cannot read the expected records: expected a text, a number or null, got an object",
    ],
    [
      "an unknown column",
      { "bad.txt": article, "bad.expected.csv": "type,text,valeu\n" },
      'bad.expected.csv: cannot read the expected records: expected a field of solieu schema, got "valeu"; did you mean value?',
    ],
    [
      "a table without mentions",
      { "bad.txt": article, "bad.expected.csv": "type,value\ncount,1\n" },
      "bad.expected.csv: cannot read the expected records: expected a column text, got none",
    ],
    [
      "a column twice",
      { "bad.txt": article, "bad.expected.csv": "type,text,text\n" },
      'bad.expected.csv: cannot read the expected records: expected each column once, got "text" again',
    ],
    [
      "an article that cannot be read",
      { "bad.txt": Buffer.from([80, 75, 0]), "bad.expected.json": expectedJson() },
      "bad.txt: cannot read: expected a text file, got a binary file (it holds zero bytes)",
    ],
  ])("%s", (_what, files, line) => {
    give(folder, { "in/good.txt": article, "in/good.expected.json": expectedJson(year, rounds, models) });
    give(join(folder, "in"), files);
    const told = run(join(folder, "in"), ["check", "."]);
    expect(told).toEqual({ stdout: `${allRight}1 article, all as expected\n`, stderr: `solieu: ${line}\n`, code: 1 });
  });
  test("JSON and CSV that end too soon", () => {
    give(folder, { "1.txt": article, "1.expected.json": '{"records": [', "2.txt": article, "2.expected.csv": 'type,text\ncount,"x' });
    const { stderr, code } = solieu(["check", "."]);
    expect(code).toBe(1);
    expect(stderr.split("\n").map((line) => line.split(", got")[0])).toEqual([
      "solieu: 1.expected.json: cannot read the expected records: expected JSON",
      "solieu: 2.expected.csv: cannot read the expected records: expected CSV",
      "",
    ]);
  });
  test("no articles, no such path, standard input", () => {
    mkdirSync(join(folder, "empty"));
    expect(solieu(["check", "empty"])).toMatchObject({ stdout: "", code: 1 });
    expect(solieu(["check", "gone"])).toEqual(failed(1, "gone: cannot read: expected a file, a folder or a glob, got nothing of that name"));
    expect(solieu(["check", "-"])).toEqual(failed(1, "standard input: no expected records: expected an article in a file, got none beside it"));
  });
  test("expected files of hidden folders and of linked ones are not looked for; a loop ends", () => {
    give(folder, { "in/bao.txt": article, "in/bao.expected.json": expectedJson(year, rounds, models), "in/.git/x.expected.json": "{}" });
    symlinkSync(".", join(folder, "in/loop"));
    expect(solieu(["check", "in"]).code).toBe(0);
  });
});

describe("wrong usage: one line, exit 2", () => {
  test.each<[string, string[], string]>([
    ["no path", ["check"], "check: no input: expected PATH, got nothing"],
    [
      "a field",
      ["check", ".", "--fields", "value,untis"],
      '--fields: unknown field: expected a field of solieu schema, or parent, got "untis"; did you mean unit?',
    ],
    [
      "a field left out",
      ["check", ".", "--fields=-valeu"],
      '--fields: unknown field: expected a field of solieu schema, or parent, got "valeu"; did you mean value?',
    ],
    ["a reporter", ["check", ".", "--reporter", "jnuit"], '--reporter: unknown reporter: expected text, json, junit, github, got "jnuit"; did you mean junit?'],
    ["an F1", ["check", ".", "--min", "95"], '--min: wrong value: expected a number from 0 to 1, such as 0.95, got "95"'],
    ["an F1 with a comma", ["check", ".", "--min", "0,95"], '--min: wrong value: expected a number from 0 to 1, such as 0.95, got "0,95"'],
    [
      "a report of an update",
      ["check", ".", "--update", "--reporter", "json"],
      "--update: cannot go together: expected no report to be asked for, got --reporter",
    ],
    ["a misspelt command", ["chek"], 'unknown command: expected a command or a path, got "chek"; did you mean check?'],
  ])("%s", (_what, args, line) => {
    give(folder, { "bao.txt": article });
    expect(solieu(args)).toEqual(failed(2, line));
  });
});

describe("alignment", () => {
  const offsetsIn = (text: string, expected: string[], found: [string, number][]): (number | undefined)[] => {
    const records = expected.map((mention) => ({ type: "count" as const, text: mention, start: null, values: new Map(), gap: null }));
    const readings = found.map(([mention, start]) => ({ type: "count", text: mention, start, end: start + mention.length }) as never);
    return locate(records, readings, text, offsetsOf(text)).map((span) => span?.start);
  };
  test("a mention that stands several times is the one between its neighbours", () => {
    //            0         10        20        30
    const text = "5 xã, 7 ấp, 5 xã, 8 ấp, 5 xã, 9 ấp";
    expect(
      offsetsIn(
        text,
        ["7 ấp", "5 xã", "8 ấp"],
        [
          ["5 xã", 0],
          ["7 ấp", 6],
          ["5 xã", 12],
          ["8 ấp", 18],
          ["5 xã", 24],
        ],
      ),
    ).toEqual([6, 12, 18]);
    expect(
      offsetsIn(
        text,
        ["7 ấp", "8 ấp", "5 xã"],
        [
          ["7 ấp", 6],
          ["8 ấp", 18],
        ],
      ),
    ).toEqual([6, 18, 24]);
    expect(offsetsIn(text, ["5 xã", "5 xã", "5 xã"], [["5 xã", 12]])).toEqual([12, 24, undefined]);
  });
  test("not inside a word or number, and in no order of the file's own", () => {
    expect(offsetsIn("15 xãy, 5 xã", ["5 xã"], [])).toEqual([8]);
    expect(
      offsetsIn(
        "5 xã, 7 ấp",
        ["7 ấp", "5 xã"],
        [
          ["5 xã", 0],
          ["7 ấp", 6],
        ],
      ),
    ).toEqual([6, 0]);
    expect(offsetsIn("5 xã", ["6 xã"], [])).toEqual([undefined]);
  });
  test("the greatest overlap stands for a mention, the rest is spurious", () => {
    const { article: read } = extract({ id: "x", text: article });
    const found = (text: string, start: number) =>
      ({ record_id: text, type: "count", text, start, end: start + text.length, sentence: "", rule: "r", article_id: "x", confidence: 1 }) as never;
    const expected = expectedOfJson(expectedJson('{"type": "count", "text": "1.390 đợt", "start": 34}'), "x");
    const { differences } = compare(expected, { article: read, records: [found("chức 1", 29), found("390 đợt tuyên", 36)] }, () => true);
    expect(differences.map(({ kind, found: record }) => [kind, record?.text])).toEqual([
      ["spurious", "chức 1"],
      ["changed", "390 đợt tuyên"],
    ]);
  });
  test("takes a time for the length, whatever the files hold", () => {
    const many = 20_000;
    const text = "5 xã ".repeat(many);
    const records = Array.from({ length: many }, () => '{"type":"count","text":"5 xã"}');
    const wide = Array.from({ length: 2000 }, (_, index) => JSON.stringify({ type: "count", text: text.slice(0, -1 - index * 5), start: 0 }));
    const found = Array.from(
      { length: many },
      (_, index) => ({ type: "count", text: "5 xã", start: index * 5, end: index * 5 + 4, record_id: String(index) }) as never,
    );
    const article = { id: "x", text, title: null, author: null, outlet: null, published: null, furniture: [] };
    const start = performance.now();
    compare(expectedOfJson(expectedJson(...records.slice(1)), "x"), { article, records: found }, () => true);
    compare(expectedOfJson(expectedJson(...wide.slice(0, 50)), "x"), { article, records: found }, () => true);
    compare(expectedOfJson(expectedJson(...records), "x"), { article, records: [] }, () => true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test("every column is a field, but those that name records", () => {
    const judged = expectedOfJson(
      `{"fields": ${JSON.stringify(columns.flatMap(({ name }) => (["record_id", "article_id", "parent_id"].includes(name) ? [] : [name])))}, "records": []}`,
      "x",
    ).fields as Field[];
    expect(judged).toHaveLength(columns.length - 3);
  });
});

describe("the action and the hook", () => {
  interface Step {
    readonly shell: string;
    readonly env: Record<string, string>;
    readonly run: string;
  }
  const action = parseYaml(readFileSync(join(root, "action.yml"), "utf8"));
  const [install, checkStep] = action.runs.steps as [Step, Step];
  const inputNames = ["path", "reporter", "min", "fields", "version"];

  /** Runs a step as a runner does, its inputs in the environment. */
  const step = ({ run: script, env }: Step, inputs: Record<string, string>, more: Record<string, string> = {}): Result => {
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const environment = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, value.replace(/^\$\{\{ inputs\.([a-z]+) \}\}$/, (_, input) => given(input))]),
    );
    writeFileSync(join(folder, "step.sh"), script);
    const { stdout, stderr, status } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "step.sh"], {
      cwd: folder,
      env: { ...plainEnvironment, GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, ...environment, ...more },
      encoding: "utf8",
    });
    return { stdout, stderr, code: status };
  };
  /** An npm that tells what it is asked for. */
  const fakeNpm = (): Record<string, string> => {
    give(folder, { "bin/npm": '#!/bin/sh\nprintf "%s\\n" "$@"\n' });
    chmodSync(join(folder, "bin/npm"), 0o755);
    return { PATH: `${join(folder, "bin")}:${process.env.PATH}` };
  };

  test("inputs reach the scripts by the environment alone", () => {
    expect(action.runs.using).toBe("composite");
    expect(Object.keys(action.inputs)).toEqual(inputNames);
    for (const { shell, run: script, env } of action.runs.steps as Step[]) {
      expect(shell).toBe("bash");
      expect(script).not.toContain("${{");
      for (const value of Object.values(env)) expect(value).toMatch(/^\$\{\{ inputs\.[a-z]+ \}\}$/);
    }
  });
  test("installs its own checkout, or a version", () => {
    const environment = fakeNpm();
    expect(step(install, {}, environment)).toEqual(done(`ci\n--include=dev\n--no-audit\n--no-fund\n--prefix\n${root}\n`));
    expect(step(install, { version: "0.3.0" }, environment)).toEqual(done(`install\n--no-audit\n--no-fund\n--prefix\n${folder}/solieu\nsolieu@0.3.0\n`));
    for (const version of ["file:../x", "$(touch hacked)", "1; touch hacked", "npm:other@1", "1\n2"]) {
      expect(step(install, { version }, environment)).toEqual({ ...failed(1), stdout: "::error title=solieu::version: expected a version such as 0.5.0\n" });
    }
    expect(readdirSync(folder)).not.toContain("hacked");
  });
  test("checks with the inputs given", () => {
    give(folder, { "in/bao.txt": article, "in/bao.expected.json": expectedJson(year, rounds) });
    const { stdout, code } = step(checkStep, { path: "in" });
    expect({ code, first: stdout.split("\n")[0] }).toEqual({
      code: 1,
      first: "::error file=in/bao.txt,line=1,title=solieu%3A spurious::count “12 mô hình” (value 12, unit mô hình), by count/counted",
    });
    expect(step(checkStep, { path: "in", min: "0.6", fields: "value,date" }).code).toBe(0);
    expect(JSON.parse(step(checkStep, { path: "in", reporter: "json" }).stdout).summary.passed).toBe(false);
    rmSync(join(folder, "in"), { recursive: true });
    for (const path of ["$(touch hacked)", "; touch hacked", "--update", "a b\n* `touch hacked`"]) expect(step(checkStep, { path }).code).toBe(1);
    for (const input of ["reporter", "min", "fields"]) expect(step(checkStep, { [input]: "x; touch hacked" }).code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["step.sh"]);
  });
  test("a version runs what was installed", () => {
    give(folder, { "solieu/node_modules/solieu/bin/solieu.js": "console.log(process.argv.slice(2).join('\\n'))" });
    expect(step(checkStep, { version: "0.3.0", path: "-x", min: "1" })).toEqual(done("check\n--reporter=github\n--min=1\n--\n-x\n"));
  });
  test("the hook runs the program on the folders given", () => {
    const [hook] = parseYaml(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
    expect(hook).toMatchObject({ id: "solieu-check", language: "node", pass_filenames: false });
    expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).bin).toHaveProperty(hook.entry.split(" ")[0]);
    for (const path of ["in/bao.txt", "in/bao.expected.json", "bao.expected.csv"]) expect(path).toMatch(new RegExp(hook.files));
    expect("README.md").not.toMatch(new RegExp(hook.files));
    give(folder, { "in/bao.txt": article, "in/bao.expected.json": expectedJson(year, rounds, models) });
    const args = [...hook.entry.split(" ").slice(1), ...hook.args];
    expect(solieu(args).code).toBe(0);
    give(folder, { "in/bao.expected.json": expectedJson(year, rounds) });
    expect(solieu(args).code).toBe(1);
  });
});

test("the help has examples that run", () => {
  const { stdout } = solieu(["check", "--help"]);
  const examples = stdout
    .slice(stdout.indexOf("Examples:"))
    .split("\n")
    .slice(1)
    .flatMap((line) => /^ {2}solieu (check .+?)(?: {2,}.*)?$/.exec(line)?.[1] ?? []);
  expect(examples.length).toBeGreaterThan(4);
  give(folder, { "articles/bao.txt": article });
  for (const example of examples) {
    const { status } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" ${example}`], { cwd: folder, env: plainEnvironment });
    expect(status, example).toBe(0);
  }
  expect(parse(solieu(["articles"]).stdout)).toHaveLength(4);
});

test("extract loads nothing of it", () => {
  give(folder, { "bao.txt": article, "bao.expected.csv": "type,text\n" });
  const loads = "const { main } = require(process.argv[1]); main(process.argv.slice(2)).then(() => console.error(Object.keys(require.cache).join()))";
  const loadedBy = (...args: string[]): string =>
    spawnSync(process.execPath, ["-e", loads, join(root, "dist/cli.cjs"), ...args], { cwd: folder, env: plainEnvironment, encoding: "utf8" }).stderr;
  expect(loadedBy("bao.txt")).not.toContain("node_modules");
  expect(loadedBy("check", "bao.txt")).toContain("csv-parse");
});
