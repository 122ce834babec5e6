/** TCVN3 (ABC): which set of TCVN 5712 a text is in, and what its fonts leave unsaid. */
import { countSyllables } from "../syllable.ts";

const toned = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
const withTone = new RegExp(`[${toned}]`);
const tonedCapital = new RegExp(`[${toned.toUpperCase()}]`);
/** Small letters of which TCVN3 has the capitals. */
const plainSmall = /[a-zăâêôơưđ]/;
const twoCapitals = /[A-ZĂÂÊÔƠƯĐ][^A-ZĂÂÊÔƠƯĐ]*[A-ZĂÂÊÔƠƯĐ]/;
const word = /\p{L}+/gu;
/** A letter with a tone at the beginning of a line or sentence. */
const opening = new RegExp(`(?:^[ \\t"“(-]*|[.!?…]["”]? ["“]?)[${toned}]`, "g");

/**
 * The text with the capitals that a font supplied. TCVN3 has no capitals with a tone: in a font of capitals (.VnTimeH) the
 * small letter is drawn as one, so `CỘNG HOÀ` comes as `CộNG HOà` and `Ủy ban` as `ủy ban`. A small letter with a tone is a capital
 * where it opens a sentence, where the rest of its word is capitals, two at least, and where its line holds some and no other small
 * letter. The same length.
 */
export function withCapitals(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    if (!withTone.test(line)) return line;
    if (isInCapitals(line)) return line.toUpperCase();
    return line.replace(opening, (found) => found.toUpperCase()).replace(word, (found) => (isInCapitals(found) ? found.toUpperCase() : found));
  });
}

/** Whether a letter is one that the fonts do not have. */
export function isTonedCapital(letter: string): boolean {
  return tonedCapital.test(letter);
}

/** Capitals with a tone that are rather signs of Windows: those for quotes, dashes, …, • and € where they stand alone, any behind a small letter. */
const signs = new RegExp(`(?<!\\p{L})[ỊÒỎÕỌỘẶÓÀ](?!\\p{L})|(?<=\\p{Ll})[${toned.toUpperCase()}]`, "gu");

/** Whether bytes are in the first set: given as the fonts have them and as that has them, they are Vietnamese rather by that. */
export function isFirstSet(font: string, standard: string): boolean {
  if (font === standard) return false;
  const gain = countSyllables(standard.replace(signs, " ")).markedSyllables - countSyllables(font).markedSyllables;
  return gain > 0 || (gain === 0 && font.includes("\ufffd"));
}

function isInCapitals(text: string): boolean {
  return !plainSmall.test(text) && twoCapitals.test(text);
}
