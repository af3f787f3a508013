import { beforeEach, describe, expect, test } from "vitest";
import { listChanges } from "../../electron/data/insights/list-changes";
import { listDiversity } from "../../electron/data/insights/diversity";
import { listArrivals } from "../../electron/data/insights/arrivals";
import { listAges } from "../../electron/data/insights/list-ages";
import { listLetters } from "../../electron/data/insights/letters";
import { listSexChanges } from "../../electron/data/insights/sex-changes";
import { sexRatio } from "../../electron/data/insights/sex-ratio";
import { listTypical } from "../../electron/data/insights/list-typical";
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

/** Twelve years: mostly boys in the first six, mostly girls in the last. */
function leslie(): Said[] {
  return Array.from({ length: 12 }, (_, at) => [
    line("Leslie", 2000 + at, at < 6 ? 100 : 900),
    line("Leslie", 2000 + at, at < 6 ? 900 : 100, { gender: "M" }),
    line("Ada", 2000 + at, 5000),
    line("Max", 2000 + at, 5000, { gender: "M" }),
  ]).flat();
}

test("names that changed their recorded sex are told with their years", async () => {
  await loadFacts(backend, leslie(), shares);
  const asked = { ...place, ...page, minBirths: 1000 };
  expect(await listSexChanges(backend, asked)).toMatchObject({
    ...{ missing: null, names: 1, total: 1, sustainedYears: 5 },
    rows: [
      {
        ...{ name: "Leslie", from: "M", to: "F", year: 2006, crossings: 1 },
        ...{ before: 0.1, after: 0.9, births: 6000 },
      },
    ],
  });
  const { rows } = await sexRatio(backend, { ...place, name: "Leslie" });
  expect(rows).toHaveLength(12);
  expect(rows[0]).toMatchObject({
    ...{ year: 2000, share: 0.1, female: { low: 100, high: 100 } },
  });
  expect(await sexRatio(backend, { ...place, name: "Nobody" })).toMatchObject({
    ...{ missing: null, rows: [] },
  });
});

test("a place with one sex has no recorded sex to compare", async () => {
  await loadFacts(backend, twoYears, shares);
  expect(
    await listSexChanges(backend, { ...place, ...page, minBirths: 1 }),
  ).toMatchObject({ missing: "both-sexes", rows: [] });
});

test("new names come with the threshold below which they may have been before", async () => {
  await loadFacts(backend, twoYears, shares);
  const asked = {
    ...{ ...place, ...page, gender: null, change: "new" as const },
    span: { from: 2001, to: 2001 },
  };
  expect(await listArrivals(backend, asked)).toMatchObject({
    about: { threshold: 5, complete: true },
    ...{ missing: null, total: 1, published: { from: 2000, to: 2001 } },
    rows: [{ name: "Ivy", year: 2001, count: 40, births: 40 }],
  });
});

describe("two places", () => {
  const ask = (other: string) =>
    listTypical(backend, {
      ...{ ...place, ...page, other: { country: other, region: null } },
      ...{ gender: "F", span: null, of: "first" },
    });

  test("are compared over the years that both have shares for", async () => {
    await loadFacts(backend, twoYears, shares);
    await loadFacts(
      backend,
      [
        line("ADA", 2001, 100),
        line("EVE", 2001, 1900),
        line("EVE", 2002, 1900),
      ],
      { ...shares, country: "FR", title: "Noms" },
    );
    const typical = await ask("FR");
    expect(typical).toMatchObject({
      ...{ missing: null, years: [2001], compared: 3, untold: 0 },
      ...{ about: { place: "United Kingdom" }, other: { place: "France" } },
      births: { first: { F: 1000, M: null }, second: { F: 2000, M: null } },
    });
    expect(typical.rows.map(({ name }) => name)).toEqual(["Ada", "Ivy"]);
    expect(typical.rows[0]?.ratio).toBeCloseTo(14, 10);
  });

  test("cannot be compared where one has no shares, or other years", async () => {
    await loadFacts(backend, twoYears, shares);
    await loadFacts(backend, twoYears, { country: "FR", title: "Noms" });
    await loadFacts(backend, [line("EVE", 2010, 100)], {
      ...{ ...shares, country: "DE", title: "Namen" },
    });
    expect(await ask("FR")).toMatchObject({ missing: "denominator", rows: [] });
    expect(await ask("DE")).toMatchObject({ missing: "years", rows: [] });
  });
});

test("people who bear a name have no age by a life table", async () => {
  await loadFacts(backend, twoYears, { ...shares, measure: "bearers" });
  const { rows } = await backend.pg.query<{ id: string }>(
    `WITH t AS (INSERT INTO life_tables (title, filename, file_path, sha256, kind)
                VALUES ('Table', 'table.csv', 'originals/x', repeat('0', 64), 'period') RETURNING id)
     INSERT INTO life_table_series SELECT id, 'F', NULL, '{0,1,2}', '{1,0.9,0.8}' FROM t RETURNING life_table_id AS id`,
  );
  const lifeTable = rows[0]?.id ?? "";
  const asked = {
    ...{ ...place, ...page, gender: null, lifeTable, year: 2001 },
    ...{ minLiving: 1, order: "youngest" as const },
  };
  expect(
    await listAges(backend, { ...asked, measure: "bearers" }),
  ).toMatchObject({ missing: "births", rows: [] });
  await loadFacts(backend, twoYears, shares);
  backend.figures.clear();
  const ages = await listAges(backend, asked);
  expect(ages).toMatchObject({
    ...{ missing: null, born: { from: 2000, to: 2001 }, total: 3 },
  });
  // All of Ivy are under 1; of Ada 700 · 0.95 and 400 · 0.85 of the year before.
  expect(ages.rows.map(({ name }) => name)).toEqual(["Ivy", "Ada", "Eve"]);
  expect(ages.rows[1]?.living.low).toBeCloseTo(1005, 10);
  expect(await listAges(backend, { ...asked, gender: "M" })).toMatchObject({
    missing: "life-table",
  });
});
