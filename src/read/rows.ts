/** Rows of a collection (objects of JSON, rows of CSV) → articles, by their fields. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import type { ArticleMetadata } from "../types.ts";
import { columns } from "../write/columns.ts";
import { publishedOf } from "./published.ts";
import type { FieldNames, ReadArticle, ReadItem } from "./reader.ts";

/** What a field says of an article. */
type Role = "text" | "title" | "date" | "id" | "author" | "outlet";

/** The usual names of fields, as `foldName` gives them, the surest first. */
const usualNames: Readonly<Record<Role, readonly string[]>> = {
  text: ["text", "content", "body", "articlebody", "articletext", "fulltext", "maintext", "contenttext", "noidung", "noidungbaiviet", "vanban", "baiviet"],
  title: ["title", "headline", "tieude", "tenbai", "tenbaiviet"],
  date: ["date", "published", "publishdate", "publisheddate", "datepublished", "publishedat", "publishedtime", "pubdate", "ngaydang", "ngayxuatban", "ngay"],
  id: ["id", "articleid", "url", "link", "guid", "uuid", "mabai", "duongdan", "lienket"],
  author: ["author", "authors", "byline", "tacgia"],
  outlet: ["outlet", "publisher", "sitename", "newspaper", "toasoan", "tenbao"],
};
const roles = Object.keys(usualNames) as Role[];

/** The values of a row by role; what the row has not is undefined. */
export type Values = Readonly<Partial<Record<Role, unknown>>>;

/** Where a row stands. */
export interface RowPlace {
  /** The id of its article where it names none. */
  readonly id: string;
  /** What messages call it. */
  readonly name: string;
  /** Its line or number, from 1. */
  readonly ordinal: number;
}

/** The place of a line or item of what has this id and name. */
export function rowPlace({ id, name }: Pick<RowPlace, "id" | "name">, ordinal: number): RowPlace {
  return { id: `${id}/${ordinal}`, name: `${name}:${ordinal}`, ordinal };
}

/** The field of each role among the names of a row's fields: the user's, else the first of the usual names that `isUsable`. */
export function chooseFields(names: readonly string[], given: FieldNames, isUsable: (name: string) => boolean): Readonly<Partial<Record<Role, string>>> {
  const chosen: Partial<Record<Role, string>> = {};
  const folded = new Map<string, string>();
  for (const name of names) {
    const usual = foldName(name);
    if (!folded.has(usual) && isUsable(name)) folded.set(usual, name);
  }
  for (const role of roles) {
    const named = role === "author" || role === "outlet" ? null : given[role];
    const name = named ?? folded.get(usualNames[role].find((usual) => folded.has(usual)) ?? "");
    if (name !== undefined) chosen[role] = name;
  }
  return chosen;
}

/** The article of a row. Its text is the text field exactly; a row without one becomes an error. */
export function articleOf(values: Values, names: readonly string[], given: FieldNames, { id, name, ordinal }: RowPlace): ReadItem {
  const text = values.text === null ? "" : textOf(values.text);
  if (text === null) return noText(name, names, given.text);
  const own = typeof values.id === "number" ? String(values.id) : typeof values.id === "string" ? values.id.trim() : "";
  const metadata = metadataOf(values);
  const article: ReadArticle = { id: own === "" ? id : own, name, ordinal, text: wellFormed(text) };
  return metadata === null ? article : { ...article, metadata };
}

/** What is said of a row without a text. */
export function noText(where: string, names: readonly string[], wanted: string | null): SolieuError {
  const expected = wanted === null ? `a text field (text, content, body, noi_dung, … or --text-field)` : `text in the field ${quote(wanted)}`;
  const nearest = wanted === null ? null : nearestName(wanted, names);
  return new SolieuError("FIELD_MISSING", { where, expected, got: names.length === 0 ? "no field" : quote(names.join(", ")), nearest });
}

/** Names of columns that articles of any source may have too. */
const commonNames = new Set(["type", "title", "outlet", "author", "published", "text", "date", "name", "kind", "role", "place", "period", "value", "unit"]);
const columnNames = new Set<string>(columns.map(({ name }) => name));

/** Throws where the names of a row's fields are those of records that this program wrote: they are no articles. */
export function refuseRecords(names: readonly string[], name: string): void {
  if (names.every((field) => columnNames.has(field)) && names.some((field) => !commonNames.has(field))) {
    throw new SolieuError("RECORDS_GIVEN", { where: name, expected: "articles", got: "records that solieu wrote" });
  }
}

/** A text, or paragraphs of one; null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((part) => typeof part === "string") ? value.join("\n") : null;
}

function metadataOf(values: Values): ArticleMetadata | null {
  const [title, author, outlet] = [lineOf(values.title), lineOf(values.author), lineOf(values.outlet)];
  const published = publishedOf(values.date);
  if (title === null && author === null && outlet === null && published === null) return null;
  return { ...(title && { title }), ...(author && { author }), ...(outlet && { outlet }), ...(published && { published }) };
}

/** A text as one line, several joined by commas; null where there is nothing in it. */
function lineOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === "string").join(", ") : value;
  if (typeof text !== "string") return null;
  const line = wellFormed(text).replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

/** ES2024, which Node 20 has. */
type WellFormed = string & { readonly toWellFormed: () => string };

/** JSON can name half a character (`\ud83c` alone), which no encoding can hold. */
function wellFormed(text: string): string {
  return (text as WellFormed).toWellFormed();
}

/** Names met before: the rows of a collection have the same ones. */
const foldedNames = new Map<string, string>();
const mostFolded = 1000;

/** A name as it is compared: `Nội dung`, `noi_dung` and `noiDung` are `noidung`. */
function foldName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const marks = /\p{M}|[^\p{L}\p{N}]/gu;
  const folded = name.slice(0, 100).normalize("NFD").replace(marks, "").toLowerCase().replaceAll("\u0111", "d");
  if (foldedNames.size < mostFolded) foldedNames.set(name, folded);
  return folded;
}
