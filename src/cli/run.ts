/** `solieu extract`: articles in, records out. */
import { extname } from "node:path";
import type { Trace } from "../engine/trace.ts";
import { describeCode, nearestName, quote, SolieuError } from "../errors.ts";
import { extract } from "../pipeline.ts";
import { findInputs, type Source } from "../read/inputs.ts";
import { type ReadOptions, readText, type TextFile } from "../read/text.ts";
import type { Extraction, ExtractOptions } from "../types.ts";
import { fileSink, type Sink, stdoutSink } from "../write/sink.ts";
import { type Format, formats, writerFor } from "../write/writer.ts";
import type { Settings } from "./flags.ts";
import { isTerminal, tell, writeError } from "./messages.ts";
import { extractOptionsOf } from "./options.ts";
import { type Done, progressLine } from "./progress.ts";

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
  readonly close: (done: Done) => string;
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
  const done = { files: 0, articles: 0, records: 0, bytes: 0 };
  let turn = milliseconds();
  const say = (message: string): void => {
    progress?.clear();
    tell(message);
  };
  for (const input of inputs) {
    const outcome = input instanceof SolieuError ? input : await extractFrom(input, settings, options);
    done.files++;
    if (outcome instanceof SolieuError) {
      say(outcome.message);
      if (verbose && outcome.code === "EXTRACTION_FAILED" && outcome.cause instanceof Error) say(String(outcome.cause.stack));
    } else {
      const { extraction, size, encoding } = outcome;
      if (verbose && encoding !== "utf-8") say(`${input.name}: read as ${encoding}`);
      if (done.articles++ === 0) sink.write(open());
      sink.write(article(extraction));
      done.records += extraction.records.length;
      done.bytes += size;
      if (verbose)
        for (const { code, reason, start, end } of extraction.diagnostics) say(`${input.name}: characters ${start}-${end}: ${describeCode(code)}: ${reason}`);
    }
    if (milliseconds() - turn > turnLength) {
      progress?.show(done);
      sink.flush();
      await nextTurn();
      turn = milliseconds();
    }
  }
  progress?.clear();
  await nextTurn(); // a Ctrl-C that came while the last file was read is heard before the output appears
  if (done.articles === 0) sink.discard();
  else {
    sink.write(close(done));
    sink.finish();
  }
  if (verbose) say(summary(done));
  return done.articles < done.files ? 1 : 0;
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

/** What one source gave, with its bytes and their encoding. */
interface Extracted extends Omit<TextFile, "text"> {
  readonly extraction: Extraction;
}

/** Reads and extracts one source. What goes wrong in it is returned, so that the others go on. */
export async function extractFrom(source: Source, reading: ReadOptions, options: ExtractOptions, trace?: Trace): Promise<Extracted | SolieuError> {
  if (++extracted === few) keepHeapSmall();
  try {
    const { text, size, encoding } = await readText(source, reading);
    return { extraction: extract({ id: source.id, text }, options, trace), size, encoding };
  } catch (error) {
    if (error instanceof SolieuError) return error;
    const got = error instanceof Error ? error.message : String(error);
    return new SolieuError("EXTRACTION_FAILED", { where: source.name, expected: "records", got: `an error in solieu itself, ${quote(got)}`, cause: error });
  }
}

function summary({ files, articles, records }: Done): string {
  return `${articles} of ${files} articles read, ${records} records`;
}
