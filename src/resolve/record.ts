/** Mentions to records: offsets into the article's text in code points, columns filled, empty ones left out. */
import type { Article, CleanText, Diagnostic, Extraction, RecordType, Scope, StatRecord, When } from "../types.ts";
import { boundsOf } from "../values/calendar.ts";
import { confidenceOf } from "./confidence.ts";
import { hashId, recordId } from "./record-id.ts";
import type { CountDetails, Mention, RefusedSpan, ScopedMention } from "./resolve.ts";

type Columns = { -readonly [K in keyof StatRecord]: StatRecord[K] };

/** The records and diagnostics of an article, in text order. */
export function toRecords(
  article: Article,
  text: CleanText,
  mentions: readonly ScopedMention[],
  refused: readonly RefusedSpan[],
  types?: readonly RecordType[],
): Extraction {
  const toCodePoint = codePointCounter(article.text);
  const idHash = hashId(article.id);
  const records: StatRecord[] = [];
  const ids: string[] = [];
  let sentence = "";
  let sentenceStart = -1;
  for (const [index, scoped] of mentions.entries()) {
    const { mention } = scoped;
    if (types && !types.includes(mention.type)) continue;
    const start = text.toArticle(mention.start);
    const end = text.toArticleEnd(mention.end);
    const placed = { start: toCodePoint(start), end: toCodePoint(end) };
    const id = recordId(idHash, mention.type, placed.start, placed.end, valueText(mention));
    ids[index] = id;
    if (mention.sentence.start !== sentenceStart) {
      sentenceStart = mention.sentence.start;
      sentence = text.value.slice(sentenceStart, mention.sentence.end).trim();
    }
    records.push(toRecord(article, text, scoped, { id, text: article.text.slice(start, end), start: placed.start, end: placed.end, sentence, ids }));
  }
  if (refused.length === 0) return { article, records, diagnostics: [] };
  const diagnosed = codePointCounter(article.text);
  const diagnostics = refused.map(
    ({ start, end, ruleId, refusal }): Diagnostic => ({
      code: refusal.refused,
      reason: refusal.reason,
      articleId: article.id,
      start: diagnosed(text.toArticle(start)),
      end: diagnosed(text.toArticleEnd(end)),
      ruleId,
    }),
  );
  return { article, records, diagnostics };
}

/** Where a mention stands in the article, in code points, and the ids of the records up to it, by the mention's index: a parent is of its child's type. */
interface Placed {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly ids: readonly string[];
}

function valueText({ count, when, model }: Mention): string {
  return count?.value ?? when?.edtf ?? model?.name ?? "";
}

function toRecord(article: Article, text: CleanText, { mention, scope, indicator, doubts }: ScopedMention, placed: Placed): StatRecord {
  const { count, when, model } = mention;
  const columns = {
    record_id: placed.id,
    type: mention.type,
    article_id: article.id,
  } as Columns;
  if (article.title !== null) columns.title = article.title;
  if (article.outlet !== null) columns.outlet = article.outlet;
  if (article.author !== null) columns.author = article.author;
  if (article.published !== null) columns.published = article.published;
  columns.text = placed.text;
  columns.start = placed.start;
  columns.end = placed.end;
  columns.sentence = placed.sentence;
  if (count) setCount(columns, count, text);
  if (indicator !== null) columns.indicator = indicator;
  if (scope) setScope(columns, scope, placed.ids);
  if (when) setWhen(columns, when);
  if (model) {
    columns.name = text.written.slice(mention.start, mention.end).replace(/\s+/g, " ").trim();
    columns.kind = model.kind;
  }
  columns.rule = mention.ruleId;
  columns.confidence = confidenceOf(doubts);
  return columns;
}

function setCount(columns: Columns, { value, min, max, denominator, qualifier, unit, phrase, verb, change, baseline }: CountDetails, text: CleanText): void {
  if (value !== null) columns.value = value;
  if (min !== null) columns.value_min = min;
  if (max !== null) columns.value_max = max;
  if (denominator !== null) columns.denominator = denominator;
  if (qualifier !== null) columns.qualifier = qualifier;
  if (unit !== null) columns.unit = unit.text;
  if (unit?.code) columns.unit_code = unit.code;
  if (phrase !== null) columns.phrase = text.written.slice(phrase.start, phrase.end);
  if (verb !== null) columns.verb = verb;
  if (change !== null) columns.change = change;
  if (baseline !== null) columns.baseline = baseline;
}

function setScope(columns: Columns, { period, place, relation }: Scope, ids: readonly string[]): void {
  if (period !== null) {
    const [first, last] = boundsOf(period.edtf);
    columns.period = period.edtf;
    if (first !== null) columns.period_start = first;
    if (last !== null) columns.period_end = last;
    columns.period_from = period.from;
  }
  if (place !== null) {
    columns.place = place.text;
    if (place.code !== null) columns.place_code = place.code;
    columns.place_from = place.from;
    if (place.provinceCode !== null) columns.province_code_2025 = place.provinceCode;
  }
  if (relation !== null) {
    columns.relation = relation.relation;
    columns.parent_id = ids[relation.parent] as string;
  }
}

function setWhen(columns: Columns, { edtf, dateType, role }: When): void {
  const [first, last] = boundsOf(edtf);
  columns.date = edtf;
  if (first !== null) columns.date_start = first;
  if (last !== null) columns.date_end = last;
  columns.date_type = dateType;
  if (role !== null) columns.role = role;
}

const surrogate = /[\ud800-\udbff]/;

/** Code points before a UTF-16 offset. Offsets must rise, within 1,000 units; each text is walked once. */
export function codePointCounter(text: string): (offset: number) => number {
  if (!surrogate.test(text)) return (offset) => offset;
  let at = 0;
  let counted = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      counted = 0;
    }
    for (; at < offset; counted++) at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    return counted;
  };
}
