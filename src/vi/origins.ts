/**
 * Where the word of a slot stands in the word lists. Only `explain` asks: the lists are read again for it, so that
 * extraction carries no line numbers.
 */
import type { LexiconRow } from "../types.ts";
import { type Row, readLexicon, spellings } from "./lexicon.ts";

/** A list, or the rows of it that have a value in a column. */
type Source = readonly [list: string, column?: string, value?: string];

const units: readonly Source[] = [["money"], ["measures"], ["classifiers"], ["nouns"]];

/** The slots that hold one word of a list, by name. */
export const sources: Readonly<Record<string, readonly Source[]>> = {
  qualifier: [["qualifiers", "position", "before"]],
  qualifierAfter: [["qualifiers", "position", "after"]],
  unit: units,
  lowUnit: units,
  highUnit: units,
  labelWord: [["labels", "strength", "always"]],
  labelWordUnlessUnit: [["labels", "strength", "unless-unit"]],
  namedDay: [["calendar", "kind", "day-number"]],
  namedMonth: [["calendar", "kind", "month"]],
  weekday: [["calendar", "kind", "weekday"]],
  dayPart: [["calendar", "kind", "day-part"]],
  durationUnit: [["calendar", "kind", "duration-unit"]],
  direction: [["calendar", "kind", "direction"]],
};

const read = new Map<string, ReadonlyMap<string, Row>>();

/**
 * `classifiers.tsv:41` for each list that a slot's surface stands in whole: none for numbers, and for units of several words of the lists. An
 * own row stands before ours.
 */
export function originsOf(slot: string, surface: string, own: readonly LexiconRow[] = []): string[] {
  const meant = sources[slot] ?? [];
  const isMeant = ({ list, fields }: LexiconRow): boolean =>
    meant.some(([name, column, value]) => name === list && (column === undefined || fields[column] === value));
  const ownRow = own.find((row) => isMeant(row) && spellings(row.form).includes(surface));
  if (ownRow) return [`${ownRow.file}:${ownRow.line}`];
  return meant.flatMap((source) => {
    const row = rowsOf(source).get(surface);
    return row ? [`${row.file}:${row.line}`] : [];
  });
}

/** The rows of a source by their forms, in both tone placements. */
function rowsOf(source: Source): ReadonlyMap<string, Row> {
  const key = source.join(" ");
  let rows = read.get(key);
  if (!rows) {
    const [list, column, value] = source;
    const meant = readLexicon(list).filter(({ fields }) => column === undefined || fields[column] === value);
    rows = new Map(meant.flatMap((row) => spellings(row.form).map((form) => [form, row])));
    read.set(key, rows);
  }
  return rows;
}
