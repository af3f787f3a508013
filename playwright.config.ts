import { defineConfig } from "@playwright/test";

/** Real Electron, one at a time, each test with a library of its own. scripts/test.mjs gives it a display. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-report/e2e-artifacts",
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["html", { outputFolder: "test-report/e2e", open: "never" }],
    ["json", { outputFile: "test-report/e2e.json" }],
  ],
  projects: [
    { name: "app", testIgnore: "packaged.test.ts" },
    { name: "packaged", testMatch: "packaged.test.ts" },
  ],
});
