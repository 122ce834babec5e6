/**
 * The English reader: compromise splits and tags the sentences that hold a number, and the readers of dates, labels,
 * models and counts go over their tokens from left to right. What it finds are claims like those of the Vietnamese rules.
 */
import type { Match } from "../engine/rule.ts";
import { sentences } from "../segment/segment.ts";
import type { CleanText, Count, Span, Unit } from "../types.ts";
import type { Claim } from "./claim.ts";
import { countAt } from "./count.ts";
import { dateAt } from "./date.ts";
import { indicatorOf } from "./indicator.ts";
import { labelAt } from "./label.ts";
import { readMetadata } from "./metadata.ts";
import { modelsAt } from "./model.ts";
import { type NumberStyle, numberStyleOf } from "./number.ts";
import { findPlaces } from "./place.ts";
import { endsInAbbreviation, scopeWordsIn } from "./scope-words.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { EnglishTools } from "./types.ts";
import { fates } from "./words.ts";

export const english: EnglishTools = {
  language: "en",
  read: (text, passages) => ({
    passages,
    claims: claimsIn(text, passages),
    places: findPlaces(text, passages),
    folded: withPlainNumbers(text.folded, passages),
    tools: english,
  }),
  scopeWordsIn,
  endsInAbbreviation,
  readMetadata,
  indicatorOf,
};

/** Anything that a record can begin with: a digit, a number word, the name of a day or month, a word of time, a model. */
const mayHold =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|dozens?|tens|scores|half|third|quarter|doubl\w+|tripl\w+|\w+fold|models?|year|years|annually|month|week|day|today|yesterday|tomorrow|period|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;
/** A longer sentence is read in pieces. */
const longestSentence = 3000;

/** The lower case of a text whose English numbers hold no marks, which would seem to end a clause: `$3.39bn`. The same length. */
function withPlainNumbers(folded: string, passages: readonly Span[]): string {
  let plain = "";
  let at = 0;
  for (const { start, end } of passages) {
    plain += folded.slice(at, start) + folded.slice(start, end).replace(/(?<=\d)[.,](?=\d)/g, "0");
    at = end;
  }
  return plain + folded.slice(at);
}

function claimsIn(text: CleanText, passages: readonly Span[]): Match[] {
  const style = numberStyleOf(passages.map(({ start, end }) => text.value.slice(start, end)).join("\n"));
  const within = sentences(text.value, endsInAbbreviation);
  const claims: Match[] = [];
  for (const passage of passages) {
    for (let at = passage.start; at < passage.end; ) {
      const { start, end } = within.at(at);
      const stop = Math.min(Math.max(end, at + 1), passage.end);
      for (let from = Math.max(start, at); from < stop; from = pieceEnd(text.value, from, stop)) {
        const piece = { start: from, end: pieceEnd(text.value, from, stop) };
        if (mayHold.test(text.folded.slice(piece.start, piece.end))) claims.push(...claimsOf(tokensOf(text, piece), style, text));
      }
      at = nextStart(text.value, stop, passage.end);
    }
  }
  return claims;
}

function pieceEnd(value: string, from: number, stop: number): number {
  if (stop - from <= longestSentence) return stop;
  const blank = value.lastIndexOf(" ", from + longestSentence);
  return blank > from ? blank : from + longestSentence;
}

/** The first character behind the blanks at a place. */
function nextStart(value: string, from: number, end: number): number {
  let at = from;
  while (at < end && (value[at] === " " || value[at] === "\n")) at++;
  return at;
}

/** The claims of a sentence, leftmost first; where several readers can begin at a token, in this order. */
function claimsOf(tokens: readonly Token[], style: NumberStyle, text: CleanText): Match[] {
  const claims: Match[] = [];
  let last: Claim | null = null;
  let counted: Unit | null = null;
  for (let at = 0; at < tokens.length; ) {
    const models = modelsAt(tokens, at);
    const found: readonly Claim[] =
      models.length > 0
        ? models
        : [labelAt(tokens, at) ?? countBeforeDate(tokens, at, style) ?? dateAt(tokens, at, style, last) ?? countAt(tokens, at, style)].filter(
            (claim) => claim !== null,
          );
    if (found.length === 0) {
      at++;
      continue;
    }
    for (const claim of found) {
      last = withUnit(inBracket(claim, last, tokens), isOther(counted, tokens[claim.end]) ? null : counted);
      if ("unit" in last.value && last.value.unit?.kind === "noun") counted = last.value.unit;
      if (!isUnitless(last)) claims.push(matchOf(last, tokens, text));
    }
    last = last as Claim;
    at = last.end;
  }
  return claims;
}

/** A number that leaves out its unit with that of the things counted last in its sentence. */
function withUnit(claim: Claim, counted: Unit | null): Claim {
  if (!isUnitless(claim)) return claim;
  const count = claim.value as Count;
  // A ratio says something by itself too.
  return counted !== null || count.denominator !== null ? { ...claim, value: { ...count, unit: counted } } : claim;
}

/** Whether what was counted is no people, of whom a number tells here: `1,502 accidents, … and 21 missing`. */
function isOther(counted: Unit | null, behind: Token | undefined): boolean {
  return counted?.noun !== "people" && fates.has(behind?.lower ?? "");
}

function isUnitless({ value }: Claim): boolean {
  return "unit" in value && value.unit?.kind === "elided";
}

/** A change said again in a bracket right behind it: `fell by 803 cases (13.9 per cent)`. */
function inBracket(claim: Claim, last: Claim | null, tokens: readonly Token[]): Claim {
  const isAgain = last !== null && last.end === claim.at - 1 && tokens[last.end]?.text === "(" && "change" in last.value && "change" in claim.value;
  if (!isAgain || !("change" in claim.value) || !("change" in last.value) || claim.value.unit?.kind !== "percent" || claim.value.change !== null) return claim;
  return { ...claim, value: { ...claim.value, change: last.value.change }, governor: last.governor ?? { verb: null, comparison: null } };
}

/** A count that begins where a date could begin too, and goes further: `from 5 to 7 people`, `35 years old`, `up to 12 days`. */
function countBeforeDate(tokens: readonly Token[], at: number, style: NumberStyle): Claim | null {
  const count = countAt(tokens, at, style);
  return count?.rule === "english/age" ? count : null;
}

function matchOf({ rule, at, end, value, mention, phrase, governor }: Claim, tokens: readonly Token[], text: CleanText): Match {
  const offsets = (from: number, to: number): Span => ({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end });
  const claimed = offsets(at, end);
  const written = mention ? offsets(...mention) : claimed;
  const isModel = "type" in value && value.type === "model";
  return {
    ruleId: rule,
    firm: false,
    start: claimed.start,
    end: claimed.end,
    mentionStart: written.start,
    mentionEnd: written.end,
    // The unit is as written already, and the phrase is told.
    unit: null,
    ...(phrase ? { phrase: offsets(...phrase) } : {}),
    ...(governor ? { governor } : {}),
    value: isModel ? { ...value, name: text.value.slice(written.start, written.end).trim() } : value,
  };
}
