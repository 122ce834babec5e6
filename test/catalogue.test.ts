import { execFileSync } from "node:child_process";
import { test } from "vitest";

test("the generated pages are fresh", () => {
  execFileSync(process.execPath, ["scripts/catalogue.js", "--check"], { stdio: "pipe" });
});
