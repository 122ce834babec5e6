/** Sentences that show whether a row of a word list is read: the tests ask them of ours, and the reader of a user's lexicon of those. */
import type { LexiconList, LexiconRow, StatRecord } from "../types.ts";

/** How a text is read. */
export interface Reading {
  readonly records: readonly StatRecord[];
  /** What the rules claim, lower case. */
  readonly claims: readonly { readonly ruleId: string; readonly text: string }[];
}
export type Read = (text: string) => Reading;

type RowCells = Pick<LexiconRow, "form" | "fields">;

/** What shows that a row is read. */
export interface Probe {
  /** What is expected of the form, in words. */
  readonly expected: string;
  readonly isRead: (row: RowCells, read: Read) => boolean;
}

// Where a longer form is another list's (non-units), what it is per still shows that the list has it.
const unitProbe: Probe = {
  expected: "words that are read as the unit behind a number",
  isRead: ({ form }, read) => `${unitIn(read, `Có 5 ${form}.`)} `.startsWith(`${form} `) || unitIn(read, `Có 5 ${form}/người.`).startsWith(`${form}/`),
};

export const probes: Readonly<Record<LexiconList, Probe>> = {
  classifiers: unitProbe,
  nouns: unitProbe,
  measures: unitProbe,
  money: unitProbe,
  // Longer forms of the other lists may begin with it: đầu tư is no unit, and đầu is one.
  "non-units": { expected: "words that are no unit behind a number", isRead: ({ form }, read) => unitIn(read, `Có 5 ${form}.`) !== form },
  labels: {
    expected: "words that make a number behind them a name",
    isRead: ({ form }, read) => read(`qua ${form} 27.`).claims.some(({ ruleId, text }) => ruleId.startsWith("label/") && text.endsWith(`${form} 27`)),
  },
  titles: {
    expected: "words whose quoted name is a model or a title",
    isRead: ({ form, fields }, read) => {
      const { records } = read(`Nêu ${form} “Có 5 người”.`);
      return fields.kind === "title" ? records.length === 0 : records.some(({ type, kind }) => type === "model" && kind === form);
    },
  },
};

/** The unit of the first count of a text; empty where there is none. */
export function unitIn(read: Read, text: string): string {
  return read(text).records.find(({ type }) => type === "count")?.unit ?? "";
}
