/** The headline: where it ends, and its figures that the text tells again, with the scope that a headline has no room for. */
import type { CleanText } from "../types.ts";
import type { CountDetails, Mention } from "./resolve.ts";

/** The headline of an article. */
export interface Headline {
  /** The clean offset at which its line ends; 0 where there is none. */
  readonly end: number;
  /** By the index of each of its counts, that of the first count below it with the same value: what is counted may be called by a shorter name. */
  readonly repeated: ReadonlyMap<number, number>;
}

export function headlineOf(mentions: readonly Mention[], text: CleanText, title: string | null): Headline {
  const end = endOfTitle(text, title);
  return { end, repeated: repeatedBelow(mentions, end) };
}

function endOfTitle({ value }: CleanText, title: string | null): number {
  const at = title === null ? -1 : value.indexOf(title.slice(0, longestBeginning));
  return at < 0 ? 0 : Math.max(at, value.indexOf("\n", at));
}

/** So much of a title is looked for: the rest may have been spelled otherwise. */
const longestBeginning = 40;

function repeatedBelow(mentions: readonly Mention[], titleEnd: number): ReadonlyMap<number, number> {
  const repeated = new Map<number, number>();
  for (const [at, { count, end }] of mentions.entries()) {
    if (end > titleEnd) break;
    if (!count?.unit || count.unit.text.includes("/") || !(Number(count.value) >= leastValue)) continue;
    const below = mentions.findIndex((other) => other.start >= titleEnd && other.count !== undefined && isSame(count, other.count));
    if (below >= 0) repeated.set(at, below);
  }
  return repeated;
}

/** Smaller numbers, and rates, stand twice by chance. */
const leastValue = 10;

function isSame(one: CountDetails, other: CountDetails): boolean {
  return one.value !== null && one.value === other.value && one.denominator === other.denominator && one.unit?.code === other.unit?.code;
}
