/**
 * Measures speed, start-up and memory, and prints them beside the targets; a missed target fails nothing.
 *
 *     npm run bench -- [--corpus FOLDER] [--mb N] [--rounds N]
 *
 * The articles of the corpus (its *.txt files; fixtures/articles unless told) are repeated up to N MB of UTF-8.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { memoryRows, startRows } from "./processes.js";
import { rateRows } from "./rates.js";
import { printTable, writeResults } from "./report.js";
import { readCorpus } from "./sample.js";
import { writeRows } from "./write.js";

const fixtures = fileURLToPath(new URL("../../fixtures/articles", import.meta.url));
const { values: flags } = parseArgs({
  options: {
    corpus: { type: "string", default: fixtures },
    mb: { type: "string", default: "10" },
    rounds: { type: "string", default: "5" },
  },
});
const megabytes = positive("--mb", flags.mb);
const rounds = positive("--rounds", flags.rounds);
const articles = readCorpus(flags.corpus);
const setUp = {
  node: process.version,
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  load: loadavg()[0],
  corpus: basename(flags.corpus),
  articles: articles.length,
  megabytes,
  rounds,
};
const now = new Date();

const folder = mkdtempSync(join(tmpdir(), "solieu-bench-"));
try {
  // Processes before the sample fills this one: a large one takes longer to start another.
  const starts = startRows(folder, fixtures);
  // A run over less than the default takes fewer articles.
  const memory = memoryRows(folder, articles, Math.round(20_000 * Math.min(1, megabytes / 10)));
  const writing = await writeRows(folder, flags.corpus, Math.round(1_000_000 * Math.min(1, megabytes / 10)));
  const rows = [...(await rateRows(folder, articles, megabytes * 1e6, rounds)), ...starts, ...memory, ...writing];
  console.log(`${setUp.corpus}: ${articles.length} articles repeated to ${megabytes} MB; Node ${setUp.node}, ${setUp.cores} cores, ${rounds} rounds\n`);
  printTable(rows);
  console.log(`\n${writeResults({ ...setUp, rows }, now)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function positive(flag, given) {
  const number = Number(given);
  if (!(number > 0)) throw new Error(`${flag}: expected a number above 0, got "${given}"`);
  return number;
}
