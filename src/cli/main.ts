/** The program's entry: runs the command that the arguments name, and says what goes wrong. */
import manifest from "../../package.json" with { type: "json" };
import { SolieuError } from "../errors.ts";
import { readerGone } from "../write/sink.ts";
import { print, tell, writeError } from "./messages.ts";

/** Runs the program with the arguments after its name. The exit code: 0 all done, 1 some inputs failed, 2 wrong usage or config. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    if (args.length === 1 && args[0] === "--version") return print(`${manifest.version}\n`);
    const { runCommand } = await import("./commands.ts");
    return await runCommand(args, manifest.version);
  } catch (error) {
    if (error === readerGone) return 0;
    if (error instanceof SolieuError) {
      tell(error.message);
      return error.exitCode;
    }
    writeError(`solieu: an error in solieu itself: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}
