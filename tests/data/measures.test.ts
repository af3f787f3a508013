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

describe("measures", () => {
  test("are never mixed in a list, a trend, a sum or a search", async () => {
    const country = "GB";
    await loadFacts(backend, [
      line("Emma", 2020, { count: 50 }),
      line("Ada", 2020, { low: 1, high: 4 }),
    ]);
    await loadFacts(
      backend,
      [
        line("Emma", 2020, { count: 9000 }),
        line("Elizabeth", 2020, { count: 20_000 }),
        line("Ada", 2020, { count: 800 }),
      ],
      { measure: "bearers" },
    );
    const place = { country, region: null };
    const answers = async (measure: "births" | "bearers") => ({
      top: (
        await topNames(backend, {
          ...{ ...place, year: 2020, gender: null, offset: 0, limit: 9 },
          measure,
        })
      ).rows.map(({ name, count }) => [name, count]),
      trend: (
        await nameTrend(backend, {
          ...{ ...place, name: "Ada", gender: null },
          measure,
        })
      ).map(({ count, high }) => [count, high]),
      births: (await birthsByYear(backend, { ...place, measure })).map(
        ({ births }) => births,
      ),
      split: (
        await genderSplit(backend, { name: "Emma", country, measure })
      ).map(({ total_count }) => total_count),
      search: await searchNames(backend, {
        ...{ text: "e", country, fuzzy: false, limit: 9 },
        measure,
      }),
    });
    expect(await answers("births")).toEqual({
      top: [["Emma", 50]],
      trend: [[null, 4]],
      births: [50],
      split: [50],
      search: [{ name: "Emma", total_count: 50 }],
    });
    expect(await answers("bearers")).toEqual({
      top: [
        ["Elizabeth", 20_000],
        ["Emma", 9000],
        ["Ada", 800],
      ],
      trend: [[800, null]],
      births: [29_800],
      split: [9000],
      search: [
        { name: "Elizabeth", total_count: 20_000 },
        { name: "Emma", total_count: 9000 },
      ],
    });
    expect(await listCountries(backend)).toMatchObject([
      { code: "GB", measure: "births", measures: ["births", "bearers"] },
    ]);
    expect(await listCountries(backend, "bearers")).toMatchObject([
      { code: "GB", measure: "bearers" },
    ]);
    const { rows } = await backend.pg.query(
      "SELECT name, sum(count)::int AS sum FROM names GROUP BY name",
    );
    expect(rows).toEqual([{ name: "Emma", sum: 50 }]);
  });

  test("of which a country has only bearers are what it has", async () => {
    await loadFacts(backend, [line("Emma", 2020, { count: 9000 })], {
      country: "CH",
      measure: "bearers",
    });
    expect(await listCountries(backend)).toMatchObject([
      { code: "CH", measure: "bearers", measures: ["bearers"] },
    ]);
    expect(await listCountries(backend, "births")).toEqual([]);
  });
});

describe("national and regional figures of one file", () => {
  test("are accounted for apart and never summed", async () => {
    const receipt = await loadFacts(backend, [
      line("Emma", 2020, { count: 50 }),
      line("Emma", 2020, { count: 20, region: "GB-ENG" }),
      line("Emma", 2020, { count: 30, region: "GB-WLS" }),
      line("Ada", 2020, { low: 1, high: 2, region: "GB-WLS" }),
    ]);
    expect(receipt.facts).toMatchObject({ accepted: 1, births_female: 50 });
    expect(receipt.regional).toMatchObject({
      ...{ accepted: 2, births_female: 50, suppressed: 1 },
    });
    expect(await trendOf("Emma", "GB-WLS")).toMatchObject([
      { region: "GB-WLS", count: 30 },
    ]);
    expect(await trendOf("Ada", "GB-WLS")).toMatchObject([
      { region: "GB-WLS", count: null, high: 2 },
    ]);
    expect(await trendOf("Ada")).toEqual([]);
    const rows = await backend.kysely
      .selectFrom("datasets")
      .select("row_count")
      .execute();
    expect(rows).toEqual([{ row_count: 3 }]);
  });
});

describe("what sources say of their figures", () => {
  test("is told for each place", async () => {
    await loadFacts(backend, [line("Emma", 2020, { count: 50 })], {
      title: "Names of the country",
    });
    await loadFacts(
      backend,
      [line("Emma", 2020, { count: 50, region: "GB-SCT" })],
      { title: "Names of Scotland" },
    );
    const [country] = await listCountries(backend);
    expect(country).toMatchObject({
      credit: "Office, Names of the country, open",
      threshold: 3,
      regions: [
        {
          code: "GB-SCT",
          credit: "Office, Names of Scotland, open",
          threshold: 3,
        },
      ],
    });
  });
});
