/** What a page's JSON-LD says of its article. */

/** Properties of one thing. */
type Thing = Readonly<Record<string, unknown>>;

export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** A script of more is a data dump of the site. */
const longestScript = 1_000_000;
/** How many things of a graph are looked at. */
const mostThings = 5_000;
const articleType = /(?:Article|Posting|Report)$/;
const pageType = /(?:WebPage|ItemPage|CreativeWork)$/;
/** Properties that lead to other articles and to what readers wrote. */
const elsewhere = new Set(
  "itemListElement hasPart isPartOf comment review mentions citation relatedLink potentialAction breadcrumb significantLink".split(" "),
);

/**
 * What the scripts say of the article: of the first thing that is an article, and of the page where they name none. Of
 * several articles the one whose headline is in `title` comes first. Broken JSON is mended where that is plain, else
 * its values are picked out.
 */
export function readLinkedData(scripts: readonly string[], title: string): LinkedData {
  const things = scripts.flatMap((script) => (script.length > longestScript ? [] : thingsOf(script)));
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
  const pages = things.filter((thing) => typesOf(thing).some((type) => pageType.test(type)));
  const isTitled = (thing: Thing): boolean => {
    const headline = textOf(thing.headline ?? thing.name);
    return headline !== null && title.includes(headline.slice(0, 60));
  };
  const found = [...articles.filter(isTitled), ...articles.filter((thing) => !isTitled(thing)).slice(0, 1), ...pages.slice(0, 1)];
  const first = (read: (thing: Thing) => string | null): string | null => found.reduce<string | null>((value, thing) => value ?? read(thing), null);
  // A reference has an id too, and nothing else.
  const byId = new Map(things.flatMap((thing) => (textOf(thing.name) === null ? [] : [[textOf(thing["@id"]), thing]])));
  const named = (value: unknown): string | null => namesOf(value, byId);
  return {
    headline: first((thing) => textOf(thing.headline)),
    author: first((thing) => named(thing.author)),
    publisher: first((thing) => named(thing.publisher)),
    published: first((thing) => textOf(thing.datePublished)) ?? first((thing) => textOf(thing.dateCreated)),
    url: first((thing) => textOf(thing.mainEntityOfPage) ?? textOf((thing.mainEntityOfPage as Thing | undefined)?.["@id"]) ?? textOf(thing.url)),
  };
}

/** All things of a script that the page itself is made of. */
function thingsOf(script: string): Thing[] {
  const found: Thing[] = [];
  const open: unknown[] = [parse(script)];
  for (let next = 0; next < open.length && found.length < mostThings; next++) {
    const value = open[next];
    if (Array.isArray(value)) open.push(...value.slice(0, mostThings));
    else if (typeof value === "object" && value !== null) {
      found.push(value as Thing);
      for (const [key, inner] of Object.entries(value)) if (typeof inner === "object" && !elsewhere.has(key)) open.push(inner);
    }
  }
  return found;
}

function parse(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, "").replace(/;\s*$/, "");
  for (const mend of [(text: string) => text, withoutSlips]) {
    try {
      return JSON.parse(mend(json));
    } catch {
      // Mended next, then picked.
    }
  }
  return picked(json);
}

/** JSON with line breaks inside strings and commas before brackets, which content systems write most often. */
function withoutSlips(json: string): string {
  return json.replace(/\p{Cc}+/gu, " ").replace(/,\s?(?=[}\]])/g, "");
}

/** An article of the values that stand in broken JSON. */
function picked(json: string): Thing {
  const written = (key: string): string | undefined => new RegExp(`"${key}"\\s{0,9}:\\s{0,9}"([^"\\n]{1,300})"`).exec(json)?.[1];
  const keys = ["headline", "datePublished", "dateCreated"];
  return { "@type": "Article", ...Object.fromEntries(keys.flatMap((key) => (written(key) === undefined ? [] : [[key, written(key)]]))) };
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The names of one or several persons or organisations, joined by commas. */
function namesOf(value: unknown, byId: ReadonlyMap<string | null, Thing>): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 10) : [value]).flatMap((one) => {
    if (typeof one !== "object" || one === null) return textOf(one) ?? [];
    const thing = one as Thing;
    return textOf(thing.name) ?? textOf(byId.get(textOf(thing["@id"]))?.name) ?? [];
  });
  return names.length === 0 ? null : [...new Set(names)].join(", ");
}
