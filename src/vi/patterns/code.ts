/** Words that make the number behind them a name, and fixed names that hold number words. */
import { lookup, oneOfMany } from "../../engine/lookup.ts";
import { alternatives, letterOrDigit, literal, noStarts, type Pattern, regular, shared, wordEnd } from "../../engine/pattern.ts";
import { formsOf, type Row, readLexicon, tableOf } from "../lexicon.ts";
import { spelled } from "./number.ts";

type Strength = "always" | "unless-unit";

/** The slots that are words before a number, over one list. */
export interface LabelPatterns {
  /** `điều`, `lớp`, `quốc lộ`: a number behind it is never a count. */
  readonly labelWord: Pattern<string>;
  /** `tổ`, `tầng`, `nhóm`: a number behind it is a name unless a unit follows. */
  readonly labelWordUnlessUnit: Pattern<string>;
}

const shippedLabels = tableOf(readLexicon("labels"), strengthOf);
export const { labelWord, labelWordUnlessUnit } = labelPatterns(shippedLabels);

/** The label words of the shipped list and of own rows, which come before it. */
export function labelsWith(rows: readonly Row[]): LabelPatterns {
  return labelPatterns(new Map([...shippedLabels, ...tableOf(rows, strengthOf)]));
}

function strengthOf({ fields }: Row): Strength {
  return fields.strength as Strength;
}

function labelPatterns(table: ReadonlyMap<string, Strength>): LabelPatterns {
  const labels = lookup(table);
  /** Label words of one strength. The longest form before the number decides: `dân số` is not `số`. */
  const ofStrength = (strength: Strength): Pattern<string> => ({
    ...oneOfMany(labels),
    read: (surface) => surface,
    matchBefore: (folded, end) => {
      const start = labels.matchBefore(folded, end);
      return start >= 0 && labels.get(folded.slice(start, end)) === strength ? start : -1;
    },
  });
  return { labelWord: ofStrength("always"), labelWordUnlessUnit: ofStrength("unless-unit") };
}

/** Never `năm` of a year: Hiến pháp năm 1992, chương trình năm nay. */
const numberWord = `(?:${alternatives([...spelled.starts.words, "tư", "mươi", "lăm", "mốt"])})${wordEnd}(?<!năm(?= (?:\\d{4}|nay|ngoái|trước|sau|tới|qua|này|học|đó|ấy|vừa|rồi)))`;

/** A whole date is no code: thời điểm 31/5/2023. */
const notDate = "(?!\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d(?!\\d))";

/** What stands behind a label: digits with what is glued to them, or a number in words. */
export const code: Pattern<string> = shared(
  regular(
    `${notDate}(?:\\d+${letterOrDigit}*(?:[./-]${letterOrDigit}+)*|(?:${numberWord})(?: (?:${numberWord}))*)`,
    { digit: true, words: spelled.starts.words },
    (surface) => surface,
  ),
);

/** A code that holds no unit, `1A` but not `35m2`, and is no number with its thousands grouped. */
export const plainCode: Pattern<string> = shared(
  regular(
    `${notDate}(?!\\d{1,3}(?:\\.\\d{3})+(?!\\d))(?:\\d+(?:[./-]\\d+)*[a-z]?${wordEnd}|(?:${numberWord})(?: (?:${numberWord}))*)`,
    { digit: true, words: spelled.starts.words },
    (surface) => surface,
  ),
);

const nameRows = readLexicon("names");
const numberSyllables = new Set([...spelled.starts.words, "tư", "mươi", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "chục", "vài", "hàng"]);
const capitalised = (form: string): string => form.replace(/(?<=^|[ -])[^ -]/g, (letter) => letter.toUpperCase());

/**
 * Names by where their number word stands: it is where the scan lands, and what stands before it is
 * looked back at.
 */
function fixedNames(
  ofKind: (kind: string) => boolean,
  spelling: (form: string) => string,
): { whole: Pattern<true>; head: Pattern<string>; tail: Pattern<string>; has: (name: string) => boolean } {
  const whole = new Map<string, true>();
  const heads = new Map<string, string>();
  const tails = new Map<string, string>();
  const headed = new Set<string>();
  const starts = new Set<string>();
  const tailStarts = new Set<string>();
  for (const form of formsOf(nameRows.filter((row) => ofKind(row.fields.kind ?? "")))) {
    const syllables = form.split(" ");
    const at = syllables.findIndex((syllable) => numberSyllables.has(syllable));
    const written = spelling(form).split(" ");
    if (at < 0) continue;
    if (at === 0) {
      whole.set(written.join(" "), true);
      starts.add(form);
      continue;
    }
    const [head, tail] = [written.slice(0, at).join(" "), written.slice(at).join(" ")];
    heads.set(head, head);
    tails.set(tail, tail);
    headed.add(`${head} ${tail}`);
    tailStarts.add(syllables.slice(at).join(" "));
  }
  return {
    whole: { ...oneOfMany(lookup(whole)), starts: { digit: false, words: starts } },
    head: oneOfMany(lookup(heads)),
    tail: { ...oneOfMany(lookup(tails)), starts: { digit: false, words: tailStarts } },
    has: (name) => headed.has(name),
  };
}

/** Words that only look like numbers: ba lô, tâm tư. */
export const numberLikeWords = fixedNames(
  (kind) => kind === "word",
  (form) => form,
);
/** Names with a number word in them, as written with capitals: Ba Tơ, Thủ Dầu Một. For cased rules. */
export const properNames = fixedNames((kind) => kind !== "word", capitalised);

const titleRows = readLexicon("titles");
const shippedTitles = titlesOf(titleRows);
/** Words whose quoted name is a model: mô hình “…”. */
export const modelWords = formsOf(titleRows.filter(({ fields }) => fields.kind === "model"));
/** A word that a quoted title follows: phong trào “…”. */
export const titleWord = titlePattern(shippedTitles);

/** As {@link titleWord}, with own rows. */
export function titleWordWith(rows: readonly Row[]): Pattern<string> {
  return titlePattern([...new Set([...shippedTitles, ...titlesOf(rows)])]);
}

/** The forms of title words among rows. */
function titlesOf(rows: readonly Row[]): string[] {
  return formsOf(rows.filter(({ fields }) => fields.kind === "title"));
}

function titlePattern(forms: readonly string[]): Pattern<string> {
  return literal(`(?:${alternatives(forms)})(?: thi đua| vận động)?:?`, noStarts);
}
