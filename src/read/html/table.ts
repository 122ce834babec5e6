/** The tables of an article's lines, as grids. */
import type { Table } from "../../types.ts";
import { type Cell, gridOf } from "../grid.ts";
import type { Element } from "./document.ts";
import type { Line } from "./text.ts";

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
