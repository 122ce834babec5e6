/** Takes furniture out of a page's tree before its main content is looked for. */

import { readPageDate } from "./date.ts";
import { type Element, isElement, isText, type Node, parentOf, prune, type Root, textOf, unreadTags, walk } from "./document.ts";
import { type Furniture, furnitureOf, isCalledDate, isHidden } from "./furniture.ts";
import { type Measure, measure, shortestProse } from "./measure.ts";
import { isBlock } from "./text.ts";

/**
 * How much of a page's prose an element may hold and still be furniture: some sites call the column of the article
 * `sidebar-1` or `box-tag`. Comments often hold more than the article.
 */
const largestShare: Readonly<Record<Furniture, number>> = { furniture: 0.35, details: 0.35, comments: 0.9, caption: 0.35 };
const cardTags = new Set(["div", "article", "section", "li", "ul", "table"]);
const longestCard = 1_500;
const cardShare = 0.75;
const longestCaption = 400;
const longestDate = 120;

/** Takes out what is never read, what is hidden and what is furniture. Captions stay where `keepsCaptions`. */
export function cleanUp(root: Root, keepsCaptions: boolean): void {
  const unread = new Set<Node>();
  walk(root, (node) => {
    const isUnread = isElement(node) ? unreadTags.has(node.name) || isHidden(node) : !isText(node);
    if (isUnread) unread.add(node);
    return !isUnread;
  });
  prune(root, unread);

  const furniture = furnitureIn(root);
  prune(root, new Set([...furniture].flatMap(([element, kind]) => (kind === "caption" && keepsCaptions ? [] : [element]))));
}

/** The outermost elements of a page that are furniture, and of which kind. */
export function furnitureIn(root: Root): ReadonlyMap<Element, Furniture> {
  const { of, whole } = measure(root);
  const furniture = new Map<Element, Furniture>();
  walk(root, (node) => {
    if (!isElement(node)) return false;
    const own = of.get(node);
    if (!own) return false;
    const kind = furnitureOf(node) ?? kindByContent(node, own, of);
    if (kind === null || own.titles > 0 || isInSentence(node, own, of) || own.prose / Math.max(1, whole.prose) > largestShare[kind]) return true;
    furniture.set(node, kind);
    return false;
  });
  return furniture;
}

/** Whether an element is words of a sentence: content systems link keywords as `<a class="tag">` and mark days as `<time>`. */
function isInSentence(element: Element, own: Measure, of: ReadonlyMap<Element, Measure>): boolean {
  const parent = parentOf(element);
  const around = parent === null ? undefined : of.get(parent);
  return own.blocks === 0 && !isBlock(element) && around !== undefined && around.text - own.text >= shortestProse;
}

function kindByContent(element: Element, own: Measure, of: ReadonlyMap<Element, Measure>): Furniture | null {
  if (isCard(element, own)) return "furniture";
  if (isDate(element, own)) return "details";
  return isCaption(element, own, of) ? "caption" : null;
}

/** A card of another article: a heading or picture with a link round nearly all of its words. */
function isCard({ name }: Element, own: Measure): boolean {
  if (!cardTags.has(name) || own.text === 0 || own.text > longestCard) return false;
  return (own.pictures > 0 || own.headings > 0 || name === "article") && own.link >= own.text * cardShare;
}

/** The line that says when the article was published, with what stands beside it: `Ngày đăng: 11/11/2022 08:05 - Lượt xem: 1.284`. */
function isDate(element: Element, own: Measure): boolean {
  return own.text > 0 && own.text <= longestDate && isCalledDate(element) && readPageDate(textOf(element)) !== null;
}

/** A centred paragraph with a picture or right below one: how portals without figures caption. */
function isCaption(element: Element, own: Measure, of: ReadonlyMap<Element, Measure>): boolean {
  if (own.text === 0 || own.text > longestCaption || own.blocks > 0 || !isCentred(element)) return false;
  const previous = previousElement(element);
  const above = previous === null ? undefined : of.get(previous);
  return own.pictures > 0 || (above !== undefined && above.pictures > 0 && above.text === 0);
}

function isCentred({ name, attribs }: Element): boolean {
  if (name !== "p" && name !== "div") return false;
  return (
    attribs.align === "center" ||
    /text-align\s*:\s*center/i.test(attribs.style ?? "") ||
    /(?:^|[ -])(?:text-?center|align-?center)(?: |$)/i.test(attribs.class ?? "")
  );
}

function previousElement(element: Element): Element | null {
  for (let node = element.prev; node !== null; node = node.prev) {
    if (isElement(node)) return node;
    if (isText(node) && node.data.trim() !== "") return null;
  }
  return null;
}
