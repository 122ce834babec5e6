import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The command-line tests start a process each; two at a time is what a small machine bears.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
