/** Plain text: the decoded bytes as they stand. */
import { documentReader } from "./reader.ts";
import { decodeText } from "./text.ts";

export const readPlain = documentReader(async (bytes, name) => ({ text: decodeText(bytes, name) }));
