/** Builds dist/: the bundles of the library and the program, the tables that they read, the licences of what is bundled, and the declarations. */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { index: "src/index.ts", cli: "src/cli/main.ts", catalogue: "src/catalogue.ts" },
  outdir: "dist",
  // Chunks lie in dist/ itself: src/vi/lexicon.ts reads ./lexicon/*.tsv beside the module that it ends up in, src/vi/codebook.ts ./codebook/*.tsv.
  chunkNames: "chunk-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // What every run loads (commander, csv-stringify) is bundled: one small article then takes 1.4 times bare Node instead of 1.65.
  // What only some runs load stays a package.
  external: ["chalk", "tinyglobby", "zod"],
  // Bundled CommonJS asks for Node's own modules by require.
  banner: { js: "const require = process.getBuiltinModule;" },
  metafile: true,
  logLevel: "warning",
});
for (const folder of ["lexicon", "codebook"]) cpSync(`src/vi/${folder}`, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith(".md") });
writeFileSync("dist/LICENSES.txt", licencesOf(metafile));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });

/** The licence of each bundled package, under its name. */
function licencesOf({ inputs }) {
  const packages = new Set(Object.keys(inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const licences = [...packages].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    if (!file) throw new Error(`${folder}: no licence to pass on`);
    return `${folder.replace("node_modules/", "")}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return licences.join(`\n${"-".repeat(80)}\n\n`);
}
