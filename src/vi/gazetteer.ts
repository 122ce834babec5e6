/**
 * Administrative units of Viet Nam with their codes and the days on which these hold, and the Vietnamese names of
 * other countries. Provinces and countries are read at once; districts and communes stay files, sorted by key, in
 * which names are looked up by halving: making 16,000 rows would take longer than most articles.
 */
import { readFileSync } from "node:fs";
import { copyOf } from "../memo.ts";
import { dataPath, readData } from "./data.ts";
import { spellings } from "./lexicon.ts";

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

/** The cells of the rows of a file, without its head. */
function cellsOf(file: string): string[][] {
  const lines = readData(`gazetteer/${file}.tsv`)
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
    .replace(/[\u0300-\u036f]|['’‘`] ?/g, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/y/g, "i")
    .replace(/c(?= |$)/g, "k")
    .replace(/^0+(?=[0-9])/, "");
}

/** A sorted file of units, read when first asked for and left as bytes: to decode it all would take longer than to look up a name. */
interface Sorted {
  readonly bytes: Buffer;
  /** Offset of the first row. */
  readonly first: number;
  /** What names were found to mean. */
  readonly found: Map<string, readonly Unit[]>;
}

const sorted = new Map<UnitLevel, Sorted>();

function sortedUnits(level: UnitLevel): Sorted {
  const known = sorted.get(level);
  if (known) return known;
  const bytes = readFileSync(dataPath(`gazetteer/${level}s.tsv`));
  const header = bytes.indexOf("\nkey\t") + 1;
  const file: Sorted = { bytes, first: bytes.indexOf("\n", header) + 1, found: new Map() };
  sorted.set(level, file);
  return file;
}

/** The units of a level that have the key of a name, at any time; none where it is unknown. */
export function unitsNamed(level: UnitLevel, name: string): readonly Unit[] {
  if (level === "province") return provincesByKey().get(keyOf(name)) ?? [];
  const file = sortedUnits(level);
  const known = file.found.get(name);
  if (known) return known;
  const key = keyOf(name);
  const units = key === "" ? [] : unitsWithKey(file, key);
  if (units.length > 0) file.found.set(copyOf(name), units);
  return units;
}

function unitsWithKey({ bytes, first }: Sorted, key: string): Unit[] {
  let low = first;
  let high = bytes.length;
  // The row at `low` or later is the first whose key is not less; each step looks at the row round the middle.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = middle > low ? Math.max(bytes.lastIndexOf(newline, middle - 1) + 1, low) : low;
    // Keys are ASCII.
    if (bytes.toString("latin1", start, bytes.indexOf(tab, start)) < key) low = bytes.indexOf(newline, start) + 1;
    else high = start;
  }
  const units: Unit[] = [];
  for (let at = low; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    const [rowKey, name = "", type = "", code = "", parent = "", from = "", to = ""] = bytes.toString("utf8", at, end).split("\t");
    if (rowKey !== key) break;
    units.push({ name, type, code, parent, from, to });
    at = end + 1;
  }
  return units;
}

const tab = 9;
const newline = 10;

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

/** The districts' file, which is small. */
function districtText(): string {
  return sortedUnits("district").bytes.toString("utf8");
}

/** The names of towns and cities of district level that a province does not have too: Pleiku, Buôn Ma Thuột. */
export function cityNames(): string[] {
  const names = [...districtText().matchAll(/^[^\t#\n]+\t([^\t\n]+)\tthành phố\t/gmu)].map((match) => match[1] as string);
  return [...new Set(names)].filter((name) => unitsNamed("province", name).length === 0);
}

const namesByProvince = new Map<string, readonly string[]>();

/** The names of the districts that lay in a province at any time, without their type words. */
export function districtNamesIn(province: string): readonly string[] {
  const known = namesByProvince.get(province);
  if (known) return known;
  const rows = districtText().matchAll(/^[^\t#\n]+\t([^\t\n]+)\t[^\t\n]+\t\d{3}\t(\d{2})\t/gmu);
  const names = [...new Set(Array.from(rows).flatMap(([, name, parent]) => (parent === province && /\p{L}/u.test(name ?? "") ? [name as string] : [])))];
  namesByProvince.set(province, names);
  return names;
}

let provinceOfDistrict: Map<string, string> | undefined;

/** The code of the province that a unit lies in, as it was when the unit held. */
export function provinceOf(unit: Unit): string {
  if (unit.code.length === 2) return unit.code;
  if (unit.parent.length === 2) return unit.parent;
  provinceOfDistrict ??= new Map([...districtText().matchAll(/\t(\d{3})\t(\d{2})\t/g)].map((match) => [match[1] as string, match[2] as string]));
  return provinceOfDistrict.get(unit.parent) ?? "";
}

/** Whether a unit held on a day; a day that is not known fits every unit. */
export function holdsOn({ from, to }: Unit, day: string | null): boolean {
  return day === null || (from <= day && (to === "" || day <= to));
}

/** Whether a name is that of a unit with all its marks, in any spelling: keys fold them. */
export function isSpelled(unitName: string, name: string): boolean {
  const lower = name.toLowerCase();
  return spellings(unitName.toLowerCase()).includes(lower);
}
