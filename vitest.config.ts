import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The command-line tests start a process each; two at a time is what a small machine bears.
    maxWorkers: 2,
    // What the modules keep are tables that they have read: to read them anew for each file took a tenth of the suite.
    isolate: false,
    testTimeout: 30_000,
  },
});
