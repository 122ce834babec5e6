/** Where the data files of the language lie: lexicon/, gazetteer/ and codebook/ beside this module, where the build copies them too. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The path of a data file, such as `lexicon/nouns.tsv`. */
export function dataPath(file: string): string {
  return join(import.meta.dirname, file);
}

export function readData(file: string): string {
  return readFileSync(dataPath(file), "utf8");
}

/** A file that the build makes of others; null where nothing is built. */
export function builtData(file: string): string | null {
  return existsSync(dataPath(file)) ? readData(file) : null;
}
