/** Markdown → text: the words without the marks, a paragraph, heading, list item or table row a line. */
import type { ArticleMetadata } from "../types.ts";
import { type BlockText, blockText } from "./block-text.ts";
import { decode } from "./decode.ts";
import { publishedOf } from "./published.ts";
import { documentReader } from "./reader.ts";

export const readMarkdown = documentReader(async (bytes, name, context) => {
  const { text, encoding } = decode(bytes, context, name);
  const lines = text.split(/\r\n?|\n/);
  const { metadata, end } = frontMatter(lines);
  return { ...textOf(lines.slice(end)), encoding, ...(metadata && { metadata }) };
});

/** More lines before the closing `---` are no front matter. */
const longestFrontMatter = 200;

/** What `key: value` lines between two `---` at the top say, and the line behind them. */
function frontMatter(lines: readonly string[]): { metadata: ArticleMetadata | null; end: number } {
  const close = lines[0]?.trim() === "---" ? lines.slice(1, longestFrontMatter).findIndex((line) => line.trim() === "---") : -1;
  if (close < 0) return { metadata: null, end: 0 };
  const values = new Map<string, string>();
  for (const line of lines.slice(1, close + 1)) {
    const found = /^([A-Za-z_]{1,30}):\s*(["']?)(\S.*?)\2\s*$/.exec(line);
    if (found) values.set((found[1] as string).toLowerCase(), found[3] as string);
  }
  const [title, author, published] = [values.get("title"), values.get("author"), publishedOf(values.get("date"))];
  return { metadata: { ...(title && { title }), ...(author && { author }), ...(published && { published }) }, end: close + 2 };
}

/** Where a block begins: a heading, a list item, a quotation. */
const blockStart = /^(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?)/;
const fence = /^(?:`{3,}|~{3,})/;
const rule = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={2,})$/;
const tableRule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

function textOf(lines: readonly string[]): ReturnType<BlockText["done"]> {
  const text = blockText();
  let open: string | null = null;
  const close = (): void => {
    if (open !== null) text.line(open);
    open = null;
  };
  for (let index = 0; index < lines.length; index++) {
    const given = lines[index] as string;
    const line = given.trim();
    if (isTableAt(lines, index)) {
      close();
      const rows = [line];
      for (index += 2; lines[index]?.includes("|"); index++) rows.push((lines[index] as string).trim());
      index--;
      text.table(
        rows.map((row) => cellsOf(row).map((cell) => ({ text: plain(cell), columns: 1, rows: 1 }))),
        1,
      );
    } else if (line === "" || fence.test(line) || rule.test(line)) close();
    else {
      const start = blockStart.exec(line)?.[0] ?? "";
      const isBlock = start !== "" || /^\d{1,9}[.)]\s/.test(line);
      if (isBlock) close();
      const words = plain(start.startsWith("#") ? line.slice(start.length).replace(/\s#+$/, "") : line.slice(start.length));
      open = open === null ? words : `${open} ${words}`;
      // A heading is one line; two blanks or a backslash at its end break a line.
      if (start.startsWith("#") || / {2}$|\\$/.test(given)) close();
    }
  }
  close();
  return text.done();
}

function isTableAt(lines: readonly string[], index: number): boolean {
  const below = lines[index + 1]?.trim() ?? "";
  return lines[index]?.includes("|") === true && below.includes("-") && below.includes("|") && tableRule.test(below);
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** What stands for itself behind a backslash is put aside, so that it is no mark. */
const escapable = /\\([!-/:-@[-`{-~])/g;
/** Stands for it meanwhile: a code that is no character. */
const aside = "\ufdd0";

/** A line without its inline marks: emphasis, code, links (their words stay), pictures and tags (which go). */
function plain(line: string): string {
  if (!/[\\!<[*_`~]/.test(line)) return line;
  const escaped: string[] = [];
  const marked = line.replace(escapable, (_found, character: string) => {
    escaped.push(character);
    return aside;
  });
  return marked
    .replace(/!\[[^[\]]{0,1000}\]\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)/g, "")
    .replace(/\[([^[\]]{0,1000})\](?:\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)|\[[^[\]]{0,200}\])/g, "$1")
    .replace(/<((?:https?:|mailto:)[^<>\s]{0,2000})>/g, "$1")
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, "")
    .replace(/`{1,3}|~~/g, "")
    .replace(/(\*{1,3})(?=\S)([^*]{1,5000}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,5000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replaceAll(aside, () => escaped.shift() ?? "")
    .trim();
}
