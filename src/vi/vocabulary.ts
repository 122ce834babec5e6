/** The words by which texts are read: the shipped lists, compiled once, or those and a user's own. */
import type { Pattern } from "../engine/pattern.ts";
import { type Scanner, scanner } from "../engine/scan.ts";
import type { Lexicon } from "../types.ts";
import { formsOf } from "./lexicon.ts";
import { labelsWith, labelWord, labelWordUnlessUnit, titleWord, titleWordWith } from "./patterns/code.ts";
import { isUnitRow, shippedUnits, type UnitPatterns, unitsWith } from "./patterns/unit.ts";
import { rules } from "./rules/index.ts";
import { modelRules, modelRulesOf } from "./rules/model/model.ts";

/** What the words make. */
export interface Vocabulary {
  /** The whole rule list as one pass. */
  readonly scanner: Scanner;
  readonly units: UnitPatterns;
}

/** Of the shipped lists. */
export const shippedVocabulary: Vocabulary = { scanner: scanner(rules), units: shippedUnits };

const made = new WeakMap<Lexicon, Vocabulary>();

/** Of the shipped lists and a lexicon, whose rows come before the shipped ones; compiled when a lexicon is first met. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = made.get(lexicon);
  if (known) return known;
  const vocabulary = vocabularyWith(lexicon);
  made.set(lexicon, vocabulary);
  return vocabulary;
}

/** The rules over the extended slots; behind those of the shipped model words the same for each own one, so that what `mô hình` names stays one. */
function vocabularyWith({ rows }: Lexicon): Vocabulary {
  const units = unitsWith(rows.filter(isUnitRow));
  const labels = labelsWith(rows.filter(({ list }) => list === "labels"));
  const titles = rows.filter(({ list }) => list === "titles");
  const replaced = new Map<Pattern<unknown>, Pattern<unknown>>([
    ...unitSlots.map((name) => [shippedUnits[name], units[name]] as const),
    [labelWord, labels.labelWord],
    [labelWordUnlessUnit, labels.labelWordUnlessUnit],
    [titleWord, titleWordWith(titles)],
  ]);
  const ownModels = formsOf(titles.filter(({ fields }) => fields.kind === "model")).flatMap(modelRulesOf);
  const extended = rules.map((rule) => rule.over(replaced));
  extended.splice(modelRules.length, 0, ...ownModels);
  return { scanner: scanner(extended), units };
}

const unitSlots = ["measured", "counted", "halved", "unit", "unknownNoun", "anyUnit"] as const;
