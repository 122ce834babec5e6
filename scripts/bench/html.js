/**
 * Scores the main content of pages against a folder laid out like the public article-extraction-benchmark, and prints
 * F1, precision, recall and pages a second of both readers:
 *
 *     npm run bench:html -- FOLDER [--worst N]
 *
 * FOLDER holds `ground-truth.json`, `{ID: {"articleBody": …}}`, and `html/ID.html.gz` in UTF-8. `--worst` also prints the
 * N pages that agree least.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { loadCompiled } from "./stages.js";

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { worst: { type: "string", default: "0" } } });
const [corpus] = positionals;
if (corpus === undefined) throw new Error("expected a folder with ground-truth.json and html/");
const truths = Object.entries(JSON.parse(readFileSync(join(corpus, "ground-truth.json"), "utf8")));
const pages = truths.map(([id, { articleBody = "" }]) => ({
  id,
  truth: articleBody,
  html: gunzipSync(readFileSync(join(corpus, "html", `${id}.html.gz`))).toString("utf8"),
}));

const folder = mkdtempSync(join(tmpdir(), "solieu-bench-html-"));
try {
  const { readHtml, agreement, score } = await loadCompiled("html-entry.js", folder);
  console.log(`${pages.length} pages; Node ${process.version}\n`);
  console.log(["reader", "F1", "precision", "recall", "pages/s"].map((cell) => cell.padEnd(12)).join(""));
  for (const [name, options] of [
    ["main", { fast: false }],
    ["--fast-html", { fast: true }],
  ]) {
    // Once to load and compile what is measured.
    await readHtml(pages[0]?.html ?? "", options);
    const start = performance.now();
    const bodies = [];
    for (const { html } of pages) bodies.push((await readHtml(html, options)).body);
    const seconds = (performance.now() - start) / 1000;
    const agreements = pages.map(({ truth }, index) => agreement(truth, bodies[index]));
    const { f1, precision, recall } = score(agreements);
    const cells = [f1, precision, recall].map((share) => share.toFixed(3));
    console.log([name, ...cells, (pages.length / seconds).toFixed(1)].map((cell) => cell.padEnd(12)).join(""));
    const worst = pages.map(({ id }, index) => ({ id, ...agreements[index] })).sort((a, b) => a.both - b.both);
    for (const { id, extra, missing } of worst.slice(0, Number(flags.worst))) console.log(`  ${id}  extra ${extra.toFixed(3)}, missing ${missing.toFixed(3)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
