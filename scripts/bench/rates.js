/** Rates in MB of UTF-8 a second: reading, the stages, the whole, the peers, and many rules. */
import { createReadStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { vi } from "chrono-node";
import compromise from "compromise/one";
import { median, pairedRatio, takeTurns } from "./measure.js";
import { extractToNothing } from "./processes.js";
import { scannersOf } from "./rules.js";
import { partOf, writeSample } from "./sample.js";
import { checkStages, loadStages, timeStages } from "./stages.js";
import { targets } from "./targets.js";

/** How much of the sample compromise reads: enough for a steady rate of what is so slow. */
const smallPart = 1e6;
/** How much of it the scanners of many rules read. */
const middlePart = 5e6;
/** The day from which chrono-node counts. */
const reference = new Date(2023, 2, 14);

/**
 * The rows of the report. All is measured in this process but `solieu` itself. The floor is reading each file as UTF-8
 * and running one regex over it.
 */
export async function rateRows(folder, articles, bytes, rounds) {
  console.error("rates …");
  const stages = await loadStages(folder);
  const sample = writeSample(join(folder, "sample"), articles, (_count, written) => written >= bytes);
  const texts = sample.paths.map((path) => readFileSync(path, "utf8"));
  checkStages(stages, texts.slice(0, articles.length));
  const small = partOf(texts, smallPart);
  const middle = partOf(texts, middlePart);
  const lines = join(folder, "sample.jsonl");
  writeFileSync(lines, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
  const english = { reader: await stages.loadEnglish(), ...englishArticles() };
  const seconds = await takeTurns(candidatesOver(stages, { sample, texts, lines, small: small.texts, middle: middle.texts, english }), rounds);
  return layout(sample.bytes, small.bytes, middle.bytes, english.bytes).map(({ group, name, candidate, over = sample.bytes, ratio, of, target }) => ({
    group,
    name,
    amount: median(seconds[candidate].map((time) => over / 1e6 / time)),
    unit: "MB/s",
    ...(ratio ? { ratio: pairedRatio(...ratio.map((of) => seconds[of])), of, target } : {}),
    seconds: seconds[candidate],
  }));
}

/** What is timed, by name. Each returns something made of its results, so that none can be left out. */
function candidatesOver(stages, { sample, texts, lines, small, middle, english }) {
  const toCsv = (text, options) => stages.rowsOf(stages.extract({ id: "article", text }, options).records).length;
  const cleaned = middle.map((text) => stages.clean(text));
  const scans = Object.entries(scannersOf(stages)).map(([name, { scan }]) => [name, () => sum(cleaned, (text) => scan(text, { decimalMark: "," }, []).length)]);
  return {
    floor: () => sum(sample.paths, (path) => readFileSync(path, "utf8").match(/\d[\d.,/-]*/g)?.length ?? 0),
    read: () => readAll(stages, sample.paths),
    "JSON Lines": () => readJsonLines(stages, lines),
    readline: () => parseLines(lines),
    stages: () => timeStages(stages, texts),
    segment: () => sum(texts, stages.walkSentences),
    whole: () => sum(texts, (text) => toCsv(text)),
    English: () => sum(english.texts, (text) => toCsv(text, { english: english.reader })),
    process: () => extractToNothing(sample.folder),
    dates: () => sum(texts, (text) => toCsv(text, { types: ["date"] })),
    strict: () => sum(texts, (text) => vi.strict.parse(text, reference).length),
    casual: () => sum(texts, (text) => vi.casual.parse(text, reference).length),
    "whole of the small part": () => sum(small, (text) => toCsv(text)),
    compromise: () => sum(small, (text) => compromise(text).length),
    ...Object.fromEntries(scans),
  };
}

/** The rows in their order. `ratio` names two candidates: the seconds of the first by those of the second. */
function layout(whole, small, middle, english) {
  const ofFloor = (group, name, candidate, target) => ({ group, name, candidate, over: whole, ratio: ["floor", candidate], of: "the floor", target });
  const peer = (name, candidate, ours, over, target) => ({
    group: "peers, text in memory",
    name,
    candidate,
    over,
    ratio: [candidate, ours],
    of: "× its rate is ours",
    target,
  });
  const rules = (candidate, fewer, target) => ({
    group: "ten times the rules",
    name: candidate,
    candidate,
    over: middle,
    ...(fewer ? { ratio: [candidate, fewer], of: `the time of ${fewer}`, target } : {}),
  });
  return [
    { group: "reading", name: "floor: readFileSync utf8 + one regex", candidate: "floor", over: whole },
    ofFloor("reading", "read and decode", "read"),
    { group: "reading", name: "readline + JSON.parse", candidate: "readline", over: whole },
    {
      group: "reading",
      name: "JSON Lines to articles",
      candidate: "JSON Lines",
      over: whole,
      ratio: ["readline", "JSON Lines"],
      of: "× readline + JSON.parse",
      target: targets.jsonLines,
    },
    ...["metadata", "clean", "language", "decimal mark", "recognise", "resolve", "scope", "records", "CSV"].map((stage) =>
      ofFloor("stages, text in memory", stage, stage),
    ),
    ofFloor("stages, text in memory", "segment (every sentence)", "segment"),
    ofFloor("whole", "text in memory to CSV", "whole"),
    { group: "whole", name: "the same of the English fixtures", candidate: "English", over: english },
    ofFloor("whole", "solieu FOLDER -f csv > /dev/null", "process", targets.wholeProcess),
    ofFloor("peers, text in memory", "ours, dates alone", "dates"),
    peer("chrono-node vi strict", "strict", "dates", whole, targets.chronoStrict),
    peer("chrono-node vi casual", "casual", "dates", whole, targets.chronoCasual),
    peer("compromise/one (all of ours)", "compromise", "whole of the small part", small, targets.compromise),
    rules("10 rules"),
    rules("100 rules", "10 rules", targets.tenTimesTheRules),
    rules("own rules + 10"),
    rules("own rules + 100", "own rules + 10"),
  ];
}

/** The English fixtures. */
function englishArticles() {
  const folder = new URL("../../fixtures/english/", import.meta.url);
  const texts = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [readFileSync(new URL(name, folder), "utf8")] : []));
  return { texts, bytes: sum(texts, (text) => Buffer.byteLength(text)) };
}

function sum(items, amountOf) {
  let total = 0;
  for (const item of items) total += amountOf(item);
  return total;
}

async function readAll({ readText, defaultMaxSize }, paths) {
  let length = 0;
  for (const path of paths) length += (await readText({ file: path, name: path }, { maxSize: defaultMaxSize, encoding: null })).text.length;
  return length;
}

async function readJsonLines({ readArticles, newContext, findInput, defaultMaxSize }, path) {
  const fields = { text: null, title: null, date: null, id: null };
  let length = 0;
  for await (const { text } of readArticles(findInput(path), newContext({ maxSize: defaultMaxSize, encoding: null, fields, fastHtml: false })))
    length += text.length;
  return length;
}

async function parseLines(path) {
  let length = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) length += JSON.parse(line).text.length;
  return length;
}
