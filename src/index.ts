/** The public API of solieu; nothing else is exported. */
import { type ArticleInput, extract, withEnglishLoaded } from "./pipeline.ts";
import type { Extraction, ExtractOptions } from "./types.ts";

export { type ArticleInput, extract, loadEnglish } from "./pipeline.ts";
export { parseLexicon } from "./read/lexicon.ts";
export type * from "./types.ts";
export { readCodebook, shippedCodebook } from "./vi/codebook.ts";
export { type Column, type ColumnName, type ColumnType, columns } from "./write/columns.ts";

/**
 * The extractions of many articles, in their order, each made when it is asked for, so that any number of articles
 * fits in memory. What goes wrong in the data becomes a diagnostic of its extraction; an error of `inputs` itself is
 * passed on. The reader of English is loaded before the first article that holds any.
 *
 * @example
 * for await (const { records } of extractAll([{ id: "1", text: "Năm 2023 có 1.390 đợt." }])) console.log(records);
 */
export async function* extractAll(inputs: AsyncIterable<ArticleInput> | Iterable<ArticleInput>, options: ExtractOptions = {}): AsyncGenerator<Extraction> {
  let current = options;
  for await (const input of inputs) {
    const done = await withEnglishLoaded(current, (given) => extract(input, given));
    current = done.options;
    yield done.extraction;
  }
}
