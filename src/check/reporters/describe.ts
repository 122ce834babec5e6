/** Differences in words, and where they stand. */

import { offsetsOf } from "../../offsets.ts";
import { lowest } from "../../search.ts";
import type { Span } from "../../types.ts";
import type { Change, Difference } from "../compare.ts";
import { foundValue } from "../expected.ts";
import type { Field } from "../fields.ts";

/** A place in a text, both from 1; the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the places of UTF-16 offsets in a text. */
export function placesIn(text: string): (unit: number) => Place {
  const lineStarts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lineStarts.push(end + 1);
  const { toCodePoint } = offsetsOf(text);
  return (unit) => {
    const line = lowest(lineStarts.length, (index) => (lineStarts[index] as number) > unit);
    return { line, column: toCodePoint(unit) - toCodePoint(lineStarts[line - 1] as number) + 1 };
  };
}

/** The stretch that holds both mentions of a difference, in UTF-16 units; null where it has none. */
export function stretchOf({ expectedSpan, foundSpan }: Difference): Span | null {
  if (!expectedSpan || !foundSpan) return expectedSpan ?? foundSpan;
  return { start: Math.min(expectedSpan.start, foundSpan.start), end: Math.max(expectedSpan.end, foundSpan.end) };
}

/** A difference in a line, without its kind: `count “9/17 xã”: unit should be “phường”, is “xã”`. */
export function describe(difference: Difference): string {
  const { kind, expected, found, changes, expectedSpan } = difference;
  switch (kind) {
    case "missing":
      return `${mentionOf(difference)}${reading((field) => expected?.values.get(field) ?? "")}${expectedSpan ? "" : ": the article does not hold it"}`;
    case "spurious":
      return `${mentionOf(difference)}${reading((field) => (found ? foundValue(found, field) : ""))}, by ${found?.rule}`;
    case "mended":
      return `${mentionOf(difference)}: it is read now, take its gap out: ${expected?.gap}`;
    case "changed":
      return `${mentionOf(difference)}: ${changes.map(describeChange).join("; ")}`;
    case "metadata":
      return changes.map(describeChange).join("; ");
  }
}

function mentionOf({ expected, found }: Difference): string {
  const record = found ?? expected;
  return `${record?.type} “${record?.text}”`;
}

/** What a record says in short: ` (value 248, unit buổi)`. */
function reading(said: (field: Field) => string): string {
  const told = (["value", "value_min", "value_max", "unit", "date", "name"] as const).flatMap((field) =>
    said(field) === "" ? [] : [`${field} ${said(field)}`],
  );
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}

function describeChange({ field, expected, found }: Change): string {
  return `${field} should be ${shown(expected)}, is ${shown(found)}`;
}

function shown(value: string): string {
  return value === "" ? "empty" : `“${value}”`;
}
