/** Timing: candidates take turns, so that a busy moment of the machine hits all alike, and ratios are taken pair by pair. */

/**
 * The seconds of each round of each candidate, by name, after one round to warm up. A candidate may return an object
 * with the seconds of parts of it by name, which are kept beside its own.
 */
export async function takeTurns(candidates, rounds) {
  const seconds = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      const start = performance.now();
      const result = await run();
      const whole = (performance.now() - start) / 1000;
      if (round < 0) continue;
      const parts = typeof result === "object" ? Object.entries(result) : [];
      for (const [part, time] of [[name, whole], ...parts]) {
        seconds[part] ??= [];
        seconds[part].push(time);
      }
    }
  }
  return seconds;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of `above[i] / below[i]`. */
export function pairedRatio(above, below) {
  return median(above.map((value, index) => value / below[index]));
}
