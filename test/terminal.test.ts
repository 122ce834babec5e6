/** What people see: the listing, colours, progress, the help and its examples, completions and the manual. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Chalk } from "chalk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { colorsFor } from "../src/cli/color.ts";
import { commandTable, type Shell, shells } from "../src/cli/command-table.ts";
import { completionOf } from "../src/cli/completion.ts";
import { type CommandName, optionsOf, usageOf } from "../src/cli/flags.ts";
import { addTotals, type ListingSetting, listArticle, listFooter, noTotals } from "../src/cli/listing.ts";
import { progressLine } from "../src/cli/progress.ts";
import { displayWidth, shorten, shortenStart } from "../src/display.ts";
import type { Extraction, StatRecord } from "../src/types.ts";
import { done, failed, give, newFolder, plainEnvironment, program, type Result, removeFolder, run } from "./program.ts";

const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.\n";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** What must have been run before the examples of a command. */
const preparations: Partial<Record<CommandName, readonly string[][]>> = {
  convert: [
    ["articles", "-f", "brat", "-o", "brat"],
    ["articles", "-f", "label-studio", "-o", "project.json"],
    ["articles", "-o", "records.csv"],
  ],
};

/** Runs a line of bash in the folder, with the program as `solieu`. */
function shell(line: string): Result {
  const command = `solieu() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd: folder, env: plainEnvironment, encoding: "utf8" });
  return { stdout, stderr, code: status };
}

describe("widths", () => {
  test.each([
    ["plain letters", "Sa Thầy", 7],
    ["letters with marks of their own", "Sa Thầy".normalize("NFD"), 7],
    ["CJK", "中文 a", 6],
    ["an emoji, one with a skin tone, and a family", "🏠👍🏽👩\u200d👩\u200d👧", 6],
    ["a flag", "🇻🇳", 2],
    ["a sign that asks for its picture", "☀\ufe0f☀", 3],
    ["a half-width sign", "ｱ", 1],
    ["nothing", "", 0],
  ])("%s", (_what, text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
  test("a cut never parts a letter from its marks, nor goes over the width", () => {
    const text = "Ủy ban 中文 🇻🇳 👩\u200d👧 xã".normalize("NFD");
    for (let width = 0; width <= displayWidth(text) + 1; width++) {
      for (const cut of [shorten(text, width), shortenStart(text, width)]) {
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        expect(cut).not.toMatch(/^\p{M}|…\p{M}/u);
      }
    }
    expect(shorten("Ủy ban".normalize("NFD"), 3)).toBe(`${"Ủy".normalize("NFD")}…`);
    expect(shorten("中文字", 4)).toBe("中…");
    expect(shortenStart("Kon Tum", 4)).toBe("…Tum");
  });
});

describe("the listing", () => {
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
    indicator: "campaign-participants",
    period: "2023",
    place: "tỉnh Kon Tum",
    rule: "count/quantity",
    confidence: 0.98,
  };
  const { value: _value, indicator: _indicator, period: _period, place: _place, ...bounds } = count;
  const doubtful: StatRecord = { ...bounds, record_id: "2", value_max: "7", value_min: "5", text: "x", sentence: "y", confidence: 0.69 };
  const labels: Readonly<Record<string, string>> = { "campaign-participants": "Participants in campaigns" };
  const setting: ListingSetting = { colors: plain, width: 80, labelOf: (id) => labels[id] ?? null };
  const none = { author: null, outlet: null, published: null, furniture: [] };
  const extraction = (records: StatRecord[], title = "Tin\u001b[2J mới"): Extraction => ({
    article: { ...none, id: "bao.txt", text: "", title, published: "2023-03-14" },
    records,
    diagnostics: [],
  });

  test("shows the reading, the mention in its sentence, what it speaks of, and a mark of doubt", () => {
    expect(listArticle(extraction([count, doubtful]), setting).split("\n")).toEqual([
      "bao.txt · Tin [2J mới · 2023-03-14",
      "  count  > 155033 lượt người  … truyền, với hơn 155.033 lượt người tham gia tro…",
      "         2023 · tỉnh Kon Tum · Participants in campaigns",
      "? count  > 5…7 lượt người     x",
      "",
      "",
    ]);
  });
  test.each([
    ["Vietnamese", "Ủy ban nhân dân tỉnh Kon Tum"],
    ["decomposed Vietnamese", "Ủy ban nhân dân tỉnh Kon Tum".normalize("NFD")],
    ["CJK", "越南社會主義共和國"],
    ["emoji", "🏠👩‍👩‍👧🇻🇳".repeat(9)],
    ["direction marks and controls", "a\u202eb\u0007c\u001b[31md"],
  ])("no line is wider than the terminal, and readings stand under one another: %s", (_what, words) => {
    const records: StatRecord[] = [
      { ...count, unit: words, sentence: `${words} ${count.sentence} ${words}`, place: words },
      { ...doubtful, sentence: `${words} x ${words}` },
      { ...bounds, record_id: "3", type: "model", text: words, name: words, sentence: words },
    ];
    for (const width of [20, 40, 60, 80, 200]) {
      const lines = listArticle(extraction(records, words), { ...setting, width }).split("\n");
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      for (const control of ["\u202e", "\u0007", "\u001b"]) expect(lines.join("")).not.toContain(control);
    }
    const marked = listArticle(extraction(records.map((record) => ({ ...record, text: "x", sentence: "@ x" }))), { ...setting, width: 120 }).split("\n");
    const contextsAt = marked.flatMap((line) => (line.includes("@") ? [displayWidth(line.slice(0, line.indexOf("@")))] : []));
    expect(contextsAt).toHaveLength(3);
    expect(new Set(contextsAt).size).toBe(1);
  });
  test("types have colours, doubts theirs", () => {
    const text = listArticle(extraction([count, doubtful]), { ...setting, colors: new Chalk({ level: 1 }) });
    expect(text).toContain("\u001b[32mcount\u001b[39m");
    expect(text).toContain("\u001b[33m?\u001b[39m");
  });
  test("an article without records is not listed", () => {
    expect(listArticle(extraction([]), setting)).toBe("");
  });
  test("the last lines count by type, and give the CSV quoted for a shell", () => {
    const totals = noTotals();
    addTotals(totals, extraction([count, count, doubtful]));
    addTotals(totals, extraction([{ ...count, type: "date" }]));
    expect(listFooter(totals, 0.44, ["bài báo.txt", "it's", "a.txt"], plain)).toBe(
      "2 articles, 4 records: 3 counts, 1 date, 1 doubtful (?); 0.4 s\nAs CSV: solieu 'bài báo.txt' 'it'\\''s' a.txt -o records.csv\n",
    );
    expect(listFooter(noTotals(), 0, ["a.txt"], plain)).toBe("0 articles, 0 records; 0.0 s\nAs CSV: solieu a.txt -o records.csv\n");
  });
  test.runIf(existsSync("/usr/bin/script") && process.platform === "linux")("a terminal gets it, as wide as it is, and CSV with -f", () => {
    give(folder, { "bao.txt": article });
    const terminal = (args: string, before = ""): string =>
      shell(`script -qec "${before} '${process.execPath}' '${program}' ${args}" /dev/null < /dev/null`).stdout.replaceAll("\r\n", "\n");
    const listed = terminal("bao.txt", "stty cols 50; NO_COLOR=1");
    expect(listed).toMatch(
      /^bao\.txt.*\n {2}date .*\n {2}count .*\n {9}2023 · .*\n\n1 article, 2 records: 1 count, 1 date; \d\.\d s\nAs CSV: solieu bao\.txt -o records\.csv\n$/,
    );
    for (const line of listed.split("\n").slice(0, 5)) expect(displayWidth(line)).toBeLessThanOrEqual(50);
    expect(terminal("bao.txt --quiet", "NO_COLOR=1")).not.toContain("As CSV");
    expect(terminal("bao.txt")).toContain("\u001b[");
    expect(terminal("bao.txt -f csv")).toBe(run(folder, ["bao.txt"]).stdout);
  });
});

describe("colours and progress", () => {
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
      60,
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
    expect(written).toBe("\r\u001b[K0/40 files  500 articles  2000 records  2.0 MB/s  13:18 lef");
  });
});

describe("help", () => {
  test.each(commandTable.map((entry) => [entry.name, entry] as const))("of %s names every flag and ends with its examples", (name, { examples }) => {
    const { stdout, stderr, code } = run(folder, [name, "--help"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    for (const option of optionsOf(name)) expect(stdout).toContain(usageOf(option));
    expect(examples.length).toBeGreaterThan(0);
    for (const { line } of examples) expect(stdout.slice(stdout.indexOf("Examples:"))).toContain(`  ${line}  `);
  });
  test.each(commandTable.map((entry) => [entry.name, entry] as const))("the examples of %s run as written, in their order", (name, { examples }) => {
    const text = readFileSync(new URL("../fixtures/articles/scope-parts-and-events.txt", import.meta.url), "utf8");
    give(folder, {
      "articles/1.txt": text,
      "bai.txt": `\n\n\n\n${article}`,
      "crawl.jsonl": `${JSON.stringify({ id: "a1", data: { body: article } })}\n`,
    });
    for (const args of preparations[name] ?? []) expect(run(folder, args)).toEqual(done(""));
    for (const { line } of examples.filter(({ line }) => !/\b(?:zsh|fish)\b/.test(line))) {
      const { stdout, stderr, code } = shell(line);
      expect({ line, stderr, code }).toEqual({ line, stderr: "", code: 0 });
      const written = / (?:-o|>) (\S+)$/.exec(line)?.[1];
      if (written) expect(readFileSync(join(folder, written), "utf8")).not.toBe("");
      else if (!line.startsWith("source")) expect(stdout).not.toBe("");
    }
  });
});

describe("completions", () => {
  const has = (name: string): boolean => spawnSync(name, ["--version"]).status === 0;
  /** The completions of a shell as a file of the folder. */
  const script = (name: Shell): string => {
    give(folder, { [`.completions.${name}`]: completionOf(name) });
    return join(folder, `.completions.${name}`);
  };
  /** What bash offers for the last of the words. */
  const offered = (...words: string[]): string[] => {
    const line = `source ${script("bash")}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _solieu; for word in "\${COMPREPLY[@]}"; do echo "$word"; done`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line, "bash", ...words], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").slice(0, -1);
  };

  test.each(shells)("%s: the program prints them, and they name every command, flag and value", (name) => {
    const text = completionOf(name);
    expect(run(folder, ["completion", name])).toEqual(done(text));
    for (const entry of commandTable) {
      expect(text).toContain(entry.name);
      for (const option of optionsOf(entry.name)) {
        expect(text).toContain(name === "fish" ? `-l ${option.name}` : `--${option.name}`);
        expect(text).toContain((option.choices ?? []).join(" "));
      }
    }
  });
  test.each(shells.filter(has))("%s takes them", (name) => {
    expect(spawnSync(name, ["-n", script(name)], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
  test.each<[string, string[], string[]]>([
    ["commands", ["solieu", "ex"], ["extract", "explain"]],
    ["files beside them", ["solieu", "ba"], ["bao.txt"]],
    ["flags", ["solieu", "--col"], ["--columns"]],
    ["the flags of a command", ["solieu", "check", "--re"], ["--reporter"]],
    ["the values of a flag of that command, where others have one of its name", ["solieu", "schema", "--format", ""], ["json-schema", "table-schema"]],
    ["formats of records", ["solieu", "convert", "--from", "d"], ["datapackage", "doccano"]],
    ["no flag of another command", ["solieu", "check", "--col"], []],
    ["the values of a flag", ["solieu", "check", "--reporter", ""], ["text", "json", "junit", "github"]],
    ["of its letter", ["solieu", "-f", "jsonl"], ["jsonl"]],
    ["behind a sign", ["solieu", "--type", "=", "co"], ["count"]],
    ["all of them", ["solieu", "--type", "="], ["count", "date", "model"]],
    ["the next of a list", ["solieu", "--columns", "text,value_m"], ["text,value_min", "text,value_max"]],
    ["encodings", ["solieu", "text", "--encoding", "tc"], ["tcvn3"]],
    ["files, by bash itself, for a flag that takes one", ["solieu", "--codebook", "ba"], []],
    ["and for operands", ["solieu", "check", "ba"], []],
    ["shells", ["solieu", "completion", ""], [...shells]],
  ])("bash offers %s", (_what, words, expected) => {
    give(folder, { "bao.txt": "" });
    expect(offered(...words)).toEqual(expected);
  });
  test.runIf(has("fish"))("fish offers commands, flags, values and files", () => {
    give(folder, { "bao.txt": "" });
    const asked = (line: string): string[] => {
      const { stdout } = spawnSync("fish", ["-N", "-c", `source ${script("fish")}; complete -C ${JSON.stringify(line)}`], { cwd: folder, encoding: "utf8" });
      return stdout.split("\n").flatMap((row) => (row === "" ? [] : [row.split("\t")[0] as string]));
    };
    expect(asked("solieu ex")).toEqual(["explain", "extract"]);
    expect(asked("solieu check --rep")).toEqual(["--reporter"]);
    expect(asked("solieu -f js")).toEqual(["json", "jsonl"]);
    expect(asked("solieu --type count,mo")).toEqual(["count,model"]);
    expect(asked("solieu --codebook ba")).toEqual(["bao.txt"]);
  });
  test("an unknown shell", () => {
    expect(run(folder, ["completion", "bsh"])).toEqual(failed(2, 'completion: unknown shell: expected bash, zsh, fish, got "bsh"; did you mean bash?'));
  });
  test("no text of the tables holds what the shells read differently", () => {
    const said = commandTable.flatMap(({ name, about }) => [about, ...optionsOf(name).flatMap(({ doc, choices = [] }) => [doc, ...choices])]);
    expect(said.filter((text) => /[\\\n]/.test(text))).toEqual([]);
    expect(commandTable.flatMap(({ name }) => optionsOf(name).flatMap(({ choices = [] }) => choices)).filter((value) => /[^\w.-]/.test(value))).toEqual([]);
  });
});

describe("the manual", () => {
  const path = new URL("../man/solieu.1", import.meta.url).pathname;

  test("names every command, flag and example", () => {
    const text = readFileSync(path, "utf8").replaceAll("\\-", "-").replaceAll("\\&", "").replaceAll("\\e", "\\");
    for (const { name, examples } of commandTable) {
      expect(text).toContain(`\\fB${name}\\fR`);
      for (const option of optionsOf(name)) expect(text).toContain(`\\fB--${option.name}\\fR`);
      for (const { line } of examples) expect(text).toContain(line);
    }
  });
  test("each line is a known request or text", () => {
    const requests = new Set([".TH", ".SH", ".TP", ".br"]);
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (/^[.']/.test(line)) expect([...requests]).toContain(line.split(" ")[0]);
      expect(line.replace(/\\(?:fB|fI|fR|-|&|e)/g, "")).not.toContain("\\");
    }
  });
  test.runIf(existsSync("/usr/bin/groff"))("groff has no complaint", () => {
    const { stderr, status } = spawnSync("groff", ["-man", "-ww", "-Tutf8", path], { encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});
