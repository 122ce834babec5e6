/**
 * The time that each count and model speaks of.
 *
 * Vietnamese sets the time before its clause (`Năm 2023, …`) or at the clause's end (`… trong năm 2023`). A time
 * that opens a clause governs what follows, over sentences and paragraphs, until another does; one right behind a
 * count is that count's own; one that something is compared with governs nothing but the count it stands with.
 */
import type { Article, CleanText, PeriodScope, ScopeFrom, Span } from "../types.ts";
import type { ScopeWord } from "../vi/scope-words.ts";
import { formatMonth, formatYear, parseEdtf } from "./calendar.ts";
import type { Mention } from "./resolve.ts";
import { type IndexedCount, type IndexedMention, isCount, phraseEndOf, type SentenceContext, sentenceContexts } from "./sentence-context.ts";

/** A time that may govern figures. Offsets in the clean text. */
interface Time extends Span {
  /** Null: a moment or stretch that the article does not date; it governs all the same, and says nothing. */
  readonly edtf: string | null;
  /** Stands at the head of a clause. */
  readonly opensClause: boolean;
  /** The count right before it, whose own time it is. */
  readonly boundTo: IndexedCount | null;
  /** Something is compared with it. */
  readonly isCompared: boolean;
  /** The start of an open stretch, which governs only from the head or the end of a clause: `kể từ tháng 8`. */
  readonly isStart: boolean;
  /** A year, a month or a stretch of them, not a day. */
  readonly isStretch: boolean;
  /** Where it was found, where not in the sentence itself. */
  readonly from: ScopeFrom | null;
}

/** The time in force from sentence to sentence. */
interface Carried {
  readonly time: Time;
  /** Where it stops to govern. */
  readonly until: number;
}

/** What the article gives to figures without a time of their own. */
interface ArticleTimes {
  /** Of the title, else of the lead. */
  own: Time | null;
  /** The last stretch that opened a clause. */
  stretch: Time | null;
  /** The day of the event reported. */
  event: Time | null;
  year: number | null;
}

/** How many characters may stand between a count and its own time behind it. */
const boundReach = 14;
/** How far before a count a time inside its clause may stand and still govern it over the time that opened the sentence. */
const nearReach = 40;
/** How far from `so với` the time that is compared with may stand. */
const comparedReach = 45;
/** How many words may stand before a time that opens its clause: `riêng năm 2023`, `CPI tháng 10`. */
const openingWords = 3;
/** How far, in characters, a time goes on governing where it is no stretch that opened a clause: a day that did, and any other. */
const dayReach = 2500;
const innerReach = 500;
/** How far into the text the lead reaches. */
const leadReach = 400;
/** How much of its line a time may take to be the line of a date and no part of a sentence. */
const dateLineShare = 0.6;

/** The period of each mention, null where the article does not say. */
export function periodsOf(mentions: readonly Mention[], text: CleanText, article: Article): (PeriodScope | null)[] {
  const periods: (PeriodScope | null)[] = mentions.map(() => null);
  const published = article.published?.slice(0, 10) ?? null;
  const sentences = sentenceContexts(mentions, text);
  const titleEnd = endOfTitle(text, article);
  const times = sentences.map((sentence) => timesOf(sentence, text.folded, published));
  const own = articleTimes(sentences, times, titleEnd);
  let carried: Carried | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.opensParagraph || (carried && carried.until < sentence.segment.start)) carried = null;
    const inSentence = dated(times[at] as Time[], sentence, carried, own, published);
    const dealt = dealOut(sentence, inSentence);
    for (const entry of sentence.mentions) {
      if (entry.mention.type === "date" || entry.mention.count?.unit?.kind === "age") continue;
      periods[entry.index] = dealt.get(entry.index) ?? govern(entry, sentence, inSentence, carried, own, published, text.folded);
    }
    const last = lastingTime(inSentence);
    if (last && (carried === null || last.opensClause || !carried.time.opensClause)) carried = { time: last, until: last.end + reachOf(last) };
    if (last?.opensClause && last.isStretch && last.edtf !== null) own.stretch = last;
    if (last?.edtf) own.year = parseEdtf(last.edtf.slice(0, 4))?.year ?? own.year;
  }
  return periods;
}

/** How far a time governs the figures of later sentences of its paragraph. */
function reachOf({ opensClause, isStretch }: Time): number {
  if (!opensClause) return innerReach;
  return isStretch ? Number.POSITIVE_INFINITY : dayReach;
}

function endOfTitle({ value }: CleanText, { title }: Article): number {
  if (title === null) return 0;
  const at = value.indexOf(title.slice(0, 40));
  return at < 0 ? 0 : Math.max(at, value.indexOf("\n", at));
}

/** The times of a sentence: its dates that can govern, and the words that stand for one. */
function timesOf(sentence: SentenceContext, folded: string, published: string | null): Time[] {
  const times: Time[] = [];
  const { paragraph } = sentence.segment;
  for (const { mention } of sentence.mentions) {
    const edtf = mention.when ? periodOf(mention, sentence, published) : null;
    if (edtf === null) continue;
    if (mention.end - mention.start > (paragraph.end - paragraph.start) * dateLineShare) continue;
    const time = timeAt(mention, edtf, sentence, folded);
    times.push(mention.when?.dateType === "TIME" ? { ...time, isStart: false } : openEnded(time, published));
  }
  for (const word of sentence.words) {
    const isFree = times.every((time) => time.end <= word.start || word.end <= time.start);
    if (!isFree || !standsForTime(word, sentence, folded)) continue;
    const edtf = word.kind === "now" || word.kind === "now-first" ? published : null;
    const from = edtf !== null ? "published" : null;
    times.push({
      ...timeAt(word, edtf, sentence, folded),
      from,
      opensClause: true,
      boundTo: null,
      isCompared: false,
      isStart: false,
      isStretch: word.kind === "same-year",
    });
  }
  return times.sort((a, b) => a.start - b.start);
}

/** The open stretch that a time begins, up to the publication date where that is known. */
function openEnded(time: Time, published: string | null): Time {
  if (!time.isStart || time.edtf === null) return time;
  return { ...time, isStretch: true, edtf: `${time.edtf}/${published !== null && time.edtf < published ? published : ".."}` };
}

/** EDTF of the period that a date names, without its time of day; null where it governs nothing. */
function periodOf({ when, start, end }: Mention, { words, segment }: SentenceContext, published: string | null): string | null {
  if (!when || when.dateType === "SET") return null;
  if (leads("birth", words, start)) return null;
  if (when.role === "document" && !words.some((word) => word.kind === "with" && word.start === end + 1)) return null;
  if (when.dateType === "DURATION") return runningMonths(when.edtf, { start, end }, words, segment, published);
  const edtf = when.edtf.replace(/T[\d:]+/g, "");
  return edtf.includes("X") ? null : edtf;
}

/** `trong 10 tháng`, `tính chung 10 tháng`: from January to the tenth month, where that month is the last or the one before it. */
function runningMonths(edtf: string, { start }: Span, words: readonly ScopeWord[], segment: Span, published: string | null): string | null {
  const months = Number(/^P(\d{1,2})M$/.exec(edtf)?.[1] ?? 0);
  const day = published === null ? null : parseEdtf(published);
  if (months < 2 || months > 12 || day?.month == null) return null;
  const behind = (day.month + 12 - months) % 12;
  if (behind > 1 || (start !== segment.start && !leads("running", words, start))) return null;
  const year = months > day.month ? day.year - 1 : day.year;
  return `${formatMonth(year, 1)}/${formatMonth(year, months)}`;
}

/** Whether a word of a kind stands right before a place, or begins what stands there: `SN 1974`, `từ 1/10`. */
function leads(kind: ScopeWord["kind"], words: readonly ScopeWord[], start: number): boolean {
  return words.some((word) => word.kind === kind && (word.start === start || (word.end <= start && start - word.end <= 1)));
}

function standsForTime(word: ScopeWord, { segment }: SentenceContext, folded: string): boolean {
  if (word.kind === "now" || word.kind === "event") return true;
  if (word.kind === "now-first" || word.kind === "same-year" || word.kind === "elsewhen") return wordsBefore(folded, segment.start, word.start) === 0;
  return false;
}

function timeAt({ start, end }: Span, edtf: string | null, sentence: SentenceContext, folded: string): Time {
  const { segment, words } = sentence;
  const isAgainst = words.some(
    ({ kind, start: from, end: to }) =>
      kind === "compared" && to <= start && start - to <= comparedReach && isOneClause(folded, to, start) && !hasCount(sentence, from, start),
  );
  const before = lastBefore(sentence, start);
  const gap = before ? folded.slice(Math.min(phraseEndOf(before), start), start) : "";
  const joint = words.some(({ kind, start: from, end: to }) => kind === "joint" && to === start - 1 && (before === null || from >= before.mention.end));
  const isBehind = before !== null && !joint && (phraseEndOf(before) >= end || (gap.length <= boundReach && !/[,;:.\n]/.test(gap)));
  const closes = closesClause(folded, end, words);
  const opens = start === segment.start || joint || (!closes && !isBehind && wordsBefore(folded, segment.start, start) <= openingWords);
  const isCompared = isAgainst || (!opens && words.some((word) => word.kind === "same-span" && word.start === start));
  return {
    start,
    end,
    edtf,
    opensClause: opens && !isCompared,
    boundTo: isBehind && start !== segment.start ? before : null,
    isCompared,
    isStart: edtf !== null && !edtf.includes("/") && leads("start", words, start),
    isStretch: edtf === null || edtf.length < 10 || edtf.includes("/"),
    from: null,
  };
}

/** A clause is not looked through further than this. */
const clauseReach = 240;

/** Words between the last clause boundary before a place and the place. */
function wordsBefore(folded: string, from: number, at: number): number {
  const stretch = folded.slice(Math.max(from, at - clauseReach), at);
  const clause = stretch.slice(1 + Math.max(...[",", ";", ":", "(", "\n", ".", " -", "- "].map((mark) => stretch.lastIndexOf(mark))));
  return clause.split(" ").filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Whether what ends here ends its clause. */
function closesClause(folded: string, end: number, words: readonly ScopeWord[]): boolean {
  return /^ ?(?:$|[.;)\n])/.test(folded.slice(end, end + 2)) || words.some(({ kind, start }) => kind === "joint" && start === end + 1);
}

function isOneClause(folded: string, from: number, to: number): boolean {
  return to - from <= clauseReach && !/[;:.,\n]/.test(folded.slice(from, to));
}

function hasCount({ mentions }: SentenceContext, from: number, to: number): boolean {
  return mentions.some(({ mention }) => mention.type === "count" && mention.start >= from && mention.end <= to);
}

function lastBefore({ mentions }: SentenceContext, at: number): IndexedCount | null {
  let last: IndexedCount | null = null;
  for (const entry of mentions) if (isCount(entry) && entry.mention.end <= at) last = entry;
  return last;
}

/** The times of the title and the lead, from which figures take what nothing nearer gives. */
function articleTimes(sentences: readonly SentenceContext[], times: readonly (readonly Time[])[], titleEnd: number): ArticleTimes {
  const own: ArticleTimes = { own: null, stretch: null, event: null, year: null };
  let leadEnd = Number.POSITIVE_INFINITY;
  for (const [at, { segment }] of sentences.entries()) {
    const isTitle = segment.start < titleEnd;
    const main = lastingTime((times[at] as readonly Time[]).filter(({ edtf }) => edtf !== null));
    if (!isTitle && leadEnd === Number.POSITIVE_INFINITY && segment.end - segment.start > leastLead)
      leadEnd = Math.min(segment.paragraph.end, segment.paragraph.start + leadReach);
    if (segment.start >= leadEnd) break;
    if (main === null) continue;
    if (own.own === null) own.own = main;
    if (!isTitle && own.event === null && !main.isStretch) own.event = main;
  }
  return own;
}

/** Shorter lines above the text are no lead. */
const leastLead = 40;

/** The times of a sentence with those that stand for another (`trong năm`, `dịp này`) dated by it. */
function dated(times: readonly Time[], sentence: SentenceContext, carried: Carried | null, own: ArticleTimes, published: string | null): Time[] {
  return times.map((time) => {
    if (time.edtf !== null || time.from !== null) return time;
    const kind = sentence.words.find(({ start }) => start === time.start)?.kind;
    if (kind === "event") return { ...time, edtf: own.event?.edtf ?? null };
    if (kind !== "same-year") return time;
    const stated = carried?.time.edtf ?? own.stretch?.edtf ?? own.own?.edtf ?? null;
    const year = /^\d{4}(?!.*\/)/.exec(stated ?? "")?.[0] ?? (own.year === null ? null : formatYear(own.year)) ?? published?.slice(0, 4) ?? null;
    return { ...time, edtf: year };
  });
}

/** The time that goes on governing behind a sentence. */
function lastingTime(times: readonly Time[]): Time | null {
  const free = times.filter(({ isCompared, isStart, opensClause }) => !isCompared && (!isStart || opensClause));
  const openers = free.filter(({ opensClause }) => opensClause);
  const inner = free.filter(({ boundTo }) => boundTo === null);
  return openers.at(-1) ?? inner.findLast(({ isStretch }) => isStretch) ?? inner.at(-1) ?? free.at(-1) ?? null;
}

/** `năm 2021, 2022 và 2023 lần lượt là 10, 12 và 15 vụ`: amounts that answer to the times listed before them, by mention index. */
function dealOut(sentence: SentenceContext, times: readonly Time[]): Map<number, PeriodScope | null> {
  const dealt = new Map<number, PeriodScope | null>();
  const word = sentence.words.find(({ kind }) => kind === "respectively");
  if (!word) return dealt;
  const listed = times.filter(({ end, edtf, isCompared }) => end <= word.start && edtf !== null && !isCompared);
  const amounts = sentence.mentions.filter((entry) => isCount(entry) && entry.mention.start >= word.end);
  if (listed.length < 2 || amounts.length !== listed.length) return dealt;
  for (const [at, { index }] of amounts.entries()) dealt.set(index, scopeOf(listed[at] as Time, "sentence", "dealt out in order"));
  return dealt;
}

/** The period of one figure: the nearest time that governs it. */
function govern(
  entry: IndexedMention,
  sentence: SentenceContext,
  times: readonly Time[],
  carried: Carried | null,
  own: ArticleTimes,
  published: string | null,
  folded: string,
): PeriodScope | null {
  const { start } = entry.mention;
  const end = isCount(entry) ? phraseEndOf(entry) : entry.mention.end;
  const bound = times.find(({ boundTo, isCompared }) => boundTo?.index === entry.index && !isCompared);
  if (bound) return scopeOf(bound, "phrase", "behind the figure");
  const against = times.findLast((time) => time.isCompared && time.edtf !== null && time.end <= start);
  if (against && isCount(entry) && isOfCompared(against, entry, sentence, folded)) return scopeOf(against, "phrase", "of the period that is compared with");
  const free = times.filter(({ isCompared }) => !isCompared);
  const earlier = free.filter((time) => time.end <= start && time.boundTo === null && (!time.isStart || time.opensClause));
  const opener = earlier.findLast(({ opensClause }) => opensClause);
  const nearest = earlier.at(-1);
  const later = free.find(
    (time) =>
      time.start >= end &&
      !time.opensClause &&
      isSharedBy(time, entry) &&
      isSameClause(folded, end, time.start) &&
      !hasWord("compared", sentence, end, time.start),
  );
  if (later && opener && !opener.isStretch && hasWord("report", sentence, opener.end, start)) return scopeOf(later, "sentence", "ends the clause");
  if (nearest && (!opener || isNear(nearest, start, folded))) return scopeOf(nearest, "sentence", "earlier in the sentence");
  if (opener) return scopeOf(opener, "sentence", "opens the clause");
  const boundBefore = free.findLast((time) => time.end <= start && time.boundTo !== null);
  if (boundBefore) return scopeOf(boundBefore, "sentence", "earlier in the sentence");
  if (later) return scopeOf(later, "sentence", "ends the clause");
  if (carried) return scopeOf(carried.time, "paragraph", "carried from an earlier sentence");
  const compared = isCount(entry) ? comparedWith(entry, sentence, times, published) : null;
  if (compared) return compared;
  if (own.stretch) return scopeOf(own.stretch, "article", "carried from an earlier paragraph");
  if (own.own && (own.own.isStretch || start - own.own.end < dayReach)) return scopeOf(own.own, "article", "of the title or lead");
  const state = sentence.words.findLast(({ kind, end: wordEnd }) => kind === "state" && wordEnd <= start);
  return state && published !== null ? { edtf: published, from: "published", source: { span: state, step: "an inventory at publication" } } : null;
}

function scopeOf({ edtf, start, end, from }: Time, found: ScopeFrom, step: string): PeriodScope | null {
  return edtf === null ? null : { edtf, from: from ?? found, source: { span: { start, end }, step } };
}

function isNear(time: Time, start: number, folded: string): boolean {
  return start - time.end <= nearReach && isOneClause(folded, time.end, start);
}

/** `so với cùng kỳ năm 2022 (10 vụ)`, `thấp hơn đỉnh ngày 20/10 đạt 1,68 m`: an amount of the period that is compared with. */
function isOfCompared(time: Time, { mention }: IndexedCount, { words }: SentenceContext, folded: string): boolean {
  if (mention.count.change !== null || mention.count.unit?.kind === "percent") return false;
  const gap = folded.slice(time.end, mention.start);
  return gap === " (" || words.some(({ kind, start, end }) => kind === "level" && start === time.end + 1 && end === mention.start - 1);
}

/** Whether a time behind a figure is not the own time of a change behind it: `giảm 0,24% do giá xăng giảm 400 đồng từ ngày 7/10`. */
function isSharedBy({ boundTo, isStart }: Time, { index }: IndexedMention): boolean {
  return boundTo === null || boundTo.index === index || (boundTo.mention.count.change === null && !isStart);
}

function hasWord(kind: ScopeWord["kind"], { words }: SentenceContext, from: number, to: number): boolean {
  return words.some((word) => word.kind === kind && word.start >= from && word.end <= to);
}

/** Whether no clause ends between two places: lists go on over commas, not over semicolons. */
function isSameClause(folded: string, from: number, to: number): boolean {
  return to - from <= clauseReach && !/[;.\n]/.test(folded.slice(from, to));
}

/** `tăng 0,57% so với tháng trước`: a change against the period before is one of the period of publication. */
function comparedWith({ mention }: IndexedCount, sentence: SentenceContext, times: readonly Time[], published: string | null): PeriodScope | null {
  if (mention.count.change === null || published === null) return null;
  const compared = times.find((time) => time.isCompared && time.edtf !== null);
  const edtf = compared?.edtf;
  if (!compared || !edtf || edtf.includes("/") || edtf.includes("W") || edtf >= published || sentence.mentions.length === 0) return null;
  return { edtf: published.slice(0, edtf.length), from: "published", source: { span: compared, step: "follows the period it is compared with" } };
}
