/** Which of the counts before a word of parts is the whole of one behind it. */
import type { ScopeWord } from "../../vi/scope-words.ts";
import { phraseEndOf } from "../resolve.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { hasSemicolon, isAloneInBracket, itemReach, openingBracket, type RelationContext, wholeOf } from "./context.ts";
import { amountOf, isAbove, isAlike, isBelow, isLevel, isOfSameUnit, isPartOf, isShare, isThing, sumOf, sumsTo } from "./part-fit.ts";

/**
 * Of the counts before a word of parts, the whole of a part: of those of one unit the one with the same word beside it (`chết 169 người …,
 * chết 165 người`, `165 người chết`; `153 người tử vong, 194 người bị thương …, 17 người tử vong`), else the one its own words name (`trường hợp vi phạm …, vi phạm tốc độ`), else that of the part before it, else the last.
 */
export function wholeAmong(wholes: readonly IndexedCount[], word: ScopeWord, { child, at, counts, folded, relations }: RelationContext): IndexedCount | null {
  const told = isShare(child) ? withoutPaired(wholes, folded) : wholes;
  const all = told.filter(
    (count) => isPartOf(child, count, folded) && !isAbove(child, count) && !isAllOfOther(child, count, word, folded) && !isNamedAgain(child, count, word),
  );
  const last = all.at(-1) ?? null;
  const near = all.filter((count) => last !== null && !hasSemicolon(folded, count.mention.end, last.mention.start));
  // `512 lượt tập thể, 874 lượt cá nhân; trong đó 38 tập thể, 61 cá nhân`: each of its own.
  const alike = !isThing(child) ? [] : near.filter((count) => isAlike(count, child));
  const fitting = alike.length > 0 ? alike : near;
  if (last === null || fitting.length === 1) return fitting[0] ?? null;
  const words = wordsBeside(folded, child);
  const sameWord = fitting.findLast(({ mention }) => words.includes(wordBeforeAt(folded, mention.start) || " "));
  const sameBehind = sameWord ?? fitting.findLast((count) => wordsBehind(folded, count) !== "" && wordsBehind(folded, count) === wordsBehind(folded, child));
  if (sameBehind) return sameBehind;
  const named = fitting.findLast((count) => isNamedBy(child, count, folded));
  const sibling = counts.slice(0, at).findLast((count) => count.mention.start >= word.end && isOfSameUnit(count, child));
  return named ?? fitting.find(({ index }) => sibling && relations[sibling.index]?.parent === index) ?? last;
}

/**
 * The whole that holds a list by what is in it. One that the parts told before make up already holds no more (`318.011 người; trong đó: bắt buộc
 * 239.011 người; tự nguyện 79.000 người; thất nghiệp 217.587 người`), nor one that is less than its parts together (`10 dự án thuộc …; 1 dự án
 * thuộc …. Trong số này, 9 dự án …; 1 dự án …; 1 dự án …`): what that is part of does.
 */
export function holderOf(whole: IndexedCount | null, word: ScopeWord, context: RelationContext): IndexedCount | null {
  const { child, counts, sentence, folded } = context;
  const holder = whole ? wholeOf(whole, context) : undefined;
  // A share said of an amount gives no whole for another: `16.000 hộ nghèo, chiếm 5,8% số hộ; trong đó hộ Khmer chiếm 60%`.
  if (holder && isShare(child) && isShare(whole as IndexedCount)) return holder;
  if (whole === null || !isLevel(child) || holder === undefined || !isPartOf(child, holder, folded) || isAbove(child, holder)) return whole;
  const end = sentence.words.find(({ kind, start }) => kind === "part" && start >= word.end)?.start ?? Number.POSITIVE_INFINITY;
  const listed = counts.filter(({ mention }) => mention.start >= word.end && mention.end <= end);
  const told = partsTold(whole, word, context);
  // What stands in brackets beside others is none of the list, but for a number alone: `xã Hòa Sơn (6), xã Nhuận Trạch (5)`.
  const parts = listed.filter(
    (count) => isOfSameUnit(count, child) && (openingBracket(folded, count.mention.start) < word.end || isAloneInBracket(count, folded)),
  );
  return sumsTo(told.filter(isLevel), whole) || sumOf(parts.filter(isLevel)) > amountOf(whole) ? holder : whole;
}

/** The parts of a whole that stand between a word of parts and the count that is read. */
export function partsTold(whole: IndexedCount, word: ScopeWord, { child, counts, relations }: RelationContext): readonly IndexedCount[] {
  return counts.filter(({ index, mention }) => mention.start >= word.end && mention.end <= child.mention.start && relations[index]?.parent === whole.index);
}

/** Amounts without a last one behind a slash: shares are of what stands before it (`259 vụ/163 bị can …, trong đó trộm cắp chiếm 54%`). */
export function withoutPaired(amounts: readonly IndexedCount[], folded: string): readonly IndexedCount[] {
  const [first, last] = amounts.slice(-2);
  const isPaired = first !== undefined && last !== undefined && folded.slice(phraseEndOf(first.mention), last.mention.start) === "/";
  return isPaired ? amounts.slice(0, -1) : amounts;
}

/** Whether a part would be all of a whole that another item of the list names: `xã A thu 2 khẩu súng; xã B thu 5 vũ khí, trong đó có 2 khẩu súng`. */
function isAllOfOther(part: IndexedCount, whole: IndexedCount, word: ScopeWord, folded: string): boolean {
  return isThing(part) && !isBelow(part, whole) && hasSemicolon(folded, whole.mention.end, word.start);
}

/** Whether a count far behind the word is the whole named again: `giữa hai nước, trong đó có việc … giữa hai nước`. */
function isNamedAgain({ mention: { start, count } }: IndexedCount, { mention: whole }: IndexedCount, word: ScopeWord): boolean {
  return start - word.end > directReach && count.value === whole.count.value && count.unit?.text === whole.count.unit?.text;
}

/** How far behind `trong đó` its first part may stand to be one of another noun. */
export const directReach = 12;

/** Up to two words right behind a count and what is said of it. */
function wordsBehind(folded: string, { mention }: IndexedCount): string {
  const end = phraseEndOf(mention);
  return /^ ([^ ,;:.()\n]{2,12}(?: [^ ,;:.()\n]{2,12})?)/.exec(folded.slice(end, end + 26))?.[1] ?? "";
}

/** The words right before a count, at the end of its phrase and right behind it. */
function wordsBeside(folded: string, { mention }: IndexedCount): string[] {
  const end = phraseEndOf(mention);
  return [wordBeforeAt(folded, mention.start), wordBeforeAt(folded, end + 1), /^ ([^ ,;:.()\n]{2,12})/.exec(folded.slice(end, end + 14))?.[1] ?? ""];
}

/** Whether what is said of a whole behind its unit is said of its part, or stands before it: `20 vụ cháy …: 5 vụ cháy`, `68.214 trường hợp vi phạm …: vi phạm tốc độ 12.655 trường hợp`. */
function isNamedBy(part: IndexedCount, whole: IndexedCount, folded: string): boolean {
  const tail = tailOf(whole, folded);
  const front = /[^,;:.()\n]*$/.exec(folded.slice(Math.max(0, part.mention.start - itemReach), part.mention.start))?.[0] ?? "";
  return tail.length > 1 && (`${tailOf(part, folded)} `.startsWith(`${tail} `) || ` ${front}`.includes(`${tail} `));
}

/** What stands behind the unit in the phrase of a count: ` vi phạm`. */
function tailOf({ mention: { count } }: IndexedCount, folded: string): string {
  return count.phrase === null || count.unit === null ? "" : folded.slice(count.phrase.start + count.unit.text.length, count.phrase.end);
}

/** The word right before a place, up to a blank. */
function wordBeforeAt(folded: string, start: number): string {
  return /([^ ,;:.()\n]{2,12}) $/.exec(folded.slice(Math.max(0, start - 14), start))?.[1] ?? "";
}
