/** The words round a number that say what it counts: how far they reach behind its phrase and in front of it. */
import { tokenEnd } from "../engine/lookup.ts";
import { space } from "../engine/pattern.ts";

/** Longest tail behind a phrase in words: `mô hình | đã được Bộ Công an thông báo nhân rộng`. */
const longestTail = 16;
/** Longest item of a list that goes on behind a comma, in words. */
const longestItem = 5;
/** Longest reach in front of a number in characters. */
const longestFront = 200;

/** Words that open another clause. */
const openers = new Set("do vì để nhằm nhưng mà nên nếu khi song còn gồm nhờ khiến".split(" "));
/** Words behind a comma or `và` that open another item: `5 người chết, nhiều người bị thương`. */
const itemOpeners = new Set("nhiều các những một hàng trong với tổng số trị".split(" "));
/** Words that say how much or since when, never what: between two numbers they leave both to one subject. */
const neutral = new Set(
  (
    "và đạt là tăng giảm còn lên xuống tới đến bằng ước khoảng hơn gần chiếm tương đương ứng với so cùng kỳ năm tháng quý ngày tuần trước sau qua nay đầu cuối " +
    "trên dưới thêm mức thấp cao vượt trị giá tổng chỉ chừng được đã có thì ở từ tính theo dự kiến kế hoạch lần gấp i ii iii iv sàn nhẹ mạnh lại thành " +
    "ở mức hoặc hay đều cũng khác nhau bình quân trung bình mỗi ngược lũy kế hết lùi về chốt đóng cửa dừng tại leo rơi nhích sáu ba chín toàn nữa thực tế vẫn sẽ"
  ).split(" "),
);

/** What a clause is: whether a number stands at its limit, and whether its unit is a measure, so that the counted thing follows it (`ha lúa, hoa màu`). */
export interface ClauseKind {
  readonly isNumberAhead: boolean;
  readonly isMeasure: boolean;
}

/**
 * Where what is said of a counted phrase ends: at the end of its clause, at `limit`, or after a number of words. What a
 * comma or `và` joins on right before the next number belongs to that one: `tăng 5% và lợi nhuận tăng 7%`.
 */
export function clauseEnd(folded: string, phraseEnd: number, limit: number, { isNumberAhead, isMeasure }: ClauseKind): number {
  let end = phraseEnd;
  let at = phraseEnd;
  let wordsOfItem = 0;
  let isItemOpen = false;
  let joint = -1;
  for (let words = 0; words < longestTail && at < limit; ) {
    const code = folded.charCodeAt(at);
    if (code === space || (!isLetter(code) && quotes.has(code))) {
      at++;
      continue;
    }
    if (code === comma) {
      // `đối tượng có hành vi tàng trữ, mua bán ma túy`: verbs of one clause. Behind many words, and right behind a phrase, it is over.
      if ((wordsOfItem === 0 && !isMeasure) || wordsOfItem > longestItem) return end;
      isItemOpen = true;
      joint = end;
      wordsOfItem = 0;
      at++;
      continue;
    }
    const wordEnd = Math.min(tokenEnd(folded, at), limit);
    if (wordEnd === at) return end;
    const word = folded.slice(at, wordEnd);
    if (openers.has(word) || (isItemOpen && itemOpeners.has(word))) return end;
    isItemOpen = word === "và";
    if (isItemOpen) joint = end;
    words++;
    wordsOfItem++;
    end = at = wordEnd;
  }
  return isNumberAhead && at >= limit && joint >= 0 ? joint : end;
}

const comma = 44;
const quotes = new Set(Array.from('"“”‘’«»', (mark) => mark.charCodeAt(0)));

/**
 * Where the words begin that a number at `start` belongs to: after the last break of the clause whose words say more
 * than how much. Null where there are none back to `floor`, so that what is in front of `floor` still holds.
 */
export function clauseStart(folded: string, floor: number, start: number): number | null {
  const from = Math.max(floor, start - longestFront);
  const front = folded.slice(from, start);
  const opening = front.lastIndexOf(";") + 1;
  for (let end = front.length; end > opening; ) {
    const itemStart = Math.max(front.lastIndexOf(",", end - 1) + 1, opening);
    if (!isNeutral(front.slice(itemStart, end))) return from + itemStart;
    end = itemStart - 1;
  }
  return opening > 0 || from > floor ? from + opening : null;
}

/** Whether no word of a text says more than how much or since when. */
export function isNeutral(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (end > at && !neutral.has(text.slice(at, end))) return false;
    at = Math.max(end, at + 1);
  }
  return true;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x1eff);
}

/** What may stand between two numbers that share what follows the second. */
export const joints: ReadonlySet<string> = new Set([", ", " và ", " với "]);
