/** The administrative areas that each count and model speaks of. */
import { type EnglishReading, isWithin } from "../../en/types.ts";
import { isDigitCode } from "../../engine/pattern.ts";
import { lowest } from "../../search.ts";
import type { Article, CleanText, PlaceScope, ScopeFrom } from "../../types.ts";
import {
  aloneBefore,
  areaUnits,
  attendBefore,
  behindName,
  captionBehind,
  clauseBreak,
  closesBracket,
  exampleBefore,
  figureJoint,
  hereOpens,
  homeName,
  inAreas,
  isPlaceless,
  mission,
  nationDoes,
  nextItem,
  ofThing,
  ofThingBefore,
  oneThing,
  opensParts,
  ownerBefore,
  ownFigure,
  partsOpen,
  personOpens,
  pictureCredit,
  rain,
  reachesBehind,
  restBefore,
  sentenceBreaks,
  siteBehind,
  takesPart,
  titleBefore,
  touches,
  touchesFigure,
  venueBefore,
  worldBefore,
  worldBehind,
  worldNames,
  worldPrice,
} from "../../vi/place-words.ts";
import { findPlaces } from "../../vi/places/finder.ts";
import { isHome } from "../../vi/places/role.ts";
import { joinStretches } from "../../vi/places/stretch.ts";
import { type Chain, isNumberedGroup, levels, type Place } from "../../vi/places/types.ts";
import type { Headline } from "../headline.ts";
import { sentenceGap } from "../relation/context.ts";
import { type Mention, phraseEndOf } from "../resolve.ts";
import { type AreaReader, areaReader, type PlaceReading } from "./area.ts";

/** The place of a figure, and the end of its sentence. */
interface Told {
  readonly scope: PlaceScope;
  readonly end: number;
}

/** A scope for each mention, null where the article does not say. */
export function placesOf(
  mentions: readonly Mention[],
  text: CleanText,
  { article, headline, english }: { readonly article: Article; readonly headline: Headline; readonly english: EnglishReading | null },
): (PlaceScope | null)[] {
  const figures = mentions.filter(({ type }) => type !== "date");
  if (figures.length === 0) return mentions.map(() => null);
  const all = joinStretches(english ? placesOfBoth(findPlaces(text), english) : findPlaces(text), text);
  const places = all.some(({ start }) => text.value[start - 1] === "(") ? all.filter((place) => !isListOfAreas(place, figures, text)) : all;
  const reader = areaReader(all, text, { article, headline, mentions });
  const own = reader.own && { ...reader.own.reading, from: "article" as const, source: { span: reader.own.span, step: reader.own.step } };
  if (places.length === 0) return mentions.map(({ type }) => (type === "date" ? null : own));
  const readAt = placeReader(places, reader);
  const headings = headingsAmong(places, text, headline.end);
  const underHeading = (start: number): PlaceScope | null => {
    const at = headings[lowest(headings.length, (index) => (places[headings[index] as number] as Place).start > start) - 1];
    const reading = at === undefined ? null : readAt(at, (places[at] as Place).start, false);
    return at === undefined || reading === null ? null : { ...reading, from: "article", source: { span: places[at] as Place, step: "named in the heading" } };
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
    if (scope?.from !== "article" && mention.count) last = scope && { scope: { ...scope, from: "paragraph" }, end: sentence.end };
    const isCarried = scope?.from === "paragraph" || scope?.from === "article";
    return isCarried && mention.count?.unit && worldPrice.test(mention.count.unit.text) ? null : scope;
  });
  if (reader.isMatch || places.some(({ start }) => start < headline.end)) return scopes;
  for (const [at, below] of headline.repeated) {
    const scope = scopes[below];
    if (scope && scope.from !== "article") scopes[at] = { ...scope, from: "article" };
  }
  return scopes;
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
    const isBare = (count.phrase?.end ?? end) <= end;
    if (isPlaceless(count.unit.text, count.value === null ? null : Number(count.value), isBare)) return true;
  }
  const behind = folded.slice(end, Math.min(sentence.end, end + worldReach));
  return worldNames.some((name) => (behind.includes(name) && worldBehind.test(behind)) || (before.includes(name) && worldBefore.test(before)));
}

const worldReach = 90;

/** What a place says, or its last chain alone; null where it says nothing. */
type ReadAt = (at: number, paragraphStart: number, isLastAlone: boolean) => PlaceReading | null;

/** Reads each place once. */
function placeReader(places: readonly Place[], reader: AreaReader): ReadAt {
  const readings: (PlaceReading | null | undefined)[] = [];
  return (at, paragraphStart, isLastAlone) => {
    const { chains } = places[at] as Place;
    const slot = at * 2 + Number(isLastAlone && chains.length > 1);
    const known = readings[slot];
    if (known !== undefined) return known;
    const reading = reader.read(slot % 2 === 1 ? chains.slice(-1) : chains, nearBefore(places, at, paragraphStart));
    readings[slot] = reading;
    return reading;
  };
}

interface Surroundings {
  readonly mention: Mention;
  /** All counts and models, and the mention's index among them. */
  readonly figures: readonly Mention[];
  readonly index: number;
  readonly places: readonly Place[];
  /** The first place that does not start before the mention. */
  readonly reached: number;
  readonly text: CleanText;
  /** The article speaks of the whole country. */
  readonly isNational: boolean;
  readonly isMatch: boolean;
  readonly isEvent: boolean;
}

/** How many figures of a row may share the place behind the last. */
const longestRow = 6;
/** How far behind the country what it does is read. */
const nationReach = 12;
/** How far into its sentence a word for here may stand. */
const hereReach = 40;
/** How many places before and behind a figure are looked at, and how many characters. */
const mostPlaces = 12;
const reach = 400;
const reachBehind = 120;
/** How far a place that opens a sentence carries in its paragraph. */
const paragraphReach = 700;

/** The place that governs a figure by the words round it: of those that may, the likeliest that says something. */
function governing(surroundings: Surroundings, readAt: ReadAt): PlaceScope | null {
  const { mention, places, reached, text, isNational, isMatch, isEvent } = surroundings;
  const { sentence } = mention;
  const scope = (at: number, from: ScopeFrom, step: string, isLastAlone = false): PlaceScope | null => {
    const reading = at < 0 ? null : readAt(at, sentence.paragraph.start, isLastAlone);
    if (reading === null) return null;
    const place = places[at] as Place;
    const { start, end } = place;
    const site = mention.type === "model" ? (siteOf(mention, start, text) ?? hamletOf(place, reading, text)) : null;
    return { ...reading, text: site === null ? reading.text : `${site}, ${reading.text}`, from, source: { span: { start, end }, step } };
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
    const scene = (places[at] as Place).role === "plain" ? placeLater(surroundings) : -1;
    const happens = scene < 0 ? null : scope(scene, "sentence", "where it happens, said later in the clause");
    if (happens) return happens;
    return scope(at, "sentence", clauseBreak.test(between) ? "named before it in the sentence" : "named before it in the clause", touches.test(between));
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
      const found =
        !isExample && isTopic(place, isLast, sentence.paragraph.start, text) ? scope(at, "paragraph", "sets the scene before it in the paragraph") : null;
      if (found !== null) return found;
      if (changesScene(place, text)) return null;
      if (place.role === "plain") {
        isLast = false;
        passed = place;
      }
    }
    return null;
  }
}

/** Whether a place stands in the sentence with which a paragraph begins to tell of a person: `Gia đình anh A, 38 tuổi, bon B, xã C (huyện D) trước đây …`. */
function isOfPerson({ start }: Place, paragraphStart: number, { folded }: CleanText): boolean {
  if (start - paragraphStart > personReach) return false;
  const before = folded.slice(paragraphStart, start);
  return personOpens.test(before) && !/[.!?](?= |$)/.test(before);
}

const personReach = 160;

/** The nearest place named before a figure in its sentence, by its index; -1 for none. */
function placeEarlier(surroundings: Surroundings): number {
  const { mention, places, reached, text, isMatch } = surroundings;
  const floor = Math.max(mention.sentence.start, mention.start - reach);
  let nation = -1;
  for (let at = reached - 1; at >= 0 && reached - at <= mostPlaces; at--) {
    const place = places[at] as Place;
    if (place.start < floor) break;
    if (place.role === "personal" || place.role === "aside" || (isMatch && place.role === "plain" && isCountry(place))) continue;
    const between = text.folded.slice(place.end, mention.start);
    if (pictureCredit.test(between)) break;
    // An item of a list with its own figure: `riêng xã A 1.134 mm; đỉnh lũ vượt 0,24 m`.
    if (between.includes(";") && aloneBefore.test(text.folded.slice(Math.max(0, place.start - aloneReach), place.start))) continue;
    // Where an item inside a list happens, between semicolons, the next does not.
    if (between.includes(";") && isInsideItem(place, mention.sentence.start, text)) continue;
    if (place.role === "plain" && attendBefore.test(text.folded.slice(Math.max(mention.sentence.start, place.start - attendReach), place.start))) continue;
    if (restBefore.test(between) || isInClosedBracket(place, between, text) || isOfOtherModel(surroundings, at) || isOfItem(surroundings, at)) continue;
    if (!isNationInside(place, text, mention.sentence.start)) return at;
    if (nation < 0) nation = at;
  }
  return nation;
}

/** Whether a place stands well inside an item of a list that is not its first. */
function isInsideItem({ start }: Place, sentenceStart: number, { folded }: CleanText): boolean {
  const item = folded.slice(sentenceStart, start).lastIndexOf(";");
  return item >= 0 && start - sentenceStart - item > longestOpening;
}

const aloneReach = 12;
const attendReach = 240;

/** Whether a place stands with a figure of its own in a bracket that is over: `19 người chết (Tuy Phước 7 người), 21 người bị thương`. */
function isInClosedBracket({ end }: Place, between: string, { folded }: CleanText): boolean {
  return closesBracket.test(between) && touchesFigure.test(folded.slice(end, end + ownFigureReach));
}

/** Whether a place is said behind one model and another follows: `mô hình “A” ở xã B, mô hình “C” có 30 hộ`. */
function isOfOtherModel({ figures, places, mention, text }: Surroundings, at: number): boolean {
  const place = places[at] as Place;
  const behind = lowest(figures.length, (index) => (figures[index] as Mention).start >= place.end);
  const model = figures.slice(Math.max(0, behind - longestRow), behind).findLast(({ type }) => type === "model");
  if (!model || model.start < mention.sentence.start || !ofThing.test(text.folded.slice(model.end, place.start))) return false;
  return figures.slice(behind, behind + longestRow).some(({ type, start }) => type === "model" && start <= mention.start);
}

/**
 * Whether a place is only that of one item of a list, which says what is on a wider scene or has other items with places of their own:
 * `trên địa bàn tỉnh có 1 người chết ở xã A và 95 người bị thương`, `2 cầu tại xã A, 3 km đường ở xã B, 5 tủ sách`.
 */
function isOfItem(surroundings: Surroundings, at: number): boolean {
  const { places, mention } = surroundings;
  if (!isItemPlace(surroundings, at)) return false;
  if (isItemPlace(surroundings, at - 1) || isItemPlace(surroundings, at + 1) || goesOnList(surroundings, at)) return true;
  const depth = depthOf(places[at] as Place);
  for (let before = at - 1; before >= 0 && at - before <= mostPlaces; before--) {
    const scene = places[before] as Place;
    if (scene.start < mention.sentence.start) return false;
    if (scene.role === "located" && depthOf(scene) < depth) return true;
  }
  return false;
}

/** Whether other things, which the place is not of, stand before its thing in a list: `310 tấn lúa bị ướt; 9 tàu chìm tại vùng biển A, 16 tàu hư hỏng`. */
function goesOnList({ figures, places, mention, text }: Surroundings, at: number): boolean {
  const behind = lowest(figures.length, (index) => (figures[index] as Mention).start >= (places[at] as Place).start);
  const item = figures[behind - 1];
  const before = figures[behind - 2];
  return item !== undefined && before !== undefined && before.start >= mention.sentence.start && text.folded.slice(before.end, item.start).includes(";");
}

/** Whether a place is said behind a thing of a list, and the next figure is of the next thing. */
function isItemPlace({ figures, places, text: { folded }, mention }: Surroundings, at: number): boolean {
  const place = places[at];
  if (place?.role !== "located" || place.start < mention.sentence.start || place.end > mention.start) return false;
  const behind = lowest(figures.length, (index) => (figures[index] as Mention).start >= place.end);
  const next = figures[behind];
  if (!next || !nextItem.test(folded.slice(place.end, next.start)) || takesPart.test(folded.slice(next.end, next.end + itemReach))) return false;
  const item = figures[behind - 1];
  const before = folded.slice(Math.max(mention.sentence.start, place.start - itemReach), place.start);
  return oneThing.test(before) || (item !== undefined && item.start >= mention.sentence.start && ofThing.test(folded.slice(item.end, place.start)));
}

const itemReach = 60;

/** How narrow a place is. */
function depthOf({ chains }: Place): number {
  return levels.indexOf(chains[0]?.areas[0]?.level ?? "country");
}

/** The place that the phrase of a count or the name of a model holds, by its index; -1 for none. */
function placeInPhrase({ mention, places, reached, text }: Surroundings): number {
  const end = mention.count?.phrase?.end ?? mention.end;
  const isModel = mention.type === "model";
  for (let at = reached; at < places.length; at++) {
    const place = places[at] as Place;
    if (place.start >= end || opensParts.test(text.folded.slice(mention.end, place.start))) return -1;
    if (place.role === "personal" || place.role === "aside" || titleBefore.test(text.folded.slice(mention.start, place.start))) continue;
    if (isModel || place.role === "located" || place.chains[0]?.areas[0]?.name === "" || (!isCountry(place) && !isApposed(text.folded, place.start))) return at;
  }
  return -1;
}

/** Whether a place stands behind a comma, where it opens a new statement rather than belongs to the phrase before. */
function isApposed(folded: string, start: number): boolean {
  return folded.slice(start - 2, start).includes(",");
}

function isCountry({ chains }: Place): boolean {
  return chains[0]?.areas.at(-1)?.level === "country";
}

/** The place that is said behind a figure, or behind the last of a row of figures: `tại huyện A`, `(huyện A)`. */
function placeBehind({ mention, figures, index, places, reached, text }: Surroundings): number {
  const { folded } = text;
  if ((places[reached]?.start ?? Infinity) >= mention.sentence.end) return -1;
  let end = phraseEndOf(mention);
  let next = figures[index + 1];
  for (let row = 1; next && row <= longestRow; row++) {
    if (next.start < end || next.start >= mention.sentence.end || !figureJoint.test(folded.slice(end, next.start))) break;
    end = phraseEndOf(next);
    next = figures[index + row + 1];
  }
  const limit = Math.min(mention.sentence.end, end + reachBehind, next?.start ?? Infinity);
  for (let at = reached; at < places.length && at < reached + mostPlaces; at++) {
    const place = places[at] as Place;
    if (place.start >= limit) return -1;
    if (place.start < end || place.role === "personal") continue;
    const gap = folded.slice(end, place.start);
    if (opensParts.test(gap)) return -1;
    const isOther = gap.includes("(") && touchesFigure.test(folded.slice(place.end, place.end + ownFigureReach));
    if ((touches.test(gap) && !gap.includes(":") && !isOther) || (mention.type === "model" && behindName.exec(gap)?.[0] === gap)) return at;
    if ((place.role === "located" || mention.type === "model") && reachesBehind.test(gap)) return at;
    if (mention.type === "model" && siteBehind.test(folded.slice(mention.end, place.start))) return at;
    // Who does it may stand before where: `2 cuộc tấn công đã được Israel tiến hành tại …`.
    if (!isCountry(place) || place.role !== "plain") return -1;
  }
  return -1;
}

/** A place said to be where something is, later in the sentence and before its next clause. */
function placeLater({ mention, places, reached, text }: Surroundings): number {
  for (let at = reached; at < places.length && at < reached + mostPlaces; at++) {
    const place = places[at] as Place;
    if (place.start >= Math.min(mention.sentence.end, mention.end + reach)) return -1;
    const gap = text.folded.slice(mention.end, place.start);
    if (clauseBreak.test(gap) || opensParts.test(gap)) return -1;
    if (place.role === "located" && !ownFigure.test(text.folded.slice(place.end, place.end + ownFigureReach))) return at;
  }
  return -1;
}

const ownFigureReach = 20;

/** Whether a place is the whole country inside a clause, where it says how far something goes (`nhân rộng trong toàn quốc 02 mô hình`). */
function isNationInside({ chains, start, end, role }: Place, { folded, value }: CleanText, sentenceStart: number): boolean {
  const [area] = chains[0]?.areas ?? [];
  // As a subject it governs wherever it stands: `Bộ trưởng cho biết cả nước có …`.
  if (role === "plain" && nationDoes.test(folded.slice(end, end + nationReach))) return false;
  return area?.level === "country" && !area.isForeign && !isOpening(value, start, longestOpening) && start > sentenceStart;
}

/**
 * Whether a place sets what its paragraph goes on about: it means the article's own area or the country, or alone opens a sentence with
 * `tại` or as a province. A smaller area that is only the subject (`Xã A đạt 19 tiêu chí.`) does so where it opens the paragraph and no
 * other follows, since else it is one of several examples.
 */
function isTopic({ chains, role, start, end, isStretch }: Place, isLast: boolean, paragraphStart: number, { folded, value }: CleanText): boolean {
  if (role === "personal" || role === "aside" || (chains.length > 1 && !isStretch)) return false;
  const { areas } = chains[0] as Chain;
  const level = areas[0]?.level;
  const isOwn = areas[0]?.name === "";
  if (isOwn && (level !== "country" || (role === "plain" && nationDoes.test(folded.slice(end, end + nationReach))))) return true;
  // `Tỷ lệ đỗ của tỉnh Bình Thuận đều tăng. …`: whose figures the paragraph tells.
  if (level === "province" && areas[0]?.type !== null && start - paragraphStart <= ownerReach && folded.endsWith(ownerBefore, start)) return true;
  // A spot in a bracket has words of its own before it: `Chiều 22/10, tại đường Ngô Quyền (phường Tân An), …`.
  const isSpot = value[start - 1] === "(";
  if (isSpot ? role !== "located" || !isOpening(value, start, longestSpot) : !isOpening(value, start, longestOpening)) return false;
  if (exampleBefore.test(folded.slice(Math.max(0, start - longestOpening), start))) return false;
  if (isOwn) return true;
  if (role === "located") return !isAsideScene(folded, start);
  if (level === "province" || (level === "country" && !areas[0]?.isForeign)) return isOpening(value, start, longestSubject);
  return level !== "country" && isLast && start - paragraphStart <= longestOpening;
}

/** How far into its paragraph the province may stand that owns what is told. */
const ownerReach = 90;

/** Whether another area of its kind with a figure of its own goes on the sentence: `Ở Sơn Tây, tỷ lệ là 24,7%, Tây Trà 21%`. */
function isOneOfExamples({ chains, start, end }: Place, next: Place, { folded }: CleanText): boolean {
  if (next.start - end > reach || chains[0]?.areas[0]?.level !== next.chains[0]?.areas[0]?.level || start > next.start) return false;
  return !/[.!?\n](?= |$)/.test(folded.slice(end, next.start)) && touchesFigure.test(folded.slice(next.end, next.end + ownFigureReach));
}

/** Whether a place says only where one thing of its sentence is (`các tòa nhà ở …`), or where something is held, announced or represented: it sets no scene. */
function isAsideScene(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - venueReach), start);
  return ofThingBefore.test(before) || mission.test(before) || venueBefore.test(before);
}

const venueReach = 90;

/** Whether several places open a sentence, so that what went before is over though none of them goes on: `Hà Nội và TP.HCM có …`. */
function changesScene({ chains, start }: Place, { value }: CleanText): boolean {
  if (chains[0]?.areas.at(-1)?.isForeign || !isOpening(value, start, longestSubject)) return false;
  return chains.length > 1;
}

/** Whether a place stands in the words under a picture, which says only where that was taken. */
function isCaption({ end }: Place, { folded }: CleanText): boolean {
  return captionBehind.test(folded.slice(end, end + captionReach));
}

const captionReach = 130;

/** Whether only few words stand between the beginning of a sentence and an offset. */
function isOpening(value: string, start: number, most: number): boolean {
  for (let at = start - 1; at >= start - most; at--) {
    if (at < 0) return true;
    // The dot of 19.000 ends nothing.
    const isInNumber = value[at] === "." && isDigitCode(value.charCodeAt(at + 1));
    if (sentenceBreaks.includes(value[at] as string) && !isInNumber) return true;
  }
  return false;
}

const longestOpening = 40;
const longestSpot = 80;
/** The same where the place is itself who does something: `Sáng 5/6, Công an tỉnh …`. */
const longestSubject = 28;

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
