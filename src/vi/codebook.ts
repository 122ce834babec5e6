/**
 * The codebook: which indicator a count measures. `codebook/indicators.tsv` holds the shipped entries, one a row; a
 * user's own file has the same columns. `codebook/README.md` says what a row means.
 *
 * All wordings of all entries are one tree of words, so that a count's words are walked once, whatever the number of
 * entries; only entries of the count's unit are then looked at.
 */
import { nearestName, quote } from "../errors.ts";
import type { Change, Codebook, Unit } from "../types.ts";
import { type CodebookRow, type ColumnName, changesOf, checkedRows, invalid } from "./codebook-table.ts";
import { readData } from "./data.ts";
import { olderSpelling, spellings } from "./lexicon.ts";

let shipped: Codebook | null = null;

/** The codebook that comes with the program; read when first asked for. */
export function shippedCodebook(): Codebook {
  shipped ??= codebookOf([shippedRows()]);
  return shipped;
}

/**
 * The codebook of a file's text, with the shipped one behind it: where an entry of the file fits, none of the shipped
 * ones is asked, and an id that the file has replaces the shipped entry of that id. Throws a SolieuError that names
 * `where` and the line for text that is no codebook.
 */
export function readCodebook(text: string, where = "codebook"): Codebook {
  const own = checkedRows(where, text);
  const ids = new Set(own.map(({ cells }) => cells.id));
  return codebookOf([own, shippedRows().filter(({ cells }) => !ids.has(cells.id))]);
}

function shippedRows(): CodebookRow[] {
  return checkedRows("indicators.tsv", readTable("indicators"));
}

function readTable(name: string): string {
  return readData(`codebook/${name}.tsv`);
}

/** A row taken apart. */
interface Entry {
  readonly id: string;
  /** The place of its book: a user's before the shipped one. */
  readonly book: number;
  /** The place in all books. */
  readonly order: number;
  readonly units: readonly UnitWording[];
  /** Of each group one wording must be there. */
  readonly groups: readonly (readonly Wording[])[];
  readonly not: readonly Wording[];
  readonly verbs: readonly Wording[];
  /** Of which one must hold; empty where it does not matter. */
  readonly changes: readonly string[];
  readonly of: readonly string[];
}

interface UnitWording {
  readonly words: readonly number[];
  /** Whether the unit may go on in any way: `người*` is also `người dân`. */
  readonly isOpen: boolean;
}

/** A sequence of words, and whether it is looked for in front of the number. */
interface Wording {
  readonly number: number;
  readonly length: number;
  readonly isBefore: boolean;
}

/** A step in the tree of wordings; `wording` is -1 where none ends. */
interface Node {
  wording: number;
  readonly next: Map<number, Node>;
}

function codebookOf(books: readonly (readonly CodebookRow[])[]): Codebook {
  const ids = new Set(books.flat().map(({ cells }) => cells.id));
  const words = wordTree();
  let order = 0;
  const entries = books.flatMap((rows, book) => rows.map((row) => entryOf(row, book, order++, ids, words)));
  const indicators = books
    .flat()
    .map(({ cells: { id, domain, label_vi: labelVi, label_en: labelEn, example } }) => ({ id, domain, labelVi, labelEn, example }));
  return { indicators, find: finder(entries, words) };
}

function entryOf({ where, cells }: CodebookRow, book: number, order: number, ids: ReadonlySet<string>, words: WordTree): Entry {
  const wordings = (column: ColumnName, text = cells[column]): Wording[] => alternatives(where, column, text).map(words.addWording);
  const of = cells.of === "" ? [] : alternatives(where, "of", cells.of);
  for (const parent of of) {
    if (!ids.has(parent)) throw invalid(where, "ids of this codebook or the shipped one in of", quote(parent), nearestName(parent, ids));
  }
  return {
    id: cells.id,
    book,
    order,
    units: alternatives(where, "unit", cells.unit)
      .flatMap((unit) => membersOf(where, unit))
      .map(words.addUnit),
    groups: cells.words === "" ? [] : cells.words.split("&").map((group) => wordings("words", group)),
    not: cells.not === "" ? [] : wordings("not"),
    verbs: cells.verb === "" ? [] : wordings("verb"),
    changes: changesOf(cells.change),
    of,
  };
}

function alternatives(where: string, column: ColumnName, text: string): string[] {
  const found = text.split("|").map((wording) => wording.trim());
  if (found.some((wording) => tokensOf(wording.toLowerCase()).length === 0 && wording !== percent)) {
    throw invalid(where, `wordings parted by "|" in ${column}`, quote(text.trim()));
  }
  return found;
}

/** The forms of `{people}`, else the unit itself. */
function membersOf(where: string, unit: string): readonly string[] {
  const name = /^\{(.*)\}$/.exec(unit)?.[1];
  if (name === undefined) return [unit];
  const members = unitGroups().get(name);
  if (members) return members;
  throw invalid(where, `a group of ${[...unitGroups().keys()].join(", ")}`, quote(unit), nearestName(name, unitGroups().keys()));
}

/** The rows of a table of two columns. */
function pairsOf(name: string): [string, string][] {
  const lines = readTable(name).split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t") as [string, string]);
}

let groups: ReadonlyMap<string, readonly string[]> | null = null;

function unitGroups(): ReadonlyMap<string, readonly string[]> {
  if (groups) return groups;
  const made = new Map<string, string[]>();
  for (const [form, group] of pairsOf("unit-groups")) made.set(group, [...(made.get(group) ?? []), form]);
  groups = made;
  return groups;
}

let expansions: ReadonlyMap<string, readonly string[]> | null = null;

/** The words that an abbreviation stands for, by its form in lower case. */
export function abbreviations(): ReadonlyMap<string, readonly string[]> {
  expansions ??= new Map(pairsOf("abbreviations").map(([form, words]) => [form, words.split(" ")]));
  return expansions;
}

/** The words of all entries, numbered, and the tree of their wordings. */
interface WordTree {
  readonly root: Node;
  /** What a word of a text is: several words where it is an abbreviation. */
  readonly vocabulary: ReadonlyMap<string, number | readonly number[]>;
  readonly addWording: (text: string) => Wording;
  readonly addUnit: (text: string) => UnitWording;
}

const percent = "%";
/** A unit that stands for all ways to write one: a currency by its ISO code, or percent. */
const isCode = /^(?:[A-Z]{3}|%)$/;

function wordTree(): WordTree {
  const root: Node = { wording: -1, next: new Map() };
  const vocabulary = new Map<string, number | readonly number[]>();
  const units = new Map<string, UnitWording>();
  let words = 0;
  let wordings = 0;
  const numberOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (typeof known === "number") return known;
    const number = words++;
    for (const form of spellings(word)) vocabulary.set(form, number);
    return number;
  };
  const numbersOf = (text: string): number[] =>
    tokensOf(text.toLowerCase()).flatMap((token) => (abbreviations().get(token) ?? [token]).map((word) => numberOf(olderSpelling(word))));
  for (const [form, words] of abbreviations()) vocabulary.set(form, words.map(numberOf));
  return {
    root,
    vocabulary,
    addWording: (text) => {
      const numbers = numbersOf(text);
      let node = root;
      for (const number of numbers) {
        const next: Node = node.next.get(number) ?? { wording: -1, next: new Map() };
        node.next.set(number, next);
        node = next;
      }
      if (node.wording < 0) node.wording = wordings++;
      return { number: node.wording, length: numbers.length, isBefore: text.startsWith("<") };
    },
    addUnit: (text) => {
      const known = units.get(text);
      if (known) return known;
      const [first = "", ...per] = text.replace("*", "").split("/");
      const head = isCode.test(first) ? [numberOf(first)] : numbersOf(first);
      const unit = { words: [...head, ...per.flatMap(numbersOf)], isOpen: text.endsWith("*") };
      units.set(text, unit);
      return unit;
    },
  };
}

/** A word that stands in no wording. */
const unknownWord = -1;

/** How much a word that fits weighs: one behind the number twice as much as one in front. The nearest parent weighs most. */
const weights = { behind: 2, before: 1, verb: 1, change: 1, parent: 4 } as const;

/** A step in the tree of units: the entries whose unit ends here. */
interface UnitNode {
  /** Those that ask for no words. */
  readonly wordless: UnitEntry[];
  /** The others by the wordings of their first group, so that only those are looked at of which something is there. */
  readonly byBehind: Map<number, UnitEntry[]>;
  readonly byBefore: Map<number, UnitEntry[]>;
  readonly next: Map<number, UnitNode>;
}

interface UnitEntry {
  readonly entry: Entry;
  readonly isOpen: boolean;
}

function unitTree(entries: readonly Entry[]): UnitNode {
  const newNode = (): UnitNode => ({ wordless: [], byBehind: new Map(), byBefore: new Map(), next: new Map() });
  const root = newNode();
  for (const entry of entries) {
    for (const { words, isOpen } of entry.units) {
      let node = root;
      for (const word of words) {
        const next = node.next.get(word) ?? newNode();
        node.next.set(word, next);
        node = next;
      }
      const [first] = entry.groups;
      if (!first) node.wordless.push({ entry, isOpen });
      for (const { number, isBefore } of first ?? []) {
        const buckets = isBefore ? node.byBefore : node.byBehind;
        buckets.set(number, [...(buckets.get(number) ?? []), { entry, isOpen }]);
      }
    }
  }
  return root;
}

function finder(entries: readonly Entry[], { root, vocabulary }: WordTree): Codebook["find"] {
  const units = unitTree(entries);
  const readWord = (word: string, numbers: number[]): void => {
    const found = vocabulary.get(word) ?? unknownWord;
    if (typeof found === "number") numbers.push(found);
    else numbers.push(...found);
  };
  const read = (text: string, from = 0, to = text.length, numbers: number[] = []): number[] => {
    for (let at = from; at < to; ) {
      const end = wordEndAt(text, at, to);
      if (end > at) readWord(text.slice(at, end), numbers);
      at = Math.max(end, at + 1);
    }
    return numbers;
  };
  const readUnit = ({ text, code, kind }: Unit): number[] => {
    const head = kind === "money" ? code : text.startsWith(percent) ? percent : null;
    if (head === null) return read(text);
    const numbers: number[] = [];
    readWord(head, numbers);
    const per = text.indexOf("/");
    return per < 0 ? numbers : read(text, per, text.length, numbers);
  };

  return (count) => {
    const unit = readUnit(count.unit);
    if (!units.next.has(unit[0] ?? unknownWord)) return null;
    const behind = unit.slice();
    for (const [start, end] of count.behind) {
      read(count.folded, start, end, behind);
      behind.push(unknownWord);
    }
    const held: Held = {
      behind: wordingsIn(behind, root),
      before: once(() => wordingsIn(read(count.folded, ...count.before()), root)),
      verb: once(() => (count.verb === null ? heldNone : wordingsIn(read(count.verb), root))),
    };
    let parents: readonly string[] | null = null;
    let best: Entry | null = null;
    let most = 0;
    const consider = (unitLength: number, { entry, isOpen }: UnitEntry): void => {
      // `hộ thoát nghèo` is one unit of the lists: it is hộ only where its rest is asked for too.
      if (unitLength < unit.length && !isOpen && !asksForAny(entry, wordingsIn(unit.slice(unitLength), root))) return;
      if (entry.of.length > 0) parents ??= count.parents();
      const fit = weigh(entry, held, count.change, parents ?? []);
      if (fit < 0) return;
      const weight = fit + unitLength * weights.behind;
      if (best !== null && (entry.book - best.book || most - weight || entry.order - best.order) >= 0) return;
      best = entry;
      most = weight;
    };
    let node = units.next.get(unit[0] as number);
    for (let length = 1; node; length++) {
      for (const candidate of node.wordless) consider(length, candidate);
      for (const number of held.behind) for (const candidate of node.byBehind.get(number) ?? none) consider(length, candidate);
      if (node.byBefore.size > 0) for (const number of held.before()) for (const candidate of node.byBefore.get(number) ?? none) consider(length, candidate);
      node = length < behind.length ? node.next.get(behind[length] as number) : undefined;
    }
    return (best as Entry | null)?.id ?? null;
  };
}

/** The wordings that stand behind a number (its unit too), in front of it and in its verb, the last two read where they are asked for. */
interface Held {
  readonly behind: ReadonlySet<number>;
  readonly before: () => ReadonlySet<number>;
  readonly verb: () => ReadonlySet<number>;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const heldNone: ReadonlySet<number> = new Set();
const none: readonly UnitEntry[] = [];

/** The wordings that a run of words holds. */
function wordingsIn(words: readonly number[], root: Node): Set<number> {
  const held = new Set<number>();
  for (let start = 0; start < words.length; start++) {
    let node = root.next.get(words[start] as number);
    for (let at = start + 1; node; at++) {
      if (node.wording >= 0) held.add(node.wording);
      node = at < words.length ? node.next.get(words[at] as number) : undefined;
    }
  }
  return held;
}

function asksForAny({ groups }: Entry, held: ReadonlySet<number>): boolean {
  return groups.some((group) => group.some(({ number, isBefore }) => !isBefore && held.has(number)));
}

/** The weight of what fits besides the unit, or -1 where something asked for does not. */
function weigh({ groups, not, verbs, changes, of }: Entry, { behind, before, verb }: Held, changed: Change | null, parents: readonly string[]): number {
  let weight = 0;
  if (changes.length > 0) {
    if (!changes.includes(changed ?? "level")) return -1;
    weight += weights.change;
  }
  if (of.length > 0) {
    const nearest = parents.findIndex((parent) => of.includes(parent));
    if (nearest < 0) return -1;
    weight += Math.max(1, weights.parent - nearest);
  }
  for (const { number, isBefore } of not) if ((isBefore ? before() : behind).has(number)) return -1;
  if (verbs.length > 0) {
    const length = longestOf(verbs, (wording) => verb().has(wording.number));
    if (length === 0) return -1;
    weight += length * weights.verb;
  }
  for (const group of groups) {
    const inBehind = longestOf(group, ({ number, isBefore }) => !isBefore && behind.has(number)) * weights.behind;
    const inBefore = longestOf(group, ({ number, isBefore }) => isBefore && before().has(number)) * weights.before;
    if (inBehind === 0 && inBefore === 0) return -1;
    weight += Math.max(inBehind, inBefore);
  }
  return weight;
}

function longestOf(wordings: readonly Wording[], holds: (wording: Wording) => boolean): number {
  let longest = 0;
  for (const wording of wordings) if (wording.length > longest && holds(wording)) longest = wording.length;
  return longest;
}

/** The words of `[from, to)`: runs of letters and digits. */
export function tokensOf(folded: string, from = 0, to = folded.length): string[] {
  const tokens: string[] = [];
  for (let at = from; at < to; ) {
    const end = wordEndAt(folded, at, to);
    if (end > at) tokens.push(folded.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return tokens;
}

/** Where the run of letters and digits ends that begins at `at`; `at` itself where none does. */
function wordEndAt(folded: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isWordCharacter(folded.charCodeAt(end))) end++;
  return end;
}

/** Digits (raised ones too: m², m³) and lower-case letters, of other scripts too where they stand before the general punctuation. */
function isWordCharacter(code: number): boolean {
  return (
    code === 0xb2 ||
    code === 0xb3 ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  );
}
