/** Two numbers that bound one count. */
import { lookup, oneOfMany, words } from "../../../engine/lookup.ts";
import { literal, shared } from "../../../engine/pattern.ts";
import { add, compare, scale } from "../../../values/decimal.ts";
import { readLexicon, tableOf } from "../../lexicon.ts";
import { digits, digitWord, magnitudeNumber, number, shareMagnitude } from "../../patterns/number.ts";
import { qualifier } from "../../patterns/qualifier.ts";
import { anyUnit, counted, measured, unit } from "../../patterns/unit.ts";
import { between, countRule, exactly, plainUnit } from "./reading.ts";

const from = words("từ", "trong khoảng từ");
const to = literal("(?:-|đến|tới|cho đến)(?: (?:hơn|gần|khoảng|trên|dưới))?");

export const range = countRule("count/range", {
  about: "Two rising numbers joined by a dash, đến or tới, with one unit; a magnitude behind the second holds for both.",
  slots: { from, qualifier, low: number, to, high: number, unit: anyUnit },
  pattern: "{from?} {qualifier?} @{low}(?:(?<![0-9][.,][0-9]{1,3})|(?! -[0-9])) ?{to} ?{high} ?{unit}",
  plain: ["unit"],
  value: ({ low, high, unit, qualifier }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], unit, qualifier);
  },
  examples: [
    ["mỗi tổ có [5-6 người]", { min: "5", max: "6", unit: plainUnit("người", "noun") }],
    ["lãi [12 - 15 triệu đồng/tháng]", { min: "12000000", max: "15000000", unit: plainUnit("đồng/tháng", "money", "VND") }],
    ["vay [từ 100 đến 150 triệu đồng]", { min: "100000000", max: "150000000" }],
    ["giảm [khoảng 2-3 %] so với năm ngoái", { min: "2", max: "3", qualifier: "about" }],
    ["giá [36,73 - 36,8 triệu đồng/lượng]", { min: "36730000", max: "36800000" }],
  ],
  rejects: [
    ["gặp 6-2 trận này", "bounds do not rise"],
    ["thua 3-6", "no unit"],
    ["Celtic 1-2 Borussia Dortmund", "a score between two names"],
  ],
});

export const eitherOf = countRule("count/either-of", {
  about: "A number or the next one, with one unit: 2 hoặc 3 hậu vệ, một hoặc hai người.",
  slots: { qualifier, low: number, or: literal("(?:hoặc|hay)(?: (?:là|cả|thậm chí))?"), high: number, unit: anyUnit },
  pattern: "{qualifier?} @{low} {or} {high} ?{unit}",
  value: ({ low, high, unit, qualifier }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && compare(add(low.value, "1"), high.value) === 0 ? between(bounds[0], bounds[1], unit, qualifier) : null;
  },
  examples: [
    ["luôn có [2 hoặc 3 hậu vệ] theo kèm", { min: "2", max: "3", unit: plainUnit("hậu vệ", "noun") }],
    ["mỗi năm [một hoặc hai lần]", { min: "1", max: "2" }],
    ["cần [3 hay 4 người]", { min: "3", max: "4" }],
  ],
  rejects: [
    ["11 hoặc 15 tuổi", "one or the other, and none between", "count/shared-unit"],
    ["3 hoặc 2 người", "the numbers do not rise", "count/counted"],
  ],
});

export const magnitudeRange = countRule("count/magnitude-range", {
  about: "từ 1 triệu đến 1,2 triệu: a range of amounts whose unit is left out (money, mostly).",
  slots: { from, low: magnitudeNumber, to, high: magnitudeNumber, unit: anyUnit },
  pattern: "{from} @{low} {to} {high} ?{!unit}",
  value: ({ low, high }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], null, undefined);
  },
  examples: [
    ["sổ tiết kiệm trị giá [từ 1 triệu đến 1,2 triệu], cho", { min: "1000000", max: "1200000", unit: null }],
    ["giá [từ 2 tỷ tới 3 tỷ].", { min: "2000000000", max: "3000000000" }],
    ["thu nhập [từ 500 nghìn đến 2 triệu]", { min: "500000", max: "2000000" }],
  ],
  rejects: [
    ["từ 1 triệu đến 2 triệu đồng", "the currency stands", "count/range"],
    ["từ 3 tỷ đến 2 tỷ", "the bounds do not rise", "count/bare-magnitude"],
  ],
});

const ageWord = words("độ tuổi", "lứa tuổi", "tuổi từ", "độ tuổi từ", "lứa tuổi từ");

export const ageRange = countRule("count/age-range", {
  about: "Ages whose unit stands before them: độ tuổi từ 12 đến 24.",
  slots: { ageWord, low: number, to, high: number, unit },
  pattern: "{ageWord} @{low} ?{to} ?{high} ?{!unit}",
  mention: "low",
  until: "high",
  value: ({ low, high }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], plainUnit("tuổi", "age"), undefined);
  },
  examples: [
    ["người hâm mộ trong độ tuổi từ [12 đến 24] thì", { min: "12", max: "24", unit: plainUnit("tuổi", "age") }],
    ["lứa tuổi [15-17]", { min: "15", max: "17" }],
    ["độ tuổi [6 - 11]", { min: "6", max: "11" }],
  ],
  rejects: [
    ["độ tuổi từ 12 đến 24 tuổi", "the unit follows", "count/range"],
    ["số 12 đến 24", "no age"],
  ],
});

export const rangeWithUnits = countRule("count/range-with-units", {
  about: "từ … đến … with the unit said twice, or a percentage twice.",
  slots: { from, low: number, lowUnit: unit, to, high: number, highUnit: unit },
  pattern: "{from} @{low} ?{lowUnit} {to} {high} ?{highUnit}",
  value: ({ low, lowUnit, high, highUnit }) => {
    if (lowUnit.text !== highUnit.text) return null;
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], highUnit, undefined);
  },
  examples: [
    ["giảm [từ 50% đến hơn 90%]", { min: "50", max: "90" }],
    ["[từ 5 người đến 7 người]", { min: "5", max: "7" }],
    ["nặng [từ 2 kg tới 3 kg]", { min: "2", max: "3" }],
  ],
  rejects: [
    ["từ 5 người đến 7 xã", "two different units", "count/counted"],
    ["5% đến 9%", "no từ", "count/measured"],
  ],
});

export const percentRange = countRule("count/percent-range", {
  about: "A range of percentages with both signs: 55%-57%, từ 5% - 10%.",
  slots: { qualifier, from: words("từ"), low: digits, high: digits },
  pattern: "{qualifier?} {from?} @{low} ?% ?- ?{high} ?%",
  value: ({ low, high, qualifier }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], plainUnit("%", "percent", "%"), qualifier);
  },
  examples: [
    ["đạt [từ 55%-57%] dự toán", { min: "55", max: "57", unit: plainUnit("%", "percent", "%") }],
    ["giảm [5% - 10%] số vụ", { min: "5", max: "10" }],
    ["chiếm [khoảng 20%-25%]", { min: "20", max: "25", qualifier: "about" }],
  ],
  rejects: [
    ["5-10%", "the sign stands once", "count/range"],
    ["lãi suất 9% - 7%", "the bounds do not rise", "count/measured"],
  ],
});

/** Never `năm`, which behind a number is years. */
const laterDigitWord = { ...digitWord, source: `(?!năm)${digitWord.source}` };

export const spelledRange = countRule("count/spelled-range", {
  about: "Two number words in a row, or with a dash or comma: hai ba người, năm bảy lượt.",
  slots: { qualifier, low: digitWord, high: laterDigitWord, unit: counted },
  pattern: "{qualifier?} @{low},? ?-? ?{high} {unit}",
  value: ({ low, high, unit, qualifier }) => {
    const bounds = shareMagnitude(low, high);
    return bounds && between(bounds[0], bounds[1], unit, qualifier);
  },
  examples: [
    ["có [hai ba người] đến", { min: "2", max: "3" }],
    ["đi [năm bảy lượt]", { min: "5", max: "7" }],
    ["nuôi [hai, ba con trâu]", { min: "2", max: "3" }],
  ],
  rejects: [
    ["ba hai người", "bounds do not rise", "count/counted"],
    ["hai người", "one number", "count/counted"],
  ],
});

/** Units that a list of numbers shares: `11 và 15 tuổi`, `120.000 lên 140.000 đồng/kg`. */
const joint = literal("(?:và|x|so với|hoặc|hay|lên|xuống|xuống còn|lên thành|,(?!\\d))(?: (?:hơn|gần|khoảng|trên|dưới))?");
/** At most thirty numbers, since they are walked from each of them. */
const more = literal("(?:(?:,|, | và | ?x ?)\\d+(?:[.,]\\d+)*){0,29}");

/** A number from which something went to the next: `tăng từ 13 lên 39 người`. */
const fromNumber = literal("(?:tăng|giảm|nâng|hạ) từ ");
const toNumber = literal("(?:xuống còn|xuống|lên thành|lên đến|lên tới|lên|còn)(?: (?:hơn|gần|khoảng|trên|dưới))?");

export const changedFrom = countRule("count/changed-from", {
  about: "A number of things whose unit stands behind the number that it became: tăng từ 13 lên 39 người.",
  slots: { fromNumber: shared(fromNumber), number: digits, toNumber, next: digits, unit: counted },
  pattern: "{<fromNumber}@{number} {toNumber} {next} ?{unit}",
  claim: "number",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["số người chết tăng từ [13] lên 39 người", { value: "13", unit: plainUnit("người", "noun") }],
    ["giảm từ [25] xuống còn 13 vụ", { value: "25" }],
    ["nâng từ [5] lên 8 xã", { value: "5" }],
  ],
  rejects: [
    ["tăng từ 13 người lên 39 người", "it has a unit", "count/counted"],
    ["từ 13 lên 39 người", "nothing changes"],
  ],
});

const verb = oneOfMany(lookup(tableOf(readLexicon("verbs"), () => true)));

export const betweenVerbs = countRule("count/between-verbs", {
  about: "A number whose unit stands behind the number of the next verb: mua 18 và thuê 22 động cơ.",
  slots: { verb, number: digits, otherVerb: verb, next: digits, unit: counted },
  pattern: "{<verb} @{number}(?: và|,) {otherVerb} {next} {unit}",
  claim: "number",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["hợp đồng mua [18] và thuê 22 động cơ", { value: "18", unit: plainUnit("động cơ", "noun") }],
    ["đã bắt [12] và khởi tố 5 đối tượng", { value: "12" }],
    ["xây dựng [30] và sửa chữa 12 căn nhà", { value: "30" }],
    ["xây mới [18], sửa chữa 6 căn nhà", { value: "18" }],
  ],
  rejects: [
    ["mua 18 xe và thuê 22 động cơ", "it has a unit", "count/counted"],
    ["phút 18 và phút 22 trận đấu", "no verbs"],
  ],
});

export const rangeOfSharedUnit = countRule("count/range-shared-unit", {
  about: "A range whose unit stands behind the next range of the list: 36,65 - 37,15 và 34,15 - 37,40 triệu đồng/lượng.",
  slots: { low: digits, to, high: digits, otherLow: digits, otherHigh: number, unit: measured },
  pattern: "@{low} ?{to} ?{high}(?: và|,) {otherLow} ?{to} ?{otherHigh} ?{unit}",
  until: "high",
  claim: "high",
  value: ({ low, high, otherLow, otherHigh, unit }) => {
    const next = shareMagnitude(otherLow, otherHigh);
    if (next === null || compare(low.value, high.value) >= 0) return null;
    const isShared = high.magnitude === 0 && otherHigh.magnitude > 0;
    const scaled = (value: string): string => (isShared ? scale(value, otherHigh.magnitude) : value);
    return between(scaled(low.value), scaled(high.value), unit, undefined);
  },
  examples: [
    ["lần lượt là [36,65 - 37,15] và 34,15 - 37,40 triệu đồng/lượng", { min: "36650000", max: "37150000" }],
    ["cao [1,2-1,5] và 1,6-1,8 m", { min: "1.2", max: "1.5" }],
    ["giá [20 - 25], 30 - 35 nghìn đồng/kg", { min: "20000", max: "25000" }],
  ],
  rejects: [
    ["thắng 6-3 và 7-5", "no unit"],
    ["5 - 6 kg và 7 - 8 kg", "each has its own", "count/range"],
  ],
});

export const slashSharedUnit = countRule("count/slash-shared-unit", {
  about: "Two amounts of one measure with a slash between, no fraction: 150/50 Mbps, 120/80 mmHg.",
  slots: { number: digits, next: digits, unit: measured },
  pattern: "@{number}/{next} ?{unit}",
  until: "number",
  claim: "number",
  value: ({ number, next, unit }) =>
    unit.kind === "measure" && (number.value.includes(".") || (number.value.length > 1 && compare(number.value, next.value) >= 0))
      ? exactly(number.value, unit, null)
      : null,
  examples: [
    ["huyết áp [120]/80 mmHg", { value: "120", unit: plainUnit("mmhg", "measure", "mm[Hg]") }],
    ["tốc độ [150]/50 Mbps", { value: "150" }],
    ["băng tần [2,4]/5 GHz", { value: "2.4" }],
  ],
  rejects: [
    ["3/4 tấn", "a fraction"],
    ["thắng 6/1 chỉ sau 34 phút", "a score"],
    ["9/17 địa phương", "a ratio", "count/ratio"],
  ],
});

export const sharedUnit = countRule("count/shared-unit", {
  about: "A number whose unit stands behind the next number of the list: 11 và 15 tuổi.",
  slots: { qualifier, number, more, joint, next: number, unit: measured },
  pattern: "{qualifier?} @{number}{more} ?{joint} {next} ?{unit}",
  claim: "number",
  value: ({ number, next, unit, qualifier }) => {
    if (number.spelled) return null;
    const bounds = number.magnitude === 0 && next.magnitude > 0 ? shareMagnitude(number, next) : null;
    return { ...between("0", "0", unit, qualifier), value: bounds ? bounds[0] : number.value, min: null, max: null };
  },
  examples: [
    ["hai bé trai [11] và 15 tuổi", { value: "11", unit: plainUnit("tuổi", "age") }],
    ["tăng từ [120.000] lên 140.000 đồng/kg", { value: "120000" }],
    ["kích thước [15,12] x 7,92 x 0,83 cm", { value: "15.12" }],
    ["dung lượng [16] và 32 GB", { value: "16" }],
    ["dày hơn chút xíu ([8,5] so với 7,9 mm)", { value: "8.5" }],
  ],
  rejects: [
    ["11 và 15", "no unit anywhere"],
    ["11 tuổi và 15 tuổi", "each has its own", "count/measured"],
  ],
});
