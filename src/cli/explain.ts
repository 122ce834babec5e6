/** `solieu explain`: how a file, one line of it or a text given on the command line is read. */
import { existsSync } from "node:fs";
import { SolieuError } from "../errors.ts";
import { type ArticleInput, explain, withEnglishLoaded } from "../pipeline.ts";
import { findInput } from "../read/inputs.ts";
import { colorsFor } from "./color.ts";
import { linesOf, showExplanation } from "./explanation.ts";
import type { Settings } from "./flags.ts";
import { isTerminal, print } from "./messages.ts";
import { readOne } from "./one-article.ts";
import { extractOptionsOf } from "./options.ts";

/** Columns of the output where it is no terminal. */
const plainWidth = 100;

/** Prints the explanation of the operand `FILE[:LINE]` or of `--text`; the exit code. Throws a SolieuError where neither or both are given, and where a file or line is missing. */
export async function runExplain(operand: string | undefined, settings: Settings): Promise<number> {
  const { input, name, line } = await given(operand, settings);
  const { extraction: explanation, options } = await withEnglishLoaded(await extractOptionsOf(settings), (given) => explain(input, given));
  const lineCount = linesOf(explanation.text.value).length;
  if (line !== null && line > lineCount) {
    throw new SolieuError("LINE_MISSING", { where: `${name}:${line}`, expected: `at least ${line} lines`, got: String(lineCount) });
  }
  const isSeen = isTerminal("stdout");
  const width = isSeen ? process.stdout.columns || plainWidth : plainWidth;
  return print(showExplanation(name, explanation, line, { colors: colorsFor(settings.color, isSeen, process.env), width, own: options.lexicon?.rows ?? [] }));
}

/** What is to be explained. */
interface Given {
  readonly input: ArticleInput;
  /** What the output calls it. */
  readonly name: string;
  /** The line asked for, from 1; null for all. */
  readonly line: number | null;
}

async function given(operand: string | undefined, settings: Settings): Promise<Given> {
  const { text } = settings;
  const expected = "FILE or --text";
  if (operand !== undefined && text !== null) throw new SolieuError("ARGUMENT_EXTRA", { where: "explain", expected, got: "both" });
  if (text !== null) return { input: { id: "text", text }, name: "text", line: null };
  if (operand === undefined) throw new SolieuError("INPUT_NONE", { where: "explain", expected, got: "nothing" });
  const [path, line] = splitLine(operand);
  const source = findInput(path);
  const input = await readOne(source, settings);
  return { input, name: settings.article === null ? source.name : input.id, line };
}

/** `bao.txt:4` is line 4 of bao.txt, unless a file has that very name. */
function splitLine(operand: string): [path: string, line: number | null] {
  const parts = /^(.+):([1-9]\d*)$/.exec(operand);
  return parts === null || existsSync(operand) ? [operand, null] : [parts[1] as string, Number(parts[2])];
}
