/** Numbers that are names, addresses, ranks or codes: claimed, and nothing written. */
import { words } from "../../../engine/lookup.ts";
import { literal, pairs, regular, shared, wordEnd } from "../../../engine/pattern.ts";
import { rule } from "../../../engine/rule.ts";
import type { Label } from "../../../types.ts";
import { unitsNamed } from "../../gazetteer.ts";
import { code, labelWord, labelWordUnlessUnit, numberLikeWords, plainCode, properNames, titleWord } from "../../patterns/code.ts";
import { durationUnit } from "../../patterns/time.ts";
import { hyphenated, unit, unknownNoun } from "../../patterns/unit.ts";

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

/** `chiến thắng 30/4`: the day of a victory, and no score. */
const victoryWord = "chiến thắng";
const victoryDay = /^(?:30\/0?4|0?9\/5|0?2\/9)$/u;

/** `bộ đội biên phòng 120, công an 150`: the last syllable of another word names nothing. */
const notCompound = "(?<!(?:biên|quốc|dân|dự|đề) (?=phòng)|(?:bộ|quân) (?=đội))";

const namedUnlessUnit = labelRule("label/named-unless-unit", {
  about: "A number behind a word that may name or hold: tổ 10, tầng 5; with a unit behind it counts (nhóm 3 người).",
  slots: { labelWordUnlessUnit, plainCode, unit, unknownNoun },
  pattern: `${notCompound}{labelWordUnlessUnit} @{plainCode}${notDuration}(?! ?(?:-|đến|tới|x) ?[0-9]|-${hyphenated.source}| ?(?:''|["″])(?! ?[,.;])) ?{!unit} ?{!unknownNoun}`,
  apart: ["labelWordUnlessUnit"],
  value: ({ labelWordUnlessUnit, plainCode }) => (labelWordUnlessUnit === victoryWord && victoryDay.test(plainCode) ? null : label),
  examples: [
    ["của [tổ 10], thị trấn", {}],
    ["cháy tại [tổ 5],", {}],
    ["[vòng 2] và", {}],
  ],
  rejects: [
    ["nhóm 3 người", "a unit follows", "count/counted"],
    ["5 tầng", "the number stands before", "count/counted"],
    ["Hải Phòng 9, Huế 1", "a city"],
    ["lực lượng gồm bộ đội biên phòng 120, dân quân 70", "another word", "count/elided-by-thing"],
    ["71 nhà: Khánh Hòa 5, Huế 66", "a province", "count/elided-by-name"],
    ["độ phân giải 1.920 x 1.080 pixel", "width and height", "count/shared-unit"],
    ["kỷ niệm chiến thắng 30/4, thành phố", "the day of a victory", "date/slash-day-month"],
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
      "điểm số",
      "để thua",
      "cầm hòa",
      "thất thủ",
    ),
    points: regular("\\d{1,3} ?[-:] ?\\d{1,3}", digitStart, (surface) => surface),
  },
  pattern: "{scoreWord} @{points}",
  value: () => label,
  examples: [
    ["nhận [thất bại 0-3]", {}],
    ["[dẫn 3-0] rồi", {}],
    ["với [tỷ số 2 - 1]", {}],
  ],
  rejects: [
    ["5-6 người", "a range", "count/range"],
    ["thắng 5 trận", "matches", "count/counted"],
  ],
});

/** Points of a set or game as pages of sport write them: 6/3, 21-19. */
const pairOfPoints = "\\d{1,2} ?[-/] ?\\d{1,2}";
/** Between two such pairs of a list: `6/4, 7/5`, `2/0, rồi 4/2`, `7/6 (7/2)`. */
const nextPair = "\\)?[,;]?(?: rồi| và| sau đó(?: là)?| hay)? \\(?(?:từ |lên |đến |tới )?";
/** What opens a date or an ordinal and no score: `thắng cử hôm 5/11`. */
const dayWord =
  "(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|tháng|vào|trận|phiên|vụ|dịp|đợt|lễ|tết|kể|thứ|vòng|cử|số|lời|nguồn|tin|đầu|đến|trong|ở|tại|thưởng|giải|lợi|kiện|thầu|cảnh|lỗ|thiệt|chấp)(?![\\p{L}])";
/** The manner or the loser between a word of winning and the points, and the pairs listed before. */
const listedPairs = `(?:(?!${dayWord})[^\\s\\d.,;:()]{1,12} ){0,4}(?:từ |lên )?(?:${pairOfPoints}${nextPair}){0,5}`;
const points = regular(pairOfPoints, digitStart, (surface) => surface);
/** `dẫn`, `thua` before points tell a score by themselves; a victory may be that of a day: chiến thắng 30/4. */
const scoring =
  "(?<!\\p{L})(?<!(?:[Cc]hiến|[Đđ]ại|[Qq]uyết|[Tt]ất|[Tt]oàn|[Hh]ướng|[Cc]hỉ|[Tt]rích|[Vv]iện|[Tt]iếp|[Dd]ắt|[Dd]ấu) )(?:[Tt]ỷ số|[Tt]ỉ số|[Đđ]iểm số|[Tt]hắng|[Tt]hua|[Dd]ẫn|[Dd]ẫn trước|[Cc]ầm h(?:òa|oà)|[Gg]ỡ h(?:òa|oà)|[Ss]an bằng|[Cc]ân bằng|[Vv]ượt lên|[Tt]hất thủ|[Hh]ạ|[Hh]ạ gục|[Đđ]ánh bại)";
const victory = "(?:[Cc]hiến thắng|[Tt]hắng lợi|[Tt]hất bại|[Kk]ết quả|[Tt]rận thắng|[Tt]rận thua)";
/** What only a match has. */
const ofMatch =
  "(?:set|sét|séc|ván|game|hiệp|bàn|loạt) ?(?:đấu|\\d|thứ|đầu|cuối|quyết định|mở màn)|(?:tie-?break|tie break|tay vợt|giao bóng|tỷ số|tỉ số|trận đấu|bán kết|tứ kết|chung kết|hạt giống|cầu lông|quần vợt|tennis|bóng chuyền|bóng bàn)";

const slashScore = labelRule("label/slash-score", {
  about: "The points of a set or game with a slash, and each next pair of their list: thắng 6/4, 7/5; dẫn từ 2/0, rồi 4/2.",
  cased: true,
  firm: true,
  slots: { points, unit },
  pattern: `(?<=${scoring} ${listedPairs})(?:từ |lên |đến |tới )?@{points}(?![/-]?\\d|%| (?:tổng )?số ) ?{!unit}`,
  value: () => label,
  examples: [
    ["Nadal thắng 6/4, [7/5] sau 2 giờ", {}],
    ["liên tục dẫn Del Potro [từ 2/0], rồi 4/2.", {}],
    ["liên tục dẫn Del Potro từ 2/0, rồi [4/2].", {}],
    ["Từ chỗ dẫn trước 13/10 rồi [14/12], anh", {}],
    ["để thua 6/3, 4/6, 6/7 ([5/7])", {}],
  ],
  rejects: [
    ["thắng 6/9 trận", "so many of so many", "count/ratio"],
    ["thắng cử ngày 5/11", "a day", "date/day-month"],
    ["tài liệu hướng dẫn 6/3", "another word"],
    ["ở Khánh Hòa 5/10, Phú Yên", "a name"],
  ],
});

const slashVictory = labelRule("label/slash-victory", {
  about: "The points of a victory or defeat, where the sentence tells of a match: kết thúc set đấu bằng thắng lợi 6/3.",
  cased: true,
  firm: true,
  slots: { points, unit },
  pattern: `(?<=${victory} ${listedPairs})@{points}(?:(?<=(?:${ofMatch})[^.\\n]{0,120})|(?=[^.\\n]{0,60}(?:${ofMatch})))(?![/-]?\\d|%| (?:tổng )?số ) ?{!unit}`,
  value: () => label,
  examples: [
    ["khép lại set đấu với thắng lợi [6/3].", {}],
    ["nhận thất bại [7/5] ở tie-break này", {}],
    ["trong ván thứ nhất với chiến thắng dễ dàng [6/1] cho", {}],
  ],
  rejects: [
    ["mừng thắng lợi 30/4, cả nước", "a day", "date/slash-day-month"],
    ["công bố kết quả 7/5", "a day", "date/slash-day-month"],
  ],
});

const matchScore = labelRule("label/match-score", {
  about: "The score behind the two who met: Porto – Zenit: 0-1.",
  cased: true,
  firm: true,
  slots: { points: regular("\\d{1,2} ?- ?\\d{1,2}", digitStart, (surface) => surface) },
  pattern: "(?<=\\p{Lu}[^:;.,\\n]{1,30} - \\p{Lu}[^:;.,\\n]{1,30}: ?)@{points}(?= ?(?:[\\p{Lu}.,;)\\n]|$))",
  value: () => label,
  examples: [
    ["Austria Wien – Atletico Madrid: [0-3] Porto", {}],
    ["Wien – Madrid: 0-3 Porto – Zenit: [0-1] Marseille – Napoli: 1-2", {}],
    ["Porto – Zenit: [0-1]", {}],
    ["SLNA – Hà Nội T&T: [2 - 2].", {}],
  ],
  rejects: [
    ["Tuyến Hà Nội – Vinh: 5-6 chuyến", "a range", "count/range"],
    ["Thu nhập: 2-3 triệu đồng", "nobody met", "count/range"],
  ],
});

/** Who met: one or two words, of which the first has a capital. */
const opponent = regular("\\p{Lu}[\\p{L}.]+(?: [\\p{L}.]+)?", { digit: false, words: new Set() }, (surface) => surface);
const capitals = /^\p{Lu}[\p{Lu}.]+(?= |$)/u;
const acronym = /^[A-Z.]+(?= |$)/;

/** Whether what stands behind two numbers is no team: a unit that a name only looks like (Việt kiều, USD), or a word in capitals. */
function isNoTeam(opponent: string): boolean {
  const [first = ""] = opponent.split(" ");
  const end = unit.matchAt?.(opponent.toLowerCase(), 0) ?? -1;
  return end > first.length || (capitals.test(opponent) && (end === first.length || !acronym.test(opponent)));
}

const scoreBetween = labelRule("label/score-between", {
  about: "The score between the two who met: Schalke 04 0 – 3 Chelsea, Marseille 1 – 2 SSC Napoli.",
  cased: true,
  firm: true,
  slots: { points: regular("\\d{1,2} ?- ?\\d{1,2}", digitStart, (surface) => surface), opponent },
  pattern:
    "(?<=\\p{Lu}[\\p{L}.]{1,15}(?: \\d\\d)? )(?<!(?:Có|Khoảng|Từ|Hơn|Gần|Với|Trong|Sau|Cứ|Mỗi|Chỉ|Thêm|Nhóm|Tổ|Cả|Đã|Nhiều|Những|Mua|Bán|Thuê|USD|VND) )@{points} {opponent}",
  claim: "points",
  value: ({ opponent }) => (isNoTeam(opponent) ? null : label),
  examples: [
    ["Schalke [0 – 3] Chelsea", {}],
    ["Schalke 04 [0 - 3] Chelsea", {}],
    ["Arsenal [1-2] Dortmund,", {}],
    ["Marseille [1 - 2] SSC Napoli Bảng G", {}],
    ["HAGL [1-3] SLNA", {}],
    ["Việt Nam [2-0] Lào", {}],
  ],
  rejects: [
    ["Có 2-3 Việt kiều", "a range", "count/range"],
    ["Hà Nội 22-30 độ", "a range", "count/range"],
    ["giá USD 20-21 VND", "money", "count/range"],
    ["Vietcombank 20-21 USD", "money", "count/range"],
  ],
});

const round = labelRule("label/round", {
  about: "A round, match or group of a contest by its number, before the name of the contest: vòng 1 giải Đan Mạch mở rộng, vòng 1/8 cúp quốc gia.",
  firm: true,
  slots: {
    stage: words(
      ...["vòng", "vòng đấu", "vòng loại", "vòng bảng", "vòng sơ loại", "lượt", "lượt đấu", "lượt trận", "trận", "bảng", "chặng", "hiệp", "ván", "séc"],
      ...["vòng chung kết", "vòng loại thứ", "vòng thứ", "lượt thứ", "lượt trận thứ"],
    ),
    number: regular("\\d{1,2}(?:/\\d{1,2})?", digitStart, (surface) => surface),
  },
  pattern:
    "(?<!trong )@{stage} {number}(?= (?:của )?(?:các )?(?:giải|cúp|cup|champions|europa|premier|la liga|serie|bundesliga|v-?league|league|world cup|euro|olympic|sea games|asiad|aff|afc|wimbledon|roland|us open|australian)(?![a-z\\u00c0-\\u1eff])(?! (?:pháp|thưởng|nhất|nhì|ba|khuyến khích|phóng|ngân|tỏa|quyết)(?![a-z\\u00c0-\\u1eff])))",
  value: () => label,
  examples: [
    ["chóng vánh tại [vòng 1] giải Đan Mạch mở rộng", {}],
    ["bốc thăm [vòng 1/8] giải cúp", {}],
    ["[lượt trận 3] Champions League", {}],
    ["[Vòng 2] giải quốc gia", {}],
  ],
  rejects: [
    ["trong vòng 3 giải đấu", "within", "count/counted"],
    ["bảng 1 giải nhất", "a prize", "count/counted"],
    ["có 3 giải", "the number stands before", "count/counted"],
  ],
});

const roundOf = labelRule("label/round-of", {
  about: "vòng 16 đội, vòng 32 tay vợt: a round by how many are left in it.",
  firm: true,
  slots: { number: regular("(?:8|16|32|64|128|1/8|1/16)", digitStart, (surface) => surface) },
  pattern: "(?<=(?<!trong )vòng (?:đấu )?)@{number} (?:đội|tay vợt|cơ thủ|kỳ thủ|võ sĩ|cặp|thí sinh)(?! (?:và|,))",
  value: () => label,
  examples: [
    ["lọt vào vòng [16 đội] Champions League", {}],
    ["Ở vòng [32 tay vợt], anh", {}],
    ["dừng bước ở vòng [8 đội].", {}],
  ],
  rejects: [
    ["trong vòng 16 đội", "within", "count/counted"],
    ["bảng có 16 đội", "teams", "count/counted"],
  ],
});

const penalty = labelRule("label/penalty", {
  about: "The penalty by its distance: chấm 11m, quả 11m, thổi 11m, luân lưu 11 mét. A name, which measures nothing.",
  firm: true,
  slots: {
    kick: words(
      ...["chấm", "quả", "quả phạt", "cú", "pha", "thổi", "thổi phạt", "đá", "đá phạt", "sút", "sút phạt", "loạt", "luân lưu"],
      ...["phạt", "phạt đền", "chịu phạt", "chịu quả", "hưởng", "penalty", "đấu súng", "loạt sút", "loạt đá", "quyền đá"],
    ),
    distance: regular("(?:11|9|7|10) ?m(?:ét)?(?![0-9²/a-z\\u00c0-\\u1eff])", digitStart, (surface) => surface),
  },
  mention: "distance",
  pattern: "{kick} @{distance}(?! (?:dài|cao|rộng|sâu|vuông|khối|vải|dây|đường|kè|mương|cầu|ống|đất|chiều|mỗi|mặt)(?![a-z\\u00c0-\\u1eff]))",
  value: ({ distance, kick }) => (distance.startsWith("11") || kick.endsWith("chấm") ? label : null),
  examples: [
    ["ghi bàn từ chấm [11m] ấn định", {}],
    ["trọng tài lại thổi [11m] giúp", {}],
    ["may mắn ở loạt đá luân lưu [11 m] đã", {}],
    ["phạm lỗi chịu phạt [11 mét].", {}],
  ],
  rejects: [
    ["tòa nhà cao 11m", "a height", "count/measured"],
    ["làm được 11 m đường", "a length", "count/measured"],
    ["đá 20m", "another distance", "count/measured"],
  ],
});

const notGold = `(?!(?:vàng|bạc|sjc|nữ trang|ta|và|với|so|là|thì|mà|vào|tăng|giảm|ở|tại|mua|bán|chỉ|đã|được|có|như|từ|đến|tới|lên|xuống|còn|mỗi|theo|trong|sau|nhưng|hay|hoặc)${wordEnd})`;
/** Behind một: what makes lượng a quantity, mẫu a model, độ a degree of something and đồng a currency. */
const noMeasure = [
  `lượng ${notGold}[a-zà-ỹ]`,
  `lượng (?:vàng|bạc) (?:rất |khá |không |quá )?(?:lớn|nhỏ|ít|nhiều|đáng kể|khổng lồ|nhất định)${wordEnd}`,
  `mẫu (?:xe|điện thoại|laptop|máy|smartphone|tablet|ô tô|áo|váy|nhà|thiết kế|sản phẩm|quần|giày|túi|đồng hồ|người|số|chung|đơn|phiếu|văn bản|hợp đồng|nước|khí|máu|bệnh phẩm|thử|vật|mới)${wordEnd}`,
  `độ (?:mỏng|dày|cao|sâu|bền|dài|rộng|tin cậy|chính xác|phân giải|hoàn thiện|lớn|khó|nóng|an toàn|ẩm|mặn|lùi|trễ|nhạy|tuổi|nào)${wordEnd}`,
  `đồng (?:nội tệ|ngoại tệ|tiền|xu|đô la|usd|euro|yen|peso|rúp|nào)${wordEnd}`,
].join("|");

const someQuantity = labelRule("label/some-quantity", {
  about: "một lượng lớn, một lượng tiền: some quantity, where no gold is weighed; một mẫu xe: a model; một độ mỏng: how thin it is.",
  firm: true,
  slots: {},
  pattern: `@một(?= (?:${noMeasure}))`,
  value: () => label,
  examples: [
    ["bán ra [một] lượng lớn cổ phiếu", {}],
    ["giấu [một] lượng vàng lớn trong", {}],
    ["thêm [một] mẫu laptop", {}],
    ["không mất [một] đồng nào", {}],
  ],
  rejects: [
    ["mua một lượng vàng", "a tael", "count/measured"],
    ["đồng một lượng, tăng", "a tael", "count/measured"],
    ["trồng một mẫu lúa", "a field measure", "count/measured"],
    ["tăng một độ so với", "a temperature", "count/measured"],
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

/** `so với cùng kỳ năm 2023 (`. */
const comparedBefore = shared(
  literal("(?:cùng kỳ|cùng kì|so với)(?: [^\\s()\\d,;.]+){0,5}(?: \\d{4})?(?: là)?(?: \\d[\\d.,]*(?:%| [^\\s()\\d,;.]+){0,3})? ?\\("),
);

export const comparedPair = labelRule("label/compared-pair", {
  about: "The figure of this year and the one of the last, in a bracket behind a comparison: tăng 4 vụ so với cùng kỳ (17/13 vụ).",
  slots: { comparedBefore, pair: regular("\\d[\\d.]*/\\d[\\d.]*(?: [^\\d()]{1,20})?(?=\\))", digitStart, (surface) => surface) },
  pattern: "{<comparedBefore}@{pair}",
  value: () => label,
  examples: [
    ["tăng 4 vụ so với cùng kỳ năm 2023 ([17/13 vụ]), không", {}],
    ["nhiều hơn cùng kỳ năm 2019 là 93 vụ ([206/113 vụ]).", {}],
    ["giảm so với cùng kỳ ([12/15])", {}],
  ],
  rejects: [
    ["đạt chuẩn (9/17 xã)", "a ratio", "count/ratio"],
    ["so với cùng kỳ (ngày 9/10)", "a day", "date/day-month"],
  ],
});

const streetNumber = labelRule("label/street-number", {
  about: "The number of a house before its street: căn nhà 28 đường số 3, quán cà phê 15 phố Hàng Bông.",
  cased: true,
  firm: true,
  slots: {
    building: literal("(?:nhà|căn nhà|ngôi nhà|trụ sở|văn phòng|cửa hàng|quán|quán cà phê|nhà hàng|khách sạn|tòa nhà|siêu thị)(?: (?:số|ở|tại))?"),
    house: regular("\\d{1,4}[A-Z]?(?:/\\d{1,4}){0,3}", digitStart, (surface) => surface),
  },
  pattern: "{<building} @{house}(?= (?:đường|phố|ngõ|hẻm|kiệt|ngách) (?:\\d|\\p{Lu}|số \\d)(?![^.;\\n]{0,40},? và \\p{Lu}))",
  value: () => label,
  examples: [
    ["đối diện căn nhà [28] đường số 3, phường 7", {}],
    ["tại quán cà phê [15] phố Hàng Bông,", {}],
    ["vào cửa hàng [102B] đường Lê Lợi", {}],
  ],
  rejects: [
    ["ở 3 đường Lê Lợi, Trần Phú và Quang Trung", "streets", "count/counted"],
    ["các cửa hàng ở 2 phố Hàng Gai và Hàng Bông", "streets", "count/counted"],
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

const tableCell = labelRule("label/table-cell", {
  about: "The last number of a row of a flattened table, before the name of the next row: 23.880 24.084 - 204 Dầu Diêzen 22.310.",
  cased: true,
  firm: true,
  slots: { cell: regular("\\d{1,3}(?:[.,]\\d{1,3}){0,3}", digitStart, (surface) => surface) },
  pattern: "(?<=(?<![\\d/:.,-])[-+]?\\d[\\d.,]{0,12}%? (?:- ?)?[-+]?\\d[\\d.,]{0,12}%? [-+]? ?)@{cell}(?= \\p{Lu}\\p{Ll})",
  value: () => label,
  examples: [
    ["92 23.880 24.084 - [204] Dầu Diêzen 22.310 22.902", {}],
    ["-70.37 -29.81 -72.58 -[29.81] Báo cáo tài chính", {}],
    ["21.440 22.354 [914] Dầu madut", {}],
  ],
  rejects: [
    ["năm 2013 5 Việt kiều", "one number before", "count/counted"],
    ["12 15 người", "no name", "count/counted"],
  ],
});

const yearInName = labelRule("label/year-in-name", {
  about: "A year between two names: Mercer-Talentnet 2013 Kết quả khảo sát, World Cup 2014 Brazil.",
  cased: true,
  firm: true,
  slots: { yearOfName: regular("(?:19|20)\\d\\d", digitStart, (surface) => surface) },
  pattern:
    "(?<=\\p{Lu}\\p{L}{1,14}(?:-\\p{L}{1,14})? )(?<!(?:Có|Năm|Từ|Đến|Trong|Hơn|Gần|Trên|Khoảng|Với|Cả|Hiện|Thêm|Sau|Trước|Tổng) )@{yearOfName}(?= \\p{Lu}\\p{Ll})",
  value: () => label,
  examples: [
    ["Khảo sát của Mercer-Talentnet [2013] Kết quả khảo sát", {}],
    ["Festival Huế [2014] Nhóm nghệ sĩ", {}],
    ["Cúp U21 Thanh Niên [2013] Đội tuyển", {}],
  ],
  rejects: [
    ["Có 2013 Việt kiều", "people", "count/counted"],
    ["Festival 2014 người", "people", "count/counted"],
  ],
});

/** A title or two of a list of works, each with a capital. */
const earlierTitles =
  "(?:phim|bộ phim|các phim|ca khúc|các ca khúc|bài hát|nhạc phẩm|bài|vở|vở kịch|tiểu thuyết|truyện|cuốn|cuốn sách|album|chương trình|series|phim truyền hình)(?: như| gồm| là)?:? (?:\\p{Lu}[^,.;:()\\n]{1,40}, ){1,8}";

const listedTitle = labelRule("label/listed-title", {
  about: "A number in a title without quotes, in a list of titles: các phim Trái tim mùa thu, Cô dâu 15 tuổi, Vũ điệu Samba.",
  cased: true,
  firm: true,
  slots: { numberOfTitle: regular("\\d{1,3}(?![\\d.,/])", digitStart, (surface) => surface) },
  pattern: `(?<=${earlierTitles}\\p{Lu}\\p{L}*(?: \\p{Ll}+){0,4} )@{numberOfTitle}(?=(?: \\p{L}+){1,3}(?:,| và|[.…]) ?(?:\\p{Lu}|$|\\n|\\.))`,
  value: () => label,
  examples: [
    ["qua các phim Trái tim mùa thu, Cô dâu [15] tuổi, Vũ điệu Samba", {}],
    ["ca khúc Nỗi nhớ, Đêm [7] ngày và Mưa", {}],
    ["phim Biệt động, Ván bài, Cô gái [20] tuổi, Nổi gió", {}],
  ],
  rejects: [
    ["phim Mùi cỏ cháy, dài 90 phút, Việt Nam", "no title", "date/duration"],
    ["Cô dâu 15 tuổi", "no list", "count/measured"],
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

const gradeYear = labelRule("label/grade-year", {
  about: "năm lớp 11: the year in which somebody goes to a class, no five classes.",
  firm: true,
  slots: { when: words("vào", "hồi", "từ", "đến", "lên", "cuối", "đầu", "giữa", "suốt", "trong", "những", "hết", "là", "thời", "ngay từ") },
  pattern: "{<when} @năm lớp (?:1[0-2]|[1-9])(?![\\d.,]\\d)",
  value: () => label,
  examples: [
    ["Đó là vào [năm lớp 11], mình", {}],
    ["từ [năm lớp 9] đã", {}],
    ["suốt [năm lớp 12]", {}],
  ],
  rejects: [
    ["có năm lớp học", "five classes", "count/counted"],
    ["năm lớp 1", "no time"],
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
  slashScore,
  slashVictory,
  matchScore,
  scoreBetween,
  round,
  roundOf,
  penalty,
  someQuantity,
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
  streetNumber,
  comparedPair,
  tableCell,
  yearInName,
  listedTitle,
  roadMark,
  stars,
  namedAfterDay,
  revolution,
  yearWord,
  gradeYear,
  quotedTitle,
] as const;
