/** The main content of a cleaned page, by Readability and by what the page itself calls its body. */
import { type Element, isElement, isText, parseHtml, type Root, walk } from "./document.ts";
import { namesOf } from "./furniture.ts";
import { type Measure, measure } from "./measure.ts";

/**
 * Limits for Readability, which walks a page once for each depth and asks for the children of wide elements again and
 * again. Pages of articles have some thousand elements, nested some 30 deep.
 */
const maxElements = 5_000;
const maxDepth = 150;
const maxMarkup = 1_500_000;
/** linkedom makes a node of each `&amp;` and `&lt;`. */
const maxEntities = 10_000;

/** What Readability takes for the main content, as a tree of its own; null where it finds none or the page is too large for it. */
export async function readableContent(root: Root, title: string | null): Promise<Root | null> {
  unnameMain(root);
  const markup = markupFor(root);
  if (markup === null) return null;
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const { document } = parseHTML(`<!doctype html><html><head><title></title></head><body>${markup}</body></html>`);
  document.title = title ?? "";
  const article = new Readability(document, { disableJSONLD: true }).parse();
  return article?.content ? parseHtml(article.content) : null;
}

/** An element with this share of the prose is no furniture whatever it is called, so Readability shall not know its names. */
const mainShare = 0.5;

function unnameMain(root: Root): void {
  const { of, whole } = measure(root);
  for (const [element, own] of of) {
    if (own.prose < whole.prose * mainShare) continue;
    delete element.attribs.class;
    delete element.attribs.id;
  }
}

/** Attributes that Readability, or a reader of what it finds, looks at. */
const usedAttributes = ["class", "id", "role", "href", "rel", "itemprop", "style", "align", "colspan", "rowspan"];
const wrapperTags = new Set(["page", "html", "head", "body", "meta", "link", "img", "picture", "source", "amp-img"]);

/** The markup of a page's text, null beyond the limits. Pictures are left out: Readability drops parts with many of them. */
function markupFor(root: Root): string | null {
  const pieces: string[] = [];
  let length = 0;
  let depth = 0;
  let elements = 0;
  let deepest = 0;
  let entities = 0;
  const push = (piece: string): void => {
    length += piece.length;
    pieces.push(piece);
  };
  walk(
    root,
    (node) => {
      if (isText(node))
        push(
          node.data.replace(/[&<>]/g, (sign) => {
            entities++;
            return escapes[sign] as string;
          }),
        );
      if (!isElement(node)) return false;
      elements++;
      deepest = Math.max(deepest, ++depth);
      if (!wrapperTags.has(node.name)) {
        const attributes = usedAttributes.flatMap((name) =>
          node.attribs[name] === undefined ? [] : [` ${name}="${node.attribs[name].replace(/[&<>"]/g, (sign) => escapes[sign] as string)}"`],
        );
        push(`<${node.name}${attributes.join("")}>`);
      }
      return elements <= maxElements && entities <= maxEntities && length <= maxMarkup;
    },
    ({ name }) => {
      depth--;
      if (!wrapperTags.has(name) && !voidTags.has(name)) push(`</${name}>`);
    },
  );
  return elements > maxElements || entities > maxEntities || length > maxMarkup || deepest > maxDepth ? null : pieces.join("");
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const voidTags = new Set("area base br col hr input wbr track param".split(" "));

/** Names that content systems give the body of an article. */
const bodyName = new RegExp(
  `(?:^| )(?:${[
    // content systems of papers
    "fck_?detail|detail-cmain|detail-content|detail__c?content|afcbc-body|details__content|singular-content|maincontent|content-?detail|detail-?content(?:-body)?|the-article-body|article__?-?body|cms-body|article-?(?:body|content|detail)(?:-content)?|article__content|articlebody|knc-content|vcsortableinpreviewmode|news-?(?:content|detail|body)(?:-content)?|story-?body|content-?news|body-?content|article-?text|main-?content-?body|cms-content|rte-content|longform-content|entry-?body",
    // portals
    "journal-content-article|asset-full-content|ms-rtestate-field|externalclass[\\w-]*|news-bodyhtml|bodytext|noi-?dung(?:-?(?:tin|bai(?:-?viet)?|chi-?tiet))?|chi-?tiet(?:-?(?:tin|bai-?viet|noi-?dung))?|content-?body|item-page|field--name-body|field-name-body",
    // blogs
    "(?:td-)?post-content|entry-content|post-?(?:body|entry|text)|blog-?content|postbody",
  ].join("|")})(?= |$)`,
);

/**
 * The element that a page calls the body of its article, or null. Of several the one with most text; of one in
 * another the inner, where it holds nearly all of the outer.
 */
export function declaredBody(root: Root): Element | null {
  const { of } = measure(root);
  const textIn = (element: Element): number => plainText(of.get(element));
  const declared: Element[] = [];
  walk(root, (node) => {
    if (!isElement(node)) return false;
    if (node.attribs.itemprop === "articleBody" || bodyName.test(namesOf(node).replaceAll("_", "-")) || bodyName.test(namesOf(node))) declared.push(node);
    return true;
  });
  let best: Element | null = null;
  for (const element of declared) {
    if (best === null || textIn(element) > textIn(best) || (isInside(element, best) && textIn(element) >= textIn(best) * innerShare)) best = element;
  }
  return best;
}

const innerShare = 0.95;

function isInside(element: Element, outer: Element): boolean {
  for (let node = element.parent; node !== null; node = node.parent) if (node === outer) return true;
  return false;
}

function plainText(own: Measure | undefined): number {
  return own ? own.text - own.link : 0;
}
