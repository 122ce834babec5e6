import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Chalk } from "chalk";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { colorsFor } from "../src/cli/color.ts";
import { listArticle, listFooter } from "../src/cli/listing.ts";
import { progressLine } from "../src/cli/progress.ts";
import type { StatRecord } from "../src/types.ts";
import { columns, defaultColumns } from "../src/write/columns.ts";
import { pdf, zip } from "./containers.ts";
import { done, failed, give, newFolder, plainEnvironment, program, type Result, removeFolder, run } from "./program.ts";

const header = `${defaultColumns.map(({ name }) => name).join(",")}\n`;
const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.\n";
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** Runs the program in the folder. */
function solieu(args: readonly string[], input: string | Uint8Array = "", environment: Record<string, string> = {}): Result {
  return run(folder, args, input, environment);
}

/** Runs a line of bash in the folder, with the program as `solieu`. */
function shell(line: string): Result {
  const command = `solieu() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd: folder, env: plainEnvironment, encoding: "utf8" });
  return { stdout, stderr, code: status };
}

/** The rows of CSV as objects. */
function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

describe("extract", () => {
  test("writes CSV where its output is no terminal, with or without its name", () => {
    give(folder, { "bao.txt": article });
    const { stdout, stderr, code } = solieu(["bao.txt"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(rowsOf(stdout)).toMatchObject([
      { type: "date", article_id: "bao.txt", text: "Năm 2023", date: "2023", start: "0", end: "8" },
      { type: "count", article_id: "bao.txt", text: "1.390 đợt", value: "1390", unit: "đợt", start: "34", end: "43" },
    ]);
    expect(solieu(["extract", "bao.txt"])).toEqual(done(stdout));
    const chosen = ["--columns", "type,text,value,date"];
    expect(solieu(["-", ...chosen], article)).toEqual(solieu(["bao.txt", ...chosen]));
  });
  test("every format holds the same records", () => {
    give(folder, { "in/1.txt": article, "in/2.txt": article });
    const rows = rowsOf(solieu(["in"]).stdout);
    const records = JSON.parse(solieu(["in", "-f", "json"]).stdout);
    expect(records.map((record: object) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)])))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""))),
    );
    const lines = solieu(["in", "-f", "jsonl"]).stdout;
    expect(
      lines
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(records);
    expect(parse(solieu(["in", "-f", "tsv"]).stdout, { columns: true, delimiter: "\t" })).toEqual(rows);
    expect(records).toHaveLength(4);
  });
  test("--type and --columns choose", () => {
    give(folder, { "bao.txt": article });
    expect(solieu(["bao.txt", "--type", "count", "--columns", "value,unit,article_id"])).toEqual(done("value,unit,article_id\n1390,đợt,bao.txt\n"));
    expect(solieu(["bao.txt", "--type=date,model", "--columns=date", "-fjson"])).toEqual(done('[\n{"date":"2023"}\n]\n'));
  });
  test("--codebook and its key in a config file name the indicators", () => {
    const codebook = "id\tlabel_vi\tlabel_en\tunit\twords\nKT.01\tĐợt tuyên truyền\tSessions\tđợt\ttuyên truyền\n";
    give(folder, {
      "bao.txt": article,
      "my.tsv": codebook,
      "my-16.tsv": Buffer.from(`\ufeff${codebook}`, "utf16le"),
      "solieu.json": '{ "codebook": "my.tsv" }',
    });
    const chosen = ["bao.txt", "--type", "count", "--columns", "text,indicator"];
    expect(solieu(chosen)).toEqual(done("text,indicator\n1.390 đợt,propaganda-sessions\n"));
    const named = done("text,indicator\n1.390 đợt,KT.01\n");
    expect(solieu([...chosen, "--codebook", "my.tsv"])).toEqual(named);
    expect(solieu([...chosen, "--codebook=my-16.tsv"])).toEqual(named);
    expect(solieu([...chosen, "--config", "solieu.json"])).toEqual(named);
  });
  test("a codebook that cannot be read is named, with its line", () => {
    const header = "id\tlabel_vi\tlabel_en\tunit\n";
    give(folder, { "bao.txt": article, "bad.tsv": `${header}a\tA\tA\tđợt\n\tB\tB\tlượt\n`, "old.tsv": Buffer.from([0xe1, 0xf3, 0x0a]) });
    const message = (name: string): Result => solieu(["bao.txt", "--codebook", name]);
    expect(message("none.tsv")).toEqual(failed(2, "none.tsv: cannot read the codebook: expected a file that can be read, got no such file or directory"));
    expect(message("old.tsv")).toEqual(failed(2, "old.tsv: cannot read the codebook: expected UTF-8 text, got other bytes"));
    expect(message("bad.tsv")).toEqual(failed(2, "bad.tsv:3: cannot read the codebook: expected a value of id, got nothing"));
    expect(message("")).toEqual(failed(2, "--codebook: wrong value: expected the name of a file, got nothing"));
  });
  test("twice the same, whatever the locale", () => {
    give(folder, { "in/đ.txt": article, "in/z.txt": article, "in/a.txt": article });
    const first = solieu(["in"], "", { LC_ALL: "C", TZ: "UTC" });
    expect(first.code).toBe(0);
    expect(solieu(["in"], "", { LC_ALL: "vi_VN.UTF-8", TZ: "Asia/Ho_Chi_Minh" })).toEqual(first);
  });
  test("an empty file and a file without statistics: no record, no error", () => {
    give(folder, { "empty.txt": "", "none.txt": "Không có gì ở đây.\n" });
    expect(solieu(["empty.txt", "none.txt"])).toEqual(done(header));
    expect(solieu(["-"])).toEqual(done(header));
  });
  test("clean and unclean text give the same values", () => {
    give(folder, {
      "plain.txt": article,
      "nfd.txt": article.normalize("NFD"),
      "bom.txt": `\ufeff${article.replace("\n", "\r\n")}`,
      "utf16.txt": Buffer.from(`\ufeff${article}`, "utf16le"),
    });
    const valuesOf = (file: string): string => solieu([file, "--columns", "type,value,unit,date"]).stdout;
    for (const file of ["nfd.txt", "bom.txt", "utf16.txt"]) expect(valuesOf(file)).toBe(valuesOf("plain.txt"));
  });
  test("a pipe given by name is read", () => {
    give(folder, { "bao.txt": article });
    expect(shell("solieu <(cat bao.txt) --columns text")).toEqual(done("text\nNăm 2023\n1.390 đợt\n"));
  });
  test("--verbose tells what was refused, and a summary", () => {
    give(folder, { "bao.txt": "Ngày 30/2/2023 có 5 vụ.\n" });
    const { stdout, stderr, code } = solieu(["bao.txt", "--verbose", "--columns", "text"]);
    expect({ stdout, code }).toEqual({ stdout: "text\n5 vụ\n", code: 0 });
    expect(stderr).toMatch(/^solieu: bao\.txt: characters 0-14: no such date: .+\nsolieu: 1 of 1 articles read, 1 records\n$/);
  });
  test("hostile text comes back whole from CSV", () => {
    give(folder, { "bao.txt": 'Có =1+1, "34 người", một\tthẻ; và 5 vụ,\n"' });
    const rows = rowsOf(solieu(["bao.txt"]).stdout);
    expect(rows.map(({ text }) => text)).toEqual(["34 người", "5 vụ"]);
  });
});

describe("output files", () => {
  test("the format follows the suffix of --output", () => {
    give(folder, { "bao.txt": article });
    for (const [name, format] of [
      ["out.csv", "csv"],
      ["out.TSV", "tsv"],
      ["out.json", "json"],
      ["out.jsonl", "jsonl"],
      ["out", "csv"],
    ] as const) {
      expect(solieu(["bao.txt", "-o", name])).toEqual(done(""));
      expect(readFileSync(join(folder, name), "utf8")).toBe(solieu(["bao.txt", "-f", format]).stdout);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
  test("-o - is standard output, /dev/null is written, a link is followed", () => {
    give(folder, { "bao.txt": article, "real.csv": "before" });
    symlinkSync("real.csv", join(folder, "link.csv"));
    const { stdout } = solieu(["bao.txt"]);
    expect(solieu(["bao.txt", "-o", "-"])).toEqual(done(stdout));
    expect(solieu(["bao.txt", "-o", "/dev/null"])).toEqual(done(""));
    expect(solieu(["bao.txt", "-o", "link.csv"])).toEqual(done(""));
    expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe(stdout);
  });
  test("what was there stays where nothing could be read", () => {
    give(folder, { "out.csv": "before" });
    expect(solieu(["missing.txt", "-o", "out.csv"])).toEqual(
      failed(1, "missing.txt: cannot read: expected a file, a folder or a glob, got nothing of that name"),
    );
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });
  test.each([
    ["a folder that does not exist", "no/out.csv", 'no/out.csv: cannot write: expected a folder that exists, got no folder "no"'],
    ["a folder", "in", "in: cannot write: expected a file that can be written, got a folder"],
    ["an unknown suffix", "out.xslx", 'out.xslx: unknown format: expected --format, or a name that ends in .csv, .tsv, .json, .jsonl, got ".xslx"'],
    ["no name", "", "--output: wrong value: expected the name of a file, got nothing"],
  ])("refused: %s", (_what, output, line) => {
    give(folder, { "in/bao.txt": article });
    expect(solieu(["in", "-o", output])).toEqual(failed(2, line));
    expect(readdirSync(folder)).toEqual(["in"]);
  });
  test.runIf(existsSync("/dev/full"))("a full disk", () => {
    give(folder, { "bao.txt": article });
    const line = "cannot write: expected room for the output, got no space left on device";
    expect(solieu(["bao.txt", "-o", "/dev/full"])).toEqual(failed(1, `/dev/full: ${line}`));
    expect(shell("solieu bao.txt > /dev/full")).toEqual(failed(1, `standard output: ${line}`));
  });
  test("a closed pipe ends quietly", () => {
    give(folder, Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`in/${index}.txt`, article.repeat(5)])));
    expect(shell("set -o pipefail; solieu in -f jsonl | head -c 0; echo $?")).toEqual(done("0\n"));
  });
  test.each(["SIGINT", "SIGTERM"] as const)("%s leaves no half file and the file before as it was", async (signal) => {
    give(folder, { "bao.txt": article, "out.csv": "before" });
    const child = spawn(process.execPath, [program, "bao.txt", "-", "-o", "out.csv"], { cwd: folder });
    const exit = once(child, "exit");
    await untilWriting(child);
    child.kill(signal);
    expect(await exit).toEqual([signal === "SIGINT" ? 130 : 143, null]);
    expect(readdirSync(folder)).toEqual(["bao.txt", "out.csv"]);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
  });
});

/** Waits until the temporary file of `-o` is there. */
async function untilWriting(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !readdirSync(folder).some((name) => name.endsWith(".tmp"))) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("collections", () => {
  const lines = [
    { id: "a", text: article },
    { id: "b", text: "Có 5 vụ." },
    { id: "c", text: "Có 7 vụ.", published: "2023-03-14" },
  ].map((row) => JSON.stringify(row));

  test("text and explain take the article that --article names", () => {
    give(folder, { "tin.jsonl": lines.join("\n"), "one.jsonl": lines[0] as string });
    expect(solieu(["text", "tin.jsonl", "--article", "b"])).toEqual(done("Có 5 vụ."));
    expect(solieu(["text", "tin.jsonl", "--article", "b#2"])).toEqual(done("Có 5 vụ."));
    expect(solieu(["text", "one.jsonl"])).toEqual(done(article));
    expect(solieu(["explain", "tin.jsonl", "--article", "c"]).stdout).toMatch(/^c, published 2023-03-14\n(?:.*\n)+ {2}1:4 +"7 vụ" {2}count/);
    const several = 'tin.jsonl: several articles: expected --article ID, such as --article "a", got more than one and no --article';
    expect(solieu(["text", "tin.jsonl"])).toEqual(failed(2, several));
    expect(solieu(["explain", "tin.jsonl"])).toEqual(failed(2, several));
    expect(solieu(["text", "tin.jsonl", "--article", "bb"])).toEqual(
      failed(2, 'tin.jsonl: no such article: expected the id of an article in it, got "bb"; did you mean b?'),
    );
  });
  test("every mention is the text at its offsets, and ids are unique over the run", () => {
    give(folder, { "1.jsonl": lines.join("\n"), "2.jsonl": lines.join("\n"), "3.csv": "id,text\na,Có 9 vụ.\n" });
    const { stdout, stderr, code } = solieu([".", "-f", "csv"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const rows = rowsOf(stdout);
    expect([...new Set(rows.map((row) => row.article_id))]).toEqual(["a", "b", "c", "a#1", "b#2", "c#3", "a#2"]);
    expect(new Set(rows.map((row) => row.record_id)).size).toBe(rows.length);
    for (const { article_id: id, text, start, end } of rows.filter((row) => row.article_id === "c")) {
      const characters = [...solieu(["text", "1.jsonl", "--article", id as string]).stdout];
      expect(characters.slice(Number(start), Number(end)).join("")).toBe(text);
    }
  });
  test("what solieu wrote into the folder is not read again, unless it is named", () => {
    give(folder, { "bao.txt": article });
    for (const name of ["records.csv", "records.tsv", "records.jsonl"]) {
      expect(solieu([".", "-o", name])).toEqual(done(""));
      const before = readFileSync(join(folder, name), "utf8");
      expect(solieu([".", "-o", name])).toEqual(done(""));
      expect(readFileSync(join(folder, name), "utf8")).toBe(before);
      expect(solieu([name])).toEqual(failed(1, `${name}: no articles: expected articles, got records that solieu wrote`));
    }
  });
  test("standard input is known by its beginning", () => {
    const chosen = ["-", "--columns", "article_id,text"];
    expect(solieu(chosen, lines[1])).toEqual(done("article_id,text\nb,5 vụ\n"));
    expect(solieu(chosen, gzipSync("Có 5 vụ."))).toEqual(done("article_id,text\nstdin,5 vụ\n"));
    expect(solieu(chosen, "{ Có 5 vụ. }")).toEqual(done("article_id,text\nstdin,5 vụ\n"));
  });
  test("fields are named on the command line or in a config file", () => {
    give(folder, {
      "tin.tsv": "ma\tbai\tdang\tten\n9\tHôm qua có 5 vụ.\t2/1/2023\tTin\n",
      "c.json": '{ "text-field": "bai", "id-field": "ma", "date-field": "dang", "title-field": "ten" }',
    });
    const flags = ["--text-field", "bai", "--id-field", "ma", "--date-field", "dang", "--title-field=ten"];
    const expected = done("article_id,title,text,date\n9,Tin,Hôm qua,2023-01-01\n9,Tin,5 vụ,\n");
    const chosen = ["tin.tsv", "--columns", "article_id,title,text,date"];
    expect(solieu([...chosen, ...flags])).toEqual(expected);
    expect(solieu([...chosen, "--config", "c.json"])).toEqual(expected);
  });
  test("Ctrl-C is heard in a long one", async () => {
    give(folder, { "tin.jsonl": `${lines[0]}\n`.repeat(200_000), "out.csv": "before" });
    const child = spawn(process.execPath, [program, "tin.jsonl", "-o", "out.csv"], { cwd: folder });
    const exit = once(child, "exit");
    await untilWriting(child);
    child.kill("SIGINT");
    expect(await exit).toEqual([130, null]);
    expect(readdirSync(folder)).toEqual(["out.csv", "tin.jsonl"]);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
  });
});

describe("start-up", () => {
  /** The packages that a run loads. */
  function packagesOf(args: readonly string[]): string[] {
    const script = `process.argv = [process.argv[0], "solieu", ...${JSON.stringify(args)}]; process.on("exit", () => require("node:fs").writeSync(2, JSON.stringify(Object.keys(require.cache)))); require(${JSON.stringify(program)});`;
    const { stderr } = spawnSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" });
    return [...new Set((JSON.parse(stderr) as string[]).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].sort();
  }
  test("a folder of texts loads no package; a format loads its own", () => {
    give(folder, {
      "in/bao.txt": article,
      "bao.jsonl": JSON.stringify({ text: article }),
      "bao.csv": "text\nx\n",
      "bao.zip": zip([["a.txt", "x"]]),
      "bao.md": "x",
      "bao.html": "<p>x</p>",
    });
    for (const path of ["in", "bao.jsonl", "bao.csv", "bao.md"]) expect(packagesOf([path, "-f", "csv", "-o", "out.csv"])).toEqual([]);
    expect(packagesOf(["bao.html", "-f", "csv", "-o", "out.csv"])).toEqual(expect.arrayContaining(["@mozilla/readability", "cheerio", "linkedom"]));
    expect(packagesOf(["bao.zip", "-f", "csv", "-o", "out.csv"])).toEqual(["pend", "yauzl"]);
  });
});

describe("bad input: one line, the others go on", () => {
  test.each<[string, Record<string, string | Uint8Array>, string, string]>([
    ["a path that does not exist", {}, "bad.txt", "bad.txt: cannot read: expected a file, a folder or a glob, got nothing of that name"],
    [
      "a folder without articles",
      { "bad.txt/x.doc": "" },
      "bad.txt",
      "bad.txt: no articles: expected a folder with articles (.txt, .html, .docx, .pdf, …), got none in it",
    ],
    ["a glob without a match", {}, "bad*.txt", "bad*.txt: cannot read: expected a glob that matches a file, got no match"],
    [
      "a binary file",
      { "bad.txt": Buffer.from([80, 75, 3, 4, 0, 0]) },
      "bad.txt",
      "bad.txt: cannot read: expected a text file, got a binary file (it holds zero bytes)",
    ],
    [
      "no valid UTF-8, and too little to see what else",
      { "bad.txt": Buffer.from([0x4e, 0xe3, 0x6d]) },
      "bad.txt",
      "bad.txt: cannot read: expected UTF-8 text, or Vietnamese in an older encoding (--encoding tells which), got byte 0xE3 at offset 1",
    ],
    [
      "a cut-off gzip file",
      { "bad.txt.gz": gzipSync("Có 5 vụ.").subarray(0, 15) },
      "bad.txt.gz",
      "bad.txt.gz: cannot read: expected whole gzip data, got unexpected end of file",
    ],
    ["a line that is no JSON", { "bad.jsonl": "[]\n" }, "bad.jsonl", "bad.jsonl:1: cannot read: expected a JSON object, got an array"],
    [
      "a zip in a zip",
      { "bad.zip": zip([["x.zip", zip([])]]) },
      "bad.zip",
      "bad.zip/x.zip: cannot read: expected no zip inside a zip (unpack it first), got one",
    ],
    ["a scan", { "bad.pdf": pdf([[]]) }, "bad.pdf", "bad.pdf: no text: expected a PDF with a text layer, got pages without text (a scan?)"],
    ["a name with a line end", {}, "bad\n.txt", "bad\\u000a.txt: cannot read: expected a file, a folder or a glob, got nothing of that name"],
  ])("%s", (_what, files, path, line) => {
    give(folder, { "good.txt": article, ...files });
    const good = solieu(["good.txt"]).stdout;
    expect(solieu([path, "good.txt"])).toEqual({ ...failed(1, line), stdout: good });
    expect(solieu([path])).toEqual(failed(1, line));
    expect(solieu([path, "good.txt", "-o", "out.csv", "--quiet"])).toEqual(failed(1, line));
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe(good);
  });
  test.skipIf(isRoot)("a file and a folder that may not be read", () => {
    give(folder, { "in/good.txt": article, "in/shut.txt": article, "in/shut/x.txt": article });
    const result = shell("chmod 000 in/shut in/shut.txt; solieu in; code=$?; chmod 700 in/shut; exit $code");
    expect(result.stderr).toBe(
      "solieu: in/shut: cannot read: expected a file or folder that can be read, got permission denied\nsolieu: in/shut.txt: cannot read: expected a file that can be read, got permission denied\n",
    );
    expect(result.code).toBe(1);
    expect(rowsOf(result.stdout)).toHaveLength(2);
  });
  test("a file above the limit", () => {
    give(folder, { "big.txt": "x".repeat(1_000_001), "good.txt": article });
    expect(solieu(["big.txt", "--max-size", "1"])).toEqual(
      failed(1, "big.txt: cannot read: expected at most 1 MB in one article (raise it with --max-size), got 2 MB"),
    );
    expect(solieu(["-", "--max-size", "1"], "x".repeat(1_000_001))).toEqual(
      failed(1, "standard input: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more"),
    );
    expect(solieu(["big.txt", "--max-size", "2"])).toEqual(done(header));
  });
  test("a loop of links, and the same file twice: visited once", () => {
    give(folder, { "in/bao.txt": article });
    symlinkSync(".", join(folder, "in/loop"));
    const once = solieu(["in"]);
    expect(rowsOf(once.stdout)).toHaveLength(2);
    expect(solieu(["in", "in/bao.txt", "./in", "in/loop/bao.txt", "in/*.txt"]).stdout).toBe(once.stdout);
  });
});

describe("wrong usage: one line with the nearest name, exit 2", () => {
  test.each<[string, string[], string]>([
    ["no input", [], 'no input: expected a file, a folder, a glob or "-" (see solieu --help), got nothing'],
    ["a flag", ["--formt", "csv", "bao.txt"], 'unknown flag: expected a flag of "solieu --help", got "--formt"; did you mean --format?'],
    ["a flag with its value", ["bao.txt", "--colums=text"], 'unknown flag: expected a flag of "solieu --help", got "--colums"; did you mean --columns?'],
    [
      "a flag of a command",
      ["text", "--max-sise", "3", "bao.txt"],
      'unknown flag: expected a flag of "solieu --help", got "--max-sise"; did you mean --max-size?',
    ],
    ["a command", ["extrac", "bao.txt"], 'unknown command: expected a command or a path, got "extrac"; did you mean extract?'],
    ["a format", ["bao.txt", "-f", "jsonn"], '--format: unknown format: expected csv, tsv, json, jsonl, got "jsonn"; did you mean json?'],
    ["a column", ["bao.txt", "--columns", "text,valeu"], '--columns: unknown column: expected a column of solieu schema, got "valeu"; did you mean value?'],
    ["a column twice", ["bao.txt", "--columns", "text,text"], '--columns: column given twice: expected each column once, got "text" again'],
    ["a type", ["bao.txt", "--type", "counts"], '--type: unknown type: expected count, date, model, got "counts"; did you mean count?'],
    ["a date", ["bao.txt", "--published", "14-3-23"], '--published: cannot read the publication date: expected EDTF such as 2023-03-14, got "14-3-23"'],
    [
      "a day that is not",
      ["bao.txt", "--published", "2023-02-29"],
      '--published: cannot read the publication date: expected EDTF such as 2023-03-14, got "2023-02-29"',
    ],
    ["a size", ["bao.txt", "--max-size", "1e9"], '--max-size: wrong value: expected a number from 1 to 500, got "1e9"'],
    ["a flag without its value", ["bao.txt", "--format"], "--format: wrong value: expected FORMAT, got nothing"],
    ["a command without its argument", ["text"], "text: no input: expected FILE, got nothing"],
    ["too many arguments", ["text", "a", "b"], "text: too many arguments: expected 1, got 2"],
  ])("%s", (_what, args, line) => {
    give(folder, { "bao.txt": article });
    expect(solieu(args)).toEqual(failed(2, line));
  });
  test("what is far from every name gets no hint", () => {
    expect(solieu(["--zzzzzzzz"])).toEqual(failed(2, 'unknown flag: expected a flag of "solieu --help", got "--zzzzzzzz"'));
  });
});

describe("config file", () => {
  test("holds the names of the flags; the command line wins", () => {
    give(folder, { "bao.txt": article, "solieu.json": '\ufeff{"type": ["count"], "columns": "value,unit", "format": "tsv", "max-size": 1, "quiet": false}' });
    expect(solieu(["bao.txt", "--config", "solieu.json"])).toEqual(done("value\tunit\n1390\tđợt\n"));
    expect(solieu(["bao.txt", "--config", "solieu.json", "-f", "csv"])).toEqual(done("value,unit\n1390,đợt\n"));
  });
  test.each<[string, string | null, string]>([
    ["missing", null, "c.json: cannot read the config: expected a file that can be read, got no such file or directory"],
    [
      "an unknown key",
      '{"colums": ["text"]}',
      'c.json: unknown key: expected one of type, columns, format, output, published, lang, codebook, text-field, title-field, date-field, id-field, encoding, fast-html, max-size, quiet, verbose, no-color, got "colums"; did you mean columns?',
    ],
    ["a value of the wrong kind", '{"columns": 7}', "c.json: columns: wrong value: expected a list of names, got 7"],
    ["a list with a wrong item", '{"columns": ["text", 7]}', 'c.json: columns: wrong value: expected a list of names, got ["text",7]'],
    ["a switch that is no boolean", '{"quiet": "yes"}', 'c.json: quiet: wrong value: expected true or false, got "yes"'],
    ["an unknown format", '{"format": "jsonn"}', 'c.json: format: unknown format: expected csv, tsv, json, jsonl, got "jsonn"; did you mean json?'],
    ["an unknown column", '{"columns": ["valeu"]}', 'c.json: columns: unknown column: expected a column of solieu schema, got "valeu"; did you mean value?'],
    ["no object", "[1]", "c.json: wrong value: expected an object of settings, got [1]"],
  ])("%s", (_what, content, line) => {
    give(folder, { "bao.txt": article, ...(content === null ? {} : { "c.json": content }) });
    expect(solieu(["bao.txt", "--config", "c.json"])).toEqual(failed(2, line));
  });
  test("no JSON", () => {
    give(folder, { "bao.txt": article, "c.json": "{format: csv}" });
    const { stderr, code } = solieu(["bao.txt", "--config", "c.json"]);
    expect(stderr).toMatch(/^solieu: c\.json: cannot read the config: expected JSON, got .+\n$/);
    expect(code).toBe(2);
  });
});

describe("on a terminal", () => {
  const plain = new Chalk({ level: 0 });
  const count: StatRecord = {
    record_id: "1",
    type: "count",
    article_id: "bao.txt",
    text: "hơn 155.033 lượt người",
    start: 0,
    end: 0,
    sentence: "Đã tổ chức 1.390 đợt tuyên truyền, với hơn 155.033 lượt người tham gia trong toàn tỉnh.",
    value: "155033",
    value_min: "155033",
    qualifier: "over",
    unit: "lượt người",
    rule: "count/quantity",
    confidence: 1,
  };
  const { value: _value, ...bounds } = count;
  const none = { title: null, author: null, outlet: null, published: null, furniture: [] };
  const list = (records: StatRecord[], width = 80): string =>
    listArticle({ article: { ...none, id: "bao.txt", text: "", title: "Tin\u001b[2J mới", published: "2023-03-14" }, records, diagnostics: [] }, plain, width);

  test("an article is listed with the reading and the mention in its sentence, as wide as the terminal", () => {
    const lines = list([count, { ...bounds, record_id: "2", value_max: "7", value_min: "5", text: "x", sentence: "y" }]).split("\n");
    expect(lines).toEqual([
      "bao.txt · Tin [2J mới · 2023-03-14",
      "  count  > 155033 lượt người  … truyền, với hơn 155.033 lượt người tham gia tro…",
      "  count  > 5…7 lượt người     x",
      "",
      "",
    ]);
    expect(lines[1]).toContain("hơn 155.033 lượt người");
    for (const width of [60, 80, 200]) for (const line of list([count], width).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });
  test("an article without records is not listed", () => {
    expect(list([])).toBe("");
  });
  test("the last line gives the CSV, quoted for a shell", () => {
    expect(listFooter(1, 2, ["bài báo.txt", "it's", "a.txt"], plain)).toBe(
      "1 article, 2 records. As CSV: solieu 'bài báo.txt' 'it'\\''s' a.txt -o records.csv\n",
    );
  });
  test.each<[string, boolean, boolean, Record<string, string>, number]>([
    ["a terminal", true, true, {}, 1],
    ["no terminal", true, false, {}, 0],
    ["--no-color", false, true, { FORCE_COLOR: "1" }, 0],
    ["NO_COLOR", true, true, { NO_COLOR: "1" }, 0],
    ["an empty NO_COLOR", true, true, { NO_COLOR: "" }, 1],
    ["TERM=dumb", true, true, { TERM: "dumb" }, 0],
    ["FORCE_COLOR over the others", true, false, { FORCE_COLOR: "", NO_COLOR: "1", TERM: "dumb" }, 1],
    ["FORCE_COLOR=3", true, false, { FORCE_COLOR: "3" }, 3],
    ["FORCE_COLOR=0", true, true, { FORCE_COLOR: "0" }, 0],
  ])("colours with %s", (_what, isAllowed, isTerminal, environment, level) => {
    expect(colorsFor(isAllowed, isTerminal, environment).level).toBe(level);
  });
  test("progress shows after a second, and goes away", () => {
    let time = 0;
    let written = "";
    const progress = progressLine(
      40,
      () => time,
      (text) => {
        written += text;
      },
    );
    progress.show({ files: 10, share: 0, articles: 10, records: 120, bytes: 2_000_000 });
    progress.clear();
    expect(written).toBe("");
    time = 2000;
    progress.show({ files: 10, share: 0, articles: 10, records: 120, bytes: 2_000_000 });
    progress.clear();
    expect(written).toBe("\r\u001b[K10/40 files  120 records  1.0 MB/s  0:06 left\r\u001b[K");
    written = "";
    progress.show({ files: 0, share: 0.1, articles: 500, records: 2000, bytes: 4_000_000 });
    expect(written).toBe("\r\u001b[K0/40 files  500 articles  2000 records  2.0 MB/s  13:18 left");
  });
  test.runIf(existsSync("/usr/bin/script") && process.platform === "linux")("a terminal gets the listing, and CSV with -f", () => {
    give(folder, { "bao.txt": article });
    const terminal = (args: string, setting = ""): string =>
      shell(`script -qec "${setting} '${process.execPath}' '${program}' ${args}" /dev/null < /dev/null`).stdout.replaceAll("\r\n", "\n");
    expect(terminal("bao.txt", "NO_COLOR=1")).toMatch(
      /^bao\.txt.*\n {2}date .*\n {2}count .*\n\n1 article, 2 records\. As CSV: solieu bao\.txt -o records\.csv\n$/,
    );
    expect(terminal("bao.txt")).toContain("\u001b[");
    expect(terminal("bao.txt -f csv")).toBe(solieu(["bao.txt"]).stdout);
  });
});

describe("other commands", () => {
  test("text prints what the offsets index, byte for byte", () => {
    give(folder, { "bao.txt": `\ufeff${article.normalize("NFD")}\r\n\u00a0`, "utf16.txt": Buffer.from("\ufeffNăm", "utf16le") });
    expect(solieu(["text", "bao.txt"])).toEqual(done(`${article.normalize("NFD")}\r\n\u00a0`));
    expect(solieu(["text", "utf16.txt"])).toEqual(done("Năm"));
    expect(solieu(["text", "-"], "Năm")).toEqual(done("Năm"));
    expect(solieu(["text", "gone.txt"])).toEqual(failed(1, "gone.txt: cannot read: expected a file that can be read, got no such file or directory"));
    expect(solieu(["text", "."])).toEqual(failed(1, ".: cannot read: expected a file that can be read, got a folder"));
  });
  test("every mention is the text at its offsets", () => {
    give(folder, { "bao.txt": `🏠 ${article}`.normalize("NFD") });
    const characters = [...solieu(["text", "bao.txt"]).stdout];
    const rows = rowsOf(solieu(["bao.txt"]).stdout);
    expect(rows).toHaveLength(2);
    for (const { text, start, end } of rows) expect(characters.slice(Number(start), Number(end)).join("")).toBe(text);
  });
  test("schema prints a JSON Schema with every column", () => {
    const { stdout, stderr, code } = solieu(["schema"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(Object.keys(JSON.parse(stdout).properties)).toEqual(columns.map(({ name }) => name));
  });
  test("starts from functions compiled by the build", () => {
    const loader = join(program, "../../dist/program.cjs");
    const { stdout } = spawnSync(process.execPath, ["-p", "require(process.argv[1]).isCached", loader], { encoding: "utf8" });
    expect(stdout).toBe("true\n");
  });

  test("--version and --help", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(solieu(["--version"])).toEqual(done(`${version}\n`));
    expect(solieu(["-V"])).toEqual(done(`${version}\n`));
    for (const args of [["--help"], ["-h"], ["help"]]) {
      const { stdout, stderr, code } = solieu(args);
      expect(stdout).toMatch(/^Usage: solieu /);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    }
    expect(solieu(["help", "text"]).stdout).toMatch(/^Usage: solieu text /);
  });
});
