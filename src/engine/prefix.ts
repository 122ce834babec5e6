/**
 * Which patterns can begin a given way. Each pattern's regex source becomes a small automaton; together
 * they are determinised as the text asks for it, so that the scan tries only rules that can match what
 * stands at an anchor. Over-approximate: it may say yes too often, never no too often (assertions are
 * taken as true, long counted repeats as any number of times). A run of digits is one character, told
 * by its length and first digit.
 */

import { space as blank, codeAt, isDigitCode, isWordCode } from "./pattern.ts";

interface State {
  /** Whether a character may be consumed here; null for a state that consumes nothing. */
  readonly test: ((character: string) => boolean) | null;
  readonly next: number[];
}

/** Source that matches anything from here on: what a lookup goes on with. */
export const anything = "[^]*";

/** A pattern to tell from its beginning. */
export interface Beginning<T> {
  readonly item: T;
  readonly automaton: Automaton;
}

/** Makes the automaton of a pattern, which many filters share. `source` is of folded text; where `cased`, letters are tried in either case. */
export function beginning<T>(item: T, source: string, cased: boolean): Beginning<T> {
  return { item, automaton: automatonOf(source, cased) };
}

/** One state of the determinised automaton: the patterns decided to be possible, and those still open. */
interface Step<R> {
  readonly decided: ReadonlySet<number>;
  readonly open: ReadonlyMap<number, ReadonlySet<number>>;
  /** By the number of a character (`numberOf`). */
  readonly next: (Step<R> | undefined)[];
  able: R | null;
}

/** How far behind the anchor the text is looked at. */
const lookahead = 10;
/** Bound on remembered steps, so that hostile text cannot fill memory. */
const mostSteps = 20_000;

/** Finds what `made` makes of the patterns, in their order, that can match at an anchor; made once of the same patterns. `tokenEnd` is the anchor's end. */
export type PrefixFilter<R> = (folded: string, at: number, tokenEnd: number) => R;

export function prefixFilter<T, R>(beginnings: readonly Beginning<T>[], made: (items: readonly T[]) => R): PrefixFilter<R> {
  let steps = 0;
  const known = new Map<string, R>();
  /** The step behind a character, at first behind none. */
  const stepOf = (states: ReadonlyMap<number, ReadonlySet<number>>, decidedBefore: ReadonlySet<number>, character = blank): Step<R> => {
    steps++;
    const decided = new Set(decidedBefore);
    const open = new Map<number, ReadonlySet<number>>();
    for (const [index, reached] of states) {
      if (reached.has(accept) || (reached.has(finish) && !isWord(character))) decided.add(index);
      else if (reached.size > 0) open.set(index, reached);
    }
    return { decided, open, next: [], able: null };
  };
  const begin = (): Step<R> => stepOf(new Map(beginnings.map(({ automaton: { states, start } }, index) => [index, closure(states, [start])])), new Set());
  let root = begin();
  const advance = (from: Step<R>, code: number): Step<R> => {
    const reached = new Map<number, ReadonlySet<number>>();
    const decided = new Set(from.decided);
    for (const [index, states] of from.open) {
      if (states.has(finish) && !isWordCode(code)) decided.add(index);
      else reached.set(index, behind((beginnings[index] as Beginning<T>).automaton, states, code));
    }
    const step = stepOf(reached, decided, code);
    from.next[numberOf(code)] = step;
    return step;
  };
  const ableAt = ({ decided, open }: Step<R>): R => {
    const able = beginnings.flatMap((_, index) => (decided.has(index) || open.has(index) ? [index] : []));
    const key = able.join();
    const result = known.get(key) ?? made(able.map((index) => (beginnings[index] as Beginning<T>).item));
    known.set(key, result);
    return result;
  };
  return (folded, at, tokenEnd) => {
    if (steps > mostSteps) {
      steps = 0;
      root = begin();
    }
    let step = root;
    const limit = Math.min(folded.length, tokenEnd + lookahead);
    for (let place = at; place < limit && step.open.size > 0; place++) {
      let code = folded.charCodeAt(place);
      if (isDigitCode(code)) {
        const first = place;
        while (isDigitCode(codeAt(folded, place + 1))) place++;
        code = runOf(code, place + 1 - first);
      }
      step = step.next[numberOf(code)] ?? advance(step, code);
    }
    step.able ??= ableAt(step);
    return step.able;
  };
}

/** Small numbers for the characters met, so that steps are arrays and no maps. */
const numbers = new Uint16Array(65_536);
let numbered = 0;

function numberOf(code: number): number {
  const known = numbers[code] as number;
  if (known > 0) return known;
  numbered++;
  numbers[code] = numbered;
  return numbered;
}

/** Whether a character is a letter or a run of digits: behind it a match ends only where no letter follows. */
function isWord(code: number): boolean {
  return isWordCode(code) || (code >= firstRun && code < firstRun + (longestRun + 1) * runKinds);
}

/** A run of digits as a character of the private use area: its length up to five, and its first digit where that is 0, 1 or 2. */
function runOf(first: number, length: number): number {
  return firstRun + Math.min(length, longestRun) * runKinds + Math.min(first - zero, runKinds - 1);
}

const zero = 48;
const firstRun = 0xe000;
const longestRun = 5;
const runKinds = 4;
const allDigits = [..."0123456789"];
/** The first digits of the kinds of runs. */
const firstDigits = [["0"], ["1"], ["2"], allDigits.slice(3)] as const;

interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  readonly cased: boolean;
}

/** Index of the state of every automaton behind which anything may stand. */
const accept = 0;
/** Index of the state of every automaton at the end of its pattern: no match ends inside a word or a run of digits. */
const finish = 1;

function automatonOf(source: string, cased: boolean): Automaton {
  const states: State[] = [];
  add(states, null, []);
  add(states, null, []);
  const start = build(states, parseAlternatives({ source, at: 0 }), finish);
  return { states, start, cased };
}

/** States behind a character or a run of digits. */
function behind({ states, cased }: Automaton, from: ReadonlySet<number>, code: number): ReadonlySet<number> {
  const run = code - firstRun;
  if (run < runKinds || run >= (longestRun + 1) * runKinds) {
    const character = String.fromCharCode(code);
    return consume(states, from, cased ? [character, character.toUpperCase()] : [character]);
  }
  const length = Math.floor(run / runKinds);
  let front = consume(states, from, firstDigits[run % runKinds] as readonly string[]);
  for (let count = 1; count < length && !front.has(accept); count++) front = consume(states, front, allDigits);
  if (length < longestRun || front.has(accept)) return front;
  const reached = new Set(front);
  while (front.size > 0) {
    const fresh = [...consume(states, front, allDigits)].filter((state) => !reached.has(state));
    for (const state of fresh) reached.add(state);
    front = new Set(fresh);
  }
  return reached;
}

function consume(states: readonly State[], from: ReadonlySet<number>, characters: readonly string[]): Set<number> {
  const next: number[] = [];
  for (const index of from) {
    const { test, next: targets } = states[index] as State;
    if (test !== null && characters.some(test)) next.push(...targets);
  }
  return closure(states, next);
}

function closure(states: readonly State[], from: readonly number[]): Set<number> {
  const reached = new Set<number>();
  const stack = [...from];
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const { test, next } = states[index] as State;
    if (test === null) stack.push(...next);
  }
  return reached;
}

type Node =
  | { readonly kind: "character"; readonly test: (character: string) => boolean }
  | { readonly kind: "anything" }
  | { readonly kind: "sequence"; readonly pieces: readonly Node[] }
  | { readonly kind: "alternatives"; readonly branches: readonly Node[] }
  | { readonly kind: "repeat"; readonly node: Node; readonly isOptional: boolean; readonly isRepeated: boolean };

const empty: Node = { kind: "sequence", pieces: [] };

interface Parser {
  readonly source: string;
  at: number;
}

/** Parses alternatives up to a closing bracket. */
function parseAlternatives(parser: Parser): Node {
  const branches = [parseSequence(parser)];
  while (parser.source[parser.at] === "|") {
    parser.at++;
    branches.push(parseSequence(parser));
  }
  return branches.length === 1 ? (branches[0] as Node) : { kind: "alternatives", branches };
}

function parseSequence(parser: Parser): Node {
  const pieces: Node[] = [];
  while (parser.at < parser.source.length && !"|)".includes(parser.source[parser.at] as string)) pieces.push(parsePiece(parser));
  return { kind: "sequence", pieces };
}

const groupOpening = /\((?:\?(?::|<\w+>|[=!]|<[=!]))?/y;
const atomSource = /\\p\{\w+\}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/uy;
const quantifierSource = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/y;

function parsePiece(parser: Parser): Node {
  groupOpening.lastIndex = parser.at;
  const opening = groupOpening.exec(parser.source)?.[0];
  if (opening !== undefined) {
    parser.at += opening.length;
    const inner = parseAlternatives(parser);
    parser.at++;
    const node = quantified(parser, inner);
    return /[=!]$/.test(opening) ? empty : node;
  }
  if (parser.source.startsWith(anything, parser.at)) {
    parser.at += anything.length;
    return { kind: "anything" };
  }
  atomSource.lastIndex = parser.at;
  const atom = (atomSource.exec(parser.source) as RegExpExecArray)[0];
  parser.at += atom.length;
  if (atom === "$" || atom === "^") return empty;
  return quantified(parser, { kind: "character", test: testOf(atom) });
}

const tests = new Map<string, (character: string) => boolean>();

function testOf(atom: string): (character: string) => boolean {
  if (atom.startsWith("\\k")) return () => true;
  if (atom.length === 1 && atom !== ".") return (character) => character === atom;
  let test = tests.get(atom);
  if (!test) {
    const regex = new RegExp(`^${atom}$`, "u");
    test = (character) => regex.test(character);
    tests.set(atom, test);
  }
  return test;
}

/** Longer counted repeats are taken as any number of times. */
const mostCounted = 4;

function quantified(parser: Parser, node: Node): Node {
  quantifierSource.lastIndex = parser.at;
  const match = quantifierSource.exec(parser.source);
  if (!match) return node;
  parser.at += match[0].length;
  const sign = match[0][0];
  const [least, most] = [Number(match[1]), match[2] === "" ? Number(match[1]) : Number(match[3] || Number.POSITIVE_INFINITY)];
  if (sign === "{" && most <= mostCounted) {
    const optional: Node = { kind: "repeat", node, isOptional: true, isRepeated: false };
    return { kind: "sequence", pieces: Array.from({ length: most }, (_, index) => (index < least ? node : optional)) };
  }
  if (sign === "{") return { kind: "repeat", node, isOptional: match[1] === "0", isRepeated: match[2] === "," || Number(match[1]) > 1 };
  return { kind: "repeat", node, isOptional: sign !== "+", isRepeated: sign !== "?" };
}

/** Adds the states of a node that goes on to `target`; returns the state it begins in. */
function build(states: State[], node: Node, target: number): number {
  switch (node.kind) {
    case "anything":
      return accept;
    case "character":
      return add(states, node.test, [target]);
    case "sequence":
      return node.pieces.reduceRight((next, piece) => build(states, piece, next), target);
    case "alternatives":
      return add(
        states,
        null,
        node.branches.map((branch) => build(states, branch, target)),
      );
    case "repeat": {
      const exit = add(states, null, [target]);
      const start = build(states, node.node, exit);
      if (node.isRepeated) (states[exit] as State).next.push(start);
      return node.isOptional ? add(states, null, [start, target]) : start;
    }
  }
}

function add(states: State[], test: State["test"], next: number[]): number {
  states.push({ test, next });
  return states.length - 1;
}
