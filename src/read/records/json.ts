/** Records from JSON and JSON Lines, and what annotation tools export in them. */
import { type Annotated, attempt, fieldsOfObject, headOf, type RecordRow } from "../../annotate/annotated.ts";
import { quoteJson, SolieuError } from "../../errors.ts";
import { isObject, parseJson } from "../jsonl.ts";
import { inUtf8, linesOf } from "../lines.ts";
import { tooLarge } from "../text.ts";
import { bytesOf, textOf, utf8Text } from "./bytes.ts";
import { malformed, recordOf } from "./values.ts";

/** An object of JSON, and what messages call it. */
export interface Item {
  readonly object: object;
  readonly where: string;
  /** Its number in the file, from 1: the line of JSON Lines. */
  readonly number: number;
}

/** The objects of JSON Lines; for a line that cannot be read an error in its place. */
export async function* lineObjects(path: string, maxSize: number): AsyncGenerator<Item | SolieuError> {
  for await (const { number, bytes } of linesOf(inUtf8(bytesOf(path), null), maxSize)) {
    const where = `${path}:${number}`;
    if (bytes === null) {
      yield tooLarge(where, maxSize, "more");
      continue;
    }
    try {
      const { text } = utf8Text(bytes, where);
      if (text.trim() !== "") yield { object: objectOf(exactJson(text, where), where), where, number };
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      yield error;
    }
  }
}

/** The objects of a JSON array, or the only one. Throws a SolieuError where the file is no JSON. */
export async function* arrayObjects(path: string, maxSize: number): AsyncGenerator<Item | SolieuError> {
  const value = exactJson((await textOf(path, maxSize)).replace(/^\ufeff/, ""), path);
  for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const where = `${path}:${index + 1}`;
    yield isObject(item) ? { object: item, where, number: index + 1 } : malformed(where, "a JSON object", quoteJson(item));
  }
}

function objectOf(value: unknown, where: string): object {
  if (isObject(value)) return value;
  throw malformed(where, "a JSON object", quoteJson(value));
}

/** What a text of JSON says; numbers that a double would round are texts, digit by digit. */
function exactJson(text: string, where: string): unknown {
  try {
    const value = parseJson(text);
    // Only once it is known to be JSON, so that each quote found below opens or closes a string.
    return longNumber.test(text) ? parseJson(withLongNumbersQuoted(text)) : value;
  } catch (error) {
    throw malformed(where, "JSON", error instanceof Error ? error.message : String(error));
  }
}

const longNumber = /[\d.]{16}|\d[eE]/;
/** An escape, a quote, a number: a regex of whole strings has no room for a long one. */
const token = /\\.|"|-?\d[\d.eE+-]*/g;

function withLongNumbersQuoted(json: string): string {
  let isInString = false;
  return json.replace(token, (found) => {
    if (found === '"') isInString = !isInString;
    return isInString || !longNumber.test(found) ? found : `"${found}"`;
  });
}

/** The record of an object whose keys are columns. Throws a SolieuError, said of `where`. */
export function recordOfObject(object: object, where: string): RecordRow {
  return recordOf(fieldsOfObject(object, where, malformed), where);
}

/** An article with its records in a list: what stands beside the list holds of each of them. */
export function articleOfObject(object: object, where: string, failures: SolieuError[]): Pick<Annotated, "article" | "records"> {
  const { records: listed, ...shared } = object as { readonly records: readonly unknown[] } & Record<string, unknown>;
  const records: RecordRow[] = [];
  for (const [index, record] of listed.entries()) {
    const name = `${where}: record ${index + 1}`;
    attempt(failures, () => records.push(recordOfObject({ ...shared, ...objectOf(record, name) }, name)));
  }
  return { article: headOf(shared, ""), records };
}
