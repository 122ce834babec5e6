/** The stages in their order: read → clean → segment → recognise → resolve → write. The only file that knows it. */
import { clean } from "./clean/normalise.ts";
import { type EnglishReading, type EnglishTools, overlaps } from "./en/types.ts";
import type { Match } from "./engine/rule.ts";
import type { Trace, TraceEvent } from "./engine/trace.ts";
import { publishedFrom } from "./resolve/date/context.ts";
import { codePointCounter, toRecords } from "./resolve/record.ts";
import { type Mention, resolve, type ScopedMention } from "./resolve/resolve.ts";
import { scoped } from "./resolve/scope.ts";
import { gridsOf, tableFigures, withFigures } from "./resolve/table.ts";
import { englishPassages } from "./segment/language.ts";
import { sentences } from "./segment/segment.ts";
import type { Article, ArticleMetadata, CleanText, Diagnostic, EnglishReader, Extraction, ExtractOptions, Span, Table } from "./types.ts";
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
  const passages = englishPassages(text.value, options.lang ?? "auto");
  const english = passages.length === 0 || !options.english ? null : (options.english as EnglishTools).read(text, passages);
  const { furniture, ...stated } = { ...metadataOf(given, text, english), ...metadata };
  const article: Article = { id, text: given, furniture, ...stated, published: stated.published ?? options.published ?? null };
  const inText = furniture.map(({ start, end }) => ({ start: text.fromArticle(start), end: text.fromArticle(end) }));
  const closed = passages.length === 0 ? inText : inOrder([...inText, ...passages]);
  const context = { decimalMark: decimalMarkOf(passages.length === 0 ? text.value : without(text.value, passages)) };
  const { scanner, units } = options.lexicon ? vocabularyOf(options.lexicon) : shippedVocabulary;
  const scanned = scanner.scan(text, context, closed, trace);
  const claims = english ? withEnglish(scanned, english, inText, trace) : scanned;
  const grids = gridsOf(input.tables ?? [], text);
  const figures = tableFigures(grids, text, context, units);
  for (const figure of figures) trace?.({ event: "matched", match: figure, slots: [] });
  const endsSentence = english ? (before: string): boolean => endsInAbbreviation(before) || english.tools.endsInAbbreviation(before) : endsInAbbreviation;
  const resolved = resolve(withFigures(claims, figures), text, sentences(text.value, endsSentence), publishedFrom(article.published), units);
  const asksForScopes = !options.types || options.types.some((type) => type !== "date");
  const mentions = asksForScopes
    ? scoped(resolved.mentions, english ? { ...text, folded: english.folded } : text, {
        article,
        furniture: inText,
        grids,
        codebook: options.codebook,
        english,
      })
    : resolved.mentions.map(unscoped);
  const extraction = toRecords(article, text, mentions, resolved.refused, options.types);
  return {
    extraction: english || passages.length === 0 ? extraction : { ...extraction, diagnostics: [...extraction.diagnostics, unread(article, text, passages)] },
    mentions,
  };
}

/** What the lines of a text say of the article; those of an English one in the way of English editions too. */
function metadataOf(given: string, text: CleanText, english: EnglishReading | null): ReturnType<typeof readMetadata> {
  const stated = readMetadata(given);
  if (english === null || english.passages[0]?.start !== 0 || english.passages[0].end < text.value.length / 2) return stated;
  const { furniture, ...said } = english.tools.readMetadata(given);
  return { ...stated, ...said, furniture: inOrder([...stated.furniture, ...furniture]) };
}

/** The claims of both languages in text order; none in furniture. */
function withEnglish(scanned: readonly Match[], { claims }: EnglishReading, furniture: readonly Span[], trace?: Trace): Match[] {
  const open = claims.filter((claim) => !overlaps(furniture, claim));
  for (const match of open) trace?.({ event: "matched", match, slots: [] });
  return [...scanned, ...open].sort((a, b) => a.start - b.start);
}

/** Spans in text order, those that lie in one before them left out. */
function inOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (ordered.at(-1)?.end ?? -1)) ordered.push(span);
  }
  return ordered;
}

/** A text without some of its passages. */
function without(value: string, passages: readonly Span[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of passages) {
    rest += value.slice(at, start);
    at = end;
  }
  return rest + value.slice(at);
}

/** English text that nothing read. */
const englishUnread = "ENGLISH_UNREAD";

/** Whether an extraction left English text unread since no reader was handed in. */
export function lacksEnglish({ diagnostics }: Extraction): boolean {
  return diagnostics.some(({ code }) => code === englishUnread);
}

/**
 * An extraction of which no English is left unread: where `extractOnce` finds some without a reader, the reader is loaded
 * and it is asked once more. Hands on the options with the reader, for the articles that follow.
 */
export async function withEnglishLoaded<T extends Extraction | Error>(
  options: ExtractOptions,
  extractOnce: (options: ExtractOptions) => T,
): Promise<{ extraction: T; options: ExtractOptions }> {
  const extraction = extractOnce(options);
  if (extraction instanceof Error || !lacksEnglish(extraction)) return { extraction, options };
  const loaded = { ...options, english: await loadEnglish() };
  return { extraction: extractOnce(loaded), options: loaded };
}

/** The reader of English passages, for the options of {@link extract}. It is loaded once. */
export async function loadEnglish(): Promise<EnglishReader> {
  return (await import("./en/reader.ts")).english;
}

/** The diagnostic of English passages for which no reader is there. */
function unread({ id, text: given }: Article, text: CleanText, passages: readonly Span[]): Diagnostic {
  const toCodePoint = codePointCounter(given);
  const [first, last] = [passages[0] as Span, passages.at(-1) as Span];
  return {
    code: englishUnread,
    reason: "no reader of English is among the options: see loadEnglish",
    articleId: id,
    start: toCodePoint(text.toArticle(first.start)),
    end: toCodePoint(text.toArticleEnd(last.end)),
    ruleId: "",
  };
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
