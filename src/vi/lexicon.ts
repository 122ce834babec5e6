/**
 * Reads the word lists of `lexicon/*.tsv`: `#` lines, a header, then one form a row, tab separated.
 * Forms stand in the old tone placement (hòa, thủy); the new one (hoà, thuỷ) is added here.
 */
import { builtData, readData } from "./data.ts";

export interface Row {
  readonly form: string;
  /** The other columns by header name; a missing cell is the empty string. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** The lists of thousands of forms, which the build sorts: a table of them would take most of the time of a short run to fill. */
const largeLists = {
  nouns: () => readLexicon("nouns"),
  /** Those of the nouns that are people. */
  persons: () => readLexicon("nouns").filter(({ fields }) => fields.kind === "person"),
  "non-units": () => readLexicon("non-units"),
} as const;
type LargeList = keyof typeof largeLists;
const largeNames = Object.keys(largeLists) as LargeList[];

/** The forms of a large list in both tone placements, sorted: as the build wrote them, or from the rows where nothing is built. */
export function sortedForms(name: LargeList): string[] {
  return builtData(`lexicon/${name}.forms`)?.split("\n") ?? formsOf(largeLists[name]()).sort();
}

let builtRows: Readonly<Record<string, Row[]>> | null | undefined;

/** The rows of a lexicon file, in file order: as the build put those of all small lists into one file, or from the file itself where nothing is built. */
export function readLexicon(name: string): readonly Row[] {
  if (builtRows === undefined) {
    const built = builtData("lexicon/rows.json");
    builtRows = built === null ? null : JSON.parse(built);
  }
  return builtRows?.[name] ?? rowsOf(name);
}

/** The files that the build makes of those of the lists of these names: the large ones sorted, the rows of the others together. Name and text of each. */
export function lexiconFiles(names: readonly string[]): [file: string, text: string][] {
  const isLarge = (name: string): boolean => Object.hasOwn(largeLists, name);
  const rows = names.filter((name) => !isLarge(name)).map((name) => [name, rowsOf(name)]);
  return [
    ...largeNames.map((name): [string, string] => [`lexicon/${name}.forms`, sortedForms(name).join("\n")]),
    ["lexicon/rows.json", JSON.stringify(Object.fromEntries(rows))],
  ];
}

/** The rows of a lexicon file. Throws where one has no form. */
function rowsOf(name: string): Row[] {
  const file = `${name}.tsv`;
  const rows: Row[] = [];
  let header: string[] | null = null;
  let lineNumber = 0;
  for (const line of readData(`lexicon/${file}`).split("\n")) {
    lineNumber++;
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (header === null) {
      header = cells;
      continue;
    }
    const form = cells[0];
    if (!form) throw new Error(`${file}:${lineNumber}: no form`);
    const fields: Record<string, string> = {};
    for (let column = 1; column < header.length; column++) fields[header[column] as string] = cells[column] ?? "";
    rows.push({ form, fields, file, line: lineNumber });
  }
  return rows;
}

/** A table of forms with both tone placements, from the rows of a lexicon. */
export function tableOf<T>(rows: readonly Row[], value: (row: Row) => T): Map<string, T> {
  const table = new Map<string, T>();
  for (const row of rows) {
    for (const form of spellings(row.form)) if (!table.has(form)) table.set(form, value(row));
  }
  return table;
}

const oldToNew: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["òa óa ỏa õa ọa", "oà oá oả oã oạ"],
    ["òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"],
    ["ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"],
  ].flatMap(([before = "", after = ""]) => before.split(" ").map((form, index) => [form, after.split(" ")[index] as string])),
);
const openSyllable = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![a-z\u00c0-\u1eff])/gu;

/** The forms of rows, in both tone placements. */
export function formsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ form }) => spellings(form)))];
}

/** The form, and where it has an open oa, oe or uy syllable the same form with the newer tone placement. */
export function spellings(form: string): string[] {
  const newer = form.replace(openSyllable, (vowels) => oldToNew[vowels] as string);
  return newer === form ? [form] : [form, newer];
}

const newToOld: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(oldToNew).map(([before, after]) => [after, before]));
const openSyllableNewer = /(?:o[\u00e0-\u1eff]|u[\u00fd\u1ef3-\u1ef9])(?![a-z\u00c0-\u1eff])/gu;

/** The form with older tone placement: hòa for hoà. A form that has it already stays, as does quý, read as q and úy. */
export function olderSpelling(form: string): string {
  return form.replace(openSyllableNewer, (vowels, at: number) => (form[at - 1] === "q" ? vowels : (newToOld[vowels] ?? vowels)));
}
