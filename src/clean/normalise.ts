/**
 * One form of every text: NFC, single blanks, plain hyphens, no zero-width characters, LF line ends;
 * with the way back to the offsets of the text as given.
 */
import { lowest } from "../search.ts";
import type { CleanText } from "../types.ts";

/** Characters that one other character stands for; the length does not change. */
const dashes = /[\u2010-\u2015\u2212]/g;
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Places where the length may change: decomposed letters, zero-width characters, CR, runs of blanks, İ. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single combining marks are what is looked for.
const edits = /[^\u0300-\u036f]?[\u0300-\u036f]+|[ \u00ad\u200b-\u200f\u2060\ufeff]+|\r\n?|İ/g;
const hasEdits = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\rİ]/;
/** Anything at all that is to be changed, beside doubled blanks: most texts hold nothing of it. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single combining marks are what is looked for.
const isUnclean = /[\t\r\u00a0\u00adİ\u0300-\u036f\u2000-\u2015\u202f\u2060\u2212\u3000\ufeff]/;

interface Edit {
  readonly cleanStart: number;
  readonly cleanEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/**
 * The clean form of an article's text. `respell` may put the spelling of the lower case right, character for
 * character; rules match on what it returns.
 */
export function clean(text: string, respell: (lower: string) => string = (lower) => lower): CleanText {
  if (!isUnclean.test(text) && !text.includes("  "))
    return { written: text, value: text, folded: respell(lowerCase(text)), toArticle: same, toArticleEnd: same, fromArticle: same };
  const spaced = text.replace(blanks, " ");
  const { written, made } = hasEdits.test(spaced) || spaced.includes("  ") ? applyEdits(spaced) : { written: spaced, made: [] };
  const value = written.replace(dashes, "-");
  return {
    written,
    value,
    folded: respell(lowerCase(value)),
    toArticle: (offset) => sourceOf(made, offset, false),
    toArticleEnd: (offset) => sourceOf(made, offset, true),
    fromArticle: (offset) => cleanOf(made, offset),
  };
}

/** Lower case of the same length. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join("");
}

const same = (offset: number): number => offset;

function applyEdits(text: string): { written: string; made: Edit[] } {
  const made: Edit[] = [];
  let written = "";
  let from = 0;
  for (const match of text.matchAll(edits)) {
    const found = match[0];
    const replacement = replacementOf(found);
    if (replacement === found) continue;
    written += text.slice(from, match.index);
    from = match.index + found.length;
    made.push({ cleanStart: written.length, cleanEnd: written.length + replacement.length, sourceStart: match.index, sourceEnd: from });
    written += replacement;
  }
  return { written: written + text.slice(from), made };
}

function replacementOf(found: string): string {
  if (found.startsWith("\r")) return "\n";
  if (found === "İ") return "I";
  if (/[\u0300-\u036f]/.test(found)) return found.normalize("NFC").replace("İ", "I");
  return found.includes(" ") ? " " : "";
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
  const last = made[behind - 1];
  return last === undefined ? offset : last.sourceEnd + (offset - last.cleanEnd);
}

/** The clean offset of an article offset that lies between characters. */
function cleanOf(made: readonly Edit[], offset: number): number {
  const last = made[lowest(made.length, (place) => (made[place] as Edit).sourceEnd > offset) - 1];
  return last === undefined ? offset : offset + last.cleanEnd - last.sourceEnd;
}
