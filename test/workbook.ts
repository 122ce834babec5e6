/** A reader of Excel workbooks for the tests: by the names and rules of ECMA-376, from the XML of the parts. */
import { SaxesParser } from "saxes";
import { fromBufferPromise } from "yauzl";

/** A sheet: its cells row by row, and what its XML says beside them. */
export interface SheetRead {
  readonly name: string;
  /** Text as text, numbers as numbers, days as `yyyy-mm-dd` in a box. */
  readonly rows: (string | number | { readonly day: string } | null)[][];
  readonly formulas: number;
  readonly frozenRows: number;
  readonly filter: string | null;
  readonly widths: number[];
}

/** The parts of a workbook by name, and the times that the archive gives them. */
async function partsOf(bytes: Buffer): Promise<{ parts: Map<string, string>; times: number[] }> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, string>();
  const times: number[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, Buffer.concat(chunks).toString());
    times.push(entry.getLastModDate({ timezone: "UTC" }).getUTCFullYear());
  }
  return { parts, times };
}

/** The sheets of a workbook in their order, and the years of its parts. */
export async function readWorkbook(bytes: Buffer): Promise<{ sheets: SheetRead[]; years: number[] }> {
  const { parts, times } = await partsOf(bytes);
  const part = (name: string): string => parts.get(name) ?? "";
  const strings: string[] = [];
  walk(part("xl/sharedStrings.xml"), {
    open: (tag) => tag === "si" && strings.push(""),
    text: (tag, text) => tag === "t" && strings.push(strings.pop() + text),
  });
  const formats = new Map<string, string>();
  const styles: string[] = [];
  let isCellStyle = false;
  walk(part("xl/styles.xml"), {
    open: (tag, attributes) => {
      if (tag === "numFmt") formats.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
      if (tag === "cellXfs" || tag === "cellStyleXfs") isCellStyle = tag === "cellXfs";
      if (tag === "xf" && isCellStyle) styles.push(formats.get(attributes.numFmtId ?? "") ?? "");
    },
  });
  const names: string[] = [];
  walk(part("xl/workbook.xml"), { open: (tag, attributes) => tag === "sheet" && names.push(attributes.name ?? "") });
  return { sheets: names.map((name, index) => sheetOf(name, part(`xl/worksheets/sheet${index + 1}.xml`), strings.map(unescaped), styles)), years: times };
}

function sheetOf(name: string, xml: string, strings: readonly string[], styles: readonly string[]): SheetRead {
  const sheet = { name, rows: [] as SheetRead["rows"], formulas: 0, frozenRows: 0, filter: null as string | null, widths: [] as number[] };
  let cell: Record<string, string> = {};
  walk(xml, {
    open: (tag, attributes) => {
      if (tag === "pane" && attributes.state === "frozen") sheet.frozenRows = Number(attributes.ySplit);
      if (tag === "autoFilter") sheet.filter = attributes.ref ?? null;
      if (tag === "col") sheet.widths.push(Number(attributes.width));
      if (tag === "f") sheet.formulas++;
      if (tag === "row") sheet.rows.push([]);
      if (tag === "c") cell = attributes;
    },
    text: (tag, text) => {
      if (tag !== "v") return;
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell.r ?? "") ?? [];
      const place = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const cells = sheet.rows[Number(row) - 1] as SheetRead["rows"][number];
      while (cells.length < place) cells.push(null);
      cells[place] = cell.t === "s" ? (strings[Number(text)] as string) : styles[Number(cell.s)] === "yyyy-mm-dd" ? { day: dayOf(Number(text)) } : Number(text);
    },
  });
  return sheet;
}

/** The day of a serial number of the 1900 date system. */
function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** ST_Xstring: `_xHHHH_` is the UTF-16 unit of that number. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

interface Visit {
  readonly open?: (tag: string, attributes: Record<string, string>) => unknown;
  readonly text?: (tag: string, text: string) => unknown;
}

function walk(xml: string, { open, text }: Visit): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on("opentag", (tag) => {
    path.push(tag.name);
    open?.(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on("text", (content) => text?.(path.at(-1) ?? "", content));
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
}
