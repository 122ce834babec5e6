/**
 * Round a count: the counted noun phrase to its right end, the verb that governs it, the change it
 * states, and the period a change is measured against.
 */
import { lookup, tokenEnd } from "../engine/lookup.ts";
import type { Change } from "../types.ts";
import { readLexicon, tableOf } from "./lexicon.ts";

const stops = lookup(tableOf(readLexicon("phrase-stops"), (row) => row.fields.kind as "stop" | "stop-before-number" | "place"));
const verbs = lookup(tableOf(readLexicon("verbs"), (row) => (row.fields.change || null) as Change | null));
/** Words that may stand between a verb and the number it governs. */
const between = new Set(
  "được đã là có thêm khoảng bình quân trung bình tổng cộng tổng số cho các em chỉ mới lần lượt trên toàn tỉnh ra đi lại nhẹ mạnh thêm tới".split(" "),
);
/** Words that turn a change into a level: `tăng lên`, `giảm còn`. */
const levels = new Set(["lên", "còn", "xuống", "tới", "đến", "thành"]);

const phraseClosers = new Set([";", "(", ":", "\n", "."]);
const closingMarks = new Set(['"', "”", "»", "’", ")"]);
const phraseMarks = new Set([...closingMarks, "“", "«", "‘", "/", "-"]);

/** Longest phrase in words: the guideline's own are shorter. */
const mostWords = 40;

/**
 * End of the noun phrase that begins at `start` and whose unit ends at `unitEnd`, at most `limit` (the next
 * statistic or the end of the sentence). Offsets of the folded text.
 */
export function phraseEnd(folded: string, unitEnd: number, limit: number): number {
  let end = unitEnd;
  let at = unitEnd;
  for (let words = 0; words < mostWords && at < limit; words++) {
    const character = folded[at] as string;
    if (character === " ") {
      at++;
      continue;
    }
    if (phraseClosers.has(character)) return end;
    if (character === ",") {
      const next = skipBlanks(folded, at + 1);
      if (next >= limit || endsPhrase(folded, next, limit)) return end;
      at = next;
      continue;
    }
    if (phraseMarks.has(character)) {
      at++;
      if (closingMarks.has(character)) end = at;
      continue;
    }
    if (at > unitEnd && endsPhrase(folded, at, limit)) return end;
    const next = tokenEnd(folded, at);
    if (next === at) return end;
    end = Math.min(next, limit);
    at = next;
  }
  return end;
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === 32) next++;
  return next;
}

function endsPhrase(folded: string, at: number, limit: number): boolean {
  const end = stops.matchAt(folded, at);
  if (end < 0) return false;
  if (stops.get(folded.slice(at, end)) === "stop-before-number") return skipBlanks(folded, end) >= limit;
  return true;
}

/** What the words right before a mention say of it. */
export interface Governor {
  readonly verb: string | null;
  readonly change: Change | null;
}

/** The verb that governs a number whose mention starts at `start`; looked for back to `floor`. */
export function governorOf(folded: string, start: number, floor: number): Governor {
  let at = start;
  let isLevel = false;
  for (let words = 0; words < 8 && at > floor; words++) {
    const end = folded.charCodeAt(at - 1) === 32 ? at - 1 : at;
    const verbStart = verbs.matchBefore(folded, end);
    if (verbStart >= floor && verbStart >= 0) {
      const form = folded.slice(verbStart, end);
      const change = verbs.get(form) ?? null;
      return { verb: withCoordinatedVerb(folded, verbStart, end, floor), change: isLevel ? null : change };
    }
    const wordStart = folded.lastIndexOf(" ", end - 1) + 1;
    const word = folded.slice(wordStart, end);
    if (wordStart < floor || !(between.has(word) || levels.has(word))) break;
    isLevel ||= levels.has(word);
    at = wordStart;
  }
  return { verb: null, change: null };
}

/** `đăng tải, chia sẻ`, `xây dựng và thực hiện`: verbs that share their object. */
function withCoordinatedVerb(folded: string, start: number, end: number, floor: number): string {
  let from = start;
  for (;;) {
    const joint = folded.startsWith(", ", from - 2) ? 2 : folded.startsWith(" và ", from - 4) ? 4 : 0;
    const earlier = joint === 0 ? -1 : verbs.matchBefore(folded, from - joint);
    if (earlier < floor || earlier < 0) return folded.slice(from, end);
    from = earlier;
  }
}

const comparison = /(?<![\p{L}\p{M}])so (?:với )?(?=\p{L})/gu;

/** Where in `[from, to)` a comparison (`so với`) opens, or -1. */
export function comparisonAt(folded: string, from: number, to: number): number {
  comparison.lastIndex = from;
  const match = comparison.exec(folded);
  return match && match.index < to ? match.index + match[0].length : -1;
}
