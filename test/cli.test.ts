import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { flags } from "../src/cli/flags.ts";
import { columns, defaultColumns } from "../src/write/columns.ts";
import { formatNames, formatSuffixes } from "../src/write/formats.ts";
import { pdf, zip } from "./containers.ts";
import { done, failed, give, newFolder, plainEnvironment, program, type Result, removeFolder, run } from "./program.ts";

const header = `${defaultColumns.map(({ name }) => name).join(",")}\n`;
const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.\n";
const configKeys = flags.flatMap(({ name, isOnce }) => (isOnce ? [] : [name])).join(", ");
const isRoot = process.getuid?.() === 0;
const hasScript = existsSync("/usr/bin/script") && process.platform === "linux";

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
    const articles: { article_id: string; records: object[] }[] = JSON.parse(solieu(["in", "-f", "json"]).stdout);
    expect(articles.map(({ article_id }) => article_id)).toEqual(["1.txt", "2.txt"]);
    const lines = solieu(["in", "-f", "jsonl"]).stdout.trimEnd().split("\n");
    const records: Record<string, unknown>[] = lines.map((line) => JSON.parse(line));
    expect(articles.flatMap(({ article_id, records: own }) => own.map((record) => ({ ...record, article_id })))).toEqual(records);
    expect(records.map((record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)])))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""))),
    );
    expect(parse(solieu(["in", "-f", "tsv"]).stdout, { columns: true, delimiter: "\t" })).toEqual(rows);
    expect(records).toHaveLength(4);
  });
  test("--type and --columns choose", () => {
    give(folder, { "bao.txt": article });
    expect(solieu(["bao.txt", "--type", "count", "--columns", "value,unit,article_id"])).toEqual(done("value,unit,article_id\n1390,đợt,bao.txt\n"));
    expect(solieu(["bao.txt", "--type=date,model", "--columns=date", "-fjson"])).toEqual(
      done('[\n{"article_id":"bao.txt","records":[\n{"date":"2023"}\n]}\n]\n'),
    );
  });
  test("--excel, --delimiter, --decimal and --header shape csv, and no other format", () => {
    give(folder, { "bao.txt": "Có 12,5 ha; tăng -0,38%.\n", "solieu.json": '{ "delimiter": "tab", "decimal": ",", "header": "vi", "excel": true }' });
    const chosen = ["bao.txt", "--columns", "text,value"];
    expect(solieu([...chosen, "--excel", "--delimiter", ";", "--decimal", ","])).toEqual(done("\ufefftext;value\r\n12,5 ha;12,5\r\n'-0,38%;-0,38\r\n"));
    expect(solieu([...chosen, "--config", "solieu.json"])).toEqual(done("\ufeffTrích đoạn\tGiá trị\r\n12,5 ha\t12,5\r\n'-0,38%\t-0,38\r\n"));
    const conflict = "cannot go together: expected";
    expect(solieu([...chosen, "-f", "jsonl", "--excel"])).toEqual(failed(2, `--excel: ${conflict} --format csv or tsv, got jsonl`));
    expect(solieu([...chosen, "-o", "out.tsv", "--delimiter", ";"])).toEqual(failed(2, `--delimiter: ${conflict} --format csv, got tsv`));
    expect(solieu([...chosen, "--decimal", ","])).toEqual(failed(2, `--decimal: ${conflict} a --delimiter other than the decimal mark, such as ";", got ","`));
    expect(solieu([...chosen, "--delimiter", "."])).toEqual(failed(2, '--delimiter: wrong value: expected a comma, ; | or tab, got "."'));
    expect(solieu([...chosen, "--decimal", ";"])).toEqual(failed(2, '--decimal: wrong value: expected a point or a comma, got ";"'));
    expect(solieu([...chosen, "--header", "fr"])).toEqual(failed(2, '--header: wrong value: expected en or vi, got "fr"'));
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
  test("--verbose tells how each article was read, what was refused, and a summary", () => {
    give(folder, { "bao.txt": "Ngày 30/2/2023 có 5 vụ.\n" });
    const { stdout, stderr, code } = solieu(["bao.txt", "--verbose", "--columns", "text"]);
    expect({ stdout, code }).toEqual({ stdout: "text\n5 vụ\n", code: 0 });
    expect(stderr).toMatch(
      /^solieu: bao\.txt: read as text in utf-8, no publication date, 1 records\nsolieu: bao\.txt: characters 0-14: no such date: .+\nsolieu: 1 of 1 articles read, 1 records, \d+\.\d s\n$/,
    );
  });
  test.runIf(hasScript)("a terminal is spared bytes", () => {
    give(folder, { "bao.txt": article });
    const { stdout } = shell(`script -qec "'${process.execPath}' '${program}' bao.txt -f xlsx" /dev/null`);
    expect(stdout.trim()).toBe("solieu: --format xlsx: cannot write: expected --output FILE, or a pipe, got a terminal");
    expect(shell("solieu bao.txt -f xlsx | head -c 2")).toEqual(done("PK"));
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
  test("a database needs a file, and is none of a device", () => {
    give(folder, { "bao.txt": article });
    const line = "--format sqlite: cannot write: expected --output FILE, got standard output";
    expect(solieu(["bao.txt", "-f", "sqlite"])).toEqual(failed(2, line));
    expect(solieu(["bao.txt", "-f", "sqlite", "-o", "-"])).toEqual(failed(2, line));
    expect(solieu(["bao.txt", "-f", "sqlite", "-o", "/dev/null"])).toEqual(
      failed(2, "/dev/null: cannot write: expected a file that can be written, got a device or a pipe"),
    );
  });
  test("a folder is a Data Package, which is replaced and never read", () => {
    give(folder, { "in/bao.txt": article, "in/tin.txt": "Có 5 vụ.\n", "my.tsv": "id\tlabel_vi\tlabel_en\tunit\na\tA\tA\tvụ\n" });
    give(folder, { "words/a.tsv": "list\tform\tkind\nnouns\tmớ\tthing\n", "words/b.tsv": "list\tform\tkind\nnouns\tnắm\tthing\n" });
    expect(solieu(["in/bao.txt", "-o", "in/out/"])).toEqual(done(""));
    expect(solieu(["in", "-o", "in/out", "--codebook", "my.tsv", "--lexicon", "words/a.tsv,words/b.tsv", "--type", "count"])).toEqual(done(""));
    const { sources, solieu: made } = JSON.parse(readFileSync(join(folder, "in/out/datapackage.json"), "utf8"));
    expect(sources.map(({ title, path }: Record<string, string>) => [title, path])).toEqual([
      ["--codebook my.tsv", "my.tsv"],
      ["--lexicon a.tsv", "a.tsv"],
      ["--lexicon b.tsv", "b.tsv"],
      ["bao.txt", "bao.txt"],
      ["tin.txt", "tin.txt"],
    ]);
    expect(made.options).toEqual({ codebook: "my.tsv", lexicon: "words/a.tsv,words/b.tsv", type: "count" });
    expect(rowsOf(readFileSync(join(folder, "in/out/records.csv"), "utf8")).map(({ indicator }) => indicator)).toEqual(["propaganda-sessions", "a"]);
    expect(readdirSync(join(folder, "in/out")).sort()).toEqual(["articles.csv", "datapackage.json", "records.csv"]);
    expect(readdirSync(join(folder, "in")).sort()).toEqual(["bao.txt", "out", "tin.txt"]);
    give(folder, { "in/out/notes.md": "mine" });
    expect(solieu(["in", "-o", "in/out"])).toEqual(
      failed(2, "in/out: cannot write: expected a folder that is new, empty, or as solieu wrote it, got one with other files"),
    );
    expect(solieu(["in", "-f", "datapackage"])).toEqual(failed(2, "--format datapackage: cannot write: expected --output FOLDER, got standard output"));
  });
  test("what was there stays where nothing could be read", () => {
    give(folder, { "out.csv": "before" });
    expect(solieu(["missing.txt", "-o", "out.csv"])).toEqual(
      failed(1, "missing.txt: cannot read: expected a file, a folder or a glob, got nothing of that name"),
    );
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });
  test.each<[string, string, string, string[]?]>([
    ["a folder that does not exist", "no/out.csv", 'no/out.csv: cannot write: expected a folder that exists, got no folder "no"'],
    ["a folder", "in", "in: cannot write: expected a folder that is new, empty, or as solieu wrote it, got one with other files"],
    [
      "an unknown suffix",
      "out.ttv",
      `out.ttv: unknown format: expected --format, or a name that ends in ${formatSuffixes.map((suffix) => `.${suffix}`).join(", ")}, got ".ttv"; did you mean tsv?`,
    ],
    ["a folder for a file", "new/", "new/: cannot write: expected the name of a file for --format csv, got a folder", ["-f", "csv"]],
    ["no name", "", "--output: wrong value: expected the name of a file, got nothing"],
  ])("refused: %s", (_what, output, line, more = []) => {
    give(folder, { "in/bao.txt": article });
    expect(solieu(["in", "-o", output, ...more])).toEqual(failed(2, line));
    expect(readdirSync(folder)).toEqual(["in"]);
  });
});

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
    for (const [name, ...more] of [["records.csv"], ["records.tsv"], ["records.jsonl"], ["excel.csv", "--excel", "--delimiter=;", "--header=vi"]] as const) {
      expect(solieu([".", "-o", name, ...more])).toEqual(done(""));
      const before = readFileSync(join(folder, name), "utf8");
      expect(solieu([".", "-o", name, ...more])).toEqual(done(""));
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
    while (!readdirSync(folder).some((name) => name.endsWith(".tmp"))) await new Promise((resolve) => setTimeout(resolve, 10));
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
    expect(packagesOf(["in", "-o", "out.xlsx"])).toEqual(expect.arrayContaining(["write-excel-file"]));
    expect(packagesOf(["in", "-o", "out.parquet"])).toEqual(["hyparquet-writer"]);
    expect(packagesOf(["in", "-o", "out.db"])).toEqual(["node-sqlite3-wasm"]);
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
    ["a format", ["bao.txt", "-f", "jsonn"], `--format: unknown format: expected ${formatNames.join(", ")}, got "jsonn"; did you mean json?`],
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
    ["an unknown key", '{"colums": ["text"]}', `c.json: unknown key: expected one of ${configKeys}, got "colums"; did you mean columns?`],
    ["a value of the wrong kind", '{"columns": 7}', "c.json: columns: wrong value: expected a list of names, got 7"],
    ["a list with a wrong item", '{"columns": ["text", 7]}', 'c.json: columns: wrong value: expected a list of names, got ["text",7]'],
    ["a switch that is no boolean", '{"quiet": "yes"}', 'c.json: quiet: wrong value: expected true or false, got "yes"'],
    ["an unknown format", '{"format": "jsonn"}', `c.json: format: unknown format: expected ${formatNames.join(", ")}, got "jsonn"; did you mean json?`],
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
  test("schema prints a Table Schema with every column", () => {
    const { fields } = JSON.parse(solieu(["schema", "--format", "table-schema"]).stdout);
    expect(fields).toHaveLength(columns.length);
    expect(solieu(["schema", "-f", "json-schema"])).toEqual(solieu(["schema"]));
    expect(solieu(["schema", "-f", "csv"])).toEqual(failed(2, '--format: unknown format: expected json-schema, table-schema, got "csv"'));
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
