/**
 * The single pass over the text: one finder regex lands on digits and on the words that rules begin
 * with; only the rules that can begin there are tried; the best claims its text and the pass goes on
 * behind it.
 */
import { isStuckTime } from "./borders.ts";
import { tokenStart } from "./lookup.ts";
import { capturedBy, matchRule } from "./match.ts";
import { beats, reasonFor } from "./overlap.ts";
import { alternatives, codeAt, isDigitCode, isWordCode, type ReadContext, space, wordEnd } from "./pattern.ts";
import { type Beginning, beginning, type PrefixFilter, prefixFilter } from "./prefix.ts";
import type { Match, Rule, Scannable } from "./rule.ts";
import type { Trace } from "./trace.ts";

export interface Scanner {
  readonly rules: readonly Rule[];
  /** All claims in the text, in order, not overlapping; spans in `closed` are passed over. */
  readonly scan: (text: Scannable, context: ReadContext, closed: readonly { start: number; end: number }[], trace?: Trace) => Match[];
}

/** Digits with what joins them to one token: nothing begins inside it. */
const numeral = "\\d+(?:[.,/:-]\\d+)*";
/** A list of rules met this often is worth a filter; a short text is read faster without. */
const rarely = 200;
/** So few rules are tried sooner than filtered. */
const few = 5;

/** Rules to try at an anchor, in their order; `byEnding` those of them that can follow a given ending, once asked for. */
interface Candidates {
  readonly rules: readonly Rule[];
  readonly byEnding: (readonly Rule[] | undefined)[];
}

function candidates(rules: readonly Rule[]): Candidates {
  return { rules, byEnding: [] };
}

/** The rules that can begin with a start. */
interface RuleList {
  readonly all: Candidates;
  /** How often it was tried before it had a filter. */
  met: number;
  /** Which of them can match at a place; made when it pays for itself. */
  filter: PrefixFilter<Candidates> | null;
}

function ruleList(rules: readonly Rule[]): RuleList {
  return { all: candidates(rules), met: 0, filter: null };
}

/** Compiles an ordered list of rules into one pass. */
export function scanner(rules: readonly Rule[]): Scanner {
  const byWord = rulesByStart(rules);
  const byDigit = ruleList(rules.filter((rule) => rule.starts.digit));
  const endings = endingFinder([...new Set(rules.flatMap((rule) => [...(rule.endings ?? [])]))]);
  const words = [...byWord.keys()].filter(isSpelled);
  const signs = [...byWord.keys()].filter((word) => !isSpelled(word));
  const finderSource = [
    numeral,
    ...(words.length > 0 ? [`(?:${alternatives(words)})${wordEnd}`] : []),
    ...(signs.length > 0 ? [alternatives(signs)] : []),
  ].join("|");

  const finder = new RegExp(finderSource, "g");
  const beginnings = new Map<Rule, Beginning<Rule>>();
  const beginningOf = (rule: Rule): Beginning<Rule> => {
    let known = beginnings.get(rule);
    if (!known) {
      known = beginning(rule, rule.compiled.prefixSource(), rule.cased);
      beginnings.set(rule, known);
    }
    return known;
  };
  const possible = (list: RuleList, folded: string, at: number, end: number): Candidates => {
    const { rules } = list.all;
    if (rules.length <= few) return list.all;
    if (!list.filter) {
      if (list.met++ < rarely) return list.all;
      list.filter = prefixFilter(rules.map(beginningOf), candidates);
    }
    return list.filter(folded, at, end);
  };

  const scan = (text: Scannable, context: ReadContext, closed: readonly { start: number; end: number }[], trace?: Trace): Match[] => {
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
      if (at > 0 && isWordCode(first) && isWordCode(folded.charCodeAt(at - 1)) && !isStuckTime(folded, at)) continue;
      const token = hit[0];
      const list = isDigit ? byDigit : byWord.get(token);
      if (!list) continue;
      const tried = endings.following(possible(list, folded, at, at + token.length), folded, at);
      let best: Match | null = null;
      let bestRule: Rule | null = null;
      for (const rule of tried) {
        const match = matchRule(rule, text, at, floor, context);
        if (!match || (shut && match.end > shut.start)) continue;
        if (best === null || beats(match, best)) {
          if (best !== null) trace?.({ event: "lost", match: best, to: match, reason: reasonFor(match, best) });
          best = match;
          bestRule = rule;
        } else trace?.({ event: "lost", match, to: best, reason: reasonFor(best, match) });
      }
      if (!best || !bestRule) {
        const firstWord = token.indexOf(" ");
        if (firstWord > 0) finder.lastIndex = at + firstWord;
        continue;
      }
      trace?.({ event: "matched", match: best, slots: capturedBy(bestRule, text) });
      claims.push(best);
      floor = best.end;
      finder.lastIndex = best.end;
    }
    return claims;
  };
  return { rules, scan };
}

/** Whether a start begins with a letter. */
function isSpelled(start: string): boolean {
  const first = start.charCodeAt(0);
  return isWordCode(first) && !isDigitCode(first);
}

/**
 * By each start, the rules to try there: the finder lands on the longest, so those that begin with a part of it are tried too.
 * Starts with the same rules share one list.
 */
function rulesByStart(rules: readonly Rule[]): Map<string, RuleList> {
  const own = new Map<string, Set<number>>();
  for (const [order, rule] of rules.entries()) {
    for (const form of rule.starts.words) {
      const orders = own.get(form);
      if (orders) orders.add(order);
      else own.set(form, new Set([order]));
    }
  }
  const byStart = new Map<string, RuleList>();
  const lists = new Map<string, RuleList>();
  for (const [form, orders] of own) {
    const all = new Set(orders);
    for (let end = form.indexOf(" "); end >= 0; end = form.indexOf(" ", end + 1)) for (const order of own.get(form.slice(0, end)) ?? []) all.add(order);
    const sorted = Array.from(all).sort((a, b) => a - b);
    const key = sorted.join();
    const list = lists.get(key) ?? ruleList(sorted.map((order) => rules[order] as Rule));
    lists.set(key, list);
    byStart.set(form, list);
  }
  return byStart;
}

const comma = 44;

/** Finds the rules that can follow the token before a place, behind a blank or a comma and a blank; most places are told by two letters. */
function endingFinder(tokens: readonly string[]): { following: (candidates: Candidates, folded: string, at: number) => readonly Rule[] } {
  const numbers = new Map(tokens.map((token, index) => [token, index + 1]));
  const lastLetters = new Set(tokens.map((token) => lastTwo(token, token.length)));
  /** The number of the token before a place, 0 for none. */
  const numberBefore = (folded: string, at: number): number => {
    if (codeAt(folded, at - 1) !== space) return 0;
    const end = codeAt(folded, at - 2) === comma ? at - 2 : at - 1;
    return lastLetters.has(lastTwo(folded, end)) ? (numbers.get(folded.slice(tokenStart(folded, end), end)) ?? 0) : 0;
  };
  return {
    following: ({ rules, byEnding }, folded, at) => {
      const number = numberBefore(folded, at);
      const known = byEnding[number];
      if (known) return known;
      const token = tokens[number - 1];
      const able = rules.filter(({ endings }) => endings === null || (token !== undefined && endings.has(token)));
      byEnding[number] = able;
      return able;
    },
  };
}

/** The last two UTF-16 units before `end` as one number; a token of one letter stands behind a blank. */
function lastTwo(text: string, end: number): number {
  return (end > 1 ? text.charCodeAt(end - 2) : space) * 65536 + codeAt(text, end - 1);
}
