/** What the relations of counts are read from, and how counts, words and marks stand to one another in a sentence. */
import { lowest } from "../../search.ts";
import type { Relation, RelationScope, Span } from "../../types.ts";
import { itemName, itemNameBefore, joinsClauses, nextItem, nextName, ofTotal, type ScopeWord } from "../../vi/scope-words.ts";
import type { Mention } from "../resolve.ts";
import { type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";

/** A count and what stands round it. */
export interface RelationContext {
  readonly child: IndexedCount;
  /** Its place among the counts of its sentence. */
  readonly at: number;
  readonly counts: readonly IndexedCount[];
  /** Those of the article, in text order. */
  readonly all: readonly IndexedCount[];
  /** The counts of the sentence before it in its paragraph, or of the last that told amounts. */
  readonly before: readonly IndexedCount[];
  /** The counts of the last sentence that told any. */
  readonly said: readonly IndexedCount[];
  /** The last amounts of the sentences before it in its paragraph. */
  readonly earlier: readonly IndexedCount[];
  /** The end of the last sentence that told any. */
  readonly beforeEnd: number;
  readonly sentence: SentenceContext;
  readonly folded: string;
  /** The same text with its capitals. */
  readonly written: string;
  /** The relations settled so far, of each mention of the article. */
  readonly relations: readonly (RelationScope | null)[];
  readonly mentions: readonly Mention[];
}

export function link(relation: Relation, parent: IndexedCount, span: Span | null, step: string): RelationScope {
  const { start, end } = parent.mention;
  return { relation, parent: parent.index, of: { start, end }, source: { span, step } };
}

/** Words behind which the parts of what was told stand. */
export const opensParts: ReadonlySet<ScopeWord["kind"]> = new Set(["list", "part", "detail"]);

/** The step by which an amount and its share are held with their whole. */
export const byShare = "the share that an amount is of it";

/** The step of a part that is known by its sum with others. */
export const madeUp = "the parts make up the whole";

/** The last counts of the article before one, at most so many. */
export function countsBefore({ all, child }: RelationContext, most: number): readonly IndexedCount[] {
  const place = lowest(all.length, (at) => (all[at] as IndexedCount).mention.start >= child.mention.start);
  return all.slice(Math.max(0, place - most), place);
}

/** What a count is part of, by what is settled so far. */
export function wholeOf({ index }: IndexedCount, { relations, mentions }: RelationContext): IndexedCount | undefined {
  const relation = relations[index];
  if (relation?.relation !== "part_of") return undefined;
  const whole = { index: relation.parent, mention: mentions[relation.parent] as Mention };
  return isCount(whole) ? whole : undefined;
}

/** What a count hangs on, where that was told by one step; else null. */
export function linkBy(step: string, { index }: IndexedCount, relations: RelationContext["relations"]): RelationScope | null {
  const relation = relations[index];
  return relation?.source.step === step ? relation : null;
}

/** Whether a share is said to be of a total: `chiếm 22,5% tổng số án`. */
export function isOfTotal({ mention: { end } }: IndexedCount, folded: string): boolean {
  return ofTotal.test(folded.slice(end, end + totalReach));
}

/** How far behind a share the word for its total stands. */
const totalReach = 24;

/** Whether a word stands at the beginning of its sentence: `Trong đó, …`. */
export function opensSentence({ start }: ScopeWord, { segment }: SentenceContext): boolean {
  return start - segment.start <= openingReach;
}

const openingReach = 12;

/** Whether a count is the next item of a list of bare items: `…, 4.900 gia đình liệt sỹ, 33.800 thương binh`, `…, có 7 đồng chí …`. */
export function goesOn({ mention: last }: IndexedCount, child: IndexedCount, sentence: SentenceContext, folded: string): boolean {
  const { start } = child.mention;
  if (start - last.end >= itemReach || /[;:.\n]/.test(folded.slice(last.end, start))) return false;
  const joint = wordBefore("joint", child, sentence);
  return nextItem.test(folded.slice(Math.max(last.end, start - 5), start)) || (joint !== undefined && !joinsClauses.test(folded.slice(joint.start, joint.end)));
}

/** The blanks between two sentences, with quotes that close the first. */
export const sentenceGap = 3;

/** How far apart two items of a list may begin and end. */
export const itemReach = 80;

/** The word of a kind right before a count. */
export function wordBefore(kind: ScopeWord["kind"], { mention }: IndexedCount, { words }: SentenceContext): ScopeWord | undefined {
  return words.find((word) => word.kind === kind && word.end <= mention.start && mention.start - word.end <= 1);
}

/** A parent is not looked for further than this, in characters, where marks between the two are read. */
export const reach = 500;

/** Whether a semicolon stands between two places, or they are too far apart to say. */
export function hasSemicolon(folded: string, from: number, to: number): boolean {
  return to - from > reach || folded.slice(from, to).includes(";");
}

/** Whether a clause ends between two places, or they are too far apart to say. */
export function hasStop(folded: string, from: number, to: number): boolean {
  return to - from > reach || /[;:\n]|\.(?!\d)/.test(folded.slice(from, to));
}

/** Whether a bracket that was open at the one offset is closed before the other: `7 người (trong đó có tài xế) và 30 người …`. */
export function leavesBracket(folded: string, from: number, to: number): boolean {
  const close = to - from > reach ? -1 : folded.slice(from, to).indexOf(")");
  return close >= 0 && !folded.slice(from, from + close).includes("(");
}

/** Whether two amounts are those of two names of a list: `Quảng Ninh có 22 người chết; Hải Phòng có 2 người`. */
export function areItems(
  { mention: one }: IndexedCount,
  { mention: other }: IndexedCount,
  { folded, written }: { readonly folded: string; readonly written: string },
): boolean {
  if (!hasSemicolon(folded, one.end, other.start)) return false;
  return [one, other].every(({ start }) => itemNameBefore.test(written.slice(Math.max(0, start - itemReach), start)));
}

/** Whether a count is that of the next name of a list: `A 71 vụ, huyện B 44 vụ`. */
export function isNextName({ mention: last }: IndexedCount, { mention: { start } }: IndexedCount, folded: string): boolean {
  return start - last.end <= itemReach && nextName.test(folded.slice(last.end, start));
}

/** Whether a name stands right before a count. */
export function isBehindName({ mention: { start } }: IndexedCount, written: string): boolean {
  return itemName.test(written.slice(Math.max(0, start - itemReach), start));
}

/** Where the bracket opens in which a place stands, past those that open and close before it; -1 where it stands in none, or the bracket is too long to say. */
export function openingBracket(folded: string, at: number): number {
  const from = Math.max(0, at - longestBracket);
  let closed = 0;
  for (let place = at - 1; place >= from; place--) {
    const code = folded.charCodeAt(place);
    if (code === newline) return -1;
    if (code === close) closed++;
    else if (code === open && closed-- === 0) return place;
  }
  return -1;
}

/** In how many brackets each of some counts stands, in text order, but for one that holds it alone: `xã Hòa Sơn (6)`; a bracket that is too long is none. */
export function bracketDepths(counts: readonly IndexedCount[], folded: string): ReadonlyMap<IndexedCount, number> {
  const depths = new Map<IndexedCount, number>();
  const opened: number[] = [];
  bracketMark.lastIndex = Math.max(0, (counts[0]?.mention.start ?? 0) - longestBracket);
  let mark = bracketMark.exec(folded);
  for (const count of counts) {
    const { start } = count.mention;
    for (; mark && mark.index < start; mark = bracketMark.exec(folded)) {
      if (mark[0] === "(") opened.push(mark.index);
      else if (mark[0] === ")") opened.pop();
      else opened.length = 0;
    }
    while (opened.length > 0 && start - (opened[0] as number) > longestBracket) opened.shift();
    depths.set(count, opened.length - (isAloneInBracket(count, folded) ? 1 : 0));
  }
  return depths;
}

const bracketMark = /[()\n]/g;

export function isAloneInBracket({ mention: { start, end } }: IndexedCount, folded: string): boolean {
  return folded.startsWith("(", start - 1) && folded.startsWith(")", end);
}

const longestBracket = 300;
const [open, close, newline] = [40, 41, 10];
