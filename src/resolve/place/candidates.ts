/** The places of a sentence that may govern a figure: in its phrase, behind it, before it. */
import { lowest } from "../../search.ts";
import type { CleanText } from "../../types.ts";
import {
  aloneBefore,
  attendBefore,
  behindName,
  besideJoint,
  clauseBreak,
  closesBracket,
  comparedInBracket,
  figureJoint,
  nationDoes,
  nextItem,
  ofThing,
  oneThing,
  opensBracket,
  opensParts,
  ownFigure,
  partInBracket,
  pictureCredit,
  reachesBehind,
  restBefore,
  siteBehind,
  takesPart,
  titleBefore,
  touches,
  touchesFigure,
} from "../../vi/place-words.ts";
import { levels, type Place } from "../../vi/places/types.ts";
import { type Mention, phraseEndOf } from "../resolve.ts";
import { attendReach, isCountry, isOpening, longestOpening, nationReach, ownFigureReach, reach } from "./scene.ts";

/** How many figures of a row may share the place behind the last. */
const longestRow = 6;
/** How many places before and behind a figure are looked at, and how many characters behind it. */
export const mostPlaces = 12;
const reachBehind = 120;

/** A figure and what stands round it. */
export interface Surroundings {
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

/** The nearest place named before a figure in its sentence, by its index; -1 for none. */
export function placeEarlier(surroundings: Surroundings): number {
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

/** Whether a place stands with a figure of its own in a bracket that is over (`19 người chết (Tuy Phước 7 người), 21 người bị thương`), or for comparison. */
function isInClosedBracket({ start, end }: Place, between: string, { folded }: CleanText): boolean {
  const isClosed = closesBracket.test(between);
  if (isClosed && touchesFigure.test(folded.slice(end, end + ownFigureReach))) return true;
  // What is said behind `cả` takes its bracket in.
  return (isClosed || folded[end - 1] === ")") && comparedInBracket.test(folded.slice(Math.max(0, start - reachBehind), start));
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
export function placeInPhrase({ mention, places, reached, text }: Surroundings): number {
  const end = mention.count?.phrase?.end ?? mention.end;
  const isModel = mention.type === "model";
  for (let at = reached; at < places.length; at++) {
    const place = places[at] as Place;
    if (place.start >= end || opensParts.test(text.folded.slice(mention.end, place.start))) return -1;
    // What is told beside the count: `51 xã và huyện Tân Hiệp đạt chuẩn`.
    if (mention.count && text.folded.slice(mention.end, place.start) === besideJoint) continue;
    if (place.role === "personal" || place.role === "aside" || titleBefore.test(text.folded.slice(mention.start, place.start))) continue;
    if (isModel || place.role === "located" || place.chains[0]?.areas[0]?.name === "" || (!isCountry(place) && !isApposed(text.folded, place.start))) return at;
  }
  return -1;
}

/** Whether a place stands behind a comma, where it opens a new statement rather than belongs to the phrase before. */
function isApposed(folded: string, start: number): boolean {
  return folded.slice(start - 2, start).includes(",");
}

/** The place that is said behind a figure, or behind the last of a row of figures: `tại huyện A`, `(huyện A)`. */
export function placeBehind({ mention, figures, index, places, reached, text }: Surroundings): number {
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
    if ((place.role === "located" || mention.type === "model") && !isOther && reachesBehind.test(gap)) return at;
    if (mention.type === "model" && siteBehind.test(folded.slice(mention.end, place.start))) return at;
    // Who does it may stand before where: `2 cuộc tấn công đã được Israel tiến hành tại …`.
    if (!isCountry(place) || place.role !== "plain") return -1;
  }
  return -1;
}

/** A place said to be where something is, later in the sentence and before its next clause. */
export function placeLater({ mention, places, reached, text }: Surroundings): number {
  for (let at = reached; at < places.length && at < reached + mostPlaces; at++) {
    const place = places[at] as Place;
    if (place.start >= Math.min(mention.sentence.end, mention.end + reach)) return -1;
    const gap = text.folded.slice(mention.end, place.start);
    if (clauseBreak.test(gap) || opensParts.test(gap) || partInBracket.test(gap)) return -1;
    // In a bracket with figures of its own: `với 281 tổ (cả tỉnh Thanh Hóa có 4.351 tổ)`.
    if (opensBracket.test(gap) && touchesFigure.test(text.folded.slice(place.end, place.end + ownFigureReach))) return -1;
    if (place.role === "located" && !ownFigure.test(text.folded.slice(place.end, place.end + ownFigureReach))) return at;
  }
  return -1;
}

/** Whether a place is the whole country inside a clause, where it says how far something goes (`nhân rộng trong toàn quốc 02 mô hình`). */
function isNationInside({ chains, start, end, role }: Place, { folded, value }: CleanText, sentenceStart: number): boolean {
  const [area] = chains[0]?.areas ?? [];
  // As a subject it governs wherever it stands: `Bộ trưởng cho biết cả nước có …`.
  if (role === "plain" && nationDoes.test(folded.slice(end, end + nationReach))) return false;
  return area?.level === "country" && !area.isForeign && !isOpening(value, start, longestOpening) && start > sentenceStart;
}
