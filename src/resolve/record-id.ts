/** Record ids: a 64-bit hash of what makes a record this record, the same on every machine. */

/** 16 hexadecimal digits from an article id, a type, a span and a value. Two FNV-1a hashes with different offsets. */
export function recordId(articleId: string, type: string, start: number, end: number, value: string): string {
  const key = `${articleId}\n${type}\n${start}\n${end}\n${value}`;
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return hex(high) + hex(low ^ (low >>> 16));
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}
