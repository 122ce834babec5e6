/** Spelling that rules look through: faults that leave no doubt about the word, and lines that were only wrapped. */
import type { Spelling } from "../clean/normalise.ts";

/**
 * Faulty converters put the tone on the second vowel (tuôỉ, vơí, giưã), and hasty typists leave the horn off
 * (nuớc, đuợc): sequences that no Vietnamese syllable has.
 */
const misplaced = /[êôơưâă][íìỉĩịúùủũụáàảãạ]|u[ơờớởỡợ][a-z]/g;

/** Lower-case text with misplaced tone marks put right; the same length. */
export function respell(lower: string): string {
  return lower.replace(misplaced, putRight);
}

function putRight(found: string): string {
  if (found.startsWith("u")) return `ư${found.slice(1)}`;
  const base = found[0] as string;
  const second = (found[1] as string).normalize("NFD");
  return (base + second.slice(1)).normalize("NFC") + second[0];
}

/** Words that no heading and no paragraph ends with, whatever follows. `Hỗ trợ về nhà ở` and `nhìn từ bên trong` are whole. */
const asking = /(?:^|[\s(])(?:là|với|của|và|cho|tại|các|những|từ|(?<!(?:nhà|nơi|chỗ|đất) )ở|(?<!(?:bên|vòng) )trong)$/;
/** Words that only ask for a number: with anything else behind it, `trong năm` or `được như có` may end a heading, and `6 tháng đầu năm` with a number too. */
const askingNumber = /(?:^|[\s(])(?:(?<!(?:đầu|giữa|cuối|nửa|cả|mỗi|hằng|hàng) )(?:năm|tháng|ngày)|đạt|gần|hơn|khoảng|trên|dưới|đến|có|được|do|bằng|về)$/;

/** The spelling of Vietnamese. */
export const spelling: Spelling = { respell, isUnfinished: (end, next) => asking.test(end) || (/\d/.test(next) && askingNumber.test(end)) };
