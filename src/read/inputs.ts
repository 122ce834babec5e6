/** PATH arguments → the files to read, each once, with their ids. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { SolieuError, systemCode, systemReason } from "../errors.ts";
import { isArticleName } from "./formats.ts";

/** A file to read, or standard input. */
export interface Source {
  /** The article's id: the path relative to the input root, with `/`. */
  readonly id: string;
  /** What messages call it: the path as given, or joined to the folder as given. */
  readonly name: string;
  /** Null for standard input. */
  readonly file: string | null;
  /** Whether a PATH names it, rather than a folder or a pattern that it was found by. */
  readonly isNamed: boolean;
}

/** The PATH that stands for standard input. */
const standardInput = "-";

/** The source that one FILE argument names, with the id that it has when it is extracted alone. Whether it is there shows when it is read. */
export function findInput(path: string): Source {
  return path === standardInput
    ? { id: "stdin", name: "standard input", file: null, isNamed: true }
    : { id: basename(path), name: path, file: path, isNamed: true };
}

/**
 * The sources of all PATHs, in the order given, a folder's and a glob's sorted by code point; a path that cannot
 * be used stands as its error in its place. The same file is listed once, however often and by whatever links it
 * is reached. The input root is the deepest folder that holds everything given (a folder given alone is its own
 * root), so ids do not depend on where the folder lies.
 */
export async function findInputs(paths: readonly string[]): Promise<(Source | SolieuError)[]> {
  const givens: Given[] = [];
  for (const path of paths) givens.push(await resolveGiven(path));
  const root = commonFolder(givens.flatMap((given) => (given.root === null ? [] : [given.root])));
  const seen = new Set<string>();
  const inputs: (Source | SolieuError)[] = [];
  for (const { found, isNamed } of givens) {
    for (const item of found) {
      if (item instanceof SolieuError) {
        inputs.push(item);
        continue;
      }
      if (seen.has(item.real)) continue;
      seen.add(item.real);
      const source = findInput(item.path);
      inputs.push(source.file === null ? source : { ...source, id: idOf(root, item.path), isNamed });
    }
  }
  return inputs;
}

/** What one PATH stands for. */
interface Given {
  /** The folder that its ids are relative to, absolute; null for standard input. */
  readonly root: string | null;
  readonly found: readonly (Found | SolieuError)[];
  /** Whether it names the one file found. */
  readonly isNamed: boolean;
}

interface Found {
  readonly path: string;
  /** What the file is known by: its path without links. */
  readonly real: string;
}

async function resolveGiven(path: string): Promise<Given> {
  if (path === standardInput) return { root: null, found: [{ path, real: path }], isNamed: true };
  const stats = statOf(path);
  if (stats instanceof SolieuError) {
    if (isGlob(path) && stats.code === "PATH_MISSING") return await resolveGlob(path);
    return { root: dirname(resolve(path)), found: [stats], isNamed: true };
  }
  if (!stats.isDirectory()) return { root: dirname(resolve(path)), found: [foundAt(path)], isNamed: true };
  const found = walk(path);
  const empty = new SolieuError("FOLDER_EMPTY", { where: path, expected: "a folder with articles (.txt, .html, .docx, .pdf, …)", got: "none in it" });
  return { root: resolve(path), found: found.length > 0 ? found : [empty], isNamed: false };
}

function statOf(path: string): Stats | SolieuError {
  try {
    return statSync(path);
  } catch (error) {
    return pathFailure(path, error);
  }
}

function pathFailure(path: string, error: unknown): SolieuError {
  const isMissing = ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");
  if (!isMissing)
    return new SolieuError("FILE_UNREADABLE", { where: path, expected: "a file or folder that can be read", got: systemReason(error), cause: error });
  return new SolieuError("PATH_MISSING", { where: path, expected: "a file, a folder or a glob", got: "nothing of that name", cause: error });
}

/** Whether a path that names no file is a pattern. */
function isGlob(path: string): boolean {
  return /[*?[{]|[!+@]\(/.test(path);
}

/** The files that a pattern matches; its root is the folder before its first magic part. */
async function resolveGlob(pattern: string): Promise<Given> {
  const { glob } = await import("tinyglobby");
  const parts = (sep === "\\" ? pattern.replaceAll("\\", "/") : pattern).split("/");
  const magic = parts.findIndex(isGlob);
  const folder = magic === 0 ? "." : parts.slice(0, magic).join("/") || "/";
  const paths = await glob(parts.slice(magic).join("/"), { cwd: folder, onlyFiles: true, expandDirectories: false });
  const found = paths.sort(byCodePoint).map((path) => foundAt(join(folder, path)));
  const none = new SolieuError("PATH_MISSING", { where: pattern, expected: "a glob that matches a file", got: "no match" });
  return { root: resolve(folder), found: found.length > 0 ? found : [none], isNamed: false };
}

function foundAt(path: string): Found {
  try {
    return { path, real: realpathSync(path) };
  } catch {
    return { path, real: resolve(path) }; // the pipe of a shell's <(…) has no real path
  }
}

/**
 * The files under a folder whose names say that they hold articles, sorted by the code points of their paths. Hidden files and folders are passed
 * over. Links are followed after everything else, so that a file reached twice keeps its own path, and a loop ends.
 */
function walk(folder: string): (Found | SolieuError)[] {
  const files = new Map<string, Found>();
  const failures: SolieuError[] = [];
  const visited = new Set<string>();
  let links: string[] = [];

  const visit = (path: string, real: string): void => {
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of entriesOf(path)) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) visit(inside, join(real, entry.name));
      else if (entry.isSymbolicLink()) links.push(inside);
      else if (entry.isFile() && isArticleName(entry.name)) files.set(join(real, entry.name), { path: inside, real: join(real, entry.name) });
    }
  };
  const entriesOf = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
    } catch (error) {
      failures.push(pathFailure(path, error));
      return [];
    }
  };
  const follow = (link: string): void => {
    const stats = statOf(link);
    if (stats instanceof SolieuError) {
      if (isArticleName(link)) failures.push(stats);
      return;
    }
    const real = realpathSync(link);
    if (stats.isDirectory()) visit(link, real);
    else if (stats.isFile() && isArticleName(link) && !files.has(real)) files.set(real, { path: link, real });
  };

  visit(folder, realpathSync(folder));
  while (links.length > 0) {
    const round = links.sort(byCodePoint);
    links = [];
    for (const link of round) follow(link);
  }
  return [...failures, ...[...files.values()].sort((a, b) => byCodePoint(a.path, b.path))];
}

/** The deepest folder that holds all of the folders; the first one's own root where they share nothing. */
function commonFolder(folders: readonly string[]): string {
  const [first = ".", ...rest] = folders;
  let common = first;
  for (const folder of rest) {
    while (common !== folder && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      const parent = dirname(common);
      if (parent === common) return common;
      common = parent;
    }
  }
  return common;
}

function idOf(root: string, path: string): string {
  const inside = relative(root, resolve(path));
  return sep === "/" ? inside : inside.split(sep).join("/");
}

/** Orders by Unicode code points; `<` orders by UTF-16 units, which puts U+FFxx behind the astral planes. */
function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return (left.codePointAt(at) as number) - (right.codePointAt(at) as number);
  }
  return left.length - right.length;
}
