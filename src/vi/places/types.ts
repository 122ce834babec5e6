/** What the finder of places makes of a text. */
import { isDigitCode } from "../../engine/pattern.ts";
import type { Span } from "../../types.ts";

/** From the widest to the narrowest. A hamlet is any named part of a commune. */
export const levels = ["country", "province", "district", "commune", "hamlet"] as const;
export type Level = (typeof levels)[number];

/** One area as the text names it. */
export interface Area extends Span {
  readonly level: Level;
  /** The type word in lower case and in full (`thành phố` for TP.), null where there is none. */
  readonly type: string | null;
  /** The name alone, as written; empty for the article's own area. */
  readonly name: string;
  /** Outside Viet Nam. */
  readonly isForeign: boolean;
}

/** How the words before an area use it. */
export type Role =
  /** Said to be where something is: `tại`, `ở`, `trên địa bàn`. */
  | "located"
  | "plain"
  /** Beside what is told: `phối hợp với`, `từ`, `so với`. */
  | "aside"
  /** Where a person is from or lives, whose language or money something is: it governs no figure. */
  | "personal";

/** Areas nested in one another, narrowest first: `xã Đăk Tờ Re, huyện Kon Rẫy`. */
export interface Chain extends Span {
  readonly areas: readonly Area[];
}

/** One or several chains that stand as a list: `huyện Sa Thầy và huyện Kon Plông`. */
export interface Place extends Span {
  readonly chains: readonly Chain[];
  readonly role: Role;
  /** The chains are the ends of a row of provinces, and all between them is meant. */
  readonly isStretch?: true;
}

/** Whether an area is a numbered hamlet (`tổ 10`, `ấp 4`): it leads to the area that it lies in and is none itself. */
export function isNumberedGroup({ level, name }: Area): boolean {
  return level === "hamlet" && isDigitCode(name.charCodeAt(0));
}
