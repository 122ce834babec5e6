/** Magnitudes without a number: hàng nghìn, vài chục, mấy trăm. */
import { alternatives, literal, pairs, regular } from "../../../engine/pattern.ts";
import { type NumberReading, readNumber } from "../../patterns/number.ts";
import { qualifier } from "../../patterns/qualifier.ts";
import { anyUnit, unit } from "../../patterns/unit.ts";
import { countRule, exactly, indefiniteFrom, plainUnit } from "./reading.ts";

const someWords = ["hàng", "vài ba", "vài", "mấy", "dăm ba", "dăm", "cả"];
const some = literal(`(?:${alternatives(someWords)})`, pairs(someWords, ["chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"]));
const magnitude = regular(
  "(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![A-Za-z\\u00c0-\\u1eff])(?: (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![A-Za-z\\u00c0-\\u1eff]))*(?!-)",
  { digit: false, words: new Set() },
  (surface, context) => {
    const [first, ...further] = surface.split(" ");
    return first === "chục" ? readNumber(["mười", ...further].join(" "), context) : readNumber(["một", first, ...further].join(" "), context);
  },
);

export const indefinite = countRule("count/indefinite", {
  about: "hàng, vài, mấy or dăm with a magnitude: at least that magnitude.",
  slots: { some, magnitude, unit: anyUnit },
  pattern: "@{some} {magnitude} {unit?}",
  value: ({ magnitude, unit }) => indefiniteFrom(magnitude.value, unit ?? null),
  examples: [
    ["[hàng nghìn lượt] tuyên truyền", { min: "1000", qualifier: "indefinite", unit: plainUnit("lượt", "classifier") }],
    ["[hàng chục nghìn lượt xem]", { min: "10000" }],
    ["còn [vài chục hộ]", { min: "10", unit: plainUnit("hộ", "noun") }],
    ["mất [hàng triệu đồng]", { min: "1000000" }],
  ],
  rejects: [
    ["vài người", "vague, no magnitude"],
    ["hàng hóa", "goods"],
  ],
});

const bareTen = regular<NumberReading>("chục(?![A-Za-z\\u00c0-\\u1eff])", { digit: false, words: new Set(["chục"]) }, (_, context) =>
  readNumber("mười", context),
);

export const bareTens = countRule("count/bare-ten", {
  about: "hơn chục người: a ten behind a qualifier.",
  slots: { qualifier, bareTen, unit },
  pattern: "{qualifier} @{bareTen} {unit}",
  value: ({ qualifier, bareTen, unit }) => exactly(bareTen.value, unit, qualifier),
  examples: [
    ["có [hơn chục người]", { value: "10", min: "10", qualifier: "over" }],
    ["[gần chục hộ dân]", { value: "10", max: "10", qualifier: "nearly" }],
    ["[khoảng chục con]", { value: "10", qualifier: "about" }],
  ],
  rejects: [
    ["chục người", "no qualifier"],
    ["hai chục người", "a number", "count/counted"],
  ],
});
