/** What can go wrong, once: the table of codes and messages, the error that carries them, and the hint of the nearest name. */

/** What failed and the exit code it leads to: 1 an input failed, 2 wrong usage or config. */
const failures = {
  ANNOTATION_MALFORMED: { what: "cannot read the annotation", exit: 1 },
  ARCHIVE_MEMBER: { what: "cannot read", exit: 1 },
  ARGUMENT_EXTRA: { what: "too many arguments", exit: 2 },
  ARTICLE_MISSING: { what: "no such article", exit: 2 },
  ARTICLE_UNCLEAR: { what: "several articles", exit: 2 },
  CODEBOOK_UNREADABLE: { what: "cannot read the codebook", exit: 2 },
  COLUMN_REPEATED: { what: "column given twice", exit: 2 },
  COLUMN_UNKNOWN: { what: "unknown column", exit: 2 },
  COMMAND_UNKNOWN: { what: "unknown command", exit: 2 },
  CONFIG_KEY_UNKNOWN: { what: "unknown key", exit: 2 },
  CONFIG_UNREADABLE: { what: "cannot read the config", exit: 2 },
  CONFIG_VALUE: { what: "wrong value", exit: 2 },
  DATE_IMPOSSIBLE: { what: "no such date", exit: 1 },
  DATE_UNREADABLE: { what: "cannot read the publication date", exit: 2 },
  ENCODING_UNKNOWN: { what: "unknown encoding", exit: 2 },
  ENGLISH_UNREAD: { what: "English left unread", exit: 1 },
  EXPECTED_MISSING: { what: "no expected records", exit: 1 },
  EXPECTED_SHARED: { what: "cannot write the expected records", exit: 1 },
  EXPECTED_STRAY: { what: "no article", exit: 1 },
  EXPECTED_UNREADABLE: { what: "cannot read the expected records", exit: 1 },
  EXTRACTION_FAILED: { what: "cannot extract", exit: 1 },
  FIELD_MISSING: { what: "no article", exit: 1 },
  FIELD_UNKNOWN: { what: "unknown field", exit: 2 },
  FIELD_UNUSED: { what: "nothing to compare", exit: 1 },
  FILE_BINARY: { what: "cannot read", exit: 1 },
  FILE_DAMAGED: { what: "cannot read", exit: 1 },
  FILE_ENCODING: { what: "cannot read", exit: 1 },
  FILE_NESTED: { what: "cannot read", exit: 1 },
  FILE_NOT_UTF8: { what: "cannot read", exit: 1 },
  FILE_TOO_LARGE: { what: "cannot read", exit: 1 },
  FILE_UNREADABLE: { what: "cannot read", exit: 1 },
  FLAG_CONFLICT: { what: "cannot go together", exit: 2 },
  FLAG_UNKNOWN: { what: "unknown flag", exit: 2 },
  FLAG_VALUE: { what: "wrong value", exit: 2 },
  FOLDER_EMPTY: { what: "no articles", exit: 1 },
  FORMAT_UNKNOWN: { what: "unknown format", exit: 2 },
  INPUT_NONE: { what: "no input", exit: 2 },
  LEXICON_UNREADABLE: { what: "cannot read the lexicon", exit: 2 },
  LANG_UNKNOWN: { what: "unknown language", exit: 2 },
  LINE_MISSING: { what: "no such line", exit: 2 },
  MODULE_MISSING: { what: "cannot read", exit: 1 },
  OUTPUT_FAILED: { what: "cannot write", exit: 1 },
  OUTPUT_UNUSABLE: { what: "cannot write", exit: 2 },
  PATH_MISSING: { what: "cannot read", exit: 1 },
  RECORD_MALFORMED: { what: "cannot read the record", exit: 1 },
  RECORD_UNGROUNDED: { what: "cannot write the record", exit: 1 },
  RECORDS_GIVEN: { what: "no articles", exit: 1 },
  REPORTER_UNKNOWN: { what: "unknown reporter", exit: 2 },
  ROW_MALFORMED: { what: "cannot read", exit: 1 },
  SCORE_LOW: { what: "F1 too low", exit: 1 },
  TEXTS_NEEDED: { what: "no texts", exit: 2 },
  SHELL_UNKNOWN: { what: "unknown shell", exit: 2 },
  TEXT_NONE: { what: "no text", exit: 1 },
  TYPE_UNKNOWN: { what: "unknown type", exit: 2 },
} as const satisfies Record<string, { what: string; exit: 1 | 2 }>;

/** A stable code of {@link SolieuError} or of a diagnostic. */
export type FailureCode = keyof typeof failures;

/** The particulars of one failure. `expected` and `got` are phrases; {@link quote} what a user wrote. */
export interface FailureDetails {
  /** The file, flag or key concerned. */
  readonly where?: string;
  readonly expected: string;
  readonly got: string;
  /** The right name that is nearest to what was given, if any. */
  readonly nearest?: string | null;
  readonly cause?: unknown;
}

/** Misuse or unreadable input, as one line: `bao.html: cannot read: expected …, got "…"`. */
export class SolieuError extends Error {
  override readonly name = "SolieuError";
  readonly code: FailureCode;
  readonly exitCode: 1 | 2;
  /** The file, flag or key concerned; null where none is. */
  readonly where: string | null;

  constructor(code: FailureCode, { where, expected, got, nearest, cause }: FailureDetails) {
    const hint = nearest ? `; did you mean ${nearest}?` : "";
    super(oneLine(`${where === undefined ? "" : `${where}: `}${failures[code].what}: expected ${expected}, got ${got}${hint}`), { cause });
    this.code = code;
    this.where = where ?? null;
    this.exitCode = failures[code].exit;
  }
}

/** A code's words, for diagnostics: `no such date`. An unknown code stands for itself. */
export function describeCode(code: string): string {
  return code in failures ? failures[code as FailureCode].what : code;
}

/** What a user wrote, in double quotes, for `got`. Long values are cut to 80 characters. */
export function quote(given: string): string {
  return `"${given.length > 80 ? `${given.slice(0, 79)}…` : given}"`;
}

/** A value of JSON as {@link quote} shows it; of one that is not there, `nothing`. */
export function quoteJson(given: unknown): string {
  return quote(JSON.stringify(given) ?? "nothing");
}

/** The text with line ends and other control characters as visible escapes, so that a message stays one line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What the operating system said, without its code, call and path: `permission denied`. */
export function systemReason(error: unknown): string {
  if (systemCode(error) === "EISDIR") return "a folder";
  const message = error instanceof Error ? error.message : String(error);
  const said = /^[A-Z0-9_]+: ([^,]+), \w+/.exec(message);
  return said?.[1] ?? message;
}

/** The error code of the operating system (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** The name among `names` that takes the fewest edits to reach, or null where even that one is mostly different. */
export function nearestName(given: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const edits = editDistance(given.toLowerCase(), name);
    if (edits < fewest) [best, fewest] = [name, edits];
  }
  return best !== null && fewest <= Math.max(given.length, best.length) / 2 ? best : null;
}

/** Edits from one word to another: insert, delete, replace, or swap two neighbours. */
function editDistance(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped && row > 1 && column > 1) edits = Math.min(edits, at(older, column - 2) + 1);
      current.push(edits);
    }
    [older, previous] = [previous, current];
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
