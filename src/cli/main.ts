/** The program's entry. */
import manifest from "../../package.json" with { type: "json" };
import { guarded } from "./guarded.ts";
import { print } from "./messages.ts";

/** Runs the program with the arguments after its name. The exit code: 0 all done, 1 some inputs failed, 2 wrong usage or config. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--version") return guarded(() => print(`${manifest.version}\n`));
  const { runProgram } = await import("./program.ts");
  return runProgram(args, manifest.version);
}
