/** Every flag, one object each: parsing, help, the config file and the README table come from here. */
import { type Field, type FieldChoice, fieldNamed, fields } from "../check/fields.ts";
import { type ReporterName, reporterNames } from "../check/reporters/reporter.ts";
import { nearestName, quote, SolieuError } from "../errors.ts";
import { type EncodingName, encodingNamed, encodings } from "../read/encodings.ts";
import type { FieldNames } from "../read/reader.ts";
import { defaultMaxSize, largestMaxSize } from "../read/text.ts";
import { daysInMonth } from "../resolve/calendar.ts";
import type { LanguageChoice, RecordType } from "../types.ts";
import { type Column, columns, defaultColumns, recordTypes } from "../write/columns.ts";
import { type Format, formats } from "../write/writer.ts";

export type CommandName = "extract" | "text" | "explain" | "check" | "rules" | "schema";

/** What the flags and the config file settle, made whole once and then passed on as single values. */
export interface Settings {
  types: readonly RecordType[];
  columns: readonly Column[];
  /** Null: by the suffix of `output`, else CSV, else (on a terminal) the listing. */
  format: Format | null;
  output: string | null;
  published: string | null;
  lang: LanguageChoice;
  /** The file of the user's codebook. */
  codebook: string | null;
  /** The fields of JSON Lines, JSON, CSV and TSV that are named; the others are guessed. */
  fields: FieldNames;
  /** The id of the article to print or explain. */
  article: string | null;
  /** The text to explain, given on the command line. */
  text: string | null;
  /** The folder over which the firings of the rules are counted. */
  fires: string | null;
  /** Null: found for each file. */
  encoding: EncodingName | null;
  /** Whether saved pages are read by text density alone. */
  fastHtml: boolean;
  /** The fields that are compared. */
  compared: FieldChoice;
  /** Whether expected files are written instead of compared. */
  update: boolean;
  /** Null: for people to read. */
  reporter: ReporterName | null;
  /** The F1 that each type of record must reach; null: none may differ. */
  minF1: number | null;
  /** Bytes. */
  maxSize: number;
  quiet: boolean;
  verbose: boolean;
  color: boolean;
}

/** One flag. */
export interface Flag {
  /** Without dashes; also the key in a config file. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string;
  /** Takes several values: joined by commas, or an array in a config file. */
  readonly isList?: true;
  readonly doc: string;
  readonly commands: readonly CommandName[];
  /** Sets what the flag says; a switch is given the empty string. Throws a SolieuError, said of `where`, for a value that cannot be read. */
  readonly apply: (settings: Settings, value: string, where: string) => void;
}

/** What holds where no flag and no config file says otherwise. */
export function defaultSettings(): Settings {
  return {
    types: recordTypes,
    columns: defaultColumns,
    format: null,
    output: null,
    published: null,
    lang: "auto",
    codebook: null,
    fields: { text: null, title: null, date: null, id: null },
    article: null,
    text: null,
    fires: null,
    encoding: null,
    fastHtml: false,
    compared: { named: null, leftOut: [] },
    update: false,
    reporter: null,
    minF1: null,
    maxSize: defaultMaxSize,
    quiet: false,
    verbose: false,
    color: true,
  };
}

const languageChoices = ["vi", "en", "auto"] as const satisfies readonly LanguageChoice[];
const encodingNames = encodings.map(({ name }) => name);

export const flags: readonly Flag[] = [
  {
    name: "type",
    value: "TYPES",
    isList: true,
    doc: `only records of these types: ${recordTypes.join(", ")}, joined by commas`,
    commands: ["extract"],
    apply: (settings, value, where) => {
      settings.types = listOf(value).map((name) => choose("TYPE_UNKNOWN", where, name, recordTypes));
    },
  },
  {
    name: "columns",
    value: "NAMES",
    isList: true,
    doc: "only these columns, in this order, joined by commas (see solieu schema)",
    commands: ["extract"],
    apply: (settings, value, where) => {
      settings.columns = columnsNamed(where, listOf(value));
    },
  },
  {
    name: "format",
    short: "f",
    value: "FORMAT",
    doc: `${formats.join(", ")}; else by the suffix of --output, else csv`,
    commands: ["extract"],
    apply: (settings, value, where) => {
      settings.format = choose("FORMAT_UNKNOWN", where, value, formats);
    },
  },
  {
    name: "output",
    short: "o",
    value: "FILE",
    doc: "write to FILE, which appears when it is whole",
    commands: ["extract"],
    apply: (settings, value, where) => {
      settings.output = nonEmpty(where, "the name of a file", value);
    },
  },
  {
    name: "published",
    value: "DATE",
    doc: "the publication date of articles that state none, such as 2023-03-14 or 2023-03",
    commands: ["extract", "explain", "check"],
    apply: (settings, value, where) => {
      if (!isPublicationDate(value)) {
        throw new SolieuError("DATE_UNREADABLE", { where, expected: "EDTF such as 2023-03-14", got: quote(value) });
      }
      settings.published = value;
    },
  },
  {
    name: "lang",
    value: "LANG",
    doc: "vi or en: read all text as Vietnamese or as English; auto (default): each paragraph in its language",
    commands: ["extract", "explain", "check"],
    apply: (settings, value, where) => {
      settings.lang = choose("LANG_UNKNOWN", where, value, languageChoices);
    },
  },
  {
    name: "codebook",
    value: "FILE",
    doc: "name indicators by FILE, a table like src/vi/codebook/indicators.tsv, before the shipped ones",
    commands: ["extract", "explain", "check"],
    apply: (settings, value, where) => {
      settings.codebook = nonEmpty(where, "the name of a file", value);
    },
  },
  fieldFlag("text", "the text of an article in JSON Lines, JSON, CSV and TSV, such as content or data.body (else guessed, as the next ones are)"),
  fieldFlag("title", "its title"),
  fieldFlag("date", "its publication date"),
  fieldFlag("id", "its id"),
  {
    name: "article",
    value: "ID",
    doc: "the article of that id, where FILE holds several",
    commands: ["text", "explain"],
    apply: (settings, value, where) => {
      settings.article = nonEmpty(where, "the id of an article", value);
    },
  },
  {
    name: "text",
    value: "TEXT",
    doc: "explain this text instead of a file",
    commands: ["explain"],
    apply: (settings, value) => {
      settings.text = value;
    },
  },
  {
    name: "fires",
    value: "FOLDER",
    doc: "count how often each rule fires and loses on the articles of FOLDER, and sort by it",
    commands: ["rules"],
    apply: (settings, value, where) => {
      settings.fires = nonEmpty(where, "a folder", value);
    },
  },
  {
    name: "encoding",
    value: "NAME",
    doc: `read all files in this encoding instead of finding each one's: ${encodingNames.join(", ")}`,
    commands: ["extract", "text", "explain", "rules", "check"],
    apply: (settings, value, where) => {
      settings.encoding = encodingNamed(value) ?? choose("ENCODING_UNKNOWN", where, value, encodingNames);
    },
  },
  {
    name: "fast-html",
    doc: "find the article of a saved page by text density alone: several times as fast, a little less exact",
    commands: ["extract", "text", "explain", "rules", "check"],
    apply: (settings) => {
      settings.fastHtml = true;
    },
  },
  {
    name: "update",
    doc: "write the expected records that are missing, and what differs into those that are there",
    commands: ["check"],
    apply: (settings) => {
      settings.update = true;
    },
  },
  {
    name: "fields",
    value: "NAMES",
    isList: true,
    doc: "compare only these fields, joined by commas; -NAME leaves one out (see solieu schema)",
    commands: ["check"],
    apply: (settings, value, where) => {
      settings.compared = fieldsNamed(where, listOf(value));
    },
  },
  {
    name: "reporter",
    value: "NAME",
    doc: `${reporterNames.join(", ")} (default text)`,
    commands: ["check"],
    apply: (settings, value, where) => {
      settings.reporter = choose("REPORTER_UNKNOWN", where, value, reporterNames);
    },
  },
  {
    name: "min",
    value: "F1",
    doc: "fail only where the F1 of a type of record is below F1, from 0 to 1; differences are still shown",
    commands: ["check"],
    apply: (settings, value, where) => {
      if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(value)) {
        throw new SolieuError("FLAG_VALUE", { where, expected: "a number from 0 to 1, such as 0.95", got: quote(value) });
      }
      settings.minF1 = Number(value);
    },
  },
  {
    name: "max-size",
    value: "MB",
    doc: `the largest article, line or document to read, up to ${largestMaxSize / 1e6} (default ${defaultMaxSize / 1e6})`,
    commands: ["extract", "text", "explain", "rules", "check"],
    apply: (settings, value, where) => {
      const size = /^\d+$/.test(value) ? Number(value) * 1e6 : 0;
      if (size < 1 || size > largestMaxSize) {
        throw new SolieuError("FLAG_VALUE", { where, expected: `a number from 1 to ${largestMaxSize / 1e6}`, got: quote(value) });
      }
      settings.maxSize = size;
    },
  },
  {
    name: "quiet",
    doc: "no progress and no notes; errors are still told",
    commands: ["extract"],
    apply: (settings) => {
      settings.quiet = true;
    },
  },
  {
    name: "verbose",
    doc: "tell which files are not in UTF-8, what was refused in each article, and a summary",
    commands: ["extract"],
    apply: (settings) => {
      settings.verbose = true;
    },
  },
  {
    name: "no-color",
    doc: "no colours (NO_COLOR, FORCE_COLOR and TERM=dumb are honoured too)",
    commands: ["extract", "explain", "check", "rules"],
    apply: (settings) => {
      settings.color = false;
    },
  },
];

/** The flag that names the field of a collection that holds something of an article. */
function fieldFlag(name: keyof FieldNames, what: string): Flag {
  return {
    name: `${name}-field`,
    value: "NAME",
    doc: `the field with ${what}`,
    commands: ["extract", "text", "explain", "rules"],
    apply: (settings, value, where) => {
      settings.fields = { ...settings.fields, [name]: nonEmpty(where, "the name of a field", value) };
    },
  };
}

/** The flag that names a config file; it is no setting and cannot stand in one. */
export const configFlag = { name: "config", value: "FILE", doc: "take settings from FILE: JSON with the names of these flags" } as const;

/** The flags of a command, in the order of its help. */
export function flagsOf(command: CommandName): readonly Flag[] {
  return flags.filter((flag) => flag.commands.includes(command));
}

/** How the help and the messages write a flag: `-f, --format <FORMAT>`. */
export function usageOf(flag: Pick<Flag, "name" | "short" | "value">): string {
  return `${flag.short ? `-${flag.short}, ` : ""}--${flag.name}${flag.value ? ` <${flag.value}>` : ""}`;
}

/** The flags of a command as a Markdown table. */
export function flagTable(command: CommandName): string {
  const rows = [...flagsOf(command), ...(command === "extract" ? [configFlag] : [])].map((flag) => `| \`${usageOf(flag)}\` | ${flag.doc} |`);
  return [`| option of \`${command}\` | does |`, "| --- | --- |", ...rows].join("\n");
}

function listOf(value: string): string[] {
  return value.split(",").map((name) => name.trim());
}

function choose<T extends string>(
  code: "ENCODING_UNKNOWN" | "FORMAT_UNKNOWN" | "LANG_UNKNOWN" | "REPORTER_UNKNOWN" | "TYPE_UNKNOWN",
  where: string,
  given: string,
  choices: readonly T[],
): T {
  const choice = choices.find((name) => name === given);
  if (choice) return choice;
  throw new SolieuError(code, { where, expected: choices.join(", "), got: quote(given), nearest: nearestName(given, choices) });
}

function columnsNamed(where: string, names: readonly string[]): Column[] {
  const chosen = new Set<Column>();
  for (const name of names) {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) {
      const nearest = nearestName(
        name,
        columns.map((candidate) => candidate.name),
      );
      throw new SolieuError("COLUMN_UNKNOWN", { where, expected: "a column of solieu schema", got: quote(name), nearest });
    }
    if (chosen.has(column)) throw new SolieuError("COLUMN_REPEATED", { where, expected: "each column once", got: `${quote(name)} again` });
    chosen.add(column);
  }
  return [...chosen];
}

/** The fields that some names choose; of names that all begin with a minus, all others. */
function fieldsNamed(where: string, names: readonly string[]): FieldChoice {
  const named: Field[] = [];
  const leftOut: Field[] = [];
  for (const name of names) {
    const isLeftOut = name.startsWith("-");
    const plain = isLeftOut ? name.slice(1) : name;
    const field = fieldNamed(plain);
    if (field === null) {
      throw new SolieuError("FIELD_UNKNOWN", {
        where,
        expected: "a field of solieu schema, or parent",
        got: quote(plain),
        nearest: nearestName(plain, fields),
      });
    }
    (isLeftOut ? leftOut : named).push(field);
  }
  return { named: named.length > 0 ? named : null, leftOut };
}

function nonEmpty(where: string, expected: string, value: string): string {
  if (value === "") throw new SolieuError("FLAG_VALUE", { where, expected, got: "nothing" });
  return value;
}

/** EDTF as an article's date can be: a year, a month, a day, or a day with its time. */
function isPublicationDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?)?)?$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  return day >= 1 && day <= daysInMonth(year, month);
}
