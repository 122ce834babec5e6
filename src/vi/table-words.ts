/** What the cells of a table say by themselves: a bare number, the unit that heads figures, a year. */
import type { ReadContext } from "../engine/pattern.ts";
import type { CleanText, Decimal, Span, Unit } from "../types.ts";
import { decimal, negate } from "../values/decimal.ts";
import { tableOf } from "./lexicon.ts";
import { readDigitRun } from "./patterns/number.ts";
import { magnitudeRows } from "./patterns/number-span.ts";
import type { UnitPatterns } from "./patterns/unit.ts";
import { relationNounAt } from "./scope-words.ts";

/** The unit that a cell gives to the figures that it heads. Offsets in the clean text. */
export interface HeadUnit {
  readonly unit: Unit;
  /** Power of ten of the magnitude before the unit: 9 for `tỷ đồng`. */
  readonly exponent: number;
  readonly span: Span;
  /** The counted phrase: from the unit to the end of what the cell says of it. */
  readonly phrase: Span;
}

/** Columns of running numbers, and of numbers that name something. */
const ordinalHead = /^(?:stt|tt|số tt|số thứ tự|no\.?|thứ tự|xếp hạng|hạng|mã.*|năm sinh|năm)$/u;
/** Numbers that name: telephones, documents, accounts. */
const namingHead =
  /^(?:số )?(?:điện thoại|đt|đtdđ|di động|hotline|fax|hiệu|quyết định|qđ|văn bản|công văn|cccd|cmnd|nhà|tài khoản|tk|báo danh|sbd|biển|lô|thửa|tờ|mã)(?![a-zà-ỹ])/u;
/** A column that holds the unit of each row. */
const unitColumn = /^(?:đơn vị tính|đvt|đơn vị|đv tính)$/u;
/** Before the unit in brackets or behind a colon. */
const unitLead = /^(?:đơn vị tính|đvt|đơn vị|đv tính|tính bằng|unit)\s*:?\s*/u;
/** Words before the noun that a column counts: `Tổng số hộ nghèo`. */
const countLead = /^(?:(?:tổng|tổng số|trong đó|số|số lượng|lượng|tổng số lượng|tổng cộng) ?)+(?:các )?/u;
const bracketed = /\(([^()]{1,40})\)/gu;
/** A number alone in its cell, with its sign. A longer run of digits without separators is a name. */
const bareFigure = /^([-+]?) ?(\d{1,8}|\d{1,3}(?:[.,]\d+)+|\d+,\d+)$/u;
const bareYear = /^(?:năm )?((?:19|20)\d\d)$/u;

/** What a unit may be counted in: `triệu`, `1.000`. */
const powers = new Map([...tableOf(magnitudeRows, (row) => Number(row.fields.exponent)), ["1.000", 3], ["1000", 3], ["100", 2]]);

/** The value of a cell that holds nothing but a number; null for any other. */
export function figureIn({ value }: CleanText, { start, end }: Span, context: ReadContext): Decimal | null {
  const found = bareFigure.exec(value.slice(start, end));
  const digits = found ? readDigitRun(found[2] as string, context) : null;
  if (digits === null) return null;
  return found?.[1] === "-" ? negate(digits) : decimal(digits);
}

/** The year of a cell that holds nothing else: `2022`, `Năm 2022`. */
export function yearIn({ folded }: CleanText, { start, end }: Span): string | null {
  return bareYear.exec(folded.slice(start, end))?.[1] ?? null;
}

/** Whether the numbers below a cell count nothing: running numbers, telephones. */
export function headsNames({ folded }: CleanText, { start, end }: Span): boolean {
  const said = folded.slice(start, end);
  return ordinalHead.test(said) || namingHead.test(said);
}

/** Whether the cells below a cell hold the units of their rows. */
export function headsUnits({ folded }: CleanText, { start, end }: Span): boolean {
  return unitColumn.test(folded.slice(start, end));
}

/** The unit that is all a cell says, with its magnitude: `vụ`, `triệu đồng`, `1.000 con`. */
export function unitIn(text: CleanText, { start, end }: Span, units: UnitPatterns): HeadUnit | null {
  const said = text.folded.slice(start, end);
  let exponent = 0;
  let from = 0;
  for (let next = said.indexOf(" "); next >= 0; next = said.indexOf(" ", from)) {
    const power = powers.get(said.slice(from, next));
    if (power === undefined) break;
    exponent += power;
    from = next + 1;
  }
  const unitStart = start + from;
  return unitStart < end && units.unit.matchAt?.(text.folded, unitStart) === end ? headUnit(text, { start: unitStart, end }, end, exponent, units) : null;
}

/** The unit that a line above a table gives to all of it: `Đơn vị tính: tỷ đồng`. */
export function unitOfLine(text: CleanText, { start, end }: Span, units: UnitPatterns): HeadUnit | null {
  const said = text.folded.slice(start, end).replace(/[). ]+$/u, "");
  const at = said.search(/(?:đơn vị tính|đvt|đv tính)\s*:/u);
  if (at < 0) return null;
  const from = start + at + (unitLead.exec(said.slice(at))?.[0].length ?? 0);
  return unitIn(text, { start: from, end: start + said.length }, units);
}

/** The unit that a head cell names: in brackets (`Thu ngân sách (tỷ đồng)`), by a sign (`Tỷ lệ %`), or as what it numbers (`Số hộ nghèo`). */
export function unitOfHead(text: CleanText, { start, end }: Span, units: UnitPatterns): HeadUnit | null {
  const said = text.folded.slice(start, end);
  for (const match of said.matchAll(bracketed)) {
    const inner = match[1] as string;
    const from = start + match.index + 1 + (unitLead.exec(inner)?.[0].length ?? 0);
    const found = unitIn(text, { start: from, end: start + match.index + 1 + inner.length }, units);
    if (found) return found;
  }
  const sign = said.lastIndexOf("%");
  if (sign >= 0) return unitIn(text, { start: start + sign, end: start + sign + 1 }, units);
  const lead = countLead.exec(said)?.[0];
  return lead === undefined ? null : countedFrom(text, start + lead.length, { start, end }, units);
}

/** The unit of a head cell that is no more than people or events (`Học sinh`): of most nouns it would be what its column names. */
export function countedOfHead(text: CleanText, head: Span, units: UnitPatterns): HeadUnit | null {
  return relationNounAt(text.folded, head.start) === null ? null : countedFrom(text, head.start, head, units);
}

function countedFrom(text: CleanText, from: number, { start, end }: Span, units: UnitPatterns): HeadUnit | null {
  const said = text.folded.slice(start, end);
  const unitEnd = units.counted.matchAt?.(text.folded, from) ?? -1;
  if (unitEnd < 0 || unitEnd > end) return null;
  const open = said.indexOf("(");
  const phraseEnd = open < 0 ? end : start + said.slice(0, open).trimEnd().length;
  return headUnit(text, { start: from, end: unitEnd }, Math.max(unitEnd, phraseEnd), 0, units);
}

function headUnit({ folded }: CleanText, span: Span, phraseEnd: number, exponent: number, { unit: anyUnit }: UnitPatterns): HeadUnit | null {
  const unit = anyUnit.read(folded.slice(span.start, span.end), { decimalMark: "," });
  return unit && { unit, exponent, span, phrase: { start: span.start, end: phraseEnd } };
}
