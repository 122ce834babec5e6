/** Joins the two ends of a row of provinces into one place: `các tỉnh từ Thanh Hóa đến Thừa Thiên Huế`. */
import type { CleanText } from "../../types.ts";
import type { Place } from "./types.ts";

const joint = /^ (?:đến|tới)(?: (?:các )?tỉnh)? $/u;
/** Before the first end: the beginning of a sentence, or what lies between the ends; not what goes from one to the other. */
const opens =
  /(?:(?:^|[.!?…;:\n–-] ?)(?:từ )?|(?:^|[^a-zà-ỹ])(?:tỉnh|thành|địa phương|khu vực|vùng|vùng biển|ven biển|bờ biển|miền|dải|đoạn)(?: (?!đi |chạy |bay )[a-zà-ỹ]+){0,3} từ )$/u;
const longestJoint = 16;
const openReach = 50;

/** The places with each row of provinces as one that is located, its ends as chains. */
export function joinStretches(places: readonly Place[], text: CleanText): readonly Place[] {
  if (!places.some((place, at) => isStretch(place, places[at + 1], text))) return places;
  const joined: Place[] = [];
  for (let at = 0; at < places.length; at++) {
    const first = places[at] as Place;
    const last = places[at + 1];
    if (last && isStretch(first, last, text)) {
      joined.push({ start: first.start, end: last.end, chains: [...first.chains, ...last.chains], role: "located", isStretch: true });
      at++;
    } else joined.push(first);
  }
  return joined;
}

function isStretch(first: Place, last: Place | undefined, { folded }: CleanText): boolean {
  if (!last || last.start - first.end > longestJoint || !joint.test(folded.slice(first.end, last.start))) return false;
  return isEnd(first) && isEnd(last) && opens.test(folded.slice(Math.max(0, first.start - openReach), first.start));
}

/** A province or city of the country, by itself. */
function isEnd({ chains }: Place): boolean {
  const [area] = chains[0]?.areas ?? [];
  return chains.length === 1 && area !== undefined && !area.isForeign && area.name !== "" && (area.level === "province" || area.level === "district");
}
