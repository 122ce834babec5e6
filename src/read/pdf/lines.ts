/** Glyphs of a page → its lines of text. */
import { betweenCells } from "../grid.ts";
import type { Glyph } from "./glyphs.ts";

/** A line of text, in points from the upper left corner of its page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, growing downwards. */
  readonly y: number;
  readonly size: number;
  /** How wide its first word is. */
  readonly firstWord: number;
}

/** Parts of the font's size. */
const sameBaseline = 0.3;
/** A gap from which on there is a blank, and one from which on there is another cell or column. */
const blankGap = 0.18;
const columnGap = 2.5;

/** Stretches of glyphs on one baseline without a wide gap, in the order in which they are drawn. */
interface Stretch {
  readonly glyphs: readonly Glyph[];
  /** Where the first of them comes in that order. */
  readonly drawn: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * The lines of a page in the order in which they are drawn, which is that of reading in what word processors and browsers
 * print. Within a line glyphs go from left to right, whatever order they are drawn in: letters of another font come last.
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const stretches = stretchesOf(glyphs).sort((one, other) => one.drawn - other.drawn);
  const lines: Line[] = [];
  for (const stretch of stretches) {
    const line = lineOf(stretch);
    const before = lines.at(-1);
    if (line.text === "") continue;
    const isBeside = before !== undefined && Math.abs(before.y - line.y) < sameBaseline * line.size && line.left > before.right;
    if (isBeside) lines[lines.length - 1] = { ...before, text: `${before.text}${betweenCells}${line.text}`, right: line.right };
    else lines.push(line);
  }
  return lines;
}

function stretchesOf(glyphs: readonly Glyph[]): Stretch[] {
  const placed = glyphs.map((glyph, drawn) => ({ glyph, drawn })).filter(({ glyph }) => glyph.size > 0);
  placed.sort((one, other) => one.glyph.y - other.glyph.y || one.drawn - other.drawn);
  const stretches: Stretch[] = [];
  for (let start = 0; start < placed.length; ) {
    const { y, size } = (placed[start] as (typeof placed)[number]).glyph;
    let end = start + 1;
    while (end < placed.length && (placed[end] as (typeof placed)[number]).glyph.y - y < sameBaseline * size) end++;
    const row = placed.slice(start, end).sort((one, other) => one.glyph.x - other.glyph.x || one.drawn - other.drawn);
    start = end;
    let open: typeof row = [];
    let right = Number.NEGATIVE_INFINITY;
    const close = (): void => {
      const [first] = open;
      if (first === undefined) return;
      const drawn = open.reduce((least, part) => Math.min(least, part.drawn), first.drawn);
      stretches.push({ glyphs: open.map(({ glyph }) => glyph), drawn, left: first.glyph.x, right, y: first.glyph.y });
      open = [];
      right = Number.NEGATIVE_INFINITY;
    };
    for (const part of row) {
      if (isBlank(part.glyph)) continue;
      if (part.glyph.x - right > columnGap * part.glyph.size) close();
      open.push(part);
      right = Math.max(right, part.glyph.x + part.glyph.width);
    }
    close();
  }
  return stretches;
}

/** A blank is where there is a gap: those that are drawn lie under letters of another font. */
function isBlank({ text }: Glyph): boolean {
  return text.trim() === "";
}

function lineOf({ glyphs, left, right, y }: Stretch): Line {
  let text = "";
  let edge = left;
  let firstWord: number | null = null;
  for (const glyph of withMarksBehind(glyphs)) {
    if (glyph.x - edge > blankGap * glyph.size) {
      firstWord ??= edge - left;
      text += " ";
    }
    text += printable(glyph.text);
    edge = Math.max(edge, glyph.x + glyph.width);
  }
  const size = glyphs.reduce((sum, glyph) => sum + glyph.size, 0) / glyphs.length;
  return { text: composed(text).trim(), left, right, y, size, firstWord: firstWord ?? right - left };
}

/** Marks that stand alone, as the combining ones that they are meant for where they lie over a letter. */
const combining: Readonly<Record<string, string>> = { "´": "\u0301", "`": "\u0300", ˆ: "\u0302", "˜": "\u0303", "˘": "\u0306", ˀ: "\u0309" };
/** How far, in parts of the font's size, a mark may lie from the letter that it belongs to. */
const markReach = 0.1;

/** The glyphs with each mark right behind its letter, wherever it is drawn, and as a combining mark. */
function withMarksBehind(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isMark = ({ text }: Glyph): boolean => /^\p{Mn}+$/u.test(text) || combining[text] !== undefined;
  if (!glyphs.some(isMark)) return glyphs;
  const letters = glyphs.filter((glyph) => !isMark(glyph));
  const marks = new Map<Glyph, Glyph[]>();
  const alone: Glyph[] = [];
  let next = 0;
  for (const mark of glyphs.filter(isMark)) {
    // The letter that begins last before the middle of the mark, unless the mark lies wholly behind it.
    const middle = mark.x + mark.width / 2;
    while (next < letters.length && (letters[next] as Glyph).x <= middle + markReach * mark.size) next++;
    const letter = letters[next - 1];
    const isOver = letter !== undefined && middle <= letter.x + letter.width + markReach * mark.size;
    if (!isOver) alone.push(mark);
    else marks.set(letter, [...(marks.get(letter) ?? []), mark]);
  }
  const behind = letters.flatMap((letter) => {
    const own = marks.get(letter);
    return own ? [{ ...letter, text: letter.text + own.map(({ text }) => combining[text] ?? text).join("") }] : [letter];
  });
  return [...behind, ...alone].sort((one, other) => one.x - other.x);
}

/** A tone mark in front of the mark that makes ă, â, ê, ô, ơ or ư, which comes first in every letter. */
const misordered = /([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b])/g;

function composed(text: string): string {
  const letters = text.normalize("NFD");
  return letters.replace(misordered, "$2$1").normalize("NFC");
}

/** Without control characters and those of fonts' private areas, which name nothing. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Co}]/gu, "");
}
