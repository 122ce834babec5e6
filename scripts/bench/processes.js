/** Whole processes: time and memory of the program as users start it. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, pairedRatio } from "./measure.js";
import { readCorpus, writeSample } from "./sample.js";
import { targets } from "./targets.js";

const program = fileURLToPath(new URL("../../bin/solieu.js", import.meta.url));
const reporter = new URL("report-memory.js", import.meta.url).href;

/** How often each process is started for its median. */
const starts = 21;

/** Runs `solieu PATH -f csv > /dev/null`. */
export function extractToNothing(path) {
  run([program, path, "-f", "csv"]);
}

/** Rows of the start-up: `node -e 0`, `solieu --version` and one small article of `corpus` to CSV, in turn. */
export function startRows(folder, corpus) {
  console.error("start-up …");
  const [article] = writeSample(join(folder, "start"), readCorpus(corpus), (count) => count === 1).paths;
  const commands = [
    ["-e", "0"],
    [program, "--version"],
    [program, article, "-f", "csv"],
  ];
  const [bare, version, oneArticle] = timesOf(commands);
  const row = (name, seconds) => ({ group: "start-up", name, amount: median(seconds) * 1000, unit: "ms", seconds });
  const ofBare = (name, seconds, target) => ({ ...row(name, seconds), ratio: pairedRatio(seconds, bare), of: "bare node", target });
  return [row("node -e 0", bare), ofBare("--version", version, targets.version), ofBare("one article to CSV", oneArticle, targets.oneArticle)];
}

/** The seconds of each start of each command, in turn, after one start to warm up. */
function timesOf(commands) {
  const seconds = commands.map(() => []);
  for (let round = -1; round < starts; round++) {
    for (const [index, parameters] of commands.entries()) {
      const start = performance.now();
      run(parameters);
      if (round >= 0) seconds[index].push((performance.now() - start) / 1000);
    }
  }
  return seconds;
}

/** Rows of the peak memory over `most` articles and over a tenth of them. */
export function memoryRows(folder, articles, most) {
  console.error("memory …");
  const [tenth, all] = [Math.ceil(most / 10), most].map((wanted) => {
    const { folder: path } = writeSample(join(folder, `memory-${wanted}`), articles, (count) => count === wanted);
    const amount = peakMemory(path);
    rmSync(path, { recursive: true });
    return { group: "peak memory", name: `${wanted} articles`, amount, unit: "MB" };
  });
  return [tenth, { ...all, ratio: all.amount / tenth.amount, of: "a tenth of them", target: targets.memory }];
}

/** The peak resident memory, in MB, of a process that extracts a folder to nothing. */
function peakMemory(folder) {
  const { output } = run(["--import", reporter, program, folder, "-f", "csv"], ["ignore", "ignore", "pipe", "pipe"]);
  return Number(output[3]) / 1e6;
}

/** Runs node with these parameters: what it prints, and its peak resident memory in MB. */
export function runMeasured(parameters) {
  const { output } = run(["--import", reporter, ...parameters], ["ignore", "pipe", "pipe", "pipe"]);
  return { output: output[1], memory: Number(output[3]) / 1e6 };
}

/** Runs node, with its output thrown away unless told otherwise; throws where it fails. */
function run(parameters, stdio = ["ignore", "ignore", "pipe"]) {
  const result = spawnSync(process.execPath, parameters, { stdio, encoding: "utf8" });
  if (result.status !== 0) throw new Error(`node ${parameters.join(" ")} ended with ${result.status ?? result.signal}: ${result.stderr}`);
  return result;
}
