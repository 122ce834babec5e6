/** The indicator of a count in English text: of the codebook by its English wordings, else a slug. */
import type { Codebook, CountWords } from "../types.ts";
import { englishCodebook } from "../vi/codebook.ts";
import { slugPrefix } from "../vi/codebook-table.ts";
import { tokensOf } from "../vi/codebook-words.ts";
import { stops } from "./words.ts";

/** Most words of a slug behind its unit. */
const longestSlug = 5;
const irregular: Readonly<Record<string, string>> = { people: "person", men: "man", women: "woman", children: "child", criteria: "criterion", lives: "life" };

/** The singular of a noun: `households` household, `launches` launch, `bodies` body. */
function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/(?:ss|us|is|news|police)$/.test(word) || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** A unit in the singular, without what it is for each of: `doctors per 10,000 people` doctor. */
function headOf(unit: string): string {
  const [head = ""] = unit.split(/ per |\//);
  return head.split(" ").map(singular).join(" ");
}

/** The id of the entry that fits best: of a user's codebook first; else a slug of the unit and of what is counted. */
export function indicatorOf(count: CountWords, front: readonly [start: number, end: number], own: Codebook | undefined): string {
  const isShare = count.unit.kind === "percent";
  const unit = { ...count.unit, text: isShare ? "%" : headOf(count.unit.text) };
  const { find } = englishCodebook();
  return own?.find(count) ?? find({ ...count, unit }) ?? find({ ...count, unit, before: () => front }) ?? slugOf(count, unit.text);
}

function slugOf({ folded, unit, behind, before }: CountWords, text: string): string {
  const isMeasured = unit.kind === "money" || unit.kind === "measure" || unit.kind === "percent";
  const [from, to] = isMeasured ? before() : (behind[0] ?? [0, 0]);
  const said = tokensOf(folded, from, to).filter((word) => !stops.has(word) && !/^\d/.test(word) && word.length > 1);
  const head = unit.kind === "percent" ? "percent" : (unit.code?.toLowerCase() ?? text);
  const chosen = isMeasured ? said.slice(-longestSlug) : said.slice(0, longestSlug);
  return slugPrefix + [...new Set([...tokensOf(head), ...chosen.map(singular)])].map(plain).filter(Boolean).join("-");
}

function plain(word: string): string {
  return keyLetters(word.normalize("NFD"));
}

/** ASCII letters and digits of decomposed text. */
function keyLetters(word: string): string {
  return word.replace(/\u0111/g, "d").replace(/[^a-z0-9]+/g, "");
}
