/** A source → its bytes → the article's text. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { SolieuError, systemReason } from "../errors.ts";
import { type Decoded, decode } from "./decode.ts";
import type { EncodingName } from "./encodings.ts";

/** What was read. */
export interface TextFile extends Decoded {
  /** Bytes read. */
  readonly size: number;
}

/** The largest file that is read unless told otherwise, in bytes: ten thousand ordinary articles; extraction takes some 40 bytes of memory for each. */
export const defaultMaxSize = 32_000_000;
/** The largest file that can be read: V8 holds no longer string than 2^29 − 24 units. */
export const largestMaxSize = 500_000_000;

/** How sources are read. */
export interface ReadOptions {
  /** The largest file to read, in bytes. */
  readonly maxSize: number;
  /** The encoding of all sources; null: that of each is found. */
  readonly encoding: EncodingName | null;
}

/**
 * The text of a file; the name is for messages. Throws a SolieuError where it cannot be read: missing, forbidden, larger than
 * `maxSize` bytes, binary, or in an unknown encoding.
 */
export async function readText({ file, name }: { readonly file: string; readonly name: string }, { maxSize, encoding }: ReadOptions): Promise<TextFile> {
  const bytes = readFile(file, name, maxSize);
  const { text, encoding: found } = decode(bytes, { encoding }, name);
  return { text, encoding: found, size: bytes.length };
}

/** Grows to the largest file met and is used again for every file: allocating one a file costs more than reading. */
let shared: Buffer = Buffer.allocUnsafeSlow(1 << 16);

/** Synchronous: on small files 3 to 9 times faster than every asynchronous form. The bytes stand until the next call. */
function readFile(file: string, name: string, maxSize: number): Buffer {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    const { size } = fstatSync(descriptor);
    if (size > maxSize) throw tooLarge(name, maxSize, megabytes(size));
    let length = 0;
    for (;;) {
      if (length === shared.length || size >= shared.length) shared = grown(shared, length, size);
      const count = readSync(descriptor, shared, length, shared.length - length, null);
      if (count === 0) return shared.subarray(0, length);
      length += count;
      if (length > maxSize) throw tooLarge(name, maxSize, "more");
    }
  } catch (error) {
    if (error instanceof SolieuError) throw error;
    throw unreadable(name, error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** A buffer with one byte more than `size`, so that the end of the file is seen, and at least twice what is in use. */
function grown(buffer: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(used * 2, size + 1));
  buffer.copy(larger, 0, 0, used);
  return larger;
}

/** How far the reading has come. */
export interface Meter {
  /** Bytes of all files, as they lie on disk. */
  bytes: number;
  /** The part of the file at hand that is read, 0 to 1. */
  share: number;
}

/** Bytes of a large file read at a time: more are memory that is new each time, which takes longer than the reading. */
const chunkSize = 1 << 16;

/** The bytes of a file, or of standard input where it is null, as they are asked for; `meter` counts them. Throws a SolieuError where it cannot be read. */
export async function* chunksOf({ file, name }: { readonly file: string | null; readonly name: string }, meter: Meter): AsyncGenerator<Buffer> {
  let descriptor: number | null = null;
  try {
    if (file === null) {
      // Asynchronous, so that Ctrl-C is heard while a person types.
      for await (const chunk of process.stdin) {
        meter.bytes += chunk.length;
        yield chunk;
      }
      return;
    }
    descriptor = openSync(file, "r");
    const { size } = fstatSync(descriptor);
    for (let position = 0; ; ) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(chunkSize, Math.max(size - position, 1 << 12)));
      const count = readSync(descriptor, chunk, 0, chunk.length, null);
      if (count === 0) return;
      position += count;
      meter.bytes += count;
      meter.share = size > 0 ? Math.min(1, position / size) : 0;
      yield chunk.subarray(0, count);
    }
  } catch (error) {
    throw error instanceof SolieuError ? error : unreadable(name, error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** More than `maxSize` bytes in one article. */
export function tooLarge(name: string, maxSize: number, got: string): SolieuError {
  const raise = maxSize < largestMaxSize ? "raise it with --max-size" : "split the file";
  return new SolieuError("FILE_TOO_LARGE", { where: name, expected: `at most ${megabytes(maxSize)} in one article (${raise})`, got });
}

function megabytes(size: number): string {
  return `${Math.ceil(size / 1e6)} MB`;
}

function unreadable(name: string, error: unknown): SolieuError {
  return new SolieuError("FILE_UNREADABLE", { where: name, expected: "a file that can be read", got: systemReason(error), cause: error });
}
