/** Bytes → text in one known encoding. What the encoding leaves undefined becomes U+FFFD. */
import { transcode } from "node:buffer";
import { isFirstSet, isTonedCapital, withCapitals } from "../vi/encodings/tcvn3.ts";
import { fromViqr } from "../vi/encodings/viqr.ts";
import { fromVni } from "../vi/encodings/vni.ts";
import type { EncodingName } from "./encodings.ts";

/** The text of bytes without a byte order mark in an encoding, each by its decoder. */
export const decoders: Readonly<Record<EncodingName, (bytes: Buffer) => string>> = {
  "utf-8": fromUtf8,
  "utf-16le": (bytes) => new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes),
  "utf-16be": (bytes) => new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes),
  "windows-1258": (bytes) => fromTable(bytes, windows1258()),
  tcvn3: fromTcvn3,
  vni: (bytes) => fromVni(fromTable(bytes, windows1252())),
  viqr: (bytes) => fromViqr(fromUtf8(bytes)),
  "double-utf-8": (bytes) => fromDoubled(fromUtf8(bytes)),
  "windows-1252": (bytes) => fromTable(bytes, windows1252()),
};

/** `transcode` is 2 to 5 times faster than the decoders on Vietnamese; a Node without ICU has none. */
function fromUtf8(bytes: Buffer): string {
  return typeof transcode === "function" ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : bytes.toString("utf8");
}

/** The UTF-16 unit of each of the 256 bytes. */
type Table = Uint16Array;

/** What windows-1252 has at 0x80 to 0x9F. Elsewhere it is the beginning of Unicode. */
const windows1252Signs = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

const windows1252 = once(() => Uint16Array.from({ length: 256 }, (_, byte) => (byte >> 5 === 4 ? windows1252Signs.charCodeAt(byte - 0x80) : byte)));
const windows1258 = once(() => tableOf("windows-1258"));
/** TCVN 5712-1, the standard's first set, in which capitals with a tone stand in place of control characters. */
const tcvn5712 = once(() => tableOf("tcvn"));
/** The third set, that of the fonts: no capitals with a tone, and below 0xA0 what Windows has there. */
const tcvn3 = once(() => {
  const table = Uint16Array.from(windows1252());
  table.set(
    tcvn5712()
      .subarray(0xa0)
      .map((unit) => (isTonedCapital(String.fromCharCode(unit)) ? 0xfffd : unit)),
    0xa0,
  );
  return table;
});

function fromTcvn3(bytes: Buffer): string {
  const [font, standard] = [fromTable(bytes, tcvn3()), fromTable(bytes, tcvn5712())];
  return isFirstSet(font, standard) ? standard : withCapitals(font);
}

/** The table of a single-byte encoding by its name in iconv-lite, which few runs need and which is loaded only here. */
function tableOf(name: string): Table {
  const { createRequire } = process.getBuiltinModule("node:module");
  const iconv: typeof import("iconv-lite") = createRequire(`${import.meta.dirname}/`)("iconv-lite");
  const text = iconv.decode(Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte)), name);
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function fromTable(bytes: Buffer, table: Table): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = table[bytes[at] as number] as number;
  return Buffer.from(units.buffer).toString("utf16le");
}

/** Characters that windows-1252 or latin1 has for a byte that goes on with a character of UTF-8. */
const trail = `[\\u0080-\\u00bf${windows1252Signs.replaceAll("\ufffd", "")}]`;
/** A run of characters that could be the bytes of one character in UTF-8. */
export const doubled = new RegExp(`[\\u00c2-\\u00df]${trail}|[\\u00e0-\\u00ef]${trail}{2}|[\\u00f0-\\u00f4]${trail}{3}`, "g");

/** The text whose UTF-8 was read as windows-1252 or latin1: each run of characters that are the bytes of one becomes it. What is no such run stays. */
export function fromDoubled(text: string): string {
  return text.replace(doubled, (run) => {
    const character = Buffer.from(Uint8Array.from(run, byteOf)).toString("utf8");
    return character.includes("\ufffd") ? run : character;
  });
}

/** The byte for which windows-1252, or latin1 where that has nothing, has the character. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : 0x80 + windows1252Signs.indexOf(character);
}
