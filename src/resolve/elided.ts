/** Gives numbers of a list the unit that they leave out, and drops those that stand in no such list. */
import type { Match } from "../engine/rule.ts";
import type { Count, Unit } from "../types.ts";
import { unitsNamed } from "../vi/gazetteer.ts";
import { changeBehind, changeOpens, endsList } from "../vi/patterns/joints.ts";

/** How far behind the figure before it a number of the list may stand. */
const reach = 80;

/**
 * The counts with their units: `huyện A 12 mô hình, huyện B 9` gives 9 the unit of 12; `8 vụ: Hải Dương (5), Chí
 * Linh (3)` and `8 vụ (Hải Dương 5, Chí Linh 3)` give 5 and 3 that of 8, which they must make up. Counts in text order; `value` is the clean text.
 */
export function restoreUnits(counts: readonly Match[], value: string): Match[] {
  const restored: Match[] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as Match;
    const whole = restored.at(-1);
    if (!isElided(count)) restored.push(count);
    else if (count.ruleId === changeRule) {
      const unit = whole && isRightBehind(whole, count, value) ? unitOf(whole) : null;
      if (unit) restored.push(withUnit(count, unit));
    } else {
      const { run, length } = runFrom(counts, at, value);
      const unit = whole && stands(whole, run, value) ? unitOf(whole) : null;
      const isTold = unit !== null || (count.ruleId === bracketRule && isOfProvinces(run, value));
      for (const part of counts.slice(at, at + length)) {
        if (!isElided(part)) restored.push(part);
        else if (isTold) restored.push(withUnit(part, unit));
      }
      at += length - 1;
    }
  }
  return restored;
}

function withUnit(count: Match, unit: Unit | null): Match {
  return { ...count, value: { ...(count.value as Count), unit } };
}

/** Whether only what a figure counts stands between it and the change of it. */
function isRightBehind(figure: Match, change: Match, value: string): boolean {
  return change.start - figure.end <= reach && changeBehind.test(value.slice(figure.end, change.start));
}

function isElided({ value }: Match): boolean {
  return (value as Count).unit?.kind === "elided";
}

/** The unit of a figure that can lend it: of things that are counted, and to parts that make it up that of a measure. */
function unitOf({ value }: Match): Unit | null {
  const { unit } = value as Count;
  return unit && (unit.kind === "noun" || unit.kind === "classifier" || unit.kind === "measure") ? unit : null;
}

/** The elided numbers from one on, as long as they are near one another in one sentence, and how many counts they span: a change in brackets behind one (`Huế 15 (tăng 1), …`) is passed over. */
function runFrom(counts: readonly Match[], from: number, value: string): { run: Match[]; length: number } {
  const run = [counts[from] as Match];
  let length = 1;
  for (let at = from + 1; at < counts.length; at++) {
    const count = counts[at] as Match;
    const before = run.at(-1) as Match;
    if (!isNear(before, count, value)) break;
    if (isElided(count) && count.ruleId !== changeRule) {
      run.push(count);
      length = at - from + 1;
    } else if (!changeOpens.test(value.slice(before.end, count.start))) break;
  }
  return { run, length };
}

function isNear(before: Match, count: Match, value: string): boolean {
  return count.start - before.end <= reach && !endsList.test(value.slice(before.end, count.start));
}

/** Whether a run of elided numbers follows the figure that lends its unit, as its siblings or as parts that make it up. */
function stands(whole: Match, run: readonly Match[], value: string): boolean {
  const first = run[0] as Match;
  const unit = unitOf(whole);
  if (unit === null || !isNear(whole, first, value)) return false;
  if (first.ruleId === siblingRule) return unit.kind !== "measure";
  if (first.ruleId === namedRule) {
    const names = run.map((part) => nameBehind(part, value));
    // A list names each once: `Hòa Bình 1, Hòa Bình 2` are two names.
    if (run.length === 1 || new Set(names).size < names.length) return false;
    // `Đồng Cốc 12 chỉ tiêu; Phú Nhuận 6; Đèo Gia 8`: the figure that lends it is one of the names' too.
    const lender = nameBehind(whole, value);
    if (unit.kind !== "measure" && lender !== "" && !names.includes(lender) && !names.includes("")) return true;
    if (isOfProvinces(run, value)) return true;
  }
  if (first.ruleId === thingRule && (run.length < 2 || !/^[^()]*\([^()]*$/.test(value.slice(whole.end, first.start)))) return false;
  const sum = run.reduce((total, part) => total + Number((part.value as Count).value), 0);
  const all = Number((whole.value as Count).value);
  if (first.ruleId === sexRule) return sum <= all;
  return Math.abs(sum - all) < smallest;
}

/** So many provinces with a number each are a list also where their sum is off or scaled, or nothing near counts the whole: `ghi nhận ca bệnh như sau: Hà Nội (1.000), Bình Phước (998), …`. */
const manyProvinces = 3;

function isOfProvinces(run: readonly Match[], value: string): boolean {
  return run.length >= manyProvinces && run.every((part) => unitsNamed("province", nameBehind(part, value)).length > 0);
}

const nameBefore = /(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})(?::? | \()$/u;
const longestName = 40;

/** The name that a number stands behind; empty for none. */
function nameBehind({ start }: Match, value: string): string {
  return nameBefore.exec(value.slice(Math.max(0, start - longestName), start))?.[1] ?? "";
}

/** The rule whose numbers say by how much the figure right before them has changed. */
const changeRule = "count/elided-change";
/** The rule whose numbers stand beside their unit's figure and are no parts of it. */
const siblingRule = "count/elided";
/** The rule whose numbers may be those of a name (thôn Nhan Biều 2) where there is no list of them. */
const namedRule = "count/elided-by-name";
/** The rule whose numbers stand in brackets behind names, where they are no part of one. */
const bracketRule = "count/elided-in-brackets";
/** The rule whose numbers may be of some alone: `1.240 đối tượng (nữ 296)`. */
const sexRule = "count/sex-in-brackets";
/** The rule whose numbers stand behind what they count, in the bracket of a whole that they make up. */
const thingRule = "count/elided-by-thing";
/** Sums of decimals may be off by less than any decimal that is written. */
const smallest = 1e-6;
