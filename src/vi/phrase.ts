/**
 * Round a count: the counted noun phrase to its right end, the verb that governs it, the change it
 * states, and the period a change is measured against.
 */
import { type Lookup, lookup, tokenEnd, tokenStart } from "../engine/lookup.ts";
import { codeAt, isCapital, isDigitCode, isWordCode, space } from "../engine/pattern.ts";
import type { Change, Span, Unit } from "../types.ts";
import { readLexicon, tableOf } from "./lexicon.ts";
import type { UnitPatterns } from "./patterns/unit.ts";

type StopKind = "stop" | "predicate" | "joint" | "item" | "place" | "inside" | "opener" | "head" | "keep";
const stops = lookup(tableOf(readLexicon("phrase-stops"), (row) => row.fields.kind as StopKind));
const verbs = lookup(tableOf(readLexicon("verbs"), (row) => (row.fields.change || null) as Change | null));
const heads = readLexicon("phrase-heads");
/** Units whose verb is a modifier. */
const doings = headsOf("doing");
/** What a share is of, beside counted nouns. */
const wholes = headsOf("whole");

/** What alone tells an item of a list from its head: `trường mẫu giáo, mầm non`. */
const listLevels = headsOf("level");

/** What opens the name of a whole, and is none by itself: `% số hộ`. */
const shares = headsOf("share");

function headsOf(kind: "doing" | "whole" | "level" | "share"): Lookup<true> {
  return lookup(new Map(heads.filter(({ fields }) => fields.kind === kind).map(({ form }) => [form, true])));
}

type GapKind = "between" | "level" | "reach" | "frame" | "cause" | "weak" | "noun" | "plain";
/** What stands between a verb and the number it governs, and verbs that another stands beside. */
const gaps = lookup(tableOf(readLexicon("verb-gaps"), (row) => row.fields.kind as GapKind));

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
/** How many words may stand between a verb and its number. */
const mostGaps = 8;
/** Longest object in words between a verb and the level it is brought to. */
const longestObject = 14;
const comma = 44;
const yearDigits = 4;
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

/** The head of a phrase: what says which words go on with it. */
interface PhraseHead {
  readonly end: number;
  /** Whether it is a bare classifier, which a clause may follow. */
  readonly isClause: boolean;
  /** Whether a verb right behind it is its modifier: `mô hình bảo vệ an ninh`. */
  readonly takesVerb: boolean;
  /** What may stand behind a comma: `none`, items that are `nouns`, or any, but behind the head itself only such as begin with this word. */
  readonly items: string;
}

/**
 * End of the noun phrase whose unit ends at `unitEnd`. Offsets of the clean text. Behind money only the nouns right there
 * belong to it, behind a measure or percentage the phrase that they open; an age stands alone.
 */
export function phraseEnd(unitEnd: number, unit: Unit, context: PhraseContext): number {
  const { kind, text } = unit;
  if (kind === "age") return unitEnd;
  if (kind === "money" || kind === "measure" || kind === "percent") {
    if (kind === "money") return nounsEnd(unitEnd, context);
    const isShare = kind === "percent";
    const wholeEnd = isShare ? wholeEndAt(unitEnd, context) : -1;
    const end = Math.max(wholeEnd, nounEnd(unitEnd, context));
    // `GB Bộ nhớ 32/64GB …`: with a capital it opens another cell or line.
    if (end <= unitEnd || isCapital(context, unitEnd + 1)) return Math.max(end, unitEnd);
    return modifiersEnd({ end, isClause: false, takesVerb: wholeEnd > 0, items: isShare ? "none" : "nouns" }, context);
  }
  const isClause = kind === "classifier";
  return modifiersEnd({ end: unitEnd, isClause, takesVerb: isClause || doings.matchAt(text, 0) > 0, items: text.slice(0, tokenEnd(text, 0)) }, context);
}

/** Where the modifiers end that stand behind the head of a phrase. */
function modifiersEnd(head: PhraseHead, context: PhraseContext): number {
  const { folded, limit } = context;
  let { end } = head;
  let at = end;
  let previous = -1;
  let isFirst = true;
  let isBehindTitle = false;
  /** Whether a preposition stands in the phrase, or an item that is no name: what follows a comma is not of the head. */
  let isLinked = false;
  /** Where the phrase ends if what stands behind its last comma or `và` runs into the next statistic: it opens that one. */
  let beforeItem = -1;
  let isItem = false;
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
    const numberEnd = numberEndAt(at, context);
    if (numberEnd > 0) {
      end = at = numberEnd;
      continue;
    }
    if (phraseClosers.has(character) || character === "-") return end;
    if (quotes.has(character)) {
      const close = closingAt(at, context);
      if (close < 0 && closingQuotes.has(character)) return end;
      at = Math.max(at, close) + 1;
      if (close > 0) {
        end = at;
        isBehindTitle = true;
      }
      continue;
    }
    if (character === ",") {
      beforeItem = end;
      at = skipBlanks(folded, at + 1);
      if (at < limit && !isItemAt(at, { end, isLinked, head }, context)) return end;
      isItem = true;
      isLinked ||= !isCapital(context, at);
    }
    if (at >= limit || isAmount(folded, at)) return end;
    const word = phraseWord(at, { previous, behind: end, isFirst, isItem, isLinked, isBehindTitle, head }, context);
    if (word.isHead && beforeItem >= 0) return beforeItem;
    if (word.ends || word.end === at || word.end > limit) return end;
    if (word.isJoint) beforeItem = end;
    // A phrase ends in no preposition: `màu đen và trắng và hiện đã được bày bán`.
    if (!word.isLink) end = word.end;
    isLinked ||= word.isLink && !word.isJoint;
    isItem = word.isJoint;
    isFirst = isBehindTitle = false;
    previous = at;
    at = word.end;
    words++;
  }
  const runsOn = context.isFollowed && beforeItem >= 0 && skipBlanks(folded, at) >= limit;
  return runsOn ? beforeItem : end;
}

/** `chuyến ngày 9.11`, `giai đoạn 2014 - 2019`: where the number ends that goes on behind a sign at a place, or -1. */
function numberEndAt(at: number, { folded, limit }: PhraseContext): number {
  const sign = folded[at];
  if (sign !== "." && sign !== "," && sign !== "-") return -1;
  const isSpaced = sign === "-" && codeAt(folded, at - 1) === space && codeAt(folded, at + 1) === space;
  const from = isSpaced ? at + 2 : at + 1;
  const before = isSpaced ? at - 1 : at;
  if (from >= limit || !isDigitCode(codeAt(folded, from)) || !isDigitCode(codeAt(folded, before - 1))) return -1;
  // With blanks only years, no scores: `Austria Wien 0 - 3 Atletico`.
  return isSpaced && before - tokenStart(folded, before) !== yearDigits ? -1 : tokenEnd(folded, from);
}

/** `Dầu Diêzen 22.310`: whether a grouped number stands at a place, which is the next figure even where nothing says of what. */
function isAmount(folded: string, at: number): boolean {
  if (!isDigitCode(codeAt(folded, at))) return false;
  const end = tokenEnd(folded, at);
  return end - at <= 3 && folded[end] === "." && isDigitCode(codeAt(folded, end + 1)) && tokenEnd(folded, end + 1) === end + 4;
}

/** The phrase before a comma. */
interface BeforeComma {
  readonly end: number;
  readonly isLinked: boolean;
  readonly head: PhraseHead;
}

/** Whether what stands behind a comma at `at` is another item of the phrase, and no other clause. */
function isItemAt(at: number, { end, isLinked, head }: BeforeComma, context: PhraseContext): boolean {
  const { folded, units } = context;
  if (head.items === "none") return false;
  if (isCapital(context, at) && endsInName(end, context)) return !isLinked || isNameListed(at, context);
  if (listLevels.matchAt(folded, at) > 0 && listLevels.matchBefore(folded, end) >= 0) return true;
  if (isCapital(context, at)) return false;
  if (head.items === "nouns") return (units.counted.matchAt?.(folded, at) ?? -1) > 0;
  return end > head.end || folded.slice(at, tokenEnd(folded, at)) === head.items;
}

/** `Đắk Song`, `Quân đội`: whether a name ends at a place. */
function endsInName(end: number, context: PhraseContext): boolean {
  const last = tokenStart(context.folded, end);
  if (isCapital(context, last)) return true;
  const first = tokenStart(context.folded, last - 1);
  return isCapital(context, first) && context.units.knownWordEnd(context.folded, first) === end;
}

/** Whether a name at a place is followed by what goes on with, or closes, a list: `Đắk Song và Đắk Mil`. What follows otherwise is what the name does. */
function isNameListed(from: number, context: PhraseContext): boolean {
  const { folded, limit } = context;
  let at = from;
  while (at < limit && (isCapital(context, at) || isDigitCode(codeAt(folded, at)))) {
    const end = tokenEnd(folded, at);
    if (end === at || codeAt(folded, end) !== space) return true;
    at = end + 1;
  }
  return at >= limit || stops.get(folded.slice(at, tokenEnd(folded, at))) === "joint";
}

/** `kinh tế - xã hội`: whether a hyphen between blanks joins two small words, of which the second opens no clause. */
function joinsCompound(at: number, context: PhraseContext): boolean {
  const { folded, limit } = context;
  if (codeAt(folded, at - 1) !== space || codeAt(folded, at + 1) !== space || at + 2 >= limit) return false;
  return isSmallLetter(context, at + 2) && !phraseWord(at + 2, compoundPart, context).ends;
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

/** Where the nouns end that stand right behind a unit: `triệu đồng trái phiếu doanh nghiệp`. */
function nounsEnd(unitEnd: number, context: PhraseContext): number {
  let end = unitEnd;
  for (let next = nounEnd(end, context); next > end; next = nounEnd(end, context)) end = next;
  return end;
}

/** Where the noun ends that stands right behind a place, or -1. */
function nounEnd(from: number, { folded, limit, units: { counted } }: PhraseContext): number {
  const end = codeAt(folded, from) === space ? (counted.matchAt?.(folded, from + 1) ?? -1) : -1;
  return end <= limit ? end : -1;
}

/** Where what a share is of ends, right behind a place, or -1: `% vốn`, `% tổng số hộ`. With a capital it opens another cell or sentence. */
function wholeEndAt(from: number, context: PhraseContext): number {
  const { folded, limit } = context;
  if (codeAt(folded, from) !== space || isCapital(context, from + 1)) return -1;
  const share = shares.matchAt(folded, from + 1);
  const end = share > 0 && nounEnd(share, context) > 0 ? share : wholes.matchAt(folded, from + 1);
  return end <= limit ? end : -1;
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (codeAt(text, next) === space) next++;
  return next;
}

/** First words of what may end a phrase: most words are none, and are passed over at once. */
const stopWords = new Set(Array.from(stops.forms.keys(), (form) => form.split(" ")[0] as string));

/** Where a word of a phrase stands. */
interface PhrasePlace {
  /** Where the word before it began, -1 for none. */
  readonly previous: number;
  /** Where the phrase ended before it, but for a comma or `và`. */
  readonly behind: number;
  /** Whether it is the first behind the head. */
  readonly isFirst: boolean;
  /** Whether it opens an item, behind a comma or `và`. */
  readonly isItem: boolean;
  /** Whether a preposition stands before it. */
  readonly isLinked: boolean;
  /** Whether a quoted title stands right before it. */
  readonly isBehindTitle: boolean;
  readonly head: PhraseHead;
}

/** The second part of a compound with a hyphen. */
const compoundPart: PhrasePlace = {
  previous: -1,
  behind: 0,
  isFirst: true,
  isItem: false,
  isLinked: false,
  isBehindTitle: false,
  head: { end: 0, isClause: false, takesVerb: false, items: "" },
};

/** What stands at a place of the phrase: whether the phrase ends there, and else where its word ends. */
interface PhraseWord {
  readonly ends: boolean;
  readonly end: number;
  /** Whether it is the head of the next statistic: `trị giá 3 tỷ đồng`. */
  readonly isHead: boolean;
  readonly isJoint: boolean;
  /** Whether it only leads to the next word. */
  readonly isLink: boolean;
}

const links: ReadonlySet<StopKind> = new Set(["joint", "place", "inside", "opener"]);

function phraseWord(at: number, place: PhrasePlace, context: PhraseContext): PhraseWord {
  const {
    folded,
    units: { counted, knownWordEnd },
  } = context;
  const { previous, isFirst } = place;
  const end = tokenEnd(folded, at);
  if (stopWords.has(folded.slice(at, end)) && !isNamePart(at, end, context)) {
    const stopEnd = stops.matchAt(folded, at);
    const kind = stopEnd < 0 ? undefined : stops.get(folded.slice(at, stopEnd));
    // `căn nhà ở`: a preposition of place may be part of the unit's last word.
    const before = isFirst && kind === "place" ? tokenStart(folded, at - 1) : previous;
    if (kind !== undefined && stopEnd >= (counted.matchAt?.(folded, at) ?? -1) && !isInsideCompound(before, at, context)) {
      const ends = endsAt(kind, { start: at, end: stopEnd }, place, context);
      if (ends || kind !== "item")
        return { ends, end: Math.max(end, stopEnd), isHead: ends && kind === "head", isJoint: kind === "joint", isLink: links.has(kind) };
    }
  }
  const verbEnd = mayOpenPredicate(at, place, context) ? verbs.matchAt(folded, at) : -1;
  return {
    ends: verbEnd >= 0 && verbEnd >= knownWordEnd(folded, at) && (isFirst || !isInsideCompound(previous, at, context)),
    end,
    isHead: false,
    isJoint: false,
    isLink: false,
  };
}

/** Whether a verb at a place would open the predicate: right behind the head, an item, a title or a name. */
function mayOpenPredicate(at: number, place: PhrasePlace, context: PhraseContext): boolean {
  const { isFirst, isItem, isBehindTitle, head } = place;
  if (isFirst && !isBehindTitle) return !head.takesVerb;
  if (head.isClause) return false;
  return isItem ? !isBehindVerb(place, context) : isBehindTitle || isBehindName(at, place, context);
}

/** `huyện Tuy Đức`: whether a word is part of a name of several words. Of a line of capitals no word is. */
function isNamePart(at: number, end: number, context: PhraseContext): boolean {
  if (!isCapital(context, at) || end - at < 2 || isCapital(context, at + 1)) return false;
  return isCapital(context, tokenStart(context.folded, at - 1)) || (codeAt(context.folded, end) === space && isCapital(context, end + 1));
}

/** `sạt lở và hư hỏng`: whether an item of verbs, and no noun with one in it (`việc làm`), stands before the comma or `và`. */
function isBehindVerb({ behind }: PhrasePlace, { folded, units }: PhraseContext): boolean {
  const start = verbs.matchBefore(folded, behind);
  if (start < 0) return false;
  const isOfSeveral = tokenStart(folded, behind) > start;
  return isOfSeveral || units.knownWordEnd(folded, tokenStart(folded, start - 1)) < behind;
}

/** `người dân Trung Quốc giành cho`: whether a small word stands behind a name, where a verb says what is done. A capital noun is none: `Trường đào tạo lính dù`. */
function isBehindName(at: number, { previous, head }: PhrasePlace, context: PhraseContext): boolean {
  if (head.takesVerb || !isCapital(context, previous) || isCapital(context, at)) return false;
  return isCapital(context, tokenStart(context.folded, previous - 1)) || (context.units.counted.matchAt?.(context.folded, previous) ?? -1) < 0;
}

/** Whether the word at `at` is the later part of a compound that began before it: `thực hiện` is not cut at `hiện`. */
function isInsideCompound(previous: number, at: number, { folded, units }: PhraseContext): boolean {
  return previous >= 0 && Math.max(verbs.matchAt(folded, previous), units.knownWordEnd(folded, previous)) > at;
}

function endsAt(kind: StopKind, { start, end }: Span, { isFirst, isItem, isLinked, isBehindTitle, head }: PhrasePlace, context: PhraseContext): boolean {
  if (kind === "stop") return true;
  if (kind === "predicate") return !head.isClause;
  // `của ông và chị gái của mình`: what `và` joins behind a preposition is of it.
  if (kind === "item") return isItem && !isCapital(context, start) && !(isLinked && codeAt(context.folded, start - 2) !== comma);
  if (kind === "keep") return false;
  const next = skipBlanks(context.folded, end);
  if (next >= context.limit) return true;
  if (kind === "joint") return isCapital(context, next) && !isCapital(context, tokenStart(context.folded, start - 1));
  const isBare = isFirst && !isBehindTitle;
  return (kind === "inside" && isBare) || (kind === "place" && (isBare || isPlaceAhead(end, context)));
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

/** Where a figure stands, and the end of its phrase. */
export interface Figure extends Span {
  readonly phraseEnd: number;
}

/** The verb that governs a number whose mention stands at `[start, end)`; looked for back to `floor`. */
export function governorOf(folded: string, { start, end: mentionEnd, phraseEnd: behind }: Figure, floor: number, { knownWordEnd }: UnitPatterns): Governor {
  let at = start;
  let isLevel = false;
  let isReached = false;
  for (let words = 0; words < mostGaps && at > floor; words++) {
    const end = codeAt(folded, at - 1) === space ? at - 1 : at;
    const verbStart = verbs.matchBefore(folded, end);
    const gapStart = gaps.matchBefore(folded, end);
    const gap = gapStart < floor || gapStart < 0 ? undefined : gaps.get(folded.slice(gapStart, end));
    const mayPass = gap === "between" || gap === "level" || gap === "reach";
    const isLonger = verbStart >= floor && verbStart >= 0 && (gapStart < 0 || verbStart <= gapStart);
    // `đã có`, `vẫn còn`: what stands before these makes no other word of them.
    const isPlain = gapStart === verbStart && (mayPass || gap === "plain");
    const isVerb = isLonger && (isPlain || governs(folded, { start: verbStart, end }, knownWordEnd));
    if (isVerb && gap === "weak" && verbStart > floor && verbs.matchBefore(folded, verbStart - 1) >= floor) {
      at = verbStart;
      continue;
    }
    if (isVerb) {
      const form = folded.slice(verbStart, end);
      const done = gap === "cause" && words === 0 ? verbBehind(folded, behind) : null;
      if (done !== null) return { verb: done, change: null };
      if (gap === "reach" && remaining.test(folded.slice(mentionEnd, behind))) return ungoverned;
      const change = verbs.get(form) ?? null;
      // `giảm đến 37,6% so với cùng kỳ` says by how much, `giảm đến 37,6%` down to what.
      const isAmount = isLevel && reached.test(folded.slice(end, start)) && folded.startsWith(" so với", mentionEnd);
      return {
        verb: isPlain ? form : withCoordinatedVerb(folded, { start: verbStart, end }, floor, knownWordEnd),
        change: isLevel && !isAmount ? null : change,
      };
    }
    if (!mayPass) break;
    isLevel ||= gap !== "between";
    isReached ||= gap === "reach";
    at = gapStart;
  }
  return isReached ? { verb: frameOf(folded, at, floor), change: null } : ungoverned;
}

const ungoverned: Governor = { verb: null, change: null };
/** `Còn 15 người còn lại tiếp tục …`: what remains is told of, and not how much does. */
const remaining = / còn lại$/u;

/** Whether a verb is no part of another word (`doanh thu`, `chấp nhận được`) and no modifier of a noun (`giá bán`, but `giá tăng`, `số tiền lên tới`). */
function governs(folded: string, { start, end }: Span, knownWordEnd: UnitPatterns["knownWordEnd"]): boolean {
  if (start === 0 || codeAt(folded, start - 1) !== space) return true;
  const wordEnd = knownWordEnd(folded, tokenStart(folded, start - 1));
  if (wordEnd >= end || (wordEnd > start && gaps.get(folded.slice(wordEnd + 1, end)) !== undefined)) return false;
  const gapStart = gaps.matchBefore(folded, start - 1);
  if (gapStart < 0 || gaps.get(folded.slice(gapStart, start - 1)) !== "noun") return true;
  const first = folded.slice(start, tokenEnd(folded, start));
  return (verbs.get(first) ?? null) !== null || gaps.get(first) !== undefined;
}

/** `khiến 52 người thiệt mạng`: the verb right behind a phrase, of what was caused, or null. */
function verbBehind(folded: string, phraseEnd: number): string | null {
  if (codeAt(folded, phraseEnd) !== space) return null;
  for (const from of folded.startsWith(" bị ", phraseEnd) ? [phraseEnd + 1, phraseEnd + 4] : [phraseEnd + 1]) {
    const end = verbs.matchAt(folded, from);
    if (end > 0) return folded.slice(from, end);
  }
  return null;
}

/** `nâng tổng số máy bay lên 10 chiếc`: the verb whose object stands between it and the level it is brought to, or null. */
function frameOf(folded: string, from: number, floor: number): string | null {
  let end = from;
  for (let words = 0; words < longestObject && end > floor; words++) {
    if (codeAt(folded, end - 1) !== space) return null;
    end--;
    const start = tokenStart(folded, end);
    if (start === end || start < floor || isDigitCode(codeAt(folded, start))) return null;
    const gapStart = gaps.matchBefore(folded, end);
    if (gapStart >= floor && gaps.get(folded.slice(gapStart, end)) === "frame")
      return verbs.matchAt(folded, gapStart) > end ? null : folded.slice(gapStart, end);
    end = start;
  }
  return null;
}

/** `đăng tải, chia sẻ`, `xây dựng và thực hiện`: verbs that share their object. */
function withCoordinatedVerb(folded: string, { start, end }: Span, floor: number, knownWordEnd: UnitPatterns["knownWordEnd"]): string {
  let from = start;
  for (;;) {
    const joint = folded.startsWith(", ", from - 2) ? 2 : folded.startsWith(" và ", from - 4) ? 4 : 0;
    const earlier = joint === 0 ? -1 : verbs.matchBefore(folded, from - joint);
    if (earlier < floor || earlier < 0 || !governs(folded, { start: earlier, end: from - joint }, knownWordEnd)) return folded.slice(from, end);
    from = earlier;
  }
}

const comparison =
  /(?<![a-z\u00c0-\u1eff])(?:so (?:với )?(?=[a-z\u00c0-\u1eff])|(?=cùng k[ỳì](?![a-z\u00c0-\u1eff]))|(?:nhiều|ít|cao|thấp) hơn (?=(?:năm|tháng|quý|tuần|vụ|mùa|kỳ) (?:trước|ngoái|\d)))/;

/** Where in `[from, to)` a comparison (`so với`, `cùng kỳ`, `nhiều hơn năm 2020`) opens, or -1. */
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
