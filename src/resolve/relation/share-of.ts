/** What a share is of, told by words: `15 vụ, chiếm 22%`, `chiếm 98,9% dân số`, `85% số hộ`. */
import type { RelationScope } from "../../types.ts";
import {
  bareTotal,
  besides,
  nextItemOnly,
  nextShare,
  nounIn,
  ofThings,
  population,
  populationUnits,
  relationNounAt,
  type ScopeWord,
  sexShare,
  shareOfWhat,
  takesShare,
} from "../../vi/scope-words.ts";
import type { IndexedCount } from "../sentence-context.ts";
import {
  countsBefore,
  hasStop,
  isOfTotal,
  leavesBracket,
  link,
  linkBy,
  openingBracket,
  opensParts,
  type RelationContext,
  wholeOf,
  wordBefore,
} from "./context.ts";
import { amountOf, isFraction, isLevel, isOfSameUnit, isSaidOfAmount, isShare, isThing, nounOf } from "./part-fit.ts";
import { withoutPaired } from "./part-whole.ts";

/** `15 vụ, chiếm 22%`: a share hangs on the whole of what it is said of, where that is named, else on the amount itself. */
export function shareOf(context: RelationContext): RelationScope | null {
  const { child, at, counts, sentence, relations, folded } = context;
  if (child.mention.count.unit?.kind !== "percent" && !isFraction(child)) return null;
  // `Huyện Hướng Hóa chiếm 71% số vụ, huyện Đakrông 18%`: the next of shares.
  const previous = counts[at - 1];
  const isNext = previous && isShare(previous) && isShare(child) && nextShare.test(folded.slice(previous.mention.end, child.mention.start));
  const ofPrevious = isNext ? relations[previous.index] : null;
  if (ofPrevious?.relation === "part_of" && ofPrevious.source.span !== null) return ofPrevious;
  const those = sentence.words.find(({ kind, start }) => kind === "part" && start === child.mention.end + 1);
  const word = wordBefore("share", child, sentence) ?? those;
  // What else is said of the amount may stand between: `48 triệu USD, tăng 47,89% so với cùng kỳ, chiếm 62%`.
  const told = counts.slice(0, at).filter((count) => !isSaidOfAmount(count));
  const amount = (isShare(child) ? withoutPaired(told, folded) : told).at(-1);
  if (word && !amount) return shareOfNamed(word, context);
  if (!word) return shareOfSame(context);
  if (!amount || amount.mention.end > word.start) return null;
  const whole = relations[amount.index];
  if (hasStop(folded, amount.mention.end, child.mention.start)) {
    const item = isShare(child) ? nextItemOnly.exec(folded.slice(amount.mention.end, word.start)) : null;
    if (!item) return null;
    // `498 vụ. Trong số này có 11 vụ giết người, 88 vụ cố ý gây thương tích; trộm cắp chiếm 47,4%`: an item of a list of parts.
    if (whole?.relation === "part_of" && whole.source.span !== null) return { ...whole, source: { span: word, step: ofSameWhole } };
    // `8.946 người, đông nhất là đoàn viên; phụ nữ chiếm 41,2%`: some of the people before it.
    const arePeople = nounOf(amount, folded) === "people" && relationNounAt(folded, word.start - (item[1] as string).length) === "people";
    return arePeople && !whole ? link("part_of", amount, word, "the share that some of them take") : null;
  }
  if (isOfOtherTotal(child, amount, context)) return null;
  return whole?.relation === "part_of"
    ? { ...whole, source: { span: word, step: ofSameWhole } }
    : link("part_of", amount, word, "the share that an amount takes");
}

const ofSameWhole = "a share of the same whole";

/** Whether a share that names its total is of another than its amount is part of: `SHB 429.800 đơn vị (chiếm 28,1% tổng khối lượng giao dịch)` of the 2.912.160 that foreigners bought. */
function isOfOtherTotal(share: IndexedCount, amount: IndexedCount, context: RelationContext): boolean {
  if (!isOfTotal(share, context.folded)) return false;
  const whole = wholeOf(amount, context);
  if (!whole || !isOfSameUnit(amount, whole)) return false;
  const ratio = (amountOf(amount) / amountOf(whole)) * 100;
  return Math.abs(ratio - amountOf(share)) > ratio * shareSlack;
}

/** How far from its amount a rounded share may be, as a share of it. */
const shareSlack = 0.1;

/**
 * `Xã có 2.731 hộ với 10.184 người. Dân tộc Kinh chiếm 98,9% dân số, người Khmer chiếm 1,05%`: where its sentence counts nothing, a share of the last
 * whole told before that the words behind it name, and of the same as the share before it.
 */
function shareOfNamed(word: ScopeWord, context: RelationContext): RelationScope | null {
  const { child, at, counts, relations, sentence, folded } = context;
  const last = counts[at - 1];
  if (last) return isShare(last) ? linkBy(ofNamed, last, relations) : null;
  const named = shareOfWhat.exec(folded.slice(child.mention.end, child.mention.end + namedReach))?.[1];
  if (named === undefined) return null;
  // `Học sinh người dân tộc thiểu số chiếm gần 18,5% tổng số`: of what the sentence begins with.
  const subject = bareTotal.test(folded.slice(child.mention.end, child.mention.end + namedReach)) ? folded.slice(sentence.segment.start, word.start) : null;
  const isNamed = ({ mention: { count } }: IndexedCount): boolean =>
    subject !== null
      ? count.unit !== null && subject.startsWith(`${count.unit.text.split(", ", 1)[0]} `)
      : count.unit !== null && (populationUnits.has(count.unit.text) ? named === population : named === nounIn(count.unit.text).split(" ", 1)[0]);
  const whole = countsBefore(context, mostNamed).findLast(
    (count) => isThing(count) && isNamed(count) && child.mention.start - count.mention.end <= wholeReach && !isBesides(count, folded),
  );
  if (!whole) return null;
  // `61 vụ cháy: cháy nhà dân 24 vụ, … 07 vụ. Sự cố điện chiếm 44,3% tổng số vụ`: the total is what its parts are of.
  return link("part_of", (isOfTotal(child, folded) ? wholeOf(whole, context) : undefined) ?? whole, word, ofNamed);
}

/** `Xã có 1.200 hộ, 85% số hộ đạt gia đình văn hóa`: a share that names the things it is of, of those that its sentence counted before it; not what an amount is of them. */
function shareOfSame({ child, at, counts, sentence, folded }: RelationContext): RelationScope | null {
  const { start, end } = child.mention;
  if (!isShare(child) || takesShare.test(folded.slice(Math.max(0, start - takesReach), start))) return null;
  if (sexShare.test(folded.slice(Math.max(0, start - sexReach), start))) {
    const people = counts
      .slice(0, at)
      .findLast((count) => nounOf(count, folded) === "people" && isLevel(count) && !leavesBracket(folded, count.mention.end, start));
    return people ? link("part_of", people, null, "the share that some of them take") : null;
  }
  const of = ofThings.exec(folded.slice(end, end + namedReach));
  if (!of) return null;
  const from = end + of[0].length;
  const whole = counts
    .slice(0, at)
    .findLast((count) => isThing(count) && isLevel(count) && count.mention.count.denominator === null && startsWithUnit(count, folded, from));
  // Behind `trong đó` it is of what that points to.
  if (!whole || sentence.words.some((word) => opensParts.has(word.kind) && word.start >= whole.mention.end && word.end <= start)) return null;
  return link("part_of", whole, { start: end, end: from }, ofNamed);
}

/** Whether a place begins with the unit of a count. */
function startsWithUnit({ mention: { count } }: IndexedCount, folded: string, at: number): boolean {
  const unit = count.unit?.text ?? "";
  return folded.startsWith(unit, at) && !/^\p{L}/u.test(folded.slice(at + unit.length, at + unit.length + 1));
}

/** How long the words are that say whose share it is. */
const sexReach = 40;
/** How long the words are that make a share one that an amount takes. */
const takesReach = 20;

/** Whether an amount stands in a bracket that holds by how much something is more or less. */
function isBesides({ mention: { start } }: IndexedCount, folded: string): boolean {
  const open = openingBracket(folded, start);
  return open >= 0 && besides.test(folded.slice(open, start + 1));
}

const ofNamed = "a share of the whole named again";
/** How much behind a share names its whole. */
const namedReach = 24;
/** How many counts, and how far, before a share its whole may stand. */
const mostNamed = 12;
const wholeReach = 600;
