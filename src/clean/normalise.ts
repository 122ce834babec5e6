/**
 * One form of every text: NFC, single blanks, plain hyphens, no zero-width characters, LF line ends;
 * with the way back to the offsets of the text as given.
 */
import type { CleanText } from "../types.ts";

/** Characters that one other character stands for; the length does not change. */
const dashes = /[\u2010-\u2015\u2212]/g;
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Places where the length may change: decomposed letters, zero-width characters, CR, runs of blanks, İ. */
const edits = /[^\u0300-\u036f]?[\u0300-\u036f]+|[\u00ad\u200b-\u200f\u2060\ufeff]+|\r\n?| {2,}|İ/g;
const hasEdits = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\rİ]/;
/** Anything that either of the replacements below would change. */
const hasOther = /[\t\u00a0\u2000-\u200a\u2010-\u2015\u202f\u2212\u3000]/;

interface Edit {
  readonly cleanStart: number;
  readonly cleanEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** The clean form of an article's text. */
export function clean(text: string): CleanText {
  const plain = hasOther.test(text) ? text.replace(dashes, "-").replace(blanks, " ") : text;
  if (!hasEdits.test(plain) && !plain.includes("  ")) return { value: plain, folded: fold(plain), toArticle: same, toArticleEnd: same, fromArticle: same };
  const { value, made } = applyEdits(plain);
  return {
    value,
    folded: fold(value),
    toArticle: (offset) => sourceOf(made, offset, false),
    toArticleEnd: (offset) => sourceOf(made, offset, true),
    fromArticle: (offset) => cleanOf(made, offset),
  };
}

/** Lower case of the same length, with misplaced tone marks put right. */
function fold(text: string): string {
  const lower = lowerCase(text);
  return misplaced.test(lower) ? lower.replace(misplacedAll, putRight) : lower;
}

/**
 * Faulty converters put the tone on the second vowel (tuôỉ, vơí, giưã), and hasty typists leave the horn off
 * (nuớc, đuợc): sequences that no Vietnamese syllable has.
 */
const misplaced = /[êôơưâă][íìỉĩịúùủũụáàảãạ]|u[ơờớởỡợ][a-z]/;
const misplacedAll = new RegExp(misplaced.source, "g");

function putRight(found: string): string {
  if (found.startsWith("u")) return `ư${found.slice(1)}`;
  const [base, second = ""] = [found[0] as string, (found[1] as string).normalize("NFD")];
  return (base + second.slice(1)).normalize("NFC") + second[0];
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join("");
}

const same = (offset: number): number => offset;

function applyEdits(text: string): { value: string; made: Edit[] } {
  const made: Edit[] = [];
  let value = "";
  let from = 0;
  for (const match of text.matchAll(edits)) {
    const found = match[0];
    const replacement = replacementOf(found);
    if (replacement === found) continue;
    value += text.slice(from, match.index);
    from = match.index + found.length;
    made.push({ cleanStart: value.length, cleanEnd: value.length + replacement.length, sourceStart: match.index, sourceEnd: from });
    value += replacement;
  }
  return { value: value + text.slice(from), made };
}

function replacementOf(found: string): string {
  if (found.startsWith("\r")) return "\n";
  if (found.startsWith(" ")) return /[\u0300-\u036f]/.test(found) ? found.normalize("NFC") : " ";
  if (found === "İ") return "I";
  if (/^[\u00ad\u200b-\u200f\u2060\ufeff]/.test(found)) return "";
  return found.normalize("NFC");
}

/**
 * The article offset of a clean offset. A start lies at the source of the character that begins there,
 * an end right behind the source of the character that ends there.
 */
function sourceOf(made: readonly Edit[], offset: number, isEnd: boolean): number {
  let low = 0;
  let high = made.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = made[middle] as Edit;
    const isBefore = edit.cleanEnd < offset || (edit.cleanEnd === offset && (!isEnd || edit.cleanStart < edit.cleanEnd));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const last = made[low - 1];
  if (last === undefined) return offset;
  return last.sourceEnd + (offset - last.cleanEnd);
}

/** The clean offset of an article offset that lies between characters. */
function cleanOf(made: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of made) {
    if (edit.sourceEnd > offset) break;
    shift = edit.cleanEnd - edit.sourceEnd;
  }
  return offset + shift;
}
