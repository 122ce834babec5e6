/** A source → its articles, by the format that its name or its first bytes tell. */
import { SolieuError } from "../errors.ts";
import { formatOfHead, formatOfName, headSize, type InputFormat, isArticleName, isTextName, textFormat } from "./formats.ts";
import { idSet } from "./id-set.ts";
import type { Source } from "./inputs.ts";
import { type Content, damaged, peek, type ReadArticle, type ReadContext, type ReadItem } from "./reader.ts";
import { chunksOf, readText } from "./text.ts";

/** What a run begins with. */
export function newContext({ maxSize, encoding, fields, fastHtml }: Pick<ReadContext, "maxSize" | "encoding" | "fields" | "fastHtml">): ReadContext {
  return { maxSize, encoding, fields, fastHtml, ids: idSet(), meter: { bytes: 0, share: 0 } };
}

/**
 * The articles of a source in their order, each when it is asked for, and in its place an error for what could not be
 * read. An article whose id another one of the run has gets its number in its container behind the id: `ID#12`.
 */
export async function* readArticles(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  context.meter.share = 0;
  try {
    const { file, name } = source;
    if (file !== null && isTextName(file)) {
      const { text, encoding, size } = await readText({ file, name }, context);
      context.meter.bytes += size;
      yield withOwnId({ id: source.id, name, ordinal: 1, text, encoding, format: textFormat }, context);
      return;
    }
    const content: Content = { id: source.id, name, fileName: file ?? "", file, chunks: chunksOf(source, context.meter) };
    for await (const item of readContent(content, context, [])) {
      if (!(item instanceof SolieuError)) yield withOwnId(item, context);
      else if (source.isNamed || item.code !== "RECORDS_GIVEN") yield item;
    }
  } catch (error) {
    yield damaged(source.name, "articles", error);
  }
}

/** Reads a content that lies in wrappers of these formats. What goes wrong with the whole of it is its last item. */
async function* readContent(content: Content, context: ReadContext, wrappers: readonly InputFormat[]): AsyncGenerator<ReadItem> {
  try {
    const { format, chunks } = await identify(content);
    if (wrappers.includes(format)) {
      throw new SolieuError("FILE_NESTED", { where: content.name, expected: `no ${format.name} inside a ${format.name} (unpack it first)`, got: "one" });
    }
    const read = await format.load();
    const items = read({ ...content, chunks }, context, { read: (inner) => readContent(inner, context, [...wrappers, format]), isArticleName });
    // What comes out of a wrapper bears its own format already.
    for await (const item of items) yield item instanceof SolieuError || item.format !== undefined ? item : { ...item, format: format.name };
  } catch (error) {
    yield damaged(content.name, "articles", error);
  }
}

async function identify({ fileName, chunks }: Content): Promise<{ format: InputFormat; chunks: AsyncIterable<Buffer> }> {
  const named = formatOfName(fileName);
  if (named) return { format: named, chunks };
  const begun = await peek(chunks, headSize);
  return { format: formatOfHead(begun.head), chunks: begun.chunks };
}

function withOwnId(article: ReadArticle, { ids }: ReadContext): ReadArticle {
  let id = article.id;
  for (let times = 1; !ids.add(id); times++) id = idWithOrdinal(article) + (times === 1 ? "" : `.${times}`);
  return id === article.id ? article : { ...article, id };
}

/** The id of an article whose own id another one has. */
export function idWithOrdinal({ id, ordinal }: Pick<ReadArticle, "id" | "ordinal">): string {
  return `${id}#${ordinal}`;
}
