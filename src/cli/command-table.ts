/** Every command, one object each: the help, the completions and the manual come from here. `commands.ts` says what each runs. */
import type { CommandName } from "./flags.ts";

/** What stands behind a command's name. */
export interface Operand {
  /** As the help writes it: `<FILE>`, `[PATH...]`. */
  readonly usage: string;
  readonly doc: string;
  /** The values that it can have; absent for paths. */
  readonly choices?: readonly string[];
}

/** A line to type and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** One command. */
export interface CommandEntry {
  readonly name: CommandName;
  readonly about: string;
  readonly operand: Operand | null;
  readonly examples: readonly Example[];
}

/** The shells that completions are written for. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** What the program does, in a sentence. */
export const programAbout = "Extracts counts, dates and named models from Vietnamese articles as normalised records.";

/** The commands in the order of the help; the first is run where none is named. The examples are run in their order by the tests. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: "extract",
    about: "write the records of articles (the word extract may be left out)",
    operand: { usage: "[PATH...]", doc: "files, folders (the articles in them), globs, or - for standard input" },
    examples: [
      { line: "solieu articles", does: "list the records of a folder; into a pipe: CSV" },
      { line: "solieu articles -o records.csv", does: "write them to a file; its suffix says the format" },
      { line: "solieu articles --type count --columns article_id,text,value,unit", does: "only some types and columns" },
      { line: "solieu crawl.jsonl --text-field data.body -f jsonl", does: "read what a scraper wrote" },
      { line: "solieu - < bai.txt", does: "read standard input" },
    ],
  },
  {
    name: "text",
    about: "print the text that the offsets of records index",
    operand: { usage: "<FILE>", doc: "a file, or - for standard input" },
    examples: [
      { line: "solieu text bai.txt", does: "the text of an article" },
      { line: "solieu text crawl.jsonl --text-field data.body --article a1", does: "of one article among several" },
    ],
  },
  {
    name: "explain",
    about: "show how a text is read: the mentions, their rules and slots, and what they beat",
    operand: { usage: "[FILE[:LINE]]", doc: "a file or one line of it, or - for standard input" },
    examples: [
      { line: "solieu explain bai.txt", does: "a whole article" },
      { line: "solieu explain bai.txt:5", does: "its fifth line" },
      { line: 'solieu explain --text "40 ca, 12 xe"', does: "a text given here" },
    ],
  },
  {
    name: "check",
    about: "compare what articles yield with the expected records beside them (NAME.expected.json or NAME.expected.csv)",
    operand: { usage: "<PATH...>", doc: "folders, files or globs of articles" },
    examples: [
      { line: "solieu check articles --update", does: "write articles/NAME.expected.json for every article; read them through" },
      { line: "solieu check articles", does: "compare; exit 1 where anything differs" },
      { line: "solieu check articles --fields value,unit", does: "compare values and units only" },
      { line: "solieu check articles --fields=-phrase", does: "compare all but the phrase" },
      { line: "solieu check articles --min 0.95", does: "exit 1 only where the F1 of counts, dates or models is below 0.95" },
      { line: "solieu check articles --reporter junit > report.xml", does: "a report for a build server" },
    ],
  },
  {
    name: "convert",
    about: "write records, also those corrected in an annotation tool, in another format",
    operand: { usage: "<PATH...>", doc: "files of records, folders of brat, Data Packages, or - for standard input (with --from)" },
    examples: [
      { line: "solieu convert brat/ -o records.csv", does: "records from a folder of brat" },
      { line: "solieu convert project.json --expected articles", does: "write articles/NAME.expected.json for solieu check" },
      { line: "solieu convert records.csv --texts articles -f doccano", does: "records of an earlier run for doccano" },
    ],
  },
  {
    name: "rules",
    about: "list the rules, with what they read and how many examples they have",
    operand: null,
    examples: [
      { line: "solieu rules", does: "all rules" },
      { line: "solieu rules --fires articles", does: "how often each fires on a folder" },
    ],
  },
  {
    name: "schema",
    about: "print the JSON Schema or the Table Schema of a record",
    operand: null,
    examples: [
      { line: "solieu schema > record.schema.json", does: "keep the JSON Schema in a file" },
      { line: "solieu schema -f table-schema", does: "the Table Schema" },
    ],
  },
  {
    name: "completion",
    about: "print the completions of a shell",
    operand: { usage: "<SHELL>", doc: shells.join(", "), choices: shells },
    examples: [
      { line: "source <(solieu completion bash)", does: "in ~/.bashrc" },
      { line: "source <(solieu completion zsh)", does: "in ~/.zshrc, behind compinit" },
      { line: "solieu completion fish | source", does: "in ~/.config/fish/config.fish" },
    ],
  },
];

/** The examples of a command under a heading, as its help ends. */
export function exampleLines({ examples }: CommandEntry): string {
  const width = examples.reduce((widest, { line }) => Math.max(widest, line.length), 0);
  return ["", "Examples:", ...examples.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`)].join("\n");
}
