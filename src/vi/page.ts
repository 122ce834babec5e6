/** What the words round an article on a web page are: headings over other articles, names of outlets. */
import { formsOf, readLexicon } from "./lexicon.ts";

const rows = readLexicon("page-words");
const formsOfKind = (kind: string): string[] => formsOf(rows.filter((row) => row.fields.kind === kind));
const related = new Set(formsOfKind("related"));
const ends = new Set(formsOfKind("end"));
const loneLines = new Set(formsOfKind("line"));
const outletStarts = formsOfKind("outlet");
/** Longer lines are sentences. */
const longestHeading = 60;

/**
 * What a line of a page is that is no part of its article: the heading of links to other articles, the heading of what
 * follows the article, or a line for itself; null for other lines. Signs round the words do not matter: `>> Tin liên quan:`.
 */
export function pageLine(line: string): "related" | "end" | "line" | null {
  if (line.length > longestHeading) return null;
  const words = bare(line);
  return related.has(words) ? "related" : ends.has(words) ? "end" : loneLines.has(words) ? "line" : null;
}

/** Whether a line leads to another article by the word before the link: `Xem thêm: …`, `>> …`. */
export function leadsElsewhere(line: string): boolean {
  if (/^\s*(?:>>|»|>)/.test(line)) return true;
  const colon = line.slice(0, longestHeading).indexOf(":");
  return colon > 0 && related.has(bare(line.slice(0, colon)));
}

/** Whether a part of a page's title names the outlet: `Báo Kon Tum`, `Cổng thông tin điện tử …`. */
export function isOutletName(part: string): boolean {
  const folded = part.normalize("NFC").toLowerCase();
  return outletStarts.some((start) => folded.startsWith(start) && !/^\p{L}/u.test(folded.slice(start.length)));
}

/** The words of a line in lower case, without the signs and counts round them. */
function bare(line: string): string {
  const lower = line.normalize("NFC").toLowerCase();
  let [start, end] = [0, lower.length];
  while (start < end && !isLetter(lower.charAt(start))) start++;
  while (end > start && !isLetter(lower.charAt(end - 1))) end--;
  return lower.slice(start, end).replace(/\s+/g, " ");
}

/** Whether a character is a letter that has a capital: a class of all letters takes long to compile. */
function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character > "\u007f" && character !== character.toUpperCase());
}

/** What part of a text's letters only Vietnamese has: about a fifth are in Vietnamese, nearly none in other languages. */
const vietnameseShare = 0.05;

/** Whether a text is in Vietnamese with its marks. */
export function isVietnamese(text: string): boolean {
  const letters = text.normalize("NFC").match(/\p{L}/gu)?.length ?? 0;
  const own = text.normalize("NFC").match(/[đơưăĐƠƯĂ\u1ea0-\u1ef9]/g)?.length ?? 0;
  return own > letters * vietnameseShare;
}
