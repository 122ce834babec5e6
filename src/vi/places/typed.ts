/** Areas that a type word names (`huyện Sa Thầy`, `quận 9`) or that it means by itself (`toàn tỉnh`), and words for the country. */
import { isCapital, isDigitCode, isWordCode, space } from "../../engine/pattern.ts";
import type { CleanText } from "../../types.ts";
import { provinces, unitsNamed } from "../gazetteer.ts";
import { spellings } from "../lexicon.ts";
import { isSyllable } from "../syllable.ts";
import { comma, dot, hyphen, isApostrophe, slash, wordEnd, wordStart } from "./letters.ts";
import { bareArea, bareNamesFrom, olderCity } from "./names.ts";
import { describing, exchange, type TypeWord, wordsByStart } from "./type-words.ts";
import type { Area } from "./types.ts";

/** The area that a word at an offset begins, where it is a type word or means the country. */
export function wordArea(text: CleanText, at: number, start: number): Area | null {
  const { folded } = text;
  const words = wordsByStart.get(start);
  if (!words) return null;
  for (const { form, word } of words) {
    if (!folded.startsWith(form, at)) continue;
    const end = at + form.length;
    if (word === null && !isWordCode(folded.charCodeAt(end))) return { start: at, end, level: "country", type: null, name: "", isForeign: false };
    if (word?.isCommittee) {
      if (isCommittee(text, at, end, word)) return committeeArea(text, at, end, word);
      continue;
    }
    const area = word === null ? null : typedArea(text, at, word);
    if (area !== null) return area;
  }
  return null;
}

/** Whether the words of a committee are it; the name of a commune may begin like one (`xã Đoàn Kết`). */
function isCommittee(text: CleanText, start: number, end: number, { level }: TypeWord): boolean {
  return !isWordCode(text.folded.charCodeAt(end)) && !(level === "commune" && isCapital(text, text.folded.indexOf(" ", start) + 1));
}

/** The area that a committee is of: the name behind it, which the gazetteer has (`Tỉnh đoàn Lâm Đồng`); before its officer's name the article's own. */
function committeeArea(text: CleanText, start: number, end: number, word: TypeWord): Area | null {
  const { folded } = text;
  const from = end + 1;
  const ends = folded.charCodeAt(end) === space ? syllableEnds(text, from) : [];
  if (ends.length === 0) return null;
  const area = knownArea(text, from, from, ends, word);
  if (area !== null || !isOfficer(folded, start, from)) return area;
  return { start, end, level: word.level, type: word.type, name: "", isForeign: false };
}

/** The area whose type word begins at an offset, or the article's own area that it means, or null. */
function typedArea(text: CleanText, start: number, word: TypeWord): Area | null {
  const { folded, value } = text;
  let at = start + word.form.length;
  if (isWordCode(folded.charCodeAt(at))) return null;
  if (word.type === "thành phố" && exchange.test(folded.slice(Math.max(0, start - 12), start))) return null;
  if (partOfWords.test(folded.slice(Math.max(0, start - 9), start)) || beginsWord.test(folded.slice(start, start + longestWord))) return null;
  if (word.isInitial && value.slice(start, at) !== value.slice(start, at).toUpperCase()) return null;
  const isAbbreviated = word.isInitial || /^t\.?[px]$/.test(word.form);
  if (isAbbreviated && folded.charCodeAt(at) === dot) at++;
  if (word.isInitial && at === start + word.form.length && word.form !== "tt") return null;
  if (folded.charCodeAt(at) === space) at++;
  if (isNumbered(word) && isDigitCode(folded.charCodeAt(at)) && !isDigitCode(folded.charCodeAt(start - 2))) {
    let end = at;
    while (isDigitCode(folded.charCodeAt(end))) end++;
    const isOther = isJoinedNumber(folded, end) || isMotto(folded, start, end) || householdsBehind.test(folded.slice(end, end + 8));
    if (end - at > 2 || isWordCode(folded.charCodeAt(end)) || isOther) return null;
    return { start, end, level: word.level, type: word.type, name: value.slice(at, end), isForeign: false };
  }
  // A list may follow its type word at a distance: các huyện: Đăk Tô, Ngọc Hồi.
  const typeEnd = start + word.form.length;
  const opening = isPlural.test(folded.slice(Math.max(0, start - 6), start)) ? listOpening.exec(folded.slice(typeEnd, typeEnd + 7)) : null;
  if (opening) {
    const from = typeEnd + opening[0].length;
    return isCapital(text, from) ? namedArea(text, from, from, word) : null;
  }
  if (isWordCode(folded.charCodeAt(at)) && isCapital(text, at)) return namedArea(text, start, at, word);
  return isAbbreviated || word.level === "hamlet" ? null : (describedArea(text, start, typeEnd, word) ?? ownArea(text, start, typeEnd, word));
}

/** Behind a number that counts and names nothing: `cả thôn 96 hộ`. */
const householdsBehind = /^ (?:hộ|khẩu|người|nhà)(?![a-zà-ỹ])/u;

/** Behind a type word that opens a list. */
const listOpening = /^(?:: | gồm:? | như:? | là:? )/u;
const isPlural = /(?:các|những|hai|ba|bốn|năm|\d) $/u;

/** Words of which a type word is the last part: nông thôn, hợp tác xã, thông tấn xã. */
const partOfWords = /(?:nông|tác|tấn|văn|nguyên|phiên|kịch) $/u;
/** Words of which a type word is the first part, where capitals stand throughout: `SỞ LAO ĐỘNG VÀ XÃ HỘI TỈNH PHÚ THỌ`. */
const beginsWord = /^(?:xã hội|bản (?:tin|đồ|thân|quyền)|làng (?:nghề|xóm)|tổ (?:quốc|chức|trưởng|viên)|xóm làng)(?![a-zà-ỹ])/u;
const longestWord = 12;

/** Wards, quarters and hamlets may have a number for a name. */
function isNumbered({ type, level }: TypeWord): boolean {
  return type === "quận" || type === "phường" || level === "hamlet";
}

/** Whether a name in quotes counts what its members do without: `“Khu phố 3 không, 3 có”`. */
function isMotto(folded: string, start: number, end: number): boolean {
  return '“”"'.includes(folded[start - 1] ?? " ") && folded.startsWith(" không", end);
}

function isJoinedNumber(folded: string, end: number): boolean {
  const code = folded.charCodeAt(end);
  return (code === dot || code === comma || code === slash || code === hyphen) && isDigitCode(folded.charCodeAt(end + 1));
}

/** The area whose name stands behind words that describe it: `xã biên giới Ia Mơ`; not a province, whose districts they describe (`các huyện miền núi Quảng Ngãi`). */
function describedArea(text: CleanText, start: number, typeEnd: number, word: TypeWord): Area | null {
  // What describes is written small; the names of most areas stand right behind their type.
  const description = isCapital(text, typeEnd + 1) ? null : describing.exec(text.folded.slice(typeEnd, typeEnd + longestDescription));
  if (!description) return null;
  const from = typeEnd + description[0].length;
  const ends = isCapital(text, from) ? syllableEnds(text, from) : [];
  if (ends.length === 0 || (word.level !== "province" && bareArea(text, from)?.level === "province")) return null;
  return knownArea(text, start, from, ends, word);
}

const longestDescription = 60;

/** The area that a type word and the capitalised syllables behind it name: as many of them as make a known name, else all. */
function namedArea(text: CleanText, start: number, from: number, word: TypeWord): Area | null {
  const ends = syllableEnds(text, from);
  if (ends.length === 0) return null;
  // `các tỉnh Nam Bộ`, `CÁC TỈNH MIỀN TRUNG`: a region, no province.
  if (word.level === "province" && isRegion(text.folded, from)) return bareArea(text, from);
  if (word.level === "province" && regionOpens.test(text.folded.slice(from, from + 12))) return null;
  return knownArea(text, start, from, ends, word) ?? unknownArea(text, start, from, ends, word);
}

const regionOpens = /^(?:miền|phía|vùng|đồng bằng|duyên hải|trung du)(?![a-zà-ỹ])/u;

function isRegion(folded: string, from: number): boolean {
  const names = bareNamesFrom(folded.slice(from, wordEnd(folded, from)));
  const known = names?.find(({ form }) => folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)));
  return known?.level === "country" && !known.isForeign;
}

/** The area with the name that the gazetteer has, as many of the syllables as it can have. */
function knownArea(text: CleanText, start: number, from: number, ends: readonly number[], word: TypeWord): Area | null {
  const { folded, value } = text;
  const bare = bareNamesFrom(folded.slice(from, wordEnd(folded, from)));
  const isCity = word.type === "thành phố";
  if (word.level === "province" || isCity) {
    const province = bare?.find(
      ({ form, level }) => level === "province" && folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)),
    );
    if (province && (!isCity || isCityName(province.form))) {
      const end = from + province.form.length;
      return { start, end, level: "province", type: word.type, name: value.slice(from, end), isForeign: false };
    }
  }
  const numbered = numberEnd(folded, ends.at(-1) as number);
  if (word.level === "commune" && numbered > 0 && unitsNamed("commune", value.slice(from, numbered)).length > 0)
    return { start, end: numbered, level: word.level, type: word.type, name: value.slice(from, numbered), isForeign: false };
  if (word.level !== "province" && word.level !== "hamlet") {
    for (let count = ends.length; count > 0; count--) {
      const end = ends[count - 1] as number;
      const units = unitsNamed(word.level as "district" | "commune", value.slice(from, end));
      if (units.some((unit) => unit.type === word.type) || (!word.isInitial && units.length > 0))
        return { start, end, level: word.level, type: word.type, name: value.slice(from, end), isForeign: false };
    }
  }
  return null;
}

/** The area with a name that the gazetteer does not have: a hamlet's, a foreign one. */
function unknownArea(text: CleanText, start: number, from: number, ends: readonly number[], word: TypeWord): Area | null {
  const { folded, value } = text;
  if (word.isInitial || isAbbreviation(value.slice(from, ends[0]))) return null;
  const isCity = word.type === "thành phố";
  const bare = bareNamesFrom(folded.slice(from, wordEnd(folded, from)));
  if (ends.length > 1 && isOfficer(folded, start, from))
    return { start, end: start + word.form.length, level: word.level, type: word.type, name: "", isForeign: false };
  // `Văn phòng UBND tỉnh Tin từ …`, `xã Khu vực II`, `HĐND tỉnh Khóa XII`: of one Vietnamese syllable nothing is called that the gazetteer has not.
  const isWord = ends.length === 1 || romanNumber.test(value.slice(ends[0], ends[1]));
  if (word.level !== "hamlet" && isWord && bare === undefined && isSyllable(folded.slice(from, ends[0])))
    return ownArea(text, start, start + word.form.length, word);
  const foreign = bare?.find(({ form, isForeign }) => isForeign && folded.startsWith(form, from) && !isWordCode(folded.charCodeAt(from + form.length)));
  let end = foreign ? from + foreign.form.length : unknownEnd(folded, ends, word);
  if (word.level === "hamlet" && numberEnd(folded, end) > 0 && closesName.test(folded.slice(numberEnd(folded, end), end + numberReach)))
    end = numberEnd(folded, end);
  if (word.type === "bản" || word.type === "làng" || word.type === "tổ") {
    if (!opensChain(folded, end)) return null;
  }
  const isForeign = foreign !== undefined || word.level === "province" || (isCity && unitsNamed("district", value.slice(from, end)).length === 0);
  return { start, end, level: word.level, type: word.type, name: value.slice(from, end), isForeign };
}

const romanNumber = /^ [IVX]+$/;

/** The end of the number of one or two digits behind a name (`xã Sơn Kim 2`); 0 where there is none. */
function numberEnd(folded: string, nameEnd: number): number {
  const found = nameNumber.exec(folded.slice(nameEnd, nameEnd + 5));
  return found ? nameEnd + found[0].length : 0;
}

const nameNumber = /^ [1-9]\d?(?![\d%a-zà-ỹ]|[.,/-]\d)/u;
/** Behind the number of a hamlet, which then counts nothing: the end of the name's phrase, the area it lies in, or what it does (`thôn An Dương 1 bị sạt lở`). */
const closesName =
  /^(?: ?[,.;:()…”"\n–-]|$| (?:xã|phường|thị trấn|huyện|thành phố|tp|thị xã|quận|tỉnh|thuộc|của|và|có|đã|được|là|với|cùng|đang|còn|ở|tại|cho|bị|đạt|vừa|tổ chức|đến|về|để|do|khi|nơi|trên|trong|giáp|nằm)(?![a-zà-ỹ]))/u;
const numberReach = 16;

/** Who leads an area, before its type word: the name behind it is the person's, and the area the article's own (`Chủ tịch UBND xã Trần Đức Long cho biết`). */
const officeBefore = /(?:chủ tịch|bí thư|trưởng|giám đốc|chỉ huy phó|cán bộ|phó (?:ban|phòng))(?![a-zà-ỹ])[^.,;:\n]{0,40} $/u;
const familyName =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đào|mai|lâm|tạ|tô|cao|châu|lương|triệu|thái|tống|vương|nông|hứa|quách|đoàn|trương) /u;
const officeReach = 60;

function isOfficer(folded: string, start: number, from: number): boolean {
  return familyName.test(folded.slice(from, from + 10)) && officeBefore.test(folded.slice(Math.max(0, start - officeReach), start));
}

/** Whether a syllable is the initials of something and no name: `huyện NTM`. */
function isAbbreviation(syllable: string): boolean {
  return syllable.length > 1 && syllable === syllable.toUpperCase() && !/[AEIOUYÀ-Ỹ]/u.test(syllable.replace(/Đ/gu, ""));
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
export function syllableEnds(text: CleanText, from: number): number[] {
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

/** What must stand before a type word that means the article's own area. */
const ownBefore =
  /(?:^|[^a-zà-ỹ])(?:toàn|cả|trên|địa bàn|trong|của|khắp|công an|ubnd|hđnd|nhân dân|chính sách xã hội|mttq việt nam|tổ quốc việt nam|mttq|tổ quốc|ban chỉ đạo|quân sự|chqs|biên phòng|bđbp|(?:bđbp|chqs|ubnd|hđnd|mttq)\)|đảng bộ|lhpn|lđlđ|phụ nữ|nông dân|thanh niên|cựu chiến binh|lao động|giao thông|thống kê|chữ thập đỏ) $/u;
/** Where it opens a clause: then what it does must follow. */
const ownOpening = /(?:^|[.,;:("“\n–-] ?|(?:^|[.,;:\n] ?)(?:hiện nay|hiện|đến nay|theo đó|qua đó|năm qua|năm \d{4}) )$/u;
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
export function addNarrower(text: CleanText, floor: number, area: Area, areas: Area[]): void {
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
export function liesIn(name: string, level: "district" | "commune", area: Area): boolean {
  const wider = new Set(unitsNamed(area.level as "district" | "province", area.name).map(({ code }) => code));
  return unitsNamed(level, name).some((unit) => wider.has(unit.parent) && (level === "district" || area.level === "district"));
}
