/** Whether output may be coloured. */
import { Chalk, type ChalkInstance } from "chalk";

/**
 * Colours for one stream: none with `--no-color`; else as FORCE_COLOR says (0 to 3); else none with NO_COLOR,
 * on a dumb terminal, or on no terminal.
 */
export function colorsFor(isAllowed: boolean, isTerminal: boolean, environment: NodeJS.ProcessEnv): ChalkInstance {
  return new Chalk({ level: isAllowed ? levelOf(isTerminal, environment) : 0 });
}

function levelOf(isTerminal: boolean, { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal }: NodeJS.ProcessEnv): 0 | 1 | 2 | 3 {
  if (forced !== undefined) return forced === "0" || forced === "false" ? 0 : forced === "2" ? 2 : forced === "3" ? 3 : 1;
  return refused || terminal === "dumb" || !isTerminal ? 0 : 1;
}
