/** Which place sets the scene of its paragraph, and which only stands in it. */
import { isDigitCode } from "../../engine/pattern.ts";
import type { CleanText } from "../../types.ts";
import {
  aloneBefore,
  captionBehind,
  exampleBefore,
  mission,
  nationDoes,
  ofThingBefore,
  ownerBefore,
  partsBefore,
  personOpens,
  sentenceBreaks,
  touchesFigure,
  venueBefore,
} from "../../vi/place-words.ts";
import type { Chain, Place } from "../../vi/places/types.ts";

/** How far behind the country what it does is read. */
export const nationReach = 12;
/** How far behind a place a figure of its own stands, and how far from a figure other places are looked at. */
export const ownFigureReach = 20;
export const reach = 400;

/** Whether a place stands in the sentence with which a paragraph begins to tell of a person: `Gia đình anh A, 38 tuổi, bon B, xã C (huyện D) trước đây …`. */
export function isOfPerson({ start }: Place, paragraphStart: number, { folded }: CleanText): boolean {
  if (start - paragraphStart > personReach) return false;
  const before = folded.slice(paragraphStart, start);
  return personOpens.test(before) && !/[.!?](?= |$)/.test(before);
}

const personReach = 160;

export function isCountry({ chains }: Place): boolean {
  return chains[0]?.areas.at(-1)?.level === "country";
}

/**
 * Whether a place sets what its paragraph goes on about: it means the article's own area or the country, or alone opens a sentence with
 * `tại` or as a province. A smaller area that is only the subject (`Xã A đạt 19 tiêu chí.`) does so where it opens the paragraph and no
 * other follows, since else it is one of several examples.
 */
export function isTopic({ chains, role, start, end, isStretch }: Place, isLast: boolean, paragraphStart: number, { folded, value }: CleanText): boolean {
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
  const before = folded.slice(Math.max(0, start - longestOpening), start);
  const isAlone = start - paragraphStart > longestOpening && aloneBefore.test(before);
  if (isAlone || exampleBefore.test(before) || (!isOwn && partsBefore.test(before))) return false;
  if (isOwn) return true;
  if (role === "located") return !isAsideScene(folded, start);
  if (level === "province" || (level === "country" && !areas[0]?.isForeign)) return isOpening(value, start, longestSubject);
  return level !== "country" && isLast && start - paragraphStart <= longestOpening;
}

/** How far into its paragraph the province may stand that owns what is told. */
const ownerReach = 90;

/** Whether another area of its kind with a figure of its own goes on the sentence: `Ở Sơn Tây, tỷ lệ là 24,7%, Tây Trà 21%`. */
export function isOneOfExamples({ chains, start, end }: Place, next: Place, { folded }: CleanText): boolean {
  if (next.start - end > reach || chains[0]?.areas[0]?.level !== next.chains[0]?.areas[0]?.level || start > next.start) return false;
  return !/[.!?\n](?= |$)/.test(folded.slice(end, next.start)) && touchesFigure.test(folded.slice(next.end, next.end + ownFigureReach));
}

/** Whether a place says only where one thing of its sentence is (`các tòa nhà ở …`), or where something is held, announced or represented: it sets no scene. */
function isAsideScene(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - venueReach), start);
  return ofThingBefore.test(before) || mission.test(before) || venueBefore.test(before);
}

/** How far round a place its venue and others of its kind are looked for. */
export const venueReach = 90;
/** How far before a place those who attend are named. */
export const attendReach = 240;

/** Whether several places open a sentence, so that what went before is over though none of them goes on: `Hà Nội và TP.HCM có …`. */
export function changesScene({ chains, start }: Place, { value }: CleanText): boolean {
  if (chains[0]?.areas.at(-1)?.isForeign || !isOpening(value, start, longestSubject)) return false;
  return chains.length > 1;
}

/** Whether a place stands in the words under a picture, which says only where that was taken. */
export function isCaption({ end }: Place, { folded }: CleanText): boolean {
  return captionBehind.test(folded.slice(end, end + captionReach));
}

const captionReach = 130;

/** Whether only few words stand between the beginning of a sentence and an offset. */
export function isOpening(value: string, start: number, most: number): boolean {
  for (let at = start - 1; at >= start - most; at--) {
    if (at < 0) return true;
    // The dot of 19.000 ends nothing.
    const isInNumber = value[at] === "." && isDigitCode(value.charCodeAt(at + 1));
    if (sentenceBreaks.includes(value[at] as string) && !isInNumber) return true;
  }
  return false;
}

export const longestOpening = 40;
const longestSpot = 80;
/** The same where the place is itself who does something: `Sáng 5/6, Công an tỉnh …`. */
const longestSubject = 28;
