/** A saved web page → the text of its article, its metadata and its tables. */
import type { Table } from "../../types.ts";
import { cleanUp } from "./clean-up.ts";
import { densestPart } from "./density.ts";
import { parseHtml, type Root } from "./document.ts";
import { flatLines } from "./flat.ts";
import { withLead } from "./lead.ts";
import { articleLines } from "./lines.ts";
import { declaredBody, readableContent } from "./main-content.ts";
import { type PageMetadata, readPageMetadata } from "./metadata.ts";
import { tablesOf } from "./table.ts";
import { type Line, linesOf } from "./text.ts";

export type { PageMetadata } from "./metadata.ts";

export interface PageOptions {
  /** By text density alone: several times as fast. */
  readonly fast: boolean;
}

/** An article as a page gives it. */
export interface PageText {
  /** The title and the publication date, each on a line of its own where the page prints it, then {@link body}: the text that offsets index. */
  readonly text: string;
  /** The article without title and date, a block or table row a line. Captions, furniture and what is hidden are left out. */
  readonly body: string;
  readonly metadata: PageMetadata;
  /** In the order of the text. */
  readonly tables: readonly Table[];
}

/** Less is no article: where captions are longer, they are what the page tells (a photo story). */
const shortestArticle = 250;
const longestSection = 60;
/** How much of what Readability finds a declared body must hold to be taken instead. */
const bodyShare = 0.5;

/** Reads a decoded page. Never throws for what the page holds; a page without text gives an empty one. Time is linear in its size. */
export async function readHtml(html: string, { fast }: PageOptions): Promise<PageText> {
  const tree = parseHtml(html);
  if (tree === null) return assembled(articleLines(flatLines(html), nothingKnown), nothingKnown, null);
  const { metadata, dateLine } = readPageMetadata(tree);
  const lines = await contentLines(tree, metadata, fast, false);
  if (lengthOf(lines) >= shortestArticle) return assembled(lines, metadata, dateLine);
  const again = parseHtml(html);
  const withCaptions = again === null ? lines : await contentLines(again, metadata, fast, true);
  return assembled(lengthOf(withCaptions) > 2 * lengthOf(lines) ? withCaptions : lines, metadata, dateLine);
}

const nothingKnown: PageMetadata = { title: null, author: null, outlet: null, published: null, canonical: null };

async function contentLines(tree: Root, metadata: PageMetadata, fast: boolean, keepsCaptions: boolean): Promise<Line[]> {
  cleanUp(tree, keepsCaptions);
  const page = linesOf(tree);
  const declared = declaredBody(tree);
  const declaredLines = declared === null ? [] : articleLines(linesOf(declared), metadata);
  const found = fast ? linesOf(densestPart(tree)) : await readableLines(tree, metadata.title);
  const foundLines = articleLines(found, metadata);
  const chosen = lengthOf(declaredLines) >= lengthOf(foundLines) * bodyShare ? declaredLines : foundLines;
  return withLead(chosen, page, metadata.title);
}

async function readableLines(tree: Root, title: string | null): Promise<Line[]> {
  const dense = linesOf(densestPart(tree));
  const content = await readableContent(tree, title);
  return content === null ? dense : linesOf(content);
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function assembled(lines: readonly Line[], metadata: PageMetadata, dateLine: string | null): PageText {
  const body = lines.map(({ text }) => text).join("\n");
  const first = lines[0]?.text ?? "";
  // A line of section and title says the title already.
  const isSaid = metadata.title !== null && first.endsWith(metadata.title) && first.length < 2 * metadata.title.length + longestSection;
  const title = isSaid ? null : metadata.title;
  const head = [title, dateLine].map((line) => (line === null ? "" : `${line}\n`)).join("");
  return { text: head + body, body, metadata, tables: tablesOf(lines, head.length) };
}
