/**
 * The codebook: which indicator a count measures. `codebook/indicators.tsv` holds the shipped entries, one a row; a
 * user's own file has the same columns. `codebook/README.md` says what a row means.
 *
 * All wordings of all entries are one tree of words, so that a count's words are walked once, whatever the number of
 * entries; only entries of the count's unit are then looked at.
 */
import { nearestName, quote } from "../errors.ts";
import type { Codebook, CountWords, Unit } from "../types.ts";
import { type CodebookRow, type ColumnName, changesOf, checkedRows, invalid, rowsOf } from "./codebook-table.ts";
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

/** The shipped rows, which the tests check: here that would take a fifth of the time to read them. */
function shippedRows(): CodebookRow[] {
  return rowsOf("indicators.tsv", readTable("indicators"));
}

let english: Codebook | null = null;

/** The shipped indicators by the English words for them; read when first asked for. Units are singular. */
export function englishCodebook(): Codebook {
  english ??= codebookOf([rowsOf("indicators-en.tsv", readTable("indicators-en"), ["id", "unit"])]);
  return english;
}

function readTable(name: string): string {
  return readData(`codebook/${name}.tsv`);
}

/** A row, taken apart when a count of one of its units is first met: an article meets few of them. */
interface Draft {
  readonly row: CodebookRow;
  /** The place of its book: a user's before the shipped one. */
  readonly book: number;
  /** The place in all books. */
  readonly order: number;
  entry: Entry | null;
}

/** A row taken apart. */
interface Entry {
  readonly id: string;
  readonly book: number;
  readonly order: number;
  /** Of each group one wording must be there. */
  readonly groups: readonly (readonly Wording[])[];
  readonly not: readonly Wording[];
  readonly verbs: readonly Wording[];
  /** Of which one must hold; empty where it does not matter. */
  readonly changes: readonly string[];
  readonly of: readonly string[];
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

/** The codebook of some books, of which all but the last, the shipped one, are checked. */
function codebookOf(books: readonly (readonly CodebookRow[])[]): Codebook {
  const rows = books.flat();
  const ids = new Set(rows.map(({ cells }) => cells.id));
  for (const row of books.slice(0, -1).flat()) check(row, ids);
  let order = 0;
  const drafts = books.flatMap((inBook, book) => inBook.map((row): Draft => ({ row, book, order: order++, entry: null })));
  const indicators = rows.map(({ cells: { id, domain, label_vi: labelVi, label_en: labelEn, example } }) => ({ id, domain, labelVi, labelEn, example }));
  return { indicators, find: finder(drafts) };
}

/** Throws where a cell of a row cannot be taken apart. */
function check({ where, cells }: CodebookRow, ids: ReadonlySet<string>): void {
  const checked = (column: ColumnName, text: string = cells[column], found = wordingsOf(text)): string[] => {
    if (found.every(isWording)) return found;
    throw invalid(where, `wordings parted by "|" in ${column}`, quote(text.trim()));
  };
  for (const parent of checked("of")) {
    if (!ids.has(parent)) throw invalid(where, "ids of this codebook or the shipped one in of", quote(parent), nearestName(parent, ids));
  }
  for (const unit of checked("unit")) membersOf(where, unit);
  for (const group of groupsOf(cells.words)) checked("words", group, alternatives(group));
  checked("not");
  checked("verb");
}

function isWording(text: string): boolean {
  return text === percent || tokensOf(text.toLowerCase()).length > 0;
}

function entryOf({ row: { cells }, book, order }: Draft, { addWording }: WordTree): Entry {
  return {
    id: cells.id,
    book,
    order,
    groups: groupsOf(cells.words).map((group) => alternatives(group).map(addWording)),
    not: wordingsOf(cells.not).map(addWording),
    verbs: wordingsOf(cells.verb).map(addWording),
    changes: changesOf(cells.change),
    of: wordingsOf(cells.of),
  };
}

function groupsOf(cell: string): string[] {
  return cell === "" ? [] : cell.split("&");
}

/** The wordings of a cell that may be empty. */
function wordingsOf(cell: string): string[] {
  return cell === "" ? [] : alternatives(cell);
}

function alternatives(text: string): string[] {
  return text.split("|").map((wording) => wording.trim());
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
  /** The numbers of the words of a unit. */
  readonly wordsOf: (unit: string) => number[];
  /** The first of them. */
  readonly firstWordOf: (unit: string) => number;
}

const percent = "%";
/** A unit that stands for all ways to write one: a currency by its ISO code, or percent. */
const isCode = /^(?:[A-Z]{3}|%)$/;
/** The first word of a unit where it is one of letters alone. */
const plainHead = /^[a-z\u00c0-\u1eff]+(?= )/;

function wordTree(): WordTree {
  const root: Node = { wording: -1, next: new Map() };
  const vocabulary = new Map<string, number | readonly number[]>();
  const firstWords = new Map<string, number>();
  let words = 0;
  let wordings = 0;
  const numberOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (typeof known === "number") return known;
    const number = words++;
    for (const form of spellings(word)) vocabulary.set(form, number);
    return number;
  };
  const ofTokens = new Map<string, readonly number[]>();
  const numbersOf = (text: string): number[] => {
    const numbers: number[] = [];
    for (const token of tokensOf(text.toLowerCase())) {
      let ofToken = ofTokens.get(token);
      if (!ofToken) {
        ofToken = (abbreviations().get(token) ?? [token]).map((word) => numberOf(olderSpelling(word)));
        ofTokens.set(token, ofToken);
      }
      numbers.push(...ofToken);
    }
    return numbers;
  };
  for (const [form, words] of abbreviations()) vocabulary.set(form, words.map(numberOf));
  const wordsOf = (unit: string): number[] => {
    const [first = "", ...per] = unit.replace("*", "").split("/");
    const head = isCode.test(first) ? [numberOf(first)] : numbersOf(first);
    return [...head, ...per.flatMap(numbersOf)];
  };
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
    wordsOf,
    firstWordOf: (unit) => {
      const head = plainHead.exec(unit)?.[0] ?? unit;
      const first = firstWords.get(head) ?? (wordsOf(head)[0] as number);
      firstWords.set(head, first);
      return first;
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

/** A wording of a unit, and the entries that have it. */
interface UnitWording {
  readonly unit: string;
  readonly drafts: readonly Draft[];
}

function unitsByFirst(drafts: readonly Draft[], { firstWordOf }: WordTree): ReadonlyMap<number, UnitWording[]> {
  const byUnit = new Map<string, Draft[]>();
  for (const draft of drafts) for (const unit of alternatives(draft.row.cells.unit)) addTo(byUnit, unit, draft);
  const byFirst = new Map<number, UnitWording[]>();
  for (const [unit, having] of byUnit) {
    for (const member of membersOf((having[0] as Draft).row.where, unit)) addTo(byFirst, firstWordOf(member), { unit: member, drafts: having });
  }
  return byFirst;
}

/** Adds a value to those of a key. */
function addTo<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}

function newNode(): UnitNode {
  return { wordless: [], byBehind: new Map(), byBefore: new Map(), next: new Map() };
}

/** The tree of the units that share their first word; grown when that is first met. */
function unitTree(units: readonly UnitWording[], words: WordTree): UnitNode | null {
  if (units.length === 0) return null;
  const root = newNode();
  for (const { unit, drafts } of units) {
    let node = root;
    for (const word of words.wordsOf(unit).slice(1)) {
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    for (const draft of drafts) {
      draft.entry ??= entryOf(draft, words);
      addEntry(node, { entry: draft.entry, isOpen: unit.endsWith("*") });
    }
  }
  return root;
}

function addEntry(node: UnitNode, candidate: UnitEntry): void {
  const [first] = candidate.entry.groups;
  if (!first) node.wordless.push(candidate);
  for (const { number, isBefore } of first ?? []) addTo(isBefore ? node.byBefore : node.byBehind, number, candidate);
}

/** A count whose entry is looked for: the wordings that stand round it, those in front and in its verb read where they are asked for. */
interface Search {
  readonly count: CountWords;
  /** The words of its unit. */
  readonly unit: readonly number[];
  /** The wordings behind the number, in its unit too. */
  readonly behind: readonly number[];
  before: readonly number[] | null;
  verb: readonly number[] | null;
  parents: readonly string[] | null;
  best: Entry | null;
  /** What the best weighs. */
  most: number;
}

function finder(drafts: readonly Draft[]): Codebook["find"] {
  const words = wordTree();
  const byFirst = unitsByFirst(drafts, words);
  const trees = new Map<number, UnitNode | null>();
  return (count) => {
    let unit = unitNumbers(count.unit, words);
    const first = unit[0] ?? unknownWord;
    let tree = trees.get(first);
    if (tree === undefined) {
      tree = unitTree(byFirst.get(first) ?? [], words);
      trees.set(first, tree);
      // What follows the first word has its numbers from here on.
      unit = unitNumbers(count.unit, words);
    }
    if (tree === null) return null;
    const behind = unit.slice();
    for (const [start, end] of count.behind) {
      readNumbers(words, count.folded, start, end, behind);
      behind.push(unknownWord);
    }
    const search: Search = { count, unit, behind: wordingsIn(behind, 0, words), before: null, verb: null, parents: null, best: null, most: 0 };
    let node: UnitNode | undefined = tree;
    for (let length = 1; node; length++) {
      for (const candidate of node.wordless) consider(search, length, candidate, words);
      considerAll(search, length, node.byBehind, search.behind, words);
      if (node.byBefore.size > 0) considerAll(search, length, node.byBefore, wordingsBefore(search, words), words);
      node = length < behind.length ? node.next.get(behind[length] as number) : undefined;
    }
    return search.best?.id ?? null;
  };
}

/** Considers the entries of which one of some wordings is the first that is asked for. */
function considerAll(search: Search, length: number, entries: ReadonlyMap<number, readonly UnitEntry[]>, wordings: readonly number[], words: WordTree): void {
  if (entries.size === 0) return;
  for (const wording of wordings) {
    const candidates = entries.get(wording);
    if (candidates) for (const candidate of candidates) consider(search, length, candidate, words);
  }
}

/** Takes an entry for the best where it fits better than the best so far; `length` is that of its unit in words. */
function consider(search: Search, length: number, { entry, isOpen }: UnitEntry, words: WordTree): void {
  const { unit, best } = search;
  // `hộ thoát nghèo` is one unit of the lists: it is hộ only where its rest is asked for too.
  if (length < unit.length && !isOpen && !asksForAny(entry, wordingsIn(unit, length, words))) return;
  const fit = weigh(entry, search, words);
  if (fit < 0) return;
  const weight = fit + length * weights.behind;
  if (best !== null && (entry.book - best.book || search.most - weight || entry.order - best.order) >= 0) return;
  search.best = entry;
  search.most = weight;
}

/** The numbers of the words of a unit as it stands in a text. */
function unitNumbers({ text, code, kind }: Unit, words: WordTree): number[] {
  const head = kind === "money" ? code : text.startsWith(percent) ? percent : null;
  const numbers: number[] = [];
  if (head === null) return readNumbers(words, text, 0, text.length, numbers);
  addNumbers(words, head, numbers);
  const per = text.indexOf("/");
  return per < 0 ? numbers : readNumbers(words, text, per, text.length, numbers);
}

/** Adds the numbers of the words of `[from, to)`, and returns them. */
function readNumbers(words: WordTree, text: string, from: number, to: number, numbers: number[]): number[] {
  for (let at = from; at < to; ) {
    const end = wordEndAt(text, at, to);
    if (end > at) addNumbers(words, text.slice(at, end), numbers);
    at = Math.max(end, at + 1);
  }
  return numbers;
}

function addNumbers({ vocabulary }: WordTree, word: string, numbers: number[]): void {
  const found = vocabulary.get(word) ?? unknownWord;
  if (typeof found === "number") numbers.push(found);
  else numbers.push(...found);
}

function wordingsBefore(search: Search, words: WordTree): readonly number[] {
  search.before ??= wordingsIn(readNumbers(words, search.count.folded, ...search.count.before(), []), 0, words);
  return search.before;
}

function wordingsOfVerb(search: Search, words: WordTree): readonly number[] {
  const verb = search.count.verb ?? "";
  search.verb ??= wordingsIn(readNumbers(words, verb, 0, verb.length, []), 0, words);
  return search.verb;
}

/** The wordings that a run of words holds from a place on. */
function wordingsIn(numbers: readonly number[], from: number, { root }: WordTree): number[] {
  const held: number[] = [];
  for (let start = from; start < numbers.length; start++) {
    const first = numbers[start] as number;
    let node = first === unknownWord ? undefined : root.next.get(first);
    for (let at = start + 1; node; at++) {
      if (node.wording >= 0) held.push(node.wording);
      node = at < numbers.length ? node.next.get(numbers[at] as number) : undefined;
    }
  }
  return held;
}

function asksForAny({ groups }: Entry, held: readonly number[]): boolean {
  return held.length > 0 && groups.some((group) => group.some(({ number, isBefore }) => !isBefore && held.includes(number)));
}

/** The weight of what fits besides the unit, or -1 where something asked for does not. */
function weigh({ groups, not, verbs, changes, of }: Entry, search: Search, words: WordTree): number {
  let weight = 0;
  if (changes.length > 0) {
    if (!changes.includes(search.count.change ?? "level")) return -1;
    weight += weights.change;
  }
  if (of.length > 0) {
    search.parents ??= search.count.parents();
    const nearest = search.parents.findIndex((parent) => of.includes(parent));
    if (nearest < 0) return -1;
    weight += Math.max(1, weights.parent - nearest);
  }
  for (const wording of not) if (holds(search, wording, words)) return -1;
  if (verbs.length > 0) {
    const inVerb = wordingsOfVerb(search, words);
    let length = 0;
    for (const verb of verbs) if (verb.length > length && inVerb.includes(verb.number)) length = verb.length;
    if (length === 0) return -1;
    weight += length * weights.verb;
  }
  for (const group of groups) {
    let most = 0;
    for (const wording of group) {
      const ofWording = wording.length * (wording.isBefore ? weights.before : weights.behind);
      if (ofWording > most && holds(search, wording, words)) most = ofWording;
    }
    if (most === 0) return -1;
    weight += most;
  }
  return weight;
}

/** Whether a wording stands where it is looked for. */
function holds(search: Search, { number, isBefore }: Wording, words: WordTree): boolean {
  return (isBefore ? wordingsBefore(search, words) : search.behind).includes(number);
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
export function wordEndAt(folded: string, at: number, limit: number): number {
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
