/** The user's codebook file, as text. */
import { readFileSync } from "node:fs";
import { SolieuError, systemReason } from "../errors.ts";
import type { Codebook } from "../types.ts";
import { readCodebook } from "../vi/codebook.ts";

/** The codebook of a file in UTF-8, or in UTF-16 with its mark as spreadsheets save it. Throws a SolieuError that names the file. */
export function loadCodebook(path: string): Codebook {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new SolieuError("CODEBOOK_UNREADABLE", { where: path, expected: "a file that can be read", got: systemReason(error), cause: error });
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SolieuError("CODEBOOK_UNREADABLE", { where: path, expected: "UTF-8 text", got: "other bytes", cause: error });
  }
  return readCodebook(text, path);
}
