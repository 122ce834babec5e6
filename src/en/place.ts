/** Administrative areas that English text names: `Tuyen Quang province`, `Son Duong district`, `Ho Chi Minh City`, `Dak Lak`, `the country`. */
import type { CleanText, Span } from "../types.ts";
import { cityNames, keyOf, provinces } from "../vi/gazetteer.ts";
import { homeName } from "../vi/place-words.ts";
import { englishAliases, englishTypes, urbanDistrict } from "../vi/places/english-names.ts";
import { type Area, type Chain, levels, type Place, type Role } from "../vi/places/types.ts";

/** Words with capitals side by side. */
const capitalised = /\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*){0,6}/gu;
/** The type word behind a name. */
const typeBehind = /^ (provinces?|city|cities|districts?|towns?|communes?|wards?|townships?|villages?|hamlets?)(?![a-z])/i;
/** Numbered districts and wards: `District 1`. */
const numbered = /\b(District|Ward) (\d{1,2})(?!\d|[.,]\d)/g;
/** The article's own area, and the country. */
const ownArea =
  /\b(?:(?:the )?(?:whole|entire) (province|city|district|commune|country)|the (province|city|district|commune|country|nation)|(nationwide|countrywide)|(provincewide|province-wide))(?!['’]s|\p{L})/giu;
/** Words with a capital that begin a sentence or a title of office, and belong to no name behind them. */
const leadWords = new Set(
  (
    "in the at from of across throughout within around on by for with to and but meanwhile northern southern central western eastern north south west east mountainous coastal neighbouring " +
    "highlands delta region regions mekong province city police authorities people vietnam vietnamese according many while as secretary chairman vice director deputy prime minister president after since during"
  ).split(" "),
);
/** Words of organisations behind the name of their area: `Ha Giang Provincial People's Committee`. */
const organisationWords = new Set(
  "provincial people police party department committee city province newspaper customs border military youth women farmers union association radio television university hospital centre center peoples municipal".split(
    " ",
  ),
);
/** Other countries that such news names. */
const countries = new Set([
  ..."china laos cambodia thailand japan singapore malaysia indonesia philippines myanmar india russia ukraine germany france australia canada cuba israel taiwan".split(
    " ",
  ),
  "south korea",
  "north korea",
  "united states",
  "united kingdom",
  "hong kong",
]);

const located = /\b(?:in|at|across|throughout|within|around)(?: the)?(?: [a-z][a-z-]*){0,3} $/;
const aside = /\b(?:from|to|with|between|than|via|into|towards?|of)(?: the)?(?: [a-z][a-z-]*ern| neighbouring| (?:province|city|district|commune) of)? $/;
/** Where something is said of others: `announced at a review conference held in Hanoi`. */
const venue =
  /\bat (?:a|an|the)(?: [a-z-]+){0,2} (?:conference|meeting|workshop|seminar|forum|briefing|session|ceremony)(?: held)? in(?: the)?(?: [a-z-]+){0,2} $/;
/** `in the province of X`, `northern X`: what may stand between a preposition and a name; longer gaps hold another noun. */
const reach = 45;
const venueReach = 70;

let names: ReadonlyMap<string, string> | null = null;

/** The provinces and cities by their keys. */
function bareNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const known = new Map<string, string>();
  for (const { name, aliases } of provinces) for (const form of [name, ...aliases]) known.set(keyOf(form), name);
  for (const name of cityNames()) if (name.includes(" ") || name.length > 5) known.set(keyOf(name), name);
  for (const [alias, name] of Object.entries(englishAliases)) known.set(keyOf(alias), name);
  names = known;
  return known;
}

/** The places of the passages of a text, in order. */
export function findPlaces(text: CleanText, passages: readonly Span[]): Place[] {
  return passages.flatMap((passage) => grouped(areasIn(text, passage), text, passage));
}

function areasIn({ value, folded }: CleanText, { start, end }: Span): Area[] {
  const passage = value.slice(start, end);
  const areas: Area[] = [];
  for (const { 0: words, index } of passage.matchAll(capitalised)) areas.push(...namesIn(words, start + index, value));
  for (const { 0: words, 1: kind, 2: number, index } of passage.matchAll(numbered)) {
    const [level, type] = kind === "District" ? (["district", urbanDistrict] as const) : (englishTypes.ward as readonly [Area["level"], string]);
    areas.push({ start: start + index, end: start + index + words.length, level, type, name: number as string, isForeign: false });
  }
  for (const { 0: words, 1: whole, 2: the, 3: nation, index } of folded.slice(start, end).matchAll(ownArea)) {
    const kind = nation ? "country" : (whole ?? the ?? "province");
    const isCountry = kind === "country" || kind === "nation";
    const [level, type] = isCountry ? (["country", null] as const) : (englishTypes[kind] as readonly [Area["level"], string]);
    areas.push({ start: start + index, end: start + index + words.length, level: kind === "city" ? "province" : level, type, name: "", isForeign: false });
  }
  return withSharedTypes(withoutOverlaps(areas.sort((a, b) => a.start - b.start || b.end - a.end)), value);
}

/** `Bat Xat and Si Ma Cai districts`: the names before the last of a list have its type. */
function withSharedTypes(areas: readonly Area[], value: string): Area[] {
  const typed: Area[] = [];
  for (const area of areas) {
    const isPlural = /(?:s|ies)$/.test(value.slice(area.start, area.end)) && area.type !== null && area.name !== "";
    const before = isPlural ? namesBefore.exec(value.slice(Math.max(0, area.start - longestRow), area.start)) : null;
    const from = before ? area.start - before[0].length : -1;
    for (const { 0: name, index } of before?.[1]?.matchAll(/[^,]+/g) ?? []) {
      const words = name.replace(/^ (?:and )?/, "");
      const start = from + index + name.length - words.length;
      while ((typed.at(-1)?.end ?? 0) > start) typed.pop();
      typed.push({ start, end: start + words.trimEnd().length, level: area.level, type: null, name: words.trimEnd(), isForeign: false });
    }
    typed.push(area);
  }
  return typed;
}

const longestRow = 120;
/** Names in a row before the last one. */
const namesBefore = /(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}(?:, \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})*),? and $/u;

function withoutOverlaps(areas: readonly Area[]): Area[] {
  const kept: Area[] = [];
  for (const area of areas) if (area.start >= (kept.at(-1)?.end ?? 0)) kept.push(area);
  return kept;
}

/** The areas among capitalised words side by side: one with a type word behind it, or a province or city by its name alone. */
function namesIn(words: string, at: number, value: string): Area[] {
  const parts = Array.from(words.matchAll(/[\p{L}\p{M}]+/gu), ({ 0: word, index }) => ({ word, start: at + index, end: at + index + word.length }));
  let first = 0;
  while (first < parts.length - 1 && leadWords.has((parts[first] as Word).word.toLowerCase())) first++;
  // `The province` is the article's own.
  if (leadWords.has((parts[first] as Word).word.toLowerCase()) && !countryNames.has((parts[first] as Word).word.toLowerCase())) return [];
  const areas: Area[] = [];
  const last = parts.length - 1;
  const end = (parts[last] as Word).end;
  const behind = typeBehind.exec(value.slice(end, end + 12));
  const typeWord = (behind?.[1] ?? "").toLowerCase();
  const typed = englishTypes[typeWord] ?? englishTypes[typeWord.replace(/ies$/, "y").replace(/s$/, "")];
  // `Son Duong District`: the type word has a capital too.
  const inside = last > first ? englishTypes[(parts[last] as Word).word.toLowerCase()] : undefined;
  const isAlias = bareNames().has(keyOf(nameOf(parts, first, parts.length)));
  if (typed || (inside && !isAlias)) {
    const [level, type] = (typed ?? inside) as readonly [Area["level"], string];
    const nameEnd = typed ? parts.length : last;
    const from = typed ? narrowed(first, nameEnd) : first;
    const name = nameOf(parts, from, nameEnd);
    const areaEnd = typed ? end + (behind as RegExpExecArray)[0].length : end;
    const known = bareNames().get(keyOf(name));
    if (nameEnd > from)
      return [{ start: (parts[from] as Word).start, end: areaEnd, level, type, name: level === "hamlet" ? name : (known ?? name), isForeign: false }];
  }
  for (let from = first; from < parts.length; ) {
    const found = longestName(parts, from);
    if (!found) {
      // What stands before the name of a province makes it a person's: `Nguyen Hoa Binh`.
      if (!leadWords.has((parts[from] as Word).word.toLowerCase())) break;
      from++;
      continue;
    }
    const next = parts[found.end];
    if (next && !organisationWords.has(next.word.toLowerCase())) break;
    areas.push({ start: (parts[from] as Word).start, end: (parts[found.end - 1] as Word).end, ...found.area });
    break;
  }
  return areas;
}

/** Lead words that are the country too. */
const countryNames = new Set(["vietnam"]);

interface Word extends Span {
  readonly word: string;
}

/** `Tay Nguyen Buon Ho town`: where the longest run is no known name the last four words are the name at most. */
function narrowed(first: number, end: number): number {
  return Math.max(first, end - mostWords);
}

const mostWords = 5;

function nameOf(parts: readonly Word[], from: number, to: number): string {
  return parts
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");
}

function longestName(parts: readonly Word[], from: number): { end: number; area: Pick<Area, "level" | "type" | "name" | "isForeign"> } | null {
  for (let end = Math.min(parts.length, from + 5); end > from; end--) {
    const written = nameOf(parts, from, end);
    const key = keyOf(written);
    if (key === keyOf(homeName) || key === "vietnam") return { end, area: { level: "country", type: null, name: homeName, isForeign: false } };
    if (countries.has(written.toLowerCase())) return { end, area: { level: "country", type: null, name: written, isForeign: true } };
    const known = bareNames().get(key);
    const isProvince = known !== undefined && provinces.some(({ name }) => name === known);
    if (known !== undefined) return { end, area: { level: isProvince ? "province" : "district", type: null, name: known, isForeign: false } };
  }
  return null;
}

/** What may stand between an area and the wider one that holds it. */
const nesting = /^(?:,|,? of|,? in|,? under)? ?(?:the )?(?:[a-z]+ern |central |mountainous |coastal )*(?:province of |city of )?$/;
/** Between a wider area and a narrower one that is its: `Tuyen Quang province's Son Duong district`. */
const owning = /^(?:['’]s?)? $/;
const listing = /^(?:, and|,| and|, as well as) $/;

/** Areas joined into chains and lists. */
function grouped(areas: readonly Area[], { value, folded }: CleanText, passage: Span): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < areas.length; ) {
    const chains: Chain[] = [];
    const start = (areas[at] as Area).start;
    for (;;) {
      const chain = chainFrom(areas, at, folded);
      chains.push(chain);
      at += chain.areas.length;
      const next = areas[at];
      if (!next || !listing.test(folded.slice(chain.end, next.start)) || next.level !== chain.areas[0]?.level || next.name === "") break;
    }
    const first = chains[0] as Chain;
    places.push({
      start,
      end: (chains.at(-1) as Chain).end,
      chains,
      role: roleOf(value, folded, { start, end: first.end, name: first.areas[0]?.name ?? "" }, passage),
    });
  }
  return places;
}

/** Whether a name is that of the capital, where the papers sit. */
function isCapital(name: string): boolean {
  return keyOf(name) === capital;
}

const capital = keyOf("Ha Noi");

function chainFrom(areas: readonly Area[], at: number, folded: string): Chain {
  const chain = [areas[at] as Area];
  for (let next = at + 1; next < areas.length; next++) {
    const [last, area] = [areas[next - 1] as Area, areas[next] as Area];
    if (area.start - last.end > longestGap || area.name === "") break;
    const gap = folded.slice(last.end, area.start);
    if (levels.indexOf(area.level) < levels.indexOf(last.level) && nesting.test(gap) && chain[chain.length - 1] === last) chain.push(area);
    else if (levels.indexOf(area.level) > levels.indexOf(last.level) && owning.test(gap) && chain[0] === last) chain.unshift(area);
    else break;
  }
  const inText = chain.toSorted((a, b) => a.start - b.start);
  return { start: (inText[0] as Area).start, end: (inText.at(-1) as Area).end, areas: chain };
}

const longestGap = 40;

function roleOf(value: string, folded: string, { start, end, name }: Span & { readonly name: string }, passage: Span): Role {
  const before = folded.slice(Math.max(passage.start, start - reach), start);
  // A dateline of the capital says where it was written: `HÀ NỘI -`, `Hanoi (VNA) -`.
  if (/(?:^|\n|\) )$/.test(before) && isCapital(name) && /^ ?(?:\([^()\n]{1,20}\))? ?[-,]/u.test(value.slice(end, end + 30))) return "aside";
  if (venue.test(folded.slice(Math.max(passage.start, start - venueReach), start))) return "aside";
  if (located.test(before) || /^(?:nationwide|countrywide|provincewide|province-wide)/.test(folded.slice(start, start + 14))) return "located";
  return aside.test(before) ? "aside" : "plain";
}
