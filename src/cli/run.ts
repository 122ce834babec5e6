/** `solieu extract`: articles in, records out. */
import { statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Trace } from "../engine/trace.ts";
import { describeCode, nearestName, quote, SolieuError } from "../errors.ts";
import { extract, withEnglishLoaded } from "../pipeline.ts";
import { newContext, readArticles } from "../read/articles.ts";
import { findInputs, type Source } from "../read/inputs.ts";
import type { ReadArticle } from "../read/reader.ts";
import type { Extraction, ExtractOptions } from "../types.ts";
import { shippedCodebook } from "../vi/codebook.ts";
import { type Dialect, plainDialect } from "../write/dialect.ts";
import { type Format, formatOfSuffix, formatSuffixes, formatsThatTake } from "../write/formats.ts";
import { openOutput, type Output as RecordOutput } from "../write/output.ts";
import { stdoutSink } from "../write/sink.ts";
import type { RunFacts, RunInput } from "../write/writer.ts";
import { flags, listOf, type Settings } from "./flags.ts";
import { isTerminal, tell, writeError } from "./messages.ts";
import { extractOptionsOf } from "./options.ts";
import { progressLine } from "./progress.ts";

/** Writes the records of all articles under the paths. The exit code: 0, or 1 where some inputs failed; a signal ends the process, Ctrl-C with 130. */
export async function runExtract(paths: readonly string[], settings: Settings, version: string): Promise<number> {
  if (paths.length === 0) throw new SolieuError("INPUT_NONE", { expected: 'a file, a folder, a glob or "-" (see solieu --help)', got: "nothing" });
  const format = formatOf(settings);
  const options = await extractOptionsOf(settings);
  const inputs = await findInputs(paths);
  let output: Output | null = null;
  onSignals(() => output?.discard());
  const read = optionFiles(settings.given);
  const run: RunFacts = { version, options: settings.given, inputs: read };
  output = await (format === null ? listingOutput(settings, options) : recordOutput(format, settings, run));
  try {
    return await writeAll(inputs, output, settings, options, read);
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Lets a signal end the process, after `discard`: Ctrl-C with 130. */
export function onSignals(discard: () => void): void {
  for (const [signal, exitCode] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => {
      discard();
      process.exit(exitCode);
    });
  }
}

/** Where the extractions go. */
interface Output extends Pick<RecordOutput, "flush" | "finish" | "discard"> {
  readonly article: (extraction: Extraction) => void;
}

/** The FILE of `--output` that stands for standard output. */
export const standardOutput = "-";

/** The format that the flags say; null is the listing for a terminal. */
export function formatOf({ format, output, dialect }: Settings): Format | null {
  if (format !== null) return format;
  if (output === null) return isTerminal("stdout") && dialect === plainDialect ? null : "csv";
  if (isFolder(output)) return "datapackage";
  const suffix = extname(output).slice(1).toLowerCase();
  const named = formatOfSuffix(suffix);
  if (named || suffix === "") return named ?? "csv";
  throw new SolieuError("FORMAT_UNKNOWN", {
    where: output,
    expected: `--format, or a name that ends in ${formatSuffixes.map((known) => `.${known}`).join(", ")}`,
    got: quote(`.${suffix}`),
    nearest: nearestName(suffix, formatSuffixes),
  });
}

/** Whether an output is a folder: by the slash behind its name, or because it is one. */
function isFolder(output: string): boolean {
  return /[\\/]$/.test(output) || (statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** The files that options name, each of a list. */
function optionFiles(given: Settings["given"]): RunInput[] {
  return flags.flatMap(({ name, path, isList }) => {
    const value = path === "file" ? given[name] : undefined;
    if (value === undefined) return [];
    return (isList ? listOf(value) : [value]).map((file) => ({ path: basename(file), file, option: name }));
  });
}

/** What is said of the look, but for what a config file says of that of other formats. */
export function dialectFor(format: Format, { dialect, typed }: Settings): Dialect {
  const fits = (part: keyof Dialect): boolean => typed.has(part) || formatsThatTake(part).includes(format);
  return {
    excel: fits("excel") ? dialect.excel : null,
    delimiter: fits("delimiter") ? dialect.delimiter : null,
    decimal: fits("decimal") ? dialect.decimal : null,
    header: fits("header") ? dialect.header : null,
  };
}

async function recordOutput(format: Format, settings: Settings, run: RunFacts): Promise<Output> {
  const { columns, output } = settings;
  const opened = await openOutput(format, output === standardOutput ? null : output, { columns, dialect: dialectFor(format, settings), run });
  return { ...opened, article: ({ article, records }) => opened.article({ article, text: () => article.text, records }) };
}

async function listingOutput({ color, quiet }: Settings, { codebook }: ExtractOptions): Promise<Output> {
  const { colorsFor } = await import("./color.ts");
  const { addTotals, listArticle, listFooter, noTotals } = await import("./listing.ts");
  const colors = colorsFor(color, true, process.env);
  const labels = new Map((codebook ?? shippedCodebook()).indicators.map(({ id, labelEn }) => [id, labelEn]));
  const labelOf = (indicator: string): string | null => labels.get(indicator) ?? null;
  const totals = noTotals();
  const start = milliseconds();
  const sink = stdoutSink();
  return {
    ...sink,
    article: (extraction) => {
      addTotals(totals, extraction);
      sink.write(listArticle(extraction, { colors, labelOf, width: process.stdout.columns || 80 }));
    },
    finish: async () => {
      if (!quiet) sink.write(listFooter(totals, (milliseconds() - start) / 1000, process.argv.slice(2), colors));
      sink.finish();
    },
  };
}

/** Milliseconds of work after which signals are heard, progress is shown and what is ready is written. */
const turnLength = 50;

/** Writes the records of all inputs, and notes in `read` those that held articles. */
async function writeAll(
  inputs: readonly (Source | SolieuError)[],
  out: Output,
  settings: Settings,
  options: ExtractOptions,
  read: RunInput[],
): Promise<number> {
  const { quiet, verbose, output, config } = settings;
  const progress =
    !quiet && isTerminal("stderr") && (output !== null || !isTerminal("stdout"))
      ? progressLine(inputs.length, milliseconds, writeError, process.stderr.columns || 80)
      : null;
  const context = newContext(settings);
  const done = { files: 0, articles: 0, failures: 0, records: 0 };
  const start = milliseconds();
  let turn = start;
  const say = (message: string): void => {
    progress?.clear();
    tell(message);
  };
  if (verbose && config !== null) say(`settings of ${config}`);
  const fail = (error: SolieuError): void => {
    done.failures++;
    say(error.message);
    if (verbose && error.code === "EXTRACTION_FAILED" && error.cause instanceof Error) say(String(error.cause.stack));
  };
  const extractNext = extractor(options);
  const take = async (input: ReadArticle): Promise<void> => {
    const extraction = await extractNext(input);
    if (extraction instanceof SolieuError) {
      fail(extraction);
      return;
    }
    done.articles++;
    out.article(extraction);
    done.records += extraction.records.length;
    if (verbose) for (const line of account(input, extraction)) say(line);
  };
  const takeTurn = async (): Promise<void> => {
    progress?.show({ ...done, ...context.meter });
    out.flush();
    await nextTurn();
    turn = milliseconds();
  };
  for (const input of inputs) {
    if (input instanceof SolieuError) fail(input);
    else {
      const before = done.articles;
      for await (const item of readArticles(input, context)) {
        if (item instanceof SolieuError) fail(item);
        else await take(item);
        if (milliseconds() - turn > turnLength) await takeTurn();
      }
      if (done.articles > before) read.push({ path: input.id, file: input.file, option: null });
    }
    context.meter.share = 0;
    done.files++;
  }
  progress?.clear();
  await nextTurn(); // a Ctrl-C that came while the last file was read is heard before the output appears
  if (done.articles === 0 && done.failures > 0) out.discard();
  else await out.finish();
  if (verbose)
    say(`${done.articles} of ${done.articles + done.failures} articles read, ${done.records} records, ${((milliseconds() - start) / 1000).toFixed(1)} s`);
  return done.failures > 0 ? 1 : 0;
}

/** How an article was read and what was refused in it, a line each. */
function* account({ name, format, encoding }: ReadArticle, { article, records, diagnostics }: Extraction): Generator<string> {
  const container = [format, encoding].filter((part) => part !== undefined).join(" in ");
  const published = article.published === null ? "no publication date" : `published ${article.published}`;
  yield `${name}: read as ${container}, ${published}, ${records.length} records`;
  for (const { code, reason, start, end } of diagnostics) yield `${name}: characters ${start}-${end}: ${describeCode(code)}: ${reason}`;
}

/** A clock that runs on; the `performance` global would load `node:perf_hooks`. */
function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Lets waiting events, such as Ctrl-C, be heard. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Articles after which memory is looked to. */
const few = 10;
let extracted = 0;

/**
 * The heap is collected when it has grown by a fifth instead of being left to grow manyfold, so that memory does not depend
 * on the number of articles. A short run needs no such thrift.
 */
function keepHeapSmall(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString("--heap-growing-percent=20");
}

/** Extracts articles one by one, as {@link extractFrom} does; the reader of English is loaded before the first that holds any. */
export function extractor(options: ExtractOptions): (article: ReadArticle) => Promise<Extraction | SolieuError> {
  let current = options;
  return async (article) => {
    const done = await withEnglishLoaded(current, (given) => extractFrom(article, given));
    current = done.options;
    return done.extraction;
  };
}

/** The extraction of one article. What goes wrong in it is returned, so that the others go on. */
export function extractFrom(article: ReadArticle, options: ExtractOptions, trace?: Trace): Extraction | SolieuError {
  if (++extracted === few) keepHeapSmall();
  try {
    return extract(article, options, trace);
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return new SolieuError("EXTRACTION_FAILED", { where: article.name, expected: "records", got: `an error in solieu itself, ${quote(got)}`, cause: error });
  }
}
