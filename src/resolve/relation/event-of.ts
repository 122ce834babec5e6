/** The event that people take part in: `470 đợt … với hơn 81.417 lượt người tham gia`. */
import type { RelationScope } from "../../types.ts";
import { atPlace, isTurn, type ScopeWord } from "../../vi/scope-words.ts";
import { isOneClause } from "../period/times.ts";
import type { IndexedCount } from "../sentence-context.ts";
import { goesOn, hasSemicolon, hasStop, leavesBracket, link, type RelationContext, reach, wordBefore } from "./context.ts";
import { isLevel, nounOf } from "./part-fit.ts";

/** `470 đợt … với hơn 81.417 lượt người tham gia`: those who take part in the event counted before. */
export function eventOf(context: RelationContext): RelationScope | null {
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
