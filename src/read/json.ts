/** JSON: an array of articles, or one. */
import { decode } from "./decode.ts";
import { articleOfObject, isObject, malformed, parseJson } from "./jsonl.ts";
import { gather, type Reader } from "./reader.ts";
import { refuseRecords, rowPlace } from "./rows.ts";

export const readJson: Reader = async function* ({ id, name, chunks }, context) {
  const { text, encoding } = decode(await gather(chunks, name, context.maxSize), context, name);
  const value = parse(text, name);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (isObject(rows[0])) refuseRecords(Object.keys(rows[0]), name);
  for (const [index, row] of rows.entries()) {
    const place = Array.isArray(value) ? rowPlace({ id, name }, index + 1) : { id, name, ordinal: 1 };
    yield isObject(row) ? articleOfObject(row, context.fields, encoding, place) : malformed(place.name, row);
  }
};

function parse(text: string, name: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw malformed(name, error);
  }
}
