/** What the rows of word lists must look like, ours and a user's, and the reading of a user's file. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import type { Lexicon, LexiconList, LexiconRow } from "../types.ts";
import { olderSpelling, type Row, spellings } from "./lexicon.ts";
import { tableRows } from "./user-table.ts";

/** What may stand in a column. */
interface ColumnCheck {
  /** The values, or what they look like. */
  readonly values?: readonly string[];
  readonly pattern?: RegExp;
  /** What is expected, in words. */
  readonly expected: string;
  readonly isRequired?: true;
}

/** A column of a few values. */
function oneOf(values: readonly string[], isRequired?: true): ColumnCheck {
  return { values, expected: values.join(" or "), ...(isRequired ? { isRequired } : {}) };
}

const nounKinds = ["abstract", "area", "document", "event", "group", "living", "organisation", "person", "place", "thing", "vehicle"];
const otherKinds = ["adjective", "adverb", "conjunction", "name", "other", "particle", "preposition", "pronoun", "time", "verb"];
const labelKinds = [
  ...["document", "road", "address", "area", "class", "rank", "ordinal"],
  ...["model", "event", "score", "account", "vehicle", "person", "other"],
];

/** The lists to which a user can add, and what their columns hold beside form and note. */
export const ownLists: Readonly<Record<LexiconList, Readonly<Record<string, ColumnCheck>>>> = {
  classifiers: { takes: oneOf(["noun", "alone"], true) },
  nouns: { kind: oneOf(nounKinds) },
  measures: { code: { pattern: /^\S+$/, expected: "a UCUM code" } },
  money: { code: { pattern: /^[A-Z]{3}$/, expected: "an ISO 4217 code" } },
  "non-units": { kind: oneOf(otherKinds) },
  labels: { strength: oneOf(["always", "unless-unit"], true), kind: oneOf(labelKinds) },
  titles: { kind: oneOf(["model", "title"], true) },
};
const listNames = Object.keys(ownLists) as LexiconList[];

/** The column by which a form may stand in a list several times, once in each role. */
const roles: Readonly<Record<string, string>> = { coordinations: "set", calendar: "kind", "phrase-heads": "kind", qualifiers: "position", sections: "kind" };

/** What is wrong in a row: the column, what was expected there and what was found. */
export interface Fault {
  readonly row: Row;
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  readonly nearest?: string | null;
}

/** What is wrong in the rows of a list, in their order: forms that are untidy or stand twice, and cells that say nothing known. */
export function faultsOf(list: string, rows: readonly Row[]): Fault[] {
  const checks: Readonly<Record<string, ColumnCheck>> = list in ownLists ? ownLists[list as LexiconList] : {};
  const roleOf = ({ fields }: Row): string => fields[roles[list] ?? ""] ?? "";
  const keyOf = (row: Row, form: string): string => `${form}\t${roleOf(row)}`;
  const known = new Map<string, Row>();
  // A form with the newer placement of its tone mark is derived, and stands for nothing by itself.
  for (const row of rows) for (const form of spellings(row.form).slice(1)) known.set(keyOf(row, form), row);
  for (const row of rows) if (!known.has(keyOf(row, row.form))) known.set(keyOf(row, row.form), row);
  return rows.flatMap((row): Fault[] => [...formFaults(row, known.get(keyOf(row, row.form)) as Row), ...cellFaults(row, checks)]);
}

function formFaults(row: Row, first: Row): Fault[] {
  const { form } = row;
  const fault = (expected: string, got: string): Fault[] => [{ row, column: "form", expected, got }];
  if (form === "") return fault("a word or words", "nothing");
  if (form !== form.normalize("NFC")) return fault("composed letters (NFC)", quote(form));
  if (form !== form.toLowerCase()) return fault(`small letters, ${quote(form.toLowerCase())}`, quote(form));
  if (!/^\S+(?: \S+)*$/u.test(form)) return fault("words with one blank between", quote(form));
  return first === row ? [] : fault("each form once", `${quote(form)} again, as in ${first.file}:${first.line}`);
}

function cellFaults(row: Row, checks: Readonly<Record<string, ColumnCheck>>): Fault[] {
  return Object.entries(checks).flatMap(([column, { values, pattern, expected, isRequired }]) => {
    const cell = row.fields[column] ?? "";
    if (cell === "") return isRequired ? [{ row, column, expected, got: "nothing" }] : [];
    if (values ? values.includes(cell) : pattern?.test(cell)) return [];
    return [{ row, column, expected, got: quote(cell), nearest: values ? nearestName(cell, values) : null }];
  });
}

const ownColumns = ["list", "form", ...new Set(Object.values(ownLists).flatMap((checks) => Object.keys(checks))), "note"];

/** The text of a user's file, and what messages call it. */
export interface LexiconFile {
  readonly where: string;
  readonly text: string;
}

/** The lexicon of some files. Throws a SolieuError that names the file, the line, the column, what was expected there and what was found. */
export function lexiconOf(files: readonly LexiconFile[]): Lexicon {
  const rows = files.flatMap(rowsOf);
  for (const list of listNames)
    for (const fault of faultsOf(
      list,
      rows.filter((row) => row.list === list),
    ))
      throw faulty(fault);
  // What is a unit is no other unit, and what is none is none.
  const seen = new Map<string, LexiconRow>();
  for (const row of rows.filter(({ list }) => list !== "labels" && list !== "titles")) {
    const earlier = seen.get(row.form);
    if (earlier)
      throw faulty({ row, column: "list", expected: "each form in one list of units", got: `${quote(row.form)} again, as in ${earlier.file}:${earlier.line}` });
    seen.set(row.form, row);
  }
  return { rows };
}

function rowsOf({ where, text }: LexiconFile): LexiconRow[] {
  const rows = tableRows(where, text, { columns: ownColumns, required: ["list", "form"], invalid }).map(({ where: place, line, cells }): LexiconRow => {
    const { list: name = "", form = "", note: _note, ...fields } = cells;
    const list = listNames.find((known) => known === name);
    if (!list) throw invalid(`${place}: list`, listNames.join(", "), name === "" ? "nothing" : quote(name), nearestName(name, listNames));
    for (const [column, cell] of Object.entries(fields)) {
      if (cell !== "" && !(column in ownLists[list])) throw invalid(`${place}: ${column}`, `nothing in a row of ${list}`, quote(cell));
    }
    return { list, form: olderSpelling(form), fields, file: where, line };
  });
  if (rows.length === 0) throw invalid(where, "at least one row", "none");
  return rows;
}

/** The error of a fault in a user's file. */
export function faulty({ row, column, expected, got, nearest }: Fault): SolieuError {
  return invalid(`${row.file}:${row.line}: ${column}`, expected, got, nearest);
}

function invalid(where: string, expected: string, got: string, nearest?: string | null): SolieuError {
  return new SolieuError("LEXICON_UNREADABLE", { where, expected, got, nearest: nearest ?? null });
}
