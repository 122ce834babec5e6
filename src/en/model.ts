/** Named models of English text: names in quotes beside `model`, one claim a name. */
import type { Claim } from "./claim.ts";
import { quoteEnd } from "./label.ts";
import type { Token } from "./tokens.ts";

/** The models that begin at a token: a quoted name before `model(s)`, or the names of a list on either side of it. */
export function modelsAt(tokens: readonly Token[], at: number): Claim[] {
  const names: [from: number, to: number][] = [];
  const isLed = isBehindModel(tokens, at);
  let next = at;
  for (;;) {
    const end = quoteEnd(tokens, next);
    if (end < 0) break;
    names.push([next, end]);
    next = end;
    if (tokens[next]?.text === ",") next++;
    if (tokens[next]?.lower === "and") next++;
  }
  const last = names.at(-1);
  if (!last || !(isLed || isModelWord(tokens[last[1]]))) return [];
  return names.flatMap(([from, to]) => claimOf(tokens, from, to));
}

function isModelWord(token: Token | undefined): boolean {
  return token?.lower === "model" || token?.lower === "models";
}

/** Words between `model` and the name that it introduces: `models of “A”`, `models, including “A”`, `the model called “A”`. */
const between = new Set(["of", ",", ":", "including", "such", "as", "called", "named", "titled", "namely", "like", "the", "are", "is"]);

function isBehindModel(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    if (isModelWord(tokens[index])) return true;
    if (!between.has(tokens[index]?.lower ?? "")) return false;
  }
  return false;
}

/** The name without its quotes and the marks that stand inside them: `“Security camera,”`. */
function claimOf(tokens: readonly Token[], from: number, to: number): Claim[] {
  let end = to - 1;
  while (end > from + 1 && /^[,.;]$/.test(tokens[end - 1]?.text ?? "")) end--;
  if (end <= from + 1) return [];
  return [{ rule: "english/model", at: from, end: to, mention: [from + 1, end], value: { type: "model", name: "", kind: "model" } }];
}
