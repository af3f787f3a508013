import { beforeEach, describe, expect, test } from "vitest";
import { listChanges } from "../../electron/data/insights/list-changes";
import { listDiversity } from "../../electron/data/insights/diversity";
import { listLetters } from "../../electron/data/insights/letters";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();
beforeEach(() => {
  backend.figures.clear();
});

const line = (
  name: string,
  year: number,
  count: number,
  said: Partial<Said> = {},
): Said => ({ name, gender: "F", year, count, ...said });
const place = { country: "GB", region: null };
const page = { offset: 0, limit: 100 };
const years = {
  first: { from: 2000, to: 2000 },
  second: { from: 2001, to: 2001 },
};
const shares = { denominator: "births of listed names", threshold: 5 };

const twoYears = [
  line("Ada", 2000, 400),
  line("Ada", 2001, 700),
  line("Eve", 2000, 600),
  line("Eve", 2001, 260),
  line("Ivy", 2001, 40),
];

describe("risers and fallers", () => {
  const ask = (verdict: "rose" | "fell" | "unclear" | "small") =>
    listChanges(backend, {
      ...place,
      ...years,
      ...page,
      gender: null,
      verdict,
    });

  test("come with their shares, bounds, credit and threshold", async () => {
    await loadFacts(backend, twoYears, shares);
    const rose = await ask("rose");
    expect(rose).toMatchObject({
      about: {
        ...{ place: "United Kingdom", measure: "births", threshold: 5 },
        ...{ credit: "Office, Names, open", complete: true, derived: false },
        denominator: "births of listed names",
      },
      missing: null,
      births: { first: { F: 1000, M: null }, second: { F: 1000, M: null } },
      ...{ names: 3, tested: 3, total: 2, falseDiscoveryRate: 0.05 },
      verdicts: { rose: 2, fell: 1, unclear: 0, small: 0 },
    });
    expect(rose.rows.map(({ name }) => name)).toEqual(["Ada", "Ivy"]);
    expect(rose.rows[1]).toMatchObject({
      first: { low: 0, high: 4 },
      second: { low: 40, high: 40 },
    });
    expect(rose.rows[1]?.difference).toBeCloseTo(0.036, 12);
    const { rows } = await ask("fell");
    expect(rows.map(({ name }) => name)).toEqual(["Eve"]);
    // Newcombe's interval of 260 / 1,000 against 600 / 1,000.
    expect(rows[0]?.interval?.low).toBeCloseTo(-0.3798, 4);
    expect(rows[0]?.interval?.high).toBeCloseTo(-0.2984, 4);
  });

  test("say that the denominator is missing", async () => {
    await loadFacts(backend, twoYears, { threshold: 5 });
    expect(await ask("rose")).toMatchObject({
      ...{ missing: "denominator", names: 0, rows: [] },
    });
  });

  test("say that a year was not published", async () => {
    await loadFacts(
      backend,
      twoYears.filter(({ year }) => year === 2000),
      shares,
    );
    expect(await ask("rose")).toMatchObject({ missing: "years", rows: [] });
  });

  test("are refused where nothing was published", async () => {
    await expect(ask("rose")).rejects.toMatchObject({
      info: { code: "not-found", id: "GB" },
    });
  });
});

test("diversity is told year by year and sex", async () => {
  await loadFacts(backend, twoYears, shares);
  const { missing, rows } = await listDiversity(backend, place);
  expect(missing).toBeNull();
  expect(rows.map(({ year, births, names }) => [year, births, names])).toEqual([
    [2000, 1000, 2],
    [2001, 1000, 3],
  ]);
  // 1 / (0.4² + 0.6²)
  expect(rows[0]?.hill2.listed).toBeCloseTo(1 / 0.52, 10);
});

test("of a list of the most frequent names neither diversity nor endings are told", async () => {
  await loadFacts(backend, twoYears, {
    ...shares,
    complete: false,
    denominator: null,
  });
  const asked = { ...place, gender: "F", feature: "last" } as const;
  expect(await listDiversity(backend, place)).toMatchObject({
    ...{ missing: "complete-list", rows: [] },
  });
  expect(await listLetters(backend, asked)).toMatchObject({
    ...{ missing: "complete-list", years: [], groups: [] },
  });
  expect(await listLetters(backend, { ...asked, gender: "M" })).toMatchObject({
    missing: "years",
  });
});

test("endings are told year by year", async () => {
  await loadFacts(backend, twoYears, shares);
  expect(
    await listLetters(backend, { ...place, gender: "F", feature: "last" }),
  ).toMatchObject({
    ...{ missing: null, years: [2000, 2001], births: [1000, 1000] },
    groups: [
      { key: "a", counts: [400, 700] },
      { key: "e", counts: [600, 260] },
      { key: "y", counts: [0, 40] },
    ],
  });
});
