/** Records → an Excel workbook of three sheets: the records, what their columns mean, and the articles. */
import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import { SolieuError } from "../errors.ts";
import { dayNumberOf } from "../values/calendar.ts";
import { articleCells, articleColumns, type ColumnType, recordTypes, type TableColumn } from "./columns.ts";
import type { Sink } from "./sink.ts";
import type { RecordWriter, WriteOptions } from "./writer.ts";
import { withFixedTimes } from "./zip-times.ts";

/** Rows of a sheet. The workbook is made in memory, about 7 KB a record, where Excel itself would take 1,048,576. */
const mostRows = 100_000;

type Sheets = Parameters<typeof writeExcelFile>[0];
type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;

/** A writer of a workbook; it is made, and written to the sink, when all records are there. Throws where there are too many. */
export function xlsxWriter(sink: Sink, { columns, dialect }: WriteOptions): RecordWriter {
  const labels = dialect.header === "vi" ? "labelVi" : "name";
  const records: Row[] = [columns.map((column) => heading(column[labels]))];
  const articles: Row[] = [articleColumns.map((column) => heading(column[labels]))];
  const cellOf = cellMaker();
  return {
    article: (given) => {
      articles.push(articleCells(given.article, given.records.length).map((value, index) => cellOf(value, (articleColumns[index] as TableColumn).type)));
      for (const record of given.records) records.push(columns.map(({ name, type }) => cellOf(record[name], type)));
      refuseMore(records.length - 1, "records");
      refuseMore(articles.length - 1, "articles");
    },
    close: async () => {
      const sheets: Sheets = [
        sheetOf("records", records, columns.map(widthOf)),
        sheetOf("columns", dictionary(columns), [20, 24, 11, 24, 18, 40, 90]),
        sheetOf("articles", articles, articleColumns.map(widthOf)),
      ];
      sink.writeBytes(withFixedTimes(await writeExcelFile(sheets, additions(sheets)).toBuffer()));
    },
  };
}

function refuseMore(rows: number, what: string): void {
  if (rows <= mostRows) return;
  throw new SolieuError("OUTPUT_FAILED", {
    where: "xlsx",
    expected: `at most ${mostRows} ${what} in a workbook (csv, parquet and sqlite take any number)`,
    got: "more",
  });
}

function sheetOf(sheet: string, data: Row[], widths: readonly number[]): Sheets[number] {
  return { sheet, data, stickyRowsCount: 1, columns: widths.map((width) => ({ width })) };
}

function heading(text: string): CellObject {
  return { value: text, type: String, fontWeight: "bold" };
}

/** The sheet that says what the columns mean. */
function dictionary(columns: WriteOptions["columns"]): Row[] {
  const head = ["column", "label_vi", "type", "unit or format", "record types", "values", "description"].map(heading);
  return [
    head,
    ...columns.map(({ name, labelVi, type, unit, doc, values = [], for: types }) =>
      [name, labelVi, type, values.length > 0 ? "one of" : unit, types === recordTypes ? "all" : types.join(", "), values.join(", "), doc].map(textCell),
    ),
  ];
}

const widths: Readonly<Record<ColumnType, number>> = { string: 20, integer: 8, decimal: 14, confidence: 10, enum: 12, edtf: 17, day: 12 };
const wide: Readonly<Record<string, number>> = { title: 40, sentence: 60, text: 28, phrase: 28, place: 28, record_id: 18, unit_code: 10, place_code: 10 };

function widthOf({ name, type }: TableColumn): number {
  return wide[name] ?? widths[type];
}

/** Makes cells: numbers and whole days by their type, all else as text. */
function cellMaker(): (value: string | number | null | undefined, type: ColumnType) => Row[number] {
  const days = new Map<string, CellObject | null>();
  const dayCell = (text: string): CellObject | null => {
    let cell = days.get(text);
    if (cell === undefined) {
      const serial = serialDay(text);
      cell = serial === null ? null : { value: serial, type: Number, format: "yyyy-mm-dd" };
      days.set(text, cell);
    }
    return cell;
  };
  return (value, type) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "number") return value;
    if (type === "decimal") return significantDigits(value) <= 15 ? Number(value) : textCell(value);
    if (type === "day" || type === "edtf") return dayCell(value) ?? textCell(value);
    return textCell(value);
  };
}

/** Excel keeps 15 digits of a number; one with more stands as text, so that none is lost. */
function significantDigits(decimal: string): number {
  return decimal.replace(/^-?0*\.?0*|\./g, "").length;
}

/** The day as Excel counts it, from 1899-12-30; null for what is no whole day, and for days before March 1900, which it counts otherwise. */
function serialDay(edtf: string): number | null {
  const day = dayNumberOf(edtf);
  return day !== null && day + 25_569 > 60 ? day + 25_569 : null;
}

/** UTF-16 units that a cell can hold. */
const mostUnits = 32_767;

/** A cell of text, never a formula. What XML cannot hold is written `_xHHHH_`, which spreadsheets read back. Longer text than a cell can hold is cut. */
function textCell(text: string): string | null {
  if (text === "") return null;
  const held = text.length <= mostUnits ? text : `${text.slice(0, mostUnits - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  const escaped = unwritable.test(held) ? held.replace(unwritableEach, escapeUnits) : held;
  // The library looks strings up in a plain object, where these names are taken.
  return escaped in Object.prototype ? escapeUnits(escaped.slice(0, 1)) + escaped.slice(1) : escaped;
}

/** What XML forbids, folds (a carriage return) or advises against, and what itself looks like an escape. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffd]|\p{Surrogate}|\p{Noncharacter_Code_Point}|_(?=x[\da-fA-F]{4})/u;
const unwritableEach = new RegExp(unwritable, "gu");

function escapeUnits(characters: string): string {
  return Array.from({ length: characters.length }, (_, at) => `_x${characters.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`).join("");
}

/** What the library leaves out: the arrows of a filter on the headings, and styles that readers ask for. */
function additions(sheets: Sheets): Options {
  const rows = "</sheetData>";
  const filter = (xml: string, _sheet: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const { data } = sheets[sheetIndex] as Sheets[number];
    const behind = xml.lastIndexOf(rows) + rows.length;
    return `${xml.slice(0, behind)}<autoFilter ref="A1:${columnLetters((data[0] as Row).length)}${data.length}"/>${xml.slice(behind)}`;
  };
  return { features: [{ files: { transform: { "xl/worksheets/sheet{id}.xml": { transform: filter }, "xl/styles.xml": { transform: completeStyles } } } }] };
}

/** Gives each cell style a number format, its own ones the numbers from 164 on, without which readxl takes days for numbers; and names the normal style, which openpyxl misses. */
function completeStyles(xml: string): string {
  return xml
    .replace(/<xf (?![^>]*numFmtId=)/g, '<xf numFmtId="0" ')
    .replace(/numFmtId="(1\d\d)"/g, (_whole, number: string) => `numFmtId="${Number(number) + 64}"`)
    .replace("<cellXfs", '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs')
    .replace("</cellXfs>", '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>');
}

/** The letters of a column by its number from 1: `A`, `Z`, `AA`. */
function columnLetters(number: number): string {
  const last = (number - 1) % 26;
  const before = (number - 1 - last) / 26;
  return (before === 0 ? "" : columnLetters(before)) + String.fromCharCode(65 + last);
}
