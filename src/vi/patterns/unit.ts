/**
 * Units: the counter that stands right after a number. Money and measures with what they are per,
 * percent, ages, classifiers (loại từ) with the noun they need, counted nouns and compound nouns,
 * coordinations that share the number, and as a last resort a word that no list knows.
 */

import { holds, largeLookup, lookup, tokenEnd } from "../../engine/lookup.ts";
import { alternatives, codeAt, noStarts, oneOf, type Pattern, remembered, space } from "../../engine/pattern.ts";
import { anything } from "../../engine/prefix.ts";
import { memo } from "../../memo.ts";
import type { LexiconRow, Unit } from "../../types.ts";
import { formsOf, type Row, readLexicon, sortedForms, spellings, tableOf } from "../lexicon.ts";

interface UnitRow {
  readonly code: string | null;
  readonly kind: Unit["kind"];
  readonly takesNoun: boolean;
}

/** What the lists know of a word, all in one lookup so that one walk answers for every kind. */
interface Entry {
  readonly noun: UnitRow | undefined;
  readonly classifier: UnitRow | undefined;
  readonly measure: UnitRow | undefined;
  /** A word that follows a number and is not its unit: a verb, a preposition, a time word. */
  readonly isNonUnit: boolean;
}

const noun: UnitRow = { code: null, kind: "noun", takesNoun: false };
const nothing: Entry = { noun: undefined, classifier: undefined, measure: undefined, isNonUnit: false };
const nonUnit: Entry = { ...nothing, isNonUnit: true };

/** The lists that hold units, and how a row of each is read. */
const readers = {
  money: ({ fields }: Row): Entry => ({ ...nothing, measure: { code: fields.code || null, kind: "money", takesNoun: false } }),
  measures: ({ fields }: Row): Entry => ({
    ...nothing,
    measure: { code: fields.code || null, kind: fields.code === "%" ? "percent" : "measure", takesNoun: false },
  }),
  classifiers: ({ fields }: Row): Entry => ({ ...nothing, classifier: { code: null, kind: "classifier", takesNoun: fields.takes === "noun" } }),
  nouns: (): Entry => ({ ...nothing, noun }),
  "non-units": (): Entry => nonUnit,
} as const;
type UnitList = keyof typeof readers;

/** A row of a list of units. */
type UnitListRow = LexiconRow & { readonly list: UnitList };

export function isUnitRow(row: LexiconRow): row is UnitListRow {
  return row.list in readers;
}

/** Measures of two letters and more that a hyphen may join to their number, as English does: 5-inch. */
export const hyphenated: Pattern<Unit> = oneOf(
  tableOf(
    readLexicon("measures").filter(({ form, fields }) => /^[a-z]{2,}$/.test(form) && fields.code !== ""),
    ({ form, fields }): Unit => ({ text: form, code: fields.code ?? null, kind: "measure" }),
  ),
);

const age: UnitRow = { code: null, kind: "age", takesNoun: false };
const ageForms = ["tuổi", "tháng tuổi", "ngày tuổi", "tuần tuổi", "năm tuổi"];

const nouns = sortedForms("nouns");
const nonUnits = sortedForms("non-units");

/** The entry of each form of the shipped lists but the large ones. */
const shippedEntries = new Map<string, Entry>();
const addEntry = (form: string, { measure, classifier }: Entry): void => {
  const known = shippedEntries.get(form) ?? { ...nothing, noun: holds(nouns, form) ? noun : undefined, isNonUnit: holds(nonUnits, form) };
  shippedEntries.set(form, { ...known, measure: measure ?? known.measure, classifier: classifier ?? known.classifier });
};
for (const list of ["money", "measures", "classifiers"] as const) for (const [form, entry] of tableOf(readLexicon(list), readers[list])) addEntry(form, entry);
for (const form of ageForms) addEntry(form, { ...nothing, measure: age });

/** Ends of the longest word of each kind at a place, -1 for none. */
interface Longest {
  text: string;
  at: number;
  noun: number;
  classifier: number;
  measure: number;
  nonUnit: number;
  /** The longer of noun and classifier. */
  counted: number;
  /** The longest of noun, classifier and non-unit. */
  known: number;
}

/** A word of letters alone. */
const plainWord = /^[a-z\u00c0-\u024f\u1e00-\u1eff]+$/;
/** What a figure can be per beside nouns and measures: `đồng/người/năm`. */
const timeUnits = new Set(["năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây", "quý", "tiếng", "đêm", "s", "h"]);

/** What a unit of words can begin with. */
const anyLetter = `[^0-9 .,;:!?()]${anything}`;

const coordinations = new Map<string, Set<string>>();
for (const row of readLexicon("coordinations")) {
  for (const form of formsOf([row])) {
    const sets = coordinations.get(form) ?? new Set();
    coordinations.set(form, sets.add(row.fields.set as string));
  }
}
const coordinated = lookup(new Map([...coordinations.keys()].map((form) => [form, true])));

/** The slots that are units, over one set of lists. */
export interface UnitPatterns {
  /** Money, measures, percent and ages, with what they are per. */
  readonly measured: Pattern<Unit>;
  /** A classifier, a classifier with its noun, a counted noun or a coordination of them. */
  readonly counted: Pattern<Unit>;
  /** What is halved: a measure, or a thing by its classifier alone (xô of xô canh) or a listed noun that begins with one (bánh xe). */
  readonly halved: Pattern<Unit>;
  /** A unit of any of the lists. The longer reading wins; on a tie the measure. */
  readonly unit: Pattern<Unit>;
  /** A lower-case word that no list knows and that is no verb, preposition or the like. Matched on folded text. */
  readonly unknownNoun: Pattern<Unit>;
  /** A unit of any of the lists, or else a word that no list knows. */
  readonly anyUnit: Pattern<Unit>;
  /** End of the longest listed noun, classifier or non-unit at a place, or -1. */
  readonly knownWordEnd: (folded: string, at: number) => number;
}

/** The units of the shipped lists. */
export const shippedUnits: UnitPatterns = unitPatterns(shippedEntries);
export const { measured, counted, halved, unit, unknownNoun, anyUnit } = shippedUnits;

/** The units of the shipped lists and of own rows: of a form that stands in both, what the own row says holds alone. */
export function unitsWith(rows: readonly UnitListRow[]): UnitPatterns {
  const entries = new Map(shippedEntries);
  for (const row of rows) for (const form of spellings(row.form)) entries.set(form, readers[row.list](row));
  return unitPatterns(entries);
}

/** The patterns over some entries and the large lists, which hold no form of theirs. */
function unitPatterns(entries: ReadonlyMap<string, Entry>): UnitPatterns {
  const words = largeLookup<Entry>(entries, { sorted: nonUnits, row: nonUnit }, { sorted: nouns, row: { ...nothing, noun } });
  /** Remembered for the place asked for last. */
  const longest: Longest = { text: "", at: -1, noun: -1, classifier: -1, measure: -1, nonUnit: -1, counted: -1, known: -1 };

  function longestAt(folded: string, at: number): Longest {
    if (longest.at === at && longest.text === folded) return longest;
    longest.text = folded;
    longest.at = at;
    longest.noun = longest.classifier = longest.measure = longest.nonUnit = -1;
    const { ends, rows, count } = words.allAt(folded, at);
    for (let index = 0; index < count; index++) {
      const end = ends[index] as number;
      const { noun, classifier, measure, isNonUnit } = rows[index] as Entry;
      if (noun) longest.noun = end;
      if (classifier) longest.classifier = end;
      if (measure) longest.measure = end;
      if (isNonUnit) longest.nonUnit = end;
    }
    longest.counted = Math.max(longest.noun, longest.classifier);
    longest.known = Math.max(longest.counted, longest.nonUnit);
    return longest;
  }

  const measured: Pattern<Unit> = unitPattern(
    (form) => words.get(form)?.measure,
    (place) => place.measure,
    () => `(?:${alternatives(Array.from(entries).flatMap(([form, { measure }]) => (measure ? [form] : [])))})${anything}`,
    (folded, at) => {
      const { measure, noun, nonUnit } = longestAt(folded, at);
      return measure < 0 || Math.max(noun, nonUnit) > measure ? -1 : perEnd(folded, measure);
    },
  );

  const counted: Pattern<Unit> = unitPattern(
    (form) => countedRow(words.get(form)),
    (place) => place.counted,
    () => anyLetter,
    (folded, at) => {
      const { counted: end, noun, nonUnit } = longestAt(folded, at);
      if (end < 0 || nonUnit > end) return -1;
      // `55 chuyến đi/đến Đà Nẵng`: both ways, and no `chuyến đi`.
      if (codeAt(folded, end) === slash && isBothWays(folded, at, end)) return folded.lastIndexOf(" ", end);
      const whole = end > noun && takesNoun(folded.slice(at, end)) ? nounEnd(folded, end) : end;
      // `lượt cán bộ, chiến sĩ`: behind a classifier the nouns stand side by side.
      const head = whole > end ? end + 1 : folded.startsWith(turn, at) ? at + turn.length : at;
      return perEnd(folded, coordinationEnd(folded, head, whole));
    },
  );

  const halved: Pattern<Unit> = unitPattern(
    (form) => {
      const entry = words.get(form);
      return entry?.measure ?? entry?.classifier ?? entry?.noun;
    },
    (place) => place.known,
    () => anyLetter,
    (folded, at) => {
      const asMeasure = measured.matchAt?.(folded, at) ?? -1;
      if (asMeasure >= 0) return asMeasure;
      const { classifier, counted: end, nonUnit } = longestAt(folded, at);
      return classifier < 0 || nonUnit > end || !takesNoun(folded.slice(at, classifier)) ? -1 : end;
    },
  );

  const unit: Pattern<Unit> = {
    source: null,
    starts: noStarts,
    prefix: () => anyLetter,
    read: (surface, context) => {
      const asMeasured = measured.matchAt?.(surface, 0) ?? -1;
      return (asMeasured === surface.length ? measured : counted).read(surface, context);
    },
    matchAt: remembered((folded, at) => Math.max(measured.matchAt?.(folded, at) ?? -1, counted.matchAt?.(folded, at) ?? -1)),
  };

  const unknownNoun: Pattern<Unit> = {
    source: null,
    starts: noStarts,
    prefix: () => anyLetter,
    read: (surface) => ({ text: surface, code: null, kind: "unknown" }),
    matchAt: remembered((folded, at) => {
      const place = longestAt(folded, at);
      if (place.known >= 0 || place.measure >= 0) return -1;
      const end = tokenEnd(folded, at);
      if (end - at < 2) return -1;
      const word = folded.slice(at, end);
      return plainWord.test(word) && !timeUnits.has(word) ? end : -1;
    }),
  };

  const anyUnit: Pattern<Unit> = {
    ...unit,
    read: (surface, context) => unit.read(surface, context) ?? unknownNoun.read(surface, context),
    matchAt: (folded, at) => {
      const listed = unit.matchAt?.(folded, at) ?? -1;
      return listed >= 0 ? listed : (unknownNoun.matchAt?.(folded, at) ?? -1);
    },
  };

  function unitPattern(
    rowOf: (form: string) => UnitRow | undefined,
    baseEnd: (place: Longest) => number,
    prefix: () => string,
    matchAt: (folded: string, at: number) => number,
  ): Pattern<Unit> {
    const read = (surface: string): Unit | null => {
      const row = rowOf(surface);
      if (row) return { text: surface, code: row.code, kind: row.kind };
      const base = rowOf(surface.slice(0, baseEnd(longestAt(surface, 0))));
      return base ? { text: surface, code: base.kind === "money" ? base.code : composedCode(surface), kind: base.kind } : null;
    };
    return { source: null, starts: noStarts, prefix, read: memo(read), matchAt: remembered(matchAt) };
  }

  function takesNoun(form: string): boolean {
    return words.get(form)?.classifier?.takesNoun ?? false;
  }

  /** UCUM of measures per measures: `tấn/ha` is t/har; null where a part has none. Money per anything keeps its currency. */
  function composedCode(surface: string): string | null {
    const codes = surface.split(/ ?\/ ?/).map((part) => {
      const measure = words.get(part)?.measure;
      return measure === undefined || measure.kind === "money" ? null : measure.code;
    });
    return codes.includes(null) ? null : codes.join("/");
  }

  /** Behind a classifier: the end of the noun right after it, or of the classifier. */
  function nounEnd(folded: string, end: number): number {
    if (codeAt(folded, end) !== space) return end;
    const { noun, nonUnit } = longestAt(folded, end + 1);
    // `233 con chủ yếu là bê con`: no chủ.
    if (noun >= 0) return nonUnit > noun ? end : noun;
    const word = unknownNoun.matchAt?.(folded, end + 1) ?? -1;
    return word >= 0 ? word : end;
  }

  /** Behind a unit: the end of `/người/năm`. */
  function perEnd(folded: string, end: number): number {
    let reached = end;
    for (;;) {
      const mark = folded.startsWith(" / ", reached) ? 3 : codeAt(folded, reached) === slash ? 1 : 0;
      if (mark === 0) return reached;
      const at = reached + mark;
      const place = longestAt(folded, at);
      const listed = Math.max(place.counted, place.measure);
      const token = tokenEnd(folded, at);
      const word = listed >= 0 ? listed : timeUnits.has(folded.slice(at, token)) ? token : -1;
      if (word < 0) return reached;
      reached = word;
    }
  }

  return { measured, counted, halved, unit, unknownNoun, anyUnit, knownWordEnd: (folded, at) => longestAt(folded, at).known };
}

function countedRow(entry: Entry | undefined): UnitRow | undefined {
  return entry?.noun ?? entry?.classifier;
}

const slash = 47;
const ways = new Set(["đi", "đến", "về", "ra", "vào", "lên", "xuống"]);
/** Whether a unit ends in a way, with another behind a slash. */
function isBothWays(folded: string, start: number, end: number): boolean {
  const last = folded.lastIndexOf(" ", end) + 1;
  return last > start && ways.has(folded.slice(last, end)) && ways.has(folded.slice(end + 1, tokenEnd(folded, end + 1)));
}

/** How long the comma or `và` is that may join two nouns at a place; 0 for none. */
function jointLength(folded: string, at: number): number {
  return folded.startsWith(", ", at) ? 2 : folded.startsWith(" và ", at) ? 4 : 0;
}

/** Begins a turn of what follows: `lượt cán bộ, chiến sĩ`. */
const turn = "lượt ";

/** Behind a noun: the end of `, tố giác` where the two regularly share a number; not where the next begins what has as many of its own: `25 cơ sở, cơ quan công an 6 cơ sở`. */
function coordinationEnd(folded: string, start: number, end: number): number {
  const noun = folded.slice(start, end);
  let sets = coordinations.get(noun);
  let reached = end;
  for (let joint = jointLength(folded, reached); sets && joint > 0; joint = jointLength(folded, reached)) {
    const next = coordinated.matchAt(folded, reached + joint);
    if (next < 0) break;
    const nextSets = coordinations.get(folded.slice(reached + joint, next));
    const current = sets;
    if (!nextSets || ![...nextSets].some((set) => current.has(set)) || isCountedAgain(noun, folded, next)) break;
    sets = nextSets;
    reached = next;
  }
  return reached;
}

/** Whether a few words behind a place a number of a noun follows. */
function isCountedAgain(noun: string, folded: string, at: number): boolean {
  wordsAndNumber.lastIndex = at;
  return wordsAndNumber.test(folded) && folded.startsWith(noun, wordsAndNumber.lastIndex);
}

const wordsAndNumber = /(?: [a-z\u00c0-\u1eff]+){0,4} \d[\d.,]* /y;
