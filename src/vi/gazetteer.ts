/**
 * Administrative units of Viet Nam with their codes and the days on which these hold, and the Vietnamese names of
 * other countries. Provinces and countries are read at once; districts and communes stay text, sorted by key, in
 * which names are looked up by halving: making 16,000 rows would take longer than most articles.
 */
import { readFileSync } from "node:fs";

/** The levels of the gazetteer's Vietnamese units. */
export type UnitLevel = "province" | "district" | "commune";

/** A unit under one name and code, and the days (inclusive, `YYYY-MM-DD`) on which that holds; an empty day is open. */
export interface Unit {
  /** Without its type word, in the older tone placement. */
  readonly name: string;
  /** `tỉnh`, `thành phố`, `huyện` …, lower case. */
  readonly type: string;
  /** General Statistics Office: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  /** The code of the unit above it; for a province the code of its successor since 2025-07-01. */
  readonly parent: string;
  readonly from: string;
  readonly to: string;
}

/** A province, and what else it is called. */
export interface Province extends Unit {
  readonly aliases: readonly string[];
}

function read(file: string): string {
  return readFileSync(new URL(`./gazetteer/${file}.tsv`, import.meta.url), "utf8");
}

/** The cells of the rows of a file, without its head. */
function cellsOf(file: string): string[][] {
  const lines = read(file)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(1).map((line) => line.split("\t"));
}

/** All provinces of both states, by code and first day. */
export const provinces: readonly Province[] = cellsOf("provinces").map(
  ([name = "", code = "", type = "", from = "", to = "", parent = "", aliases = ""]): Province => ({
    name,
    type,
    code,
    parent,
    from,
    to,
    aliases: aliases === "" ? [] : aliases.split("|"),
  }),
);

/** Names that are no administrative unit of Viet Nam, with the kind of each: `country`, `city` or `region` (of Viet Nam). */
export const plainNames: readonly (readonly [name: string, kind: string])[] = cellsOf("countries").map(([name = "", kind = ""]) => [name, kind]);

/**
 * What a name is looked up by: no tones, no letter marks, i for y, k for a final c, so that one key stands for
 * Hòa and Hoà, Quy Nhơn and Qui Nhơn, Đắk, Đăk and Đắc, Kon Plông and Kon Plong.
 */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘`]/g, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/y/g, "i")
    .replace(/c(?= |$)/g, "k")
    .replace(/^0+(?=[0-9])/, "");
}

/** A sorted file of units, read when first asked for. */
interface Sorted {
  readonly text: string;
  /** Offset of the first row. */
  readonly first: number;
  /** What names were found to mean. */
  readonly found: Map<string, readonly Unit[]>;
}

const sorted = new Map<UnitLevel, Sorted>();

function sortedUnits(level: UnitLevel): Sorted {
  const known = sorted.get(level);
  if (known) return known;
  const text = read(`${level}s`);
  const header = text.indexOf("\nkey\t") + 1;
  const file: Sorted = { text, first: text.indexOf("\n", header) + 1, found: new Map() };
  sorted.set(level, file);
  return file;
}

/** The units of a level that have the key of a name, at any time; none where it is unknown. */
export function unitsNamed(level: UnitLevel, name: string): readonly Unit[] {
  if (level === "province") return provincesByKey().get(keyOf(name)) ?? [];
  const { text, first, found } = sortedUnits(level);
  const known = found.get(name);
  if (known) return known;
  const key = keyOf(name);
  if (key === "") return [];
  let low = first;
  let high = text.length;
  // The row at `low` or later is the first whose key is not less; each step looks at the row round the middle.
  while (low < high) {
    const start = Math.max(text.lastIndexOf("\n", Math.floor((low + high) / 2) - 1) + 1, low);
    const end = text.indexOf("\n", start);
    if (text.slice(start, text.indexOf("\t", start)) < key) low = end + 1;
    else high = start;
  }
  const units: Unit[] = [];
  for (let at = low; text.startsWith(`${key}\t`, at); at = text.indexOf("\n", at) + 1) {
    const [, unitName = "", type = "", code = "", parent = "", from = "", to = ""] = text.slice(at, text.indexOf("\n", at)).split("\t");
    units.push({ name: unitName, type, code, parent, from, to });
  }
  if (units.length > 0) found.set(name, units);
  return units;
}

let byKey: Map<string, Province[]> | undefined;

function provincesByKey(): Map<string, Province[]> {
  if (byKey) return byKey;
  byKey = new Map();
  for (const province of provinces) {
    for (const key of new Set([province.name, ...province.aliases].map(keyOf))) {
      const same = byKey.get(key);
      if (same) same.push(province);
      else byKey.set(key, [province]);
    }
  }
  return byKey;
}

/** The names of towns and cities of district level that a province does not have too: Pleiku, Buôn Ma Thuột. */
export function cityNames(): string[] {
  const { text } = sortedUnits("district");
  const names = [...text.matchAll(/^[^\t#\n]+\t([^\t\n]+)\tthành phố\t/gmu)].map((match) => match[1] as string);
  return [...new Set(names)].filter((name) => unitsNamed("province", name).length === 0);
}

let provinceOfDistrict: Map<string, string> | undefined;

/** The code of the province that a unit lies in, as it was when the unit held. */
export function provinceOf(unit: Unit): string {
  if (unit.code.length === 2) return unit.code;
  if (unit.parent.length === 2) return unit.parent;
  provinceOfDistrict ??= new Map([...sortedUnits("district").text.matchAll(/\t(\d{3})\t(\d{2})\t/g)].map((match) => [match[1] as string, match[2] as string]));
  return provinceOfDistrict.get(unit.parent) ?? "";
}

/** Whether a unit held on a day; a day that is not known fits every unit. */
export function holdsOn({ from, to }: Unit, day: string | null): boolean {
  return day === null || (from <= day && (to === "" || day <= to));
}
