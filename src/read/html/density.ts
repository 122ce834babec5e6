/** The main content by text density: the deepest part of a page that holds most of its prose. */
import { type Element, isElement, type Root } from "./document.ts";
import { type Measure, measure } from "./measure.ts";

/** How much of the page's prose the main content holds at least. */
const mainShare = 0.6;
/** The same where a part has no blocks: it may be one long paragraph of the content, or all of it with line breaks. */
const wholeShare = 0.9;
const containerTags = new Set([
  "page",
  "html",
  "body",
  "div",
  "main",
  "article",
  "section",
  "td",
  "tr",
  "tbody",
  "table",
  "form",
  "center",
  "font",
  "span",
  "amp-story",
]);

/** The part of a cleaned page that is its main content; the page itself where its prose is spread out. */
export function densestPart(root: Root): Root | Element {
  const { of, whole } = measure(root);
  const weightOf: (own: Measure) => number = whole.prose > 0 ? ({ prose }) => prose : ({ text, link }) => text - link;
  const total = weightOf(whole);
  let part: Root | Element = root;
  for (;;) {
    const next: Element | undefined = part.children.find((child): child is Element => {
      const own = isElement(child) && containerTags.has(child.name) ? of.get(child) : undefined;
      return own !== undefined && total > 0 && weightOf(own) >= total * (own.blocks > 0 ? mainShare : wholeShare);
    });
    if (next === undefined) return part;
    part = next;
  }
}
