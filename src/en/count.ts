/** Counts of English text. */

import type { Change, Count, Decimal, Qualifier, Unit } from "../types.ts";
import { negate } from "../values/decimal.ts";
import type { Claim } from "./claim.ts";
import { amountAt, indefiniteAt, type NumberStyle, type Numbers, numbersAt, qualifierAt, qualifierBehind } from "./number.ts";
import { type CountedNoun, comparisonOf, countedNoun, governorOf, isPredicate, phraseEnd, subjectNoun } from "./phrase.ts";
import { formAt, saysAt, type Token } from "./tokens.ts";
import { currencies, eventNouns, fates, indefinites, longestForm, measures, multiples, peopleNouns } from "./words.ts";

/** A unit read behind a number: it ends at a token, and may go on as a phrase. */
interface ReadUnit {
  readonly unit: Unit | null;
  /** The token behind the mention, and its first of the phrase; null where there is no unit. */
  readonly end: number;
  readonly phraseFrom: number | null;
  /** The tokens of the unit, where they stand in one place. */
  readonly span: readonly [from: number, to: number] | null;
}

/** The unit of a number that leaves it out. */
const elided: Unit = { text: "", code: null, kind: "elided", noun: null };

/** The count that begins at a token: with its qualifier, number and unit; null where none does. */
export function countAt(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  return (
    multipleWord(tokens, at) ??
    ageAt(tokens, at, style) ??
    ageBehindName(tokens, at) ??
    modifier(tokens, at, style) ??
    indefiniteCount(tokens, at) ??
    numberCount(tokens, at, style) ??
    elidedCount(tokens, at, style)
  );
}

function numberCount(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  const qualified = qualifierAt(tokens, at);
  let from = qualified?.end ?? at;
  const sign = tokens[from]?.text === "-" && (tokens[from] as Token).isSpaced && tokens[from + 1]?.isSpaced === false && tokens[from - 1]?.kind !== "number";
  if (sign) from++;
  const currency = formAt(tokens, from, currencies, longestForm);
  const isPrefixed = currency !== null && tokens[currency.end]?.kind === "number";
  // `3% of $5`: a currency word before a number that it does not belong to has its own number before it.
  const numberFrom = isPrefixed ? currency.end : from;
  const numbers = numbersAt(tokens, numberFrom, style, isPrefixed);
  if (!numbers) return null;
  const isOne = tokens[numberFrom]?.lower === "one" && numbers.end === numberFrom + 1;
  if (isOne && !isMeasureBehind(tokens, numbers.end)) return null;
  const read = isPrefixed ? prefixedUnit(tokens, numbers.end, { form: currency.form, code: currency.value }) : unitBehind(tokens, numbers);
  if (!read || (read.unit === null && !standsAlone(numbers))) return null;
  const behind = qualifierBehind(tokens, read.end);
  const qualifier = qualified?.qualifier ?? behind?.qualifier ?? null;
  const end = behind && !qualified ? behind.end : read.end;
  const value = sign && numbers.value !== null ? negate(numbers.value) : numbers.value;
  return claimOf(tokens, { at: sign && !qualified ? from - 1 : at, end, numbers: { ...numbers, value }, qualifier, read, rule: ruleOf(numbers, read) });
}

function ruleOf({ denominator, min, max, isFraction }: Numbers, { unit }: ReadUnit): string {
  if (isFraction) return "english/fraction";
  if (denominator !== null) return "english/ratio";
  if (min !== null && max !== null) return "english/range";
  return unit === null ? "english/scaled" : unit.kind === "noun" ? "english/counted" : "english/measured";
}

/** Whether a number may stand without a unit. */
function standsAlone({ isScaled, isFraction }: Numbers): boolean {
  return isScaled || isFraction;
}

function isMeasureBehind(tokens: readonly Token[], at: number): boolean {
  return formAt(tokens, at, measures, longestForm) !== null;
}

interface Parts {
  readonly at: number;
  readonly end: number;
  readonly numbers: Pick<Numbers, "value" | "min" | "max" | "denominator">;
  readonly qualifier: Qualifier | null;
  readonly read: ReadUnit;
  readonly rule: string;
  /** Where the words are themselves an amount of change. */
  readonly change?: Change;
}

/** The claim of a count whose parts are read. */
function claimOf(tokens: readonly Token[], { at, end, numbers, qualifier, read, rule, change: own }: Parts): Claim {
  const { unit } = read;
  const governor = governorOf(tokens, at, end, unit?.kind === "percent");
  const change = own ?? (unit?.text === "times" ? timesChange(tokens, end, numbers.value) : governor.change);
  const bounded = withBounds(numbers, qualifier);
  const count: Count = { type: "count", ...bounded, denominator: numbers.denominator, qualifier, unit, change };
  const until = read.phraseFrom === null ? -1 : Math.max(phraseEnd(tokens, read.span?.[0] ?? read.phraseFrom), read.end);
  return {
    rule,
    at,
    end,
    value: count,
    unit: read.span,
    phrase: read.phraseFrom === null ? null : [read.phraseFrom, until],
    governor: { verb: governor.verb, comparison: change === null ? null : comparisonOf(tokens, at, end) },
  };
}

/** `1.5 times higher than` is a multiple; `inspected 12 times` counts. */
function timesChange(tokens: readonly Token[], end: number, value: Decimal | null): Change | null {
  const next = tokens[end]?.lower ?? "";
  return value?.includes(".") || /^(?:higher|more|larger|greater|that|the|as|lower|fewer|over|compared)$/.test(next) ? "multiple" : null;
}

/** The bounds that a qualifier states. */
function withBounds({ value, min, max }: Parts["numbers"], qualifier: Qualifier | null): Pick<Count, "value" | "min" | "max"> {
  if (min !== null || max !== null || value === null) return { value, min, max };
  if (qualifier === "over" || qualifier === "at_least") return { value, min: value, max: null };
  if (qualifier === "under" || qualifier === "nearly" || qualifier === "at_most") return { value, min: null, max: value };
  return { value, min: null, max: null };
}

/** `tens of thousands of people`, `several hundred households`. */
function indefiniteCount(tokens: readonly Token[], at: number): Claim | null {
  const found = indefiniteAt(tokens, at);
  if (!found) return null;
  const read = nounUnit(tokens, found.end) ?? moneyBehind(tokens, found.end);
  if (!read) return null;
  return claimOf(tokens, {
    at,
    end: read.end,
    numbers: { value: null, min: found.min, max: null, denominator: null },
    qualifier: "indefinite",
    read,
    rule: "english/indefinite",
  });
}

/** `doubled`, `threefold`. */
function multipleWord(tokens: readonly Token[], at: number): Claim | null {
  const value = multiples[tokens[at]?.lower ?? ""];
  if (value === undefined) return null;
  const read = { unit: null, end: at + 1, phraseFrom: null, span: null };
  return claimOf(tokens, {
    at,
    end: at + 1,
    numbers: { value, min: null, max: null, denominator: null },
    qualifier: null,
    read,
    rule: "english/multiple",
    change: "multiple",
  });
}

/** `aged 35`, `aged 18 and over`, `35 years old`, `a 35-year-old man`. */
function ageAt(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  const isAged = tokens[at]?.lower === "aged";
  const qualified = isAged ? null : qualifierAt(tokens, at);
  const from = isAged ? at + 1 : (qualified?.end ?? at);
  const numbers = numbersAt(tokens, from, style, false);
  if (!numbers || numbers.isScaled || numbers.denominator !== null) return null;
  const old = isAged ? null : oldAt(tokens, numbers.end);
  if (!isAged && old === null) return null;
  const end = old ?? numbers.end;
  const behind = qualifierBehind(tokens, end);
  const span = isAged ? ([at, at + 1] as const) : ([tokens[numbers.end]?.text === "-" ? numbers.end + 1 : numbers.end, end] as const);
  const text = textOf(tokens, span[0], span[1]);
  const read: ReadUnit = { unit: { text, code: null, kind: "age", noun: null }, end, phraseFrom: isAged ? null : span[0], span };
  return claimOf(tokens, { at, end: behind?.end ?? end, numbers, qualifier: qualified?.qualifier ?? behind?.qualifier ?? null, read, rule: "english/age" });
}

/** Behind `years old`, `-year-old`. */
function oldAt(tokens: readonly Token[], at: number): number | null {
  if (saysAt(tokens, at, "years", "old") || saysAt(tokens, at, "months", "old")) return at + 2;
  if (saysAt(tokens, at, "years", "of", "age")) return at + 3;
  return saysAt(tokens, at, "-", "year", "-", "old") || saysAt(tokens, at, "-", "year", "-", "olds") ? at + 4 : null;
}

/** The tokens of a stretch as written in lower case, single blanks where there are any. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower, isSpaced }, index) => (index > 0 && isSpaced ? ` ${lower}` : lower))
    .join("");
}

function unitBehind(tokens: readonly Token[], numbers: Numbers): ReadUnit | null {
  const { end, isFraction } = numbers;
  if (isFraction) return { unit: null, end, phraseFrom: null, span: null };
  const money = moneyBehind(tokens, end);
  if (money) return money;
  const measured = formAt(tokens, end, measures, longestForm);
  if (measured && isMeasure(tokens, end, measured.form)) {
    const to = perEnd(tokens, measured.end);
    const kind = measured.value === "%" ? "percent" : "measure";
    const unit: Unit = {
      text: textOf(tokens, end, to),
      code: measured.value === "" ? null : measured.value + perCode(tokens, measured.end, to),
      kind,
      noun: null,
    };
    return { unit, end: to, phraseFrom: end, span: [end, to] };
  }
  const noun = nounUnit(tokens, skipOf(tokens, end, numbers));
  if (noun) return noun;
  if (numbers.denominator !== null) return { unit: elided, end, phraseFrom: null, span: null };
  return numbers.isScaled ? { unit: null, end, phraseFrom: null, span: null } : null;
}

/** `3.2 million of people` is none; `9 of 17 of the communes` is. */
function skipOf(tokens: readonly Token[], end: number, { denominator }: Numbers): number {
  return denominator !== null && saysAt(tokens, end, "of", "the") ? end + 2 : end;
}

/** Whether a form is a measure here: a letter is one only right behind its number. */
function isMeasure(tokens: readonly Token[], at: number, form: string): boolean {
  return form.length > 1 || form === "%" || tokens[at]?.isSpaced === false || /^[mg]$/.test(tokens[at]?.text ?? "");
}

function moneyBehind(tokens: readonly Token[], at: number): ReadUnit | null {
  const found = formAt(tokens, at, currencies, longestForm);
  // `won 45`: behind a number a verb is no currency, and a currency before another number is that one's.
  if (!found || tokens[at]?.tags.has("PastTense") || (found.form.length < 2 && tokens[found.end]?.kind === "number")) return null;
  if (/^(?:vn[d\u0111]|usd|us\$|\$)$/.test(found.form) && tokens[found.end]?.kind === "number") return null;
  const to = perEnd(tokens, found.end);
  return { unit: { text: textOf(tokens, at, to), code: found.value, kind: "money", noun: null }, end: to, phraseFrom: at, span: [at, to] };
}

/** A sum behind its currency: `VND 15 million per person`. */
function prefixedUnit(tokens: readonly Token[], end: number, { form, code }: { readonly form: string; readonly code: string }): ReadUnit {
  const to = perEnd(tokens, end);
  const per = to > end ? `${tokens[end]?.isSpaced ? " " : ""}${textOf(tokens, end, to)}` : "";
  return { unit: { text: form + per, code, kind: "money", noun: null }, end: to, phraseFrom: null, span: null };
}

/** Behind what an amount is for each of: `/person/year`, ` per hectare`, ` a month`. */
function perEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (;;) {
    const [mark, word] = [tokens[end], tokens[end + 1]];
    const isPer =
      word?.kind === "word" &&
      ((mark?.text === "/" && !mark.isSpaced) ||
        mark?.lower === "per" ||
        ((mark?.lower === "a" || mark?.lower === "an") &&
          /^(?:year|month|day|week|hour)$/.test(word.lower) &&
          !/^(?:earlier|ago|before)$/.test(tokens[end + 2]?.lower ?? "")));
    if (!isPer) return end;
    end += 2;
  }
}

/** Behind what a rate is for: ` per 10,000 people`. */
function rateEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "per") return at;
  const number = amountAt(tokens, at + 1, { groupsByPoint: false });
  const noun = number && countedNoun(tokens, number.end);
  return noun ? noun.end : at;
}

/** `a 24-km road` has a measure, `a three-storey house` has no more than a form. */
function modifier(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  const amount = numbersAt(tokens, at, style, false)?.isFraction ? null : amountAt(tokens, at, style);
  if (
    !amount ||
    tokens[amount.end]?.text !== "-" ||
    tokens[amount.end]?.isSpaced ||
    tokens[amount.end + 1]?.kind !== "word" ||
    tokens[amount.end + 1]?.isSpaced
  )
    return null;
  const measured = formAt(tokens, amount.end + 1, measures, longestForm);
  if (!measured?.value) return { rule: "english/modifier", at, end: amount.end + 2, value: { type: "label", isDocument: false } };
  const span = [amount.end + 1, measured.end] as const;
  const kind = measured.value === "%" ? "percent" : "measure";
  const read: ReadUnit = { unit: { text: measured.form, code: measured.value, kind, noun: null }, end: measured.end, phraseFrom: span[0], span };
  const numbers = { value: amount.value, min: null, max: null, denominator: null };
  return claimOf(tokens, { at, end: measured.end, numbers, qualifier: null, read, rule: "english/measured" });
}

/** `Tran Minh Duc, 34, and …`: the age of who is named. */
function ageBehindName(tokens: readonly Token[], at: number): Claim | null {
  const isName = (index: number): boolean => tokens[index]?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(tokens[index]?.text ?? "");
  const isAge = /^[1-9]\d$/.test(tokens[at]?.text ?? "") && tokens[at - 1]?.text === "," && tokens[at + 1]?.text === "," && isName(at - 2) && isName(at - 3);
  if (!isAge) return null;
  const numbers = { value: (tokens[at] as Token).text, min: null, max: null, denominator: null };
  const read = { unit: null, end: at + 1, phraseFrom: null, span: null };
  return claimOf(tokens, { at, end: at + 1, numbers, qualifier: null, read, rule: "english/age" });
}

/** A number that leaves out its unit, which the count before it has (`of which 655 were valuable`, `an increase of 46`) or the subject of its verb. */
function elidedCount(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  const qualified = qualifierAt(tokens, at);
  const from = qualified?.end ?? at;
  const amount = amountAt(tokens, from, style);
  if (
    !amount ||
    amount.isScaled ||
    amount.value === "0" ||
    /^(?:19|20)\d\d$/.test(tokens[from]?.text ?? "") ||
    amount.value.includes(".") ||
    tokens[from]?.text.startsWith("0")
  )
    return null;
  const next = tokens[amount.end];
  const before = tokens[at - 1]?.lower ?? "";
  // `1,230 of which have …`
  const isOfThese = saysAt(tokens, amount.end, "of", "which") || saysAt(tokens, amount.end, "of", "whom") || saysAt(tokens, amount.end, "of", "them");
  const isSubject = isOfThese || (next !== undefined && isPredicate(next) && /^(?:which|whom|them|these|,|and|while|with|total)$/.test(before));
  const ends = next === undefined || /^[.,;)]$/.test(next.text) || /^(?:from|in|over|a|compared|mostly)$/.test(next.lower);
  const subject = subjectNoun(tokens, at);
  const isBracketed = next?.text === "(" && tokens[amount.end + 1]?.kind === "number";
  const isOfSubject = subject !== null && (ends || isBracketed);
  const isFate = next !== undefined && fates.has(next.lower) && /^(?:,|and)$/.test(before);
  const isObject =
    (ends || (isBracketed && governorOf(tokens, at, amount.end, false).change !== null)) &&
    (/^(?:of|or|to|only)$/.test(before) ||
      /^(?:lacks?|needs?|reach(?:ed|ing|es)?|total(?:led|ling)?)$/.test(before) ||
      (tokens[at - 1]?.tags.has("Verb") ?? false)) &&
    !isListed(tokens, at);
  if (!isSubject && !isObject && !isOfSubject && !isFate) return null;
  const unit = subject ? nounOf(tokens, subject) : elided;
  const read: ReadUnit = { unit, end: amount.end, phraseFrom: isFate ? amount.end : null, span: null };
  const numbers = { value: amount.value, min: null, max: null, denominator: null };
  return claimOf(tokens, { at, end: amount.end, numbers, qualifier: qualified?.qualifier ?? null, read, rule: "english/elided" });
}

/** Whether `of`, `or` and `to` before a number belong to something that is no amount: an age, a rank, a score. */
function isListed(tokens: readonly Token[], at: number): boolean {
  return /^(?:age|aged|ages|top|rank|ranked|ranking|page|number|score|scored|chapter|hundreds|thousands|tens)$/.test(tokens[at - 2]?.lower ?? "");
}

const perCodes: Readonly<Record<string, string>> = { ha: "/har", hectare: "/har", year: "/a", month: "/mo", day: "/d", hour: "/h", second: "/s" };

/** What a measure is per, in UCUM: `/har/a` of ` per ha a year`; people have none. */
function perCode(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => perCodes[lower] ?? "")
    .join("");
}

/** The counted noun behind a number. */
function nounUnit(tokens: readonly Token[], at: number): ReadUnit | null {
  const counted = countedNoun(tokens, at);
  if (!counted) return null;
  const noun = { ...counted, end: rateEnd(tokens, counted.end) };
  const unit = nounOf(tokens, noun);
  return Object.hasOwn(indefinites, unit.text) ? null : { unit, end: noun.end, phraseFrom: at, span: [noun.head, noun.end] };
}

function nounOf(tokens: readonly Token[], { head, end }: CountedNoun): Unit {
  const first = (tokens[head] as Token).lower;
  return { text: textOf(tokens, head, end), code: null, kind: "noun", noun: eventNouns.has(first) ? "event" : peopleNouns.has(first) ? "people" : null };
}
