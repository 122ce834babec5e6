/** Outputs that are a folder, or a file that a library writes: they appear whole, or what was there stays. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { workFolder } from "../src/write/work-folder.ts";
import { give, newFolder, removeFolder } from "./program.ts";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

const own = { as: "folder", isOwn: (path: string): boolean => existsSync(join(path, "own")) } as const;

describe("a folder", () => {
  test.each(["new", "empty", "mine", "link", "new/"])("%s: appears when it is whole", (name) => {
    mkdirSync(join(folder, "empty"));
    give(folder, { "mine/own": "before", "real/own": "before" });
    symlinkSync("real", join(folder, "link"));
    const path = join(folder, name);
    const before = existsSync(path) ? readdirSync(path) : null;
    const { work, finish } = workFolder(path, own);
    writeFileSync(join(work, "a.txt"), "a");
    expect(existsSync(path) ? readdirSync(path) : null).toEqual(before);
    finish();
    expect(readdirSync(path)).toEqual(["a.txt"]);
    expect(readdirSync(folder).filter((entry) => entry.startsWith("."))).toEqual([]);
  });
  test("two at once: the later stands, and nothing is left beside it", () => {
    const [first, second] = [workFolder(join(folder, "out"), own), { work: join(folder, ".out.1.tmp") }];
    writeFileSync(join(first.work, "own"), "first");
    mkdirSync(second.work);
    writeFileSync(join(second.work, "own"), "second");
    renameSync(second.work, join(folder, "out")); // the other run was quicker
    first.finish();
    expect(readFileSync(join(folder, "out/own"), "utf8")).toBe("first");
    expect(readdirSync(folder)).toEqual(["out"]);
  });
  test("given up: nothing of it stays, and what was there does", () => {
    give(folder, { "mine/own": "before" });
    const { work, discard } = workFolder(join(folder, "mine"), own);
    writeFileSync(join(work, "a.txt"), "a");
    discard();
    discard();
    expect(readdirSync(folder)).toEqual(["mine"]);
    expect(readFileSync(join(folder, "mine/own"), "utf8")).toBe("before");
  });
  test.each([
    ["other", "other: cannot write: expected a folder that is new, empty, or as solieu wrote it, got one with other files"],
    ["file", "file: cannot write: expected a folder, got a file"],
    ["none/out", "none/out: cannot write: expected a folder that exists, got no folder"],
  ])("refused: %s", (name, line) => {
    give(folder, { "other/a.txt": "", file: "" });
    expect(() => workFolder(join(folder, name), own)).toThrow(new RegExp(line));
    expect(readdirSync(folder).sort()).toEqual(["file", "other"]);
  });
  test("what a killed process of the same number left is no hindrance", () => {
    give(folder, { [`.out.${process.pid}.tmp/left`]: "" });
    const { work, finish } = workFolder(join(folder, "out"), own);
    expect(readdirSync(work)).toEqual([]);
    finish();
    expect(readdirSync(folder)).toEqual(["out"]);
  });
});

describe("a file", () => {
  test("appears when it is whole, without what its library left beside it", () => {
    give(folder, { "out.db": "before" });
    const { work, finish } = workFolder(join(folder, "out.db"), { as: "file" });
    writeFileSync(work, "after");
    writeFileSync(`${work}-journal`, "");
    expect(readFileSync(join(folder, "out.db"), "utf8")).toBe("before");
    finish();
    expect(readFileSync(join(folder, "out.db"), "utf8")).toBe("after");
    expect(readdirSync(folder)).toEqual(["out.db"]);
  });
  test("refused: a folder, a device", () => {
    expect(() => workFolder(folder, { as: "file" })).toThrow(/cannot write: expected a file that can be written, got a folder/);
    expect(() => workFolder("/dev/null", { as: "file" })).toThrow(/cannot write: expected a file that can be written, got a device or a pipe/);
  });
});
