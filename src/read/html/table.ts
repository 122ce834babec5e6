/** The tables of an article's lines, as grids. */
import type { Span, Table } from "../../types.ts";
import type { Element } from "./document.ts";
import type { Cell, Line } from "./text.ts";

/** A grid of more cells is kept as it is written, without repeating cells that span. */
const largestGrid = 200_000;

/**
 * The tables whose rows are among the lines; `start` is where the first line begins in the text, and a line break
 * parts the lines. A cell over several columns or rows stands in each of them, so that a cell's header is the cell of
 * its column in the header rows.
 */
export function tablesOf(lines: readonly Line[], start: number): Table[] {
  const rows = new Map<Element, { cells: readonly Cell[]; isHeader: boolean }[]>();
  let offset = start;
  for (const { text, row } of lines) {
    if (row) {
      const above = rows.get(row.table) ?? [];
      rows.set(row.table, above);
      const at = offset;
      above.push({ cells: row.cells.map((cell) => ({ ...cell, start: cell.start + at, end: cell.end + at })), isHeader: row.isHeader });
    }
    offset += text.length + 1;
  }
  return [...rows.values()].map((given) => {
    const headers = given.findIndex(({ isHeader }) => !isHeader);
    return { rows: gridOf(given.map(({ cells }) => cells)), headerRows: headers < 0 ? given.length : headers };
  });
}

function gridOf(rows: readonly (readonly Cell[])[]): Span[][] {
  const size = rows.reduce((sum, cells) => sum + cells.reduce((area, { columns, rows: down }) => area + columns * down, 0), 0);
  const grid: (Span | undefined)[][] = rows.map(() => []);
  for (const [top, cells] of rows.entries()) {
    let left = 0;
    for (const { start, end, columns, rows: down } of cells) {
      while (grid[top]?.[left] !== undefined) left++;
      const [right, bottom] = size > largestGrid ? [left + 1, top + 1] : [left + columns, Math.min(top + down, rows.length)];
      for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) (grid[row] as (Span | undefined)[])[column] = { start, end };
      left = right;
    }
  }
  // A row that is too short leaves places without a cell: an empty one at the row's beginning.
  return grid.map((row, top) => {
    const start = rows[top]?.[0]?.start ?? 0;
    return Array.from(row, (span) => span ?? { start, end: start });
  });
}
