/** English words that tell which time or whole a figure belongs to, by the kinds of the Vietnamese list (`lexicon/scope-words.tsv`), and abbreviations that end no sentence. */
import { alternatives } from "../engine/pattern.ts";
import type { ScopeWord, ScopeWordKind } from "../vi/scope-words.ts";

const words: Readonly<Partial<Record<ScopeWordKind, readonly string[]>>> = {
  now: ["to date", "so far", "up to now", "until now", "currently", "at present", "at the moment", "as of now"],
  compared: [
    "compared to",
    "compared with",
    "in comparison with",
    "against",
    "than",
    "over the same",
    "over the previous",
    "over last",
    "versus",
    "except",
    "except for",
    "except in",
  ],
  "same-span": ["same period", "corresponding period"],
  joint: ["and", "but", "while", "whereas"],
  respectively: ["respectively"],
  most: ["highest", "lowest", "fastest", "slowest", "largest", "biggest", "strongest", "steepest", "sharpest", "deadliest", "worst", "best"],
  first: ["first time"],
  birth: ["born", "born in", "born on"],
  report: ["said", "reported", "announced", "according to"],
  start: ["since", "from"],
  part: ["of which", "of whom", "of them", "of these", "among them", "among these", "including"],
  among: ["of the", "among the", "out of the"],
  list: ["comprising", "comprised of", "consisting of", "made up of"],
  share: ["accounting for", "accounted for", "accounts for", "making up", "made up", "equivalent to", "equal to", "representing"],
  with: ["with", "attended by", "attracting", "attracted", "drawing", "drew", "with the participation of", "involving", "gathering", "reaching", "benefiting"],
  for: ["for"],
  have: ["had"],
  attend: ["took part", "taking part", "participated", "participating", "attended", "attending", "participants", "joined"],
};

const kinds = new Map(Object.entries(words).flatMap(([kind, forms]) => (forms ?? []).map((form) => [form, kind as ScopeWordKind] as const)));
const anyWord = new RegExp(`\\b(?:${alternatives(kinds.keys())})\\b`, "g");

/** The words of `[start, end)` of the folded text, the longest where several begin at a place, in text order. */
export function scopeWordsIn(folded: string, start: number, end: number): ScopeWord[] {
  return Array.from(folded.slice(start, end).matchAll(anyWord), ({ 0: form, index }) => ({
    start: start + index,
    end: start + index + form.length,
    kind: kinds.get(form) as ScopeWordKind,
  }));
}

const abbreviations = new Set(
  "no nos mr mrs ms dr prof gen col lt maj sgt gov sen rep st jr sr vs etc eg ie approx dept jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
);

/** Whether the full stop at the end of `before` belongs to an abbreviation; `no.` with a small letter ends one. */
export function endsInAbbreviation(before: string): boolean {
  const word = /([\p{L}]+)\.$/u.exec(before)?.[1] ?? "";
  if (word.length === 1) return /\p{Lu}/u.test(word);
  return abbreviations.has(word.toLowerCase()) && word !== "no";
}
