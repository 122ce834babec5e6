/** The stages in their order: read → clean → segment → recognise → resolve → write. The only file that knows it. */
import { clean } from "./clean/normalise.ts";
import type { Trace, TraceEvent } from "./engine/trace.ts";
import { publishedFrom } from "./resolve/date.ts";
import { toRecords } from "./resolve/record.ts";
import { type Mention, resolve, type ScopedMention } from "./resolve/resolve.ts";
import { scoped } from "./resolve/scope.ts";
import { gridsOf, tableFigures, withFigures } from "./resolve/table.ts";
import { sentences } from "./segment/segment.ts";
import type { Article, ArticleMetadata, CleanText, Extraction, ExtractOptions, Table } from "./types.ts";
import { decimalMarkOf } from "./vi/convention.ts";
import { endsInAbbreviation, readMetadata } from "./vi/metadata.ts";
import { spelling } from "./vi/spelling.ts";
import { shippedVocabulary, vocabularyOf } from "./vi/vocabulary.ts";

/** What a reader hands to the pipeline: an id and the decoded text. */
export interface ArticleInput {
  readonly id: string;
  readonly text: string;
  /** What its container says of it; it stands before what the lines of the text say. */
  readonly metadata?: ArticleMetadata;
  /** The tables of the text. */
  readonly tables?: readonly Table[];
}

/** The records of one article. Never throws for what the text holds. */
export function extract(input: ArticleInput, options: ExtractOptions = {}, trace?: Trace): Extraction {
  return read(input, clean(input.text, spelling), options, trace).extraction;
}

/** Extracts from an article whose clean text is `text`; with the mentions that the records are made of. */
function read(input: ArticleInput, text: CleanText, options: ExtractOptions, trace?: Trace): { extraction: Extraction; mentions: readonly ScopedMention[] } {
  const { id, text: given, metadata } = input;
  const stated = { ...readMetadata(given), ...metadata };
  const article: Article = { id, text: given, ...stated, published: stated.published ?? options.published ?? null };
  const closed = article.furniture.map(({ start, end }) => ({ start: text.fromArticle(start), end: text.fromArticle(end) }));
  const context = { decimalMark: decimalMarkOf(text.value) };
  const { scanner, units } = options.lexicon ? vocabularyOf(options.lexicon) : shippedVocabulary;
  const claims = scanner.scan(text, context, closed, trace);
  const grids = gridsOf(input.tables ?? [], text);
  const figures = tableFigures(grids, text, context, units);
  for (const figure of figures) trace?.({ event: "matched", match: figure, slots: [] });
  const resolved = resolve(withFigures(claims, figures), text, sentences(text.value, endsInAbbreviation), publishedFrom(article.published), units);
  const asksForScopes = !options.types || options.types.some((type) => type !== "date");
  const mentions = asksForScopes ? scoped(resolved.mentions, text, article, grids, options.codebook) : resolved.mentions.map(unscoped);
  return { extraction: toRecords(article, text, mentions, resolved.refused, options.types), mentions };
}

/** A mention whose scope nobody asks for. */
function unscoped(mention: Mention): ScopedMention {
  return { mention, scope: null, indicator: null, doubts: mention.doubts };
}

/** An extraction and how it came about. */
export interface Explanation extends Extraction {
  /** The text that the events' offsets index. */
  readonly text: CleanText;
  /** The claims of the scan and what each of them beat, in text order: a claim follows what lost to it; then the claims of tables. */
  readonly events: readonly TraceEvent[];
  /** The mention behind each record. */
  readonly mentions: readonly ScopedMention[];
}

/** The records of one article as {@link extract} gives them, with the trace that led to them. */
export function explain(input: ArticleInput, options: Omit<ExtractOptions, "types"> = {}): Explanation {
  const events: TraceEvent[] = [];
  const text = clean(input.text, spelling);
  const { extraction, mentions } = read(input, text, options, (event) => events.push(event));
  return { ...extraction, text, events, mentions };
}
