/** The lines of a page that is too deep or too large for a tree, in one walk over its tags. */
import { parseHtml, textOf, unreadTags } from "./document.ts";
import { fold, isBlockTag, type Line } from "./text.ts";

/** A comment or a tag; one that is not closed reaches to the end. */
const markup = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-z][^\s/>]*)[^>]*(?:>|$))/gi;

/** A line for each run of text between the tags of blocks. Nothing is known of furniture. */
export function flatLines(html: string): Line[] {
  const pieces: string[] = [];
  let from = 0;
  const takeText = (end: number): void => {
    // What is left of broken tags must not become a tag of the pieces.
    if (end > from) pieces.push(html.slice(from, end).replace(/\s+/g, " ").replaceAll("<", "&lt;"));
  };
  markup.lastIndex = 0;
  for (let match = markup.exec(html); match !== null; match = markup.exec(html)) {
    takeText(match.index);
    from = match.index + match[0].length;
    const name = (match[2] ?? "").toLowerCase();
    if (isBlockTag(name) && pieces.at(-1) !== "\n") pieces.push("\n");
    if (match[1] === "" && unreadTags.has(name)) {
      const end = new RegExp(`</${name}[^>]*(?:>|$)`, "gi");
      end.lastIndex = from;
      from = end.exec(html) ? end.lastIndex : html.length;
      markup.lastIndex = from;
    }
  }
  takeText(html.length);
  const tree = parseHtml(pieces.join(""));
  return (tree === null ? "" : textOf(tree)).split("\n").flatMap((line) => {
    const text = fold(line).trim();
    return text === "" ? [] : [{ text, linkLength: 0, isHeading: false, row: null }];
  });
}
