/**
 * Figures of tables: a number alone in its cell is counted by the head of its column or row, and is of the time that
 * heads it. Rows are lines of the text, so the words of a row are read as any other.
 */
import type { ReadContext } from "../engine/pattern.ts";
import type { Match } from "../engine/rule.ts";
import { lowest } from "../search.ts";
import type { CleanText, Count, PeriodScope, Span, Table } from "../types.ts";
import { scale } from "../values/decimal.ts";
import type { UnitPatterns } from "../vi/patterns/unit.ts";
import { countedOfHead, figureIn, type HeadUnit, headsNames, headsUnits, unitIn, unitOfHead, unitOfLine, yearIn } from "../vi/table-words.ts";
import type { Mention } from "./resolve.ts";

/** A table with its cells in the clean text. */
export interface Grid {
  readonly heads: readonly (readonly Span[])[];
  readonly body: readonly (readonly Span[])[];
}

/** The tables of an article in its clean text; cells without the blanks at their edges. */
export function gridsOf(tables: readonly Table[], text: CleanText): Grid[] {
  return tables.map(({ rows, headerRows }) => {
    const cells = rows.map((row) => row.map(({ start, end }) => trimmed({ start: text.fromArticle(start), end: text.fromArticle(end) }, text.value)));
    const count = headerRows > 0 ? headerRows : cells.length > 1 && isHead(cells[0] as Span[], text) ? 1 : 0;
    return { heads: cells.slice(0, count), body: cells.slice(count) };
  });
}

function trimmed({ start, end }: Span, value: string): Span {
  let [from, to] = [start, end];
  while (from < to && value[from] === " ") from++;
  while (to > from && value[to - 1] === " ") to--;
  return { start: from, end: to };
}

/** Whether a first row that is not marked as one heads the others: it holds words, and no number but years. */
function isHead(row: readonly Span[], text: CleanText): boolean {
  return row.every((cell) => yearIn(text, cell) !== null || figureIn(text, cell, { decimalMark: "," }) === null) && row.some(({ start, end }) => end > start);
}

/** The claims on the numbers that stand alone in the cells of tables, in text order. */
export function tableFigures(grids: readonly Grid[], text: CleanText, context: ReadContext, units: UnitPatterns): Match[] {
  return grids.flatMap((grid) => figuresOf(grid, text, context, units)).sort((a, b) => a.start - b.start);
}

/** The claims of a text with those of its tables, in text order: a number alone in a cell is what its head says, whatever a rule has taken it for. */
export function withFigures(claims: readonly Match[], figures: readonly Match[]): readonly Match[] {
  if (figures.length === 0) return claims;
  const all: Match[] = [];
  let next = 0;
  for (const claim of claims) {
    for (; next < figures.length && (figures[next] as Match).start < claim.end; next++) all.push(figures[next] as Match);
    if (claim.start >= (all.at(-1)?.end ?? 0)) all.push(claim);
  }
  return [...all, ...figures.slice(next)];
}

function figuresOf({ heads, body }: Grid, text: CleanText, context: ReadContext, units: UnitPatterns): Match[] {
  const columnHeads = Array.from({ length: widthOf(body) }, (_, column) => headsOver(heads, column));
  const namesBelow = columnHeads.map((cells) => cells.some((cell) => headsNames(text, cell)));
  const unitsOfColumns = columnHeads.map((cells) => firstOf(cells, (cell) => unitOfHead(text, cell, units)));
  const countedInColumns = columnHeads.map((cells) => firstOf(cells, (cell) => countedOfHead(text, cell, units)));
  const unitColumn = columnHeads.findIndex((cells) => cells.some((cell) => headsUnits(text, cell)));
  const first = body[0]?.[0] ?? heads[0]?.[0];
  const ofTable = first ? unitAbove(heads[0]?.[0] ?? first, text, units) : null;
  return body.flatMap((row) => {
    const stated = unitColumn < 0 ? null : unitIn(text, row[unitColumn] ?? nothing, units);
    const label = row.find((cell, column) => cell.end > cell.start && !namesBelow[column] && figureIn(text, cell, context) === null) ?? null;
    const ofLabel = label && unitOfHead(text, label, units);
    return row.flatMap((cell, column) => {
      if (namesBelow[column] || row[column - 1] === cell) return [];
      const head = stated ?? unitsOfColumns[column] ?? ofLabel ?? ofTable ?? countedInColumns[column];
      const value = head ? figureIn(text, cell, context) : null;
      return head && value !== null ? [claimOf(cell, scale(value, head.exponent), head)] : [];
    });
  });
}

/** How many columns the widest row has. */
function widthOf(rows: readonly (readonly Span[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

const nothing: Span = { start: 0, end: 0 };

/** The head cells over a column, the nearest first. */
function headsOver(heads: readonly (readonly Span[])[], column: number): Span[] {
  return heads.flatMap((row) => row[column] ?? []).reverse();
}

/** The unit that the line before a table gives. */
function unitAbove({ start }: Span, text: CleanText, units: UnitPatterns): HeadUnit | null {
  const rowStart = text.value.lastIndexOf("\n", start - 1);
  if (rowStart <= 0) return null;
  return unitOfLine(text, { start: text.value.lastIndexOf("\n", rowStart - 1) + 1, end: rowStart }, units);
}

/** The rule under which figures of tables are written. */
const tableRule = "count/table-cell";

function claimOf({ start, end }: Span, value: string, { unit, span, phrase }: HeadUnit): Match {
  const count: Count = { type: "count", value, min: null, max: null, denominator: null, qualifier: null, unit, change: null };
  return { ruleId: tableRule, firm: true, start, end, mentionStart: start, mentionEnd: end, unit: [span.start, span.end], phrase, value: count };
}

/** Tells whether a line is a row of a table. */
export function rowTest(grids: readonly Grid[]): (line: Span) => boolean {
  const starts = new Set(grids.flatMap(({ heads, body }) => [...heads, ...body].flatMap((row) => row.map(({ start }) => start))));
  return ({ start }) => starts.has(start);
}

/** The time that heads the column or row of each mention in a table; null for the others. */
export function tablePeriods(mentions: readonly Mention[], grids: readonly Grid[], text: CleanText): (PeriodScope | null)[] {
  const times = mentions.filter(({ when }) => when && when.dateType !== "SET" && when.dateType !== "DURATION" && !when.edtf.includes("X"));
  const timeIn = (cell: Span): PeriodScope | null => {
    const year = yearIn(text, cell);
    const first = times[lowest(times.length, (place) => (times[place] as Mention).start >= cell.start)];
    const time = first && first.end <= cell.end ? first : null;
    const edtf = year ?? time?.when?.edtf.replace(/T[\d:]+/g, "");
    return edtf === undefined ? null : { edtf, from: "phrase", source: { span: time ?? cell, step: "heads its column or row" }, isContested: false };
  };
  const cells = grids.flatMap(({ heads, body }) => {
    const ofColumns = Array.from({ length: widthOf(body) }, (_, column) => firstOf(headsOver(heads, column), timeIn));
    return body.flatMap((row) => {
      const ofRow = row[0] ? timeIn(row[0]) : null;
      return row.map((cell, column) => ({ cell, period: ofColumns[column] ?? ofRow }));
    });
  });
  cells.sort((a, b) => a.cell.start - b.cell.start);
  let at = 0;
  return mentions.map(({ start, end, type }) => {
    while (at < cells.length && (cells[at]?.cell.end ?? 0) < end) at++;
    const found = cells[at];
    return type !== "date" && found && found.cell.start <= start ? found.period : null;
  });
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
