/** The Vietnamese scanner over the whole rule list, compiled once. */
import { scanner } from "../engine/scan.ts";
import { rules } from "./rules/index.ts";

export const vietnamese = scanner(rules);
