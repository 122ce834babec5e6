/**
 * CSV and TSV: an article a row, the first row names the fields.
 *
 * The rows are found here, in bytes, and not by csv-parse: there a stray quote takes the next row with it and a row above the
 * limit ends the file, and it reads 30 MB a second.
 */
import { SolieuError } from "../errors.ts";
import { delimiters } from "../write/dialect.ts";
import { type Decoded, decode } from "./decode.ts";
import type { EncodingName } from "./encodings.ts";
import { encodingOfLines, inUtf8 } from "./lines.ts";
import { type Content, peek, type ReadContext, type Reader, type ReadItem } from "./reader.ts";
import { articleOf, chooseFields, type Fields, noText, refuseRecords, rowPlace, valuesOf } from "./rows.ts";
import { tooLarge } from "./text.ts";

export const readCsv: Reader = (content, context) => readRows(content, context, null);
export const readTsv: Reader = (content, context) => readRows(content, context, "\t");

/** Bytes in which the first row's delimiter is looked for. */
const headSize = 1 << 16;

async function* readRows(content: Content, context: ReadContext, told: string | null): AsyncGenerator<ReadItem> {
  const { fields: given } = context;
  let names: readonly string[] | null = null;
  let fields: Fields = {};
  for await (const row of delimitedRows(content, context, told)) {
    if (row instanceof SolieuError) {
      yield row;
      continue;
    }
    const place = rowPlace(content, row.number);
    if (names === null) {
      names = row.cells.map((name) => name.trim());
      refuseRecords(names, content.name);
      fields = chooseFields(names, given, () => true);
      if (fields.text === undefined || !names.includes(fields.text)) throw noText(content.name, names, given.text);
      continue;
    }
    if (row.cells.length !== names.length) {
      yield malformed(place.name, `${names.length} fields`, String(row.cells.length));
      continue;
    }
    const columns = names;
    yield articleOf(
      valuesOf(fields, (name) => row.cells[columns.indexOf(name)]),
      columns,
      given,
      row.encoding,
      place,
    );
  }
}

/** A row of delimited text. */
export interface DelimitedRow {
  /** The line that it begins on, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly encoding: EncodingName;
}

/** The rows of delimited text but for empty ones, the names first, and in its place an error for a row that cannot be read. `told` is the delimiter; null: as the first line shows. */
export async function* delimitedRows(
  content: Pick<Content, "id" | "name" | "chunks">,
  { maxSize, encoding: wished }: Pick<ReadContext, "maxSize" | "encoding">,
  told: string | null,
  toText: (bytes: Buffer, name: string) => Decoded = (bytes, name) => decode(bytes, { encoding: encodingOfLines(wished) }, name),
): AsyncGenerator<DelimitedRow | SolieuError> {
  const { head, chunks } = await peek(inUtf8(content.chunks, wished), headSize);
  const delimiter = told ?? delimiterOf(head);
  for await (const { number, bytes, fault } of recordsOf(chunks, delimiter.charCodeAt(0), maxSize)) {
    const { name } = rowPlace(content, number);
    if (fault === "too long") {
      yield tooLarge(name, maxSize, "more");
      continue;
    }
    if (fault === "quote") {
      yield malformed(name, "quotes in pairs round a field", "a quote that opens or closes none");
      continue;
    }
    let decoded: Decoded;
    try {
      decoded = toText(bytes, name);
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      yield error;
      continue;
    }
    const cells = fieldsOf(decoded.text, delimiter);
    if (cells.length > 1 || cells[0]?.trim() !== "") yield { number, cells, encoding: decoded.encoding };
  }
}

function malformed(where: string, expected: string, got: string): SolieuError {
  return new SolieuError("ROW_MALFORMED", { where, expected, got });
}

/** The delimiter that stands most often in the first line, outside quotes: a comma, or what is written where the comma marks decimals. */
function delimiterOf(head: Buffer): string {
  const line = (head.toString("latin1").split("\n", 1)[0] as string).replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => line.split(delimiter).length;
  return delimiters.reduce<string>((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ",");
}

/** A row as bytes, without its line end. */
interface CsvRecord {
  /** The line that it begins on, from 1. */
  readonly number: number;
  readonly bytes: Buffer;
  /** Why it is no row: its quotes do not fit, or it is longer than was asked for. Then only its first line is passed over. */
  readonly fault: "quote" | "too long" | null;
}

const [quote, lineFeed, carriageReturn] = [34, 10, 13];
/** What the end of a row can be, where it is not in the bytes at hand. */
const [unfinished, broken] = [-1, -2];

/** The rows of a stream, each of at most `longest` bytes. */
async function* recordsOf(chunks: AsyncIterable<Buffer>, delimiter: number, longest: number): AsyncGenerator<CsvRecord> {
  const source = chunks[Symbol.asyncIterator]();
  let pending: Buffer = Buffer.alloc(0);
  let number = 1;
  let isSkipping = false;
  for (let isLast = false; !isLast; ) {
    // At least twice as many bytes each time, so that a long row is not looked through once a chunk.
    const more: Buffer[] = [pending];
    for (let added = 0; added <= pending.length && !isLast; ) {
      const next = await source.next();
      isLast = next.done === true;
      if (next.done) break;
      more.push(next.value);
      added += next.value.length;
    }
    pending = more.length === 1 ? pending : Buffer.concat(more);
    let start = 0;
    while (start < pending.length) {
      const lineEnd = pending.indexOf(lineFeed, start);
      const firstLineEnd = lineEnd >= 0 ? lineEnd : pending.length;
      if (isSkipping) {
        start = firstLineEnd + 1;
        isSkipping = lineEnd < 0;
        if (!isSkipping) number++;
        continue;
      }
      const end = recordEnd(pending, start, delimiter, isLast);
      const isTooLong = end === unfinished ? pending.length - start > longest : end - start > longest;
      if (end === unfinished && !isTooLong) break;
      if (end === broken || isTooLong) {
        yield { number, bytes: pending.subarray(start, firstLineEnd), fault: isTooLong ? "too long" : "quote" };
        isSkipping = true;
        continue;
      }
      const last = end > start && pending[end - 1] === carriageReturn ? end - 1 : end;
      yield { number, bytes: pending.subarray(start, last), fault: null };
      for (let at = lineEnd; at >= 0 && at <= end; at = pending.indexOf(lineFeed, at + 1)) number++;
      start = end + 1;
    }
    pending = pending.subarray(Math.min(start, pending.length));
  }
}

/** The offset of the line feed behind the row that begins at `start`, or of the end of the bytes; else `unfinished` or `broken`. */
function recordEnd(bytes: Buffer, start: number, delimiter: number, isLast: boolean): number {
  const lineEnd = bytes.indexOf(lineFeed, start);
  const firstQuote = bytes.indexOf(quote, start);
  if (lineEnd >= 0 && (firstQuote < 0 || firstQuote > lineEnd)) return lineEnd;
  const end = bytes.length;
  for (let at = start; ; at++) {
    // At the beginning of a field.
    if (bytes[at] === quote) {
      for (;;) {
        at = bytes.indexOf(quote, at + 1);
        if (at < 0) return isLast ? broken : unfinished;
        if (bytes[at + 1] !== quote) break;
        at++;
      }
      at++;
      if (bytes[at] === carriageReturn && (at + 1 === end || bytes[at + 1] === lineFeed)) at++;
      if (at >= end) return isLast ? end : unfinished;
      if (bytes[at] !== delimiter && bytes[at] !== lineFeed) return broken;
    } else while (at < end && bytes[at] !== delimiter && bytes[at] !== lineFeed) at++;
    if (at >= end) return isLast ? end : unfinished;
    if (bytes[at] === lineFeed) return at;
  }
}

/** The fields of a row whose quotes fit. A quote inside a field without quotes is text. */
function fieldsOf(row: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; ; ) {
    if (row.charCodeAt(at) === quote) {
      const start = at + 1;
      for (at = row.indexOf('"', start); row.charCodeAt(at + 1) === quote; at = row.indexOf('"', at + 2));
      fields.push(row.slice(start, at).replaceAll('""', '"'));
      at++;
    } else {
      const end = row.indexOf(delimiter, at);
      fields.push(row.slice(at, end < 0 ? row.length : end));
      at = end < 0 ? row.length : end;
    }
    if (at >= row.length) return fields;
    at++;
    if (at === row.length) return [...fields, ""];
  }
}
