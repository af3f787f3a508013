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

type Shown = string | number | null | undefined;

/** What was told, in the columns of the table. */
function factsOf(file: string, told: Told): string[] {
  return [
    file,
    ...recognisedIn(told),
    ...summedUpIn(told),
    ...linesIn(told),
  ].map((cell) =>
    cell === null || cell === undefined || cell === "" ? NOTHING : String(cell),
  );
}

function recognisedIn({ recognised }: Told): Shown[] {
  if (recognised === null) return Array<null>(5).fill(null);
  const { profile, country, measure, encoding, delimiter } = recognised;
  return [profile, country, measure, encoding, delimiter];
}

function summedUpIn({ summary, places }: Told): Shown[] {
  if (summary === null) return [...Array<null>(8).fill(null), 0, null];
  const { facts, lineEnding, minYear, maxYear, regional } = summary;
  return [
    ...[lineEnding, `${String(minYear)}-${String(maxYear)}`],
    ...[facts.female, facts.male, facts.births_female, facts.births_male],
    ...[facts.ranks, facts.suppressed, regional?.accepted ?? 0],
    places.map(({ code }) => code ?? "whole").join(" "),
  ];
}

function linesIn({ summary, failure, rejections }: Told): Shown[] {
  const { members, lines } = (summary ?? failure) as Pick<
    NonNullable<Told["failure"]>,
    "members" | "lines"
  >;
  const { total, preamble, header, data, set_aside } = lines;
  return [
    ...[total, preamble, header, data, set_aside],
    ...[lines.rejected, lines.footer, lines.blank],
    [...new Set(rejections.map(({ rule }) => rule))].join(" "),
    members.filter(({ skipped }) => skipped !== null).length,
    failure?.error.code,
  ];
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
