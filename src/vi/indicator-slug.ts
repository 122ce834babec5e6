/** The name of what a count counts where the codebook has none: a slug of its unit and of the words that say what is counted. */
import { tokenEnd } from "../engine/lookup.ts";
import { memo } from "../memo.ts";
import type { Unit } from "../types.ts";
import { isNeutral } from "./clause.ts";
import { slugPrefix } from "./codebook-table.ts";
import { abbreviations, tokensOf, wordEndAt } from "./codebook-words.ts";
import { shippedUnits } from "./patterns/unit.ts";

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
  let said = syllablesOf(phrase, longest);
  if (said.length === 0) {
    const isOwned = isMeasured(unit);
    said = isOwned ? syllablesOf(front(), longestBorrowed, true) : syllablesOf(tail, longestBorrowed);
    if (said.length === 0 && verb !== null && !isOwned) {
      said = tokensOf(verb)
        .filter((word) => !isNeutral(word))
        .map(plainWord);
    }
  }
  return slugPrefix + said.reduce(joined, unitSlug(unitWords(unit)));
}

/** Two parts of a slug, of which one may be empty. */
function joined(slug: string, part: string): string {
  return slug === "" || part === "" ? slug + part : `${slug}-${part}`;
}

function isMeasured({ kind }: Unit): boolean {
  return kind === "money" || kind === "measure" || kind === "percent";
}

/** The unit by its code where it has one, so that all ways to write it are one; what it is per stays. */
function unitWords({ text, code, kind }: Unit): string {
  if (isPercent(text)) return `phần trăm ${text.slice(1)}`;
  if (code === null) return isJointed(text) ? inOneOrder(text.split(joint)).join(" ") : text;
  const per = kind === "money" ? text.indexOf("/") : -1;
  return per < 0 ? code.toLowerCase() : `${code.toLowerCase()} ${text.slice(per)}`;
}

function isPercent(unit: string): boolean {
  return unit.startsWith("%");
}

const joint = /, ?| và /;

/** The first syllables of a text that carry meaning, abbreviations written out, all without marks; no neutral ones where `isTelling`. */
function syllablesOf(text: string, most: number, isTelling = false): string[] {
  const taken: string[] = [];
  const take = (words: string): void => {
    for (let at = 0; at < words.length && taken.length < most; ) {
      const end = wordEndAt(words, at, words.length);
      if (end > at) {
        for (const { plain, isNeutral } of writtenOut(words.slice(at, end))) if (taken.length < most && !(isTelling && isNeutral)) taken.push(plain);
      }
      at = Math.max(end, at + 1);
    }
  };
  if (isJointed(text))
    eachRun(
      expanded(text),
      (words) => words.forEach(take),
      () => taken.length < most,
    );
  else take(text);
  return taken;
}

interface Syllable {
  /** Without marks. */
  readonly plain: string;
  /** Says no more than how much or since when. */
  readonly isNeutral: boolean;
}

/** The syllables of a word that carry meaning: none, itself, or those that it abbreviates. */
const writtenOut = memo((word): Syllable[] =>
  (abbreviations().get(word) ?? [word])
    .filter((syllable) => !stopWords.has(syllable) && !startsWithDigit(syllable))
    .map((syllable) => ({ plain: plainWord(syllable), isNeutral: isNeutral(syllable) })),
);

function isJointed(text: string): boolean {
  return text.includes(",") || text.includes(" và ");
}

function startsWithDigit(word: string): boolean {
  return word.charCodeAt(0) <= 57;
}

/** Hands on the words of a text as long as more are asked for, those on both sides of a comma or `và` together and in one order. */
function eachRun(folded: string, take: (words: readonly string[]) => void, wantsMore: () => boolean): void {
  let run: string[] = [];
  let isJoined = false;
  for (let at = 0; at < folded.length && wantsMore(); ) {
    const end = Math.max(shippedUnits.knownWordEnd(folded, at), tokenEnd(folded, at));
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
        take(inOneOrder(run));
        run = [];
      }
      run.push(word);
      isJoined = false;
    }
  }
  take(inOneOrder(run));
}

/** Words that stand side by side, in code point order: which comes first means nothing. */
function inOneOrder(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.toSorted();
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

function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "");
}

const unitSlug = memo((words) => tokensOf(words).map(plainWord).reduce(joined, ""));
