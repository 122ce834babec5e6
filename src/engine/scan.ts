/**
 * The single pass over the text: one finder regex lands on digits and on the words that rules begin
 * with; only the rules that can begin there are tried; the best claims its text and the pass goes on
 * behind it.
 */
import { tokenStart } from "./lookup.ts";
import { beats, reasonFor } from "./overlap.ts";
import { prefixFilter } from "./prefix.ts";
import { type ReadContext, alternatives, isDigitCode, isWordCode, wordEnd } from "./pattern.ts";
import type { Match, Rule, Scannable } from "./rule.ts";
import type { Trace } from "./trace.ts";

export interface Scanner {
  readonly rules: readonly Rule[];
  /** All claims in the text, in order, not overlapping; spans in `closed` are passed over. */
  readonly scan: (text: Scannable, context: ReadContext, closed: readonly { start: number; end: number }[], trace?: Trace) => Match[];
}

/** Digits with what joins them to one token: nothing begins inside it. */
const numeral = "\\d+(?:[.,/:-]\\d+)*";
/** The key of the filter for digits. */
const anyDigit = "0";

/** Compiles an ordered list of rules into one pass. */
export function scanner(rules: readonly Rule[]): Scanner {
  const byWord = new Map<string, Rule[]>();
  const byDigit: Rule[] = [];
  for (const rule of rules) {
    if (rule.starts.digit) byDigit.push(rule);
    for (const word of rule.starts.words) {
      const list = byWord.get(word);
      if (list) list.push(rule);
      else byWord.set(word, [rule]);
    }
  }
  const words = [...byWord.keys()].filter((word) => /^\p{L}/u.test(word));
  const signs = [...byWord.keys()].filter((word) => !/^\p{L}/u.test(word));
  const finderSource = [
    numeral,
    ...(words.length > 0 ? [`(?:${alternatives(words)})${wordEnd}`] : []),
    ...(signs.length > 0 ? [alternatives(signs)] : []),
  ].join("|");

  const finder = new RegExp(finderSource, "g");
  /** Which rules can match at a digit, and at each word; made when first met. */
  const filters = new Map<string, ReturnType<typeof prefixFilter<Rule>>>();
  const filterFor = (token: string, rules: readonly Rule[]): ReturnType<typeof prefixFilter<Rule>> => {
    let filter = filters.get(token);
    if (!filter) {
      filter = prefixFilter(rules.map((rule) => ({ item: rule, source: rule.prefixSource, cased: rule.cased })));
      filters.set(token, filter);
    }
    return filter;
  };

  const scan = (
    text: Scannable,
    context: ReadContext,
    closed: readonly { start: number; end: number }[],
    trace?: Trace,
  ): Match[] => {
    const { folded } = text;
    finder.lastIndex = 0;
    const claims: Match[] = [];
    let floor = 0;
    let closedAt = 0;
    for (let hit = finder.exec(folded); hit; hit = finder.exec(folded)) {
      const at = hit.index;
      while (closedAt < closed.length && (closed[closedAt] as { end: number }).end <= at) closedAt++;
      const shut = closed[closedAt];
      if (shut && shut.start <= at) {
        finder.lastIndex = shut.end;
        floor = shut.end;
        continue;
      }
      const first = folded.charCodeAt(at);
      const isDigit = isDigitCode(first);
      if (at > 0 && isWordCode(first) && isWordCode(folded.charCodeAt(at - 1))) continue;
      const token = hit[0];
      const rules = isDigit ? byDigit : byWord.get(token);
      if (!rules) continue;
      const candidates = filterFor(isDigit ? anyDigit : token, rules)(folded, at, at + token.length);
      let best: Match | null = null;
      let before: string | null = null;
      for (const rule of candidates) {
        if (rule.endings !== null) {
          before ??= tokenBefore(folded, at);
          if (!rule.endings.has(before)) continue;
        }
        const match = rule.match(text, at, floor, context);
        if (!match || (shut && match.end > shut.start)) continue;
        if (best === null) best = match;
        else if (beats(match, best)) {
          trace?.({ event: "lost", match: best, to: match, reason: reasonFor(match, best) });
          best = match;
        } else trace?.({ event: "lost", match, to: best, reason: reasonFor(best, match) });
      }
      if (!best) continue;
      trace?.({ event: "matched", match: best });
      claims.push(best);
      floor = best.end;
      finder.lastIndex = best.end;
    }
    return claims;
  };
  return { rules, scan };
}

const comma = 44;

/** The token that ends right before the blank (or comma and blank) before `at`, or the empty string. */
function tokenBefore(folded: string, at: number): string {
  if (folded.charCodeAt(at - 1) !== 32) return "";
  const end = folded.charCodeAt(at - 2) === comma ? at - 2 : at - 1;
  return folded.slice(tokenStart(folded, end), end);
}
