/** The optional sink of events behind `--explain`. Without it the scan pays one `undefined` check. */
import type { OverlapReason } from "./overlap.ts";
import type { Match, SlotText } from "./rule.ts";

export type TraceEvent =
  | { readonly event: "matched"; readonly match: Match; readonly slots: readonly SlotText[] }
  | { readonly event: "lost"; readonly match: Match; readonly to: Match; readonly reason: OverlapReason };

export type Trace = (event: TraceEvent) => void;
