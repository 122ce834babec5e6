/**
 * Which patterns can begin a given way. Each pattern's regex source becomes a small automaton; together
 * they are determinised as the text asks for it, so that the scan tries only rules that can match what
 * stands at an anchor. Over-approximate: it may say yes too often, never no too often (assertions are
 * taken as true, long counted repeats as any number of times). A run of digits is one character, told
 * by its length.
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

/** A state of the determinised automaton of one pattern: all the states in which it may stand. */
interface Standing {
  readonly automaton: Automaton;
  readonly states: readonly number[];
  /** No other standing of any pattern has it. */
  readonly number: number;
  /** Whether anything may follow. */
  readonly isDecided: boolean;
  /** By the number of a character (`numberOf`), the standing behind it; null where it cannot stand there. */
  readonly next: (Standing | null | undefined)[];
}

/** A state of the patterns together: how each that is still possible stands. */
interface Step<R> {
  readonly standings: readonly Standing[];
  /** Whether some pattern is not decided. */
  readonly isOpen: boolean;
  /** By the number of a character. */
  readonly next: (Step<R> | undefined)[];
  able: R | null;
}

/** How far behind the anchor the text is looked at. */
const lookahead = 12;
/** Bound on remembered steps, so that hostile text cannot fill memory. */
const mostSteps = 20_000;

/** Finds what `made` makes of the patterns, in their order, that can match at an anchor; made once of the same patterns. `tokenEnd` is the anchor's end. */
export type PrefixFilter<R> = (folded: string, at: number, tokenEnd: number) => R;

export function prefixFilter<T, R>(beginnings: readonly Beginning<T>[], made: (items: readonly T[]) => R): PrefixFilter<R> {
  const items = new Map(beginnings.map(({ automaton, item }) => [automaton, item]));
  const known = new Map<string, R>();
  const steps = new Map<string, Step<R>>();
  /** The step of some standings; there is one for all texts that lead to the same. */
  const stepOf = (standings: readonly Standing[]): Step<R> => {
    const key = standings.map(({ number }) => number).join();
    const step = steps.get(key) ?? { standings, isOpen: standings.some(({ isDecided }) => !isDecided), next: [], able: null };
    steps.set(key, step);
    return step;
  };
  const begin = (): Step<R> => stepOf(beginnings.map(({ automaton }) => firstStanding(automaton)));
  let root = begin();
  const advance = (from: Step<R>, code: number): Step<R> => {
    const standings: Standing[] = [];
    for (const standing of from.standings) {
      const next = standing.isDecided ? standing : nextStanding(standing, code);
      if (next !== null) standings.push(next);
    }
    const step = stepOf(standings);
    from.next[numberOf(code)] = step;
    return step;
  };
  const ableAt = ({ standings }: Step<R>): R => {
    const able = standings.map(({ automaton }) => items.get(automaton) as T);
    const key = standings.map(({ automaton }) => automaton.number).join();
    const result = known.get(key) ?? made(able);
    known.set(key, result);
    return result;
  };
  return (folded, at, tokenEnd) => {
    if (steps.size > mostSteps) {
      steps.clear();
      root = begin();
    }
    let step = root;
    const limit = Math.min(folded.length, tokenEnd + lookahead);
    for (let place = at; place < limit && step.isOpen; place++) {
      let code = folded.charCodeAt(place);
      if (isDigitCode(code)) {
        const first = place;
        while (isDigitCode(codeAt(folded, place + 1))) place++;
        code = runOf(place + 1 - first);
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
  return isWordCode(code) || isRun(code);
}

function isRun(code: number): boolean {
  return code > firstRun && code <= firstRun + longestRun;
}

/** A run of digits as a character of the private use area, by its length up to five. */
function runOf(length: number): number {
  return firstRun + Math.min(length, longestRun);
}

const firstRun = 0xe000;
const longestRun = 5;
const allDigits = [..."0123456789"];

interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  readonly cased: boolean;
  /** No other automaton has it. */
  readonly number: number;
  /** By state, the states behind each character met there. */
  readonly moves: (Map<number, readonly number[]> | undefined)[];
  /** By their states, the standings met. */
  readonly standings: Map<string, Standing>;
}

/** Index of the state of every automaton behind which anything may stand. */
const accept = 0;
/** Index of the state of every automaton at the end of its pattern: no match ends inside a word or a run of digits. */
const finish = 1;

let automatonCount = 0;

function automatonOf(source: string, cased: boolean): Automaton {
  const states: State[] = [];
  add(states, null, []);
  add(states, null, []);
  const start = build(states, parseAlternatives({ source, at: 0 }), finish);
  return { states, start, cased, number: automatonCount++, moves: [], standings: new Map() };
}

let standingCount = 0;

/** The standing in some states behind a character; null where they are none. */
function standingIn(automaton: Automaton, reached: readonly number[], code: number): Standing | null {
  if (reached.length === 0) return null;
  const isDecided = reached.includes(accept) || (!isWord(code) && reached.includes(finish));
  const states = isDecided ? [accept] : reached;
  const key = states.join();
  let standing = automaton.standings.get(key);
  if (!standing) {
    standing = { automaton, states, number: standingCount++, isDecided, next: [] };
    automaton.standings.set(key, standing);
  }
  return standing;
}

function firstStanding(automaton: Automaton): Standing {
  return standingIn(automaton, closure(automaton.states, [automaton.start]), blank) as Standing;
}

/** The standing behind one more character; worked out once. */
function nextStanding(standing: Standing, code: number): Standing | null {
  const number = numberOf(code);
  const known = standing.next[number];
  if (known !== undefined) return known;
  const { automaton, states } = standing;
  const reached = new Set<number>();
  for (const state of states) {
    if (state !== finish) for (const next of behind(automaton, state, code)) reached.add(next);
    else if (!isWordCode(code)) reached.add(accept);
  }
  const next = standingIn(
    automaton,
    Array.from(reached).sort((one, another) => one - another),
    code,
  );
  standing.next[number] = next;
  return next;
}

/** The states behind a character or a run of digits at a state; worked out once. */
function behind(automaton: Automaton, state: number, code: number): readonly number[] {
  automaton.moves[state] ??= new Map();
  const moves = automaton.moves[state];
  const known = moves.get(code);
  if (known) return known;
  const reached = worked(automaton, state, code);
  moves.set(code, reached);
  return reached;
}

function worked({ states, cased }: Automaton, from: number, code: number): readonly number[] {
  if (!isRun(code)) {
    const character = String.fromCharCode(code);
    return consume(states, [from], cased ? [character, character.toUpperCase()] : [character]);
  }
  const length = code - firstRun;
  let front: readonly number[] = [from];
  for (let count = 0; count < length && !front.includes(accept); count++) front = consume(states, front, allDigits);
  if (length < longestRun || front.includes(accept)) return front;
  const reached = new Set(front);
  while (front.length > 0) {
    front = consume(states, front, allDigits).filter((state) => !reached.has(state));
    for (const state of front) reached.add(state);
  }
  return [...reached];
}

function consume(states: readonly State[], from: readonly number[], characters: readonly string[]): readonly number[] {
  const next: number[] = [];
  for (const index of from) {
    const { test, next: targets } = states[index] as State;
    if (test !== null && characters.some(test)) next.push(...targets);
  }
  return next.length === 0 ? next : closure(states, next);
}

/** The states that can be reached without a character, but those that only lead on. */
function closure(states: readonly State[], from: readonly number[]): number[] {
  const reached = new Set<number>();
  const stack = [...from];
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const { test, next } = states[index] as State;
    if (test === null) stack.push(...next);
  }
  return Array.from(reached).filter((index) => index <= finish || (states[index] as State).test !== null);
}

type Node =
  | { readonly kind: "character"; readonly test: (character: string) => boolean; readonly atom: string }
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
  return branches.length === 1 ? (branches[0] as Node) : { kind: "alternatives", branches: joined(branches) };
}

/** Branches with common beginnings joined, so that a list of words is a tree of letters. */
function joined(branches: readonly Node[]): Node[] {
  const rests = new Map<string, { readonly first: Node; readonly rests: Node[] }>();
  const others: Node[] = [];
  for (const branch of branches) {
    const [first, ...rest] = branch.kind === "sequence" ? branch.pieces : [branch];
    if (first?.kind !== "character") {
      others.push(branch);
      continue;
    }
    const same = rests.get(first.atom);
    const behind: Node = { kind: "sequence", pieces: rest };
    if (same) same.rests.push(behind);
    else rests.set(first.atom, { first, rests: [behind] });
  }
  for (const { first, rests: behind } of rests.values()) {
    const further: Node = behind.length === 1 ? (behind[0] as Node) : { kind: "alternatives", branches: joined(behind) };
    others.push({ kind: "sequence", pieces: [first, further] });
  }
  return others;
}

function parseSequence(parser: Parser): Node {
  const pieces: Node[] = [];
  while (parser.at < parser.source.length && !"|)".includes(parser.source[parser.at] as string)) pieces.push(parsePiece(parser));
  return { kind: "sequence", pieces };
}

const groupOpening = /\((?:\?(?::|<\w+>|[=!]|<[=!]))?/y;
/** Assertions up to the end of the source. */
const assertionsToEnd = /(?:\(\?<?!(?:[^()[\]\\]|\\.|\[(?:\\.|[^\]\\])*\])*\))*$/y;
const atomSource = /\\p\{\w+\}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/uy;
const quantifierSource = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/y;

function parsePiece(parser: Parser): Node {
  groupOpening.lastIndex = parser.at;
  const opening = groupOpening.exec(parser.source)?.[0];
  if (opening !== undefined) {
    parser.at += opening.length;
    const inner = parseAlternatives(parser);
    parser.at++;
    // What a lookahead asks for at the end of the pattern is all that follows.
    if (opening === "(?=" && isAtEnd(parser)) return { kind: "sequence", pieces: [inner, { kind: "anything" }] };
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
  if (atom === "^") return empty;
  // No character is the end of the text; there the filter stops before it asks.
  if (atom === "$") return { kind: "character", test: () => false, atom };
  return quantified(parser, { kind: "character", test: testOf(atom), atom });
}

/** Whether no more of the pattern follows than what must not stand there. */
function isAtEnd({ source, at }: Parser): boolean {
  assertionsToEnd.lastIndex = at;
  return assertionsToEnd.test(source);
}

const tests = new Map<string, (character: string) => boolean>();

function testOf(atom: string): (character: string) => boolean {
  if (atom.startsWith("\\k")) return () => true;
  if (atom.length === 1 && atom !== ".") return (character) => character === atom;
  let test = tests.get(atom);
  if (!test) {
    const regex = new RegExp(`^${atom}$`, "u");
    const known = new Map<string, boolean>();
    test = (character) => {
      const answer = known.get(character) ?? regex.test(character);
      known.set(character, answer);
      return answer;
    };
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
