/** The same article in another dress gives the same records, each at its own place in the text that was given. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";
import { defaultMaxSize, readText } from "../src/read/text.ts";
import type { StatRecord } from "../src/types.ts";

const folder = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
const slugs = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -".txt".length)] : []));

/** Old tone placement and new, of syllables that end in oa, oe or uy. */
const tonePlacements: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["òa óa ỏa õa ọa", "oà oá oả oã oạ"],
    ["òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"],
    ["ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"],
    ["Ùy Úy Ủy Ũy Ụy", "Uỳ Uý Uỷ Uỹ Uỵ"],
  ].flatMap(([older = "", newer = ""]) => older.split(" ").map((syllable, index) => [syllable, newer.split(" ")[index] as string])),
);
const olderSyllable = new RegExp(`(?:${Object.keys(tonePlacements).join("|")})(?!\\p{L})`, "gu");

function inNewTonePlacement(text: string): string {
  return text.normalize("NFC").replace(olderSyllable, (syllable) => tonePlacements[syllable] as string);
}

const dresses: readonly [name: string, dress: (text: string) => string][] = [
  ["composed (NFC)", (text) => text.normalize("NFC")],
  ["decomposed (NFD)", (text) => text.normalize("NFD")],
  ["both in one text", (text) => text.replace(/\S+/g, (word, at: number) => word.normalize(at % 2 === 0 ? "NFD" : "NFC"))],
  ["decomposed, the tone apart (windows-1258)", (text) => text.replace(/\P{ASCII}/gu, toneApart)],
  ["CRLF", (text) => text.replace(/\r?\n/g, "\r\n")],
  ["doubled spaces", (text) => text.replace(/ +/g, "  ")],
  ["no-break spaces", (text) => text.replaceAll(" ", "\u00a0")],
  ["zero-width characters between words", (text) => text.replaceAll(" ", "\u200b \ufeff")],
  ["the new tone placement", inNewTonePlacement],
];

/** A letter with its shape composed and its tone behind it. */
function toneApart(letter: string): string {
  const marks = letter.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? "";
  return marks.replace(tone, "").normalize("NFC") + tone;
}

/** Articles in which capitals tell names from words, and what goes wrong where all letters are capitals. */
const caseMatters: Readonly<Record<string, string>> = {
  "poverty-number-words": "XÃ BA TÔ is read as three bowls (tô)",
  "security-model-quotes": "HUYỆN BA BỂ is read as three tanks (bể)",
};

describe.each(slugs)("%s", async (slug) => {
  const { text: given } = await readText({ file: `${folder}${slug}.txt`, name: slug }, { maxSize: defaultMaxSize, encoding: null });
  const readings = readingsOf(given);

  test.each(dresses)("%s: the same counts, dates and models", (_name, dress) => {
    expect(readingsOf(dress(given))).toEqual(readings);
  });

  test.each(dresses)("%s: each mention is the text at its offsets", (_name, dress) => {
    const text = dress(given);
    const characters = [...text];
    for (const { text: mention, start, end } of extract({ id: slug, text }).records) expect(characters.slice(start, end).join("")).toBe(mention);
  });

  test("capitals throughout: the same counts and dates", () => {
    const isCountOrDate = ({ type }: { type?: string }): boolean => type !== "model";
    const capitals = readingsOf(given.toUpperCase()).filter(isCountOrDate);
    const normal = readings.filter(isCountOrDate);
    if (slug in caseMatters) expect(capitals, `${caseMatters[slug]}: it holds now`).not.toEqual(normal);
    else expect(capitals).toEqual(normal);
  });
});

/** What the records of a text say, whatever its dress. */
function readingsOf(text: string): Partial<StatRecord>[] {
  return extract({ id: "article", text }).records.map(({ type, value, value_min, value_max, denominator, qualifier, unit, change, date, name }) => {
    const columns = { type, value, value_min, value_max, denominator, qualifier, unit, change, date, name };
    return Object.fromEntries(Object.entries(columns).flatMap(([column, content]) => (content === undefined ? [] : [[column, inNewTonePlacement(content)]])));
  });
}
