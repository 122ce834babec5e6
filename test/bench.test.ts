/** The bench measures what the pipeline does: its stages, taken one by one, give the rows that `extract` gives. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newFolder, removeFolder } from "./program.ts";

test("the stages of the bench give the rows of the pipeline", async () => {
  const { loadStages, checkStages } = await import(new URL("../scripts/bench/stages.js", import.meta.url).href);
  const text = readFileSync(new URL("../fixtures/articles/scope-parts-and-events.txt", import.meta.url), "utf8");
  const folder = newFolder();
  try {
    const stages = await loadStages(folder);
    expect(stages.runStages("article", text, () => {})).toContain(",count,");
    checkStages(stages, [text]);
    expect(() => checkStages({ ...stages, runStages: () => "" }, [text])).toThrow("other rows");
  } finally {
    removeFolder(folder);
  }
});
