/** The lines of an article out of the lines of a page: without title, date, share bars and links to other articles. */

import { isFurnitureLine, publicationDate } from "../../vi/metadata.ts";
import { leadsElsewhere, pageLine } from "../../vi/page.ts";
import type { Line } from "./text.ts";

/** How far down a line that repeats the title or the date may stand. */
const headLines = 6;
/** What part of a line stands in links where the line is a link. */
const linkShare = 0.6;
const longestByline = 80;
/** So many lines of links in a row are a menu or a list of articles. */
const menuLines = 3;
/** A heading that ends the article stands behind at least this share of its text. */
const endReach = 0.4;

/** The lines that are the article's own. */
export function articleLines(lines: readonly Line[], { title, author }: { readonly title: string | null; readonly author: string | null }): Line[] {
  const own = withoutMenus(lines.filter((line) => line.row !== null || !isFurnitureLine(line.text)));
  const total = own.reduce((sum, { text }) => sum + text.length, 0);
  const kept: Line[] = [];
  let passed = 0;
  let isRelated = false;
  for (const line of own) {
    passed += line.text.length;
    const kind = line.row === null ? pageLine(line.text) : null;
    if (kind === "end" && passed > total * endReach) break;
    if (kind !== null) {
      isRelated = kind !== "line";
      continue;
    }
    if (isRelated && isTeaser(line)) continue;
    isRelated = false;
    if (line.row === null && leadsElsewhere(line.text) && line.linkLength > 0) continue;
    if (kept.length < headLines && (isSame(line.text, title) || isDateLine(line.text) || isByline(line.text, author))) continue;
    kept.push(line);
  }
  return kept;
}

/** Whether a line holds nothing but a date. */
export function isDateLine(text: string): boolean {
  return text.length <= 100 && publicationDate(folded(text)) !== null;
}

export function isSame(text: string, title: string | null): boolean {
  return title !== null && folded(text) === folded(title);
}

/** Lower case, NFC, single blanks and hyphens: what the readers of dates ask for. */
export function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Whether a line by the title is the byline: the author's name, alone or behind `By`. */
function isByline(text: string, author: string | null): boolean {
  return isSame(text, author) || (text.length <= longestByline && /^by\s+\p{Lu}/iu.test(text) && !/[.!?]["”]?$/.test(text));
}

function isTeaser(line: Line): boolean {
  return line.row === null && (isLink(line) || isDateLine(line.text));
}

function isLink({ text, linkLength }: Line): boolean {
  return linkLength >= text.length * linkShare;
}

/** The lines without runs of links. */
function withoutMenus(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let run: Line[] = [];
  const endRun = (): void => {
    if (run.length < menuLines) kept.push(...run);
    run = [];
  };
  for (const line of lines) {
    if (line.row === null && isLink(line)) run.push(line);
    else {
      endRun();
      kept.push(line);
    }
  }
  endRun();
  return kept;
}
