/** Where the settings of a folder stand. Cheap where there are none: what reads them is loaded when one is found. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The config file of a folder. */
export const configName = "solieu.config.json";
/** The file that may hold the settings under a key. */
export const manifestName = "package.json";
export const manifestKey = "solieu";

/**
 * The nearest config file, from the current folder upwards: solieu.config.json, else a package.json with the key. Null where there is
 * none. Above the user's own folder none is looked for from inside it. The path is relative to `from`.
 */
export function findConfig(from: string = process.cwd(), home: string | undefined = process.env.HOME): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const config = join(folder, configName);
    if (existsSync(config)) return relative(from, config);
    const manifest = join(folder, manifestName);
    if (holdsKey(manifest)) return relative(from, manifest);
    if (folder === home || dirname(folder) === folder) return null;
  }
}

/** Whether a package.json has the key; one that is no JSON is taken to have it where its text names it, so that its error is told. */
function holdsKey(path: string): boolean {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return false;
  }
  if (!text.includes(`"${manifestKey}"`)) return false;
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === "object" && manifest !== null && Object.hasOwn(manifest, manifestKey);
  } catch {
    return true;
  }
}
