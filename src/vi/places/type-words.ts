/** The words that say what kind of area follows (`huyện`, `TP.`), and those that mean the country. */
import { isWordCode } from "../../engine/pattern.ts";
import { dot, pairKey, startKey } from "./letters.ts";
import type { Level } from "./types.ts";

export interface TypeWord {
  readonly form: string;
  readonly type: string;
  readonly level: Level;
  /** Written with capitals only: TT., P., Q., H. */
  readonly isInitial: boolean;
  /** With the word of an organisation behind it (`Huyện ủy`, `Tỉnh đoàn`), which is not the area: the name behind it is. */
  readonly isCommittee: boolean;
}

/** What an area's party, youth union, associations and army are called behind its type word; `xã hội` is another word. */
const committees = ["ủy", "uỷ", "đoàn", "hội", "đội"];
const committeeAreas = [
  ["tỉnh", "tỉnh", "province"],
  ["thành", "thành phố", "district"],
  ["huyện", "huyện", "district"],
  ["quận", "quận", "district"],
  ["thị", "thị xã", "district"],
  ["xã", "xã", "commune"],
  ["phường", "phường", "commune"],
] as const;

const plainTypes: readonly TypeWord[] = (
  [
    ["tỉnh", "tỉnh", "province"],
    ["thành phố", "thành phố", "district"],
    ["tp", "thành phố", "district"],
    ["t.p", "thành phố", "district"],
    ["huyện", "huyện", "district"],
    ["quận", "quận", "district"],
    ["thị xã", "thị xã", "district"],
    ["tx", "thị xã", "district"],
    ["t.x", "thị xã", "district"],
    ["h", "huyện", "district"],
    ["q", "quận", "district"],
    ["xã", "xã", "commune"],
    ["phường", "phường", "commune"],
    ["thị trấn", "thị trấn", "commune"],
    ["đặc khu", "đặc khu", "commune"],
    ["tt", "thị trấn", "commune"],
    ["p", "phường", "commune"],
    ["x", "xã", "commune"],
    ["thôn", "thôn", "hamlet"],
    ["làng", "làng", "hamlet"],
    ["bản", "bản", "hamlet"],
    ["ấp", "ấp", "hamlet"],
    ["buôn", "buôn", "hamlet"],
    ["khóm", "khóm", "hamlet"],
    ["xóm", "xóm", "hamlet"],
    ["khu phố", "khu phố", "hamlet"],
    ["tổ dân phố", "tổ dân phố", "hamlet"],
    ["tổ", "tổ", "hamlet"],
  ] as const
).map(([form, type, level]) => ({ form, type, level, isInitial: form.length === 1 || form === "tt", isCommittee: false }));

const typeWords: readonly TypeWord[] = [
  ...plainTypes,
  ...committeeAreas.flatMap(([head, type, level]) =>
    committees.flatMap((body) => (head === "xã" && body === "hội" ? [] : [{ form: `${head} ${body}`, type, level, isInitial: false, isCommittee: true }])),
  ),
];

/** Words that mean the whole country. */
export const nationWords = ["cả nước", "toàn quốc", "nước ta", "khắp đất nước"];

/** Type words and the words for the country (null) by the key of their beginning, the longest first. */
export const wordsByStart = new Map<number, { readonly form: string; readonly word: TypeWord | null }[]>();
/** 1 for the keys with which an area may begin, and for their first two letters: most words of a text end here. */
export const areaStarts = new Uint8Array(0x10000);
export const pairStarts = new Uint8Array(0x10000);

for (const entry of [...typeWords.map((word) => ({ form: word.form, word })), ...nationWords.map((form) => ({ form, word: null }))]) {
  const start = startKey(entry.form, 0);
  wordsByStart.set(
    start,
    [...(wordsByStart.get(start) ?? []), entry].sort((one, other) => other.form.length - one.form.length),
  );
  areaStarts[start] = 1;
  pairStarts[pairKey(entry.form.charCodeAt(0), entry.form.length === 1 ? dot : entry.form.charCodeAt(1))] = 1;
}

/**
 * Words that say what kind of area it is, between its type word and its name: `xã biên giới Ia Mơ`, `huyện đảo Lý Sơn`,
 * `xã vùng cao, biên giới Tả Gia Khâu`.
 */
export const describing =
  /^(?: (?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|vùng biên|vùng biển|vùng ven|vùng trũng|ven biển|ven đô|bãi ngang|hải đảo|đảo|biển|cù lao|ngoại thành|nội thành|trung du|đồng bằng|đặc biệt khó khăn|khó khăn|nghèo|nông thôn mới|nông thôn mới nâng cao|nông thôn mới kiểu mẫu|anh hùng|trọng điểm|thuần nông|trẻ),?(?: và)?){1,3} (?=\p{L})/u;

/** Whether a type word begins at an offset. */
export function beginsArea(folded: string, at: number): boolean {
  return (wordsByStart.get(startKey(folded, at)) ?? []).some(
    ({ form, word }) => word?.isInitial !== true && folded.startsWith(form, at) && !isWordCode(folded.charCodeAt(at + form.length)),
  );
}

/** A stock exchange or a road that has a city's name: `chỉ số sàn TP HCM`. */
export const exchange = /(?:^| )(?:sàn|chứng khoán) $/u;
