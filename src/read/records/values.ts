/** Cells of a table of records, or fields beside a mark → the values of a record, by the types of the columns. */

import type { RecordRow } from "../../annotate/annotated.ts";
import { nearestName, quote, SolieuError } from "../../errors.ts";
import { decimal, scale } from "../../values/decimal.ts";
import { type Column, columns } from "../../write/columns.ts";

const names: ReadonlySet<string> = new Set(columns.map(({ name }) => name));

/** A record of texts by the names of columns. Throws a SolieuError, said of `where`, for an unknown name and a text that the column cannot hold. */
export function recordOf(given: Readonly<Record<string, string | undefined>>, where: string): RecordRow {
  for (const name in given) {
    if (!names.has(name)) throw malformed(where, "a column of solieu schema", quote(name), nearestName(name, names));
  }
  return recordFrom(columns, ({ name }) => given[name] ?? "", where);
}

/** A record of the texts of columns, which stand in their own order; an empty text is nothing. Throws a SolieuError, said of `where`, for a text that its column cannot hold. */
export function recordFrom(given: readonly Column[], textOf: (column: Column, place: number) => string, where: string): RecordRow {
  const record: Record<string, string | number> = {};
  for (let place = 0; place < given.length; place++) {
    const column = given[place] as Column;
    const text = textOf(column, place);
    if (text === "") continue;
    const value = readValue(column, text);
    if (value === null) throw malformed(`${where}: ${column.name}`, expectedOf(column), quote(text));
    record[column.name] = value;
  }
  return record as RecordRow;
}

/** What is said of a record that cannot be read. */
export function malformed(where: string, expected: string, got: string, nearest: string | null = null): SolieuError {
  return new SolieuError("RECORD_MALFORMED", { where, expected, got, nearest });
}

function readValue({ type, values }: Column, text: string): string | number | null {
  switch (type) {
    case "integer":
      return /^\d{1,15}(?:\.0+)?$/.test(text) ? Number(text) : null; // 12.0 is what a table with gaps makes of 12
    case "decimal":
      return decimalOf(text);
    case "confidence":
      return /^(?:0(?:[.,]\d+)?|1(?:[.,]0+)?)$/.test(text) ? Number(text.replace(",", ".")) : null;
    case "enum":
      return values?.includes(text) ? text : null;
    case "day":
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
    default:
      return text;
  }
}

/** Digits with a point, a comma or an exponent, as the decimal that they are, digit by digit. */
function decimalOf(text: string): string | null {
  const [, sign, whole, , fraction = "", exponent = "0"] = /^(-?)(\d+)(?:([.,])(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const plain = decimal(fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`);
  return scale(plain, Number(exponent));
}

function expectedOf({ type, values }: Column): string {
  switch (type) {
    case "integer":
      return "a whole number";
    case "decimal":
      return "a number such as 12.5";
    case "confidence":
      return "a number from 0 to 1";
    case "enum":
      return (values ?? []).join(", ");
    default:
      return "a day such as 2023-06-30";
  }
}
