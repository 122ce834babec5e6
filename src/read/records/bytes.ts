/** The bytes and texts that records are read from: always UTF-8. */
import { isUtf8 } from "node:buffer";
import { SolieuError } from "../../errors.ts";
import type { Decoded } from "../decode.ts";
import { findInput } from "../inputs.ts";
import { gather } from "../reader.ts";
import { chunksOf } from "../text.ts";

/** The bytes of a file as they are asked for; `-` is standard input. */
export function bytesOf(path: string): AsyncGenerator<Buffer> {
  return chunksOf(findInput(path), { bytes: 0, share: 0 });
}

/** The text of a whole file. Throws a SolieuError where it cannot be read, holds more than `maxSize` bytes, or is no UTF-8. */
export async function textOf(path: string, maxSize: number): Promise<string> {
  return utf8Text(await gather(bytesOf(path), path, maxSize), path).text;
}

/** The text of bytes; zero bytes are characters like others. Throws a SolieuError, said of `where`, for what is no UTF-8. */
export function utf8Text(bytes: Buffer, where: string): Decoded {
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "utf-8" };
  throw new SolieuError("FILE_NOT_UTF8", { where, expected: "UTF-8 text", got: "other bytes" });
}
