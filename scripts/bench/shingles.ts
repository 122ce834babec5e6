/**
 * The measure of the public article-extraction-benchmark: how many runs of four words two texts share. Words are runs of
 * letters, digits and underscores; a text of fewer than four words is one run.
 */

const wordsInRun = 4;
const word = /[\p{L}\p{N}_]+/gu;

/** Runs that both texts have, that only the found one has, and that only the true one has, as shares of all runs. */
export interface Agreement {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** How a text found agrees with the true one. Runs that stand several times count as often. */
export function agreement(truth: string, found: string): Agreement {
  const [expected, given] = [runsOf(truth), runsOf(found)];
  let both = 0;
  for (const [run, count] of expected) both += Math.min(count, given.get(run) ?? 0);
  const [missing, extra] = [sizeOf(expected) - both, sizeOf(given) - both];
  const all = both + extra + missing;
  return all === 0 ? { both: 0, extra: 0, missing: 0 } : { both: both / all, extra: extra / all, missing: missing / all };
}

/** Precision and recall averaged over articles, and their harmonic mean. An article without any run on a side has no say on that side. */
export function score(agreements: readonly Agreement[]): Score {
  const precision = mean(agreements.flatMap(({ both, extra }) => (both + extra > 0 ? [both / (both + extra)] : [])));
  const recall = mean(agreements.flatMap(({ both, missing }) => (both + missing > 0 ? [both / (both + missing)] : [])));
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}

function runsOf(text: string): Map<string, number> {
  const words = text.match(word) ?? [];
  const runs = new Map<string, number>();
  const starts = words.length === 0 ? 0 : Math.max(1, words.length - wordsInRun + 1);
  for (let start = 0; start < starts; start++) {
    const run = words.slice(start, start + wordsInRun).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sizeOf(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, count) => sum + count, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
