/** Numbers of English text that count nothing: of documents, roads, classes, in names and titles. */
import type { Claim } from "./claim.ts";
import { saysAt, type Token } from "./tokens.ts";
import { cased, labelWords } from "./words.ts";

/** The label that begins at a token; null where none does. */
export function labelAt(tokens: readonly Token[], at: number): Claim | null {
  return named(tokens, at) ?? codeAt(tokens, at) ?? ordinalAt(tokens, at) ?? aroundTheClock(tokens, at) ?? titleAt(tokens, at) ?? phoneAt(tokens, at);
}

function label(at: number, end: number, rule: string, isDocument = false): Claim {
  return { rule, at, end, value: { type: "label", isDocument } };
}

/** `Decree No. 06/2022/ND-CP dated`, `Article 5`, `National Highway 1A`, `grade 10`, `Covid-19`. */
function named(tokens: readonly Token[], at: number): Claim | null {
  const word = tokens[at] as Token;
  const isDocument = Object.hasOwn(labelWords, word.lower) ? labelWords[word.lower] : undefined;
  if (isDocument === undefined) return null;
  let from = at + 1;
  const isNumbered = tokens[from]?.lower === "no" || tokens[from]?.lower === "number" || tokens[from]?.lower === "nos";
  if (isNumbered) from++;
  if ((isNumbered || word.lower === "no" || word.lower === "nos") && tokens[from]?.text === "." && tokens[from]?.isSpaced === false) from++;
  if (tokens[from]?.text === "-" && !tokens[from]?.isSpaced) from++;
  if (tokens[from]?.kind !== "number") return null;
  const isCapital = word.text[0] !== word.lower[0];
  if (!isCapital && !isNumbered && cased.has(word.lower) && tokens[from - 1] === word) return smallLabel(tokens, at, from);
  // `the Government's Decision 12 March` is no label, nor `plan of 2,000`.
  const end = codeEnd(tokens, from);
  const isDated =
    isDocument === true && (tokens[end]?.lower === "dated" || tokens[end]?.lower === "issued" || tokens[end]?.lower === "of") && tokens[end + 1] !== undefined;
  return label(at, isDated && tokens[end]?.lower === "dated" ? end + 1 : end, isDocument ? "english/document" : "english/label", isDocument === true);
}

/** Small letters make a label only of `grade 10`, `phase 2`, `level 2`, `class 5`. */
function smallLabel(tokens: readonly Token[], at: number, from: number): Claim | null {
  return /^(?:grade|phase|level|category|class|stage|highway|page|version|patient|room|article|clause|chapter|point|programme|program|project|no|nos)$/.test(
    (tokens[at] as Token).lower,
  )
    ? label(at, codeEnd(tokens, from), "english/label")
    : null;
}

/** Behind a number with the letters, numbers and marks that are stuck to it: `06/2022/ND-CP`, `1A`, `1, 2 and 3` of a list of labels. */
function codeEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (
    end < tokens.length &&
    tokens[end]?.isSpaced === false &&
    (tokens[end]?.kind !== "mark" || (/^[/-]$/.test(tokens[end]?.text ?? "") && tokens[end + 1]?.isSpaced === false))
  )
    end++;
  return end;
}

/** Letters and digits stuck together: `COVID-19`, `A320`, `G20`, `4G`, `H5N1`. */
function codeAt(tokens: readonly Token[], at: number): Claim | null {
  const [first, second, third] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
  if (first.kind === "word" && second && !second.isSpaced) {
    const isCode = /^\p{Lu}/u.test(first.text) && !/^(?:Q|H|VN[D\u0110]|USD|US|EUR)$/.test(first.text);
    if (isCode && second.kind === "number") return label(at, codeEnd(tokens, at + 1), "english/code");
    if (
      isCode &&
      second.text === "-" &&
      third?.kind === "number" &&
      !third.isSpaced &&
      !/^(?:Mid|End|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)/.test(first.text)
    )
      return label(at, codeEnd(tokens, at + 2), "english/code");
  }
  if (first.kind === "number" && second && !second.isSpaced && /^[GKD]$/.test(second.text)) return label(at, at + 2, "english/code");
  return null;
}

/** `the 13th congress`: an order, no number of things. */
function ordinalAt(tokens: readonly Token[], at: number): Claim | null {
  const [number, suffix] = [tokens[at] as Token, tokens[at + 1]];
  if (number.kind !== "number" || suffix?.isSpaced !== false || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
  return label(at, at + 2, "english/ordinal");
}

/** `24/7`, `24/24`. */
function aroundTheClock(tokens: readonly Token[], at: number): Claim | null {
  const isClock = tokens[at]?.text === "24" && tokens[at + 1]?.text === "/" && (tokens[at + 2]?.text === "7" || tokens[at + 2]?.text === "24");
  return isClock ? label(at, at + 3 + (saysAt(tokens, at + 3, "hours") ? 1 : 0), "english/label") : null;
}

const openQuotes = "“\"‘'«";
const closeQuotes = "”\"’'»";
/** A title in quotes has no more tokens. */
const longestTitle = 16;

/** A name in quotes beside what it names: `the “5 no's, 3 clean” movement`, `the contest “30 days of …”`. */
function titleAt(tokens: readonly Token[], at: number): Claim | null {
  const end = quoteEnd(tokens, at);
  if (end < 0 || !tokens.slice(at, end).some(({ kind }) => kind === "number")) return null;
  const isTitle =
    titleWords.test(tokens[end]?.lower ?? "") ||
    titleWords.test(tokens[at - 1]?.lower ?? "") ||
    tokens.slice(at + 1, end - 1).every(({ kind, text }) => kind !== "word" || text.length < 3 || /^\p{Lu}/u.test(text));
  return isTitle ? label(at, end, "english/title") : null;
}

const titleWords =
  /^(?:movement|campaign|programme|program|project|festival|contest|competition|club|group|slogan|motto|theme|themed|titled|entitled|named|called|scheme|initiative|plan|book|film|song|report|exhibition|communes?|criteria)s?$/;

/** Behind a stretch in quotes that begins at a token; -1 where none does. */
export function quoteEnd(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  if (mark?.kind !== "mark" || !openQuotes.includes(mark.text)) return -1;
  for (let end = at + 2; end < tokens.length && end < at + longestTitle; end++) {
    const token = tokens[end] as Token;
    if (
      token.kind === "mark" &&
      closeQuotes.includes(token.text) &&
      (mark.text === '"' ? token.text === '"' || token.text === "”" : token.text !== '"' || mark.text === "“")
    )
      return end + 1;
  }
  return -1;
}

/** `0123 456 789`, `+84`: a number with a zero in front and many digits. */
function phoneAt(tokens: readonly Token[], at: number): Claim | null {
  const first = tokens[at] as Token;
  const isPhone = first.kind === "number" && /^0\d{2,}$/.test(first.text) && !first.text.includes(",");
  if (!isPhone) return null;
  let end = at + 1;
  while (tokens[end]?.kind === "number" || (/^[-.]$/.test(tokens[end]?.text ?? "") && tokens[end + 1]?.kind === "number" && !tokens[end + 1]?.isSpaced)) end++;
  return label(at, end, "english/label");
}
