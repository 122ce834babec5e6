/**
 * In which encoding bytes without a mark are written: the one in which the most words are syllables of Vietnamese. Wrong
 * encodings give a third of them at most, but in short texts.
 */
import { countViqrLetters, mayBeViqr } from "../vi/encodings/viqr.ts";
import { countSyllables, type SyllableCount } from "../vi/syllable.ts";
import { decoders, doubled, fromDoubled } from "./decoders.ts";
import type { EncodingName } from "./encodings.ts";

/** Of the words that tell encodings from one another, the share that must be syllables. Of articles it is 0.95 at least, of a line of 40 characters with a foreign name 0.75. */
const leastShare = 0.7;
/** The share of what one encoding reads that the next best may read. Were it more, either could be right. */
const mostOfRival = 0.75;
/** Of all words, the share that must be syllables with marks. Of articles it is 0.4 at least, of a line of 40 characters 0.29; of English read as VIQR, and of French, it is 0.13 at most. */
const leastMarked = 0.25;
/** The letters that only VIQR has, for each word: of articles 0.28 at least, of pages of prose in English 0.04 at most. */
const leastViqrLetters = 0.1;
/** By how much the share must rise where UTF-8 is taken to be encoded twice. */
const leastRise = 0.25;

/**
 * The encoding of bytes that are no valid UTF-8, or null where none fits or two fit as well. `declared`, what the file says of
 * itself, decides between two, and where the text is no Vietnamese.
 */
export function detectBytes(bytes: Buffer, declared: EncodingName | null): EncodingName | null {
  const telling = Buffer.from(tellingPartsOf(sampleOf(bytes).toString("latin1")), "latin1");
  const fitting = fittingOf(["windows-1258", "tcvn3", "vni"], (name) => decoders[name](telling));
  if (fitting.length === 0) return declared === "windows-1252" || isPlainWindows(bytes) ? "windows-1252" : null;
  return bestOf(fitting) ?? fitting.find(({ name }) => name === declared)?.name ?? null;
}

/** The byte order of bytes among which some are zero, or null where they are no text. */
export function detectUtf16(bytes: Buffer): EncodingName | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = sampleOf(bytes);
  const orders = (["utf-16le", "utf-16be"] as const).filter((name) => !control.test(decoders[name](sample)));
  const isPlain = (name: EncodingName): boolean => countSyllables(decoders[name](sample)).marked === 0;
  return bestOf(fittingOf(orders, (name) => tellingPartsOf(decoders[name](sample)))) ?? orders.find(isPlain) ?? null;
}

/** The encoding that valid UTF-8 plainly hides, or null: its text, in ASCII, is VIQR, or it is UTF-8 taken for windows-1252. */
export function detectHidden(bytes: Buffer, text: string): EncodingName | null {
  if (text.length === bytes.length) return mayBeViqr(text) && isViqr(bytes) ? "viqr" : null;
  // The byte 0xC2 stands in most doubled characters, and in few others.
  return bytes.includes(0xc2) && text.search(doubled) >= 0 && isDoubled(bytes) ? "double-utf-8" : null;
}

function isViqr(bytes: Buffer): boolean {
  const sample = sampleOf(bytes);
  const count = countSyllables(decoders.viqr(sample));
  return fits(count) && countViqrLetters(sample.toString("latin1")) >= count.words * leastViqrLetters;
}

/** Whether words become Vietnamese by being decoded once more, which as they stand hold runs that are no letters of it. */
function isDoubled(bytes: Buffer): boolean {
  const text = tellingPartsOf(sampleOf(bytes).toString("utf8")); // the pieces of a sample may end within a character
  const [before, after] = [countSyllables(text.replace(doubled, "\ufffd")), countSyllables(fromDoubled(text))];
  return fits(after) && shareOfMarked(after) - shareOfMarked(before) >= leastRise;
}

/** An encoding, and what is Vietnamese in it. */
interface Candidate {
  readonly name: EncodingName;
  readonly count: SyllableCount;
}

/** The encodings in which a text, as each reads it, is Vietnamese, the best first. */
function fittingOf(names: readonly EncodingName[], read: (name: EncodingName) => string): Candidate[] {
  const candidates = names.map((name) => ({ name, count: countSyllables(read(name)) }));
  return candidates.filter(({ count }) => fits(count)).sort((one, other) => other.count.markedSyllables - one.count.markedSyllables);
}

/** The first of the fitting, where it is plainly better than the next. */
function bestOf([best, rival]: readonly Candidate[]): EncodingName | null {
  if (!best) return null;
  return !rival || rival.count.markedSyllables <= best.count.markedSyllables * mostOfRival ? best.name : null;
}

function fits(count: SyllableCount): boolean {
  const isEnough = count.markedSyllables > 1 && count.markedSyllables >= count.words * leastMarked;
  return isEnough && shareOfMarked(count) >= leastShare;
}

function shareOfMarked({ marked, markedSyllables }: SyllableCount): number {
  return markedSyllables / Math.max(marked, 1);
}

/** The lines, and of a page the parts between tags, that hold more than ASCII: what else a file holds, such as scripts, does not count. */
function tellingPartsOf(text: string): string {
  return (text.match(/[^\r\n<>]+/g) ?? []).filter((part) => /\P{ASCII}/u.test(part)).join("\n");
}

/** What no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/;
/** Bytes, as latin1, that are letters in one encoding and something else in another. */
const telling = /[\u00a1-\u00ff]/;

/** Whether only quotes, dashes and blanks that all encodings of Windows share keep the bytes from being ASCII. */
function isPlainWindows(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  return !control.test(text) && !telling.test(text);
}

/** Bytes looked at, and the pieces, spread over the file, in which a longer file gives them. */
const sampleSize = 65_536;
const pieces = 8;

function sampleOf(bytes: Buffer): Buffer {
  if (bytes.length <= sampleSize) return bytes;
  const size = sampleSize / pieces;
  const step = Math.floor((bytes.length - size) / (pieces - 1) / 2) * 2; // even, for UTF-16
  return Buffer.concat(Array.from({ length: pieces }, (_, index) => bytes.subarray(index * step, index * step + size)));
}
