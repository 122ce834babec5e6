/** The table of a run, and its file of dated results. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reached } from "./targets.js";

/**
 * The rows as a table. A row: `group`, `name`, `amount` and its `unit`, `ratio`, what that is `of`, and its `target`
 * (one of targets.js) where it has one.
 */
export function printTable(rows) {
  const lines = [["", "", "ratio", "of", "bar", "aim", "reached"]];
  let group = null;
  for (const row of rows) {
    if (row.group !== group) lines.push([`${row.group}`]);
    group = row.group;
    const sign = row.target?.most ? "≤" : "≥";
    lines.push([
      `  ${row.name}`,
      `${short(row.amount)} ${row.unit}`,
      row.ratio === undefined ? "" : short(row.ratio),
      row.of ?? "",
      ...(row.target ? [`${sign} ${row.target.bar}`, `${sign} ${row.target.aim}`, reached(row.ratio, row.target)] : []),
    ]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => (line.length > 1 ? (line[column] ?? "").length : 0))));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

function short(number) {
  return number >= 1000 ? String(Math.round(number)) : Number(number.toPrecision(3)).toString();
}

/** Writes results/YYYY-MM-DD.json beside this file, over an earlier run of the same day; returns its path. */
export function writeResults(results, now) {
  const folder = fileURLToPath(new URL("results", import.meta.url));
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const path = join(folder, `${date}.json`);
  mkdirSync(folder, { recursive: true });
  const rounded = (_key, value) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
  writeFileSync(path, JSON.stringify({ date, ...results }, rounded, 2));
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  execFileSync(process.execPath, [biome, "format", "--write", path], { stdio: "ignore" });
  return path;
}
