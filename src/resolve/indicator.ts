/** What each count measures: the id of an entry of the codebook, else a slug. */
import { type EnglishReading, isWithin } from "../en/types.ts";
import type { CleanText, Codebook, RelationScope, Span } from "../types.ts";
import { clauseEnd, clauseStart, isNeutral, joints } from "../vi/clause.ts";
import { shippedCodebook } from "../vi/codebook.ts";
import { slugOf } from "../vi/indicator-slug.ts";
import { type CountDetails, type Mention, phraseEndOf } from "./resolve.ts";

/** A count among the mentions, and what stands round it. */
interface Place {
  readonly mention: Mention;
  readonly count: CountDetails;
  readonly unitEnd: number;
  readonly phraseEnd: number;
  /** Where what is said of the phrase ends, before the verb of the next count. */
  readonly clauseEnd: number;
  /** The counts before and behind it in its sentence. */
  readonly previous: Place | null;
  next: Place | null;
  indicator: string | null;
}

/** The indicator of each mention, null for what is no count and for counts without a unit. */
export function indicatorsOf(
  mentions: readonly Mention[],
  relations: readonly (RelationScope | null)[],
  { folded }: CleanText,
  codebook: Codebook | undefined,
  english: EnglishReading | null,
): (string | null)[] {
  const places = placesOf(mentions, folded);
  return mentions.map((_mention, index) => {
    const place = places[index];
    if (!place) return null;
    const parents = parentsOf(place, relations[index] ?? null, places, folded);
    const isEnglish = english !== null && isWithin(english.passages, place.mention.start);
    place.indicator = isEnglish
      ? englishIndicatorOf(place, parents, folded, english, codebook)
      : indicatorOf(place, parents, folded, codebook ?? shippedCodebook());
    return place.indicator;
  });
}

function placesOf(mentions: readonly Mention[], folded: string): (Place | undefined)[] {
  let previous = null as Place | null;
  const places: (Place | undefined)[] = new Array(mentions.length);
  for (let index = nextCount(mentions, 0); index < mentions.length; ) {
    const mention = mentions[index] as Mention;
    const count = mention.count as CountDetails;
    const nextIndex = nextCount(mentions, index + 1);
    const next = mentions[nextIndex];
    const unitEnd = count.phrase && count.unit ? Math.min(count.phrase.start + count.unit.text.length, count.phrase.end) : mention.end;
    const phraseEnd = phraseEndOf(mention);
    const isNumberAhead = next !== undefined && next.start < mention.sentence.end;
    const limit = isNumberAhead ? governedFrom(next, phraseEnd, folded) : mention.sentence.end;
    const isHeaded = count.phrase !== null && count.phrase.end <= mention.start;
    const isSameSentence: boolean = previous?.mention.sentence.start === mention.sentence.start;
    previous = {
      mention,
      count,
      unitEnd,
      phraseEnd,
      // The head of a table says all that is said of a figure in it.
      clauseEnd: isHeaded ? (count.phrase as Span).end : clauseEnd(folded, phraseEnd, limit, { isNumberAhead, isMeasure: count.unit?.kind === "measure" }),
      next: null,
      previous: isSameSentence ? previous : null,
      indicator: null,
    };
    if (previous.previous) previous.previous.next = previous;
    places[index] = previous;
    index = nextIndex;
  }
  return places;
}

/** The index of the first count from an index on; the number of mentions where there is none. */
function nextCount(mentions: readonly Mention[], from: number): number {
  let index = from;
  while (index < mentions.length && !mentions[index]?.count) index++;
  return index;
}

/** Where the verb of a count starts that governs it, else where the count starts; nothing before `floor`. */
function governedFrom({ start, count }: Mention, floor: number, folded: string): number {
  if (!count?.verb) return start;
  const from = Math.max(floor, start - farthest);
  const verbStart = folded.slice(from, start).lastIndexOf(count.verb);
  return verbStart < 0 ? start : from + verbStart;
}

function indicatorOf(place: Place, parents: () => readonly string[], folded: string, codebook: Codebook): string | null {
  const { unitEnd, phraseEnd, clauseEnd: end, count } = place;
  const { unit, verb, change } = count;
  if (unit === null) return null;
  const behind = [[unitEnd, end], ...sharedWith(place, folded)] as const;
  const id = codebook.find({ folded, unit, verb, change, behind, before: () => frontOf(place, folded), parents });
  if (id !== null) return id;
  return slugOf({
    unit,
    phrase: folded.slice(unitEnd, count.phrase?.end ?? unitEnd),
    tail: folded.slice(phraseEnd, end),
    verb,
    front: () => folded.slice(...frontOf(place, folded)),
  });
}

/** The indicator of a count in an English passage: what is counted stands between the number and its unit too. */
function englishIndicatorOf(place: Place, parents: () => readonly string[], folded: string, { tools }: EnglishReading, codebook?: Codebook): string | null {
  const { mention, previous, count } = place;
  const { unit, verb, change, phrase } = count;
  if (unit === null) return null;
  const limit = Math.min(mention.sentence.end, mention.end + farthest);
  const mark = folded.slice(mention.end, limit).search(/[,;()]/);
  // What is said behind a number that leaves out its noun is all that is said of it: `21 missing and 147 injured`.
  const isBare = phrase !== null && !folded.slice(phrase.start, phrase.end).includes(unit.text);
  const behind = [[phrase?.start ?? mention.end, isBare ? phrase.end : Math.max(mark < 0 ? limit : mention.end + mark, phrase?.end ?? 0)]] as const;
  const floor = Math.max(mention.start - farthest, mention.sentence.start);
  const near = [Math.max(floor, previous ? previous.mention.end : floor), mention.start] as const;
  return tools.indicatorOf({ folded, unit, verb, change, behind, before: () => near, parents }, [floor, mention.start], codebook);
}

/** The words behind the next counts that hold for this one too: `206 vụ, 326 đối tượng tàng trữ ma túy`. */
function sharedWith(place: Place, folded: string): [start: number, end: number][] {
  const shared: [number, number][] = [];
  let last = place;
  while (shared.length < mostSharing && last.clauseEnd === last.unitEnd && last.next && joints.has(folded.slice(last.unitEnd, last.next.mention.start))) {
    last = last.next;
    shared.push([last.unitEnd, last.clauseEnd]);
  }
  return shared;
}

/** Most counts in a row that share the words behind the last. */
const mostSharing = 3;

/**
 * The words in front that the number belongs to. Where only words like `tăng` part it from the count before it, they
 * are that one's, and that one too unless something else is said of this one: `9.815 trường hợp vi phạm nồng độ cồn,
 * 3.204 trường hợp chạy quá tốc độ`.
 */
function frontOf(place: Place, folded: string): readonly [start: number, end: number] {
  const { start } = place.mention;
  let owner = place;
  for (;;) {
    const { mention, previous } = owner;
    const floor = previous ? Math.min(previous.clauseEnd, mention.start) : mention.sentence.start;
    const front = clauseStart(folded, floor, mention.start);
    if (front !== null || previous === null || start - previous.mention.start > farthest) {
      const isOwn = owner === place || isNeutral(folded.slice(place.unitEnd, place.clauseEnd));
      return [front ?? floor, isOwn ? start : mention.start];
    }
    owner = previous;
  }
}

/** The ids of what a count hangs on: the whole or event that it is related to, else the counts before it in its clause, nearest first. */
function parentsOf(
  { mention, previous }: Place,
  relation: RelationScope | null,
  places: readonly (Place | undefined)[],
  folded: string,
): () => readonly string[] {
  return () => {
    const parent = relation === null ? undefined : places[relation.parent]?.indicator;
    if (relation?.relation === "of_event" && parent) return [parent];
    const parents = parent ? [parent] : [];
    let from = mention.start;
    for (let earlier = previous; earlier !== null && mention.start - earlier.mention.end <= farthest; earlier = earlier.previous) {
      if (folded.slice(earlier.mention.end, from).includes(";")) break;
      if (earlier.indicator !== null) parents.push(earlier.indicator);
      from = earlier.mention.start;
    }
    return parents;
  };
}

/** How far in front of a count another one may be that it hangs on or shares its subject with: a long clause. */
const farthest = 200;
