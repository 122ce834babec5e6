/** `solieu schema`: what the columns are, for programs. */
import { columns } from "../write/columns.ts";
import { recordSchema, recordTableSchema } from "../write/schema.ts";
import type { SchemaFormat, Settings } from "./flags.ts";
import { print } from "./messages.ts";

const schemas: Readonly<Record<SchemaFormat, () => unknown>> = {
  "json-schema": recordSchema,
  "table-schema": () => recordTableSchema(columns),
};

/** Prints the schema of a record; the exit code. */
export function runSchema({ schemaFormat }: Settings): number {
  return print(`${JSON.stringify(schemas[schemaFormat](), null, 2)}\n`);
}
