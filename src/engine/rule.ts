/**
 * A rule is one readable unit: what it reads, its slots, its pattern (`compile.ts` says in what language),
 * its value, examples and rejects. `rule()` checks a declaration and makes it match.
 */
import { isLeftBorder, isRightBorder } from "./borders.ts";
import { type Captures, compilePattern, type SlotTable } from "./compile.ts";
import type { Pattern, ReadContext, Starts } from "./pattern.ts";

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
  /** Slots that are no such thing where they and the next word are written with capitals: Ba Tơ. */
  readonly plain?: readonly NamesIn<P>[];
  /** Slots that must begin with a small letter as written. */
  readonly lower?: readonly NamesIn<P>[];
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
  readonly starts: Starts;
  readonly examples: readonly Example<V>[];
  readonly rejects: readonly Reject[];
  readonly match: (text: Scannable, at: number, floor: number, context: ReadContext) => Match<V> | null;
  /** The slots as the last match read them, for the trace: asked before the rule is tried again. */
  readonly captured: (text: Scannable) => SlotText[];
  /** The tokens one of which must stand right before the anchor; null where any may. */
  readonly endings: ReadonlySet<string> | null;
  /** Regex source of what the right side can begin with, so that the scan tries only rules that can match. */
  readonly prefixSource: () => string;
  /** Every regex that the rule runs, for the contract tests. */
  readonly regexes: () => readonly RegExp[];
}

/** What a rule matches on: the clean text and its lower case, same offsets. */
export interface Scannable {
  readonly value: string;
  readonly folded: string;
}

/** A slot and the text that its pattern read: lower case, unless the rule is cased. */
export interface SlotText {
  readonly slot: string;
  readonly surface: string;
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

/** Checks and compiles one declaration. Throws where the pattern cannot be compiled (a mistake in the rule). */
export function rule<V extends { readonly type: string }>() {
  return <const S extends SlotTable, const P extends string>(id: string, declaration: Declaration<S, P, V>): Rule<V> => {
    const { slots, pattern, cased = false, firm = false } = declaration;
    const asked = [declaration.mention, declaration.until, declaration.claim];
    const compiled = compilePattern(
      id,
      pattern,
      slots,
      asked.some((slot) => slot !== undefined),
    );
    const { names, forwards, backwards, needsLeft, leftSlots } = compiled;
    const readers = names.map((name) => slots[name]?.read as Pattern<unknown>["read"]);
    const [mentionSlot = -1, untilSlot = -1, claimSlot = -1] = asked.map((slot) => (slot === undefined ? -1 : names.indexOf(slot.replace("?", ""))));
    const lowerSlots = (declaration.lower ?? []).map((slot) => names.indexOf(slot.replace("?", "")));
    /** All slots, without values: copied for every match so that its shape never changes. */
    const noValues: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, undefined]));
    const plainSlots = (declaration.plain ?? []).map((slot) => names.indexOf(slot.replace("?", "")));
    const unitSlot = names.findIndex((name) => name === "unit" || name === "highUnit");
    /** Reused for every attempt: most attempts fail, and none outlives its match. */
    const captures: Captures = { spans: new Int32Array(names.length * 2), surfaces: new Array(names.length).fill(undefined) };
    const { spans, surfaces } = captures;

    /** Reads backwards again where the first reading ran into text already claimed. */
    const backwardsFrom = (floor: number, text: string, at: number): number => {
      for (const slot of leftSlots) clear(captures, slot);
      const start = backwards(text.slice(floor, at), at - floor, captures);
      for (const slot of leftSlots) {
        for (const edge of [slot * 2, slot * 2 + 1]) if ((spans[edge] as number) >= 0) spans[edge] = (spans[edge] as number) + floor;
      }
      return start < 0 ? -1 : start + floor;
    };

    const match = (scannable: Scannable, at: number, floor: number, context: ReadContext): Match<V> | null => {
      const text = cased ? scannable.value : scannable.folded;
      for (let slot = 0; slot < names.length; slot++) clear(captures, slot);
      let start = needsLeft ? backwards(text, at, captures) : at;
      if (start < 0) return null;
      const end = forwards(text, at, captures);
      if (end < 0 || !isRightBorder(text, end)) return null;
      if (!needsLeft) start = backwards(text, at, captures);
      if (start >= 0 && start < floor) start = backwardsFrom(floor, text, at);
      if (start < 0 || !isLeftBorder(text, start)) return null;
      for (const slot of lowerSlots) if (isCapital(scannable, spans[slot * 2] as number)) return null;
      for (const slot of plainSlots) if ((spans[slot * 2] as number) >= 0 && isName(scannable, spans[slot * 2] as number)) return null;
      const values: Record<string, unknown> = { ...noValues };
      for (let slot = 0; slot < names.length; slot++) {
        const surface = surfaces[slot] ?? ((spans[slot * 2] as number) < 0 ? undefined : text.slice(spans[slot * 2], spans[slot * 2 + 1]));
        if (surface === undefined) continue;
        const value = (readers[slot] as Pattern<unknown>["read"])(surface, context);
        if (value === null) return null;
        values[names[slot] as string] = value;
      }
      const value = declaration.value(values as SlotValues<S, P>, context);
      if (value === null) return null;
      const claimEnd = claimSlot < 0 ? end : (spans[claimSlot * 2 + 1] as number);
      const isUnitRead = unitSlot >= 0 && (spans[unitSlot * 2] as number) >= 0;
      return {
        ruleId: id,
        firm,
        start,
        end: claimEnd,
        mentionStart: mentionSlot < 0 ? start : (spans[mentionSlot * 2] as number),
        mentionEnd:
          untilSlot >= 0 && (spans[untilSlot * 2 + 1] as number) >= 0
            ? (spans[untilSlot * 2 + 1] as number)
            : mentionSlot < 0
              ? claimEnd
              : (spans[mentionSlot * 2 + 1] as number),
        unit: isUnitRead ? [spans[unitSlot * 2] as number, spans[unitSlot * 2 + 1] as number] : null,
        value,
      };
    };

    const captured = ({ value, folded }: Scannable): SlotText[] =>
      names.flatMap((slot, index) => {
        const [start = -1, end = -1] = spans.subarray(index * 2, index * 2 + 2);
        const surface = surfaces[index] ?? (start < 0 ? undefined : (cased ? value : folded).slice(start, end));
        return surface === undefined ? [] : [{ slot, surface }];
      });

    return {
      id,
      about: declaration.about,
      pattern,
      slots,
      cased,
      starts: compiled.starts,
      endings: compiled.endings,
      prefixSource: compiled.prefixSource,
      examples: declaration.examples,
      rejects: declaration.rejects,
      match,
      captured,
      regexes: compiled.regexes,
    };
  };
}

/** Whether a word and the word behind it are written with capitals (but not all in capitals): a name such as Ba Tơ. */
function isName(text: Scannable, at: number): boolean {
  return isCapital(text, at) && !isCapital(text, at + 1) && isCapital(text, text.value.indexOf(" ", at) + 1);
}

function isCapital({ value, folded }: Scannable, at: number): boolean {
  return value.charCodeAt(at) !== folded.charCodeAt(at);
}

function clear({ spans, surfaces }: Captures, slot: number): void {
  spans[slot * 2] = -1;
  spans[slot * 2 + 1] = -1;
  surfaces[slot] = undefined;
}
