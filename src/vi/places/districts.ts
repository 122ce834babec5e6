/**
 * Districts and communes by name alone, as reports on one province list them (`Sơn Tây 24,7%, Tây Trà 21%`): most of the names are
 * words or names of persons too, so that they are read only in an article of their province, beside a figure or a list, or where something is said to be there.
 */
import { isCapital, isDigitCode, space } from "../../engine/pattern.ts";
import { lowest } from "../../search.ts";
import type { CleanText } from "../../types.ts";
import { districtNamesIn, provinceOf, unitsNamed } from "../gazetteer.ts";
import { closeBracket, wordStart } from "./letters.ts";
import { isFree } from "./names.ts";
import type { Area } from "./types.ts";

/**
 * The areas with the bare names of districts and communes of the one province that the head of the text names, in text order; where it
 * names several, those of the last one before them in their sentence or item (`Lào Cai có 172 người chết, gồm: Bảo Yên 103 người, …`).
 */
export function withBareDistricts(areas: readonly Area[], text: CleanText): readonly Area[] {
  const codes = provincesOfHead(areas);
  const districts = codes.flatMap((code) => districtNamesIn(code).flatMap((name) => placesOf(name, areas, text)));
  const found = [...districts, ...namedWithFigure(areas, text, codes.length > 0 ? () => codes : (start) => provinceBefore(start, areas, text))];
  return found.length === 0
    ? areas
    : [...areas, ...found].sort((a, b) => a.start - b.start || b.end - a.end).filter((area, at, all) => at === 0 || area.start >= (all[at - 1] as Area).end);
}

/** The codes of the last province named before a place in its paragraph and item of a list, or of those of the last district; none where neither is there. */
function provinceBefore(start: number, areas: readonly Area[], { folded }: CleanText): readonly string[] {
  for (let at = lowest(areas.length, (place) => (areas[place] as Area).start >= start) - 1; at >= 0; at--) {
    const { end, level, name, isForeign } = areas[at] as Area;
    if (start - end > itemReach || /[;\n]/.test(folded.slice(end, start))) return [];
    if (name === "" || isForeign) continue;
    if (level === "province") return unitsNamed("province", name).map(({ code }) => code);
    if (level === "district") return unitsNamed("district", name).map(provinceOf);
  }
  return [];
}

/** How far behind its province the last name of a list may stand. */
const itemReach = 400;

/** How far into the text the head reaches: title and lead. */
const headReach = 700;

/** The codes that the only province that the head names has had, or those that are one since the merger (`Bắc Ninh và Bắc Giang`); none where it names none or several. */
function provincesOfHead(areas: readonly Area[]): readonly string[] {
  const codes = new Set<string>();
  const successors = new Set<string>();
  for (const { start, level, name, isForeign } of areas) {
    if (start > headReach) break;
    if (level !== "province" || name === "" || isForeign) continue;
    const named = unitsNamed("province", name);
    for (const { code, parent } of named) {
      codes.add(code);
      successors.add(parent);
    }
    if (named.length === 0 || successors.size > 1) return [];
  }
  return codes.size > 0 ? [...codes] : provinceOfDistricts(areas);
}

/** The code of the one province in which the districts of the head lie, typed or known by name alone, where it names no province. */
function provinceOfDistricts(areas: readonly Area[]): readonly string[] {
  const codes = new Set<string>();
  for (const { start, level, name } of areas) {
    if (start > headReach) break;
    if (level !== "district" || name === "") continue;
    for (const unit of unitsNamed("district", name)) codes.add(provinceOf(unit));
  }
  return codes.size === 1 ? [...codes] : [];
}

function placesOf(name: string, areas: readonly Area[], text: CleanText): Area[] {
  const found: Area[] = [];
  for (let start = text.value.indexOf(name); start >= 0; start = text.value.indexOf(name, start + name.length)) {
    const end = start + name.length;
    const isNamed = (): boolean => isListed(text, start, end) || opensTitle(text, start, end) || holdsArea(text, start, end, areas);
    if (!isTaken(start, end, areas) && isFree(text, start, end) && isNamed()) {
      found.push({ start, end, level: "district", type: null, name: text.value.slice(start, end), isForeign: false });
    }
  }
  return found;
}

/** Behind a name that has a figure, or is said to be an area: `Tây Trà 21%`, `Sa Lý (83,4%)`, `A Bung giảm 7%`, `Hướng Hiệp là xã`. */
const behindName = / (?=(?:hiện |đã )?(?:giảm|tăng|đạt|có|còn|chiếm|với) \d|là (?:xã|huyện|phường|thị trấn|thị xã)(?![a-zà-ỹ]))|(?: ?\(|: ?| )(?=\d)/g;
const mostSyllables = 3;
/** What a commune without its type word needs before it: that communes are told of. */
const communeBefore = /(?:^|[^a-zà-ỹ])(?:xã|phường|thị trấn)(?![a-zà-ỹ])/u;
const communeReach = 160;

/** Units of the provinces by name alone before a figure, in any spelling: districts, and communes where the words before them tell of communes. */
function namedWithFigure(areas: readonly Area[], text: CleanText, codesAt: (start: number) => readonly string[]): Area[] {
  const found: Area[] = [];
  if (!areas.some(({ level }) => level === "province" || level === "district")) return found;
  for (const { index: end } of text.folded.matchAll(behindName)) {
    const start = nameStart(text, end);
    if (start < 0 || isTaken(start, end, areas) || !isListed(text, start, end)) continue;
    const name = text.value.slice(start, end);
    const codes = codesAt(start);
    if (codes.length === 0) continue;
    const level = (["district", "commune"] as const).find((kind) => unitsNamed(kind, name).some((unit) => codes.includes(provinceOf(unit))));
    if (level === undefined || !isFree(text, start, end)) continue;
    if (level === "commune" && !communeBefore.test(text.folded.slice(Math.max(0, start - communeReach), start))) continue;
    found.push({ start, end, level, type: null, name, isForeign: false });
  }
  return found;
}

/** Where the two or three capitalised syllables that end at an offset begin; -1 where there are fewer or more. */
function nameStart(text: CleanText, end: number): number {
  let start = end;
  for (let count = 0; count <= mostSyllables; count++) {
    const at = start === end ? end : start - 1;
    const from = wordStart(text.folded, at);
    const goesOn = from < at && (start === end || text.folded.charCodeAt(at) === space) && isCapital(text, from);
    if (!goesOn) return count > 1 ? start : -1;
    start = from;
  }
  return -1;
}

/** Whether a name is the first word of the text, and what follows tells what is done there: `Như Xuân sau một nhiệm kỳ dồn sức`, `Đức Thọ: Tập huấn …`. */
function opensTitle({ value }: CleanText, start: number, end: number): boolean {
  return start <= longestMargin && value.slice(0, start).trim() === "" && value.slice(start, end).includes(" ") && titleBehind.test(value.slice(end, end + 3));
}

const longestMargin = 8;
const titleBehind = /^(?: \p{Ll}| ?: ?\p{L})/u;

/** Whether a name stands alone in a bracket behind an area that lies in it: `xã Nhân Khang (Lý Nhân)`. */
function holdsArea({ folded }: CleanText, start: number, end: number, areas: readonly Area[]): boolean {
  if (!folded.startsWith(" (", start - 2) || folded.charCodeAt(end) !== closeBracket) return false;
  const inner = areas[lowest(areas.length, (place) => (areas[place] as Area).end >= start - 2)];
  return inner?.end === start - 2 && (inner.level === "commune" || inner.level === "hamlet");
}

/** Whether a stretch of the text is part of an area; areas in text order. */
function isTaken(start: number, end: number, areas: readonly Area[]): boolean {
  const next = areas[lowest(areas.length, (place) => (areas[place] as Area).end > start)];
  return next !== undefined && next.start < end;
}

/** Before the name of a place. */
const placeBefore = /(?:^|[,;:(–-] ?|(?:^|[ (])(?:ở|tại|là|như|gồm|với|của|và|riêng|tới|đến|huyện|trong đó|cụ thể|nhất là|trong khi|còn|khi|nhưng) )$/u;
/** Before the name of a place that needs no figure: said to be where something is. */
const locatedBefore = /(?:(?:^|[ (,.;:“"\n])(?:ở|tại|về|khắp|thuộc)|\d (?:xã|phường|thị trấn) của) $/u;
/** Between the name and its figure. */
const beforeFigure =
  /^(?: ?\(|: ?| (?:hiện |đã |có |đạt |được |với |giảm |tăng |còn |là |chiếm |hơn |gần |trên |khoảng |tới |đến |lên |mới |chỉ |cũng |ở mức ){0,3})(?=\d)/u;
/** What a name is said to be: `Hướng Hiệp là xã có …`. */
const isArea = /^ là (?:xã|huyện|phường|thị trấn|thị xã|địa phương|vùng)(?![a-zà-ỹ])/u;
const listBehind = /^(?:, | và |;)\p{Lu}/u;
const reachBehind = 40;

/** Whether a name stands where places do, and a figure of its own or a further name of a list behind it; one of two syllables also behind a word for where. */
function isListed({ folded, value }: CleanText, start: number, end: number): boolean {
  if (isDigitCode(folded.charCodeAt(start - 2))) return false;
  const before = folded.slice(Math.max(0, start - 18), start);
  if (locatedBefore.test(before) && value.slice(start, end).includes(" ")) return true;
  if (!placeBefore.test(before)) return false;
  const behind = folded.slice(end, end + reachBehind);
  return beforeFigure.test(behind) || isArea.test(behind) || listBehind.test(value.slice(end, end + 5));
}
