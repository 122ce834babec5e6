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

/** Words that no paragraph ends with: they ask for what follows. */
const asking = /(?:^|[\s(])(?:năm|tháng|ngày|là|đạt|với|gần|hơn|khoảng|trên|dưới|và|từ|đến|của|cho|so với|tại|ở|về|các|những|trong|có|được|do|bằng)$/;

/** The spelling of Vietnamese. */
export const spelling: Spelling = { respell, isUnfinished: (end) => asking.test(end) };
