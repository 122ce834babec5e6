/** Records from CSV and TSV: what `extract` wrote, in any of its looks. */
import type { RecordRow } from "../../annotate/annotated.ts";
import { nearestName, quote, SolieuError } from "../../errors.ts";
import { type Column, columns } from "../../write/columns.ts";
import { delimitedRows } from "../csv.ts";
import { peek } from "../reader.ts";
import { bytesOf, utf8Text } from "./bytes.ts";
import { malformed, recordFrom } from "./values.ts";

/** The records of a table with their lines; for a row that cannot be read an error in its place. `delimiter` null: as the first line shows. */
export async function* tableRecords(path: string, delimiter: string | null, maxSize: number): AsyncGenerator<RecordRow | SolieuError> {
  const { head, chunks } = await peek(bytesOf(path), 3);
  const isForSpreadsheet = head.equals(Buffer.from("\ufeff"));
  let header: Header | null = null;
  for await (const row of delimitedRows({ id: path, name: path, chunks }, { maxSize, encoding: null }, delimiter, utf8Text)) {
    if (row instanceof SolieuError) {
      yield row;
      continue;
    }
    const where = `${path}:${row.number}`;
    if (header === null) {
      header = headerOf(row.cells, where);
      yield* header.unknown;
      continue;
    }
    const { width, known, places } = header;
    try {
      if (row.cells.length !== width) throw malformed(where, `${width} fields`, String(row.cells.length));
      const cellAt = (place: number): string => row.cells[places[place] as number] as string;
      yield recordFrom(known, isForSpreadsheet ? (_column, place) => withoutApostrophe(cellAt(place)) : (_column, place) => cellAt(place), where);
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      yield error;
    }
  }
}

/** What the first row of a table says. */
interface Header {
  /** Cells of a row. */
  readonly width: number;
  /** The columns of records that are there, in their own order, and the place of each in a row. */
  readonly known: readonly Column[];
  readonly places: readonly number[];
  /** An error for each other column; what stands in it is passed over. */
  readonly unknown: readonly SolieuError[];
}

/** The header of these names, in either language. Throws a SolieuError where none is a column of records. */
function headerOf(given: readonly string[], where: string): Header {
  const names = given.map((name) => name.trim());
  const placeOf = ({ name, labelVi }: Column): number => names.findIndex((written) => written === name || written === labelVi);
  const known = columns.filter((column) => placeOf(column) >= 0);
  const places = known.map(placeOf);
  if (known.length === 0) throw malformed(where, "the names of columns", quote(given.join(", ")));
  const unknown = names.flatMap((name, place) =>
    places.includes(place) ? [] : [malformed(where, "a column of solieu schema, once", quote(name), nearestColumn(name))],
  );
  return { width: given.length, known, places, unknown };
}

/** The column whose name is nearest to one that is none. */
function nearestColumn(given: string): string | null {
  const nearest = nearestName(
    given,
    columns.map(({ name }) => name),
  );
  return nearest === given ? null : nearest;
}

/** The text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function withoutApostrophe(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
