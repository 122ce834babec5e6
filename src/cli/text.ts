/** `solieu text FILE`: the text that the offsets of records index, byte for byte. */
import { findInput } from "../read/inputs.ts";
import type { Settings } from "./flags.ts";
import { print } from "./messages.ts";
import { readOne } from "./one-article.ts";

/** Prints the article's text in UTF-8, and nothing else; the exit code. Throws a SolieuError where it cannot be read. */
export async function runText(path: string, settings: Settings): Promise<number> {
  const { text } = await readOne(findInput(path), settings);
  return print(text);
}
