/**
 * Where a number ends, in digits or words; read by hand, word by word. As regexes the two grammars took a tenth of a
 * short run to compile, and each number five times as long.
 */
import { codeAt, isDigitCode, isWordCode, space } from "../../engine/pattern.ts";
import { formsOf, type Row, readLexicon } from "../lexicon.ts";

export const wordRows = readLexicon("number-words");
export const magnitudeRows = readLexicon("magnitudes");
/** The number words of some kinds. */
export const ofKind = (...kinds: string[]): string[] => formsOf(wordRows.filter((row) => kinds.includes(row.fields.kind ?? "")));

/** A magnitude: the words before which it is part of another word (tỷ phú), and those behind them that take them for themselves (triệu chứng chỉ). */
interface Magnitude {
  readonly notBefore: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
}
type Magnitudes = ReadonlyMap<string, Magnitude>;
const wordsOf = (cell = ""): ReadonlySet<string> => new Set(cell === "" ? [] : cell.split(" "));
const magnitudesOf = (rows: readonly Row[]): Magnitudes =>
  new Map(rows.map(({ form, fields }) => [form, { notBefore: wordsOf(fields.not_before), unless: wordsOf(fields.unless) }]));
const anyMagnitude = magnitudesOf(magnitudeRows);
/** From a thousand on. */
const bigMagnitude = magnitudesOf(magnitudeRows.filter((row) => Number(row.fields.exponent) >= 3 && row.form !== "tr"));

const digitWords = new Set(ofKind("digit"));
/** After mươi or mười: never `năm`, so that `hai mươi năm` is twenty years. */
const afterTens = new Set(ofKind("digit", "after-tens").filter((form) => form !== "năm"));
const tens = new Set(["chục", "tá"]);
const afterDigit = new Set(["lăm", "nhăm", "mốt", ...tens]);
const half = new Set(["rưỡi"]);

/** End of a number in digits: `3 tỷ 500 triệu`, `120 nghìn tỷ`, `2,5 triệu`, `3 chục`, `1,2 triệu rưỡi`, `5tỷ`; -1 for none. */
export function digitsEnd(text: string, at: number): number {
  const run = runEnd(text, at);
  if (run < 0) return -1;
  const scaled = scaleEnd(text, run);
  let end = scaled >= 0 ? scaled : wordOf(tens, text, codeAt(text, run) === space ? run + 1 : run);
  if (end < 0) return run;
  end = furtherMagnitudes(text, end);
  for (;;) {
    const next = codeAt(text, end) === space ? runEnd(text, end + 1) : -1;
    const further = next < 0 ? -1 : scaleEnd(text, next);
    if (further < 0) break;
    end = furtherMagnitudes(text, further);
  }
  return behindBlank(half, text, end);
}

/** End of digits with separators, or -1. */
function runEnd(text: string, at: number): number {
  if (!isDigitCode(codeAt(text, at))) return -1;
  let end = at + 1;
  while (isDigitCode(codeAt(text, end)) || (isSeparator(codeAt(text, end)) && isDigitCode(codeAt(text, end + 1)))) end++;
  return end;
}

/** `.` or `,` */
function isSeparator(code: number): boolean {
  return code === 46 || code === 44;
}

/** End of the magnitude behind digits, with or without a blank, or -1. */
function scaleEnd(text: string, at: number): number {
  return magnitudeAt(anyMagnitude, text, codeAt(text, at) === space ? at + 1 : at);
}

/** End of a number in words, as far as they make one: `hai trăm linh ba nghìn`, `mười lăm`, `hai triệu rưỡi`, `nửa triệu`; -1 for none. */
export function spelledEnd(text: string, at: number): number {
  if (text.startsWith("nửa ", at)) return magnitudeAt(bigMagnitude, text, at + 4);
  let end = groupEnd(text, at);
  if (end < 0) end = below1000End(text, at);
  else {
    for (let next = nextGroup(text, end); next >= 0; next = nextGroup(text, end)) end = next;
    if (codeAt(text, end) === space) {
      const skipped = text.startsWith("không trăm ", end + 1) ? restEnd(text, end + 12) : -1;
      const rest = skipped >= 0 ? skipped : restEnd(text, end + 1);
      if (rest >= 0) end = rest;
    }
  }
  return end < 0 ? -1 : behindBlank(half, text, end);
}

/** Of a number below a thousand with its magnitudes: `hai trăm nghìn`. */
function groupEnd(text: string, at: number): number {
  const below = below1000End(text, at);
  const end = below >= 0 && codeAt(text, below) === space ? magnitudeAt(bigMagnitude, text, below + 1) : -1;
  return end < 0 ? -1 : furtherMagnitudes(text, end);
}

function nextGroup(text: string, end: number): number {
  return codeAt(text, end) === space ? groupEnd(text, end + 1) : -1;
}

/** Behind the last group: `linh năm`, `ba trăm`, `hai mươi`. */
function restEnd(text: string, at: number): number {
  const joined = jointEnd(text, at);
  if (joined >= 0) return joined;
  const hundreds = hundredsEnd(text, at);
  return hundreds >= 0 ? hundreds : below100End(text, at);
}

function below1000End(text: string, at: number): number {
  const hundreds = hundredsEnd(text, at);
  if (hundreds >= 0) return hundreds;
  const below100 = below100End(text, at);
  return below100 >= 0 ? below100 : wordOf(digitWords, text, at);
}

/** `trăm`, `ba trăm`, `ba trăm linh hai`, `ba trăm hai mươi`, `trăm rưỡi`. */
function hundredsEnd(text: string, at: number): number {
  const digit = wordOf(digitWords, text, at);
  const hundred = digit >= 0 && codeAt(text, digit) === space ? digit + 1 : at;
  if (!text.startsWith("trăm", hundred)) return -1;
  const end = hundred + 4;
  if (codeAt(text, end) !== space) return end;
  const joined = jointEnd(text, end + 1);
  if (joined >= 0) return joined;
  const below100 = below100End(text, end + 1);
  return below100 >= 0 ? below100 : behindBlank(half, text, end);
}

/** `linh hai`, `lẻ năm`. */
function jointEnd(text: string, at: number): number {
  const from = text.startsWith("linh ", at) ? at + 5 : text.startsWith("lẻ ", at) ? at + 3 : -1;
  return from < 0 ? -1 : wordOf(digitWords, text, from);
}

/** From ten on: `mười`, `mười lăm`, `hai mươi tư`, `ba lăm`, `hai chục`. */
function below100End(text: string, at: number): number {
  if (text.startsWith("mười", at)) return behindBlank(afterTens, text, at + 4);
  const digit = wordOf(digitWords, text, at);
  if (digit < 0 || codeAt(text, digit) !== space) return -1;
  if (text.startsWith("mươi", digit + 1)) return behindBlank(afterTens, text, digit + 5);
  return wordOf(afterDigit, text, digit + 1);
}

function furtherMagnitudes(text: string, from: number): number {
  let end = from;
  for (let next = from; next >= 0; next = codeAt(text, end) === space ? magnitudeAt(bigMagnitude, text, end + 1) : -1) end = next;
  return end;
}

function magnitudeAt(magnitudes: Magnitudes, text: string, at: number): number {
  const end = wordEnd(text, at);
  const magnitude = magnitudes.get(text.slice(at, end));
  if (magnitude === undefined) return -1;
  if (magnitude.notBefore.size === 0 || codeAt(text, end) !== space) return end;
  const other = wordOf(magnitude.notBefore, text, end + 1);
  return other < 0 || (codeAt(text, other) === space && wordOf(magnitude.unless, text, other + 1) >= 0) ? end : -1;
}

/** End of the word at a place where it is one of some words, or -1. */
function wordOf(words: ReadonlySet<string>, text: string, at: number): number {
  const end = wordEnd(text, at);
  return end > at && words.has(text.slice(at, end)) ? end : -1;
}

/** End of one of some words behind a blank, or the place itself. */
function behindBlank(words: ReadonlySet<string>, text: string, at: number): number {
  const end = codeAt(text, at) === space ? wordOf(words, text, at + 1) : -1;
  return end < 0 ? at : end;
}

/** One more than the longest of these words has. */
const longestWord =
  1 +
  Math.max(
    ...[...wordRows, ...magnitudeRows]
      .flatMap(({ form, fields }) => [form, ...wordsOf(fields.not_before), ...wordsOf(fields.unless)])
      .map((word) => word.length),
  );

/** End of the word at a place, or of as much of it as tells that it is too long. */
function wordEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + longestWord);
  let end = at;
  while (end < limit && isWordCode(text.charCodeAt(end))) end++;
  return end;
}
