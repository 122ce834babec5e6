/** Bytes → text, and the encoding that they were found to be in. */
import { isUtf8 } from "node:buffer";
import { SolieuError } from "../errors.ts";
import { decoders } from "./decoders.ts";
import { detectBytes, detectHidden, detectUtf16 } from "./detect.ts";
import { type EncodingName, encodingNamed } from "./encodings.ts";

/** A text and the encoding of its bytes. */
export interface Decoded {
  /** The decoded text, byte order mark dropped, nothing else moved. */
  readonly text: string;
  readonly encoding: EncodingName;
}

/** What is known of the encoding before the bytes are looked at. */
export interface EncodingWish {
  /** What the user says; it holds, unless a byte order mark says otherwise. */
  readonly encoding?: EncodingName | null;
  /** The charset that the file declares, in any words. Pages declare wrong ones often, so it counts only where the bytes leave it open. */
  readonly declared?: string | null;
}

/**
 * The text of bytes. Valid UTF-8 is UTF-8, unless its text is plainly VIQR or was encoded twice; else the encoding is the
 * one in which the words are Vietnamese. Throws a SolieuError, said of `name`, where no encoding fits, or not the one told.
 */
export function decode(bytes: Buffer, { encoding = null, declared = null }: EncodingWish, name: string): Decoded {
  const mark = markOf(bytes);
  if (mark === null) return encoding === null ? find(bytes, declared, name) : decodeAs(encoding, bytes, 0, name);
  const body = bytes.subarray(mark.length);
  if (mark.encoding !== "utf-8") return decodeAs(mark.encoding, body, mark.length, name);
  if (encoding !== null && overUtf8.has(encoding)) return decodeAs(encoding, body, mark.length, name);
  return hiddenIn(decodeAs("utf-8", body, mark.length, name), body);
}

/** Encodings whose bytes are valid UTF-8. */
const overUtf8: ReadonlySet<EncodingName> = new Set(["utf-8", "viqr", "double-utf-8"]);

/** The encoding of which the bytes begin with the byte order mark, and its length in bytes. */
function markOf(bytes: Buffer): { encoding: EncodingName; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** The text of bytes without a mark, of which the user says nothing. */
function find(bytes: Buffer, declared: string | null, name: string): Decoded {
  if (bytes.includes(0)) {
    const wide = detectUtf16(bytes);
    if (wide === null) throw binary(name);
    return decodeAs(wide, bytes, 0, name);
  }
  if (isUtf8(bytes)) return hiddenIn({ text: decoders["utf-8"](bytes), encoding: "utf-8" }, bytes);
  const found = detectBytes(bytes, declared === null ? null : encodingNamed(declared));
  if (found === null) throw notUtf8(bytes, 0, "UTF-8 text, or Vietnamese in an older encoding (--encoding tells which)", name);
  return decodeAs(found, bytes, 0, name);
}

/** What stands in valid UTF-8: mostly itself. */
function hiddenIn(decoded: Decoded, body: Buffer): Decoded {
  const hidden = detectHidden(body, decoded.text);
  return hidden === null ? decoded : { text: decoders[hidden](body), encoding: hidden };
}

/** The text of bytes in a known encoding. The bytes stand behind a mark of `skipped` bytes. */
function decodeAs(encoding: EncodingName, bytes: Buffer, skipped: number, name: string): Decoded {
  if (encoding === "utf-16le" || encoding === "utf-16be") return { text: decodeWide(encoding, bytes, name), encoding };
  if (bytes.includes(0)) throw binary(name);
  if (overUtf8.has(encoding) && !isUtf8(bytes)) throw notUtf8(bytes, skipped, "UTF-8 text", name);
  const text = decoders[encoding](bytes);
  if (!overUtf8.has(encoding) && text.includes("\ufffd")) {
    const units = encoding === "vni" ? decoders["windows-1252"](bytes) : text; // of the others each byte is one unit
    const offset = units.indexOf("\ufffd");
    throw new SolieuError("FILE_ENCODING", { where: name, expected: `text in ${encoding}`, got: byteAt(bytes, offset, skipped) });
  }
  return { text, encoding };
}

function decodeWide(encoding: "utf-16le" | "utf-16be", bytes: Buffer, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new SolieuError("FILE_ENCODING", { where: name, expected: `text in ${encoding}`, got: "broken characters", cause: error });
  }
}

function binary(name: string): SolieuError {
  return new SolieuError("FILE_BINARY", { where: name, expected: "a text file", got: "a binary file (it holds zero bytes)" });
}

function notUtf8(bytes: Buffer, skipped: number, expected: string, name: string): SolieuError {
  return new SolieuError("FILE_NOT_UTF8", { where: name, expected, got: byteAt(bytes, firstInvalid(bytes), skipped) });
}

function byteAt(bytes: Buffer, offset: number, skipped: number): string {
  return `byte 0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")} at offset ${skipped + offset}`;
}

/** The offset of the first byte that is no part of a valid character: where a lenient decoder first puts a mark that is not in the bytes. */
function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  let offset = 0;
  let counted = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += Buffer.byteLength(text.slice(counted, at));
    counted = at;
    if (bytes.toString("latin1", offset, offset + 3) !== "\u00ef\u00bf\u00bd") return offset;
  }
  return offset;
}
