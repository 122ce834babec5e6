/** Tables that users write: tab-separated text with `#` lines and a line of column names. */
import { nearestName, quote } from "../errors.ts";

/** What a table may look like. */
export interface TableShape<C extends string> {
  readonly columns: readonly C[];
  /** Those that must be there. */
  readonly required: readonly C[];
  /** The error of a place in it. */
  readonly invalid: (where: string, expected: string, got: string, nearest?: string | null) => Error;
}

/** A row as it stands in its file; a missing cell is the empty string. */
export interface TableRow<C extends string> {
  /** The file and the line, `codebook.tsv:12`. */
  readonly where: string;
  /** 1-based. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** The rows of a table, NFC and without blanks round the cells. Throws the shape's error where the text is no such table. */
export function tableRows<C extends string>(where: string, text: string, shape: TableShape<C>): TableRow<C>[] {
  const { columns, required, invalid } = shape;
  const emptyRow = Object.fromEntries(columns.map((name) => [name, ""])) as Record<C, string>;
  const rows: TableRow<C>[] = [];
  let header: readonly C[] | null = null;
  for (const [at, line] of text
    .replace(/^\ufeff/, "")
    .normalize("NFC")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    const place = `${where}:${at + 1}`;
    if (header === null) {
      header = checkedHeader(place, cells, shape);
      continue;
    }
    if (cells.slice(header.length).some((cell) => cell !== "")) throw invalid(place, `${header.length} cells`, String(cells.length));
    const row = { ...emptyRow };
    for (let column = 0; column < header.length; column++) row[header[column] as C] = cells[column] ?? "";
    rows.push({ where: place, line: at + 1, cells: row });
  }
  if (header === null) throw invalid(where, `a line of column names (${required.join(", ")}, …), parted by tabs`, "none");
  return rows;
}

function checkedHeader<C extends string>(where: string, names: readonly string[], { columns, required, invalid }: TableShape<C>): C[] {
  const isColumn = (name: string): name is C => (columns as readonly string[]).includes(name);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw invalid(where, `the columns ${required.join(", ")}, parted by tabs`, `no ${missing.join(", ")}`);
  for (const [column, name] of names.entries()) {
    if (!isColumn(name)) throw invalid(where, `columns of ${columns.join(", ")}`, quote(name), nearestName(name, columns));
    if (names.indexOf(name) !== column) throw invalid(where, "each column once", `${quote(name)} again`);
  }
  return names.filter(isColumn);
}
