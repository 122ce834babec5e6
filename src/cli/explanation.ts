/**
 * An explanation as text: each line with its mentions marked, and under it what read them.
 *
 *     Nửa tháng 5, 9/17 địa phương … tại Quốc lộ 1A
 *         ^^^^^^^  ^^^^^^^^^^^^^^^        ~~~~~~~~~~   a record: ^, a claim that is not written: ~, a refusal: !
 */
import type { ChalkInstance } from "chalk";
import { displayWidth, visible, wrap } from "../display.ts";
import { reasonFor } from "../engine/overlap.ts";
import type { Match, Refusal } from "../engine/rule.ts";
import type { TraceEvent } from "../engine/trace.ts";
import { describeCode } from "../errors.ts";
import type { Explanation } from "../pipeline.ts";
import { codePointCounter } from "../resolve/record.ts";
import type { ScopedMention } from "../resolve/resolve.ts";
import type { LexiconRow, ScopeSource, Span, StatRecord } from "../types.ts";
import { originsOf } from "../vi/origins.ts";
import { readingOf, typeColors } from "./listing.ts";

/** How an explanation is shown. */
export interface ExplanationSetting {
  readonly colors: ChalkInstance;
  /** Columns to which it is wrapped. */
  readonly width: number;
  /** The rows of the user's lexicon that it was read by. */
  readonly own: readonly LexiconRow[];
}

/** The explanation of one article; with `only` of that line alone (from 1), else of all lines that hold anything. */
export function showExplanation(name: string, explanation: Explanation, only: number | null, setting: ExplanationSetting): string {
  const { colors } = setting;
  const { article, text } = explanation;
  const lines = linesOf(text.value);
  const entries = entriesOf(explanation, lines);
  let next = 0;
  const blocks = lines.flatMap((line, index) => {
    const first = next;
    while (next < entries.length && (entries[next] as Entry).start < line.end) next++;
    const inLine = entries.slice(first, next);
    if (only === null ? inLine.length === 0 : only !== index + 1) return [];
    return [showLine(`${name}:${index + 1}`, text.value, line, inLine, setting)];
  });
  const published = article.published === null ? "no publication date" : `published ${article.published}`;
  return [`${colors.bold(name)}, ${published}\n`, ...(blocks.length > 0 ? blocks : [`${nothing}\n`])].join("\n");
}

/** The lines of a text; a line end at the very end begins no further line. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    lines.push({ start, end: end < 0 ? text.length : end });
    start = end < 0 ? text.length : end + 1;
  }
  return lines;
}

const nothing = "  nothing is read here";

/** One place that a rule has claimed, or several that became one record. Offsets in the clean text. */
interface Entry extends Span {
  readonly claims: readonly Claim[];
  /** Null where the claim is not written. */
  readonly record: StatRecord | null;
  /** The mention behind the record. */
  readonly mention: ScopedMention | null;
  /** Code points of its line before it, plus one. */
  readonly column: number;
  readonly note: string | null;
}

interface Claim {
  readonly match: Match;
  readonly slots: Extract<TraceEvent, { event: "matched" }>["slots"];
  readonly beaten: readonly Match[];
}

/** The claims in text order, those of one record together. */
function entriesOf({ article, records, mentions, text, events }: Explanation, lines: readonly Span[]): Entry[] {
  const toCodePoint = codePointCounter(article.text);
  const entries: Entry[] = [];
  let recordIndex = 0;
  let lineIndex = 0;
  let lineStart = 0;
  for (const claim of claimsOf(events)) {
    const { mentionStart, mentionEnd } = claim.match;
    while ((lines[lineIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= mentionStart)
      lineStart = toCodePoint(text.toArticle((lines[++lineIndex] as Span).start));
    const start = toCodePoint(text.toArticle(mentionStart));
    const end = toCodePoint(text.toArticleEnd(mentionEnd));
    while ((records[recordIndex]?.end ?? Number.POSITIVE_INFINITY) <= start) recordIndex++;
    const candidate = records[recordIndex];
    const record = candidate && candidate.start <= start && end <= candidate.end ? candidate : null;
    const last = entries.at(-1);
    if (last && record && last.record === record) entries[entries.length - 1] = { ...last, end: mentionEnd, claims: [...last.claims, claim] };
    else {
      const note = record ? null : whyUnwritten(claim.match, article.published);
      const mention = record ? (mentions[recordIndex] as ScopedMention) : null;
      entries.push({ start: mentionStart, end: mentionEnd, claims: [claim], record, mention, column: start - lineStart + 1, note });
    }
  }
  return entries;
}

function claimsOf(events: readonly TraceEvent[]): Claim[] {
  const claims: Claim[] = [];
  let beaten: Match[] = [];
  for (const event of events) {
    if (event.event === "lost") beaten.push(event.match);
    else {
      claims.push({ match: event.match, slots: event.slots, beaten });
      beaten = [];
    }
  }
  return inTextOrder(claims);
}

/** What tables claim stands in its place, before what a rule had taken it for. */
function inTextOrder(claims: readonly Claim[]): Claim[] {
  const ordered: Claim[] = [];
  for (const claim of claims.toSorted((a, b) => a.match.start - b.match.start)) {
    const last = ordered.at(-1);
    if (last && last.match.start === claim.match.start) ordered[ordered.length - 1] = { ...claim, beaten: [...claim.beaten, last.match] };
    else ordered.push(claim);
  }
  return ordered;
}

function whyUnwritten({ value }: Match, published: string | null): string {
  const { refused, reason, type } = value as Partial<Refusal> & { readonly type?: string };
  if (refused !== undefined) return `refused: ${describeCode(refused)}, ${reason}`;
  if (type !== "date") return "claimed, not written";
  return `claimed, not written: no calendar value${published === null ? " (no publication date is known)" : ""}`;
}

/** One line of the text: where it is, the line in pieces with their marks, and its entries. */
function showLine(place: string, text: string, line: Span, entries: readonly Entry[], setting: ExplanationSetting): string {
  const { colors, width } = setting;
  const rows = [colors.cyan(place)];
  let first = 0;
  for (const piece of wrap(text, line, Math.max(20, width - 2))) {
    while (first < entries.length && (entries[first] as Entry).end <= piece.start) first++;
    rows.push(`  ${visible(text.slice(piece.start, piece.end))}`, ...showMarks(text, piece, entries, first, colors));
  }
  const number = place.slice(place.lastIndexOf(":") + 1);
  const indent = " ".repeat(`${number}:${entries.at(-1)?.column ?? 1}`.length + 4);
  for (const entry of entries) rows.push(...showEntry(`${number}:${entry.column}`.padEnd(indent.length - 4), text, entry, indent, setting));
  if (entries.length === 0) rows.push(nothing);
  return `${rows.join("\n")}\n`;
}

/** The marks under a piece, or no line where it has none. */
function showMarks(text: string, piece: Span, entries: readonly Entry[], first: number, colors: ChalkInstance): string[] {
  let row = "  ";
  let at = piece.start;
  for (let index = first; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.start >= piece.end) break;
    const start = Math.max(entry.start, piece.start);
    const end = Math.min(entry.end, piece.end);
    row += " ".repeat(displayWidth(text.slice(at, start))) + colorOf(entry, colors)(markOf(entry).repeat(displayWidth(text.slice(start, end))));
    at = end;
  }
  return at === piece.start ? [] : [row];
}

function markOf({ record, note }: Entry): string {
  return record ? "^" : note?.startsWith("refused") ? "!" : "~";
}

function colorOf({ record, note }: Entry, colors: ChalkInstance): ChalkInstance {
  return record ? colors[typeColors[record.type]] : note?.startsWith("refused") ? colors.red : colors.yellow;
}

/** What read a mention: its rule and value, then its slots and what it beat. */
function showEntry(place: string, text: string, entry: Entry, indent: string, { colors, own }: ExplanationSetting): string[] {
  const { start, end, claims, record, note } = entry;
  const rule = record?.rule ?? claims[0]?.match.ruleId ?? "";
  const outcome = record ? readingOf(record) : (note ?? "");
  const head = `  ${place}  ${mentionAt(text, start, end)}  ${colorOf(entry, colors)(rule)}  ${outcome}`;
  const isJoined = claims.length > 1;
  const details = claims.flatMap(({ match, slots, beaten }) => {
    const from = isJoined ? [`from ${match.ruleId} ${mentionAt(text, match.mentionStart, match.mentionEnd)}`] : [];
    const read = slots.map(({ slot, surface }) => [slot, quoted(surface), ...originsOf(slot, surface, own)].join(" "));
    const lost = beaten.map((loser) => `beat ${loser.ruleId} ${mentionAt(text, loser.start, loser.end)}: ${reasonFor(match, loser)}`);
    return [...[[...from, ...read].join("  ")].filter(Boolean), ...lost];
  });
  const scope = entry.mention ? showScope(entry.mention, text) : [];
  return [head, ...[...details, ...scope].map((detail) => indent + colors.dim(detail))];
}

/** What a record speaks of and hangs on, with the words that say so and the step that carried them; and why it may be wrong. */
function showScope({ scope, indicator, doubts }: ScopedMention, text: string): string[] {
  const rows: string[] = [];
  const found = (what: string, how: string, { span }: ScopeSource): string =>
    [what, `(${how})`, span && mentionAt(text, span.start, span.end)].filter(Boolean).join("  ");
  if (scope?.period) rows.push(found(`period ${scope.period.edtf}`, `${scope.period.from}: ${scope.period.source.step}`, scope.period.source));
  if (scope?.place) {
    const code = scope.place.code === null ? "" : ` [${scope.place.code}]`;
    rows.push(found(`place ${visible(scope.place.text)}${code}`, `${scope.place.from}: ${scope.place.source.step}`, scope.place.source));
  }
  if (scope?.relation) {
    const { relation, of, source } = scope.relation;
    rows.push(found(`${relation} ${mentionAt(text, of.start, of.end)}`, source.step, source));
  }
  if (indicator !== null) rows.push(`indicator ${indicator}`);
  if (doubts.length > 0) rows.push(`doubts ${doubts.join(", ")}`);
  return rows;
}

function mentionAt(text: string, start: number, end: number): string {
  return quoted(text.slice(start, end));
}

function quoted(text: string): string {
  return `"${visible(text)}"`;
}
