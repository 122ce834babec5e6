import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { showExplanation } from "../src/cli/explanation.ts";
import { explain, extract } from "../src/pipeline.ts";
import { originsOf, sources } from "../src/vi/origins.ts";
import { rules } from "../src/vi/rules/index.ts";
import { done, failed, give, newFolder, type Result, removeFolder, run } from "./program.ts";

const article = "Tin mới\nNăm 2023 đã tổ chức 1.390 đợt.\n\nTại Quốc lộ 1A, ngày 30/2/2023.\n";
const fixtures = fileURLToPath(new URL("../fixtures/articles", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** Runs the program in the folder, in which `bao.txt` lies. */
function solieu(args: readonly string[], input = "", environment: Record<string, string> = {}): Result {
  give(folder, { "bao.txt": article });
  return run(folder, args, input, environment);
}

/** The explanation of a text as the program prints it, with the line numbers of the word lists left out. */
function explained(text: string, ...args: string[]): string[] {
  const { stdout, stderr, code } = solieu(["explain", "--text", text, ...args]);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  return stdout.replace(/(\.tsv):\d+/g, "$1").split("\n");
}

describe("explain", () => {
  test("marks every mention and names its rule, value, slots and word lists", () => {
    expect(explained("Năm 2023 có hơn 155.033 lượt người.")).toEqual([
      "text, no publication date",
      "",
      "text:1",
      "  Năm 2023 có hơn 155.033 lượt người.",
      "  ^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^",
      '  1:1   "Năm 2023"  date/year  2023',
      '        year "2023"',
      '  1:13  "hơn 155.033 lượt người"  count/counted  > 155033 lượt người',
      '        qualifier "hơn" qualifiers.tsv  number "155.033"  unit "lượt người" nouns.tsv',
      '        period 2023  (sentence: opens the clause)  "Năm 2023"',
      expect.stringMatching(/^ {8}indicator [a-z-]+$/),
      "",
    ]);
  });
  test("says where period, place and relation came from, and what is doubtful", () => {
    const text = "Năm 2023, tại huyện Sa Thầy, tỉnh Kon Tum có 48 mô hình. Trong đó có 02 mô hình mới.";
    expect(explained(text).filter((line) => /^ +(?:period|place|part_of|doubts)/.test(line))).toEqual([
      '        period 2023  (sentence: opens the clause)  "Năm 2023"',
      expect.stringMatching(/^ {8}place huyện Sa Thầy, tỉnh Kon Tum \[616\] {2}\(sentence: .+\) {2}"huyện Sa Thầy, tỉnh Kon Tum"$/),
      '        period 2023  (paragraph: carried from an earlier sentence)  "Năm 2023"',
      expect.stringMatching(/^ {8}place huyện Sa Thầy, tỉnh Kon Tum \[616\] {2}\(paragraph: /),
      '        part_of "48 mô hình"  (behind a word of parts)  "Trong đó"',
      "        doubts periodFromParagraph, placeFromParagraph",
    ]);
  });
  test("--codebook names the indicator", () => {
    const table =
      "id\tlabel_vi\tlabel_en\tunit\tdomain\twords\tnot\tverb\tchange\tof\texample\nmy-models\tmô hình mới\tnew models\tmô hình\town\tmới\t\t\t\t\t[5 mô hình] mới\n";
    give(folder, { "own.tsv": table });
    expect(explained("có 48 mô hình mới", "--codebook", "own.tsv")).toContain("       indicator my-models");
  });
  test("says what a reading beat, and why", () => {
    const lines = explained("khoảng 1/3 số hộ");
    expect(lines).toContain('  1:1  "khoảng 1/3 số hộ"  count/ratio  ≈ 1/3 hộ');
    expect(lines).toContain('       beat count/fraction "khoảng 1/3": is longer');
  });
  test("claims that are not written are marked otherwise: labels, refusals, dates without a value", () => {
    expect(explained("Hôm qua, tại Quốc lộ 1A có mưa, ngày 30/2/2023.").slice(3, -1)).toEqual([
      "  Hôm qua, tại Quốc lộ 1A có mưa, ngày 30/2/2023.",
      "  ~~~~~~~      ~~~~~~~~~~         !!!!!!!!!!!!!!",
      '  1:1   "Hôm qua"  date/relative-day  claimed, not written: no calendar value (no publication date is known)',
      '        dayOffsets "hôm qua"',
      '  1:14  "Quốc lộ 1A"  label/named  claimed, not written',
      '        labelWord "quốc lộ" labels.tsv  code "1a"',
      '  1:33  "ngày 30/2/2023"  date/day-month-year  refused: no such date, day 30 out of range 1 to 28',
      '        lead "ngày"  day "30"  month "2"  year "2023"',
    ]);
  });
  test("--published gives relative dates their value", () => {
    const lines = explained("Hôm qua, mưa to.", "--published", "2023-06-15");
    expect(lines[0]).toBe("text, published 2023-06-15");
    expect(lines).toContain('  1:1  "Hôm qua"  date/relative-day  2023-06-14');
  });
  test("a record joined from several readings shows each", () => {
    expect(explained("Lúc 15h30 ngày 1/7/2023.").slice(4, -1)).toEqual([
      "  ^^^^^^^^^^^^^^^^^^^^^^^",
      '  1:1  "Lúc 15h30 ngày 1/7/2023"  date/day-month-year  2023-07-01T15:30',
      expect.stringMatching(/^ {7}from date\/clock "Lúc 15h30" {2}.*hour "15" {2}minute "30"$/),
      '       from date/day-month-year "ngày 1/7/2023"  lead "ngày"  day "1"  month "7"  year "2023"',
    ]);
  });
  test("a file: the lines that hold something; FILE:LINE: that line", () => {
    const places = (stdout: string): string[] => stdout.split("\n").filter((line) => line.startsWith("bao.txt"));
    const whole = solieu(["explain", "bao.txt"]);
    expect({ ...whole, stdout: places(whole.stdout) }).toEqual({ stdout: ["bao.txt, no publication date", "bao.txt:2", "bao.txt:4"], stderr: "", code: 0 });
    const line = solieu(["explain", "bao.txt:4"]);
    expect({ ...line, stdout: places(line.stdout) }).toEqual({ stdout: ["bao.txt, no publication date", "bao.txt:4"], stderr: "", code: 0 });
    expect(line.stdout).toContain('4:5   "Quốc lộ 1A"');
    expect(solieu(["explain", "bao.txt:1"])).toEqual(done("bao.txt, no publication date\n\nbao.txt:1\n  Tin mới\n  nothing is read here\n"));
    expect(solieu(["explain", "-"], "Không có gì.")).toEqual(done("standard input, no publication date\n\n  nothing is read here\n"));
  });
  test("a file whose name ends in a number is that file", () => {
    give(folder, { "bao.txt:4": "Có 5 vụ." });
    expect(solieu(["explain", "bao.txt:4"]).stdout).toContain("bao.txt:4:1\n");
  });
  test("places are those of the text as given", () => {
    writeFileSync(join(folder, "nfd.txt"), "Tin\r\n🏠  Có thêm 5 vụ.\r\n".normalize("NFD"));
    const { stdout } = solieu(["explain", "nfd.txt:2"]);
    const column = [..."🏠  Có thêm ".normalize("NFD")].length + 1;
    expect(stdout).toContain(`  🏠 Có thêm 5 vụ.\n             ^^^^\n  2:${column}  "5 vụ"`);
  });
  test("is coloured where asked, and only there", () => {
    expect(solieu(["explain", "bao.txt"], "", { FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(solieu(["explain", "bao.txt", "--no-color"], "", { FORCE_COLOR: "1" }).stdout).not.toContain("\u001b[");
    expect(solieu(["explain", "bao.txt"]).stdout).not.toContain("\u001b[");
  });
  test.each<[string, string[], number, string]>([
    ["no file and no text", [], 2, "explain: no input: expected FILE or --text, got nothing"],
    ["a file and a text", ["bao.txt", "--text", "5 vụ"], 2, "explain: too many arguments: expected FILE or --text, got both"],
    ["two files", ["bao.txt", "bao.txt"], 2, "explain: too many arguments: expected 1, got 2"],
    ["a line that is not there", ["bao.txt:5"], 2, "bao.txt:5: no such line: expected at least 5 lines, got 4"],
    ["a file that is not there", ["gone.txt:3"], 1, "gone.txt: cannot read: expected a file that can be read, got no such file or directory"],
    ["a folder", ["."], 1, ".: cannot read: expected a file that can be read, got a folder"],
    ["a date", ["bao.txt", "--published", "soon"], 2, '--published: cannot read the publication date: expected EDTF such as 2023-03-14, got "soon"'],
    ["a flag", ["--texx", "5 vụ"], 2, 'unknown flag: expected a flag of "solieu --help", got "--texx"; did you mean --text?'],
  ])("refused: %s", (_what, args, code, line) => {
    expect(solieu(["explain", ...args])).toEqual(failed(code, line));
  });
});

describe("the page of an explanation", () => {
  const page = (text: string, width = 100): string[] =>
    showExplanation("text", explain({ id: "text", text }), null, { colors: new Chalk({ level: 0 }), width, own: [] }).split("\n");

  test("marks stand under their mentions, whatever the width of the letters", () => {
    const [, , , line, marks] = page("漢字 và 🏠 có 5 vụ\u0001 mới");
    expect(line).toBe("  漢字 và 🏠 có 5 vụ  mới");
    expect(marks).toBe(`  ${"HHHH và EE có ".replace(/./g, " ")}^^^^`);
  });
  test("long lines are cut at blanks, and a mention goes on under the next piece", () => {
    expect(page("Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền", 34).slice(3, 7)).toEqual([
      "  Công an tỉnh đã tổ chức 1.390",
      "                          ^^^^^",
      "  đợt tuyên truyền",
      "  ^^^",
    ]);
    expect(page(`Có 5 vụ ${"x".repeat(50)}`, 30).slice(3, 7)).toEqual(["  Có 5 vụ", "     ^^^^", `  ${"x".repeat(28)}`, `  ${"x".repeat(22)}`]);
  });
  test("tracing changes no record", () => {
    const text = readFileSync(join(fixtures, "crime-labels.txt"), "utf8");
    const { article: _article, records, diagnostics } = extract({ id: "a", text });
    expect(explain({ id: "a", text })).toMatchObject({ records, diagnostics });
  });
  test("every slot that names a word list is a slot of a rule", () => {
    const slots = new Set(rules.flatMap((rule) => Object.keys(rule.slots)));
    expect(Object.keys(sources).filter((slot) => !slots.has(slot))).toEqual([]);
    expect(originsOf("qualifier", "hơn")).toEqual([expect.stringMatching(/^qualifiers\.tsv:\d+$/)]);
    expect(originsOf("unit", "hoà giải viên")).toEqual(originsOf("unit", "hòa giải viên"));
    expect(originsOf("number", "5")).toEqual([]);
  });
});

describe("rules", () => {
  /** The cells of a table whose columns are two blanks or more apart. */
  const rowsOf = (stdout: string): string[][] =>
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));

  test("lists every rule with its examples, rejects and what it reads, one a line, aligned", () => {
    const { stdout, stderr, code } = solieu(["rules"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const [heading, ...rows] = rowsOf(stdout);
    expect(heading).toEqual(["rule", "examples", "rejects", "about"]);
    expect(rows).toEqual(rules.map(({ id, about, examples, rejects }) => [id, String(examples.length), String(rejects.length), about]));
    const column = stdout.indexOf("about");
    for (const [index, line] of stdout.trimEnd().split("\n").slice(1).entries()) expect(line.slice(column)).toBe(rules[index]?.about);
  });
  test("--fires counts on a folder what stood and what lost, the busiest first", () => {
    give(folder, { "in/1.txt": "Có 5 vụ, khoảng 1/3 số hộ.", "in/2.txt": "Có 7 vụ." });
    const { stdout, stderr, code } = solieu(["rules", "--fires", "in"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const [heading, ...rows] = rowsOf(stdout);
    expect(heading).toEqual(["rule", "fires", "lost", "examples", "rejects", "about"]);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 3))).toEqual([
      ["count/counted", "2", "0"],
      ["count/ratio", "1", "0"],
      ["model/quoted", "never", "0"],
    ]);
    expect(rows.find(([id]) => id === "count/fraction")?.slice(1, 3)).toEqual(["never", "1"]);
    expect(rows.map(([id]) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
  test("what cannot be read is told, and the others are counted", () => {
    give(folder, { "in/1.txt": "Có 5 vụ.", "in/2.txt": Buffer.from([0x4e, 0xe3, 0x6d]) });
    const { stdout, stderr, code } = solieu(["rules", "--fires", "in"]);
    expect({ stderr, code }).toEqual({
      stderr: "solieu: in/2.txt: cannot read: expected UTF-8 text, or Vietnamese in an older encoding (--encoding tells which), got byte 0xE3 at offset 1\n",
      code: 1,
    });
    expect(stdout).toContain("count/counted");
    expect(solieu(["rules", "--fires", "gone"])).toEqual(failed(1, "gone: cannot read: expected a file, a folder or a glob, got nothing of that name"));
  });
  test.each<[string, string[], string]>([
    ["an argument", ["in"], "rules: too many arguments: expected none, got 1"],
    ["no folder", ["--fires", ""], "--fires: wrong value: expected a folder, got nothing"],
    ["a flag", ["--fire", "in"], 'unknown flag: expected a flag of "solieu --help", got "--fire"; did you mean --fires?'],
  ])("refused: %s", (_what, args, line) => {
    expect(solieu(["rules", ...args])).toEqual(failed(2, line));
  });
});
