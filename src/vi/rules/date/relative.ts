/** Expressions that look from the publication date or from a date named before. */
import { words } from "../../../engine/lookup.ts";
import { alternatives, literal, oneOf, pairs, regular } from "../../../engine/pattern.ts";
import type { CalendarReading, TimeUnit } from "../../../values/time.ts";
import { number } from "../../patterns/number.ts";
import { day, lead, month, weekday, year } from "../../patterns/time.ts";
import { dateRule, isDayMonth, time } from "./reading.ts";

const dayOffsets = oneOf(
  new Map([
    ["hôm nay", 0],
    ["hôm qua", -1],
    ["hôm kia", -2],
    ["hôm kìa", -3],
    ["ngày mai", 1],
    ["ngày kia", 2],
    ["bữa nay", 0],
  ]),
);

/** The day that stands in apposition: `hôm nay 23/10`. */
function apposed(day: number | undefined, month: number | undefined, year: number | undefined): CalendarReading | null {
  return day === undefined || month === undefined || !isDayMonth(day, month) ? null : { kind: "calendar", day, month, ...(year === undefined ? {} : { year }) };
}

const relativeDay = dateRule("date/relative-day", {
  about: "hôm nay, hôm qua, ngày mai, chiều hôm qua; `hôm nay 23/10` is one date.",
  slots: { lead, dayOffsets, day, month, year },
  pattern: "{lead?} @{dayOffsets}(?:,? {day}[/.-]{month}(?:[/.-]{year})?(?![0-9]|[/.-][0-9]))?",
  value: ({ dayOffsets, lead, day, month, year }) => time(apposed(day, month, year) ?? { kind: "relative", unit: "day", offset: dayOffsets }, lead),
  examples: [
    ["[vào chiều hôm qua].", { expression: { kind: "relative", unit: "day", offset: -1 } }],
    ["[hôm nay 23/10]", { expression: { kind: "calendar", day: 23, month: 10 } }],
    ["[Ngày mai], đoàn", { expression: { kind: "relative", unit: "day", offset: 1 } }],
  ],
  rejects: [
    ["hôm nào", "no day"],
    ["hiện nay", "no calendar value"],
  ],
});

const nearDay = regular("(?:nay|qua|mai)(?![A-Za-z\\u00c0-\\u1eff])", { digit: false, words: new Set() }, (surface) =>
  surface === "nay" ? 0 : surface === "qua" ? -1 : 1,
);
const partsOfDay = ["sáng sớm", "sáng", "trưa", "chiều", "chiều tối", "tối", "đêm", "khuya", "rạng sáng"];
const partOfDay = literal(`(?:${alternatives(partsOfDay)})(?![A-Za-z\\u00c0-\\u1eff])`, pairs(partsOfDay, ["nay", "qua", "mai"]));

const partOfNearDay = dateRule("date/part-of-near-day", {
  about: "sáng nay, tối qua, chiều mai.",
  slots: { lead, partOfDay, nearDay, day, month, year },
  pattern: "{lead?} @{partOfDay} {nearDay}(?:,? {day}[/.-]{month}(?:[/.-]{year})?(?![0-9]|[/.-][0-9]))?",
  value: ({ nearDay, lead, day, month, year }) => time(apposed(day, month, year) ?? { kind: "relative", unit: "day", offset: nearDay }, lead),
  examples: [
    ["[Trưa nay], xe", { expression: { kind: "relative", unit: "day", offset: 0 } }],
    ["[đến tối qua]", { closes: true }],
    ["[rạng sáng nay]", {}],
    ["[Tối qua] (28/10), hai hãng", {}],
  ],
  rejects: [
    ["chiều dài", "length"],
    ["sáng tạo", "creative"],
  ],
});

const periodUnit = oneOf(
  new Map<string, TimeUnit>([
    ["tuần", "week"],
    ["tháng", "month"],
    ["quý", "quarter"],
    ["quí", "quarter"],
    ["năm", "year"],
  ]),
);
const shift = oneOf(
  new Map<string, readonly [offset: number, rolling: boolean, deictic?: boolean]>([
    ["này", [0, false]],
    ["nay", [0, false]],
    ["ngoái", [-1, false, true]],
    ["trước", [-1, false]],
    ["trước đó", [-1, false]],
    ["rồi", [-1, false]],
    ["qua", [-1, true]],
    ["vừa qua", [-1, true]],
    ["vừa rồi", [-1, true]],
    ["tới", [1, false]],
    ["sau", [1, false]],
  ]),
);

/** Before `năm qua` they say that no one year is meant. */
const plural = literal("(?:những|nhiều|các|mấy|bao|hàng|từng|vài|một số|nửa)");

/** A lead that names a part of a calendar period: `cuối tuần qua` is of the week before, not of the last seven days. */
const partOfPeriod = /(?:đầu|giữa|cuối)$/;

const comparedMonth = dateRule("date/compared-month", {
  about: "so với tháng trước: the month before the one told of, where there is one.",
  slots: { compared: words("so với", "so") },
  pattern: "{<compared} @tháng trước(?![a-z\\u00c0-\\u1eff])",
  value: () => time({ kind: "relative", unit: "month", offset: -1, isCompared: true }),
  examples: [
    ["tăng 11,35% so với [tháng trước]", { expression: { kind: "relative", unit: "month", offset: -1, isCompared: true } }],
    ["giảm 3,22% so [tháng trước].", {}],
    ["so với [tháng trước] và cùng kỳ", {}],
  ],
  rejects: [
    ["tháng trước, tỉnh", "nothing is compared", "date/relative-period"],
    ["so với tháng này", "another month", "date/relative-period"],
  ],
});

const relativePeriod = dateRule("date/relative-period", {
  about: "năm nay, năm ngoái, tháng trước, tuần này, tuần qua, quý tới.",
  slots: { plural, lead, periodUnit, shift },
  pattern: "(?<!(?:cao|đáng|yêu|kính) (?=quý )){!plural} {lead?} @{periodUnit} {shift}(?! nay)(?<!sau(?= \\d+ (?:ngày|tuần|tháng|năm)))",
  value: ({ periodUnit, shift: [offset, rolling, deictic], lead }) =>
    time(
      {
        kind: "relative",
        unit: periodUnit,
        offset,
        ...(deictic ? { deictic } : {}),
        ...(rolling && periodUnit !== "quarter" && !partOfPeriod.test(lead ?? "") ? { rolling } : {}),
      },
      lead,
    ),
  examples: [
    ["so với [năm ngoái]", { expression: { kind: "relative", unit: "year", offset: -1, deictic: true } }],
    ["[Tháng này], có", { expression: { kind: "relative", unit: "month", offset: 0 } }],
    ["[hồi tuần trước]", { expression: { kind: "relative", unit: "week", offset: -1 } }],
    ["[trong tuần qua]", { expression: { kind: "relative", unit: "week", offset: -1, rolling: true } }],
    ["[cuối tuần qua]", { expression: { kind: "relative", unit: "week", offset: -1 } }],
  ],
  rejects: [
    ["những năm qua", "no calendar value"],
    ["năm nào", "no year"],
    ["giải thưởng cao quý này", "noble, no quarter"],
    ["kế hoạch cả năm sau 9 tháng", "the plan of the year, after nine months", "date/duration"],
  ],
});

const namedYearSide = dateRule("date/side-of-year", {
  about: "đầu năm, cuối năm, từ đầu năm: of the year in force.",
  slots: { lead },
  pattern: "{lead} @năm(?= (?:đến|tới|trở)|[,.;)]| \\p{Ll})(?! (?:\\d|nay|ngoái|trước|sau|qua|tới(?! nay)|học|này))",
  value: ({ lead }) =>
    /(?:đầu|cuối|giữa|(?:đến|tới) hết)$/.test(lead)
      ? time(/từ đầu$/.test(lead) ? { kind: "calendar", yearOffset: 0, month: 1, day: 1 } : { kind: "calendar", yearOffset: 0 }, lead)
      : null,
  examples: [
    ["[từ đầu năm] đến nay", { expression: { kind: "calendar", yearOffset: 0, month: 1, day: 1 }, opens: true }],
    ["[cuối năm], giá", { expression: { kind: "calendar", yearOffset: 0 } }],
    ["dịp [đầu năm],", {}],
    ["[đến hết năm], phấn đấu", { closes: true }],
  ],
  rejects: [
    ["đầu năm 2013", "a year", "date/year"],
    ["năm người", "five people", "count/counted"],
  ],
});

const namedMonthSide = dateRule("date/side-of-month", {
  about: "hồi đầu tháng, vào giữa tháng, từ đầu tháng: of the month of publication.",
  slots: { lead },
  pattern: "{lead} @tháng(?= (?:đến|tới) (?:nay|giờ)|[,.;)]| (?:sau|khi|và|đã|của|để|với|do|là)(?![a-z\\u00c0-\\u1eff]) ?)(?! sau[,.;)])",
  value: ({ lead }) => (/(?:hồi|vào|từ|ngay|dịp|sang) (?:đầu|cuối|giữa)$/.test(lead) ? time({ kind: "relative", unit: "month", offset: 0 }, lead) : null),
  examples: [
    ["đóng cửa một số hoạt động [hồi đầu tháng]. Họ", { expression: { kind: "relative", unit: "month", offset: 0 } }],
    ["công bố [vào giữa tháng], giá", {}],
    ["[từ đầu tháng] đến nay", { opens: true }],
  ],
  rejects: [
    ["đầu tháng, công ty", "of any month"],
    ["hồi đầu tháng 9", "a month", "date/month"],
    ["hồi đầu tháng trước", "another month", "date/relative-period"],
  ],
});

const yearSoFar = dateRule("date/year-so-far", {
  about: "đầu năm đến nay: without từ the same interval, which đến nay closes.",
  slots: { head: words("đầu") },
  pattern:
    "(?<!(?:từ|dịp|hồi|ngày|tháng|vào) ){head} @năm(?= (?:cho )?(?:đến|tới) (?:nay|giờ|hiện nay|hiện tại|thời điểm (?:này|hiện tại))(?![a-z\\u00c0-\\u1eff]))",
  value: () => ({ ...time({ kind: "calendar", yearOffset: 0, month: 1, day: 1 }), opens: true }),
  examples: [
    ["[Đầu năm] đến nay, hội đã xây", { expression: { kind: "calendar", yearOffset: 0, month: 1, day: 1 }, opens: true }],
    ["Tính [đầu năm] đến thời điểm này", {}],
    ["[đầu năm] cho đến nay", {}],
  ],
  rejects: [
    ["từ đầu năm đến nay", "with từ", "date/side-of-year"],
    ["đầu năm đến chùa", "no end"],
  ],
});

const toNow = dateRule("date/to-now", {
  about: "đến nay: the end of an interval that từ opens.",
  slots: {
    until: words(
      ...["đến nay", "tới nay", "đến hiện nay", "tới hiện nay", "đến hiện tại", "đến thời điểm này", "đến thời điểm hiện tại", "đến bây giờ"],
      ...["đến giờ", "tới giờ", "trở lại đây", "đến lúc này", "đến giờ này"],
    ),
    cho: words("cho"),
  },
  pattern: "{cho?} @{until}(?! \\d)(?<!giờ(?! ?[,.;)]| (?:vẫn|đã|chưa|là|có|mới|thì|cũng)(?![a-z\\u00c0-\\u1eff])|$))",
  value: () => ({ ...time({ kind: "now" }), closes: true }),
  examples: [
    ["từ năm 2013 [đến nay];", { expression: { kind: "now" }, closes: true }],
    ["từ đầu năm [tới nay]", {}],
    ["từ đó [cho đến nay]", {}],
    ["từ đầu năm [đến giờ], ngành y", {}],
  ],
  rejects: [
    ["đến nơi", "to a place"],
    ["đến giờ học", "a lesson"],
    ["hiện nay", "no đến"],
  ],
});

const fromNow = dateRule("date/from-now", {
  about: "từ nay, từ giờ, kể từ nay: the beginning of an interval that đến closes.",
  slots: {
    from: words("từ", "kể từ", "tính từ", "ngay từ"),
    nowWord: literal("(?:nay|giờ|bây giờ|hôm nay)(?= (?:cho )?(?:đến|tới))", { digit: false, words: new Set(["nay", "giờ", "bây giờ", "hôm nay"]) }),
  },
  pattern: "{from} @{nowWord}",
  value: () => ({ ...time({ kind: "now" }), opens: true }),
  examples: [
    ["triển lãm [từ nay] đến 28/2/2014", { expression: { kind: "now" }, opens: true }],
    ["[Kể từ nay] cho đến hết năm 2014", { opens: true }],
    ["[từ giờ] đến cuối năm", {}],
  ],
  rejects: [
    ["từ nay về sau", "no end"],
    ["từ trước đến nay", "no beginning", "date/to-now"],
  ],
});

const sameDayWord = words("cùng ngày", "ngày này", "cùng hôm", "ngày hôm đó");

const sameDay = dateRule("date/same-day", {
  about: "cùng ngày, ngày này: the last day named.",
  slots: { lead, sameDayWord, day, month, year },
  pattern: "(?<!những ){lead?} @{sameDayWord}(?:,? {day}[/.-]{month}(?:[/.-]{year})?(?![0-9]|[/.-][0-9]))?",
  value: ({ lead, day, month, year }) => time(apposed(day, month, year) ?? { kind: "same", unit: "day" }, lead),
  examples: [
    ["[Đến tối cùng ngày 19-10] chị", { expression: { kind: "calendar", day: 19, month: 10 } }],
    ["[Cùng ngày], Viện", { expression: { kind: "same", unit: "day" } }],
    ["Cũng [trong ngày này], chính quyền", {}],
    ["[buổi sáng cùng ngày]", {}],
  ],
  rejects: [
    ["ngày nào", "no day"],
    ["cùng nhau", "together"],
    ["những ngày này", "these days"],
  ],
});

const sameMonthYear = dateRule("date/same-month-year", {
  about: "cùng tháng, cùng năm: the last month or year named.",
  slots: {
    lead,
    sameUnit: oneOf(
      new Map<string, "month" | "year">([
        ["cùng năm", "year"],
        ["cùng tháng", "month"],
      ]),
    ),
  },
  pattern: "{lead?} @{sameUnit}(?! (?:tháng|châu)(?![a-z\\u00c0-\\u1eff]))",
  value: ({ sameUnit, lead }) => time({ kind: "same", unit: sameUnit }, lead),
  examples: [
    ["[cùng năm], ông", { expression: { kind: "same", unit: "year" } }],
    ["ngày 12 [cùng tháng]", { expression: { kind: "same", unit: "month" } }],
    ["[vào cùng năm]", {}],
  ],
  rejects: [
    ["cùng nhau", "together"],
    ["nhớ về nhau cùng năm tháng", "years and months"],
    ["sánh vai cùng năm châu", "the five continents"],
    ["cùng ngày", "a day", "date/same-day"],
  ],
});

const otherYear = oneOf(
  new Map([
    ["năm trước", -1],
    ["năm ngoái", -1],
    ["năm trước đó", -1],
    ["tháng trước", -1],
  ]),
);

const samePeriod = dateRule("date/same-period", {
  about: "cùng kỳ (năm trước, năm 2022): the period in force, in another year.",
  slots: { lead, samePeriodWord: words("cùng kỳ", "cùng kì"), otherYear, year },
  pattern: "{lead?} @{samePeriodWord}(?! (?:hôm|phiên|ngày|tuần))(?: của)?(?:(?: năm)? {year})? {otherYear?}",
  value: ({ year, lead }) => time({ kind: "same", unit: "period", ...(year === undefined ? { shiftYears: -1 } : { year }) }, lead),
  examples: [
    ["so với [cùng kỳ năm trước]", { expression: { kind: "same", unit: "period", shiftYears: -1 } }],
    ["so với [cùng kỳ năm 2022]", { expression: { kind: "same", unit: "period", year: 2022 } }],
    ["so [cùng kỳ].", { expression: { kind: "same", unit: "period", shiftYears: -1 } }],
  ],
  rejects: [
    ["cùng kỷ niệm", "another word"],
    ["bằng phân nửa cùng kỳ hôm qua", "the same hours of a day", "date/relative-day"],
    ["năm trước", "no cùng kỳ", "date/relative-period"],
  ],
});

const dayBefore = ["hôm", "sáng", "trưa", "chiều", "tối", "đêm", "rạng sáng", "sáng ngày", "vào", "từ", "đến"];
const weekdayLead = words(...dayBefore, ...["từ", "đến", "vào", "tới", "trước", "sau"].flatMap((word) => dayBefore.map((day) => `${word} ${day}`)));
type WeekShift = Pick<CalendarReading, "weekOffset" | "direction">;
const weekShift = oneOf(
  new Map<string, WeekShift>([
    ["tuần này", { weekOffset: 0 }],
    ["trong tuần này", { weekOffset: 0 }],
    ["tuần trước", { weekOffset: -1 }],
    ["tuần vừa rồi", { weekOffset: -1 }],
    ["tuần qua", { weekOffset: -1 }],
    ["tuần vừa qua", { weekOffset: -1 }],
    ["tuần rồi", { weekOffset: -1 }],
    ["tuần sau", { weekOffset: 1 }],
    ["tuần tới", { weekOffset: 1 }],
    ["vừa qua", { direction: "past" }],
    ["vừa rồi", { direction: "past" }],
    ["tới", { direction: "future" }],
    ["sắp tới", { direction: "future" }],
    ["tới đây", { direction: "future" }],
    ["này", { direction: "future" }],
  ]),
);

/** The day of the month behind its weekday: `thứ bảy (2.11)`. */
const appositionBehind = "(?:,? \\(?{day}[/.-]{month}(?:[/.-]{year})?(?![0-9]|[/.-][0-9])\\)?)?";

const namedWeekday = dateRule("date/weekday", {
  about: "hôm thứ hai, tối thứ bảy, chủ nhật tuần trước: the nearest such day, before unless tới or sau says after.",
  slots: { weekdayLead, weekday, weekShift, day, month, year },
  pattern: `{weekdayLead} @{weekday}(?! (?:liên tiếp|trong|của|kể))(?!,? ngày \\d) {weekShift?}${appositionBehind}`,
  value: ({ weekday, weekdayLead, weekShift, day, month, year }) =>
    time(apposed(day, month, year) ?? { kind: "calendar", weekday, direction: "past", ...weekShift }, weekdayLead),
  examples: [
    ["[từ hôm thứ hai],", { opens: true }],
    ["[tối thứ bảy (2.11)]", { expression: { kind: "calendar", day: 2, month: 11 } }],
    ["[sáng Chủ nhật]", { expression: { kind: "calendar", weekday: 7, direction: "past" } }],
    ["[tối thứ bảy tuần này]", { expression: { kind: "calendar", weekday: 6, direction: "past", weekOffset: 0 } }],
    ["[vào sáng thứ hai tới]", { expression: { kind: "calendar", weekday: 1, direction: "future" } }],
  ],
  rejects: [
    ["lần thứ hai", "an ordinal", "label/named"],
    ["ngày thứ ba liên tiếp", "an ordinal", "label/named"],
    ["tối thứ bảy ngày 2/11", "the date's own weekday", "date/day-month"],
  ],
});

const weekdayBehindClock = dateRule("date/weekday-behind-clock", {
  about: "21h thứ 7 (2/11): a weekday, because a clock time stands before it.",
  slots: { weekday, weekShift, day, month, year },
  pattern: `(?<=[0-9](?:[hg]| giờ)[0-9]{0,2},? )@{weekday}(?!,? ngày \\d) {weekShift?}${appositionBehind}`,
  value: ({ weekday, weekShift, day, month, year }) =>
    time(apposed(day, month, year) ?? { kind: "calendar", weekday, direction: "past", ...weekShift }, undefined),
  examples: [
    ["vào 21h [thứ 7 (2/11)], phát", { expression: { kind: "calendar", day: 2, month: 11 } }],
    ["lúc 9 giờ [thứ hai tuần sau]", { expression: { kind: "calendar", weekday: 1, direction: "past", weekOffset: 1 } }],
    ["20h30 [chủ nhật] hằng", {}],
  ],
  rejects: [
    ["xếp thứ 7 (2 điểm)", "a rank", "label/named"],
    ["20h thứ bảy ngày 2/11", "the date's own weekday", "date/day-month"],
  ],
});

const weekdayNumbers: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6, nhật: 7 };
/** Written with a capital it is the weekday; in small letters mostly the ordinal. */
const capitalWeekday = regular(
  "(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy)|[Cc]hủ [Nn]hật)(?![a-z\\u00c0-\\u1eff])",
  pairs(["thứ"], ["hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"]),
  (surface) => weekdayNumbers[(surface.split(" ")[1] as string).toLowerCase()] ?? null,
);

const capitalisedWeekday = dateRule("date/capital-weekday", {
  about: "thứ Hai, Thứ Sáu: a weekday, because it is written with a capital.",
  cased: true,
  slots: { capitalWeekday, weekShift },
  pattern: "(?<![Tt]rấn )(?:[Vv]ào )?(?:[Nn]gày )?@{capitalWeekday}(?!,? (?:ngày )?[0-9]) {weekShift?}",
  value: ({ capitalWeekday, weekShift }) => time({ kind: "calendar", weekday: capitalWeekday, direction: "past", ...weekShift }),
  examples: [
    ["họp [thứ Hai] và", { expression: { kind: "calendar", weekday: 1, direction: "past" } }],
    ["công bố [vào ngày thứ Sáu tuần này]", { expression: { kind: "calendar", weekday: 5, direction: "past", weekOffset: 0 } }],
    ["[Thứ Sáu], giá vàng", { expression: { kind: "calendar", weekday: 5, direction: "past" } }],
    ["đúng [thứ Ba], ông", {}],
  ],
  rejects: [
    ["lần thứ hai", "an ordinal", "label/named"],
    ["Thị trấn Thứ Ba", "a town's name", "label/named"],
    ["Thứ Sáu, ngày 18 tháng 11 năm 2022", "the date's own weekday", "date/day-month-year-words"],
  ],
});

const dayShifts = oneOf(
  new Map([
    ["ngày trước đó", -1],
    ["hôm trước đó", -1],
    ["một ngày trước đó", -1],
    ["trước đó một ngày", -1],
    ["trước đó 1 ngày", -1],
    ["ngày hôm trước", -1],
    ["ngày hôm sau", 1],
    ["hôm sau", 1],
    ["ngày kế tiếp", 1],
  ]),
);

/** `hôm trước` alone is the other day; behind a part of the day or a clock time it is the day before. */
const dayBeforeThat = regular(
  `(?:(?:${alternatives(partsOfDay)}) hôm trước|(?<=[0-9](?:h|g| giờ)[0-9]{0,2} )hôm trước)(?![A-Za-z\\u00c0-\\u1eff])`,
  { digit: false, words: new Set(["hôm trước", ...partsOfDay.map((part) => `${part} hôm trước`)]) },
  () => -1,
);

const partOfDayBefore = dateRule("date/part-of-day-before", {
  about: "tối hôm trước: the day before the last day told of.",
  slots: { lead, dayBeforeThat },
  pattern: "{lead?} @{dayBeforeThat}",
  value: ({ dayBeforeThat, lead }) => time({ kind: "same", unit: "day", shiftDays: dayBeforeThat }, lead),
  examples: [
    ["[từ tối hôm trước] đến", { expression: { kind: "same", unit: "day", shiftDays: -1 }, opens: true }],
    ["[Đêm hôm trước], mưa lớn", {}],
    ["22h [hôm trước] đến", {}],
    ["[từ chiều hôm trước],", {}],
  ],
  rejects: [
    ["Hôm trước có nghe", "the other day"],
    ["tối hôm sau", "the day after", "date/shifted-day"],
  ],
});

const shiftedDay = dateRule("date/shifted-day", {
  about: "ngày trước đó, trước đó một ngày, ngày hôm trước, hôm sau: the day before or after the last day told of.",
  slots: { lead, dayShifts },
  pattern: "{lead?} @{dayShifts}",
  value: ({ dayShifts, lead }) => time({ kind: "same", unit: "day", shiftDays: dayShifts }, lead),
  examples: [
    ["tăng so với [ngày trước đó].", { expression: { kind: "same", unit: "day", shiftDays: -1 } }],
    ["[Trước đó một ngày], ông", {}],
    ["[vào ngày hôm trước].", { expression: { kind: "same", unit: "day", shiftDays: -1 } }],
    ["[sáng hôm sau]", { expression: { kind: "same", unit: "day", shiftDays: 1 } }],
  ],
  rejects: [
    ["trước đó", "no day"],
    ["hôm trước có nghe", "the other day"],
    ["ngày hôm qua", "another day", "date/relative-day"],
  ],
});

const termShift = oneOf(
  new Map<string, -1 | 1>([
    ["qua", -1],
    ["vừa qua", -1],
    ["vừa rồi", -1],
    ["trước", -1],
    ["tới", 1],
    ["sắp tới", 1],
  ]),
);

const term = dateRule("date/term", {
  about: "nhiệm kỳ vừa qua: the term of office before or after, where the article has named one.",
  slots: { lead, termWord: words("nhiệm kỳ", "nhiệm kì"), termShift },
  pattern: "{lead?} @{termWord} {termShift}",
  value: ({ termShift, lead }) => time({ kind: "term", offset: termShift }, lead),
  examples: [
    ["[Nhiệm kỳ vừa qua], Hội", { expression: { kind: "term", offset: -1 } }],
    ["[trong nhiệm kỳ qua]", {}],
    ["[nhiệm kỳ tới] sẽ", { expression: { kind: "term", offset: 1 } }],
  ],
  rejects: [
    ["nhiệm kỳ 2013-2018", "named by its years", "date/year-range"],
    ["nhiệm kỳ 5 năm", "a length", "date/duration"],
  ],
});

const schoolYearShift = oneOf(
  new Map<string, -1 | 0 | 1>([
    ["trước", -1],
    ["qua", -1],
    ["vừa qua", -1],
    ["vừa rồi", -1],
    ["này", 0],
    ["nay", 0],
    ["tới", 1],
    ["sắp tới", 1],
  ]),
);

const schoolYear = dateRule("date/school-year", {
  about: "năm học trước, năm học này: a school year by the day of publication.",
  slots: { lead, schoolWord: words("năm học"), schoolYearShift },
  pattern: "{lead?} @{schoolWord} {schoolYearShift}",
  value: ({ schoolYearShift, lead }) => time({ kind: "school-year", offset: schoolYearShift }, lead),
  examples: [
    ["so với [năm học trước], tỷ lệ", { expression: { kind: "school-year", offset: -1 } }],
    ["[trong năm học vừa qua]", { expression: { kind: "school-year", offset: -1 } }],
    ["[Năm học này] có", { expression: { kind: "school-year", offset: 0 } }],
  ],
  rejects: [
    ["năm học 2022-2023", "named by its years", "date/year-range"],
    ["năm học mới", "which one is not said"],
  ],
});

const setUnits = oneOf(
  new Map<string, TimeUnit>([
    ["ngày", "day"],
    ["tuần", "week"],
    ["tháng", "month"],
    ["quý", "quarter"],
    ["năm", "year"],
    ["giờ", "hour"],
    ["phút", "minute"],
    ["giây", "second"],
  ]),
);

const repeats = ["mỗi một", "mỗi", "hằng", "hàng", "từng"];
const repeat = literal(`(?:${alternatives(repeats)})`, pairs(repeats, ["ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút", "giây"]));

const repeated = dateRule("date/set", {
  about: "mỗi năm, hằng năm, hàng tháng: a repeated period.",
  slots: { repeat, setUnits },
  pattern: "@{repeat} {setUnits}(?! (?:tuổi|một))(?<!quý(?= (?:[1-4]|iv|i{1,3})(?![a-z0-9\\u00c0-\\u1eff])))",
  value: ({ setUnits }) => time({ kind: "set", unit: setUnits }),
  examples: [
    ["[mỗi năm] có 5 đợt", { expression: { kind: "set", unit: "year" } }],
    ["[Hằng năm], nhân", { expression: { kind: "set", unit: "year" } }],
    ["thuê bao [hàng tháng]", { expression: { kind: "set", unit: "month" } }],
  ],
  rejects: [
    ["hàng ngàn người", "a magnitude", "count/indefinite"],
    ["chi phí bán hàng quý 3", "goods sold in a quarter", "date/quarter"],
    ["mỗi người", "each person"],
  ],
});

const setEvery = dateRule("date/set-every", {
  about: "3 tháng một lần, hai tuần 1 lần: a period that is repeated.",
  firm: true,
  slots: { every: words("cứ", "định kỳ", "định kì", "mỗi"), number, setUnits },
  pattern: "{every?} @{number} {setUnits} (?:một|1) lần",
  value: ({ number, setUnits }) => time({ kind: "set", unit: setUnits, every: number.value }),
  examples: [
    ["họp [3 tháng một lần]", { expression: { kind: "set", unit: "month", every: "3" } }],
    ["[cứ hai tuần 1 lần]", { expression: { kind: "set", unit: "week", every: "2" } }],
    ["[định kỳ 6 tháng một lần] báo cáo", {}],
  ],
  rejects: [
    ["3 tháng một", "a day without its year", "date/day-month-words"],
    ["3 tháng, một lần", "three months, and once", "date/duration"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const relativeRules = [
  relativeDay,
  partOfNearDay,
  comparedMonth,
  relativePeriod,
  yearSoFar,
  namedYearSide,
  namedMonthSide,
  toNow,
  fromNow,
  sameDay,
  sameMonthYear,
  samePeriod,
  namedWeekday,
  weekdayBehindClock,
  capitalisedWeekday,
  partOfDayBefore,
  shiftedDay,
  term,
  schoolYear,
  repeated,
  setEvery,
] as const;
