/** JSON Lines: an article a line. */
import { quoteJson, SolieuError } from "../errors.ts";
import { decode, type EncodingWish } from "./decode.ts";
import type { EncodingName } from "./encodings.ts";
import { encodingOfLines, inUtf8, linesOf } from "./lines.ts";
import type { FieldNames, Reader, ReadItem } from "./reader.ts";
import { articleOf, chooseFields, type RowPlace, refuseRecords, rowPlace, valuesOf } from "./rows.ts";
import { tooLarge } from "./text.ts";

export const readJsonLines: Reader = async function* (content, { maxSize, encoding, fields }) {
  const wish = { encoding: encodingOfLines(encoding) };
  let isFirst = true;
  for await (const { number, bytes } of linesOf(inUtf8(content.chunks, encoding), maxSize)) {
    const place = rowPlace(content, number);
    if (bytes === null) {
      yield tooLarge(place.name, maxSize, "more");
      continue;
    }
    const line = parseLine(bytes, wish, place.name);
    if (line === null) continue;
    if (line instanceof SolieuError) {
      yield line;
      continue;
    }
    if (isFirst) refuseRecords(Object.keys(line.row), content.name);
    isFirst = false;
    yield articleOfObject(line.row, fields, line.encoding, place);
  }
};

/** The object of a line, null for an empty one. */
function parseLine(bytes: Buffer, wish: EncodingWish, place: string): { row: object; encoding: EncodingName } | SolieuError | null {
  try {
    const { text, encoding } = decode(bytes, wish, place);
    if (text.trim() === "") return null;
    const row = parseJson(text);
    return isObject(row) ? { row, encoding } : malformed(place, row);
  } catch (error) {
    return error instanceof SolieuError ? error : malformed(place, error);
  }
}

/** The article of an object. A field's name may lead into objects: `data.body`. */
export function articleOfObject(row: object, given: FieldNames, encoding: EncodingName, place: RowPlace): ReadItem {
  const names = Object.keys(row);
  const fields = chooseFields(names, given, (name) => isValue(valueAt(row, name)));
  const values = valuesOf(fields, (name) => valueAt(row, name));
  const hasEmptyText = values.text === undefined && given.text === null && names.some((name) => chooseFields([name], given, () => true).text === name);
  return articleOf(hasEmptyText ? { ...values, text: null } : values, names, given, encoding, place);
}

/** Whether a value can be what a usual name says; a null field leaves the next name its turn. */
function isValue(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || Array.isArray(value);
}

function valueAt(row: object, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path as keyof object];
  return path.split(".").reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key as keyof object] : undefined), row);
}

/** ES2024, which Node 20 has. */
type WellFormed = string & { readonly toWellFormed: () => string };

/** What a text of JSON says. JSON can name half a character (`\ud83c` alone), which no encoding can hold: that becomes U+FFFD. */
export function parseJson(text: string): unknown {
  if (!(text.includes("\\ud") || text.includes("\\uD"))) return JSON.parse(text);
  return JSON.parse(text, (_key, value) => (typeof value === "string" ? (value as WellFormed).toWellFormed() : value));
}

/** What is said of a line or item that is no object of JSON. */
export function malformed(place: string, found: unknown): SolieuError {
  const got = found instanceof Error ? found.message : Array.isArray(found) ? "an array" : quoteJson(found);
  return new SolieuError("ROW_MALFORMED", { where: place, expected: "a JSON object", got, cause: found });
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
