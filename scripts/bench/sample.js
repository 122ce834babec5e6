/** Folders of articles to measure on: the articles of a corpus, repeated. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The bytes of every article under a folder, in the order of their paths. Throws where there is none. */
export function readCorpus(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".txt"));
  if (paths.length === 0) throw new Error(`${folder}: no .txt file`);
  return paths.sort().map((path) => readFileSync(join(folder, path)));
}

/** Writes articles into a new folder, over and over, until `isEnough(count, bytes)`. Returns the paths and the bytes of all. */
export function writeSample(folder, articles, isEnough) {
  mkdirSync(folder, { recursive: true });
  const paths = [];
  let bytes = 0;
  while (!isEnough(paths.length, bytes)) {
    const article = articles[paths.length % articles.length];
    const path = join(folder, `${String(paths.length).padStart(6, "0")}.txt`);
    writeFileSync(path, article);
    paths.push(path);
    bytes += article.length;
  }
  return { folder, paths, bytes };
}

/** The first texts of at least `bytes` in UTF-8, all where there are not so many, and how many bytes they are. */
export function partOf(texts, bytes) {
  let count = 0;
  let length = 0;
  while (count < texts.length && length < bytes) length += Buffer.byteLength(texts[count++]);
  return { texts: texts.slice(0, count), bytes: length };
}
