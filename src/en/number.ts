/** Numbers of English text: digits with their groups, words, magnitudes, ranges, fractions. */

import type { Decimal, Qualifier } from "../types.ts";
import { compare, decimal, scale } from "../values/decimal.ts";
import { formAt, saysAt, spelledValue, type Token } from "./tokens.ts";
import { indefinites, magnitudes, numberWords, qualifiers, qualifiersBehind, stuckMagnitudes } from "./words.ts";

/** A number, and the token behind it. */
export interface Amount {
  readonly value: Decimal;
  readonly end: number;
  readonly isSpelled: boolean;
  /** Has a magnitude: `3.2 million`. */
  readonly isScaled: boolean;
}

/** How an article writes numbers. */
export interface NumberStyle {
  /** Whether points group thousands, as in Vietnamese: `1.390 launches`. */
  readonly groupsByPoint: boolean;
}

/** An article groups by points where some number does, and none by commas. */
export function numberStyleOf(text: string): NumberStyle {
  return { groupsByPoint: /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/.test(text) && !/\d,\d{3}(?!\d)/.test(text) };
}

/** The value of digits with points and commas; null where they are no number (14.3.2023). */
export function digitsValue(text: string, { groupsByPoint }: NumberStyle): Decimal | null {
  if (/^\d+$/.test(text)) return decimal(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return decimal(text.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text) || (groupsByPoint && /^[1-9]\d{0,2}\.\d{3}(?:,\d+)?$/.test(text)))
    return decimal(text.replaceAll(".", "").replace(",", "."));
  if (/^\d+\.\d+$/.test(text)) return decimal(text);
  if (/^\d+,\d{1,2}$/.test(text)) return decimal(text.replace(",", "."));
  return null;
}

/** The number that begins at a token: `1,390`, `3.2 million`, `$`-less `4.5bn`, `two hundred and fifty`, `half a million`, `a dozen`. */
export function amountAt(tokens: readonly Token[], at: number, style: NumberStyle, isMoney = false): Amount | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") {
    const value = digitsValue(token.text, style);
    return value === null ? null : scaled(tokens, { value, end: at + 1, isSpelled: false, isScaled: false }, isMoney);
  }
  if (saysAt(tokens, at, "half", "a") && Object.hasOwn(magnitudes, tokens[at + 2]?.lower ?? "")) {
    return { value: scale("0.5", magnitudes[(tokens[at + 2] as Token).lower] as number), end: at + 3, isSpelled: true, isScaled: true };
  }
  if (token.lower === "a" && tokens[at + 1]?.lower === "dozen") return { value: "12", end: at + 2, isSpelled: true, isScaled: true };
  return spelledAt(tokens, at);
}

/** A number with the magnitude behind it. */
function scaled(tokens: readonly Token[], amount: Amount, isMoney: boolean): Amount {
  const { end, value } = amount;
  const behind = saysAt(tokens, end, "and", "a", "half") ? end + 3 : end;
  const [next, hyphened] = [tokens[behind], tokens[behind + 1]];
  const isHyphened = next?.text === "-" && !next.isSpaced && hyphened !== undefined && !hyphened.isSpaced;
  const word = isHyphened ? hyphened : next;
  if (word?.kind !== "word") return amount;
  const power = magnitudes[word.lower] ?? (isMoney && !word.isSpaced ? stuckMagnitudes[word.lower] : undefined);
  if (power === undefined || word.lower === "hundred") return amount;
  const whole = behind > end ? `${value}.5` : value;
  const magnitudeEnd = behind + (isHyphened ? 2 : 1);
  // `120 thousand billion`
  const again = magnitudes[tokens[magnitudeEnd]?.lower ?? ""];
  return { value: scale(whole, power + (again ?? 0)), end: magnitudeEnd + (again === undefined ? 0 : 1), isSpelled: amount.isSpelled, isScaled: true };
}

/** The words of a number are read no further than this. */
const longestSpelled = 20;

/** A number in words; `one` and `a` alone are none. */
function spelledAt(tokens: readonly Token[], at: number): Amount | null {
  const first = tokens[at] as Token;
  const isArticle = first.lower === "a" && Object.hasOwn(magnitudes, tokens[at + 1]?.lower ?? "");
  if (!isArticle && (!numberWords.has(first.lower) || Object.hasOwn(magnitudes, first.lower))) return null;
  let end = at + 1;
  while (end < at + longestSpelled) {
    const token = tokens[end];
    if (!token) break;
    const next = tokens[end + 1]?.lower ?? "";
    if (numberWords.has(token.lower)) end++;
    else if (token.text === "-" && !token.isSpaced && numberWords.has(next) && (tokens[end - 1] as Token).lower.endsWith("ty")) end += 2;
    else if (token.lower === "and" && numberWords.has(next) && !Object.hasOwn(magnitudes, next) && Object.hasOwn(magnitudes, (tokens[end - 1] as Token).lower))
      end += 2;
    else break;
  }
  const words = tokens.slice(at, end).map(({ lower }) => (lower === "a" ? "one" : lower));
  // Two numbers in a row are none: `two three`.
  const value = spelledValue(words.join(" ").replaceAll(" - ", "-"));
  if (value === null || value < 0) return null;
  const amount = { value: decimal(String(value)), end, isSpelled: true, isScaled: words.some((word) => Object.hasOwn(magnitudes, word) && word !== "hundred") };
  if (saysAt(tokens, end, "dozen")) return { ...amount, value: decimal(String(value * 12)), end: end + 1, isScaled: true };
  return value < 100 ? scaled(tokens, amount, false) : amount;
}

/** A number or a range of them. */
export interface Numbers {
  readonly value: Decimal | null;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly denominator: Decimal | null;
  readonly end: number;
  readonly isSpelled: boolean;
  readonly isScaled: boolean;
  /** `two-thirds`: a part of something, which has no unit. */
  readonly isFraction: boolean;
}

function single({ value, end, isSpelled, isScaled }: Amount): Numbers {
  return { value, min: null, max: null, denominator: null, end, isSpelled, isScaled, isFraction: false };
}

/** The number, ratio, range or fraction that begins at a token, currency signs skipped within a range. */
export function numbersAt(tokens: readonly Token[], at: number, style: NumberStyle, isMoney: boolean): Numbers | null {
  const framed = framedRange(tokens, at, style, isMoney);
  if (framed) return framed;
  const fraction = fractionAt(tokens, at);
  if (fraction) return fraction;
  const amount = amountAt(tokens, at, style, isMoney);
  if (!amount) return null;
  return isMoney
    ? (rangeBehind(tokens, amount, style, isMoney) ?? single(amount))
    : (ratioBehind(tokens, at, amount, style) ?? rangeBehind(tokens, amount, style, isMoney) ?? single(amount));
}

/** `between 5 and 7`, `from 5 to 7`. */
function framedRange(tokens: readonly Token[], at: number, style: NumberStyle, isMoney: boolean): Numbers | null {
  const lead = tokens[at]?.lower;
  if (lead !== "between" && lead !== "from") return null;
  const low = amountAt(tokens, at + 1, style, isMoney);
  if (!low) return null;
  const joint = skipPercent(tokens, low.end);
  if (tokens[joint]?.lower !== (lead === "between" ? "and" : "to")) return null;
  const high = amountAt(tokens, skipCurrency(tokens, joint + 1), style, isMoney);
  return high && isOfOneKind(tokens, low, high) ? range(low, high) : null;
}

/** `5-7`, `5% to 7%`: the same magnitude for both ends where the lower has none. */
function rangeBehind(tokens: readonly Token[], low: Amount, style: NumberStyle, isMoney: boolean): Numbers | null {
  const joint = skipPercent(tokens, low.end);
  const mark = tokens[joint];
  if (!mark || (mark.text !== "-" && mark.lower !== "to")) return null;
  if (mark.text === "-" && mark.isSpaced !== (tokens[joint + 1]?.isSpaced ?? true)) return null;
  const high = amountAt(tokens, skipCurrency(tokens, joint + 1), style, isMoney);
  return high && high.isSpelled === low.isSpelled && isOfOneKind(tokens, low, high) ? range(low, high) : null;
}

/** Whether both ends are percentages where the lower is: `rose 18.8% to $331.92 billion` has no range. */
function isOfOneKind(tokens: readonly Token[], low: Amount, high: Amount): boolean {
  return skipPercent(tokens, low.end) === low.end || skipPercent(tokens, high.end) > high.end;
}

function range(low: Amount, high: Amount): Numbers | null {
  const shared = high.isScaled && !low.isScaled ? scale(low.value, magnitudeOf(high.value)) : low.value;
  // `VND500,000-3 million` has it at one end alone.
  const min = compare(shared, high.value) < 0 ? shared : low.value;
  if (compare(min, high.value) >= 0) return null;
  return { value: null, min, max: high.value, denominator: null, end: high.end, isSpelled: low.isSpelled, isScaled: high.isScaled, isFraction: false };
}

/** The power of ten of the magnitude that a value was scaled by. */
function magnitudeOf(value: Decimal): number {
  const digits = value.split(".")[0]?.length ?? 0;
  return Math.floor((digits - 1) / 3) * 3;
}

function skipPercent(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.lower;
  if (text === "per" && tokens[at + 1]?.lower === "cent") return at + 2;
  return text === "%" || text === "percent" ? at + 1 : at;
}

function skipCurrency(tokens: readonly Token[], at: number): number {
  return /^(?:\$|VN[D\u0110])$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
}

/** `9/17 localities`, `9 of 17`, `9 out of the 17`, `one in four`. */
function ratioBehind(tokens: readonly Token[], at: number, part: Amount, style: NumberStyle): Numbers | null {
  if (part.isScaled) return null;
  const { end } = part;
  const slash = tokens[end];
  const isSlashed = slash?.text === "/" && !slash.isSpaced && tokens[end + 1]?.kind === "number" && tokens[end + 1]?.isSpaced === false;
  const joint = isSlashed
    ? 1
    : saysAt(tokens, end, "out", "of") || saysAt(tokens, end, "in", "every")
      ? 2
      : saysAt(tokens, end, "of") || saysAt(tokens, end, "in")
        ? 1
        : 0;
  if (joint === 0) return null;
  const isIn = tokens[end]?.lower === "in";
  const from =
    end + joint + (!isIn && /^(?:the|its|all|a)$/.test(tokens[end + joint]?.lower ?? "") ? (saysAt(tokens, end + joint, "a", "total", "of") ? 3 : 1) : 0);
  const whole = amountAt(tokens, from, style);
  if (!whole || whole.isScaled || compare(part.value, whole.value) > 0 || tokens[whole.end]?.text === "/") return null;
  // `5 in 2023` is no share, nor is `24/7`.
  if (isIn && (tokens[from]?.kind === "number" ? Number(whole.value) > largestIn : !part.isSpelled)) return null;
  if (isSlashed && tokens[at - 1]?.text === "/") return null;
  return { value: part.value, min: null, max: null, denominator: whole.value, end: whole.end, isSpelled: part.isSpelled, isScaled: false, isFraction: false };
}

/** `1 in 4 schools`: a larger number behind `in` is a year. */
const largestIn = 1000;

const fractionNames: Readonly<Record<string, string>> = {
  third: "3",
  thirds: "3",
  quarter: "4",
  quarters: "4",
  fifth: "5",
  fifths: "5",
  tenth: "10",
  tenths: "10",
};

/** `two-thirds of`, `a quarter of`, `half of`, `three quarters of`. */
function fractionAt(tokens: readonly Token[], at: number): Numbers | null {
  const first = tokens[at] as Token | undefined;
  if (first?.kind !== "word") return null;
  const made = { min: null, max: null, end: at + 1, isSpelled: true, isScaled: false, isFraction: true } as const;
  if (first.lower === "half" && (tokens[at + 1]?.lower === "of" || saysAt(tokens, at + 1, "the"))) return { ...made, value: "0.5", denominator: null };
  const numerator = first.lower === "a" || first.lower === "one" ? 1 : numberWords.has(first.lower) ? spelledValue(first.lower) : null;
  if (numerator === null || numerator > 9) return null;
  const nameAt = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const denominator = fractionNames[tokens[nameAt]?.lower ?? ""];
  if (denominator === undefined || tokens[nameAt + 1]?.lower !== "of") return null;
  // `a quarter of 2023` is a time.
  if (tokens[nameAt + 2]?.kind === "number" || numerator >= Number(denominator)) return null;
  return { ...made, value: String(numerator), denominator, end: nameAt + 1 };
}

/** `hundreds of people`, `tens of thousands of`, `several dozen`: a lower bound, and the token behind it with its `of`. */
export function indefiniteAt(tokens: readonly Token[], at: number): { readonly min: Decimal; readonly end: number } | null {
  const few = tokens[at]?.lower === "several" ? at + 1 : saysAt(tokens, at, "a", "few") ? at + 2 : -1;
  if (few > 0) {
    const word = tokens[few]?.lower ?? "";
    if (word === "dozen") return { min: "12", end: few + 1 };
    const power = magnitudes[word];
    return power === undefined ? null : { min: scale("1", power), end: few + 1 };
  }
  const first = indefinites[tokens[at]?.lower ?? ""];
  if (first === undefined || tokens[at + 1]?.lower !== "of") return null;
  let min = first;
  let end = at + 2;
  const again = indefinites[tokens[end]?.lower ?? ""];
  if (again !== undefined && tokens[end + 1]?.lower === "of") {
    min = scale(min, again.length - 1);
    end += 2;
  }
  return { min, end };
}

/** The qualifier that begins at a token. */
export function qualifierAt(tokens: readonly Token[], at: number): { readonly qualifier: Qualifier; readonly end: number } | null {
  const found = formAt(tokens, at, qualifiers, 4);
  return found && { qualifier: found.value, end: found.end };
}

/** The qualifier behind a number or unit. */
export function qualifierBehind(tokens: readonly Token[], at: number): { readonly qualifier: Qualifier; readonly end: number } | null {
  const found = formAt(tokens, at, qualifiersBehind, 2);
  return found && { qualifier: found.value, end: found.end };
}
