/** Areas by name alone: provinces, cities and countries, where the name is no part of another. */
import { isCapital, isDigitCode, isWordCode, space } from "../../engine/pattern.ts";
import type { CleanText } from "../../types.ts";
import { cityNames, plainNames, provinces } from "../gazetteer.ts";
import { spellings } from "../lexicon.ts";
import { homeName } from "../place-words.ts";
import { ampersand, dot, hyphen, openBracket, startKey, wordEnd, wordStart } from "./letters.ts";
import { beginsArea, exchange } from "./type-words.ts";
import type { Area, Level } from "./types.ts";

interface BareName {
  /** In lower case, in one of its tone placements. */
  readonly form: string;
  /** As the gazetteer writes it. */
  readonly name: string;
  readonly level: Level;
  readonly isForeign: boolean;
  /** Of one syllable, and so a word or a person's name too. */
  readonly isShort: boolean;
  readonly needsType: boolean;
}

let bareNames: Map<string, BareName[]> | undefined;
/** 1 for the keys with which a name may begin, where it has been read. */
export const nameStarts = new Uint8Array(0x10000);

/** Names that need no type word, by their first syllable, the longest first. */
export function bareNamesFrom(syllable: string): readonly BareName[] | undefined {
  if (!bareNames) {
    bareNames = new Map();
    for (const { name, aliases } of provinces) {
      if (name !== olderCity) for (const form of [name, ...aliases]) addBare(bareNames, form, "province", false);
    }
    for (const name of cityNames()) addBare(bareNames, name, "district", false);
    addBare(bareNames, olderCity, "district", false);
    for (const [name, kind] of plainNames) addBare(bareNames, name, "country", name !== homeName && kind !== "region");
    for (const names of bareNames.values()) names.sort((a, b) => b.form.length - a.form.length);
  }
  return bareNames.get(syllable);
}

/** A city for most of the time that it has been in the news, and a province's name only since 2025. */
export const olderCity = "Huế";
/** Names that without a type word are a person's or an event's, or a word. */
const needTypeWord = new Set(["Hồ Chí Minh", "HCM", "Điện Biên Phủ", "Vinh", "Hoa Lư"]);

function addBare(table: Map<string, BareName[]>, name: string, level: Level, isForeign: boolean): void {
  for (const form of spellings(name.toLowerCase())) {
    const first = form.slice(0, wordEnd(form, 0));
    const bare = { form, name, level, isForeign, isShort: isForeign && !/[ -]/.test(form), needsType: needTypeWord.has(name) };
    nameStarts[startKey(form, 0)] = 1;
    const same = table.get(first);
    if (!same) table.set(first, [bare]);
    else if (!same.some((known) => known.form === form)) same.push(bare);
  }
}

/** A province, city or country by name alone. */
export function bareArea(text: CleanText, start: number): Area | null {
  const { folded, value } = text;
  const names = bareNamesFrom(folded.slice(start, wordEnd(folded, start)));
  if (!names) return null;
  for (const bare of names) {
    const { form, level, isForeign, isShort, needsType } = bare;
    if (needsType) continue;
    const end = start + form.length;
    if (!folded.startsWith(form, start) || isWordCode(folded.charCodeAt(end)) || !hasCapitals(text, start, bare)) continue;
    if (!isFree(text, start, end) || (isShort && (!isClearlyCountry(text, start, form) || wordBehind.test(folded.slice(end, end + 10))))) return null;
    // `châu Mỹ`, `châu Âu`: a part of the world.
    if (isShort && folded.startsWith("châu ", start - 5)) return null;
    if (isInOrganisation(text, start) || (!isForeign && exchange.test(folded.slice(Math.max(0, start - 12), start)))) return null;
    if (form === homeName.toLowerCase() && !isNation(folded, start, end)) return null;
    return { start, end, level, type: null, name: value.slice(start, end), isForeign };
  }
  return null;
}

/** What makes a word of a country's name of one syllable: `mỹ nam`, `Mỹ Latinh`. */
const wordBehind = /^ (?:nam|nữ|báo|nhân|phẩm|thuật|vị|lệ|la-?tinh|quan|hào)(?![a-zà-ỹ])/u;

/** Whether each syllable that the name has with a capital has one in the text: `Đồng bằng sông Cửu Long`, `Cu-ba`. */
function hasCapitals(text: CleanText, start: number, { form, name }: BareName): boolean {
  for (let at = 0; at < form.length; at++) {
    if (name.charCodeAt(at) !== form.charCodeAt(at) && isSyllableStart(form, at) && !isCapital(text, start + at)) return false;
  }
  return true;
}

function isSyllableStart(form: string, at: number): boolean {
  return at === 0 || form.charCodeAt(at - 1) === space;
}

/** Whether a name is no part of a longer one: a person's, a paper's, a club's. Shouted text has capitals everywhere. */
export function isFree(text: CleanText, start: number, end: number): boolean {
  const { folded, value } = text;
  const isShouted = value.slice(start, end) === value.slice(start, end).toUpperCase() && end - start > 4;
  const next = folded.charCodeAt(end) === space ? end + 1 : -1;
  if (!isShouted && next >= 0 && isWordCode(folded.charCodeAt(next)) && isCapital(text, next) && !beginsArea(folded, next)) return false;
  if (
    folded.charCodeAt(end) === ampersand ||
    (folded.charCodeAt(end) === hyphen && isCapital(text, end + 1) && !bareNamesFrom(folded.slice(end + 1, wordEnd(folded, end + 1))))
  )
    return folded.charCodeAt(end) !== ampersand;
  if (isDigitCode(folded.charCodeAt(start - 2)) && youthTeam.test(folded.slice(Math.max(0, start - 5), start))) return false;
  if (folded.charCodeAt(start - 1) === dot && clubInitials.test(value.slice(Math.max(0, start - 6), start))) return false;
  if (start < 2 || folded.charCodeAt(start - 1) !== space || !isWordCode(folded.charCodeAt(start - 2)) || isShouted) return true;
  const before = wordStart(folded, start - 1);
  if (!isCapital(text, before)) return true;
  const word = value.slice(before, start - 1);
  if (word.length > 1 && word === word.toUpperCase()) return !organisationInitials.has(word.toLowerCase());
  return openers.has(word.toLowerCase()) && !isNamedBefore(text, before);
}

/** `U-21 Sydney` */
const youthTeam = /(?:^|[^a-zà-ỹ])u-?\d\d $/u;
/** A sponsor's initials before a club's town: `SHB.Đà Nẵng`. */
const clubInitials = /\p{Lu}{2,}\.$/u;

/** Whether what stands before a capitalised opener is a capital too, so that it is part of a name (Nguyễn Tại Hà Nội). */
function isNamedBefore(text: CleanText, at: number): boolean {
  if (at < 2 || text.folded.charCodeAt(at - 1) !== space || !isWordCode(text.folded.charCodeAt(at - 2))) return false;
  return isCapital(text, wordStart(text.folded, at - 1));
}

/** Capitalised words that begin a sentence before a name, and are no part of it. */
const openers = new Set(
  "tại ở từ phía nước riêng theo trong trên và còn với về đến cục sở tỉnh ngoài quanh khắp nếu khi vùng khu dân người cả gần sau trước như chỉ có là thì mà nhưng của cho do bởi qua sang tới ra vào hiện hiện nay báo đoàn".split(
    " ",
  ),
);
/** Initials of what is named after a place without being it. */
const organisationInitials = new Set([
  "đh",
  "đhqg",
  "đhsp",
  "cđ",
  "clb",
  "fc",
  "hlv",
  "thpt",
  "thcs",
  "bv",
  "cty",
  "ctcp",
  "kcn",
  "sv",
  "svđ",
  "nxb",
  "đtqg",
  ...["u16", "u17", "u18", "u19", "u20", "u21", "u22", "u23", "đt"],
]);

/** Country names of one syllable that are also common words or given names. */
const ambiguous = new Set(["anh", "ý", "áo", "đức", "pháp", "nhật", "séc", "síp", "chile", "mali"]);

/** Whether a country's name of one syllable stands as a name: not where a sentence begins, nor behind a capital. */
function isClearlyCountry({ folded }: CleanText, start: number, form: string): boolean {
  return (
    !ambiguous.has(form) ||
    (start > 1 && isWordCode(folded.charCodeAt(start - 2)) && folded.charCodeAt(start - 1) === space) ||
    folded.charCodeAt(start - 1) === openBracket
  );
}

/** What can be named after a place without being it: organisations, roads, papers, works. By first word. */
const namedAfter = new Map<string, string[]>();
for (const head of [
  ...["công ty", "tập đoàn", "ngân hàng", "xi măng", "cụm công nghiệp", "khu công nghiệp", "khu đô thị", "nhà máy", "hãng", "siêu thị", "chi nhánh"],
  ...["đường", "phố", "đại lộ", "quốc lộ", "cao tốc", "tuyến", "cầu", "chợ", "tàu", "dự án", "khách sạn", "nhà hát", "sân", "sàn"],
  ...[
    "báo",
    "tờ",
    "tạp chí",
    "nhật báo",
    "nhà xuất bản",
    "đài",
    "phim",
    "hoa hậu",
    "giải",
    "cúp",
    "quỹ",
    "hội",
    "hiệp hội",
    "liên đoàn",
    "đảng",
    "mặt trận tổ quốc",
  ],
  ...[
    "trường",
    "đại học",
    "học viện",
    "cao đẳng",
    "giáo sư",
    "câu lạc bộ",
    "clb",
    "đội",
    "dàn nhạc",
    "ban nhạc",
    "nhóm nhạc",
    "trung tâm khí tượng",
    "trung tâm dự báo",
  ],
]) {
  const first = head.slice(0, wordEnd(head, 0));
  namedAfter.set(first, [...(namedAfter.get(first) ?? []), head]);
}
/** Words that say where, between an organisation and the name: the name is a place after all. */
const locatedWords = new Set("tại ở trên thuộc của từ về đến tỉnh huyện tới ra vào sang và cho do qua là trong giữa".split(" "));
/** Words of two syllables that end like the name of an organisation, and are none. */
const compounds = new Set(
  [
    ...["quân đội", "thành phố", "khu phố", "thị trường", "môi trường", "hiện trường", "quảng trường", "chiến trường", "lập trường", "công trường"],
    ...["yêu cầu", "nhu cầu", "toàn cầu", "thông báo", "cảnh báo", "dự báo", "trực tuyến", "lý giải", "hòa giải", "xã hội", "cơ hội", "bộ đội"],
  ].flatMap(spellings),
);
/** How many words may stand between an organisation and the name in its name. */
const organisationReach = 8;

/** Whether a name belongs to that of an organisation, road or paper before it in the same row of words. */
function isInOrganisation({ folded, value }: CleanText, start: number): boolean {
  let at = start;
  for (let count = 0; count <= organisationReach && folded.charCodeAt(at - 1) === space; count++) {
    const from = wordStart(folded, at - 1);
    const word = folded.slice(from, at - 1);
    // `Công ty Khoáng sản và Xây dựng Bình Dương` goes on, `công ty ở Gia Lai và Kon Tum` does not.
    const isJoined = word === "và" && at !== start && value.charCodeAt(at) !== folded.charCodeAt(at);
    if (word === "" || (locatedWords.has(word) && !isJoined) || folded.startsWith("thành phố ", from)) return false;
    const isFlight = folded.startsWith("bay", at);
    if (!isFlight && namedAfter.get(word)?.some((head) => folded.startsWith(head, from)) && !compounds.has(folded.slice(wordStart(folded, from - 1), at - 1)))
      return true;
    at = from;
  }
  return false;
}

/** Words before Việt Nam where it is the country that figures speak of, and not part of an organisation's name. */
const nationBefore = /(?:^|[.,;:("“\n] ?|(?:^|[^a-zà-ỹ])(?:tại|ở|khắp|trong|vào|đến|của|toàn|cả|về|sang|nước|cho|mà|và|khi|với|so với|lãnh thổ|riêng) )$/u;
const nationReach = 24;

function isNation(folded: string, start: number, end: number): boolean {
  return nationBefore.test(folded.slice(Math.max(0, start - nationReach), start)) && !folded.startsWith(" tỉnh", end);
}
