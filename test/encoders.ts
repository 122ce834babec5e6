/**
 * Text → bytes in each encoding, for tests of reading: by rule from the letters' decomposition, and so apart from the tables
 * that read them. Null where the encoding cannot hold the text.
 */
import iconv from "iconv-lite";
import type { EncodingName } from "../src/read/encodings.ts";

const tones = { grave: "\u0300", hook: "\u0309", tilde: "\u0303", acute: "\u0301", dot: "\u0323" };
const shapes = { breve: "\u0306", circumflex: "\u0302", horn: "\u031b" };
const isTone = (mark: string): boolean => Object.values(tones).includes(mark);

/** A letter apart: the plain letter, its shape and its tone (each a combining mark or nothing). */
function partsOf(character: string): { letter: string; shape: string; tone: string } {
  const [letter = "", ...marks] = character.normalize("NFD");
  return { letter, shape: marks.find((mark) => !isTone(mark)) ?? "", tone: marks.find(isTone) ?? "" };
}

const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The byte of a character that is the same in all encodings of Windows: ASCII, a quote, a dash, the no-break space. */
function sharedByte(character: string): number | null {
  if (character <= "\u007f") return character.charCodeAt(0);
  if (character === "\u00a0") return 0xa0;
  return "€…‘’“”•–—™".includes(character) ? 0x80 + windowsSigns.indexOf(character) : null;
}

function bytesOf(text: string, bytes: (character: string) => readonly number[] | number | null): Buffer | null {
  const all = Array.from(text.normalize("NFC"), bytes);
  return all.includes(null) ? null : Buffer.from(all.flat() as number[]);
}

function to1258(text: string): Buffer | null {
  const toneBytes: Readonly<Record<string, number>> = { [tones.grave]: 0xcc, [tones.hook]: 0xd2, [tones.tilde]: 0xde, [tones.acute]: 0xec, [tones.dot]: 0xf2 };
  const letterBytes: Readonly<Record<string, number>> = { Ă: 0xc3, Â: 0xc2, Đ: 0xd0, Ê: 0xca, Ô: 0xd4, Ơ: 0xd5, Ư: 0xdd };
  return bytesOf(text, (character) => {
    const { letter, shape, tone } = partsOf(character);
    const shaped = (letter + shape).normalize("NFC");
    const capital = letterBytes[shaped.toUpperCase()];
    const byte = capital === undefined ? sharedByte(shaped) : shaped === shaped.toUpperCase() ? capital : capital + 0x20;
    const toneByte = toneBytes[tone];
    return byte === null || toneByte === undefined ? byte : [byte, toneByte];
  });
}

/** The small letters with a tone in the order of the bytes, a gap where the set leaves one out, from 0xB5 on. */
const tcvn3Toned = "àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";
const tcvn3Plain = "ĂÂÊÔƠƯĐăâêôơưđ";

function toTcvn3(text: string): Buffer | null {
  return bytesOf(text, (character) => {
    const [toned, plain] = [tcvn3Toned.indexOf(character), tcvn3Plain.indexOf(character)];
    if (character === " " || (toned < 0 && plain < 0)) return sharedByte(character);
    return toned >= 0 ? 0xb5 + toned : 0xa1 + plain;
  });
}

/** The standard's first set, by the library that the reader too has its letters from. */
function toFirstSet(text: string): Buffer | null {
  const bytes = iconv.encode(text, "tcvn");
  return iconv.decode(bytes, "tcvn") === text ? bytes : null;
}

function toVni(text: string): Buffer | null {
  const order = [tones.acute, tones.grave, tones.hook, tones.tilde, tones.dot];
  const alone: Readonly<Record<string, string>> = { đ: "ñ", í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î" };
  const spelled = (lower: string): string | null => {
    if (alone[lower]) return alone[lower];
    const { letter, shape, tone } = partsOf(lower);
    if (!/^[aeiouy]$/.test(letter)) return null;
    const base = shape === shapes.horn ? (letter === "o" ? "ô" : "ö") : letter;
    const second = { [shapes.circumflex]: "áàåãäâ", [shapes.breve]: "éèúüëê" }[shape] ?? "ùøûõï";
    return base + second.charAt(tone === "" ? 5 : order.indexOf(tone));
  };
  return bytesOf(text, (character) => {
    const shared = sharedByte(character);
    const lower = character.toLowerCase();
    const written = shared === null ? spelled(lower) : null;
    return written === null ? shared : [...Buffer.from(lower === character ? written : written.toUpperCase(), "latin1")];
  });
}

function toViqr(text: string): Buffer | null {
  const signs: Readonly<Record<string, string>> = {
    [shapes.breve]: "(",
    [shapes.circumflex]: "^",
    [shapes.horn]: "+",
    [tones.acute]: "'",
    [tones.grave]: "`",
    [tones.hook]: "?",
    [tones.tilde]: "~",
    [tones.dot]: ".",
  };
  let written = "";
  for (const character of text.normalize("NFC")) {
    const { letter, shape, tone } = partsOf(character);
    if (/đ/i.test(character)) written += character === "đ" ? "dd" : "DD";
    else if (letter > "\u007f") return null;
    else if (shape !== "" || tone !== "") written += letter + (signs[shape] ?? "") + (signs[tone] ?? "");
    else {
      const isMark = /[(^+'`?~.]/.test(letter) && /[aeiouy][(^+'`?~.]*$/i.test(written);
      written += isMark || letter === "\\" || (/d/i.test(letter) && /d$/i.test(written)) ? `\\${letter}` : letter;
    }
  }
  return Buffer.from(written);
}

/** UTF-8 read as windows-1252 (or, where that has nothing, or throughout, as latin1) and written as UTF-8 again. */
function doubled(text: string, isLatin1: boolean): Buffer {
  const misread = Array.from(Buffer.from(text), (byte) => (!isLatin1 && byte >> 5 === 4 ? windowsSigns.charAt(byte - 0x80) : String.fromCharCode(byte)));
  return Buffer.from(misread.join(""));
}

interface Encoder {
  readonly what: string;
  readonly encoding: EncodingName;
  readonly encode: (text: string) => Buffer | null;
}

export const encoders: readonly Encoder[] = [
  { what: "UTF-8", encoding: "utf-8", encode: (text) => Buffer.from(text) },
  { what: "UTF-8 with a mark", encoding: "utf-8", encode: (text) => Buffer.from(`\ufeff${text}`) },
  { what: "UTF-16LE", encoding: "utf-16le", encode: (text) => Buffer.from(text, "utf16le") },
  { what: "UTF-16LE with a mark", encoding: "utf-16le", encode: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  { what: "UTF-16BE", encoding: "utf-16be", encode: (text) => Buffer.from(text, "utf16le").swap16() },
  { what: "UTF-16BE with a mark", encoding: "utf-16be", encode: (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16() },
  { what: "windows-1258", encoding: "windows-1258", encode: to1258 },
  { what: "TCVN3", encoding: "tcvn3", encode: toTcvn3 },
  { what: "TCVN 5712-1 as other programs write it", encoding: "tcvn3", encode: toFirstSet },
  { what: "VNI", encoding: "vni", encode: toVni },
  { what: "VIQR", encoding: "viqr", encode: toViqr },
  { what: "UTF-8 twice by windows-1252", encoding: "double-utf-8", encode: (text) => doubled(text, false) },
  { what: "UTF-8 twice by latin1", encoding: "double-utf-8", encode: (text) => doubled(text, true) },
];

/** The bytes of a text in an encoding, by the first encoder of it. Throws where it cannot hold the text. */
export function encode(encoding: EncodingName, text: string): Buffer {
  const bytes = encoders.find((encoder) => encoder.encoding === encoding)?.encode(text);
  if (!bytes) throw new Error(`${encoding} cannot hold ${text}`);
  return bytes;
}
