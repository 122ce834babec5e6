/**
 * Units: the counter that stands right after a number. Money and measures with what they are per,
 * percent, ages, classifiers (loại từ) with the noun they need, counted nouns and compound nouns,
 * coordinations that share the number, and as a last resort a word that no list knows.
 */

import { lookup, tokenEnd } from "../../engine/lookup.ts";
import { alternatives, noStarts, type Pattern, remembered } from "../../engine/pattern.ts";
import { anything } from "../../engine/prefix.ts";
import type { Unit } from "../../types.ts";
import { formsTable, readLexicon, tableOf } from "../lexicon.ts";

interface UnitRow {
  readonly code: string | null;
  readonly kind: Unit["kind"];
  readonly takesNoun: boolean;
}

const money = tableOf(readLexicon("money"), (row): UnitRow => ({ code: row.fields.code || null, kind: "money", takesNoun: false }));
const measures = tableOf(
  readLexicon("measures"),
  (row): UnitRow => ({ code: row.fields.code || null, kind: row.fields.code === "%" ? "percent" : "measure", takesNoun: false }),
);
const ages = new Map<string, UnitRow>(
  ["tuổi", "tháng tuổi", "ngày tuổi", "tuần tuổi", "năm tuổi"].map((form) => [form, { code: null, kind: "age", takesNoun: false }]),
);
const classifiers = tableOf(readLexicon("classifiers"), (row): UnitRow => ({ code: null, kind: "classifier", takesNoun: row.fields.takes === "noun" }));
const nouns = formsTable<UnitRow>("nouns", { code: null, kind: "noun", takesNoun: false });

const nounWords = lookup(nouns);
const classifierWords = lookup(classifiers);
/** The longer of a noun and a classifier. */
const countedEnd = (folded: string, at: number): number => Math.max(nounWords.matchAt(folded, at), classifierWords.matchAt(folded, at));
const measuredWords = lookup(new Map([...money, ...measures, ...ages]));
/** Words that follow a number and are not its unit: verbs, prepositions, time words. */
const nonUnits = lookup(formsTable("non-units", true));
/** What a figure can be per beside nouns and measures: `đồng/người/năm`. */
const timeUnits = new Set(["năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây", "quý", "tiếng", "đêm", "s", "h"]);

const coordinations = new Map<string, Set<string>>();
for (const row of readLexicon("coordinations")) {
  for (const form of tableOf([row], () => 0).keys()) {
    const sets = coordinations.get(form) ?? new Set();
    coordinations.set(form, sets.add(row.fields.set as string));
  }
}
const coordinated = lookup(new Map([...coordinations.keys()].map((form) => [form, true])));

/** Money, measures, percent and ages, with what they are per. */
export const measured: Pattern<Unit> = unitPattern(
  measuredWords.get,
  measuredWords.matchAt,
  () => `(?:${alternatives(measuredWords.forms.keys())})${anything}`,
  (folded, at) => {
    const end = measuredWords.matchAt(folded, at);
    return end < 0 || Math.max(nounWords.matchAt(folded, at), nonUnits.matchAt(folded, at)) > end ? -1 : perEnd(folded, end);
  },
);

/** A classifier, a classifier with its noun, a counted noun or a coordination of them. */
export const counted: Pattern<Unit> = unitPattern(
  (form) => nouns.get(form) ?? classifiers.get(form),
  countedEnd,
  () => `[^0-9 .,;:!?()]${anything}`,
  (folded, at) => {
    const end = countedEnd(folded, at);
    if (end < 0 || nonUnits.matchAt(folded, at) > end) return -1;
    const whole = classifiers.get(folded.slice(at, end))?.takesNoun ? nounEnd(folded, end) : end;
    return perEnd(folded, coordinationEnd(folded, at, whole));
  },
);

/** A unit of any of the lists. The longer reading wins; on a tie the measure. */
export const unit: Pattern<Unit> = {
  source: null,
  starts: noStarts,
  prefix: () => `[^0-9 .,;:!?()]${anything}`,
  read: (surface, context) => {
    const asMeasured = measured.matchAt?.(surface, 0) ?? -1;
    return (asMeasured === surface.length ? measured : counted).read(surface, context);
  },
  matchAt: remembered((folded, at) => Math.max(measured.matchAt?.(folded, at) ?? -1, counted.matchAt?.(folded, at) ?? -1)),
};

/** A lower-case word that no list knows and that is no verb, preposition or the like. Matched on folded text. */
export const unknownNoun: Pattern<Unit> = {
  source: null,
  starts: noStarts,
  prefix: () => `[^0-9 .,;:!?()]${anything}`,
  read: (surface) => ({ text: surface, code: null, kind: "unknown" }),
  matchAt: remembered((folded, at) => {
    const end = tokenEnd(folded, at);
    if (end - at < 2 || !/^\p{L}+$/u.test(folded.slice(at, end)) || timeUnits.has(folded.slice(at, end))) return -1;
    if (nonUnits.matchAt(folded, at) >= 0 || measuredWords.matchAt(folded, at) >= 0 || countedEnd(folded, at) >= 0) return -1;
    return end;
  }),
};

/** A unit of any of the lists, or else a word that no list knows. */
export const anyUnit: Pattern<Unit> = {
  ...unit,
  read: (surface, context) => unit.read(surface, context) ?? unknownNoun.read(surface, context),
  matchAt: (folded, at) => {
    const listed = unit.matchAt?.(folded, at) ?? -1;
    return listed >= 0 ? listed : (unknownNoun.matchAt?.(folded, at) ?? -1);
  },
};

/** End of the longest listed noun, classifier or non-unit at `at`, or -1. */
export function knownWordEnd(folded: string, at: number): number {
  return Math.max(countedEnd(folded, at), nonUnits.matchAt(folded, at));
}

function unitPattern(
  rowOf: (form: string) => UnitRow | undefined,
  baseEnd: (folded: string, at: number) => number,
  prefix: () => string,
  matchAt: (folded: string, at: number) => number,
): Pattern<Unit> {
  return {
    source: null,
    starts: noStarts,
    prefix,
    read: (surface) => {
      const row = rowOf(surface);
      if (row) return { text: surface, code: row.code, kind: row.kind };
      const base = rowOf(surface.slice(0, baseEnd(surface, 0)));
      return base ? { text: surface, code: base.kind === "money" ? base.code : composedCode(surface), kind: base.kind } : null;
    },
    matchAt: remembered(matchAt),
  };
}

/** UCUM of measures per measures: `tấn/ha` is t/har; null where a part has none. Money per anything keeps its currency. */
function composedCode(surface: string): string | null {
  const codes = surface.split(/ ?\/ ?/).map((part) => measures.get(part)?.code ?? null);
  return codes.includes(null) ? null : codes.join("/");
}

/** Behind a classifier: the end of the noun right after it, or of the classifier. */
function nounEnd(folded: string, end: number): number {
  if (folded.charCodeAt(end) !== 32) return end;
  const noun = nounWords.matchAt(folded, end + 1);
  if (noun >= 0) return noun;
  const word = unknownNoun.matchAt?.(folded, end + 1) ?? -1;
  return word >= 0 ? word : end;
}

/** Behind a noun: the end of `, tố giác` where the two regularly share a number. */
function coordinationEnd(folded: string, start: number, end: number): number {
  let sets = coordinations.get(folded.slice(start, end));
  let reached = end;
  while (sets && folded.startsWith(", ", reached)) {
    const next = coordinated.matchAt(folded, reached + 2);
    if (next < 0) break;
    const nextSets = coordinations.get(folded.slice(reached + 2, next));
    const current = sets;
    if (!nextSets || ![...nextSets].some((set) => current.has(set))) break;
    sets = nextSets;
    reached = next;
  }
  return reached;
}

/** Behind a unit: the end of `/người/năm`. */
function perEnd(folded: string, end: number): number {
  let reached = end;
  for (;;) {
    const slash = folded.startsWith(" / ", reached) ? 3 : folded.charCodeAt(reached) === 47 ? 1 : 0;
    if (slash === 0) return reached;
    const at = reached + slash;
    const listed = Math.max(countedEnd(folded, at), measuredWords.matchAt(folded, at));
    const token = tokenEnd(folded, at);
    const word = listed >= 0 ? listed : timeUnits.has(folded.slice(at, token)) ? token : -1;
    if (word < 0) return reached;
    reached = word;
  }
}
