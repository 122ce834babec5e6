/** Whole and partial calendar dates: days, months, years. */
import { words } from "../../../engine/lookup.ts";
import { literal, regular } from "../../../engine/pattern.ts";
import { anyLead, branches, day, dayLead, direction, holiday, lead, month, namedDay, namedMonth, year, yearOffset } from "../../patterns/time.ts";
import { unit, unknownNoun } from "../../patterns/unit.ts";
import { calendar, dateRule, isDayMonth, time } from "./reading.ts";

const yearWord = literal("(?:,? năm|,|/|-|\\.)");
const lunar = literal("(?:âm lịch|tết)(?![A-Za-z\\u00c0-\\u1eff])");
const shortYear = regular("\\d\\d", { digit: true, words: new Set() }, (surface) => Number(surface) + (Number(surface) > 50 ? 1900 : 2000));

const dayMonthYear = dateRule("date/day-month-year", {
  about: "Day, month and year in digits: 14/3/2023, 14.3.2023, 14-3-2023.",
  slots: { lead, day, month, year, lunar },
  pattern: "{lead?} @{day} ?[/.-] ?{month} ?[/.-] ?{year} {lunar?}",
  value: ({ day, month, year, lead, lunar }) => calendar({ day, month, year, ...(lunar ? { lunar: true } : {}) }, lead),
  examples: [
    ["Cập nhật lúc08:15, ngày[14/3/2023]", {}],
    ["[Chiều 14/3/2023], tại Công an tỉnh", { expression: { kind: "calendar", day: 14, month: 3, year: 2023 } }],
    ["ký [ngày 14.3.2023]", { expression: { kind: "calendar", day: 14, month: 3, year: 2023 } }],
    ["hạn [14-3-2023]", { expression: { kind: "calendar", day: 14, month: 3, year: 2023 } }],
    ["[tính đến ngày 30/9/2012]", { closes: true }],
  ],
  rejects: [
    ["phiên bản v2.10.2015", "a code"],
    ["14/3/20235", "no year of five digits"],
    ["1.234.567", "a number"],
  ],
});

const dayMonthShortYear = dateRule("date/day-month-short-year", {
  about: "Day, month and a year of two digits behind ngày or hôm.",
  slots: { dayLead, day, month, shortYear },
  pattern: "{dayLead} @{day}(?<mark>[/.-]){month}\\k<mark>{shortYear}",
  value: ({ day, month, shortYear, dayLead }) => calendar({ day, month, year: shortYear }, dayLead),
  examples: [
    ["[ngày 14/3/23]", { expression: { kind: "calendar", day: 14, month: 3, year: 2023 } }],
    ["[hôm 5-6-98]", { expression: { kind: "calendar", day: 5, month: 6, year: 1998 } }],
    ["[sáng 01/02/13]", { expression: { kind: "calendar", day: 1, month: 2, year: 2013 } }],
  ],
  rejects: [
    ["phiên bản 4.2.21", "no day word"],
    ["ngày 14/3", "no year", "date/day-month"],
  ],
});

const dayBeforeClock = dateRule("date/day-before-clock", {
  about: "Day, month and a year of two digits with a time of day behind them: 23/12/19 10:32.",
  slots: { day, month, shortYear },
  pattern: "@{day}(?<mark>[/-]){month}\\k<mark>{shortYear}(?=,? (?:[01]?\\d|2[0-3])[:h][0-5]\\d)",
  value: ({ day, month, shortYear }) => (isDayMonth(day, month) ? calendar({ day, month, year: shortYear }) : null),
  examples: [
    ["[23/12/19] 10:32", { expression: { kind: "calendar", day: 23, month: 12, year: 2019 } }],
    ["đăng [05-06-24], 7h15", { expression: { kind: "calendar", day: 5, month: 6, year: 2024 } }],
    ["[1/2/13] 08:00", {}],
  ],
  rejects: [
    ["phiên bản 4-2-21 mới", "no time of day"],
    ["35/12/19 10:32", "no such day"],
  ],
});

const dayMonthYearWords = dateRule("date/day-month-year-words", {
  about: "ngày 01 tháng 8 năm 2013, mười chín tháng Tám năm 1945.",
  slots: { lead, namedDay, namedMonth, yearWord, year, lunar },
  pattern: "{lead?} @{namedDay} tháng {namedMonth} ?{yearWord} ?{year} {lunar?}",
  value: ({ namedDay, namedMonth, year, lead, lunar }) => calendar({ day: namedDay, month: namedMonth, year, ...(lunar ? { lunar: true } : {}) }, lead),
  examples: [
    ["[ngày 01 tháng 8 năm 2013] về đẩy mạnh", { expression: { kind: "calendar", day: 1, month: 8, year: 2013 } }],
    ["[ngày 19 tháng Tám năm 1945]", { expression: { kind: "calendar", day: 19, month: 8, year: 1945 } }],
    ["[Thứ Sáu, ngày 18 tháng 11 năm 2022]", { expression: { kind: "calendar", day: 18, month: 11, year: 2022 } }],
    ["[ngày 20 tháng 7/2020]", { expression: { kind: "calendar", day: 20, month: 7, year: 2020 } }],
  ],
  rejects: [
    ["18 tháng 11", "no year", "date/day-month-words"],
    ["5 tháng năm 2013", "five months of 2013", "date/months-in-year"],
  ],
});

const openingDayMonth = dateRule("date/opening-day-month", {
  about: "19-10, Hội Phụ nữ tổ chức …: a day and month with a dash or point that open a paragraph.",
  slots: { day, month },
  pattern: "(?<![^\\n])@{day}[.-]{month}(?=, ?[a-z\\u00c0-\\u1eff])",
  value: ({ day, month }) => (isDayMonth(day, month) ? calendar({ day, month }) : null),
  examples: [
    ["[19-10], Hội Phụ nữ", { expression: { kind: "calendar", day: 19, month: 10 } }],
    ["[5.6], tỉnh tổ chức", { expression: { kind: "calendar", day: 5, month: 6 } }],
    ["[30-4], các xã", {}],
  ],
  rejects: [
    ["từ 5-10, giảm", "not at the beginning"],
    ["35-10, xã", "no such day"],
  ],
});

const dayMonthWords = dateRule("date/day-month-words", {
  about: "02 tháng 9, mùng 2 tháng 9: a day without its year.",
  slots: { lead, namedDay, namedMonth, yearOffset, lunar },
  pattern: "{lead?} @{namedDay} tháng {namedMonth} {yearOffset?} {lunar?}(?! (?:nay|ngoái)(?![a-z\\u00c0-\\u1eff]))",
  value: ({ namedDay, namedMonth, lead, yearOffset, lunar }) =>
    isDayMonth(namedDay, namedMonth) || lead !== undefined
      ? calendar({ day: namedDay, month: namedMonth, ...(yearOffset === undefined ? {} : { yearOffset }), ...(lunar ? { lunar: true } : {}) }, lead)
      : null,
  examples: [
    ["Lễ Quốc khánh [02 tháng 9];", { expression: { kind: "calendar", day: 2, month: 9 } }],
    ["[ngày 3 tháng 2 âm lịch]", { expression: { kind: "calendar", day: 3, month: 2, lunar: true } }],
    ["[mùng 2 tháng 9 năm ngoái]", { expression: { kind: "calendar", day: 2, month: 9, yearOffset: -1 } }],
  ],
  rejects: [
    ["5 tháng đầu năm", "five months", "date/months-of-year"],
    ["9 tháng năm nay", "nine months", "date/months-of-that-year"],
    ["6 tháng tuổi", "an age", "count/measured"],
  ],
});

export const lunarMonth = regular("(?:giêng|chạp)(?![a-z\\u00c0-\\u1eff])", { digit: false, words: new Set(["giêng", "chạp"]) }, (surface) =>
  surface === "giêng" ? 1 : 12,
);

const lunarDay = dateRule("date/lunar-day", {
  about: "mùng 10 tháng Giêng, 23 tháng Chạp: the first and last months have these names in the lunar calendar.",
  slots: { lead, namedDay, lunarMonth, year, yearOffset },
  pattern: "{lead?} @{namedDay} tháng {lunarMonth}(?:,? năm {year})? {yearOffset?}",
  value: ({ namedDay, lunarMonth, lead, year, yearOffset }) =>
    calendar(
      { day: namedDay, month: lunarMonth, lunar: true, ...(year === undefined ? {} : { year }), ...(yearOffset === undefined ? {} : { yearOffset }) },
      lead,
    ),
  examples: [
    ["lễ hội [mùng 10 tháng Giêng]", { expression: { kind: "calendar", day: 10, month: 1, lunar: true } }],
    ["cúng ông Táo [ngày 23 tháng Chạp]", { expression: { kind: "calendar", day: 23, month: 12, lunar: true } }],
    ["[6 tháng giêng]", {}],
  ],
  rejects: [
    ["ngày 10 tháng 1", "a number", "date/day-month-words"],
    ["tháng Giêng", "no day", "date/month"],
  ],
});

const fullMoon = dateRule("date/full-moon", {
  about: "rằm tháng Bảy: the fifteenth of a lunar month.",
  firm: true,
  slots: { lead, namedMonth },
  pattern: "{lead?} @rằm tháng {namedMonth}",
  value: ({ namedMonth, lead }) => (namedMonth > 12 ? null : calendar({ day: 15, month: namedMonth, lunar: true }, lead)),
  examples: [
    ["[Rằm tháng Giêng], người dân", { expression: { kind: "calendar", day: 15, month: 1, lunar: true } }],
    ["[vào rằm tháng 7]", { expression: { kind: "calendar", day: 15, month: 7, lunar: true } }],
    ["[ngày rằm tháng tám]", {}],
  ],
  rejects: [
    ["ngày rằm", "no month"],
    ["rằm tháng 14", "no such month"],
  ],
});

const newYearDay = dateRule("date/new-year-day", {
  about: "mùng 1 Tết: a day of the lunar new year.",
  firm: true,
  slots: { lead, day },
  pattern: "{lead?} @{day} tết(?![a-z\\u00c0-\\u1eff])",
  value: ({ day, lead }) =>
    lead !== undefined && /(?:mùng|mồng)$/.test(lead) && day >= 1 && day <= 10 ? calendar({ day, month: 1, lunar: true }, lead) : null,
  examples: [
    ["[sáng mùng 1 Tết], xe", { expression: { kind: "calendar", day: 1, month: 1, lunar: true } }],
    ["[mồng 3 tết]", { expression: { kind: "calendar", day: 3, month: 1, lunar: true } }],
    ["[từ mùng 6 Tết]", { opens: true }],
  ],
  rejects: [
    ["30 Tết", "no first days"],
    ["nghỉ 9 ngày Tết", "a duration"],
  ],
});

const everyYear = literal("(?:hằng năm|hàng năm|mỗi năm)(?![A-Za-z\\u00c0-\\u1eff])");

const yearlyDay = dateRule("date/yearly-day", {
  about: "ngày 19/8 hằng năm: a day of every year; hằng năm is read for itself.",
  firm: true,
  slots: { lead, namedDay, namedMonth, everyYear },
  pattern: "{lead?} @{namedDay}(?:[/-]| tháng ){namedMonth} {everyYear}",
  claim: "namedMonth",
  value: ({ namedDay, namedMonth, lead }) => (isDayMonth(namedDay, namedMonth) ? calendar({ day: namedDay, month: namedMonth, vague: true }, lead) : null),
  examples: [
    ["[Ngày 19/8] hằng năm là ngày hội", { expression: { kind: "calendar", day: 19, month: 8, vague: true } }],
    ["[vào ngày 19-8] hàng năm", {}],
    ["lấy [ngày 10 tháng 10] hằng năm", {}],
  ],
  rejects: [
    ["ngày 19/8", "no every year", "date/day-month"],
    ["ngày 32/8 hằng năm", "no such day"],
  ],
});

const dayMonth = dateRule("date/day-month", {
  about: "A day and month behind a time word: hôm 17.10, ngày 22-10, trước 16/11.",
  slots: { dayLead, day, month, direction, yearOffset, lunar },
  pattern: "{dayLead} @{day} ?[/.-] ?{month} {lunar?} {direction?} {yearOffset?}",
  value: ({ day, month, dayLead, direction, lunar, yearOffset }) =>
    calendar({ day, month, direction, ...(yearOffset === undefined ? {} : { yearOffset }), ...(lunar ? { lunar: true } : {}) }, dayLead),
  examples: [
    ["[chiều 30.10], những người", { expression: { kind: "calendar", day: 30, month: 10, direction: undefined } }],
    ["[Hôm 21-10]", { expression: { kind: "calendar", day: 21, month: 10, direction: undefined } }],
    ["[hôm 11/10 này]", { expression: { kind: "calendar", day: 11, month: 10, direction: "past" } }],
  ],
  rejects: [
    ["chiều dài 3.5 m", "a length", "count/measured"],
    ["hai 3-5", "no time word"],
  ],
});

const holidayDate = dateRule("date/holiday", {
  about: "A day and month behind a holiday: Quốc khánh 2/9, lễ 30-4.",
  slots: { holiday, day, month },
  pattern: "{<holiday} @{day}[/.-]{month}",
  value: ({ day, month }) => (isDayMonth(day, month) ? calendar({ day, month }) : null),
  examples: [
    ["dịp Quốc khánh [2/9]", { expression: { kind: "calendar", day: 2, month: 9 } }],
    ["nghỉ lễ [30-4]", { expression: { kind: "calendar", day: 30, month: 4 } }],
    ["Ngày Nhà giáo Việt Nam [20/11]", { expression: { kind: "calendar", day: 20, month: 11 } }],
  ],
  rejects: [
    ["lễ 32/4", "no day 32"],
    ["tỷ lệ 2-9", "no holiday"],
  ],
});

const bracket = literal("[(]");
/** `(`, `(Indonesia, `: a day in brackets may stand behind where it is. */
const bracketBefore = literal("[(](?:[^()\\d\\n]{2,30}, ?)?");
const digitStart = { digit: true, words: new Set<string>() };
const twoDigitMonth = regular("(?:0[1-9]|1[0-2])", { digit: true, words: new Set() }, (surface) => Number(surface));

const bracketedDayMonth = dateRule("date/bracketed-day-month", {
  about: "(23.11), (28-10), (Indonesia, 26-10): a day and month in brackets, alone or behind a place.",
  slots: { bracketBefore, day, month: twoDigitMonth },
  pattern: "{<bracketBefore}@{day}[.-]{month}(?=[)])",
  value: ({ day, month }) => (isDayMonth(day, month) ? calendar({ day, month }) : null),
  examples: [
    ["ngày Di sản Văn hóa ([23.11])", { expression: { kind: "calendar", day: 23, month: 11 } }],
    ["thứ Hai ([28-10])", { expression: { kind: "calendar", day: 28, month: 10 } }],
    ["ngày mai ([05.11])", {}],
    ["gặp CLB Semen Padang (Indonesia, [26-10]),", { expression: { kind: "calendar", day: 26, month: 10 } }],
  ],
  rejects: [
    ["(2.5)", "a number"],
    ["(45.11)", "no day 45"],
  ],
});

const boundWord = words("từ", "kể từ", "đến hết", "trước", "sau");

const dashDayMonth = dateRule("date/dash-day-month", {
  about: "từ 12-10, trước 25-12: a day and month with a dash behind a word of time, and no unit behind.",
  slots: { boundWord, day, month, unit },
  pattern: "{boundWord} @{day}-{month}(?! ?(?:phút|giờ|ngày|tháng|năm|tuần|giây|triệu|tỷ|tỉ|nghìn|ngàn|trăm)) ?{!unit}",
  value: ({ day, month, boundWord }) => (isDayMonth(day, month) ? calendar({ day, month }, boundWord) : null),
  examples: [
    ["mất liên lạc [từ 12-10], đội", { expression: { kind: "calendar", day: 12, month: 10 }, opens: true }],
    ["[trước 25-12]", { expression: { kind: "calendar", day: 25, month: 12 } }],
    ["[đến hết 30-4]", { closes: true }],
  ],
  rejects: [
    ["đưa tỷ số đến 6-6", "a score"],
    ["từ 5-6 người", "people", "count/range"],
  ],
});

const lateDayWord = words("từ", "kể từ", "đến", "tới", "đến hết", "trước", "sau");
/** From it on `19-10` cannot be a month, a score or a range that rises. */
const earliestLateDay = 13;

const dashLateDay = dateRule("date/dash-late-day", {
  about: "đến 19-10: a day past the twelfth and its month behind a word of time, whatever noun follows.",
  slots: { lateDayWord, day, month },
  pattern: "{lateDayWord} @{day}-{month}(?![-/.]\\d|%| ?(?:phút|giờ|ngày|tháng|năm|tuần|giây|triệu|tỷ|tỉ|nghìn|ngàn|trăm))",
  value: ({ day, month, lateDayWord }) => (day >= earliestLateDay && isDayMonth(day, month) ? calendar({ day, month }, lateDayWord) : null),
  examples: [
    ["đặt lịch hẹn, [đến 19-10] chị Huyền", { expression: { kind: "calendar", day: 19, month: 10 }, closes: true }],
    ["[từ 25-9] người dân", { opens: true }],
    ["mất tích [tới 20-10] bà", {}],
  ],
  rejects: [
    ["đưa tỷ số đến 6-6", "a score"],
    ["tăng đến 15-20%", "a range", "count/range"],
    ["từ 10-12 người", "people", "count/range"],
  ],
});

/** A day and month that stand right before: `từ ngày 25-10 đến …`. */
const afterDay = "(?<=[0-9][-/.][0-9]{1,2} (?:(?:cho )?đến|tới)(?: hết| khoảng)?) ";
const closingWord = words("đến", "tới", "cho đến", "đến hết", "tới hết");

const dashClosingDay = dateRule("date/closing-day", {
  about: "từ ngày 25-10 đến 3-11, từ 25.10 đến 3.11: the second day of an interval, as the first is one.",
  slots: { closingWord, day, month, unit },
  pattern: `{closingWord}${afterDay}@{day}[-.]{month}(?![-/.]?\\d|%) ?{!unit}`,
  value: ({ day, month, closingWord }) => (isDayMonth(day, month) ? calendar({ day, month }, closingWord) : null),
  examples: [
    ["tại Bình Dương từ ngày 25-10 [đến 3-11]. U-23", { expression: { kind: "calendar", day: 3, month: 11 }, closes: true }],
    ["từ 22/10 [đến 3.11],", {}],
    ["từ ngày 1-9 [tới 5-10]", { closes: true }],
  ],
  rejects: [
    ["tăng từ 2.5 đến 3.1 tấn", "a measure", "count/range"],
    ["đưa tỷ số đến 6-6", "a score"],
  ],
});

/** The days of a list before its last: `các ngày 22, 23 và`. */
const behindDays = "(?<=ngày (?:[0-9]{1,2}, ){0,8}[0-9]{1,2},? và (?:ngày )?)";

const dashLastDay = dateRule("date/dash-last-day", {
  about: "ngày 27 và 28-7: the last of a list of days, with a dash or point.",
  slots: { day, month, unit },
  pattern: `${behindDays}@{day}[-.]{month}(?![-/.]?\\d|%) ?{!unit}`,
  value: ({ day, month }) => (isDayMonth(day, month) ? calendar({ day, month }) : null),
  examples: [
    ["Ngày 27 và [28-7], hội tổ chức", { expression: { kind: "calendar", day: 28, month: 7 } }],
    ["các ngày 22, 23 và [24.9], mưa", { expression: { kind: "calendar", day: 24, month: 9 } }],
    ["trong hai ngày 5 và [6-11]", {}],
  ],
  rejects: [
    ["mỗi ngày 3 và 4-5 người", "people"],
    ["ngày 27 và 28-13", "no such month"],
  ],
});

const dottedOpening = dateRule("date/dotted-opening", {
  about: "từ 25.10 đến 3.11: a day and month with a point, because another follows and no unit.",
  slots: { boundWord, day, month, lastDay: day, lastMonth: month, unit },
  pattern: "{boundWord} @{day}\\.{month} (?:đến|tới)(?: hết)? {lastDay}\\.{lastMonth}(?![.,]?\\d|%) ?{!unit}",
  claim: "month",
  value: ({ day, month, lastDay, lastMonth, boundWord }) =>
    isDayMonth(day, month) && isDayMonth(lastDay, lastMonth) && day >= earliestLateDay ? calendar({ day, month }, boundWord) : null,
  examples: [
    ["khởi tranh [từ 25.10] đến 3.11, giải", { expression: { kind: "calendar", day: 25, month: 10 }, opens: true }],
    ["[từ 15.9] đến 30.9", {}],
    ["[kể từ 20.12] tới hết 5.1", {}],
  ],
  rejects: [
    ["tăng từ 14.5 đến 15.1 tấn", "a measure", "count/range"],
    ["từ 2.5 đến 3.1", "a number"],
  ],
});

/** What makes `1/10` a ratio or a place instead of a date. */
const ratioWord = literal("(?:tỷ lệ|tỉ lệ|vòng|tỷ số|tỉ số|bằng|chiếm|khoảng|hơn|gần|số|đường|phố|quãng|top|cỡ)");

const slashDayMonth = dateRule("date/slash-day-month", {
  about: "A bare day/month that no unit follows: (23/10), từ 1/10.",
  slots: { anyLead, ratioWord, day, month, unit, direction, lunar, yearOffset },
  pattern: "{!ratioWord} {anyLead?} @{day}/{month}(?! (?:tổng )?số ) ?{!unit} {lunar?} {direction?} {yearOffset?}",
  value: ({ day, month, anyLead, direction, lunar, yearOffset }) => {
    if (!isDayMonth(day, month)) return null;
    return calendar({ day, month, direction, ...(yearOffset === undefined ? {} : { yearOffset }), ...(lunar ? { lunar: true } : {}) }, anyLead);
  },
  examples: [
    ["ngày mai ([23/10])", { expression: { kind: "calendar", day: 23, month: 10, direction: undefined } }],
    ["tăng [từ 1/10] cũng", { opens: true }],
    ["[Từ 8/1 năm sau], phí", { expression: { kind: "calendar", day: 8, month: 1, direction: undefined, yearOffset: 1 } }],
    ["[10/3 âm lịch]", { expression: { kind: "calendar", day: 10, month: 3, direction: undefined, lunar: true } }],
  ],
  rejects: [
    ["tới 1/4 số người chết", "a share"],
    ["9/17 địa phương", "a ratio", "count/ratio"],
    ["tỷ lệ 1/10", "a ratio"],
    ["20/35", "no month 35"],
  ],
});

const monthYear = dateRule("date/month-year", {
  about: "A month and its year: tháng 5/2023, tháng Tám năm 1945, tháng 1.2010.",
  slots: { lead, namedMonth, yearWord, year },
  pattern: "{lead?} @tháng {namedMonth} ?{yearWord} ?{year}",
  value: ({ namedMonth, year, lead }) => calendar({ month: namedMonth, year }, lead),
  examples: [
    ["[tháng 03/2023]", { expression: { kind: "calendar", month: 3, year: 2023 } }],
    ["[từ tháng 1.2010]", { expression: { kind: "calendar", month: 1, year: 2010 }, opens: true }],
    ["[Tháng 3-2023]", { expression: { kind: "calendar", month: 3, year: 2023 } }],
    ["[giữa tháng 9 năm 2013]", { expression: { kind: "calendar", month: 9, year: 2013 } }],
  ],
  rejects: [
    ["tháng năm 2013", "May or the months of 2013"],
    ["tháng 3 có 2013 người", "no year"],
  ],
});

const slashMonthYear = dateRule("date/slash-month-year", {
  about: "month/year without tháng: 05/2023.",
  slots: { lead, month, year },
  pattern: "{lead?} @{month}[/]{year}",
  value: ({ month, year, lead }) => (month >= 1 && month <= 12 ? calendar({ month, year }, lead) : null),
  examples: [
    ["[đến 05/2023]", { expression: { kind: "calendar", month: 5, year: 2023 } }],
    ["[từ 3/2011]", { opens: true }],
    ["số ra [9/2012]", { expression: { kind: "calendar", month: 9, year: 2012 } }],
  ],
  rejects: [
    ["15/2020/NĐ-CP", "a document"],
    ["tuần 8/2023", "a week", "date/week"],
  ],
});

const closingMonth = dateRule("date/closing-month", {
  about: "từ tháng 7-2012 đến 6-2013, tháng 10.2013 - 2.2014: the second month of an interval, its word left out.",
  slots: { closingWord: words("đến", "tới", "cho đến", "đến hết"), month, year },
  pattern: "(?<=tháng \\d{1,2}[-/.]\\d{4} ?(?:- ?)?){closingWord?} ?@{month}[-.]{year}",
  value: ({ month, year, closingWord }) => (month >= 1 && month <= 12 ? calendar({ month, year }, closingWord) : null),
  examples: [
    ["từ tháng 7-2012 [đến 6-2013]. Trong", { expression: { kind: "calendar", month: 6, year: 2013 }, closes: true }],
    ["(từ tháng 10.2013 - [2.2014]) thu hút", { expression: { kind: "calendar", month: 2, year: 2014 } }],
    ["tháng 1-2010 [đến 12-2010]", {}],
  ],
  rejects: [
    ["số 6-2013", "an issue"],
    ["từ 7 đến 6-2013", "no month before"],
  ],
});

/** Behind the first of several months: the year that the last one names. */
const yearOfLastMonth = "(?:(?=(?:, (?:tháng )?\\d{1,2}){0,4}(?:,| và|, và) (?:tháng )?\\d{1,2}(?:/|,? năm |-){listYear})|)";

const listedMonth = dateRule("date/month-in-list", {
  about: "các tháng 4, 5 và 6: the months behind the first.",
  slots: { month, year, unit, unknownNoun },
  pattern: "(?<=tháng (?:(?:0?[1-9]|1[0-2])(?:, | và |, và )){1,5})@{month}(?:(?:/|,? năm ){year})?(?![-.,/]\\d|%) ?{!unit} ?{!unknownNoun}",
  value: ({ month, year }) => (month >= 1 && month <= 12 ? calendar({ month, ...(year === undefined ? {} : { year }) }) : null),
  examples: [
    ["các tháng 4, [5] và 6.", { expression: { kind: "calendar", month: 5 } }],
    ["tháng 4 và [5 năm 2012], xã", { expression: { kind: "calendar", month: 5, year: 2012 } }],
    ["tháng 10, 11, [12],", {}],
  ],
  rejects: [
    ["tháng 4, 5 người bị bắt", "people", "count/counted"],
    ["tháng 4, 15", "no month 15"],
  ],
});

const monthOnly = dateRule("date/month", {
  about: "A month without its year: tháng 3, tháng Giêng, tháng 12 tới, tháng 6 năm nay.",
  slots: { lead, namedMonth, direction, yearOffset, listYear: year },
  pattern: `(?<!(?:mỗi|hàng|hằng|từng) ){lead?} @tháng {namedMonth}(?! (?:tuổi|đầu|cuối))(?!-\\d)${yearOfLastMonth} {yearOffset?} {direction?}`,
  value: ({ namedMonth, lead, direction, yearOffset, listYear }) =>
    namedMonth > 12
      ? null
      : calendar(
          { month: namedMonth, direction, ...(listYear === undefined ? {} : { year: listYear }), ...(yearOffset === undefined ? {} : { yearOffset }) },
          lead,
        ),
  examples: [
    ["[Tháng 4] và 5 năm 2012", { expression: { kind: "calendar", month: 4, year: 2012, direction: undefined } }],
    ["[hồi tháng 8] sau khi", { expression: { kind: "calendar", month: 8, direction: undefined } }],
    ["[hồi tháng 3 vừa qua]", { expression: { kind: "calendar", month: 3, direction: "past" } }],
    ["[Tháng 6 năm nay]", { expression: { kind: "calendar", month: 6, direction: undefined, yearOffset: 0 } }],
    ["[cuối tháng 12 tới]", { expression: { kind: "calendar", month: 12, direction: "future" } }],
    ["[vào tháng Tám]", { expression: { kind: "calendar", month: 8, direction: undefined } }],
  ],
  rejects: [
    ["lương tháng thứ 13", "an ordinal"],
    ["họp mỗi tháng một lần", "every month"],
    ["lương tháng 13", "no month 13"],
  ],
});

/** A footnote mark that page text sticks to a year. */
const footnote = literal("\\d{1,2}");

const mayOnly = dateRule("date/may", {
  about: "tháng năm in words: May, or months and years; no year is completed.",
  firm: true,
  slots: { lead },
  pattern: "{lead?} @tháng năm(?! ?[0-9]| (?:nay|ngoái|trước|sau|tới|qua|vừa|này|sắp))",
  value: ({ lead }) => time({ kind: "calendar", month: 5, vague: true }, lead),
  examples: [
    ["[vào tháng năm]", { expression: { kind: "calendar", month: 5, vague: true } }],
    ["[Tháng năm], trời", {}],
    ["hẹn [tháng năm]", {}],
  ],
  rejects: [
    ["tháng 5", "in digits", "date/month"],
    ["tháng năm 2013", "May 2013"],
  ],
});

const yearOnly = dateRule("date/year", {
  about: "năm and a year.",
  slots: { lead, year, footnote },
  pattern: "{lead?} @năm {year}(?! ?- ?(?:19|20)\\d\\d){footnote?}",
  until: "year",
  value: ({ year, lead }) => calendar({ year }, lead),
  examples: [
    ["[Năm 2023], lực lượng", { expression: { kind: "calendar", year: 2023 } }],
    ["[Trong năm 2023], Công an tỉnh", { expression: { kind: "calendar", year: 2023 } }],
    ["[từ năm 1995]", { opens: true }],
    ["chuẩn nghèo đa chiều, [cuối năm 2023], toàn tỉnh", { expression: { kind: "calendar", year: 2023 } }],
    ["[năm 2022]14, toàn", { expression: { kind: "calendar", year: 2022 } }],
  ],
  rejects: [
    ["trong năm 15 huyện được công nhận", "no year 15", "count/counted"],
    ["năm 2013567", "no year of seven digits"],
  ],
});

const isoMonth = regular("(?:0[1-9]|1[0-2])", { digit: true, words: new Set() }, (surface) => Number(surface));

const isoDate = dateRule("date/iso", {
  about: "ISO 8601: 2023-05, 2023-05-14.",
  slots: { year, isoMonth, day },
  pattern: "@{year}-{isoMonth}(?:-{day})?(?!\\d|-\\d)",
  value: ({ year, isoMonth, day }) => calendar({ year, month: isoMonth, ...(day === undefined ? {} : { day }) }),
  examples: [
    ["date [2023-05] Quốc phòng", { expression: { kind: "calendar", year: 2023, month: 5 } }],
    ["[2023-05-14]", { expression: { kind: "calendar", year: 2023, month: 5, day: 14 } }],
    ["ngày [2019-10-06]", {}],
  ],
  rejects: [
    ["giai đoạn 2013-2023", "a range of years", "date/year-range"],
    ["2013-14", "no month"],
  ],
});

const birth = words("sn", "sinh");
const personalYear = dateRule("date/bracketed-year", {
  about: "(1972): a year alone in brackets, of a birth mostly.",
  slots: { bracket, recentYear: regular("(?:19|20)\\d\\d", digitStart, (surface) => Number(surface)) },
  pattern: "{<bracket}@{recentYear}(?=[)])",
  value: ({ recentYear }) => calendar({ year: recentYear }),
  examples: [
    ["anh Trần Ngọc Vũ ([1972]) và con", { expression: { kind: "calendar", year: 1972 } }],
    ["phim Mùa len trâu ([2004])", { expression: { kind: "calendar", year: 2004 } }],
    ["([1999])", {}],
  ],
  rejects: [
    ["(1500)", "a number"],
    ["(2013 hộ)", "households", "count/counted"],
  ],
});

const yearLead = words(
  "từ",
  "đến",
  "tới",
  "trước",
  "sau",
  "kể từ",
  "cho đến",
  "hết",
  "đến hết",
  "tới hết",
  "đến cuối",
  "đến đầu",
  "năm tài chính",
  "tầm nhìn",
  "định hướng",
  "tết nguyên đán",
  "năm học",
  "khoảng",
  "hồi",
  "và",
  "hoặc",
  "đầu",
  "cuối",
  "giữa",
);

const birthYear = dateRule("date/birth-year", {
  about: "SN 1983: a year of birth.",
  slots: { birth, year },
  pattern: "{birth} @{year}",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["Nguyễn Văn A ([SN 1983], trú tại", { expression: { kind: "calendar", year: 1983 } }],
    ["[sinh 1990]", { expression: { kind: "calendar", year: 1990 } }],
    ["([SN 1953])", { expression: { kind: "calendar", year: 1953 } }],
  ],
  rejects: [
    ["số 1983", "no birth word"],
    ["sinh 2 con", "children", "count/counted"],
  ],
});

const bareYear = dateRule("date/bare-year", {
  about: "A year behind a preposition: trước 2015, đến 2020.",
  slots: { yearLead, year, unit },
  pattern: "{yearLead} @{year} ?{!unit}",
  value: ({ year, yearLead }) => calendar({ year }, yearLead),
  examples: [
    ["[sau 2015], sách", { expression: { kind: "calendar", year: 2015 } }],
    ["[đến 2020]", { closes: true }],
    ["[đến hết 2015], tỉnh", { expression: { kind: "calendar", year: 2015 }, closes: true }],
    ["[Năm học 2022], các xã", {}],
  ],
  rejects: [
    ["đến 2000 người", "a count", "count/counted"],
    ["chi hết 2000 đồng", "money", "count/measured"],
    ["World Cup 2014", "part of a name"],
  ],
});

const season = words("mùa giải", "mùa bóng", "mùa xuân", "mùa hè", "mùa thu", "mùa đông", "hè", "dịp hè", "trong mùa hè", "trong hè");

const seasonYear = dateRule("date/season-year", {
  about: "hè 2012, mùa giải 2013: a year behind its season, whatever follows.",
  slots: { season, year },
  pattern: "{season} @{year}(?![.,/-]?\\d)",
  value: ({ year, season }) => calendar({ year }, season),
  examples: [
    ["[Mùa hè 2022], các xã", { expression: { kind: "calendar", year: 2022 } }],
    ["chiến dịch tình nguyện [hè 2012] tỉnh Vĩnh Long", { expression: { kind: "calendar", year: 2012 } }],
    ["[mùa giải 2013]", { expression: { kind: "calendar", year: 2013 } }],
  ],
  rejects: [
    ["mùa giải 2013-2014", "two years", "date/year-range"],
    ["mùa hè 35 độ", "no year", "count/measured"],
  ],
});

/** The stem and the branch of the sexagenary cycle that a year is named by. Source: the Vietnamese lunar calendar. */
const sexagenary = literal(
  `(?:(?:năm(?: mới)?|xuân|tết(?: nguyên đán| cổ truyền| âm lịch)?) )?(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) (?:${branches})(?: -|,)?`,
);

const sexagenaryYear = dateRule("date/sexagenary-year", {
  about: "A year behind its name in the lunar calendar: xuân Quý Mão 2023, Tết Nguyên đán Bính Ngọ 2026.",
  slots: { sexagenary, year, unit },
  pattern: "{sexagenary} @{year}(?![.,/-]?\\d) ?{!unit}",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["đón [xuân Quý Mão 2023], tỉnh", { expression: { kind: "calendar", year: 2023 } }],
    ["dịp [Tết Nguyên đán Bính Ngọ 2026], sân bay", { expression: { kind: "calendar", year: 2026 } }],
    ["[năm Giáp Thìn 2024]", {}],
    ["mừng [Giáp Ngọ - 2014].", {}],
  ],
  rejects: [
    ["xuân 2023 hộ", "no name", "count/counted"],
    ["Tân Mùi 2000 đồng", "money", "count/measured"],
  ],
});

const comparedYear = dateRule("date/compared-year", {
  about: "so với 2021: a year without năm that something is compared with.",
  slots: { compared: words("so với", "so"), year, unit, unknownNoun },
  pattern: "{<compared} @{year}(?![.,/-]?\\d) ?{!unit} ?{!unknownNoun}",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["tăng 2,5% so với [2021];", { expression: { kind: "calendar", year: 2021 } }],
    ["so với [2022], số vụ", {}],
    ["giảm 3 vụ so [2020].", {}],
  ],
  rejects: [
    ["so với 2000 người", "people", "count/counted"],
    ["so với 2.021", "no year"],
  ],
});

const planWord = words("nhiệm vụ", "kế hoạch", "dự toán", "ngân sách", "vốn", "nguồn vốn", "chỉ tiêu", "phương hướng", "chương trình công tác");

const yearOfPlan = dateRule("date/year-of-plan", {
  about: "nhiệm vụ 2015, vốn 2023 chuyển nguồn: the year that tasks or funds are of, without năm.",
  slots: { planWord, year, unit },
  pattern: "@{planWord} {year}(?![.,/-]?\\d|%| ?(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm|đồng)) ?{!unit}",
  mention: "year",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["triển khai nhiệm vụ [2015] và", { expression: { kind: "calendar", year: 2015 } }],
    ["(bao gồm vốn [2023] chuyển nguồn)", { expression: { kind: "calendar", year: 2023 } }],
    ["giao dự toán [2024];", {}],
  ],
  rejects: [
    ["chỉ tiêu 2000 cây xanh", "a count", "count/counted"],
    ["vốn 2015 tỷ đồng", "money", "count/measured"],
  ],
});

const dayOnly = dateRule("date/day", {
  about: "ngày 22 without its month.",
  slots: { lead, day, direction, unit },
  pattern: "{lead?} @ngày {day}(?![-/.]\\d| tháng|,? \\d| và \\d| ?(?:-|đến|tới) ?(?:hết )?(?:ngày )?\\d{1,2}(?:[/.-]\\d| tháng)) ?{!unit} {direction?}",
  value: ({ day, direction, lead }) => (day < 1 || day > 31 ? null : time({ kind: "calendar", day, direction }, lead)),
  examples: [
    ["[Ngày 22], đoàn", { expression: { kind: "calendar", day: 22, direction: undefined } }],
    ["[sáng ngày 5]", { expression: { kind: "calendar", day: 5, direction: undefined } }],
    ["[đến ngày 15 tới]", { expression: { kind: "calendar", day: 15, direction: "future" }, closes: true }],
  ],
  rejects: [
    ["ngày 22/10", "day and month", "date/day-month"],
    ["ngày 32", "no day"],
    ["mỗi ngày 3 người", "people", "count/counted"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const calendarDateRules = [
  dayMonthYear,
  dayMonthShortYear,
  dayBeforeClock,
  lunarDay,
  dayMonthYearWords,
  openingDayMonth,
  dayMonthWords,
  fullMoon,
  newYearDay,
  yearlyDay,
  dayMonth,
  holidayDate,
  dashDayMonth,
  dashLateDay,
  dashClosingDay,
  dashLastDay,
  dottedOpening,
  bracketedDayMonth,
  slashDayMonth,
  monthYear,
  slashMonthYear,
  closingMonth,
  listedMonth,
  monthOnly,
  mayOnly,
  yearOnly,
  isoDate,
  birthYear,
  personalYear,
  bareYear,
  seasonYear,
  sexagenaryYear,
  comparedYear,
  yearOfPlan,
  dayOnly,
] as const;
