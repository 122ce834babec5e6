/**
 * The times of a sentence that can govern figures: its dates, and the words that stand for one (`đến nay`, `trong
 * năm`), with where each stands in its clause.
 */
import { isDigitCode, isWordCode, space } from "../../engine/pattern.ts";
import type { ScopeFrom, Span } from "../../types.ts";
import { formatMonths, formatYear, parseEdtf } from "../../values/calendar.ts";
import { holdsVerb } from "../../vi/phrase.ts";
import {
  bracketLead,
  cumulative,
  datelineBefore,
  datelineBehind,
  frames,
  isPlanned,
  monthsBefore,
  moreThan,
  ofFeast,
  reachesAmount,
  reachesBack,
  type ScopeWord,
  saidBefore,
  saysWhen,
  throughYears,
  yearsBack,
} from "../../vi/scope-words.ts";
import { openingBracket } from "../relation/context.ts";
import { isCompared, type Mention, phraseEndOf } from "../resolve.ts";
import { hasCount, type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";

/** A time that may govern figures. Offsets in the clean text. */
export interface Time extends Span {
  /** Null: a moment or stretch that the article does not date; it governs all the same, and says nothing. */
  readonly edtf: string | null;
  /** Stands at the head of a clause. */
  readonly opensClause: boolean;
  /** The count right before it, whose own time it is. */
  readonly boundTo: IndexedCount | null;
  /** Something is compared with it. */
  readonly isCompared: boolean;
  /** The same months of another year, with which others are compared even where it opens its clause: `Cùng kỳ năm 2019, con số này là 113 vụ, như vậy đã tăng 93 vụ`. */
  readonly isSameSpan: boolean;
  /** The start of an open stretch, which governs only from the head or the end of a clause: `kể từ tháng 8`. */
  readonly isStart: boolean;
  /** A year, a month or a stretch of them, not a day. */
  readonly isStretch: boolean;
  /** What is to be reached by then, or holds up to then: `đến năm 2025`; other paragraphs do not take it over. */
  readonly isDeadline: boolean;
  /** Said with its time of day. */
  readonly isHour: boolean;
  /** What is to be done then: `phương hướng, nhiệm vụ năm 2024`. */
  readonly isPlanned: boolean;
  /** The end of the bracket in which it stands with figures of its own: `giảm 48 hộ (hiện còn 157 hộ)`; beyond, it governs nothing. */
  readonly closes: number | null;
  /** The day on which somebody said what follows: `Ngày 25/10, Sở cho biết, kim ngạch tháng 10 đạt …`. */
  readonly isReport: boolean;
  /** Inside its sentence the time of the noun before it, of which alone it is: `…, lợi nhuận quý 3 tăng hơn 5 lần`. */
  readonly isAttached: boolean;
  /** Where it was found, where not in the sentence itself. */
  readonly from: ScopeFrom | null;
}

/** How many characters may stand between a count and its own time behind it. */
const boundReach = 14;
/** How far from `so với` the time that is compared with may stand. */
const comparedReach = 45;
/** How many words may stand before a time that opens its clause: `riêng năm 2023`, `CPI tháng 10`. */
const openingWords = 3;
/** How much of its line a time may take to be the line of a date and no part of a sentence. */
const dateLineShare = 0.6;

/** What the times of a sentence are read by. */
interface Named {
  readonly folded: string;
  readonly published: string | null;
  /** The day up to which `5 năm` reaches that no stretch of the text explains: of publication, else the first that the text names whole. */
  readonly told: string | null;
  /** The stretches that the text names, by their length: `giai đoạn 2013-2023` is what `10 năm` then means. */
  readonly stretches: ReadonlyMap<string, string>;
  readonly titleEnd: number;
}

/**
 * By their length, the stretches that a text names: of whole years those that are not still to come, of each length the first named; without a
 * publication date the earliest, since a report of one term names the next (`nhiệm kỳ 2017-2022`). Five years are from 2016 to 2020 or from 2015 to
 * 2020. Of months from January on the first named, so that the title's `10 tháng` is the text's `10 tháng năm 2016`. What something is compared
 * with (`so với giai đoạn 2009-2013`) is none of them.
 */
export function stretchesNamed(mentions: readonly Mention[], published: string | null, folded: string): Map<string, string> {
  const stretches = new Map<string, string>();
  for (const { when, start } of mentions) {
    if (!when || isCompared(folded, start)) continue;
    const { edtf } = when;
    const months = Number(/^(\d{4})-01\/\1-(\d\d)$/.exec(edtf)?.[2] ?? 0);
    if (months > 1 && !stretches.has(`P${months}M`)) stretches.set(`P${months}M`, edtf);
    const years = /^(\d{4})\/(\d{4})$/.exec(edtf);
    if (!years || (published !== null && (years[1] as string) >= published.slice(0, 4))) continue;
    const length = Number(years[2]) - Number(years[1]);
    for (const count of [length, length + 1]) {
      const known = stretches.get(`P${count}Y`);
      if (count > 1 && (known === undefined || (published === null && edtf < known))) stretches.set(`P${count}Y`, edtf);
    }
  }
  return stretches;
}

/** The times of a sentence: its dates that can govern, and the words that stand for one. */
export function timesOf(sentence: SentenceContext, given: Named): Time[] {
  const { folded, published } = given;
  const times: Time[] = [];
  for (const { mention } of sentence.mentions) {
    const edtf = mention.when ? periodOf(mention, sentence, given) : null;
    if (edtf === null) continue;
    if (takesLine(mention, sentence) || isScraped(mention, folded)) continue;
    const read = timeAt(mention, edtf, sentence, folded);
    // What is done for a feast is of its sentence: `Dịp Tết Nguyên đán Canh Tý 2020, trao 776 suất quà`.
    const closes = read.closes ?? (ofFeast.test(folded.slice(mention.start, mention.end)) ? sentence.segment.end : null);
    const time = { ...read, closes, isDeadline: mention.when?.role === "as_of", isHour: mention.when?.dateType === "TIME" };
    times.push(time.isHour ? { ...time, isStart: false } : openEnded(time, published));
  }
  for (const word of sentence.words) {
    const isFree = times.every((time) => time.end <= word.start || word.end <= time.start);
    if (!isFree || !standsForTime(word, sentence, folded)) continue;
    const edtf = nowKinds.has(word.kind) ? published : null;
    const from = edtf !== null ? "published" : null;
    const time = timeAt(word, edtf, sentence, folded);
    // `tăng từ 45,6 tỷ euro hiện nay lên 46,8 tỷ euro`: of the figure before it.
    const isOfFigure = nowKinds.has(word.kind) && time.boundTo !== null && phraseEndOf(time.boundTo.mention) === word.start - 1;
    times.push({
      ...time,
      from,
      closes: word.kind === "now-being" ? sentence.segment.end : (endOfItem(word, times, sentence, folded) ?? time.closes),
      opensClause: !isOfFigure,
      boundTo: isOfFigure ? time.boundTo : null,
      isCompared: false,
      isStart: false,
      isStretch: word.kind === "same-year" || word.kind === "same-stretch",
    });
  }
  times.sort((a, b) => a.start - b.start);
  return withoutSchedule(
    times.map((time) => upToItem(time, times, sentence, folded)),
    sentence,
    folded,
  );
}

/** Where the item of a list ends of which alone `hiện` is, behind a time that the sentence named first: `Trong 6 tháng xử lý 13 vụ, hiện đã làm rõ 10 vụ; phát hiện 14 vụ`. */
function endOfItem({ kind, start, end }: ScopeWord, times: readonly Time[], { segment }: SentenceContext, folded: string): number | null {
  if (kind === "until-now" || !nowKinds.has(kind)) return null;
  const semicolon = folded.slice(end, Math.min(segment.end, end + longestItem)).indexOf(";");
  return semicolon >= 0 && times.some((time) => time.start < start && time.edtf !== null && !time.isCompared) ? end + semicolon : null;
}

const longestItem = 1000;

/** Whether a date is the one that a scraper set before the title (`date 2025-09-29 Vĩnh Long có …`) or that of a dateline (`Hà Nam, ngày 30/12/2022. Tin từ …`): the day of publication, and none of which anything is told. */
function isScraped({ when, start, end, sentence }: Mention, folded: string): boolean {
  if (when?.role !== "published") return false;
  const lineStart = sentence.paragraph.start;
  if (start - lineStart > longestDateline) return false;
  return folded.endsWith("date ", start) || (datelineBefore.test(folded.slice(lineStart, start)) && datelineBehind.test(folded.slice(end, end + 3)));
}

/** How long what stands before the day of a dateline is. */
const longestDateline = 60;

/** Whether a date takes most of its line, on which nothing is counted; not one up to which all holds that is told below: `(Cập nhật đến 8h ngày 24/11/2025)`. */
function takesLine({ start: from, end: to, when }: Mention, sentence: SentenceContext): boolean {
  const { start, end } = sentence.segment.paragraph;
  return when?.role !== "as_of" && to - from > (end - start) * dateLineShare && !hasCount(sentence, start, end);
}

/** Whether a sentence is a line of a date. */
export function isDateLine(sentence: SentenceContext): boolean {
  return sentence.mentions.some(({ mention }) => mention.type === "date" && takesLine(mention, sentence));
}

/** The times without those of a list behind a colon that no count follows (`3 đợt: từ 15 đến 25/4, 10-20/5 và đầu tháng 6`): they say when, and date no figure. */
function withoutSchedule(times: Time[], sentence: SentenceContext, folded: string): Time[] {
  const last = times.at(-1);
  const before = times.at(-2);
  if (!last || !before || before.edtf === null) return times;
  const colon = folded.lastIndexOf(":", before.start);
  if (colon < sentence.segment.start || before.start - colon > clauseReach || /\d/.test(folded.charAt(colon + 1))) return times;
  if (!hasCount(sentence, sentence.segment.start, colon) || hasCount(sentence, colon, sentence.segment.end)) return times;
  return times.filter(({ start }) => start < colon);
}

/**
 * A cumulative time with the end of its item of a list, behind which the time named first goes on: `trong tháng 5 có 45 doanh nghiệp, lũy kế 5
 * tháng có 137 doanh nghiệp; 06 doanh nghiệp đăng ký chi nhánh`.
 */
function upToItem(time: Time, times: readonly Time[], { segment, words }: SentenceContext, folded: string): Time {
  if (!words.some((word) => word.kind === "running" && word.end === time.start - 1 && cumulative.test(folded.slice(word.start, word.end)))) return time;
  if (!times.some(({ start, edtf, isCompared }) => start < time.start && edtf !== null && !isCompared)) return time;
  const semicolon = folded.slice(time.end, segment.end).indexOf(";");
  return semicolon < 0 ? time : { ...time, closes: time.end + semicolon };
}

/** The open stretch that a time begins, up to the publication date where that is known. */
function openEnded(time: Time, published: string | null): Time {
  if (!time.isStart || time.edtf === null) return time;
  // `Từ tháng 9` in September: that month.
  if (published?.startsWith(time.edtf) && published.length > time.edtf.length && time.edtf.length === 7) return { ...time, isStretch: true };
  return { ...time, isStretch: true, edtf: `${time.edtf}/${published !== null && time.edtf < published ? published : ".."}` };
}

/** EDTF of the period that a date names, without its time of day; null where it governs nothing. */
function periodOf(
  { when, start, end, ruleId }: Mention,
  { words, segment }: SentenceContext,
  { folded, published, told, stretches, titleEnd }: Named,
): string | null {
  // `bao gồm vốn 2023 chuyển nguồn`: whose year it says, not when.
  if (!when || when.dateType === "SET" || ruleId === "date/year-of-plan") return null;
  if (leads("birth", words, start) || leads("delivery", words, start) || isOfNorm(start, words, folded)) return null;
  if (when.role === "document" && !words.some((word) => word.kind === "with" && word.start === end + 1)) return null;
  if (when.dateType === "DURATION") {
    // `Du lịch 9 tháng: nơi nào đông khách nhất?`
    const isOfTitle = end < titleEnd && /^[:,]/.test(folded.slice(end, end + 1));
    const isLed = isOfTitle || !hasWordsBefore(folded, segment.start, start, 0) || leads("running", words, start) || isMeasuredBy(when.edtf, end, folded);
    return isLed
      ? (runningMonths(when.edtf, published) ??
          stretches.get(when.edtf) ??
          (throughYears.test(folded.slice(start, end + filledReach)) ? yearsUpTo(told, when.edtf) : null))
      : null;
  }
  const edtf = when.edtf.includes("T") ? when.edtf.replace(/T[\d:]+/g, "").replace(/^([^/]+)\/\1$/, "$1") : when.edtf;
  // A day, month or stretch of months whose year nobody says is one all the same; a decade or century dates no figure.
  return edtf.includes("X") && !ofUnknownYear.test(edtf) ? null : edtf;
}

/** Whether months say what an amount behind them was reached in: `giá trị sản xuất 6 tháng ước đạt 20.400 tỷ đồng`. */
function isMeasuredBy(edtf: string, end: number, folded: string): boolean {
  return /^P\d{1,2}M$/.test(edtf) && reachesAmount.test(folded.slice(end, end + amountReach));
}

const amountReach = 24;

/** How far behind some years the words are read for what filled them. */
const filledReach = 12;

const ofUnknownYear = /^XXXX-\d\d(?:-\d\d|\/XXXX-\d\d)?$/;

/** Whether a time stands in the name of a law or standard: `Hiến pháp năm 1992`, `chuẩn nghèo đa chiều giai đoạn 2022-2025`. */
function isOfNorm(start: number, words: readonly ScopeWord[], folded: string): boolean {
  return words.some(({ kind, end }) => kind === "norm" && end < start && isOneClause(folded, end, start, normReach));
}

const normReach = 24;

/** `trong 10 tháng`, `tính chung 10 tháng`, `…, 10 tháng …`: from January to the tenth month, where that month is the last or the one before it. */
function runningMonths(edtf: string, published: string | null): string | null {
  const months = Number(/^P(\d{1,2})M$/.exec(edtf)?.[1] ?? 0);
  const day = published === null ? null : parseEdtf(published);
  if (months < 2 || months > 12 || day?.month == null) return null;
  const behind = (day.month + 12 - months) % 12;
  if (behind > 1) return null;
  const year = months > day.month ? day.year - 1 : day.year;
  return formatMonths(year, 1, months);
}

/** `Qua 5 năm` up to a day, in years; null for other lengths. */
function yearsUpTo(day: string | null, length: string): string | null {
  const years = Number(/^P(\d{1,2})Y$/.exec(length)?.[1] ?? 0);
  if (day === null || years < 2) return null;
  const last = Number(day.slice(0, 4));
  return `${formatYear(last - years)}/${formatYear(last)}`;
}

/** Whether a word of a kind stands right before a place, or begins what stands there: `SN 1974`, `từ 1/10`. */
function leads(kind: ScopeWord["kind"], words: readonly ScopeWord[], start: number): boolean {
  return words.some((word) => word.kind === kind && (word.start === start || (word.end <= start && start - word.end <= 1)));
}

/** How many words may stand before a word for now at the head of a clause: `Tại thời điểm hiện nay, …`. */
const headWords = 4;

/** Words for the moment of writing. */
export const nowKinds: ReadonlySet<ScopeWord["kind"]> = new Set(["now", "now-first", "now-being", "until-now"]);

function standsForTime(word: ScopeWord, { segment, words }: SentenceContext, folded: string): boolean {
  if (word.kind === "event") return !saidBefore.test(folded.slice(Math.max(segment.start, word.start - saidReach), word.start));
  // `trong thời điểm dịch bệnh hiện nay`: behind so many words it only says which.
  if (word.kind === "now" || word.kind === "now-being")
    return !/^(?:[,.;)]|$)/.test(folded.slice(word.end, word.end + 1)) || !hasWordsBefore(folded, segment.start, word.start, headWords);
  if (word.kind === "until-now")
    return !words.some(({ kind, end }) => kind === "start" && end < word.start && isOneClause(folded, end, word.start, stretchReach));
  if (word.kind === "now-first" || word.kind === "same-year" || word.kind === "same-stretch" || word.kind === "elsewhen")
    return !hasWordsBefore(folded, segment.start, word.start, 0);
  return false;
}

/** How long the words are that say something is reported at a meeting. */
const saidReach = 12;

function timeAt({ start, end }: Span, edtf: string | null, sentence: SentenceContext, folded: string): Time {
  const { segment, words } = sentence;
  const isAgainst = words.some(
    ({ kind, start: from, end: to }) =>
      kind === "compared" &&
      to <= start &&
      start - to <= comparedReach &&
      isOneClause(folded, to, start) &&
      !hasCount(sentence, from, start) &&
      !isAbout({ start: from, end: to }, start, folded),
  );
  const before = lastBefore(sentence, start);
  const gap = before ? folded.slice(Math.min(phraseEndOf(before.mention), start), start) : "";
  const joint = words.some(({ kind, start: from, end: to }) => joinKinds.has(kind) && to === start - 1 && (before === null || from >= before.mention.end));
  const closes = closeOfAside({ start, end }, sentence, folded);
  const isBehind = before !== null && !joint && closes === null && (phraseEndOf(before.mention) >= end || (gap.length <= boundReach && !/[,;:.\n]/.test(gap)));
  const opens =
    start === segment.start ||
    joint ||
    framesClause({ start, end }, sentence, folded) ||
    (!isBehind && !closesClause(folded, { start, end }, sentence) && opensClause(folded, segment.start, { start, end }));
  const isStart = edtf !== null && !edtf.includes("/") && leads("start", words, start);
  const isSameSpan = words.some((word) => word.kind === "same-span" && word.start === start);
  const isMultiplied = isBehind && before?.mention.count.change === "multiple" && !saysWhen.test(folded.slice(start, end));
  const isCompared = isAgainst || (isSameSpan && !opens) || isMultiplied || isOfRecord({ start, end }, isStart, words, folded);
  return {
    start,
    end,
    edtf,
    opensClause: opens && !isCompared,
    boundTo: isBehind && start !== segment.start ? before : null,
    isCompared,
    isSameSpan,
    isStart,
    isStretch: edtf === null || edtf.length < 10 || edtf.includes("/"),
    isDeadline: false,
    isHour: false,
    isPlanned: isPlanned(folded.slice(Math.max(segment.start, start - planReach), start)),
    closes,
    isReport: edtf !== null && edtf.length === 10 && hasReportBehind(end, sentence),
    isAttached: opens && !joint && isAttached(folded, segment.start, start),
    from: null,
  };
}

/**
 * Whether a time stands alone in a bracket behind words that frame the clause, before anything is counted (`Trong tháng cao điểm (từ 17/10 đến 18/11/2018), …`), or behind months:
 * `9 tháng (tính từ 15/12/2018 đến 14/9/2019) toàn quốc xảy ra …`.
 */
function framesClause({ start, end }: Span, sentence: SentenceContext, folded: string): boolean {
  const { start: from } = sentence.segment;
  const open = openingBracket(folded, start);
  if (open < from || folded.charCodeAt(end) !== closeMark || !bracketLead.test(folded.slice(open, start))) return false;
  if (monthsBefore.test(folded.slice(Math.max(from, open - monthsReach), open))) return true;
  return folded.charCodeAt(end + 1) === comma && frames.test(folded.slice(headOfClause(folded, from, open), open)) && !hasCount(sentence, from, start);
}

/** How long some months are before a bracket with their days. */
const monthsReach = 24;
const closeMark = 41;

/** Whether `hơn` says only that a stretch was somewhat longer: `hơn 2 tháng đầu năm`, beside `cao hơn năm 2020`. */
function isAbout(word: Span, start: number, folded: string): boolean {
  return word.end === start - 1 && isDigitCode(folded.charCodeAt(start)) && folded.slice(word.start, word.end) === moreThan;
}

/** Whether a word of saying stands behind a time, before anything is counted. */
function hasReportBehind(end: number, sentence: SentenceContext): boolean {
  return sentence.words.some(({ kind, start }) => kind === "report" && start >= end && start - end <= reportReach && !hasCount(sentence, end, start));
}

const reportReach = 80;

/** Words that join a clause with a time of its own. */
const joinKinds: ReadonlySet<ScopeWord["kind"]> = new Set(["joint", "contrast"]);

/** How far before a time the plan may be named that is of it. */
const planReach = 40;

/** Where the bracket ends that holds a time and more (`kỳ thi (diễn ra các ngày 26, 27 và 28/6)`, `12 tập thể (năm 2021: 10)`); null where there is none. */
function closeOfAside({ start, end }: Span, sentence: SentenceContext, folded: string): number | null {
  const { segment } = sentence;
  const open = openingBracket(folded, start);
  if (open < Math.max(segment.start, start - asideReach)) return null;
  const length = folded.slice(end, Math.min(segment.end, end + clauseReach)).indexOf(")");
  if (length < 0) return null;
  // A bracket that is all of its line is none beside anything: `(Cập nhật đến 8h ngày 24/11/2025)`.
  const saysMore = open > segment.start && (length > 0 || !bracketLead.test(folded.slice(open, start)));
  return saysMore || hasCount(sentence, end, end + length) ? end + length : null;
}

/** How far behind its bracket a time may stand to be that of the bracket. */
const asideReach = 40;

/** Whether a time only says since when nothing was like it: `lần đầu tiên trong vòng 40 năm qua`, `cao nhất kể từ ngày 8/10`. */
function isOfRecord({ start, end }: Span, isStart: boolean, words: readonly ScopeWord[], folded: string): boolean {
  if (!isStart && !reachesBack.test(folded.slice(start, end))) return false;
  return words.some(({ kind, end: from }) => (kind === "most" || kind === "first") && from < start && isOneClause(folded, from, start, recordReach));
}

/** How far behind `nhất` its time may begin: a few words and `kể từ`. */
const recordReach = 24;

/** How far `từ` may stand before `đến nay` where both frame one stretch. */
const stretchReach = 40;

/** A clause is not looked through further than this. */
export const clauseReach = 240;

/** Whether no more than a few words stand before a time in its clause, unless it reaches some years back to a comma (`Tổng hợp phong trào 5 năm qua, toàn tỉnh …`), and none that does something to it: `vượt đỉnh lũ năm 1979`. */
function opensClause(folded: string, from: number, { start, end }: Span): boolean {
  const isPast = folded.charCodeAt(end) === comma && yearsBack.test(folded.slice(start, end));
  if (!isPast && hasWordsBefore(folded, from, start, openingWords)) return false;
  return folded.charCodeAt(end) === comma || !holdsVerb(folded, headOfClause(folded, from, start), start);
}

/** Whether words stand before a time in its clause, which is not the first of its sentence. */
function isAttached(folded: string, from: number, start: number): boolean {
  return hasWordsBefore(folded, from, start, 0) && headOfClause(folded, from, start) > from;
}

/** Where the clause begins in which a time stands; not before `from`. */
function headOfClause(folded: string, from: number, start: number): number {
  let head = start;
  while (head > from && !isBoundary(folded, head - 1, start)) head--;
  return head;
}

/** Whether more words than `most` stand between the last clause boundary before a place and the place; nothing before `from`. */
function hasWordsBefore(folded: string, from: number, at: number, most: number): boolean {
  const floor = Math.max(from, at - clauseReach);
  let words = 0;
  let isWord = false;
  for (let place = at - 1; place >= floor && !isBoundary(folded, place, at); place--) {
    if (folded.charCodeAt(place) === space) isWord = false;
    else if (!isWord && isWordCharacter(folded, place)) {
      isWord = true;
      words++;
      if (words > most) return true;
    }
  }
  return false;
}

const clauseMarks = new Set(Array.from(",;:(\n.", (mark) => mark.charCodeAt(0)));
const hyphen = 45;
const comma = 44;

/** Whether a mark that ends a clause stands here: a hyphen is one beside a blank, where both stand before `limit`. */
function isBoundary(folded: string, place: number, limit: number): boolean {
  const code = folded.charCodeAt(place);
  if (code === comma && isDigitCode(folded.charCodeAt(place + 1)) && isDigitCode(folded.charCodeAt(place - 1))) return false;
  if (code !== space && code !== hyphen) return code < 64 && clauseMarks.has(code);
  return place + 1 < limit && folded.charCodeAt(place + 1) === (code === space ? hyphen : space);
}

/** Whether a letter or digit begins here. */
function isWordCharacter(folded: string, place: number): boolean {
  const code = folded.charCodeAt(place);
  if (code < 128) return isWordCode(code);
  return anyLetter.test(String.fromCodePoint(folded.codePointAt(place) as number));
}

const anyLetter = /\p{L}/u;

/** Whether a time ends its clause. What joins another clause may also follow one that opens its own: `…, đến sáng 25/10 còn 1.130 hộ`. */
function closesClause(folded: string, { start, end }: Span, { segment, words, mentions }: SentenceContext): boolean {
  if (/^ ?(?:$|[.;)\n])/.test(folded.slice(end, end + 2))) return true;
  if (!words.some((word) => joinKinds.has(word.kind) && word.start === end + 1)) return false;
  return hasWordsBefore(folded, segment.start, start, 0) || mentions.some(({ mention }) => mention.type === "date" && mention.end === start - ", ".length);
}

/** Whether no mark that ends a clause stands between two places that are at most `reach` apart; the marks inside a number end none. */
export function isOneClause(folded: string, from: number, to: number, reach = clauseReach): boolean {
  return to - from <= reach && !/[;:\n]|[.,](?!\d)/.test(folded.slice(from, to));
}

function lastBefore({ mentions }: SentenceContext, at: number): IndexedCount | null {
  let last: IndexedCount | null = null;
  for (const entry of mentions) {
    if (entry.mention.start >= at) break;
    if (isCount(entry) && entry.mention.end <= at) last = entry;
  }
  return last;
}
