/**
 * Districts by name alone, as reports on one province list them (`Sơn Tây 24,7%, Tây Trà 21%`): most of the names are
 * words or names of persons too, so that they are read only in an article of their province, beside a figure or a list, or where something is said to be there.
 */
import { isDigitCode } from "../../engine/pattern.ts";
import { lowest } from "../../search.ts";
import type { CleanText } from "../../types.ts";
import { districtNamesIn, unitsNamed } from "../gazetteer.ts";
import { isFree } from "./names.ts";
import type { Area } from "./types.ts";

/** The areas with the bare names of districts of the one province that the head of the text names, in text order. */
export function withBareDistricts(areas: readonly Area[], text: CleanText): readonly Area[] {
  const found = provincesOfHead(areas).flatMap((code) => districtNamesIn(code).flatMap((name) => placesOf(name, areas, text)));
  return found.length === 0
    ? areas
    : [...areas, ...found].sort((a, b) => a.start - b.start).filter((area, at, all) => at === 0 || area.start >= (all[at - 1] as Area).end);
}

/** How far into the text the head reaches: title and lead. */
const headReach = 700;

/** The codes that the only province that the head names has had; none where it names none or several. */
function provincesOfHead(areas: readonly Area[]): readonly string[] {
  let codes: readonly string[] = [];
  for (const { start, level, name, isForeign } of areas) {
    if (start > headReach) break;
    if (level !== "province" || name === "" || isForeign) continue;
    const named = [...new Set(unitsNamed("province", name).map(({ code }) => code))];
    if (named.length === 0 || (codes.length > 0 && named.join() !== codes.join())) return [];
    codes = named;
  }
  return codes;
}

function placesOf(name: string, areas: readonly Area[], text: CleanText): Area[] {
  const found: Area[] = [];
  for (let start = text.value.indexOf(name); start >= 0; start = text.value.indexOf(name, start + name.length)) {
    const end = start + name.length;
    const next = areas[lowest(areas.length, (place) => (areas[place] as Area).end > start)];
    const isTaken = next !== undefined && next.start < end;
    if (!isTaken && isFree(text, start, end) && isListed(text, start, end)) {
      found.push({ start, end, level: "district", type: null, name: text.value.slice(start, end), isForeign: false });
    }
  }
  return found;
}

/** Before the name of a place. */
const placeBefore = /(?:^|[,;:(–-] ?|(?:^|[ (])(?:ở|tại|là|như|gồm|với|của|và|riêng|tới|đến|huyện) )$/u;
/** Before the name of a place that needs no figure: said to be where something is. */
const locatedBefore = /(?:^|[ (,.;:“"\n])(?:ở|tại|về|khắp|thuộc) $/u;
/** Between the name and its figure. */
const beforeFigure = /^(?: ?\(|: ?| (?:có |đạt |được |với |giảm |tăng |còn |là |chiếm |hơn |gần |trên |khoảng ){0,3})(?=\d)/u;
const listBehind = /^(?:, | và |;)\p{Lu}/u;
const reachBehind = 40;

/** Whether a name stands where places do, and a figure of its own or a further name of a list behind it; one of two syllables also behind a word for where. */
function isListed({ folded, value }: CleanText, start: number, end: number): boolean {
  if (isDigitCode(folded.charCodeAt(start - 2))) return false;
  const before = folded.slice(Math.max(0, start - 8), start);
  if (locatedBefore.test(before) && value.slice(start, end).includes(" ")) return true;
  if (!placeBefore.test(before)) return false;
  return beforeFigure.test(folded.slice(end, end + reachBehind)) || listBehind.test(value.slice(end, end + 5));
}
