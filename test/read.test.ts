import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SolieuError } from "../src/errors.ts";
import { findInputs } from "../src/read/inputs.ts";
import { defaultMaxSize, readText } from "../src/read/text.ts";

let folder: string;
const startFolder = process.cwd();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "solieu-read-")));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

/** Writes files, and the folders that they lie in. */
function give(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The ids of what is found, and the codes of what is not. */
async function idsOf(...paths: string[]): Promise<string[]> {
  return (await findInputs(paths)).map((input) => (input instanceof SolieuError ? `${input.code}: ${input.message}` : input.id));
}

async function read(content: string | Uint8Array, maxSize = defaultMaxSize): Promise<string> {
  give({ "bao.txt": content });
  return (await readText({ name: "bao.txt", file: "bao.txt" }, { maxSize, encoding: null })).text;
}

describe("inputs", () => {
  test("a folder is walked: its articles by the code points of their paths", async () => {
    give({
      "in/b.txt": "",
      "in/a-1.txt": "",
      "in/a/x.txt": "",
      "in/a.doc": "",
      "in/a.json": "",
      "in/a.txt.gz": "",
      "in/a.HTML": "",
      "in/đ.txt": "",
      "in/Z.TXT": "",
      "in/𠮷.txt": "",
      "in/ﬀ.txt": "",
      "in/.hidden.txt": "",
    });
    expect(await idsOf("in")).toEqual(["Z.TXT", "a-1.txt", "a.HTML", "a.txt.gz", "a/x.txt", "b.txt", "đ.txt", "ﬀ.txt", "𠮷.txt"]);
  });
  test("ids do not depend on how the folder is named", async () => {
    give({ "in/sub/a.txt": "" });
    for (const path of ["in", "./in/", join(folder, "in"), "in/sub/.."]) expect(await idsOf(path)).toEqual(["sub/a.txt"]);
  });
  test("ids are relative to the deepest folder that holds everything given", async () => {
    give({ "in/2022/a.txt": "", "in/2023/a.txt": "", "in/20/a.txt": "", "b.txt": "" });
    expect(await idsOf("in/2022", "in/2023/a.txt")).toEqual(["2022/a.txt", "2023/a.txt"]);
    expect(await idsOf("in/2022", "b.txt")).toEqual(["in/2022/a.txt", "b.txt"]);
    expect(await idsOf("in/20", "in/2022")).toEqual(["20/a.txt", "2022/a.txt"]);
    expect(await idsOf("in/2022/a.txt")).toEqual(["a.txt"]);
  });
  test("a file given by name needs no suffix", async () => {
    give({ bao: "", "bao.md": "" });
    expect(await idsOf("bao", "bao.md")).toEqual(["bao", "bao.md"]);
  });
  test("a glob is expanded, unless a file has that very name", async () => {
    give({ "in/b.txt": "", "in/a.txt": "", "in/sub/c.txt": "", "in/[1].txt": "" });
    expect(await idsOf("in/?.txt")).toEqual(["a.txt", "b.txt"]);
    expect(await idsOf("in/**/*.txt")).toEqual(["[1].txt", "a.txt", "b.txt", "sub/c.txt"]);
    expect((await findInputs([join(folder, "in/?.txt")])).map((input) => input instanceof SolieuError || input.name)).toEqual([
      join(folder, "in/a.txt"),
      join(folder, "in/b.txt"),
    ]);
    expect(await idsOf("in/[1].txt")).toEqual(["[1].txt"]);
    expect(await idsOf("in/*.md")).toEqual(["PATH_MISSING: in/*.md: cannot read: expected a glob that matches a file, got no match"]);
  });
  test("the same file is listed once, by whatever way it is reached", async () => {
    give({ "in/a.txt": "", "in/b.txt": "" });
    symlinkSync("a.txt", "in/0-link.txt");
    expect(await idsOf("in/b.txt", "in", join(folder, "in/a.txt"), "in/*", "-", "-")).toEqual(["b.txt", "a.txt", "stdin"]);
  });
  test("a loop of links ends, and files keep the path without a link", async () => {
    give({ "in/sub/a.txt": "", "elsewhere/c.txt": "" });
    symlinkSync("..", "in/sub/loop");
    symlinkSync("sub", "in/0-alias");
    symlinkSync("self", "in/self");
    symlinkSync("../elsewhere", "in/outside");
    expect(await idsOf("in")).toEqual(["outside/c.txt", "sub/a.txt"]);
    expect(await idsOf("in/**/*.txt")).toHaveLength(2);
  });
  test("what cannot be used stands as an error in its place, and the others go on", async () => {
    give({ "a.txt": "", "empty/x.doc": "" });
    symlinkSync("gone", "dangling.txt");
    expect(await idsOf("missing.txt", "a.txt", "empty", "a.txt/b", "dangling.txt")).toEqual([
      "PATH_MISSING: missing.txt: cannot read: expected a file, a folder or a glob, got nothing of that name",
      "a.txt",
      "FOLDER_EMPTY: empty: no articles: expected a folder with articles (.txt, .html, .docx, .pdf, …), got none in it",
      "PATH_MISSING: a.txt/b: cannot read: expected a file, a folder or a glob, got nothing of that name",
      "PATH_MISSING: dangling.txt: cannot read: expected a file, a folder or a glob, got nothing of that name",
    ]);
  });
});

describe("text", () => {
  test.each([
    ["empty", ""],
    ["CRLF", "Năm 2023\r\n"],
    ["decomposed, with odd blanks", "\tthành\u00a0phố\u200b ".normalize("NFD")],
    ["beyond the first plane", "🏠 34 hộ\n\n\n"],
    ["longer than the buffer", "đợt ".repeat(60_000)],
  ])("UTF-8 is read as it stands: %s", async (_what, text) => {
    expect(await read(text)).toBe(text);
  });
  test("a byte order mark is dropped, a second one is not", async () => {
    expect(await read("\ufeff\ufeffNăm")).toBe("\ufeffNăm");
  });
  test("UTF-16 with a byte order mark", async () => {
    const little = Buffer.from("\ufeffNăm 🏠", "utf16le");
    expect(await read(little)).toBe("Năm 🏠");
    expect(await read(Buffer.from(little).swap16())).toBe("Năm 🏠");
  });
  test("a shorter file after a longer one", async () => {
    await read("x".repeat(100_000));
    expect(await read("y")).toBe("y");
  });

  test.each([
    ["zero bytes", Buffer.from("PK\u0003\u0004\u0000\u0000"), "expected a text file, got a binary file (it holds zero bytes)"],
    [
      "a byte that begins no character",
      Buffer.from([0x4e, 0xff, 0x6d]),
      "expected UTF-8 text, or Vietnamese in an older encoding (--encoding tells which), got byte 0xFF at offset 1",
    ],
    ["a character cut off at the end", Buffer.from("Nă").subarray(0, 2), "(--encoding tells which), got byte 0xC4 at offset 1"],
    [
      "windows-1258 after a legitimate U+FFFD and a mark",
      Buffer.concat([Buffer.from("\ufeff\ufffdN"), Buffer.from([0xe3, 0x6d])]),
      "got byte 0xE3 at offset 7",
    ],
    ["a surrogate written as UTF-8", Buffer.from([0xed, 0xa0, 0x80]), "got byte 0xED at offset 0"],
    ["half a UTF-16 unit", Buffer.from([0xff, 0xfe, 0x4e]), "expected text in utf-16le, got broken characters"],
    ["an unpaired surrogate", Buffer.from([0xfe, 0xff, 0xd8, 0x00]), "expected text in utf-16be, got broken characters"],
  ])("refused for %s", async (_what, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
  test("refused above the limit, which the message says how to raise", async () => {
    expect(await read("x".repeat(1000), 1000)).toHaveLength(1000);
    await expect(read("x".repeat(1001), 1000)).rejects.toThrow(
      "bao.txt: cannot read: expected at most 1 MB in one article (raise it with --max-size), got 1 MB",
    );
  });
  test("refused where it is missing or a folder", async () => {
    mkdirSync("in");
    for (const [file, got] of [
      ["missing", "no such file or directory"],
      ["in", "a folder"],
    ] as const) {
      await expect(readText({ name: file, file }, { maxSize: defaultMaxSize, encoding: null })).rejects.toThrow(
        `${file}: cannot read: expected a file that can be read, got ${got}`,
      );
    }
  });
});
