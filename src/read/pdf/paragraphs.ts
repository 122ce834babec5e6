/** Lines of pages → paragraphs: furniture goes, broken lines are joined. */
import type { Line } from "./lines.ts";

/** A page. */
export interface Page {
  readonly lines: readonly Line[];
  /** In points. */
  readonly height: number;
}

/** The paragraphs of a document, without running heads and page numbers. */
export function paragraphsOf(pages: readonly Page[]): string[] {
  const paragraphs: string[] = [];
  let last: { readonly line: Line; readonly edge: number } | null = null;
  for (const lines of withoutFurniture(pages)) {
    const edges = rightEdges(lines);
    const pitch = usualPitch(lines);
    for (const [index, line] of lines.entries()) {
      const goesOn: boolean =
        last !== null && isFull(last.line, last.edge, line) && (index === 0 ? isCarried(last.line, line) : isBelow(last.line, line, pitch));
      if (goesOn) paragraphs.push(joined(paragraphs.pop() as string, line.text));
      else paragraphs.push(line.text);
      last = { line, edge: edges[index] as number };
    }
  }
  return paragraphs;
}

/** The parts of a page's height in which running heads and feet stand. */
const margin = 0.12;
/** How far a page number stands from all text, in parts of the font's size: nearer it is the last word of a paragraph. */
const aloneFrom = 1.6;
/** A page number: `12`, `- 12 -`, `Trang 3/12`, `Page 3 of 12`. */
const pageNumber = /^[-–—|\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i;

/** The lines of each page but running heads and feet (the same at the same height on several pages) and page numbers. */
function withoutFurniture(pages: readonly Page[]): Line[][] {
  const keyOf = ({ text, y }: Line): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, "0")}`;
  const isInMargin = ({ y }: Line, height: number): boolean => y < margin * height || y > (1 - margin) * height;
  const seen = new Map<string, number>();
  for (const { lines, height } of pages) {
    for (const key of new Set(lines.filter((line) => isInMargin(line, height)).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isAlone = (line: Line, lines: readonly Line[]): boolean =>
    lines.every((other) => other === line || Math.abs(other.y - line.y) > aloneFrom * Math.max(line.size, other.size));
  const isOften = (count: number): boolean => count >= 2 && count >= pages.length / 3;
  return pages.map(({ lines, height }) =>
    lines.filter((line) => !isInMargin(line, height) || !(isOften(seen.get(keyOf(line)) ?? 0) || (pageNumber.test(line.text) && isAlone(line, lines)))),
  );
}

/** Parts of the font's size: what tells the first line of a paragraph, and what tells another column. */
const indent = 0.8;
const otherColumn = 4;

/** How far right the column of each line goes: lines that begin near one another are of one column. */
function rightEdges(lines: readonly Line[]): number[] {
  const order = lines.map((line, index) => ({ ...line, index })).sort((one, other) => one.left - other.left);
  const edges: number[] = new Array(lines.length).fill(0);
  let column: typeof order = [];
  const close = (): void => {
    const edge = column.reduce((most, { right }) => Math.max(most, right), 0);
    for (const { index } of column) edges[index] = edge;
    column = [];
  };
  for (const line of order) {
    const before = column.at(-1);
    if (before && line.left - before.left > otherColumn * line.size) close();
    column.push(line);
  }
  close();
  return edges;
}

/** The distance of lines inside a paragraph, in parts of the font's size: a smaller one than most, since short paragraphs have none inside. */
function usualPitch(lines: readonly Line[]): number {
  const pitches = lines.flatMap((line, index) => {
    const below = ((lines[index + 1]?.y ?? 0) - line.y) / line.size;
    return below > 0.5 && below < 4 ? [below] : [];
  });
  return pitches.sort((one, other) => one - other)[Math.floor(pitches.length / 5)] ?? 0;
}

/** Whether a line was broken because the next word did not fit: one that had room for it ends where its writer ended it. */
function isFull({ right, size }: Line, edge: number, next: Line): boolean {
  return right + next.firstWord + 0.2 * size > edge && Math.max(size, next.size) < 1.15 * Math.min(size, next.size);
}

/** Whether a line goes on right below: no wider gap than usual, no first-line indent, no list mark, not a centred line of another width. */
function isBelow(line: Line, next: Line, pitch: number): boolean {
  const gap = next.y - line.y;
  if (gap <= 0) return isCarried(line, next); // the next column
  const shift = next.left - line.left;
  const isCentred = Math.abs(shift) > otherColumn * line.size;
  return gap < 1.3 * pitch * line.size && shift < indent * line.size + (isCentred ? Number.POSITIVE_INFINITY : 0) && !startsItem(line, next);
}

/** Whether a line goes on at the top of the next page or column: only where it ends no sentence. */
function isCarried(line: Line, next: Line): boolean {
  return !startsItem(line, next) && (/^\p{Ll}/u.test(next.text) || !/[.!?:;…”"»)]$/u.test(line.text));
}

/** Whether a line begins an item of a list; a dash does so only behind the end of a clause. */
function startsItem(line: Line, { text }: Line): boolean {
  return /^[•▪◦●○■□✓*]/u.test(text) || (/^(?:[-–—+]|\d{1,2}[.)]|\p{L}[.)])\s/u.test(text) && /[.:;,!?…]$/u.test(line.text));
}

/** Two lines as one: a soft hyphen, and a hyphen between a letter and a small letter, were put in to break a word. */
function joined(text: string, next: string): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  if (!/[\p{L}\p{N}][-\u2010\u2011]$/u.test(text)) return `${text} ${next}`;
  return (/\p{L}.$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) : text) + next;
}
