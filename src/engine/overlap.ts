/**
 * Which of two readings of overlapping text stands. Vietnamese puts heads first, so the word before a
 * number claims it (`năm 2023 người dân …`): leftmost, then longest, then rule order.
 */
import type { Match } from "./rule.ts";

export type OverlapReason = "starts further left" | "is a fixed name" | "is longer" | "comes first in the rule order";

/** Why `challenger` beats `holder`, or null where it does not. Equal spans keep the earlier rule. */
export function beats(challenger: Match, holder: Match): OverlapReason | null {
  if (challenger.start !== holder.start) return challenger.start < holder.start ? "starts further left" : null;
  if (challenger.firm !== holder.firm) return challenger.firm ? "is a fixed name" : null;
  return challenger.end > holder.end ? "is longer" : null;
}

/** Why `winner` beat `loser`, for the trace. */
export function reasonFor(winner: Match, loser: Match): OverlapReason {
  return beats(winner, loser) ?? "comes first in the rule order";
}
