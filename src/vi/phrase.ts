/**
 * Round a count: the counted noun phrase to its right end, the verb that governs it, the change it
 * states, and the period a change is measured against.
 */
import { lookup, tokenEnd, tokenStart } from "../engine/lookup.ts";
import { codeAt, isCapital, isDigitCode, isWordCode, space } from "../engine/pattern.ts";
import type { Change, Span, Unit } from "../types.ts";
import { readLexicon, tableOf } from "./lexicon.ts";
import type { UnitPatterns } from "./patterns/unit.ts";

type StopKind = "stop" | "predicate" | "joint" | "place" | "opener" | "head" | "keep";
const stops = lookup(tableOf(readLexicon("phrase-stops"), (row) => row.fields.kind as StopKind));
const verbs = lookup(tableOf(readLexicon("verbs"), (row) => (row.fields.change || null) as Change | null));
/** Words that may stand between a verb and the number it governs. */
const between = new Set(
  "được đã là có thêm khoảng bình quân trung bình tổng cộng tổng số cho các em chỉ mới lần lượt trên toàn tỉnh ra đi lại nhẹ mạnh thêm tới".split(" "),
);
/** Words that turn a change into a level: `tăng lên`, `giảm còn`. */
const levels = new Set(["lên", "còn", "xuống", "tới", "đến", "thành"]);

/** Between a verb of change and a number that may be either. */
const reached = /^ (?:đến|tới) $/u;

/** Whether a verb that can govern a number begins at a word of `[from, to)`. */
export function holdsVerb(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const end = tokenEnd(folded, at);
    if (end > at && verbs.matchAt(folded, at) >= 0) return true;
    at = Math.max(end, at + 1);
  }
  return false;
}

const phraseClosers = new Set([";", "(", ")", ":", "\n", ".", "?", "!", "…"]);
const closingQuotes = new Set(['"', "”", "»", "’"]);
const quotes = new Set([...closingQuotes, "“", "«", "‘", "/"]);
/** What closes a quotation, by what opens it. */
const closes = new Map([
  ['"', '"'],
  ["“", "”"],
  ["«", "»"],
  ["‘", "’"],
]);
const longestQuotation = 120;
/** Longest phrase in words: the guideline's own are shorter. */
const mostWords = 40;
/** How many words behind `tại` a place name may begin: tại huyện Sa Thầy. */
const placeReach = 4;

/** The text of a count's phrase, and what bounds it. */
export interface PhraseContext {
  readonly folded: string;
  readonly value: string;
  /** The next statistic or the end of the sentence. */
  readonly limit: number;
  /** Whether the limit is a statistic. */
  readonly isFollowed: boolean;
  readonly units: UnitPatterns;
}

/**
 * End of the noun phrase whose unit ends at `unitEnd`. Offsets of the clean text. Behind money, measures and
 * percentages only the noun right there belongs to it; an age stands alone.
 */
export function phraseEnd(unitEnd: number, unit: Unit, context: PhraseContext): number {
  if (unit.kind === "age") return unitEnd;
  if (unit.kind === "money" || unit.kind === "measure" || unit.kind === "percent") return measuredPhraseEnd(unitEnd, context);
  const { folded, limit } = context;
  const isClause = unit.kind === "classifier";
  let end = unitEnd;
  let at = unitEnd;
  let previous = -1;
  /** Where the phrase ends if what stands behind its last comma runs into the next statistic: it opens that one. */
  let beforeItem = -1;
  for (let words = 0; words < mostWords && at < limit; ) {
    const character = folded[at] as string;
    if (character === " ") {
      at++;
      continue;
    }
    if (character === "-" && joinsCompound(at, context)) {
      at++;
      continue;
    }
    if (phraseClosers.has(character) || character === "-") return end;
    if (quotes.has(character)) {
      const close = closingAt(at, context);
      if (close < 0 && closingQuotes.has(character)) return end;
      at = Math.max(at, close) + 1;
      if (close > 0) end = at;
      continue;
    }
    const isListed = character === ",";
    if (isListed) {
      beforeItem = end;
      at = skipBlanks(folded, at + 1);
    }
    if (at >= limit) return end;
    const word = phraseWord(at, previous, isClause, isListed || words === 0, context);
    if (word.isHead && beforeItem >= 0) return beforeItem;
    if (word.ends || word.end === at || word.end > limit) return end;
    previous = at;
    end = word.end;
    at = word.end;
    words++;
  }
  const runsOn = context.isFollowed && beforeItem >= 0 && skipBlanks(folded, end) >= limit;
  return runsOn ? beforeItem : end;
}

/** `kinh tế - xã hội`: whether a hyphen between blanks joins two small words, of which the second opens no clause. */
function joinsCompound(at: number, context: PhraseContext): boolean {
  const { folded, limit } = context;
  if (codeAt(folded, at - 1) !== space || codeAt(folded, at + 1) !== space || at + 2 >= limit) return false;
  return isSmallLetter(context, at + 2) && !phraseWord(at + 2, -1, false, true, context).ends;
}

function isSmallLetter(context: PhraseContext, at: number): boolean {
  return isWordCode(codeAt(context.folded, at)) && !isDigitCode(codeAt(context.folded, at)) && !isCapital(context, at);
}

/** Where a quotation closes that opens at a place, or -1 where none does. */
function closingAt(at: number, { folded, limit }: PhraseContext): number {
  const close = closes.get(folded[at] as string);
  const length = close === undefined ? -1 : folded.slice(at + 1, Math.min(limit, at + longestQuotation)).indexOf(close);
  return length < 0 ? -1 : at + 1 + length;
}

function measuredPhraseEnd(unitEnd: number, { folded, limit, units: { counted } }: PhraseContext): number {
  let end = unitEnd;
  while (codeAt(folded, end) === space) {
    const next = counted.matchAt?.(folded, end + 1) ?? -1;
    if (next < 0 || next > limit) break;
    end = next;
  }
  return end;
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (codeAt(text, next) === space) next++;
  return next;
}

/** First words of what may end a phrase: most words are none, and are passed over at once. */
const stopWords = new Set(Array.from(stops.forms.keys(), (form) => form.split(" ")[0] as string));

/** What stands at a place of the phrase: whether the phrase ends there, and else where its word ends. */
interface PhraseWord {
  readonly ends: boolean;
  readonly end: number;
  /** Whether it is the head of the next statistic: `trị giá 3 tỷ đồng`. */
  readonly isHead: boolean;
}

/** The word at `at`; `previous` is where the word before it began, -1 for none; `isOpening` where it opens the phrase or an item of a list. */
function phraseWord(at: number, previous: number, isClause: boolean, isOpening: boolean, context: PhraseContext): PhraseWord {
  const {
    folded,
    units: { counted, knownWordEnd },
  } = context;
  const end = tokenEnd(folded, at);
  if (stopWords.has(folded.slice(at, end))) {
    const stopEnd = stops.matchAt(folded, at);
    const isWhole = stopEnd >= 0 && stopEnd >= (counted.matchAt?.(folded, at) ?? -1) && !isInsideCompound(previous, at, context);
    if (isWhole) {
      const kind = stops.get(folded.slice(at, stopEnd));
      const ends = endsAt(kind as StopKind, at, stopEnd, isClause, context);
      return { ends, end: Math.max(end, stopEnd), isHead: ends && kind === "head" };
    }
  }
  if (!isOpening || isClause) return { ends: false, end, isHead: false };
  const verbEnd = verbs.matchAt(folded, at);
  return { ends: verbEnd >= 0 && verbEnd >= knownWordEnd(folded, at), end, isHead: false };
}

/** Whether the word at `at` is the later part of a compound that began before it: `thực hiện` is not cut at `hiện`. */
function isInsideCompound(previous: number, at: number, { folded, units }: PhraseContext): boolean {
  return previous >= 0 && Math.max(verbs.matchAt(folded, previous), units.knownWordEnd(folded, previous)) > at;
}

function endsAt(kind: StopKind, start: number, end: number, isClause: boolean, context: PhraseContext): boolean {
  if (kind === "stop") return true;
  if (kind === "predicate") return !isClause;
  if (kind === "keep") return false;
  const next = skipBlanks(context.folded, end);
  if (next >= context.limit) return true;
  if (kind === "joint") return isCapital(context, next) && !isCapital(context, tokenStart(context.folded, start - 1));
  return kind === "place" && isPlaceAhead(end, context);
}

function isPlaceAhead(from: number, context: PhraseContext): boolean {
  const { folded } = context;
  let at = from;
  for (let words = 0; words < placeReach; words++) {
    at = skipBlanks(folded, at);
    if (isCapital(context, at)) return true;
    const end = tokenEnd(folded, at);
    if (end === at || codeAt(folded, end) !== space) return false;
    at = end;
  }
  return false;
}

/** What the words right before a mention say of it. */
export interface Governor {
  readonly verb: string | null;
  readonly change: Change | null;
}

/** The verb that governs a number whose mention stands at `[start, end)`; looked for back to `floor`. */
export function governorOf(folded: string, { start, end: mentionEnd }: Span, floor: number): Governor {
  let at = start;
  let isLevel = false;
  for (let words = 0; words < 8 && at > floor; words++) {
    const end = codeAt(folded, at - 1) === 32 ? at - 1 : at;
    const verbStart = verbs.matchBefore(folded, end);
    if (verbStart >= floor && verbStart >= 0) {
      const form = folded.slice(verbStart, end);
      const change = verbs.get(form) ?? null;
      // `giảm đến 37,6% so với cùng kỳ` says by how much, `giảm đến 37,6%` down to what.
      const isAmount = isLevel && reached.test(folded.slice(end, start)) && folded.startsWith(" so với", mentionEnd);
      return { verb: withCoordinatedVerb(folded, verbStart, end, floor), change: isLevel && !isAmount ? null : change };
    }
    const wordStart = folded.lastIndexOf(" ", end - 1) + 1;
    const word = folded.slice(wordStart, end);
    if (wordStart < floor || !(between.has(word) || levels.has(word))) break;
    isLevel ||= levels.has(word);
    at = wordStart;
  }
  return { verb: null, change: null };
}

/** `đăng tải, chia sẻ`, `xây dựng và thực hiện`: verbs that share their object. */
function withCoordinatedVerb(folded: string, start: number, end: number, floor: number): string {
  let from = start;
  for (;;) {
    const joint = folded.startsWith(", ", from - 2) ? 2 : folded.startsWith(" và ", from - 4) ? 4 : 0;
    const earlier = joint === 0 ? -1 : verbs.matchBefore(folded, from - joint);
    if (earlier < floor || earlier < 0) return folded.slice(from, end);
    from = earlier;
  }
}

const comparison = /(?<![a-z\u00c0-\u1eff])(?:so (?:với )?(?=[a-z\u00c0-\u1eff])|(?=cùng k[ỳì](?![a-z\u00c0-\u1eff])))/;

/** Where in `[from, to)` a comparison (`so với`, `cùng kỳ`) opens, or -1. */
export function comparisonAt(folded: string, from: number, to: number): number {
  const match = comparison.exec(folded.slice(from, to));
  return match ? from + match.index + match[0].length : -1;
}

/** Where in `[from, to)` the last comparison opens, or -1. */
export function lastComparisonAt(folded: string, from: number, to: number): number {
  let last = -1;
  for (let at = comparisonAt(folded, from, to); at >= 0; at = comparisonAt(folded, last + 1, to)) last = at;
  return last;
}
