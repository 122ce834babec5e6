/** Where the output goes wrong: interrupted, cut off, full, forbidden, contended. The real program each time. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { done, failed, give, newFolder, plainEnvironment, program, type Result, removeFolder, run } from "./program.ts";

const article = "Năm 2023, Công an tỉnh đã tổ chức 1.390 đợt tuyên truyền.\n";
const texts = ["out.csv", "out.tsv", "out.json", "out.jsonl"];
const outputs = [...texts, "out.xlsx", "out.parquet", "out.db"];
const streams = ["csv", "tsv", "json", "jsonl", "xlsx", "parquet", "doccano", "label-studio"];
/** A Data Package that solieu may replace. */
const dataPackage = { "out/datapackage.json": '{"solieu":{}}', "out/records.csv": "before" };
const isRoot = process.getuid?.() === 0;
const noRoom = "cannot write: expected room for the output, got no space left on device";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** Runs a line of bash in the folder, with the program as `solieu`; `under` is a command that runs bash. */
function shell(line: string, under: readonly string[] = []): Result {
  const [command = "", ...args] = [...under, "bash", "--norc", "-c", `solieu() { "${process.execPath}" "${program}" "$@"; }; ${line}`];
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, env: plainEnvironment, encoding: "utf8" });
  return { stdout, stderr, code: status };
}

/** Whether a command runs here. */
function works(...[command = "", ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Long articles, so that a run takes a while. */
function giveLong(count: number): void {
  give(folder, Object.fromEntries(Array.from({ length: count }, (_, index) => [`in/${index}.txt`, article.repeat(100)])));
}

/** Starts the program in the folder; its standard input stays open. */
function start(...args: string[]): { child: ChildProcess; ended: Promise<{ code: number | null; signal: string | null; stderr: string }> } {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: plainEnvironment });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return { child, ended: once(child, "close").then(([code, signal]) => ({ code, signal, stderr })) };
}

const temporary = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

/** Waits until so many runs have begun to write. */
async function untilWriting(count: number): Promise<void> {
  for (let tries = 0; temporary().length < count; tries++) {
    if (tries > 1000) throw new Error("no run has begun to write");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a file", () => {
  test.each(texts)("%s appears when it is whole, in the place of the one before", async (name) => {
    give(folder, { "bao.txt": article, [name]: "before" });
    const { child, ended } = start("bao.txt", "-", "-o", name);
    await untilWriting(1);
    expect(readFileSync(join(folder, name), "utf8")).toBe("before");
    child.stdin?.end(article);
    expect(await ended).toEqual({ code: 0, signal: null, stderr: "" });
    expect(temporary()).toEqual([]);
    expect(readFileSync(join(folder, name), "utf8")).toContain("1.390 đợt");
  });
  test("a run that fails leaves what was there", () => {
    give(folder, { "out.csv": "before", "bad.tsv": "x" });
    expect(run(folder, ["gone.txt", "-o", "out.csv"]).code).toBe(1);
    expect(run(folder, ["bad.tsv", "-o", "out.csv", "--codebook", "bad.tsv"]).code).toBe(2);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder).sort()).toEqual(["bad.tsv", "out.csv"]);
  });
});

describe("an interrupted run", () => {
  test.each([
    ["SIGINT", 130, "out.csv"],
    ["SIGINT", 130, "out.json"],
    ["SIGTERM", 143, "out.jsonl"],
    ["SIGINT", 130, "out.xlsx"],
    ["SIGINT", 130, "out.parquet"],
    ["SIGINT", 130, "out.db"],
    ["SIGTERM", 143, "out.db"],
  ] as const)("by %s in the midst of work ends with %i; %s stays as it was", async (signal, code, name) => {
    giveLong(300);
    give(folder, { [name]: "before" });
    const { child, ended } = start("in", "-o", name);
    await untilWriting(1);
    child.kill(signal);
    expect(await ended).toEqual({ code, signal: null, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(["in", name]);
    expect(readFileSync(join(folder, name), "utf8")).toBe("before");
  });
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s ends with %i; a Data Package stays as it was", async (signal, code) => {
    giveLong(300);
    give(folder, dataPackage);
    const { child, ended } = start("in", "-o", "out");
    await untilWriting(1);
    child.kill(signal);
    expect(await ended).toEqual({ code, signal: null, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["datapackage.json", "records.csv"]);
    expect(readFileSync(join(folder, "out/records.csv"), "utf8")).toBe("before");
  });
  test("of convert leaves what was there", async () => {
    give(folder, { "records.csv": "type,text,value\ncount,5,5\n", "out.csv": "before" });
    const { child, ended } = start("convert", "records.csv", "-", "--from", "csv", "-o", "out.csv");
    await untilWriting(1);
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 130, signal: null, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(["out.csv", "records.csv"]);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
  });
  test("that was killed outright has not touched the file", async () => {
    give(folder, { "bao.txt": article, "out.csv": "before" });
    const { child, ended } = start("bao.txt", "-", "-o", "out.csv");
    await untilWriting(1);
    child.kill("SIGKILL");
    expect(await ended).toMatchObject({ code: null, signal: "SIGKILL" });
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(run(folder, ["bao.txt", "-o", "out.csv"])).toEqual(done(""));
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toContain("1.390 đợt");
  });
  test("that writes to standard output ends with 130 as well", async () => {
    giveLong(300);
    const { child, ended } = start("in", "-f", "jsonl");
    await once(child.stdout as NodeJS.ReadableStream, "data");
    child.kill("SIGINT");
    child.stdout?.resume();
    expect(await ended).toMatchObject({ code: 130, stderr: "" });
  });
});

describe("a closed pipe ends quietly", () => {
  test.each(streams)("with -f %s", (format) => {
    giveLong(30);
    expect(shell(`set -o pipefail; solieu in -f ${format} | head -c 1 | wc -c; echo $?`)).toEqual(done("1\n0\n"));
  });
  test.each(["explain in/0.txt", "rules", "schema", "text in/0.txt", "--help", "completion bash", "check in --update"])("%s", (args) => {
    give(folder, { "in/0.txt": article.repeat(1500) });
    expect(shell(`set -o pipefail; solieu ${args} | true; echo $?`)).toEqual(done("0\n"));
  });
  test("and a standard output that was never open too", () => {
    give(folder, { "bao.txt": article });
    expect(shell("solieu bao.txt >&-; echo $?")).toEqual(done("0\n"));
  });
});

describe("a full disk", () => {
  test.runIf(existsSync("/dev/full")).each(streams)("is one line, with -f %s", (format) => {
    give(folder, { "bao.txt": article });
    expect(run(folder, ["bao.txt", "-f", format, "-o", "/dev/full"])).toEqual(failed(1, `/dev/full: ${noRoom}`));
    expect(shell(`solieu bao.txt -f ${format} > /dev/full`)).toEqual(failed(1, `standard output: ${noRoom}`));
  });
  test.runIf(existsSync("/dev/full")).each(["explain bao.txt", "rules", "schema", "text bao.txt", "--help", "--version", "completion bash"])(
    "is one line, for %s",
    (args) => {
      give(folder, { "bao.txt": article });
      expect(shell(`solieu ${args} > /dev/full`)).toEqual(failed(1, `standard output: ${noRoom}`));
    },
  );
  // SQLite tells neither the folder nor more of the reason.
  const complaints = outputs.map((name): [string, string] =>
    name.endsWith(".db") ? [name, `${name}: ${noRoom.replace("no space left on device", "disk I/O error")}`] : [name, `small/${name}: ${noRoom}`],
  );
  test.runIf(isRoot && works("unshare", "-m", "bash", "-c", "mount -t tmpfs -o size=64k none /mnt")).each(complaints)(
    "leaves the file before as it was, and no half file: %s",
    (name, complaint) => {
      giveLong(30);
      give(folder, { "small/x": "" });
      const mount = `mount -t tmpfs -o size=64k none small && printf before > small/${name}`;
      const { stdout, stderr, code } = shell(`${mount} && solieu in -o small/${name}; echo $?; cat small/${name}; echo; ls -A small`, ["unshare", "-m"]);
      expect({ stdout, stderr, code }).toEqual({ stdout: `1\nbefore\n${name}\n`, stderr: `solieu: ${complaint}\n`, code: 0 });
    },
  );
});

/** Somebody who may not write everywhere: root may. */
const nobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

describe.runIf(works(...nobody, process.execPath, program, "--version"))("a folder that may not be written", () => {
  test.each(outputs)("is one line, and nothing in it changes: %s", (name) => {
    chmodSync(folder, 0o755);
    give(folder, { "bao.txt": article, [`shut/${name}`]: "before" });
    chmodSync(join(folder, "shut"), 0o555);
    const result = shell(`solieu bao.txt -o shut/${name}`, nobody);
    chmodSync(join(folder, "shut"), 0o755);
    expect(result).toEqual(failed(2, `shut/${name}: cannot write: expected a file that can be written, got permission denied`));
    expect(readdirSync(join(folder, "shut"))).toEqual([name]);
    expect(readFileSync(join(folder, "shut", name), "utf8")).toBe("before");
  });
});

describe("two runs at once into one file", () => {
  test("each writes its own; the one that ends last stands, whole", async () => {
    const articles = ["Có 5 vụ.\n", "Có 7 xe.\n"];
    const runs = articles.map(() => start("-", "--columns", "text", "-o", "out.csv"));
    await untilWriting(2);
    expect(new Set(temporary()).size).toBe(2);
    for (const [index, { child, ended }] of runs.entries()) {
      child.stdin?.end(articles[index]);
      expect(await ended).toEqual({ code: 0, signal: null, stderr: "" });
      expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe(`text\n${articles[index]?.slice(3, 7)}\n`);
    }
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });
  test("of the same input leave what one of them would", async () => {
    giveLong(30);
    expect(run(folder, ["in", "-o", "alone.csv"])).toEqual(done(""));
    give(folder, { "out.csv": "before" });
    const runs = [1, 2, 3].map(() => start("in", "-o", "out.csv"));
    for (const { ended } of runs) expect(await ended).toEqual({ code: 0, signal: null, stderr: "" });
    expect(readFileSync(join(folder, "out.csv")).equals(readFileSync(join(folder, "alone.csv")))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["alone.csv", "in", "out.csv"]);
  });
});
