/** Numbers that are names, addresses, ranks or codes: claimed, and nothing written. */
import { words } from "../../../engine/lookup.ts";
import { literal, pairs, regular } from "../../../engine/pattern.ts";
import { rule } from "../../../engine/rule.ts";
import type { Label } from "../../../types.ts";
import { unitsNamed } from "../../gazetteer.ts";
import { code, labelWord, labelWordUnlessUnit, numberLikeWords, plainCode, properNames, titleWord } from "../../patterns/code.ts";
import { durationUnit } from "../../patterns/time.ts";
import { unit, unknownNoun } from "../../patterns/unit.ts";

const labelRule = rule<Label>();
const label: Label = { type: "label" };
const digitStart = { digit: true, words: new Set<string>() };

/** `nhiệm kỳ 3 năm` is three years and `9T/2013` the first nine months; `nghị định 15 năm 2020` is a name. */
const notDuration = "(?! (?:năm|tháng|tuần|ngày|giờ|phút|giây)(?! ?[0-9]| (?:nay|ngoái|trước|này|qua)|[a-z\\u00c0-\\u1eff]))(?!(?<=[0-9]t)/[0-9]{4})";
/** Behind `thứ sáu` it says that a weekday was meant. */
const dayAhead = literal(",? (?:ngày (?=\\d)|(?=\\d{1,2}[/-]\\d))");

/** Whether a number is no ward's or urban district's: none has one above thirty. */
function isBeyond(labelWord: string, code: string): boolean {
  return (labelWord === "phường" || labelWord === "quận") && Number(code) > 30;
}

const named = labelRule("label/named", {
  about: "A number behind a word that makes it a name: Điều 5, lớp 10, Quốc lộ 1A, số 127, lần thứ hai.",
  slots: { labelWord, code, dayAhead },
  pattern: `{labelWord} @{code}${notDuration}{dayAhead?}`,
  claim: "code",
  value: ({ labelWord, dayAhead, code }) => ((labelWord === "thứ" && dayAhead !== undefined) || isBeyond(labelWord, code) ? null : label),
  examples: [
    ["Cửa hàng xăng dầu [số 127] trong", {}],
    ["trên [Quốc lộ 1A]", {}],
    ["[lần thứ hai] liên tiếp", {}],
    ["học sinh [lớp 10] trường", {}],
    ["Chương trình phối hợp [số 09/CTr-BCA-MTTQ] ngày 01", {}],
  ],
  rejects: [
    ["10 lớp học", "the number stands before", "count/counted"],
    ["Hiến pháp năm 1992", "a year", "date/year"],
    ["chương trình năm nay", "a year", "date/relative-period"],
    ["lớp có 45 học sinh", "a word between", "count/counted"],
    ["bàn giao cho phường 174 đối tượng", "no ward has so high a number", "count/counted"],
  ],
});

const namedUnlessUnit = labelRule("label/named-unless-unit", {
  about: "A number behind a word that may name or hold: tổ 10, tầng 5; with a unit behind it counts (nhóm 3 người).",
  slots: { labelWordUnlessUnit, plainCode, unit, unknownNoun },
  pattern: `{labelWordUnlessUnit} @{plainCode}${notDuration}(?! ?(?:-|đến|tới|x) ?[0-9]) ?{!unit} ?{!unknownNoun}`,
  apart: ["labelWordUnlessUnit"],
  value: () => label,
  examples: [
    ["của [tổ 10], thị trấn", {}],
    ["cháy tại [tổ 5],", {}],
    ["[vòng 2] và", {}],
  ],
  rejects: [
    ["nhóm 3 người", "a unit follows", "count/counted"],
    ["5 tầng", "the number stands before", "count/counted"],
    ["Hải Phòng 9, Huế 1", "a city"],
    ["71 nhà: Khánh Hòa 5, Huế 66", "a province", "count/elided-by-name"],
    ["độ phân giải 1.920 x 1.080 pixel", "width and height", "count/shared-unit"],
    ["tính đến thời điểm 31/5/2023", "a date", "date/day-month-year"],
  ],
});

const documentNumber = labelRule("label/document-number", {
  about: "A document number by its form: 15/2020/NĐ-CP, 09/CTr-BCA-MTTQ.",
  cased: true,
  slots: { documentNumber: regular("\\d+(?:/\\d+)?/\\p{Lu}[\\p{L}\\d]*(?:[-/]\\p{Lu}[\\p{L}\\d]*)*", digitStart, (surface) => surface) },
  pattern: "@{documentNumber}",
  value: () => label,
  examples: [
    ["theo [15/2020/NĐ-CP], mức", {}],
    ["gửi [1234/UBND-NC]", {}],
    ["theo [09/CTr-BCA-MTTQ]", {}],
  ],
  rejects: [
    ["9/17 địa phương", "a ratio", "count/ratio"],
    ["14/3/2023", "a date", "date/day-month-year"],
  ],
});

/** `huy hiệu `, and the years of those already listed. */
const badge = literal("huy hiệu (?:đảng )?(?:loại )?(?:\\d\\d(?: năm)?(?:, ?| và )){0,9}");

const badgeYears = labelRule("label/badge", {
  about: "A badge by its years: Huy hiệu 55 năm tuổi Đảng; huy hiệu 40, 45 và 50 năm tuổi Đảng.",
  slots: { badge, years: regular("\\d\\d", digitStart, (surface) => surface) },
  pattern: "{<badge}@{years}(?: năm tuổi đảng)?",
  value: () => label,
  examples: [
    ["trao Huy hiệu [55 năm tuổi Đảng] cho", {}],
    ["huy hiệu 40, [45] và 50 năm tuổi Đảng", {}],
    ["Huy hiệu Đảng 30 và [40 năm tuổi Đảng]", {}],
  ],
  rejects: [
    ["trao 55 huy hiệu", "the number of badges", "count/counted"],
    ["đã 55 tuổi", "an age", "count/measured"],
  ],
});

const score = labelRule("label/score", {
  about: "The score of a match.",
  slots: {
    scoreWord: words(
      "tỷ số",
      "tỉ số",
      "thắng",
      "thua",
      "hòa",
      "hoà",
      "dẫn",
      "dẫn trước",
      "cách biệt",
      "chiến thắng",
      "thất bại",
      "kết quả",
      "thắng đậm",
      "tỷ số là",
    ),
    points: regular("\\d{1,3} ?[-:] ?\\d{1,3}", digitStart, (surface) => surface),
  },
  pattern: "{scoreWord} @{points}",
  value: () => label,
  examples: [
    ["giành [chiến thắng 7-3]", {}],
    ["[dẫn 3-0] rồi", {}],
    ["với [tỷ số 2 - 1]", {}],
  ],
  rejects: [
    ["5-6 người", "a range", "count/range"],
    ["thắng 5 trận", "matches", "count/counted"],
  ],
});

const matchScore = labelRule("label/match-score", {
  about: "The score behind the two who met: Porto – Zenit: 0-1.",
  cased: true,
  slots: { points: regular("\\d{1,2} ?- ?\\d{1,2}", digitStart, (surface) => surface) },
  pattern: "(?<=\\p{Lu}[^:;.,\\n]{1,30} - \\p{Lu}[^:;.,\\n]{1,30}: ?)@{points}(?= ?(?:[\\p{Lu}.,;)\\n]|$))",
  value: () => label,
  examples: [
    ["Austria Wien – Atletico Madrid: [0-3] Porto", {}],
    ["Porto – Zenit: [0-1]", {}],
    ["SLNA – Hà Nội T&T: [2 - 2].", {}],
  ],
  rejects: [
    ["Tuyến Hà Nội – Vinh: 5-6 chuyến", "a range", "count/range"],
    ["Thu nhập: 2-3 triệu đồng", "nobody met", "count/range"],
  ],
});

const scoreBetween = labelRule("label/score-between", {
  about: "The score between the two who met: Schalke 0 – 3 Chelsea.",
  cased: true,
  slots: { points: regular("\\d{1,2} ?- ?\\d{1,2}", digitStart, (surface) => surface) },
  pattern: "(?<=\\p{Lu}[\\p{L}.]{1,15} )(?<!(?:Có|Khoảng|Từ|Hơn|Gần|Với|Trong|Sau|Cứ|Mỗi|Chỉ|Thêm) )@{points}(?= \\p{Lu}\\p{Ll})",
  value: () => label,
  examples: [
    ["Schalke [0 – 3] Chelsea", {}],
    ["Arsenal [1-2] Dortmund,", {}],
    ["Việt Nam [2-0] Lào", {}],
  ],
  rejects: [
    ["Có 2-3 Việt kiều", "a range", "count/range"],
    ["Hà Nội 22-30 độ", "a range", "count/range"],
    ["giá USD 20-21 VND", "no name", "count/range"],
  ],
});

export const aroundTheClock = labelRule("label/around-the-clock", {
  about: "24/24 (giờ), 24/7, 7/7: round the clock.",
  slots: { hours: regular("(?:24/24|24/7|7/7|24/24h)(?: giờ| ?h)?", digitStart, (surface) => surface) },
  pattern: "@{hours}",
  value: () => label,
  examples: [
    ["trực [24/24 giờ], sẵn sàng", {}],
    ["phục vụ [24/7]", {}],
    ["trực [24/24h]", {}],
  ],
  rejects: [
    ["24 giờ", "a duration", "date/duration"],
    ["24/7/2020", "a date", "date/day-month-year"],
  ],
});

const generation = labelRule("label/generation", {
  about: "2G to 6G, 2D to 4K: generations and formats.",
  cased: true,
  slots: { generation: regular("(?:[2-6]G|[2-4]D|[248]K|1080p|720p|[1-9]x)(?![\\p{L}\\d])", digitStart, (surface) => surface) },
  pattern: "@{generation}",
  value: () => label,
  examples: [
    ["gói cước [3G] giám sát", {}],
    ["phim [3D]", {}],
    ["màn [4K]", {}],
  ],
  rejects: [
    ["3 GB", "a measure", "count/measured"],
    ["500g", "grams", "count/measured"],
  ],
});

const phone = labelRule("label/phone", {
  about: "Telephone numbers.",
  slots: {
    phone: regular(
      "(?:0\\d{2,3}[ .-]?\\d{3}[ .-]?\\d{3,4}|(?:1800|1900)[ .-]?\\d{4,6}|\\+?84[ .-]?\\d{2,3}[ .-]?\\d{3}[ .-]?\\d{3,4})(?!\\d)",
      digitStart,
      (surface) => surface,
    ),
  },
  pattern: "@{phone}",
  value: () => label,
  examples: [
    ["liên hệ [0905.123.456]", {}],
    ["gọi [0241 382 1234]", {}],
    ["gọi [1900 1234]", {}],
  ],
  rejects: [
    ["1900 hộ", "households", "count/counted"],
    ["0,125 ha", "a measure", "count/measured"],
  ],
});

const plate = labelRule("label/plate", {
  about: "Vehicle plates: 29A-123.45, 52S6 2965.",
  cased: true,
  slots: { plate: regular("\\d{2}\\p{Lu}{1,2}\\d?[ .-]{0,3}\\d{3,4}(?:\\.\\d{2})?", digitStart, (surface) => surface) },
  pattern: "@{plate}",
  value: () => label,
  examples: [
    ["chiếc [29A-123.45] chở", {}],
    ["chiếc [52S6 2965]", {}],
    ["[82C - 012.34]", {}],
  ],
  rejects: [
    ["29 người", "people", "count/counted"],
    ["12 MW", "a measure", "count/measured"],
  ],
});

const vagueDuration = labelRule("label/vague-duration", {
  about: "hàng chục năm, vài trăm ngày: no calendar value.",
  slots: {
    some: literal("(?:hàng|vài|mấy|dăm|cả)", pairs(["hàng", "vài", "mấy", "dăm", "cả"], ["chục", "trăm", "nghìn", "ngàn", "vạn", "triệu"])),
    durationUnit,
  },
  pattern: "@{some} (?:chục|trăm|nghìn|ngàn|vạn|triệu)(?: (?:nghìn|ngàn|triệu))? {durationUnit}(?! tuổi)",
  value: () => label,
  examples: [
    ["từ [hàng chục năm] nay", {}],
    ["[hàng trăm ngày]", {}],
    ["[mấy chục năm] qua", {}],
  ],
  rejects: [
    ["hàng chục người", "people", "count/indefinite"],
    ["chục năm", "no lead"],
  ],
});

const wordLike = labelRule("label/word", {
  firm: true,
  about: "Words that begin with a number word and are none: ba lô, một số.",
  slots: { name: numberLikeWords.whole },
  pattern: "@{name}",
  value: () => label,
  examples: [
    ["đeo [ba lô] người lính", {}],
    ["[ba mẹ] em", {}],
    ["[một số] người", {}],
  ],
  rejects: [
    ["ba người", "people", "count/counted"],
    ["lô hàng", "goods"],
  ],
});

const wordLikeInside = labelRule("label/word-inside", {
  firm: true,
  about: "Words that hold a number word and are none: tâm tư, trái chín.",
  slots: { head: numberLikeWords.head, tail: numberLikeWords.tail },
  pattern: "{head} @{tail}",
  value: ({ head, tail }) => (numberLikeWords.has(`${head} ${tail}`) ? label : null),
  examples: [
    ["[trái chín] cây", {}],
    ["[gạo tám] thơm", {}],
    ["[cà phê chín] rộ", {}],
  ],
  rejects: [
    ["có chín người", "people", "count/counted"],
    ["tám người", "people", "count/counted"],
  ],
});

const nameLike = labelRule("label/name", {
  firm: true,
  about: "Names of places and people that begin with a number word: Ba Tơ, Năm Căn.",
  cased: true,
  slots: { name: properNames.whole },
  pattern: "@{name}",
  value: () => label,
  examples: [
    ["huyện [Ba Tơ] xã", {}],
    ["ở [Bảy Núi] người", {}],
    ["huyện [Ba Vì]", {}],
  ],
  rejects: [
    ["Ba người", "people", "count/counted"],
    ["ba vì sao", "lower case"],
  ],
});

const nameLikeInside = labelRule("label/name-inside", {
  firm: true,
  about: "Names that hold a number word: Thủ Dầu Một, Võ Thị Sáu.",
  cased: true,
  slots: { head: properNames.head, tail: properNames.tail },
  pattern: "{head} @{tail}",
  value: ({ head, tail }) => (properNames.has(`${head} ${tail}`) ? label : null),
  examples: [
    ["ở [Thủ Dầu Một] người", {}],
    ["đường [Võ Thị Sáu] người", {}],
    ["phố [Phạm Văn Hai]", {}],
  ],
  rejects: [
    ["thủ dầu một người", "lower case"],
    ["có Sáu người", "no name"],
  ],
});

/** The number of an area, behind its name. */
const areaNumber = regular("[1-9]\\d?(?![\\d%\\p{L}]|[.,/-]\\d)", digitStart, (surface) => surface);
const syllableWithCapital = "\\p{Lu}[\\p{L}’']*";
const areaName = literal(`${syllableWithCapital}(?:[ -]${syllableWithCapital}){0,3}`);

const numberedCommune = labelRule("label/numbered-commune", {
  about: "The number in the name of a commune that the gazetteer has: xã Sơn Kim 2.",
  cased: true,
  slots: { communeWord: literal("(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)"), areaName, areaNumber },
  pattern: "{communeWord} {areaName} @{areaNumber}",
  value: ({ areaName, areaNumber }) => (unitsNamed("commune", `${areaName} ${areaNumber}`).length > 0 ? label : null),
  examples: [
    ["chính quyền [xã Sơn Kim 2] tổ chức", {}],
    ["tại [phường Cổ Nhuế 1] tổ dân phố", {}],
    ["các [xã Bảo Lâm 3] vụ", {}],
  ],
  rejects: [
    ["xã Ia Mơ 2 tổ chức", "no such commune", "count/counted"],
    ["xã 2 tổ chức", "no name"],
  ],
});

const widerArea = "(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|TT|[Tt]hị xã|TX|[Hh]uyện|[Tt]hành phố|TP)\\.? ?\\p{Lu}";

const numberedHamlet = labelRule("label/numbered-hamlet", {
  about:
    "The number of a hamlet right before the area that it lies in, or before what it does: thôn Tân Lập 3 xã Ea Tu, thôn 1, 2 và 3 xã Ea Tu, ấp 2 tổ chức họp.",
  cased: true,
  firm: true,
  slots: {
    hamlets: literal(
      `(?:[Tt]hôn|[Ll]àng|[Bb]ản|[Ấấ]p|[Bb]uôn|[Bb]on|[Kk]hóm|[Xx]óm|[Kk]hu|[Kk]hu phố|[Tt]ổ dân phố|[Tt]ổ) (?:(?:${syllableWithCapital}[ -]){0,4}\\d{1,2}(?:, ?| và )){0,6}(?:${syllableWithCapital}[ -]){0,4}`,
    ),
    areaNumber,
  },
  pattern: `{<hamlets}@{areaNumber}(?= (?:${widerArea}|tổ chức (?!cơ sở|đảng|đoàn|hội|chính trị|và )\\p{L}))`,
  value: () => label,
  examples: [
    ["dân thôn Tân Lập [3] xã Ea Tu", {}],
    ["các thôn 1, 2 và [3] xã Ea Tu", {}],
    ["thôn An Dương 1, An Dương [2] xã Phú Thuận", {}],
    ["ấp Tân Hòa [2] tổ chức họp dân", {}],
  ],
  rejects: [
    ["thôn ở 3 xã Ea Tu", "no name", "count/counted"],
    ["thôn Hạ 3 xã viên", "no area", "count/counted"],
    ["thôn Hạ 2 tổ chức đảng", "organisations", "count/counted"],
  ],
});

const stars = labelRule("label/stars", {
  about: "The class of a hotel or product: khách sạn 5 sao, đạt 3 - 4 sao. A rank, which counts nothing.",
  firm: true,
  slots: {
    ofClass: literal("(?:khách sạn|khu nghỉ dưỡng|resort|nhà hàng|căn hộ|sản phẩm|ocop|hạng|tiêu chuẩn|chuẩn|đạt|loại|từ)"),
    stars: regular("[1-7](?: ?(?:-|đến) ?[1-7])?", digitStart, (surface) => surface),
  },
  pattern: "{<ofClass} @{stars} sao(?![a-z\\u00c0-\\u1eff])(?! (?:chổi|băng|trời)(?![a-z\\u00c0-\\u1eff]))",
  value: () => label,
  examples: [
    ["có 2 khách sạn [5 sao], tăng", {}],
    ["41 sản phẩm đạt [4 sao] của", {}],
    ["buồng đạt tiêu chuẩn [3 - 5 sao].", {}],
  ],
  rejects: [
    ["5 ngôi sao", "things", "count/counted"],
    ["12 sao chép", "no such class"],
  ],
});

const houseNumber = labelRule("label/house-number", {
  about: "The number of a house where somebody lives, before its street or hamlet: trú tại 179 thôn Tân Trung, ngụ 25 đường Lê Lợi.",
  cased: true,
  firm: true,
  slots: {
    livesAt: literal("(?:[Tt]rú|[Tt]hường trú|[Tt]ạm trú|[Nn]gụ|[Cc]ư ngụ|HKTT|[Đđ]ịa chỉ)(?: tại| ở|:)?"),
    house: regular("\\d{1,4}[A-Za-z]?(?:/\\d{1,4}){0,3}", digitStart, (surface) => surface),
  },
  pattern: "{<livesAt} @{house}(?= (?:thôn|ấp|xóm|khu phố|khu vực|tổ dân phố|tổ|đường|phố|ngõ|hẻm|kiệt) (?:\\d|\\p{Lu}))",
  value: () => label,
  examples: [
    ["bà Thơm trú tại [179] thôn Tân Trung, xã Tân Hà", {}],
    ["ngụ [25] đường Lê Lợi", {}],
    ["thường trú tại [12A/3] ngõ Thổ Quan", {}],
  ],
  rejects: [
    ["cư trú tại 3 thôn vùng cao", "hamlets without a name", "count/counted"],
    ["có mặt tại 3 thôn Tân An, Tân Hà", "nobody lives there", "count/counted"],
  ],
});

const roadMark = labelRule("label/road-mark", {
  about: "The metres of a spot on a road: Km180+680 Quốc lộ 34.",
  firm: true,
  slots: { kilometre: literal("km ?\\d{1,4} ?\\+ ?"), metres: regular("\\d{1,4}", digitStart, (surface) => surface) },
  pattern: "{<kilometre}@{metres}(?![\\d.,]\\d)",
  value: () => label,
  examples: [
    ["tại Km180+[680] Quốc lộ 34", {}],
    ["vị trí Km51+[00] Quốc lộ 9", {}],
    ["ở km 12 + [300], xe lật", {}],
  ],
  rejects: [
    ["cách 180 km, 680 hộ", "no spot", "count/counted"],
    ["5+3 người", "no road", "count/counted"],
  ],
});

const namedAfterDay = labelRule("label/named-after-day", {
  about: "Streets, schools and revolutions named after a day or month: đường 3 tháng 2, Cách mạng tháng Tám.",
  firm: true,
  slots: { bearer: words("đường", "phố", "trường", "bệnh viện", "công viên", "nông trường"), dayName: literal("\\d{1,2} tháng \\d{1,2}", digitStart) },
  pattern: "{bearer} @{dayName}",
  value: () => label,
  examples: [
    ["trên [đường 3 tháng 2] có", {}],
    ["[Bệnh viện 30 tháng 4]", {}],
    ["[trường 19 tháng 5]", {}],
  ],
  rejects: [
    ["ngày 3 tháng 2", "a date", "date/day-month-words"],
    ["đường dài 3 km", "a length", "count/measured"],
  ],
});

const revolution = labelRule("label/revolution", {
  about: "Cách mạng tháng Tám, Cách mạng tháng Mười.",
  firm: true,
  slots: {
    bearer: words("cách mạng", "cách mạng tư sản"),
    monthName: literal("tháng (?:tám|8|mười|10|hai|2)(?![a-z0-9\\u00c0-\\u1eff])", { digit: false, words: new Set(["tháng"]) }),
  },
  pattern: "{bearer} @{monthName}",
  value: () => label,
  examples: [
    ["[Cách mạng tháng Tám] thành công", {}],
    ["[cách mạng tháng Mười] Nga", {}],
    ["đường [Cách Mạng Tháng 8]", {}],
  ],
  rejects: [
    ["tháng tám", "a month", "date/month"],
    ["cách mạng tháng 5", "a month", "date/month"],
  ],
});

const manyWord = words(
  "nhiều",
  "những",
  "các",
  "mấy",
  "bao",
  "vài",
  "từng",
  "mỗi",
  "hàng",
  "hằng",
  "cả",
  "đầu",
  "giữa",
  "cuối",
  "suốt",
  "hết",
  "sang",
  "trong nhiều",
  "chục",
  "một",
);

const yearWord = labelRule("label/year-word", {
  about: "năm behind a word of many or of a part: the word year, not the number five.",
  firm: true,
  slots: { manyWord },
  pattern: "{<manyWord} @năm(?! ?[0-9]| (?:nay|ngoái|trước|sau|tới|qua|này|học))",
  value: () => label,
  examples: [
    ["có nhiều [năm] kinh nghiệm", {}],
    ["những [năm] người dân mất mùa", {}],
    ["bao [năm] cán bộ", {}],
  ],
  rejects: [
    ["có năm người", "five people", "count/counted"],
    ["đầu năm 2013", "a year", "date/year"],
  ],
});

const openQuote = literal('[“”"«]', { digit: false, words: new Set(["“", "”", '"', "«"]) });

const quotedTitle = labelRule("label/quoted-title", {
  about: "The quoted name of a movement, slogan or work: numbers in it are part of a name.",
  slots: { titleWord, openQuote },
  pattern: '{<titleWord} @{openQuote}[^“”"«»\\n]{1,200}[“”"»]',
  value: () => label,
  examples: [
    ["cuộc vận động [“5 không 3 sạch”]", {}],
    ['phong trào ["3 trách nhiệm"]', {}],
    ["phương châm [“4 tại chỗ”]", {}],
  ],
  rejects: [
    ["nói: “Có 5 người”", "speech", "count/counted"],
    ["mô hình “5 không”", "a model", "model/quoted"],
  ],
});

/** In order: of two readings of the same text the earlier stands. */
export const labelRules = [
  named,
  namedUnlessUnit,
  documentNumber,
  badgeYears,
  score,
  matchScore,
  scoreBetween,
  generation,
  phone,
  plate,
  vagueDuration,
  wordLike,
  wordLikeInside,
  nameLike,
  nameLikeInside,
  numberedCommune,
  numberedHamlet,
  houseNumber,
  roadMark,
  stars,
  namedAfterDay,
  revolution,
  yearWord,
  quotedTitle,
] as const;
