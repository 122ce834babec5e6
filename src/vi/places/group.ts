/** Joins areas that stand side by side: narrower ones into the wider that hold them, equal ones into lists. */
import type { CleanText } from "../../types.ts";
import { unitsNamed } from "../gazetteer.ts";
import { closeBracket } from "./letters.ts";
import { roleOf } from "./role.ts";
import { liesIn, syllableEnds } from "./typed.ts";
import { type Area, type Chain, type Level, levels, type Place, type Role } from "./types.ts";

/** What may stand between an area and the wider one that holds it. */
const nesting = /^(?:,| -|,? thuộc|,? của|,? ở)? ?\(?$/u;
/** What may stand between the areas of a list. */
const listing = /^(?: ?\(\d{1,2}[/.-]\d{1,2}\))?(?:, ?|;|,? và| &| hoặc|,? cùng| với| -)(?: (?:tại|ở|các|hai|thủ đô))? ?$/u;
const longestGap = 16;

/** Joins areas side by side into chains and lists. */
export function groupPlaces(areas: readonly Area[], text: CleanText): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < areas.length; ) {
    const chains: Chain[] = [];
    for (;;) {
      const chain = chainFrom(areas, at, text);
      chains.push(chain);
      at += chain.areas.length;
      const next = areas[at];
      const last = chain.areas.at(-1) as Area;
      if (!next || next.start - last.end > longestGap || chains.length === longestList) break;
      const joint = text.folded.slice(closedEnd(text.folded, last.end), next.start);
      if (!listing.test(joint) || !isSibling(chain.areas, next, joint)) break;
    }
    const first = chains[0] as Chain;
    const end = (chains.at(-1) as Chain).end;
    places.push(new FoundPlace(first.start, end, chains, text));
  }
  return places;
}

const longestList = 30;

/**
 * A place whose role is read when first asked for, since most stand far from any figure. A class, since objects that each
 * have a getter of their own share no shape, and whatever reads them takes several times as long.
 */
class FoundPlace implements Place {
  readonly start: number;
  readonly end: number;
  readonly chains: readonly Chain[];
  readonly #folded: string;
  #role: Role | undefined;

  constructor(start: number, end: number, chains: readonly Chain[], { folded }: CleanText) {
    this.start = start;
    this.end = end;
    this.chains = chains;
    this.#folded = folded;
  }

  get role(): Role {
    this.#role ??= roleOf(this.#folded, this.start, this.chains[0]?.areas[0] as Area);
    return this.#role;
  }
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
export function withSiblings(areas: readonly Area[], text: CleanText): Area[] {
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
