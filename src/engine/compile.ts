/**
 * The pattern language to steps. A pattern is regex text without captures, plus
 * - `{slot}` a slot, `{slot?}` a slot that may be missing (its blank goes with it),
 * - `{!slot}` must not stand there, `{<slot}` must stand before but is not claimed,
 * - `@` the anchor: where the scan lands. What stands left of it is read backwards from there.
 *
 * Neighbouring regular slots become one sticky regex; a lookup is a step of its own. Steps do not back
 * up into one another, so that a pattern is linear.
 */
import { escapeRegex, flagsFor, type Pattern, type Starts, wordStart } from "./pattern.ts";
import { anything } from "./prefix.ts";

type AnyPattern = Pattern<unknown>;
export type SlotTable = Readonly<Record<string, AnyPattern>>;

/** What a step does; one function runs them all (`match.ts`), so that its machine code is shared by every rule. */
export type StepKind = "test" | "capture" | "lookup" | "behind" | "lookupBehind";

/** One step of a compiled pattern. Fields that its kind does not use are null, so that all steps have one shape. */
export interface Step {
  readonly kind: StepKind;
  readonly mode: Mode;
  /** Regex steps: source and flags; the regex itself is made when first used. */
  readonly source: string;
  readonly flags: string;
  regex: RegExp | null;
  /** Regex steps: the slot of each group, -1 for none. */
  readonly groups: readonly number[];
  /** Lookup steps: the walk, the slot it fills, and the blank before it. */
  readonly walk: ((folded: string, at: number) => number) | null;
  readonly slot: number;
  readonly blank: string;
}

export interface CompiledPattern {
  /** The slots that are read, by slot number. */
  readonly names: readonly string[];
  /** Slot numbers of the left side. */
  readonly leftSlots: readonly number[];
  /** The right side from the anchor on. */
  readonly forwards: readonly Step[];
  /** The left side from the anchor backwards. */
  readonly backwards: readonly Step[];
  /** Whether something must stand left of the anchor. */
  readonly needsLeft: boolean;
  readonly starts: Starts;
  /** The tokens one of which must stand right before the anchor; null where any may. */
  readonly endings: ReadonlySet<string> | null;
  /** Regex source of what the right side can begin with. */
  readonly prefixSource: () => string;
}

type Token = { readonly kind: "text"; readonly source: string } | { readonly kind: "slot"; readonly name: string; readonly mode: Mode };
/** What a slot does: it is read, read if there, must not be there, or must be there but is not claimed. */
export type Mode = "required" | "optional" | "absent" | "context";

const modes: Readonly<Record<string, Mode>> = { "": "required", "?": "optional", "!": "absent", "<": "context" };

interface Compiler {
  readonly id: string;
  readonly slots: SlotTable;
  readonly names: readonly string[];
  readonly wantsSpans: boolean;
}

/** Compiles the pattern of a rule. Throws where it cannot (a mistake in the rule). */
export function compilePattern(id: string, pattern: string, slots: SlotTable, wantsSpans: boolean): CompiledPattern {
  const tokens = tokenise(pattern, id);
  const anchor = tokens.findIndex((token) => token.kind === "text" && token.source.includes("@"));
  const [left, right] = anchor < 0 ? [[], tokens] : splitAt(tokens, anchor);
  const names = [...new Set(tokens.flatMap((token) => (token.kind === "slot" && isRead(token.mode) ? [token.name] : [])))];
  const compiler: Compiler = { id, slots, names, wantsSpans };
  return {
    names,
    leftSlots: left.flatMap((token) => (token.kind === "slot" && isRead(token.mode) ? [names.indexOf(token.name)] : [])),
    forwards: compileForwards(right, compiler),
    backwards: compileBackwards(left, compiler),
    needsLeft: left.some((token) => (token.kind === "text" ? token.source.trim() !== "" : token.mode === "required" || token.mode === "context")),
    starts: startsOf(right, compiler),
    endings: endingsBefore(left, compiler),
    prefixSource: () => prefixSource(right, compiler),
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
function compileForwards(tokens: readonly Token[], compiler: Compiler): Step[] {
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
      steps.push(lookupStep("lookup", pattern, compiler.names.indexOf(token.name), blank, token.mode));
    } else if (token.mode === "absent") source = `${before}(?!${blank}(?:${pattern.source}))`;
    else if (token.mode === "optional") source = `${before}(?:${blank}(?<${token.name}>${pattern.source}))?`;
    else source += `(?<${token.name}>${pattern.source})`;
  }
  flush();
  return steps;
}

/** The left side, read from the anchor backwards. */
function compileBackwards(tokens: readonly Token[], compiler: Compiler): Step[] {
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
      if (pattern.source === null) steps.push(lookupStep("lookupBehind", pattern, compiler.names.indexOf(token.name), blank, token.mode));
      else steps.push(behindStep(`(?<${token.name}>${pattern.source})${blank}`, token.mode, compiler, wordStart));
    }
    blank = "";
  }
  return cheapestFirst(steps);
}

/** At the end of a left side only conditions may be left, which may stand in any order: a lookup says no sooner than a regex. */
function cheapestFirst(steps: readonly Step[]): Step[] {
  const firstCondition = steps.findLastIndex(({ mode }) => mode !== "absent" && mode !== "context") + 1;
  const conditions = steps.slice(firstCondition);
  const isLookup = ({ kind }: Step): boolean => kind === "lookupBehind";
  return [...steps.slice(0, firstCondition), ...conditions.filter(isLookup), ...conditions.filter((step) => !isLookup(step))];
}

/** A sticky regex with numbered groups (named ones cost an object a match), and the slot of each group. */
function numberGroups(source: string, { names, wantsSpans }: Compiler): Pick<Step, "source" | "flags" | "groups"> {
  const groupNames: string[] = [];
  const numbered = source
    .replace(/\(\?<([a-zA-Z]+)>/g, (_, name: string) => {
      groupNames.push(name);
      return "(";
    })
    .replace(/\\k<([a-zA-Z]+)>/g, (_, name: string) => `\\${groupNames.indexOf(name) + 1}`);
  return { source: numbered, flags: flagsFor(numbered) + (wantsSpans ? "d" : ""), groups: groupNames.map((name) => names.indexOf(name)) };
}

function regexStep(source: string, compiler: Compiler): Step {
  const numbered = numberGroups(source, compiler);
  return { kind: numbered.groups.length === 0 ? "test" : "capture", mode: "required", ...numbered, regex: null, walk: null, slot: -1, blank: "" };
}

/** A lookbehind: the match is empty, its first group says how long it is. */
function behindStep(source: string, mode: Mode, compiler: Compiler, border: string): Step {
  const numbered = numberGroups(`(?<=${border}(?<whole>${source}))`, compiler);
  return { kind: "behind", mode, ...numbered, groups: numbered.groups.slice(1), regex: null, walk: null, slot: -1, blank: "" };
}

function lookupStep(kind: "lookup" | "lookupBehind", { matchAt, matchBefore }: AnyPattern, slot: number, blank: string, mode: Mode): Step {
  const walk = (kind === "lookup" ? matchAt : matchBefore) ?? null;
  return { kind, mode, source: "", flags: "", groups: [], regex: null, walk, slot, blank };
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

/** Lower-case words up to a blank or bracket. */
const plainWords = /^[a-z\u00df-\u024f\u1e00-\u1eff]+(?: [a-z\u00df-\u024f\u1e00-\u1eff]+)*(?=$| |\()/;

/** What the anchor can begin with, taken from its patterns, never written by hand. */
function startsOf(tokens: readonly Token[], compiler: Compiler): Starts {
  const words = new Set<string>();
  let isDigit = false;
  for (const token of tokens) {
    if (token.kind === "text") {
      const plainWord = plainWords.exec(token.source)?.[0];
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
