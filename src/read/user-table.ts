/** A table that a user has written, as text. */
import { readFileSync } from "node:fs";
import { SolieuError, systemReason } from "../errors.ts";

/** The text of a file in UTF-8, or in UTF-16 with its mark as spreadsheets save it. Throws a SolieuError of the code that names the file. */
export function readUserTable(path: string, code: "CODEBOOK_UNREADABLE" | "LEXICON_UNREADABLE"): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new SolieuError(code, { where: path, expected: "a file that can be read", got: systemReason(error), cause: error });
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SolieuError(code, { where: path, expected: "UTF-8 text", got: "other bytes", cause: error });
  }
}
