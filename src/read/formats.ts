/** The formats that articles come in, one row each: how a name and the first bytes tell it, and its reader. */
import type { Reader } from "./reader.ts";

/** A format. */
export interface InputFormat {
  readonly name: string;
  /** The ends of its file names, lower case, with the dot. */
  readonly suffixes: readonly string[];
  /** Whether a folder's and an archive's files of that name are taken for articles. */
  readonly isWalked: boolean;
  /** Whether a file without a known suffix begins like it; absent where beginnings do not tell. */
  readonly sniff?: (head: Buffer) => boolean;
  /** Its reader; what that needs is loaded now. */
  readonly load: () => Promise<Reader>;
}

/** How many bytes `sniff` is given, where there are so many. */
export const headSize = 4096;

/** What messages call plain text. */
export const textFormat = "text";

/** What a content is where neither its name nor its beginning says more. */
const text: InputFormat = {
  name: textFormat,
  suffixes: [".txt"],
  isWalked: true,
  load: async () => (await import("./plain.ts")).readPlain,
};

/** The wrapper that a suffix behind another suffix stands for: `bao.txt.gz`. */
const gzip: InputFormat = {
  name: "gzip",
  suffixes: [".gz"],
  isWalked: false,
  sniff: (head) => begins(head, "\u001f\u008b\b"),
  load: async () => (await import("./gzip.ts")).readGzip,
};

const zip: InputFormat = {
  name: "zip",
  suffixes: [".zip"],
  isWalked: true,
  sniff: (head) => begins(head, "PK\u0003\u0004"),
  load: async () => (await import("./zip.ts")).readZip,
};

/** All formats; the first whose `sniff` holds is taken. */
const formats: readonly InputFormat[] = [
  text,
  {
    name: "Markdown",
    suffixes: [".md", ".markdown"],
    isWalked: true,
    load: async () => (await import("./markdown.ts")).readMarkdown,
  },
  {
    name: "HTML",
    suffixes: [".html", ".htm", ".xhtml"],
    isWalked: true,
    sniff: (head) =>
      /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--[^<>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head.toString("latin1")),
    load: async () => (await import("./page.ts")).readPageFile,
  },
  {
    name: "WARC",
    suffixes: [".warc"],
    isWalked: true,
    sniff: (head) => /^WARC\/\d/.test(head.toString("latin1", 0, 8)),
    load: async () => (await import("./page.ts")).readWarc,
  },
  {
    name: "DOCX",
    suffixes: [".docx"],
    isWalked: true,
    sniff: (head) => begins(head, "PK\u0003\u0004") && (head.includes("[Content_Types].xml") || head.includes("word/")),
    load: async () => (await import("./docx.ts")).readDocx,
  },
  {
    name: "PDF",
    suffixes: [".pdf"],
    isWalked: true,
    sniff: (head) => begins(head, "%PDF-"),
    load: async () => (await import("./pdf.ts")).readPdf,
  },
  {
    name: "JSON Lines",
    suffixes: [".jsonl", ".ndjson"],
    isWalked: true,
    sniff: (head) => /^(?:\u00ef\u00bb\u00bf)?\{\s*"[^"\\]*"\s*:/.test(head.toString("latin1")),
    load: async () => (await import("./jsonl.ts")).readJsonLines,
  },
  {
    name: "JSON",
    suffixes: [".json"],
    isWalked: false, // most .json files in a folder are settings, or expected records
    sniff: (head) => /^(?:\u00ef\u00bb\u00bf)?\[\s*\{\s*"/.test(head.toString("latin1")),
    load: async () => (await import("./json.ts")).readJson,
  },
  {
    name: "CSV",
    suffixes: [".csv"],
    isWalked: true,
    load: async () => (await import("./csv.ts")).readCsv,
  },
  {
    name: "TSV",
    suffixes: [".tsv", ".tab"],
    isWalked: true,
    load: async () => (await import("./csv.ts")).readTsv,
  },
  gzip,
  zip,
];

/** The format that a file's name tells, or null. */
export function formatOfName(fileName: string): InputFormat | null {
  const suffix = suffixOf(fileName);
  return formats.find(({ suffixes }) => suffixes.includes(suffix)) ?? null;
}

/** The format that the first bytes tell; plain text where they tell nothing. */
export function formatOfHead(head: Buffer): InputFormat {
  return formats.find(({ sniff }) => sniff?.(head)) ?? text;
}

/** Whether a file in a folder or an archive is taken for articles: `bao.txt`, `crawl.jsonl.gz`, but not the records expected of one. */
export function isArticleName(fileName: string): boolean {
  return !fileName.endsWith(".expected.csv") && (formatOfName(fileName.replace(/\.gz$/i, ""))?.isWalked ?? false);
}

/** Whether a name says plain text, so that no other module is needed to read the file. */
export function isTextName(fileName: string): boolean {
  return suffixOf(fileName) === ".txt";
}

function suffixOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot < 0 ? "" : fileName.slice(dot).toLowerCase();
}

/** Whether the bytes begin with these, one character a byte. */
function begins(head: Buffer, bytes: string): boolean {
  return head.toString("latin1", 0, bytes.length) === bytes;
}
