/** The files of a Data Package of ours. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const descriptor = "datapackage.json";
export const recordsFile = "records.csv";
export const articlesFile = "articles.csv";

/** Whether a folder holds nothing but a Data Package of ours. */
export function isOwnPackage(folder: string): boolean {
  const names = readdirSync(folder);
  if (!names.includes(descriptor) || names.some((name) => ![descriptor, recordsFile, articlesFile].includes(name))) return false;
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, descriptor), "utf8"));
    return typeof content === "object" && content !== null && "solieu" in content;
  } catch {
    return false;
  }
}
