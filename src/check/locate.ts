/** Where expected mentions stand in an article whose file gives no offsets, or offsets into an older text. */

import type { Offsets } from "../offsets.ts";
import { lowest } from "../search.ts";
import type { Span } from "../types.ts";
import type { ExpectedRecord, FoundRecord } from "./expected.ts";

/**
 * The spans of expected records in code points; null where a mention is nowhere in the text. A `start` holds where its
 * mention stands there. Every other record is placed by its mention: what is expected as often as it is found stands where
 * it is found; what is left stands between those, where it is found or at least written.
 */
export function locate(expected: readonly ExpectedRecord[], found: readonly FoundRecord[], text: string, offsets: Offsets): (Span | null)[] {
  const starts = expected.map((record) => (isWhereStated(record, text, offsets) ? record.start : null));
  if (!starts.includes(null)) return expected.map(spanFrom(starts));

  const foundStarts = freeStarts(expected, starts, found);
  const adrift = groups(
    starts.flatMap((start, index) => (start === null ? [index] : [])),
    (index) => keyOf(expected[index] as ExpectedRecord),
  );
  for (const [key, indices] of adrift) {
    const places = foundStarts.get(key);
    if (places?.length === indices.length) for (const [nth, index] of indices.entries()) starts[index] = places[nth] as number;
  }
  placeBetween(expected, starts, foundStarts, text, offsets);
  return expected.map(spanFrom(starts));
}

/** What makes two mentions the same but for their place. */
function keyOf({ type, text }: Pick<ExpectedRecord, "type" | "text">): string {
  return `${type} ${text}`;
}

function isWhereStated({ start, text: mention }: ExpectedRecord, text: string, offsets: Offsets): boolean {
  return start !== null && text.startsWith(mention, offsets.toUnit(start));
}

/** A record's span from its start, else from the start that its file states. */
function spanFrom(starts: readonly (number | null)[]): (record: ExpectedRecord, index: number) => Span | null {
  return ({ text, start: stated }, index) => {
    const start = starts[index] ?? stated;
    return start === null ? null : { start, end: start + Array.from(text).length };
  };
}

/** Where the mentions that no placed record stands for were found, in text order, by key. */
function freeStarts(expected: readonly ExpectedRecord[], starts: readonly (number | null)[], found: readonly FoundRecord[]): Map<string, number[]> {
  const taken = new Set(expected.map((record, index) => `${starts[index]} ${keyOf(record)}`));
  const free = found.filter((record) => !taken.has(`${record.start} ${keyOf(record)}`));
  return new Map(Array.from(groups(free, keyOf), ([key, records]) => [key, records.map(({ start }) => start)]));
}

/** Places the records that are left, each between its placed neighbours and behind those of its key; where nothing stands there, anywhere behind. */
function placeBetween(
  expected: readonly ExpectedRecord[],
  starts: (number | null)[],
  foundStarts: ReadonlyMap<string, readonly number[]>,
  text: string,
  offsets: Offsets,
): void {
  const left = starts.flatMap((start, index) => (start === null ? [index] : []));
  if (left.length === 0) return;
  const bounds = boundsOf(starts);
  const writtenStarts = startsIn(text, new Set(left.map((index) => (expected[index] as ExpectedRecord).text)), offsets);
  /** By key: from where on the next one stands. */
  const from = new Map<string, number>();
  for (const index of left) {
    const record = expected[index] as ExpectedRecord;
    const key = keyOf(record);
    const { low, high } = bounds[index] as Bounds;
    const behind = from.get(key) ?? 0;
    const lists = [foundStarts.get(key) ?? [], writtenStarts.get(record.text) ?? []];
    const place = firstWithin(lists, Math.max(low, behind), high) ?? firstWithin(lists, behind, Number.POSITIVE_INFINITY);
    if (place === null) continue;
    starts[index] = place;
    from.set(key, place + 1);
  }
}

/** The first number from `low` to `high` of the first of some rising lists that has one. */
function firstWithin(lists: readonly (readonly number[])[], low: number, high: number): number | null {
  for (const list of lists) {
    const place = list[lowest(list.length, (index) => (list[index] as number) >= low)];
    if (place !== undefined && place <= high) return place;
  }
  return null;
}

/** The code points between which a record stands, both inclusive. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** For each record where the nearest placed records before and behind it stand, of those that are placed in the file's order. */
function boundsOf(starts: readonly (number | null)[]): Bounds[] {
  const steady = longestRise(starts);
  const lows: number[] = [];
  for (const [index, start] of starts.entries()) lows.push(steady.has(index) ? (start as number) : (lows.at(-1) ?? 0));
  let high = Number.POSITIVE_INFINITY;
  const highs: number[] = [];
  for (let index = starts.length - 1; index >= 0; index--) {
    if (steady.has(index)) high = starts[index] as number;
    highs[index] = high;
  }
  return lows.map((low, index) => ({ low, high: highs[index] as number }));
}

/** The places of a longest chain of numbers that never fall; nulls are passed over. */
function longestRise(numbers: readonly (number | null)[]): Set<number> {
  /** Of all chains of one length, the place of the lowest last number. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    if (number === null) continue;
    const length = lowest(ends.length, (shorter) => (numbers[ends[shorter] as number] as number) > number);
    before[place] = ends[length - 1];
    ends[length] = place;
  }
  const chain = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) chain.add(place);
  return chain;
}

/** A tree of the letters of some texts. */
interface Letters {
  readonly next: Map<string, Letters>;
  /** The text that ends here. */
  text: string | null;
}

/** The longest mention that is looked for, in UTF-16 units, so that no file makes the walk long; a longer one needs its `start`. */
const longestSought = 300;

/** Where each of some texts stands between the borders of words, in code points; one walk for all of them. */
function startsIn(text: string, wanted: ReadonlySet<string>, offsets: Offsets): Map<string, number[]> {
  const tree: Letters = { next: new Map(), text: null };
  for (const mention of wanted) {
    if (mention.length > longestSought) continue;
    let node = tree;
    for (const unit of mention.split("")) {
      const next: Letters = node.next.get(unit) ?? { next: new Map(), text: null };
      node.next.set(unit, next);
      node = next;
    }
    node.text = mention;
  }
  const starts = new Map<string, number[]>(Array.from(wanted, (mention) => [mention, []]));
  for (let start = 0; start < text.length; start++) {
    if (!tree.next.has(text.charAt(start)) || isInsideWord(text, start)) continue;
    let node: Letters | undefined = tree;
    for (let at = start; node; at++) {
      if (node.text !== null && !isInsideWord(text, at)) starts.get(node.text)?.push(offsets.toCodePoint(start));
      node = node.next.get(text.charAt(at));
    }
  }
  return starts;
}

/** Whether a place has letters or digits on both sides. */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** The items by key, in their order. */
function groups<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const known = byKey.get(key);
    if (known) known.push(item);
    else byKey.set(key, [item]);
  }
  return byKey;
}
