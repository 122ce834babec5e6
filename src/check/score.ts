/** How right a reading is: precision, recall and F1 by type of record. */
import type { RecordType } from "../types.ts";
import { recordTypes } from "../write/columns.ts";

/** How many records were expected, found, and both with no judged field otherwise. */
export interface Tally {
  expected: number;
  found: number;
  right: number;
}

export type Tallies = Readonly<Record<RecordType, Tally>>;

/** Tallies of nothing yet. */
export function tally(): Tallies {
  return { count: nothing(), date: nothing(), model: nothing() };
}

function nothing(): Tally {
  return { expected: 0, found: 0, right: 0 };
}

/** Adds one article's tallies to those of the run. */
export function addTallies(sum: Tallies, more: Tallies): void {
  for (const type of recordTypes) add(sum[type], more[type]);
}

function add(sum: Tally, more: Tally): void {
  sum.expected += more.expected;
  sum.found += more.found;
  sum.right += more.right;
}

/** The tally over all types. */
export function totalOf(tallies: Tallies): Tally {
  const total = nothing();
  for (const type of recordTypes) add(total, tallies[type]);
  return total;
}

/** Shares from 0 to 1; null where there is nothing to have a share of. */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Precision (of what was found), recall (of what was expected) and their harmonic mean. */
export function scoreOf({ expected, found, right }: Tally): Score {
  return { precision: share(right, found), recall: share(right, expected), f1: share(2 * right, expected + found) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** A score in three digits, cut and not rounded, so that 1.000 is all; an en dash for none. */
export function showScore(score: number | null): string {
  return score === null ? "–" : (Math.floor(score * 1000 + 1e-9) / 1000).toFixed(3);
}
