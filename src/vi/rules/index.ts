/** The ordered list of rules. Order is the last tie-break: of two readings of the same text the earlier rule stands. */
import type { Rule } from "../../engine/rule.ts";
import {
  elidedAmount,
  elidedByName,
  elidedByThing,
  elidedChange,
  elidedInBrackets,
  respectiveAmount,
  sexInBrackets,
  statedBound,
  statedNumber,
} from "./count/elided.ts";
import { bareTens, indefinite } from "./count/indefinite.ts";
import {
  ageBehindWord,
  agePast,
  amountOfMoney,
  bareAgePast,
  bareMagnitude,
  bracketedQuantity,
  countedQuantity,
  countedThreshold,
  currencyBefore,
  hyphenatedMeasure,
  inches,
  measuredQuantity,
  processorCores,
  quotedQuantity,
  shareThreshold,
  slashedQuantity,
  threshold,
  unknownQuantity,
  wordsWritten,
} from "./count/quantity.ts";
import { ageRange, betweenVerbs, changedFrom, magnitudeRange, percentRange, range, rangeWithUnits, sharedUnit, spelledRange } from "./count/range.ts";
import {
  afterSlash,
  beforeSlash,
  boundedHalf,
  halfOfUnit,
  multiple,
  namedMultiple,
  numberOfThose,
  oneHalf,
  qualifiedFraction,
  ratioWithShare,
  shareFraction,
  slashRatio,
  spelledFraction,
  wordRatio,
} from "./count/ratio.ts";
import { calendarDateRules } from "./date/calendar-date.ts";
import { clockRules } from "./date/clock.ts";
import { durationRules, hours } from "./date/duration.ts";
import { periodRules } from "./date/period.ts";
import { relativeRules } from "./date/relative.ts";
import { aroundTheClock, labelRules } from "./label/label.ts";
import { modelRules } from "./model/model.ts";

export const rules: readonly Rule[] = [
  ...modelRules,
  // Round the clock before dates: `24/7` is no 24 July.
  aroundTheClock,
  // Fractions before dates: `khoảng 1/3` is a share, not the first of March.
  qualifiedFraction,
  shareFraction,
  // Dates before counts: `10 năm` is a duration; `trong 24h` is no clock time.
  ...calendarDateRules,
  ...periodRules,
  hours,
  ...clockRules,
  ...relativeRules,
  ...durationRules,
  // Names and codes before counts: where a label and a count read the same digits, the label knows more.
  ...labelRules,
  // Counts, the more specific forms first.
  afterSlash,
  beforeSlash,
  ratioWithShare,
  slashRatio,
  wordRatio,
  numberOfThose,
  spelledFraction,
  oneHalf,
  boundedHalf,
  halfOfUnit,
  multiple,
  namedMultiple,
  range,
  rangeWithUnits,
  magnitudeRange,
  percentRange,
  ageRange,
  spelledRange,
  threshold,
  ageBehindWord,
  agePast,
  bareAgePast,
  amountOfMoney,
  processorCores,
  wordsWritten,
  countedThreshold,
  bracketedQuantity,
  shareThreshold,
  measuredQuantity,
  hyphenatedMeasure,
  inches,
  quotedQuantity,
  countedQuantity,
  slashedQuantity,
  currencyBefore,
  indefinite,
  bareTens,
  changedFrom,
  betweenVerbs,
  sharedUnit,
  respectiveAmount,
  statedBound,
  statedNumber,
  elidedAmount,
  elidedInBrackets,
  elidedByName,
  sexInBrackets,
  elidedChange,
  elidedByThing,
  bareMagnitude,
  unknownQuantity,
];
