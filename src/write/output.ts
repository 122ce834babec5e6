/** The output of a run in a format: it appears when it is whole, and until then what was there before stays. */
import { SolieuError } from "../errors.ts";
import type { Dialect } from "./dialect.ts";
import { type Format, formatNamed, formatsThatTake, type OutputFormat } from "./formats.ts";
import { fileSink, stdoutSink } from "./sink.ts";
import { workFolder } from "./work-folder.ts";
import type { ArticleRecords, RecordWriter, WriteOptions } from "./writer.ts";

/** What takes the articles of a run. */
export interface Output {
  readonly article: (given: ArticleRecords) => void;
  /** Gives what is ready to the reader of a pipe. */
  readonly flush: () => void;
  /** All went well: the output appears. */
  readonly finish: () => Promise<void>;
  /** The run is given up: nothing of the output stays. May be called at any time, and again. */
  readonly discard: () => void;
}

/**
 * Opens `path` for records in a format; null is standard output. Throws a SolieuError where it cannot be written, or
 * holds something that is not to be replaced.
 */
export async function openOutput(name: Format, path: string | null, options: WriteOptions): Promise<Output> {
  const format = formatNamed(name);
  refuseDialect(format, options.dialect);
  if (path !== null && format.kind !== "folder" && /[\\/]$/.test(path)) {
    throw new SolieuError("OUTPUT_UNUSABLE", { where: path, expected: `the name of a file for --format ${name}`, got: "a folder" });
  }
  if (format.kind === "stream") {
    if (path === null && format.isBinary && process.getBuiltinModule("node:tty").isatty(1)) throw noStream(name, "--output FILE, or a pipe", "a terminal");
    const open = await format.load();
    const sink = path === null ? stdoutSink() : fileSink(path);
    return outputOf(open(sink, options), sink);
  }
  if (path === null) throw noStream(name, format.kind === "file" ? "--output FILE" : "--output FOLDER", "standard output");
  const open = await format.load();
  const folder = workFolder(path, format.kind === "folder" ? { as: "folder", isOwn: format.isOwn } : { as: "file" });
  try {
    return outputOf(open(folder.work, options), { flush: () => {}, finish: folder.finish, discard: folder.discard });
  } catch (error) {
    folder.discard();
    throw error;
  }
}

function noStream(name: Format, expected: string, got: string): SolieuError {
  return new SolieuError("OUTPUT_UNUSABLE", { where: `--format ${name}`, expected, got });
}

/** Throws where something is said of the look of a format that has none to choose. */
function refuseDialect({ name, takes = [] }: OutputFormat, dialect: Dialect): void {
  for (const part of Object.keys(dialect) as (keyof Dialect)[]) {
    if (dialect[part] === null || takes.includes(part)) continue;
    const fitting = formatsThatTake(part);
    throw new SolieuError("FLAG_CONFLICT", { where: `--${part}`, expected: `--format ${fitting.join(" or ")}`, got: name });
  }
}

/** Joins a writer and the place that it writes to. */
function outputOf(writer: RecordWriter, place: { readonly flush: () => void; readonly finish: () => void; readonly discard: () => void }): Output {
  return {
    article: writer.article,
    flush: place.flush,
    finish: async () => {
      await writer.close();
      place.finish();
    },
    discard: () => {
      try {
        writer.abandon?.();
      } finally {
        place.discard();
      }
    },
  };
}
