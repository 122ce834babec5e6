/** The output formats, a row each: how a name or a suffix tells it, and its writer. */
import type { Dialect } from "./dialect.ts";
import { isOwnPackage } from "./package-files.ts";
import type { Sink } from "./sink.ts";
import type { RecordWriter, TextWriter, WriteOptions } from "./writer.ts";

interface Named {
  readonly name: string;
  /** Suffixes of `--output` that tell it, without dots. */
  readonly suffixes: readonly string[];
  /** Whether its writer asks for the text of articles. */
  readonly needsText?: true;
  /** What can be said of its look. */
  readonly takes?: readonly (keyof Dialect)[];
}

/** A format that is written from front to back: to a file, a pipe or a terminal. */
interface StreamFormat extends Named {
  readonly kind: "stream";
  /** Whether it is no text, which a terminal is spared. */
  readonly isBinary?: true;
  readonly load: () => Promise<(sink: Sink, options: WriteOptions) => RecordWriter>;
}

/** A format that a library writes to a file of its own: `path` is to be made, and read back by nobody until the writer is closed. */
interface FileFormat extends Named {
  readonly kind: "file";
  readonly load: () => Promise<(path: string, options: WriteOptions) => RecordWriter>;
}

/** A format of several files: `folder` is there and empty, and goes to its place when the writer is closed. */
interface FolderFormat extends Named {
  readonly kind: "folder";
  readonly load: () => Promise<(folder: string, options: WriteOptions) => RecordWriter>;
  /** Whether an existing folder, which is not empty, holds nothing but what this format wrote, so that it may be replaced. */
  readonly isOwn: (folder: string) => boolean;
}

export type OutputFormat = StreamFormat | FileFormat | FolderFormat;

/** A writer is loaded, with what it needs, when its format is asked for. */
const formats = [
  {
    name: "csv",
    suffixes: ["csv"],
    kind: "stream",
    takes: ["excel", "delimiter", "decimal", "header"],
    load: async () => {
      const { csvWriter, layoutOf } = await import("./csv.ts");
      return (sink, { columns, dialect }) => streamed(csvWriter(columns, layoutOf(dialect, ",")), sink);
    },
  },
  {
    name: "tsv",
    suffixes: ["tsv"],
    kind: "stream",
    takes: ["excel", "decimal", "header"],
    load: async () => {
      const { csvWriter, layoutOf } = await import("./csv.ts");
      return (sink, { columns, dialect }) => streamed(csvWriter(columns, layoutOf(dialect, "\t")), sink);
    },
  },
  {
    name: "json",
    suffixes: ["json"],
    kind: "stream",
    load: async () => {
      const { jsonWriter } = await import("./json.ts");
      return (sink, { columns }) => streamed(jsonWriter(columns), sink);
    },
  },
  {
    name: "jsonl",
    suffixes: ["jsonl"],
    kind: "stream",
    load: async () => {
      const { jsonLinesWriter } = await import("./json.ts");
      return (sink, { columns }) => streamed(jsonLinesWriter(columns), sink);
    },
  },
  {
    name: "xlsx",
    suffixes: ["xlsx"],
    kind: "stream",
    isBinary: true,
    takes: ["header"],
    load: async () => (await import("./xlsx.ts")).xlsxWriter,
  },
  {
    name: "parquet",
    suffixes: ["parquet"],
    kind: "stream",
    isBinary: true,
    load: async () => (await import("./parquet.ts")).parquetWriter,
  },
  {
    name: "sqlite",
    suffixes: ["sqlite", "sqlite3", "db"],
    kind: "file",
    load: async () => (await import("./sqlite.ts")).sqliteWriter,
  },
  {
    name: "datapackage",
    suffixes: [],
    kind: "folder",
    isOwn: isOwnPackage,
    load: async () => (await import("./data-package.ts")).dataPackageWriter,
  },
  {
    name: "brat",
    suffixes: [],
    needsText: true,
    kind: "folder",
    isOwn: () => false, // people change what lies in it
    load: async () => (await import("./brat.ts")).bratWriter,
  },
  {
    name: "doccano",
    suffixes: [],
    needsText: true,
    kind: "stream",
    load: async () => {
      const { doccanoWriter } = await import("./annotations.ts");
      return (sink, options) => streamed(doccanoWriter(options), sink);
    },
  },
  {
    name: "label-studio",
    suffixes: [],
    needsText: true,
    kind: "stream",
    load: async () => {
      const { labelStudioWriter } = await import("./annotations.ts");
      return (sink, options) => streamed(labelStudioWriter(options), sink);
    },
  },
] as const satisfies readonly OutputFormat[];

/** The name of a format. */
export type Format = (typeof formats)[number]["name"];

export const formatNames: readonly Format[] = formats.map(({ name }) => name);

/** The suffixes that tell a format. */
export const formatSuffixes: readonly string[] = formats.flatMap(({ suffixes }: Named) => suffixes);

/** The format of a name. */
export function formatNamed(name: Format): OutputFormat {
  return formats.find((format) => format.name === name) as OutputFormat;
}

/** The formats of whose look a part can be said. */
export function formatsThatTake(part: keyof Dialect): Format[] {
  return formats.flatMap(({ name, takes = [] }: Named & { name: Format }) => (takes.includes(part) ? [name] : []));
}

/** The format that a suffix of `--output` (without its dot, lower case) tells, or null. */
export function formatOfSuffix(suffix: string): Format | null {
  return formats.find(({ suffixes }: Named) => suffixes.includes(suffix))?.name ?? null;
}

/** A writer of text into a sink; nothing is written before the first article is there. */
function streamed({ open, article, close }: TextWriter, sink: Sink): RecordWriter {
  let isOpen = false;
  const begin = (): void => {
    if (!isOpen) sink.write(open());
    isOpen = true;
  };
  return {
    article: (given) => {
      begin();
      for (const piece of article(given)) sink.write(piece);
    },
    close: () => {
      begin();
      sink.write(close());
    },
  };
}
