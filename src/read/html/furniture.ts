/** Which elements of a page are furniture, told by their tags, roles and the names that designers give them. */
import type { Element } from "./document.ts";

/** Elements that hold no part of an article. */
const furnitureTags = new Set(["nav", "aside", "footer", "menu", "dialog", "amp-social-share"]);
const furnitureRoles = new Set("navigation banner complementary contentinfo search menu menubar toolbar tablist dialog alertdialog alert".split(" "));

/** Words of a class or id, whole between dashes, underscores and capitals: `box-related`, `relatedNews`, `tin_lien_quan`. */
const words = [
  // other articles
  "relat(?:ed|es?)|recommend(?:ed|ations?)?|suggest(?:ed|ions?)|readmore|most-?(?:read|viewed|popular)|popular|trending|latest(?:news)?|recent",
  "(?:tin|bai|bai-?viet)?-?lien-?quan|lienquan|tin-?(?:khac|moi|hot|noibat|noi-bat|cungchuyenmuc)|bai-?viet-?khac|cung-?chuyen-?muc|(?:doc|xem)-?nhieu|(?:xem|doc)-?them|doc-?tiep",
  "other-?(?:news|posts?|articles?)|news-?other|more-?(?:news|stories|from)|same-?(?:category|topic)|hot-?news|next-?(?:post|article|up)|prev(?:ious)?-?(?:post|article)|(?:read|see)-?(?:more|next|also)|also-?(?:read|like)|post-?(?:nav|navigation)|jp-?relatedposts",
  // what can be done with it
  "shar(?:e|es|ing)|share-?(?:bar|box|this|daddy|buttons?)|sharedaddy|shareaholic|socials?|social-?(?:media|share|bar|links)|addthis|addtoany|a2a|follow-?us|fb-?(?:like|share|root)|zalo|print(?:er)?|e-?mail|mailto|(?:font|text)-?size|toolbars?|tools|ratings?|danh-?gia|votes?|poll|survey|bookmark",
  // the site
  "breadcrumbs?|crumbs?|mega-?menu|menus?|nav|navbar|navigation|topnav|top-?bar|side-?(?:bar|nav)|right-?bar|footer|masthead|login|sign-?(?:in|up)|subscri(?:be|ption)|newsletter|paywall|cookies?|gdpr|consent|popups?|modal|lightbox|pag(?:er|ing|ination|enavi)|search(?:-?(?:box|form))?|back-?to-?top|skip-?link|copyright|weather|thoi-?tiet|thong-?ke|luot-?truy-?cap|visitors?|counter|hotline|banners?|audio-?player|tts",
  // advertisements
  "ads?|adv|adverts?|advert(?:isements?|ising)|adsense|adsbygoogle|ad-?(?:box|slot|unit|banner|container|wrapper)|dfp|quang-?cao|sponsor(?:ed|s)?|promos?|taboola|outbrain|mgid|zergnet",
  // about it
  "tags?|tag-?(?:cloud|list|links)|keywords?|tu-?khoa|hash-?tags?|author-?(?:box|bio|card)|about-?(?:the-?)?author|entry-?utility",
].join("|");
const furnitureName = new RegExp(`(?:^|[-_ ])(?:${words})(?:v?\\d+)?(?=$|[-_ ])`);
/** The same as names of their own only: themes of WordPress call every piece of a page `elementor-widget`. */
const furnitureClass =
  /(?:^| )(?:widget|widget[-_](?!container|content|text)[\w-]*|(?:site|main|page|top|global)?-?header|header-?(?:top|wrapper|main)|screen-reader-text|sr-only|visually-?hidden)(?= |$)/;
const commentName = /(?:^|[-_ ])(?:comments?|comment-?(?:list|area|form|box)|binh-?luan|disqus|livefyre|responses?|respond|replies|y-?kien)(?=$|[-_ ])/;
/** Date, byline, section: about the article, and no part of it. */
const detailsName = /(?:^|[-_ ])(?:(?:article|post|entry|news)-?(?:info|meta|footer)|meta-?(?:info|data)|byline)(?=$|[-_ ])/;
/** Classes by which style sheets hide what is told to machines alone. */
const hiddenClass = /(?:^| )(?:hidden|hide|d-none|display-none)(?= |$)/;
const captionName =
  /(?:^|[-_ ])(?:captions?|p-?caption|photocms-?caption|figcaption|chu-?thich(?:-?anh)?|image-?(?:desc|note|caption)|img-?(?:desc|note|cap)|photo-?(?:credit|desc|note)|desc-?(?:img|image|photo)|credits?)(?=$|[-_ ])/;
const dateName =
  /(?:^|[-_ ])(?:(?:publish(?:ed)?|post(?:ed)?|create[d]?|article|news|detail|entry|meta)?-?(?:date|time|datetime|dated|timestamp)|publish(?:ed)?(?:-?on)?|(?:posted|created)-?on|created|ngay(?:-?dang)?|thoi-?gian|posted|pdate|post-?meta|article-?meta|entry-?meta)(?=$|[-_ ])/;
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The class and id of an element in one form: lower case, camel case parted by dashes. */
export function namesOf({ attribs }: Element): string {
  const names = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  // Longer ones are no names: some pages keep data in them.
  if (names.length < 2 || names.length > 1_000) return "";
  return names
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

export function isHidden({ name, attribs }: Element): boolean {
  if (name === "html" || name === "body") return false;
  return attribs.hidden !== undefined || (attribs.style !== undefined && hiddenStyle.test(attribs.style)) || (name === "input" && attribs.type === "hidden");
}

/** Whether an element is called what holds the date of an article. */
export function isCalledDate(element: Element): boolean {
  return element.name === "time" || dateName.test(namesOf(element));
}

/** `details` are about the article itself: its date, byline, section. */
export type Furniture = "furniture" | "details" | "comments" | "caption";

/** What kind of furniture an element is by what it is called, or null. */
export function furnitureOf(element: Element): Furniture | null {
  const { name, attribs } = element;
  if (name === "html" || name === "body" || name === "h1") return null;
  if (name === "figcaption" || name === "caption-text") return "caption";
  if (furnitureTags.has(name) || furnitureRoles.has(attribs.role ?? "")) return "furniture";
  if (attribs.itemprop === "comment" || /\/Comment$/.test(attribs.itemtype ?? "")) return "comments";
  const names = namesOf(element);
  if (names === "") return null;
  if (commentName.test(names)) return "comments";
  if (detailsName.test(names) || hiddenClass.test(names)) return "details";
  if (furnitureName.test(names) || furnitureClass.test(names)) return "furniture";
  return captionName.test(names) ? "caption" : null;
}
