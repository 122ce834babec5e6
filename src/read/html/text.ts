/** Tree → lines: one block a line, a table row a line. */
import { betweenCells, type Cell } from "../grid.ts";
import { type Element, isElement, isText, type Root, unreadTags, walk } from "./document.ts";

/** A line of a page's text. Never empty. */
export interface Line {
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linkLength: number;
  readonly isHeading: boolean;
  /** The cells, where the line is a row of a table. */
  readonly row: Row | null;
}

interface Row {
  readonly table: Element;
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
}

/** A cell with more is a part of a layout. In one with header cells, of a table with notes. */
const longestCell = 300;
const longestCellUnderHeaders = 1_000;
/** Inline tags part no words, but where a small letter meets a capital, as in `<span>Lâm Đồng</span>Trong quý I`, the page's style does. */
const isSmall = /\p{Ll}/u;
const isCapital = /^\p{Lu}/u;
/** Larger spans (`rowspan="65534"`) say "to the end". */
const largestSpan = 100;

const blockTags = new Set(
  (
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const headingTags = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Whether elements of a name end the line before them. */
export function isBlockTag(name: string): boolean {
  return name === "br" || blockTags.has(name);
}

/** Whether an element stands on lines of its own, by its name or its style; a floating initial is a part of its word. */
export function isBlock({ name, attribs: { style } }: Element): boolean {
  return blockTags.has(name) || (style !== undefined && /display\s*:\s*(?:block|flex|table|grid)/i.test(style) && !/float\s*:/i.test(style));
}

/** The lines of what lies below a node and not in the elements left out, in document order. Blanks are folded. */
export function linesOf(root: Root | Element, leftOut: ReadonlySet<Element> = new Set()): Line[] {
  const tables = dataTables(root);
  const lines: Line[] = [];
  let text = "";
  let linkLength = 0;
  let links = 0;
  let headings = 0;
  let preformatted = 0;
  let hasBlank = false;
  // Of the line or the cell. Asked of the text itself, a long line would be put together anew for each of its pieces.
  let isAtStart = true;
  let last = "";
  let open: { table: Element; row: Element; cells: Cell[]; cell: number | null; isHeader: boolean } | null = null;

  const append = (piece: string): void => {
    const words = fold(piece);
    if (words === "") return;
    if (words === " ") {
      hasBlank = true;
      return;
    }
    const bare = words.trim();
    const isApart = hasBlank || words.startsWith(" ") || (isSmall.test(last) && isCapital.test(bare));
    text += isApart && !isAtStart ? ` ${bare}` : bare;
    isAtStart = false;
    last = bare.slice(-1);
    hasBlank = words.endsWith(" ");
    if (links > 0) linkLength += bare.length;
  };
  const endLine = (): void => {
    hasBlank = false;
    if (text === "") return;
    lines.push({ text, linkLength, isHeading: headings > 0, row: null });
    startLine();
  };
  const startLine = (): void => {
    text = "";
    linkLength = 0;
    isAtStart = true;
  };
  const startRow = (table: Element, row: Element): void => {
    endLine();
    open = { table, row, cells: [], cell: null, isHeader: true };
  };
  const endRow = (): void => {
    if (open === null) return;
    const { table, cells, isHeader } = open;
    open = null;
    hasBlank = false;
    const isEmpty = cells.every(({ start, end }) => start === end);
    if (!isEmpty) lines.push({ text: text.trimEnd(), linkLength, isHeading: false, row: { table, cells, isHeader } });
    startLine();
  };

  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (preformatted === 0) append(node.data);
        else
          for (const [index, line] of node.data.split("\n").entries()) {
            if (index > 0) endLine();
            append(line);
          }
        return false;
      }
      if (!isElement(node) || unreadTags.has(node.name) || leftOut.has(node)) return false;
      const table = node.name === "tr" ? tableOf(node) : null;
      if (table && tables.has(table)) startRow(table, node);
      else if (open !== null && isCell(node) && node.parent === open.row) {
        if (open.cell === null && open.cells.length > 0) text += betweenCells;
        hasBlank = false;
        isAtStart = true;
        open.cell = text.length;
        if (node.name !== "th") open.isHeader = false;
      } else if (node.name === "br" || isBlock(node)) {
        if (open === null) endLine();
        else hasBlank = true;
      }
      if (node.name === "a") links++;
      if (node.name === "pre" && open === null) preformatted++;
      if (headingTags.has(node.name)) headings++;
      return true;
    },
    (element) => {
      if (open !== null && element === open.row) endRow();
      else if (open !== null && isCell(element) && element.parent === open.row && open.cell !== null) {
        const start = Math.min(open.cell, text.length);
        open.cells.push({ start, end: text.length, columns: spanOf(element.attribs.colspan), rows: spanOf(element.attribs.rowspan) });
        open.cell = null;
      } else if (element.name !== "br" && isBlock(element)) {
        if (open === null) endLine();
        else hasBlank = true;
      }
      if (element.name === "a") links--;
      if (element.name === "pre" && open === null && preformatted > 0) preformatted--;
      if (headingTags.has(element.name)) headings--;
    },
  );
  endLine();
  return lines;
}

/** The text with runs of blanks as one blank each. No-break spaces are blanks too: portals fill lines with them. */
export function fold(text: string): string {
  return text.replace(/[ \t\n\r\f\u00a0]+/g, " ");
}

function spanOf(given: string | undefined): number {
  const number = Number(given);
  return Number.isInteger(number) && number > 1 ? Math.min(number, largestSpan) : 1;
}

function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

function tableOf(row: Element): Element | null {
  const parent = row.parent;
  if (parent === null || !("name" in parent)) return null;
  if (parent.name === "table") return parent;
  const above = parent.parent;
  return above !== null && "name" in above && above.name === "table" ? above : null;
}

/** The tables whose rows are records: at least two rows of two filled cells, no long cell, no table inside. Others lay out the page. */
function dataTables(root: Root | Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  const open: { element: Element; hasTable: boolean; rows: number; filled: number; headers: number; longest: number; cell: number }[] = [];
  walk(
    root,
    (node) => {
      const table = open.at(-1);
      if (isText(node)) {
        if (table) table.cell += node.data.trim().length;
        return false;
      }
      if (!isElement(node) || unreadTags.has(node.name)) return false;
      if (node.name === "table") {
        if (table) table.hasTable = true;
        open.push({ element: node, hasTable: false, rows: 0, filled: 0, headers: 0, longest: 0, cell: 0 });
      } else if (table && isCell(node)) {
        table.cell = 0;
        if (node.name === "th") table.headers++;
      } else if (table && node.name === "tr") table.filled = 0;
      return true;
    },
    (element) => {
      const table = open.at(-1);
      if (!table) return;
      if (isCell(element)) {
        if (table.cell > 0) table.filled++;
        table.longest = Math.max(table.longest, table.cell);
      } else if (element.name === "tr") {
        if (table.filled >= 2) table.rows++;
      } else if (element === table.element) {
        const longest = table.headers > 1 ? longestCellUnderHeaders : longestCell;
        if (!table.hasTable && table.rows >= 2 && table.longest <= longest) found.add(element);
        open.pop();
      }
    },
  );
  return found;
}
