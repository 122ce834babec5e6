/** The user's lexicon files: read, checked row by row, and each row tried in a sentence. */
import { quote } from "../errors.ts";
import { explain } from "../pipeline.ts";
import type { Lexicon } from "../types.ts";
import { probes, type Read } from "../vi/lexicon-probes.ts";
import { faulty, type LexiconFile, lexiconOf } from "../vi/lexicon-table.ts";
import { readUserTable } from "./user-table.ts";

/**
 * The lexicon of a file's text: a table with tabs, one word a row. Throws a SolieuError that names `where`, the line, the column and what was
 * expected there, also for a word that no rule would read.
 */
export function parseLexicon(text: string, where = "lexicon"): Lexicon {
  return triedLexicon([{ where, text }]);
}

/** The lexicon of some files together, in UTF-8 or as spreadsheets save it. Throws a SolieuError as {@link parseLexicon} does. */
export function loadLexicon(paths: readonly string[]): Lexicon {
  return triedLexicon(paths.map((path) => ({ where: path, text: readUserTable(path, "LEXICON_UNREADABLE") })));
}

function triedLexicon(files: readonly LexiconFile[]): Lexicon {
  const lexicon = lexiconOf(files);
  const read: Read = (text) => readingOf(text, lexicon);
  for (const row of lexicon.rows) {
    const { expected, isRead } = probes[row.list];
    if (!isRead(row, read)) throw faulty({ row, column: "form", expected, got: `${quote(row.form)}, which other words or rules come before` });
  }
  return lexicon;
}

/** What a text is read to, with a lexicon or without. */
export function readingOf(text: string, lexicon?: Lexicon): ReturnType<Read> {
  const { records, events, text: cleaned } = explain({ id: "row", text }, lexicon ? { lexicon } : {});
  const claims = events.flatMap(({ event, match: { ruleId, start, end } }) =>
    event === "matched" ? [{ ruleId, text: cleaned.folded.slice(start, end) }] : [],
  );
  return { records, claims };
}
