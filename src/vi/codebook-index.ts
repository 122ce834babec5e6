/**
 * The rows of codebooks taken apart: words as numbers, all wordings of all entries as one tree of words, all units as
 * another. All of it is plain numbers and texts, so that the build writes what the shipped rows make, and a run reads
 * that at once.
 */
import { nearestName, quote } from "../errors.ts";
import { type CodebookRow, type ColumnName, changesOf, invalid } from "./codebook-table.ts";
import { abbreviations, pairsOf, percent, tokensOf } from "./codebook-words.ts";
import { olderSpelling, spellings } from "./lexicon.ts";

/** What a codebook is asked by. */
export interface CodebookIndex {
  /** The words, and the number of each: several where it is an abbreviation. */
  readonly words: readonly string[];
  readonly numbers: readonly (number | readonly number[])[];
  /** The wordings of the entries; one ends at a node where `ends` has its number. */
  readonly wordings: Tree<number>;
  /** The words of each wording. */
  readonly lengths: readonly number[];
  /** The units; at a node end those of `ends`. */
  readonly units: Tree<readonly UnitEnd[]>;
  /** The entries of each wording of a unit as it stands in a row. */
  readonly having: readonly (readonly number[])[];
  readonly entries: readonly Entry[];
}

/** A tree of words. The children of a node stand side by side, by their words. */
export interface Tree<E> {
  /** The word that leads to a node; the root, node 0, has none. */
  readonly words: readonly number[];
  /** The first child of a node; the children end where those of the next node begin. */
  readonly children: readonly number[];
  /** What ends at a node. */
  readonly ends: readonly (E | null)[];
}

/** A unit that ends at a node. */
export interface UnitEnd {
  /** Its place in `having`. */
  readonly unit: number;
  /** Whether more words may follow: `người*`. */
  readonly isOpen: boolean;
}

/** A row taken apart. */
export interface Entry {
  readonly id: string;
  /** The place of its book: a user's before the shipped one. */
  readonly book: number;
  /** The place in all books. */
  readonly order: number;
  /** Of each group one wording must be there. */
  readonly groups: readonly (readonly Wording[])[];
  readonly not: readonly Wording[];
  readonly verbs: readonly Wording[];
  /** Of which one must hold; empty where it does not matter. */
  readonly changes: readonly string[];
  readonly of: readonly string[];
}

/** A sequence of words by its number; the complement (`~`), less than 0, where it is looked for in front of the number. */
export type Wording = number;

/** The index of some books, of which all but the last, the shipped one, are checked. */
export function indexed(books: readonly (readonly CodebookRow[])[]): CodebookIndex {
  const rows = books.flat();
  const ids = new Set(rows.map(({ cells }) => cells.id));
  for (const row of books.slice(0, -1).flat()) check(row, ids);
  const words = wordNumbers();
  const wordings = newNode<number>();
  const lengths: number[] = [];
  const wordingOf = (text: string): Wording => {
    const numbers = words.ofText(text);
    const node = nodeAt(wordings, numbers);
    if (node.end === null) {
      node.end = lengths.length;
      lengths.push(numbers.length);
    }
    return text.startsWith("<") ? ~node.end : node.end;
  };
  const entries = books
    .flatMap((inBook, book) => inBook.map((row) => ({ row, book })))
    .map(
      ({ row: { cells }, book }, order): Entry => ({
        id: cells.id,
        book,
        order,
        groups: groupsOf(cells.words).map((group) => alternatives(group).map(wordingOf)),
        not: wordingsOf(cells.not).map(wordingOf),
        verbs: wordingsOf(cells.verb).map(wordingOf),
        changes: changesOf(cells.change),
        of: wordingsOf(cells.of),
      }),
    );
  const units = newNode<UnitEnd[]>();
  const having = new Map<string, number[]>();
  for (const [order, { where, cells }] of rows.entries()) {
    for (const unit of alternatives(cells.unit)) {
      const known = having.get(unit);
      if (known) {
        known.push(order);
        continue;
      }
      for (const member of membersOf(where, unit)) {
        const node = nodeAt(units, words.ofUnit(member));
        node.end = [...(node.end ?? []), { unit: having.size, isOpen: member.endsWith("*") }];
      }
      having.set(unit, [order]);
    }
  }
  return {
    words: [...words.byForm.keys()],
    numbers: [...words.byForm.values()],
    wordings: flat(wordings),
    lengths,
    units: flat(units),
    having: [...having.values()],
    entries,
  };
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

let groups: ReadonlyMap<string, readonly string[]> | null = null;

function unitGroups(): ReadonlyMap<string, readonly string[]> {
  if (groups) return groups;
  const made = new Map<string, string[]>();
  for (const [form, group] of pairsOf("unit-groups")) made.set(group, [...(made.get(group) ?? []), form]);
  groups = made;
  return groups;
}

/** A unit that stands for all ways to write one: a currency by its ISO code, or percent. */
const isCode = /^(?:[A-Z]{3}|%)$/;

interface WordNumbers {
  /** What a word of a text is: several words where it is an abbreviation. */
  readonly byForm: ReadonlyMap<string, number | readonly number[]>;
  readonly ofText: (text: string) => readonly number[];
  readonly ofUnit: (unit: string) => readonly number[];
}

function wordNumbers(): WordNumbers {
  const byForm = new Map<string, number | readonly number[]>();
  let words = 0;
  const numberOf = (word: string): number => {
    const known = byForm.get(word);
    if (typeof known === "number") return known;
    const number = words++;
    for (const form of spellings(word)) byForm.set(form, number);
    return number;
  };
  const ofText = (text: string): number[] =>
    tokensOf(text.toLowerCase()).flatMap((token) => (abbreviations().get(token) ?? [token]).map((word) => numberOf(olderSpelling(word))));
  for (const [form, written] of abbreviations()) byForm.set(form, written.map(numberOf));
  const ofUnit = (unit: string): number[] => {
    const [first = "", ...per] = unit.replace("*", "").split("/");
    const head = isCode.test(first) ? [numberOf(first)] : ofText(first);
    return [...head, ...per.flatMap(ofText)];
  };
  return { byForm, ofText, ofUnit };
}

/** A node of a tree that grows. */
interface Node<E> {
  end: E | null;
  readonly next: Map<number, Node<E>>;
}

function newNode<E>(): Node<E> {
  return { end: null, next: new Map() };
}

/** The node that some words lead to. */
function nodeAt<E>(root: Node<E>, words: readonly number[]): Node<E> {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? newNode<E>();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

/** A tree with its nodes side by side, breadth first. */
function flat<E>(root: Node<E>): Tree<E> {
  const [nodes, words, children] = [[root], [0], [] as number[]];
  for (const { next } of nodes) {
    children.push(nodes.length);
    for (const [word, node] of [...next].sort(([one], [another]) => one - another)) {
      nodes.push(node);
      words.push(word);
    }
  }
  children.push(nodes.length);
  return { words, children, ends: nodes.map(({ end }) => end) };
}

/** The child of a node to which a word leads, or 0. */
export function childOf({ words, children }: Tree<unknown>, node: number, word: number): number {
  let low = children[node] as number;
  const end = children[node + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return low < end && words[low] === word ? low : 0;
}
