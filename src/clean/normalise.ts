/**
 * One form of every text: NFC, single blanks, plain hyphens, no zero-width characters, LF line ends, the lines of a
 * wrapped paragraph on one; with the way back to the offsets of the text as given.
 */
import { lowest } from "../search.ts";
import type { CleanText } from "../types.ts";

/** Characters that one other character stands for; the length does not change. */
const dashes = /[\u2010-\u2015\u2212]/g;
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Places where the length may change: decomposed letters, zero-width characters, CR, runs of blanks and those that end a line, İ. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single combining marks are what is looked for.
const edits = /[^\u0300-\u036f]?[\u0300-\u036f]+|[ \u00ad\u200b-\u200f\u2060\ufeff]+|\r\n?|İ/g;
const hasEdits = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\rİ]/;
/**
 * Anything at all that is to be changed, beside runs of blanks: most texts hold nothing of it. A character or a range at a
 * time, which are looked for several times as fast as all in one class.
 */
const uncleanCharacters = ["\t", "\r", "\u00a0", "\u00ad", "İ", "\u202f", "\u2060", "\u2212", "\u3000", "\ufeff"];
const uncleanRanges = [/[\u0300-\u036f]/, /[\u2000-\u2015]/];

interface Edit {
  readonly cleanStart: number;
  readonly cleanEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** What the language of a text says of its spelling and lines. */
export interface Spelling {
  /** Puts the spelling of the lower case right, character for character; rules match on what it returns. */
  readonly respell: (lower: string) => string;
  /** Whether the end of a line (lower case) asks for what begins the next, a letter or digit: `hơn` for `300 tin`, `so với năm` for `2016`. */
  readonly isUnfinished: (end: string, next: string) => boolean;
}

const asItIs: Spelling = { respell: (lower) => lower, isUnfinished: () => false };

/** The clean form of an article's text. */
export function clean(text: string, { respell, isUnfinished }: Spelling = asItIs): CleanText {
  const isChanged = isUnclean(text);
  const spaced = isChanged ? text.replace(blanks, " ") : text;
  const isEdited = hasRuns(spaced) || (isChanged && hasEdits.test(spaced));
  const edited = isEdited ? applyEdits(spaced) : { written: spaced, made: [] };
  const written = joinWrapped(edited.written, isUnfinished);
  const { made } = edited;
  const value = isChanged ? written.replace(dashes, "-") : written;
  return {
    written,
    value,
    folded: respell(lowerCase(value)),
    toArticle: (offset) => sourceOf(made, offset, false),
    toArticleEnd: (offset) => sourceOf(made, offset, true),
    fromArticle: (offset) => cleanOf(made, offset),
  };
}

function isUnclean(text: string): boolean {
  return uncleanCharacters.some((character) => text.includes(character)) || uncleanRanges.some((range) => range.test(text));
}

/** Whether blanks follow one another or end a line. A text has far fewer line breaks than blanks. */
function hasRuns(text: string): boolean {
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (text[at - 1] === " ") return true;
  }
  return text.includes("  ");
}

/** Lower case of the same length. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join("");
}

function applyEdits(text: string): { written: string; made: Edit[] } {
  const made: Edit[] = [];
  let written = "";
  let from = 0;
  for (const match of text.matchAll(edits)) {
    const found = match[0];
    const replacement = replacementOf(found, text[match.index + found.length]);
    if (replacement === found) continue;
    written += text.slice(from, match.index);
    from = match.index + found.length;
    made.push({ cleanStart: written.length, cleanEnd: written.length + replacement.length, sourceStart: match.index, sourceEnd: from });
    written += replacement;
  }
  return { written: written + text.slice(from), made };
}

function replacementOf(found: string, next: string | undefined): string {
  if (found.startsWith("\r")) return "\n";
  if (found === "İ") return "I";
  if (/[\u0300-\u036f]/.test(found)) return found.normalize("NFC").replace("İ", "I");
  return found.includes(" ") && next !== "\n" && next !== "\r" ? " " : "";
}

/** Shorter lines are headings, names and parts of the page; a longer one that a small letter follows was only wrapped. */
const shortestWrapped = 20;
/** How much of the end of a line says whether it is finished. */
const longestEnd = 12;
const cellBreak = " | ";
const wordStart = /[\p{L}\d]/u;
/** A line that opens an item of a list, whatever stands before it: `a) Số vụ`, `b/ Số vụ`, `iv. Số vụ`, `1.2 Kết quả`, and `o Số vụ` of a pasted list. */
const item = /^(?:(?:\p{Ll}|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3})(?:\)|[./](?=[ \p{Lu}]))|\d{1,2}(?:\.\d{1,2}){1,3} \p{Lu}|o )/u;
/** A line of nothing but a number is one of a page. */
const pageNumber = /^\d{1,4}$/;
/** How much of a line says whether it is one of these. */
const longestMark = 20;

/**
 * The text with the lines of a wrapped paragraph joined, as saved mails and printed pages have them: a paragraph never
 * begins with a small letter, and never ends with a word that asks for more. Where one does begin so, its lines are those
 * of a list, unless it goes on behind a semicolon. The length does not change.
 */
function joinWrapped(text: string, isUnfinished: Spelling["isUnfinished"]): string {
  let joined = "";
  let copied = 0;
  let paragraphStart = 0;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", lineStart)) {
    const isList = isSmall(text[paragraphStart]) && text[paragraphStart - 2] !== ";";
    if (at - paragraphStart >= shortestWrapped && goesOn(text, { start: lineStart, at, isList }, isUnfinished)) {
      joined += `${text.slice(copied, at)} `;
      copied = at + 1;
    } else paragraphStart = at + 1;
    lineStart = at + 1;
  }
  return copied === 0 ? text : joined + text.slice(copied);
}

/** Whether the line from `start` goes on behind the line break at `at`. */
function goesOn(text: string, { start, at, isList }: { start: number; at: number; isList: boolean }, isUnfinished: Spelling["isUnfinished"]): boolean {
  const next = text[at + 1];
  if (next === undefined || !wordStart.test(next) || ".!?…:;".includes(text[at - 1] as string)) return false;
  const isWrapped = isSmall(next) && !isList;
  if (!isWrapped && !isUnfinished(text.slice(Math.max(start, at - longestEnd), at).toLowerCase(), next)) return false;
  const nextBreak = text.indexOf("\n", at + 1);
  const end = nextBreak < 0 ? text.length : nextBreak;
  const mark = text.slice(at + 1, Math.min(end, at + 1 + longestMark));
  if (item.test(mark) || pageNumber.test(mark)) return false;
  return !text.slice(start, at).includes(cellBreak) && !text.slice(at + 1, end).includes(cellBreak);
}

function isSmall(character: string | undefined): boolean {
  return character !== undefined && character === character.toLowerCase() && character !== character.toUpperCase();
}

/**
 * The article offset of a clean offset. A start lies at the source of the character that begins there,
 * an end right behind the source of the character that ends there.
 */
function sourceOf(made: readonly Edit[], offset: number, isEnd: boolean): number {
  const behind = lowest(made.length, (place) => {
    const { cleanStart, cleanEnd } = made[place] as Edit;
    return !(cleanEnd < offset || (cleanEnd === offset && (!isEnd || cleanStart < cleanEnd)));
  });
  if (behind === 0) return offset;
  const last = made[behind - 1] as Edit;
  return last.sourceEnd + (offset - last.cleanEnd);
}

/** The clean offset of an article offset that lies between characters. */
function cleanOf(made: readonly Edit[], offset: number): number {
  const last = made[lowest(made.length, (place) => (made[place] as Edit).sourceEnd > offset) - 1];
  return last === undefined ? offset : offset + last.cleanEnd - last.sourceEnd;
}
