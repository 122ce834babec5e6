/** What each count and model speaks of: period, place, relation and indicator, each by its own file. */
import { type EnglishReading, isWithin } from "../en/types.ts";
import type { Article, CleanText, Codebook, PlaceScope, RelationScope, Scope, Span } from "../types.ts";
import { scopeWordsIn } from "../vi/scope-words.ts";
import type { Reason } from "./confidence.ts";
import { headlineOf } from "./headline.ts";
import { indicatorsOf } from "./indicator.ts";
import { periodsOf } from "./period/period.ts";
import { placed, placesOf } from "./place/place.ts";
import { relationsOf } from "./relation/relation.ts";
import type { Mention, ScopedMention } from "./resolve.ts";
import { sentenceContexts } from "./sentence-context.ts";
import { type Grid, rowTest, tablePeriods } from "./table.ts";

/** What scopes are read from beside the text and its mentions. */
interface Given {
  readonly article: Article;
  /** Its furniture, by offsets of the clean text. */
  readonly furniture: readonly Span[];
  readonly grids: readonly Grid[];
  readonly codebook: Codebook | undefined;
  readonly english: EnglishReading | null;
}

/** The mentions with their scopes, in the same order. */
export function scoped(mentions: readonly Mention[], text: CleanText, { article, furniture, grids, codebook, english }: Given): ScopedMention[] {
  const sentences = sentenceContexts(mentions, text, english ? wordsOfBoth(english) : scopeWordsIn);
  const headline = headlineOf(mentions, text, article.title);
  const periods = periodsOf(mentions, sentences, text, { article, headline, isRow: rowTest(grids) });
  const headed = grids.length > 0 ? tablePeriods(mentions, grids, text) : [];
  const places = placesOf(mentions, text, { article, furniture, headline, english });
  const relations = relationsOf(mentions, sentences, text);
  // A parent stands before its parts, so that its own place is settled first.
  for (const [index, relation] of relations.entries()) places[index] = ofWhole(places[index] ?? null, relation, places);
  const indicators = indicatorsOf(mentions, relations, text, codebook, english);
  return mentions.map((mention, index): ScopedMention => {
    if (mention.type === "date") return { mention, scope: null, indicator: null, doubts: mention.doubts };
    const scope = { period: headed[index] ?? periods[index] ?? null, place: places[index] ?? null, relation: relations[index] ?? null };
    const carried = doubtsOf(scope);
    return { mention, scope, indicator: indicators[index] ?? null, doubts: carried.length === 0 ? mention.doubts : [...mention.doubts, ...carried] };
  });
}

/** The place of a part that none but the title or lead names: where its whole is. */
function ofWhole(place: PlaceScope | null, relation: RelationScope | null, places: readonly (PlaceScope | null)[]): PlaceScope | null {
  const whole = relation?.relation === "part_of" && (place === null || place.from === "article") ? places[relation.parent] : null;
  return whole && whole.from !== "article" ? placed(whole, "paragraph", whole.source) : place;
}

/** The scope words of a stretch, in its language. */
function wordsOfBoth({ passages, tools }: EnglishReading): typeof scopeWordsIn {
  return (folded, start, end) => (isWithin(passages, start) ? tools.scopeWordsIn : scopeWordsIn)(folded, start, end);
}

/** Why a scope may be wrong: how far it was carried, and what else could govern. */
function doubtsOf({ period, place }: Scope): Reason[] {
  const doubts: Reason[] = [];
  if (period?.from === "paragraph") doubts.push("periodFromParagraph");
  if (period?.from === "article") doubts.push("periodFromArticle");
  if (period?.from === "published") doubts.push("periodFromPublication");
  if (period?.isContested) doubts.push("contestedPeriod");
  if (place?.from === "paragraph") doubts.push("placeFromParagraph");
  if (place?.from === "article") doubts.push("placeFromArticle");
  return doubts;
}
