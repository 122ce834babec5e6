/** Exact decimal arithmetic on plain decimal strings: shifts of the point and sums, never binary rounding. */
import type { Decimal } from "../types.ts";

/** The decimal for digits with an optional point, canonical: no leading zeros, no trailing zeros behind the point. */
export function decimal(digits: string): Decimal {
  if (isCanonical(digits)) return digits;
  const negative = digits.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? digits.slice(1) : digits).split(".");
  const integer = whole.replace(/^0+(?=\d)/, "") || "0";
  const rest = fraction.replace(/0+$/, "");
  const plain = rest === "" ? integer : `${integer}.${rest}`;
  return negative && plain !== "0" ? `-${plain}` : plain;
}

/** Whether plain digits stand as they are: no sign, no point, no leading zero. */
function isCanonical(digits: string): boolean {
  return /^[1-9]\d*$/.test(digits);
}

/** `value` times ten to the power of `exponent`. */
export function scale(value: Decimal, exponent: number): Decimal {
  if (exponent === 0) return value;
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const shifted =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + "0".repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return decimal(negative ? `-${shifted}` : shifted);
}

export function negate(value: Decimal): Decimal {
  return value.startsWith("-") ? value.slice(1) : value === "0" ? value : `-${value}`;
}

export function add(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(placesOf(left), placesOf(right));
  const sum = toInteger(left, places) + toInteger(right, places);
  return scale(decimal(sum.toString()), -places);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: Decimal, right: Decimal): number {
  const places = Math.max(placesOf(left), placesOf(right));
  const difference = toInteger(left, places) - toInteger(right, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function placesOf(value: Decimal): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

function toInteger(value: Decimal, places: number): bigint {
  return BigInt(scale(value, places));
}
