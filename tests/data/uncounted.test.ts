import { describe, expect, test } from "vitest";
import { birthsByYear } from "../../electron/data/names/births-by-year";
import { genderSplit } from "../../electron/data/names/gender-split";
import { listCountries } from "../../electron/data/names/list-countries";
import { nameTrend } from "../../electron/data/names/name-trend";
import { searchNames } from "../../electron/data/names/search-names";
import { topNames } from "../../electron/data/names/top-names";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();

const line = (name: string, year: number, said: Partial<Said>): Said => ({
  name,
  gender: "F",
  year,
  ...said,
});
const trendOf = (name: string, region: string | null = null) =>
  nameTrend(backend, { name, country: "GB", region, gender: null });
const topOf = (year: number) =>
  topNames(backend, {
    ...{ country: "GB", region: null, year, gender: null },
    ...{ offset: 0, limit: 10 },
  });

describe("suppressed counts", () => {
  const LINES = [
    line("Emma", 2019, { count: 40 }),
    line("Emma", 2020, { count: 50 }),
    line("Zoë", 2018, { low: 1, high: 4 }),
    line("Zoë", 2019, { count: 7 }),
    line("Zoë", 2020, { low: 1, high: 4 }),
    line("Xanthe", 2020, { low: 0, high: null }),
  ];

  test("are points with bounds and without a count", async () => {
    await loadFacts(backend, LINES);
    const place = { country: "GB", region: null, gender: "F", share: null };
    expect(await trendOf("Zoë")).toEqual([
      { ...place, year: 2018, count: null, rank: null, low: 1, high: 4 },
      { ...place, year: 2019, count: 7, rank: 2, low: null, high: null },
      { ...place, year: 2020, count: null, rank: null, low: 1, high: 4 },
    ]);
    expect(await trendOf("Xanthe")).toEqual([
      { ...place, year: 2020, count: null, rank: null, low: 0, high: null },
    ]);
  });

  test("are counted by themselves, and are part of no sum", async () => {
    const receipt = await loadFacts(backend, LINES);
    expect(receipt.facts).toEqual({
      ...{ accepted: 3, female: 3, male: 0, ranks: 0, suppressed: 3 },
      ...{ births_female: 97, births_male: 0 },
    });
    expect(
      await birthsByYear(backend, { country: "GB", region: null }),
    ).toMatchObject([
      { year: 2019, births: 47, names: 2 },
      { year: 2020, births: 50, names: 1 },
    ]);
    expect(await topOf(2020)).toMatchObject({
      rows: [{ name: "Emma", rank: 1 }],
      total: 1,
      births: { F: 50, M: 0 },
    });
    expect(
      await genderSplit(backend, { name: "Zoë", country: null }),
    ).toMatchObject([{ total_count: 7 }]);
  });

  test("make names that can be found", async () => {
    await loadFacts(backend, LINES);
    const question = { text: "xan", country: null, limit: 5 };
    const found = [{ name: "Xanthe", total_count: 0 }];
    expect(await searchNames(backend, { ...question, fuzzy: false })).toEqual(
      found,
    );
    expect(
      await searchNames(backend, { ...question, text: "Xante", fuzzy: true }),
    ).toEqual(found);
    expect(
      await searchNames(backend, {
        ...question,
        fuzzy: false,
        measure: "bearers",
      }),
    ).toEqual([]);
  });

  test("are a view for queries", async () => {
    const { dataset_id } = await loadFacts(backend, LINES);
    const { rows } = await backend.pg.query(
      "SELECT s.* FROM suppressions s JOIN countries c ON c.id = s.country_id WHERE c.code = 'GB' ORDER BY year, name",
    );
    expect(rows).toMatchObject([
      { dataset_id, name: "Zoë", gender: "F", year: 2018, low: 1, high: 4 },
      { dataset_id, name: "Xanthe", year: 2020, region: null, high: null },
      { dataset_id, name: "Zoë", year: 2020, low: 1, high: 4 },
    ]);
  });

  test("that are said twice, or beside a count, are rejected", async () => {
    const receipt = await loadFacts(backend, [
      line("Ada", 2020, { low: 1, high: 4 }),
      line("Ada", 2020, { low: 1, high: 4 }),
      line("Bea", 2020, { low: 1, high: 4 }),
      line("Bea", 2020, { count: 9 }),
    ]);
    expect(receipt).toMatchObject({
      lines: { data: 2, rejected: 2 },
      facts: { accepted: 1, suppressed: 1 },
      rejections: [
        { line: 2, rule: "duplicate", value: "Ada, F, 2020" },
        { line: 3, rule: "duplicate", value: "Bea, F, 2020" },
      ],
    });
  });

  test("give way to a count that another dataset has", async () => {
    await loadFacts(backend, [line("Ada", 2020, { count: 9 })]);
    await loadFacts(backend, [line("Ada", 2020, { low: 1, high: 4 })]);
    expect(await trendOf("Ada")).toMatchObject([
      { year: 2020, count: 9, low: null },
    ]);
    const { rows } = await backend.pg.query("SELECT * FROM suppressions");
    expect(rows).toEqual([]);
  });

  test("go with the dataset", async () => {
    await loadFacts(backend, [...LINES, line("Ada", 1904, { rank: 1 })]);
    await backend.pg.exec("DELETE FROM datasets");
    const { rows } = await backend.pg.query(
      "SELECT (SELECT count(*) FROM suppressed_series) + (SELECT count(*) FROM ranked_series) + (SELECT count(*) FROM strata) AS left",
    );
    expect(rows).toEqual([{ left: 0 }]);
  });
});

describe("ranks without counts", () => {
  const LINES = [
    line("Mary", 1904, { rank: 1 }),
    line("Florence", 1904, { rank: 2 }),
    line("Doris", 1904, { rank: 2 }),
    line("William", 1904, { rank: 1, gender: "M" }),
    line("Mary", 1914, { rank: 1 }),
    line("Mary", 2020, { count: 12 }),
  ];

  test("are listed by rank and never as counts", async () => {
    await loadFacts(backend, LINES);
    const { rows, total, births } = await topOf(1904);
    expect(rows.map(({ name, rank, count }) => [name, rank, count])).toEqual([
      ["Mary", 1, null],
      ["William", 1, null],
      ["Doris", 2, null],
      ["Florence", 2, null],
    ]);
    expect({ total, births }).toEqual({ total: 4, births: { F: 0, M: 0 } });
    expect(await trendOf("Mary")).toMatchObject([
      { year: 1904, count: null, rank: 1, low: null },
      { year: 1914, count: null, rank: 1, low: null },
      { year: 2020, count: 12, rank: 1 },
    ]);
  });

  test("are facts without births, whose years the country has", async () => {
    const receipt = await loadFacts(backend, LINES);
    expect(receipt).toMatchObject({
      min_year: 1904,
      facts: { accepted: 6, female: 5, male: 1, ranks: 5, births_female: 12 },
    });
    expect(
      await birthsByYear(backend, { country: "GB", region: null }),
    ).toMatchObject([{ year: 2020, births: 12 }]);
    expect(await listCountries(backend)).toMatchObject([
      { code: "GB", min_year: 1904, max_year: 2020, national: true },
    ]);
    const { rows } = await backend.pg.query(
      "SELECT name, year, rank FROM name_ranks WHERE gender = 'M'",
    );
    expect(rows).toEqual([{ name: "William", year: 1904, rank: 1 }]);
  });

  test("give way to counts, whatever came later", async () => {
    await loadFacts(backend, [line("Mary", 1904, { count: 300 })], {
      complete: false,
    });
    await loadFacts(backend, LINES);
    expect(await topOf(1904)).toMatchObject({
      rows: [
        { name: "Mary", count: 300 },
        { name: "William", count: null },
      ],
    });
  });
});
