/** DOCX → text by mammoth: a paragraph, heading or list item a line, a table row a line, footnotes last. */
import { SolieuError } from "../errors.ts";
import { type BlockText, blockText, type CellText } from "./block-text.ts";
import { optional } from "./modules.ts";
import { damaged, documentReader } from "./reader.ts";
import { tooLarge } from "./text.ts";
import { chunksOfMember, membersOf, openZip } from "./zip-file.ts";

export const readDocx = documentReader(async (bytes, name, { maxSize }) => {
  await checkParts(bytes, name, maxSize);
  const mammoth = await optional(() => import("mammoth"), "mammoth", name);
  let html: string;
  try {
    // Nothing of the document's own says how it is read, and pictures are left where they are.
    const noPicture = mammoth.images.imgElement(async () => ({ src: "" }));
    const options = { ignoreEmptyParagraphs: false, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage: noPicture };
    html = (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch (error) {
    throw damaged(name, "a DOCX document", error);
  }
  return textOfHtml(html);
});

/** Elements of XML in all parts; each takes about 1 kB once it is read. A book of 500 pages has some 300,000. */
const mostElements = 1_000_000;

/** Throws where the parts unpack to more than is read: they are unpacked here once, counted and forgotten. */
async function checkParts(bytes: Buffer, name: string, maxSize: number): Promise<void> {
  const zip = await openZip(bytes, name);
  let size = 0;
  let elements = 0;
  let isDocument = false;
  for await (const member of membersOf(zip, name)) {
    if (member.name === "word/document.xml") isDocument = true;
    if (!/\.(?:xml|rels)$/i.test(member.name)) continue;
    for await (const chunk of chunksOfMember(zip, member, `${name}/${member.name}`)) {
      size += chunk.length;
      for (let at = chunk.indexOf(60); at >= 0; at = chunk.indexOf(60, at + 1)) elements++;
      if (size > maxSize) throw tooLarge(name, maxSize, "more once unpacked");
      if (elements > 2 * mostElements) {
        throw new SolieuError("FILE_TOO_LARGE", { where: name, expected: `at most ${mostElements} elements in a document (split it)`, got: "more" });
      }
    }
  }
  if (!isDocument) throw new SolieuError("FILE_DAMAGED", { where: name, expected: "a DOCX document", got: "another zip file" });
}

/** A tag with its attributes, or text. mammoth writes nothing else, and `<`, `>`, `&` and `"` in text and attributes as entities. */
const token = /<(\/?)([a-z0-9]+)([^<>]*)>|[^<]+/g;
const lineTags = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);
/** References to notes, and the way back from them: `<a href="#footnote-1" …>[1]</a>`, `<a href="#endnote-ref-1">↑</a>`. */
const noteLink = /href="#(?:foot|end)note-/;

/** A table that is open. Rows of a table inside a cell are part of that cell. */
interface OpenTable {
  readonly rows: { readonly cells: CellText[]; readonly isHeader: boolean }[];
  /** Lines of the open cell. */
  lines: string[];
  columns: number;
  span: number;
}

/** The text of mammoth's HTML. */
function textOfHtml(html: string): ReturnType<BlockText["done"]> {
  const text = blockText();
  const tables: OpenTable[] = [];
  let line: string | null = null;
  let isHeader = false;
  let isNote = false;
  const add = (piece: string): void => {
    if (!isNote) line = (line ?? "") + piece;
  };
  const endLine = (): void => {
    if (line === null) return;
    const open = tables.at(-1);
    if (open) open.lines.push(line);
    else text.line(line);
    line = null;
  };
  for (const [found, slash, tag, attributes = ""] of html.matchAll(token)) {
    if (tag === undefined) add(unescaped(found));
    else if (tag === "br") add("\n");
    else if (tag === "a") isNote = slash === "" && noteLink.test(attributes);
    else if (lineTags.has(tag)) {
      endLine();
      if (slash === "" && tag !== "li") line = "";
    } else if (tag === "thead") isHeader = slash === "";
    else if (tag === "table" && slash === "") {
      endLine();
      tables.push({ rows: [], lines: [], columns: 1, span: 1 });
    } else if (tag === "table") endTable(tables, text);
    else {
      const open = tables.at(-1);
      if (!open) continue;
      if (tag === "tr" && slash === "") open.rows.push({ cells: [], isHeader });
      else if (tag === "td" || tag === "th") {
        endLine();
        if (slash === "") [open.lines, open.columns, open.span] = [[], spanIn(attributes, "colspan"), spanIn(attributes, "rowspan")];
        else open.rows.at(-1)?.cells.push({ text: folded(open.lines.join(" ")), columns: open.columns, rows: open.span });
      }
    }
  }
  endLine();
  return text.done();
}

function endTable(tables: OpenTable[], text: BlockText): void {
  const { rows } = tables.pop() as OpenTable;
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.text !== ""));
  const outer = tables.at(-1);
  if (outer) for (const { cells } of filled) outer.lines.push(cells.map((cell) => cell.text).join(" "));
  else if (filled.length > 0) {
    const headers = filled.findIndex((row) => !row.isHeader);
    text.table(
      filled.map(({ cells }) => cells),
      headers < 0 ? filled.length : headers,
    );
  }
}

/** Larger spans say no more. */
const largestSpan = 100;

function spanIn(attributes: string, name: "colspan" | "rowspan"): number {
  const given = Number(new RegExp(`${name}="(\\d{1,3})"`).exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(given, 1), largestSpan);
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] as string);
}
