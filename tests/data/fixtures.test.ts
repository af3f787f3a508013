import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listen, type Told } from "../support/listen";
import { officeExcerpts, OFFICES } from "../support/office-excerpts";

/** What an import of each excerpt yields, one line each, counted apart from Onoma. */
const [head = [], ...EXPECTED] = fs
  .readFileSync(path.join(OFFICES, "EXPECTED.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

const NOTHING = "-";

/** What was told, in the columns of the table. */
function factsOf(file: string, told: Told): string[] {
  const { recognised, summary, failure, places, rejections } = told;
  const { members, lines } = (summary ?? failure) as Pick<
    NonNullable<Told["failure"]>,
    "members" | "lines"
  >;
  const facts = summary?.facts;
  const { total, preamble, header, data, set_aside } = lines;
  const cells: unknown[] = [
    ...[file, recognised?.profile, recognised?.country, recognised?.measure],
    ...[recognised?.encoding, recognised?.delimiter, summary?.lineEnding],
    summary && `${String(summary.minYear)}-${String(summary.maxYear)}`,
    ...[facts?.female, facts?.male, facts?.births_female, facts?.births_male],
    ...[facts?.ranks, facts?.suppressed, summary?.regional?.accepted ?? 0],
    places.map(({ code }) => code ?? "whole").join(" "),
    ...[total, preamble, header, data, set_aside],
    ...[lines.rejected, lines.footer, lines.blank],
    [...new Set(rejections.map(({ rule }) => rule))].join(" "),
    members.filter(({ skipped }) => skipped !== null).length,
    failure?.error.code,
  ];
  return cells.map((cell) =>
    cell === null || cell === undefined || cell === "" ? NOTHING : String(cell),
  );
}

const named = (cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""]));

describe("an excerpt of an office's file gives what was counted apart from Onoma", () => {
  test.each(EXPECTED.map((cells) => [cells[0] ?? "", cells] as const))(
    "%s",
    async (file, cells) => {
      const excerpt = path.join(OFFICES, file);
      const told = await listen(excerpt);
      expect(named(factsOf(file, told))).toEqual(named(cells));
      const stored = await listen(excerpt, { dryRun: false });
      expect(named(factsOf(file, stored))).toEqual(named(cells));
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
