/** The one article that `text` and `explain` are asked for. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import { idWithOrdinal, newContext, readArticles } from "../read/articles.ts";
import type { Source } from "../read/inputs.ts";
import type { ReadArticle } from "../read/reader.ts";
import type { Settings } from "./flags.ts";

/** Ids kept for the hint of the nearest. */
const mostIds = 10_000;

/**
 * The article of a source that `--article` names, or its only one. Throws a SolieuError where it cannot be read, where
 * there is none of that id, and where there are several and none is named.
 */
export async function readOne(source: Source, settings: Settings): Promise<ReadArticle> {
  const { article: wanted } = settings;
  const ids: string[] = [];
  let only: ReadArticle | null = null;
  let failure: SolieuError | null = null;
  for await (const item of readArticles(source, newContext(settings))) {
    if (item instanceof SolieuError) failure ??= item;
    else if (wanted === null) {
      if (only !== null) throw several(source, only);
      only = item;
    } else {
      if (item.id === wanted || idWithOrdinal(item) === wanted) return item;
      if (ids.length < mostIds) ids.push(item.id);
    }
  }
  if (only !== null) return only;
  if (ids.length === 0 && failure !== null) throw failure;
  if (wanted === null) throw new SolieuError("ARTICLE_MISSING", { where: source.name, expected: "an article", got: "none" });
  throw new SolieuError("ARTICLE_MISSING", {
    where: source.name,
    expected: "the id of an article in it",
    got: quote(wanted),
    nearest: nearestName(wanted, ids),
  });
}

function several({ name }: Source, first: ReadArticle): SolieuError {
  return new SolieuError("ARTICLE_UNCLEAR", {
    where: name,
    expected: `--article ID, such as --article ${quote(first.id)}`,
    got: "more than one and no --article",
  });
}
