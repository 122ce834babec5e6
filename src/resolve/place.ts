/** The administrative areas that each count and model speaks of. */
import type { Article, CleanText, PlaceScope } from "../types.ts";
import type { Mention } from "./resolve.ts";

/** A scope for each mention, null where the article does not say. */
export function placesOf(mentions: readonly Mention[], _text: CleanText, _article: Article): (PlaceScope | null)[] {
  return mentions.map(() => null);
}
