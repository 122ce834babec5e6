/** What stands between time expressions, and before those that something is compared with. */

/** Between a clock time and its day: `15h30 ngày …`, `12/10/2013 - 08:00`. */
export const besideClock = /^(?:[,|]? ?(?:-|\|)? ?(?:\(|vào |của |trong )?)$/;

/** Words before a date that say it is only compared with. */
export const comparisonWords: readonly string[] = [" so với ", " so ", " cùng kỳ ", " cùng kì "];
