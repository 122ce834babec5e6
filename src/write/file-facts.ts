/** What tells whether a file is the one that was meant. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** A file's length, and the SHA-256 of its bytes as Data Packages write it. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
}

/** Bytes that are read at a time. */
const pieceSize = 1 << 20;

/** Reads a file through. Throws what the operating system says where it cannot be read. */
export function factsOf(path: string): FileFacts {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(pieceSize);
  const descriptor = openSync(path, "r");
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(descriptor, piece);
      if (read === 0) return { bytes, hash: `sha256:${hash.digest("hex")}` };
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
}
