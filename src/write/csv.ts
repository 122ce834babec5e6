/** Records → CSV or TSV (RFC 4180 quoting, one header, `\n` line ends), an article at a time. */
import { stringify } from "csv-stringify/sync";
import type { StatRecord } from "../types.ts";
import { columns as all, type Column, type ColumnName } from "./columns.ts";
import type { TextWriter } from "./writer.ts";

/** A writer of delimited text. Absent columns are empty cells. */
export function csvWriter(columns: readonly Column[], delimiter: "," | "\t"): TextWriter {
  const table = tableOf(columns, delimiter);
  return {
    open: () => `${columns.map(({ name }) => name).join(delimiter)}\n`,
    article: ({ records }) => rowsOf(records, table),
    close: () => "",
  };
}

interface Cell {
  /** The column's number. */
  readonly place: number;
  /** Whether it can hold a character that asks for quotes. */
  readonly isText: boolean;
}

/** How records are laid out as rows. */
interface Table {
  readonly delimiter: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether the columns stand in another order than the fields of records. */
  readonly isReordered: boolean;
  /** What stands between two cells so many columns apart. */
  readonly gaps: readonly string[];
  /** What makes a cell special. */
  readonly special: RegExp;
}

function tableOf(columns: readonly Column[], delimiter: "," | "\t"): Table {
  const order = columns.map(({ name }) => all.findIndex((column) => column.name === name));
  return {
    delimiter,
    isReordered: order.some((place, index) => index > 0 && place < (order[index - 1] as number)),
    cells: new Map(columns.map(({ name, type }, place) => [name, { place, isText: type === "string" }])),
    gaps: Array.from({ length: columns.length + 1 }, (_, distance) => delimiter.repeat(distance)),
    special: delimiter === "," ? /[",\r\n]/ : /["\t\r\n]/,
  };
}

/**
 * Most of a row's 42 cells are empty or plain, and csv-stringify takes as long over each of them as over a sentence. So
 * only the cells of an article that hold a special character go through it, each once and all at once.
 */
function rowsOf(records: readonly StatRecord[], { delimiter, cells, isReordered, gaps, special }: Table): string {
  const parts: string[] = [];
  /** The special cells, and the parts that they are. */
  const held = new Map<string, number[]>();
  /** The last value of each column: most articles have one title, and most sentences several records. */
  const values: unknown[] = [];
  const places: (number[] | undefined)[] = [];
  for (const record of records) {
    let last = 0;
    // By the record's own fields: to ask it for the many that it has not would take half of the time.
    for (const name in isReordered ? reordered(record, cells) : record) {
      const cell = cells.get(name);
      const value = record[name as ColumnName];
      if (cell === undefined || value === undefined) continue;
      const { place } = cell;
      if (place > last) parts.push(gaps[place - last] as string);
      last = place;
      if (cell.isText) {
        if (values[place] !== value) {
          values[place] = value;
          places[place] = special.test(value as string) ? placesOf(value as string, held) : undefined;
        }
        places[place]?.push(parts.length);
      }
      parts.push(value as string);
    }
    parts.push(gaps[gaps.length - 2 - last] as string, "\n");
  }
  if (held.size > 0) quoteParts(parts, held, delimiter);
  return parts.join("");
}

/** The record with its fields in another order of the columns. */
function reordered(record: StatRecord, cells: ReadonlyMap<string, Cell>): Partial<StatRecord> {
  return Object.fromEntries(Array.from(cells.keys(), (name) => [name, record[name as ColumnName]]));
}

function placesOf(text: string, held: Map<string, number[]>): number[] {
  const known = held.get(text);
  if (known) return known;
  const places: number[] = [];
  held.set(text, places);
  return places;
}

/** Replaces the special cells among the parts by what csv-stringify makes of them. */
function quoteParts(parts: string[], held: ReadonlyMap<string, readonly number[]>, delimiter: string): void {
  const quoted = stringify(
    Array.from(held.keys(), (text) => [text]),
    { delimiter },
  );
  let at = 0;
  for (const [text, places] of held) {
    const length = quoted.startsWith('"', at) ? text.length + 2 + quotesIn(text) : text.length;
    const cell = quoted.slice(at, at + length);
    for (const place of places) parts[place] = cell;
    at += length + 1;
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
