/** Dates and times of English text, as the readings that `resolve/date/date.ts` settles. Days stand before months in numbers, as in Viet Nam. */
import { type Refusal, refuse } from "../engine/rule.ts";
import { daysInMonth } from "../values/calendar.ts";
import type { CalendarReading, Expression, TimeReading } from "../values/time.ts";
import type { Claim } from "./claim.ts";
import { amountAt, type NumberStyle } from "./number.ts";
import { formAt, saysAt, type Token } from "./tokens.ts";
import { measures, months, ordinals, timeUnits, weekdays } from "./words.ts";

/** An expression, the token behind it, and the rule that read it; a refused one is no date of the calendar. */
interface Point {
  readonly expression: Expression | Refusal;
  readonly end: number;
  readonly rule: string;
}

/** Words that lead a time and belong to its mention, with what they do to a stretch. */
const leads: Readonly<Record<string, "opens" | "closes" | "plain">> = {
  from: "opens",
  since: "opens",
  between: "opens",
  to: "closes",
  until: "closes",
  till: "closes",
  through: "closes",
  by: "closes",
  "up to": "closes",
  "as of": "closes",
  "by the end of": "closes",
  "as of the end of": "closes",
  "until the end of": "closes",
  "from the beginning of": "opens",
  "since the beginning of": "opens",
  "from early": "opens",
  "since early": "opens",
  "from late": "opens",
  "since late": "opens",
  "by late": "closes",
  "by early": "closes",
  "the end of": "plain",
  "the beginning of": "plain",
  "the start of": "plain",
  "end of": "plain",
  before: "plain",
  after: "plain",
  late: "plain",
  early: "plain",
  "mid-": "plain",
  "end-": "plain",
  "the morning of": "plain",
  "the afternoon of": "plain",
  "the evening of": "plain",
  "the night of": "plain",
};
const longestLead = 5;

/** The time that begins at a token, with its lead words; null where none does. `last` is the time claimed right before it. */
export function dateAt(tokens: readonly Token[], at: number, style: NumberStyle, last: Claim | null): Claim | null {
  const set = setAt(tokens, at);
  if (set) return claim(at, set, false, false);
  // `up 12% from 2022`: what something is compared with begins no stretch.
  const isCompared = last !== null && last.end === at && "change" in last.value && last.value.change !== null;
  const lead = isCompared ? null : formAt(tokens, at, leads, longestLead);
  const isBehind = last !== null && last.end === at && isOpen(last);
  if (lead) {
    const closing = closingAt(tokens, lead, isBehind);
    if (closing) return claim(at, closing, false, true);
    const point = pointAt(tokens, lead.end, style, true);
    // `rose to 2023`, `by 12 percent`: a bare lead needs a time that is surely one.
    if (point && !isLoose(lead.form, point, isBehind))
      return { ...claim(firstOf(tokens, at), point, lead.value === "opens", lead.value === "closes"), isFramed: lead.form === "between" };
  }
  if (isBehind && tokens[at]?.lower === "and" && last.isFramed) {
    const point = pointAt(tokens, at + 1, style, true);
    if (point) return claim(at, point, false, true);
  }
  // The article is no part of a mention.
  if (tokens[at]?.lower === "the") return null;
  const isAfterClock = last !== null && last.rule === "english/clock" && last.end === at && tokens[at]?.lower === "on";
  const point = pointAt(tokens, isAfterClock ? at + 1 : at, style, isTold(tokens, at));
  return point && { ...claim(at, point, isAfterClock && isOpen(last), false), isFramed: isAfterClock && last.isFramed === true };
}

/** `the end of June`: the article is no part of a mention. */
function firstOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === "the" ? at + 1 : at;
}

function isOpen({ value }: Claim): boolean {
  return "type" in value && value.type === "date" && value.opens;
}

/** Whether a lead word that has other uses leads no time here. */
function isLoose(lead: string, { expression, rule }: Point, isBehind: boolean): boolean {
  if (lead === "to") return !isBehind;
  if (lead === "after" || lead === "before" || lead === "by" || lead === "through") return rule === "english/duration";
  return (lead === "from" || lead === "between" || lead === "up to") && "kind" in expression && expression.kind === "duration";
}

/** `to date`, `until now`: the end of a stretch that is open. */
function closingAt(tokens: readonly Token[], { form, end }: { form: string; end: number }, isBehind: boolean): Point | null {
  if (!isBehind || (form !== "to" && form !== "until" && form !== "till" && form !== "up to")) return null;
  const length = saysAt(tokens, end, "date") || saysAt(tokens, end, "now") ? 1 : saysAt(tokens, end, "the", "present") ? 2 : 0;
  return length === 0 ? null : { expression: { kind: "now" }, end: end + length, rule: "english/now" };
}

function claim(at: number, { expression, end, rule }: Point, opens: boolean, closes: boolean): Claim {
  const value: TimeReading | Refusal = "refused" in expression ? expression : { type: "date", expression, opens, closes };
  return { rule, at, end, value };
}

/** Whether a word before a number or month says that a time follows. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  const second = tokens[at - 2]?.lower;
  return before !== undefined && (preposition.has(before) || (before === "the" && second !== undefined && preposition.has(second)));
}

const preposition = new Set(
  "in on of during for at than with to by from since until till the this last next late early mid over and against dated year".split(" "),
);

/** The time that stands at a token without lead words. `isTold`: a word before it says that a time follows. */
function pointAt(tokens: readonly Token[], at: number, style: NumberStyle, isTold: boolean): Point | null {
  const from = tokens[at]?.lower === "the" ? at + 1 : at;
  if (from > at && !isTold) return null;
  return (
    clockAt(tokens, from) ??
    numericAt(tokens, from, isTold) ??
    monthRange(tokens, from) ??
    dayOfMonth(tokens, from) ??
    weekdayAt(tokens, from) ??
    monthAt(tokens, from, isTold) ??
    partOfYear(tokens, from) ??
    sameAt(tokens, from) ??
    reachAt(tokens, from, style) ??
    relativeAt(tokens, from) ??
    yearsAt(tokens, from, isTold) ??
    durationAt(tokens, from, style)
  );
}

function numberOf(token: Token | undefined, most: number): number | null {
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return null;
  const value = Number(token.text);
  return value >= 1 && value <= most ? value : null;
}

function yearOf(token: Token | undefined): number | null {
  return token?.kind === "number" && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

function monthOf(token: Token | undefined): number | null {
  if (token?.kind !== "word" || token.text[0] === token.lower[0]) return null;
  return Object.hasOwn(months, token.lower) ? (months[token.lower] as number) : null;
}

/** Behind a month's name and the point of its abbreviation. */
function behindMonth(tokens: readonly Token[], at: number): number {
  const isShort = (tokens[at]?.text.length ?? 9) < 5 && tokens[at]?.lower !== "may" && tokens[at + 2] !== undefined;
  return isShort && tokens[at + 1]?.text === "." && tokens[at + 1]?.isSpaced === false ? at + 2 : at + 1;
}

/** A day of a month, or why there is none. */
function dayReading(fields: CalendarReading): Expression | Refusal {
  const { year, month = 1, day = 1 } = fields;
  if (month > 12 || day > daysInMonth(year ?? leapYear, month)) return refuse("DATE_IMPOSSIBLE", `${day}/${month}${year === undefined ? "" : `/${year}`}`);
  return fields;
}

/** A year with 29 February. */
const leapYear = 2024;

/** Fields of a reading that are known. */
function calendar(fields: { [K in keyof Omit<CalendarReading, "kind">]: CalendarReading[K] | undefined | null }): CalendarReading {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return { kind: "calendar", ...Object.fromEntries(known) };
}

/** `14/3/2023`, `14-3-2023`, `14.3.2023`, `2023-03-14`, `03/2023`; `14/3` where a word says that a day follows. */
function numericAt(tokens: readonly Token[], at: number, isTold: boolean): Point | null {
  const first = tokens[at];
  if (first?.kind !== "number") return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(first.text);
  const rule = "english/day";
  if (dotted) return { expression: dayReading(calendar({ day: Number(dotted[1]), month: Number(dotted[2]), year: Number(dotted[3]) })), end: at + 1, rule };
  const mark = tokens[at + 1]?.text;
  if ((mark !== "/" && mark !== "-") || tokens[at + 1]?.isSpaced || tokens[at + 2]?.isSpaced) return null;
  const isLong = tokens[at + 3]?.text === mark && !tokens[at + 3]?.isSpaced && tokens[at + 4]?.isSpaced === false;
  const parts = [first, tokens[at + 2], isLong ? tokens[at + 4] : undefined];
  if (isLong) {
    const iso = yearOf(first);
    const [month, day, year] = iso === null ? [parts[1], parts[0], yearOf(parts[2])] : [parts[1], parts[2], iso];
    const [dayNumber, monthNumber] = [numberOf(day, 31), numberOf(month, 99)];
    if (dayNumber === null || monthNumber === null || year === null) return null;
    return { expression: dayReading(calendar({ day: dayNumber, month: monthNumber, year })), end: at + 5, rule };
  }
  const month = numberOf(parts[0], 12);
  const year = yearOf(parts[1]);
  if (mark === "/" && month !== null && year !== null) return { expression: calendar({ month, year }), end: at + 3, rule: "english/month" };
  const [day, ofMonth] = [numberOf(parts[0], 31), numberOf(parts[1], 12)];
  const isDay =
    mark === "/" &&
    isTold &&
    (tokens[at - 1]?.lower === "on" || tokens[at - 1]?.lower === "of" || tokens[at - 1]?.lower === "from" || tokens[at - 1]?.lower === "to");
  if (!isDay || day === null || ofMonth === null) return null;
  return { expression: dayReading(calendar({ day, month: ofMonth })), end: at + 3, rule };
}

/** Whether a number is the end of a day, with its ordinal letters: `14`, `14th`. */
function dayAt(tokens: readonly Token[], at: number): { day: number; end: number } | null {
  const day = numberOf(tokens[at], 31);
  if (day === null) return null;
  const suffix = tokens[at + 1];
  const isOrdinal = suffix?.isSpaced === false && /^(?:st|nd|rd|th)$/.test(suffix.lower);
  return { day, end: at + (isOrdinal ? 2 : 1) };
}

/** The year behind a day or month, perhaps behind a comma: ` 2023`, `, 2023`, ` of 2023`. */
function yearBehind(tokens: readonly Token[], at: number): { year: number | null; yearOffset: number | null; end: number } {
  const from = tokens[at]?.text === "," || tokens[at]?.lower === "of" || tokens[at]?.lower === "in" ? at + 1 : at;
  const year = yearOf(tokens[from]);
  if (year !== null && !(tokens[at]?.lower === "in" && from === at)) return { year, yearOffset: null, end: from + 1 };
  const which = saysAt(tokens, from, "this", "year") ? 0 : saysAt(tokens, from, "last", "year") ? -1 : saysAt(tokens, from, "next", "year") ? 1 : null;
  return which === null ? { year: null, yearOffset: null, end: at } : { year: null, yearOffset: which, end: from + 2 };
}

/** `March 14, 2023`, `14th of March 2023`, `March 5-10, 2023`, `5-10 March`. */
function dayOfMonth(tokens: readonly Token[], at: number): Point | null {
  const rule = "english/day";
  const month = monthOf(tokens[at]);
  const first = dayAt(tokens, month === null ? at : behindMonth(tokens, at));
  if (!first) return null;
  const joint = tokens[first.end];
  const isJoined = (joint?.text === "-" || (month !== null && joint?.lower === "to")) && tokens[first.end + 1]?.kind === "number";
  const second = isJoined ? dayAt(tokens, first.end + 1) : null;
  const daysEnd = second ? second.end : first.end;
  const monthAtEnd = tokens[daysEnd]?.lower === "of" ? daysEnd + 1 : daysEnd;
  const named = month ?? monthOf(tokens[monthAtEnd]);
  if (named === null) return null;
  // A bare number behind a month is a day, but not where it counts something: `In March 12 communes`, `March 3.2 million`.
  const isBehindMonth = month !== null;
  const end = isBehindMonth ? daysEnd : behindMonth(tokens, monthAtEnd);
  const { year, yearOffset, end: behind } = yearBehind(tokens, end);
  const fields = (day: number): CalendarReading => calendar({ day, month: named, year, yearOffset });
  if (second && second.day > first.day)
    return { expression: { kind: "interval", from: fields(first.day), to: fields(second.day) }, end: behind, rule: "english/days" };
  if (second) return null;
  return { expression: dayReading(fields(first.day)), end: behind, rule };
}

/** `January-June 2023`, `January to June`. */
function monthRange(tokens: readonly Token[], at: number): Point | null {
  const first = monthOf(tokens[at]);
  if (first === null) return null;
  const joint = behindMonth(tokens, at);
  if (tokens[joint]?.text !== "-" && tokens[joint]?.lower !== "to") return null;
  const last = monthOf(tokens[joint + 1]);
  if (last === null || last <= first) return null;
  const { year, yearOffset, end } = yearBehind(tokens, behindMonth(tokens, joint + 1));
  // `January to June 5` names days.
  if (year === null && tokens[end]?.kind === "number") return null;
  return { expression: { kind: "months", first, last, year: year ?? undefined, yearOffset: yearOffset ?? undefined }, end, rule: "english/months" };
}

/** `March 2023`, `last March`, `in March`. */
function monthAt(tokens: readonly Token[], at: number, isTold: boolean): Point | null {
  const direction = tokens[at]?.lower === "last" ? "past" : tokens[at]?.lower === "next" ? "future" : undefined;
  const from = direction ? at + 1 : at;
  const month = monthOf(tokens[from]);
  if (month === null) return null;
  const { year, yearOffset, end } = yearBehind(tokens, behindMonth(tokens, from));
  const isName = year === null && yearOffset === null && !isTold && !direction;
  if (isName) return null;
  return { expression: calendar({ month, year, yearOffset, direction }), end, rule: "english/month" };
}

/** `Tuesday`, `last Tuesday`, `Monday, March 13`, `Tuesday morning`. */
function weekdayAt(tokens: readonly Token[], at: number): Point | null {
  const direction = tokens[at]?.lower === "last" ? "past" : tokens[at]?.lower === "next" ? "future" : undefined;
  const from = direction || tokens[at]?.lower === "this" ? at + 1 : at;
  const token = tokens[from];
  const weekday = token && token.text[0] !== token.lower[0] ? weekdays[token.lower] : undefined;
  if (weekday === undefined) return null;
  const behind = tokens[from + 1]?.text === "," ? from + 2 : from + 1;
  const day = dayOfMonth(tokens, behind) ?? numericAt(tokens, behind, true);
  if (day) return day;
  const bracketed = tokens[from + 1]?.text === "(" ? (dayOfMonth(tokens, from + 2) ?? numericAt(tokens, from + 2, true)) : null;
  if (bracketed && tokens[bracketed.end]?.text === ")") return { ...bracketed, end: bracketed.end + 1 };
  const partEnd = /^(?:morning|afternoon|evening|night)$/.test(tokens[from + 1]?.lower ?? "") ? from + 2 : from + 1;
  return { expression: calendar({ weekday, direction }), end: partEnd, rule: "english/weekday" };
}

/** The year that a part of one belongs to: `of 2023`, `2023`, `of this year`, `of the year`. */
function yearOfPart(tokens: readonly Token[], at: number): { year?: number; yearOffset?: number; end: number } | null {
  const from = tokens[at]?.lower === "of" || tokens[at]?.lower === "in" || tokens[at]?.text === "/" ? at + 1 : at;
  const year = yearOf(tokens[from]);
  if (year !== null) return { year, end: from + 1 };
  if (saysAt(tokens, from, "this", "year")) return { yearOffset: 0, end: from + 2 };
  if (saysAt(tokens, from, "last", "year") || saysAt(tokens, from, "previous", "year")) return { yearOffset: -1, end: from + 2 };
  if (saysAt(tokens, from, "the", "previous", "year")) return { yearOffset: -1, end: from + 3 };
  return saysAt(tokens, from, "the", "year") && from > at ? { yearOffset: 0, end: from + 2 } : null;
}

/** `Q1 2023`, `the first quarter of this year`, `the first half`, `the first six months of 2023`, `the last three months`. */
function partOfYear(tokens: readonly Token[], at: number): Point | null {
  const letter = tokens[at]?.text;
  const rule = "english/months";
  const made = (first: number, last: number, end: number): Point => {
    const of = yearOfPart(tokens, end);
    return { expression: { kind: "months", first, last, year: of?.year, yearOffset: of?.yearOffset }, end: of?.end ?? end, rule };
  };
  if ((letter === "Q" || letter === "H") && tokens[at + 1]?.isSpaced === false) {
    const part = numberOf(tokens[at + 1], letter === "Q" ? 4 : 2);
    const length = letter === "Q" ? 3 : 6;
    return part === null ? null : made(part * length - length + 1, part * length, at + 2);
  }
  const isOrdinal = tokens[at]?.kind === "number" && tokens[at + 1]?.isSpaced === false;
  const word = isOrdinal ? `${tokens[at]?.text}${tokens[at + 1]?.lower}` : (tokens[at]?.lower ?? "");
  const ordinal = ordinals[word];
  if (ordinal === undefined) return monthsOfYear(tokens, at);
  const next = at + (isOrdinal ? 2 : 1);
  const isLast = word === "last";
  if (saysAt(tokens, next, "quarter") && !isLast) return made(ordinal * 3 - 2, ordinal * 3, next + 1);
  if (saysAt(tokens, next, "half") && ordinal < 3) return made(ordinal * 6 - 5, ordinal * 6, next + 1);
  if (ordinal !== 1 && !isLast) return null;
  const amount = amountAt(tokens, next, { groupsByPoint: false });
  const count = amount ? Number(amount.value) : Number.NaN;
  if (!amount || tokens[amount.end]?.lower !== "months" || !Number.isInteger(count) || count < 2 || count > 11) return null;
  if (!isLast) return made(1, count, amount.end + 1);
  const of = yearOfPart(tokens, amount.end + 1);
  return of ? { expression: { kind: "months", first: 13 - count, last: 12, year: of.year, yearOffset: of.yearOffset }, end: of.end, rule } : null;
}

/** `six months of 2023`: its first ones. */
function monthsOfYear(tokens: readonly Token[], at: number): Point | null {
  const amount = amountAt(tokens, at, { groupsByPoint: false });
  const count = amount ? Number(amount.value) : 0;
  if (!amount || tokens[amount.end]?.lower !== "months" || tokens[amount.end + 1]?.lower !== "of" || count < 2 || count > 11) return null;
  const of = yearOfPart(tokens, amount.end + 1);
  return of ? { expression: { kind: "months", first: 1, last: count, year: of.year, yearOffset: of.yearOffset }, end: of.end, rule: "english/months" } : null;
}

/** `the same period last year`, `the same period of 2022`, `the corresponding period of the previous year`, `a year earlier`. */
function sameAt(tokens: readonly Token[], at: number): Point | null {
  const rule = "english/same";
  const isSame = tokens[at]?.lower === "same" || tokens[at]?.lower === "corresponding";
  if (isSame && saysAt(tokens, at + 1, "period")) {
    const of = yearOfPart(tokens, at + 2) ?? yearEarlier(tokens, at + 2);
    if (!of) return { expression: { kind: "same", unit: "period", isOfArticle: true }, end: at + 2, rule };
    const { year, yearOffset, end } = of;
    return { expression: { kind: "same", unit: "period", isOfArticle: true, ...(year === undefined ? { shiftYears: yearOffset ?? 0 } : { year }) }, end, rule };
  }
  if (isSame && saysAt(tokens, at + 1, "day")) return { expression: { kind: "same", unit: "day" }, end: at + 2, rule };
  if (saysAt(tokens, at, "following", "day") || saysAt(tokens, at, "next", "day"))
    return { expression: { kind: "same", unit: "day", shiftDays: 1 }, end: at + 2, rule };
  const earlier = yearEarlier(tokens, at);
  return earlier && { expression: { kind: "same", unit: "period", isOfArticle: true, shiftYears: -1 }, end: earlier.end, rule };
}

/** `a year earlier`, `a year ago`, `one year earlier`, `the year before`, `the previous year`. */
function yearEarlier(tokens: readonly Token[], at: number): { year?: number; yearOffset: number; end: number } | null {
  if ((saysAt(tokens, at, "a", "year") || saysAt(tokens, at, "one", "year")) && /^(?:earlier|ago|before)$/.test(tokens[at + 2]?.lower ?? ""))
    return { yearOffset: -1, end: at + 3 };
  if (saysAt(tokens, at, "previous", "year")) return { yearOffset: -1, end: at + 2 };
  return saysAt(tokens, at, "year", "before") || saysAt(tokens, at, "year", "earlier") ? { yearOffset: -1, end: at + 2 } : null;
}

/** `this year`, `last month`, `next week`, `today`. */
function relativeAt(tokens: readonly Token[], at: number): Point | null {
  const rule = "english/relative";
  const word = tokens[at]?.lower ?? "";
  const day = { today: 0, yesterday: -1, tomorrow: 1 }[word];
  if (day !== undefined) return { expression: { kind: "relative", unit: "day", offset: day }, end: at + 1, rule };
  const offset = { this: 0, last: -1, next: 1 }[word];
  const unit = timeUnits[tokens[at + 1]?.lower ?? ""];
  if (word === "past" && (unit === "week" || unit === "month")) return { expression: { kind: "relative", unit, offset: -1, rolling: true }, end: at + 2, rule };
  if (offset === undefined || !unit || !/^(?:year|quarter|month|week)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  return { expression: { kind: "relative", unit, offset, ...(unit === "year" && offset < 0 ? { deictic: true } : {}) }, end: at + 2, rule };
}

/** `2023`, `2013-2023`, `2021-25`, `the 2021-2025 period`, `the 1990s`. */
function yearsAt(tokens: readonly Token[], at: number, isTold: boolean): Point | null {
  const year = yearOf(tokens[at]);
  if (year === null) {
    const isPeriod = tokens[at]?.lower === "period" || tokens[at]?.lower === "years";
    return isPeriod && yearOf(tokens[at + 1]) !== null && tokens[at + 2]?.text === "-" ? yearsAt(tokens, at + 1, true) : null;
  }
  if (
    tokens[at - 1]?.text === "/" ||
    (tokens[at - 1]?.text === "-" && !tokens[at]?.isSpaced && !partWord.test(tokens[at - 2]?.lower ?? "")) ||
    tokens[at + 1]?.text === "/"
  )
    return null;
  if (tokens[at + 1]?.lower === "s" && !tokens[at + 1]?.isSpaced) {
    return { expression: { kind: "mask", prefix: String(year).slice(0, 3) }, end: at + 2, rule: "english/decade" };
  }
  const joint = tokens[at + 1];
  const last = tokens[at + 2];
  const short = joint?.text === "-" && last?.kind === "number" && /^\d\d$/.test(last.text) ? Math.floor(year / 100) * 100 + Number(last.text) : null;
  const until = joint?.text === "-" ? (yearOf(last) ?? short) : null;
  if (until !== null && until > year) {
    const named = /^(?:period|term|tenure|phase|stage)$/.test(tokens[at + 3]?.lower ?? "")
      ? 1
      : /^(?:school|academic)$/.test(tokens[at + 3]?.lower ?? "") && tokens[at + 4]?.lower === "year"
        ? 2
        : 0;
    const isTerm = tokens[at + 3]?.lower === "term" || tokens[at + 3]?.lower === "tenure";
    const expression: Expression = { kind: "interval", from: calendar({ year }), to: calendar({ year: until }), ...(isTerm ? { isTerm } : {}) };
    return { expression, end: at + 3 + named, rule: "english/years" };
  }
  if (isCounted(tokens, at, isTold)) return null;
  return { expression: calendar({ year }), end: at + 1, rule: "english/year" };
}

/** What a year may stand behind with a hyphen. */
const partWord = /^(?:mid|end|early|late)$/;

/** Whether four digits count rather than date: before a magnitude or measure, or before a plural noun with no word of time in front. */
function isCounted(tokens: readonly Token[], at: number, isTold: boolean): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "word") return next?.text === "%";
  if (/^(?:million|billion|trillion|thousand|vn[d\u0111]|usd|dong)$/.test(next.lower) || (next.lower.length > 1 && formAt(tokens, at + 1, measures, 1)))
    return true;
  return !isTold && (next.tags.has("Plural") || /^(?:people|households)$/.test(next.lower));
}

/** `the past ten years`, `in the last 5 years`, `3 days ago`, `the next two years`. */
function reachAt(tokens: readonly Token[], at: number, style: NumberStyle): Point | null {
  const word = tokens[at]?.lower ?? "";
  // `will last 10 days` is no stretch.
  const isVerb = word === "last" && !/^(?:the|in|over|during|its|their|our|these|those)$/.test(tokens[at - 1]?.lower ?? "");
  const reach = isVerb ? null : /^(?:past|last|previous)$/.test(word) ? "back" : /^(?:next|coming)$/.test(word) ? "ahead" : null;
  const duration = amountOfTime(tokens, reach ? at + 1 : at, style);
  const rule = "english/reach";
  if (!duration) return null;
  if (reach) return { expression: { kind: "duration", amounts: [duration.amount], reach }, end: duration.end, rule };
  if (saysAt(tokens, duration.end, "ago")) return { expression: { kind: "duration", amounts: [duration.amount], reach: "ago" }, end: duration.end + 1, rule };
  return null;
}

interface TimeAmount {
  readonly amount: { readonly value: string; readonly unit: NonNullable<(typeof timeUnits)[string]> };
  readonly end: number;
}

/** A number of years, months …; `10-year` too. */
function amountOfTime(tokens: readonly Token[], at: number, style: NumberStyle): TimeAmount | null {
  const amount = amountAt(tokens, at, style);
  if (!amount || amount.isScaled) return null;
  const isHyphened = tokens[amount.end]?.text === "-" && !tokens[amount.end]?.isSpaced;
  const unitAt = amount.end + (isHyphened ? 1 : 0);
  const word = tokens[unitAt]?.lower ?? "";
  // `three-quarters` is a part of something.
  const unit = isHyphened && word.endsWith("s") ? undefined : timeUnits[word];
  if (!unit || tokens[unitAt + 1]?.lower === "old" || saysAt(tokens, unitAt + 1, "of", "age") || (isHyphened && tokens[unitAt + 1]?.text === "-")) return null;
  return { amount: { value: amount.value, unit }, end: unitAt + 1 };
}

/** `10 years`, `five to seven days`, `7-10 days`, `a two-day conference`. */
function durationAt(tokens: readonly Token[], at: number, style: NumberStyle): Point | null {
  const rule = "english/duration";
  const low = amountAt(tokens, at, style);
  if (!low) return null;
  const joint = tokens[low.end];
  if (!low.isScaled && (joint?.lower === "to" || (joint?.text === "-" && tokens[low.end + 1]?.kind === "number"))) {
    const high = amountOfTime(tokens, low.end + 1, style);
    if (high) return { expression: { kind: "duration", amounts: [{ value: low.value, unit: high.amount.unit }], upTo: high.amount }, end: high.end, rule };
  }
  const one = amountOfTime(tokens, at, style);
  return one && { expression: { kind: "duration", amounts: [one.amount] }, end: one.end, rule };
}

/** `every year`, `each month`, `annually`. */
function setAt(tokens: readonly Token[], at: number): Point | null {
  const rule = "english/set";
  if (tokens[at]?.lower === "annually") return { expression: { kind: "set", unit: "year" }, end: at + 1, rule };
  if (tokens[at]?.lower !== "every" && tokens[at]?.lower !== "each") return null;
  const word = tokens[at + 1]?.lower ?? "";
  const unit = timeUnits[word];
  return unit && !word.endsWith("s") ? { expression: { kind: "set", unit }, end: at + 2, rule } : null;
}

/** `3:30 pm`, `8 a.m.`, `15:30`. */
function clockAt(tokens: readonly Token[], at: number): Point | null {
  const first = tokens[at];
  if (first?.kind !== "number") return null;
  const pointed = /^(\d{1,2})\.(\d\d)$/.exec(first.text);
  const isColon = tokens[at + 1]?.text === ":" && !tokens[at + 1]?.isSpaced && /^\d\d$/.test(tokens[at + 2]?.text ?? "") && tokens[at + 2]?.isSpaced === false;
  const behind = at + (isColon ? 3 : 1);
  const half = halfOfDay(tokens, behind);
  if (!half && !isColon) return null;
  if (!half && tokens[behind]?.text === ":") return null;
  const hour = Number(pointed ? pointed[1] : first.text);
  const minute = isColon ? Number(tokens[at + 2]?.text) : pointed ? Number(pointed[2]) : 0;
  if (!Number.isInteger(hour) || hour > (half ? 12 : 23) || minute > 59) return null;
  const shifted = half ? (hour % 12) + (half.isAfternoon ? 12 : 0) : hour;
  return { expression: calendar({ hour: shifted, minute }), end: half?.end ?? behind, rule: "english/clock" };
}

/** `pm`, `p.m.` */
function halfOfDay(tokens: readonly Token[], at: number): { isAfternoon: boolean; end: number } | null {
  const word = tokens[at]?.lower;
  if (word === "pm" || word === "am") return { isAfternoon: word === "pm", end: at + 1 };
  const isDotted = (word === "p" || word === "a") && tokens[at + 1]?.text === "." && tokens[at + 2]?.lower === "m";
  if (!isDotted) return null;
  const isEnded = tokens[at + 3]?.text === "." && tokens[at + 3]?.isSpaced === false && tokens[at + 4] !== undefined;
  return { isAfternoon: word === "p", end: at + (isEnded ? 4 : 3) };
}
