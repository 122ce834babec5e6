/** All that `--version` does without; a file of its own in the build. */
import { runCommand } from "./commands.ts";
import { guarded } from "./guarded.ts";

/** Runs the command that the arguments name, and says what goes wrong. */
export function runProgram(args: readonly string[], version: string): Promise<number> {
  return guarded(() => runCommand(args, version));
}
