/** The stages of the pipeline one by one, which dist/index.js does not export. Bundled by stages.js. */
import { clean } from "../../src/clean/normalise.ts";
import { publishedFrom } from "../../src/resolve/date/context.ts";
import { toRecords } from "../../src/resolve/record.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { scoped } from "../../src/resolve/scope.ts";
import { englishPassages } from "../../src/segment/language.ts";
import { sentences } from "../../src/segment/segment.ts";
import { decimalMarkOf } from "../../src/vi/convention.ts";
import { endsInAbbreviation, readMetadata } from "../../src/vi/metadata.ts";
import { spelling } from "../../src/vi/spelling.ts";
import { shippedVocabulary } from "../../src/vi/vocabulary.ts";
import { columns } from "../../src/write/columns.ts";
import { csvWriter, plainLayout } from "../../src/write/csv.ts";

export { clean } from "../../src/clean/normalise.ts";
export { rule } from "../../src/engine/rule.ts";
export { scanner } from "../../src/engine/scan.ts";
export { extract, loadEnglish } from "../../src/pipeline.ts";
export { newContext, readArticles } from "../../src/read/articles.ts";
export { findInput } from "../../src/read/inputs.ts";
export { defaultMaxSize, readText } from "../../src/read/text.ts";
export { readLexicon } from "../../src/vi/lexicon.ts";
export { digits } from "../../src/vi/patterns/number.ts";

const { scanner: vietnamese, units } = shippedVocabulary;

export { vietnamese };

const csv = csvWriter(columns, plainLayout);

/** The rows of some records, with all columns. */
export function rowsOf(records) {
  let rows = "";
  for (const piece of csv.article({ records })) rows += piece;
  return rows;
}

/**
 * Does to a text what `extract()` of src/pipeline.ts does, and writes the rows; calls `lap(stage)` behind each stage.
 * Returns the rows. `segment` is asked for by `resolve` where it needs a sentence, so it is part of that.
 */
export function runStages(id, text, lap) {
  const metadata = readMetadata(text);
  const article = { id, text, ...metadata };
  lap("metadata");
  const cleaned = clean(text, spelling);
  const closed = article.furniture.map(({ start, end }) => ({ start: cleaned.fromArticle(start), end: cleaned.fromArticle(end) }));
  lap("clean");
  englishPassages(cleaned.value, "auto");
  lap("language");
  const decimalMark = decimalMarkOf(cleaned.value);
  lap("decimal mark");
  const claims = vietnamese.scan(cleaned, { decimalMark }, closed);
  lap("recognise");
  const { mentions, refused } = resolve(claims, cleaned, sentences(cleaned.value, endsInAbbreviation), publishedFrom(article.published), units);
  lap("resolve");
  const scopes = scoped(mentions, cleaned, { article, furniture: closed, grids: [], codebook: undefined, english: null });
  lap("scope");
  const { records } = toRecords(article, cleaned, scopes, refused);
  lap("records");
  const rows = rowsOf(records);
  lap("CSV");
  return rows;
}

/** Walks every sentence of a text; returns how many there are. */
export function walkSentences(text) {
  const found = sentences(text, endsInAbbreviation);
  let count = 0;
  for (let at = 0; at < text.length; count++) at = Math.max(found.at(at).end, at) + 1;
  return count;
}
