/** `solieu rules`: what rules there are, and with --fires which of them do any work on a folder. */
import type { ChalkInstance } from "chalk";
import type { Rule } from "../engine/rule.ts";
import type { TraceEvent } from "../engine/trace.ts";
import { SolieuError } from "../errors.ts";
import { newContext, readArticles } from "../read/articles.ts";
import { findInputs } from "../read/inputs.ts";
import { rules } from "../vi/rules/index.ts";
import { colorsFor } from "./color.ts";
import type { Settings } from "./flags.ts";
import { isTerminal, print, tell } from "./messages.ts";
import { extractOptionsOf } from "./options.ts";
import { extractFrom } from "./run.ts";

/** Prints the rules, a line each; the exit code: 1 where an article of `fires` could not be read. */
export async function runRules(settings: Settings): Promise<number> {
  const { fires, color } = settings;
  const colors = colorsFor(color, isTerminal("stdout"), process.env);
  if (fires === null) return print(showRules(rules, null, colors));
  const { tallies, articles, failures } = await countFires(fires, settings);
  if (articles === 0) return 1;
  const firesOf = ({ id }: Rule): number => tallies.get(id)?.fires ?? 0;
  const sorted = rules.toSorted((one, other) => firesOf(other) - firesOf(one));
  print(showRules(sorted, tallies, colors));
  return failures === 0 ? 0 : 1;
}

/** How often a rule's reading stood, and how often it lost to another rule's. */
interface Tally {
  fires: number;
  lost: number;
}

/** The tallies of all rules over the articles of a folder, and how many of them were read and were not. */
async function countFires(folder: string, settings: Settings): Promise<{ tallies: ReadonlyMap<string, Tally>; articles: number; failures: number }> {
  const tallies = new Map(rules.map(({ id }): [string, Tally] => [id, { fires: 0, lost: 0 }]));
  const context = newContext(settings);
  const options = await extractOptionsOf(settings);
  let articles = 0;
  let failures = 0;
  const fail = (error: SolieuError): void => {
    tell(error.message);
    failures++;
  };
  const count = ({ event, match }: TraceEvent): void => {
    const tally = tallies.get(match.ruleId) as Tally;
    if (event === "matched") tally.fires++;
    else tally.lost++;
  };
  for (const input of await findInputs([folder])) {
    if (input instanceof SolieuError) fail(input);
    else
      for await (const item of readArticles(input, context)) {
        const outcome = item instanceof SolieuError ? item : extractFrom(item, options, count);
        if (outcome instanceof SolieuError) fail(outcome);
        else articles++;
      }
  }
  return { tallies, articles, failures };
}

/** The rules as a table under a heading, with the tallies where there are any. */
function showRules(listed: readonly Rule[], tallies: ReadonlyMap<string, Tally> | null, colors: ChalkInstance): string {
  const rows = listed.map(({ id, about, examples, rejects }) => {
    const { fires, lost } = tallies?.get(id) ?? { fires: 0, lost: 0 };
    const counts = tallies ? [fires === 0 ? never : String(fires), String(lost)] : [];
    return [id, ...counts, String(examples.length), String(rejects.length), about];
  });
  const heading = ["rule", ...(tallies ? ["fires", "lost"] : []), "examples", "rejects", "about"];
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const last = heading.length - 1;
  const align = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : column === last ? cell : cell.padStart(widths[column] ?? 0))).join("  ");
  const lines = rows.map((row) => (row[1] === never ? colors.yellow(align(row)) : align(row)));
  return `${[colors.bold(align(heading)), ...lines].join("\n")}\n`;
}

/** Marks a rule that has not fired. */
const never = "never";
