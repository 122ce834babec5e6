/** Files in other formats round a text, made byte by byte for the tests. */
import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** A member of a zip file, and what its headers say in place of the truth. */
export interface ZipMember {
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** The unpacked size that the headers state. */
  readonly statedSize?: number;
  /** The name's bytes where they are not UTF-8. */
  readonly rawName?: Buffer;
  readonly isDamaged?: boolean;
}

/** A zip file of these members, in their order. A member given twice under one name is given as a list. */
export function zip(members: readonly (readonly [string, string | Uint8Array | ZipMember])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of members) {
    const member: ZipMember = typeof given === "string" || given instanceof Uint8Array ? { content: given } : given;
    const content = Buffer.from(member.content);
    const packed = member.isStored ? content : deflateRawSync(content);
    const checksum = (crc32(content) ^ (member.isDamaged ? 1 : 0)) >>> 0;
    const rawName = member.rawName ?? Buffer.from(name);
    const size = member.statedSize ?? content.length;
    const fields = (signature: number, isCentral: boolean): Buffer => {
      const header = Buffer.alloc(isCentral ? 46 : 30);
      header.writeUInt32LE(signature, 0);
      const at = isCentral ? 6 : 4;
      header.writeUInt16LE(20, at);
      header.writeUInt16LE((member.rawName ? 0 : 0x800) | (member.isEncrypted ? 1 : 0), at + 2);
      header.writeUInt16LE(member.isStored ? 0 : 8, at + 4);
      header.writeUInt32LE(checksum, at + 10);
      header.writeUInt32LE(packed.length, at + 14);
      header.writeUInt32LE(size, at + 18);
      header.writeUInt16LE(rawName.length, at + 22);
      if (isCentral) header.writeUInt32LE(offset, 42);
      return header;
    };
    directory.push(fields(0x02014b50, true), rawName);
    const local = [fields(0x04034b50, false), rawName, packed];
    parts.push(...local);
    offset += Buffer.concat(local).length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A paragraph of WordprocessingML. */
export function paragraph(text: string, style = ""): string {
  const properties = style === "" ? "" : `<w:pPr>${style}</w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A DOCX file whose body is this WordprocessingML; `parts` are further files of it, such as word/footnotes.xml. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const notes = parts["word/footnotes.xml"] === undefined ? "" : `<Relationship Id="rId1" Type="${relationships}/footnotes" Target="footnotes.xml"/>`;
  const numbering = parts["word/numbering.xml"] === undefined ? "" : `<Relationship Id="rId2" Type="${relationships}/numbering" Target="numbering.xml"/>`;
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${notes}${numbering}</Relationships>`,
    "word/document.xml": `<w:document ${wordNamespace}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zip(Object.entries(files).map(([name, content]) => [name, head + content]));
}

/** A DOCX file with a paragraph a line. */
export function docxOf(text: string): Buffer {
  return docx(
    text
      .split("\n")
      .map((line) => paragraph(line))
      .join(""),
  );
}

/** Text placed on a page; the origin is the lower left corner, units are points. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Width of every glyph of {@link pdf}, of its size. */
const glyphWidth = 0.5;

/** A PDF file: a font without outlines whose glyphs are named by a ToUnicode map, each text drawn where it is placed. */
export function pdf(pages: readonly (readonly Placed[])[]): Buffer {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codeOf = (character: string): string => (characters.indexOf(character) + 1).toString(16).padStart(4, "0");
  const unicode = (character: string): string => Buffer.from(character, "utf16le").swap16().toString("hex");
  const map = characters.map((character) => `<${codeOf(character)}> <${unicode(character)}>`);
  const chunks = Array.from({ length: Math.ceil(map.length / 100) }, (_, index) => map.slice(index * 100, index * 100 + 100));
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${chunks
    .map((chunk) => `${chunk.length} beginbfchar ${chunk.join(" ")} endbfchar`)
    .join(" ")} endcmap end end`;
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const draw = ({ text, x, y, size = 12 }: Placed): string => `BT /F1 ${size} Tf ${x} ${y} Td <${[...text].map(codeOf).join("")}> Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${glyphWidth * 1000} /FontDescriptor ${6 + 2 * pages.length} 0 R >>`,
    stream(toUnicode),
    ...pages.flatMap((placed, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
      stream(placed.map(draw).join("\n")),
    ]),
    "<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}

/** Lines broken at blanks into at most `width` characters. */
export function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A PDF file of a text, as a word processor lays it out: a paragraph a line of the text, with some space behind it. */
export function pdfOf(text: string): Buffer {
  const [left, top, bottom, leading, size] = [57, 770, 60, 15, 12];
  const pages: Placed[][] = [[]];
  let y = top;
  for (const line of text.split("\n").filter((given) => given.trim() !== "")) {
    for (const piece of wrapped(line, 80)) {
      if (y < bottom) {
        pages.push([]);
        y = top;
      }
      pages.at(-1)?.push({ text: piece, x: left, y, size });
      y -= leading;
    }
    y -= 8;
  }
  return pdf(pages);
}

/** A WARC record. */
export function warcRecord(type: string, uri: string, content: string | Uint8Array, contentType = "application/http; msgtype=response"): Buffer {
  const bytes = Buffer.from(content);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2023-03-14T08:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

/** An HTTP response. */
export function httpResponse(body: string | Uint8Array, headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"], status = "200 OK"): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n`), Buffer.from(body)]);
}

/** Parts each compressed for itself, one behind the other. */
export function gzipMembers(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.map((part) => gzipSync(part)));
}
