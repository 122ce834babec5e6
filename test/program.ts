/** The real program in an empty folder, for tests of the command line. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program's path; it runs what was built. */
export const program = fileURLToPath(new URL("../bin/solieu.js", import.meta.url));

/** The environment of the tests without what says of colours; each test says that itself. */
export const plainEnvironment: NodeJS.ProcessEnv = { ...process.env };
for (const name of ["NO_COLOR", "FORCE_COLOR"]) delete plainEnvironment[name];

/** What a run of the program gives. */
export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "solieu-test-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a folder, and the folders that they lie in. */
export function give(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs the program in a folder. */
export function run(folder: string, args: readonly string[], input: string | Uint8Array = "", environment: Record<string, string> = {}): Result {
  const env = { ...plainEnvironment, ...environment };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, env, encoding: "utf8" });
  return { stdout, stderr, code: status };
}

/** A run in which all went well. */
export function done(stdout: string): Result {
  return { stdout, stderr: "", code: 0 };
}

/** A run that printed nothing but these messages. */
export function failed(code: number, ...lines: string[]): Result {
  return { stdout: "", stderr: lines.map((line) => `solieu: ${line}\n`).join(""), code };
}
