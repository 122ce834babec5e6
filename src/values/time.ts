/** What a date rule reads, before the publication date is known. `resolve/date/date.ts` turns it into EDTF. */

export type TimeUnit = "year" | "quarter" | "month" | "week" | "day" | "hour" | "minute" | "second" | "decade" | "century";

/** Where an expression looks from: backwards (`vừa qua`), forwards (`tới`). */
export type Direction = "past" | "future";

/** Calendar fields that the words state; what is missing is completed from context. */
export interface CalendarReading {
  /** Words that lead to it say that it is told of: `đến ngày 30-6`, and no holiday. */
  readonly isLed?: true;
  readonly kind: "calendar";
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** Of a weekday: in which week from the reference (`thứ Sáu tuần trước` −1). */
  readonly weekOffset?: number;
  /** The year relative to the reference: `năm ngoái` −1. */
  readonly yearOffset?: number;
  readonly direction?: Direction | undefined;
  readonly lunar?: boolean;
  /** Words that mean something else as well (`tháng năm`, months and years): no year is completed. */
  readonly vague?: boolean;
}

/** Months `first` to `last` of a year: quarters, half-years, `9 tháng đầu năm`. */
export interface MonthsReading {
  readonly kind: "months";
  readonly first: number;
  readonly last: number;
  readonly year?: number | undefined;
  readonly yearOffset?: number | undefined;
}

/** A stretch of time counted from the reference: `hôm qua`, `tuần trước`, `năm nay`. */
export interface RelativeReading {
  readonly kind: "relative";
  readonly unit: TimeUnit;
  readonly offset: number;
  /** `tuần qua`: the last seven days rather than the calendar week. */
  readonly rolling?: boolean;
  /** `năm ngoái` looks from the publication date; `năm trước` from a year that the sentence names. */
  readonly deictic?: boolean;
  /** Something is compared with it: the month before the one told of. */
  readonly isCompared?: true;
}

export interface DurationReading {
  readonly kind: "duration";
  /** ISO 8601 period without its `P`, such as `10Y`, `1Y6M`, `T90M`. */
  readonly amounts: readonly { readonly value: string; readonly unit: TimeUnit }[];
  /** The upper amount of a range (`7-10 ngày`, `từ ba tháng đến hai năm`). */
  readonly upTo?: { readonly value: string; readonly unit: TimeUnit };
  /** `10 năm qua` reaches back from the reference, `3 ngày trước` is a point before it, `5 năm tới` reaches on. */
  readonly reach?: "back" | "ago" | "ahead";
}

export interface SetReading {
  readonly kind: "set";
  readonly unit: TimeUnit;
  /** How many units pass from one time to the next (`3 tháng một lần`); one where the words say none. */
  readonly every?: string;
}

/** `cùng ngày`, `cùng kỳ năm trước`: the last such period named, shifted by years or moved to a year. */
export interface SameReading {
  readonly kind: "same";
  readonly unit: "day" | "month" | "year" | "period";
  readonly shiftYears?: number;
  readonly shiftDays?: number;
  /** Goes back to the months that an earlier paragraph named, where its own names none. */
  readonly isOfArticle?: boolean;
  readonly year?: number;
}

/** A decade or a century: years that begin with `prefix`; up to those that begin with `last` where several are named. */
export interface MaskReading {
  readonly kind: "mask";
  readonly prefix: string;
  readonly last?: string;
}

export interface IntervalReading {
  readonly kind: "interval";
  readonly from: CalendarReading;
  readonly to: CalendarReading;
  /** A term of office, which `nhiệm kỳ vừa qua` leans on. */
  readonly isTerm?: boolean;
}

/** `nhiệm kỳ vừa qua`, `nhiệm kỳ tới`: the term before or after the publication date. */
export interface TermReading {
  readonly kind: "term";
  readonly offset: -1 | 1;
}

/** `năm học trước`, `năm học mới`: the school year before, during or after the publication date. */
export interface SchoolYearReading {
  readonly kind: "school-year";
  readonly offset: -1 | 0 | 1;
}

/** `đến nay`: up to the publication date. Only as the end of an interval. */
export interface NowReading {
  readonly kind: "now";
}

export interface WeekReading {
  readonly kind: "week";
  readonly week: number;
  readonly year?: number | undefined;
}

export type Expression =
  | CalendarReading
  | MonthsReading
  | RelativeReading
  | DurationReading
  | SetReading
  | SameReading
  | MaskReading
  | IntervalReading
  | NowReading
  | TermReading
  | SchoolYearReading
  | WeekReading;

/** A date rule's value: the expression, and whether a lead word opens (`từ`) or closes (`đến`) an interval. */
export interface TimeReading {
  readonly type: "date";
  readonly expression: Expression;
  readonly opens: boolean;
  readonly closes: boolean;
}
