/** Outputs that are a folder, or a file that a library writes: made in a hidden folder beside their place. */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { SolieuError, systemCode } from "../errors.ts";
import { temporaryName, unusable, writeFailure } from "./sink.ts";

/** A folder in the making, or a file in one. */
export interface WorkFolder {
  /** The path to write to: a folder that is there and empty, or a file that is not there yet. */
  readonly work: string;
  /** Puts it in its place. */
  readonly finish: () => void;
  /** Removes it; what was in its place stays. */
  readonly discard: () => void;
}

/** What the path is to become; a folder that is there already must be empty, or the format's own. */
type Target = { readonly as: "file" } | { readonly as: "folder"; readonly isOwn: (folder: string) => boolean };

/** Makes the hidden folder. A link is followed. Throws a SolieuError where `path` cannot be made or replaced. */
export function workFolder(path: string, target: Target): WorkFolder {
  const { real, temporary } = makeTemporary(path, target);
  const work = target.as === "folder" ? temporary : join(temporary, basename(real));
  const discard = (): void => rmSync(temporary, { recursive: true, force: true });
  const finish = (): void => {
    try {
      if (target.as === "folder") replaceFolder(temporary, real);
      else renameSync(work, real);
      discard();
    } catch (error) {
      throw writeFailure(path, error);
    }
  };
  return { work, finish, discard };
}

function makeTemporary(path: string, target: Target): { real: string; temporary: string } {
  const expected = target.as === "folder" ? "a folder that can be written" : "a file that can be written";
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    const real = there ? realpathSync(path) : path;
    if (there && target.as === "file" && !there.isFile()) throw refused(path, expected, there.isDirectory() ? "a folder" : "a device or a pipe");
    if (there && target.as === "folder") {
      if (!there.isDirectory()) throw refused(path, "a folder", "a file");
      if (readdirSync(real).length > 0 && !target.isOwn(real))
        throw refused(path, "a folder that is new, empty, or as solieu wrote it", "one with other files");
    }
    const temporary = temporaryName(real);
    rmSync(temporary, { recursive: true, force: true }); // of a process that was killed
    mkdirSync(temporary);
    return { real, temporary };
  } catch (error) {
    throw error instanceof SolieuError ? error : unusable(path, expected, error);
  }
}

function refused(where: string, expected: string, got: string): SolieuError {
  return new SolieuError("OUTPUT_UNUSABLE", { where, expected, got });
}

/** How often a folder is tried to be put in its place, where other runs put theirs there at the same time. */
const mostTries = 100;

/** A full folder cannot be renamed over: it steps aside, and comes back where the new one cannot take its place. */
function replaceFolder(made: string, real: string): void {
  const aside = `${made}.before`;
  for (let left = mostTries; ; left--) {
    try {
      renameSync(made, real);
      break;
    } catch (error) {
      const isTaken = ["ENOTEMPTY", "EEXIST", "EPERM"].includes(systemCode(error) ?? "");
      if (!isTaken || left === 0) {
        if (existsSync(aside) && !existsSync(real)) renameSync(aside, real);
        throw error;
      }
    }
    rmSync(aside, { recursive: true, force: true });
    try {
      renameSync(real, aside);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw error; // another run has put it aside
    }
  }
  rmSync(aside, { recursive: true, force: true });
}
