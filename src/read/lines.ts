/** Streams of bytes → their lines. */
import type { EncodingName } from "./encodings.ts";

/** A line without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null where it is longer than was asked for. */
  readonly bytes: Buffer | null;
}

const lineFeed = 10;

/** The lines of a stream in UTF-8, each of at most `longest` bytes. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let number = 0;
  /** The beginning of a line that goes on in the next chunk. */
  let begun: Buffer[] = [];
  let length = 0;
  const take = (last: Buffer): Line => {
    const isWhole = length + last.length <= longest;
    const bytes = !isWhole ? null : begun.length === 0 ? last : Buffer.concat([...begun, last]);
    begun = [];
    length = 0;
    return { number: ++number, bytes };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length > longest) begun = [];
    else if (rest.length > 0) begun.push(rest);
  }
  if (length > 0) yield take(Buffer.alloc(0));
}

/**
 * The stream with ASCII where ASCII is meant, so that lines can be found in it: one in UTF-16, told by its byte order mark (as
 * spreadsheets save it) or by the user, becomes UTF-8. Throws where it is broken.
 */
export async function* inUtf8(chunks: AsyncIterable<Buffer>, told: EncodingName | null): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    const wide = isFirst ? (utf16Of(chunk) ?? (isWide(told) ? told : null)) : null;
    if (wide !== null) decoder = new TextDecoder(wide, { fatal: true });
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    if (decoder === null) yield isMarked ? chunk.subarray(3) : chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== null) yield Buffer.from(decoder.decode());
}

/** What the user says of the lines of {@link inUtf8}. */
export function encodingOfLines(told: EncodingName | null): EncodingName | null {
  return isWide(told) ? null : told;
}

function isWide(encoding: EncodingName | null): encoding is "utf-16le" | "utf-16be" {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

/** The UTF-16 that the byte order mark says, or null. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}
