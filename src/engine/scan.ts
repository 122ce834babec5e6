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
  const starts = new Set(rules.flatMap((rule) => [...rule.starts.words]));
  /** The finder lands on the longest form; every rule that begins with it or with a part of it is tried there. */
  const byWord = new Map(Array.from(starts, (form) => [form, rules.filter((rule) => beginsWith(rule, form))]));
  const byDigit = rules.filter((rule) => rule.starts.digit);
  const endings = endingFinder(rules.flatMap((rule) => [...(rule.endings ?? [])]));
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
      const before = endings.tokenBefore(folded, at);
      let best: Match | null = null;
      for (const rule of candidates) {
        if (rule.endings !== null && (before === null || !rule.endings.has(before))) continue;
        const match = rule.match(text, at, floor, context);
        if (!match || (shut && match.end > shut.start)) continue;
        if (best === null) best = match;
        else if (beats(match, best)) {
          trace?.({ event: "lost", match: best, to: match, reason: reasonFor(match, best) });
          best = match;
        } else trace?.({ event: "lost", match, to: best, reason: reasonFor(best, match) });
      }
      if (!best) {
        const firstWord = token.indexOf(" ");
        if (firstWord > 0) finder.lastIndex = at + firstWord;
        continue;
      }
      trace?.({ event: "matched", match: best });
      claims.push(best);
      floor = best.end;
      finder.lastIndex = best.end;
    }
    return claims;
  };
  return { rules, scan };
}

/** Whether a form is one of the rule's starts or goes on behind one. */
function beginsWith({ starts: { words } }: Rule, form: string): boolean {
  if (words.has(form)) return true;
  for (let space = form.indexOf(" "); space >= 0; space = form.indexOf(" ", space + 1)) if (words.has(form.slice(0, space))) return true;
  return false;
}

const comma = 44;

/** Finds which of some tokens stands before a place, behind a blank or a comma and a blank; most places are told by two letters. */
function endingFinder(tokens: readonly string[]): { tokenBefore: (folded: string, at: number) => string | null } {
  const known = new Set(tokens);
  const lastLetters = new Set(tokens.map((token) => lastTwo(token, token.length)));
  return {
    tokenBefore: (folded, at) => {
      if (folded.charCodeAt(at - 1) !== blank) return null;
      const end = folded.charCodeAt(at - 2) === comma ? at - 2 : at - 1;
      if (!lastLetters.has(lastTwo(folded, end))) return null;
      const token = folded.slice(tokenStart(folded, end), end);
      return known.has(token) ? token : null;
    },
  };
}

/** The last two UTF-16 units before `end` as one number; a token of one letter stands behind a blank. */
function lastTwo(text: string, end: number): number {
  return (end > 1 ? text.charCodeAt(end - 2) : blank) * 65536 + text.charCodeAt(end - 1);
}

const blank = 32;
