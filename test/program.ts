/** The real program in an empty folder, for tests of the command line. */
import { spawnSync } from "node:child_process";
import { fstatSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

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

/**
 * Runs the program in a folder. Where it is given neither input nor an environment, a resident process does it, in a
 * third of the time that a process of its own takes.
 */
export function run(folder: string, args: readonly string[], input: string | Uint8Array = "", environment: Record<string, string> = {}): Result {
  if (input.length === 0 && !args.includes("-") && Object.keys(environment).length === 0) return askResident(folder, args);
  const env = { ...plainEnvironment, ...environment };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, env, encoding: "utf8" });
  return { stdout, stderr, code: status };
}

/** The process that runs the program again and again; resident.cjs. */
interface Resident {
  readonly thread: Worker;
  /** Whether it has answered, the exit code (-1: none), and its id. */
  readonly state: Int32Array;
  readonly stdout: Captured;
  readonly stderr: Captured;
}

let resident: Resident | null = null;

function startResident(): Resident {
  const state = new Int32Array(new SharedArrayBuffer(12));
  const stdout = newCaptured();
  const stderr = newCaptured();
  const workerData = { state, stdout: stdout.written, stderr: stderr.written, env: plainEnvironment };
  const thread = new Worker(new URL("./resident.cjs", import.meta.url), { workerData });
  thread.unref();
  return { thread, state, stdout, stderr };
}

/** A run that does not end within a minute is killed, and has no exit code. */
function askResident(folder: string, args: readonly string[]): Result {
  resident ??= startResident();
  const { thread, state, stdout, stderr } = resident;
  Atomics.store(state, 0, 0);
  thread.postMessage({ folder, args });
  if (Atomics.wait(state, 0, 0, 60_000) === "timed-out") {
    process.kill(Atomics.load(state, 2), "SIGKILL");
    Atomics.wait(state, 0, 0);
  }
  const code = Atomics.load(state, 1);
  return { stdout: taken(stdout), stderr: taken(stderr), code: code === -1 ? null : code };
}

/** A file without a name: where a process writes, and where that is read. */
interface Captured {
  readonly written: number;
  readonly read: number;
}

function newCaptured(): Captured {
  const folder = newFolder();
  const path = join(folder, "captured");
  const captured = { written: openSync(path, "a"), read: openSync(path, "r+") };
  removeFolder(folder);
  return captured;
}

/** What was written; then there is nothing more of it. */
function taken({ read }: Captured): string {
  const bytes = Buffer.alloc(fstatSync(read).size);
  readSync(read, bytes, 0, bytes.length, 0);
  ftruncateSync(read);
  return bytes.toString();
}

/** A run in which all went well. */
export function done(stdout: string): Result {
  return { stdout, stderr: "", code: 0 };
}

/** A run that printed nothing but these messages. */
export function failed(code: number, ...lines: string[]): Result {
  return { stdout: "", stderr: lines.map((line) => `solieu: ${line}\n`).join(""), code };
}
