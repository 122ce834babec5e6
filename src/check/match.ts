/** Which found record stands for which expected one. */
import type { Span } from "../types.ts";
import type { ExpectedRecord, FoundRecord } from "./expected.ts";

/** An expected record and the found one that stands for it; one of the two where they have no counterpart. */
export interface Pair {
  readonly expected: ExpectedRecord | null;
  readonly found: FoundRecord | null;
  /** Where the expected mention stands, in code points; null where it is nowhere, or nothing is expected. */
  readonly span: Span | null;
}

/**
 * The pairs in text order: records of one type that share most of their characters. First those of one span, then, by the
 * share of characters that both have, those that overlap. An expected record without a span follows the one before it.
 */
export function match(expected: readonly ExpectedRecord[], spans: readonly (Span | null)[], found: readonly FoundRecord[]): Pair[] {
  /** By expected record: the place of its counterpart. */
  const counterparts = new Map<number, number>();
  const taken = new Set<number>();
  const join = (index: number, place: number): void => {
    if (counterparts.has(index) || taken.has(place)) return;
    counterparts.set(index, place);
    taken.add(place);
  };
  for (const identity of [identityWithValue, identityOfSpan]) {
    if (taken.size === found.length) break;
    const places = new Map<string, number[]>();
    for (let place = found.length - 1; place >= 0; place--) {
      if (taken.has(place)) continue;
      const record = found[place] as FoundRecord;
      const key = identity(record, (field) => String(record[field] ?? ""));
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
    for (const [index, record] of expected.entries()) {
      const span = spans[index];
      if (!span || counterparts.has(index)) continue;
      const place = places.get(identity({ type: record.type, ...span }, (field) => record.values.get(field) ?? ""))?.pop();
      if (place !== undefined) join(index, place);
    }
  }
  for (const { index, place } of overlaps(expected, spans, found, counterparts, taken)) join(index, place);

  return inTextOrder([
    ...expected.map((record, index): Pair => ({ expected: record, found: found[counterparts.get(index) ?? -1] ?? null, span: spans[index] ?? null })),
    ...found.flatMap((record, place): Pair[] => (taken.has(place) ? [] : [{ expected: null, found: record, span: null }])),
  ]);
}

/** What a record is known by; two records of one span differ in value. */
type Identity = (record: { readonly type: string } & Span, said: (field: "value" | "date" | "name") => string) => string;

const identityOfSpan: Identity = ({ type, start, end }) => `${type} ${start} ${end}`;
const identityWithValue: Identity = (record, said) => `${identityOfSpan(record, said)} ${said("value")} ${said("date")} ${said("name")}`;

/** An expected and a found record that overlap. */
interface Overlap {
  readonly index: number;
  readonly place: number;
  /** The characters that both have, of those that either has. */
  readonly share: number;
}

/** The most found records that an expected one is compared with: a mention overlaps one or two, and no file shall make the time square. */
const mostNeighbours = 16;

/** The overlaps of records of one type that have no counterpart, the greatest first. */
function overlaps(
  expected: readonly ExpectedRecord[],
  spans: readonly (Span | null)[],
  found: readonly FoundRecord[],
  counterparts: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Overlap[] {
  const free = found.flatMap((record, place) => (taken.has(place) ? [] : [{ record, place }])).sort((one, other) => one.record.start - other.record.start);
  const sought = expected
    .flatMap(({ type }, index) => (spans[index] && !counterparts.has(index) ? [{ type, index, span: spans[index] }] : []))
    .sort((one, other) => one.span.start - other.span.start);
  const all: Overlap[] = [];
  let first = 0;
  for (const { type, index, span } of sought) {
    while (first < free.length && (free[first] as (typeof free)[number]).record.end <= span.start) first++;
    for (const { record, place } of free.slice(first, first + mostNeighbours)) {
      if (record.start >= span.end) break;
      const common = Math.min(record.end, span.end) - Math.max(record.start, span.start);
      const either = Math.max(record.end, span.end) - Math.min(record.start, span.start);
      if (common > 0 && record.type === type) all.push({ index, place, share: common / either });
    }
  }
  return all.sort((one, other) => other.share - one.share || one.index - other.index || one.place - other.place);
}

/** The pairs by where they begin. */
function inTextOrder(pairs: readonly Pair[]): Pair[] {
  let last = 0;
  const placed = pairs.map((pair) => {
    const start = pair.span?.start ?? pair.found?.start ?? last;
    last = start;
    return { pair, start };
  });
  return placed.sort((one, other) => one.start - other.start).map(({ pair }) => pair);
}
