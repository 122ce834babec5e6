/** Lengths of time, and what is so long ago or ahead. */
import { words } from "../../../engine/lookup.ts";
import { literal, oneOf, regular, shared } from "../../../engine/pattern.ts";
import { compare } from "../../../resolve/decimal.ts";
import type { DurationReading } from "../../../resolve/time.ts";
import { digits, number } from "../../patterns/number.ts";
import { durationUnit, lead } from "../../patterns/time.ts";
import { dateRule, time } from "./reading.ts";

/** Words before a duration that belong to it. */
const durationLead = shared(
  literal(
    "(?:(?:cách đây|cách nay|cách đó|trong vòng|trong|suốt|sau|qua|trải qua|khoảng|hơn|gần|chừng|trên|dưới|ngót|chưa đầy|chưa đến|khoảng hơn|từ|ít nhất|tối đa|tối thiểu|tròn|đúng|cả|hơn cả|kéo dài|tới|đến)(?![A-Za-z\\u00c0-\\u1eff]) ?)+(?<! )",
  ),
);
const reach = oneOf(
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
/** The smaller unit behind the larger: 1 giờ 30 phút. */
const more = regular(`\\d{1,2} ${durationUnit.source}`, { digit: true, words: new Set() }, (surface, context) => {
  const [value = "", ...unit] = surface.split(" ");
  const unitRead = durationUnit.read(unit.join(" "), context);
  return unitRead === null ? null : { value, unit: unitRead };
});
/** From large to small: the second amount is of a smaller unit. */
const descending = ["century", "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second"];
const ago = /^(?:cách đây|cách nay)/;
/** Ages, months of a year, and days that are named rather than counted: một ngày sinh nhật. */
const notAges = "(?! (?:tuổi|đầu|cuối(?! cùng)|sinh nhật|mai(?! )|nào|hội|lễ|tết)(?![a-z\\u00c0-\\u1eff]))";

const duration = dateRule("date/duration", {
  about: "A length of time: 10 năm, hai tuần, một năm rưỡi, 5 năm qua, cách đây 2 ngày, 1 giờ 30 phút.",
  slots: { durationLead, number, durationUnit, half: literal("rưỡi(?![A-Za-z\\u00c0-\\u1eff])"), more, reach },
  pattern: `{durationLead?} @{number} ?{durationUnit}${notAges} {half?} {more?} {reach?}(?! (?:đó|khi)(?![A-Za-z\\u00c0-\\u1eff]))`,
  value: ({ number, durationUnit, half, more, reach, durationLead }) => {
    if (number.magnitude > 3) return null;
    if (more !== undefined && descending.indexOf(more.unit) <= descending.indexOf(durationUnit)) return null;
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
    ["[hơn một năm rưỡi]", { expression: { kind: "duration", amounts: [{ value: "1.5", unit: "year" }] } }],
  ],
  rejects: [
    ["3 tháng tuổi", "an age", "count/measured"],
    ["6 tháng đầu năm 2023", "months of a year", "date/months-of-year"],
    ["trong năm qua", "a year", "date/relative-period"],
  ],
});

const lasting = words("trong", "trong vòng", "sau", "suốt", "kéo dài", "mất", "hơn", "gần", "khoảng", "trong suốt");

export const hours = dateRule("date/duration-h", {
  about: "trong 48h, sau 24h: hours, because no clock shows them or a word of lasting stands before.",
  slots: { lasting, number: digits },
  pattern: "{lasting?} @{number}h(?![0-9])",
  value: ({ lasting, number }) =>
    Number(number.value) > 24 || (lasting !== undefined && !/^(?:hơn|gần|khoảng)$/.test(lasting))
      ? time({ kind: "duration", amounts: [{ value: number.value, unit: "hour" }] })
      : null,
  examples: [
    ["[trong 24h]", { expression: { kind: "duration", amounts: [{ value: "24", unit: "hour" }] } }],
    ["bắt giữ [48h],", {}],
    ["[sau 12h] truy bắt", {}],
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
    compare(low.value, high.value) < 0 ? time({ kind: "duration", amounts: [{ value: low.value, unit: durationUnit }], upTo: high.value }) : null,
  examples: [
    ["[kéo dài 7-10 ngày]", { expression: { kind: "duration", amounts: [{ value: "7", unit: "day" }], upTo: "10" } }],
    ["án [từ 3 đến 5 năm]", { expression: { kind: "duration", amounts: [{ value: "3", unit: "year" }], upTo: "5" } }],
    ["[8 - 10 tháng]", {}],
  ],
  rejects: [
    ["10-7 ngày", "bounds do not rise"],
    ["5-6 người", "people", "count/range"],
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
export const durationRules = [duration, durationRange, halfUnit] as const;
