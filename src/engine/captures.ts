/** What an attempt of a rule captures, in room that is used again for the next. */

/** What the slots of a pattern matched, by slot number. Reused from attempt to attempt. */
export interface Captures {
  /** Start and end of each slot, -1 where unknown: regular slots are only placed where the rule asks for places. */
  readonly spans: Int32Array;
  /** The surface of regular slots. */
  readonly surfaces: (string | undefined)[];
  /** What they read to, by name. */
  readonly values: Record<string, unknown>;
}

/** Room for the slots of a pattern. */
export function emptyCaptures(names: readonly string[]): Captures {
  return {
    spans: new Int32Array(names.length * 2).fill(-1),
    surfaces: new Array(names.length).fill(undefined),
    values: Object.fromEntries(names.map((name) => [name, undefined])),
  };
}

/** Forgets a slot. */
export function clear({ spans, surfaces }: Captures, slot: number): void {
  spans[slot * 2] = -1;
  spans[slot * 2 + 1] = -1;
  surfaces[slot] = undefined;
}

/** Says where a slot stands. */
export function place({ spans }: Captures, slot: number, start: number, end: number): void {
  spans[slot * 2] = start;
  spans[slot * 2 + 1] = end;
}
