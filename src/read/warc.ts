/** WARC: the HTML pages of a crawl, each by its address. */
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { SolieuError } from "../errors.ts";
import { damaged, type ReadContext, type ReadDocument, type Reader, type ReadItem } from "./reader.ts";
import { tooLarge } from "./text.ts";

/** Reads a page's bytes; `charset` is what HTTP says of them. */
export type ReadPage = (bytes: Buffer, charset: string | null, name: string, context: ReadContext) => Promise<ReadDocument>;

/**
 * The pages among the records of a stream: responses with status 200 whose content is HTML. What was fetched before with the
 * same bytes from the same address is passed over. Where a record is broken, reading goes on at the next one.
 */
export function warcReader(readPage: ReadPage): Reader {
  return async function* ({ name, chunks }, context): AsyncGenerator<ReadItem> {
    const bytes = byteReader(chunks);
    let ordinal = 0;
    for (;;) {
      const head = await nextHead(bytes);
      if (head === null) return;
      ordinal++;
      const place = `${name}:${ordinal}`;
      if (head === "broken") {
        yield malformed(place, "a WARC record", "a broken head");
        continue;
      }
      const { fields, length } = head;
      const uri = (fields.get("warc-target-uri") ?? "").replace(/^<(.*)>$/, "$1");
      if (fields.get("warc-type") !== "response" || !/^application\/http\b/i.test(fields.get("content-type") ?? "") || uri === "") {
        if (!(await bytes.skip(length))) yield cutOff(place);
        continue;
      }
      if (length > context.maxSize) {
        if (!(await bytes.skip(length))) yield cutOff(place);
        yield tooLarge(place, context.maxSize, "more");
        continue;
      }
      const block = await bytes.take(length);
      if (block === null) {
        yield cutOff(place);
        return;
      }
      try {
        const response = parseResponse(block, place, context.maxSize);
        if (response === null || !context.ids.add(`${uri}\n${createHash("sha1").update(response.body).digest("hex")}`)) continue;
        yield { id: uri, name: place, ordinal, ...(await readPage(response.body, response.charset, place, context)) };
      } catch (error) {
        yield damaged(place, "a page", error);
      }
    }
  };
}

function malformed(where: string, expected: string, got: string): SolieuError {
  return new SolieuError("ROW_MALFORMED", { where, expected, got });
}

function cutOff(where: string): SolieuError {
  return malformed(where, "a whole record", "the end of the file in it");
}

/** Field names in lower case → their values; of several of one name the first. */
type Fields = ReadonlyMap<string, string>;

/** A head with more bytes is none. */
const longestHead = 1 << 16;
const versionLine = /^WARC\/\d+\.\d+\s*$/;

/** The fields of the next record and the length of its block; null at the end. Text that is no record is passed over up to the next one. */
async function nextHead(bytes: ByteReader): Promise<{ fields: Fields; length: number } | "broken" | null> {
  let isStray = false;
  for (;;) {
    const line = await bytes.line(longestHead);
    if (line === null) return isStray ? "broken" : null;
    if (versionLine.test(line)) {
      if (!isStray) break;
      bytes.unread(line);
      return "broken";
    }
    if (line.trim() !== "") isStray = true;
  }
  const lines: string[] = [];
  for (let length = 0; ; ) {
    const line = await bytes.line(longestHead);
    if (line === null || length > longestHead) return "broken";
    if (line.trim() === "") break;
    length += line.length;
    lines.push(line);
  }
  const fields = fieldsOf(lines);
  const length = fields.get("content-length") ?? "";
  return /^\d{1,15}$/.test(length) ? { fields, length: Number(length) } : "broken";
}

function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** What an HTTP response with status 200 and a page in it holds, unpacked; null for any other. Throws where it cannot be unpacked. */
function parseResponse(block: Buffer, place: string, maxSize: number): { body: Buffer; charset: string | null } | null {
  const headEnd = endOfHead(block);
  if (headEnd === null) return null;
  const [status = "", ...lines] = block.toString("latin1", 0, headEnd.head).split(/\r?\n/);
  const fields = fieldsOf(lines);
  const type = fields.get("content-type") ?? "";
  if (!/^HTTP\/\d\S* 200\b/.test(status) || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
  const sent = block.subarray(headEnd.body);
  const whole = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "") ? unchunked(sent) : sent;
  return { body: unpacked(whole, fields.get("content-encoding") ?? "", place, maxSize), charset };
}

function endOfHead(block: Buffer): { head: number; body: number } | null {
  const [wide, narrow] = [block.indexOf("\r\n\r\n"), block.indexOf("\n\n")];
  if (wide >= 0 && (narrow < 0 || wide < narrow)) return { head: wide, body: wide + 4 };
  return narrow >= 0 ? { head: narrow, body: narrow + 2 } : null;
}

/** The chunks of a chunked body joined; the body as it is where it has no chunks, since many crawlers have joined them already. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf("\r\n", at);
    const size = lineEnd < 0 || lineEnd - at > 100 ? null : /^([\da-f]{1,8})\s*(?:;|$)/i.exec(body.toString("latin1", at, lineEnd))?.[1];
    if (size === null || size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}

/** The body without its content encoding; as it is where a crawler has taken it off and left the field. */
function unpacked(body: Buffer, encoding: string, place: string, maxSize: number): Buffer {
  const options = { maxOutputLength: maxSize };
  try {
    switch (encoding.toLowerCase()) {
      case "gzip":
      case "x-gzip":
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
      case "deflate":
        return body[0] === 0x78 ? inflateSync(body, options) : inflateRawSync(body, options);
      case "br":
        return brotliDecompressSync(body, options);
      case "":
      case "identity":
        return body;
    }
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(place, maxSize, "more once unpacked");
    throw damaged(place, `a body in ${encoding}`, error);
  }
  throw new SolieuError("FILE_DAMAGED", { where: place, expected: "a body in gzip, deflate or br", got: encoding });
}

/** A stream read by lines and by lengths. */
interface ByteReader {
  /** The next line without its end, of at most `longest` bytes (a longer one in pieces); null at the end. */
  readonly line: (longest: number) => Promise<string | null>;
  /** Puts a line back. */
  readonly unread: (line: string) => void;
  /** The next `length` bytes; null where there are fewer. */
  readonly take: (length: number) => Promise<Buffer | null>;
  /** Passes over `length` bytes; false where there are fewer. */
  readonly skip: (length: number) => Promise<boolean>;
}

function byteReader(chunks: AsyncIterable<Buffer>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer | null> => {
    const next = await source.next();
    return next.done ? null : next.value;
  };
  const taken = (length: number): Buffer => {
    const bytes = held.subarray(0, length);
    held = held.subarray(length);
    return bytes;
  };
  return {
    line: async (longest) => {
      for (;;) {
        const end = held.indexOf(10);
        if (end >= 0 && end <= longest)
          return taken(end + 1)
            .toString("latin1")
            .replace(/\r?\n$/, "");
        if (held.length > longest) return taken(longest).toString();
        const chunk = await more();
        if (chunk === null) return held.length === 0 ? null : taken(held.length).toString();
        held = Buffer.concat([held, chunk]);
      }
    },
    unread: (line) => {
      held = Buffer.concat([Buffer.from(`${line}\n`), held]);
    },
    take: async (length) => {
      const parts = [held];
      for (let size = held.length; size < length; ) {
        const chunk = await more();
        if (chunk === null) return null;
        parts.push(chunk);
        size += chunk.length;
      }
      held = parts.length === 1 ? held : Buffer.concat(parts);
      return taken(length);
    },
    skip: async (length) => {
      let left = length;
      while (left > held.length) {
        left -= held.length;
        const chunk = await more();
        if (chunk === null) return false;
        held = chunk;
      }
      taken(left);
      return true;
    },
  };
}
