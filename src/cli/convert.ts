/** `solieu convert`: records from any format that keeps them, to any format, or to what is expected of articles. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Annotated, groundedIn, headOf, type RecordRow } from "../annotate/annotated.ts";
import { expectedPath, findExpected, readExpected } from "../check/read.ts";
import { expectedFrom, jsonOf } from "../check/update.ts";
import { plural } from "../display.ts";
import { SolieuError } from "../errors.ts";
import { newContext, readArticles } from "../read/articles.ts";
import { findInput, findInputs } from "../read/inputs.ts";
import { type ArticleBatch, readRecords } from "../read/records/records.ts";
import type { StatRecord } from "../types.ts";
import { readMetadata } from "../vi/metadata.ts";
import { type Column, columns, defaultColumns } from "../write/columns.ts";
import { type Format, formatNamed } from "../write/formats.ts";
import { openOutput } from "../write/output.ts";
import { replaceFile, type Sink, stdoutSink } from "../write/sink.ts";
import type { RunFacts } from "../write/writer.ts";
import type { Settings } from "./flags.ts";
import { tell } from "./messages.ts";
import { dialectFor, formatOf, nextTurn, onSignals, standardOutput } from "./run.ts";

/** Where the articles go; what `article` throws costs that article. */
interface Target {
  readonly article: (batch: ArticleBatch) => void | Promise<void>;
  readonly finish: () => void | Promise<void>;
  readonly discard: () => void;
}

/** Writes the records under the paths. The exit code: 0, or 1 where something could not be read or written. */
export async function runConvert(paths: readonly string[], settings: Settings, version: string): Promise<number> {
  let [articles, failures] = [0, 0];
  const fail = (error: SolieuError): void => {
    failures++;
    tell(error.message);
  };
  let opened: Target | null = null;
  // A signal that comes while the output is opened is heard behind it.
  onSignals(() => opened?.discard());
  const target =
    settings.expected === null ? await recordTarget(settings, runFacts(paths, settings, version), fail) : expectedTarget(settings.expected, settings);
  opened = target;
  try {
    for (const path of paths) {
      for await (const item of readRecords(path, settings)) {
        if (item instanceof SolieuError) fail(item);
        else {
          articles++;
          await attempt(() => target.article(item), fail);
        }
        await nextTurn();
      }
    }
    if (articles === 0 && failures > 0) target.discard();
    else await target.finish();
    return failures === 0 ? 0 : 1;
  } catch (error) {
    target.discard();
    throw error;
  }
}

/** What the output may say of the run. */
function runFacts(paths: readonly string[], { given }: Settings, version: string): RunFacts {
  const inputs = paths.flatMap((path) => {
    const { id, file } = findInput(path);
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isDirectory()) return [{ path: id, file, option: null }];
    return filesIn(file).map((name) => ({ path: name, file: join(file, name), option: null }));
  });
  return { version, options: given, inputs };
}

/** The files with records in a folder, sorted; none where it cannot be read, which is said when it is. */
function filesIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return inside.filter((name) => /\.(?:txt|ann|csv)$/.test(name)).sort();
  } catch {
    return [];
  }
}

/** Runs something over data; what is wrong with the data is told. */
async function attempt(run: () => void | Promise<void>, fail: (error: SolieuError) => void): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SolieuError) || error.exitCode !== 1 || error.code === "OUTPUT_FAILED") throw error;
    fail(error);
  }
}

/** The output of a format. */
async function recordTarget(settings: Settings, run: RunFacts, fail: (error: SolieuError) => void): Promise<Target> {
  const { output, texts } = settings;
  const name = formatOf(settings) ?? "csv";
  const { needsText = false } = formatNamed(name);
  if (texts !== null && !needsText) throw new SolieuError("FLAG_CONFLICT", { where: "--texts", expected: "a format that holds texts", got: name });
  const chosen = (settings.columns === defaultColumns ? columnsOf(name, needsText) : settings.columns).map(optional);
  const opened = await openOutput(name, output === standardOutput ? null : output, { columns: chosen, dialect: dialectFor(name, settings), run });
  const write = ({ article, text, records }: ArticleBatch): void => {
    // Writers take the fields that are there, so that a record of which some are missing is one to them.
    opened.article({ article, text: () => text ?? "", records: records as readonly StatRecord[] });
  };
  if (!needsText) return { ...opened, article: write };
  const waiting = new Map<string, RecordRow[]>();
  return {
    ...opened,
    article: (batch) => {
      if (batch.text !== null) write(grounded({ ...batch, text: batch.text }, fail));
      else if (texts === null) {
        throw new SolieuError("TEXTS_NEEDED", {
          where: `--format ${name}`,
          expected: "--texts, with the articles that the records are of",
          got: "records alone",
        });
      } else gather(batch, waiting);
    },
    finish: async () => {
      if (texts !== null) for await (const item of articlesOf(texts, waiting, settings)) await attempt(() => write(grounded(taken(item), fail)), fail);
      await opened.finish();
    },
  };
}

/** All columns where the records may have any; a table has the usual ones. */
function columnsOf(format: Format, needsText: boolean): Settings["columns"] {
  return needsText || format === "json" || format === "jsonl" ? columns : defaultColumns;
}

/** The column as one that any record may leave empty: of a mark that a person made little is known. */
function optional({ required, ...column }: Column): Column {
  return column;
}

/** The article without the records that do not stand in its text where they say, which are told. */
function grounded(annotated: Annotated, fail: (error: SolieuError) => void): Annotated {
  const spanOf = groundedIn(annotated);
  const stands = (record: RecordRow): boolean => {
    try {
      spanOf(record);
      return true;
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      fail(error);
      return false;
    }
  };
  return { ...annotated, records: annotated.records.filter(stands) };
}

function gather({ article, records }: ArticleBatch, waiting: Map<string, RecordRow[]>): void {
  const known = waiting.get(article.id) ?? [];
  for (const record of records) known.push(record);
  waiting.set(article.id, known);
}

/** The articles of a path with their records, those without records too; then an error for each article of records that is not there. */
async function* articlesOf(path: string, waiting: Map<string, RecordRow[]>, settings: Settings): AsyncGenerator<Annotated | SolieuError> {
  const context = newContext(settings);
  for (const input of await findInputs([path])) {
    if (input instanceof SolieuError) {
      yield input;
      continue;
    }
    for await (const item of readArticles(input, context)) {
      if (item instanceof SolieuError) {
        yield item;
        continue;
      }
      const { id, text } = item;
      const records = waiting.get(id) ?? [];
      waiting.delete(id);
      yield { article: records[0] === undefined ? { id, ...readMetadata(text), ...item.metadata } : headOf(records[0], id), text, records };
    }
  }
  for (const id of waiting.keys()) yield new SolieuError("TEXT_NONE", { where: id, expected: `an article of that id in ${path}`, got: "none" });
}

function taken(item: Annotated | SolieuError): Annotated {
  if (item instanceof SolieuError) throw item;
  return item;
}

/** The expected files beside the articles of a folder. */
function expectedTarget(folder: string, { typed }: Settings): Target {
  const beside = ["format", "output", "texts"].find((name) => typed.has(name));
  if (beside !== undefined) throw new SolieuError("FLAG_CONFLICT", { where: "--expected", expected: "no other output to be asked for", got: `--${beside}` });
  const sink: Sink = stdoutSink();
  const seen = new Set<string>();
  return {
    article: async ({ article, records }) => {
      const path = articleAt(folder, article.id);
      const file = expectedPath(path, "json");
      if (seen.has(file)) throw new SolieuError("EXPECTED_SHARED", { where: path, expected: "the records of an article together", got: `${file} again` });
      seen.add(file);
      const there = findExpected(path);
      if (there?.format === "csv") throw new SolieuError("EXPECTED_SHARED", { where: path, expected: `no ${there.path} beside it`, got: "one" });
      const shows = there === null ? null : (await readExpected(there)).shows;
      replaceFile(file, jsonOf(expectedFrom(shows, article, records)));
      sink.write(`${there === null ? "written" : "updated"}  ${file}: ${plural(records.length, "record")}\n`);
    },
    finish: sink.finish,
    discard: sink.discard,
  };
}

/** The path of the article of an id under a folder. Throws a SolieuError where there is none. */
function articleAt(folder: string, id: string): string {
  const path = join(folder, id);
  const isInside = !id.startsWith("/") && !id.split(/[/\\]/).includes("..");
  if (isInside && statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new SolieuError("TEXT_NONE", { where: id, expected: `a file of that path in ${folder}`, got: "none" });
}
