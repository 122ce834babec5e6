/**
 * Which patterns can begin a given way. Each pattern's regex source becomes a small automaton; together
 * they are determinised as the text asks for it, so that the scan tries only rules that can match what
 * stands at an anchor. Over-approximate: it may say yes too often, never no too often (assertions are
 * taken as true, counted repeats as any number of times).
 */

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
interface Step<T> {
  readonly decided: ReadonlySet<number>;
  readonly open: ReadonlyMap<number, ReadonlySet<number>>;
  /** By the number of a character (`numberOf`). */
  readonly next: (Step<T> | undefined)[];
  able: readonly T[] | null;
}

/** How far behind the anchor the text is looked at. */
const lookahead = 6;
/** Bound on remembered steps, so that hostile text cannot fill memory. */
const mostSteps = 20_000;

/** Returns the function that lists, in their order, the patterns that can match at an anchor. `tokenEnd` is the anchor's end. */
export function prefixFilter<T>(beginnings: readonly Beginning<T>[]): (folded: string, at: number, tokenEnd: number) => readonly T[] {
  let steps = 0;
  const stepOf = (states: ReadonlyMap<number, ReadonlySet<number>>, decidedBefore: ReadonlySet<number>): Step<T> => {
    steps++;
    const decided = new Set(decidedBefore);
    const open = new Map<number, ReadonlySet<number>>();
    for (const [index, reached] of states) {
      if (reached.has(accept)) decided.add(index);
      else if (reached.size > 0) open.set(index, reached);
    }
    return { decided, open, next: [], able: null };
  };
  const begin = (): Step<T> => stepOf(new Map(beginnings.map(({ automaton: { states, start } }, index) => [index, closure(states, [start])])), new Set());
  let root = begin();
  const advance = (from: Step<T>, code: number): Step<T> => {
    const character = String.fromCharCode(code);
    const reached = new Map<number, ReadonlySet<number>>();
    for (const [index, states] of from.open) {
      const { automaton } = beginnings[index] as Beginning<T>;
      reached.set(
        index,
        isDigit(code)
          ? digits(automaton.states, states)
          : consume(automaton.states, states, automaton.cased ? [character, character.toUpperCase()] : [character]),
      );
    }
    const step = stepOf(reached, from.decided);
    from.next[numberOf(code)] = step;
    return step;
  };
  return (folded, at, tokenEnd) => {
    if (steps > mostSteps) {
      steps = 0;
      root = begin();
    }
    let step = root;
    const limit = Math.min(folded.length, tokenEnd + lookahead);
    for (let place = at; place < limit && step.open.size > 0; place++) {
      const code = folded.charCodeAt(place);
      const shown = isDigit(code) ? zero : code;
      if (shown === zero) while (place + 1 < limit && isDigit(folded.charCodeAt(place + 1))) place++;
      step = step.next[numberOf(shown)] ?? advance(step, shown);
    }
    step.able ??= beginnings.flatMap(({ item }, index) => (step.decided.has(index) || step.open.has(index) ? [item] : []));
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

/** Any digit: runs of digits are one to the automaton. */
const zero = 48;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  readonly cased: boolean;
}

/** Index of the accepting state of every automaton. */
const accept = 0;

function automatonOf(source: string, cased: boolean): Automaton {
  const states: State[] = [];
  add(states, null, []);
  const start = build(states, parseAlternatives({ source, at: 0 }), accept);
  return { states, start, cased };
}

const allDigits = [..."0123456789"];

/** States behind one or more digits. */
function digits(states: readonly State[], from: ReadonlySet<number>): Set<number> {
  const reached = new Set<number>();
  let front = consume(states, from, allDigits);
  while (front.size > 0) {
    const fresh = [...front].filter((state) => !reached.has(state));
    if (fresh.length === 0) break;
    for (const state of fresh) reached.add(state);
    front = consume(states, front, allDigits);
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

/** Counted repeats are taken as any number of times. */
function quantified(parser: Parser, node: Node): Node {
  quantifierSource.lastIndex = parser.at;
  const match = quantifierSource.exec(parser.source);
  if (!match) return node;
  parser.at += match[0].length;
  const sign = match[0][0];
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
