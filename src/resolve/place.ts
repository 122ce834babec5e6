/** The administrative areas that each count and model speaks of. */
import type { Article, CleanText, PlaceScope, ScopeFrom, Span } from "../types.ts";
import { behindName, clauseBreak, figureJoint, reachesBehind, sentenceBreaks, siteBehind, touches } from "../vi/place-words.ts";
import { type Chain, findPlaces, type Place } from "../vi/places.ts";
import { areaReader } from "./area.ts";
import type { Mention } from "./resolve.ts";

/** A scope for each mention, null where the article does not say. */
export function placesOf(mentions: readonly Mention[], text: CleanText, article: Article): (PlaceScope | null)[] {
  const figures = mentions.filter(({ type }) => type !== "date");
  if (figures.length === 0) return mentions.map(() => null);
  const places = findPlaces(text);
  const reader = areaReader(places, text, article, mentions);
  const own = reader.own && { ...reader.own.reading, from: "article" as const, source: { span: reader.own.span, step: reader.own.step } };
  let index = 0;
  let reached = 0;
  return mentions.map((mention): PlaceScope | null => {
    if (mention.type === "date") return null;
    const rank = index++;
    while (reached < places.length && (places[reached] as Place).start < mention.start) reached++;
    for (const found of candidates({ mention, before: figures[rank - 1], behind: figures.slice(rank + 1, rank + 1 + longestRow), places, reached, text })) {
      const near = nearBefore(places, found.at, mention.sentence.paragraph.start);
      const reading = reader.read(found.chains, near);
      if (reading === null) continue;
      const site = mention.type === "model" ? siteOf(mention, found.span, text) : null;
      return { ...reading, text: site === null ? reading.text : `${site}, ${reading.text}`, from: found.from, source: { span: found.span, step: found.step } };
    }
    return own;
  });
}

/** A place that may govern a figure. */
interface Candidate {
  readonly chains: readonly Chain[];
  readonly span: Span;
  /** Its index among the places. */
  readonly at: number;
  readonly from: ScopeFrom;
  readonly step: string;
}

interface Surroundings {
  readonly mention: Mention;
  /** The figure before it. */
  readonly before: Mention | undefined;
  /** The next figures. */
  readonly behind: readonly Mention[];
  readonly places: readonly Place[];
  /** The first place that does not start before the mention. */
  readonly reached: number;
  readonly text: CleanText;
}

/** How many figures of a row may share the place behind the last. */
const longestRow = 6;
/** How many places before and behind a figure are looked at, and how many characters. */
const mostPlaces = 12;
const reach = 400;
const reachBehind = 120;
/** How far a place that opens a sentence carries in its paragraph. */
const paragraphReach = 700;

/** The places that may govern a figure, the likeliest first. */
function* candidates(surroundings: Surroundings): Generator<Candidate> {
  const { mention, places, reached, text } = surroundings;
  const candidate = (at: number, from: ScopeFrom, step: string, chains?: readonly Chain[]): Candidate => {
    const place = places[at] as Place;
    return { chains: chains ?? place.chains, span: { start: place.start, end: place.end }, at, from, step };
  };
  const inPhrase = placeInPhrase(surroundings);
  if (inPhrase >= 0) yield candidate(inPhrase, "phrase", "named in the phrase");
  const rightBehind = placeBehind(surroundings);
  if (rightBehind >= 0) yield candidate(rightBehind, "phrase", "said right behind it");
  const sentenceStart = Math.max(mention.sentence.start, mention.start - reach);
  const earlier: number[] = [];
  for (let at = reached - 1; at >= 0 && reached - at <= mostPlaces; at--) {
    const place = places[at] as Place;
    if (place.start < sentenceStart) break;
    if (place.role !== "personal") earlier.push(at);
  }
  const governs = earlier.filter((at) => (places[at] as Place).role !== "aside");
  const nearest = governs.find((at, index) => index === governs.length - 1 || !isNationInside(places[at] as Place, text, mention.sentence.start));
  if (nearest !== undefined) {
    const place = places[nearest] as Place;
    const isTouched = touches.test(text.folded.slice(place.end, mention.start));
    const isSameClause = !clauseBreak.test(text.folded.slice(place.end, mention.start));
    yield candidate(
      nearest,
      "sentence",
      isSameClause ? "named before it in the clause" : "named before it in the sentence",
      isTouched ? place.chains.slice(-1) : undefined,
    );
  }
  const later = placeLater(surroundings);
  if (later >= 0) yield candidate(later, "sentence", "said later in the sentence");
  const floor = Math.max(mention.sentence.paragraph.start, mention.sentence.start - paragraphReach);
  for (let at = reached - 1; at >= 0 && reached - at <= mostPlaces; at--) {
    const place = places[at] as Place;
    if (place.start < floor) break;
    if (place.start >= mention.sentence.start || !isTopic(place, text)) continue;
    yield candidate(at, "paragraph", "opens a sentence before it in the paragraph");
  }
}

/** The place that the phrase of a count or the name of a model holds, by its index; -1 for none. */
function placeInPhrase({ mention, places, reached, text }: Surroundings): number {
  const end = mention.count?.phrase?.end ?? mention.end;
  const isModel = mention.type === "model";
  for (let at = reached; at < places.length; at++) {
    const place = places[at] as Place;
    if (place.start >= end) return -1;
    if (place.role === "personal" || place.role === "aside") continue;
    if (isModel || place.role === "located" || (!isCountry(place) && !isApposed(text.folded, place.start))) return at;
  }
  return -1;
}

/** Whether a place stands behind a comma, where it opens a new statement rather than belongs to the phrase before. */
function isApposed(folded: string, start: number): boolean {
  return folded.slice(start - 2, start) === ", ";
}

function isCountry({ chains }: Place): boolean {
  return chains[0]?.areas.at(-1)?.level === "country";
}

/** The place that is said behind a figure, or behind the last of a row of figures: `tại huyện A`, `(huyện A)`. */
function placeBehind({ mention, behind, places, reached, text }: Surroundings): number {
  const { folded } = text;
  let end = phraseEndOf(mention);
  let next = behind[0];
  for (const figure of behind) {
    if (figure.start < end || figure.sentence.start !== mention.sentence.start || !figureJoint.test(folded.slice(end, figure.start))) break;
    end = phraseEndOf(figure);
    next = behind[behind.indexOf(figure) + 1];
  }
  const limit = Math.min(mention.sentence.end, end + reachBehind, next?.start ?? Infinity);
  for (let at = reached; at < places.length && at < reached + mostPlaces; at++) {
    const place = places[at] as Place;
    if (place.start >= limit) return -1;
    if (place.start < end || place.role === "personal") continue;
    const gap = folded.slice(end, place.start);
    if (touches.test(gap) || (mention.type === "model" && behindName.exec(gap)?.[0] === gap)) return at;
    if ((place.role === "located" || mention.type === "model") && reachesBehind.test(gap)) return at;
    if (mention.type === "model" && siteBehind.test(folded.slice(mention.end, place.start))) return at;
    return -1;
  }
  return -1;
}

/** A place said to be where something is, later in the sentence and before its next clause. */
function placeLater({ mention, places, reached, text }: Surroundings): number {
  for (let at = reached; at < places.length && at < reached + mostPlaces; at++) {
    const place = places[at] as Place;
    if (place.start >= Math.min(mention.sentence.end, mention.end + reach)) return -1;
    if (clauseBreak.test(text.folded.slice(mention.end, place.start))) return -1;
    if (place.role === "located") return at;
  }
  return -1;
}

function phraseEndOf({ count, end }: Mention): number {
  return Math.max(end, count?.phrase?.end ?? end);
}

/** Whether a place is the whole country inside a clause, where it says how far something goes (`nhân rộng trong toàn quốc 02 mô hình`). */
function isNationInside({ chains, start }: Place, { value }: CleanText, sentenceStart: number): boolean {
  const [area] = chains[0]?.areas ?? [];
  return area?.level === "country" && !area.isForeign && !isOpening(value, start) && start > sentenceStart;
}

/** Whether a place sets what its paragraph goes on about: it alone opens its sentence, or means the article's own area. */
function isTopic({ chains, role, start }: Place, { value }: CleanText): boolean {
  if (role === "personal" || role === "aside" || chains.length > 1) return false;
  const [area] = (chains[0] as Chain).areas;
  if (area?.name === "") return true;
  return isOpening(value, start) && (role === "located" || area?.level !== "country");
}

/** Whether only few words stand between the beginning of a sentence and an offset. */
function isOpening(value: string, start: number): boolean {
  for (let at = start - 1; at >= start - longestOpening; at--) {
    if (at < 0 || sentenceBreaks.includes(value[at] as string)) return true;
  }
  return false;
}

const longestOpening = 40;

/** The places before one in its paragraph, the nearest first. */
function nearBefore(places: readonly Place[], at: number, floor: number): Place[] {
  const near: Place[] = [];
  for (let index = at - 1; index >= 0 && near.length < mostPlaces && (places[index] as Place).start >= floor; index--) near.push(places[index] as Place);
  return near;
}

/** The school, company or post said to run a model, between its name and its place. */
function siteOf({ end }: Mention, place: Span, { folded, value }: CleanText): string | null {
  const found = siteBehind.exec(folded.slice(end, place.start));
  if (!found) return null;
  const site = value.slice(end + found[0].length - (found[1] as string).length, end + found[0].length);
  return site.replace(/[ ,(]+$/, "");
}
