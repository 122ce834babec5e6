/** Gives numbers of a list the unit that they leave out, and drops those that stand in no such list. */
import type { Match } from "../engine/rule.ts";
import type { Count, Unit } from "../types.ts";

/** How far behind the figure before it a number of the list may stand. */
const reach = 80;

/**
 * The counts with their units: `huyện A 12 mô hình, huyện B 9` gives 9 the unit of 12; `8 vụ: Hải Dương (5), Chí
 * Linh (3)` gives 5 and 3 that of 8, which they must make up. Counts in text order; `value` is the clean text.
 */
export function restoreUnits(counts: readonly Match[], value: string): Match[] {
  const restored: Match[] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as Match;
    if (!isElided(count)) {
      restored.push(count);
      continue;
    }
    const run = runFrom(counts, at, value);
    const whole = restored.at(-1);
    if (whole && stands(whole, run, value)) for (const part of run) restored.push({ ...part, value: { ...(part.value as Count), unit: unitOf(whole) } });
    at += run.length - 1;
  }
  return restored;
}

function isElided({ value }: Match): boolean {
  return (value as Count).unit?.kind === "elided";
}

/** The unit of a figure that can lend it: of things that are counted. */
function unitOf({ value }: Match): Unit | null {
  const { unit } = value as Count;
  return unit && (unit.kind === "noun" || unit.kind === "classifier") ? unit : null;
}

/** The elided numbers from one on, as long as they are near one another in one sentence. */
function runFrom(counts: readonly Match[], from: number, value: string): Match[] {
  const run = [counts[from] as Match];
  for (let at = from + 1; at < counts.length; at++) {
    const count = counts[at] as Match;
    if (!isElided(count) || !isNear(run.at(-1) as Match, count, value)) break;
    run.push(count);
  }
  return run;
}

function isNear(before: Match, count: Match, value: string): boolean {
  return count.start - before.end <= reach && !/[.!?]\s|\n/.test(value.slice(before.end, count.start));
}

/** Whether a run of elided numbers follows the figure that lends its unit, as its parts or as its siblings. */
function stands(whole: Match, run: readonly Match[], value: string): boolean {
  if (unitOf(whole) === null || !isNear(whole, run[0] as Match, value)) return false;
  const sum = run.reduce((total, part) => total + Number((part.value as Count).value), 0);
  return value[(run[0] as Match).start - 1] !== "(" || sum === Number((whole.value as Count).value);
}
