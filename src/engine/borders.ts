/** Where a match may begin and end. */
import { codeAt, isDigitCode, isNumeralMark, isWordCode } from "./pattern.ts";

const hyphen = 45;
const comma = 44;
const colon = 58;

/** Whether a match may end here: not inside a word, nor inside `14/3/2023` or `1.390`. */
export function isRightBorder(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = codeAt(text, end - 1);
  const next = codeAt(text, end);
  if (isDigitCode(last)) return !isWordCode(next) && !(isNumeralMark(next) && isDigitCode(codeAt(text, end + 1)));
  return !(isWordCode(last) && isWordCode(next)) || isFootnote(text, end);
}

/** Whether a mark of one or two digits is stuck to a word: vụ án4. */
function isFootnote(text: string, at: number): boolean {
  if (!isDigitCode(codeAt(text, at))) return false;
  const end = isDigitCode(codeAt(text, at + 1)) ? at + 2 : at + 1;
  return end >= text.length || !isWordCode(codeAt(text, end));
}

/** A time of day or a whole date: hardly a code has that form, so a word before it only lacks its blank. */
const wholeTime = /\d{1,2}(?::\d\d|[/.-]\d{1,2}[/.-]\d{4})(?!\d)/y;

/** Whether digits are stuck to the word before them and are a time all the same: `lúc17:38`. One letter before them makes a code: `A12:30`, `v2.10.2015`. */
export function isStuckTime(text: string, at: number): boolean {
  wholeTime.lastIndex = at;
  return isDigitCode(codeAt(text, at)) && isLetterCode(codeAt(text, at - 1)) && isLetterCode(codeAt(text, at - 2)) && wholeTime.test(text);
}

/** The ends of stretches that a hyphen joins to their beginnings: days with their months (`1/6-31/8/2022`) and clock times (`8h30-11h`). */
const hyphenatedEnds: readonly { readonly end: RegExp; readonly before: RegExp; readonly reach: number }[] = [
  { end: /\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/y, before: /\/\d{1,4}$/, reach: "/2022-".length },
  { end: /\d{1,2}(?:[hg]\d{0,2}|:\d\d)(?![\w:])/y, before: /(?<![\w:])\d{1,2}(?:[hg]\d{0,2}|:\d\d)$/, reach: " 08h30-".length },
];

/** Whether the end of a stretch stands behind its beginning and a hyphen. */
function endsStretch(text: string, start: number): boolean {
  return hyphenatedEnds.some(({ end, before, reach }) => {
    end.lastIndex = start;
    return end.test(text) && before.test(text.slice(Math.max(0, start - reach), start - 1));
  });
}

function isLetterCode(code: number): boolean {
  return isWordCode(code) && !isDigitCode(code);
}

/** Whether a match may begin here: not inside a word, a number or a code such as `ATR-72`. */
export function isLeftBorder(text: string, start: number): boolean {
  if (start <= 0) return true;
  const first = text.charCodeAt(start);
  const previous = text.charCodeAt(start - 1);
  if (!isWordCode(first)) return true;
  if (isWordCode(previous)) return isStuckTime(text, start);
  if (!isDigitCode(first) || start < 2) return true;
  const before = codeAt(text, start - 2);
  // `hội nghị,6 tháng`: behind a word a comma or colon only lacks its blank.
  if (previous === comma || previous === colon) return !isDigitCode(before);
  return !((isNumeralMark(previous) || previous === hyphen) && isWordCode(before)) || (previous === hyphen && endsStretch(text, start));
}
