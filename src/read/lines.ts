/** Streams of bytes → their lines. */
import { utf16Of } from "./text.ts";

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

/** The stream in UTF-8: one in UTF-16 with its byte order mark, as spreadsheets save it, is turned; the mark goes. */
export async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    const wide = isFirst ? utf16Of(chunk) : null;
    if (wide !== null) decoder = new TextDecoder(wide, { fatal: true });
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    if (decoder === null) yield isMarked ? chunk.subarray(3) : chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== null) yield Buffer.from(decoder.decode());
}
