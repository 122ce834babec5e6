/** TCVN3 (ABC): what its fonts leave unsaid. */

const toned = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
const withTone = new RegExp(`[${toned}]`);
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

function isInCapitals(text: string): boolean {
  return !plainSmall.test(text) && twoCapitals.test(text);
}
