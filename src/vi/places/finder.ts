/**
 * Finds the administrative areas that a text names: typed (`huyện Sa Thầy`, `TP.Cà Mau`, `quận 9`), provinces, cities
 * and countries by name alone (`Kon Tum`, `Pleiku`, `Thái Lan`), and words that mean the article's own (`toàn tỉnh`).
 * Areas that stand side by side are joined: narrower ones into the wider that hold them, equal ones into lists.
 */
import type { CleanText } from "../../types.ts";
import { withBareDistricts } from "./districts.ts";
import { groupPlaces, withSiblings } from "./group.ts";
import { pairKey, startKey } from "./letters.ts";
import { bareArea, bareNamesFrom, nameStarts } from "./names.ts";
import { areaStarts, pairStarts } from "./type-words.ts";
import { addNarrower, wordArea } from "./typed.ts";
import type { Area, Place } from "./types.ts";

/** The places of a text, in order. */
export function findPlaces(text: CleanText): Place[] {
  const areas = withSiblings(findAreas(text), text);
  return groupPlaces(withBareDistricts(areas, text), text);
}

/** Every area of a text by itself, in order, without overlaps. */
function findAreas(text: CleanText): Area[] {
  const { folded, value } = text;
  const areas: Area[] = [];
  bareNamesFrom("");
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
