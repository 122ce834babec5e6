/** What all count rules share: from the readings of their slots to a Count. */
import { rule } from "../../../engine/rule.ts";
import type { Count, Decimal, Qualifier, Unit } from "../../../types.ts";
import { decimal } from "../../../values/decimal.ts";

/** Declares a rule that reads counts. */
export const countRule = rule<Count>();

const lowerBound: ReadonlySet<Qualifier> = new Set(["over", "at_least"]);
const upperBound: ReadonlySet<Qualifier> = new Set(["under", "nearly", "at_most"]);

/** A count of one number; the qualifier says which side it bounds. */
export function exactly(value: Decimal, unit: Unit | null, qualifier: Qualifier | undefined | null): Count {
  return {
    type: "count",
    value,
    min: qualifier && lowerBound.has(qualifier) ? value : null,
    max: qualifier && upperBound.has(qualifier) ? value : null,
    denominator: null,
    qualifier: qualifier ?? null,
    unit,
    change: null,
  };
}

/** A count between two numbers. */
export function between(min: Decimal, max: Decimal, unit: Unit | null, qualifier: Qualifier | undefined): Count {
  return { type: "count", value: null, min, max, denominator: null, qualifier: qualifier ?? null, unit, change: null };
}

/** `value` out of `denominator`. */
export function outOf(value: Decimal, denominator: Decimal, unit: Unit | null, qualifier: Qualifier | undefined): Count {
  const { min, max } = exactly(value, unit, qualifier);
  return { type: "count", value, min, max, denominator, qualifier: qualifier ?? null, unit, change: null };
}

/** A magnitude without a number: `hàng nghìn` is indefinite from 1,000. */
export function indefiniteFrom(min: Decimal, unit: Unit | null): Count {
  return { type: "count", value: null, min, max: null, denominator: null, qualifier: "indefinite", unit, change: null };
}

/** A unit for examples and for rules that supply one. */
export function plainUnit(text: string, kind: Unit["kind"], code: string | null = null): Unit {
  return { text, code, kind };
}

export const half = decimal("0.5");
