/** The rows of a codebook: tab-separated text with `#` lines, checked cell by cell. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import { type TableRow, tableRows } from "./user-table.ts";

/** Columns of a codebook in their order. */
const columnNames = ["id", "label_vi", "label_en", "unit", "domain", "words", "not", "verb", "change", "of", "example", "note"] as const;
export type ColumnName = (typeof columnNames)[number];
/** Columns that must be there, with a value in each row. */
const required: readonly ColumnName[] = ["id", "label_vi", "label_en", "unit"];
/** What may stand in `change`: `level` is a count that is no amount of change. */
const changes: readonly string[] = ["level", "increase", "decrease", "multiple"];
const idPattern = /^[a-z0-9][a-z0-9._-]*$/i;
/** What slugs begin with, and no id may. */
export const slugPrefix = "x-";

export type CodebookRow = TableRow<ColumnName>;

/** The rows of a codebook. Throws a SolieuError that names the line, what was expected there and what was found. */
export function checkedRows(where: string, text: string): CodebookRow[] {
  const rows = rowsOf(where, text);
  const lines = new Map<string, string>();
  for (const { where: line, cells } of rows) {
    for (const name of required) if (cells[name] === "") throw invalid(line, `a value of ${name}`, "nothing");
    const { id, change } = cells;
    if (!idPattern.test(id) || id.startsWith(slugPrefix)) {
      throw invalid(line, `an id of letters, digits, "-", "." and "_" that does not begin with "${slugPrefix}"`, quote(id));
    }
    const earlier = lines.get(id);
    if (earlier !== undefined) throw invalid(line, "each id once", `${quote(id)} again, as in ${earlier}`);
    lines.set(id, line);
    for (const name of changesOf(change)) {
      if (!changes.includes(name)) throw invalid(line, `a change of ${changes.join(", ")} or none`, quote(name), nearestName(name, changes));
    }
  }
  if (rows.length === 0) throw invalid(where, "at least one entry", "none");
  return rows;
}

/** The values of a `change` cell. */
export function changesOf(cell: string): string[] {
  return cell === "" ? [] : cell.split("|").map((name) => name.trim());
}

/** The rows of a codebook whose cells are known to be right. Throws as `checkedRows` does where they are no table of the columns that are asked for. */
export function rowsOf(where: string, text: string, asked: readonly ColumnName[] = required): CodebookRow[] {
  return tableRows(where, text, { columns: columnNames, required: asked, invalid });
}

/** The error of a row. */
export function invalid(where: string, expected: string, got: string, nearest?: string | null): SolieuError {
  return new SolieuError("CODEBOOK_UNREADABLE", { where, expected, got, nearest: nearest ?? null });
}
