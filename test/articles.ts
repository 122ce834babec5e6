/** Articles read as the program reads them, for tests of formats. */
import { SolieuError } from "../src/errors.ts";
import { newContext, readArticles } from "../src/read/articles.ts";
import type { EncodingName } from "../src/read/encodings.ts";
import type { FieldNames, ReadArticle, Reader, ReadItem } from "../src/read/reader.ts";
import { defaultMaxSize } from "../src/read/text.ts";

export const guessed: FieldNames = { text: null, title: null, date: null, id: null };

/** What can be told to a reader. */
export interface Told {
  readonly maxSize?: number;
  readonly encoding?: EncodingName | null;
  readonly fields?: Partial<FieldNames>;
}

/** What a file in the working folder gives. */
export async function itemsOf(file: string, { maxSize = defaultMaxSize, encoding = null, fields = {} }: Told = {}): Promise<ReadItem[]> {
  const context = newContext({ maxSize, encoding, fastHtml: false, fields: { ...guessed, ...fields } });
  return gathered(readArticles({ id: file, name: file, file, isNamed: true }, context));
}

/** What a reader gives for bytes that come in pieces of `step`. */
export async function itemsIn(
  read: Reader,
  bytes: Uint8Array,
  { maxSize = defaultMaxSize, encoding = null, fields = {} }: Told = {},
  step = 1000,
): Promise<ReadItem[]> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += step) yield Buffer.from(bytes.subarray(at, at + step));
  }
  const inner = {
    read: (): never => {
      throw new Error("nothing inside");
    },
    isArticleName: () => false,
  };
  const content = { id: "in", name: "in", fileName: "in", file: null, chunks: chunks() };
  return gathered(read(content, newContext({ maxSize, encoding, fastHtml: false, fields: { ...guessed, ...fields } }), inner));
}

async function gathered(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const all: ReadItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** `id: text` of articles, the messages of errors. */
export function told(items: readonly ReadItem[]): string[] {
  return items.map((item) => (item instanceof SolieuError ? item.message : `${item.id}: ${item.text}`));
}

/** The only article among items. */
export function only(items: readonly ReadItem[]): ReadArticle {
  const [item] = items;
  if (items.length !== 1 || item === undefined || item instanceof SolieuError) throw new Error(`expected one article, got ${told(items).join("; ")}`);
  return item;
}
