/**
 * Finds the administrative areas that a text names: typed (`huyện Sa Thầy`, `TP.Cà Mau`, `quận 9`), provinces, cities
 * and countries by name alone (`Kon Tum`, `Pleiku`, `Thái Lan`), and words that mean the article's own (`toàn tỉnh`).
 * Areas that stand side by side are joined: narrower ones into the wider that hold them, equal ones into lists.
 */
import { isCapital, isDigitCode, isWordCode, space } from "../engine/pattern.ts";
import type { CleanText, Span } from "../types.ts";
import { cityNames, plainNames, provinces, unitsNamed } from "./gazetteer.ts";
import { spellings } from "./lexicon.ts";
import { homeName } from "./place-words.ts";

const ampersand = 38;
const openBracket = 40;
const closeBracket = 41;
const comma = 44;
const hyphen = 45;
const dot = 46;
const slash = 47;

/** From the widest to the narrowest. A hamlet is any named part of a commune. */
export const levels = ["country", "province", "district", "commune", "hamlet"] as const;
export type Level = (typeof levels)[number];

/** One area as the text names it. */
export interface Area extends Span {
  readonly level: Level;
  /** The type word in lower case and in full (`thành phố` for TP.), null where there is none. */
  readonly type: string | null;
  /** The name alone, as written; empty for the article's own area. */
  readonly name: string;
  /** Outside Viet Nam. */
  readonly isForeign: boolean;
}

/** How the words before an area use it. */
export type Role =
  /** Said to be where something is: `tại`, `ở`, `trên địa bàn`. */
  | "located"
  | "plain"
  /** Beside what is told: `phối hợp với`, `từ`, `so với`. */
  | "aside"
  /** Where a person is from or lives, whose language or money something is: it governs no figure. */
  | "personal";

/** Areas nested in one another, narrowest first: `xã Đăk Tờ Re, huyện Kon Rẫy`. */
export interface Chain extends Span {
  readonly areas: readonly Area[];
}

/** One or several chains that stand as a list: `huyện Sa Thầy và huyện Kon Plông`. */
export interface Place extends Span {
  readonly chains: readonly Chain[];
  readonly role: Role;
}

interface TypeWord {
  readonly form: string;
  readonly type: string;
  readonly level: Level;
  /** Written with capitals only: TT., P., Q., H. */
  readonly isInitial: boolean;
}

const typeWords: readonly TypeWord[] = (
  [
    ["tỉnh", "tỉnh", "province"],
    ["thành phố", "thành phố", "district"],
    ["tp", "thành phố", "district"],
    ["huyện đảo", "huyện", "district"],
    ["huyện ủy", "huyện", "district"],
    ["huyện uỷ", "huyện", "district"],
    ["huyện", "huyện", "district"],
    ["quận ủy", "quận", "district"],
    ["quận uỷ", "quận", "district"],
    ["quận", "quận", "district"],
    ["thị xã", "thị xã", "district"],
    ["tx", "thị xã", "district"],
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
).map(([form, type, level]) => ({ form, type, level, isInitial: form.length === 1 || form === "tt" }));

/** Words that mean the whole country. */
const nationWords = ["cả nước", "toàn quốc", "nước ta", "khắp đất nước"];

/** Type words and the words for the country (null) by the key of their beginning, the longest first. */
const wordsByStart = new Map<number, { readonly form: string; readonly word: TypeWord | null }[]>();
/** 1 for the keys with which an area may begin, and for their first two letters: most words of a text end here. */
const areaStarts = new Uint8Array(0x10000);
const pairStarts = new Uint8Array(0x10000);

for (const entry of [...typeWords.map((word) => ({ form: word.form, word })), ...nationWords.map((form) => ({ form, word: null }))]) {
  const start = startKey(entry.form, 0);
  wordsByStart.set(
    start,
    [...(wordsByStart.get(start) ?? []), entry].sort((one, other) => other.form.length - one.form.length),
  );
  areaStarts[start] = 1;
  pairStarts[pairKey(entry.form.charCodeAt(0), entry.form.length === 1 ? dot : entry.form.charCodeAt(1))] = 1;
}

function pairKey(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** A number for the first three letters of a word; others may share it, so what it finds is compared letter by letter. */
function startKey(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (!isWordCode(second)) return text.charCodeAt(at);
  const third = text.charCodeAt(at + 2);
  return ((text.charCodeAt(at) * 31 + second) * 31 + (isWordCode(third) ? third : 0)) & 0xffff;
}

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
const nameStarts = new Uint8Array(0x10000);

/** Names that need no type word, by their first syllable, the longest first. */
function bareNamesFrom(syllable: string): readonly BareName[] | undefined {
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
const olderCity = "Huế";
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

/** Whether an area is a numbered group of households (`tổ 10`): it leads to the area that it lies in and is none itself. */
export function isNumberedGroup({ type, name }: Area): boolean {
  return (type === "tổ" || type === "tổ dân phố") && isDigitCode(name.charCodeAt(0));
}

/** The places of a text, in order. */
export function findPlaces(text: CleanText): Place[] {
  return groupPlaces(findAreas(text), text);
}

/** Every area of a text by itself, in order, without overlaps. */
function findAreas(text: CleanText): Area[] {
  const { folded, value } = text;
  const areas: Area[] = [];
  if (!bareNames) bareNamesFrom("");
  let reached = 0;
  let isInside = false;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const isWord = (code > 96 && code < 0x2000) || (code > 47 && code < 58);
    if (!isWord || isInside) {
      isInside = isWord;
      continue;
    }
    isInside = true;
    const isName = value.charCodeAt(at) !== code;
    if (!isName && pairStarts[pairKey(code, folded.charCodeAt(at + 1))] !== 1) continue;
    const start = startKey(folded, at);
    let area = areaStarts[start] === 1 ? wordArea(text, at, start) : null;
    if (area === null && isName && nameStarts[start] === 1) area = bareArea(text, at);
    if (area === null) continue;
    addNarrower(text, reached, area, areas);
    areas.push(area);
    reached = area.end;
    at = reached - 1;
  }
  return areas;
}

/** The area that a word at an offset begins, where it is a type word or means the country. */
function wordArea(text: CleanText, at: number, start: number): Area | null {
  const { folded } = text;
  const words = wordsByStart.get(start);
  if (!words) return null;
  for (const { form, word } of words) {
    if (!folded.startsWith(form, at)) continue;
    const end = at + form.length;
    if (word === null && !isWordCode(folded.charCodeAt(end))) return { start: at, end, level: "country", type: null, name: "", isForeign: false };
    const area = word === null ? null : typedArea(text, at, word);
    if (area !== null) return area;
  }
  return null;
}

/** The area whose type word begins at an offset, or the article's own area that it means, or null. */
function typedArea(text: CleanText, start: number, word: TypeWord): Area | null {
  const { folded, value } = text;
  let at = start + word.form.length;
  if (isWordCode(folded.charCodeAt(at))) return null;
  if (word.type === "thành phố" && exchange.test(folded.slice(Math.max(0, start - 12), start))) return null;
  if (partOfWords.test(folded.slice(Math.max(0, start - 9), start))) return null;
  if (word.isInitial && value.slice(start, at) !== value.slice(start, at).toUpperCase()) return null;
  const isAbbreviated = word.isInitial || word.form === "tp" || word.form === "tx";
  if (isAbbreviated && folded.charCodeAt(at) === dot) at++;
  if (word.isInitial && at === start + word.form.length && word.form !== "tt") return null;
  if (folded.charCodeAt(at) === space) at++;
  if (isNumbered(word) && isDigitCode(folded.charCodeAt(at)) && !isDigitCode(folded.charCodeAt(start - 2))) {
    let end = at;
    while (isDigitCode(folded.charCodeAt(end))) end++;
    if (end - at > 2 || isWordCode(folded.charCodeAt(end)) || isJoinedNumber(folded, end)) return null;
    return { start, end, level: word.level, type: word.type, name: value.slice(at, end), isForeign: false };
  }
  // A list may follow its type word at a distance: các huyện: Đăk Tô, Ngọc Hồi.
  const typeEnd = start + word.form.length;
  const opening = isPlural.test(folded.slice(Math.max(0, start - 6), start)) ? listOpening.exec(folded.slice(typeEnd, typeEnd + 7)) : null;
  if (opening) {
    const from = typeEnd + opening[0].length;
    return isCapital(text, from) ? namedArea(text, from, from, word) : null;
  }
  // The committee of a district (Huyện ủy Văn Yên) is not the area: its name is.
  const isCommittee = word.form.length > word.type.length;
  if (isWordCode(folded.charCodeAt(at)) && isCapital(text, at)) return namedArea(text, isCommittee && word.level === "district" ? at : start, at, word);
  return isAbbreviated || isCommittee || word.level === "hamlet" ? null : ownArea(text, start, start + word.form.length, word);
}

/** A stock exchange or a road that has a city's name: `chỉ số sàn TP HCM`. */
const exchange = /(?:^| )(?:sàn|chứng khoán) $/u;

/** Behind a type word that opens a list. */
const listOpening = /^(?:: | gồm:? | như:? | là:? )/u;
const isPlural = /(?:các|những|hai|ba|bốn|năm|\d) $/u;

/** Words of which a type word is the last part: nông thôn, hợp tác xã, thông tấn xã. */
const partOfWords = /(?:nông|tác|tấn|văn|nguyên|phiên|kịch) $/u;

/** Wards, quarters and hamlets may have a number for a name. */
function isNumbered({ type, level }: TypeWord): boolean {
  return type === "quận" || type === "phường" || level === "hamlet";
}

function isJoinedNumber(folded: string, end: number): boolean {
  const code = folded.charCodeAt(end);
  return (code === dot || code === comma || code === slash || code === hyphen) && isDigitCode(folded.charCodeAt(end + 1));
}

/** The area that a type word and the capitalised syllables behind it name: as many of them as make a known name, else all. */
function namedArea(text: CleanText, start: number, from: number, word: TypeWord): Area | null {
  const { folded, value } = text;
  const ends = syllableEnds(text, from);
  if (ends.length === 0) return null;
  const bare = bareNamesFrom(folded.slice(from, wordEnd(folded, from)));
  const isCity = word.type === "thành phố";
  const known = bare?.find(({ form }) => folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)));
  // `các tỉnh Nam Bộ`: a region, no province.
  if (word.level === "province" && known?.level === "country" && !known.isForeign) return bareArea(text, from);
  if (word.level === "province" || isCity) {
    const province = bare?.find(
      ({ form, level }) => level === "province" && folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)),
    );
    if (province && (!isCity || isCityName(province.form))) {
      const end = from + province.form.length;
      return { start, end, level: "province", type: word.type, name: value.slice(from, end), isForeign: false };
    }
  }
  if (word.level !== "province" && word.level !== "hamlet") {
    for (let count = ends.length; count > 0; count--) {
      const end = ends[count - 1] as number;
      const units = unitsNamed(word.level as "district" | "commune", value.slice(from, end));
      if (units.some((unit) => unit.type === word.type) || (!word.isInitial && units.length > 0))
        return { start, end, level: word.level, type: word.type, name: value.slice(from, end), isForeign: false };
    }
  }
  if (word.isInitial) return null;
  const foreign = bare?.find(({ form, isForeign }) => isForeign && folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)));
  const end = foreign ? from + foreign.form.length : unknownEnd(folded, ends, word);
  if (word.type === "bản" || word.type === "làng" || word.type === "tổ") {
    if (!opensChain(folded, end)) return null;
  }
  const isForeign = foreign !== undefined || word.level === "province" || (isCity && unitsNamed("district", value.slice(from, end)).length === 0);
  return { start, end, level: word.level, type: word.type, name: value.slice(from, end), isForeign };
}

/** The end of a name that the gazetteer does not have: of few syllables, and not across a dash. */
function unknownEnd(folded: string, ends: readonly number[], { level }: TypeWord): number {
  const most = level === "province" ? longestUnknownProvince : longestUnknown;
  let count = 1;
  while (count < ends.length && count < most && !folded.startsWith(" -", ends[count - 1])) count++;
  return ends[count - 1] as number;
}

const longestUnknown = 4;
/** Foreign provinces: Champasak, Tứ Xuyên. */
const longestUnknownProvince = 2;

const cities = new Set(
  provinces.flatMap(({ name, type, aliases }) => (type === "thành phố" ? [name, ...aliases].flatMap((form) => spellings(form.toLowerCase())) : [])),
);
function isCityName(form: string): boolean {
  return cities.has(form) && form !== olderCity.toLowerCase();
}

/** Ends of the capitalised syllables in a row from an offset on: of each the end, at most `mostSyllables`. */
function syllableEnds(text: CleanText, from: number): number[] {
  const { folded } = text;
  const ends: number[] = [];
  let at = from;
  while (ends.length < mostSyllables) {
    if (!isWordCode(folded.charCodeAt(at)) || !isCapital(text, at)) break;
    let end = wordEnd(folded, at);
    while (isApostrophe(folded.charCodeAt(end)) && isWordCode(folded.charCodeAt(end + 1))) end = wordEnd(folded, end + 1);
    ends.push(end);
    if (folded.charCodeAt(end) === space) at = folded.startsWith(" - ", end) ? end + 3 : end + 1;
    else if (folded.charCodeAt(end) === hyphen) at = end + 1;
    else break;
  }
  return ends;
}

const mostSyllables = 6;

/** A province, city or country by name alone. */
function bareArea(text: CleanText, start: number): Area | null {
  const { folded, value } = text;
  const names = bareNamesFrom(folded.slice(start, wordEnd(folded, start)));
  if (!names) return null;
  for (const bare of names) {
    const { form, level, isForeign, isShort, needsType } = bare;
    if (needsType) continue;
    const end = start + form.length;
    if (!folded.startsWith(form, start) || isWordCode(folded.charCodeAt(end)) || !hasCapitals(text, start, bare)) continue;
    if (!isFree(text, start, end) || (isShort && (!isClearlyCountry(text, start, form) || wordBehind.test(folded.slice(end, end + 10))))) return null;
    if (isInOrganisation(text, start) || (!isForeign && exchange.test(folded.slice(Math.max(0, start - 12), start)))) return null;
    if (form === homeName.toLowerCase() && !isNation(folded, start, end)) return null;
    return { start, end, level, type: null, name: value.slice(start, end), isForeign };
  }
  return null;
}

/** What makes a word of a country's name of one syllable: `mỹ nam`, `Mỹ Latinh`. */
const wordBehind = /^ (?:nam|nữ|nhân|phẩm|thuật|vị|lệ|la-?tinh|quan|hào)(?![a-zà-ỹ])/u;

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
function isFree(text: CleanText, start: number, end: number): boolean {
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
  "tại ở từ riêng theo trong trên và còn với về đến cục sở tỉnh ngoài quanh khắp nếu khi vùng khu dân người cả gần sau trước như chỉ có là thì mà nhưng của cho do bởi qua sang tới ra vào hiện hiện nay báo đoàn".split(
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

function beginsArea(folded: string, at: number): boolean {
  return (wordsByStart.get(startKey(folded, at)) ?? []).some(
    ({ form, word }) => word?.isInitial !== true && folded.startsWith(form, at) && !isWordCode(folded.charCodeAt(at + form.length)),
  );
}

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
  ...["trường", "đại học", "học viện", "cao đẳng", "giáo sư", "câu lạc bộ", "clb", "đội"],
]) {
  const first = head.slice(0, wordEnd(head, 0));
  namedAfter.set(first, [...(namedAfter.get(first) ?? []), head]);
}
/** Words that say where, between an organisation and the name: the name is a place after all. */
const locatedWords = new Set("tại ở trên thuộc của từ về đến tỉnh huyện tới ra vào sang và cho do qua là trong giữa".split(" "));
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
    const isArmy = word === "đội" && folded.startsWith("quân ", from - 5);
    const isFlight = folded.startsWith("bay", at);
    if (!isArmy && !isFlight && namedAfter.get(word)?.some((head) => folded.startsWith(head, from)) && !folded.startsWith("thành phố ", from - 6)) return true;
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

/** What must stand before a type word that means the article's own area. */
const ownBefore =
  /(?:^|[^a-zà-ỹ])(?:toàn|cả|địa bàn|trong|của|khắp|công an|ubnd|hđnd|nhân dân|chính sách xã hội|mttq việt nam|tổ quốc việt nam|mttq|tổ quốc|ban chỉ đạo|quân sự|biên phòng|phụ nữ|nông dân|thanh niên|cựu chiến binh|lao động|giao thông|thống kê|chữ thập đỏ) $/u;
/** Where it opens a clause: then what it does must follow. */
const ownOpening = /(?:^|[.,;:("“\n–-] ?)$/u;
const ownDoes =
  /^ (?:sẽ|đã|đang|có|còn|chi|tặng|phấn đấu|hỗ trợ|huy động|tiếp tục|cũng|vẫn|ban hành|dành|bố trí|giao|đặt|đạt|xây dựng|thành lập|được|chỉ|mới)(?![a-zà-ỹ])/u;
/** What says by itself that it is the own area. */
const ownThis = /^ (?:ta|nhà|này)(?![a-zà-ỹ])/u;
/** What makes another word of it, or a list of levels. */
const notOwn =
  /^(?: (?:ủy|uỷ|lộ|thành|lị|lỵ|đoàn|hội|đảo|khác|lân cận|lẻ|giao|nghèo|đội|hoặc)(?![a-zà-ỹ])|,? ?(?:và |, )(?:thành phố|thị xã|thị trấn|huyện|quận|xã|phường|tỉnh))/u;
/** What makes it one of a list of levels from behind: `60/63 tỉnh, thành phố đã …`. */
const levelBefore = /(?:tỉnh|thành|huyện|quận|xã|phường|thị trấn)(?:, ?| và |\/)$/u;
const ownReach = 30;

/** The article's own area that a bare type word means: `toàn tỉnh`, `trên địa bàn huyện`, `Công an tỉnh`, `tỉnh ta`. */
function ownArea({ folded }: CleanText, start: number, end: number, { type, level }: TypeWord): Area | null {
  const after = folded.slice(end, end + ownReach);
  if (notOwn.test(after)) return null;
  const before = folded.slice(Math.max(0, start - ownReach), start);
  if (levelBefore.test(before)) return null;
  if (!ownBefore.test(before) && !ownThis.test(after) && !(ownOpening.test(before) && ownDoes.test(after))) return null;
  return { start, end, level: type === "thành phố" ? "province" : level, type, name: "", isForeign: false };
}

/** Whether a wider area follows: `bản Sín Chải, xã …`. */
function opensChain(folded: string, end: number): boolean {
  return /^(?:,| \(| thuộc) ?(?:xã|phường|thị trấn|huyện|tp|thị xã|x\.|p\.|tt\.?)[ .]/u.test(folded.slice(end, end + 16));
}

/**
 * The capitalised name right before a wider area, where the gazetteer has it under that area:
 * `ngụ Long Thạnh Mỹ, quận 9`, `Triệu Phong, Quảng Trị`.
 */
function addNarrower(text: CleanText, floor: number, area: Area, areas: Area[]): void {
  const { folded, value } = text;
  if (area.name === "" || area.isForeign || (area.level !== "district" && area.level !== "province")) return;
  const gap = /(?:,| -| \(|\() ?$/u.exec(folded.slice(Math.max(floor, area.start - 3), area.start));
  if (!gap) return;
  const end = area.start - gap[0].length;
  const starts: number[] = [];
  for (let at = end; starts.length < 4 && at > floor; ) {
    const from = wordStart(folded, at);
    if (from === at || from < floor || !isCapital(text, from)) break;
    starts.push(from);
    if (folded.charCodeAt(from - 1) !== space) break;
    at = from - 1;
  }
  for (let count = starts.length; count > 1; count--) {
    const start = starts[count - 1] as number;
    const name = value.slice(start, end);
    for (const level of ["district", "commune"] as const) {
      if (level === area.level || !liesIn(name, level, area)) continue;
      areas.push({ start, end, level, type: null, name, isForeign: false });
      return;
    }
  }
}

/** Whether a unit of this name and level lies in the area. */
function liesIn(name: string, level: "district" | "commune", area: Area): boolean {
  const wider = new Set(unitsNamed(area.level as "district" | "province", area.name).map(({ code }) => code));
  return unitsNamed(level, name).some((unit) => wider.has(unit.parent) && (level === "district" || area.level === "district"));
}

/** What may stand between an area and the wider one that holds it. */
const nesting = /^(?:,| -|,? thuộc|,? của|,? ở)? ?\(?$/u;
/** What may stand between the areas of a list. */
const listing = /^(?: ?\(\d{1,2}[/.-]\d{1,2}\))?(?:, ?|;|,? và| &| hoặc|,? cùng| với| -)(?: (?:tại|ở|các|hai|thủ đô))? ?$/u;
const longestGap = 16;

/** Joins areas side by side into chains and lists. */
function groupPlaces(areas: readonly Area[], text: CleanText): Place[] {
  const places: Place[] = [];
  const all = withSiblings(areas, text);
  for (let at = 0; at < all.length; ) {
    const chains: Chain[] = [];
    for (;;) {
      const chain = chainFrom(all, at, text);
      chains.push(chain);
      at += chain.areas.length;
      const next = all[at];
      const last = chain.areas.at(-1) as Area;
      if (!next || next.start - last.end > longestGap || chains.length === longestList) break;
      const joint = text.folded.slice(closedEnd(text.folded, last.end), next.start);
      if (!listing.test(joint) || !isSibling(chain.areas, next, joint)) break;
    }
    const first = chains[0] as Chain;
    const end = (chains.at(-1) as Chain).end;
    places.push(placeOf(first.start, end, chains, text));
  }
  return places;
}

const longestList = 30;

/** A place whose role is read when first asked for, since most stand far from any figure. */
function placeOf(start: number, end: number, chains: readonly Chain[], { folded }: CleanText): Place {
  let role: Role | undefined;
  return {
    start,
    end,
    chains,
    get role(): Role {
      role ??= roleOf(folded, start, chains[0]?.areas[0] as Area);
      return role;
    },
  };
}

/** The end of an area with the bracket that closes it. */
function closedEnd(folded: string, end: number): number {
  return folded.charCodeAt(end) === closeBracket ? end + 1 : end;
}

/** Whether an area stands beside those before it: of their level, or a province and a city that `và` joins or that have no type word. */
function isSibling(areas: readonly Area[], next: Area, joint: string): boolean {
  if (next.name === "") return false;
  return areas.some(
    ({ level, type }) =>
      level === next.level || (isCityLevel(level) && isCityLevel(next.level) && (joint.endsWith(" và ") || (type === null && next.type === null))),
  );
}

function isCityLevel(level: Level): boolean {
  return level === "province" || level === "district";
}

/** The chain that begins with an area of the list. */
function chainFrom(all: readonly Area[], from: number, { folded }: CleanText): Chain {
  const areas = [all[from] as Area];
  for (let at = from + 1; at < all.length; at++) {
    const last = areas.at(-1) as Area;
    const next = all[at] as Area;
    if (next.start - last.end > longestGap || levels.indexOf(next.level) >= levels.indexOf(last.level) || last.name === "" || next.name === "") break;
    if (!nesting.test(folded.slice(last.end, next.start))) break;
    // `Đồng Hới, Thanh Hóa` are two of a list.
    if (last.type === null && next.type === null && last.level === "district" && !last.isForeign && !next.isForeign && !liesIn(last.name, "district", next))
      break;
    areas.push(next);
  }
  return { start: (areas[0] as Area).start, end: closedEnd(folded, (areas.at(-1) as Area).end), areas };
}

/** The areas with the names that share the type word of one before them: `các huyện Sa Thầy, Kon Plông và Ngọc Hồi`. */
function withSiblings(areas: readonly Area[], text: CleanText): Area[] {
  const all: Area[] = [];
  for (const [index, area] of areas.entries()) {
    all.push(area);
    if (area.type === null || area.name === "" || (area.level !== "district" && area.level !== "commune")) continue;
    const limit = areas[index + 1]?.start ?? text.folded.length;
    for (let last = area, count = 0; count < longestList; count++) {
      const sibling = siblingBehind(text, last, limit, area);
      if (sibling === null) break;
      all.push(sibling);
      last = sibling;
    }
  }
  return all;
}

function siblingBehind(text: CleanText, last: Area, limit: number, { level, type }: Area): Area | null {
  const { folded, value } = text;
  const joint = /^(?:, | và |, và | & | - )/u.exec(folded.slice(last.end, last.end + 5));
  if (!joint) return null;
  const start = last.end + joint[0].length;
  const ends = syllableEnds(text, start).filter((end) => end <= limit);
  for (let count = ends.length; count > 0; count--) {
    const end = ends[count - 1] as number;
    const name = value.slice(start, end);
    const units = unitsNamed(level as "district" | "commune", name);
    if (units.some((unit) => unit.type === type)) return { start, end, level, type, name, isForeign: false };
  }
  return null;
}

const personal =
  /(?:^|[^a-zà-ỹ])(?:(?:ngụ|trú|quê|hktt|hộ khẩu|sinh ra|sinh sống|gốc|đến từ|quốc tịch|nguyên quán|người|(?<!nhân )dân|tiếng|đô la|đôla|đồng|bảng|yên|won|rúp|bạt|euro|kiều|hàng|phở|bún)(?: (?:ở|tại|thường trú|quán))?:? ?(?:(?:số|tổ|ấp|thôn|xóm|đường) [^,.;]{0,20}, )?)$/u;
/** A residence whose address begins some words before the area: `trú tại số 5, ngõ 3, đường Láng, quận …`. */
const residence = /(?:^|[^a-zà-ỹ])(?:ngụ|trú|thường trú|tạm trú|quê|nguyên quán|hktt|hộ khẩu)(?![a-zà-ỹ])([^.;:()\n]{0,70})$/u;
/** What goes on behind a residence: the person does something, and the address is over. */
const residenceOver = /(?:^|[^a-zà-ỹ])(?:đã|đang|bị|đến|tới|về|làm|có|là|và|khi|thì|cho|được|đi|điều khiển|tham gia|sang|ra|vào)(?![a-zà-ỹ])/u;
/** A person's bracket, up to the place where he is from: `(40 tuổi, ở Cổ Nhuế, …`, `(SN 1974, …`. */
const personBracket = /\([^()]{0,40}(?:tuổi|(?<![a-zà-ỹ])(?:sn|sinh năm|sinh ngày|hktt))(?![a-zà-ỹ])[^()]{0,70}$/u;
/** Behind a person's age, without a bracket: `anh A, 33 tuổi, ở phường …`. */
const behindAge = /\d tuổi, ?(?:ở|tại|ngụ|trú|quê)(?: [^,.;()]{0,30},)? ?$/u;
/** A person's bracket behind the name, and a deputy's constituency: `ông Vương Chí Linh (phường 7, …`, `đoàn Lào Cai`. */
const ofPerson =
  /(?:^|[^a-zà-ỹ])(?:(?:ông|bà|anh|chị|em|cháu|cụ|đại biểu|nạn nhân|đbqh|đb)(?: [a-zà-ỹ.]+){1,5} \((?:[^()]{0,40}, )?|(?:đại biểu|đbqh|(?<!tỉnh |thành |huyện |thị |quận |xã |công |quân |binh )đoàn)(?: quốc hội| đbqh)? )$/u;
/** Who says or measures something: no place of what is told. */
const source =
  /(?:^|[^a-zà-ỹ])(?:theo|(?:truyền thông|báo chí|thông tấn|cơ quan|cục|viện|trung tâm|đại sứ quán|lãnh sự quán|phát ngôn viên|phát ngôn|tình báo|đội tuyển|tuyển|chuyên gia|nhà nghiên cứu|nhà khoa học|quan chức)(?: (?!(?:tại|ở|trên|trong|với|thuộc) )[a-zà-ỹ]+){0,5}) $/u;
/** Where an organisation sits. */
const seat = /(?:trụ sở|trụ sở chính|thường trú|đặt)(?: chính)? (?:tại|ở) $/u;
/** Two countries that a dash joins are whose relation it is: `Việt-Nga`, `Nga - Ấn`. */
const ofPair = /^(?:mỹ|nga|anh|pháp|đức|lào|nhật(?: bản)?|trung quốc|ấn độ|hàn quốc|triều tiên|campuchia|thái lan|iran|israel|cuba|pakistan)$/u;
const pairBehind = /^ ?- ?(?:việt|trung|ấn|nhật|hàn|mỹ|nga|anh|pháp|đức|lào|triều|asean|eu)(?![a-zà-ỹ])/u;
const pairBefore = /(?:^|[^a-zà-ỹ])(?:việt|trung|ấn|nhật|hàn|mỹ|nga|anh|pháp|đức|lào|triều|việt nam|asean|eu) ?- ?$/u;
const aside =
  /(?:^|[^a-zà-ỹ])(?:(?:chống|phối hợp|thủ phủ|gặp|đối đầu|đấu với|thắng|thua|đánh bại|tiếp đón|cùng|cùng với|so với|với|từ|sang|hơn|sau|như|đi|rời|về|khỏi|hướng|vào|ra|lên|xuống|tới|(?<!máy )bay|gửi|đến) (?:(?:các|công an|ubnd|sở|ngành|nước|các nước) )?|(?:bằng|thấp) )$/u;
const located =
  /(?:^|[^a-zà-ỹ])(?:tại|ở|trên|thuộc|địa bàn|trong|khắp|riêng|quanh|toàn|cả|thủ đô|(?:tấn công|không kích|tiến|đổ bộ|đánh|ập|tràn|lao|rơi) (?:vào|xuống)|vào lãnh thổ) (?:(?:địa bàn|các|hai|ba|khu vực|vùng|nước|thủ đô|thành phố|(?:miền|phía) (?:đông|tây|nam|bắc|trung)|(?:đông|tây|nam|bắc|trung)|ngoại ô|tỉnh|bang) )*$/u;
const roleReach = 44;
const addressReach = 90;

function roleOf(folded: string, start: number, { level, isForeign, end }: Area): Role {
  const before = folded.slice(Math.max(0, start - roleReach), start);
  const last = folded.charCodeAt(start - 1) === space ? folded.slice(wordStart(folded, start - 1), start - 1) : "";
  // Most words before a place say nothing of its role, and the tests are long.
  const mayTell = last === "" || roleWords.has(last);
  if (mayTell && (personal.test(before) || (ofPersonHint.test(before) && ofPerson.test(before)))) return "personal";
  if (livesThere(folded.slice(Math.max(0, start - addressReach), start))) return "personal";
  if (mayTell && last !== "") {
    if (seat.test(before)) return "aside";
    if (located.test(before)) return "located";
    if (aside.test(before)) return "aside";
  }
  if (!isForeign || level !== "country") return "plain";
  if (ofPair.test(folded.slice(start, end)) && (pairBehind.test(folded.slice(end, end + 10)) || pairBefore.test(before))) return "aside";
  return source.test(before) || statesman.test(before) ? "aside" : "plain";
}

/** Who is named after a country. */
const statesman = /(?:tổng thống|thủ tướng|bộ trưởng|ngoại trưởng|đại sứ|chủ tịch|cựu|tỷ phú|sao|diễn viên|ca sĩ|cầu thủ|tay vợt) $/u;

/** The words with which the tests of a role can end. */
const roleWords = new Set(
  (
    "tại ở trên thuộc bàn trong khắp riêng quanh toàn cả đô vào xuống thổ các hai ba vực vùng nước phố đông tây nam bắc trung ô tỉnh bang " +
    "chống hợp phủ gặp đầu với thắng thua bại đón cùng từ sang hơn sau như đi rời về khỏi hướng ra lên tới bay gửi đến an ubnd sở ngành bằng thấp " +
    "ngụ trú quê hktt khẩu sống gốc tịch quán người dân tiếng la đôla đồng bảng yên won rúp bạt euro kiều hàng phở bún đoàn biểu hội đbqh"
  ).split(" "),
);

/** What the tests of a person need at least, since they are long. */
const personHint = /trú|ngụ|quê|quán|khẩu|hktt|tuổi|sn |sinh n/u;
const ofPersonHint = /\([^)]*$|(?:đoàn|biểu|hội|đbqh) $/u;

/** Whether the words before an area say that a person lives there, or is from there. */
function livesThere(before: string): boolean {
  if (!personHint.test(before)) return false;
  const address = residence.exec(before);
  if (address && !residenceOver.test(address[1] as string)) return true;
  return personBracket.test(before) || behindAge.test(before);
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWordCode(text.charCodeAt(end))) end++;
  return end;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return start;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}
