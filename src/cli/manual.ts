/** The manual page, in roff, written from the tables of commands and flags. Not part of the program: the build keeps it in man/. */
import { type CommandEntry, commandTable, programAbout } from "./command-table.ts";
import { configName, manifestKey, manifestName } from "./find-config.ts";
import { type CommandName, type Option, optionsOf } from "./flags.ts";

/** solieu(1) of a version. */
export function manualPage(version: string): string {
  return `${[
    `.TH SOLIEU 1 "" "solieu ${version}" "User Commands"`,
    ".SH NAME",
    `solieu \\- ${text(`${programAbout[0]?.toLowerCase()}${programAbout.slice(1, -1)}`)}`,
    ".SH SYNOPSIS",
    ...commandTable.flatMap(synopsis),
    ".SH DESCRIPTION",
    text(programAbout),
    text(
      "On a terminal the records are listed by article; into a pipe they are CSV; a file named by --output has the format of its suffix, and a folder is a Data Package.",
    ),
    ".SH COMMANDS",
    ...commandTable.flatMap(({ name, about, operand }) => [".TP", `\\fB${text(name)}\\fR ${text(operand?.usage ?? "")}`.trimEnd(), text(about)]),
    ".SH OPTIONS",
    ...optionEntries(),
    ".SH FILES",
    ".TP",
    `\\fI${text(configName)}\\fR, \\fI${text(manifestName)}\\fR`,
    text(
      `Settings: JSON with the names of the options, or such an object under the key ${manifestKey}. The nearest from the current folder upwards is read. Paths in it are relative to its folder, and options of the command line stand before it.`,
    ),
    ".SH ENVIRONMENT",
    ".TP",
    "NO_COLOR, FORCE_COLOR, TERM",
    text("Whether what is meant for people is coloured."),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, meaning]) => [".TP", code, text(meaning)]),
    ".SH EXAMPLES",
    ...commandTable.flatMap(({ examples }) => examples.flatMap(({ line, does }) => [".TP", `\\fB${text(line)}\\fR`, text(does)])),
  ].join("\n")}\n`;
}

const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
  ["0", "All done."],
  ["1", "Some inputs could not be read, or a check found differences."],
  ["2", "Wrong usage, or a wrong config file."],
  ["130", "Interrupted."],
];

function synopsis({ name, operand }: CommandEntry, index: number): string[] {
  const named = `\\fBsolieu\\fR ${index === 0 ? `[\\fB${name}\\fR]` : `\\fB${name}\\fR`}`;
  const options = optionsOf(name).length > 0 ? " [\\fIOPTIONS\\fR]" : "";
  return [...(index === 0 ? [] : [".br"]), `${named}${options} ${text(operand?.usage ?? "")}`.trimEnd()];
}

/** Each option once, with the commands that take it. */
function optionEntries(): string[] {
  const commands = new Map<Option, CommandName[]>();
  for (const { name } of commandTable) for (const option of optionsOf(name)) commands.set(option, [...(commands.get(option) ?? []), name]);
  return Array.from(commands, ([option, names]) => {
    const value = option.value ? `=\\fI${text(option.value)}\\fR` : "";
    const short = option.short ? `\\fB\\-${option.short}\\fR, ` : "";
    return [".TP", `${short}\\fB${text(`--${option.name}`)}\\fR${value}`, text(`${option.doc}. For ${names.join(", ")}.`)];
  }).flat();
}

/** A text as roff prints it: backslashes and hyphens as themselves, and no line a request. */
function text(plain: string): string {
  return plain
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/, "\\&$1");
}
