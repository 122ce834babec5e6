/** Builds the stages from src/ into a folder and times them. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** What stages-entry.js exports, compiled into `folder`. */
export function loadStages(folder) {
  return loadCompiled("stages-entry.js", folder);
}

/** What a module of this folder exports, compiled into `folder` with what it takes from src/. */
export async function loadCompiled(entry, folder) {
  return import(pathToFileURL(await compile(entry, folder)).href);
}

/** Compiles a module of this folder into `folder` with what it takes from src/; the path of what was made. */
export async function compile(entry, folder) {
  const outfile = join(folder, entry);
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    supported: { "regexp-unicode-property-escapes": true },
    // linkedom asks for canvas where it is installed.
    external: ["canvas", "iconv-lite", "mammoth", "tinyglobby", "unpdf", "yauzl"],
    // Bundled CommonJS asks for Node's own modules by require, and finds out by it what is not installed.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    logLevel: "warning",
  });
  // The data files are read from beside the module that asks for them.
  for (const name of ["lexicon", "gazetteer", "codebook"])
    cpSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), join(folder, name), { recursive: true });
  return outfile;
}

/** The seconds that each stage took over all texts. */
export function timeStages({ runStages }, texts) {
  const seconds = {};
  let last = 0;
  const lap = (stage) => {
    const now = performance.now();
    seconds[stage] = (seconds[stage] ?? 0) + (now - last) / 1000;
    last = now;
  };
  for (const text of texts) {
    last = performance.now();
    runStages("article", text, lap);
  }
  return seconds;
}

/** Throws where the stages one by one give other rows than the pipeline: stages-entry.js then no longer does what src/pipeline.ts does. */
export function checkStages({ runStages, extract, rowsOf }, texts) {
  for (const text of texts) {
    const { records } = extract({ id: "article", text });
    if (runStages("article", text, () => {}) !== rowsOf(records)) {
      throw new Error("scripts/bench/stages-entry.js: its stages give other rows than src/pipeline.ts; make runStages() follow extract() again");
    }
  }
}
