/** Lines and tables put together into an article's text. */
import type { Table } from "../types.ts";
import { betweenCells, type Cell, gridOf } from "./grid.ts";

/** A cell under way. */
export interface CellText {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A text under way, line by line. */
export interface BlockText {
  readonly line: (text: string) => void;
  /** Adds the rows of a table, each as one line. */
  readonly table: (rows: readonly (readonly CellText[])[], headerRows: number) => void;
  readonly done: () => { text: string; tables: readonly Table[] };
}

/** An empty text. */
export function blockText(): BlockText {
  const lines: string[] = [];
  const tables: Table[] = [];
  let length = 0;
  const line = (text: string): void => {
    lines.push(text);
    length += text.length + 1;
  };
  return {
    line,
    table: (rows, headerRows) => {
      const placed = rows.map((row) => {
        let start = length;
        const cells = row.map(({ text, columns, rows: down }): Cell => {
          const cell = { start, end: start + text.length, columns, rows: down };
          start = cell.end + betweenCells.length;
          return cell;
        });
        line(row.map(({ text }) => text).join(betweenCells));
        return cells;
      });
      tables.push({ rows: gridOf(placed), headerRows });
    },
    done: () => ({ text: lines.join("\n"), tables }),
  };
}
