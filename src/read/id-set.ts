/** The ids of the articles of a run: small enough to be kept for any number of them. */
import { hashId } from "../resolve/record-id.ts";

/** Ids, by their 64-bit hashes. */
export interface IdSet {
  /** Adds an id; false where it, or (once in some 10^19 pairs) another of the same hash, is there already. */
  readonly add: (id: string) => boolean;
}

/** An empty set. It takes 16 to 32 bytes an id, where a Set of strings takes some 200. */
export function idSet(): IdSet {
  let slots = new Uint32Array(2 * 1024);
  let used = 0;
  const place = (table: Uint32Array, high: number, low: number): boolean => {
    const mask = table.length / 2 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const [heldHigh, heldLow] = [table[2 * slot], table[2 * slot + 1]];
      if (heldHigh === high && heldLow === low) return false;
      if (heldHigh !== 0 || heldLow !== 0) continue;
      table[2 * slot] = high;
      table[2 * slot + 1] = low;
      return true;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += 2) {
      const [high = 0, low = 0] = [slots[at], slots[at + 1]];
      if (high !== 0 || low !== 0) place(larger, high, low);
    }
    slots = larger;
  };
  return {
    add: (id) => {
      if (used * 4 >= slots.length) grow(); // half full
      const { high, low } = hashId(id);
      // Nothing is held as two zeros, so the hash that is both is kept as another.
      const isNew = place(slots, high >>> 0, high === 0 && low === 0 ? 1 : low >>> 0);
      if (isNew) used++;
      return isNew;
    },
  };
}
