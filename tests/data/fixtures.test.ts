import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listen, type Told } from "../support/listen";
import { officeExcerpts, OFFICES } from "../support/office-excerpts";
import { toldFacts } from "../support/told-facts";

/** What an import of each excerpt yields, one line each, counted apart from Onoma. */
const [head = [], ...EXPECTED] = fs
  .readFileSync(path.join(OFFICES, "EXPECTED.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

/** What was told, in the columns of the table. */
function factsOf(file: string, told: Told): Record<string, string> {
  return { file, ...toldFacts(told) };
}

const named = (cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""]));

describe("an excerpt of an office's file gives what was counted apart from Onoma", () => {
  test.each(EXPECTED.map((cells) => [cells[0] ?? "", cells] as const))(
    "%s",
    async (file, cells) => {
      const excerpt = path.join(OFFICES, file);
      const told = await listen(excerpt);
      expect(factsOf(file, told)).toEqual(named(cells));
      const stored = await listen(excerpt, { dryRun: false });
      expect(factsOf(file, stored)).toEqual(named(cells));
      expect(stored.rows.series).toBe(stored.summary?.expected.series ?? 0);
      expect(stored.rows.strata).toBe(stored.summary?.expected.strata ?? 0);
    },
  );

  test("each stands in the table", () => {
    expect(EXPECTED.map(([file]) => file)).toEqual(officeExcerpts());
  });

  test.each(["ar/historico-nombres.1922.csv", "cz/cetnost-jmena-dnar.zip"])(
    "%s is read once somebody says the sex",
    async (file) => {
      const excerpt = path.join(OFFICES, file);
      const told = await listen(excerpt, { options: { gender: "F" } });
      expect(told.failure).toBeNull();
      expect(told.summary?.facts.accepted).toBeGreaterThan(20);
    },
  );
});
