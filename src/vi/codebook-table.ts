/** The rows of a codebook: tab-separated text with `#` lines, checked cell by cell. */
import { nearestName, quote, SolieuError } from "../errors.ts";

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

/** A row as it stands in its file; a missing cell is the empty string. */
export interface CodebookRow {
  /** The file and the line, `codebook.tsv:12`. */
  readonly where: string;
  readonly cells: Readonly<Record<ColumnName, string>>;
}

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

const emptyRow = Object.fromEntries(columnNames.map((name) => [name, ""])) as Record<ColumnName, string>;

/** The rows of a codebook whose cells are known to be right. Throws as `checkedRows` does where they are no table of the columns that are asked for. */
export function rowsOf(where: string, text: string, asked: readonly ColumnName[] = required): CodebookRow[] {
  const rows: CodebookRow[] = [];
  let header: readonly ColumnName[] | null = null;
  for (const [at, line] of text
    .replace(/^\ufeff/, "")
    .normalize("NFC")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    const place = `${where}:${at + 1}`;
    if (header === null) {
      header = checkedHeader(place, cells, asked);
      continue;
    }
    if (cells.slice(header.length).some((cell) => cell !== "")) throw invalid(place, `${header.length} cells`, String(cells.length));
    const row = { ...emptyRow };
    for (let column = 0; column < header.length; column++) row[header[column] as ColumnName] = cells[column] ?? "";
    rows.push({ where: place, cells: row });
  }
  if (header === null) throw invalid(where, `a line of column names (${asked.join(", ")}, …), parted by tabs`, "none");
  return rows;
}

function checkedHeader(where: string, names: readonly string[], asked: readonly ColumnName[]): ColumnName[] {
  const isColumn = (name: string): name is ColumnName => (columnNames as readonly string[]).includes(name);
  const missing = asked.filter((name) => !names.includes(name));
  if (missing.length > 0) throw invalid(where, `the columns ${asked.join(", ")}, parted by tabs`, `no ${missing.join(", ")}`);
  for (const [column, name] of names.entries()) {
    if (!isColumn(name)) throw invalid(where, `columns of ${columnNames.join(", ")}`, quote(name), nearestName(name, columnNames));
    if (names.indexOf(name) !== column) throw invalid(where, "each column once", `${quote(name)} again`);
  }
  return names.filter(isColumn);
}

/** The error of a row. */
export function invalid(where: string, expected: string, got: string, nearest?: string | null): SolieuError {
  return new SolieuError("CODEBOOK_UNREADABLE", { where, expected, got, nearest: nearest ?? null });
}
