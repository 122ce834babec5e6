/** Numbers that leave out what they count, which an earlier or a later number of their list says, or the subject of their clause. */
import { words } from "../../../engine/lookup.ts";
import { literal, shared, wordEnd } from "../../../engine/pattern.ts";
import type { Count, Unit } from "../../../types.ts";
import { countingNumber, digits, type NumberReading, number } from "../../patterns/number.ts";
import { qualifier } from "../../patterns/qualifier.ts";
import { unit } from "../../patterns/unit.ts";
import { countRule, exactly, plainUnit } from "./reading.ts";

/** Stands for the unit of the figure before it in the list; what finds none there is no count (`resolve/elided.ts`). */
const elided: Unit = plainUnit("", "elided");

/** `huyện sa thầy `, `huyện sa thầy có `: the words behind the type word are a name or stand for one (`xã kia`); or a level alone: `cấp huyện `, `, xã `. */
const area = shared(
  literal(
    "(?:(?:tỉnh|thành phố|tp\\.?|thị xã|tx\\.?|thị trấn|tt\\.?|huyện|quận|xã|phường) [^\\s\\d,;:.()]+(?: [^\\s\\d,;:.()]+){0,3}" +
      "|cấp (?:trung ương|tỉnh|thành phố|huyện|quận|xã|phường|cơ sở)|(?<=[,;] )(?:tỉnh|huyện|xã)) (?:có |được |đạt |là )?",
  ),
);
/** A number that leaves out what it counts; with a magnitude it is money. */
const ofList = ({ number }: { readonly number: NumberReading }): Count | null => (number.magnitude > 0 ? null : exactly(number.value, elided, null));

const people: Unit = plainUnit("người", "noun");
const magnitude = /(?:nghìn|ngàn|triệu|tỷ|tỉ)/u;
const name = "\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3}";
/** `Chí Linh (`. */
const bracketedName = shared(literal(`${name} \\(`));

export const elidedAmount = countRule("count/elided", {
  about: "A number behind an administrative area that leaves out its unit: huyện A 12 mô hình, huyện B 9.",
  slots: { area, number: countingNumber },
  pattern: `{<area}@{number}(?= ?(?:[,;.\\n)]|$|và ))${wordEnd}`,
  // An amount with its magnitude is money, which needs no list: `ngân sách tỉnh và huyện 689 tỷ`.
  value: ({ number }) => exactly(number.value, magnitude.test(number.surface) ? null : elided, null),
  examples: [
    ["huyện Sa Thầy 12 mô hình, huyện Đăk Hà [9], còn", { value: "9", unit: elided }],
    ["ngân sách tỉnh và huyện [689 tỷ], vốn", { value: "689000000000", unit: null }],
    ["huyện Sa Thầy 12 mô hình, huyện Đăk Hà có [bảy].", { value: "7" }],
    ["TP. Kon Tum 1.200 hộ; xã Ngọk Bay [350] và nhiều nơi", { value: "350" }],
    ["cấp tỉnh có 833 thủ tục, cấp huyện [301], cấp xã 134.", { value: "301" }],
    ["tỉnh giữ 833 thủ tục, huyện 301, xã [134].", { value: "134" }],
  ],
  rejects: [
    ["huyện Đăk Hà 9 mô hình", "it has a unit", "count/counted"],
    ["bản Windows 8,", "no area"],
    ["đường tỉnh 833, đường huyện 301,", "names of roads"],
  ],
});

export const elidedInBrackets = countRule("count/elided-in-brackets", {
  about: "A number in brackets behind a name, whose unit the whole before the list gives: 8 vụ: Hải Dương (5), Chí Linh (3).",
  cased: true,
  slots: { bracketedName, number: digits },
  pattern: "{<bracketedName}@{number}(?=\\))",
  value: ({ number }) => exactly(number.value, elided, null),
  examples: [
    ["8 vụ: Hải Dương ([5]), Chí Linh (3)", { value: "5", unit: elided }],
    ["8 vụ: Hải Dương (5), Chí Linh ([3])", { value: "3" }],
    ["1.300 hộ, gồm Sa Thầy ([1.200]) và", { value: "1200" }],
  ],
  rejects: [
    ["Trần Văn Ba (65 tuổi)", "it has a unit", "count/measured"],
    ["đợt 2 (5)", "no name"],
  ],
});

export const elidedVictims = countRule("count/elided-victims", {
  about: "A number of people that a figure of people before it names, with what became of them: 20 người chết, 30 bị thương.",
  slots: { qualifier, number: countingNumber },
  pattern: "{qualifier?} @{number}(?= (?:bị thương|tử vong|thiệt mạng|mất tích|bị bắt|nhập viện)(?![a-z\\u00c0-\\u1eff]))",
  value: ({ number, qualifier }) => exactly(number.value, elided, qualifier ?? null),
  examples: [
    ["12 người thiệt mạng, [40] bị thương", { value: "40", unit: elided }],
    ["2.000 người chết và [khoảng 1.000] mất tích", { value: "1000", qualifier: "about" }],
    ["3 hành khách tử vong, [hai] bị thương nặng", { value: "2" }],
  ],
  rejects: [
    ["30 người bị thương", "it has a unit", "count/counted"],
    ["khoảng 5.000 tỷ bị thất thoát", "money", "count/bare-magnitude"],
  ],
});

/** `, giải quyết `: what was done to so many of those told before it. */
const doneTo = shared(
  literal("(?<=, )(?:đã )?(?:giải quyết|xử lý|hoàn thành|hòa giải|hòa giải thành|khám phá|làm rõ|trả kết quả|thu hồi|thẩm định)(?: được| xong)? "),
);

export const elidedBehindVerb = countRule("count/elided-behind-verb", {
  about: "A number behind what was done to so many of the things before it: tiếp nhận 912 hồ sơ, giải quyết 877, đạt.",
  slots: { doneTo, number: digits },
  pattern: "{<doneTo}@{number}(?= ?[,;.)](?!\\d))",
  value: ofList,
  examples: [
    ["tiếp nhận 912 hồ sơ, giải quyết [877], đạt", { value: "877", unit: elided }],
    ["có 18.764 vụ việc, đã giải quyết [16.930].", { value: "16930" }],
    ["nhận 45 đơn, xử lý xong [40];", { value: "40" }],
  ],
  rejects: [
    ["tiếp nhận 912 hồ sơ, giải quyết 877 hồ sơ", "it has a unit", "count/counted"],
    ["giải quyết 877, đạt", "nothing before it"],
  ],
});

/** `làm chết `, `, bị thương `: what befell those whose number follows. */
const befell = shared(literal("(?:chết|tử vong|thiệt mạng|bị thương|mất tích) "));

export const elidedBehindVictims = countRule("count/elided-behind-victims", {
  about: "The same with its number behind what became of them: xảy ra 21 vụ, chết 10, bị thương 14.",
  slots: { befell, number: digits },
  pattern: "{<befell}@{number}(?= ?[,;.)](?!\\d)|$| và )",
  value: ({ number }) => (number.magnitude > 0 ? null : exactly(number.value, people, null)),
  examples: [
    ["có 21 vụ, chết [10], bị thương 14.", { value: "10", unit: plainUnit("người", "noun") }],
    ["có 21 vụ, chết 10, bị thương [14].", { value: "14" }],
    ["làm chết [2] và bị thương 5.", { value: "2" }],
  ],
  rejects: [
    ["chết 10 người", "it has a unit", "count/counted"],
    ["bị thương 15/10", "a day", "date/slash-day-month"],
  ],
});

/** What stands before the first item of a list, or between two. */
const beforeItem = "(?<=[(,;:] ?| [-–] | (?:gồm|và|là|có|ở|tại|như|trong đó|cụ thể|riêng|nhất là) )";
/** `gồm Bắc Ninh `, `(Lào Cai `, `, TP Huế `, `, Vị Thủy mỗi nơi `. */
const listedName = shared(
  literal(
    `${beforeItem}(?:TP\\.? ?|TX\\.? ?|(?:các )?(?:tỉnh|huyện|thành phố|thị xã|thị trấn|xã|phường|quận) )?${name}:? (?:(?:cùng|đều|mỗi (?:nơi|tỉnh|huyện|xã|phường|đơn vị|địa phương)) )?`,
  ),
);

export const elidedByName = countRule("count/elided-by-name", {
  about: "A number right behind a name in a list, whose unit the whole before the list gives: 82 vụ (Lào Cai 40, Sơn La 42).",
  cased: true,
  slots: { listedName, number: digits },
  pattern: "{<listedName}@{number}(?= ?[,;)]| \\((?:tăng|giảm|thêm) | và |[.…](?: |\n|$)|$)",
  value: ofList,
  examples: [
    ["82 vụ (Lào Cai [40], Sơn La 42)", { value: "40", unit: elided }],
    ["27 sự cố, gồm Bắc Ninh 2, Thanh Hóa [25].", { value: "25" }],
    ["34 nhà bị sập (Quảng Ngãi: [11], Bình Định: 23)", { value: "11" }],
    ["5.100 ha: Hải Phòng [100]; Huế 5.000", { value: "100" }],
    ["18 người chết (Huế 2, Gia Lai [16] (tăng 1))", { value: "16" }],
    ["12.480 nhà bị ngập, trong đó Tư Nghĩa: [4.120]; Mộ Đức 2.905", { value: "4120" }],
    ["278 đại biểu, gồm: Phụng Hiệp 40; Vị Thủy, Châu Thành mỗi nơi [34]; xã", { value: "34" }],
  ],
  rejects: [
    ["Lào Cai 5 người chết", "it has a unit", "count/counted"],
    ["(Lào Cai 2/9)", "a day", "date/slash-day-month"],
    ["Hải Dương 512,3 tỷ, Chí Linh 118 tỷ, Kinh Môn", "money", "count/bare-magnitude"],
  ],
});

/** `(ô-tô `, `, xe khác `, `, loại 2: `: what is counted, in small letters, or the name of a level. */
const listedThing = shared(literal(`${beforeItem}(?:\\p{Ll}[\\p{Ll}-]*(?: [\\p{L}-]+){0,8}:?|(?:loại|hạng|nhóm|mức|độ|bậc|cấp) \\d{1,2}:) `));

export const elidedByThing = countRule("count/elided-by-thing", {
  about: "A number right behind what it counts in the bracket of a whole that such numbers make up: 833 trường hợp (ô-tô 278, mô-tô 551, xe khác 4).",
  cased: true,
  slots: { listedThing, number: digits },
  pattern: "{<listedThing}@{number}(?= ?[,;)]| và |[.…](?: |\n|$))",
  value: ofList,
  examples: [
    ["833 trường hợp (ô-tô [278], mô-tô 551, xe khác 4)", { value: "278", unit: elided }],
    ["833 trường hợp (ô-tô 278, mô-tô [551], xe khác 4)", { value: "551" }],
    ["19 vụ (nghiêm trọng: 15; ít nghiêm trọng: [4])", { value: "4" }],
    ["388 người (loại 1: 235, loại 2: [153])", { value: "153" }],
    ["23 huân chương (hạng Nhất 2, hạng Nhì [6], hạng Ba 15)", { value: "6" }],
  ],
  rejects: [
    ["(ô-tô 278 chiếc)", "it has a unit", "count/counted"],
    ["(chuyển khoản 98,6 tỷ)", "money", "count/bare-magnitude"],
    ["(lớp 5, lớp 6)", "names of classes", "label/named"],
  ],
});

export const elidedBehindThing = countRule("count/elided-behind-thing", {
  about: "A number alone in brackets behind what it counts, in a list that makes up its whole: 287 trường hợp: không đội mũ (145), chở quá số người (142).",
  cased: true,
  slots: { number: digits },
  pattern: "(?<=[\\p{L}\\d] \\()@{number}(?=\\))",
  value: ofList,
  examples: [
    ["287 trường hợp: không đội mũ ([145]), chở quá số người (142)", { value: "145", unit: elided }],
    ["287 trường hợp: không đội mũ (145), chở quá số người ([142])", { value: "142" }],
    ["trên xe 50cm3 ([143]), không", {}],
  ],
  rejects: [
    ["không đội mũ (145 trường hợp)", "it has a unit", "count/counted"],
    ["Hải Dương (5)", "a name", "count/elided-in-brackets"],
  ],
});

/** `(tăng `, `, giảm `: a change of the figure right before. */
const changeBehind = shared(literal("(?<=(?:[\\p{L}\\d] ?\\(|\\p{L}, ))(?:tăng|giảm)(?: thêm)? "));

export const elidedChange = countRule("count/elided-change", {
  about: "By how much the figure right before has changed, without its unit: 12 người chết (giảm 2 so với cùng kỳ).",
  slots: { changeBehind, number: digits },
  pattern: "{<changeBehind}@{number}(?=\\)|[,;] | (?:so với|do|sau)(?![a-zà-ỹ]))",
  value: ({ number }) => exactly(number.value, magnitude.test(number.surface) ? null : elided, null),
  examples: [
    ["25 vụ (tăng [5]), làm chết 12 người", { value: "5", unit: elided }],
    ["chết 12 người, giảm [2] so với cùng kỳ", { value: "2" }],
    ["đạt 67 triệu đồng/người, tăng [47 triệu] so với", { value: "47000000", unit: null }],
    ["ngập 30.655 nhà (tăng [15.259] sau rà soát)", { value: "15259" }],
  ],
  rejects: [
    ["25 vụ (tăng 5 vụ)", "it has a unit", "count/counted"],
    ["lãi suất tăng 2.", "of no figure"],
  ],
});

export const sexInBrackets = countRule("count/sex-in-brackets", {
  about: "A number behind nam or nữ in brackets, of the people before them: 1.240 đối tượng (nữ 296).",
  slots: { sex: words("nữ", "nam"), number: digits },
  pattern: "(?<=[(,;] ?(?:trong đó,? )?(?:có )?)@{sex}(?: có| là)?:? {number}(?= ?[,;)])",
  mention: "number",
  value: ({ number }) => exactly(number.value, elided, null),
  examples: [
    ["lập danh sách 1.240 đối tượng (nữ [296])", { value: "296", unit: elided }],
    ["18 em (nam: [10], nữ: 8)", { value: "10" }],
    ["18 em (nam: 10, nữ: [8])", { value: "8" }],
  ],
  rejects: [
    ["(nữ 35 tuổi)", "an age"],
    ["(3 nữ)", "its number stands before", "count/counted"],
  ],
});

/** `lần lượt là `, and the numbers listed behind it. */
const respectively = shared(literal("(?:lần lượt|tương ứng)(?: (?:là|đạt|có|được|ở mức|với))? (?:\\d+(?:[.,]\\d+)*, ?){0,9}"));
const others = literal("(?:, ?\\d+(?:[.,]\\d+)*){0,9} và");

export const respectiveAmount = countRule("count/respective", {
  about: "A number of a list that answers to another, whose unit stands behind the last: lần lượt đạt 10, 12 và 15 xã.",
  slots: { respectively, number: digits, others, last: number, unit },
  pattern: "{<respectively}@{number}{others} {last} ?{unit}",
  claim: "number",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["lần lượt đạt [10], 12 và 15 xã", { value: "10", unit: plainUnit("xã", "noun") }],
    ["lần lượt đạt 10, [12] và 15 xã", { value: "12" }],
    ["lần lượt là [35] và 42 vụ", { value: "35", unit: plainUnit("vụ", "classifier") }],
  ],
  rejects: [
    ["đạt 10, 12 và 15 xã", "nothing to answer to"],
    ["lần lượt đạt 10 xã và 15 xã", "each has its own", "count/counted"],
  ],
});

/** What has a number of its own, which counts nothing: `số nhà là 12`. */
const numbered =
  "(?!(?:điện thoại|hiệu|tài khoản|nhà|báo danh|máy|thẻ|khung|sê-?ri|phòng|áo|ghế|xe|hồ sơ|đơn|đăng ký|thứ tự|lô|giấy phép|hợp đồng|hộ chiếu|quyết định|văn bản|công văn|lượng)(?![a-z\\u00c0-\\u1eff]))";
/** Words without digits or stops between what is counted and the verb that states how many. */
const subject = '(?: [^\\s\\d.,;:()"“”]+){0,14}?';

const beforeStated = "(?<!(?:tỷ|tỉ|chỉ|hệ|biển|mã|ký|đa|thiểu|một|vô|ẩn|dân|con|trong) )";
const states = "(?:là|còn|còn lại là|lên đến|lên tới|lên con số|lên thành|lên|đạt)";
const endsStated = "(?= ?[,;)]|[.…](?: |\n|$)|\n|$| \\(| so với | và )";

export const statedNumber = countRule("count/stated-number", {
  about: "A number that a sentence states of its subject: Số dự án còn hiệu lực là 156.",
  slots: { stated: words("số", "tổng số", "số lượng", "tổng số lượng"), unit, number: digits },
  pattern: `${beforeStated}@{stated} ${numbered}{unit}${subject} ${states}:? (?=\\d){number}${endsStated}`,
  mention: "number",
  value: ({ number, unit }) => exactly(number.value, unit, null),
  examples: [
    ["Số dự án trên địa bàn tỉnh còn hiệu lực là [156], với", { value: "156", unit: plainUnit("dự án", "noun") }],
    ["Tổng số đảng viên toàn huyện là [4.210].", { value: "4210" }],
    ["Số gia đình học tập đạt: [34.287], tỷ lệ: 95,67 %", { value: "34287" }],
    ["số việc làm được tạo ra là [148.000], giảm", { value: "148000" }],
    ["số hộ nghèo còn [1.204] so với đầu năm", { value: "1204" }],
    ["nâng tổng số mô hình toàn tỉnh lên con số [85].", { value: "85", unit: plainUnit("mô hình", "noun") }],
    ["Số lượng thí sinh đăng ký thi là [1.874], thí sinh", { value: "1874", unit: plainUnit("thí sinh", "noun") }],
  ],
  rejects: [
    ["số điện thoại là 113, gọi", "a number of its own"],
    ["một số vụ là 5", "some"],
    ["số dự án là 156 dự án", "it has a unit", "count/counted"],
  ],
});

export const statedBound = countRule("count/stated-bound", {
  about: "The same behind a qualifier: Số hội viên là hơn 8.000.",
  slots: { stated: words("số", "tổng số", "số lượng", "tổng số lượng"), unit, qualifier, number: digits },
  pattern: `${beforeStated}@{stated} ${numbered}{unit}${subject} ${states} {qualifier} (?=\\d){number}${endsStated}`,
  mention: "qualifier",
  until: "number",
  value: ({ number, unit, qualifier }) => exactly(number.value, unit, qualifier),
  examples: [
    ["Số hội viên toàn huyện là [hơn 8.000], tăng", { value: "8000", min: "8000", qualifier: "over", unit: plainUnit("hội viên", "noun") }],
    ["tổng số hộ nghèo còn [gần 1.200].", { value: "1200", qualifier: "nearly" }],
    ["tổng số dự án là [khoảng 40], tăng", { value: "40", qualifier: "about" }],
  ],
  rejects: [
    ["số điện thoại là hơn 113, gọi", "a number of its own"],
    ["số dự án là hơn 156 dự án", "it has a unit", "count/counted"],
  ],
});
