/** Plain text: the decoded bytes as they stand. */
import { decode } from "./decode.ts";
import { documentReader } from "./reader.ts";

export const readPlain = documentReader(async (bytes, name, context) => decode(bytes, context, name));
