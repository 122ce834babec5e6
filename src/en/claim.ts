/** What one reader of tokens has read, before it becomes a claim on the text. */
import type { Match, Refusal } from "../engine/rule.ts";
import type { Count, Label, Model } from "../types.ts";
import type { TimeReading } from "../values/time.ts";

/** Places are indexes of tokens, half-open. */
export interface Claim {
  readonly rule: string;
  readonly at: number;
  readonly end: number;
  readonly value: Count | TimeReading | Model | Label | Refusal;
  /** The mention, where it is less than what is claimed. */
  readonly mention?: readonly [from: number, to: number];
  readonly unit?: readonly [from: number, to: number] | null;
  readonly phrase?: readonly [from: number, to: number] | null;
  /** A time behind `between`, which `and` goes on with. */
  readonly isFramed?: boolean;
  readonly governor?: NonNullable<Match["governor"]>;
}
