/** So many out of so many, and fractions. */
import { words } from "../../../engine/lookup.ts";
import { literal, oneOf, wordEnd } from "../../../engine/pattern.ts";
import type { Count, Qualifier } from "../../../types.ts";
import { compare, scale } from "../../../values/decimal.ts";
import { countingNumber, digits, digitWord, type NumberReading, number } from "../../patterns/number.ts";
import { forwardQualifier, qualifier } from "../../patterns/qualifier.ts";
import { counted, halved, measured } from "../../patterns/unit.ts";
import { countRule, exactly, half, outOf, plainUnit } from "./reading.ts";

/** `số`, `tổng số`: between a ratio and its noun. */
const ofAll = literal(`(?:tổng )?số${wordEnd}`);
/** Words before a bare `1/3` that make it a share. */
const shareWord = words("chiếm", "bằng", "còn", "mất", "giảm", "tăng", "đạt");

/** Whether the first of two numbers is more than the second. */
function isMore(first: Pick<NumberReading, "value">, second: Pick<NumberReading, "value">): boolean {
  return compare(first.value, second.value) > 0;
}

export const slashRatio = countRule("count/ratio", {
  about: "a/b with what is counted: so many of so many.",
  slots: { qualifier, value: digits, denominator: digits, ofAll, unit: counted },
  pattern: "{qualifier?} @{value} ?/ ?{denominator} {ofAll?} {unit}",
  value: ({ value, denominator, unit, qualifier }) =>
    value.magnitude + denominator.magnitude > 0 || isMore(value, denominator) ? null : outOf(value.value, denominator.value, unit, qualifier),
  examples: [
    ["có [9/17 địa phương] có mô hình", { value: "9", denominator: "17", unit: plainUnit("địa phương", "noun") }],
    ["[hơn 2/3 số hộ dân] đồng ý", { value: "2", denominator: "3", unit: plainUnit("hộ dân", "noun") }],
    ["đạt [10/12 chỉ tiêu]", { value: "10", denominator: "12" }],
    ["tại [85/85 xã]", { value: "85", denominator: "85" }],
  ],
  rejects: [
    ["trực 24/24 giờ", "hours of the day"],
    ["10/12/2022", "a date"],
    ["92 mốc/88 vị trí", "two counts", "count/counted"],
    ["thụ lý và giải quyết 179/29 vụ", "more than all", "count/before-slash"],
  ],
});

/** `16/32/64GB`: sizes to choose from. */
const isStorage = (text: string): boolean => /^[kmgt]b$/.test(text);

/** From so many on a measure is no fraction of one. */
const leastMeasured = 10;

export const measuredRatio = countRule("count/measured-ratio", {
  about: "a/b of a measure, or of money with its magnitude: giải ngân 4.633/6.480 tỷ đồng, gieo trồng 24.318/24.500 ha.",
  slots: { qualifier, value: digits, denominator: digits, unit: measured },
  pattern: "{qualifier?} @{value}/{denominator} ?{unit}",
  value: ({ value, denominator, unit, qualifier }) => {
    const isAmount = (unit.kind === "money" ? denominator.magnitude > 0 : unit.kind === "measure" && !isStorage(unit.text)) && !unit.text.includes("/");
    const part = { ...value, value: scale(value.value, value.magnitude === 0 ? denominator.magnitude : 0) };
    if (!isAmount || isMore(part, denominator) || Number(scale(denominator.value, -denominator.magnitude)) < leastMeasured) return null;
    return outOf(part.value, denominator.value, unit, qualifier);
  },
  examples: [
    ["giải ngân [4.633/6.480 tỷ đồng]", { value: "4633000000000", denominator: "6480000000000", unit: plainUnit("đồng", "money", "VND") }],
    ["gieo trồng [24.318/24.500 ha], đạt", { value: "24318", denominator: "24500", unit: plainUnit("ha", "measure", "har") }],
    ["dân góp [164/210 triệu đồng]", { value: "164000000" }],
  ],
  rejects: [
    ["3/4 ha", "a fraction"],
    ["giá mua bán 18.500/19.000 đồng", "two prices"],
    ["bộ nhớ 32/64GB", "sizes to choose from"],
    ["150/50 Mbps", "more than all", "count/slash-shared-unit"],
    ["85/85 xã", "things", "count/ratio"],
  ],
});

/** Between a ratio and the percentage that it is. */
const isShareOf = literal("(?:,? (?:và )?|,? ?\\()(?:đạt |chiếm )?(?:(?:tỷ lệ|tỉ lệ):? (?:là )?)?(?=\\d)");
/** How far the percentage that an article states may be from the ratio. */
const shareSlack = 0.6;

export const ratioWithShare = countRule("count/ratio-with-share", {
  about: "a/b without what is counted, which the percentage behind it shows to be no date: đạt khá 22/41, chiếm tỷ lệ 53,65%.",
  slots: { value: digits, denominator: digits, isShareOf, percent: digits },
  pattern: "@{value}/{denominator}{isShareOf}{percent} ?%",
  claim: "denominator",
  value: ({ value, denominator, percent }) => {
    const isSame = Math.abs((Number(value.value) / Number(denominator.value)) * 100 - Number(percent.value)) < shareSlack;
    return isSame && !isMore(value, denominator) ? outOf(value.value, denominator.value, null, undefined) : null;
  },
  examples: [
    ["Chi hội đạt vững mạnh: [22/41], chiếm tỷ lệ 53,65%", { value: "22", denominator: "41", unit: null }],
    ["mô hình tự quản là [1.310/1.310] (đạt 100%)", { value: "1310", denominator: "1310" }],
    ["đạt khá: [19/41], tỷ lệ 46,35%", { value: "19" }],
  ],
  rejects: [
    ["ngày 10/12, đạt 95%", "a date, whose quotient is another", "date/day-month"],
    ["9/17 xã (53%)", "what is counted is said", "count/ratio"],
  ],
});

export const beforeSlash = countRule("count/before-slash", {
  about: "thụ lý, giải quyết 179/29 vụ: two counts of one unit, since the first is no part of the second.",
  slots: { value: digits, other: digits, unit: counted },
  pattern: "@{value} ?/ ?{other} {unit}",
  claim: "value",
  value: ({ value, other, unit }) => (value.magnitude + other.magnitude === 0 && isMore(value, other) ? exactly(value.value, unit, undefined) : null),
  examples: [
    ["thụ lý và giải quyết [179]/29 vụ", { value: "179", unit: plainUnit("vụ", "classifier") }],
    ["nhận và xử lý [1.330]/178 đơn", { value: "1330" }],
    ["án hành chính [13]/02 vụ", { value: "13" }],
  ],
  rejects: [
    ["9/17 xã", "a part of all", "count/ratio"],
    ["179/29", "no unit"],
  ],
});

export const afterSlash = countRule("count/after-slash", {
  about: "The second of two counts of one unit: 179/29 vụ.",
  slots: { first: literal("\\d[\\d.]*"), number: digits, unit: counted },
  pattern: "{<first} ?/ ?@{number} {unit}",
  mention: "number",
  until: "unit",
  value: ({ number, unit }) => exactly(number.value, unit, undefined),
  examples: [
    ["thụ lý và giải quyết 179 / [29 vụ]", { value: "29", unit: plainUnit("vụ", "classifier") }],
    ["nhận và xử lý 1.330 / [178 đơn]", { value: "178" }],
    ["án hành chính 13 /[02 vụ]", { value: "2" }],
  ],
  rejects: [
    ["9/17 xã", "a part of all", "count/ratio"],
    ["ngày 20/10 người dân", "a date", "date/day-month"],
  ],
});

export const wordRatio = countRule("count/ratio-words", {
  about: "a trong b, a trên (tổng số) b with what is counted.",
  slots: { qualifier, value: number, joint: literal("(?:trong|trên)(?: (?:tổng số|tổng cộng|số|tổng))?"), denominator: number, unit: counted },
  pattern: "{qualifier?} @{value} {joint} {denominator} {unit}",
  value: ({ value, denominator, unit, qualifier }) => outOf(value.value, denominator.value, unit, qualifier),
  examples: [
    ["có [8 trên tổng số 11 nhóm hàng] tăng giá", { value: "8", denominator: "11", unit: plainUnit("nhóm hàng", "noun") }],
    ["là [1 trong 4 trường]", { value: "1", denominator: "4" }],
    ["[một trong hai phi công]", { value: "1", denominator: "2", unit: plainUnit("phi công", "noun") }],
  ],
  rejects: [
    ["một trong những người", "no number behind trong"],
    ["8 người trên 11", "two numbers with a unit between", "count/counted"],
  ],
});

export const numberOfThose = countRule("count/of-those", {
  about: "2 trong số những cố vấn: some of a whole that is not numbered.",
  slots: { qualifier, value: countingNumber, ofThose: literal(`trong (?:(?:tổng )?số(?: (?:các|những))?|các|những)${wordEnd}`), unit: counted },
  pattern: "{qualifier?} @{value} {ofThose} {unit}",
  value: ({ value, unit, qualifier }) => exactly(value.value, unit, qualifier),
  examples: [
    ["cử [2 trong số những cố vấn] giỏi nhất", { value: "2", denominator: null, unit: plainUnit("cố vấn", "noun") }],
    ["[hơn 30 trong tổng số các hộ] đã", { value: "30", min: "30", unit: plainUnit("hộ", "noun") }],
    ["[ba trong số học sinh] này", { value: "3" }],
  ],
  rejects: [
    ["một trong những người", "một is an article there"],
    ["8 trên tổng số 11 nhóm hàng", "the whole is numbered", "count/ratio-words"],
    ["2 trong những ngày qua", "times are no things"],
  ],
});

export const numberOfThem = countRule("count/of-them", {
  about: "2 trong số họ, ba trong số này: some of those told before.",
  slots: { qualifier, value: countingNumber },
  pattern: `{qualifier?} @{value}(?= trong số (?:họ|chúng|này|đó|ấy)${wordEnd})`,
  value: ({ value, qualifier }) => exactly(value.value, null, qualifier),
  examples: [
    ["ba đứa con, [2] trong số chúng đã đi học", { value: "2", unit: null }],
    ["[hơn 30] trong số này chưa", { value: "30", min: "30", qualifier: "over" }],
    ["[hai] trong số họ là nữ", { value: "2" }],
  ],
  rejects: [
    ["một trong số họ", "một is an article there"],
    ["2 trong số những cố vấn", "they are named", "count/of-those"],
  ],
});

/** A simple fraction: below one, with a small denominator. */
function simpleFraction(value: NumberReading, denominator: NumberReading, qualifier: Qualifier | undefined): Count | null {
  const [a, b] = [Number(value.value), Number(denominator.value)];
  return Number.isInteger(a) && Number.isInteger(b) && a < b && b <= 10 ? outOf(value.value, denominator.value, null, qualifier) : null;
}

export const qualifiedFraction = countRule("count/fraction", {
  about: "A simple fraction behind a qualifier.",
  slots: { qualifier, value: digits, denominator: digits },
  pattern: "{qualifier} @{value}/{denominator}",
  value: ({ value, denominator, qualifier }) => simpleFraction(value, denominator, qualifier),
  examples: [
    ["chiếm [không quá 1/3]", { value: "1", denominator: "3", qualifier: "at_most", unit: null }],
    ["[hơn 2/3] diện tích", { value: "2", denominator: "3" }],
    ["[gần 1/4] vốn", { value: "1", denominator: "4" }],
  ],
  rejects: [
    ["hôm 2/9", "a date"],
    ["gần 12/31", "no simple fraction"],
  ],
});

export const shareFraction = countRule("count/share-fraction", {
  about: "A simple fraction behind a verb of share: chiếm 2/3.",
  slots: { shareWord, value: digits, denominator: digits },
  pattern: "{<shareWord} @{value}/{denominator}",
  value: ({ value, denominator }) => simpleFraction(value, denominator, undefined),
  examples: [
    ["chiếm [2/3] diện tích", { value: "2", denominator: "3" }],
    ["giảm [1/4] so với trước", { value: "1", denominator: "4" }],
    ["chỉ bằng [1/10] so với trước", { value: "1", denominator: "10" }],
  ],
  rejects: [
    ["lễ 2/9", "a date"],
    ["đạt 15/12", "no simple fraction"],
  ],
});

export const spelledFraction = countRule("count/spelled-fraction", {
  about: "một phần ba, hai phần ba.",
  slots: { qualifier, value: digitWord, denominator: digitWord, ofAll, unit: counted },
  pattern: "{qualifier?} @{value} phần {denominator} {ofAll?} {unit?}",
  value: ({ value, denominator, qualifier, unit }) => outOf(value.value, denominator.value, unit ?? null, qualifier),
  examples: [
    ["[hai phần ba số hộ] đã ký cam kết", { value: "2", denominator: "3", unit: plainUnit("hộ", "noun") }],
    ["giảm [một phần ba]", { value: "1", denominator: "3", unit: null }],
    ["[hơn ba phần bốn]", { value: "3", denominator: "4", qualifier: "over" }],
  ],
  rejects: [
    ["hai phần quà", "phần counts", "count/counted"],
    ["ba phần", "no denominator", "count/counted"],
  ],
});

export const oneHalf = countRule("count/half", {
  about: "một nửa, phân nửa: one half, without a unit.",
  slots: { qualifier, halfWord: words("một nửa", "phân nửa") },
  pattern: "{qualifier?} @{halfWord}",
  value: ({ qualifier }) => exactly(half, null, qualifier),
  examples: [
    ["chiếm [gần một nửa]", { value: "0.5", max: "0.5", qualifier: "nearly" }],
    ["giảm [một nửa]", { value: "0.5" }],
    ["[một nửa] số xã", { value: "0.5", unit: null }],
    ["chỉ bằng [phân nửa] cùng kỳ", { value: "0.5" }],
  ],
  rejects: [
    ["một người", "no half"],
    ["nửa triệu", "half of a magnitude", "count/bare-magnitude"],
  ],
});

export const boundedHalf = countRule("count/bounded-half", {
  about: "hơn nửa, quá nửa, gần nửa: a half that is a bound, of what is said elsewhere.",
  slots: { qualifier },
  pattern: "{qualifier} @nửa(?= ?[,.;)]| (?:số|tổng số|trong số|dân số|diện tích|so với|là|thuộc|đã|được|chưa|không)(?![a-z\\u00c0-\\u1eff])|\n|$)",
  value: ({ qualifier }) => exactly(half, null, qualifier),
  examples: [
    ["06 vụ trộm cắp, giảm [quá nửa] so với cùng kỳ", { value: "0.5", min: "0.5", qualifier: "over", unit: null }],
    ["tiêm cho [hơn nửa].", { value: "0.5" }],
    ["[gần nửa] số hộ", { value: "0.5", max: "0.5", qualifier: "nearly" }],
  ],
  rejects: [
    ["hơn nửa giờ đồng hồ", "a duration", "date/half-unit"],
    ["hơn nửa bánh xe", "of a thing", "count/half-of-unit"],
    ["nửa số hộ", "no bound"],
  ],
});

/** `nửa nam nửa nữ`: two sides, no amount. */
const otherSide = literal("nửa [^ ,.;:]+,?");

export const halfOfUnit = countRule("count/half-of-unit", {
  about: "nửa xô, nửa bánh xe, nửa mét: one half of a thing, a vessel or a measure.",
  slots: { otherSide, qualifier, unit: halved },
  pattern: "{!otherSide} {qualifier?} @nửa {unit}(?! nửa)",
  value: ({ unit, qualifier }) => (unit.kind === "age" ? null : exactly(half, unit, qualifier)),
  examples: [
    ["phát hiện [nửa xô] canh khoai", { value: "0.5", unit: plainUnit("xô", "classifier") }],
    ["ngập [hơn nửa bánh xe]", { value: "0.5", min: "0.5", qualifier: "over", unit: plainUnit("bánh xe", "noun") }],
    ["sâu [khoảng nửa mét]", { value: "0.5", qualifier: "about", unit: plainUnit("mét", "measure", "m") }],
    ["ăn hết [nửa ổ] bánh mì", { value: "0.5" }],
  ],
  rejects: [
    ["bị liệt nửa người", "a side of the body"],
    ["nửa nam nửa nữ", "two sides"],
    ["nửa đêm", "midnight"],
    ["nửa năm", "a duration", "date/half-unit"],
    ["nửa triệu đồng", "half of a magnitude", "count/measured"],
  ],
});

const timesUnit = oneOf(new Map([["lần", plainUnit("lần", "classifier")]]));

export const multiple = countRule("count/multiple", {
  about: "gấp đôi, gấp ba, gấp rưỡi, gấp 1,5 lần.",
  slots: { approx: words("tới", "đến"), qualifier: forwardQualifier, times: number, unit: timesUnit },
  pattern: "@gấp {approx?} {qualifier?} {times} {unit?}",
  mention: "times",
  until: "unit?",
  value: ({ times, qualifier, unit }) => ({ ...exactly(times.value, unit ?? plainUnit("lần", "classifier"), qualifier), change: "multiple" }),
  examples: [
    ["tăng gấp [1,5 lần] so với năm trước", { value: "1.5", change: "multiple" }],
    ["gấp [ba lần]", { value: "3" }],
    ["gấp [2 lần]", { value: "2" }],
  ],
  rejects: [
    ["gấp rút", "in a hurry"],
    ["2 lần", "no gấp", "count/counted"],
  ],
});

const folds = new Map([
  ["đôi", "2"],
  ["rưỡi", "1.5"],
]);

export const namedMultiple = countRule("count/multiple-word", {
  about: "gấp đôi, gấp rưỡi.",
  slots: { fold: oneOf(folds) },
  pattern: "@gấp {fold}",
  value: ({ fold }) => ({ ...exactly(fold, null, null), change: "multiple" }),
  examples: [
    ["tăng [gấp đôi]", { value: "2", unit: null, change: "multiple" }],
    ["[gấp rưỡi] năm ngoái", { value: "1.5" }],
    ["cao [gấp đôi] mức cũ", { value: "2" }],
  ],
  rejects: [
    ["gấp bội", "no number"],
    ["gấp ba lần", "a number", "count/multiple"],
  ],
});
