/** What the areas that a text names are: their codes on the article's day, and the article's own area. */

import type { Article, CleanText, PlaceScope, Span } from "../../types.ts";
import { holdsOn, isSpelled, keyOf, provinceOf, provinces, type Unit, unitsNamed } from "../../vi/gazetteer.ts";
import {
  allOverBefore,
  businessWords,
  datelineBefore,
  datelinePlace,
  eventWords,
  homeName,
  marketWords,
  matchWords,
  nationMarks,
  policeBefore,
  sentenceBreaks,
  sportWords,
  stateMarks,
  touchesFigure,
  venueBefore,
  venueBehind,
} from "../../vi/place-words.ts";
import { describing } from "../../vi/places/type-words.ts";
import { type Area, type Chain, isNumberedGroup, levels, type Place } from "../../vi/places/types.ts";
import type { Headline } from "../headline.ts";
import type { Mention } from "../resolve.ts";
import { venueReach } from "./scene.ts";
import { isForeignPlace, isLocal, isWide, shortestLead, statedPlace } from "./stated.ts";

/** What a place says, without where it was found. */
export type PlaceReading = Pick<PlaceScope, "text" | "code" | "provinceCode">;

/** The area that a whole article speaks of, and what says so. */
export interface OwnPlace {
  readonly reading: PlaceReading;
  /** Null where no words of the text say it. */
  readonly span: Span | null;
  readonly step: string;
}

/** Reads the places of one article. */
export interface AreaReader {
  /** What chains say; null where they mean the article's own area and that is not known. `near`: the places before them in their paragraph, the nearest first. */
  readonly read: (chains: readonly Chain[], near: readonly Place[]) => PlaceReading | null;
  readonly own: OwnPlace | null;
  /** Whether the article tells of a match: the places that it names are teams and grounds, and set no scene. */
  readonly isMatch: boolean;
  /** Whether it tells of an accident, a crime or a disaster: where those live who were in it is not where it was. */
  readonly isEvent: boolean;
}

interface ChainReading {
  readonly text: string;
  readonly code: string | null;
  /** The code since the merger of the province that it lies in, where that is certain. */
  readonly provinceCode: string | null;
}

/** How far behind the title the lead reaches: two sentences, but no less and no more than this. */
const longestLead = 450;
/** How far the lead of an event reaches, which tells where in the town it was. */
const eventReach = 700;
/** How often a country is named that an article is about, and what part of all places it is. */
const oftenNamed = 4;
const mostlyNamed = 0.6;
/** How often a text names the one district or commune that it tells of. */
const againNamed = 3;
const longestSubject = 40;

export function areaReader(
  places: readonly Place[],
  text: CleanText,
  { article, headline, mentions }: { readonly article: Article; readonly headline: Headline; readonly mentions: readonly Mention[] },
): AreaReader {
  const day = dayOf(article.published, mentions) ?? (namesDistrict(places) ? lastDayOfDistricts : null);
  const titleEnd = headline.end;
  const leadEnd = endOfLead(text, titleEnd);
  const lead = text.folded.slice(0, leadEnd);
  const outletProvince = provinceOfOutlet(article.outlet, day);

  const provinceAmong = (areas: readonly Area[]): Unit | null => {
    const named = areas.find(({ level, name, isForeign }) => level === "province" && name !== "" && !isForeign);
    return named ? (unitsOf(named, areas, null)[0] ?? null) : null;
  };
  /** The units of a level that an area can be, by what is written beside it and by the province that the article is about. */
  const unitsOf = (area: Area, areas: readonly Area[], ownProvince: Unit | null): readonly Unit[] => {
    const { level, name, type } = area;
    if (area.isForeign || name === "" || level === "country" || level === "hamlet") return [];
    const listed = onDay(unitsNamed(level, name), day);
    // Huế: a city in a province, then a city under the centre.
    const valid =
      listed.length > 0 || level !== "district" ? listed : onDay(unitsNamed("province", name), day).filter((unit) => unit.type === (type ?? unit.type));
    const ofType = valid.filter((unit) => unit.type === type);
    const exact = (ofType.length > 0 ? ofType : valid).filter((unit) => isSpelled(unit.name, name));
    const found = exact.length > 0 ? exact : ofType.length > 0 ? ofType : valid;
    if (level === "province" || found[0]?.code.length === 2) return found;
    const district = areas.find((wider) => wider.level === "district" && wider !== area);
    const districts = district && new Set(onDay(unitsNamed("district", district.name), day).map(({ code }) => code));
    const units = districts ? found.filter(({ parent }) => districts.has(parent)) : found;
    const province = provinceAmong(areas);
    if (province) return units.filter((unit) => provinceOf(unit) === province.code);
    const inOwn = ownProvince ? units.filter((unit) => provinceOf(unit) === ownProvince.code) : [];
    if (inOwn.length > 0) return inOwn;
    // A district's name may be the only one of its kind in the country; a commune's says too little by itself.
    return level === "district" || district ? units : [];
  };
  const provinceOfAreas = (areas: readonly Area[]): Unit | null => {
    const province = provinceAmong(areas);
    if (province) return province;
    const narrowest = areas.find(({ level }) => level !== "hamlet");
    const units = narrowest ? unitsOf(narrowest, areas, null) : [];
    const codes = new Set(units.map(provinceOf));
    return codes.size === 1 ? provinceWithCode([...codes][0] as string, day) : null;
  };

  const stated = sceneOf(statedPlace(places, text, titleEnd, leadEnd));
  const statedProvince = stated ? provinceOfAreas((stated.chains[0] as Chain).areas) : null;
  const saysOwn = places.some(({ chains }) => chains.some(({ areas }) => areas.some(({ name, level }) => name === "" && level === "province")));
  const ownProvince = statedProvince ?? outletProvince ?? (saysOwn ? commonProvince(places, provinceOfAreas) : null);

  /** In the story of an accident or a crime, the narrowest place of the lead that lies in the one stated: the event was there. */
  function sceneOf(wide: Place | null): Place | null {
    if (wide === null || wide.chains.length > 1 || !eventWords.test(lead)) return wide;
    const province = provinceOfAreas((wide.chains[0] as Chain).areas);
    if (province === null || isAllOver() || districtsNamed() >= leastSpread) return wide;
    let scene = wide;
    for (const place of places) {
      if (place.start >= titleEnd + eventReach) break;
      // The police of a district have the case, wherever else it leads.
      const isPolice = text.folded.endsWith(policeBefore, place.start);
      if (place.role === "personal" || (place.role === "aside" && !isPolice) || place.chains.length > 1 || depthOf(place) <= depthOf(scene)) continue;
      const chain = place.chains[0] as Chain;
      if (chain.areas.length < 2 && place.role !== "located" && !isPolice) continue;
      const { areas } = scene.chains[0] as Chain;
      if (chain.areas[0]?.name !== "" && liesWithin(chain.areas, areas, province, depthOf(scene))) scene = place;
    }
    return scene;
  }
  /** How many districts are named where nobody only lives or comes from: a storm that hit several was in none of them alone. */
  function districtsNamed(): number {
    const named = places.flatMap(({ chains, role }) => (role === "personal" || role === "aside" ? [] : chains.flatMap(({ areas }) => areas)));
    return new Set(named.flatMap(({ level, name, isForeign }) => (level === "district" && name !== "" && !isForeign ? [keyOf(name)] : []))).size;
  }
  /** Whether the lead says that what it tells of went on all over the province: `Trên địa bàn tỉnh xảy ra 3 đợt mưa lũ`. */
  function isAllOver(): boolean {
    return places.some(
      ({ chains, start }) =>
        start < leadEnd && chains[0]?.areas[0]?.level === "province" && allOverBefore.test(text.folded.slice(Math.max(0, start - 10), start)),
    );
  }
  /** Whether a chain lies in another of a province: it says the province, or its own units are there. */
  function liesWithin(inner: readonly Area[], outer: readonly Area[], province: Unit, depth: number): boolean {
    const named = inner.find(({ level }) => level === "district" || level === "province");
    if (!named || named.isForeign) return false;
    if (depth >= levels.indexOf("district") && keyOf(named.name) !== keyOf(outer[0]?.name ?? "")) return false;
    return unitsOf(named, inner, province).some((unit) => provinceOf(unit) === province.code);
  }

  /** The province that `toàn tỉnh` means: the one named just before it in its paragraph, else the article's own. */
  const provinceMeant = ({ type }: Area, near: readonly Place[]): Unit | null => {
    for (const { chains, role } of near) {
      if (role === "personal" || role === "aside") continue;
      const province = provinceAmong((chains.at(-1) as Chain).areas);
      if (province?.type === type) return province;
    }
    return ownProvince?.type === type ? ownProvince : null;
  };
  /** What a bare type word means: the words that name it, and its unit. */
  const ownMeant = (area: Area, near: readonly Place[]): { text: string; unit: Unit | null; areas: readonly Area[] } | null => {
    if (area.level === "country") {
      // In the news of another country `cả nước` is that one.
      const abroad = stated && stated.start < titleEnd && isForeignPlace(stated) && isWide(stated) ? stated.chains[0]?.areas[0] : undefined;
      return { text: abroad ? text.value.slice(abroad.start, abroad.end) : homeName, unit: null, areas: [] };
    }
    for (const { chains, role } of [...near, ...(stated ? [stated] : [])]) {
      if (role === "personal" || role === "aside") continue;
      for (const { areas } of chains) {
        // Also by its bare name: `Ở Thăng Bình, … Huyện đang quản lý 312 người`.
        const isMeant = (other: Area): boolean =>
          other.type === area.type || (other.type === null && other.level !== "province" && oneOf(unitsOf(other, areas, ownProvince))?.type === area.type);
        const named = areas.find((other) => other.name !== "" && !other.isForeign && isMeant(other));
        if (named) return { text: writtenName(named, text), unit: oneOf(unitsOf(named, areas, ownProvince)), areas };
      }
    }
    const only = area.level === "province" ? null : onlyOfType(area.type);
    if (only) return { text: writtenName(only, text), unit: oneOf(unitsOf(only, [only], ownProvince)), areas: [only] };
    const province = provinceMeant(area, near);
    return province ? { text: `${province.type} ${province.name}`, unit: province, areas: [] } : null;
  };

  /** The area of a type, where the text names one and no other. */
  const onlyOfType = (type: string | null): Area | null => {
    let only: Area | null = null;
    for (const { chains } of places) {
      for (const { areas } of chains) {
        const named = areas.find((other) => other.name !== "" && other.type === type && !other.isForeign);
        if (named && only && keyOf(named.name) !== keyOf(only.name)) return null;
        only ??= named ?? null;
      }
    }
    return only;
  };

  /** The commune that a hamlet lies in: the one named before it in its paragraph, else the article's own. */
  const communeAround = (near: readonly Place[]): Chain | null => {
    for (const { chains, role } of [...near, ...(stated ? [stated] : [])]) {
      if (role === "personal" || role === "aside") continue;
      const chain = chains.at(-1) as Chain;
      if (chain.areas.some(({ level, name }) => level === "commune" && name !== "")) return chain;
    }
    return null;
  };

  const readChain = (chain: Chain, near: readonly Place[]): ChainReading | null => {
    const named = chain.areas.filter((area) => !isNumberedGroup(area));
    if (named.length === 0) return null;
    // A hamlet is no administrative unit: it stands for itself only where nothing says in which one it lies.
    const units = named.filter(({ level }) => level !== "hamlet");
    const around = units.length > 0 ? null : communeAround(near);
    if (around) return readChain(around, []);
    const areas = units.length > 0 ? units : named;
    const narrowest = units[0];
    const meant = narrowest?.name === "" ? ownMeant(narrowest, near) : null;
    if (narrowest?.name === "" && meant === null) return null;
    const pieces = areas.map((area) => (area === narrowest && meant ? meant.text : writtenName(area, text)));
    const unit = meant ? meant.unit : narrowest ? oneOf(unitsOf(narrowest, areas, ownProvince)) : null;
    const provinceCode = unit ? (provinceWithCode(provinceOf(unit), day)?.parent ?? null) : successorAmong(areas);
    return { text: pieces.join(", "), code: unit?.code ?? null, provinceCode };
  };

  const read: AreaReader["read"] = (chains, near) => {
    const readings = chains.flatMap((chain) => readChain(chain, near) ?? []);
    if (readings.length === 0) return null;
    const codes = readings.map(({ code }) => code);
    const provinceCodes = new Set(readings.flatMap(({ provinceCode }) => provinceCode ?? []));
    return {
      text: [...new Set(readings.map((reading) => reading.text))].join("; "),
      code: codes.includes(null) ? null : [...new Set(codes)].join(";"),
      provinceCode: provinceCodes.size === 0 ? null : [...provinceCodes].join(";"),
    };
  };

  return { read, own: ownPlace(), isMatch: matchWords.test(lead), isEvent: eventWords.test(lead) };

  function ownPlace(): OwnPlace | null {
    const isInLead = stated !== null && stated.start >= titleEnd;
    if (isInLead && isSpread()) return nation();
    if (isInLead && !isWide(stated) && !isLocal(stated.chains)) {
      const before = text.folded.slice(Math.max(0, stated.start - venueReach), stated.start);
      const isVenue = venueBefore.test(before) || venueBehind.test(text.folded.slice(stated.end, stated.end + venueReach));
      if (isVenue && stated.role === "located") return nation();
      const whole = datelineBefore.test(before) && datelinePlace.test(text.folded.slice(stated.start, stated.end + 12)) ? nation() : null;
      if (whole) return whole;
    }
    const visited = isInLead && !isLocal(stated.chains) ? onlyVisited() : null;
    if (visited) return visited;
    const reading = stated ? read(stated.chains, []) : null;
    if (stated && reading) return { reading, span: stated, step: stated.start < titleEnd ? "named in the title" : "named in the lead" };
    const meant = stated === null ? meantByLead() : null;
    if (meant) return meant;
    if (ownProvince === null) return nation() ?? mostNamed() ?? ofPolice();
    const { type, name, code, parent } = ownProvince;
    return {
      reading: { text: `${type} ${name}`, code, provinceCode: parent },
      span: null,
      step: outletProvince === null ? "the province that the areas named lie in" : "the outlet's province",
    };
  }

  /** The district or commune at which the lead has something held, where the text names it again and again and no other: `tổ chức chiến dịch tại xã Ia Púch`. */
  function onlyVisited(): OwnPlace | null {
    const local = places.filter(({ chains, role }) => role !== "personal" && isLocal(chains) && chains[0]?.areas[0]?.name !== "");
    const names = new Set(local.flatMap(({ chains }) => chains.map(({ areas }) => keyOf(areas[0]?.name ?? ""))));
    const place = local.find(({ role, start, chains }) => role === "located" && start < leadEnd && chains[0]?.areas[0]?.type !== null);
    const reading = place && local.length >= againNamed && names.size === 1 ? read(place.chains, []) : null;
    return place && reading ? { reading, span: place, step: "the only one that it names, again and again" } : null;
  }

  /** The district or commune whose police alone are named, where no other area is: an extract of a report of theirs. */
  function ofPolice(): OwnPlace | null {
    const place = places.find(({ chains, start }) => isLocal(chains) && text.folded.endsWith(policeBefore, start));
    const [area] = place?.chains[0]?.areas ?? [];
    if (!place || !area || area.name === "") return null;
    const isOther = ({ name }: Area): boolean => name !== "" && name !== area.name;
    const reading = places.some(({ chains }) => chains.some(({ areas }) => areas.some(isOther))) ? null : read(place.chains, []);
    return reading && { reading, span: place, step: "the only area named, by its police" };
  }

  /** The district or commune that the lead means by its type alone, where the text names one and no other: `trên địa bàn quận`. */
  function meantByLead(): OwnPlace | null {
    const place = places.find(({ chains, start, role }) => start < leadEnd && role === "located" && chains[0]?.areas[0]?.name === "" && isLocal(chains));
    const reading = place ? read(place.chains, []) : null;
    return place && reading ? { reading, span: place, step: "the only one of its type, which the lead means" } : null;
  }

  /** Whether a figure of its own stands beside each of several provinces: the spot that a lead or caption names is only one of many. */
  function isSpread(): boolean {
    const named = places.flatMap(({ chains, end }) => {
      const [area] = chains[0]?.areas ?? [];
      const isProvince = chains.length === 1 && area?.level === "province" && area.name !== "" && !area.isForeign;
      return isProvince && touchesFigure.test(text.folded.slice(end, end + figureReach)) ? [keyOf(area.name)] : [];
    });
    return new Set(named).size >= leastSpread;
  }

  /** The foreign country that the lead names, and the text over and over, and hardly another place. */
  function mostNamed(): OwnPlace | null {
    if (lead.includes(homeName.toLowerCase()) || sportWords.test(lead) || businessWords.test(lead) || marketWords.test(lead)) return null;
    const counts = new Map<string, number>();
    let all = 0;
    for (const { chains, role } of places) {
      if (role === "personal") continue;
      all++;
      const [area] = chains[0]?.areas ?? [];
      if (chains.length === 1 && area && area.level === "country" && area.isForeign) counts.set(area.name, (counts.get(area.name) ?? 0) + 1);
    }
    const [name, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
    const first = places.find(({ chains, role }) => role !== "personal" && chains.length === 1 && chains[0]?.areas[0]?.name === name);
    const reading = first && count >= oftenNamed && count >= all * mostlyNamed && first.start < leadEnd ? read(first.chains, []) : null;
    return first && reading ? { reading, span: first, step: "the country that it names most" } : null;
  }

  /** The country, where the title and the lead speak of its state or of all of it, and of no other. */
  function nation(): OwnPlace | null {
    // Nor is it of the country where it speaks of another, or of `toàn tỉnh`.
    const isElsewhere = ({ isForeign, name, level }: Area): boolean => isForeign || (name === "" && level !== "country");
    if (places.some(({ chains, start }) => start < leadEnd && chains.some(({ areas }) => areas.some(isElsewhere)))) return null;
    if (businessWords.test(lead)) return null;
    const mark = nationMarks.exec(lead) ?? [...lead.matchAll(stateMarks)].find(({ index }) => index < titleEnd || opensSentence(text.value, index)) ?? null;
    if (!mark) return null;
    const span = { start: mark.index, end: mark.index + mark[0].length };
    return { reading: { text: homeName, code: null, provinceCode: null }, span, step: "the country, of which the title and lead speak" };
  }
}

/** The code since the merger of the province that areas name, also of one that is no more on the article's day. */
function successorAmong(areas: readonly Area[]): string | null {
  const named = areas.find(({ level, name, isForeign }) => level === "province" && name !== "" && !isForeign);
  const codes = new Set(named ? unitsNamed("province", named.name).map(({ parent }) => parent) : []);
  return codes.size === 1 ? ([...codes][0] as string) : null;
}

/** Without a date an article that names a district tells by that when it was written: districts ended with the merger of provinces. */
const lastDayOfDistricts = "2025-06-30";

function namesDistrict(places: readonly Place[]): boolean {
  return places.some(({ chains }) =>
    chains.some(({ areas }) => areas.some(({ level, type, isForeign }) => level === "district" && type !== null && !isForeign)),
  );
}

/** The day whose units an article means: its publication, else the last day or year that it names; null where it names none. */
function dayOf(published: string | null, mentions: readonly Mention[]): string | null {
  if (published !== null) return wholeDay(published.slice(0, 10));
  let days = "";
  let years = "";
  for (const { when } of mentions) {
    if (when?.dateType !== "DATE" || !/^\d{4}(?:-\d{2}){0,2}$/.test(when.edtf)) continue;
    if (when.edtf.length === 4) years = when.edtf > years ? when.edtf : years;
    else days = when.edtf > days ? when.edtf : days;
  }
  const last = days || years;
  return last === "" ? null : wholeDay(last);
}

/** The first day of a month or the middle of a year, for comparing: units change in January and July. */
function wholeDay(edtf: string): string {
  return edtf.length === 10 ? edtf : edtf.length === 7 ? `${edtf}-15` : `${edtf}-06-15`;
}

/** The clean offset at which the lead ends. */
function endOfLead({ value }: CleanText, titleEnd: number): number {
  const lead = value.slice(titleEnd, titleEnd + longestLead);
  let sentences = 0;
  for (const { index } of lead.matchAll(sentenceEnd)) {
    if (index > 0) sentences++;
    if (sentences > 2 && index >= shortestLead) return titleEnd + index;
  }
  return titleEnd + lead.length;
}

const sentenceEnd = /\n|[.!?…](?=[ \n])/g;

/** Whether only the time or a few words up to a comma stand between the beginning of a sentence and an offset: `Chiều 22/10, Bộ …`. */
function opensSentence(value: string, start: number): boolean {
  if (start > 1 && value[start - 1] === " " && value[start - 2] !== "," && !sentenceBreaks.includes(value[start - 2] as string)) return false;
  for (let at = start - 1; at >= start - longestSubject; at--) if (at < 0 || sentenceBreaks.includes(value[at] as string)) return true;
  return false;
}

function depthOf({ chains }: Place): number {
  return levels.indexOf(chains[0]?.areas[0]?.level ?? "country");
}

/** Areas with a figure each that make a story one of all that they lie in, and how far behind its province a figure is looked for. */
const leastSpread = 4;
const figureReach = 10;

/** The province in an outlet's name or address: `kontumtv.vn`, `Báo Gia Lai`. */
function provinceOfOutlet(outlet: string | null, day: string | null): Unit | null {
  if (outlet === null) return null;
  const key = keyOf(outlet).replaceAll(" ", "");
  return onDay(provinces, day).find(({ name }) => key.includes(keyOf(name).replaceAll(" ", ""))) ?? null;
}

/** The one province that all areas named in the text lie in, which `toàn tỉnh` then means; null where they lie in several, or only one is named and not as a province. */
function commonProvince(places: readonly Place[], provinceOfAreas: (areas: readonly Area[]) => Unit | null): Unit | null {
  let common: Unit | null = null;
  let count = 0;
  for (const { chains, role } of places) {
    if (role === "personal" || role === "aside") continue;
    for (const { areas } of chains) {
      const province = provinceOfAreas(areas);
      if (province === null) continue;
      if (common !== null && common.code !== province.code) return null;
      common = province;
      count += areas[0]?.level === "province" && areas[0].type !== null ? 2 : 1;
    }
  }
  return count > 1 ? common : null;
}

/** The units that hold on a day. On a day not known: those that hold today, else those that once did. */
function onDay<T extends Unit>(units: readonly T[], day: string | null): readonly T[] {
  if (day !== null) return units.filter((unit) => holdsOn(unit, day));
  const current = units.filter(({ to }) => to === "");
  return current.length > 0 ? current : units;
}

function provinceWithCode(code: string, day: string | null): Unit | null {
  const same = provinces.filter((province) => province.code === code);
  return onDay(same, day)[0] ?? same[0] ?? null;
}

function oneOf(units: readonly Unit[]): Unit | null {
  const [first] = units;
  return first && units.every(({ code }) => code === first.code) ? first : null;
}

/** An area as written, with the type word that it shares with the first of its list, and without what describes it (`xã biên giới Ia Mơ`). */
function writtenName({ start, end, type, name }: Area, { value }: CleanText): string {
  const written = value.slice(start, end).replace(/\s+/g, " ");
  if (type === null) return written;
  if (written === name) return `${type} ${name}`;
  return describing.test(written.slice(type.length).toLowerCase()) ? `${written.slice(0, type.length)} ${name}` : written;
}
