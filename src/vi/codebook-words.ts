/** The words of codebooks and of what they are asked: how a text is cut into them, and what abbreviations stand for. */
import { readData } from "./data.ts";

/** The rows of a table of two columns. */
export function pairsOf(name: string): [string, string][] {
  const lines = readData(`codebook/${name}.tsv`).split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t") as [string, string]);
}

let expansions: ReadonlyMap<string, readonly string[]> | null = null;

/** The words that an abbreviation stands for, by its form in lower case. */
export function abbreviations(): ReadonlyMap<string, readonly string[]> {
  expansions ??= new Map(pairsOf("abbreviations").map(([form, words]) => [form, words.split(" ")]));
  return expansions;
}

/** Percent, a word by itself among units. */
export const percent = "%";

/** The words of `[from, to)`: runs of letters and digits. */
export function tokensOf(folded: string, from = 0, to = folded.length): string[] {
  const tokens: string[] = [];
  for (let at = from; at < to; ) {
    const end = wordEndAt(folded, at, to);
    if (end > at) tokens.push(folded.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return tokens;
}

/** Where the run of letters and digits ends that begins at `at`; `at` itself where none does. */
export function wordEndAt(folded: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isWordCharacter(folded.charCodeAt(end))) end++;
  return end;
}

/** Digits (raised ones too: m², m³) and lower-case letters, of other scripts too where they stand before the general punctuation. */
function isWordCharacter(code: number): boolean {
  return (
    code === 0xb2 ||
    code === 0xb3 ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  );
}
