/** Saved web pages: the article's text, its tables, and what the page says of it. */
import type { ArticleMetadata } from "../types.ts";
import { decode } from "./decode.ts";
import { declaredCharset } from "./html/charset.ts";
import { type PageMetadata, readHtml } from "./html/page.ts";
import { documentReader } from "./reader.ts";
import { type ReadPage, warcReader } from "./warc.ts";

const readPage: ReadPage = async (bytes, charset, name, context) => {
  const { text: html, encoding } = decode(bytes, { encoding: context.encoding, declared: charset ?? declaredCharset(bytes) }, name);
  const { text, metadata, tables } = await readHtml(html, { fast: context.fastHtml });
  return { text, tables, metadata: stated(metadata), encoding };
};

export const readPageFile = documentReader((bytes, name, context) => readPage(bytes, null, name, context));

export const readWarc = warcReader(readPage);

function stated({ title, author, outlet, published }: PageMetadata): ArticleMetadata {
  return { ...(title && { title }), ...(author && { author }), ...(outlet && { outlet }), ...(published && { published }) };
}
