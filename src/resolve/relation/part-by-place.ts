/** Parts by place, without a word or mark: `Huy động 5.800 cán bộ. TP Vinh có 1.212 cán bộ, huyện Diễn Châu 615 cán bộ`. */
import type { RelationScope } from "../../types.ts";
import { isSpelled, unitsNamed } from "../../vi/gazetteer.ts";
import { beginsItem, placeOfItem } from "../../vi/scope-words.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { countsBefore, itemReach, link, linkBy, openingBracket, type RelationContext } from "./context.ts";
import { isAlike, isBelow, isSaidOfAmount, isThing, sumOf } from "./part-fit.ts";

/**
 * Things of one unit in a sentence, each behind the name of a place of its own, of the last of their unit that the paragraph counted before of no such
 * place and that holds them together.
 */
export function partsByPlace(context: RelationContext): RelationScope | null {
  const { child, at, counts, sentence, folded, written, relations } = context;
  if (!isThing(child) || isSaidOfAmount(child) || child.mention.count.denominator !== null || !isOfPlace(child, written)) return null;
  const last = counts.slice(Math.max(0, at - mostBetween), at).findLast((count) => isThing(count) && isAlike(count, child));
  const listed = last && child.mention.start - last.mention.end <= itemReach ? linkBy(byPlace, last, relations) : null;
  if (listed) return listed;
  const items = counts.slice(at, at + mostItems).filter((count) => isThing(count) && isAlike(count, child) && isOfPlace(count, written));
  if (items.length < leastItems) return null;
  const { paragraph } = sentence.segment;
  const told = countsBefore(context, mostBefore);
  const whole = told.findLast(
    (count) =>
      count.mention.start >= paragraph.start &&
      relations[count.index] === null &&
      isThing(count) &&
      isAlike(count, child) &&
      isBelow(child, count) &&
      openingBracket(folded, count.mention.start) < 0,
  );
  if (!whole || isOfPlace(whole, written)) return null;
  const parts = told.filter(({ index }) => relations[index]?.parent === whole.index);
  if (sumOf([...parts.filter(isThing), ...items]) > Number(whole.mention.count.value)) return null;
  return link("part_of", whole, null, byPlace);
}

const byPlace = "listed by place, of what the paragraph counted before";
/** So many items are no chance. */
const leastItems = 2;
/** How many counts before an item the last of its unit may stand. */
const mostBetween = 6;
/** How many counts from the first item on are looked at for others. */
const mostItems = 40;
/** How many counts before a list its whole is looked for among. */
const mostBefore = 24;

/** Whether the name of a district or commune stands before a count in its item. */
function isOfPlace({ mention: { start, sentence } }: IndexedCount, written: string): boolean {
  const before = written.slice(Math.max(sentence.start, start - itemReach), start);
  // `TP Vinh có 12 điểm thi, 289 phòng; huyện Diễn Châu 6 điểm, 154 phòng`: of the place that its item begins with.
  const name = placeOfItem.exec(before)?.[1] ?? (sentence.start >= start - itemReach || before.includes(";") ? beginsItem.exec(before)?.[1] : undefined);
  return name !== undefined && (["district", "commune"] as const).some((level) => unitsNamed(level, name).some((unit) => isSpelled(unit.name, name)));
}
