/** What each count hangs on: the whole it is part of, or the event it took part in. */
import type { CleanText, RelationScope } from "../types.ts";
import type { Mention } from "./resolve.ts";

/** A scope for each mention, null where the article does not say. */
export function relationsOf(mentions: readonly Mention[], _text: CleanText): (RelationScope | null)[] {
  return mentions.map(() => null);
}
