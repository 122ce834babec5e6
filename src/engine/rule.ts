/**
 * A rule is one readable unit: what it reads, its slots, its pattern, its value, examples and rejects.
 * `rule()` checks a declaration and compiles it to steps that the scan runs at an anchor.
 *
 * The pattern language: regex text without captures, plus
 * - `{slot}` a slot, `{slot?}` a slot that may be missing (its blank goes with it),
 * - `{!slot}` must not stand there, `{<slot}` must stand before but is not claimed,
 * - `@` the anchor: where the scan lands. What stands left of it is read backwards from there.
 */
import { anything } from "./prefix.ts";
import { type Pattern, type ReadContext, type Starts, escapeRegex, flagsFor, isDigitCode, isNumeralMark, isWordCode, wordStart } from "./pattern.ts";

type AnyPattern = Pattern<unknown>;
type SlotTable = Readonly<Record<string, AnyPattern>>;

type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Reading<S extends SlotTable, N extends string> = N extends keyof S ? (S[N] extends Pattern<infer T> ? T : never) : never;

/** The slot values that a pattern offers: optional slots may be undefined, negative ones are absent. */
export type SlotValues<S extends SlotTable, P extends string> = {
  readonly [N in NamesIn<P> as N extends `!${string}` | `<${string}` | `${string}?` ? never : N]: Reading<S, N>;
} & {
  readonly [N in NamesIn<P> as N extends `${infer Name}?` ? Name : never]: Reading<S, N extends `${infer Name}?` ? Name : never> | undefined;
};

/** A value that the words state but the world refuses, such as 30 February. The text stays claimed. */
export interface Refusal {
  readonly refused: "DATE_IMPOSSIBLE";
  readonly reason: string;
}

export function refuse(refused: Refusal["refused"], reason: string): Refusal {
  return { refused, reason };
}

/** `[…]` marks the mention; the second part states fields of its value. */
export type Example<V> = readonly [text: string, value: Partial<V>];
/** Text, why, and (where another rule must win there) that rule's id. */
export type Reject = readonly [text: string, why: string, winner?: string];

export interface Declaration<S extends SlotTable, P extends string, V> {
  readonly about: string;
  readonly slots: S;
  readonly pattern: P;
  readonly value: (slots: SlotValues<S, P>, context: ReadContext) => V | Refusal | null;
  /** Reads capitals: the pattern is matched on the text as written instead of its lower case. */
  readonly cased?: boolean;
  /** Stands against longer readings that begin at the same place: a fixed name is no number. */
  readonly firm?: boolean;
  /** The slot that the mention is, where the match is wider. */
  readonly mention?: NamesIn<P>;
  /** The slot that the mention ends with, where the match goes on (footnote digits). */
  readonly until?: NamesIn<P>;
  /** The slot that the claim ends with, where what follows is only looked at (`11 và 15 tuổi`). */
  readonly claim?: NamesIn<P>;
  readonly examples: readonly Example<V>[];
  readonly rejects: readonly Reject[];
}

export interface Rule<V = unknown> {
  readonly id: string;
  readonly about: string;
  readonly pattern: string;
  readonly slots: SlotTable;
  readonly cased: boolean;
  readonly firm: boolean;
  readonly starts: Starts;
  readonly examples: readonly Example<V>[];
  readonly rejects: readonly Reject[];
  readonly match: (text: Scannable, at: number, floor: number, context: ReadContext) => Match<V> | null;
  /** Regex source of what the right side can begin with, so that the scan tries only rules that can match. */
  readonly prefixSource: string;
  /** Every regex that the rule runs, for the contract tests. */
  readonly regexes: readonly RegExp[];
}

/** What a rule matches on: the clean text and its lower case, same offsets. */
export interface Scannable {
  readonly value: string;
  readonly folded: string;
}

export interface Match<V = unknown> {
  readonly ruleId: string;
  readonly firm: boolean;
  /** The claimed text. */
  readonly start: number;
  readonly end: number;
  /** The mention, within the claim. */
  readonly mentionStart: number;
  readonly mentionEnd: number;
  /** Span of the unit, the only slot whose place later stages ask for; null where the rule has none. */
  readonly unit: readonly [start: number, end: number] | null;
  readonly value: V | Refusal;
}

type Token =
  | { readonly kind: "text"; source: string }
  | { readonly kind: "slot"; readonly name: string; readonly mode: Mode };
/** What a slot does: it is read, read if there, must not be there, or must be there but is not claimed. */
type Mode = "required" | "optional" | "absent" | "context";

/** One step of a compiled pattern: returns the new place, or -1. */
type Step = (text: string, at: number, parts: Parts) => number;
/** What the slots matched: a span, or for regular slots of rules that ask for no spans the surface. */
type Parts = Record<string, Part | undefined>;
type Part = readonly [start: number, end: number] | string;

/** Checks and compiles one declaration. Throws where the pattern cannot be compiled (a mistake in the rule). */
export function rule<V extends { readonly type: string }>() {
  return <const S extends SlotTable, const P extends string>(id: string, declaration: Declaration<S, P, V>): Rule<V> => {
    const { slots, pattern, cased = false } = declaration;
    const tokens = tokenise(pattern, id);
    const anchor = tokens.findIndex((token) => token.kind === "text" && token.source.includes("@"));
    const [left, right] = anchor < 0 ? [[], tokens] : splitAt(tokens, anchor);
    const regexes: RegExp[] = [];
    const wantsSpans = (declaration.mention ?? declaration.until ?? declaration.claim) !== undefined;
    const compiler: Compiler = { slots, id, regexes, spans: wantsSpans ? "d" : "" };
    const forwards = compileForwards(right, compiler);
    const backwards = compileBackwards(left, compiler);
    const names = [...new Set(tokens.flatMap((token) => (token.kind === "slot" && (token.mode === "required" || token.mode === "optional") ? [token.name] : [])))];
    /** Reused for every attempt: most attempts fail, and none outlives its match. */
    const scratch: Parts = Object.fromEntries(names.map((name) => [name, undefined]));
    /** A side that must be there and mostly is not is asked for first. */
    const needsLeft = left.some((token) => token.kind === "slot" && (token.mode === "required" || token.mode === "context"));
    const leftNames = left.flatMap((token) => (token.kind === "slot" ? [token.name] : []));
    const readers = names.map((name) => [name, slots[name]?.read] as const);
    const spanOf = (slot: string | undefined, parts: Parts): readonly [number, number] | undefined => {
      const part = slot === undefined ? undefined : parts[slot.replace("?", "")];
      return typeof part === "string" ? undefined : part;
    };
    const unitSlot = ["unit", "highUnit"].find((name) => names.includes(name));

    /** Reads backwards again where the first reading ran into text already claimed. */
    const backwardsFrom = (floor: number, text: string, at: number, parts: Parts): number => {
      const shifted: Parts = {};
      const start = backwards(text.slice(floor, at), at - floor, shifted);
      for (const name of leftNames) {
        const part = shifted[name];
        if (part === undefined) parts[name] = undefined;
        else parts[name] = typeof part === "string" ? part : [part[0] + floor, part[1] + floor];
      }
      return start < 0 ? -1 : start + floor;
    };
    const match = (scannable: Scannable, at: number, floor: number, context: ReadContext): Match<V> | null => {
      const text = cased ? scannable.value : scannable.folded;
      const parts = scratch;
      for (const name of names) parts[name] = undefined;
      let start = needsLeft ? backwards(text, at, parts) : at;
      if (start < 0) return null;
      const end = forwards(text, at, parts);
      if (end < 0 || !isRightBorder(text, end)) return null;
      if (!needsLeft) start = backwards(text, at, parts);
      if (start >= 0 && start < floor) start = backwardsFrom(floor, text, at, parts);
      if (start < 0 || !isLeftBorder(text, start)) return null;
      const values: Record<string, unknown> = {};
      for (const [name, read] of readers) {
        const part = parts[name];
        if (part === undefined) continue;
        const value = read?.(typeof part === "string" ? part : text.slice(part[0], part[1]), context);
        if (value === null) return null;
        values[name] = value;
      }
      const value = declaration.value(values as SlotValues<S, P>, context);
      if (value === null) return null;
      const mention = spanOf(declaration.mention, parts);
      const claimEnd = spanOf(declaration.claim, parts)?.[1] ?? end;
      return {
        ruleId: id,
        firm: declaration.firm ?? false,
        start,
        end: claimEnd,
        mentionStart: mention ? mention[0] : start,
        mentionEnd: spanOf(declaration.until, parts)?.[1] ?? (mention ? mention[1] : claimEnd),
        unit: spanOf(unitSlot, parts) ?? null,
        value,
      };
    };

    return {
      id,
      about: declaration.about,
      pattern,
      slots,
      cased,
      firm: declaration.firm ?? false,
      starts: startsOf(right, slots, id),
      examples: declaration.examples,
      rejects: declaration.rejects,
      match,
      prefixSource: prefixSource(right, slots, id),
      regexes,
    };
  };
}

const modes: Readonly<Record<string, Mode>> = { "": "required", "?": "optional", "!": "absent", "<": "context" };

function tokenise(pattern: string, id: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of pattern.split(/(\{[!<]?[a-z][a-zA-Z]*\??\})/)) {
    if (piece === "") continue;
    const slot = /^\{([!<]?)([a-z][a-zA-Z]*)(\??)\}$/.exec(piece);
    if (slot) tokens.push({ kind: "slot", name: slot[2] as string, mode: modes[`${slot[1]}${slot[3]}`] as Mode });
    else if (/[{}]/.test(piece.replace(/\{\d+(?:,\d*)?\}|\\p\{\w+\}/g, ""))) throw new Error(`rule ${id}: cannot read the pattern near ${piece}`);
    else tokens.push({ kind: "text", source: piece });
  }
  return tokens;
}

function splitAt(tokens: readonly Token[], index: number): [Token[], Token[]] {
  const token = tokens[index] as { kind: "text"; source: string };
  const [before = "", after = ""] = token.source.split("@");
  const left = [...tokens.slice(0, index), ...(before ? [{ kind: "text", source: before } as Token] : [])];
  const right = [...(after ? [{ kind: "text", source: after } as Token] : []), ...tokens.slice(index + 1)];
  return [left, right];
}

function slotOf(slots: SlotTable, name: string, id: string): AnyPattern {
  const pattern = slots[name];
  if (!pattern) throw new Error(`rule ${id}: the pattern names a slot {${name}} that is not among its slots`);
  return pattern;
}

interface Compiler {
  readonly slots: SlotTable;
  readonly id: string;
  readonly regexes: RegExp[];
  /** The flag that makes regexes say where their groups are, or nothing. */
  readonly spans: string;
}

/** The right side: regular runs become one sticky regex, lookups a walk each. */
function compileForwards(tokens: readonly Token[], { slots, id, regexes, spans }: Compiler): Step {
  const steps: Step[] = [];
  let source = "";
  const flush = (): void => {
    if (source === "") return;
    const regex = new RegExp(source, flagsFor(source) + spans);
    regexes.push(regex);
    steps.push(regexStep(regex));
    source = "";
  };
  for (const token of tokens) {
    if (token.kind === "text") {
      source += token.source;
      continue;
    }
    const pattern = slotOf(slots, token.name, id);
    const blank = / \??$/.exec(source)?.[0] ?? "";
    const body = pattern.source;
    if (body !== null) {
      const inner = `(?:${body})`;
      if (token.mode === "absent") source = `${source.slice(0, source.length - blank.length)}(?!${blank}${inner})`;
      else if (token.mode === "optional") source = `${source.slice(0, source.length - blank.length)}(?:${blank}(?<${token.name}>${body}))?`;
      else source += `(?<${token.name}>${body})`;
      continue;
    }
    source = source.slice(0, source.length - blank.length);
    flush();
    steps.push(lookupStep(pattern, token.name, blank, token.mode));
  }
  flush();
  return sequence(steps);
}

/** The left side, read from the anchor backwards. */
function compileBackwards(tokens: readonly Token[], compiler: Compiler): Step {
  const { slots, id } = compiler;
  const steps: Step[] = [];
  const reversed = [...tokens].reverse();
  let blank = "";
  for (const [index, token] of reversed.entries()) {
    if (token.kind === "text") {
      const next = reversed[index + 1];
      const trailing = / \??$/.exec(token.source)?.[0] ?? "";
      if (token.source === trailing && next) {
        blank = trailing;
        continue;
      }
      steps.push(behindStep(`${token.source}${blank}`, "required", compiler, ""));
      blank = "";
      continue;
    }
    const pattern = slotOf(slots, token.name, id);
    if (pattern.source !== null) steps.push(behindStep(`(?<${token.name}>${pattern.source})${blank}`, token.mode, compiler));
    else steps.push(lookupBehindStep(pattern, token.name, blank, token.mode));
    blank = "";
  }
  return sequence(steps);
}

function sequence(steps: readonly Step[]): Step {
  const [only] = steps;
  if (steps.length === 0) return (_text, at) => at;
  if (steps.length === 1 && only) return only;
  return (text, from, parts) => {
    let at = from;
    for (const step of steps) {
      at = step(text, at, parts);
      if (at < 0) return -1;
    }
    return at;
  };
}

function regexStep(regex: RegExp): Step {
  return (text, at, parts) => {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (!match) return -1;
    collect(match, parts);
    return at + match[0].length;
  };
}

function collect(match: RegExpExecArray, parts: Parts): void {
  const groups: Record<string, Part | undefined> | undefined = match.indices?.groups ?? match.groups;
  for (const name in groups) {
    const part = groups[name];
    if (part !== undefined) parts[name] = part;
  }
}

function lookupStep(pattern: AnyPattern, name: string, blank: string, mode: Mode): Step {
  const matchAt = pattern.matchAt as NonNullable<AnyPattern["matchAt"]>;
  return (text, at, parts) => {
    const from = skipBlank(text, at, blank);
    const end = from < 0 ? -1 : matchAt(text, from);
    if (mode === "absent") return end < 0 || !isRightBorder(text, end) ? at : -1;
    if (end < 0) return mode === "optional" ? at : -1;
    parts[name] = [from, end];
    return end;
  };
}

function lookupBehindStep(pattern: AnyPattern, name: string, blank: string, mode: Mode): Step {
  const matchBefore = pattern.matchBefore as NonNullable<AnyPattern["matchBefore"]>;
  return (text, at, parts) => {
    const hasBlank = text.charCodeAt(at - 1) === 32;
    const to = hasBlank ? at - 1 : blank === " " ? -1 : at;
    const start = to < 0 ? -1 : matchBefore(text, to);
    if (mode === "absent") return start < 0 ? at : -1;
    if (mode === "context") return start < 0 ? -1 : at;
    if (start < 0) return mode === "optional" ? at : -1;
    parts[name] = [start, to];
    return start;
  };
}

/** A lookbehind: the match is empty, its capture says where it began. */
function behindStep(source: string, mode: Mode, { regexes, spans }: Compiler, border = wordStart): Step {
  const regex = new RegExp(`(?<=${border}(${source}))`, flagsFor(source) + spans);
  regexes.push(regex);
  return (text, at, parts) => {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (mode === "absent") return match ? -1 : at;
    if (mode === "context") return match ? at : -1;
    if (!match) return mode === "optional" ? at : -1;
    collect(match, parts);
    return at - (match[1] as string).length;
  };
}

function skipBlank(text: string, at: number, blank: string): number {
  if (blank === "") return at;
  if (text.charCodeAt(at) === 32) return at + 1;
  return blank === " ?" ? at : -1;
}

/** Whether a match may end here: not inside a word, nor inside `14/3/2023` or `1.390`. */
export function isRightBorder(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  if (isDigitCode(last)) return !isWordCode(next) && !(isNumeralMark(next) && isDigitCode(text.charCodeAt(end + 1)));
  return !(isWordCode(last) && isWordCode(next));
}

/** Whether a match may begin here: not inside a word, a number or a code such as `ATR-72`. */
export function isLeftBorder(text: string, start: number): boolean {
  if (start <= 0) return true;
  const first = text.charCodeAt(start);
  const previous = text.charCodeAt(start - 1);
  if (!isWordCode(first)) return true;
  if (isWordCode(previous)) return false;
  if (!isDigitCode(first)) return true;
  return !((isNumeralMark(previous) || previous === 45) && start > 1 && isWordCode(text.charCodeAt(start - 2)));
}

/** Regex source of the right side in which a lookup is the first letter of any of its forms and then anything. */
function prefixSource(tokens: readonly Token[], slots: SlotTable, id: string): string {
  let source = "";
  for (const token of tokens) {
    if (token.kind === "text") {
      source += token.source;
      continue;
    }
    if (token.mode === "absent") continue;
    const pattern = slotOf(slots, token.name, id);
    const blank = / \??$/.exec(source)?.[0] ?? "";
    const body = pattern.source ?? (pattern.prefix === undefined ? firstLetters(pattern) : `(?:${pattern.prefix})`);
    if (token.mode === "optional") source = `${source.slice(0, source.length - blank.length)}(?:${blank}(?:${body}))?`;
    else source += `(?:${body})`;
  }
  return source;
}

function firstLetters({ starts }: AnyPattern): string {
  const letters = new Set([...starts.words].map((word) => escapeRegex([...word][0] as string)));
  return letters.size === 0 ? anything : `(?:${[...letters].join("|")})${anything}`;
}

/** What the anchor can begin with, taken from its patterns, never written by hand. */
function startsOf(tokens: readonly Token[], slots: SlotTable, id: string): Starts {
  const words = new Set<string>();
  let isDigit = false;
  for (const token of tokens) {
    if (token.kind === "text") {
      const literalStart = /^[\p{Ll}\p{M}]+/u.exec(token.source)?.[0];
      if (literalStart === undefined) throw new Error(`rule ${id}: the anchor must be a slot or begin with a plain word`);
      words.add(literalStart);
      return { digit: isDigit, words };
    }
    if (token.mode === "absent") continue;
    const { starts } = slotOf(slots, token.name, id);
    isDigit ||= starts.digit;
    for (const word of starts.words) words.add(word);
    if (token.mode === "required") return { digit: isDigit, words };
  }
  throw new Error(`rule ${id}: nothing in the pattern is required after the anchor`);
}
