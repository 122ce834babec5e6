/**
 * Each fixture article is judged by the hand-written records beside it (`NAME.expected.json`). Of a record the
 * fields that are given count; `parent` is the mention of the record that `parent_id` names. A record that cannot be
 * read yet says why in `gap`, and must still be misread.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";
import { defaultMaxSize, readText } from "../src/read/text.ts";
import type { Article, StatRecord } from "../src/types.ts";

const folder = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
const slugs = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length))
  .sort();

/** A record as the annotator wrote it: columns by name, and why it cannot be read yet. */
type ExpectedRecord = Readonly<Record<string, string | number>> & { readonly type: string; readonly text: string; readonly gap?: string };

/** A record as it was read, with the mention of its parent. */
type ReadRecord = StatRecord & { readonly parent?: string };

interface Expected {
  readonly shows: string;
  readonly article: Pick<Article, "title" | "author" | "outlet" | "published">;
  readonly records: readonly ExpectedRecord[];
}

describe.each(slugs)("%s", async (slug) => {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${slug}.expected.json`, "utf8"));
  const { text } = await readText({ file: `${folder}${slug}.txt`, name: slug }, { maxSize: defaultMaxSize, encoding: null });
  const { article, records: extracted } = extract({ id: `${slug}.txt`, text });
  const mentions = new Map(extracted.map(({ record_id, text: mention }) => [record_id, mention]));
  const records = extracted.map(
    (record): ReadRecord => (record.parent_id === undefined ? record : { ...record, parent: mentions.get(record.parent_id) ?? "" }),
  );
  const pairs = align(expected.records, records);

  test("title, author, outlet and publication date", () => {
    const { title, author, outlet, published } = article;
    expect({ title, author, outlet, published }).toEqual(expected.article);
  });

  test(`records: ${expected.shows}`, () => {
    expect(differences(pairs, text, (field) => field !== "phrase").join("\n")).toBe("");
  });

  test("the phrases of the counts overlap the expected ones", () => {
    const overlaps = pairs.flatMap(({ wanted, got }) => (wanted?.phrase === undefined || !got ? [] : [overlap(String(wanted.phrase), got.phrase ?? "")]));
    const mean = overlaps.reduce((sum, share) => sum + share, 0) / Math.max(1, overlaps.length);
    const different = pairs.filter(({ wanted, got }) => wanted && got);
    expect(overlaps.length === 0 ? 1 : mean, differences(different, text, (field) => field === "phrase").join("\n")).toBeGreaterThanOrEqual(leastOverlap);
  });

  const gaps = pairs.flatMap((pair) => (pair.wanted?.gap === undefined ? [] : [{ ...pair, why: pair.wanted.gap, mention: pair.wanted.text }]));
  test.each(gaps)("$mention is still misread: $why", ({ wanted, got }) => {
    expect(isRead(wanted, got), "it is read now: take its gap out").toBe(false);
  });
});

test("every expected file belongs to an article", () => {
  const files = readdirSync(folder).filter((name) => !name.startsWith("."));
  expect(files.sort()).toEqual(slugs.flatMap((slug) => [`${slug}.expected.json`, `${slug}.txt`]));
});

/** An expected record and the one that stands for it; one of the two where they have no counterpart. */
interface Pair {
  readonly wanted?: ExpectedRecord;
  readonly got?: ReadRecord;
  /** Whether it stands between the same two pairs as a gap. */
  readonly besideGap: boolean;
}

/** Puts beside one another, in their order, as many records of equal type and text as can be. */
function align(wanted: readonly ExpectedRecord[], got: readonly ReadRecord[]): Pair[] {
  const isPair = (row: number, column: number): boolean => wanted[row]?.type === got[column]?.type && wanted[row]?.text === got[column]?.text;
  // most[row][column]: how many pairs there can be from there on.
  const most = Array.from({ length: wanted.length + 1 }, () => new Array<number>(got.length + 1).fill(0));
  const mostAt = (row: number, column: number): number => most[row]?.[column] ?? 0;
  for (let row = wanted.length - 1; row >= 0; row--) {
    for (let column = got.length - 1; column >= 0; column--) {
      const best = isPair(row, column) ? mostAt(row + 1, column + 1) + 1 : Math.max(mostAt(row + 1, column), mostAt(row, column + 1));
      (most[row] as number[])[column] = best;
    }
  }
  const pairs: Pair[] = [];
  let alone: Pair[] = [];
  const settle = (): void => {
    const besideGap = alone.some((pair) => pair.wanted?.gap !== undefined);
    pairs.push(...alone.map((pair) => ({ ...pair, besideGap })));
    alone = [];
  };
  let row = 0;
  let column = 0;
  while (row < wanted.length || column < got.length) {
    if (row < wanted.length && column < got.length && isPair(row, column)) {
      settle();
      pairs.push({ wanted: wanted[row++] as ExpectedRecord, got: got[column++] as ReadRecord, besideGap: false });
    } else if (row < wanted.length && (column === got.length || mostAt(row + 1, column) >= mostAt(row, column + 1)))
      alone.push({ wanted: wanted[row++] as ExpectedRecord, besideGap: false });
    else alone.push({ got: got[column++] as ReadRecord, besideGap: false });
  }
  settle();
  return pairs;
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

/** What is wrong in the fields asked for, a line each: what is missing, spurious or changed, and its sentence. */
function differences(pairs: readonly Pair[], text: string, isAsked: (field: string) => boolean): string[] {
  return pairs.flatMap(({ wanted, got, besideGap }): string[] => {
    if (wanted?.gap !== undefined) return [];
    if (wanted && got) {
      const changes = changedFields(wanted, got)
        .filter(isAsked)
        .map((field) => `${field} should be ${show(wanted[field])}, is ${show(got[field as keyof ReadRecord])}`);
      return changes.length === 0 ? [] : [`changed   ${describeRecord(got)}: ${changes.join("; ")}\n          in: ${got.sentence}`];
    }
    if (wanted) return [`missing   ${describeRecord(wanted)}\n          in: ${surroundings(wanted.text, text)}`];
    return got && !besideGap ? [`spurious  ${describeRecord(got)} (${got.rule})\n          in: ${got.sentence}`] : [];
  });
}

function isRead(wanted: ExpectedRecord | undefined, got: ReadRecord | undefined): boolean {
  return wanted !== undefined && got !== undefined && changedFields(wanted, got).length === 0;
}

/** The fields that are given and read otherwise. Numbers are compared digit by digit, as they are written. */
function changedFields({ gap: _gap, ...wanted }: ExpectedRecord, got: ReadRecord): string[] {
  return Object.keys(wanted).filter((field) => String(wanted[field]) !== String(got[field as keyof ReadRecord] ?? ""));
}

function describeRecord(record: ExpectedRecord | StatRecord): string {
  const { value, value_min, value_max, unit, date, name } = record as Partial<StatRecord>;
  const reading = Object.entries({ value, value_min, value_max, unit, date, name }).flatMap(([field, content]) =>
    content === undefined ? [] : [`${field} ${content}`],
  );
  return `${record.type} “${record.text}” (${reading.join(", ")})`;
}

function show(content: unknown): string {
  return content === undefined ? "empty" : `“${content}”`;
}

/** The line of the text that first holds a mention, as much of it as stands near. */
function surroundings(mention: string, text: string): string {
  const at = text.indexOf(mention);
  if (at < 0) return "nowhere: the mention is not in the article";
  const start = Math.max(0, text.lastIndexOf("\n", at) + 1, at - 80);
  return text.slice(start, at + mention.length + 80).split(/\r?\n/)[0] as string;
}
