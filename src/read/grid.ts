/** Rows of cells → the grid of a table. */
import type { Span } from "../types.ts";

/**
 * What stands between the cells of a row in the text. A blank or tab would do for readers of tables, but then the number
 * of one cell would count the words of the next: `12	Xã Đăk Hà`.
 */
export const betweenCells = " | ";

/** A cell, and how many columns and rows it stands over. */
export interface Cell extends Span {
  readonly columns: number;
  readonly rows: number;
}

/** A grid of more cells is kept as it is written, without repeating cells that span. */
const largestGrid = 200_000;

/** The rows with each cell in every column and row that it stands over, so that a cell's header is the cell above it. */
export function gridOf(rows: readonly (readonly Cell[])[]): Span[][] {
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
