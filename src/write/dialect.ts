/** What a user may say of the look of a table. */

/** What can part the cells of a row: nothing that a number, a date or a name of an enum holds. */
export const delimiters = [",", ";", "|", "\t"] as const;

/** What is said; null: as the format has it. Each part is a flag of the same name. */
export interface Dialect {
  /** Whether it is for a spreadsheet to open. */
  readonly excel: true | null;
  readonly delimiter: (typeof delimiters)[number] | null;
  /** What marks decimals. */
  readonly decimal: "." | "," | null;
  /** The language of the header: `en` are the columns' own names. */
  readonly header: "en" | "vi" | null;
}

/** Nothing is said. */
export const plainDialect: Dialect = { excel: null, delimiter: null, decimal: null, header: null };
