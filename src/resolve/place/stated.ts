/** The place that the title of an article names, else its lead. */
import { isCapital } from "../../engine/pattern.ts";
import type { CleanText } from "../../types.ts";
import { keyOf } from "../../vi/gazetteer.ts";
import {
  arrivalBefore,
  attackWords,
  attendBefore,
  businessWords,
  deviceParts,
  deviceWords,
  eventWords,
  homeName,
  launchBefore,
  marketWords,
  matchWords,
  mission,
  nationOpens,
  ownerBefore,
  sportWords,
} from "../../vi/place-words.ts";
import { type Chain, levels, type Place } from "../../vi/places/types.ts";
import { attendReach, isCaption, venueReach } from "./scene.ts";

/** How near another of its kind follows one of several. */
const severalReach = 25;
/** The first two sentences of a lead reach no less far than this. */
export const shortestLead = 250;

/** Whether the first of chains is narrower than a province. */
export function isLocal([chain]: readonly Chain[]): boolean {
  return levels.indexOf(chain?.areas[0]?.level ?? "country") > levels.indexOf("province");
}

export function isWide({ chains }: Place): boolean {
  return chains[0]?.areas.at(-1)?.level === "country" && chains[0].areas.length === 1;
}

/**
 * The place that the title names, else the first of the lead. A country is the place of an article only where the title says so and
 * no other beside it (`quan hệ Saudi Arabia - Mỹ`), or the lead says that it is the scene.
 */
export function statedPlace(places: readonly Place[], text: CleanText, titleEnd: number, leadEnd: number): Place | null {
  const { folded } = text;
  const lead = folded.slice(0, leadEnd);
  const isMatch = sportWords.test(lead);
  const fits = (place: Place): boolean => {
    const { role, chains, start, end } = place;
    const arrives = role === "aside" && end <= titleEnd && !isForeignPlace(place) && arrivalBefore.test(folded.slice(Math.max(0, start - 8), start));
    if (role === "personal" || (role === "aside" && !arrives) || chains[0]?.areas[0]?.name === "" || (isMatch && role !== "located")) return false;
    // Neither where a picture was taken nor whose a thing is (`Samsung của Hàn Quốc`).
    if (start >= titleEnd && isPictured(place, text) && !eventWords.test(lead)) return false;
    return !isForeignPlace(place) || !folded.endsWith(ownerBefore, start);
  };
  const head = places.filter(({ start }) => start < leadEnd);
  const inTitle = head.filter((place) => place.start < titleEnd && fits(place));
  const narrow = inTitle.filter((place) => !isWide(place));
  if (narrow.length > 0) return narrow.find(({ role }) => role === "located") ?? withinHeading(narrow, folded);
  const named = head.filter(({ start }) => start < titleEnd);
  const attack = attackWords.exec(folded.slice(0, titleEnd));
  const attacked = attack && named.find(({ start, chains }) => start > attack.index && chains.length === 1);
  if (attacked && named[0] !== attacked) return attacked;
  // Whose a thing is in a title is not one of those that it tells of: `Ấn Độ truy tố thủy thủ đoàn của Mỹ`.
  const told = named.filter(({ start, role }) => role !== "personal" && !folded.endsWith(ownerBefore, start));
  const isOfDevice = deviceWords.test(folded.slice(0, titleEnd)) || [...lead.matchAll(deviceParts)].length > 1;
  // The cameras of a commune are no device on sale.
  if (isOfDevice && !head.some((place) => isLocal(place.chains) && fits(place))) return null;
  const wide = inTitle.find(({ role }) => role === "located") ?? (told.length === 1 ? inTitle[0] : undefined);
  if (wide) return wide.chains.length === 1 ? wide : null;
  if (named.length > 0 && named.every(isForeignPlace)) return null;
  if (matchWords.test(lead) || businessWords.test(lead)) return null;
  const isMarket = marketWords.test(lead);
  const inLead = head.filter((place) => place.start >= titleEnd && fits(place) && !isAside(place, folded) && !(isMarket && place.role === "plain"));
  const first = inLead.find((place) => !isWide(place) || opensLead(place, folded, titleEnd));
  // What a story is about is where it happens, before who acts in it.
  const scene = inLead.find(({ role, chains }) => role === "located" && chains.length === 1);
  const subject = first && !(isForeignPlace(first) && first.role === "plain" && scene) ? first : (scene ?? onlyOne(inLead));
  return subject && (subject.chains.length > mostStated || isOneOfSeveral(subject, places)) ? null : subject;
}

/** The first place of a title, or the one that lies in it where it only heads the title: `Đồng Tháp: Huyện Hồng Ngự tổng kết công tác khuyến học`. */
function withinHeading([first, next]: readonly Place[], folded: string): Place {
  const isHeading = first?.chains[0]?.areas[0]?.level === "province" && folded[first.end] === ":" && first.chains.length === 1;
  return (isHeading && next?.chains.length === 1 && isLocal(next.chains) ? next : first) as Place;
}

/** Whether the words under a picture end with a place, or go on to who took it: captions often have no stop (`… tại xã Gio Mai Liên quan đến vụ …`). */
function isPictured(place: Place, text: CleanText): boolean {
  return isCaption(place, text) || (text.folded[place.end] === " " && isCapital(text, place.end + 1));
}

/** How many areas a lead may be about: more are a list of examples or stops. */
const mostStated = 2;

/** Whether a lead only adds a place: a bare name in a bracket (`trường Vietkids (Hà Nội)`), one of those who attend, a town abroad where a thing was shown. */
function isAside(place: Place, folded: string): boolean {
  const [chain] = place.chains;
  if (folded.endsWith("(", place.start) && chain?.areas.length === 1 && chain.areas[0]?.type === null) return true;
  if (attendBefore.test(folded.slice(Math.max(0, place.start - attendReach), place.start))) return true;
  return isForeignPlace(place) && launchBefore.test(folded.slice(Math.max(0, place.start - venueReach), place.start));
}

/** Whether another of its kind follows at once, so that it is one of several (`tại Hà Giang vào ngày 2/11, Lai Châu (ngày 9/11) và …`). */
function isOneOfSeveral(place: Place, places: readonly Place[]): boolean {
  const next = places[places.indexOf(place) + 1];
  if (!next || next.start - place.end > severalReach || place.chains.length > 1) return false;
  const [area] = place.chains[0]?.areas ?? [];
  const [other] = next.chains[0]?.areas ?? [];
  const isSameLevel = area?.level === other?.level && (area?.level === "province" || area?.level === "district");
  return isSameLevel && area !== undefined && other !== undefined && keyOf(area.name) !== keyOf(other.name) && other.name !== "" && next.role === "plain";
}

/** The first of places that name one area several times and no other; else null. */
function onlyOne(places: readonly Place[]): Place | null {
  const names = new Set(places.flatMap(({ chains }) => chains.map(({ areas }) => areas[0]?.name)));
  return names.size === 1 && places.length > 1 ? (places[0] as Place) : null;
}

/** Whether a lead says that its scene is the home country, or begins with it: `Năm nay, Việt Nam là …`. */
function opensLead({ chains, role, start }: Place, folded: string, titleEnd: number): boolean {
  if (chains.length !== 1 || chains[0]?.areas[0]?.isForeign !== false || (role !== "located" && start > titleEnd + shortestLead)) return false;
  if (chains[0].areas[0].name.toLowerCase() !== homeName.toLowerCase()) return false;
  const before = folded.slice(Math.max(0, start - venueReach), start);
  return role === "located" ? !mission.test(before) : nationOpens.test(before);
}

export function isForeignPlace({ chains }: Place): boolean {
  return chains[0]?.areas.some(({ isForeign }) => isForeign) ?? false;
}
