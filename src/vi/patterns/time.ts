/** Parts of time expressions: day, month and year numbers, lead words, times of day, weekdays. */
import { lookup, oneOfMany } from "../../engine/lookup.ts";
import { alternatives, codeAt, endingsOf, letterOrDigit, noStarts, oneOf, type Pattern, regular, remembered, wordEnd } from "../../engine/pattern.ts";
import type { Direction, TimeUnit } from "../../values/time.ts";
import { formsOf, type Row, readLexicon, tableOf } from "../lexicon.ts";

const rows = readLexicon("calendar");
const ofKind = (...kinds: string[]): Row[] => rows.filter((row) => kinds.includes(row.fields.kind ?? ""));

const digitStart = { digit: true, words: new Set<string>() };
const asNumber = (surface: string): number => Number(surface);

export const day: Pattern<number> = regular("\\d{1,2}", digitStart, asNumber);
export const month: Pattern<number> = regular("\\d{1,2}", digitStart, asNumber);
export const hour: Pattern<number> = regular("\\d{1,2}", digitStart, asNumber);
export const minute: Pattern<number> = regular("\\d{1,2}", digitStart, asNumber);
/** A year of four digits, 1500 to 2199. */
export const year: Pattern<number> = regular("(?:1[5-9]|2[01])\\d\\d", digitStart, asNumber);

/** The twelve branches of the sexagenary cycle, as alternatives of a pattern. Source: the Vietnamese lunar calendar. */
export const branches = "tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi";

const monthNames = tableOf(ofKind("month"), (row) => Number(row.fields.value));
/** A month by number or name: 8, 08, tám, giêng, mười một. */
export const namedMonth: Pattern<number> = regular(
  `(?:\\d{1,2}|(?:${alternatives(monthNames.keys())})${wordEnd})`,
  digitStart,
  (surface) => monthNames.get(surface) ?? asNumber(surface),
);

const dayNames = tableOf(ofKind("day-number"), (row) => Number(row.fields.value));
/** A day by number or name: 19, mười chín, hai mươi mốt. */
export const namedDay: Pattern<number> = regular(
  `(?:\\d{1,2}|(?:${alternatives(dayNames.keys())})${wordEnd})`,
  { digit: true, words: new Set([...dayNames.keys()].map((form) => `${form} tháng`)) },
  (surface) => dayNames.get(surface) ?? asNumber(surface),
);

const romans = tableOf(ofKind("roman"), (row) => Number(row.fields.value));
/** An arabic or roman number: 1, I, IV, XXI. Folded text: lower case. */
export const numeral: Pattern<number> = regular(
  `(?:\\d{1,2}|(?:${alternatives(romans.keys())})${wordEnd})`,
  digitStart,
  (surface) => romans.get(surface) ?? asNumber(surface),
);

const weekdays = tableOf(ofKind("weekday"), (row) => Number(row.fields.value));
export const weekday: Pattern<number> = oneOf(weekdays);

const dayParts = tableOf(ofKind("day-part"), (row) => Number(row.fields.value));
/** A part of the day; its value is the hour from which it makes a clock time an afternoon one (0: never). */
export const dayPart: Pattern<number> = oneOf(dayParts);

const leadKinds = ["from", "to", "at", "day-word", "day-part", "part-of", "weekday"];
/** A chain of lead words that ends in one of certain kinds, read from the date backwards: `từ chiều thứ Hai, ngày`. */
function leadChain(...lastKinds: string[]): Pattern<string> {
  const any = lookup(tableOf(ofKind(...leadKinds), () => true));
  const last = lookup(tableOf(ofKind(...lastKinds), () => true));
  return {
    source: null,
    starts: noStarts,
    endings: endingsOf(last.forms.keys()),
    read: (surface) => surface,
    matchBefore: remembered((folded, end) => {
      let start = last.matchBefore(folded, codeAt(folded, end - 1) === comma ? end - 1 : end);
      for (let words = 1; start > 0 && words < mostLeadWords; words++) {
        const to = codeAt(folded, start - 1) === 32 ? start - 1 : -1;
        const further = to < 0 ? -1 : any.matchBefore(folded, codeAt(folded, to - 1) === comma ? to - 1 : to);
        if (further < 0 || strayPart.test(folded.slice(further, start + mostLeadLength))) break;
        start = further;
      }
      return start;
    }),
  };
}

/** `đợt đầu từ ngày 25`, `chuẩn nghèo đa chiều, cuối năm 2023`: the end of something else, not a part of the time. */
const strayPart = new RegExp(
  `^(?:(?:${alternatives(formsOf(ofKind("part-of")))}),? (?:${alternatives(formsOf(ofKind("from", "to")))})` +
    `|(?:${alternatives(formsOf(ofKind("day-part")))}), (?:${alternatives(formsOf(ofKind("part-of")))}))${wordEnd}`,
);
const mostLeadLength = 12;
const comma = 44;
const mostLeadWords = 5;

/** `năm nay`, `năm ngoái` behind a day or month: the year relative to the reference. */
export const yearOffset = regular("năm (?:nay|ngoái|trước|sau|tới|qua)(?![A-Za-z\\u00c0-\\u1eff])", { digit: false, words: new Set(["năm"]) }, (surface) =>
  /nay$/.test(surface) ? 0 : /(?:sau|tới)$/.test(surface) ? 1 : -1,
);

/** Words that lead a time expression and belong to it. */
export const lead = leadChain(...leadKinds);
/** A lead that makes `22-10` or `22.10` a day and month. */
export const dayLead = leadChain("day-word", "day-part", "weekday");
/** A holiday before its day: lễ Quốc khánh 2/9. It names the day and is no part of the date. */
export const holiday = oneOfMany(lookup(tableOf(ofKind("holiday"), () => true)));
/** A lead that makes `1/10` a date. */
export const anyLead = leadChain("from", "to", "at", "day-word", "day-part", "weekday");

const opening = new RegExp(`(?:^|[ ])(?:${alternatives(formsOf(ofKind("from")))})${wordEnd}`, "u");
const closing = new RegExp(`(?:^|[ ])(?:${alternatives(formsOf(ofKind("to")))})${wordEnd}`, "u");
/** Whether lead words open or close an interval. */
export function leadRole(leadText: string | undefined): { opens: boolean; closes: boolean } {
  return { opens: leadText !== undefined && opening.test(leadText), closes: leadText !== undefined && closing.test(leadText) };
}

/** The units of time by their words. */
export const durationUnits = tableOf(ofKind("duration-unit"), (row) => row.fields.value as TimeUnit);
/** A unit of time that can be counted: năm, tháng, giờ, tiếng đồng hồ. */
export const durationUnit: Pattern<TimeUnit> = oneOf(durationUnits);

const directions = tableOf(ofKind("direction"), (row) => row.fields.value as Direction);
/** `vừa qua`, `tới` behind a date; before a number or nay `tới` is up to (so với tháng 12 tới 23%), before a word `sau` is after (tháng 8 sau khi). */
export const direction: Pattern<Direction> = {
  ...oneOf(directions),
  source: `${oneOf(directions).source}(?<!tới(?= (?:\\d|nay)))(?<!sau(?= ${letterOrDigit}))`,
};
