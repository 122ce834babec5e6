/** One number and its unit. */
import { words } from "../../../engine/lookup.ts";
import { literal, oneOf, regular } from "../../../engine/pattern.ts";
import { negate } from "../../../values/decimal.ts";
import { countingNumber, digits, magnitudeNumber, type NumberReading, number, readNumber } from "../../patterns/number.ts";
import { qualifier, qualifierAfter } from "../../patterns/qualifier.ts";
import { counted, hyphenated, measured, unit, unknownNoun } from "../../patterns/unit.ts";
import { countRule, exactly, plainUnit } from "./reading.ts";

/**
 * A minus sign: at the number, or set off from it behind a blank or bracket, not a dash at the head of a line; or `âm`, which is
 * minus too, but for what sounds and what the moon counts (`thu âm`, `siêu âm`).
 */
const sign = literal("(?:(?<=[ (:])-(?: (?=[\\d.,]+ ?%))?|(?<!(?<![a-z\\u00c0-\\u1eff])(?:thu|phát|siêu|hạ|lục|thanh|đồng) )âm )");
const from = words("từ");
/** Currency signs that stand before the number. */
const currencyCodes: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };
const currencySign = literal("[$€£¥]", { digit: false, words: new Set(Object.keys(currencyCodes)) });

export const measuredQuantity = countRule("count/measured", {
  about: "A number with money, a measure, a percentage or an age.",
  slots: { qualifier, sign, number, unit: measured, qualifierAfter },
  pattern: "{qualifier?} {sign?}@{number} ?{unit} {qualifierAfter?}",
  plain: ["number"],
  value: ({ number, unit, qualifier, qualifierAfter, sign }) =>
    exactly(sign === undefined ? number.value : negate(number.value), unit, qualifier ?? qualifierAfter),
  examples: [
    ["thu ngân sách đạt [2 tỷ 350 triệu đồng]", { value: "2350000000", unit: plainUnit("đồng", "money", "VND") }],
    ["thu nhập [15 triệu đồng/người/năm]", { value: "15000000", unit: plainUnit("đồng/người/năm", "money", "VND") }],
    ["chiếm [gần 98%] số hộ", { value: "98", max: "98", qualifier: "nearly", unit: plainUnit("%", "percent", "%") }],
    ["diện tích [1.234,56 ha]", { value: "1234.56", unit: plainUnit("ha", "measure", "har") }],
    ["rộng [35m2]", { value: "35", unit: plainUnit("m2", "measure", "m2") }],
    ["tăng trưởng ([-3,1%])", { value: "-3.1" }],
    ["lợi nhuận quý này ghi [âm 67 tỷ đồng]", { value: "-67000000000" }],
    ["đầu siêu âm [5 mm]", { value: "5" }],
    ["hỗ trợ [nửa triệu đồng]", { value: "500000" }],
    ["hụt [một trăm rưỡi tấn]", { value: "150" }],
    ["đắt hơn [2 triệu đồng]", { value: "2000000", qualifier: null }],
    ["đường biên giới dài [hơn 468 km], giáp", { value: "468", min: "468", qualifier: "over" }],
    ["dài hơn [5 m] so với cầu cũ", { value: "5", qualifier: null }],
  ],
  rejects: [
    ["tỷ lệ 5 ăn 1", "ăn is a verb"],
    ["0905.123.456 đồng", "no possible grouping of digits"],
    ["Covid-19 tuổi", "a hyphen joins the number to a name"],
  ],
});

const ageUnit = oneOf(new Map([["tuổi", plainUnit("tuổi", "age")]]));

export const bracketedAge = countRule("count/bracketed-age", {
  about: "An age whose number alone stands in brackets: Kim Bum (25) tuổi.",
  slots: { number: digits, unit: ageUnit },
  pattern: "(?<=[a-z\\u00c0-\\u1eff] \\()@{number}\\) {unit}",
  until: "unit",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["Kim Bum ([25) tuổi], kém bạn gái", { value: "25", unit: plainUnit("tuổi", "age") }],
    ["anh Nam ([31) tuổi]", { value: "31" }],
    ["chị Hoa ([9) tuổi] kể", { value: "9" }],
  ],
  rejects: [
    ["anh Nam (25 tuổi)", "the unit stands in them", "count/measured"],
    ["xã Hòa Sơn (6)", "no age", "count/elided-in-brackets"],
  ],
});

const inchMarks = new Map(["''", '"', "”", "″"].map((mark) => [mark, plainUnit(mark, "measure", "[in_i]")]));
const inchMark = { ...oneOf(inchMarks), source: "(?:''|[\"”″])(?![\"”'a-z\\u00c0-\\u1eff])" };
/** A word of size before the number, and no quotation open. */
const sized =
  "(?<!(?:[\"“]|'')[^\"“”'\\n]{1,80})(?<=(?<![a-z\\u00c0-\\u1eff])(?:màn hình|kích thước|kích cỡ|ti ?vi|tv|lcd|led|oled|plasma|laptop|tablet|máy tính|máy tính bảng|điện thoại|đường kính|la-?zăng|mâm|vành|lốp|ống|cỡ|khổ|đĩa)(?![a-z\\u00c0-\\u1eff])[^\"“”'\\n;:()]{0,30})";

export const inches = countRule("count/inches", {
  about: "A size in inches by its mark: màn hình 42\", kích thước 4,95''.",
  slots: { number: digits, unit: inchMark },
  pattern: `${sized}@{number} ?{unit}`,
  until: "unit",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["màn hình có kích thước [4,95''], chip", { value: "4.95", unit: plainUnit("''", "measure", "[in_i]") }],
    ['tivi LCD [42"] của', { value: "42", unit: plainUnit('"', "measure", "[in_i]") }],
    ["vành [17”] hợp kim", { value: "17" }],
  ],
  rejects: [
    ['phim "Cỡ 36"', "the end of a quotation"],
    ['đạt 42" nói', "no size"],
  ],
});

export const hyphenatedMeasure = countRule("count/hyphenated-measure", {
  about: "A measure that a hyphen joins to its number: màn hình 5-inch.",
  slots: { qualifier, number: digits, unit: hyphenated },
  pattern: "{qualifier?} @{number}-{unit}",
  until: "unit",
  value: ({ number, unit, qualifier }) => exactly(number.value, unit, qualifier),
  examples: [
    ["iPhone 6 có màn hình [5-inch] sẽ", { value: "5", unit: plainUnit("inch", "measure", "[in_i]") }],
    ["dùng tấm nền [hơn 4,7-inch].", { value: "4.7", qualifier: "over" }],
    ["ổ cứng [500-gb]", { value: "500" }],
  ],
  rejects: [
    ["máy bay A-5-inch", "a hyphen joins the number to a name"],
    ["5-6 inch", "a range", "count/range"],
  ],
});

/** The rest of what stands in quotes. */
const inQuotes = literal('[^"“”«»\\n.;]{0,60}');

export const quotedQuantity = countRule("count/quoted", {
  about: "A number of what stands in quotes, which begins with what is counted: gần 200.000 “gia đình học tập”.",
  slots: { qualifier, number: digits, unit: counted, inQuotes },
  pattern: '{qualifier?} @{number} ["“«]{unit}{inQuotes}["”»]',
  value: ({ number, unit, qualifier }) => exactly(number.value, unit, qualifier),
  examples: [
    ['có [gần 200.000 "gia đình học tập"] xuất sắc', { value: "200000", max: "200000", qualifier: "nearly", unit: plainUnit("gia đình", "noun") }],
    ["xây [08 “cổng an ninh”] mới", { value: "8" }],
    ["trao [10 “nhà tình thương”] cho", { value: "10" }],
  ],
  rejects: [
    ["phong trào 5 “không”", "nothing that is counted"],
    ["năm 2020 “gia đình học tập”", "a year", "date/year"],
  ],
});

/** `trong năm tỉnh đã cấp …`: in the year the province has, and not in five provinces. */
const notOfYear =
  "(?<!trong năm (?:tỉnh|huyện|xã|thành phố|quận|phường|thị xã|thị trấn|ngành|đơn vị)(?= (?:đã|đang|sẽ|có|không|chưa|tiếp tục|tổ chức|thu|chi|cấp|xảy ra|được|hỗ trợ|xây dựng|triển khai)(?![a-z\\u00c0-\\u1eff])))";

export const countedQuantity = countRule("count/counted", {
  about: "A number with a classifier (loại từ), a counted noun or a coordination of nouns.",
  slots: { qualifier, number: countingNumber, unit: counted, qualifierAfter },
  pattern: `{qualifier?} @{number} ?{unit}${notOfYear} {qualifierAfter?}`,
  plain: ["number"],
  value: ({ number, unit, qualifier, qualifierAfter }) => (number.surface === "một" ? null : exactly(number.value, unit, qualifier ?? qualifierAfter)),
  examples: [
    ["với [hơn 155.033 lượt người] tham gia", { value: "155033", min: "155033", qualifier: "over", unit: plainUnit("lượt người", "noun") }],
    ["tổ chức [1.390 đợt] phát động", { value: "1390", qualifier: null, unit: plainUnit("đợt", "classifier") }],
    ["và [28 tập thể, cá nhân] có thành tích", { value: "28", unit: plainUnit("tập thể, cá nhân", "noun") }],
    ["tại [189 quốc gia và vùng lãnh thổ]", { value: "189", unit: plainUnit("quốc gia và vùng lãnh thổ", "noun") }],
    ["huy động [2.600 lượt cán bộ, chiến sĩ] tham gia", { value: "2600", unit: plainUnit("lượt cán bộ, chiến sĩ", "noun") }],
    ["bắt [hai mươi tư đối tượng]", { value: "24", unit: plainUnit("đối tượng", "noun") }],
    ["trong năm [15 huyện] được công nhận", { value: "15" }],
    ["vượt [15 trường] so với kế hoạch", { value: "15", qualifier: null }],
    ["chuyển cấp trên [45 vụ]", { value: "45", qualifier: null }],
    ["đã cấp [trên 45 giấy phép]", { value: "45", min: "45", qualifier: "over" }],
    ["[tối đa 5 người]", { value: "5", max: "5", qualifier: "at_most" }],
    ["[trên dưới 50 hộ]", { value: "50", qualifier: "about" }],
    ["[03 mô hình] mới", { value: "3" }],
    ["phát tờ rơi,[1.150 cuốn sổ tay] cho", { value: "1150" }],
    ["nắm giữ [10 triệu chứng chỉ quỹ] của", { value: "10000000", unit: plainUnit("chứng chỉ quỹ", "noun") }],
    ["có [20 người] trở lại trường", { value: "20", qualifier: null }],
    ["[vượt con số 31,78 triệu người] mắc bệnh", { value: "31780000", qualifier: "over" }],
  ],
  rejects: [
    ["trong năm tỉnh đã cấp giấy", "a year"],
    ["34 nhàn rỗi", "nhàn only begins like nhà"],
    ["một người đi chợ", "một alone is an article"],
    ["lần thứ ba người ta", "an ordinal", "label/named"],
  ],
});

/** A counted thing: `43 vụ`, `80vụ`, `12 hộ nghèo`; or money beyond any price: `85 tỷ đồng`. */
const countedThing = literal("\\d[\\d.,]* ?(?:tỷ đồng|tỉ đồng|(?:[a-zà-ỹ]+ ){0,3}(?!(?:đồng|đ|nghìn|triệu|tỷ|tỉ)/)[a-zà-ỹ]+)");
/** What a rate is per, and no count: `28 bác sĩ/10.000 dân`, `14 tiêu chí/1 xã`; but `01 vụ/01 bị can`. */
const roundNumber = /^10*$/;
const isPer = ({ value, surface }: NumberReading): boolean => roundNumber.test(value) && !surface.startsWith("0");

export const slashedQuantity = countRule("count/slashed", {
  about: "A second count or measure behind a slash: 43 vụ/93 đối tượng, 148 vụ/112,6 ha.",
  slots: { countedThing, number: digits, unit },
  pattern: "{<countedThing}/@{number} {unit}",
  mention: "number",
  until: "unit",
  value: ({ number, unit }) => (isPer(number) ? null : exactly(number.value, unit, null)),
  examples: [
    ["đình chỉ 01 vụ/[01 bị can]", { value: "1" }],
    ["thụ lý 80vụ/[110 bị cáo], đã", { value: "110" }],
    ["khởi tố 43 vụ/[93 đối tượng] mua bán", { value: "93", unit: plainUnit("đối tượng", "noun") }],
    ["đạt 1.286 tiêu chí/[92 xã]", { value: "92" }],
    ["dư nợ 85 tỷ đồng/[2.778 hộ].", { value: "2778" }],
    ["có 5 hộ dân/[21 nhân khẩu] phải dời", { value: "21" }],
    ["riêng huyện A 148 vụ/[112,6 ha], huyện B", { value: "112.6", unit: plainUnit("ha", "measure", "har") }],
  ],
  rejects: [
    ["có 28 bác sĩ/10.000 dân", "a rate"],
    ["giá 25.000 đồng/3 kg", "a price"],
    ["đạt 9/17 xã", "a fraction", "count/ratio"],
  ],
});

export const threshold = countRule("count/threshold", {
  about: "từ … trở lên, từ … trở xuống: a bound said on both sides.",
  slots: { from, number, unit, qualifierAfter },
  pattern: "{from} @{number} ?{unit} {qualifierAfter}",
  value: ({ number, unit, qualifierAfter }) => exactly(number.value, unit, qualifierAfter),
  examples: [
    ["công dân [từ 18 tuổi trở lên]", { value: "18", min: "18", qualifier: "at_least", unit: plainUnit("tuổi", "age") }],
    ["hộ nuôi [từ 5 con trở lên]", { value: "5", min: "5", qualifier: "at_least" }],
    ["phạt [từ 2 triệu đồng trở xuống]", { value: "2000000", max: "2000000", qualifier: "at_most" }],
  ],
  rejects: [
    ["giảm từ 57 người", "no bound behind", "count/counted"],
    ["18 tuổi trở lên", "no từ", "count/measured"],
  ],
});

/** Fewer are hardly counted. */
const leastWords = 20;
const written = oneOf(new Map([["từ", plainUnit("từ", "measure")]]));

export const wordsWritten = countRule("count/words", {
  about: "lời xin lỗi dài 1.000 từ: words of a text; before other numbers and places từ means from.",
  slots: { number: digits, unit: written },
  pattern:
    "(?<=(?:dài|viết|gồm|khoảng|hơn|gần|đơn|bài|luận|thư|văn|quá|tối đa|tối thiểu|học|thuộc|biết|nhớ) )@{number} {unit}(?= ?(?:[,.;:)]|$|\\n)| (?:xin|vì|trong|bằng|tiếng|về|mới|mỗi|và|của|gửi|để)(?![a-z\\u00c0-\\u1eff]))",
  until: "unit",
  value: ({ number, unit }) => (Number(number.value) < leastWords ? null : exactly(number.value, unit, null)),
  examples: [
    ["viết lời xin lỗi dài [1.000 từ] vì nói chuyện", { value: "1000", unit: plainUnit("từ", "measure") }],
    ["bài luận [500 từ],", { value: "500" }],
    ["học thuộc [50 từ] tiếng Anh", { value: "50" }],
  ],
  rejects: [
    ["tăng 20 từ tháng 5", "from"],
    ["dài 12 từ đây", "from"],
  ],
});

const core = oneOf(new Map([["nhân", plainUnit("nhân", "noun")]]));

export const processorCores = countRule("count/cores", {
  about: "chip 4 nhân Snapdragon, 8 nhân 1,9 GHz: the cores of a processor; before other words nhân means on the occasion of.",
  cased: true,
  slots: { number: digits, unit: core },
  pattern: "@{number} {unit}(?= (?:\\p{Lu}|\\d+[.,]?\\d* ?[GM]Hz|tốc độ|xử lý|xung))",
  until: "unit",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["vi xử lý [4 nhân] Snapdragon 800", { value: "4", unit: plainUnit("nhân", "noun") }],
    ["chip [8 nhân] 1,9GHz", { value: "8" }],
    ["bộ xử lý [2 nhân] tốc độ cao", { value: "2" }],
  ],
  rejects: [
    ["ngày 20/10 nhân dịp lễ", "on the occasion of"],
    ["có 20 nhân viên", "another noun", "count/counted"],
  ],
});

/** `152 thôn loại khá trở lên`: what is bounded is the grade. */
const grade = "(?! (?:[a-zà-ỹ]+ ){0,3}(?:khá|giỏi|tốt|tiên tiến|trung bình|xuất sắc|cao đẳng|đại học|trung cấp|lớp|hạng|cấp) trở lên)";

export const shareThreshold = countRule("count/share-threshold", {
  about: "96% diện tích trở lên: a share that is a lower bound, said behind what it is of.",
  slots: { number: digits, unit: measured },
  pattern: `@{number} ?{unit}${grade}(?= [^\\d,;:.()\\n]{2,28} trở lên(?![a-zà-ỹ]))`,
  value: ({ number, unit }) => (unit.kind === "percent" ? exactly(number.value, unit, "at_least") : null),
  examples: [
    ["thu hoạch bằng máy [96%] diện tích trở lên", { value: "96", min: "96", qualifier: "at_least" }],
    ["giảm [4%] hộ nghèo trở lên.", { value: "4" }],
    ["phấn đấu [90 %] khu dân cư trở lên đạt", { value: "90" }],
  ],
  rejects: [
    ["đạt 96%, từ 5 xã trở lên", "of another figure", "count/measured"],
    ["96% diện tích", "no bound", "count/measured"],
    ["97% học sinh khá trở lên", "a bound of the grade", "count/measured"],
  ],
});

export const countedThreshold = countRule("count/counted-threshold", {
  about: "hai gia đình hội viên trở lên: a lower bound, said behind what is counted.",
  slots: { number: countingNumber, unit: counted },
  pattern: `@{number} ?{unit}${grade}(?= (?:[a-z\\u00c0-\\u1eff]+ ){1,3}trở lên(?![a-z\\u00c0-\\u1eff]))`,
  plain: ["number"],
  value: ({ number, unit }) => exactly(number.value, unit, "at_least"),
  examples: [
    ["giúp thêm được [hai gia đình] hội viên trở lên đạt", { value: "2", min: "2", qualifier: "at_least" }],
    ["mỗi xã có [3 mô hình] kinh tế trở lên.", { value: "3", qualifier: "at_least" }],
    ["xây dựng [5 khu dân cư] kiểu mẫu trở lên", { value: "5" }],
  ],
  rejects: [
    ["có 20 người trở lên", "right behind the unit", "count/counted"],
    ["5 mô hình, từ 2 xã trở lên", "of another figure", "count/counted"],
    ["có 152 thôn loại khá trở lên", "a bound of the grade", "count/counted"],
  ],
});

/** What a bracket behind a number says of it. */
const saidOfIt = literal("\\((?:tăng|giảm|đạt|bằng|tương đương|chiếm|vượt|trong đó|gồm)(?= )[^()\\n]{1,60}\\)");

export const bracketedQuantity = countRule("count/unit-behind-bracket", {
  about: "hơn 26.400 (tăng 9,5% so với năm 2021) công trình: the unit stands behind a bracket.",
  slots: { qualifier, number: digits, saidOfIt, unit: counted },
  pattern: "{qualifier?} @{number} {saidOfIt} {unit}",
  claim: "number",
  value: ({ number, unit, qualifier }) => exactly(number.value, unit, qualifier),
  examples: [
    ["thực hiện [hơn 26.400] (tăng 9,56% so với năm 2021) công trình", { value: "26400", min: "26400", unit: plainUnit("công trình", "noun") }],
    ["khám cho [1.250] (đạt 98% kế hoạch) lượt người", { value: "1250", unit: plainUnit("lượt người", "noun") }],
    ["trồng [12.000] (vượt 20% chỉ tiêu) cây xanh", { value: "12000" }],
  ],
  rejects: [
    ["điểm 26 (tăng 5 bậc) trong", "no unit"],
    ["có 26 xã (tăng 2 xã) đạt", "the unit stands before", "count/counted"],
  ],
});

const past = words("ngoài");
const age = oneOf(new Map([["tuổi", plainUnit("tuổi", "age")]]));

export const agePast = countRule("count/age-past", {
  about: "ngoài 80 tuổi: past a round age. Before other units ngoài means beside.",
  slots: { past, number, unit: age },
  pattern: "{past} @{number} {unit}",
  until: "unit",
  value: ({ number, unit }) => exactly(number.value, unit, "over"),
  examples: [
    ["cụ bà [ngoài 80 tuổi] vẫn", { value: "80", min: "80", qualifier: "over", unit: plainUnit("tuổi", "age") }],
    ["đã [ngoài sáu mươi tuổi]", { value: "60", qualifier: "over" }],
    ["người [ngoài 40 tuổi]", { min: "40" }],
  ],
  rejects: [
    ["ngoài 5 người này còn", "beside five people", "count/counted"],
    ["80 tuổi", "no ngoài", "count/measured"],
  ],
});

/** Words before `ngoài 60` that say an age is told. */
const aged = words("đã", "tuổi", "ở tuổi", "độ tuổi", "mới", "cũng", "đều", "tuổi đã", "nay", "năm nay");
const roundAge = regular(
  "[3-9]0|(?:ba|bốn|năm|sáu|bảy|tám|chín) (?:mươi|chục)(?![a-z\\u00c0-\\u1eff])",
  { digit: true, words: number.starts.words },
  readNumber,
);

export const bareAgePast = countRule("count/bare-age-past", {
  about: "đã ngoài 60: past a round age whose word tuổi is left out.",
  slots: { aged, past, roundAge, unit, unknownNoun },
  pattern: "{<aged} {past} @{roundAge} ?{!unit} ?{!unknownNoun}",
  value: ({ roundAge }) => exactly(roundAge.value, plainUnit("tuổi", "age"), "over"),
  examples: [
    ["ông cụ đã [ngoài 60], vẫn", { value: "60", min: "60", qualifier: "over", unit: plainUnit("tuổi", "age") }],
    ["ở tuổi [ngoài 50], bà", { value: "50" }],
    ["năm nay [ngoài bảy mươi],", { value: "70" }],
  ],
  rejects: [
    ["ngoài 60 người này", "beside people", "count/counted"],
    ["đã ngoài 60 km", "a length", "count/measured"],
  ],
});

const yearsOld = regular("(?:1[01]\\d|[1-9]\\d?)(?![\\d.,]\\d|[\\d/-]| ?- ?\\d)", { digit: true, words: new Set() }, readNumber);

export const ageBehindWord = countRule("count/age-behind-word", {
  about: "ở tuổi 60: an age whose word stands before it.",
  slots: { word: words("tuổi", "ở tuổi", "vào tuổi", "sang tuổi", "đến tuổi", "qua tuổi"), yearsOld, unit, unknownNoun },
  pattern: "{<word} @{yearsOld} ?{!unit} ?{!unknownNoun}",
  value: ({ yearsOld }) => exactly(yearsOld.value, plainUnit("tuổi", "age"), null),
  examples: [
    ["mặc dù đã ở tuổi [60], ông vẫn", { value: "60", unit: plainUnit("tuổi", "age") }],
    ["bước sang tuổi [70].", { value: "70" }],
    ["lấy chồng tuổi [18] và", { value: "18" }],
  ],
  rejects: [
    ["ở tuổi 12-24", "a range"],
    ["tuổi 5 người này", "people", "count/counted"],
    ["tuổi 1.200", "no age"],
  ],
});

export const unknownQuantity = countRule("count/unknown-noun", {
  about: "A number in digits before a lower-case word that no list knows and that is no verb or preposition.",
  slots: { qualifier, number: digits, unit: unknownNoun },
  pattern: "{qualifier?} @{number} {unit}",
  lower: ["unit"],
  value: ({ number, unit, qualifier }) => exactly(number.value, unit, qualifier),
  examples: [
    ["lắp [12 feed] mới", { value: "12", unit: plainUnit("feed", "unknown") }],
    ["mua [hơn 30 xylanh]", { value: "30", min: "30", qualifier: "over" }],
    ["trưng bày [5 fuselage]", { value: "5" }],
  ],
  rejects: [
    ["còn 5 và", "và is no unit"],
    ["số 7 Nguyễn Trãi", "a name begins with a capital"],
    ["12 người", "a list knows người", "count/counted"],
  ],
});

export const currencyBefore = countRule("count/currency-sign", {
  about: "A currency sign before the number.",
  slots: { qualifier, us: literal("us"), currencySign, number },
  pattern: "{qualifier?} {us?}@{currencySign} ?{number}",
  value: ({ number, currencySign, qualifier }) => exactly(number.value, plainUnit(currencySign, "money", currencyCodes[currencySign] ?? null), qualifier),
  examples: [
    ["trị giá [$500 triệu]", { value: "500000000", unit: plainUnit("$", "money", "USD") }],
    ["[hơn US$ 20]", { value: "20", min: "20" }],
    ["thu [€3,5 triệu]", { value: "3500000" }],
  ],
  rejects: [
    ["500 triệu", "no sign"],
    ["trang $ 5a", "no whole number"],
  ],
});

/** Nouns behind an amount of money whose currency word is left out. */
const bonds = "trái phiếu";
/** By the million they are counted, by the thousand million they are worth so much. */
const leastBonds = 9;
const moneyMatter = words(bonds, "vốn", "tiền", "nợ", "doanh thu", "lợi nhuận", "thuế", "cổ phiếu quỹ");

export const amountOfMoney = countRule("count/amount-of-money", {
  about: "tỷ, triệu before what can only be money: 1.700 tỷ trái phiếu.",
  firm: true,
  slots: { qualifier, number: magnitudeNumber, moneyMatter },
  pattern: "{qualifier?} @{number} {moneyMatter}",
  claim: "number",
  value: ({ number, moneyMatter, qualifier }) => (moneyMatter === bonds && number.magnitude < leastBonds ? null : exactly(number.value, null, qualifier)),
  examples: [
    ["phát hành [1.700 tỷ] trái phiếu", { value: "1700000000000", unit: null }],
    ["góp [hơn 20 tỷ] vốn", { value: "20000000000", min: "20000000000" }],
    ["lo [3 triệu] tiền thuê", { value: "3000000" }],
  ],
  rejects: [
    ["20 tỷ đồng", "the currency stands", "count/measured"],
    ["5 cổ phiếu", "no magnitude", "count/counted"],
    ["nắm giữ 2,45 triệu trái phiếu", "so many bonds", "count/counted"],
  ],
});

export const bareMagnitude = countRule("count/bare-magnitude", {
  about: "An amount in nghìn, triệu or tỷ whose unit is left out (money, mostly).",
  slots: { qualifier, number: magnitudeNumber, unit, unknownNoun },
  pattern: "{qualifier?} @{number} ?{!unit} ?{!unknownNoun}",
  value: ({ number, qualifier }) => exactly(number.value, null, qualifier),
  examples: [
    ["trộm [hơn 100 triệu]", { value: "100000000", min: "100000000", unit: null }],
    ["vượt thu [16.000 tỷ]", { value: "16000000000000", qualifier: null }],
    ["[gần 2 tỷ rưỡi]", { value: "2500000000", qualifier: "nearly" }],
  ],
  rejects: [
    ["100 người", "no magnitude"],
    ["3 tỷ phú", "tỷ is part of tỷ phú"],
  ],
});
