/** The commands as commander declares them. Each command's code is loaded when it runs. */
import { existsSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { nearestName, quote, SolieuError } from "../errors.ts";
import { type CommandEntry, commandTable, exampleLines, programAbout } from "./command-table.ts";
import { findConfig } from "./find-config.ts";
import { applyFlag, type CommandName, configFlag, defaultSettings, type Flag, flagsOf, optionsOf, type Settings, takesConfig, usageOf } from "./flags.ts";
import { print } from "./messages.ts";

/** Runs the command that the arguments name and returns its exit code. Throws a SolieuError for wrong usage. */
export async function runCommand(args: readonly string[], version: string): Promise<number> {
  const plan = parse(args, version);
  return plan === null ? 0 : plan.run(plan.command.args, await settle(plan.command, plan.flags), version);
}

type Run = (operands: readonly string[], settings: Settings, version: string) => Promise<number>;

/** The command that the arguments name. */
interface Plan {
  readonly command: Command;
  readonly flags: readonly Flag[];
  readonly run: Run;
}

/** What each command runs. */
const runs: Readonly<Record<CommandName, Run>> = {
  extract: async (operands, settings, version) => {
    if (operands[0] !== undefined) refuseMisspelling(operands[0]);
    return (await import("./run.ts")).runExtract(operands, settings, version);
  },
  convert: async (operands, settings, version) => (await import("./convert.ts")).runConvert(operands, settings, version),
  text: async (operands, settings) => (await import("./text.ts")).runText(operands[0] as string, settings),
  explain: async (operands, settings) => (await import("./explain.ts")).runExplain(operands[0], settings),
  check: async (operands, settings) => (await import("./check.ts")).runCheck(operands, settings),
  rules: async (_operands, settings) => (await import("./rules.ts")).runRules(settings),
  schema: async (_operands, settings) => (await import("./schema.ts")).runSchema(settings),
  completion: async (operands) => (await import("./completion.ts")).runCompletion(operands[0] as string),
};

/** Null where commander has answered by itself: `--help`, `help COMMAND`, `-V`. */
function parse(args: readonly string[], version: string): Plan | null {
  let plan: Plan | null = null;
  const declare = (command: Command, entry: CommandEntry): void => {
    const { name, operand } = entry;
    if (operand) command.argument(operand.usage, operand.doc);
    for (const option of optionsOf(name)) command.addOption(new Option(usageOf(option), option.doc));
    command.addHelpText("after", exampleLines(entry));
    command.exitOverride((error) => {
      throw usageError(error, command);
    });
    command.action(() => {
      plan = { command, flags: flagsOf(name), run: runs[name] };
    });
  };
  const program = new Command("solieu")
    .description(programAbout)
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .enablePositionalOptions()
    .configureOutput({ writeOut: print, outputError: () => {} });

  for (const entry of commandTable) {
    const command = program.command(entry.name).description(entry.about);
    declare(command, entry);
    // The first may be left out: the program itself takes what it takes.
    if (entry === commandTable[0]) declare(program, entry);
  }

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
  const named = given.get(configFlag.name);
  const config = takesConfig(flags) ? (named ?? findConfig()) : null;
  if (config !== null) {
    (await import("./config.ts")).applyConfig(config, named === undefined, flags, settings);
    settings.config = config;
  }
  for (const flag of flags) {
    const value = given.get(flag.name);
    if (value === undefined) continue;
    settings.typed.add(flag.name);
    applyFlag(flag, settings, value, `--${flag.name}`);
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
function refuseMisspelling(operand: string): void {
  if (!/^[a-z]+$/i.test(operand) || existsSync(operand)) return;
  const nearest = nearestName(
    operand,
    commandTable.map(({ name }) => name),
  );
  if (nearest) throw new SolieuError("COMMAND_UNKNOWN", { expected: "a command or a path", got: quote(operand), nearest });
}
