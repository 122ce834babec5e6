/**
 * Runs rules: one function for every rule and every step, so that the machine code of the hot loop is
 * compiled once and not once for each rule.
 */
import { isLeftBorder, isRightBorder } from "./borders.ts";
import { type Captures, clear, place } from "./captures.ts";
import type { Step } from "./compile.ts";
import { tokenStart } from "./lookup.ts";
import { codeAt, isCapital, isDigitCode, isWordCode, type ReadContext, space } from "./pattern.ts";
import type { Match, Rule, Scannable, SlotText } from "./rule.ts";

/** What a rule reads at an anchor, or null. Nothing before `floor` is claimed again. */
export function matchRule(rule: Rule, scannable: Scannable, at: number, floor: number, context: ReadContext): Match | null {
  const { compiled, captures, cased } = rule;
  const { names, forwards, backwards, needsLeft } = compiled;
  const { spans, surfaces } = captures;
  const text = cased ? scannable.value : scannable.folded;
  for (let slot = 0; slot < names.length; slot++) clear(captures, slot);
  let start = needsLeft ? run(backwards, text, at, captures) : at;
  if (start < 0) return null;
  const end = run(forwards, text, at, captures);
  if (end < 0 || !isRightBorder(text, end)) return null;
  if (!needsLeft) start = run(backwards, text, at, captures);
  if (start >= 0 && start < floor) start = backwardsFrom(floor, rule, text, at);
  if (start < 0 || !isLeftBorder(text, start)) return null;
  for (const slot of rule.lowerSlots) if (isCapital(scannable, spans[slot * 2] as number)) return null;
  for (const slot of rule.plainSlots) if ((spans[slot * 2] as number) >= 0 && isName(scannable, spans[slot * 2] as number)) return null;
  for (const slot of rule.apartSlots) if ((spans[slot * 2] as number) > 0 && endsName(scannable, spans[slot * 2] as number)) return null;
  const { values } = captures;
  for (let slot = 0; slot < names.length; slot++) {
    const from = spans[slot * 2] as number;
    const surface = surfaces[slot] ?? (from < 0 ? undefined : text.slice(from, spans[slot * 2 + 1]));
    if (surface === undefined) {
      values[names[slot] as string] = undefined;
      continue;
    }
    const value = (rule.readers[slot] as NonNullable<Rule["readers"][number]>)(surface, context);
    if (value === null) return null;
    values[names[slot] as string] = value;
  }
  const value = rule.value(values, context);
  if (value === null) return null;
  const { mentionSlot, untilSlot, claimSlot, unitSlot } = rule;
  const claimEnd = claimSlot < 0 ? end : (spans[claimSlot * 2 + 1] as number);
  const until = untilSlot < 0 ? -1 : (spans[untilSlot * 2 + 1] as number);
  const unitStart = unitSlot < 0 ? -1 : (spans[unitSlot * 2] as number);
  return {
    ruleId: rule.id,
    firm: rule.firm,
    start,
    end: claimEnd,
    mentionStart: mentionSlot < 0 ? start : (spans[mentionSlot * 2] as number),
    mentionEnd: until >= 0 ? until : mentionSlot < 0 ? claimEnd : (spans[mentionSlot * 2 + 1] as number),
    unit: unitStart < 0 ? null : [unitStart, spans[unitSlot * 2 + 1] as number],
    value,
  };
}

/** The slots of the match that the rule has just made. */
export function capturedBy({ compiled: { names }, captures: { spans, surfaces }, cased }: Rule, { value, folded }: Scannable): SlotText[] {
  return names.flatMap((slot, index) => {
    const [start = -1, end = -1] = spans.subarray(index * 2, index * 2 + 2);
    const surface = surfaces[index] ?? (start < 0 ? undefined : (cased ? value : folded).slice(start, end));
    return surface === undefined ? [] : [{ slot, surface }];
  });
}

/** Reads backwards again where the first reading ran into text already claimed. */
function backwardsFrom(floor: number, { compiled: { backwards, leftSlots }, captures }: Rule, text: string, at: number): number {
  const { spans } = captures;
  for (const slot of leftSlots) clear(captures, slot);
  const start = run(backwards, text.slice(floor, at), at - floor, captures);
  for (const slot of leftSlots) {
    for (const edge of [slot * 2, slot * 2 + 1]) if ((spans[edge] as number) >= 0) spans[edge] = (spans[edge] as number) + floor;
  }
  return start < 0 ? -1 : start + floor;
}

/** Runs steps one behind the other from `at`; the place they end at, or -1. */
function run(steps: readonly Step[], text: string, from: number, captures: Captures): number {
  let at = from;
  for (let index = 0; index < steps.length && at >= 0; index++) at = runStep(steps[index] as Step, text, at, captures);
  return at;
}

function runStep(step: Step, text: string, at: number, captures: Captures): number {
  switch (step.kind) {
    case "test": {
      const regex = regexOf(step);
      regex.lastIndex = at;
      return regex.test(text) ? regex.lastIndex : -1;
    }
    case "capture": {
      const regex = regexOf(step);
      regex.lastIndex = at;
      const match = regex.exec(text);
      if (match === null) return -1;
      capture(match, step.groups, captures, 1);
      return regex.lastIndex;
    }
    case "behind": {
      const regex = regexOf(step);
      regex.lastIndex = at;
      const match = regex.exec(text);
      if (step.mode === "absent") return match === null ? at : -1;
      if (step.mode === "context") return match === null ? -1 : at;
      if (match === null) return step.mode === "optional" ? at : -1;
      capture(match, step.groups, captures, 2);
      return at - (match[1] as string).length;
    }
    case "lookup": {
      const from = step.blank === "" ? at : codeAt(text, at) === space ? at + 1 : step.blank === " ?" ? at : -1;
      const end = from < 0 ? -1 : walk(step, text, from);
      if (step.mode === "absent") return end < 0 || !isRightBorder(text, end) ? at : -1;
      if (end < 0) return step.mode === "optional" ? at : -1;
      place(captures, step.slot, from, end);
      return end;
    }
    case "lookupBehind": {
      const end = step.blank !== "" && codeAt(text, at - 1) === space ? at - 1 : step.blank === " " ? -1 : at;
      const start = end < 0 ? -1 : walk(step, text, end);
      if (step.mode === "absent") return start < 0 ? at : -1;
      if (step.mode === "context") return start < 0 ? -1 : at;
      if (start < 0) return step.mode === "optional" ? at : -1;
      place(captures, step.slot, start, end);
      return start;
    }
  }
}

function regexOf(step: Step): RegExp {
  step.regex ??= new RegExp(step.source, step.flags);
  return step.regex;
}

function walk(step: Step, text: string, at: number): number {
  return (step.walk as NonNullable<Step["walk"]>)(text, at);
}

function capture(match: RegExpExecArray, groups: readonly number[], captures: Captures, firstGroup: number): void {
  for (let index = 0; index < groups.length; index++) {
    const slot = groups[index] as number;
    const surface = match[index + firstGroup];
    if (slot < 0 || surface === undefined) continue;
    captures.surfaces[slot] = surface;
    const span = match.indices?.[index + firstGroup];
    if (span) place(captures, slot, span[0], span[1]);
  }
}

/** Whether a word and the word before it are written with capitals: the later part of a name such as Khánh Hòa. */
function endsName(text: Scannable, at: number): boolean {
  return isCapital(text, at) && !isCapital(text, at + 1) && codeAt(text.value, at - 1) === space && isCapital(text, tokenStart(text.folded, at - 1));
}

/** Whether a word and the word behind it are written with capitals (but not all in capitals): a name such as Ba Tơ. */
function isName(text: Scannable, at: number): boolean {
  const second = codeAt(text.value, at + 1);
  return isWordCode(second) && !isDigitCode(second) && isCapital(text, at) && !isCapital(text, at + 1) && isCapital(text, text.value.indexOf(" ", at) + 1);
}
