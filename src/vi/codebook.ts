/**
 * The codebook: which indicator a count measures. `codebook/indicators.tsv` holds the shipped entries, one a row; a
 * user's own file has the same columns. `codebook/README.md` says what a row means.
 *
 * All wordings of all entries are one tree of words, so that a count's words are walked once, whatever the number of
 * entries; only entries of the count's unit are then looked at.
 */
import type { Codebook, CountWords, Indicator, Unit } from "../types.ts";
import { type CodebookIndex, childOf, type Entry, indexed, type UnitEnd, type Wording } from "./codebook-index.ts";
import { type CodebookRow, type ColumnName, checkedRows, rowsOf } from "./codebook-table.ts";
import { percent, wordEndAt } from "./codebook-words.ts";
import { builtData, readData } from "./data.ts";

let shipped: Codebook | null = null;

/** The codebook that comes with the program; read when first asked for. */
export function shippedCodebook(): Codebook {
  shipped ??= codebookOf(shippedIndex("indicators"), () => shippedRows("indicators"));
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
  const others = shippedRows("indicators").filter(({ cells }) => !ids.has(cells.id));
  return codebookOf(indexed([own, others]), () => [...own, ...others]);
}

let english: Codebook | null = null;

/** The shipped indicators by the English words for them; read when first asked for. Units are singular. */
export function englishCodebook(): Codebook {
  english ??= codebookOf(shippedIndex("indicators-en"), () => shippedRows("indicators-en"));
  return english;
}

/** The shipped codebooks, and the columns of each. */
const shippedBooks = {
  indicators: ["id", "label_vi", "label_en", "unit"],
  "indicators-en": ["id", "unit"],
} as const satisfies Record<string, readonly ColumnName[]>;
type ShippedBook = keyof typeof shippedBooks;

/** The shipped rows, which the tests check: here that would take a fifth of the time to read them. */
function shippedRows(book: ShippedBook): CodebookRow[] {
  return rowsOf(`${book}.tsv`, readData(`codebook/${book}.tsv`), shippedBooks[book]);
}

/** The index of the shipped rows: as the build wrote it, or from the rows where nothing is built. */
function shippedIndex(book: ShippedBook): CodebookIndex {
  const built = builtData(`codebook/${book}.json`);
  return built === null ? indexed([shippedRows(book)]) : (JSON.parse(built) as CodebookIndex);
}

/** What the build writes: the name of each file and its text. */
export function codebookFiles(): [file: string, text: string][] {
  return (Object.keys(shippedBooks) as ShippedBook[]).map((book) => [`codebook/${book}.json`, JSON.stringify(shippedIndex(book))]);
}

/** The codebook of an index; the rows that it was made of are asked for where their labels are. */
function codebookOf(index: CodebookIndex, rows: () => readonly CodebookRow[]): Codebook {
  let indicators: readonly Indicator[] | undefined;
  return {
    get indicators() {
      indicators ??= rows().map(({ cells: { id, domain, label_vi: labelVi, label_en: labelEn, example } }) => ({ id, domain, labelVi, labelEn, example }));
      return indicators;
    },
    find: finder(index),
  };
}

/** A word that stands in no wording. */
const unknownWord = -1;

/** How much a word that fits weighs: one behind the number twice as much as one in front. The nearest parent weighs most. */
const weights = { behind: 2, before: 1, verb: 1, change: 1, parent: 4 } as const;

/** An index to be asked: the numbers of words, and by unit the entries that were asked for so far. */
interface Asked {
  readonly index: CodebookIndex;
  readonly vocabulary: ReadonlyMap<string, number | readonly number[]>;
  readonly ofUnit: (UnitEntries | undefined)[];
}

/** The entries of a unit. */
interface UnitEntries {
  /** Those that ask for no words. */
  readonly wordless: readonly Entry[];
  /** The others by the wordings of their first group, so that only those are looked at of which something is there. */
  readonly byBehind: ReadonlyMap<number, readonly Entry[]>;
  readonly byBefore: ReadonlyMap<number, readonly Entry[]>;
}

/** The entries of a unit, sorted when it is first met: an article meets few of them. */
function entriesOf(unit: number, { index, ofUnit }: Asked): UnitEntries {
  ofUnit[unit] ??= sortedEntries((index.having[unit] as readonly number[]).map((order) => index.entries[order] as Entry));
  return ofUnit[unit];
}

function sortedEntries(entries: readonly Entry[]): UnitEntries {
  const wordless: Entry[] = [];
  const byBehind = new Map<number, Entry[]>();
  const byBefore = new Map<number, Entry[]>();
  for (const entry of entries) {
    const [first] = entry.groups;
    if (!first) wordless.push(entry);
    for (const wording of first ?? []) addTo(wording < 0 ? byBefore : byBehind, numberOf(wording), entry);
  }
  return { wordless, byBehind, byBefore };
}

/** Adds a value to those of a key. */
function addTo<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}

function numberOf(wording: Wording): number {
  return wording < 0 ? ~wording : wording;
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

function finder(index: CodebookIndex): Codebook["find"] {
  const { words, numbers, units } = index;
  const vocabulary = new Map(words.map((word, at) => [word, numbers[at] as number | readonly number[]]));
  const asked: Asked = { index, vocabulary, ofUnit: [] };
  return (count) => {
    const unit = unitNumbers(count.unit, asked);
    let node = childOf(units, 0, unit[0] ?? unknownWord);
    if (node === 0) return null;
    const behind = unit.slice();
    for (const [start, end] of count.behind) {
      readNumbers(asked, count.folded, start, end, behind);
      behind.push(unknownWord);
    }
    const search: Search = { count, unit, behind: wordingsIn(behind, 0, asked), before: null, verb: null, parents: null, best: null, most: 0 };
    for (let length = 1; node > 0; length++) {
      for (const end of units.ends[node] ?? []) considerAll(search, length, end, asked);
      node = length < behind.length ? childOf(units, node, behind[length] as number) : 0;
    }
    return search.best?.id ?? null;
  };
}

/** Considers the entries of a unit of which a wording of the first group is there, or that ask for none; `length` is that of the unit in words. */
function considerAll(search: Search, length: number, { unit, isOpen }: UnitEnd, asked: Asked): void {
  const { wordless, byBehind, byBefore } = entriesOf(unit, asked);
  const take = (entries: readonly Entry[] | undefined): void => {
    if (entries) for (const entry of entries) consider(search, length, entry, isOpen, asked);
  };
  take(wordless);
  if (byBehind.size > 0) for (const wording of search.behind) take(byBehind.get(wording));
  if (byBefore.size > 0) for (const wording of wordingsBefore(search, asked)) take(byBefore.get(wording));
}

/** Takes an entry for the best where it fits better than the best so far; `length` is that of its unit in words. */
function consider(search: Search, length: number, entry: Entry, isOpen: boolean, asked: Asked): void {
  const { unit, best } = search;
  // `hộ thoát nghèo` is one unit of the lists: it is hộ only where its rest is asked for too.
  if (length < unit.length && !isOpen && !asksForAny(entry, wordingsIn(unit, length, asked))) return;
  const fit = weigh(entry, search, asked);
  if (fit < 0) return;
  const weight = fit + length * weights.behind;
  if (best !== null && (entry.book - best.book || search.most - weight || entry.order - best.order) >= 0) return;
  search.best = entry;
  search.most = weight;
}

/** The numbers of the words of a unit as it stands in a text. */
function unitNumbers({ text, code, kind }: Unit, asked: Asked): number[] {
  const head = kind === "money" ? code : text.startsWith(percent) ? percent : null;
  const numbers: number[] = [];
  if (head === null) return readNumbers(asked, text, 0, text.length, numbers);
  addNumbers(asked, head, numbers);
  const per = text.indexOf("/");
  return per < 0 ? numbers : readNumbers(asked, text, per, text.length, numbers);
}

/** Adds the numbers of the words of `[from, to)`, and returns them. */
function readNumbers(asked: Asked, text: string, from: number, to: number, numbers: number[]): number[] {
  for (let at = from; at < to; ) {
    const end = wordEndAt(text, at, to);
    if (end > at) addNumbers(asked, text.slice(at, end), numbers);
    at = Math.max(end, at + 1);
  }
  return numbers;
}

function addNumbers({ vocabulary }: Asked, word: string, numbers: number[]): void {
  const found = vocabulary.get(word) ?? unknownWord;
  if (typeof found === "number") numbers.push(found);
  else numbers.push(...found);
}

function wordingsBefore(search: Search, asked: Asked): readonly number[] {
  search.before ??= wordingsIn(readNumbers(asked, search.count.folded, ...search.count.before(), []), 0, asked);
  return search.before;
}

function wordingsOfVerb(search: Search, asked: Asked): readonly number[] {
  const verb = search.count.verb ?? "";
  search.verb ??= wordingsIn(readNumbers(asked, verb, 0, verb.length, []), 0, asked);
  return search.verb;
}

/** The wordings that a run of words holds from a place on. */
function wordingsIn(numbers: readonly number[], from: number, { index: { wordings } }: Asked): number[] {
  const held: number[] = [];
  for (let start = from; start < numbers.length; start++) {
    const first = numbers[start] as number;
    let node = first === unknownWord ? 0 : childOf(wordings, 0, first);
    for (let at = start + 1; node > 0; at++) {
      const wording = wordings.ends[node] ?? null;
      if (wording !== null) held.push(wording);
      node = at < numbers.length ? childOf(wordings, node, numbers[at] as number) : 0;
    }
  }
  return held;
}

function asksForAny({ groups }: Entry, held: readonly number[]): boolean {
  return held.length > 0 && groups.some((group) => group.some((wording) => wording >= 0 && held.includes(wording)));
}

/** The weight of what fits besides the unit, or -1 where something asked for does not. */
function weigh({ groups, not, verbs, changes, of }: Entry, search: Search, asked: Asked): number {
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
  for (const wording of not) if (holds(search, wording, asked)) return -1;
  if (verbs.length > 0) {
    const inVerb = wordingsOfVerb(search, asked);
    let length = 0;
    for (const verb of verbs) if (inVerb.includes(numberOf(verb))) length = Math.max(length, lengthOf(verb, asked));
    if (length === 0) return -1;
    weight += length * weights.verb;
  }
  for (const group of groups) {
    let most = 0;
    for (const wording of group) {
      const ofWording = lengthOf(wording, asked) * (wording < 0 ? weights.before : weights.behind);
      if (ofWording > most && holds(search, wording, asked)) most = ofWording;
    }
    if (most === 0) return -1;
    weight += most;
  }
  return weight;
}

/** Whether a wording stands where it is looked for. */
function holds(search: Search, wording: Wording, asked: Asked): boolean {
  return wording < 0 ? wordingsBefore(search, asked).includes(numberOf(wording)) : search.behind.includes(wording);
}

/** How many words a wording has. */
function lengthOf(wording: Wording, { index: { lengths } }: Asked): number {
  return lengths[numberOf(wording)] as number;
}
