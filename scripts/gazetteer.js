/**
 * Compiles src/vi/gazetteer/{districts,communes}.tsv from lists of administrative units, with the keys of the build:
 * `npm run build && node scripts/gazetteer.js FOLDER`, where FOLDER holds the files that `states` names (see src/vi/gazetteer/README.md).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keyOf } from "../dist/catalogue.js";

/** The lists, the day that each shows, and the first and last day for which a unit that only it has is taken to be valid. */
const states = [
  { file: "units-2019-10.tsv", from: "", to: "2024-12-31" },
  { file: "units-2025-01.tsv", from: "2019-10-07", to: "2025-06-30" },
  { file: "units-2026-07.tsv", from: "2025-07-01", to: "" },
];
const levels = {
  district: "Districts, towns and cities under a province, until 2025-06-30; there are none since.",
  commune: "Communes, wards, townships and special zones: under districts until 2025-06-30, under provinces since.",
};
const folder = process.argv[2];
if (folder === undefined) {
  console.error("gazetteer: expected the folder of the lists");
  process.exit(2);
}

/** Level → unit (key, name, type, code, parent) → its first and last day. */
const units = { district: new Map(), commune: new Map() };
for (const { file, from, to } of states) {
  const lines = readFileSync(join(folder, file), "utf8").normalize("NFC").trim().split("\n").slice(1);
  for (const line of lines) {
    const [level, code, written, parent] = line.split("\t");
    const known = units[level];
    if (!known) continue;
    const [, type, name] = /^(đặc khu|huyện|phường|quận|thành phố|thị trấn|thị xã|xã) (.+)$/iu.exec(written) ?? fail(`${file}: no type word: ${line}`);
    const unit = [keyOf(name), olderPlacement(name.replace(/[’‘]/g, "'")), type.toLowerCase(), code, parent].join("\t");
    known.set(unit, [known.get(unit)?.[0] ?? from, to]);
  }
}

for (const [level, about] of Object.entries(levels)) {
  const rows = [...units[level]].map(([unit, days]) => `${unit}\t${days.join("\t")}`).sort((a, b) => (a < b ? -1 : 1));
  const head = [
    `# ${about} Written by scripts/gazetteer.js; sources and licences: README.md.`,
    "# key: the name without tone and letter marks, as keyOf in gazetteer.ts makes it; rows are sorted by it. code, parent: General Statistics Office.",
    "# valid_from, valid_to: first and last day as far as the lists tell; empty where before 2019-10-06 or still valid.",
    "key\tname\ttype\tcode\tparent\tvalid_from\tvalid_to",
  ];
  const path = fileURLToPath(new URL(`../src/vi/gazetteer/${level}s.tsv`, import.meta.url));
  writeFileSync(path, `${[...head, ...rows].join("\n")}\n`);
  console.log(`${level}s.tsv: ${rows.length} rows`);
}

/** The tone mark on the first vowel of an open oa, oe or uy: Hòa, not Hoà. */
function olderPlacement(name) {
  return name
    .normalize("NFD")
    .replace(/([oO])([ae])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, "$1$3$2")
    .replace(/([uU])([y])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, (found, first, second, tone, at, whole) =>
      /q$/i.test(whole.slice(0, at)) ? found : first + tone + second,
    )
    .normalize("NFC");
}

function fail(message) {
  console.error(`gazetteer: ${message}`);
  process.exit(1);
}
