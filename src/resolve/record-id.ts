/** Record ids: a 64-bit hash of what makes a record this record, the same on every machine. */

/** The hash of an article id, which the ids of its records go on from: two FNV-1a hashes with different offsets. */
export interface IdHash {
  readonly high: number;
  readonly low: number;
}

export function hashId(articleId: string): IdHash {
  return hash({ high: 0x811c9dc5, low: 0x9747b28c }, [`${articleId}\n`]);
}

/** 16 hexadecimal digits from the hash of an article id, a type, a span and a value. */
export function recordId(article: IdHash, type: string, start: number, end: number, value: string): string {
  const { high, low } = hash(article, [type, "\n", String(start), "\n", String(end), "\n", value]);
  return hex(high) + hex(low ^ (low >>> 16));
}

/** Of parts one behind the other: to join them first takes as long as all the rest. */
function hash(from: IdHash, parts: readonly string[]): IdHash {
  let { high, low } = from;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      const code = part.charCodeAt(index);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b);
      low ^= low >>> 13;
    }
  }
  return { high, low };
}

/** Two hexadecimal digits of each byte; `toString(16)` goes through floating point. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(bits: number): string {
  return `${bytes[bits >>> 24]}${bytes[(bits >>> 16) & 255]}${bytes[(bits >>> 8) & 255]}${bytes[bits & 255]}`;
}
