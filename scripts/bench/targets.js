/** What is asked of each ratio: the bar, and the aim beyond it. With `most` the ratio may be at most that, else it must be at least that. */
export const targets = {
  wholeProcess: { bar: 0.25, aim: 0.4 },
  chronoCasual: { bar: 1.5, aim: 2.5 },
  chronoStrict: { bar: 1, aim: 1.5 },
  compromise: { bar: 15, aim: 30 },
  tenTimesTheRules: { bar: 1.3, aim: 1.1, most: true },
  version: { bar: 1.35, aim: 1.2, most: true },
  oneArticle: { bar: 2, aim: 1.6, most: true },
  jsonLines: { bar: 2, aim: 3 },
  memory: { bar: 1.2, aim: 1, most: true },
};

/** What a ratio reaches: "aim", "bar" or "missed". It is taken to three digits, as it is shown. */
export function reached(ratio, { bar, aim, most = false }) {
  const shown = Number(ratio.toPrecision(3));
  const meets = (target) => (most ? shown <= target : shown >= target);
  if (meets(aim)) return "aim";
  return meets(bar) ? "bar" : "missed";
}
