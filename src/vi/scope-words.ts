/** The words that tell which time or whole a figure belongs to, found in a stretch of text. */
import { isLeftBorder } from "../engine/borders.ts";
import { largeLookup } from "../engine/lookup.ts";
import { alternatives, wordEnd } from "../engine/pattern.ts";
import type { Span } from "../types.ts";
import { readLexicon, sortedForms, tableOf } from "./lexicon.ts";

export type ScopeWordKind =
  | "now"
  | "now-first"
  | "now-being"
  | "until-now"
  | "state"
  | "ongoing"
  | "same-year"
  | "same-stretch"
  | "event"
  | "elsewhen"
  | "compared"
  | "same-span"
  | "joint"
  | "contrast"
  | "respectively"
  | "birth"
  | "delivery"
  | "level"
  | "report"
  | "review"
  | "start"
  | "running"
  | "part"
  | "among"
  | "list"
  | "detail"
  | "of-all"
  | "rest"
  | "alone"
  | "first"
  | "norm"
  | "word"
  | "most"
  | "next"
  | "chief"
  | "share"
  | "with"
  | "for"
  | "have"
  | "attend";

/** A word of the list, with its offsets in the clean text. */
export interface ScopeWord extends Span {
  readonly kind: ScopeWordKind;
}

const kinds = tableOf(readLexicon("scope-words"), (row) => row.fields.kind as ScopeWordKind);
const anyWord = new RegExp(`(?:${alternatives(kinds.keys())})${wordEnd}`, "g");

/** The words of the list in `[start, end)` of the folded text, the longest where several begin at a place, in text order. */
export function scopeWordsIn(folded: string, start: number, end: number): ScopeWord[] {
  const found: ScopeWord[] = [];
  const stretch = folded.slice(start, end);
  anyWord.lastIndex = 0;
  for (let match = anyWord.exec(stretch); match; match = anyWord.exec(stretch)) {
    const at = start + match.index;
    if (isLeftBorder(folded, at)) found.push({ start: at, end: at + match[0].length, kind: kinds.get(match[0]) as ScopeWordKind });
    else anyWord.lastIndex = match.index + 1;
  }
  return found;
}

/** The end of a time that reaches back from the moment of writing: behind `nhất` it says since when nothing was like it. */
export const reachesBack = /(?:qua|nay|trở lại đây)$/u;

/** A stretch that is over, with what it was filled with: `Qua 5 năm`, `Sau 10 năm thực hiện`, `Sau 3 năm, …`; not that after which something else came: `Sau hai năm vắng lặng`. */
export const throughYears =
  /^(?:(?:trải )?qua |sau [^,;.()]{0,24}năm(?:,| (?:thực hiện|triển khai|thi hành|áp dụng|phát động|xây dựng|hoạt động|hình thành|thành lập|ra đời|đi vào|tổ chức|duy trì|vận hành|đổi mới|phấn đấu|nỗ lực|sáp nhập|hợp nhất|tái lập|chia tách|ban hành|có hiệu lực|kể từ)(?![a-zà-ỹ])))/u;
/** Before `tại hội nghị`: what is reported there, and did not happen there: `Theo báo cáo tại hội nghị, …`. */
export const saidBefore = /(?:^|[^a-zà-ỹ])(?:báo cáo|số liệu|thông tin) $/u;

/** Round the day of a dateline: nothing or a place before it in its line, and a mark behind. */
export const datelineBefore = /^\(?[^\d.;:]{0,50}$/u;
export const datelineBehind = /^(?:\)|\.(?: |$)| ?[-–—:])/u;

/** A time of some years up to the moment of writing. */
export const yearsBack = /\d năm (?:vừa )?qua$/u;

/** Behind a time since when, before the amount that something has come to: `kể từ đầu năm lên 23%`. */
export const reaches = /^ (?:lên|xuống|còn|tới|đến|là|đạt)(?: tới| đến| mức| còn)? /u;

/** The beginning of a time that says when, and not what something is so many times as much as. */
export const saysWhen = /^(?:trong|vào|hồi|từ|kể từ|đến|tới|tính|sau|giai đoạn)(?![a-zà-ỹ])/u;

/** Between a figure and the time that it is of. */
export const ofFigure = /^ của $/u;

/** A year that stands for its feast: `Tết Nguyên đán 2024`, `xuân Quý Mão 2023`. */
export const ofFeast = /^(?:tết|xuân)(?![a-zà-ỹ])/u;

/** Behind a stretch of time: the amount that something came to in it. */
export const reachesAmount = /^ (?:ước (?:đạt|tăng|giảm|tính)|đạt|tăng|giảm|ước|lên|lãi|lỗ|thu|đón|có)(?: (?:hơn|gần|khoảng|trên|khoảng hơn|là))* \d/u;

/** A bracket up to the time that it holds alone. */
export const bracketLead = /^\((?:tính|kể|cụ thể|tức|từ|ngày|tính đến|đến)? ?$/u;
/** Some months, before a bracket with their days. */
export const monthsBefore = /(?:tháng|quý|tháng đầu năm|tháng cuối năm)(?: năm \d{4}|\/\d{4})? $/u;

/** At the head of a clause, before a bracket with the days of what it frames: `Trong tháng cao điểm (từ 17/10 đến 18/11/2018), …`. */
export const frames = /^(?:trong|nhân|dịp|suốt|qua|sau)(?![a-zà-ỹ])/u;

/** Between a figure and a time: of what comes of it and not of the figure: `có 314 tiêu chí, đang rà soát để đạt chuẩn trong năm 2024`, `mua 40 động cơ, dự kiến được giao vào năm 2015`. */
export const isForLater = /(?:(?<!không|chưa) để |(?:,| và) (?:đều )?dự kiến )(?:(?! (?:sẽ|đã) )[^;\n]){0,120}$/u;

const planBefore = /(?:phương hướng|nhiệm vụ|kế hoạch|chương trình công tác|mục tiêu|chỉ tiêu|giải pháp)(?:,? [a-zà-ỹ]{1,7}){0,4} $/u;

/** Whether the words before a time say that it is planned for: `phương hướng, nhiệm vụ công tác năm 2024`. */
export function isPlanned(before: string): boolean {
  return planBefore.test(before);
}

/** Behind a share: of what was planned. */
export const ofPlan = /^ ?(?:(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)|of (?:[a-z'’-]+ ){0,3}(?:target|plan|goal|estimate)(?![a-z]))/u;

/** A bracket that holds what comes beside the count before it, and is no part of it: `(chưa tính 620 ha xoài)`, `(tăng 140 đảng viên và 16 tổ chức)`. */
export const besides = /\((?:cộng|chưa|không|ngoài|thêm|(?:tăng|giảm|ít hơn|nhiều hơn|cao hơn|thấp hơn)(?= (?:[a-zà-ỹ]+ )?(?:\d|$)))(?![a-zà-ỹ])/u;

/** A word that joins two clauses or levels, and no items of a list: `giảm 0,86 điểm, xuống 115 điểm`. */
export const joinsClauses = /^(?:lên|xuống|mà|nhưng|rồi|sang|thì)$/u;

/** A word of parts that names what they are of: `trong số này`. */
export const ofThem = /^trong số/u;

/** Before a percentage: of what was hit, how badly it was. */
export const hitWord = /(?:thiệt hại|hư hỏng|hư hại|tốc mái|mất trắng)(?: nặng| nhẹ)? $/u;

/** The sign of multiplication behind a figure, and before one: `500.000 đồng x 9 tháng`. */
export const timesBehind = /^ ?[x×*] ?\d/u;
export const timesBefore = /(?:^|[^a-zà-ỹ])[x×*] ?$/u;

/** Between a share and the amount that it is: `chiếm 33,9%, tương đương 87 người`. */
export const restated = /^,? ?\(?(?:tương (?:đương|ứng)|tức(?: là)?|bằng|hay)(?: với)?(?: khoảng| gần| hơn)? ?$/u;

/** Between an amount and the bracket with its share: what is said of it. */
export const besideBracket = /^[^,;:.()\n]{0,40} \($/u;

/** A word of detail that names by what things are divided: `phân theo nguồn, …`. */
export const dividedBy = /^(?:phân|chia|tính|xét) theo$/u;

/** Between an item of a list and a share behind one semicolon: `88 vụ cố ý gây thương tích; trộm cắp tài sản `. */
export const nextItemOnly = /^[^.:;\n]{0,80}; ?([^.:;\n]{0,120})$/u;

/** Between two shares of a list that one verb governs: ` số vụ, huyện Đakrông `. */
export const nextShare = /^[^.:;()\n]{0,24}(?:,| và) (?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn|nam|nữ) [^,.:;()\n\d]{0,30}$/u;

/** Before a share that is attained, of some whole or of a plan: `làm rõ 186 vụ, đạt 87,3%`. */
export const attained = /[,(] ?(?:đạt(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ) $/u;

/** Before an amount that is planned: `được giao 200 chỉ tiêu`. */
export const plannedBefore = /(?<![a-zà-ỹ])(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao|đăng ký|phấn đấu)(?![a-zà-ỹ])[^.;\n]{0,40}$/u;

/** What the most of something is told behind: `Hai tỉnh có diện tích lớn nhất là A (12.636 ha) và B (10.055 ha)`. */
export const topmost = /nhất là$/u;

/** Behind a share: the things it is of follow (`85% số hộ`, `50% nguồn tin`). */
export const ofThings = /^ (?:(?:trong |trên )?(?:tổng )?số )?(?:các )?(?=[a-zà-ỹ])/u;

/** Before a share: an amount takes it, or it is attained (`45 xã, đạt 90% số xã`). */
export const takesShare =
  /(?<![a-zà-ỹ])(?:đạt|bằng|chiếm|là|tức|hay|tỷ lệ|tỉ lệ|tương đương|tương ứng)(?: tỷ lệ| tỉ lệ| với| tới| đến| khoảng| gần| hơn| trên)? $/u;

/** A total that is named again by what it is of: `trong tổng dư nợ`. */
export const ofTheTotal = /tổng$/u;

/** Between an amount and a fraction of it: the end of its clause. */
export const clauseBetween = /^[^,;:.()\n]*, (?:trong đó |với |có )?$/u;

/** A bracket that opens with a time before: `63,8 tạ/ha (vụ trước 62,5 tạ/ha)`. */
export const timeBefore = /^\((?:vụ|năm|kỳ|kì|tháng|quý|tuần|phiên|mùa|khóa|nhiệm kỳ|lần)? ?(?:trước|ngoái|trước đó|trước đây|cùng kỳ|cùng kì)(?![a-zà-ỹ])/u;

/** Before a share of the people before it: `148 người ứng cử, tỷ lệ nữ 41,2%`. */
export const sexShare = /(?<![a-zà-ỹ])(?:tỷ lệ|tỉ lệ) (?:nữ|nam|phụ nữ|nữ giới|người dân tộc thiểu số|trẻ)(?: là| đạt| chiếm)? $/u;

/** A total that only its own words name: `chiếm 18,5% tổng số`. */
export const bareTotal = /^ (?:trong |trên |so với )?tổng số ?(?:[,.;)]|$)/u;

/** A name alone, with its type word, cased: `Mù Cang Chải `, `Huyện Đồng Văn `. */
export const onlyName =
  /^(?:(?:Trong đó|Cụ thể|Xét theo địa bàn), )?(?:\p{L}\p{Ll}* ){0,2}(?:\p{Lu}\p{L}* ){1,4}(?:là |đông |nhiều |cao |lớn )?(?:\p{Ll}+ )?$/u;

/** Right behind a number: it is of those told before (`2 trong số chúng`). */
export const ofThoseBefore = /^ trong số (?:họ|chúng|này|đó|ấy)(?![a-zà-ỹ])/u;

/** Between two figures that stand each behind its name: `TP Huế: 1.306 nhà; huyện A Lưới: 2 nhà`, `Thái Thụy (6 xã) và Vũ Thư (3 xã)`. */
export const itemJoint = /^[^,;:.()\n]{0,30}\)?(?:[,;]| và) ?[^,;:()\n]{2,40}(?::| \() ?$/u;

/** A name with the colon, bracket or verb of its figure, in the text as written. */
export const itemNameBefore = /\p{Lu}[^,;:.()\n\d]{1,40}(?::| \(| có) ?$/u;

/** A name right before its figure, with a colon, bracket or verb or without: `Pleiku 14 vụ`, `Hà Nội (1.000)`. */
export const itemName = /\p{Lu}[^,;:.()\n\d]{1,40}(?::| \(| có)? ?$/u;

/** The name that begins the item of a list, with its type word, and up to a few words between it and its figure, cased: `, huyện Diễn Châu `, `Chư Sê giải ngân `. */
export const placeOfItem =
  /(?:^|[,;:.] ?|\n)(?:(?:và|còn|riêng|trong khi|tại|ở|như|Theo địa phương,|Tại|Ở) )?(?:(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Qq]uận|T[PX]\.?) ?)?(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,2})(?: \p{Ll}+){0,4}:? \(?$/u;

/** The name with which an item of a list begins, its sentence or behind a semicolon, whatever stands between it and a figure, cased. */
export const beginsItem =
  /(?:^|; ?)(?:(?:và|còn|riêng|tại|ở|Tại|Ở) )?(?:(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Qq]uận|T[PX]\.?) ?)?(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,2}) [^;]*$/u;

/** The same with a colon or bracket. */
export const nameBefore = /\p{Lu}[^,;:.()\n]{1,40}(?::| \() ?$/u;

/** Before an amount: that of each one. */
export const eachBefore = /(?:^|[^a-zà-ỹ])mỗi (?!(?:giờ|ngày|tuần|tháng|quý|năm) )[a-zà-ỹ]{1,7}(?: [a-zà-ỹ]{1,7})? (?:là |được |trị giá |có |khoảng )?$/u;

/** Right behind a count: what it does or is. */
export const doesOrIs = /^ (?:đã|được|có|chưa|đạt|không|đang|còn|hoạt động|thuộc)(?![a-zà-ỹ])/u;

/** Between things and some of them: `417 tin, có 263 tin có giá trị`, `1.600 hộ, chỉ 32 hộ có đất ở`. */
export const hasSome = /^, (?:có|chỉ|chỉ có|mới|mới có) $/u;

/** Behind a share: the total that it is of. */
export const ofTotal = /^ (?:so với |trong |trên )?tổng(?![a-zà-ỹ])/u;

/** Behind a share: the whole that is named again, by its first word: `52,89% trong tổng số vụ đã khởi tố`, `98,9% dân số`. */
export const shareOfWhat = /^ (?:(?:trong |trên |so với )?(?:tổng (?:số )?|số )(?:các |những )?)?(dân số|[a-zà-ỹ]+)/u;

/** The people of a place, and the units in which they are counted. */
export const population = "dân số";
export const populationUnits: ReadonlySet<string> = new Set(["người", "nhân khẩu", "khẩu", "người dân", "dân"]);

/** Right behind an amount: what is done to it. */
export const isDone = /^ (?:đã|được|bị|chưa|đang)(?![a-zà-ỹ])/u;

/** Between things and a share of them in brackets: `lao động nông thôn (tỷ lệ có việc làm 78%)`. */
export const shareBefore = /^[^,;:.()\n]{0,40}\((?:tỷ lệ|tỉ lệ)(?! (?:tăng|giảm|lãi))[^,;:.()\n]{0,40}$/u;

/** A word for months taken together: `lũy kế 5 tháng`. */
export const cumulative = /^(?:lũy kế|luỹ kế|cộng dồn)$/u;

/** Before the number of places where something is: `tại 12 trường học`. */
export const atPlace = /(?:^|[^a-zà-ỹ])(?:tại|ở|trên) $/u;

/** Between a word of the rest and its number: `Số hộ còn lại (168 hộ)`, `còn lại 18 hộ`. */
export const restJoint = /^ (?:\(|(?:là|có|khoảng|gồm|còn) )?$/u;

/** Before what is left of things: `đến sáng 25/10 còn 1.130 hộ`. */
export const remains = /(?:^|[ ,])(?:vẫn |hiện |chỉ )?còn $/u;

/** Behind a count: something is not done with it yet. */
export const isNotYet = /^ (?:[a-zà-ỹ]{1,7} )?chưa(?![a-zà-ỹ])/u;

/** A word of parts alone, with the colon of the lines below it. */
export const opensLines = /(?:^|[.;\n] ?)(?:trong đó|bao gồm|gồm(?: có)?|cụ thể(?: là| như sau)?|như sau):$/u;

/** What stands before a word of detail that opens a clause. */
export const opensDetail = /(?:^|[,;:.(\n-] ?)$/u;

/** Before a whole whose parts follow: `Trong 54 án tạm đình chỉ thì tỉnh 11 vụ, huyện 43 vụ`. */
export const amongBefore = "trong ";

/** Between such a whole and its first part, of one unit: a clause that ends (`Trong 293 tỷ đồng mà xã huy động được, phần của nhân dân là 216 tỷ đồng`). */
export const framesParts = /^[^,;:.()\n]{0,60}, [^,;:.()\n]{0,40}$/u;

/** Between such a whole and its first part: what they have among them. */
export const hasAmongThem = /^[^,;:.()\n]{0,40} (?:thì )?có (?:tới |đến |khoảng )?$/u;

/** Before what is named again as a whole: `trong tổng số các công dân nhập ngũ`. */
export const allBefore = /^(?:các|những|toàn bộ) /u;

/** What `trong các` is of, by its last word: `nguồn thu` by `thu`; no stretch of time. */
export const allNamed =
  /^(?! (?:năm|tháng|ngày|tuần|quý|kỳ|mùa|giờ|dịp|đợt|giai đoạn|thời)(?![a-zà-ỹ]))(?: [a-zà-ỹ]{1,7}){0,3} ([a-zà-ỹ]{1,7})(?: này| đó| ấy| trên)?(?:,| có | là )/u;

/** Between what is counted and what only goes with it: `447 cơ sở lưu trú du lịch, với tổng 9.939 phòng`. */
export const goesWith = /^[^;:.()\n]{0,60} với(?: tổng(?: số| cộng)?)? $/u;

/** Between two figures of a list of names: `A 71 vụ, huyện B 44 vụ và C 33 vụ`; a name may have a comma in it: `…, chạy xe lạng lách, hú còi 110 đối tượng`. */
export const nextName = /^[^,;:.()\n]{0,30}(?:,| và) [^,;:.()\n]{2,30}(?:, [^,;:.()\n\d]{2,20})? $/u;

/** Right before the next item of a list: `…, 4.900 gia đình`, `…, có 7 đồng chí`. */
export const nextItem = /, (?:có )?$/u;

/** What compares, but before a number only says that it is somewhat more: `cao hơn năm 2020`, `hơn 2 tháng`. */
export const moreThan = "hơn";

/** Whether a unit is a turn of what follows: `lượt học sinh`. */
export function isTurn(unit: string): boolean {
  return unit.startsWith("lượt ");
}

/** A turn of what its verb says, in which people take part: `tiếp 13.108 lượt với 14.731 lượt người`. */
export const bareTurn = "lượt";

/** A classifier whose noun was named before: `2.407 nhà bị hư hỏng, trong đó … 388 cái`. */
export const bareClassifier = /^(?:cái|chiếc|căn|ngôi|con)$/u;

/** The noun of a unit, without the classifier before it: `căn nhà` and `ngôi nhà` are of `nhà`. */
export function nounIn(unit: string): string {
  const blank = unit.indexOf(" ");
  return blank > 0 && classifiers.has(unit.slice(0, blank)) ? unit.slice(blank + 1) : unit;
}

const classifiers = new Set(
  readLexicon("classifiers")
    .filter(({ fields }) => fields.takes === "noun")
    .map(({ form }) => form),
);

/** Nouns of events and people; of households, who take part where that is said, and of what people then take part in. */
export type RelationNoun = "event" | "people" | "household" | "undertaking";

const relationNouns = largeLookup<RelationNoun>(
  tableOf(readLexicon("relation-nouns"), (row) => row.fields.kind as RelationNoun),
  { sorted: sortedForms("persons"), row: "people" },
);

/** What the noun that stands at a place of the folded text is, for relations; null where it is neither. */
export function relationNounAt(folded: string, at: number): RelationNoun | null {
  const end = relationNouns.matchAt(folded, at);
  return end < 0 ? null : (relationNouns.get(folded.slice(at, end)) ?? null);
}

/** The words under a picture between two paragraphs, with who took it. */
export const captionBetween = /^[.\s]*\n+[^\n]*ảnh: ?[^\n]*\n+$/u;
