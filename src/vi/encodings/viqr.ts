/** VIQR (RFC 1456): Vietnamese in ASCII, marks written behind their letter, `Vie^.t Nam`, and `dd` for đ. */
import { respell } from "../spelling.ts";
import { isSyllable } from "../syllable.ts";

const marks: Readonly<Record<string, string>> = {
  "(": "\u0306",
  "^": "\u0302",
  "+": "\u031b",
  "'": "\u0301",
  "`": "\u0300",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};
/** An escaped sign, which a backslash makes mean itself (`ba\.` is ba and a full stop), or consonants, and vowels with what may be their marks. */
const pieces = /\\[\\(^+'`?~.d]|(?:[b-df-hj-np-tv-xz]|[aeiouy][(^+]?['`?~.]?)+/gi;
const letterWith = (tone: string): RegExp => new RegExp(`(?:a\\(|[aeo]\\^|[ou]\\+|[aeiouy])(?:${tone})?|dd`, "gi");
/**
 * How a piece may be read, the likeliest first: as the standard says; with a full stop, question mark or apostrophe at its end for
 * what they look like (`No^.i.`).
 */
const readings = [letterWith("['`?~.]"), letterWith("[`~]|['?.](?=[a-z])")];
/** How a piece is read that is no Vietnamese in either way: a full stop is one (`e.g.`), but behind a letter that only VIQR has. */
const foreignReading = /(?:a\(|[aeo]\^|[ou]\+)['`?~.]?|[aeiouy](?:[`~]|['?](?=[a-z]))?|dd/gi;
/** Letters of VIQR that English has nowhere, or as good as nowhere. */
const ownLetter = /a\(|[aeo]\^|[ou]\+|dd/gi;
const escaped = /\\([\\(^+'`?~.d])/gi;
/** Words in which no sign is a mark. */
const address = /:\/\/|@|^www\./i;

/** Whether a text in ASCII holds letters as VIQR writes them, so that it is worth a closer look. */
export function mayBeViqr(text: string): boolean {
  return text.search(ownLetter) >= 0;
}

/** How many such letters a text holds. */
export function countViqrLetters(text: string): number {
  return text.match(ownLetter)?.length ?? 0;
}

/** The text of a file in VIQR: `Vie^.t Nam` is Việt Nam. Addresses of pages and mail stay as they are. */
export function fromViqr(text: string): string {
  return text.replace(/\S+/g, (word) => (address.test(word) ? word.replace(escaped, "$1") : word.replace(pieces, readPiece)));
}

function readPiece(piece: string): string {
  if (piece.startsWith("\\")) return piece.slice(1);
  for (const letter of readings) {
    const text = piece.replace(letter, readLetter);
    if (isVietnamese(text)) return text;
  }
  return piece.replace(foreignReading, readLetter);
}

/** Letters met before: there are some three hundred, and putting one together takes longer than all else. */
const known = new Map<string, string>();

function readLetter(found: string): string {
  let letter = known.get(found);
  if (letter === undefined) {
    const [first = "", ...signs] = found;
    letter = /^d$/i.test(first) ? (first === "d" ? "đ" : "Đ") : (first + signs.map((sign) => marks[sign]).join("")).normalize("NFC");
    known.set(found, letter);
  }
  return letter;
}

function isVietnamese(text: string): boolean {
  return (respell(text.toLowerCase()).match(/\p{L}+/gu) ?? []).every(isSyllable);
}
