/**
 * A rule is one readable unit: what it reads, its slots, its pattern (`compile.ts` says in what language),
 * its value, examples and rejects. `rule()` checks a declaration and makes it match.
 */
import { type Captures, emptyCaptures } from "./captures.ts";
import { type CompiledPattern, compilePattern, type SlotTable } from "./compile.ts";
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
  /** Slots that are no such thing where they and the word before are written with capitals: Khánh Hòa. */
  readonly apart?: readonly NamesIn<P>[];
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
  readonly firm: boolean;
  readonly starts: Starts;
  /** The tokens one of which must stand right before the anchor; null where any may. */
  readonly endings: ReadonlySet<string> | null;
  readonly examples: readonly Example<V>[];
  readonly rejects: readonly Reject[];
  /** What `match.ts` runs. Slot numbers are -1 where the rule names none. */
  readonly compiled: CompiledPattern;
  readonly captures: Captures;
  readonly readers: readonly (Pattern<unknown>["read"] | undefined)[];
  readonly value: (slots: Readonly<Record<string, unknown>>, context: ReadContext) => V | Refusal | null;
  readonly mentionSlot: number;
  readonly untilSlot: number;
  readonly claimSlot: number;
  readonly unitSlot: number;
  readonly lowerSlots: readonly number[];
  readonly plainSlots: readonly number[];
  readonly apartSlots: readonly number[];
  /** The same rule over other slots: each slot that is a key of the map is its value instead. The rule itself where it has none of them. */
  readonly over: (replaced: ReadonlyMap<Pattern<unknown>, Pattern<unknown>>) => Rule<V>;
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
  /** The counted phrase, where it does not begin behind the number: in the head of a table. */
  readonly phrase?: { readonly start: number; readonly end: number };
  /** What its reader has found round it, which the rules of Vietnamese then do not look for: the verb, and where what it is compared with begins. */
  readonly governor?: { readonly verb: string | null; readonly comparison: number | null };
  readonly value: V | Refusal;
}

/** Checks and compiles one declaration. Throws where the pattern cannot be compiled (a mistake in the rule). */
export function rule<V extends { readonly type: string }>() {
  const compile = <const S extends SlotTable, const P extends string>(id: string, declaration: Declaration<S, P, V>): Rule<V> => {
    const { about, slots, pattern, cased = false, firm = false, mention, until, claim, lower = [], plain = [], apart = [], examples, rejects } = declaration;
    const wantsSpans = (mention ?? until ?? claim) !== undefined;
    const compiled = compilePattern(id, pattern, slots, wantsSpans);
    const { names } = compiled;
    const slotNumber = (slot: string): number => names.indexOf(slot.replace("?", ""));
    const self: Rule<V> = {
      id,
      about,
      pattern,
      slots,
      cased,
      firm,
      starts: compiled.starts,
      endings: compiled.endings,
      examples,
      rejects,
      compiled,
      captures: emptyCaptures(names),
      readers: names.map((name) => slots[name]?.read),
      value: declaration.value as Rule<V>["value"],
      mentionSlot: mention === undefined ? -1 : slotNumber(mention),
      untilSlot: until === undefined ? -1 : slotNumber(until),
      claimSlot: claim === undefined ? -1 : slotNumber(claim),
      unitSlot: names.findIndex((name) => name === "unit" || name === "highUnit"),
      lowerSlots: lower.map(slotNumber),
      plainSlots: plain.map(slotNumber),
      apartSlots: apart.map(slotNumber),
      over: (replaced) => {
        if (!Object.values(slots).some((slot) => replaced.has(slot))) return self;
        const others = Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, replaced.get(slot) ?? slot]));
        return compile(id, { ...declaration, slots: others as S });
      },
    };
    return self;
  };
  return compile;
}
