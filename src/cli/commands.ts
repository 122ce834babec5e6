/** The commands as commander declares them. Each command's code is loaded when it runs. */
import { existsSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { nearestName, quote, SolieuError } from "../errors.ts";
import { applyFlag, type CommandName, configFlag, defaultSettings, type Flag, flagsOf, type Settings, usageOf } from "./flags.ts";
import { print } from "./messages.ts";

/** Runs the command that the arguments name and returns its exit code. Throws a SolieuError for wrong usage. */
export async function runCommand(args: readonly string[], version: string): Promise<number> {
  const plan = parse(args, version);
  return plan === null ? 0 : plan.run(plan.command.args, await settle(plan.command, plan.flags));
}

const checkExamples = `
Examples:
  solieu check articles --update              write articles/NAME.expected.json for every article; read them through
  solieu check articles                       compare; exit 1 where anything differs
  solieu check articles --fields value,unit   compare values and units only
  solieu check articles --fields=-phrase      compare all but the phrase
  solieu check articles --min 0.95            exit 1 only where the F1 of counts, dates or models is below 0.95
  solieu check articles --reporter junit > report.xml`;

const convertExamples = `
Examples:
  solieu convert brat/ -o records.csv                      records from a folder of brat
  solieu convert project.json --expected articles          write articles/NAME.expected.json for solieu check
  solieu convert records.csv --texts articles -f doccano   records of an earlier run for doccano`;

type Run = (operands: readonly string[], settings: Settings) => Promise<number>;

/** The command that the arguments name. */
interface Plan {
  readonly command: Command;
  readonly flags: readonly Flag[];
  readonly run: Run;
}

/** Null where commander has answered by itself: `--help`, `help COMMAND`, `-V`. */
function parse(args: readonly string[], version: string): Plan | null {
  let plan: Plan | null = null;
  const program = new Command("solieu")
    .description("Extracts counts, dates and named models from Vietnamese articles as normalised records.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .enablePositionalOptions()
    .configureOutput({ writeOut: print, outputError: () => {} });

  const declare = (command: Command, name: CommandName, run: Run): void => {
    const flags = flagsOf(name);
    for (const flag of flags) command.addOption(new Option(usageOf(flag), flag.doc));
    if (name === "extract") command.addOption(new Option(usageOf(configFlag), configFlag.doc));
    command.exitOverride((error) => {
      throw usageError(error, command);
    });
    command.action(() => {
      plan = { command, flags, run };
    });
  };

  const paths = ["[PATH...]", "files, folders (the articles in them), globs, or - for standard input"] as const;
  const extract: Run = async (operands, settings) => {
    if (operands[0] !== undefined) refuseMisspelling(operands[0], program);
    return (await import("./run.ts")).runExtract(operands, settings, version);
  };
  declare(program.argument(...paths), "extract", extract);
  const named = program.command("extract").description("write the records of articles (the word extract may be left out)");
  declare(named.argument(...paths), "extract", extract);
  const text = program.command("text").description("print the text that the offsets of records index");
  declare(text.argument("<FILE>", "a file, or - for standard input"), "text", async (operands, settings) =>
    (await import("./text.ts")).runText(operands[0] as string, settings),
  );
  const explained = program.command("explain").description("show how a text is read: the mentions, their rules and slots, and what they beat");
  declare(explained.argument("[FILE[:LINE]]", "a file or one line of it, or - for standard input"), "explain", async (operands, settings) =>
    (await import("./explain.ts")).runExplain(operands[0], settings),
  );
  const checked = program
    .command("check")
    .description("compare what articles yield with the expected records beside them (NAME.expected.json or NAME.expected.csv)")
    .addHelpText("after", checkExamples);
  declare(checked.argument("<PATH...>", "folders, files or globs of articles"), "check", async (operands, settings) =>
    (await import("./check.ts")).runCheck(operands, settings),
  );
  const converted = program
    .command("convert")
    .description("write records, also those corrected in an annotation tool, in another format")
    .addHelpText("after", convertExamples);
  declare(
    converted.argument("<PATH...>", "files of records, folders of brat, Data Packages, or - for standard input (with --from)"),
    "convert",
    async (operands, settings) => (await import("./convert.ts")).runConvert(operands, settings, version),
  );
  const listed = program.command("rules").description("list the rules, with what they read and how many examples they have");
  declare(listed, "rules", async (_operands, settings) => (await import("./rules.ts")).runRules(settings));
  declare(program.command("schema").description("print the JSON Schema or the Table Schema of a record"), "schema", async (_operands, settings) =>
    (await import("./schema.ts")).runSchema(settings),
  );

  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return plan;
}

/** Defaults, then the config file, then the command line. */
async function settle(command: Command, flags: readonly Flag[]): Promise<Settings> {
  const settings = defaultSettings();
  const given = new Map(command.options.map((option) => [option.long?.slice(2), givenValue(command, option)]));
  const config = given.get(configFlag.name);
  if (config !== undefined) (await import("./config.ts")).applyConfig(config, flags, settings);
  for (const flag of flags) {
    const value = given.get(flag.name);
    if (value !== undefined) applyFlag(flag, settings, value, `--${flag.name}`);
  }
  return settings;
}

/** What the command line gives an option, before or behind the command's name; a switch gives the empty string. */
function givenValue(command: Command, option: Option): string | undefined {
  const name = option.attributeName();
  const holder = [command, command.parent].find((candidate) => candidate?.getOptionValueSource(name) === "cli");
  const value: unknown = holder?.getOptionValue(name);
  return value === undefined || typeof value === "string" ? value : "";
}

/** Commander's complaint in our words; what is no complaint (the help was printed) as it is. */
function usageError(error: CommanderError, command: Command): Error {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const [name = ""] = given.split("=");
      const options = command.createHelp().visibleOptions(command);
      const names = options.flatMap(({ long, short }) => [long, short]).filter((option) => typeof option === "string");
      return new SolieuError("FLAG_UNKNOWN", { expected: 'a flag of "solieu --help"', got: quote(name), nearest: nearestName(name, names) });
    }
    case "commander.optionMissingArgument": {
      const [, flag = given, value = "a value"] = /(--[a-z-]+) <(.+)>/.exec(given) ?? [];
      return new SolieuError("FLAG_VALUE", { where: flag, expected: value, got: "nothing" });
    }
    case "commander.missingArgument":
      return new SolieuError("INPUT_NONE", { where: command.name(), expected: given, got: "nothing" });
    case "commander.excessArguments": {
      const wanted = command.registeredArguments.length;
      return new SolieuError("ARGUMENT_EXTRA", { where: command.name(), expected: wanted === 0 ? "none" : String(wanted), got: String(command.args.length) });
    }
    default:
      return error;
  }
}

/** A first operand that is no path and looks like a command is a misspelt command. */
function refuseMisspelling(operand: string, program: Command): void {
  if (!/^[a-z]+$/i.test(operand) || existsSync(operand)) return;
  const nearest = nearestName(operand, commandNames(program));
  if (nearest) throw new SolieuError("COMMAND_UNKNOWN", { expected: "a command or a path", got: quote(operand), nearest });
}

function commandNames(program: Command): string[] {
  return program.commands.map((command) => command.name());
}
