/** What a page says of its article: title, author, outlet, publication date, address. */
import { type CheerioAPI, load } from "cheerio/slim";
import { authorOfLine } from "../../vi/metadata.ts";
import { isOutletName, isVietnamese } from "../../vi/page.ts";
import { furnitureIn } from "./clean-up.ts";
import { type PageDate, readPageDate } from "./date.ts";
import { type Element, isElement, parentOf, type Root, textOf, walk } from "./document.ts";
import { isCalledDate, namesOf } from "./furniture.ts";
import { readLinkedData } from "./json-ld.ts";
import { folded, isDateLine } from "./lines.ts";
import { type Line, linesOf } from "./text.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** EDTF in Vietnamese time: `2022-11-18T15:43`. */
  readonly published: string | null;
  /** The address that the page calls its own. */
  readonly canonical: string | null;
}

/** The first elements of a selector that are no part of cards of other articles, comments and the like. */
type Selection = (selector: string) => Element[];

const publishedNames = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_date",
  "publication_date",
  "publicationdate",
  "published",
  "datepublished",
  "date.publication",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "dc.created",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "article_date_original",
  "date",
];
const authorNames = [
  "author",
  "article:author",
  "article:author_name",
  "dc.creator",
  "dcterms.creator",
  "dc.author",
  "parsely-author",
  "sailthru.author",
  "byl",
];
const outletNames = [
  "og:site_name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "article:publisher_name",
  "application-name",
  "apple-mobile-web-app-title",
];
/** Names of the elements that hold a byline. */
const authorName =
  /(?:^|[-_ ])(?:author(?:-?(?:name|title|fullname))?|article-?author|detail-author|post-?author|tac-?gia|byline|nguoi-?viet|writer)(?=$|[-_ ])/;
/** A date line or byline is no longer. */
const longestLine = 120;
/** A shorter heading that begins or ends the page's title may be a section or the outlet. */
const shortestTitle = 12;
const longestTitle = 400;
/** `2022-11-18` */
const dayLength = 10;
/** What is said of an article is shorter; the rest of a longer title or tag is not looked at. */
const longestValue = 1_000;
/** How many of the elements with a telling name are looked at: a page has some ten. */
const mostElements = 200;
/** How many lines from the title a date may stand without being called one. */
const titleReach = 6;
const shortestParagraph = 120;
const separators = / [-|–—·•:»]{1,2} |\s?\|\s?/g;

/**
 * The metadata of a page, and the line that prints the publication date where that is a line of its own. The tree is not
 * changed; what stands in furniture (cards of other articles, comments) is left aside.
 */
export function readPageMetadata(root: Root): { readonly metadata: PageMetadata; readonly dateLine: string | null } {
  const $ = load(root);
  const elsewhere = [...furnitureIn(root)].flatMap(([element, kind]) => (kind === "furniture" || kind === "comments" ? [element] : []));
  const isElsewhere = new Set<Root | Element>(elsewhere);
  const isOwn = (element: Element): boolean => {
    for (let node: Root | Element | null = element; node !== null; node = parentOf(node)) if (isElsewhere.has(node)) return false;
    return true;
  };
  const own: Selection = (selector) => elements($, selector).filter(isOwn);
  const metas = metaTags($);
  const documentTitle = fold($("title").first().text().slice(0, longestValue));
  const named = metas.get("og:title") ?? metas.get("twitter:title") ?? metas.get("dc.title") ?? metas.get("title") ?? "";
  const scripts = $('script[type*="ld+json"]')
    .toArray()
    .map((script) => script.children.map((child) => ("data" in child ? child.data : "")).join(""));
  const linked = readLinkedData(scripts, `${named}\n${documentTitle}\n${fold($("h1").first().text().slice(0, longestValue))}`);
  const site = firstNamed(metas, outletNames) ?? linked.publisher ?? itemText(own, "publisher");
  const said = named || linked.headline || documentTitle;
  const heading = headingOf($, own, [named, linked.headline ?? "", documentTitle]) ?? (isVietnamese(said) ? null : prominentHeading(own));
  const title = heading ? fold(textOf(heading)) : withoutOutlet(said, site);
  const outlet = site ?? outletIn(documentTitle || named);
  const lines = linesOf(root, new Set(elsewhere));
  const shown = shownDate(own, root, lines, title, heading);
  const published = publishedOf(own, metas, linked.published, shown);
  const dateLine = shown !== null && published?.slice(0, dayLength) === shown.edtf.slice(0, dayLength) && isDateLine(shown.text) ? shown.text : null;
  const author = authorOf(own, metas, linked.author, outlet) ?? lines.reduce<string | null>((found, { text }) => found ?? authorOfLine(text), null);
  return { metadata: { title: title || null, author, outlet, published, canonical: canonicalOf($, metas, linked.url) }, dateLine };
}

function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/** The contents of the meta tags by name or property in lower case, the first of each. */
function metaTags($: CheerioAPI): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { attribs } of $("meta").toArray()) {
    const name = (attribs.property ?? attribs.name ?? "").trim().toLowerCase();
    const content = fold((attribs.content ?? "").slice(0, longestValue));
    if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function firstNamed(metas: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  const name = names.find((candidate) => metas.has(candidate));
  return name === undefined ? null : (metas.get(name) ?? null);
}

/** The elements of a selector, the first of them. */
function elements($: CheerioAPI, selector: string): Element[] {
  return $(selector).toArray().slice(0, mostElements).filter(isElement);
}

/** The element that says the title, as printed: of the headings that the page's titles begin or end with the longest. */
function headingOf($: CheerioAPI, own: Selection, titles: readonly string[]): Element | null {
  const known = titles.map(folded).filter((title) => title !== "");
  for (const selector of ["h1", "h2, h3", '[class*="title" i], [id*="title" i]']) {
    let best: Element | null = null;
    let longest = shortestTitle - 1;
    for (const element of elements($, selector)) {
      const same = folded(textOf(element));
      if (same.length <= longest || same.length > longestTitle || !known.some((title) => title.startsWith(same) || title.endsWith(same))) continue;
      [best, longest] = [element, same.length];
    }
    if (best !== null) return best;
  }
  const [only, second] = own("h1");
  return only && !second && known.length === 0 && textOf(only).trim().length >= shortestTitle ? only : null;
}

/** The first prominent words in Vietnamese: old pages have a title in letters without marks, or the site's on every page. */
function prominentHeading(own: Selection): Element | null {
  const prominent = own(
    'h1, h2, h3, [class*="title" i], [class*="tieude" i], [id*="title" i], font[size="4"], font[size="5"], font[size="+1"], font[size="+2"]',
  );
  return (
    prominent.find((element) => {
      const text = fold(textOf(element));
      return text.length >= 2 * shortestTitle && text.length <= longestTitle && isVietnamese(text) && !isOutletName(text);
    }) ?? null
  );
}

/** A page's title without the outlet behind it, or before it where that is known: `… | Báo Kon Tum`. */
function withoutOutlet(title: string, outlet: string | null): string {
  const isOutlet = (part: string): boolean =>
    folded(part) === folded(outlet ?? "") || isOutletName(part) || /^[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info)$/i.test(part);
  const parts = partsOf(title);
  const end = parts.find(({ start, text }) => start > 0 && isOutlet(text))?.start ?? title.length;
  const second = parts[1]?.start ?? 0;
  const start = second > 0 && second < end && folded(parts[0]?.text ?? "") === folded(outlet ?? "") ? second : 0;
  return title.slice(start, end).replace(/[\s|–—·•:»-]+$/, "");
}

/** The outlet behind the title of a page, where its words say that it is one. It may hold a dash of its own. */
function outletIn(documentTitle: string): string | null {
  const part = partsOf(documentTitle).find(({ start, text }) => start > 0 && isOutletName(text));
  return part ? documentTitle.slice(part.start) : null;
}

/** What separators part in a page's title. */
function partsOf(title: string): { start: number; text: string }[] {
  const starts = [0, ...[...title.matchAll(separators)].map((match) => match.index + match[0].length)];
  return starts.map((start) => ({ start, text: title.slice(start).split(separators)[0]?.trim() ?? "" }));
}

/** The text or content of the first element with an `itemprop` that belongs to the article. */
function itemText(own: Selection, property: string): string | null {
  for (const element of own(`[itemprop="${property}"]`)) {
    const named = element.attribs.itemscope === undefined ? element : load(element)('[itemprop="name"]').get(0);
    if (named === undefined) continue;
    const text = fold(named.attribs.content ?? textOf(named));
    if (text !== "") return text;
  }
  return null;
}

function authorOf(own: Selection, metas: ReadonlyMap<string, string>, linked: string | null, outlet: string | null): string | null {
  const inPage = own('[class*="author"], [class*="Author"], [class*="byline"], [class*="tac-gia"], [class*="tacgia"], [rel="author"]')
    .filter((element) => element.attribs.rel === "author" || authorName.test(namesOf(element)))
    .map((element) => fold(textOf(element)));
  const candidates = [linked, ...authorNames.map((name) => metas.get(name)), itemText(own, "author"), ...inPage.slice(0, 10)];
  for (const candidate of candidates) {
    const name = plainName(candidate ?? "");
    if (isPerson(name, outlet)) return name;
  }
  return null;
}

/** A byline without its label: `Tác giả: Khánh Vi`, `By Jane Doe`. */
function plainName(text: string): string {
  return text
    .replace(/^[\p{L} ]{2,20}:\s*(?!\/)/u, "")
    .replace(/^by\s+/i, "")
    .trim();
}

function isPerson(name: string, outlet: string | null): boolean {
  if (name.length < 2 || name.length > 80 || /https?:|www\.|@|\d{3}|^\W+$/.test(name)) return false;
  const same = folded(name);
  return (
    same !== folded(outlet ?? "") &&
    !isOutletName(name) &&
    !/^(?:admin\w*|super ?user|root|user|editor|superadmin|host|webmaster|unknown|n\/a)$/.test(same) &&
    !/\.(?:vn|com|net|org)$/.test(same)
  );
}

function publishedOf(own: Selection, metas: ReadonlyMap<string, string>, linked: string | null, shown: PageDate | null): string | null {
  const attribute = (element: Element): string => element.attribs.datetime ?? element.attribs.content ?? element.attribs.title ?? textOf(element);
  const machine: (string | undefined)[] = [
    linked ?? undefined,
    ...publishedNames.map((name) => metas.get(name)),
    ...own('[itemprop="datePublished"], [itemprop="dateCreated"], [property$="datePublished"], [property$="dateCreated"]').map(attribute),
    ...own("time[pubdate], time.published, time.entry-date, abbr.published").map(attribute),
  ];
  const said = firstDate(machine);
  if (said === null) return shown?.edtf ?? firstDate(own("time[datetime]").map(attribute))?.edtf ?? null;
  // What readers are shown is right where the two differ by the zone alone, and where it has the time of the same day.
  if (shown === null) return said.edtf;
  const isSameMoment = shown.edtf === said.asWritten;
  const isMoreExact = !said.edtf.includes("T") && shown.edtf.startsWith(said.edtf);
  return isSameMoment || isMoreExact ? shown.edtf : said.edtf;
}

function firstDate(texts: readonly (string | undefined)[]): PageDate | null {
  for (const text of texts) {
    const date = text === undefined ? null : readPageDate(text);
    if (date !== null) return date;
  }
  return null;
}

/** A date that readers are shown, and its words. */
interface ShownDate extends PageDate {
  readonly text: string;
}

/** The date that the page prints by its title: a line of its own, else in an element that is called a date. */
function shownDate(own: Selection, root: Root, page: readonly Line[], title: string, heading: Element | null): ShownDate | null {
  const lines = page.filter(({ row }) => row === null);
  const titles = lines.flatMap(({ text }, index) => (folded(text) === folded(title) ? [index] : [])).slice(0, titleReach);
  const behind = titles.flatMap((at) => lines.slice(at + 1, at + 1 + titleReach));
  const before = titles.flatMap((at) => lines.slice(Math.max(0, at - 2), at));
  // Where the title is nowhere, what stands over the first paragraph.
  const prose = titles.length > 0 ? -1 : lines.findIndex(({ text, linkLength }) => text.length >= shortestParagraph && linkLength < text.length / 2);
  const over = prose < 0 ? [] : lines.slice(Math.max(0, prose - titleReach), prose).reverse();
  const line = [...behind, ...before, ...over].find(({ text }) => isDateLine(text));
  if (line) return shownIn([line.text]);
  const place = new Map<Element, number>();
  walk(root, (node) => {
    if (isElement(node)) place.set(node, place.size);
    return true;
  });
  const isBehind = (element: Element): boolean => heading !== null && (place.get(element) ?? 0) > (place.get(heading) ?? 0);
  const called = own(
    `${["date", "time", "publish", "post", "creat", "ngay", "meta"].map((name) => `[class*="${name}" i], [id*="${name}" i]`).join(", ")}, time`,
  )
    .filter(isCalledDate)
    .map((element) => ({ isBehind: isBehind(element), text: fold(textOf(element)) }))
    .filter(({ text }) => text.length <= longestLine);
  return shownIn([...called.filter((one) => one.isBehind), ...called.filter((one) => !one.isBehind)].map(({ text }) => text));
}

function shownIn(texts: readonly string[]): ShownDate | null {
  for (const text of texts) {
    const date = readPageDate(text);
    if (date !== null) return { ...date, text };
  }
  return null;
}

function canonicalOf($: CheerioAPI, metas: ReadonlyMap<string, string>, linked: string | null): string | null {
  const given = [$('link[rel="canonical"]').attr("href"), metas.get("og:url"), linked ?? undefined];
  return given.map((address) => address?.trim()).find((address) => address !== undefined && /^https?:\/\/\S+$/i.test(address)) ?? null;
}
