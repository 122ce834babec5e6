/** The name of what a count counts where the codebook has none: a slug of its unit and of the words that say what is counted. */
import { tokenEnd } from "../engine/lookup.ts";
import type { Unit } from "../types.ts";
import { isNeutral } from "./clause.ts";
import { abbreviations, tokensOf } from "./codebook.ts";
import { slugPrefix } from "./codebook-table.ts";
import { knownWordEnd } from "./patterns/unit.ts";

/** Most syllables behind the unit in a slug. */
const longest = 12;
/** Most syllables that are taken from round the phrase where it is no more than the unit. */
const longestBorrowed = 6;

const stopWords = new Set(
  (
    "của các những và hoặc hay cho trong trên dưới ở tại về với là được bị đã đang sẽ này đó ấy kia từ đến theo để do bởi vào ra một mọi mỗi có thì mà cũng rất " +
    "nói nhất như khi cùng vừa mới qua"
  ).split(" "),
);

/** The parts of the clause of a count, lower case. */
export interface SlugWords {
  readonly unit: Unit;
  /** The phrase behind its unit; empty where it is no more than that. */
  readonly phrase: string;
  /** What is said behind the phrase. */
  readonly tail: string;
  readonly verb: string | null;
  /** What the number belongs to; asked for only where the unit says too little. */
  readonly front: () => string;
}

/**
 * The slug, such as `x-dot-van-dong-toan-dan`: `x-`, the unit, then up to twelve syllables that carry meaning, without
 * marks. Abbreviations are written out and words joined by a comma or `và` put in one order, so that two wordings of
 * one thing have one slug. A bare unit borrows: the predicate or verb, and a measure, percentage or sum what it
 * belongs to.
 */
export function slugOf({ unit, phrase, tail, verb, front }: SlugWords): string {
  let said = syllablesOf(phrase).slice(0, longest);
  if (said.length === 0) {
    const borrowed = isMeasured(unit) ? syllablesOf(front()).filter((word) => !isNeutral(word)) : syllablesOf(tail);
    said = borrowed.slice(0, longestBorrowed);
    if (said.length === 0 && verb !== null && !isMeasured(unit)) said = tokensOf(verb).filter((word) => !isNeutral(word));
  }
  return `${slugPrefix}${[...tokensOf(unitWords(unit)), ...said].map(plainWord).filter(Boolean).join("-")}`;
}

function isMeasured({ kind }: Unit): boolean {
  return kind === "money" || kind === "measure" || kind === "percent";
}

/** The unit by its code where it has one, so that all ways to write it are one; what it is per stays. */
function unitWords({ text, code, kind }: Unit): string {
  if (isPercent(text)) return `phần trăm ${text.slice(1)}`;
  if (code === null) return inOneOrder(text.split(joint)).join(" ");
  const per = kind === "money" ? text.replace(/^[^/]*/, "") : "";
  return `${code.toLowerCase()} ${per}`;
}

function isPercent(unit: string): boolean {
  return unit.startsWith("%");
}

const joint = /, ?| và /;

/** The syllables of a text that carry meaning, abbreviations written out. */
function syllablesOf(text: string): string[] {
  const tokens = tokensOf(isJointed(text) ? withJointsInOrder(expanded(text)) : text);
  return tokens.flatMap((token) => abbreviations().get(token) ?? token).filter((syllable) => !stopWords.has(syllable) && !startsWithDigit(syllable));
}

function isJointed(text: string): boolean {
  return text.includes(",") || text.includes(" và ");
}

function startsWithDigit(word: string): boolean {
  return word.charCodeAt(0) <= 57;
}

/** The text with the words on both sides of a comma or `và` in one order; a row of them in one order throughout. */
function withJointsInOrder(folded: string): string {
  const words: string[] = [];
  let run: string[] = [];
  let isJoined = false;
  for (let at = 0; at < folded.length; ) {
    const end = Math.max(knownWordEnd(folded, at), tokenEnd(folded, at));
    if (end <= at) {
      isJoined ||= folded[at] === ",";
      at++;
      continue;
    }
    const word = folded.slice(at, end);
    at = end;
    if (word === "và") isJoined = true;
    else {
      if (!isJoined) {
        words.push(...inOneOrder(run));
        run = [];
      }
      run.push(word);
      isJoined = false;
    }
  }
  return [...words, ...inOneOrder(run)].join(" ");
}

/** Words that stand side by side, in code point order: which comes first means nothing. */
function inOneOrder(words: readonly string[]): string[] {
  return words.toSorted();
}

/** The text with its abbreviations written out. */
function expanded(text: string): string {
  let written = text;
  for (const token of tokensOf(text)) {
    const words = abbreviations().get(token);
    if (words) written = written.replace(token, words.join(" "));
  }
  return written;
}

/** The plain forms of words met: there are few syllables, and to look one up is far quicker than to decompose it. */
const plainWords = new Map<string, string>();
const mostPlainWords = 10_000;

function plainWord(word: string): string {
  let form = plainWords.get(word);
  if (form === undefined) {
    form = word
      .normalize("NFD")
      .replace(/đ/g, "d")
      .replace(/[^a-z0-9]+/g, "");
    if (plainWords.size >= mostPlainWords) plainWords.clear();
    plainWords.set(word, form);
  }
  return form;
}
