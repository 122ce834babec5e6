/** Records written to files as the program writes them, for tests of output formats. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/pipeline.ts";
import type { Extraction, StatRecord } from "../src/types.ts";
import { type Column, defaultColumns } from "../src/write/columns.ts";
import { type Dialect, plainDialect } from "../src/write/dialect.ts";
import type { Format } from "../src/write/formats.ts";
import { openOutput } from "../src/write/output.ts";
import type { RunFacts } from "../src/write/writer.ts";

/** What is written of an article. */
export type Written = Pick<Extraction, "article" | "records">;

/** A run of which nothing is said. */
export const noRun: RunFacts = { version: "0", options: {}, inputs: [] };

/** Writes articles to a path. */
export async function writeAll(
  format: Format,
  path: string,
  articles: readonly Written[],
  given: { columns?: readonly Column[]; dialect?: Partial<Dialect>; run?: RunFacts } = {},
) {
  const output = await openOutput(format, path, {
    columns: given.columns ?? defaultColumns,
    dialect: { ...plainDialect, ...given.dialect },
    run: given.run ?? noRun,
  });
  for (const { article, records } of articles) output.article({ article, text: () => article.text, records });
  await output.finish();
}

const fixtureFolder = new URL("../fixtures/articles/", import.meta.url).pathname;

/** The fixtures and what they yield. */
export function fixtures(): Written[] {
  const names = readdirSync(fixtureFolder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => extract({ id: name, text: readFileSync(join(fixtureFolder, name), "utf8") }, { published: "2023-03-14" }));
}

/** Texts that some format or reader takes for something else. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  `"quoted" 'and' "" \`twice\``,
  "a\nb\r\nc\rd",
  "🏠 👩‍👩‍👧 𠮷",
  "thành phố".normalize("NFD"),
  "NUL\u0000 and \u0001\u001b[31m\u007f\u0085\u2028",
  "lone \ud83d and \udc00",
  "_x0041_ _x0041",
  "_x0041\u0000",
  "\ufffd\ufffe\uffff\ufdd0\u{1ffff}",
  "constructor",
  "__proto__",
  "toString",
  "  blanks  ",
  "\t",
  "<b>&amp;]]></t>",
  "a,b;c|d\te",
  "'; DROP TABLE records; --",
  "01",
  "1e3",
  "NaN",
  "null",
  "TRUE",
  "2023-05",
  "{a}",
];

/** An article whose title, mentions and sentences are the hostile texts. */
export function hostileArticle(): Written {
  const id = 'thư mục/"hostile", =1+1.txt';
  const article = { id, text: "", title: hostileTexts.join(" "), author: "=1+1", outlet: 'a"b', published: "2023-03", furniture: [] };
  const records = hostileTexts.map(
    (text, index): StatRecord => ({
      record_id: `h${index}`,
      type: "count",
      article_id: id,
      title: article.title,
      outlet: article.outlet,
      author: article.author,
      published: article.published,
      text,
      start: index,
      end: index + text.length,
      sentence: `${text} ${text}`,
      value: "-0.38",
      value_min: "123456789012345678901.05",
      unit: text,
      period: "2023-05",
      period_start: "2023-05-01",
      period_end: "1899-12-31",
      place_code: "01",
      rule: "count/classifier",
      confidence: 0.9,
    }),
  );
  return { article, records };
}
/** Records as text by column, without the empty ones; what is no Unicode text (a lone surrogate) as UTF-8 can hold it. */
export function asText(records: readonly StatRecord[]): Record<string, string>[] {
  return records.map((record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, Buffer.from(String(value)).toString()])));
}
