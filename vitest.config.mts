import { defineConfig } from "vitest/config";

/** Each of the data tests' libraries is a database engine of its own: more than two at once is slower. */
const WORKERS = 2;

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "data",
          include: ["tests/data/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "test-report/vitest.json" },
  },
});
