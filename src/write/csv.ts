/** Records → delimited text (RFC 4180 quoting, one header), an article at a time. */
import { stringify } from "csv-stringify/sync";
import { quote, SolieuError } from "../errors.ts";
import type { StatRecord } from "../types.ts";
import { columns as all, type Column, type ColumnName, type ColumnType } from "./columns.ts";
import type { Dialect } from "./dialect.ts";
import { inPieces, type TextWriter } from "./writer.ts";

/** How delimited text is laid out. */
export interface CsvLayout {
  readonly delimiter: NonNullable<Dialect["delimiter"]>;
  /** What marks decimals; not the delimiter. */
  readonly decimal: NonNullable<Dialect["decimal"]>;
  readonly header: NonNullable<Dialect["header"]>;
  /**
   * Whether it is for a spreadsheet to open: with a byte order mark, CRLF behind rows, and an apostrophe before text that
   * would be taken for a formula.
   */
  readonly isForSpreadsheet: boolean;
}

/** As RFC 4180 has it, but for `\n` behind rows. */
export const plainLayout: CsvLayout = { delimiter: ",", decimal: ".", header: "en", isForSpreadsheet: false };

/** The layout that a dialect asks for. Throws a SolieuError where one sign would be both delimiter and decimal mark. */
export function layoutOf({ excel, delimiter, decimal, header }: Dialect, usual: CsvLayout["delimiter"]): CsvLayout {
  const layout: CsvLayout = { delimiter: delimiter ?? usual, decimal: decimal ?? ".", header: header ?? "en", isForSpreadsheet: excel ?? false };
  if (layout.decimal === layout.delimiter) {
    throw new SolieuError("FLAG_CONFLICT", {
      where: "--decimal",
      expected: 'a --delimiter other than the decimal mark, such as ";"',
      got: quote(layout.delimiter),
    });
  }
  return layout;
}

/** A writer of delimited text. Absent columns are empty cells. */
export function csvWriter(columns: readonly Column[], layout: CsvLayout): TextWriter {
  const { delimiter, header, isForSpreadsheet } = layout;
  const table = tableOf(columns, layout);
  const names = columns.map(({ name, labelVi }) => (header === "vi" ? labelVi : name));
  return {
    open: () => `${isForSpreadsheet ? "\ufeff" : ""}${names.join(delimiter)}${table.rowEnd}`,
    article: ({ records }) => inPieces(records, (piece) => rowsOf(piece, table)),
    close: () => "",
  };
}

interface Cell {
  /** The column's number. */
  readonly place: number;
  /** Whether it can hold a character that asks for quotes. */
  readonly isText: boolean;
  /** What its value is written as, where not as it is. */
  readonly form: ((value: string) => string) | null;
}

/** How records are laid out as rows. */
interface Table {
  readonly delimiter: string;
  readonly rowEnd: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether the columns stand in another order than the fields of records. */
  readonly isReordered: boolean;
  /** What stands between two cells so many columns apart. */
  readonly gaps: readonly string[];
  /** What makes a cell special. */
  readonly special: RegExp;
}

function tableOf(columns: readonly Column[], layout: CsvLayout): Table {
  const { delimiter, isForSpreadsheet } = layout;
  const order = columns.map(({ name }) => all.findIndex((column) => column.name === name));
  return {
    delimiter,
    rowEnd: isForSpreadsheet ? "\r\n" : "\n",
    isReordered: order.some((place, index) => index > 0 && place < (order[index - 1] as number)),
    // EDTF that a person wrote for an annotation tool can hold anything.
    cells: new Map(columns.map(({ name, type }, place) => [name, { place, isText: type === "string" || type === "edtf", form: formOf(type, layout) }])),
    gaps: Array.from({ length: columns.length + 1 }, (_, distance) => delimiter.repeat(distance)),
    special: specials[delimiter],
  };
}

const specials: Readonly<Record<CsvLayout["delimiter"], RegExp>> = { ",": /[",\r\n]/, ";": /[";\r\n]/, "|": /["|\r\n]/, "\t": /["\t\r\n]/ };

function formOf(type: ColumnType, { decimal, isForSpreadsheet }: CsvLayout): Cell["form"] {
  if (type === "decimal" || type === "confidence") return decimal === "," ? (value) => String(value).replace(".", ",") : null;
  return isForSpreadsheet && (type === "string" || type === "edtf") ? asText : null;
}

/** Text that a spreadsheet takes for text: an apostrophe before what it would take for a formula, and before one that stands there already, so that it is not taken for ours. */
function asText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * Most of a row's 42 cells are empty or plain, and csv-stringify takes as long over each of them as over a sentence. So
 * only the cells of some records that hold a special character go through it, each once and all at once.
 */
function rowsOf(records: readonly StatRecord[], { delimiter, rowEnd, cells, isReordered, gaps, special }: Table): string {
  const parts: string[] = [];
  /** The special cells, and the parts that they are. */
  const held = new Map<string, number[]>();
  /** The last value of each column: most articles have one title, and most sentences several records. */
  const values: unknown[] = [];
  const texts: string[] = [];
  const places: (number[] | undefined)[] = [];
  for (const record of records) {
    let last = 0;
    // By the record's own fields: to ask it for the many that it has not would take half of the time.
    for (const name in isReordered ? reordered(record, cells) : record) {
      const cell = cells.get(name);
      const value = record[name as ColumnName];
      if (cell === undefined || value === undefined) continue;
      const { place, form } = cell;
      if (place > last) parts.push(gaps[place - last] as string);
      last = place;
      if (cell.isText) {
        if (values[place] !== value) {
          values[place] = value;
          const text = form === null ? (value as string) : form(value as string);
          texts[place] = text;
          places[place] = special.test(text) ? placesOf(text, held) : undefined;
        }
        places[place]?.push(parts.length);
        parts.push(texts[place] as string);
      } else parts.push(form === null ? (value as string) : form(value as string));
    }
    parts.push(gaps[gaps.length - 2 - last] as string, rowEnd);
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

/** Replaces the special cells among the parts by what csv-stringify makes of them: as the cells of one row, since rows take it longer. */
function quoteParts(parts: string[], held: ReadonlyMap<string, readonly number[]>, delimiter: string): void {
  const quoted = stringify([[...held.keys()]], { delimiter });
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
