/**
 * Writes the generated pages from the build: src/vi/rules/README.md, man/solieu.1, and in README.md and src/vi/codebook/README.md the
 * tables between `<!-- columns -->`, `<!-- flags -->`, `<!-- check-flags -->`, `<!-- convert-flags -->`, `<!-- labeling-config -->`,
 * `<!-- encodings -->` or `<!-- indicators -->` and `<!-- end -->`. With --check it
 * changes nothing and exits 1 where a page is stale.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { columnTable, encodingTable, flagTable, indicatorTables, labelingConfig, manualPage, rulePage } from "../dist/catalogue.js";
import manifest from "../package.json" with { type: "json" };

/** Each page: its path, and what it should hold, given what it holds. */
const pages = [
  [
    "README.md",
    (page) =>
      Object.entries({
        columns: columnTable(),
        flags: flagTable("extract"),
        "check-flags": flagTable("check"),
        "convert-flags": flagTable("convert"),
        "labeling-config": `\`\`\`xml\n${labelingConfig()}\`\`\``,
        encodings: encodingTable(),
      }).reduce((changed, [marker, table]) => withTable(changed, marker, table), page),
  ],
  ["man/solieu.1", () => manualPage(manifest.version)],
  ["src/vi/rules/README.md", () => rulePage()],
  ["src/vi/codebook/README.md", (page) => withTable(page, "indicators", indicatorTables())],
];
const isCheck = process.argv.includes("--check");

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
for (const [path, fresh] of pages) {
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";
  const wanted = fresh(page);
  if (page === wanted) continue;
  if (isCheck) {
    console.error(`${path}: stale; run npm run catalogue`);
    process.exitCode = 1;
  } else writeFileSync(path, wanted);
}

/** The page with what stands between a marker and the next end marker replaced. */
function withTable(page, marker, table) {
  const start = page.indexOf(`<!-- ${marker} -->`);
  const end = page.indexOf("<!-- end -->", start);
  if (start < 0 || end < 0) throw new Error(`README.md: no <!-- ${marker} --> … <!-- end -->`);
  return `${page.slice(0, start)}<!-- ${marker} -->\n\n${table}\n\n${page.slice(end)}`;
}
