/**
 * Which paragraphs of a text are English: by the letters and the function words of its lines. Whoever writes English writes
 * no small word with Vietnamese marks, however many names with marks there are; who writes Vietnamese does in most of them.
 */
import type { LanguageChoice, Span } from "../types.ts";

/** Function words, and the words that such articles are full of: none of them is a Vietnamese syllable without its marks. */
const englishWords = new Set(
  (
    "of and for with by was were has have had is are been being from which their its these this those who whose after before between over under into " +
    "more less nearly about around during since while where when will would should also only other such each both all most some first last " +
    "said says people percent per cent year years month months million billion province provincial district commune communes city local police cases " +
    "according including compared against among across through down out as"
  ).split(" "),
);

/** Endings of English words that no Vietnamese syllable has, in words of more letters than this. */
const englishEnding = /(?:ed|ing|ly|ion|ers|ies|ns|ts|ents?|ness|ment)$/;
const shortestEnding = 5;

/** How much more of one language than of the other settles a line before its end. */
const settled = 5;
/** How many English words make a line English by itself. */
const leastEnglish = 2;
/** Of so many words in small letters one at least must be English: Vietnamese without marks quotes some too. */
const mostApart = 8;
/** A passage of fewer characters that stands among Vietnamese lines is a title or a credit, and no passage. */
const shortestPassage = 80;
/** The words of a line are read no further than this. */
const longestReading = 2000;

type LineLanguage = "vi" | "en" | null;

/** The English passages of a text, in order: its paragraphs that are English, neighbours joined; all of it or none of it where that is told. */
export function englishPassages(text: string, choice: LanguageChoice): Span[] {
  if (choice === "vi" || text === "") return [];
  if (choice === "en") return [{ start: 0, end: text.length }];
  const lines: { start: number; end: number; language: LineLanguage }[] = [];
  let isEnglishMet = false;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const language = languageOf(text, start, end);
    if (language === "en") isEnglishMet = true;
    lines.push({ start, end, language });
    start = end + 1;
  }
  return isEnglishMet ? passagesOf(lines) : [];
}

/** Lines that tell nothing go with the line before them, else with the one behind; a short passage among Vietnamese lines goes with these. */
function passagesOf(lines: readonly { start: number; end: number; language: LineLanguage }[]): Span[] {
  const passages: { start: number; end: number; length: number }[] = [];
  let last: LineLanguage = lines.find(({ language }) => language !== null)?.language ?? null;
  let isMixed = false;
  let isOpen = false;
  for (const { start, end, language } of lines) {
    last = language ?? last;
    if (last === "vi") isMixed = true;
    if (last !== "en") {
      isOpen = false;
      continue;
    }
    const length = language === "en" ? end - start : 0;
    const passage = passages.at(-1);
    if (isOpen && passage) {
      passage.end = end;
      passage.length += length;
    } else passages.push({ start, end, length });
    isOpen = true;
  }
  return passages.filter(({ length }) => !isMixed || length >= shortestPassage).map(({ start, end }) => ({ start, end }));
}

/** The language of a line; null where its words do not tell: numbers, names, a few words. */
function languageOf(text: string, start: number, end: number): LineLanguage {
  const limit = Math.min(end, start + longestReading);
  let vietnamese = 0;
  let english = 0;
  let words = 0;
  for (let at = start; at < limit; at++) {
    const first = text.charCodeAt(at);
    if (!isLetter(first)) continue;
    const wordStart = at;
    let isMarked = false;
    for (let code = first; at < limit && isLetter(code); code = text.charCodeAt(++at)) if (code > 127) isMarked = true;
    // Names say nothing, since each language writes those of the other.
    if (isCapital(first)) continue;
    words++;
    if (isMarked) vietnamese++;
    else if (isEnglish(text.slice(wordStart, at))) english++;
    if (vietnamese - english >= settled) return "vi";
    if (english - vietnamese >= settled && english * mostApart >= words) return "en";
  }
  if (english >= leastEnglish && english > vietnamese && english * mostApart >= words) return "en";
  return vietnamese > 0 ? "vi" : null;
}

function isEnglish(word: string): boolean {
  return englishWords.has(word) || (word.length > shortestEnding && englishEnding.test(word));
}

/** Letters of Latin script with Vietnamese, and the marks of decomposed ones. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (code >= 0xc0 && code <= 0x1b0 && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code <= 0x323) || (code >= 0x1ea0 && code <= 0x1ef9);
}

/** Capitals stand on even places of Unicode's Latin blocks and small letters on odd ones, but for the first block and the horned u. */
function isCapital(code: number): boolean {
  if (code < 128) return code <= 90;
  if (code <= 0xff) return code < 0xe0;
  return code === capitalHornedU || (code !== capitalHornedU + 1 && code < 0x300 && code % 2 === 0) || (code >= 0x1ea0 && code % 2 === 0);
}

const capitalHornedU = 0x1af;
