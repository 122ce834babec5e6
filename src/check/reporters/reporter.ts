/** What the reporters are told, and the choice among them. */
import type { ChalkInstance } from "chalk";
import type { SolieuError } from "../../errors.ts";
import type { Comparison, DifferenceKind } from "../compare.ts";
import type { Tallies } from "../score.ts";

/** An article that was compared. */
export interface Checked {
  /** The article's path as given. */
  readonly path: string;
  /** The path of its expected file. */
  readonly expectedPath: string;
  readonly comparison: Comparison;
}

/** The whole run. */
export interface Summary {
  /** Articles that were compared, and of those the ones that differ. */
  readonly articles: number;
  readonly differing: number;
  /** What could not be compared. */
  readonly failures: number;
  readonly differences: Readonly<Record<DifferenceKind, number>>;
  readonly tallies: Tallies;
  /** The F1 that each type must reach; null where every difference counts. */
  readonly min: number | null;
  readonly isPassed: boolean;
}

/** Turns a run into text. `open` is called once first, `close` once last. */
export interface Reporter {
  readonly open: () => string;
  readonly article: (checked: Checked) => string;
  /** `path` could not be compared. */
  readonly failure: (path: string, error: SolieuError) => string;
  readonly close: (summary: Summary) => string;
}

export const reporterNames = ["text", "json", "junit", "github"] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Where a report is read. */
export interface Setting {
  readonly colors: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
  /** The folder that the paths of annotations are relative to, absolute. */
  readonly root: string;
}
