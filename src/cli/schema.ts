/** `solieu schema`: the JSON Schema of a record. */
import { recordSchema } from "../write/columns.ts";
import { print } from "./messages.ts";

/** Prints the schema; the exit code. */
export function runSchema(): number {
  return print(`${JSON.stringify(recordSchema(), null, 2)}\n`);
}
