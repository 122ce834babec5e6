/** The user's codebook file. */
import type { Codebook } from "../types.ts";
import { readCodebook } from "../vi/codebook.ts";
import { readUserTable } from "./user-table.ts";

/** The codebook of a file in UTF-8, or in UTF-16 with its mark as spreadsheets save it. Throws a SolieuError that names the file. */
export function loadCodebook(path: string): Codebook {
  return readCodebook(readUserTable(path, "CODEBOOK_UNREADABLE"), path);
}
