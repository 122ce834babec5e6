/** The noun that a number counts, its phrase, and what governs it. */
import type { Change } from "../types.ts";
import type { Token } from "./tokens.ts";
import {
  adverbs,
  amountNouns,
  falls,
  higher,
  levelVerbs,
  lower,
  months,
  particleVerbs,
  plurals,
  rises,
  singularsInS,
  stops,
  timeUnits,
  weekdays,
} from "./words.ts";

/** A counted noun: its tokens `[from, to)`, of which the last is the head. */
export interface CountedNoun {
  /** The first token of the head, or of a coordination that shares the number (`collectives and individuals`). */
  readonly head: number;
  readonly end: number;
}

/** Words that may stand between a number and its noun. */
const longestPremodifier = 7;

/**
 * The noun behind a number: the first plural one, since what stands before a head is singular in English; where there is
 * none, the last noun before the phrase ends (`12 staff`, `45 per-commune police`). Null where no noun follows.
 */
export function countedNoun(tokens: readonly Token[], at: number): CountedNoun | null {
  let last = -1;
  for (let index = at; index < tokens.length && index < at + longestPremodifier; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== "word") {
      // `COVID-19 cases`, `self-managed groups`, `“smart” models`, `AI-based tools`
      if (isJoint(tokens, index)) continue;
      break;
    }
    // `poor and near-poor households`
    if (token.lower === "and" && index > at && joinsAdjectives(tokens, index)) continue;
    if (token.lower === "more" && index === at && tokens[index + 1]?.lower !== "than") continue;
    if (isStop(tokens, index) || (isTime(token) && (index === at || !Object.hasOwn(timeUnits, token.lower)))) break;
    // `412 meet the standard`, `three went missing`: what is counted stands before.
    if (index === at && isPredicate(token)) break;
    if (isPlural(token)) return coordinated(tokens, isFollowedByHead(tokens, index) ? index + 1 : index);
    // `temporary and dilapidated houses`
    if (isFiniteVerb(token) && index > at && tokens[index - 1]?.lower !== "and") break;
    if (isNounLike(token)) last = index;
  }
  return last < 0 ? null : { head: compoundStart(tokens, last), end: last + 1 };
}

/** Whether a word is a verb that follows its subject, and no participle before a noun: `registered households`. */
export function isPredicate({ tags, lower: word }: Token): boolean {
  return (isFiniteVerb({ tags }) && !word.endsWith("ed")) || predicates.has(word);
}

const predicates = new Set("meet meets met have has had remain remained take took come came live lived fail failed need still now went left died".split(" "));

/** Where a compound begins whose last word stands at a token: `tip-offs`. */
function compoundStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (tokens[from - 1]?.text === "-" && !tokens[from - 1]?.isSpaced && !tokens[from]?.isSpaced && tokens[from - 2]?.kind === "word") from -= 2;
  return from;
}

/** Whether a word ends a noun phrase: `near` does, `near-poor` does not. */
function isStop(tokens: readonly Token[], at: number): boolean {
  const isHyphened = tokens[at + 1]?.text === "-" && tokens[at + 1]?.isSpaced === false && tokens[at + 2]?.isSpaced === false;
  return stops.has(tokens[at]?.lower ?? "") && !isHyphened;
}

/** Whether `and` stands between two words before one noun: `northern and central border localities`. */
function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== "word" || isStop(tokens, at + 1) || isPlural(next)) return false;
  for (let index = at + 2; index < at + 5; index++) {
    const token = tokens[index];
    if (token?.text === "-") continue;
    if (token?.kind !== "word" || isStop(tokens, index) || isFiniteVerb(token)) return false;
    if (isPlural(token)) return true;
  }
  return false;
}

/** A hyphen inside a compound, an inner number of one, or quotes round a word. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const { text, isSpaced, kind } = tokens[at] as Token;
  if (kind === "number") return !isSpaced && tokens[at - 1]?.text === "-";
  return text === "-" && !isSpaced && tokens[at + 1]?.isSpaced === false;
}

function isPlural({ lower: word, tags }: Token): boolean {
  if (plurals.has(word)) return true;
  if (singularsInS.has(word) || !word.endsWith("s") || /(?:ss|ous|us|is|['’]s|s['’])$/.test(word) || word.length < 4) return false;
  return !tags.has("Adverb");
}

/** `sports goods vehicles`: a plural that only stands before the head. */
function isFollowedByHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower === "police" && next !== undefined && next.kind === "word" && isPlural(next);
}

/** `collectives and individuals`: two plural nouns side by side that share the number. */
function coordinated(tokens: readonly Token[], head: number): CountedNoun {
  const [joint, other, behind] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  const isShared =
    joint?.lower === "and" && other?.kind === "word" && isPlural(other) && !isFiniteVerb(other) && !stops.has(other.lower) && behind?.kind !== "number";
  return { head: compoundStart(tokens, head), end: isShared ? head + 3 : head + 1 };
}

function isNounLike({ tags, lower: word, text }: Token): boolean {
  if (adverbs.has(word)) return false;
  return tags.has("Noun") || text.length > 12;
}

function isFiniteVerb({ tags }: Pick<Token, "tags">): boolean {
  return tags.has("PastTense") || tags.has("Copula") || tags.has("Auxiliary") || tags.has("Modal");
}

function isTime({ lower: word, text }: Token): boolean {
  return (Object.hasOwn(months, word) && text !== word) || Object.hasOwn(weekdays, word) || (Object.hasOwn(timeUnits, word) && word.endsWith("s"));
}

/** Words that open what still belongs to a phrase. */
const goesOn = new Set(["of", "for", "on", "about", "against"]);

/** Where the phrase ends that begins with a counted noun: before a verb, a clause, a place or a time, and at any mark. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length && at < from + longestPhrase; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number") break;
    if (token.kind === "mark") {
      if (token.text === "-" && !token.isSpaced) continue;
      break;
    }
    if (goesOn.has(token.lower)) {
      const next = tokens[at + 1];
      if (/^(?:the|a|an|its|their)$/.test(next?.lower ?? "")) at++;
      else if (next?.kind !== "word" || stops.has(next.lower) || isTime(next) || goesOn.has(next.lower)) break;
      continue;
    }
    if (token.lower === "and") {
      const next = tokens[at + 1];
      if (next?.kind !== "word" || stops.has(next.lower) || isFiniteVerb(next) || next.tags.has("Verb")) break;
      continue;
    }
    if (stops.has(token.lower) || isFiniteVerb(token) || isTime(token)) break;
  }
  while (
    at > from &&
    (tokens[at - 1]?.text === "-" || goesOn.has(tokens[at - 1]?.lower ?? "") || /^(?:and|the|a|an|its|their)$/.test(tokens[at - 1]?.lower ?? ""))
  )
    at--;
  return at;
}

const longestPhrase = 16;

/** The words that make a number an amount of change, and where what it is compared with begins (an offset of the text). */
export interface Governor {
  readonly verb: string | null;
  readonly change: Change | null;
}

const skipped = new Set(["by", "a", "an", "of", "total", "further", "another", "additional", "slight", "sharp", "average", "nearly", "about"]);
/** Behind these a number is a level: `increased to 45`. */
const gainedOnly = new Set(["gain", "gained"]);

/** What governs the number at `[at, end)`: the verb before it, and whether it is an amount of change. */
export function governorOf(tokens: readonly Token[], at: number, end: number, isShare: boolean): Governor {
  let index = at - 1;
  let hasBy = false;
  let hasOf = false;
  for (let steps = 0; index >= 0 && steps < 4; steps++, index--) {
    const word = (tokens[index] as Token).lower;
    if (!skipped.has(word)) break;
    hasBy ||= word === "by";
    hasOf ||= word === "of";
  }
  const before = tokens[index];
  if (before?.lower === "year" && tokens[index - 2]?.lower === "year") index -= 4;
  const word = isParticle(tokens, index) ? "" : (tokens[index]?.lower ?? "");
  const verb = before && before.kind === "word" && isVerb(before) ? before.lower : null;
  const isPassive = word === "by" || hasBy;
  // `to cut accidents by 5%`
  const far = hasBy ? tokens.slice(Math.max(0, index - 5), index).findLast(({ lower }) => rises.has(lower) || falls.has(lower)) : undefined;
  if (far && !rises.has(word) && !falls.has(word)) return { verb: isVerb(far) ? far.lower : null, change: rises.has(far.lower) ? "increase" : "decrease" };
  if ((rises.has(word) || falls.has(word)) && (isPassive || hasOf || isShare || !gainedOnly.has(word))) {
    return { verb: isVerb(tokens[index] as Token) ? word : null, change: rises.has(word) ? "increase" : "decrease" };
  }
  let behind = end;
  if (tokens[behind]?.lower === "year" && tokens[behind + 4]?.lower === "year") behind += 5;
  if (tokens[behind]?.lower === "annual") behind++;
  const next = tokens[behind]?.lower ?? "";
  if (higher.has(next) && isAmount(tokens, behind, isShare)) return { verb, change: "increase" };
  if (lower.has(next) && isAmount(tokens, behind, isShare)) return { verb, change: "decrease" };
  return { verb, change: null };
}

/** Whether `up` and `down` belong to a verb that changes no number: `set up 117 models`, `made up 41%`. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  return (word === "up" || word === "down") && particleVerbs.has(tokens[at - 1]?.lower ?? "");
}

/** Whether a word like `more` behind a number makes it a difference: `12% higher`, `30 cases fewer than`. */
function isAmount(tokens: readonly Token[], at: number, isShare: boolean): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "up" || word === "down") return /^(?:from|on|compared|against|over|year|,|\.|;)$/.test(tokens[at + 1]?.lower ?? ".");
  return isShare || tokens[at + 1]?.lower === "than";
}

function isVerb({ tags }: Token): boolean {
  return tags.has("Verb") && !tags.has("Copula") && !tags.has("Auxiliary") && !tags.has("Modal");
}

/** Words between a verb and its number: `rose from 118 to 142`, `fell by nearly 800`. */
const betweenVerb = new Set("by to from at of about nearly almost over only some around more than a total".split(" "));
const auxiliaries = new Set("has have had been was were is are also further sharply slightly significantly continued".split(" "));
/** Words that open a clause, or what follows from it. */
const opensSubject = new Set("and but while with as when where whereas that which".split(" "));
const longestSubject = 12;

/**
 * The noun before the verb that governs the number at `at`, which counts it: `the number of drug cases rose to 142`,
 * `deaths dropped 410`. Null where no plural noun is the subject of a verb of change or level.
 */
export function subjectNoun(tokens: readonly Token[], at: number): CountedNoun | null {
  let verb = at - 1;
  while (verb > at - 6 && (tokens[verb]?.kind === "number" || betweenVerb.has(tokens[verb]?.lower ?? ""))) verb--;
  const word = tokens[verb]?.lower ?? "";
  if (!rises.has(word) && !falls.has(word) && !levelVerbs.has(word)) return null;
  let end = verb;
  while (end > 0 && auxiliaries.has(tokens[end - 1]?.lower ?? "")) end--;
  let start = end;
  while (start > Math.max(0, end - longestSubject)) {
    const before = tokens[start - 1] as Token;
    if (before.kind === "number" || (before.kind === "mark" && before.text !== "-") || opensSubject.has(before.lower)) break;
    start--;
    if (before.lower === "number" && tokens[start + 1]?.lower === "of") {
      start += 2;
      break;
    }
  }
  while (start < end && /^(?:the|a|its|their|total|these|those)$/.test(tokens[start]?.lower ?? "")) start++;
  const noun = countedNoun(tokens.slice(0, end), start);
  const head = noun && (tokens[noun.end - 1] as Token);
  return noun && head && isPlural(head) && !amountNouns.has(head.lower) ? noun : null;
}

const comparisons = new Set(["compared", "against", "versus", "vs", "than", "comparison"]);

/** Where what a change is compared with begins: behind `compared to`, `than`, or right behind the change `from`, `over`, `on`; null for nowhere. An offset of the text. */
export function comparisonOf(tokens: readonly Token[], at: number, end: number): number | null {
  for (let index = end; index < Math.min(tokens.length, end + farthest); index++) {
    const { lower: word, end: wordEnd } = tokens[index] as Token;
    if (word === ";") break;
    if (comparisons.has(word)) return behindTo(tokens, index + 1, wordEnd);
    if (index <= end + 2 && (word === "from" || word === "over" || word === "on") && isDated(tokens, index + 1)) return wordEnd + 1;
  }
  for (let index = at - 1; index >= 0; index--) {
    const { lower: word, end: wordEnd } = tokens[index] as Token;
    if (word === ";") break;
    if (word === "compared" || word === "against") return behindTo(tokens, index + 1, wordEnd);
  }
  return null;
}

/** How many tokens behind a change its comparison may begin. */
const farthest = 60;

function behindTo(tokens: readonly Token[], at: number, end: number): number {
  const word = tokens[at]?.lower;
  return word === "to" || word === "with" ? (tokens[at] as Token).end + 1 : end + 1;
}

/** Whether a time follows, perhaps behind an article. */
function isDated(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.lower === "the" || tokens[at]?.lower === "a" ? at + 1 : at;
  const word = tokens[from]?.lower ?? "";
  return /^(?:19|20)\d\d$/.test(word) || /^(?:same|previous|first|second|third|fourth|last|year|q)$/.test(word) || Object.hasOwn(months, word);
}
