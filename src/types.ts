/**
 * The types that flow through the pipeline: read → clean → segment → recognise → resolve → write.
 *
 * Offsets come in two kinds that never mix. Inside the pipeline they are UTF-16 units of
 * {@link CleanText.value}, half-open. In records they are Unicode code points of {@link Article.text},
 * half-open. Only `write/` turns the one into the other.
 */

/** An exact decimal in plain notation, such as `1390`, `12.5` or `-0.38`; never an exponent. */
export type Decimal = string & { readonly __decimal?: never };

/** What an article is made of before anything is recognised in it. Made by a reader, never changed. */
export interface Article {
  /** Path relative to the input root with `/` separators, or the id that the input carries. */
  readonly id: string;
  /** The decoded text, BOM dropped, nothing else moved: the text that record offsets index. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** EDTF, such as `2023-03-14`, `2022-11-18T15:43` or `2023-05`. */
  readonly published: string | null;
  /** Spans of page furniture (share bars, bylines, picture marks) in UTF-16 units of `text`: nothing is read in them. */
  readonly furniture: readonly Span[];
}

/** What the container of an article says of it; what it does not say is absent. */
export interface ArticleMetadata {
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  /** EDTF, as in {@link Article}. */
  readonly published?: string;
}

/** A half-open range `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A table of an article: a grid of cells, the header rows first. Spans are UTF-16 units of {@link Article.text}. */
export interface Table {
  /** Each row has a span for each column; a cell over several columns or rows stands in each of them. */
  readonly rows: readonly (readonly Span[])[];
  readonly headerRows: number;
}

/** The article's text in one normal form, with the way back. */
export interface CleanText {
  /** NFC, single spaces, no zero-width characters; line breaks and dashes kept. What records quote. */
  readonly written: string;
  /** The same with plain hyphens for dashes. */
  readonly value: string;
  /** Lower case of `value`, same length. */
  readonly folded: string;
  /** The article offset (UTF-16) at which a clean span that starts at `offset` starts. */
  readonly toArticle: (offset: number) => number;
  /** The article offset (UTF-16) at which a clean span that ends at `offset` ends. */
  readonly toArticleEnd: (offset: number) => number;
  /** The clean offset of an article offset (UTF-16) between characters. */
  readonly fromArticle: (offset: number) => number;
}

/** A sentence of the clean text. Boundaries only, no copied string. */
export interface Segment extends Span {
  /** The paragraph (line) that holds it. */
  readonly paragraph: Span;
}

export type Qualifier = "over" | "under" | "nearly" | "about" | "at_least" | "at_most" | "indefinite";
export type Change = "increase" | "decrease" | "multiple";

/** The counter of a count. */
export interface Unit {
  /** As written, lower case, NFC. */
  readonly text: string;
  /** ISO 4217 for money, UCUM for measures, else null. */
  readonly code: string | null;
  readonly kind: "money" | "measure" | "percent" | "age" | "classifier" | "noun" | "unknown" | "elided";
  /** Whether it counts events or people, where its reader has told it; null for neither. */
  readonly noun?: "event" | "people" | null;
}

/** A number with its bounds, as a count rule reads it. */
export interface Quantity {
  readonly value: Decimal | null;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly denominator: Decimal | null;
  readonly qualifier: Qualifier | null;
}

export interface Count extends Quantity {
  readonly type: "count";
  readonly unit: Unit | null;
  readonly change: Change | null;
}

export type DateType = "DATE" | "TIME" | "DURATION" | "SET";
export type DateRole = "published" | "event" | "period" | "document" | "as_of";

/** A normalised time expression. */
export interface When {
  readonly type: "date";
  /** EDTF (ISO 8601-2); durations and sets ISO 8601 (`P10Y`). */
  readonly edtf: string;
  readonly dateType: DateType;
  readonly role: DateRole | null;
}

export interface Model {
  readonly type: "model";
  readonly name: string;
  /** What it is called: `mô hình`. */
  readonly kind: string;
}

/** Where a scope was found, nearest first. */
export type ScopeFrom = "phrase" | "sentence" | "paragraph" | "article" | "published";

/** What the words of a scope are, for `explain`: their span in the clean text (null for metadata) and the step that carried it. */
export interface ScopeSource {
  readonly span: Span | null;
  /** A fixed phrase, such as `named in the phrase`. */
  readonly step: string;
}

/** The time that a figure speaks of. */
export interface PeriodScope {
  readonly edtf: string;
  readonly from: ScopeFrom;
  readonly source: ScopeSource;
  /** Whether another time of the sentence could govern as well. */
  readonly isContested: boolean;
}

/** The administrative areas that a figure speaks of. */
export interface PlaceScope {
  /** As written, narrowest first: nested areas joined by `, `, several areas by `; `. */
  readonly text: string;
  /** General Statistics Office codes of the narrowest areas, valid at the article's date, joined by `;`; null where none is certain. */
  readonly code: string | null;
  /** The codes since 2025-07-01 of the provinces that they lie in, joined by `;`; null where that is not certain. */
  readonly provinceCode: string | null;
  readonly from: ScopeFrom;
  readonly source: ScopeSource;
}

export type Relation = "part_of" | "of_event";

/** What a count hangs on. */
export interface RelationScope {
  readonly relation: Relation;
  /** The parent's index among the mentions of the article, and its mention. */
  readonly parent: number;
  readonly of: Span;
  readonly source: ScopeSource;
}

/** What a count or model speaks of. Null: the article does not say. */
export interface Scope {
  readonly period: PeriodScope | null;
  readonly place: PlaceScope | null;
  readonly relation: RelationScope | null;
}

/** What an indicator is called. */
export interface Indicator {
  readonly id: string;
  readonly domain: string;
  readonly labelVi: string;
  readonly labelEn: string;
  /** A sentence that states it, the mention in brackets. */
  readonly example: string;
}

/** The indicators by which counts are named. Made by `readCodebook`. */
export interface Codebook {
  /** A user's own before the shipped ones. */
  readonly indicators: readonly Indicator[];
  /** The id of the entry that fits best, or null where none fits. */
  readonly find: (count: CountWords) => string | null;
}

/** What is known of a count that is to be named. Offsets are of `folded`, the lower case of the clean text. */
export interface CountWords {
  readonly folded: string;
  readonly unit: Unit;
  readonly verb: string | null;
  readonly change: Change | null;
  /** The words behind the unit: the rest of the phrase and what is said of it, then what it shares with the next counts. */
  readonly behind: readonly (readonly [start: number, end: number])[];
  /** The words in front that the number belongs to. Like `parents` asked for only where the unit has an entry. */
  readonly before: () => readonly [start: number, end: number];
  /** Ids of the counts that it may hang on, nearest first. */
  readonly parents: () => readonly string[];
}

/** The word lists to which a user can add. */
export type LexiconList = "classifiers" | "nouns" | "measures" | "money" | "non-units" | "labels" | "titles";

/** A row of a user's lexicon. */
export interface LexiconRow {
  readonly list: LexiconList;
  /** Lower case, NFC, with the older placement of tone marks. */
  readonly form: string;
  /** The other columns by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A user's own words, which come before the shipped ones. Made by `parseLexicon`. */
export interface Lexicon {
  readonly rows: readonly LexiconRow[];
}

/** A claim on text that is no statistic: a document number, a road, a score. Never written. */
export interface Label {
  readonly type: "label";
  /** A document's, whose date behind it is the document's too; where it is absent, its words tell. */
  readonly isDocument?: boolean;
}

export type RecordType = "count" | "date" | "model";

/** One row of the output: see the column table in the README. Empty columns are absent. */
export interface StatRecord {
  readonly record_id: string;
  readonly type: RecordType;
  readonly article_id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  /** The mention: exactly the characters `[start, end)` of the article's text. */
  readonly text: string;
  /** Unicode code points of the article's text, from 0. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly value?: Decimal;
  readonly value_min?: Decimal;
  readonly value_max?: Decimal;
  readonly denominator?: Decimal;
  readonly qualifier?: Qualifier;
  readonly unit?: string;
  readonly unit_code?: string;
  readonly phrase?: string;
  readonly verb?: string;
  readonly change?: Change;
  readonly baseline?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly period_start?: string;
  readonly period_end?: string;
  readonly period_from?: ScopeFrom;
  readonly place?: string;
  readonly place_code?: string;
  readonly place_from?: ScopeFrom;
  /** An extra column: written only where `--columns` names it. */
  readonly province_code_2025?: string;
  readonly relation?: Relation;
  readonly parent_id?: string;
  readonly date?: string;
  readonly date_start?: string;
  readonly date_end?: string;
  readonly date_type?: DateType;
  readonly role?: DateRole;
  readonly name?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly rule: string;
  readonly confidence: number;
}

/** Something in the input that could not become a record, told instead of thrown. */
export interface Diagnostic {
  /** A stable code from `errors.ts`, such as `DATE_IMPOSSIBLE`. */
  readonly code: string;
  readonly reason: string;
  readonly articleId: string;
  /** Code points of the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly ruleId: string;
}

/** The language of an article: told, or found for each of its paragraphs. */
export type LanguageChoice = "vi" | "en" | "auto";

/** What reads English passages, from `loadEnglish`. It is handed in since loading it takes longer than reading most articles. */
export interface EnglishReader {
  readonly language: "en";
}

export interface ExtractOptions {
  /** The publication date to take where the article names none. EDTF. */
  readonly published?: string;
  /** The types wanted; all where absent. */
  readonly types?: readonly RecordType[];
  /** The indicators by which counts are named, from `readCodebook`; the shipped ones where absent. */
  readonly codebook?: Codebook;
  /** Own words beside the shipped ones, from `parseLexicon`. */
  readonly lexicon?: Lexicon;
  /** `auto` where absent. */
  readonly lang?: LanguageChoice;
  /** What reads English passages; without it they are left unread, and a diagnostic `ENGLISH_UNREAD` says so. */
  readonly english?: EnglishReader;
}

export interface Extraction {
  readonly article: Article;
  readonly records: readonly StatRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
