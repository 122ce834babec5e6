/** The lead (sapo) of an article, which many papers print outside the body. */
import { isVietnamese } from "../../vi/page.ts";
import { folded, isSame } from "./lines.ts";
import type { Line } from "./text.ts";

/** A shorter line by the title is a section, a date, a name or a label. */
const shortestLead = 50;
/** How many lines may stand between the title and the body. */
const farthest = 12;

/**
 * The lines of an article, with the sentences before them that a page in Vietnamese prints between its title and them. The
 * standfirst of a paper in English tells the article once more, and is left out. `page` are all lines of the cleaned
 * page.
 */
export function withLead(lines: readonly Line[], page: readonly Line[], title: string | null): Line[] {
  const first = lines[0];
  if (first === undefined || title === null || !isVietnamese(first.text)) return [...lines];
  const start = page.findIndex(({ text }) => text === first.text);
  const titled = page.slice(0, Math.max(0, start)).findLastIndex(({ text }) => isSame(text, title));
  if (titled < 0 || start - titled > farthest) return [...lines];
  const known = new Set(lines.map(({ text }) => folded(text)));
  const lead = page.slice(titled + 1, start).filter((line) => isLead(line) && !known.has(folded(line.text)));
  return [...lead, ...lines];
}

function isLead({ text, linkLength, row }: Line): boolean {
  return row === null && text.length >= shortestLead && linkLength < text.length / 3 && isVietnamese(text);
}
