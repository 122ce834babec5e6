/**
 * Each fixture article is judged by the hand-written records beside it (`NAME.expected.json`), as `solieu check` judges
 * them. A phrase may end a little sooner or later than an annotator would end it, so phrases are judged by their words.
 */
import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { type Comparison, compare } from "../src/check/compare.ts";
import { type Field, metadataFields } from "../src/check/fields.ts";
import { expectedPath, readExpected, strayExpected } from "../src/check/read.ts";
import { showArticle } from "../src/check/reporters/text.ts";
import { jsonOf } from "../src/check/update.ts";
import { extract } from "../src/pipeline.ts";
import { defaultMaxSize, readText } from "../src/read/text.ts";

const folder = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
const slugs = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length))
  .sort();

const isMetadata = (field: Field): boolean => metadataFields.some((shared) => shared === field);

describe.each(slugs)("%s", async (slug) => {
  const path = `${folder}${slug}.txt`;
  const file = { path: expectedPath(path, "json"), format: "json" } as const;
  const expected = await readExpected(file);
  const extraction = extract({ id: `${slug}.txt`, text: (await readText({ file: path, name: slug }, { maxSize: defaultMaxSize, encoding: null })).text });
  const differencesIn = (isAsked: (field: Field) => boolean): string => shown(path, compare(expected, extraction, isAsked));

  test("title, author, outlet and publication date", () => {
    expect([...expected.article.keys()]).toEqual(metadataFields);
    const { differences } = compare(expected, extraction, isMetadata);
    expect(differences.filter(({ kind }) => kind === "metadata")).toEqual([]);
  });

  test(`records: ${expected.shows}`, () => {
    expect(differencesIn((field) => field !== "phrase" && !isMetadata(field))).toBe("");
  });

  test("the phrases of the counts overlap the expected ones", () => {
    const { rows } = compare(expected, extraction, (field) => field === "phrase");
    const overlaps = rows.flatMap(({ pair }) => {
      const phrase = pair.expected?.values.get("phrase");
      return phrase === undefined || !pair.found ? [] : [overlap(phrase, pair.found.phrase ?? "")];
    });
    const mean = overlaps.reduce((sum, share) => sum + share, 0) / Math.max(1, overlaps.length);
    expect(
      overlaps.length === 0 ? 1 : mean,
      differencesIn((field) => field === "phrase"),
    ).toBeGreaterThanOrEqual(leastOverlap);
  });

  test("says in shows what it shows", () => {
    expect(expected.shows).toMatch(/\w/);
  });
});

test("every expected file belongs to an article, and every article has one", () => {
  const articles = slugs.map((slug) => `${folder}${slug}.txt`);
  expect(strayExpected(folder, articles)).toEqual([]);
  expect(readdirSync(folder).length).toBe(2 * slugs.length);
});

test.each(slugs)("%s.expected.json is laid out as --update would", async (slug) => {
  const path = `${folder}${slug}.expected.json`;
  expect(jsonOf(await readExpected({ path, format: "json" }))).toBe(readFileSync(path, "utf8"));
});

/** What differs, with its sentences; nothing where nothing does. */
function shown(path: string, comparison: Comparison): string {
  if (comparison.differences.length === 0) return "";
  return showArticle({ path: relative(folder, path), expectedPath: "", comparison }, new Chalk({ level: 0 }), 100);
}

/** A phrase may end a little sooner or later than an annotator would end it: the mean overlap of an article's phrases. */
const leastOverlap = 0.85;

/** Share of the words of two phrases that they have in common (F1). */
function overlap(wanted: string, got: string): number {
  const wordsOf = (phrase: string): string[] => phrase.toLowerCase().match(/[\p{L}\p{M}\p{N}]+|%/gu) ?? [];
  const left = wordsOf(wanted);
  const right = wordsOf(got);
  const rest = [...right];
  const common = left.filter((word) => rest.includes(word) && rest.splice(rest.indexOf(word), 1)).length;
  return (2 * common) / Math.max(1, left.length + right.length);
}
