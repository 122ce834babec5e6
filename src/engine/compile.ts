/**
 * The pattern language to steps. A pattern is regex text without captures, plus
 * - `{slot}` a slot, `{slot?}` a slot that may be missing (its blank goes with it),
 * - `{!slot}` must not stand there, `{<slot}` must stand before but is not claimed,
 * - `@` the anchor: where the scan lands. What stands left of it is read backwards from there.
 *
 * Neighbouring regular slots become one sticky regex; a lookup is a step of its own. Steps do not back
 * up into one another, so that a pattern is linear.
 */
import { isRightBorder } from "./borders.ts";
import { escapeRegex, flagsFor, type Pattern, type Starts, wordStart } from "./pattern.ts";
import { anything } from "./prefix.ts";

type AnyPattern = Pattern<unknown>;
export type SlotTable = Readonly<Record<string, AnyPattern>>;

/** What the slots of a pattern matched, by slot number. Reused from attempt to attempt. */
export interface Captures {
  /** Start and end of each slot, -1 where unknown: regular slots are only placed where the rule asks for places. */
  readonly spans: Int32Array;
  /** The surface of regular slots. */
  readonly surfaces: (string | undefined)[];
}

/** One step of a compiled pattern: returns the new place, or -1. */
type Step = (text: string, at: number, captures: Captures) => number;

export interface CompiledPattern {
  /** The slots that are read, by slot number. */
  readonly names: readonly string[];
  /** Slot numbers of the left side. */
  readonly leftSlots: readonly number[];
  /** The end of the right side from the anchor on, or -1. */
  readonly forwards: Step;
  /** The start of the left side from the anchor backwards, or -1. */
  readonly backwards: Step;
  /** Whether something must stand left of the anchor. */
  readonly needsLeft: boolean;
  readonly starts: Starts;
  /** The tokens one of which must stand right before the anchor; null where any may. */
  readonly endings: ReadonlySet<string> | null;
  /** Regex source of what the right side can begin with. */
  readonly prefixSource: () => string;
  readonly regexes: () => readonly RegExp[];
}

type Token = { readonly kind: "text"; readonly source: string } | { readonly kind: "slot"; readonly name: string; readonly mode: Mode };
/** What a slot does: it is read, read if there, must not be there, or must be there but is not claimed. */
type Mode = "required" | "optional" | "absent" | "context";

const modes: Readonly<Record<string, Mode>> = { "": "required", "?": "optional", "!": "absent", "<": "context" };

interface Compiler {
  readonly id: string;
  readonly slots: SlotTable;
  readonly names: readonly string[];
  /** Compiled when first used: most rules never run on a short text. */
  readonly regexes: (() => RegExp)[];
  readonly wantsSpans: boolean;
}

/** Compiles the pattern of a rule. Throws where it cannot (a mistake in the rule). */
export function compilePattern(id: string, pattern: string, slots: SlotTable, wantsSpans: boolean): CompiledPattern {
  const tokens = tokenise(pattern, id);
  const anchor = tokens.findIndex((token) => token.kind === "text" && token.source.includes("@"));
  const [left, right] = anchor < 0 ? [[], tokens] : splitAt(tokens, anchor);
  const names = [...new Set(tokens.flatMap((token) => (token.kind === "slot" && isRead(token.mode) ? [token.name] : [])))];
  const compiler: Compiler = { id, slots, names, regexes: [], wantsSpans };
  return {
    names,
    leftSlots: left.flatMap((token) => (token.kind === "slot" && isRead(token.mode) ? [names.indexOf(token.name)] : [])),
    forwards: compileForwards(right, compiler),
    backwards: compileBackwards(left, compiler),
    needsLeft: left.some((token) => token.kind === "slot" && (token.mode === "required" || token.mode === "context")),
    starts: startsOf(right, compiler),
    endings: endingsBefore(left, compiler),
    prefixSource: () => prefixSource(right, compiler),
    regexes: () => compiler.regexes.map((regex) => regex()),
  };
}

function isRead(mode: Mode): boolean {
  return mode === "required" || mode === "optional";
}

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
  const left = [...tokens.slice(0, index), ...(before ? [{ kind: "text", source: before } as const] : [])];
  const right = [...(after ? [{ kind: "text", source: after } as const] : []), ...tokens.slice(index + 1)];
  return [left, right];
}

function slotOf(name: string, { slots, id }: Compiler): AnyPattern {
  const pattern = slots[name];
  if (!pattern) throw new Error(`rule ${id}: the pattern names a slot {${name}} that is not among its slots`);
  return pattern;
}

/** The blank that stands before a slot: `" "`, `" ?"` or nothing. */
function trailingBlank(source: string): string {
  return / \??$/.exec(source)?.[0] ?? "";
}

/** The right side: regular runs become one sticky regex, lookups a walk each. */
function compileForwards(tokens: readonly Token[], compiler: Compiler): Step {
  const steps: Step[] = [];
  let source = "";
  const flush = (): void => {
    if (source !== "") steps.push(regexStep(source, compiler));
    source = "";
  };
  for (const token of tokens) {
    if (token.kind === "text") {
      source += token.source;
      continue;
    }
    const pattern = slotOf(token.name, compiler);
    const blank = trailingBlank(source);
    const before = source.slice(0, source.length - blank.length);
    if (pattern.source === null) {
      source = before;
      flush();
      steps.push(lookupStep(pattern, compiler.names.indexOf(token.name), blank, token.mode));
    } else if (token.mode === "absent") source = `${before}(?!${blank}(?:${pattern.source}))`;
    else if (token.mode === "optional") source = `${before}(?:${blank}(?<${token.name}>${pattern.source}))?`;
    else source += `(?<${token.name}>${pattern.source})`;
  }
  flush();
  return sequence(steps);
}

/** The left side, read from the anchor backwards. */
function compileBackwards(tokens: readonly Token[], compiler: Compiler): Step {
  const steps: Step[] = [];
  let blank = "";
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (token.kind === "text") {
      if (token.source === trailingBlank(token.source) && index > 0) {
        blank = token.source;
        continue;
      }
      steps.push(behindStep(`${token.source}${blank}`, "required", compiler, ""));
    } else {
      const pattern = slotOf(token.name, compiler);
      if (pattern.source === null) steps.push(lookupBehindStep(pattern, compiler.names.indexOf(token.name), blank, token.mode));
      else steps.push(behindStep(`(?<${token.name}>${pattern.source})${blank}`, token.mode, compiler, wordStart));
    }
    blank = "";
  }
  return sequence(steps);
}

function sequence(steps: readonly Step[]): Step {
  const [first, second] = steps;
  if (first === undefined) return (_text, at) => at;
  if (second === undefined) return first;
  return (text, from, captures) => {
    let at = from;
    for (let index = 0; index < steps.length; index++) {
      at = (steps[index] as Step)(text, at, captures);
      if (at < 0) return -1;
    }
    return at;
  };
}

/** A sticky regex with numbered groups (named ones cost an object a match), and the slot of each group (-1: none). */
function compileRegex(source: string, { names, regexes, wantsSpans }: Compiler): { compiled: () => RegExp; groups: readonly number[] } {
  const groupNames: string[] = [];
  const numbered = source
    .replace(/\(\?<([a-zA-Z]+)>/g, (_, name: string) => {
      groupNames.push(name);
      return "(";
    })
    .replace(/\\k<([a-zA-Z]+)>/g, (_, name: string) => `\\${groupNames.indexOf(name) + 1}`);
  let regex: RegExp | undefined;
  const compiled = (): RegExp => {
    regex ??= new RegExp(numbered, flagsFor(numbered) + (wantsSpans ? "d" : ""));
    return regex;
  };
  regexes.push(compiled);
  return { compiled, groups: groupNames.map((name) => names.indexOf(name)) };
}

function regexStep(source: string, compiler: Compiler): Step {
  const { compiled, groups } = compileRegex(source, compiler);
  if (groups.length === 0) {
    return (text, at) => {
      const regex = compiled();
      regex.lastIndex = at;
      return regex.test(text) ? regex.lastIndex : -1;
    };
  }
  return (text, at, captures) => {
    const regex = compiled();
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match === null) return -1;
    capture(match, groups, captures, 1);
    return regex.lastIndex;
  };
}

/** A lookbehind: the match is empty, its first group says how long it is. */
function behindStep(source: string, mode: Mode, compiler: Compiler, border: string): Step {
  const { compiled, groups } = compileRegex(`(?<=${border}(?<whole>${source}))`, compiler);
  const slots = groups.slice(1);
  return (text, at, captures) => {
    const regex = compiled();
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (mode === "absent") return match === null ? at : -1;
    if (mode === "context") return match === null ? -1 : at;
    if (match === null) return mode === "optional" ? at : -1;
    capture(match, slots, captures, 2);
    return at - (match[1] as string).length;
  };
}

function capture(match: RegExpExecArray, groups: readonly number[], { spans, surfaces }: Captures, firstGroup: number): void {
  for (let index = 0; index < groups.length; index++) {
    const slot = groups[index] as number;
    const surface = match[index + firstGroup];
    if (slot < 0 || surface === undefined) continue;
    surfaces[slot] = surface;
    const span = match.indices?.[index + firstGroup];
    if (span) {
      spans[slot * 2] = span[0];
      spans[slot * 2 + 1] = span[1];
    }
  }
}

function lookupStep(pattern: AnyPattern, slot: number, blank: string, mode: Mode): Step {
  const matchAt = pattern.matchAt as NonNullable<AnyPattern["matchAt"]>;
  return (text, at, { spans }) => {
    const from = skipBlank(text, at, blank);
    const end = from < 0 ? -1 : matchAt(text, from);
    if (mode === "absent") return end < 0 || !isRightBorder(text, end) ? at : -1;
    if (end < 0) return mode === "optional" ? at : -1;
    spans[slot * 2] = from;
    spans[slot * 2 + 1] = end;
    return end;
  };
}

function lookupBehindStep(pattern: AnyPattern, slot: number, blank: string, mode: Mode): Step {
  const matchBefore = pattern.matchBefore as NonNullable<AnyPattern["matchBefore"]>;
  return (text, at, { spans }) => {
    const hasBlank = blank !== "" && text.charCodeAt(at - 1) === space;
    const end = hasBlank ? at - 1 : blank === " " ? -1 : at;
    const start = end < 0 ? -1 : matchBefore(text, end);
    if (mode === "absent") return start < 0 ? at : -1;
    if (mode === "context") return start < 0 ? -1 : at;
    if (start < 0) return mode === "optional" ? at : -1;
    spans[slot * 2] = start;
    spans[slot * 2 + 1] = end;
    return start;
  };
}

const space = 32;

function skipBlank(text: string, at: number, blank: string): number {
  if (blank === "") return at;
  if (text.charCodeAt(at) === space) return at + 1;
  return blank === " ?" ? at : -1;
}

/** What must stand right before the anchor: the endings of the required slot there, behind one blank. */
function endingsBefore(left: readonly Token[], compiler: Compiler): ReadonlySet<string> | null {
  const [before, last] = left.slice(-2);
  if (before?.kind !== "slot" || last?.kind !== "text" || last.source !== " ") return null;
  if (before.mode === "optional" || before.mode === "absent") return null;
  return slotOf(before.name, compiler).endings ?? null;
}

/** Regex source of the right side in which a lookup is what its forms can begin with and then anything. */
function prefixSource(tokens: readonly Token[], compiler: Compiler): string {
  let source = "";
  for (const token of tokens) {
    if (token.kind === "text") {
      source += token.source;
      continue;
    }
    if (token.mode === "absent") continue;
    const pattern = slotOf(token.name, compiler);
    const body = `(?:${pattern.source ?? pattern.prefix?.() ?? firstLetters(pattern)})`;
    const blank = trailingBlank(source);
    if (token.mode === "optional") source = `${source.slice(0, source.length - blank.length)}(?:${blank}${body})?`;
    else source += body;
  }
  return source;
}

function firstLetters({ starts }: AnyPattern): string {
  const letters = new Set([...starts.words].map((word) => escapeRegex([...word][0] as string)));
  return letters.size === 0 ? anything : `(?:${[...letters].join("|")})${anything}`;
}

/** What the anchor can begin with, taken from its patterns, never written by hand. */
function startsOf(tokens: readonly Token[], compiler: Compiler): Starts {
  const words = new Set<string>();
  let isDigit = false;
  for (const token of tokens) {
    if (token.kind === "text") {
      const plainWord = /^[\p{Ll}\p{M}]+(?: [\p{Ll}\p{M}]+)*(?=$| |\()/u.exec(token.source)?.[0];
      if (plainWord === undefined) throw new Error(`rule ${compiler.id}: the anchor must be a slot or begin with a plain word`);
      words.add(plainWord);
      return { digit: isDigit, words };
    }
    if (token.mode === "absent") continue;
    const { starts } = slotOf(token.name, compiler);
    isDigit ||= starts.digit;
    for (const word of starts.words) words.add(word);
    if (token.mode === "required") return { digit: isDigit, words };
  }
  throw new Error(`rule ${compiler.id}: nothing in the pattern is required after the anchor`);
}
