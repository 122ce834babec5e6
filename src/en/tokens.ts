/** The words, numbers and marks of a sentence, with the tags that compromise gives them. */
import nlp from "compromise";
import { memo } from "../memo.ts";
import type { CleanText, Span } from "../types.ts";

/** One word, number or mark. Offsets in the clean text. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly kind: "number" | "word" | "mark";
  /** Whether a blank, or nothing at all, stands before it. */
  readonly isSpaced: boolean;
  /** What compromise takes it for: `Noun`, `Plural`, `Verb`, … */
  readonly tags: ReadonlySet<string>;
}

/** Words of time before their possessive, numbers with their groups, words with an apostrophe inside, and any other sign by itself. */
const tokenPattern = /(?<!\p{L})(?:year|month|week|today|yesterday)(?=['’]s(?!\p{L}))|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|[^\s]/gu;
const noTags: ReadonlySet<string> = new Set();

/** The tokens of `[start, end)` of a text. */
export function tokensOf({ value, folded }: CleanText, { start, end }: Span): Token[] {
  const sentence = value.slice(start, end);
  const tags = tagsOf(sentence);
  const tokens: Token[] = [];
  for (const { 0: text, index } of sentence.matchAll(tokenPattern)) {
    const at = start + index;
    const first = text.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? "number" : /^\p{L}/u.test(text) ? "word" : "mark";
    const isSpaced = index === 0 || /\s/.test(sentence[index - 1] as string);
    tokens.push({ start: at, end: at + text.length, text, lower: folded.slice(at, at + text.length), kind, isSpaced, tags: tags(index) });
  }
  return tokens;
}

/** The tags of the term that stands at an offset of a sentence; offsets must rise. */
function tagsOf(sentence: string): (offset: number) => ReadonlySet<string> {
  const terms: { readonly start: number; readonly end: number; readonly tags: ReadonlySet<string> }[] = [];
  let at = 0;
  for (const { pre, text, post, tags } of nlp(sentence).docs.flat() as readonly Term[]) {
    // What a contraction stands for is written nowhere.
    if (text === "") {
      at += post.length;
      continue;
    }
    const start = sentence.indexOf(text, at + pre.length);
    if (start < 0) continue;
    at = start + text.length;
    terms.push({ start, end: at, tags: tags ?? noTags });
  }
  let next = 0;
  return (offset) => {
    while (next < terms.length && (terms[next] as (typeof terms)[number]).end <= offset) next++;
    const term = terms[next];
    return term && term.start <= offset ? term.tags : noTags;
  };
}

/** A term as compromise holds it. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

/** The value of a number in words, by compromise; null where it reads none, or several. */
export const spelledValue = memo((words: string): number | null => {
  const values = nlp(words).numbers().get() as (number | null)[];
  const [value] = values;
  return values.length === 1 && typeof value === "number" && Number.isFinite(value) ? value : null;
});

/** Whether the tokens from `at` on are these words, with blanks between them. */
export function saysAt(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}

/** The value of the longest form of a table that stands at `at`, with the place behind it; null for none. Words are joined by blanks, marks as they stand. */
export function formAt<T>(
  tokens: readonly Token[],
  at: number,
  table: Readonly<Record<string, T>>,
  longest: number,
): { value: T; end: number; form: string } | null {
  let form = "";
  let best: { value: T; end: number; form: string } | null = null;
  for (let end = at; end < tokens.length && end < at + longest; end++) {
    const token = tokens[end] as Token;
    form += end > at && token.isSpaced ? ` ${token.lower}` : token.lower;
    if (Object.hasOwn(table, form)) best = { value: table[form] as T, end: end + 1, form };
  }
  return best;
}
