/**
 * How sure a record is, from named reasons for doubt: the product of the factors that apply, so that a further
 * reason never raises it. A reader can sort by it and find the doubtful records first.
 */
export const reasons = {
  /** No list knows the unit. */
  unknownUnit: 0.7,
  /** An amount without its unit. */
  missingUnit: 0.8,
  /** The number is spelled in words, which are words of other meaning too. */
  spelledNumber: 0.95,
  /** The value is a lower bound only. */
  indefinite: 0.9,
  /** The date's year or month was completed from context. */
  completedDate: 0.95,
  /** Nothing in the context completed the date. */
  incompleteDate: 0.8,
  /** The model's name stands without closing quotes. */
  openName: 0.8,
  /** The period is that of an earlier sentence of the paragraph. */
  periodFromParagraph: 0.97,
  /** The period is that of an earlier paragraph, of the title or the lead. */
  periodFromArticle: 0.93,
  /** The period is the day of publication. */
  periodFromPublication: 0.97,
  /** Another time of the sentence could govern as well. */
  contestedPeriod: 0.95,
  /** The place is that of an earlier sentence of the paragraph. */
  placeFromParagraph: 0.97,
  /** The place is that of the whole article. */
  placeFromArticle: 0.95,
} as const;

export type Reason = keyof typeof reasons;

const base = 0.98;

/** A confidence of 0 to 1, to two decimals. */
export function confidenceOf(applied: readonly Reason[]): number {
  return Math.round(applied.reduce((product, reason) => product * reasons[reason], base) * 100) / 100;
}

/** Below it stand records with one of the graver reasons (a unit unknown or missing, a date incomplete, a name not closed) or with several of the others. */
const doubtfulBelow = 0.8;

/** Whether a record of that confidence is worth a second look. */
export function isDoubtful(confidence: number): boolean {
  return confidence < doubtfulBelow;
}
