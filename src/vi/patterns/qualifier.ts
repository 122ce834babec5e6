/** Words that make a number a bound or an estimate. */
import { type Lookup, lookup, type TableLookup } from "../../engine/lookup.ts";
import { codeAt, endingsOf, isWordCode, noStarts, type Pattern, space } from "../../engine/pattern.ts";
import type { Qualifier } from "../../types.ts";
import { readLexicon, tableOf } from "../lexicon.ts";

interface QualifierRow {
  readonly qualifier: Qualifier;
  /** Words after which the form is no qualifier: `đắt hơn` compares. */
  readonly notAfter: Lookup<true> | null;
  /** Whether it stands only where no word follows: `trở lại` before one is coming back. */
  readonly closes: boolean;
}

const rows = readLexicon("qualifiers");

const table = (position: "before" | "after"): TableLookup<QualifierRow> =>
  lookup(
    tableOf(
      rows.filter((row) => row.fields.position === position),
      (row) => ({
        qualifier: row.fields.qualifier as Qualifier,
        notAfter: row.fields.not_after ? lookup(new Map(row.fields.not_after.split(" ").map((word) => [word, true]))) : null,
        closes: row.fields.closes === "yes",
      }),
    ),
  );

const before = table("before");
const after = table("after");

/** `vượt 1,8% so với kế hoạch`, `vượt 15 trường so với chỉ tiêu`: by how much something was passed, and no bound. */
const surplus = "vượt";
const ofPlan =
  /^ ?[\d.,]{1,12} ?(?:(?:(?:%|điểm %|phần trăm)(?: so với)?|(?:[a-zà-ỹ]{1,7} ){1,3}so với) (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|định mức)|(?:[a-zà-ỹ]{1,7} ){1,2}so với )/u;
const planReach = 60;
/** `không vượt qua hai đối thủ`: whom somebody does not beat, and no bound. */
const notPast = "không vượt qua";
const beaten =
  /^ ?(?:cả )?(?:\d{1,4}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:đối thủ|đối phương|đội|đội bóng|tay vợt|cơ thủ|võ sĩ|vận động viên|thí sinh|ứng viên|ứng cử viên|cầu thủ|hậu vệ|tên tuổi|nước|quốc gia|vòng|trận|cửa ải|rào cản|trở ngại|khó khăn|thử thách|chướng ngại vật|bài thi|môn)(?![a-zà-ỹ])/u;
/** `xếp hạng 138 trên 183 quốc gia`: among how many, and no bound. */
const among = "trên";
const rankBefore = /(?:hạng|thứ|vị trí) \d{1,4} $/u;
const rankReach = 16;

/** `chuyển cấp trên 45 vụ`: those above, and no bound. */
const authorityBefore = /(?:giao|chuyển|trình|báo cáo|lên|của|theo|do) cấp $/u;
/** Whether before `trên` stands a rank or the word of a higher authority. */
function isAmong(beforeIt: string): boolean {
  return rankBefore.test(beforeIt) || authorityBefore.test(beforeIt);
}

/** `đường biên giới dài hơn 468 km, …`: how long it is, where nothing is compared. */
const more = "hơn";
const sizeBefore = /(?:dài|rộng|sâu) $/u;
const sizeBehind =
  /^ ?[\d.,]{1,12} ?(?:nghìn |ngàn |triệu )?(?:km2?|km²|m2|m²|m|ha|mét(?: vuông)?|ki-?lô-?mét|hải lý)(?![a-zà-ỹ²])(?! (?:so |năm |mức |lần |kỷ lục|quy định|tiêu chuẩn|trước))/u;
const sizeReach = 5;

/** A qualifier in front of a number: `hơn`, `gần`, `ít nhất`. */
export const qualifier: Pattern<Qualifier> = {
  source: null,
  starts: noStarts,
  endings: endingsOf(before.forms.keys()),
  read: (surface) => before.get(surface)?.qualifier ?? null,
  matchAt: before.matchAt,
  matchBefore: (folded, end) => {
    const start = before.matchBefore(folded, end);
    if (start < 0 || (folded.startsWith(surplus, start) && ofPlan.test(folded.slice(end, end + planReach)))) return -1;
    if (folded.startsWith(notPast, start) && beaten.test(folded.slice(end, end + planReach))) return -1;
    if (folded.startsWith(among, start) && isAmong(folded.slice(Math.max(0, start - rankReach), start))) return -1;
    if (
      folded.slice(start, end) === more &&
      sizeBefore.test(folded.slice(Math.max(0, start - sizeReach), start)) &&
      sizeBehind.test(folded.slice(end, end + planReach))
    )
      return start;
    const { notAfter } = before.get(folded.slice(start, end)) as QualifierRow;
    return notAfter && start > 0 && notAfter.matchBefore(folded, start - 1) >= 0 ? -1 : start;
  },
};

/** A qualifier behind the unit: `trở lên`, `đổ lại`. */
export const qualifierAfter: Pattern<Qualifier> = {
  source: null,
  starts: noStarts,
  read: (surface) => after.get(surface)?.qualifier ?? null,
  matchAt: (folded, at) => {
    const end = after.matchAt(folded, at);
    if (end < 0 || codeAt(folded, end) !== space || !isWordCode(codeAt(folded, end + 1))) return end;
    return after.get(folded.slice(at, end))?.closes ? -1 : end;
  },
  matchBefore: after.matchBefore,
};

/** A qualifier in front of a number, read forwards: gấp hơn 2 lần. */
export const forwardQualifier: Pattern<Qualifier> = { ...qualifier, starts: { digit: false, words: new Set(before.forms.keys()) } };
