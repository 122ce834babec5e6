/** Builds dist/: the bundles of the library and the program, the tables that they read, the licences of what is bundled, and the declarations. */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });

/** esbuild takes Node 20 to lack property escapes: it would make each literal that holds one a call, which looks its pattern up anew each time. */
const supported = { "regexp-unicode-property-escapes": true };
const common = { outdir: "dist", bundle: true, platform: "node", target: "node20", supported, metafile: true, logLevel: "warning" };
/** What every run loads (commander, csv-stringify) is bundled: one small article then takes half the time. What only some runs load stays a package. */
const external = [
  "@mozilla/readability",
  "chalk",
  "cheerio",
  "compromise",
  "csv-parse",
  "htmlparser2",
  "hyparquet-writer",
  "iconv-lite",
  "linkedom",
  "mammoth",
  "node-sqlite3-wasm",
  "tinyglobby",
  "unpdf",
  "write-excel-file/node",
  "yauzl",
  "zod",
];

// Chunks lie in dist/ itself: src/vi/lexicon.ts reads ./lexicon/ beside the module that it ends up in.
const library = await build({
  ...common,
  entryPoints: { index: "src/index.ts", catalogue: "src/catalogue.ts" },
  format: "esm",
  splitting: true,
  chunkNames: "chunk-[hash]",
  external,
  // Bundled CommonJS asks for Node's own modules by require.
  banner: { js: "const require = process.getBuiltinModule;" },
});
// The program is CommonJS: Node's loader of ES modules would take a fifth of a short run. `--version` loads the first file only.
const program = await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts", program: "src/cli/program.ts" },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  external,
  supported: { ...supported, "dynamic-import": false },
  define: { "import.meta.dirname": "__dirname" },
  plugins: [programApart(), childProcessOnDemand()],
});
const data = ["lexicon", "gazetteer", "codebook"];
for (const folder of data) cpSync(`src/vi/${folder}`, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith(".md") });
const { codebookFiles, lexiconFiles } = await import("../dist/catalogue.js");
const lists = readdirSync("dist/lexicon").map((name) => name.replace(".tsv", ""));
for (const [file, text] of [...codebookFiles(), ...lexiconFiles(lists)]) writeFileSync(`dist/${file}`, text);
writeFileSync("dist/LICENSES.txt", licencesOf({ ...library.metafile.inputs, ...program.metafile.inputs }));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
cacheProgram();

/**
 * Puts a loader in the place of the program that takes its compiled functions from a file beside it: V8 compiles each
 * anew in every run otherwise, which is a sixth of a short one. The file is made by a run over three fixtures: over ten
 * articles the program sets flags of V8, which then takes no file made without them.
 */
function cacheProgram() {
  writeFileSync("dist/program-code.cjs", Module.wrap(inAscii(readFileSync("dist/program.cjs", "utf8"))));
  cpSync("scripts/program-loader.cjs", "dist/program.cjs");
  const warm =
    "const { cacheAfter } = require('./dist/program.cjs'); cacheAfter(['fixtures/articles/scope-parts-and-events.txt', 'fixtures/articles/security-model-quotes.txt', 'fixtures/articles/place-levels-models.txt', '-o', 'dist/warm.csv']);";
  execFileSync(process.execPath, ["-e", warm], { stdio: "inherit" });
  rmSync("dist/warm.csv");
}

/**
 * Code in ASCII, which is read as it stands and takes half the memory: with one other letter V8 holds all of it two bytes a letter.
 * esbuild leaves such letters in regexes alone.
 */
function inAscii(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error("a backslash before a letter that is not ASCII");
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Leaves what `main.ts` loads on demand in a file of its own. */
function programApart() {
  return {
    name: "program-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: "./program.cjs", external: true }));
    },
  };
}

/** Loads `node:child_process`, which commander asks for and never uses here, when it is used: it takes longer than commander itself. */
function childProcessOnDemand() {
  const name = "child-process-on-demand";
  const contents = "exports.spawn = (...given) => process.getBuiltinModule('node:child_process').spawn(...given);";
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /^/, namespace: name }, () => ({ contents, loader: "js" }));
    },
  };
}

/** The licence of each bundled package, under its name. */
function licencesOf(inputs) {
  const packages = new Set(Object.keys(inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const licences = [...packages].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    if (!file) throw new Error(`${folder}: no licence to pass on`);
    return `${folder.replace("node_modules/", "")}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return licences.join(`\n${"-".repeat(80)}\n\n`);
}
