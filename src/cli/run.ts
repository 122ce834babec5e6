/** `solieu extract`: articles in, records out. */
import { extname } from "node:path";
import type { Trace } from "../engine/trace.ts";
import { describeCode, nearestName, quote, SolieuError } from "../errors.ts";
import { extract, withEnglishLoaded } from "../pipeline.ts";
import { newContext, readArticles } from "../read/articles.ts";
import { findInputs, type Source } from "../read/inputs.ts";
import type { ReadArticle } from "../read/reader.ts";
import type { Extraction, ExtractOptions } from "../types.ts";
import { fileSink, type Sink, stdoutSink } from "../write/sink.ts";
import { type Format, formats, writerFor } from "../write/writer.ts";
import type { Settings } from "./flags.ts";
import { isTerminal, tell, writeError } from "./messages.ts";
import { extractOptionsOf } from "./options.ts";
import { progressLine } from "./progress.ts";

/** Writes the records of all articles under the paths. The exit code: 0, or 1 where some inputs failed; a signal ends the process, Ctrl-C with 130. */
export async function runExtract(paths: readonly string[], settings: Settings): Promise<number> {
  if (paths.length === 0) throw new SolieuError("INPUT_NONE", { expected: 'a file, a folder, a glob or "-" (see solieu --help)', got: "nothing" });
  const format = formatOf(settings);
  const options = await extractOptionsOf(settings);
  const inputs = await findInputs(paths);
  let output: Output | null = null;
  for (const [signal, exitCode] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => {
      output?.sink.discard();
      process.exit(exitCode);
    });
  }
  output = await (format === null ? listingOutput(settings) : recordOutput(format, settings));
  try {
    return await writeAll(inputs, output, settings, options);
  } catch (error) {
    output.sink.discard();
    throw error;
  }
}

/** Where the extractions go, and as what text. */
interface Output {
  readonly sink: Sink;
  readonly open: () => string;
  readonly article: (extraction: Extraction) => string;
  readonly close: (done: { readonly articles: number; readonly records: number }) => string;
}

/** The FILE of `--output` that stands for standard output. */
const standardOutput = "-";

/** Null is the listing for a terminal. */
function formatOf({ format, output }: Settings): Format | null {
  if (format !== null) return format;
  if (output === null) return isTerminal("stdout") ? null : "csv";
  const suffix = extname(output).slice(1).toLowerCase();
  const named = formats.find((name) => name === suffix);
  if (named || suffix === "") return named ?? "csv";
  throw new SolieuError("FORMAT_UNKNOWN", {
    where: output,
    expected: `--format, or a name that ends in ${formats.map((name) => `.${name}`).join(", ")}`,
    got: quote(`.${suffix}`),
    nearest: nearestName(suffix, formats),
  });
}

async function recordOutput(format: Format, { columns, output }: Settings): Promise<Output> {
  const writer = await writerFor(format, columns);
  const sink = output === null || output === standardOutput ? stdoutSink() : fileSink(output);
  return { sink, open: writer.open, article: ({ records }) => writer.article(records), close: writer.close };
}

async function listingOutput({ color, quiet }: Settings): Promise<Output> {
  const { colorsFor } = await import("./color.ts");
  const { listArticle, listFooter } = await import("./listing.ts");
  const colors = colorsFor(color, true, process.env);
  return {
    sink: stdoutSink(),
    open: () => "",
    article: (extraction) => listArticle(extraction, colors, process.stdout.columns || 80),
    close: ({ articles, records }) => (quiet ? "" : listFooter(articles, records, process.argv.slice(2), colors)),
  };
}

/** Milliseconds of work after which signals are heard, progress is shown and what is ready is written. */
const turnLength = 50;

async function writeAll(
  inputs: readonly (Source | SolieuError)[],
  { sink, open, article, close }: Output,
  settings: Settings,
  options: ExtractOptions,
): Promise<number> {
  const { quiet, verbose, output } = settings;
  const progress = !quiet && isTerminal("stderr") && (output !== null || !isTerminal("stdout")) ? progressLine(inputs.length, milliseconds, writeError) : null;
  const context = newContext(settings);
  const done = { files: 0, articles: 0, failures: 0, records: 0 };
  let turn = milliseconds();
  const say = (message: string): void => {
    progress?.clear();
    tell(message);
  };
  const fail = (error: SolieuError): void => {
    done.failures++;
    say(error.message);
    if (verbose && error.code === "EXTRACTION_FAILED" && error.cause instanceof Error) say(String(error.cause.stack));
  };
  const extractNext = extractor(options);
  const take = async (input: ReadArticle): Promise<void> => {
    if (verbose && input.encoding !== undefined && input.encoding !== "utf-8") say(`${input.name}: read as ${input.encoding}`);
    const extraction = await extractNext(input);
    if (extraction instanceof SolieuError) {
      fail(extraction);
      return;
    }
    if (done.articles++ === 0) sink.write(open());
    sink.write(article(extraction));
    done.records += extraction.records.length;
    if (verbose)
      for (const { code, reason, start, end } of extraction.diagnostics) say(`${input.name}: characters ${start}-${end}: ${describeCode(code)}: ${reason}`);
  };
  const takeTurn = async (): Promise<void> => {
    progress?.show({ ...done, ...context.meter });
    sink.flush();
    await nextTurn();
    turn = milliseconds();
  };
  for (const input of inputs) {
    if (input instanceof SolieuError) fail(input);
    else {
      for await (const item of readArticles(input, context)) {
        if (item instanceof SolieuError) fail(item);
        else await take(item);
        if (milliseconds() - turn > turnLength) await takeTurn();
      }
    }
    context.meter.share = 0;
    done.files++;
  }
  progress?.clear();
  await nextTurn(); // a Ctrl-C that came while the last file was read is heard before the output appears
  if (done.articles === 0 && done.failures > 0) sink.discard();
  else {
    if (done.articles === 0) sink.write(open());
    sink.write(close(done));
    sink.finish();
  }
  if (verbose) say(`${done.articles} of ${done.articles + done.failures} articles read, ${done.records} records`);
  return done.failures > 0 ? 1 : 0;
}

/** A clock that runs on; the `performance` global would load `node:perf_hooks`. */
function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Lets waiting events, such as Ctrl-C, be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Articles after which memory is looked to. */
const few = 10;
let extracted = 0;

/**
 * The heap is collected when it has grown by a fifth instead of being left to grow manyfold, so that memory does not depend
 * on the number of articles. `node:v8` takes long to load, so a short run does without.
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
