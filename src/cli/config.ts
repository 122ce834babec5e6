/** The config file: JSON with the names of the flags. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { nearestName, quote, SolieuError, systemReason } from "../errors.ts";
import { applyFlag, type Flag, type Settings } from "./flags.ts";

/** Applies a config file to settings. Throws a SolieuError that names the key and, for an unknown one, the nearest. */
export function applyConfig(path: string, flags: readonly Flag[], settings: Settings): void {
  const values = check(path, flags, readJson(path));
  for (const flag of flags) {
    const value = values[flag.name];
    if (value === undefined || value === false) continue;
    applyFlag(flag, settings, value === true ? "" : String(value), `${path}: ${flag.name}`);
  }
}

type Value = z.infer<ReturnType<typeof valueSchema>>;

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

function check(path: string, flags: readonly Flag[], given: unknown): Record<string, Value | undefined> {
  const names = flags.map((flag) => flag.name);
  const schema = z.strictObject(Object.fromEntries(flags.map((flag) => [flag.name, valueSchema(flag).optional()])), "an object of settings");
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw new SolieuError("CONFIG_KEY_UNKNOWN", { where: path, expected: `one of ${names.join(", ")}`, got: quote(key), nearest: nearestName(key, names) });
  }
  const key = issue?.path[0];
  const got = key === undefined ? given : (given as Record<PropertyKey, unknown>)[key];
  throw new SolieuError("CONFIG_VALUE", {
    where: key === undefined ? path : `${path}: ${String(key)}`,
    expected: issue?.message ?? "a setting",
    got: JSON.stringify(got) ?? "nothing",
  });
}
