/** gzip round any other format, of one member or many. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { damaged, type Reader } from "./reader.ts";

/** Bytes inflated at a time. */
const chunkSize = 1 << 18;

/** What lies in the wrapper, by the name without `.gz` or, where that says nothing, by its beginning. */
export const readGzip: Reader = async function* (content, _context, inner) {
  yield* inner.read({ ...content, fileName: content.fileName.replace(/\.gz$/i, ""), file: null, chunks: inflate(content.chunks, content.name) });
};

/** The bytes inside, as they are asked for. Throws a SolieuError where the wrapper is broken or cut off. */
async function* inflate(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const inflated = pipeline(Readable.from(chunks), createGunzip({ chunkSize }), () => {});
  try {
    for await (const chunk of inflated) yield chunk as Buffer;
  } catch (error) {
    throw damaged(name, "whole gzip data", error);
  }
}
