/** Times of day. A day beside them is joined later (`resolve/date/join.ts`). */
import { words } from "../../../engine/lookup.ts";
import { regular } from "../../../engine/pattern.ts";
import type { TimeReading } from "../../../values/time.ts";
import { dayPart, hour, lead, minute } from "../../patterns/time.ts";
import { unit, unknownNoun } from "../../patterns/unit.ts";
import { dateRule, impossibleField, time } from "./reading.ts";

/** The hour up to which a part of the day makes a clock time an afternoon one: 1 giờ trưa, but 10 giờ trưa. */
const lastNoonHour = 3;

/** A clock reading, or null where no clock shows it. A part of the day moves hours to the afternoon: 3 giờ chiều. */
function clock(hour: number, minute: number | undefined, afternoonFrom: number | undefined, lead: string | undefined): TimeReading | null {
  if (impossibleField({ hour, ...(minute === undefined ? {} : { minute }) }) !== null) return null;
  const isNoon = afternoonFrom === 11;
  const isNight = afternoonFrom === 17;
  const isAfternoon = afternoonFrom !== undefined && afternoonFrom > 0 && hour < 12 && (isNoon ? hour <= lastNoonHour : !isNight || hour >= 5);
  const shifted = isAfternoon ? hour + 12 : isNight && hour === 12 ? 0 : hour;
  return time({ kind: "calendar", hour: shifted % 24, minute: minute ?? 0 }, lead);
}

/** A part of the day that belongs to the day behind it (10h trưa nay): it moves the hour, and the day's expression keeps it. */
const dayPartAhead = "(?:(?= {ahead} (?:nay|qua|mai|hôm|ngày|cùng|\\d{1,2}[/.-]\\d))|)";
/** A part of the day with no day behind it. */
const ownDayPart = { ...dayPart, source: `${dayPart.source}(?! (?:(?:nay|qua|mai|hôm|ngày|cùng)(?![a-z\\u00c0-\\u1eff])|\\d{1,2}[/.-]\\d))` };

const clockDigits = dateRule("date/clock", {
  about: "15h30, 9g15, 08:00, 7h.",
  slots: { lead, hour, minute, ahead: dayPart, own: ownDayPart },
  pattern: `{lead?} @{hour}(?:(?: ?[hg] ?|:){minute}(?::[0-5]\\d|p|['’′]| phút(?= (?:ngày|sáng|trưa|chiều|tối|đêm|hôm|cùng)))?|h)(?!\\d|/)${dayPartAhead} {own?}`,
  value: ({ hour, minute, ahead, own, lead }) => (hour === 24 && minute === undefined && lead === undefined ? null : clock(hour, minute, own ?? ahead, lead)),
  examples: [
    ["[lúc 15h30] ngày", { expression: { kind: "calendar", hour: 15, minute: 30 } }],
    ["[08:00], 01", { expression: { kind: "calendar", hour: 8, minute: 0 } }],
    ["[từ 15g30] đến", { opens: true }],
    ["[19h] cùng ngày", { expression: { kind: "calendar", hour: 19, minute: 0 } }],
    ["[16h30] chiều qua", { expression: { kind: "calendar", hour: 16, minute: 30 } }],
    ["[4h] chiều nay", { expression: { kind: "calendar", hour: 16, minute: 0 } }],
    ["[10h] trưa nay", { expression: { kind: "calendar", hour: 10, minute: 0 } }],
    ["[3h chiều]", { expression: { kind: "calendar", hour: 15, minute: 0 } }],
    ["[vào hồi 00h43’] ngày", { expression: { kind: "calendar", hour: 0, minute: 43 } }],
    ["[Đến 11h30 phút] ngày 11", { expression: { kind: "calendar", hour: 11, minute: 30 } }],
    ["[10:04:08], số", { expression: { kind: "calendar", hour: 10, minute: 4 } }],
  ],
  rejects: [
    ["48h", "no such hour"],
    ["Thế giới 24h", "a day and a night"],
    ["500g thịt", "grams", "count/measured"],
    ["15 h", "no blank before h"],
  ],
});

const clockGrams = dateRule("date/clock-g", {
  about: "9g, nine o'clock, behind a time word.",
  slots: { timeWord: words("vào lúc", "lúc", "vào hồi", "hồi", "từ", "đến", "khoảng"), hour, dayPart },
  pattern: "{timeWord} @{hour}g {dayPart?}",
  value: ({ hour, dayPart, timeWord }) => clock(hour, undefined, dayPart, timeWord),
  examples: [
    ["[lúc 9g] cùng ngày", { expression: { kind: "calendar", hour: 9, minute: 0 } }],
    ["[từ 7g sáng]", { opens: true }],
    ["[đến 5g chiều]", { expression: { kind: "calendar", hour: 17, minute: 0 } }],
  ],
  rejects: [
    ["nặng 9g", "grams", "count/measured"],
    ["lúc 9h", "h", "date/clock"],
  ],
});

const clockGramsBeforeDay = dateRule("date/clock-g-before-day", {
  about: "18g chiều nay, 5g ngày 10-11: g is giờ because a day of the calendar follows.",
  slots: { lead, hour, ahead: dayPart },
  pattern: `{lead?} @{hour}g${dayPartAhead}(?=,? (?:vào )?(?:cùng ngày|hôm (?:nay|qua|kia|sau|trước)|(?:ngày|sáng|trưa|chiều|tối|đêm) (?:\\d{1,2}[/.-]\\d|hôm|nay|mai|qua|cùng|ngày)|\\d{1,2}[/.-]\\d))`,
  value: ({ hour, ahead, lead }) => clock(hour, undefined, ahead, lead),
  examples: [
    ["[sau 18g] chiều nay", { expression: { kind: "calendar", hour: 18, minute: 0 } }],
    ["xuất bến [5g] ngày 10-11", { expression: { kind: "calendar", hour: 5, minute: 0 } }],
    ["họp [7g] tối qua", { expression: { kind: "calendar", hour: 19, minute: 0 } }],
  ],
  rejects: [
    ["uống 5g ngày 2 lần", "grams", "count/measured"],
    ["500g ngày 10-11", "grams", "count/measured"],
  ],
});

const clockWords = dateRule("date/clock-words", {
  about: "9 giờ sáng, 15 giờ 30 (phút), lúc 7 giờ.",
  slots: { lead, hour, minute, own: ownDayPart },
  pattern: "{lead?} @{hour} giờ(?: ?{minute}(?: phút)?)? {own}",
  value: ({ hour, minute, own, lead }) => clock(hour, minute, own, lead),
  examples: [
    ["[khoảng 9 giờ sáng]", { expression: { kind: "calendar", hour: 9, minute: 0 } }],
    ["[Khoảng 3 giờ 30 sáng]", { expression: { kind: "calendar", hour: 3, minute: 30 } }],
    ["[11 giờ đêm]", { expression: { kind: "calendar", hour: 23, minute: 0 } }],
  ],
  rejects: [
    ["làm 9 giờ", "a duration", "date/duration"],
    ["30 giờ sáng", "no such hour"],
  ],
});

const clockBeforeDay = dateRule("date/clock-before-day", {
  about: "1 giờ ngày 20.9, 15 giờ 30 phút hôm qua: a clock time because a day follows.",
  slots: { lead, hour, minute, ahead: dayPart },
  pattern: `{lead?} @{hour} giờ(?: ?{minute}(?: phút)?)?${dayPartAhead}(?=,? (?:vào )?(?:cùng ngày|(?:ngày|hôm|sáng|trưa|chiều|tối|đêm) (?:\\d|hôm|nay|mai|qua|cùng|ngày|[a-z\\u00c0-\\u1eff]+ \\d)|\\d{1,2}[/.-]\\d))`,
  value: ({ hour, minute, ahead, lead }) => clock(hour, minute, ahead, lead),
  examples: [
    ["[vào hồi 20 giờ15 phút] ngày 1/1/2021", { expression: { kind: "calendar", hour: 20, minute: 15 } }],
    ["[Khoảng 1 giờ] ngày 20.9", { expression: { kind: "calendar", hour: 1, minute: 0 } }],
    ["[15 giờ 30 phút] hôm qua", { expression: { kind: "calendar", hour: 15, minute: 30 } }],
    ["[lúc 7 giờ] cùng ngày", { expression: { kind: "calendar", hour: 7, minute: 0 } }],
  ],
  rejects: [
    ["trong 9 giờ", "a duration", "date/duration"],
    ["8 giờ mỗi ngày", "a duration", "date/duration"],
  ],
});

const bareMinute = regular("[0-5]\\d", { digit: true, words: new Set() }, (surface) => Number(surface));

const clockBareMinute = dateRule("date/clock-bare-minute", {
  about: "14 giờ 30: a clock time, because a length would say phút.",
  slots: { lead, hour, bareMinute, unit, unknownNoun },
  pattern: "{lead?} @{hour} giờ {bareMinute}(?! ?(?:phút|giây)|[.,/-]?\\d) ?{!unit} ?{!unknownNoun}",
  value: ({ hour, bareMinute, lead }) => clock(hour, bareMinute, undefined, lead),
  examples: [
    ["[khoảng 14 giờ 30], tại km 15", { expression: { kind: "calendar", hour: 14, minute: 30 } }],
    ["[sau 7 giờ 05], đoàn", {}],
    ["xuất bến [9 giờ 15]", {}],
  ],
  rejects: [
    ["mất 2 giờ 30 phút", "a duration", "date/duration"],
    ["sau 5 giờ 20 người được cứu", "people", "count/counted"],
  ],
});

const clockOfZone = dateRule("date/clock-of-zone", {
  about: "22 giờ (giờ Việt Nam): a clock time because a time zone follows.",
  slots: { lead, hour, minute },
  pattern:
    "{lead?} @{hour} giờ(?: ?{minute}(?: phút)?)?(?=,? [(]?(?:theo )?(?:giờ (?:việt nam|địa phương|hà nội|gmt|quốc tế|mỹ|nga|trung quốc|bắc kinh|nhật|anh|pháp|đức|miền)|gmt))",
  value: ({ hour, minute, lead }) => clock(hour, minute, undefined, lead),
  examples: [
    ["tức [22 giờ] (giờ Việt Nam)", { expression: { kind: "calendar", hour: 22, minute: 0 } }],
    ["[khoảng 7 giờ 30] giờ địa phương", { expression: { kind: "calendar", hour: 7, minute: 30 } }],
    ["[15 giờ] GMT", {}],
  ],
  rejects: [
    ["22 giờ làm việc", "a duration", "date/duration"],
    ["30 giờ (giờ Việt Nam)", "no such hour"],
  ],
});

const clockAfterLead = dateRule("date/clock-after-lead", {
  about: "lúc 7 giờ, hồi 9 giờ 15: a clock time because of the word before.",
  slots: {
    clockLead: words(
      "lúc",
      "hồi",
      "vào lúc",
      "vào hồi",
      "từ lúc",
      "đến lúc",
      "lúc khoảng",
      "vào lúc khoảng",
      "vào khoảng",
      "vào khoảng lúc",
      "hồi khoảng",
      "lúc gần",
      "lúc hơn",
    ),
    hour,
    minute,
  },
  pattern: "{clockLead} @{hour} giờ(?: ?{minute}(?: phút)?)?",
  value: ({ hour, minute, clockLead }) => clock(hour, minute, undefined, clockLead),
  examples: [
    ["[lúc 7 giờ], đoàn", { expression: { kind: "calendar", hour: 7, minute: 0 } }],
    ["[hồi 9 giờ 15], xe", { expression: { kind: "calendar", hour: 9, minute: 15 } }],
    ["[vào lúc 22 giờ 05 phút]", { expression: { kind: "calendar", hour: 22, minute: 5 } }],
  ],
  rejects: [
    ["mất 7 giờ", "a duration", "date/duration"],
    ["lúc 40 giờ", "no such hour"],
  ],
});

/** The hour from which a preposition alone makes a time of day. */
const earliestBareHour = 5;
/** Of `từ 7 đến 9 giờ` hours are as likely counted. */
const earliestClosing = 10;
/** Words of lasting or of change before `đến 22 giờ`: the hours are counted. */
const countsHours = words(
  ..."lên kéo mất thêm dài lâu chậm muộn sớm trễ tăng giảm tốn gần hơn khoảng ít cần đủ cách số xuống còn nghỉ bay chạy tổng".split(" "),
  ..."kéo dài|mất khoảng|chờ đợi|làm việc|trong vòng|kể cả".split("|"),
);
/** What makes hours behind the number counted ones. */
const notCounted =
  "(?! (?:đồng hồ|mỗi|một (?:ngày|tuần|tháng)|liền|liên tục|nữa|sau|trước|trở lên|trở xuống|so với|làm việc|học|bay|chạy|vàng|cao điểm|hành chính)|/| xuống| lên)";

const clockUntil = dateRule("date/clock-until", {
  about: "đến 22 giờ, tới 9 giờ 30: the hour up to which, where nothing says that hours are counted.",
  slots: { countsHours, until: words("đến", "tới", "cho đến", "cho tới", "đến khoảng", "đến gần", "đến hơn", "mãi đến", "và đến", "phải đến"), hour, minute },
  pattern: `{!countsHours} {until} @{hour} giờ(?: ?{minute}(?: phút)?)?${notCounted}`,
  value: ({ hour, minute, until }) => clock(hour, minute, undefined, until),
  examples: [
    ["[Đến 22 giờ], Cường vừa về", { expression: { kind: "calendar", hour: 22, minute: 0 }, closes: true }],
    ["đám cháy cháy [đến khoảng 9 giờ] mới tắt", {}],
    ["từ 8 giờ [đến 10 giờ 30 phút]", { expression: { kind: "calendar", hour: 10, minute: 30 } }],
  ],
  rejects: [
    ["lên đến 22 giờ", "a duration", "date/duration"],
    ["kéo dài đến 5 giờ", "a duration", "date/duration"],
    ["làm việc tới 10 giờ mỗi ngày", "a duration", "date/duration"],
    ["đến 22 giờ đồng hồ", "a duration", "date/duration"],
  ],
});

const clockFrom = dateRule("date/clock-from", {
  about: "từ 8 giờ đến 10 giờ, từ 17 giờ: the hour from which.",
  slots: { countsHours, from: words("từ", "kể từ", "bắt đầu từ", "ngay từ", "từ khoảng", "bắt đầu lúc"), hour, minute },
  pattern: `{!countsHours} {from} @{hour} giờ(?: ?{minute}(?: phút)?)?${notCounted}`,
  value: ({ hour, minute, from }) => clock(hour, minute, undefined, from),
  examples: [
    ["[từ 8 giờ] đến 10 giờ", { expression: { kind: "calendar", hour: 8, minute: 0 }, opens: true }],
    ["cấm xe [từ 17 giờ],", { opens: true }],
    ["[Từ 0 giờ 15 phút], lực lượng", { expression: { kind: "calendar", hour: 0, minute: 15 } }],
  ],
  rejects: [
    ["giảm từ 8 giờ xuống 6 giờ", "a duration", "date/duration"],
    ["kéo dài từ 2 giờ đến 3 giờ", "a duration", "date/duration"],
    ["từ 8 người", "people", "count/counted"],
  ],
});

const clockSharedUnit = dateRule("date/clock-shared-unit", {
  about: "từ 18 đến 22 giờ: a clock time whose word giờ stands behind the second.",
  slots: { countsHours, from: words("từ", "kể từ", "từ khoảng", "khoảng từ"), hour, last: hour },
  pattern: `{!countsHours} {from} @{hour} (?:đến|tới) {last} giờ${notCounted}`,
  firm: true,
  claim: "hour",
  mention: "from",
  until: "hour",
  value: ({ hour, last, from }) => (hour >= earliestBareHour && last > hour && last >= earliestClosing ? clock(hour, undefined, undefined, from) : null),
  examples: [
    ["mở cửa [từ 8] đến 17 giờ", { expression: { kind: "calendar", hour: 8, minute: 0 }, opens: true }],
    ["[từ 18] đến 22 giờ ngày 5/11", {}],
    ["[khoảng từ 19] đến 20 giờ", {}],
  ],
  rejects: [
    ["từ 2 đến 3 giờ", "a duration", "date/duration-range"],
    ["kéo dài từ 6 đến 8 giờ", "a duration", "date/duration-range"],
  ],
});

const clockBefore = dateRule("date/clock-before", {
  about: "trước 17 giờ: a late hour behind a preposition; of the small ones hours are counted.",
  slots: { countsHours, before: words("trước", "đến trước", "chậm nhất", "muộn nhất", "sớm nhất", "quá"), hour, minute },
  pattern: `{!countsHours} {before} @{hour} giờ(?: ?{minute}(?: phút)?)?${notCounted}`,
  value: ({ hour, minute, before }) => (hour >= earliestBareHour ? clock(hour, minute, undefined, before) : null),
  examples: [
    ["nộp hồ sơ [trước 17 giờ]", { expression: { kind: "calendar", hour: 17, minute: 0 } }],
    ["[Trước 7 giờ 30 phút], các trường", { expression: { kind: "calendar", hour: 7, minute: 30 } }],
    ["[quá 22 giờ] vẫn hát", {}],
  ],
  rejects: [
    ["phải có mặt trước 2 giờ", "a duration", "date/duration"],
    ["không quá 8 giờ mỗi ngày", "a duration", "date/duration"],
  ],
});

const clockAtHead = dateRule("date/clock-at-head", {
  about: "Khoảng 8 giờ, … and 15 giờ 30 phút, … at the head of a sentence.",
  cased: true,
  slots: { hour, minute },
  pattern: "(?<=^|[.!?…:;“] |\\n)(?:(?:Khoảng|Tầm|Chừng|Vào|Vào khoảng) )?@{hour} giờ(?: ?{minute}(?: phút)?)?(?=,)",
  value: ({ hour, minute }) => clock(hour, minute, undefined, undefined),
  examples: [
    ["[Khoảng 8 giờ], đoàn xuất phát", { expression: { kind: "calendar", hour: 8, minute: 0 } }],
    ["đã tắt. [15 giờ 30 phút], đoàn về", { expression: { kind: "calendar", hour: 15, minute: 30 } }],
    ["[Khoảng 7 giờ 15], người dân", {}],
  ],
  rejects: [
    ["mất khoảng 8 giờ, đoàn", "no head of a sentence", "date/duration"],
    ["8 giờ làm việc", "no comma", "date/duration"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const clockRules = [
  clockDigits,
  clockGrams,
  clockGramsBeforeDay,
  clockWords,
  clockBeforeDay,
  clockOfZone,
  clockAfterLead,
  clockUntil,
  clockFrom,
  clockSharedUnit,
  clockBefore,
  clockAtHead,
  clockBareMinute,
] as const;
