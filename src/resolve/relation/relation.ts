/**
 * What each count hangs on: the whole it is part of (`trong đó …`, `gồm …`, `chiếm 22%`), or the event it took
 * part in (`1.390 đợt … với hơn 155.033 lượt người`). A parent stands before its child, so that no chain is a ring.
 */
import type { CleanText, RelationScope } from "../../types.ts";
import {
  atPlace,
  bareTotal,
  besides,
  isTurn,
  nextItemOnly,
  nextShare,
  nounIn,
  ofPlan,
  ofThings,
  population,
  populationUnits,
  relationNounAt,
  type ScopeWord,
  sexShare,
  shareOfWhat,
  takesShare,
} from "../../vi/scope-words.ts";
import { isOneClause } from "../period/times.ts";
import type { Mention } from "../resolve.ts";
import { type IndexedCount, isCount, type SentenceContext } from "../sentence-context.ts";
import {
  byShare,
  countsBefore,
  goesOn,
  hasSemicolon,
  hasStop,
  isOfTotal,
  leavesBracket,
  link,
  linkBy,
  madeUp,
  openingBracket,
  opensParts,
  opensSentence,
  type RelationContext,
  reach,
  wholeOf,
  wordBefore,
} from "./context.ts";
import { partsByLine } from "./part-by-line.ts";
import { partsBySum } from "./part-by-sum.ts";
import { amountOf, isFraction, isLevel, isOfSameUnit, isSaidOfAmount, isShare, isThing, nounOf } from "./part-fit.ts";
import { partOf } from "./part-of.ts";
import { withoutPaired } from "./part-whole.ts";
import { sharesOfTotals } from "./share-of-total.ts";

/** The relation of each mention, null where it hangs on nothing. */
export function relationsOf(mentions: readonly Mention[], sentences: readonly SentenceContext[], text: CleanText): (RelationScope | null)[] {
  const { folded, written } = text;
  const relations: (RelationScope | null)[] = mentions.map(() => null);
  const all = sentences.flatMap((sentence) => sentence.mentions.filter(isCount));
  const words = sentences.flatMap((sentence) => sentence.words);
  for (const [part, whole] of partsBySum(all, words, text)) relations[part.index] = link("part_of", whole, null, madeUp);
  for (const [part, whole] of partsByLine(sentences, text)) relations[part.index] ??= link("part_of", whole, null, "listed line by line");
  for (const [part, whole] of sharesOfTotals(all, words, folded)) relations[part.index] ??= link("part_of", whole, null, byShare);
  let before: readonly IndexedCount[] = [];
  let said: readonly IndexedCount[] = [];
  let beforeEnd = 0;
  let earlier: readonly IndexedCount[] = [];
  for (const sentence of sentences) {
    const counts = sentence.mentions.filter(isCount);
    const isBeside = isCaption(sentence, beforeEnd, folded);
    if (sentence.opensParagraph && !isBeside && !opensWithParts(sentence)) {
      earlier = [];
      // A paragraph that begins with nothing but shares tells of what was told before it.
      if (counts.some(isLevel)) before = [];
    }
    for (const [at, child] of counts.entries()) {
      const context = { child, at, counts, all, before, said, earlier, beforeEnd, sentence, folded, written, relations, mentions };
      relations[child.index] ??=
        isOfPlan(child, folded) || child.mention.count.change === "multiple" ? null : (shareOf(context) ?? eventOf(context) ?? partOf(context));
    }
    // Behind a sentence of changes and shares `Trong đó` is of the amounts before it.
    if (counts.some(isLevel) && !isBeside) before = counts;
    if (counts.length > 0) [said, beforeEnd] = [isBeside ? said : counts, sentence.segment.end];
    earlier = [...earlier, ...counts.filter(isLevel)].slice(-mostEarlier);
  }
  return relations;
}

/** Whether a sentence is a line for itself that nothing closes, below one that is closed: the words under a picture, which part no whole from `Trong đó …` behind them. */
function isCaption({ segment: { start, end, paragraph } }: SentenceContext, beforeEnd: number, folded: string): boolean {
  const isLine = start === paragraph.start && end >= paragraph.end;
  return isLine && /[.!]/.test(folded.charAt(beforeEnd - 1)) && !/[.:;!?…"”)]$/u.test(folded.slice(start, end).trimEnd());
}

/** How many amounts of a paragraph are remembered. */
const mostEarlier = 24;

/** Words that open a sentence which tells more of what was counted before it. */
const opening: ReadonlySet<ScopeWord["kind"]> = new Set(["part", "detail", "of-all", "among"]);

function opensWithParts(sentence: SentenceContext): boolean {
  return sentence.words.some((word) => opening.has(word.kind) && opensSentence(word, sentence));
}

/** `15 vụ, chiếm 22%`: a share hangs on the whole of what it is said of, where that is named, else on the amount itself. */
function shareOf(context: RelationContext): RelationScope | null {
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

/** Whether a share is of what was planned, and so of no whole. */
function isOfPlan({ mention }: IndexedCount, folded: string): boolean {
  return mention.count.unit?.kind === "percent" && ofPlan.test(folded.slice(mention.end, mention.end + planReach));
}

const planReach = 40;

/** `470 đợt … với hơn 81.417 lượt người tham gia`: those who take part in the event counted before. */
function eventOf(context: RelationContext): RelationScope | null {
  const { child, at, counts, before, sentence, folded, relations } = context;
  const noun = nounOf(child, folded);
  const attends = sentence.words.some(({ kind, start }) => kind === "attend" && start >= child.mention.end && start - child.mention.end <= attendReach);
  if (noun !== "people" && (noun !== "household" || !attends)) return null;
  const isEvent = (count: IndexedCount): boolean =>
    nounOf(count, folded) === "event" && isLevel(count) && !leavesBracket(folded, count.mention.end, child.mention.start);
  const inSentence = counts.slice(0, at).findLast(isEvent) ?? (attends ? undertakingOf(context) : undefined);
  const event = inSentence ?? (attends ? before.findLast(isEvent) : undefined);
  if (!event || (inSentence && hasSemicolon(folded, event.mention.end, child.mention.start))) return null;
  const last = counts[at - 1];
  const goesAlong =
    last && relations[last.index]?.relation === "of_event" && relations[last.index]?.parent === event.index && goesOn(last, child, sentence, folded);
  if (goesAlong) return link("of_event", event, null, "takes part with those before it");
  const word = wordBefore("with", child, sentence) ?? wordBefore("for", child, sentence) ?? (attends ? wordBefore("have", child, sentence) : undefined);
  // Right behind the event nothing but that they take part need say it: `mở 6 lớp tập huấn … đến 852 cán bộ tham dự`.
  const isNext = attends && inSentence !== undefined && last === inSentence && !hasStop(folded, last.mention.end, child.mention.start);
  if (!word && isNext) return link("of_event", event, null, "takes part in the event before it");
  if (!word || (word.kind === "for" && !goesTo(event, word, attends || isTurn(child.mention.count.unit?.text ?? ""), context))) return null;
  return link("of_event", event, word, "takes part in the event before it");
}

/** `49 mô hình …, với hơn 500 thành viên tham gia`: what people can be said to take part in, unless it is named before them, for then they are of the last name alone. */
function undertakingOf({ child, at, counts, folded }: RelationContext): IndexedCount | undefined {
  const found = counts.slice(0, at).findLast((count) => nounOf(count, folded) === "undertaking");
  return found && child.mention.start - found.mention.end <= reach && !/["“”«»]/.test(folded.slice(found.mention.end, child.mention.start)) ? found : undefined;
}

/**
 * Whether `cho` goes on from the event: in one clause, or where its people take part behind a list (`buổi tuyên truyền, phát động phong
 * trào cho 300 lượt người tham gia`), in which nothing else was counted but where it was (`tại 12 trường học, cơ quan`).
 */
function goesTo(event: IndexedCount, { start }: ScopeWord, attends: boolean, { at, counts, folded }: RelationContext): boolean {
  if (isOneClause(folded, event.mention.end, start, reach)) return true;
  const last = counts[at - 1]?.mention;
  // What it is about may be a list: `04 lớp tập huấn về kinh tế tập thể, khởi sự kinh doanh cho 350 đoàn viên`.
  if (last === event.mention && start - last.end <= aboutReach && !hasStop(folded, last.end, start)) return true;
  return (
    attends &&
    !hasStop(folded, event.mention.end, start) &&
    (last === event.mention || atPlace.test(folded.slice(Math.max(0, (last?.start ?? 0) - atReach), last?.start)))
  );
}

/** How long what an event is about may be. */
const aboutReach = 120;

/** How long the word before a place is at most. */
const atReach = 8;

/** How far behind a count the word may stand that says its people take part. */
const attendReach = 60;
