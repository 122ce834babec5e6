/** `solieu check`: whether articles still yield the records that are expected of them. */
import { type Comparison, compare, type DifferenceKind } from "../check/compare.ts";
import type { Expected } from "../check/expected.ts";
import { isChosen } from "../check/fields.ts";
import { type ExpectedFile, expectedPath, findExpected, isExpectedPath, readExpected, strayExpected } from "../check/read.ts";
import type { Reporter, ReporterName, Setting } from "../check/reporters/reporter.ts";
import { addTallies, scoreOf, tally, totalOf } from "../check/score.ts";
import { nothingExpected, renewed } from "../check/update.ts";
import { plural } from "../display.ts";
import { SolieuError } from "../errors.ts";
import { newContext, readArticles } from "../read/articles.ts";
import { findInputs, type Source } from "../read/inputs.ts";
import type { ReadArticle } from "../read/reader.ts";
import { recordTypes } from "../write/columns.ts";
import { replaceFile, stdoutSink } from "../write/sink.ts";
import { colorsFor } from "./color.ts";
import type { Settings } from "./flags.ts";
import { isTerminal, tell } from "./messages.ts";
import { extractOptionsOf } from "./options.ts";
import { extractor, nextTurn, onSignals } from "./run.ts";

/** Compares the articles under the paths, or writes what is expected of them. The exit code: 1 where something differs (with `min`: where an F1 is below it) or could not be compared or written. */
export async function runCheck(paths: readonly string[], settings: Settings): Promise<number> {
  onSignals(() => {});
  return settings.update ? update(paths, settings) : check(paths, settings);
}

async function check(paths: readonly string[], settings: Settings): Promise<number> {
  const { compared, minF1: min } = settings;
  const sink = stdoutSink();
  const reporter = await reporterFor(settings.reporter ?? "text", settings);
  const done = { articles: 0, differing: 0, failures: 0 };
  const differences: Record<DifferenceKind, number> = { missing: 0, spurious: 0, changed: 0, mended: 0, metadata: 0 };
  const tallies = tally();
  const judged = new Set<string>();
  sink.write(reporter.open());
  for await (const { path, outcome } of compareAll(paths, settings)) {
    if (outcome instanceof SolieuError) {
      tell(outcome.message);
      done.failures++;
      sink.write(reporter.failure(path, outcome));
      continue;
    }
    const { comparison } = outcome;
    done.articles++;
    if (comparison.differences.length > 0) done.differing++;
    for (const { kind } of comparison.differences) differences[kind]++;
    addTallies(tallies, comparison.tallies);
    for (const field of comparison.judged) judged.add(field);
    sink.write(reporter.article({ path, expectedPath: outcome.file.path, comparison }));
  }
  const complaints = [
    ...(min === null ? [] : recordTypes.flatMap((type) => scoreComplaint(type, scoreOf(tallies[type]).f1, min))),
    ...(totalOf(tallies).expected === 0 ? [] : (compared.named ?? []).flatMap((field) => (judged.has(field) ? [] : unusedComplaint(field)))),
  ];
  const isPassed = done.failures === 0 && complaints.length === 0 && (min !== null || done.differing === 0);
  sink.write(reporter.close({ ...done, differences, tallies, min, isPassed }));
  sink.finish();
  for (const { message } of complaints) tell(message);
  return isPassed ? 0 : 1;
}

function scoreComplaint(type: string, f1: number | null, min: number): SolieuError[] {
  return f1 === null || f1 >= min ? [] : [new SolieuError("SCORE_LOW", { where: type, expected: `at least ${min}`, got: f1.toFixed(4) })];
}

function unusedComplaint(field: string): SolieuError[] {
  return [new SolieuError("FIELD_UNUSED", { where: `--fields ${field}`, expected: "a record that gives it", got: "none" })];
}

/** The reporter of a name; only that one is loaded. */
async function reporterFor(name: ReporterName, { color }: Settings): Promise<Reporter> {
  const isSeen = name === "text" && isTerminal("stdout");
  const setting: Setting = {
    colors: colorsFor(color && name === "text", isSeen, process.env),
    width: isSeen ? process.stdout.columns || plainWidth : plainWidth,
    root: process.env.GITHUB_WORKSPACE ?? process.cwd(),
  };
  if (name === "json") return (await import("../check/reporters/json.ts")).jsonReporter();
  if (name === "junit") return (await import("../check/reporters/junit.ts")).junitReporter(setting);
  if (name === "github") return (await import("../check/reporters/github.ts")).githubReporter(setting);
  return (await import("../check/reporters/text.ts")).textReporter(setting);
}

/** Columns of a report that goes to no terminal. */
const plainWidth = 100;

/** Writes the expected files that are missing and those of which something differs. */
async function update(paths: readonly string[], settings: Settings): Promise<number> {
  const beside = settings.reporter !== null ? "--reporter" : settings.minF1 !== null ? "--min" : null;
  if (beside !== null) throw new SolieuError("FLAG_CONFLICT", { where: "--update", expected: "no report to be asked for", got: beside });
  const sink = stdoutSink();
  const done = { written: 0, updated: 0, kept: 0 };
  const seen = new Set<string>();
  let failures = 0;
  for await (const { path, outcome } of compareAll(paths, settings)) {
    try {
      if (outcome instanceof SolieuError) throw outcome;
      const { file, isNew, expected, comparison } = outcome;
      if (seen.has(file.path)) throw new SolieuError("EXPECTED_SHARED", { where: path, expected: "a name of its own", got: `${file.path} of another article` });
      seen.add(file.path);
      if (!isNew && comparison.differences.length === 0) done.kept++;
      else {
        replaceFile(file.path, renewed(expected, comparison));
        if (isNew) done.written++;
        else done.updated++;
        sink.write(`${isNew ? "written" : "updated"}  ${file.path}: ${what(isNew, comparison)}\n`);
      }
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      tell(error.message);
      failures++;
    }
  }
  if (done.written + done.updated + done.kept > 0) sink.write(`${done.written} written, ${done.updated} updated, ${done.kept} left as they were\n`);
  sink.finish();
  return failures === 0 ? 0 : 1;
}

/** What a written file holds, or what was changed in an updated one. */
function what(isNew: boolean, { differences, rows }: Comparison): string {
  if (isNew) return plural(rows.length, "record");
  const kinds = new Map<string, number>();
  for (const { kind } of differences) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return Array.from(kinds, ([kind, number]) => `${number} ${changeNames[kind as DifferenceKind]}`).join(", ");
}

const changeNames: Readonly<Record<DifferenceKind, string>> = {
  missing: "taken out",
  spurious: "added",
  changed: "changed",
  mended: "no gap any more",
  metadata: "changed in the article",
};

/** An article beside what is expected of it. */
interface Compared {
  readonly file: ExpectedFile;
  /** Whether the file is not there yet. */
  readonly isNew: boolean;
  readonly expected: Expected;
  readonly comparison: Comparison;
}

/** Every article under the paths compared, or why it could not be; then the expected files without an article. */
async function* compareAll(paths: readonly string[], settings: Settings): AsyncGenerator<{ path: string; outcome: Compared | SolieuError }> {
  const extractNext = extractor(await extractOptionsOf(settings));
  const articles: string[] = [];
  for (const input of await findInputs(paths)) {
    await nextTurn(); // Ctrl-C is heard between two articles, and so never while a file is written
    if (input instanceof SolieuError) yield { path: input.where ?? "", outcome: input };
    else if (!isExpectedPath(input.name)) {
      articles.push(input.name);
      yield { path: input.name, outcome: await compareOne(input, settings, extractNext).catch(known) };
    }
  }
  for (const path of new Set(paths.flatMap((folder) => strayExpected(folder, articles)))) {
    yield { path, outcome: new SolieuError("EXPECTED_STRAY", { where: path, expected: "an article of that name beside it", got: "none" }) };
  }
}

async function compareOne(source: Source, settings: Settings, extractNext: ReturnType<typeof extractor>): Promise<Compared> {
  const { compared } = settings;
  if (source.file === null) throw new SolieuError("EXPECTED_MISSING", { where: source.name, expected: "an article in a file", got: "none beside it" });
  const there = findExpected(source.file);
  if (there === null && !settings.update) {
    const [json, csv] = [expectedPath(source.file, "json"), expectedPath(source.file, "csv")];
    throw new SolieuError("EXPECTED_MISSING", { where: source.name, expected: `${json} or ${csv} (--update writes it)`, got: "neither" });
  }
  const expected = there === null ? nothingExpected(compared) : await readExpected(there);
  const extraction = await extractNext(await onlyArticle(source, settings));
  if (extraction instanceof SolieuError) throw extraction;
  const file: ExpectedFile = there ?? { path: expectedPath(source.file, "json"), format: "json" };
  return { file, isNew: there === null, expected, comparison: compare(expected, extraction, (field) => isChosen(compared, field)) };
}

/** The article of a source that holds one: expected records lie beside a file, so those of a collection have no place. */
async function onlyArticle(source: Source, settings: Settings): Promise<ReadArticle> {
  let only: ReadArticle | null = null;
  for await (const item of readArticles(source, newContext(settings))) {
    if (item instanceof SolieuError) throw item;
    if (only !== null) throw new SolieuError("EXPECTED_MISSING", { where: source.name, expected: "a file of one article", got: "several articles" });
    only = item;
  }
  if (only === null) throw new SolieuError("EXPECTED_MISSING", { where: source.name, expected: "a file of one article", got: "none" });
  return only;
}

function known(error: unknown): SolieuError {
  if (error instanceof SolieuError) return error;
  throw error;
}
