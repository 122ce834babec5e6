/** What differs between the records that are expected of an article and those that are found. */

import { type Offsets, offsetsOf } from "../offsets.ts";
import { lowest } from "../search.ts";
import type { Article, Extraction, RecordType, Span } from "../types.ts";
import { type Expected, type ExpectedRecord, type FoundRecord, foundValue, withParents } from "./expected.ts";
import { type Field, metadataFields } from "./fields.ts";
import { locate } from "./locate.ts";
import { match, type Pair } from "./match.ts";
import { type Tallies, tally } from "./score.ts";

/** A field that is read otherwise than expected; the empty string: nothing. */
export interface Change {
  readonly field: Field;
  readonly expected: string;
  readonly found: string;
}

/**
 * `missing`: an expected record that nothing stands for. `spurious`: a found one that is not expected. `changed`: read
 * otherwise. `mended`: marked as a gap, and read as expected. `metadata`: of the article, not of a record.
 */
export type DifferenceKind = "missing" | "spurious" | "changed" | "mended" | "metadata";

/** One difference. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly expected: ExpectedRecord | null;
  readonly found: FoundRecord | null;
  /** Where the expected mention stands, in UTF-16 units of the article's text; null where it is nowhere, or nothing is expected. */
  readonly expectedSpan: Span | null;
  /** Where the found mention stands, in the same units. */
  readonly foundSpan: Span | null;
  readonly changes: readonly Change[];
}

/** An article and its expected records side by side. */
export interface Comparison {
  readonly article: Article;
  /** All records in text order, each with what differs, if anything. */
  readonly rows: readonly Row[];
  /** The metadata's difference, then those of the rows. */
  readonly differences: readonly Difference[];
  /** How much was expected, found and right, by type. */
  readonly tallies: Tallies;
  /** The fields that were judged in at least one record or in the article. */
  readonly judged: ReadonlySet<Field>;
}

/** A pair of records. */
export interface Row {
  readonly pair: Pair;
  readonly difference: Difference | null;
}

/** Compares the fields that `isAsked` says, as far as the file expects anything of them. */
export function compare(expected: Expected, { article, records }: Pick<Extraction, "article" | "records">, isAsked: (field: Field) => boolean): Comparison {
  const found = withParents(records);
  const offsets = offsetsOf(article.text);
  const pairs = match(expected.records, locate(expected.records, found, article.text, offsets), found);
  const gaps = mergedSpans(pairs.flatMap(({ expected: record, span }) => (record?.gap == null || span === null ? [] : [span])));
  const judged = new Set<Field>();
  const tallies = tally();

  const inAll = new Set(expected.fields);
  const rows = pairs.map((pair): Row => {
    const changes = changesOf(pair, inAll, pair.expected?.gap == null ? isAsked : always, judged);
    count(tallies, pair, changes);
    const kind = kindOf(pair, changes, gaps);
    return { pair, difference: kind && { kind, expected: pair.expected, found: pair.found, ...unitSpans(pair, offsets), changes } };
  });
  const changes = metadataChanges(expected, article, isAsked, judged);
  const metadata: Difference[] = changes.length === 0 ? [] : [{ kind: "metadata", expected: null, found: null, expectedSpan: null, foundSpan: null, changes }];
  return { article, rows, differences: [...metadata, ...rows.flatMap(({ difference }) => difference ?? [])], tallies, judged };
}

function metadataChanges({ article: wanted }: Expected, article: Article, isAsked: (field: Field) => boolean, judged: Set<Field>): Change[] {
  return metadataFields.flatMap((field) => {
    const expected = wanted.get(field);
    if (expected === undefined || !isAsked(field)) return [];
    judged.add(field);
    const found = article[field] ?? "";
    return found === expected ? [] : [{ field, expected, found }];
  });
}

/** The judged fields in which the two records of a pair differ. */
function changesOf({ expected, found }: Pair, inAll: ReadonlySet<Field>, isAsked: (field: Field) => boolean, judged: Set<Field>): Change[] {
  if (expected === null) return [];
  const changes: Change[] = [];
  const judge = (field: Field): void => {
    if (!isAsked(field)) return;
    judged.add(field);
    const wanted = expected.values.get(field) ?? "";
    const got = found === null ? wanted : foundValue(found, field);
    if (wanted !== got) changes.push({ field, expected: wanted, found: got });
  };
  for (const field of inAll) judge(field);
  for (const field of expected.values.keys()) if (!inAll.has(field)) judge(field);
  return changes;
}

function count(tallies: Tallies, { expected, found }: Pair, changes: readonly Change[]): void {
  const type = (expected ?? found)?.type as RecordType;
  if (expected) tallies[type].expected++;
  if (found) tallies[type].found++;
  if (expected && found && changes.length === 0) tallies[type].right++;
}

/** A gap is what is known of the whole record, whatever is asked for. */
const always = (): boolean => true;

/** Null where nothing is to be said: read as expected, or known to be misread. */
function kindOf({ expected, found }: Pair, changes: readonly Change[], gaps: readonly Span[]): DifferenceKind | null {
  if (expected?.gap != null) return found && changes.length === 0 ? "mended" : null;
  if (expected && found) return changes.length > 0 ? "changed" : null;
  if (expected) return "missing";
  return overlapsAny(found as FoundRecord, gaps) ? null : "spurious";
}

/** The stretches that some spans in text order cover. */
function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Whether a span overlaps one of some spans that follow one another. */
function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
  const next = spans[lowest(spans.length, (index) => (spans[index] as Span).end > start)];
  return next !== undefined && next.start < end;
}

function unitSpans({ span, found }: Pair, { toUnit }: Offsets): Pick<Difference, "expectedSpan" | "foundSpan"> {
  const inUnits = ({ start, end }: Span): Span => ({ start: toUnit(start), end: toUnit(end) });
  return { expectedSpan: span && inUnits(span), foundSpan: found && inUnits(found) };
}
