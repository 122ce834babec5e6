/** What each element of a page holds. */
import { type Element, isElement, isText, type Root, unreadTags, walk } from "./document.ts";
import { isBlock } from "./text.ts";

export interface Measure {
  /** Characters of text in it, blanks at the ends of text nodes left out. */
  readonly text: number;
  /** Of these, characters in links. */
  readonly link: number;
  /** Of these, characters outside links in text nodes long enough to be a part of a sentence. */
  readonly prose: number;
  readonly pictures: number;
  readonly blocks: number;
  readonly headings: number;
  /** Headings that may be the article's: no logo of the site. */
  readonly titles: number;
}

type Sums = { -readonly [key in keyof Measure]: Measure[key] };

/** Shorter text nodes are labels, dates and names. */
export const shortestProse = 40;
const pictureTags = new Set(["img", "picture", "amp-img", "figure"]);

/** The measures of all elements below `root`; `whole` is that of all of it. */
export function measure(root: Root | Element): { readonly of: ReadonlyMap<Element, Measure>; readonly whole: Measure } {
  const of = new Map<Element, Measure>();
  const whole = nothing();
  const open: Sums[] = [whole];
  let links = 0;
  walk(
    root,
    (node) => {
      const top = open.at(-1);
      if (isText(node) && top) {
        const length = node.data.trim().length;
        top.text += length;
        if (links > 0) top.link += length;
        else if (length >= shortestProse) top.prose += length;
      }
      if (!isElement(node) || unreadTags.has(node.name)) return false;
      if (node.name === "a") links++;
      const own = nothing();
      if (pictureTags.has(node.name)) own.pictures++;
      if (/^h[1-6]$/.test(node.name)) own.headings++;
      if (node.name === "h1" && !isLogo(node)) own.titles++;
      open.push(own);
      return true;
    },
    (element) => {
      const own = open.pop();
      const above = open.at(-1);
      if (!own || !above) return;
      if (element.name === "a") links--;
      for (const key of keys) above[key] += own[key];
      if (isBlock(element)) above.blocks++;
      of.set(element, own);
    },
  );
  return { of, whole };
}

const keys = ["text", "link", "prose", "pictures", "blocks", "headings", "titles"] as const satisfies readonly (keyof Measure)[];

function nothing(): Sums {
  return { text: 0, link: 0, prose: 0, pictures: 0, blocks: 0, headings: 0, titles: 0 };
}

/** A heading that is nothing but a link leads to the front page. */
function isLogo({ attribs, children }: Element): boolean {
  return (
    attribs.itemprop !== "headline" &&
    children.every((child) => (isElement(child) ? child.name === "a" || pictureTags.has(child.name) : !isText(child) || child.data.trim() === ""))
  );
}
