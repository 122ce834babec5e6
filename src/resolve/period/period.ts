/**
 * The time that each count and model speaks of.
 *
 * Vietnamese sets the time before its clause (`Năm 2023, …`) or at the clause's end (`… trong năm 2023`). A time
 * that opens a clause governs what follows, over sentences and paragraphs, until another does; one right behind a
 * count is that count's own; one that something is compared with governs nothing but the count it stands with.
 */
import type { Article, CleanText, PeriodScope, ScopeFrom, Span } from "../../types.ts";
import { boundsOf, formatQuarter, formatYear, parseEdtf } from "../../values/calendar.ts";
import { cumulative, isForLater, ofFigure, reaches, type ScopeWord } from "../../vi/scope-words.ts";
import type { Headline } from "../headline.ts";
import { type Mention, phraseEndOf } from "../resolve.ts";
import { hasCount, type IndexedCount, type IndexedMention, isCount, type SentenceContext } from "../sentence-context.ts";
import { clauseReach, isDateLine, isOneClause, nowKinds, stretchesNamed, type Time, timesOf } from "./times.ts";

/** The time in force from sentence to sentence. */
interface Carried {
  readonly time: Time;
  /** Where it stops to govern. */
  readonly until: number;
  /** Whether nothing is counted behind it in its sentence. */
  readonly isIdle: boolean;
}

/** What the article gives to figures without a time of their own. */
interface ArticleTimes {
  /** Of the title, else of the lead. */
  own: Time | null;
  /** The last stretch that opened a clause. */
  stretch: Time | null;
  /** The day of the event reported. */
  event: Time | null;
  /** The stretch that the meeting reported sums up. */
  reviewed: Time | null;
  /** The last time that opened a clause of an earlier paragraph. */
  opener: Time | null;
  /** The last that stood anywhere in an earlier sentence. */
  last: Time | null;
  /** The last day up to which something was told, for `hiện nay` where the publication date is not known. */
  asOf: Time | null;
  year: number | null;
}

/** How far before a count a time inside its clause may stand and still govern it over the time that opened the sentence. */
const nearReach = 40;
/** How far, in characters, a time goes on governing where it is no stretch that opened a clause: a day that did, and any other. */
const dayReach = 2500;
const innerReach = 500;
/** How long the mark of a line is before its first word. */
const longestMark = 3;
/** How far into the text the lead reaches. */
const leadReach = 400;

/** The period of each mention, null where the article does not say. What a row of a table names governs nothing beyond it. */
export function periodsOf(
  mentions: readonly Mention[],
  sentences: readonly SentenceContext[],
  text: CleanText,
  { article, headline, isRow }: { readonly article: Article; readonly headline: Headline; readonly isRow: (line: Span) => boolean },
): (PeriodScope | null)[] {
  const periods: (PeriodScope | null)[] = mentions.map(() => null);
  const published = article.published?.slice(0, 10) ?? null;
  const stretches = stretchesNamed(mentions, published, text.folded);
  const told = published ?? mentions.find(({ when }) => when?.role === "event" && /^\d{4}-\d\d-\d\d$/.test(when.edtf))?.when?.edtf ?? null;
  const times = sentences.map((sentence) => timesOf(sentence, { folded: text.folded, published, told, stretches, titleEnd: headline.end }));
  const baselines = new Set<string>();
  for (const inSentence of times) {
    for (const { edtf, isCompared } of inSentence) if (isCompared && edtf !== null && edtf.slice(0, 4) < (published ?? "").slice(0, 4)) baselines.add(edtf);
  }
  const own = articleTimes(sentences, times, { titleEnd: headline.end, published, baselines });
  let carried: Carried | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.opensParagraph || (carried && carried.until < sentence.segment.start)) carried = null;
    const inSentence = dated(times[at] as Time[], sentence, carried, own, published);
    const dealt = dealOut(sentence, inSentence);
    for (const entry of sentence.mentions) {
      const { mention, index } = entry;
      if (mention.type === "date" || mention.count?.unit?.kind === "age") continue;
      // Each by its name: a spread would take as long as all the rest.
      periods[index] =
        dealt?.get(index) ??
        periodFor({ entry, start: mention.start, end: phraseEndOf(mention), sentence, times: inSentence, carried, own, published, folded: text.folded });
    }
    if (isRow(sentence.segment)) continue;
    const inForce = carried?.time ?? own.stretch ?? own.own;
    // What others are compared with does not go on, unless a paragraph opens with it.
    const isBaseline = ({ edtf }: Time): boolean => edtf !== null && baselines.has(edtf) && !sentence.opensParagraph;
    const last = lastingTime(
      inSentence.filter((time) => !isAhead(time, published) && !isBaseline(time) && !isPassing(time, inSentence, sentence, { inForce, published })),
    );
    if (last && !isMoment(last, own)) {
      const isCounting = hasCount(sentence, last.end, sentence.segment.end);
      if (carried === null || last.opensClause || !carried.time.opensClause || (isCounting && narrows(last, carried)))
        carried = { time: last, until: last.end + reachOf(last), isIdle: !isCounting };
    }
    const goesFurther = last !== null && !isRunning(last, sentence, text.folded) && !isOfMeeting(last, sentence);
    const isTopicTime = goesFurther && (isTopic(last, sentence, own, published) || headsLines(sentence, text.folded));
    if (isTopicTime && last.edtf && !baselines.has(last.edtf)) own.stretch = last;
    const isAtHead =
      sentence.segment.start < headline.end + leadReach || (sentence.opensParagraph && (last?.start ?? 0) - sentence.segment.start <= longestMark);
    if (last && isAtHead && [own.stretch, own.own].some((whole) => whole && isToTheDay(last, whole))) own.stretch = last;
    if (goesFurther && goesOn(last) && !isMoment(last, own)) [own.opener, own.last] = [last.opensClause ? last : own.opener, last];
    own.asOf = inSentence.findLast(({ edtf, isDeadline, isStretch }) => isDeadline && !isStretch && edtf !== null) ?? own.asOf;
    if (last?.edtf) own.year = parseEdtf(last.edtf.slice(0, 4))?.year ?? own.year;
  }
  for (const [at, below] of headline.repeated) {
    const stated = periods[at]?.from;
    const again = periods[below];
    if (again && stated !== "phrase" && stated !== "sentence") periods[at] = { ...again, from: again.from === "published" ? "published" : "article" };
  }
  return periods;
}

/** Whether a time inside its clause takes over from a longer one that nothing was counted in: `10 năm qua, giải thưởng luôn được quan tâm. Giải thưởng năm 2013 được trao cho 132 người.` */
function narrows({ edtf, isStretch }: Time, { time, isIdle }: Carried): boolean {
  return isIdle && isStretch && edtf !== null && time.edtf !== null && isWithin(edtf, time.edtf);
}

/**
 * Whether a time is what later paragraphs go on about: a stretch that opens its paragraph, and no part of the one that the title or lead
 * names, unless most of that is still to come: what a report of July tells is of the half-year, whatever year its title names.
 */
function isTopic(
  { edtf, opensClause, isStretch, isDeadline }: Time,
  { opensParagraph }: SentenceContext,
  { own }: ArticleTimes,
  published: string | null,
): boolean {
  if (!opensParagraph || !opensClause || !isStretch || isDeadline || edtf === null) return false;
  if (!own?.isStretch || own.edtf === null || own.edtf === edtf || !isWithin(edtf, own.edtf)) return true;
  const [start, end] = boundsOf(own.edtf).map((day) => (day === null ? Number.NaN : Date.parse(day)));
  const today = published === null ? Number.NaN : Date.parse(published);
  return today < (start as number) + ((end as number) - (start as number)) * reportedShare;
}

/** Whether a sentence counts nothing and ends in a colon, so that its time is that of the lines below it: `Kết quả đạt các tiêu chí (đến hết năm 2015):`. */
function headsLines(sentence: SentenceContext, folded: string): boolean {
  const { start, end } = sentence.segment;
  return folded.charAt(end - 1) === ":" && !hasCount(sentence, start, end);
}

/** Whether a time may go on governing in the next paragraphs: a known one, and of a day up to which something holds its hour, as bulletins set it (`Đến 16 giờ ngày 2/11, tâm bão ở …`). */
function goesOn({ edtf, isDeadline, isHour }: Time): boolean {
  return edtf !== null && (!isDeadline || isHour) && !edtf.includes("X");
}

/** Whether a time says up to when sums run, which other paragraphs do not take over: `Lũy kế từ đầu năm đến nay`. */
function isRunning({ start }: Time, { words }: SentenceContext, folded: string): boolean {
  return words.some(({ start: from, end }) => end === start - 1 && cumulative.test(folded.slice(from, end)));
}

/** How much of a stretch is over when a report on all of it is written. */
const reportedShare = 0.6;

/** Whether a time lies in another and is not all of it; not where a day of either is not known. */
function isWithin(edtf: string, whole: string): boolean {
  const [start, end] = boundsOf(edtf);
  const [wholeStart, wholeEnd] = boundsOf(whole);
  if (start === null || end === null || wholeStart === null || wholeEnd === null) return false;
  return start >= wholeStart && end <= wholeEnd && (start > wholeStart || end < wholeEnd);
}

/** Whether a time inside its clause is a day of the stretch that the article goes on about: it is of that clause alone (`đàn lợn tại thời điểm 1/4 là …; sản lượng …`). */
function isMoment({ edtf, opensClause, isStretch }: Time, { stretch }: ArticleTimes): boolean {
  return !opensClause && !isStretch && edtf !== null && stretch?.edtf != null && isWithin(edtf, stretch.edtf);
}

/** How far a time governs the figures of later sentences of its paragraph. */
function reachOf({ opensClause, isStretch }: Time): number {
  if (!opensClause) return innerReach;
  return isStretch ? Number.POSITIVE_INFINITY : dayReach;
}

/** Whether a time inside its clause is a year still to come: what is planned for then, and not when the rest is told of. */
function isAhead({ edtf, opensClause }: Time, published: string | null): boolean {
  return !opensClause && edtf !== null && published !== null && /^\d{4}(?:\/\d{4})?$/.test(edtf) && edtf > published;
}

/** The times of the title and the lead, from which figures take what nothing nearer gives; no baseline, which others are only compared with. */
function articleTimes(
  sentences: readonly SentenceContext[],
  times: readonly (readonly Time[])[],
  { titleEnd, published, baselines }: { readonly titleEnd: number; readonly published: string | null; readonly baselines: ReadonlySet<string> },
): ArticleTimes {
  const own: ArticleTimes = { own: null, stretch: null, event: null, reviewed: null, opener: null, last: null, asOf: null, year: null };
  let leadEnd = Number.POSITIVE_INFINITY;
  for (const [at, sentence] of sentences.entries()) {
    const { segment } = sentence;
    const isTitle = segment.start < titleEnd;
    const free = (times[at] as readonly Time[]).filter((time) => time.edtf !== null && !isAhead(time, published) && (isTitle || !baselines.has(time.edtf)));
    const main = lastingTime(free);
    if (!isTitle && leadEnd === Number.POSITIVE_INFINITY && segment.end - segment.start > leastLead && !isDateLine(sentence))
      leadEnd = Math.min(segment.paragraph.end, segment.paragraph.start + leadReach);
    if (segment.start >= leadEnd) break;
    if (main === null) continue;
    const summedUp = reviewed(free, sentence);
    own.reviewed ??= summedUp;
    const topic = summedUp ?? main;
    if ((isTitle || topic !== main || !isOfMeeting(main, sentence)) && (own.own === null || (own.own.isPlanned && !topic.isPlanned) || isDayOf(topic, own.own)))
      own.own = topic;
    if (!isTitle && own.event === null && !main.isStretch) own.event = main;
  }
  return own;
}

/** `Sáng 12/6, Hội tổ chức hội nghị tổng kết phong trào giai đoạn 2014 - 2019`: the article tells of the stretch that the meeting sums up, not of its day. */
function reviewed(times: readonly Time[], { words }: SentenceContext): Time | null {
  return (
    times.find(
      (time) =>
        time.isStretch &&
        !time.isPlanned &&
        !time.isCompared &&
        words.some(({ kind, end }) => kind === "review" && end < time.start && time.start - end <= clauseReach),
    ) ?? null
  );
}

/** Whether a time is the day of a meeting that sums up, on which nothing of what is told there happened: `Ngày 08/6, Ủy ban bầu cử họp phiên tổng kết`. */
function isOfMeeting({ isStretch, end }: Time, { words }: SentenceContext): boolean {
  return !isStretch && words.some(({ kind, start }) => kind === "review" && start > end);
}

/** Shorter lines above the text are no lead. */
const leastLead = 40;

/** The times of a sentence with those that stand for another (`trong năm`, `dịp này`) dated by it. */
function dated(times: readonly Time[], sentence: SentenceContext, carried: Carried | null, own: ArticleTimes, published: string | null): readonly Time[] {
  if (times.every(({ edtf }) => edtf !== null)) return times;
  return times.flatMap((time) => {
    if (time.edtf !== null || time.from !== null) return time;
    const kind = sentence.words.find(({ start }) => start === time.start)?.kind;
    if (kind !== undefined && nowKinds.has(kind)) {
      const stated = times.findLast((other) => other.end <= time.start && other.edtf !== null && !other.isCompared);
      return { ...time, edtf: inOneYear(stated?.edtf) ?? own.asOf?.edtf ?? inOneYear(own.reviewed?.edtf) ?? own.event?.edtf ?? null };
    }
    if (kind === "event") return { ...time, edtf: own.event?.edtf ?? inOneYear(own.own?.edtf) };
    if (kind === "same-stretch") {
      const stretch = [carried?.time, own.stretch, own.own].find((other) => other?.isStretch && other.edtf !== null);
      return stretch ? { ...time, edtf: stretch.edtf } : [];
    }
    if (kind !== "same-year") return time;
    const stated = carried?.time.edtf ?? own.stretch?.edtf ?? own.own?.edtf ?? null;
    const year = /^\d{4}(?!.*\/)/.exec(stated ?? "")?.[0] ?? (own.year === null ? null : formatYear(own.year)) ?? published?.slice(0, 4) ?? null;
    return { ...time, edtf: year };
  });
}

/** A time that lies in one year, as an event does; null for a longer one. */
function inOneYear(edtf: string | null | undefined): string | null {
  const [start, end] = boundsOf(edtf ?? "");
  return edtf && start !== null && start.slice(0, 4) === end?.slice(0, 4) ? edtf : null;
}

/**
 * Whether a time governs its clause only, and another one goes on behind it: one part of the time in force (`Riêng quý III
 * …`) or of one that its sentence named before (`Năm 2023 có 9 vụ, tháng 5 có 2 vụ`), or an earlier time told of for comparison behind a later one (`Tỷ lệ là 5%, năm 2013 là 7%.`),
 * behind `trong khi` or as the same months of another year.
 */
function isPassing(
  time: Time,
  times: readonly Time[],
  sentence: SentenceContext,
  { inForce, published }: { readonly inForce: Time | null; readonly published: string | null },
): boolean {
  const { segment, words } = sentence;
  if (time.edtf === null || !time.opensClause) return false;
  if (time.isSameSpan) return true;
  if (words.some(({ kind, end }) => kind === "contrast" && end === time.start - 1) && hasCount(sentence, segment.start, time.start)) return true;
  // How far a year has got by a day of it, told behind that year: `Kinh phí năm 2022 là …, đến 30/11 mới giải ngân …`; of a stretch still to come that day is all that is told (`Chương trình giai đoạn 2021-2025, đến hết tháng 10/2024 …`).
  const isProgress = time.isDeadline && !time.isStretch;
  const earlier = times.findLast(
    (other) => other.edtf !== null && other.start < time.start && !other.isCompared && (other.opensClause || (isProgress && other.isStretch)),
  );
  const before = earlier ?? inForce;
  if (!before?.edtf) return false;
  const [start, end] = boundsOf(time.edtf);
  const [forceStart, forceEnd] = boundsOf(before.edtf);
  if (start === null || end === null || forceStart === null || forceEnd === null) return false;
  if (time.isAttached && time.isStretch && end < forceStart) return true;
  if (words.some((word) => word.kind === "alone" && word.end <= time.start && time.start - word.end <= aloneReach)) return start >= forceStart;
  if (earlier && isWithin(time.edtf, before.edtf) && !(isProgress && (end === forceEnd || (published !== null && forceEnd > published)))) return true;
  // Each of several parts of a stretch: `9 tháng thu …, trong đó quý I thu …, quý II thu …`.
  const isPart = (part: Time): boolean => part.opensClause && part.isStretch && [inForce, ...times].some((whole) => isPartOfStretch(part, whole));
  if (isPart(time) && times.filter(isPart).length > 1) return true;
  return time.start > segment.start && end < forceStart && time.isStretch && before.isStretch && hasCount(sentence, segment.start, time.start);
}

/** How far before a time the word may stand that says it is told of alone: `riêng hai ngày 31/8 và 1/9`. */
const aloneReach = 12;

function isPartOfStretch(part: Time, whole: Time | null): boolean {
  return !!whole?.isStretch && !whole.isCompared && whole.edtf !== null && part.edtf !== null && isWithin(part.edtf, whole.edtf);
}

/** Whether one time lies before another that is planned for: `tổng kết năm 2023 và triển khai nhiệm vụ năm 2024`. */
function isBefore(time: Time, planned: Time): boolean {
  return time.edtf !== null && planned.edtf !== null && !time.isPlanned && !time.isCompared && time.edtf < planned.edtf;
}

/** The time that goes on governing behind a sentence. */
function lastingTime(times: readonly Time[]): Time | null {
  if (times.length === 0) return null;
  const free = times.filter(
    (time) =>
      !time.isCompared && time.closes === null && (!time.isStart || time.opensClause) && !(time.isPlanned && times.some((other) => isBefore(other, time))),
  );
  const openers = free.filter(({ opensClause, isReport }) => opensClause && !(isReport && free.some((other) => other.isStretch && !other.isReport)));
  const inner = free.filter(({ boundTo }) => boundTo === null);
  return openers.at(-1) ?? inner.findLast(({ isStretch }) => isStretch) ?? inner.at(-1) ?? free.at(-1) ?? null;
}

/** `năm 2021, 2022 và 2023 lần lượt là 10, 12 và 15 vụ`: amounts that answer to the times listed before them, by mention index. */
function dealOut(sentence: SentenceContext, times: readonly Time[]): Map<number, PeriodScope | null> | null {
  if (times.length < 2) return null;
  const word = sentence.words.find(({ kind }) => kind === "respectively");
  if (!word) return null;
  const listed = times.filter(({ end, edtf, isCompared }) => end <= word.start && edtf !== null && !isCompared);
  const amounts = sentence.mentions.filter((entry) => isCount(entry) && entry.mention.start >= word.end);
  if (listed.length < 2 || amounts.length !== listed.length) return null;
  const dealt = new Map<number, PeriodScope | null>();
  for (const [at, { index }] of amounts.entries()) dealt.set(index, scopeOf(choice(listed[at] as Time, "sentence", "dealt out in order")));
  return dealt;
}

/** A figure and what may date it. */
interface Figure {
  readonly entry: IndexedMention;
  /** Its first character, and the last of its phrase. */
  readonly start: number;
  readonly end: number;
  readonly sentence: SentenceContext;
  readonly times: readonly Time[];
  readonly carried: Carried | null;
  readonly own: ArticleTimes;
  readonly published: string | null;
  readonly folded: string;
}

/** The time that governs a figure, and how it does. */
interface Choice {
  readonly time: Time;
  readonly from: ScopeFrom;
  readonly step: string;
  readonly isContested: boolean;
}

function choice(time: Time, from: ScopeFrom, step: string, isContested = false): Choice {
  return { time, from: time.from ?? from, step, isContested };
}

/** The period of one figure: of the nearest time that governs it. */
function periodFor(figure: Figure): PeriodScope | null {
  const chosen = fromSentence(figure) ?? fromParagraph(figure);
  const { entry, sentence, times, published, start, own } = figure;
  // A day or month of no known year says less than the time of the whole article, but for the day of the event itself (`Dịp này, …`).
  const isOfEvent = sentence.words.some((word) => word.kind === "event" && word.start === chosen?.time.start);
  const whole = chosen?.time.edtf?.startsWith("XXXX") && !isOfEvent ? fromArticle(figure) : null;
  if (chosen) return scopeOf(whole && inOneYear(whole.time.edtf) !== null ? whole : chosen);
  // `Trong quý xảy ra 58 vụ, tăng 5 vụ so với cùng kỳ`: of what the article goes on about.
  const compared = isCount(entry) && own.stretch === null ? comparedWith(entry, times, published) : null;
  if (compared) return compared;
  const ofArticle = fromArticle(figure);
  if (ofArticle) return scopeOf(ofArticle);
  const state = sentence.words.findLast(
    ({ kind, end }) => end <= start && (kind === "state" || (kind === "ongoing" && isOneClause(figure.folded, end, start))),
  );
  return state && published !== null ? publishedScope(published, state, "holds at publication") : null;
}

function fromSentence(figure: Figure): Choice | null {
  const { entry, start, end, sentence, times, folded } = figure;
  let against = null as Time | null;
  let opener = null as Time | null;
  let nearest = null as Time | null;
  let behindOther = null as Time | null;
  let later = null as Time | null;
  const isChange = entry.mention.count?.change != null;
  for (const time of times) {
    if ((time.closes !== null && time.closes <= start) || (isChange && time.isSameSpan && time.end <= start)) continue;
    // `So với 1.355 doanh nghiệp của cùng kỳ năm 2023`: of that figure alone.
    const isOwn = time.boundTo?.index === entry.index && (!time.isCompared || ofFigure.test(folded.slice(end, time.start)));
    if (isOwn) return choice(time, "phrase", "behind the figure");
    if (time.isCompared) {
      if (time.edtf !== null && time.end <= start) against = time;
    } else if (time.end > start) {
      if (later === null && time.start >= end && endsClauseOf(time, entry, end, sentence, folded)) later = time;
    } else if (time.boundTo !== null) behindOther = time;
    else if (time.opensClause) opener = nearest = time;
    else if (!time.isStart || reaches.exec(folded.slice(time.end, start))?.[0].length === start - time.end) nearest = time;
  }
  if (against && isCount(entry) && isOfCompared(against, entry, sentence, folded)) return choice(against, "phrase", "of the period that is compared with");
  const isContested = (opener !== null && opener !== nearest) || (nearest !== null && later !== null);
  const isReported = opener !== null && !opener.isStretch && hasWord("report", sentence, opener.end, start);
  // A moment that nobody dates yields to a time of the figure's own: `Đến nay, có 30 khu, trong đó 14 khu được công nhận năm 2017`.
  const isOwn = later !== null && opener?.edtf === null && nearest === opener && !hasCount(sentence, end, later.start);
  if (later && (isReported || isOwn)) return choice(later, "sentence", "ends the clause", isContested);
  // What is told has its own time behind the day on which it was said, or behind a word for one that nobody dates.
  if (nearest?.isStretch && nearest !== opener && (opener?.isReport || opener?.edtf === null))
    return choice(nearest, "sentence", "earlier in the sentence", isContested);
  if (nearest && nearest !== opener && (opener ? isNear(nearest, start, folded) : !isMoment(nearest, figure.own) || isSameClause(folded, nearest.end, start)))
    return choice(nearest, "sentence", "earlier in the sentence", isContested);
  if (opener) return choice(opener, "sentence", "opens the clause", isContested);
  if (later) return choice(later, "sentence", "ends the clause", behindOther !== null);
  return behindOther && choice(behindOther, "sentence", "behind an earlier figure", true);
}

function fromParagraph({ carried }: Figure): Choice | null {
  return carried && choice(carried.time, "paragraph", "carried from an earlier sentence");
}

const earlierParagraph = "carried from an earlier paragraph";

function fromArticle({ own, start, published }: Figure): Choice | null {
  const { stretch, opener, last } = own;
  const carried = stretch ?? (opener && start - opener.end < innerReach && !isDayOf(own.own, opener) ? opener : null);
  if (carried) return choice(carried, "article", earlierParagraph);
  const reaches = own.own !== null && (own.own.isStretch || own.own.isDeadline || start - own.own.end < dayReach);
  if (own.own && reaches) return choice(own.own, "article", "of the title or lead");
  // The day of the news itself goes far.
  return last && start - last.end < (last.edtf === published ? dayReach : innerReach) ? choice(last, "article", earlierParagraph) : null;
}

/** Whether a time says from which day to which the stretch goes that another names: `6 tháng đầu năm 2018`, `từ ngày 16/12/2017 đến ngày 15/6/2018`. */
function isToTheDay({ edtf }: Time, whole: Time): boolean {
  if (edtf === null || whole.edtf === null || !ofDays.test(edtf) || !ofMonths.test(whole.edtf)) return false;
  const ends = boundsOf(whole.edtf);
  return boundsOf(edtf).every((day, at) => day !== null && ends[at] != null && Math.abs(Date.parse(day) - Date.parse(ends[at] as string)) <= longestShift);
}

const ofMonths = /^\d{4}(?:-\d\d\/\d{4}-\d\d)?$/;
/** By how much the year of a report may be shifted, in milliseconds: that of the police ends on 14 December. */
const longestShift = 31 * 24 * 3600 * 1000;

/** Whether a time is one of the days that the title or lead tells of together: `trong 4 ngày nghỉ lễ (từ 30/8 đến 2/9)` and then `ngày 1/9`. */
function isDayOf(whole: Time | null, { edtf }: Time): boolean {
  return whole?.edtf != null && ofDays.test(whole.edtf) && edtf !== null && isWithin(edtf, whole.edtf);
}

const ofDays = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/;

function scopeOf({ time: { edtf, start, end }, from, step, isContested }: Choice): PeriodScope | null {
  return edtf === null ? null : { edtf, from, source: { span: { start, end }, step }, isContested };
}

function publishedScope(edtf: string, { start, end }: Span, step: string): PeriodScope {
  return { edtf, from: "published", source: { span: { start, end }, step }, isContested: false };
}

/** The longest of the words that a start leads over to its figure by. */
const reachesLength = 12;

function isNear(time: Time, start: number, folded: string): boolean {
  return start - time.end <= nearReach && isOneClause(folded, time.end, start);
}

/** `so với cùng kỳ năm 2022 (10 vụ)`, `thấp hơn đỉnh ngày 20/10 đạt 1,68 m`: an amount of the period that is compared with. */
function isOfCompared(time: Time, { mention }: IndexedCount, { words, mentions }: SentenceContext, folded: string): boolean {
  if (mention.count.change !== null) return false;
  const gap = folded.slice(time.end, mention.start);
  // A rate in the bracket behind a change is that of the change: `tăng 5 vụ so với năm 2022 (12%)`.
  if (mention.count.unit?.kind === "percent") {
    const told = mentions.filter(isCount).findLast((other) => other.mention.end <= time.start)?.mention.count;
    return gap === " (" && told?.unit?.kind === "percent" && told.change === null;
  }
  return gap === " (" || words.some(({ kind, start, end }) => kind === "level" && start === time.end + 1 && end === mention.start - 1);
}

/** Whether a time behind a figure ends the clause of both and is not the own time of a change between them. */
function endsClauseOf(time: Time, { index }: IndexedMention, end: number, sentence: SentenceContext, folded: string): boolean {
  if (time.opensClause || !isSameClause(folded, end, time.start) || hasWord("compared", sentence, end, time.start)) return false;
  // `bình quân 80%, riêng ngày 31/8 kín phòng`: of what is told alone.
  if (hasWord("alone", sentence, end, time.start)) return false;
  if (isForLater.test(folded.slice(end, time.start))) return false;
  // `tăng 0,6%, nâng mức tăng kể từ đầu năm lên 23%`: of what it goes up to.
  if (time.isStart && reaches.test(folded.slice(time.end, time.end + reachesLength))) return false;
  const { boundTo, isStart } = time;
  return boundTo === null || boundTo.index === index || (boundTo.mention.count.change === null && !isStart);
}

function hasWord(kind: ScopeWord["kind"], { words }: SentenceContext, from: number, to: number): boolean {
  return words.some((word) => word.kind === kind && word.start >= from && word.end <= to);
}

/** Whether no clause ends between two places: lists go on over commas, not over semicolons. The dot of 2.000 ends nothing. */
function isSameClause(folded: string, from: number, to: number): boolean {
  return to - from <= clauseReach && !/[;\n]|\.(?!\d)/.test(folded.slice(from, to));
}

/** `tăng 0,57% so với tháng trước`: a change against the period before is one of the period of publication. */
function comparedWith({ mention }: IndexedCount, times: readonly Time[], published: string | null): PeriodScope | null {
  if (mention.count.change === null || published === null) return null;
  const compared = times.find((time) => time.isCompared && time.edtf !== null);
  const edtf = compared?.edtf;
  if (!compared || !edtf || edtf >= published) return null;
  const quarter = quarterBefore(published);
  if (quarter !== null && (edtf === quarterBefore(quarter) || edtf === yearBefore(quarter)))
    return publishedScope(quarter, compared, "follows the period it is compared with");
  if (/[/W]/.test(edtf)) return null;
  return publishedScope(published.slice(0, edtf.length), compared, "follows the period it is compared with");
}

/** The quarter that is over before a day or month: of 2013-10-22 it is 2013-07/2013-09; null where the month is not known. */
function quarterBefore(edtf: string): string | null {
  const { year, month } = parseEdtf(edtf.slice(0, 7)) ?? { year: 0, month: null };
  return month === null ? null : formatQuarter({ year, month }, -1);
}

function yearBefore(edtf: string): string {
  return edtf.replace(/\d{4}/g, (year) => formatYear(Number(year) - 1));
}
