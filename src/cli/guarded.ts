/** What goes wrong, said on standard error. */
import { SolieuError } from "../errors.ts";
import { readerGone } from "../write/sink.ts";
import { tell, writeError } from "./messages.ts";

/** Runs something; its exit code, or that of the error that it ends with. */
export async function guarded(run: () => number | Promise<number>): Promise<number> {
  try {
    return await run();
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
