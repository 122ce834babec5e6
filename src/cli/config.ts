/** The config file: JSON with the names of the flags, or a package.json with such an object under its key. */
import { readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { nearestName, quote, SolieuError, systemReason } from "../errors.ts";
import { manifestKey, manifestName } from "./find-config.ts";
import { flags as allFlags, applyFlag, type Flag, type Settings } from "./flags.ts";

/**
 * Applies to settings what a config file says of the flags of a command; what it says of other commands is checked and left. Paths in it
 * are relative to its folder. One that was found and not named by the user writes nothing. Throws a SolieuError that names the file, the key
 * and, for an unknown one, the nearest.
 */
export function applyConfig(path: string, isFound: boolean, flags: readonly Flag[], settings: Settings): void {
  const isManifest = basename(path) === manifestName;
  const given = readJson(path);
  const where = isManifest ? `${path}#${manifestKey}` : path;
  const values = check(where, isManifest ? (given as Record<string, unknown>)[manifestKey] : given);
  for (const flag of flags) {
    const value = flag.isOnce ? undefined : values[flag.name];
    if (value === undefined || value === false) continue;
    if (isFound && flag.isWritten) {
      throw new SolieuError("CONFIG_VALUE", { where: `${where}: ${flag.name}`, expected: `--${flag.name}, or --config with this file`, got: "neither" });
    }
    applyFlag(flag, settings, textOf(flag, value, dirname(path)), `${where}: ${flag.name}`);
  }
}

type Value = z.infer<ReturnType<typeof valueSchema>>;

/** What the flag would be given on the command line by somebody who stands in `folder`, where its paths begin. */
function textOf({ isList, path }: Flag, value: Value, folder: string): string {
  if (value === true) return "";
  const texts = Array.isArray(value) ? value : isList ? String(value).split(",") : [String(value)];
  return (path ? texts.map((text) => fromFolder(folder, text.trim())) : texts).join(",");
}

/** Stands for a standard stream in the place of a path. */
const stream = "-";

function fromFolder(folder: string, path: string): string {
  return path === "" || path === stream || isAbsolute(path) ? path : join(folder, path);
}

function valueSchema(flag: Flag) {
  if (!flag.value) return z.boolean("true or false");
  if (flag.isList) return z.union([z.string(), z.array(z.string())], "a list of names");
  return z.union([z.string(), z.number()], "a text or a number");
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new SolieuError("CONFIG_UNREADABLE", { where: path, expected: "a file that can be read", got: systemReason(error), cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new SolieuError("CONFIG_UNREADABLE", { where: path, expected: "JSON", got: systemReason(error), cause: error });
  }
}

function check(where: string, given: unknown): Record<string, Value | undefined> {
  const flags = allFlags.filter(({ isOnce }) => !isOnce);
  const names = flags.map(({ name }) => name);
  const schema = z.strictObject(Object.fromEntries(flags.map((flag) => [flag.name, valueSchema(flag).optional()])), "an object of settings");
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw new SolieuError("CONFIG_KEY_UNKNOWN", { where, expected: `one of ${names.join(", ")}`, got: quote(key), nearest: nearestName(key, names) });
  }
  const key = issue?.path[0];
  const got = key === undefined ? given : (given as Record<PropertyKey, unknown>)[key];
  throw new SolieuError("CONFIG_VALUE", {
    where: key === undefined ? where : `${where}: ${String(key)}`,
    expected: issue?.message ?? "a setting",
    got: JSON.stringify(got) ?? "nothing",
  });
}
