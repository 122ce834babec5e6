/** The config file that a folder has: where it is looked for, and what it says. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findConfig } from "../src/cli/find-config.ts";
import { done, failed, give, newFolder, type Result, removeFolder, run } from "./program.ts";

const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.\n";
const counts = '{"type": ["count"], "columns": "value,unit"}';
const counted = done("value,unit\n1390,đợt\n");

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** Runs the program in a folder below. */
function solieu(below: string, ...args: string[]): Result {
  return run(join(folder, below), args);
}

describe("is found", () => {
  test("in the current folder and above it, solieu.config.json before the key of package.json, the nearer before the farther", () => {
    give(folder, {
      "package.json": `{"name": "x", "solieu": ${counts}}`,
      "a/package.json": '{"name": "solieu"}',
      "a/b/bao.txt": article,
      "c/solieu.config.json": '{"type": "date", "columns": ["text"]}',
      "c/package.json": `{"solieu": ${counts}}`,
      "c/d/bao.txt": article,
    });
    expect(solieu("a/b", "bao.txt")).toEqual(counted);
    expect(solieu("c", "d/bao.txt")).toEqual(done("text\nNăm 2023\n"));
    expect(solieu("c/d", "bao.txt")).toEqual(done("text\nNăm 2023\n"));
  });
  test("unless --config names another; the command line comes before both", () => {
    give(folder, { "solieu.config.json": "{broken", "own.json": counts, "bao.txt": article });
    expect(solieu("", "bao.txt", "--config", "own.json")).toEqual(counted);
    expect(solieu("", "bao.txt", "--config", "own.json", "--columns", "unit")).toEqual(done("unit\nđợt\n"));
  });
  test("not above the user's own folder from inside it", () => {
    give(folder, { "solieu.config.json": counts });
    mkdirSync(join(folder, "home/work"), { recursive: true });
    expect(findConfig(join(folder, "home/work"), join(folder, "home"))).toBeNull();
    expect(findConfig(join(folder, "home/work"), undefined)).toBe("../../solieu.config.json");
  });
  test("and a package.json without the key, of another kind or broken elsewhere is none", () => {
    for (const manifest of ['{"name": "solieu"}', '["solieu"]', '"solieu"', "null", "{broken"]) {
      give(folder, { "package.json": manifest });
      expect(findConfig(folder, folder)).toBeNull();
    }
  });
  test("--verbose names it", () => {
    give(folder, { "a/solieu.config.json": counts, "a/bao.txt": article });
    expect(solieu("a", "bao.txt", "--verbose").stderr).toMatch(/^solieu: settings of solieu\.config\.json\n/);
    expect(solieu("", "a/bao.txt", "--verbose", "--config", "a/solieu.config.json").stderr).toMatch(/^solieu: settings of a\/solieu\.config\.json\n/);
  });
});

test("paths in it are relative to its folder", () => {
  const codebook = "id\tlabel_vi\tlabel_en\tunit\nKT.01\tĐợt\tSessions\tđợt\n";
  give(folder, {
    "solieu.config.json": '{"codebook": "lists/my.tsv", "columns": ["indicator"], "type": ["count"]}',
    "lists/my.tsv": codebook,
    "below/bao.txt": article,
  });
  expect(solieu("below", "bao.txt")).toEqual(done("indicator\nKT.01\n"));
  expect(solieu("below", "bao.txt", "--codebook", "../lists/my.tsv")).toEqual(done("indicator\nKT.01\n"));
});

test("serves every command, and says to each what concerns it", () => {
  give(folder, {
    "solieu.config.json": '{"encoding": "tcvn3", "fields": ["value"], "columns": ["value"], "reporter": "json", "min": 0.5}',
    "bao.txt": Buffer.from("C\u00e3 5 v\u00f4.", "latin1"),
    "bao.expected.json": '{"records": [{"type": "count", "text": "5 vụ", "value": 5, "unit": "?"}]}',
  });
  expect(solieu("", "text", "bao.txt")).toEqual(done("Có 5 vụ."));
  expect(solieu("", "bao.txt", "-f", "csv")).toEqual(done("value\n5\n"));
  const { stdout, code } = solieu("", "check", "bao.txt");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toBeTypeOf("object");
  expect(solieu("", "explain", "bao.txt").stdout).toContain("5 vụ");
  expect(solieu("", "schema").code).toBe(0);
  give(folder, { "records.csv": "type,text,value\ncount,5,5\n" });
  expect(solieu("", "convert", "records.csv")).toEqual(done("value\n5\n"));
});

test("one that was merely found says nothing of where the output goes", () => {
  give(folder, { "solieu.config.json": '{"output": "a/out.csv", "columns": ["text"]}', "a/bao.txt": article });
  const line = "../solieu.config.json: output: wrong value: expected --output, or --config with this file, got neither";
  expect(solieu("a", "bao.txt")).toEqual(failed(2, line));
  expect(existsSync(join(folder, "a/out.csv"))).toBe(false);
  expect(solieu("a", "bao.txt", "--config", "../solieu.config.json")).toEqual(done(""));
  expect(existsSync(join(folder, "a/out.csv"))).toBe(true);
});

test("its format is that of records, and not of the schema", () => {
  give(folder, { "solieu.config.json": '{"format": "tsv", "columns": ["text", "value"], "type": "count"}', "bao.txt": article });
  expect(solieu("", "bao.txt")).toEqual(done("text\tvalue\n1.390 đợt\t1390\n"));
  expect(solieu("", "schema").code).toBe(0);
  expect(solieu("", "schema", "--config", "solieu.config.json").stderr).toContain('unknown flag: expected a flag of "solieu --help", got "--config"');
});

test("what it says of the look of one format leaves the others alone; the command line asks for what fits", () => {
  give(folder, { "solieu.config.json": '{"excel": true, "delimiter": ";", "columns": ["text"], "type": "count"}', "bao.txt": article });
  expect(solieu("", "bao.txt")).toEqual(done("\ufefftext\r\n1.390 đợt\r\n"));
  expect(solieu("", "bao.txt", "-f", "jsonl")).toEqual(done('{"text":"1.390 đợt"}\n'));
  const line = "--excel: cannot go together: expected --format csv or tsv, got jsonl";
  expect(solieu("", "bao.txt", "-f", "jsonl", "--excel")).toEqual(failed(2, line));
});

test("what it says of the output does not keep convert from writing expected records", () => {
  give(folder, { "solieu.config.json": '{"format": "tsv"}', "a/bao.txt": article });
  expect(solieu("", "a", "-o", "records.tsv")).toEqual(done(""));
  expect(solieu("", "convert", "records.tsv", "--expected", "a")).toEqual(done("written  a/bao.expected.json: 2 records\n"));
  expect(solieu("", "check", "a").code).toBe(0);
});

test("a folder that it names for the output is a Data Package beside it, with the files of its settings among the sources", () => {
  give(folder, {
    "conf/c.json": '{"output": "out/", "lexicon": ["words/a.tsv", "words/b.tsv"]}',
    "conf/words/a.tsv": "list\tform\tkind\nnouns\tmớ\tthing\n",
    "conf/words/b.tsv": "list\tform\tkind\nnouns\tnắm\tthing\n",
    "bao.txt": article,
  });
  expect(solieu("", "bao.txt", "--config", "conf/c.json")).toEqual(done(""));
  const { sources, solieu: made } = JSON.parse(readFileSync(join(folder, "conf/out/datapackage.json"), "utf8"));
  expect(sources.map(({ title }: { title: string }) => title)).toEqual(["--lexicon a.tsv", "--lexicon b.tsv", "bao.txt"]);
  expect(made.options).toEqual({ lexicon: "conf/words/a.tsv,conf/words/b.tsv" });
});

describe("what is wrong in it", () => {
  test("an unknown key, with the nearest", () => {
    give(folder, { "package.json": '{"solieu": {"colums": ["text"]}}', "bao.txt": article });
    const { stderr, code } = solieu("", "bao.txt");
    expect(stderr).toMatch(/^solieu: package\.json#solieu: unknown key: expected one of type, columns, .+, got "colums"; did you mean columns\?\n$/);
    expect(code).toBe(2);
  });
  test("what speaks of one run alone is no key", () => {
    for (const key of ["update", "text", "article", "fires", "texts", "expected"]) {
      give(folder, { "solieu.config.json": JSON.stringify({ [key]: "x" }), "bao.txt": article });
      expect(solieu("", "bao.txt").stderr).toContain(`unknown key: expected one of type,`);
    }
  });
  test("a value of another command", () => {
    give(folder, { "solieu.config.json": '{"reporter": ["text"]}', "bao.txt": article });
    expect(solieu("", "bao.txt")).toEqual(failed(2, 'solieu.config.json: reporter: wrong value: expected a text or a number, got ["text"]'));
  });
  test("no JSON, and no object", () => {
    give(folder, { "package.json": '{"solieu": {"type": "count"}', "bao.txt": article });
    expect(solieu("", "bao.txt").stderr).toMatch(/package\.json: cannot read the config: expected JSON, got .+\n$/);
    give(folder, { "package.json": '{"solieu": 7}' });
    expect(solieu("", "bao.txt")).toEqual(failed(2, "package.json#solieu: wrong value: expected an object of settings, got 7"));
  });
});
