/** Rows of a collection (objects of JSON, rows of CSV) → articles, by their fields. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import type { ArticleMetadata } from "../types.ts";
import { articleColumns, columns } from "../write/columns.ts";
import type { EncodingName } from "./encodings.ts";
import { publishedOf } from "./published.ts";
import type { FieldNames, ReadArticle, ReadItem } from "./reader.ts";

/** What a field says of an article. */
type Role = "text" | "title" | "date" | "id" | "author" | "outlet";

/** The usual names of fields, as {@link foldName} gives them, the surest first. */
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

/** The names of the fields that are taken, by role. */
export type Fields = Partial<Record<Role, string>>;

/** The field of each role among the names of a row's fields: the user's, else the surest of the usual names that `isUsable`. */
export function chooseFields(names: readonly string[], given: FieldNames, isUsable: (name: string) => boolean): Fields {
  const chosen: Fields = {};
  const ranks: Partial<Record<Role, number>> = {};
  for (const name of names) {
    const usual = usualRole(name);
    if (usual === null || usual.rank >= (ranks[usual.role] ?? Number.POSITIVE_INFINITY) || !isUsable(name)) continue;
    chosen[usual.role] = name;
    ranks[usual.role] = usual.rank;
  }
  for (const role of ["text", "title", "date", "id"] as const) {
    const named = given[role];
    if (named !== null) chosen[role] = named;
  }
  return chosen;
}

/** The values of the chosen fields. */
export function valuesOf(fields: Fields, valueAt: (name: string) => unknown): Values {
  const values: Partial<Record<Role, unknown>> = {};
  for (const role of roles) {
    const name = fields[role];
    if (name !== undefined) values[role] = valueAt(name);
  }
  return values;
}

/** The article of a row. Its text is the text field exactly; a row without one becomes an error. */
export function articleOf(values: Values, names: readonly string[], given: FieldNames, encoding: EncodingName, { id, name, ordinal }: RowPlace): ReadItem {
  const text = values.text === null ? "" : textOf(values.text);
  if (text === null) return noText(name, names, given.text);
  const own = typeof values.id === "number" ? String(values.id) : typeof values.id === "string" ? values.id.trim() : "";
  const metadata = metadataOf(values);
  const article: ReadArticle = { id: own === "" ? id : own, name, ordinal, text, encoding };
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
/** Each name of a column that this program writes, and its Vietnamese label, with whether articles may have it too. */
const columnNames = new Map(
  [...columns, ...articleColumns].flatMap(({ name, labelVi }) => [name, labelVi].map((written): [string, boolean] => [written, commonNames.has(name)])),
);

/** Throws where the names of a row's fields are those of records that this program wrote: they are no articles. */
export function refuseRecords(names: readonly string[], name: string): void {
  if (names.every((field) => columnNames.has(field)) && names.some((field) => columnNames.get(field) === false)) {
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
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

/** A usual name's role, and its rank among the names of that role. */
interface Usual {
  readonly role: Role;
  readonly rank: number;
}

const usualRoles = new Map(roles.flatMap((role) => usualNames[role].map((name, rank): [string, Usual] => [name, { role, rank }])));
/** Names met before: the rows of a collection have the same ones. */
const metNames = new Map<string, Usual | null>();
const mostMet = 1000;

function usualRole(name: string): Usual | null {
  const met = metNames.get(name);
  if (met !== undefined) return met;
  const usual = usualRoles.get(foldName(name)) ?? null;
  if (metNames.size < mostMet) metNames.set(name, usual);
  return usual;
}

/** A name as it is compared: `Nội dung`, `noi_dung` and `noiDung` are `noidung`. */
function foldName(name: string): string {
  const plain = name
    .slice(0, 100)
    .normalize("NFD")
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, "");
  return plain.toLowerCase().replaceAll("\u0111", "d");
}
