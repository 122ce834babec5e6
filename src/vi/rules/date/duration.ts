/** Lengths of time, and what is so long ago or ahead. */
import { words } from "../../../engine/lookup.ts";
import { literal, oneOf, regular, shared } from "../../../engine/pattern.ts";
import { compare } from "../../../values/decimal.ts";
import type { DurationReading, TimeUnit } from "../../../values/time.ts";
import { digits, number } from "../../patterns/number.ts";
import { branches, durationUnit, durationUnits, lead, year } from "../../patterns/time.ts";
import { dateRule, time } from "./reading.ts";

/** Words before a duration that belong to it. */
const durationLead = shared(
  literal(
    "(?:(?:cách đây|cách nay|cách đó|trong vòng|trong|suốt|sau|qua|trải qua|khoảng|hơn|gần|chừng|trên|dưới|ngót|chưa đầy|chưa đến|khoảng hơn|từ(?! từ )|ít nhất|tối đa|tối thiểu|tròn|đúng|cả|hơn cả|kéo dài|tới|đến)(?![A-Za-z\\u00c0-\\u1eff]) ?)+(?<! )",
  ),
);
const reaches = oneOf(
  new Map<string, NonNullable<DurationReading["reach"]>>([
    ["qua", "back"],
    ["vừa qua", "back"],
    ["nay", "back"],
    ["gần đây", "back"],
    ["trở lại đây", "back"],
    ["gần đây nhất", "back"],
    ["trước", "ago"],
    ["trước đây", "ago"],
    ["về trước", "ago"],
    ["tới", "ahead"],
    ["sắp tới", "ahead"],
    ["tới đây", "ahead"],
  ]),
);
/** `chuyến thăm 3 ngày tới Trung Quốc`: tới is to, where no trong stands before and a word follows that no clause goes on with. */
const goingTo =
  "(?<!(?<!(?:trong|vòng) [^ ]{1,12} [^ ]{1,8} |sắp )tới(?= (?!(?:sẽ|và|tại|là|có|được|ở|với|để|do|của|nếu|khi|này|các|những|trong|thì|cho|như)(?![a-z\\u00c0-\\u1eff]))[a-z\\u00c0-\\u1eff]))";
/** `trong vòng 3 ngày trước chuyến bay`, `một tuần trước khi đi`: before that, not so long ago. */
const beforeSomething = "(?<!trong vòng [^ ]{1,12} [^ ]{1,8} trước(?= [a-z\\u00c0-\\u1eff]))(?! khi(?![a-z\\u00c0-\\u1eff]))";
const reach = { ...reaches, source: `${reaches.source}${goingTo}${beforeSomething}` };
/** The smaller unit behind the larger: 1 giờ 30 phút. */
const more = regular(`\\d{1,2} ${durationUnit.source}`, { digit: true, words: new Set() }, (surface, context) => {
  const [value = "", ...unit] = surface.split(" ");
  const unitRead = durationUnit.read(unit.join(" "), context);
  return unitRead === null ? null : { value, unit: unitRead };
});
const ago = /^(?:cách đây|cách nay)/;
const dayLengths: Readonly<Record<TimeUnit, number>> = {
  century: 36525,
  decade: 3652,
  year: 365,
  quarter: 91,
  month: 30,
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
  second: 1 / 86400,
};
/** About how many days a length takes, to tell which of two is longer. */
function days(value: string, unit: TimeUnit): number {
  return Number(value) * dayLengths[unit];
}
/** Ages, months of a year (but 10 phút đầu), and days that are named rather than counted: một ngày sinh nhật, một ngày tết (but 7 ngày tết). */
const notAges = `(?<!quý(?= (?:${branches})(?![a-z\\u00c0-\\u1eff])))(?! (?:tuổi|cuối(?! cùng)|sinh nhật|mai(?! )|nào|hội|lễ|(?<![0-9] ngày )tết)(?![a-z\\u00c0-\\u1eff]))(?<!(?:tháng|quý)(?= đầu))`;

/** More years than anybody looks back on from today. */
const longestReach = 1000;

/** `hai ngày 19 và 20/10` are those two days, no length of time. */
const listedDays = " \\d{1,2}(?:, ?\\d{1,2}){0,29}(?: và |-| - |/)\\d{1,2}(?:/|-)";
/** `500 ngày 21/10`, `500 ngày hôm qua`: behind so many stands the day; `trong 3 ngày 21/10 …` is no better told. */
const itsDay = "(?<=ngày) (?:\\d{1,2}[/-]\\d{1,2}(?![\\d%])|hôm (?:qua|nay|kia)(?![a-z\\u00c0-\\u1eff]))";

/** What a day, a minute or a year was like: behind một none of them is measured. */
const quality =
  "(?:(?:rất|khá|thật|quá|hết sức|vô cùng|không|nhiều|đầy) )?(?:vô duyên|khả quan|tốt đẹp|thuận lợi|thăng trầm|biến động|đột phá|bản lề|then chốt|quan trọng|được mùa|mất mùa|đen tối|kỳ lạ|thành công|thất bại|vất vả|bận rộn|sôi động|ảm đạm|tệ hại|thất vọng|căng thẳng|mệt mỏi|khó khăn|đáng quên|đáng nhớ|đặc biệt|bình thường|trọng đại|buồn|vui|đẹp|đẹp trời|nắng|mưa|mới|kia|nọ|mai|mùa (?:xuân|hè|hạ|thu|đông)|hạnh phúc|ý nghĩa|may mắn|không may|không xa|định mệnh|sai lầm|lơ là|lơ đãng|bất cẩn|chủ quan|nông nổi|yếu lòng|nóng giận|xuất thần|ngẫu hứng|bốc đồng|mất tập trung|thăng hoa|bừng sáng|đầy (?!đủ)[^ ,.]+)";
const act = "(?:thi đấu|làm việc|giao dịch|kinh doanh|ra quân|lao động|tập luyện|học tập|mua sắm|hoạt động|sản xuất|phút)";
/** Before một ngày: words that measure it all the same. */
const measures = "(?:sau|hơn|gần|tròn|đúng|mất|kéo dài|suốt|khoảng|chừng|thêm|trước|qua|vòng|ngót|dưới|trên|đến|tới|từ|cả)";
/** `trong một ngày thi đấu vô duyên`, `một phút sai lầm`: some such day, no length. */
const someDay = `(?<!(?<!${measures} )một (?:ngày|phút|giây|giờ|tuần|tháng|năm)(?: làm việc)?(?= (?:${act} )?${quality}(?![a-z\\u00c0-\\u1eff])))`;

/** `một ngày khi …`: once upon a time; `ngân 30 giây khi hát` is so long. */
const when = "(?<=một [^ ]{2,5} )khi";

/** `thứ bảy ngày 2/11` is a weekday, `những năm tháng`, `theo năm tháng` the years and months gone by. */
const notNamed = "(?<!thứ )(?<!(?:những|bao|cùng|theo) (?=năm tháng))";

const duration = dateRule("date/duration", {
  about: "A length of time: 10 năm, hai tuần, một năm rưỡi, 5 năm qua, cách đây 2 ngày, 1 giờ 30 phút.",
  slots: { durationLead, number, durationUnit, half: literal("rưỡi(?![A-Za-z\\u00c0-\\u1eff])"), more, reach },
  pattern: `${notNamed}{durationLead?} @{number} ?{durationUnit}${notAges}${someDay} {half?} {more?} {reach?}(?! (?:đó|đây|${when})(?![A-Za-z\\u00c0-\\u1eff])| học \\d{4}|${listedDays}|${itsDay})`,
  value: ({ number, durationUnit, half, more, reach, durationLead }) => {
    if (number.magnitude > 3) return null;
    // `Robothon 2013 năm nay`: this year, not two thousand of them.
    if (reach === "back" && durationUnit === "year" && Number(number.value) > longestReach) return null;
    if (more !== undefined && dayLengths[more.unit] >= dayLengths[durationUnit]) return null;
    const amounts = [{ value: half === undefined ? number.value : `${number.value}.5`, unit: durationUnit }];
    if (more !== undefined) amounts.push(more);
    const isAgo = reach === undefined && durationLead !== undefined && ago.test(durationLead);
    return time({ kind: "duration", amounts, ...(reach ? { reach } : isAgo ? { reach: "ago" } : {}) });
  },
  examples: [
    ["tổng kết [10 năm] thực hiện", { expression: { kind: "duration", amounts: [{ value: "10", unit: "year" }] } }],
    ["[trong 18 năm qua]", { expression: { kind: "duration", amounts: [{ value: "18", unit: "year" }], reach: "back" } }],
    ["[Cách đây 2 ngày]", { expression: { kind: "duration", amounts: [{ value: "2", unit: "day" }], reach: "ago" } }],
    ["[năm năm]", { expression: { kind: "duration", amounts: [{ value: "5", unit: "year" }] } }],
    [
      "mất [1 giờ 30 phút]",
      {
        expression: {
          kind: "duration",
          amounts: [
            { value: "1", unit: "hour" },
            { value: "30", unit: "minute" },
          ],
        },
      },
    ],
    ["chuyến thăm [3 ngày] tới Trung Quốc", { expression: { kind: "duration", amounts: [{ value: "3", unit: "day" }] } }],
    ["giấy chứng nhận [trong vòng 3 ngày] trước chuyến bay", { expression: { kind: "duration", amounts: [{ value: "3", unit: "day" }] } }],
    ["[trong 7 ngày] Tết, cả tỉnh", {}],
    ["thì [sau 1 tuần] tới Nga, cô", { expression: { kind: "duration", amounts: [{ value: "1", unit: "week" }] } }],
    ["ngay [10 phút] đầu, đội", { expression: { kind: "duration", amounts: [{ value: "10", unit: "minute" }] } }],
    ["ngân [tới 30 giây] khi hát", { expression: { kind: "duration", amounts: [{ value: "30", unit: "second" }] } }],
    ["[sau một tuần] bận rộn, anh", {}],
    ["[một tuần] trước khi đi", { expression: { kind: "duration", amounts: [{ value: "1", unit: "week" }] } }],
    ["[hơn một năm rưỡi]", { expression: { kind: "duration", amounts: [{ value: "1.5", unit: "year" }] } }],
  ],
  rejects: [
    ["trong hai ngày 19 và 20/10", "the days follow", "date/day-in-list"],
    ["xuống dưới mốc 500 ngày 21/10", "the day follows", "date/day-month"],
    ["chỉ số S&P 500 ngày hôm qua", "the day follows", "date/relative-day"],
    ["3 tháng tuổi", "an age", "count/measured"],
    ["một ngày khi còn bé", "once upon a time"],
    ["trong một ngày thi đấu vô duyên, các", "some such day"],
    ["nhưng một phút sai lầm đã", "some such minute"],
    ["những năm tháng chiến đấu", "years and months"],
    ["20h thứ bảy ngày 2/11", "a weekday"],
    ["6 tháng đầu năm 2023", "months of a year", "date/months-of-year"],
    ["trong năm qua", "a year", "date/relative-period"],
    ["14 tháng 4 năm Quý Mão", "a year of the lunar calendar", "date/day-month-words"],
    ["cuộc thi Robothon 2013 năm nay", "a year and this year", "date/relative-period"],
    ["trên Nexus 5 giờ đây", "a name, and nowadays"],
  ],
});

const lasting = words("trong", "trong vòng", "sau", "suốt", "kéo dài", "mất", "hơn", "gần", "khoảng", "trong suốt");

export const hours = dateRule("date/duration-h", {
  about: "trong 48h, sau 24h: hours, because no clock shows them or a word of lasting stands before.",
  slots: { lasting, number: digits, past: literal("qua(?![A-Za-z\\u00c0-\\u1eff])") },
  pattern: "{lasting?} @{number}h(?![0-9]) {past?}",
  value: ({ lasting, number, past }) =>
    Number(number.value) > 24 || past !== undefined || (lasting !== undefined && !/^(?:hơn|gần|khoảng)$/.test(lasting))
      ? time({ kind: "duration", amounts: [{ value: number.value, unit: "hour" }] })
      : null,
  examples: [
    ["[trong 24h]", { expression: { kind: "duration", amounts: [{ value: "24", unit: "hour" }] } }],
    ["bắt giữ [48h],", {}],
    ["[sau 12h] truy bắt", {}],
    ["[24h qua], cả nước", {}],
  ],
  rejects: [
    ["hơn 15h, hiện trường", "a clock time", "date/clock"],
    ["15h30", "a clock time", "date/clock"],
  ],
});

const to = literal("(?:-|đến|tới|hoặc|hay)");

const durationRange = dateRule("date/duration-range", {
  about: "7-10 ngày, từ 3 đến 5 năm.",
  slots: { durationLead, low: number, to, high: number, durationUnit },
  pattern: `{durationLead?} @{low} ?{to} ?{high} ?{durationUnit}${notAges}`,
  value: ({ low, high, durationUnit }) =>
    compare(low.value, high.value) < 0
      ? time({ kind: "duration", amounts: [{ value: low.value, unit: durationUnit }], upTo: { value: high.value, unit: durationUnit } })
      : null,
  examples: [
    ["[kéo dài 7-10 ngày]", { expression: { kind: "duration", amounts: [{ value: "7", unit: "day" }], upTo: { value: "10", unit: "day" } } }],
    ["án [từ 3 đến 5 năm]", { expression: { kind: "duration", amounts: [{ value: "3", unit: "year" }], upTo: { value: "5", unit: "year" } } }],
    ["phạt tù [từ hai đến bảy năm]", {}],
    ["[8 - 10 tháng]", {}],
  ],
  rejects: [
    ["10-7 ngày", "bounds do not rise"],
    ["5-6 người", "people", "count/range"],
  ],
});

/** Units behind `từ` and `đến` that are lengths: `từ 8 giờ đến 10 giờ` are clock times, and a day that is numbered stands behind `ngày`. */
const lengthUnit = oneOf(new Map<string, TimeUnit>([...durationUnits].filter(([form]) => form !== "giờ")));

const durationRangeOfUnits = dateRule("date/duration-range-units", {
  about: "từ một năm đến năm năm, từ ba tháng đến hai năm: two lengths, each with its unit.",
  slots: { durationLead, low: number, lowUnit: lengthUnit, to, high: number, highUnit: lengthUnit },
  pattern: `{durationLead?} @{low} ?{lowUnit} {to} {high} ?{highUnit}${notAges}`,
  value: ({ low, lowUnit, high, highUnit }) =>
    days(low.value, lowUnit) < days(high.value, highUnit)
      ? time({ kind: "duration", amounts: [{ value: low.value, unit: lowUnit }], upTo: { value: high.value, unit: highUnit } })
      : null,
  examples: [
    ["phạt tù [từ một năm đến năm năm]", { expression: { kind: "duration", amounts: [{ value: "1", unit: "year" }], upTo: { value: "5", unit: "year" } } }],
    [
      "hoặc phạt tù [từ ba tháng đến hai năm]",
      { expression: { kind: "duration", amounts: [{ value: "3", unit: "month" }], upTo: { value: "2", unit: "year" } } },
    ],
    ["bị phạt từ [từ bảy năm đến mười lăm năm]", {}],
    ["[kéo dài từ 30 phút đến 2 tiếng]", {}],
  ],
  rejects: [
    ["từ 5 năm đến 3 tháng", "lengths do not rise", "date/duration"],
    ["từ 8 giờ đến 10 giờ", "clock times", "date/clock-from"],
    ["từ 3 tháng tuổi đến 2 tuổi", "ages", "count/measured"],
  ],
});

const countedYears = dateRule("date/counted-years", {
  about: "trong hai năm 2014-2015: years in a row behind how many they are.",
  slots: { durationLead, number, year, toYear: literal("(?:-|đến)"), lastYear: year },
  pattern: "{durationLead?} @{number} năm {year} ?{toYear} ?{lastYear}",
  value: ({ number, year, lastYear }) =>
    [year + Number(number.value), year + Number(number.value) - 1].includes(lastYear)
      ? time({ kind: "interval", from: { kind: "calendar", year }, to: { kind: "calendar", year: lastYear } })
      : null,
  examples: [
    [
      "rà soát [trong hai năm 2014-2015]; các",
      { expression: { kind: "interval", from: { kind: "calendar", year: 2014 }, to: { kind: "calendar", year: 2015 } } },
    ],
    ["[Trong 3 năm 2011 - 2013], xã", {}],
    ["tổng kết [5 năm 2015 đến 2020]", {}],
  ],
  rejects: [
    ["5 năm qua (2007-2013)", "a length and its years", "date/year-range"],
    ["sau 3 năm 2001-2013", "other years", "date/year-range"],
  ],
});

const halfUnit = dateRule("date/half-unit", {
  about: "nửa năm, nửa tháng, nửa giờ.",
  slots: { lead, durationUnit },
  pattern: "{lead?} @nửa {durationUnit}(?! (?:đầu|cuối))",
  value: ({ durationUnit }) => time({ kind: "duration", amounts: [{ value: "0.5", unit: durationUnit }] }),
  examples: [
    ["[sau nửa năm]", { expression: { kind: "duration", amounts: [{ value: "0.5", unit: "year" }] } }],
    ["[nửa giờ]", {}],
    ["[gần nửa tháng]", {}],
  ],
  rejects: [
    ["nửa đầu năm", "a half-year", "date/half-year"],
    ["nửa triệu", "a number", "count/bare-magnitude"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const durationRules = [duration, countedYears, durationRange, durationRangeOfUnits, halfUnit] as const;
