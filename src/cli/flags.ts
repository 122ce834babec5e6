/** Every flag, one object each: parsing, help, the config file and the README table come from here. */
import { type Field, type FieldChoice, fieldNamed, fields } from "../check/fields.ts";
import { type ReporterName, reporterNames } from "../check/reporters/reporter.ts";
import { nearestName, quote, SolieuError } from "../errors.ts";
import { type EncodingName, encodingNamed, encodings } from "../read/encodings.ts";
import type { FieldNames } from "../read/reader.ts";
import { type RecordFormat, recordFormats } from "../read/records/formats.ts";
import { defaultMaxSize, largestMaxSize } from "../read/text.ts";
import type { LanguageChoice, RecordType } from "../types.ts";
import { daysInMonth } from "../values/calendar.ts";
import { type Column, columns, defaultColumns, recordTypes } from "../write/columns.ts";
import { type Dialect, delimiters, plainDialect } from "../write/dialect.ts";
import { type Format, formatNames } from "../write/formats.ts";

export type CommandName = "extract" | "convert" | "text" | "explain" | "check" | "rules" | "schema" | "completion";

const schemaFormats = ["json-schema", "table-schema"] as const;
export type SchemaFormat = (typeof schemaFormats)[number];

/** What the flags and the config file settle, made whole once and then passed on as single values. */
export interface Settings {
  /** The config file that was applied. */
  config: string | null;
  types: readonly RecordType[];
  columns: readonly Column[];
  /** Null: by the suffix of `output`, else CSV, else (on a terminal) the listing. */
  format: Format | null;
  schemaFormat: SchemaFormat;
  output: string | null;
  dialect: Dialect;
  /** The format of the records to convert; null: told by the file. */
  from: RecordFormat | null;
  /** Where the articles lie whose records are converted; null: the records bring the texts. */
  texts: string | null;
  /** The folder of articles beside which the records go as expected ones. */
  expected: string | null;
  published: string | null;
  lang: LanguageChoice;
  /** The file of the user's codebook. */
  codebook: string | null;
  /** The files of the user's lexicon. */
  lexicon: readonly string[] | null;
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
  /** What was said of what is written, by flag. */
  given: Record<string, string>;
  /** The flags that the command line gives, and not the config file alone. */
  typed: Set<string>;
}

/** One flag. */
export interface Flag {
  /** Without dashes; also the key in a config file. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string;
  /** Says nothing of what is written, only where to or what is told beside it. */
  readonly isAside?: true;
  /** Takes several values: joined by commas, or an array in a config file. */
  readonly isList?: true;
  /** The values that it can have, where they can be listed. */
  readonly choices?: readonly string[];
  /** Its value is a path: in a config file relative to the file's folder. */
  readonly path?: "file" | "folder";
  /** Says something of one run alone, so that it cannot stand in a config file. */
  readonly isOnce?: true;
  /** Names a file that is written: a config file may say so where `--config` names it, and not where it was merely found. */
  readonly isWritten?: true;
  readonly doc: string;
  readonly commands: readonly CommandName[];
  /** Sets what the flag says; a switch is given the empty string. Throws a SolieuError, said of `where`, for a value that cannot be read. */
  readonly apply: (settings: Settings, value: string, where: string) => void;
}

/** What holds where no flag and no config file says otherwise. */
export function defaultSettings(): Settings {
  return {
    config: null,
    types: recordTypes,
    columns: defaultColumns,
    format: null,
    schemaFormat: "json-schema",
    output: null,
    dialect: plainDialect,
    from: null,
    texts: null,
    expected: null,
    published: null,
    lang: "auto",
    codebook: null,
    lexicon: null,
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
    given: {},
    typed: new Set(),
  };
}

/** Sets what a flag says, and notes that it was said. Throws a SolieuError, said of `where`, for a value that cannot be read. */
export function applyFlag({ name, isAside, apply }: Flag, settings: Settings, value: string, where: string): void {
  apply(settings, value, where);
  if (!isAside) settings.given[name] = value;
}

const languageChoices = ["vi", "en", "auto"] as const satisfies readonly LanguageChoice[];
const encodingNames = encodings.map(({ name }) => name);

export const flags: readonly Flag[] = [
  {
    name: "type",
    value: "TYPES",
    isList: true,
    choices: recordTypes,
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
    choices: columns.map(({ name }) => name),
    doc: "only these columns, in this order, joined by commas (see solieu schema)",
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      settings.columns = columnsNamed(where, listOf(value));
    },
  },
  {
    name: "format",
    short: "f",
    value: "FORMAT",
    choices: formatNames,
    doc: `${formatNames.join(", ")}; else by the suffix of --output (a folder: datapackage), else csv`,
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      settings.format = choose("FORMAT_UNKNOWN", where, value, formatNames);
    },
  },
  {
    name: "format",
    short: "f",
    value: "FORMAT",
    choices: schemaFormats,
    isOnce: true,
    doc: `${schemaFormats.join(", ")} (default json-schema)`,
    commands: ["schema"],
    apply: (settings, value, where) => {
      settings.schemaFormat = choose("FORMAT_UNKNOWN", where, value, schemaFormats);
    },
  },
  {
    name: "output",
    short: "o",
    value: "FILE",
    isAside: true,
    path: "file",
    isWritten: true,
    doc: "write to FILE, or to the folder FILE/, which appears when it is whole",
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      settings.output = nonEmpty(where, "the name of a file", value);
    },
  },
  {
    name: "excel",
    doc: "csv and tsv that spreadsheets open as they are: with a byte order mark and CRLF, and no text taken for a formula",
    commands: ["extract", "convert"],
    apply: (settings) => {
      settings.dialect = { ...settings.dialect, excel: true };
    },
  },
  {
    name: "delimiter",
    value: "CHAR",
    doc: "what parts the cells of csv: a comma, ; | or the word tab",
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      const delimiter = delimiters.find((sign) => sign === (value === "tab" ? "\t" : value));
      if (delimiter === undefined) throw new SolieuError("FLAG_VALUE", { where, expected: "a comma, ; | or tab", got: quote(value) });
      settings.dialect = { ...settings.dialect, delimiter };
    },
  },
  {
    name: "decimal",
    value: "SIGN",
    doc: "what marks decimals in csv and tsv: a point (default) or a comma",
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      if (value !== "." && value !== ",") throw new SolieuError("FLAG_VALUE", { where, expected: "a point or a comma", got: quote(value) });
      settings.dialect = { ...settings.dialect, decimal: value };
    },
  },
  {
    name: "header",
    value: "LANGUAGE",
    choices: ["en", "vi"],
    doc: "the names of columns in csv, tsv and xlsx: en (default) or vi",
    commands: ["extract", "convert"],
    apply: (settings, value, where) => {
      if (value !== "en" && value !== "vi") throw new SolieuError("FLAG_VALUE", { where, expected: "en or vi", got: quote(value) });
      settings.dialect = { ...settings.dialect, header: value };
    },
  },
  {
    name: "from",
    value: "FORMAT",
    choices: recordFormats,
    doc: `what the records are in: ${recordFormats.join(", ")} (else by the suffix and the first bytes)`,
    commands: ["convert"],
    apply: (settings, value, where) => {
      settings.from = choose("FORMAT_UNKNOWN", where, value, recordFormats);
    },
  },
  {
    name: "texts",
    value: "PATH",
    path: "file",
    isOnce: true,
    doc: "take the texts of the articles from PATH, read as extract reads it, for a format that holds texts",
    commands: ["convert"],
    apply: (settings, value, where) => {
      settings.texts = nonEmpty(where, "a folder or file of articles", value);
    },
  },
  {
    name: "expected",
    value: "FOLDER",
    path: "folder",
    isOnce: true,
    doc: "instead write NAME.expected.json beside each article of FOLDER, for solieu check",
    commands: ["convert"],
    apply: (settings, value, where) => {
      settings.expected = nonEmpty(where, "a folder of articles", value);
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
    choices: languageChoices,
    doc: "vi or en: read all text as Vietnamese or as English; auto (default): each paragraph in its language",
    commands: ["extract", "explain", "check"],
    apply: (settings, value, where) => {
      settings.lang = choose("LANG_UNKNOWN", where, value, languageChoices);
    },
  },
  {
    name: "codebook",
    value: "FILE",
    path: "file",
    doc: "name indicators by FILE, a table like src/vi/codebook/indicators.tsv, before the shipped ones",
    commands: ["extract", "explain", "check"],
    apply: (settings, value, where) => {
      settings.codebook = nonEmpty(where, "the name of a file", value);
    },
  },
  {
    name: "lexicon",
    value: "FILES",
    isList: true,
    path: "file",
    doc: "read by the words of FILES too, joined by commas: tables of own classifiers, nouns, labels, model words and the like (see the README)",
    commands: ["extract", "explain", "check", "rules"],
    apply: (settings, value, where) => {
      settings.lexicon = listOf(value).map((path) => nonEmpty(where, "the name of a file", path));
    },
  },
  fieldFlag("text", "the text of an article in JSON Lines, JSON, CSV and TSV, such as content or data.body (else guessed, as the next ones are)"),
  fieldFlag("title", "its title"),
  fieldFlag("date", "its publication date"),
  fieldFlag("id", "its id"),
  {
    name: "article",
    value: "ID",
    isOnce: true,
    doc: "the article of that id, where FILE holds several",
    commands: ["text", "explain"],
    apply: (settings, value, where) => {
      settings.article = nonEmpty(where, "the id of an article", value);
    },
  },
  {
    name: "text",
    value: "TEXT",
    isOnce: true,
    doc: "explain this text instead of a file",
    commands: ["explain"],
    apply: (settings, value) => {
      settings.text = value;
    },
  },
  {
    name: "fires",
    value: "FOLDER",
    path: "folder",
    isOnce: true,
    doc: "count how often each rule fires and loses on the articles of FOLDER, and sort by it",
    commands: ["rules"],
    apply: (settings, value, where) => {
      settings.fires = nonEmpty(where, "a folder", value);
    },
  },
  {
    name: "encoding",
    value: "NAME",
    choices: encodingNames,
    doc: `read all files in this encoding instead of finding each one's: ${encodingNames.join(", ")}`,
    commands: ["extract", "convert", "text", "explain", "rules", "check"],
    apply: (settings, value, where) => {
      settings.encoding = encodingNamed(value) ?? choose("ENCODING_UNKNOWN", where, value, encodingNames);
    },
  },
  {
    name: "fast-html",
    doc: "find the article of a saved page by text density alone: several times as fast, a little less exact",
    commands: ["extract", "convert", "text", "explain", "rules", "check"],
    apply: (settings) => {
      settings.fastHtml = true;
    },
  },
  {
    name: "update",
    isOnce: true,
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
    choices: fields,
    doc: "compare only these fields, joined by commas; -NAME leaves one out (see solieu schema)",
    commands: ["check"],
    apply: (settings, value, where) => {
      settings.compared = fieldsNamed(where, listOf(value));
    },
  },
  {
    name: "reporter",
    value: "NAME",
    choices: reporterNames,
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
    commands: ["extract", "convert", "text", "explain", "rules", "check"],
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
    isAside: true,
    doc: "no progress and no notes; errors are still told",
    commands: ["extract"],
    apply: (settings) => {
      settings.quiet = true;
    },
  },
  {
    name: "verbose",
    isAside: true,
    doc: "tell how each article was read (format, encoding, publication date), what was refused in it, the config file, and a summary",
    commands: ["extract"],
    apply: (settings) => {
      settings.verbose = true;
    },
  },
  {
    name: "no-color",
    isAside: true,
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
    commands: ["extract", "convert", "text", "explain", "rules"],
    apply: (settings, value, where) => {
      settings.fields = { ...settings.fields, [name]: nonEmpty(where, "the name of a field", value) };
    },
  };
}

/** What the help, the completions and the manual need to know of a flag. */
export type Option = Omit<Flag, "commands" | "apply">;

/** The flag that names a config file; it is no setting and cannot stand in one. */
export const configFlag: Option = {
  name: "config",
  value: "FILE",
  path: "file",
  doc: "take settings from FILE, JSON with the names of these flags, instead of from solieu.config.json or package.json here or above",
};

/** The flags of a command, in the order of its help. */
export function flagsOf(command: CommandName): readonly Flag[] {
  return flags.filter((flag) => flag.commands.includes(command));
}

/** Whether any of the flags can stand in a config file. */
export function takesConfig(own: readonly Flag[]): boolean {
  return own.some(({ isOnce }) => !isOnce);
}

/** The flags of a command and, where a config file can say some of them, the one that names it. */
export function optionsOf(command: CommandName): readonly Option[] {
  const own = flagsOf(command);
  return takesConfig(own) ? [...own, configFlag] : own;
}

/** How the help and the messages write a flag: `-f, --format <FORMAT>`. */
export function usageOf(flag: Pick<Flag, "name" | "short" | "value">): string {
  return `${flag.short ? `-${flag.short}, ` : ""}--${flag.name}${flag.value ? ` <${flag.value}>` : ""}`;
}

/** The flags of a command as a Markdown table. */
export function flagTable(command: CommandName): string {
  const rows = optionsOf(command).map((flag) => `| \`${usageOf(flag)}\` | ${flag.doc} |`);
  return [`| option of \`${command}\` | does |`, "| --- | --- |", ...rows].join("\n");
}

/** The items of a flag's value that is a list. */
export function listOf(value: string): string[] {
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
