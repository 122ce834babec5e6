/** The administrative areas that each count and model speaks of. */
import { type EnglishReading, isWithin, overlaps } from "../../en/types.ts";
import { lowest } from "../../search.ts";
import type { Article, CleanText, PlaceScope, ScopeFrom, Span } from "../../types.ts";
import {
  areaUnits,
  clauseBreak,
  hereOpens,
  homeName,
  inAreas,
  inOrder,
  isPlaceless,
  partsOpen,
  rain,
  siteBehind,
  touches,
  venueBefore,
  whereBehind,
  worldBefore,
  worldBehind,
  worldNames,
  worldPrice,
} from "../../vi/place-words.ts";
import { findPlaces } from "../../vi/places/finder.ts";
import { isHome } from "../../vi/places/role.ts";
import { joinStretches } from "../../vi/places/stretch.ts";
import { type Chain, isNumberedGroup, type Place } from "../../vi/places/types.ts";
import type { Headline } from "../headline.ts";
import { sentenceGap } from "../relation/context.ts";
import { type Mention, phraseEndOf } from "../resolve.ts";
import { type AreaReader, areaReader, type PlaceReading } from "./area.ts";
import { mostPlaces, placeBehind, placeEarlier, placeInPhrase, placeLater, type Surroundings } from "./candidates.ts";
import { changesScene, isCaption, isCountry, isOfPerson, isOneOfExamples, isTopic } from "./scene.ts";

/** The place of a figure, and the end of its sentence. */
interface Told {
  readonly scope: PlaceScope;
  readonly end: number;
}

/** A scope for each mention, null where the article does not say. */
export function placesOf(
  mentions: readonly Mention[],
  text: CleanText,
  {
    article,
    furniture,
    headline,
    english,
  }: { readonly article: Article; readonly furniture: readonly Span[]; readonly headline: Headline; readonly english: EnglishReading | null },
): (PlaceScope | null)[] {
  const figures = mentions.filter(({ type }) => type !== "date");
  if (figures.length === 0) return mentions.map(() => null);
  const found = joinStretches(english ? placesOfBoth(findPlaces(text), english) : findPlaces(text), text);
  // What a page says of its own outlet, or of the weather there, tells nothing of its article.
  const all = furniture.length > 0 ? found.filter((place) => !overlaps(furniture, place)) : found;
  const places = all.some(({ start }) => text.value[start - 1] === "(") ? all.filter((place) => !isListOfAreas(place, figures, text)) : all;
  const reader = areaReader(all, text, { article, headline, mentions });
  const own = reader.own && placed(reader.own.reading, "article", { span: reader.own.span, step: reader.own.step });
  if (places.length === 0) return mentions.map(({ type }) => (type === "date" ? null : own));
  const readAt = placeReader(places, reader);
  const headings = headingsAmong(places, text, headline.end);
  const underHeading = (start: number): PlaceScope | null => {
    const at = headings[lowest(headings.length, (index) => (places[headings[index] as number] as Place).start > start) - 1];
    const reading = at === undefined ? null : readAt(at, (places[at] as Place).start, null);
    return at === undefined || reading === null ? null : placed(reading, "article", { span: places[at] as Place, step: "named in the heading" });
  };
  const isNational = own?.text === homeName;
  let index = 0;
  let reached = 0;
  // The place of the last figure of the sentence before, which that of a whole is for the parts behind it: `Tại xã A có 5 hộ. Trong đó, …`.
  let told: Told | null = null;
  let last: Told | null = null;
  const scopes = mentions.map((mention): PlaceScope | null => {
    if (mention.type === "date") return null;
    while (reached < places.length && (places[reached] as Place).start < mention.start) reached++;
    if (mention.count && hasNoPlace(mention, text)) {
      index++;
      return null;
    }
    const { sentence, start } = mention;
    if (last === null || last.end <= sentence.start) told = last;
    const goesOn =
      told && sentence.start - told.end <= sentenceGap && told.end > sentence.paragraph.start && partsOpen.test(text.folded.slice(sentence.start, start))
        ? told.scope
        : null;
    const scope =
      governing({ mention, figures, index: index++, places, reached, text, isNational, isMatch: reader.isMatch, isEvent: reader.isEvent }, readAt) ??
      goesOn ??
      underHeading(start) ??
      own;
    if (scope?.from !== "article" && mention.count) last = scope && { scope: placed(scope, "paragraph", scope.source), end: sentence.end };
    const isCarried = scope?.from === "paragraph" || scope?.from === "article";
    return isCarried && mention.count?.unit && worldPrice.test(mention.count.unit.text) ? null : scope;
  });
  if (reader.isMatch || places.some(({ start }) => start < headline.end)) return scopes;
  for (const [at, below] of headline.repeated) {
    const scope = scopes[below];
    if (scope && scope.from !== "article") scopes[at] = placed(scope, "article", scope.source);
  }
  return scopes;
}

/**
 * A reading with where it was found, and the site in it that is named. Field by field: V8 gives every copy by spread a shape of its own,
 * and what reads them is slow.
 */
export function placed({ text, code, provinceCode }: PlaceReading, from: ScopeFrom, source: PlaceScope["source"], site: string | null = null): PlaceScope {
  return { text: site === null ? text : `${site}, ${text}`, code, provinceCode, from, source };
}

/** The places, by their indexes, that head a line below the title which is no sentence: `Phường Thới Long: Nhiều mô hình thiết thực`. */
function headingsAmong(places: readonly Place[], { folded }: CleanText, titleEnd: number): number[] {
  return places.flatMap(({ start, end, chains }, at) => {
    if (start < titleEnd || chains.length > 1 || folded[start - 1] !== "\n" || folded[end] !== ":") return [];
    return headingLine.test(folded.slice(end, end + longestHeading)) ? [at] : [];
  });
}

const headingLine = /^: ?[^\d\n]{4,}[^\n.;:!?]\n/u;
const longestHeading = 140;

/** Whether a bracket only lists the areas that are counted before it: `02 huyện (Duy Tiên, Kim Bảng)`. */
function isListOfAreas({ start }: Place, figures: readonly Mention[], { folded, value }: CleanText): boolean {
  if (value[start - 1] !== "(") return false;
  const behind = lowest(figures.length, (place) => (figures[place] as Mention).start >= start);
  const figure = figures[behind - 1];
  const unit = figure?.count?.unit;
  if (!figure || !unit || start - figure.end > longestAreas || Number(figure.count?.value ?? 2) < 2 || !areaUnits.test(unit.text)) return false;
  return phraseEndOf(figure) >= start - 2 && !inAreas.test(folded.slice(Math.max(0, figure.start - longestAreas), figure.start));
}

/** How far behind a count of areas the bracket that names them may begin. */
const longestAreas = 30;

/** The places of both languages in text order, each found in its own passages. */
function placesOfBoth(found: readonly Place[], { passages, places }: EnglishReading): Place[] {
  return [...found.filter(({ start }) => !isWithin(passages, start)), ...places].sort((a, b) => a.start - b.start);
}

/** Whether a count has no place by what it counts (an age, a score), or is of the whole world. */
function hasNoPlace({ count, sentence, start, end }: Mention, { folded }: CleanText): boolean {
  const before = folded.slice(Math.max(sentence.start, start - worldReach), start);
  if (count?.unit && count.change !== "multiple" && !(count.unit.text === rain.unit && rain.before.test(before))) {
    const isBare = (count.phrase?.end ?? end) <= end && !whereBehind.test(folded.slice(end, end + whereReach));
    if (isPlaceless(count.unit.text, count.value === null ? null : Number(count.value), isBare)) return true;
  }
  const behind = folded.slice(end, Math.min(sentence.end, end + worldReach));
  return worldNames.some((name) => (behind.includes(name) && worldBehind.test(behind)) || (before.includes(name) && worldBefore.test(before)));
}

const worldReach = 90;
const whereReach = 14;

/** What a place says, or one of its chains alone; null where it says nothing. */
type ReadAt = (at: number, paragraphStart: number, chain: number | null) => PlaceReading | null;

/** Reads each place once in all, and each of its chains. */
function placeReader(places: readonly Place[], reader: AreaReader): ReadAt {
  const readings: (PlaceReading | null)[][] = places.map(() => []);
  return (at, paragraphStart, chain) => {
    const { chains } = places[at] as Place;
    const slot = chain === null || chains.length === 1 ? chains.length : chain;
    const known = readings[at]?.[slot];
    if (known !== undefined) return known;
    const reading = reader.read(slot === chains.length ? chains : chains.slice(slot, slot + 1), nearBefore(places, at, paragraphStart));
    (readings[at] as (PlaceReading | null)[])[slot] = reading;
    return reading;
  };
}

/** How far into its sentence a word for here may stand. */
const hereReach = 40;
/** How far a place that opens a sentence carries in its paragraph. */
const paragraphReach = 700;

/** The place that governs a figure by the words round it: of those that may, the likeliest that says something. */
function governing(surroundings: Surroundings, readAt: ReadAt): PlaceScope | null {
  const { mention, places, reached, text, isNational, isMatch, isEvent } = surroundings;
  const { sentence } = mention;
  const scope = (at: number, from: ScopeFrom, step: string, chain: number | null = null): PlaceScope | null => {
    const reading = at < 0 ? null : readAt(at, sentence.paragraph.start, chain);
    if (reading === null) return null;
    const place = places[at] as Place;
    const { start, end } = place;
    const site = mention.type === "model" ? (siteOf(mention, start, text) ?? hamletOf(place, reading, text)) : null;
    return placed(reading, from, { span: { start, end }, step }, site);
  };
  return (
    scope(placeInPhrase(surroundings), "phrase", "named in the phrase") ??
    scope(placeBehind(surroundings), "phrase", "said right behind it") ??
    earlierScope() ??
    scope(isMatch ? -1 : placeLater(surroundings), "sentence", "said later in the sentence") ??
    paragraphScope() ??
    homeScope()
  );

  /** Where the person lives that the paragraph tells of: `Ông A, ngụ xã B, huyện C canh tác 4,5 ha`. */
  function homeScope(): PlaceScope | null {
    if (isMatch || isEvent) return null;
    for (let at = reached - 1; at >= 0 && reached - at <= mostPlaces; at--) {
      const place = places[at] as Place;
      if (place.start < sentence.paragraph.start) return null;
      const [chain] = place.chains;
      if (!chain || chain.areas.length < 2) continue;
      const isNear = place.role === "plain" || (place.role === "located" && mention.start - place.start <= paragraphReach);
      if ((place.role === "personal" && isHome(text.folded, place.start)) || (isNear && isOfPerson(place, sentence.paragraph.start, text)))
        return scope(at, place.start >= sentence.start ? "sentence" : "paragraph", "where the person lives that is told of");
    }
    return null;
  }

  function earlierScope(): PlaceScope | null {
    const at = placeEarlier(surroundings);
    if (at < 0) return null;
    const between = text.folded.slice((places[at] as Place).end, mention.start);
    // A name right before its figure has it for itself: `trong đó thành phố Lạng Sơn 96 mô hình, huyện Hữu Lũng 41 mô hình`.
    const scene = (places[at] as Place).role === "plain" && !touches.test(between) ? placeLater(surroundings) : -1;
    // Where it was announced is not where it is: `Số dân của Việt Nam là …, theo kết quả công bố sáng 19/12 tại Hà Nội`.
    const isVenue = scene >= 0 && venueBefore.test(text.folded.slice(mention.end, (places[scene] as Place).start));
    const happens = scene < 0 || isVenue ? null : scope(scene, "sentence", "where it happens, said later in the clause");
    if (happens) return happens;
    const dealt = dealtPlace(surroundings, places[at] as Place, between);
    if (dealt !== null) return scope(at, "sentence", "dealt out in order", dealt);
    // `huyện A, B: 28%` is said of both, `huyện A, B 28%` of the last.
    const isLastAlone = touches.test(between) && !between.startsWith(":");
    const chain = isLastAlone ? (places[at] as Place).chains.length - 1 : null;
    return scope(at, "sentence", clauseBreak.test(between) ? "named before it in the sentence" : "named before it in the clause", chain);
  }

  function paragraphScope(): PlaceScope | null {
    if (isMatch) return null;
    const floor = Math.max(sentence.paragraph.start, sentence.start - paragraphReach);
    const isHere = hereOpens.test(text.folded.slice(sentence.start, Math.min(mention.start, sentence.start + hereReach)));
    let isLast = true;
    let passed: Place | null = null;
    for (let at = reached - 1; at >= 0 && reached - at <= mostPlaces; at--) {
      const place = places[at] as Place;
      if (place.start < floor) return null;
      if (place.start >= sentence.start) continue;
      // Where something was held: `Chiều 22/10, tại Hà Nội, Phó Thủ tướng đã làm việc với …`.
      if (isNational && place.role === "located" && text.value[place.end] === ",") continue;
      if (isCaption(place, text)) continue;
      if (isHere && place.role !== "personal" && place.role !== "aside" && !isCountry(place)) return scope(at, "paragraph", "where the sentence says here");
      const isExample = passed !== null && isOneOfExamples(place, passed, text);
      isLast &&= passed === null || areSame(place, passed);
      const found =
        !isExample && isTopic(place, isLast, sentence.paragraph.start, text) ? scope(at, "paragraph", "sets the scene before it in the paragraph") : null;
      if (found !== null) return found;
      if (changesScene(place, text)) return null;
      if (place.role === "plain") {
        passed = place;
      }
    }
    return null;
  }
}

/** Which of several places answers to a figure: `Thanh Miện, Ninh Giang đạt lần lượt 91% và 93,5%`; null where they are not as many as the figures. */
function dealtPlace({ mention, figures, text }: Surroundings, { chains, end }: Place, between: string): number | null {
  const word = inOrder.exec(between);
  if (word === null || chains.length < 2) return null;
  const from = lowest(figures.length, (index) => (figures[index] as Mention).start >= end + word.index);
  const dealt = figures
    .slice(from, from + chains.length + 1)
    .filter(({ start }) => start < mention.sentence.end && !/[;\n]|\.(?!\d)/.test(text.folded.slice(end, start)));
  return dealt.length === chains.length && dealt.includes(mention) ? dealt.indexOf(mention) : null;
}

/** Whether two places are one area, named again. */
function areSame({ chains: [one] }: Place, { chains: [other] }: Place): boolean {
  return one?.areas[0]?.name !== undefined && one.areas[0].name === other?.areas[0]?.name && one.areas[0].level === other.areas[0].level;
}

/** The places before one in its paragraph, the nearest first. */
function nearBefore(places: readonly Place[], at: number, floor: number): Place[] {
  const near: Place[] = [];
  for (let index = at - 1; index >= 0 && near.length < mostPlaces && (places[index] as Place).start >= floor; index--) near.push(places[index] as Place);
  return near;
}

/** The school, company or post said to run a model, between its name and its place. */
function siteOf({ end }: Mention, placeStart: number, { folded, value }: CleanText): string | null {
  const found = placeStart < end ? null : siteBehind.exec(folded.slice(end, placeStart));
  if (!found) return null;
  const site = value.slice(end + found[0].length - (found[1] as string).length, end + found[0].length);
  return site.replace(/[ ,(]+$/, "");
}

/** The hamlet said to run a model, where its place was read as the commune that it lies in. */
function hamletOf({ chains, start, end }: Place, reading: PlaceReading, { value }: CleanText): string | null {
  const isHamlet = chains.length === 1 && (chains[0] as Chain).areas.every((area) => area.level === "hamlet" && !isNumberedGroup(area));
  const hamlet = value.slice(start, end);
  return isHamlet && reading.text !== hamlet ? hamlet : null;
}
