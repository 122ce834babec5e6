/** What a writer of records is: what it is given of articles, of the run and of how to write. */
import type { StatRecord } from "../types.ts";
import type { ArticleFacts, Column } from "./columns.ts";
import type { Dialect } from "./dialect.ts";

/** What a writer is given of an article. */
export interface ArticleRecords {
  readonly article: ArticleFacts;
  /** The text that the records' offsets index. Only formats with `needsText` ask for it. */
  readonly text: () => string;
  readonly records: readonly StatRecord[];
}

/** Takes articles in their order. */
export interface RecordWriter {
  readonly article: (given: ArticleRecords) => void;
  /** Called once, when all went well: writes what is left. */
  readonly close: () => void | Promise<void>;
  /** Called instead where the run is given up, before what is written is removed: lets go of what is held. */
  readonly abandon?: () => void;
}

/** Turns records into text. `open` is called once first, `close` once last. An article comes in pieces, each to be written before the next is asked for. */
export interface TextWriter {
  readonly open: () => string;
  readonly article: (given: ArticleRecords) => Iterable<string>;
  readonly close: () => string;
}

/** So many records are turned into text at once: all those of an article of 30,000, each with its sentence, would be longer than a string can be. */
const pieceSize = 500;

/** What `write` makes of records, in pieces. */
export function* inPieces(records: readonly StatRecord[], write: (piece: readonly StatRecord[], isFirst: boolean) => string): Iterable<string> {
  for (let at = 0; at < records.length; at += pieceSize) yield write(records.length > pieceSize ? records.slice(at, at + pieceSize) : records, at === 0);
}

/** What an output may say of the run that made it: enough to run it again. */
export interface RunFacts {
  /** Of the program. */
  readonly version: string;
  /** The options that shaped what is written, by name, as given; a switch is the empty string. */
  readonly options: Readonly<Record<string, string>>;
  /** The files that options name, then those that articles were read from; they are all there when a writer is closed. */
  readonly inputs: readonly RunInput[];
}

/** A file that a run read. */
export interface RunInput {
  /** The path relative to the input root, which does not depend on where that lies. */
  readonly path: string;
  /** Where to find it; null for standard input. */
  readonly file: string | null;
  /** The option that names it; null where it holds articles. */
  readonly option: string | null;
}

/** What shapes the output of any format. */
export interface WriteOptions {
  readonly columns: readonly Column[];
  /** Said of formats with a look to choose, which `takes` names. */
  readonly dialect: Dialect;
  readonly run: RunFacts;
}
