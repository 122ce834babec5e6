/**
 * Numbers as Vietnamese writes them: grouped and decimal digits, magnitude words, number words.
 * Grammar of number words after Nguyễn Tài Cẩn, Ngữ pháp tiếng Việt (số từ).
 */
import { alternatives, codeAt, isDigitCode, type Pattern, type ReadContext, regular, remembered, space, wordEnd } from "../../engine/pattern.ts";
import type { Decimal } from "../../types.ts";
import { add, compare, decimal, scale } from "../../values/decimal.ts";
import { tableOf } from "../lexicon.ts";
import { digitsEnd, magnitudeRows, ofKind, spelledEnd, wordRows } from "./number-span.ts";

/** What a number says. */
export interface NumberReading {
  readonly value: Decimal;
  /** Power of ten of its last magnitude word, 0 without one: `10-15 triệu` shares it. */
  readonly magnitude: number;
  /** Spelled in words. */
  readonly spelled: boolean;
  /** Digits with exactly one separator before exactly three digits, which either convention could have written. */
  readonly surface: string;
}

/** Values of number words; magnitudes by their power of ten. */
const wordValues = tableOf(wordRows, (row) => Number(row.fields.value));
const exponents = tableOf(magnitudeRows, (row) => Number(row.fields.exponent));

/** What a number looks like to the filter of rules: digits with the magnitudes behind them, or number words. */
const run = "\\d+(?:[.,]\\d+)*";
const magnitude = (): string => `(?:${alternatives(exponents.keys())})`;
/** Behind the first magnitude. */
const furtherDigits = (): string => `(?:(?: ${run} ?| )${magnitude()})*(?: rưỡi)?`;
const digitsPrefix = (): string => `${run}(?: ?(?:${alternatives([...exponents.keys(), "chục", "tá"])})${furtherDigits()})?`;
const furtherWord = (): string => ` (?:${alternatives([...wordValues.keys(), ...exponents.keys()])})`;
const spelledPrefix = (): string => `(?:${alternatives(digitWords)})(?:${furtherWord()})*`;

const digitWords = new Set(["mười", "trăm", "nửa", ...ofKind("digit")]);

/** A number in digits, with its magnitude words. */
export const digits: Pattern<NumberReading> = {
  source: null,
  starts: { digit: true, words: new Set() },
  prefix: digitsPrefix,
  read: readNumber,
  matchAt: remembered(digitsEnd),
};
/** A number in words. */
export const spelled: Pattern<NumberReading> = {
  source: null,
  starts: { digit: false, words: digitWords },
  prefix: spelledPrefix,
  read: readNumber,
  matchAt: remembered(spelledEnd),
};
/** A single number word from one to nine. */
export const digitWord: Pattern<NumberReading> = regular(
  `(?:${alternatives(ofKind("digit"))})${wordEnd}`,
  { digit: false, words: new Set(ofKind("digit")) },
  readNumber,
);
/** A number in digits or words. */
export const number: Pattern<NumberReading> = {
  source: null,
  starts: { digit: true, words: digitWords },
  prefix: () => `(?:${digitsPrefix()}|${spelledPrefix()})`,
  read: readNumber,
  matchAt: (folded, at) => (isDigitCode(codeAt(folded, at)) ? digits : spelled).matchAt?.(folded, at) ?? -1,
};

/** A number in digits or words that ends in a magnitude: `16.000 tỷ`, `hai triệu rưỡi`. */
export const magnitudeNumber: Pattern<NumberReading> = {
  ...number,
  prefix: () => `(?:${run} ?${magnitude()}${furtherDigits()}|(?:${alternatives(digitWords)})(?:${furtherWord()})+)`,
  read: (surface, context) => {
    const reading = readNumber(surface, context);
    return reading !== null && reading.magnitude >= 3 ? reading : null;
  },
};
/** A number that can count a noun: any but the bare word một, which is an article there. */
export const countingNumber: Pattern<NumberReading> = {
  ...number,
  prefix: () =>
    `(?:${digitsPrefix()}|(?:${alternatives([...digitWords].filter((word) => word !== article))})(?:${furtherWord()})*|${article}(?:${furtherWord()})+)`,
  matchAt: (folded, at) => {
    const end = number.matchAt?.(folded, at) ?? -1;
    return end - at === article.length && folded.startsWith(article, at) ? -1 : end;
  },
};
const article = "một";

/** The value of a number's surface, or null where its digits have no possible grouping (`0905.123.456`). */
export function readNumber(surface: string, context: ReadContext): NumberReading | null {
  if (!isDigitCode(surface.charCodeAt(0))) return readSpelled(surface);
  if (!isDigitCode(surface.charCodeAt(surface.length - 1))) return readScaledDigits(surface, context);
  const value = surface.includes(" ") ? null : readDigitRun(surface, context);
  return value === null ? null : { value, magnitude: 0, spelled: false, surface };
}

/** Digits with magnitude words: each run of digits is scaled by the words behind it, and the parts are added. */
function readScaledDigits(surface: string, context: ReadContext): NumberReading | null {
  let total: Decimal | null = null;
  let magnitude = 0;
  for (let at = 0; at < surface.length; ) {
    let end = at;
    while (end < surface.length && !isLetterOrBlank(surface.charCodeAt(end))) end++;
    const value = readDigitRun(surface.slice(at, end), context);
    if (value === null) return null;
    at = end;
    while (at < surface.length && !isDigitCode(surface.charCodeAt(at))) at++;
    const words = surface.slice(end, at).trim().split(" ");
    let scaled = value;
    for (const word of words) {
      if (word === "rưỡi") {
        scaled = add(scaled, scale("5", magnitude - 1));
        continue;
      }
      const exponent = exponents.get(word);
      if (exponent === undefined) scaled = multiplySmall(scaled, wordValues.get(word) ?? 1);
      else {
        magnitude = (scaled === value ? 0 : magnitude) + exponent;
        scaled = scale(scaled, exponent);
      }
    }
    total = total === null ? scaled : add(total, scaled);
  }
  return total === null ? null : { value: total, magnitude, spelled: false, surface };
}

function isLetterOrBlank(code: number): boolean {
  return code === space || code > 57;
}

function multiplySmall(value: Decimal, factor: number): Decimal {
  let product: Decimal = "0";
  for (let times = 0; times < factor; times++) product = add(product, value);
  return product;
}

/**
 * The value of digits with separators. One separator before other than three digits is the decimal mark
 * whichever it is; repeated separators group; a single one before three digits follows the article.
 */
export function readDigitRun(run: string, context: ReadContext): Decimal | null {
  const firstPoint = run.indexOf(".");
  const firstComma = run.indexOf(",");
  if (firstPoint < 0 && firstComma < 0) return decimal(run);
  const points = firstPoint < 0 ? 0 : run.split(".").length - 1;
  const commas = firstComma < 0 ? 0 : run.split(",").length - 1;
  if (points > 0 && commas > 0) {
    const mark = run.lastIndexOf(".") > run.lastIndexOf(",") ? "." : ",";
    if ((mark === "." ? points : commas) > 1) return null;
    const [whole = "", fraction = ""] = run.split(mark);
    return isGrouped(whole) ? decimal(`${whole.replace(/[.,]/g, "")}.${fraction}`) : null;
  }
  const mark = points > 0 ? "." : ",";
  if (points + commas > 1) return isGrouped(run) ? decimal(run.replace(/[.,]/g, "")) : null;
  const [whole = "", fraction = ""] = run.split(mark);
  const couldGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  return couldGroup && mark !== context.decimalMark ? decimal(whole + fraction) : decimal(`${whole}.${fraction}`);
}

function isGrouped(run: string): boolean {
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(run);
}

/** Sums number words: digits gather to tens and hundreds, a magnitude multiplies what was gathered. */
function readSpelled(surface: string): NumberReading | null {
  let total: Decimal = "0";
  let gathered = 0;
  let magnitude = 0;
  let lastUnit = 1;
  for (const word of surface.split(" ")) {
    const exponent = exponents.get(word);
    const value = wordValues.get(word);
    if (word === "nửa") gathered = 0.5;
    else if (word === "không") continue;
    else if (word === "rưỡi") {
      if (magnitude > 0) total = add(total, scale("5", magnitude - 1));
      else gathered += lastUnit / 2;
    } else if (word === "trăm") {
      gathered = (gathered || 1) * 100;
      lastUnit = 100;
    } else if (exponent !== undefined) {
      const isFurther = gathered === 0 && magnitude > 0;
      total = isFurther ? scale(total, exponent) : add(total, scale(decimal(String(gathered || 1)), exponent));
      magnitude = isFurther ? magnitude + exponent : exponent;
      gathered = 0;
    } else if (word === "mươi" || word === "chục" || word === "tá") {
      const ones = gathered % 100 || 1;
      gathered = gathered - (gathered % 100) + ones * (value ?? 10);
      lastUnit = value ?? 10;
    } else if (value !== undefined) {
      gathered += gathered % 10 !== 0 && value < 10 ? (gathered % 10) * 9 + value : value;
      lastUnit = 1;
    } else return null;
  }
  return { value: gathered === 0 ? total : add(total, decimal(String(gathered))), magnitude, spelled: true, surface };
}

/** The bounds of two numbers of which the second may lend its magnitude (`từ 100 đến 150 triệu`); null unless they rise. */
export function shareMagnitude(low: NumberReading, high: NumberReading): readonly [Decimal, Decimal] | null {
  const shared = low.magnitude === 0 && high.magnitude > 0 ? scale(low.value, high.magnitude) : low.value;
  if (compare(shared, high.value) < 0) return [shared, high.value];
  return compare(low.value, high.value) < 0 ? [low.value, high.value] : null;
}
