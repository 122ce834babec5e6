/** How large the packed streams of a PDF file are once unpacked, before pdf.js unpacks them as far as they go. */
import { inflateSync } from "node:zlib";

/** Bytes of the largest stream that is read. The content of a page is seldom 1 MB; a font with all of Unicode has some 20. */
export const largestStream = 24_000_000;

/** How far before its stream a dictionary begins at the most. */
const dictionaryReach = 2000;

/** Streams that lie in one another may be looked through so many times over; those of a file that a program wrote lie side by side. */
const mostOverlap = 4;

/**
 * Whether a stream, other than a picture's, unpacks to more than `largestStream` or is packed twice over, or streams lie
 * in one another many deep. Linear in the bytes.
 */
export function hasHugeStream(bytes: Buffer): boolean {
  let end = 0;
  let looked = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.toString("latin1", at - 3, at) === "end") continue;
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    // Other packings grow little; a zlib stream begins with two bytes that 31 divides.
    if (bytes[start] !== 0x78 || (0x7800 + (bytes[start + 1] ?? 0)) % 31 !== 0) continue;
    const before = bytes.toString("latin1", Math.max(0, at - dictionaryReach), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if ((dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0) > 1) return true;
    if (end < start) end = bytes.indexOf("endstream", start);
    if (end < 0) end = bytes.length;
    looked += end - start;
    if (looked > mostOverlap * bytes.length || inflatesTooFar(bytes.subarray(start, end))) return true;
  }
  return false;
}

function inflatesTooFar(packed: Buffer): boolean {
  // zlib packs at most 1:1032.
  if (packed.length * 1032 < largestStream) return false;
  try {
    inflateSync(packed, { maxOutputLength: largestStream });
    return false;
  } catch (error) {
    return error instanceof RangeError; // broken data is for pdf.js to judge
  }
}
