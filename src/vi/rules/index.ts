/** The ordered list of rules. Order is the last tie-break: of two readings of the same text the earlier rule stands. */
import type { Rule } from "../../engine/rule.ts";
import { bareTens, indefinite } from "./count/indefinite.ts";
import { amountOfMoney, bareMagnitude, countedQuantity, currencyBefore, measuredQuantity, threshold, unknownQuantity } from "./count/quantity.ts";
import { ageRange, range, rangeWithUnits, sharedUnit, spelledRange } from "./count/range.ts";
import { multiple, namedMultiple, oneHalf, qualifiedFraction, shareFraction, slashRatio, spelledFraction, wordRatio } from "./count/ratio.ts";
import * as calendarDate from "./date/calendar-date.ts";
import * as clock from "./date/clock.ts";
import * as duration from "./date/duration.ts";
import * as period from "./date/period.ts";
import * as relative from "./date/relative.ts";
import * as label from "./label/label.ts";
import * as model from "./model/model.ts";

export const rules: readonly Rule[] = [
  ...Object.values(model),
  // Round the clock before dates: `24/7` is no 24 July.
  label.aroundTheClock,
  // Fractions before dates: `khoảng 1/3` is a share, not the first of March.
  qualifiedFraction,
  shareFraction,
  // Dates before counts: `10 năm` is a duration; `trong 24h` is no clock time.
  ...Object.values(calendarDate),
  ...Object.values(period),
  duration.hours,
  ...Object.values(clock),
  ...Object.values(relative),
  ...Object.values(duration).filter((rule) => rule !== duration.hours),
  // Names and codes before counts: where a label and a count read the same digits, the label knows more.
  ...Object.values(label).filter((rule) => rule !== label.aroundTheClock),
  // Counts, the more specific forms first.
  slashRatio,
  wordRatio,
  spelledFraction,
  oneHalf,
  multiple,
  namedMultiple,
  range,
  rangeWithUnits,
  ageRange,
  spelledRange,
  threshold,
  amountOfMoney,
  measuredQuantity,
  countedQuantity,
  currencyBefore,
  indefinite,
  bareTens,
  sharedUnit,
  bareMagnitude,
  unknownQuantity,
];
