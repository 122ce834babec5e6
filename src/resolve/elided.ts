/** Gives numbers of a list the unit that they leave out, and drops those that stand in no such list. */
import type { Match } from "../engine/rule.ts";
import type { Count, Unit } from "../types.ts";
import { unitsNamed } from "../vi/gazetteer.ts";
import { changeBehind, changeOpens, endsList, leadsToList, listedNameBefore, opensList, victims } from "../vi/patterns/joints.ts";

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
      // What is said of the figure before stands between: `Hải Lăng 5.890 hộ (23,9%), Gio Linh 4.735`.
      const sibling = restored.slice(-mostBetween).findLast((other) => (other.value as Count).unit?.kind !== "percent");
      const lender =
        [whole, sibling].find((other) => other && stands(other, run, value)) ?? wholeOfList(restored, counts.slice(at, at + length + 1), run, value);
      const unit = lender ? unitOf(lender) : null;
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
  const { denominator, value: amount } = whole.value as Count;
  const room = Number(amount) - sumOf(run);
  const isMadeUp = Math.abs(room) < smallest;
  // `68/69 trường (mầm non 23, tiểu học 23, THCS 22)`: those of the fraction's first number.
  if (denominator !== null) return run.length > 1 && isMadeUp;
  if (first.ruleId === siblingRule) return unit.kind !== "measure";
  if (first.ruleId === verbRule) return unit.kind !== "measure" && room >= 0;
  if (first.ruleId === victimsRule) return victims.test(unit.text);
  if (first.ruleId === namedRule) {
    const names = run.map((part) => nameBehind(part, value));
    const lender = nameBehind(whole, value);
    // A list names each once: `Hòa Bình 1, Hòa Bình 2` are two names.
    if (new Set(names).size < names.length) return false;
    // One alone beside that of another place: `Mỹ Tú 97 căn, Trần Đề 88`.
    if (run.length === 1 && !(isPlace(lender) && isPlace(names[0] as string))) return false;
    // `Đồng Cốc 12 chỉ tiêu; Phú Nhuận 6; Đèo Gia 8`: the figure that lends it is one of the names' too.
    const isNamed = lender.includes(" ") || isPlace(lender);
    if (unit.kind !== "measure" && isNamed && !names.includes(lender) && !names.includes("")) return true;
    if (isOfProvinces(run, value)) return true;
  }
  if (first.ruleId === thingRule && (run.length < 2 || !/^[^()]*\([^()]*$/.test(value.slice(whole.end, first.start)))) return false;
  if (first.ruleId === behindRule && run.length < 2) return false;
  if (first.ruleId === sexRule) return room >= 0;
  return isMadeUp;
}

/**
 * The whole of a list that does not stand right behind it: `1.346 điểm ở 141/141 xã; cụ thể: Vĩnh Linh 287, Gio Linh 196`. Its items make it up, with
 * one that has its unit behind them (`…, các huyện còn lại 221 ca`) and those before them; or they are places behind a word or mark of parts, and no more than it.
 */
function wholeOfList(restored: readonly Match[], counts: readonly Match[], run: readonly Match[], value: string): Match | undefined {
  const [first, last] = [run[0] as Match, run.at(-1) as Match];
  const sum = sumOf(run);
  const next = counts.at(-1) as Match;
  // A list names each once: `huyện Long Mỹ 33, thị xã Long Mỹ 33`.
  const names = run.flatMap((part) => nameBehind(part, value, true) || []);
  if (new Set(names).size < names.length) return undefined;
  const isOfPlaces = run.length > 1 && run.every((part) => isPlace(nameBehind(part, value)));
  let siblings = 0;
  for (let at = restored.length - 1; at >= 0 && restored.length - at <= mostBetween; at--) {
    const whole = restored[at] as Match;
    const between = value.slice(whole.end, first.start);
    // Behind a sentence that leads to the list: `… 2.050 chỉ tiêu. Chỉ tiêu phân bổ như sau: Chơn Thành 270, …`.
    if (between.length > wholeReach || (endsList.test(between) && !leadsToList.test(between))) return undefined;
    const unit = unitOf(whole);
    const { denominator, value: amount } = whole.value as Count;
    if (unit === null || denominator !== null || amount === null) continue;
    const rest = isNear(last, next, value) ? Number((next.value as Count).value) : 0;
    const isMadeUp = [0, rest, siblings, rest + siblings].some(
      (others) => (run.length > 1 || others > 0) && Math.abs(sum + others - Number(amount)) < smallest,
    );
    const lead = between.split(endsList).at(-1) as string;
    const said = lead.toLowerCase();
    const isNamed = lead.length === between.length || said.startsWith(`${unit.text} `) || said.includes(` ${unit.text} `);
    if (opensList.test(between) && isNamed && (isMadeUp || (isOfPlaces && sum <= Number(amount)))) return whole;
    siblings += Number(amount);
  }
  return undefined;
}

function sumOf(run: readonly Match[]): number {
  return run.reduce((total, part) => total + Number((part.value as Count).value), 0);
}

function isPlace(name: string): boolean {
  return name !== "" && (["province", "district", "commune"] as const).some((level) => unitsNamed(level, name).length > 0);
}

/** How many counts back, and how far, the whole of a list may stand. */
const mostBetween = 6;
const wholeReach = 300;

/** So many provinces with a number each are a list also where their sum is off or scaled, or nothing near counts the whole: `ghi nhận ca bệnh như sau: Hà Nội (1.000), Bình Phước (998), …`. */
const manyProvinces = 3;

function isOfProvinces(run: readonly Match[], value: string): boolean {
  return run.length >= manyProvinces && run.every((part) => unitsNamed("province", nameBehind(part, value)).length > 0);
}

const longestName = 40;

/** The name that a number stands behind, without the word for what it is a name of or with it; empty for none. */
function nameBehind({ start }: Match, value: string, isTyped = false): string {
  const found = listedNameBefore.exec(value.slice(Math.max(0, start - longestName), start));
  return found ? `${isTyped ? (found[1] ?? "") : ""}${found[2]}` : "";
}

/** The rule whose numbers say by how much the figure right before them has changed. */
const changeRule = "count/elided-change";
/** The rule whose numbers stand beside their unit's figure and are no parts of it. */
const siblingRule = "count/elided";
/** The rule whose numbers are of things, by what was done to them. */
const verbRule = "count/elided-behind-verb";
/** The rule whose numbers are of people, by what became of them. */
const victimsRule = "count/elided-victims";
/** The rule whose numbers may be those of a name (thôn Nhan Biều 2) where there is no list of them. */
const namedRule = "count/elided-by-name";
/** The rule whose numbers stand in brackets behind names, where they are no part of one. */
const bracketRule = "count/elided-in-brackets";
/** The rule whose numbers may be of some alone: `1.240 đối tượng (nữ 296)`. */
const sexRule = "count/sex-in-brackets";
/** The rule whose numbers stand alone in brackets behind what they count. */
const behindRule = "count/elided-behind-thing";
/** The rule whose numbers stand behind what they count, in the bracket of a whole that they make up. */
const thingRule = "count/elided-by-thing";
/** Sums of decimals may be off by less than any decimal that is written. */
const smallest = 1e-6;
