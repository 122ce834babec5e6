/** What the readers of all formats share: bytes go in, articles come out. */
import { SolieuError, systemReason } from "../errors.ts";
import type { ArticleInput } from "../pipeline.ts";
import type { EncodingName } from "./encodings.ts";
import type { IdSet } from "./id-set.ts";
import { type Meter, type ReadOptions, tooLarge } from "./text.ts";

/** An article as a reader gives it. */
export interface ReadArticle extends ArticleInput {
  /** What messages call it: `crawl.jsonl:12`. */
  readonly name: string;
  /** Its number in what holds it, from 1: a line, a row, a member; 1 for a file of one article. */
  readonly ordinal: number;
  /** The name of the format that it was read as. */
  readonly format?: string;
  /** The encoding of its bytes; absent where the format settles it. */
  readonly encoding?: EncodingName;
}

/** Bytes to read articles from: a file, standard input, or a member of a container. */
export interface Content {
  /** The id of its article where it holds one and names none itself, and what the ids of several begin with. */
  readonly id: string;
  /** What messages call it. */
  readonly name: string;
  /** The name whose suffix says the format: without the `.gz` that has been taken off. */
  readonly fileName: string;
  /** The file, where the bytes are those of one and can be read in any order. */
  readonly file: string | null;
  /** The bytes, once. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** The fields of a collection that the user names; null: guessed from the usual names. */
export interface FieldNames {
  readonly text: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly id: string | null;
}

/** What every reader is told. `maxSize` is of one article, line or member; `encoding` of all text. */
export interface ReadContext extends ReadOptions {
  readonly fields: FieldNames;
  /** Whether saved pages are read by text density alone. */
  readonly fastHtml: boolean;
  /** The ids given so far, so that no two articles of a run share one. */
  readonly ids: IdSet;
  readonly meter: Meter;
}

/** What one thing in an input came to; an error costs only itself. */
export type ReadItem = ReadArticle | SolieuError;

/** What a wrapper does with what lies in it. */
export interface Inner {
  /** Reads it by its own suffix or beginning; refuses a wrapper in a wrapper of its kind. */
  readonly read: (content: Content) => AsyncIterable<ReadItem>;
  /** Whether a file of that name is taken for articles. */
  readonly isArticleName: (fileName: string) => boolean;
}

/** Reads a format. What it throws costs the rest of the content. */
export type Reader = (content: Content, context: ReadContext, inner: Inner) => AsyncIterable<ReadItem>;

/** What the bytes of one article say. */
export type ReadDocument = Omit<ReadArticle, "id" | "name" | "ordinal">;

/** The reader of a format in which the whole content is one article, from what its bytes say. */
export function documentReader(read: (bytes: Buffer, name: string, context: ReadContext) => Promise<ReadDocument>): Reader {
  return async function* ({ id, name, chunks }, context) {
    const bytes = await gather(chunks, name, context.maxSize);
    yield { id, name, ordinal: 1, ...(await read(bytes, name, context)) };
  };
}

/** All bytes of a stream. Throws a SolieuError where there are more than `maxSize`, as soon as that shows. */
export async function gather(chunks: AsyncIterable<Buffer>, name: string, maxSize: number): Promise<Buffer> {
  const gathered: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxSize) throw tooLarge(name, maxSize, "more");
    gathered.push(chunk);
  }
  return gathered.length === 1 ? (gathered[0] as Buffer) : Buffer.concat(gathered, length);
}

/** The first bytes of a stream, `size` of them where there are so many, and the whole stream again. */
export async function peek(chunks: AsyncIterable<Buffer>, size: number): Promise<{ head: Buffer; chunks: AsyncIterable<Buffer> }> {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let length = 0; length < size; ) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(first);
  return { head: head.subarray(0, size), chunks: follow(head, rest) };
}

async function* follow(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** A failure of a library or the system over bytes that are not what they should be; a SolieuError stays what it is. */
export function damaged(name: string, expected: string, error: unknown): SolieuError {
  return error instanceof SolieuError ? error : new SolieuError("FILE_DAMAGED", { where: name, expected, got: systemReason(error), cause: error });
}
