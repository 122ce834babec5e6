/** Periods: year ranges, quarters, halves, months of a year, weeks, decades, centuries. */
import { words } from "../../../engine/lookup.ts";
import { literal, oneOf, regular } from "../../../engine/pattern.ts";
import { digits, number } from "../../patterns/number.ts";
import { day, lead, month, numeral, year, yearOffset } from "../../patterns/time.ts";
import { unit, unknownNoun } from "../../patterns/unit.ts";
import { lunarMonth } from "./calendar-date.ts";
import { calendar, dateRule, impossibleField, time } from "./reading.ts";

/** Words that name a period of years. */
const periodWord = literal(
  "(?:(?:trong |cả )?(?:giai đoạn|nhiệm kỳ|nhiệm kì|năm học|niên khóa|niên khoá|niên vụ|mùa giải|khóa|khoá|thời kỳ|thời kì|các năm|những năm|từ năm|trong năm|vụ đông xuân|vụ|năm|từ|các năm học)(?: từ)?(?: năm)?(?: học)?)",
);
const to = literal("(?:-|đến năm|đến|tới năm|tới|và đến)");
/** Both years, or the second by its last two digits. */
const lastYear = regular("(?:(?:1[5-9]|2[01])\\d\\d)", { digit: true, words: new Set() }, (surface) => Number(surface));
/** Footnote digits that page text sticks to a year: 2018-202320. */
const footnote = literal("\\d{1,2}");

const yearRange = dateRule("date/year-range", {
  about: "giai đoạn 2013-2023, nhiệm kỳ 2020 - 2025, (2013 – 2023); footnote digits stuck to the second year are dropped.",
  slots: { periodWord, year, to, lastYear, footnote },
  pattern: "{periodWord?} @{year} ?{to} ?{lastYear}{footnote?}",
  until: "lastYear",
  value: ({ year, lastYear, periodWord }) => {
    if (lastYear <= year || lastYear - year > 150) return null;
    const isTerm = periodWord !== undefined && /nhiệm k[ỳì]/.test(periodWord);
    return time({ kind: "interval", from: { kind: "calendar", year }, to: { kind: "calendar", year: lastYear }, ...(isTerm ? { isTerm } : {}) });
  },
  examples: [
    ["[giai đoạn 2013-2023] và", { expression: { kind: "interval", from: { kind: "calendar", year: 2013 }, to: { kind: "calendar", year: 2023 } } }],
    ["[giai đoạn 2018-2023]20 và", { expression: { kind: "interval", from: { kind: "calendar", year: 2018 }, to: { kind: "calendar", year: 2023 } } }],
    ["([2013 - 2023])", {}],
    ["[nhiệm kỳ 2020 - 2025]", {}],
    ["[năm học 2022-2023]", {}],
  ],
  rejects: [
    ["2023-2013", "years do not rise"],
    ["đường 2013/2023", "a slash is no range"],
  ],
});

const seasonWord = words("năm học", "niên vụ", "niên khóa", "niên khoá", "mùa giải", "mùa bóng", "vụ đông xuân", "vụ mùa", "các năm học", "trong năm học");

const seasonOfYears = dateRule("date/season-of-years", {
  about: "năm học 2022/2023, mùa giải 2013/14: a season that runs over the turn of the year.",
  slots: { seasonWord, year, nextYear: regular("(?:(?:19|20)\\d\\d|\\d\\d)", { digit: true, words: new Set() }, (surface) => Number(surface)) },
  pattern: "{seasonWord} @{year} ?[/-] ?{nextYear}(?!\\d)",
  value: ({ year, nextYear }) =>
    nextYear % 100 === (year + 1) % 100 ? time({ kind: "interval", from: { kind: "calendar", year }, to: { kind: "calendar", year: year + 1 } }) : null,
  examples: [
    ["[Năm học 2022/2023], có", { expression: { kind: "interval", from: { kind: "calendar", year: 2022 }, to: { kind: "calendar", year: 2023 } } }],
    ["ở [mùa giải 2013/14]", {}],
    ["[niên vụ 2012/2013]", {}],
  ],
  rejects: [
    ["năm học 2022-2023", "a dash", "date/year-range"],
    ["mùa giải 2013/20", "not the next year"],
  ],
});

const cropSeason = dateRule("date/crop-season", {
  about: "vụ hè thu 2015, vụ mùa 2013: a harvest, in the year that stands behind it without năm.",
  slots: {
    crop: words(
      ...["vụ", "vụ lúa", "lúa", "vụ sản xuất"].flatMap((head) =>
        ["hè thu", "đông xuân", "thu đông", "mùa", "xuân hè", "xuân", "hè", "thu", "đông"].map((season) => `${head} ${season}`),
      ),
      "niên vụ",
    ),
    year,
    unit,
    unknownNoun,
  },
  pattern: "{crop} @{year}(?! ?[-/] ?\\d|[.,]\\d|\\d) ?{!unit} ?{!unknownNoun}",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["[Vụ hè thu 2015], tỉnh gieo", { expression: { kind: "calendar", year: 2015 } }],
    ["so với [vụ mùa 2013].", {}],
    ["tăng so với [vụ xuân 2015];", {}],
    ["[lúa đông xuân 2014] đạt", {}],
  ],
  rejects: [
    ["vụ hè thu 2015 ha lúa", "a measure", "count/measured"],
    ["vụ đông xuân 2014-2015", "two years", "date/year-range"],
  ],
});

const listedYear = dateRule("date/year-in-list", {
  about: "các năm 2021, 2022 và 2023; hai năm 2021, 2022: the years behind the first, or behind their number.",
  slots: { year, unit, unknownNoun },
  pattern: "(?<=năm (?:(?:19|20)\\d\\d(?:, | và |, và | hoặc )){0,6})@{year}(?! ?- ?(?:19|20)\\d\\d|[.,/]\\d) ?{!unit} ?{!unknownNoun}",
  value: ({ year }) => calendar({ year }),
  examples: [
    ["các năm 2021, [2022] và 2023", { expression: { kind: "calendar", year: 2022 } }],
    ["trong hai năm [2021], 2022, không có", { expression: { kind: "calendar", year: 2021 } }],
    ["năm 2020, [2021].", {}],
  ],
  rejects: [
    ["năm 2020, 2021 hộ thoát nghèo", "households", "count/counted"],
    ["năm 2013", "the first", "date/year"],
  ],
});

/** Behind the first of several quarters: the year that the last one names. */
const yearOfLast = "(?:(?=(?:,| và|, và| và của| đến) (?:(?:quý )?(?:[1-4]|i{1,3}|iv)|\\d{1,2} tháng(?: đầu)?)(?:,? năm |[/-]){listYear})|)";

const quarter = dateRule("date/quarter", {
  about: "quý I/2023, quí 1 năm 2023, quý III.",
  slots: { lead, quarterWord: words("quý", "quí"), numeral, year, yearOffset, listYear: year },
  pattern: `{lead?} @{quarterWord} {numeral}(?:(?: ?[/-] ?|,? (?:của )?năm ){year})? {yearOffset?}${yearOfLast}`,
  value: ({ numeral, year, yearOffset, listYear, lead }) =>
    numeral < 1 || numeral > 4 ? null : time({ kind: "months", first: numeral * 3 - 2, last: numeral * 3, year: year ?? listYear, yearOffset }, lead),
  examples: [
    ["[quý I/2023] đạt", { expression: { kind: "months", first: 1, last: 3, year: 2023 } }],
    ["[quí 1 năm 2023]", { expression: { kind: "months", first: 1, last: 3, year: 2023 } }],
    ["[trong quý III]", { expression: { kind: "months", first: 7, last: 9, year: undefined } }],
    ["[Quý I], II năm 2022", { expression: { kind: "months", first: 1, last: 3, year: 2022 } }],
    ["[trong quý 3 năm trước]", { expression: { kind: "months", first: 7, last: 9, year: undefined, yearOffset: -1 } }],
  ],
  rejects: [
    ["quý 5", "no fifth quarter"],
    ["quý khách", "dear guests"],
  ],
});

const shortQuarter = oneOf(
  new Map([
    ["q1", 1],
    ["q2", 2],
    ["q3", 3],
    ["q4", 4],
  ]),
);

const quarterRange = dateRule("date/quarter-range", {
  about: "quý 2-3/2023, từ quý I đến quý III năm 2022: quarters of one year in a row.",
  slots: { lead, quarterWord: words("quý", "quí"), first: numeral, to, last: numeral, year },
  pattern: "{lead?} @{quarterWord} {first} ?{to} ?(?:hết )?(?:qu[ýí] )?{last}(?: ?/ ?|,? (?:của )?năm ){year}",
  value: ({ first, last, year, lead }) =>
    first >= 1 && first < last && last <= 4 ? time({ kind: "months", first: first * 3 - 2, last: last * 3, year }, lead) : null,
  examples: [
    ["[quý 2-3/2023] đạt", { expression: { kind: "months", first: 4, last: 9, year: 2023 } }],
    ["[từ quý I đến quý III năm 2022]", { expression: { kind: "months", first: 1, last: 9, year: 2022 } }],
    ["[quý I - III năm 2022]", {}],
  ],
  rejects: [
    ["quý 3-2/2023", "quarters do not rise"],
    ["quý 2/2023", "one quarter", "date/quarter"],
  ],
});

const quarterByInitial = dateRule("date/quarter-by-initial", {
  about: "Q3/2013, Q1-2014.",
  slots: { lead, shortQuarter, year },
  pattern: "{lead?} @{shortQuarter} ?[/-] ?{year}",
  value: ({ shortQuarter, year, lead }) => time({ kind: "months", first: shortQuarter * 3 - 2, last: shortQuarter * 3, year }, lead),
  examples: [
    ["doanh thu [Q3/2013] đạt", { expression: { kind: "months", first: 7, last: 9, year: 2013 } }],
    ["[Q1-2014] và", { expression: { kind: "months", first: 1, last: 3, year: 2014 } }],
    ["[trong Q4/2012]", {}],
  ],
  rejects: [
    ["chip Q3", "no year"],
    ["quý 3/2013", "in words", "date/quarter"],
  ],
});

const laterQuarter = regular("(?:[1-4]|i{1,3}|iv)(?![a-z0-9\\u00c0-\\u1eff])", { digit: true, words: new Set(["i", "ii", "iii", "iv"]) }, (surface, context) =>
  numeral.read(surface, context),
);

const listedQuarter = dateRule("date/quarter-in-list", {
  about: "Quý I, II năm 2022: the quarter behind the first.",
  slots: { laterQuarter, year },
  pattern: "(?<=qu[ýí] (?:[1-4]|i{1,3}|iv)(?:,| và|, và) )@{laterQuarter},? năm {year}",
  value: ({ laterQuarter, year }) => time({ kind: "months", first: laterQuarter * 3 - 2, last: laterQuarter * 3, year }),
  examples: [
    ["Quý I, [II năm 2022], số vụ", { expression: { kind: "months", first: 4, last: 6, year: 2022 } }],
    ["quý 1 và [2 năm 2013]", { expression: { kind: "months", first: 4, last: 6, year: 2013 } }],
    ["quý II và [III năm 2020]", {}],
  ],
  rejects: [
    ["quý I, 2 người", "people", "count/counted"],
    ["khóa II năm 2022", "no quarter"],
  ],
});

const side = literal("(?:đầu|cuối)");
const ofYear = literal("(?: tiên)?(?:(?: của)? năm)?(?: học)?");
const relativeYear = regular("(?:nay|ngoái|trước|này)(?![A-Za-z\\u00c0-\\u1eff])", { digit: false, words: new Set() }, (surface) =>
  /^n[aà]y$/.test(surface) ? 0 : -1,
);

/** How many months a part of a year has. */
const partsOfYear = new Map([
  ["tháng", 1],
  ["quý", 3],
  ["quí", 3],
]);

const monthsOfYear = dateRule("date/months-of-year", {
  about: "6 tháng đầu năm 2023, 2 quý đầu năm, 3 tháng cuối năm, 10 tháng đầu năm nay.",
  slots: { lead, number, part: oneOf(partsOfYear), side, ofYear, year, relativeYear },
  pattern: "{lead?} @{number} {part} {side}{ofYear} {relativeYear?} {year?}",
  value: ({ number, part, side, year, relativeYear, lead }) => {
    const months = Number(number.value) * part;
    if (!Number.isInteger(months) || months < 1 || months > 12) return null;
    const [first, last] = side === "đầu" ? [1, months] : [13 - months, 12];
    return time({ kind: "months", first, last, year, yearOffset: relativeYear }, lead);
  },
  examples: [
    ["[6 tháng đầu năm 2023]", { expression: { kind: "months", first: 1, last: 6, year: 2023, yearOffset: undefined } }],
    ["[3 tháng cuối năm]", { expression: { kind: "months", first: 10, last: 12, year: undefined, yearOffset: undefined } }],
    ["[Sáu tháng đầu năm nay]", { expression: { kind: "months", first: 1, last: 6, year: undefined, yearOffset: 0 } }],
    ["[trong 9 tháng đầu năm]", {}],
    ["thu ngân sách [2 quý đầu năm] đạt", { expression: { kind: "months", first: 1, last: 6, year: undefined, yearOffset: undefined } }],
  ],
  rejects: [
    ["6 tháng", "no side of a year", "date/duration"],
    ["13 tháng đầu", "no thirteen months"],
  ],
});

const monthsOf = dateRule("date/months-in-year", {
  about: "9 tháng năm 2013, 9 tháng 2013, 9 tháng/2013, 9T/2013: the first nine months.",
  slots: { lead, number: digits, year },
  pattern: "{lead?} @{number}(?: tháng(?:(?: của)? năm)? | tháng ?/ ?|t ?/? ?){year}",
  value: ({ number, year, lead }) => {
    const months = Number(number.value);
    return Number.isInteger(months) && months >= 1 && months <= 12 ? time({ kind: "months", first: 1, last: months, year }, lead) : null;
  },
  examples: [
    ["bình quân [10 tháng năm 2013]", { expression: { kind: "months", first: 1, last: 10, year: 2013 } }],
    ["[9 tháng năm 2022]", {}],
    ["EPS [9 tháng 2013] của NTP", { expression: { kind: "months", first: 1, last: 9, year: 2013 } }],
    ["[Trong 11 tháng năm 2023]", {}],
    ["Chỉ tiêu [9T/2013] so với", { expression: { kind: "months", first: 1, last: 9, year: 2013 } }],
    ["lợi nhuận [6T2013]", {}],
    ["thu ngân sách [6 tháng/2023]", { expression: { kind: "months", first: 1, last: 6, year: 2023 } }],
  ],
  rejects: [
    ["xe 5T đời 2013", "tonnes"],
    ["tháng 9 năm 2013", "a month", "date/month-year"],
    ["14 tháng năm 2013", "no fourteen months"],
  ],
});

const monthsOfThat = dateRule("date/months-of-that-year", {
  about: "9 tháng năm nay, 8 tháng của năm ngoái: the first months of a year told from the publication date.",
  slots: { lead, number: digits, yearOffset },
  pattern: "{lead?} @{number} tháng(?: của)? {yearOffset}",
  value: ({ number, yearOffset, lead }) => {
    const months = Number(number.value);
    return Number.isInteger(months) && months > 1 && months < 12 ? time({ kind: "months", first: 1, last: months, yearOffset }, lead) : null;
  },
  examples: [
    ["[9 tháng năm nay], huyện công nhận", { expression: { kind: "months", first: 1, last: 9, yearOffset: 0 } }],
    ["so với [8 tháng năm ngoái]", { expression: { kind: "months", first: 1, last: 8, yearOffset: -1 } }],
    ["[trong 6 tháng của năm trước]", {}],
  ],
  rejects: [
    ["tháng 9 năm nay", "a month", "date/month"],
    ["14 tháng năm ngoái", "no fourteen months"],
  ],
});

const soFar = words("lũy kế", "luỹ kế", "tính chung", "lũy kế trong", "lũy kế cả", "tính chung trong");

const monthsSoFar = dateRule("date/months-so-far", {
  about: "lũy kế 9 tháng, tính chung 10 tháng: the first months of the year in force.",
  slots: { soFar, number: digits },
  pattern: "{<soFar} @{number} tháng(?! ?(?:tuổi|đầu|cuối|qua|năm|\\d))",
  value: ({ number }) => {
    const months = Number(number.value);
    return Number.isInteger(months) && months >= 2 && months <= 12 ? time({ kind: "months", first: 1, last: months, year: undefined }) : null;
  },
  examples: [
    ["Lũy kế [9 tháng], công ty lãi", { expression: { kind: "months", first: 1, last: 9, year: undefined } }],
    ["Tính chung [10 tháng], cả nước", { expression: { kind: "months", first: 1, last: 10, year: undefined } }],
    ["luỹ kế [11 tháng] đạt", {}],
  ],
  rejects: [
    ["trong 9 tháng", "any nine months", "date/duration"],
    ["lũy kế 14 tháng", "no fourteen months", "date/duration"],
  ],
});

const half = regular("(?:nửa|6 tháng|sáu tháng) (?:đầu|cuối|sau)", { digit: false, words: new Set(["nửa đầu", "nửa cuối", "nửa sau"]) }, (surface) =>
  /đầu$/.test(surface) ? 1 : 7,
);

const halfYear = dateRule("date/half-year", {
  about: "nửa đầu năm 2013, nửa cuối năm.",
  slots: { lead, half, year, relativeYear },
  pattern: "{lead?} @{half}(?: của)? năm {relativeYear?} {year?}",
  value: ({ half, year, relativeYear, lead }) => time({ kind: "months", first: half, last: half + 5, year, yearOffset: relativeYear }, lead),
  examples: [
    ["[nửa đầu năm 2013]", { expression: { kind: "months", first: 1, last: 6, year: 2013, yearOffset: undefined } }],
    ["[nửa cuối năm nay]", { expression: { kind: "months", first: 7, last: 12, year: undefined, yearOffset: 0 } }],
    ["[Trong nửa đầu năm]", {}],
  ],
  rejects: [
    ["nửa đầu tháng", "of a month"],
    ["nửa triệu", "a number"],
  ],
});

const week = dateRule("date/week", {
  about: "tuần 8/2023: an ISO week.",
  slots: { lead, week: numeral, year },
  pattern: "{lead?} @tuần(?: thứ)? {week}(?:/| năm ){year}",
  value: ({ week, year, lead }) => (week >= 1 && week <= 53 ? time({ kind: "week", week, year }, lead) : null),
  examples: [
    ["[tuần 8/2023]", { expression: { kind: "week", week: 8, year: 2023 } }],
    ["[Tuần 43/2013], giá", {}],
    ["[trong tuần thứ 5 năm 2020]", {}],
  ],
  rejects: [
    ["tuần 8", "no year"],
    ["tuần 60/2023", "no week 60"],
  ],
});

const decade = dateRule("date/decade", {
  about: "những năm 90, thập niên 1990, thập kỷ 80.",
  slots: {
    lead,
    decadeWord: words("những năm", "thập niên", "thập kỷ", "thập kỉ"),
    decade: literal("(?:1[5-9]|20)?\\d0"),
  },
  pattern: "{lead?} @{decadeWord}(?: những năm)?(?: của)?(?: thập kỷ| thập niên)? {decade}",
  value: ({ decade, lead }) => {
    const full = decade.length === 4 ? decade : Number(decade) <= 20 ? `20${decade}` : `19${decade}`;
    return time({ kind: "mask", prefix: full.slice(0, 3) }, lead);
  },
  examples: [
    ["[những năm 90], vùng", { expression: { kind: "mask", prefix: "199" } }],
    ["[thập niên 1980]", { expression: { kind: "mask", prefix: "198" } }],
    ["[đầu những năm 2000]", { expression: { kind: "mask", prefix: "200" } }],
  ],
  rejects: [
    ["những năm qua", "no calendar value"],
    ["những năm 95", "no decade"],
  ],
});

/** What the years of a century begin with. */
function yearsOf(century: number): string {
  return String(century - 1).padStart(2, "0");
}

const century = dateRule("date/century", {
  about: "thế kỷ 21, thế kỷ XIX.",
  slots: { lead, centuryWord: words("thế kỷ", "thế kỉ"), numeral },
  pattern: "{lead?} @{centuryWord}(?: thứ)? {numeral}",
  value: ({ numeral, lead }) => time({ kind: "mask", prefix: yearsOf(numeral) }, lead),
  examples: [
    ["[thế kỷ 21]", { expression: { kind: "mask", prefix: "20" } }],
    ["[cuối thế kỷ XIX]", { expression: { kind: "mask", prefix: "18" } }],
    ["[thế kỉ XX]", {}],
  ],
  rejects: [
    ["hai thế kỷ", "a duration", "date/duration"],
    ["thế kỷ mới", "no number"],
  ],
});

const centuryRange = dateRule("date/century-range", {
  about: "thế kỷ 15-16, thế kỷ XVI đến XVIII.",
  slots: { lead, centuryWord: words("thế kỷ", "thế kỉ"), first: numeral, last: numeral },
  pattern: "{lead?} @{centuryWord}(?: thứ)? {first}(?: ?- ?| (?:đến|tới) ){last}",
  value: ({ first, last, lead }) => (first < last ? time({ kind: "mask", prefix: yearsOf(first), last: yearsOf(last) }, lead) : null),
  examples: [
    ["bình vôi ([thế kỷ 15- 16])", { expression: { kind: "mask", prefix: "14", last: "15" } }],
    ["gốm [thế kỷ XVI-XVIII]", {}],
    ["gốm [từ thế kỷ 11 đến 14]", {}],
  ],
  rejects: [
    ["thế kỷ 16-15", "no rising order", "date/century"],
    ["thế kỷ 15", "one century", "date/century"],
  ],
});

const dayRange = dateRule("date/day-range", {
  about: "từ ngày 16 đến 20/7/2020, 1-15/11, 16 và 17/10: days of one month.",
  slots: { lead, first: day, to, last: day, month, year, yearOffset },
  pattern:
    "{lead?} @{first} ?{to} ?(?:hết )?(?:ngày )?{last}(?: tháng |[/.]|(?<=(?:đến|tới) (?:hết )?(?:ngày )?\\d{1,2})-){month}(?:(?:/|\\.|-|,? năm ){year})?(?! ?[-/.]\\d) {yearOffset?}",
  value: ({ first, last, month, year, yearOffset }) => {
    const yearPart = year !== undefined ? { year } : yearOffset !== undefined ? { yearOffset } : {};
    if (first >= last || impossibleField({ day: last, month, ...yearPart }) !== null) return null;
    return time({
      kind: "interval",
      from: { kind: "calendar", day: first, month, ...yearPart },
      to: { kind: "calendar", day: last, month, ...yearPart },
    });
  },
  examples: [
    ["[từ ngày 16 đến 20/7/2020]", {}],
    ["[từ ngày 1-15/11]", { expression: { kind: "interval", from: { kind: "calendar", day: 1, month: 11 }, to: { kind: "calendar", day: 15, month: 11 } } }],
    ["[ngày 16 - 20 tháng 7 năm 2020]", {}],
    [
      "([từ 20 đến 26-10]), đoàn",
      { expression: { kind: "interval", from: { kind: "calendar", day: 20, month: 10 }, to: { kind: "calendar", day: 26, month: 10 } } },
    ],
    ["[từ 22 đến 26/5 năm nay]", {}],
  ],
  rejects: [
    ["20-16/7", "days do not rise"],
    ["7-10 ngày", "a duration", "date/duration-range"],
  ],
});

const lunarDayRange = dateRule("date/lunar-day-range", {
  about: "26 - 27 tháng Chạp, từ mùng 6 đến mùng 8 tháng Giêng: days of the first or last month of the lunar calendar.",
  slots: { lead, first: day, to, last: day, lunarMonth, year },
  pattern: "{lead?} @{first} ?{to} ?(?:ngày |mùng |mồng )?{last} tháng {lunarMonth}(?:,? năm {year})?",
  value: ({ first, last, lunarMonth, year }) => {
    const rest = { month: lunarMonth, lunar: true, ...(year === undefined ? {} : { year }) };
    return first < last ? time({ kind: "interval", from: { kind: "calendar", day: first, ...rest }, to: { kind: "calendar", day: last, ...rest } }) : null;
  },
  examples: [
    [
      "về quê [26 - 27 tháng Chạp]",
      {
        expression: {
          kind: "interval",
          from: { kind: "calendar", day: 26, month: 12, lunar: true },
          to: { kind: "calendar", day: 27, month: 12, lunar: true },
        },
      },
    ],
    ["hội mở [từ mùng 6 đến mùng 8 tháng Giêng]", {}],
    ["hội mở [từ ngày 10 đến 12 tháng Giêng năm 2026]", {}],
  ],
  rejects: [
    ["26 - 27 tháng", "a duration", "date/duration-range"],
    ["27 - 26 tháng Chạp", "days do not rise"],
  ],
});

const lunarTurn = dateRule("date/lunar-turn", {
  about: "29 tháng Chạp đến mùng 5 tháng Giêng: from the last month of the lunar calendar into the first.",
  slots: { lead, first: day, to, last: day, turn: literal("tháng giêng(?![a-z\\u00c0-\\u1eff])") },
  pattern: "{lead?} @{first} tháng chạp ?{to} ?(?:hết )?(?:ngày |mùng |mồng )?{last} {turn}",
  value: ({ first, last }) =>
    time({
      kind: "interval",
      from: { kind: "calendar", day: first, month: 12, lunar: true },
      to: { kind: "calendar", day: last, month: 1, lunar: true },
    }),
  examples: [
    [
      "tức [29 tháng Chạp đến mùng 5 tháng Giêng]), toàn tỉnh",
      {
        expression: {
          kind: "interval",
          from: { kind: "calendar", day: 29, month: 12, lunar: true },
          to: { kind: "calendar", day: 5, month: 1, lunar: true },
        },
      },
    ],
    ["nghỉ [từ ngày 27 tháng Chạp đến hết mùng 6 tháng Giêng]", {}],
    ["[25 tháng chạp - 10 tháng giêng]", {}],
  ],
  rejects: [
    ["26 đến 29 tháng Chạp", "days of one month", "date/lunar-day-range"],
    ["29 tháng Chạp, mùng 5 tháng Giêng", "two days", "date/lunar-day"],
  ],
});

const monthRange = dateRule("date/month-range", {
  about: "tháng 1-9/2013, từ tháng 1 đến tháng 9 năm 2013: months of one year.",
  slots: { lead, first: month, to, last: month, year },
  pattern: "{lead?} @tháng {first} ?{to} ?(?:hết )?(?:tháng )?{last}(?:(?:/|-|\\.| năm |, năm ){year})?(?![/.]\\d)",
  value: ({ first, last, year }) => (first < last && last <= 12 ? time({ kind: "months", first, last, year }) : null),
  examples: [
    ["[Từ tháng 1 đến tháng 9/2013]", { expression: { kind: "months", first: 1, last: 9, year: 2013 } }],
    ["[tháng 3-5/2020]", { expression: { kind: "months", first: 3, last: 5, year: 2020 } }],
    ["[từ tháng 6 đến tháng 8]", { expression: { kind: "months", first: 6, last: 8, year: undefined } }],
  ],
  rejects: [
    ["tháng 9-5/2020", "months do not rise"],
    ["tháng 10 đến 15 người", "no month 15", "date/month"],
  ],
});

/** The tail of a list of days that the first ones share: `22, 23 và 24/7/2020`. It is no longer than a month, since it is walked from each of its days. */
const dayInList = dateRule("date/day-in-list", {
  about: "các ngày 22, 23 và 24/7/2020: each day takes the month and year behind the last.",
  slots: { ordinalWord: words("thứ"), lead, day, month, year },
  pattern:
    "{!ordinalWord} {lead?} @{day}(?:(?:,| và|, và) (?:ngày )?\\d{1,2}){0,29}(?:,? và|,| hoặc|,? rạng sáng) (?:ngày )?\\d{1,2}(?:[/.-]| tháng ){month}(?:(?:[/.-]|,? năm ){year})?",
  claim: "day",
  value: ({ day, month, year, lead }) => {
    const fields = { day, month, ...(year === undefined ? {} : { year }) };
    return impossibleField(fields) === null && (lead === undefined || !/\d/.test(lead)) ? calendar(fields, lead) : null;
  },
  examples: [
    ["[các ngày 22], 23 và 24/7/2020", { expression: { kind: "calendar", day: 22, month: 7, year: 2020 } }],
    ["[ngày 5] và 6/11", { expression: { kind: "calendar", day: 5, month: 11 } }],
    ["[ngày 16], 17 tháng 10", {}],
    ["[Đêm 13], rạng sáng 14/6", { expression: { kind: "calendar", day: 13, month: 6 } }],
  ],
  rejects: [
    ["22 và 24 người", "no month"],
    ["ngày 22/7 và 24/7", "each has its own", "date/day-month"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const periodRules = [
  yearRange,
  seasonOfYears,
  cropSeason,
  listedYear,
  quarter,
  quarterRange,
  quarterByInitial,
  listedQuarter,
  monthsOfYear,
  monthsOf,
  monthsOfThat,
  monthsSoFar,
  halfYear,
  week,
  decade,
  century,
  centuryRange,
  dayRange,
  lunarDayRange,
  lunarTurn,
  monthRange,
  dayInList,
] as const;
