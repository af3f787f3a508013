import { describe, expect, test } from "vitest";
import type { NamesTable } from "../../shared/ipc/names-schemas";
import { line, namesIn, tableOfNames, year } from "../support/names-table";

const { ask, load } = await tableOfNames();

const of = <K extends keyof NamesTable["rows"][number]>(
  { rows }: NamesTable,
  ...keys: K[]
) => rows.map((row) => keys.map((key) => row[key]));

describe("names of a year", () => {
  test("share a rank where their counts are equal, and are in alphabetical order then", async () => {
    await load([
      line("Emma", 2020, 9),
      line("Zoë", 2020, 7),
      line("Ada", 2020, 7),
      line("Eve", 2020, 3),
      line("Adam", 2020, { count: 8, gender: "M" }),
    ]);
    expect(of(await ask(), "rank", "name", "count")).toEqual([
      [1, "Emma", 9],
      [2, "Ada", 7],
      [2, "Zoë", 7],
      [4, "Eve", 3],
    ]);
    const both = await ask({ gender: null });
    expect(of(both, "rank", "name", "gender")).toEqual([
      [1, "Emma", "F"],
      [1, "Adam", "M"],
      [2, "Ada", "F"],
      [2, "Zoë", "F"],
      [4, "Eve", "F"],
    ]);
    expect(both).toMatchObject({
      ...{ total: 5, listed: 5, matching: 34, ranksOnly: false },
      births: { F: 26, M: 8 },
      denominator: { F: 26, M: 8 },
    });
    expect(both.rows[1]?.share).toBe(1);
  });

  test("change by nothing where nothing was published before", async () => {
    await load([
      ...[line("Emma", 2010, 10), line("Ada", 2010, 30)],
      ...[line("Emma", 2019, 30), line("Ada", 2019, 20), line("Una", 2019, 8)],
      ...[line("Emma", 2020, 25), line("Ada", 2020, 50), line("Ivy", 2020, 25)],
    ]);
    const table = await ask();
    expect(table).toMatchObject({ before: year(2019), decade: year(2010) });
    expect(table.rows.map(({ name, before }) => [name, before])).toEqual([
      ["Ada", { count: 30, rank: 1, share: 0.5 - 20 / 58 }],
      ["Emma", { count: -5, rank: -1, share: 0.25 - 30 / 58 }],
      ["Ivy", null],
    ]);
    expect(table.rows.map(({ decade }) => decade?.count)).toEqual([
      20,
      15,
      undefined,
    ]);
    const first = await ask({ years: year(2010) });
    expect(first).toMatchObject({ before: null, decade: null });
    expect(of(first, "before", "decade")).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("have a sparkline with holes where nothing was published", async () => {
    await load([
      ...[line("Emma", 1970, 4), line("Emma", 1985, 5), line("Ada", 1981, 9)],
      line("Emma", 2020, 7),
    ]);
    const table = await ask();
    expect(table.sparkFrom).toBe(1981);
    const [spark] = table.rows.map((row) => row.spark);
    expect(spark).toHaveLength(40);
    expect(
      spark?.flatMap((count, i) => (count === null ? [] : [[1981 + i, count]])),
    ).toEqual([
      [1985, 5],
      [2020, 7],
    ]);
    expect(await ask({ years: year(1981) })).toMatchObject({
      sparkFrom: 1970,
      rows: [
        {
          name: "Ada",
          spark: Array.from({ length: 12 }, (_, i) => (i === 11 ? 9 : null)),
        },
      ],
    });
  });

  test("are listed with their rank where no count was published", async () => {
    await load([
      ...[line("Emma", 2019, 30), line("Ada", 2019, 40)],
      line("Emma", 2020, { rank: 1 }),
      line("Ada", 2020, { rank: 2 }),
      line("Ida", 2020, { rank: 2 }),
      line("Una", 2020, { low: 1, high: 2 }),
    ]);
    const table = await ask();
    expect(of(table, "rank", "name", "count", "share")).toEqual([
      [1, "Emma", null, null],
      [2, "Ada", null, null],
      [2, "Ida", null, null],
    ]);
    expect(of(table, "before")).toEqual([
      [{ count: null, rank: 1, share: null }],
      [{ count: null, rank: -1, share: null }],
      [null],
    ]);
    expect(table).toMatchObject({
      ...{ ranksOnly: true, total: 3, matching: 0, suppressed: 1 },
      births: { F: null, M: null },
      denominator: { F: null, M: null },
    });
    expect(namesIn(await ask({ filter: { minCount: 1 } }))).toEqual([]);
    expect(
      namesIn(await ask({ filter: { text: "a", match: "ends" } })),
    ).toEqual(["Emma", "Ada", "Ida"]);
  });
});

describe("names of a span of years", () => {
  test("are summed and ranked within it, and say how many years they lack", async () => {
    await load([
      ...[line("Emma", 2017, 5), line("Ada", 2017, 6)],
      ...[line("Emma", 2018, 7), line("Ada", 2018, 6)],
      ...[line("Emma", 2019, 10), line("Ada", 2019, 10), line("Ivy", 2019, 20)],
      ...[line("Emma", 2020, 10), line("Ada", 2020, 12)],
    ]);
    const table = await ask({ years: { from: 2019, to: 2020 } });
    expect(of(table, "rank", "name", "count", "missing", "share")).toEqual([
      [1, "Ada", 22, 0, 22 / 62],
      [2, "Emma", 20, 0, 20 / 62],
      [2, "Ivy", 20, 1, 20 / 62],
    ]);
    expect(table).toMatchObject({
      births: { F: 62, M: null },
      before: { from: 2017, to: 2018 },
      decade: null,
    });
    expect(
      table.rows.map(({ before }) => before && [before.count, before.rank]),
    ).toEqual([[10, 0], [8, -1], null]);
  });

  test("are not compared where years of the name are missing", async () => {
    await load([
      ...[line("Emma", 2017, 5), line("Ada", 2017, 6)],
      ...[line("Emma", 2018, 7), line("Ada", 2018, 6), line("Ivy", 2018, 6)],
      ...[line("Emma", 2019, 10), line("Ada", 2019, 10), line("Ivy", 2019, 9)],
      ...[line("Emma", 2020, 10), line("Ivy", 2020, 12)],
    ]);
    const { rows } = await ask({ years: { from: 2019, to: 2020 } });
    expect(rows.map(({ name, before }) => [name, before?.count])).toEqual([
      ["Ivy", undefined],
      ["Emma", 8],
      ["Ada", undefined],
    ]);
  });

  test("are not compared with years that have holes", async () => {
    await load([
      ...[line("Emma", 2016, 5), line("Emma", 2018, 7)],
      ...[line("Emma", 2019, 10), line("Emma", 2020, 10)],
    ]);
    const table = await ask({ years: { from: 2019, to: 2020 } });
    expect(table.before).toBeNull();
    expect(table.rows[0]?.before).toBeNull();
    const holed = await ask({ years: { from: 2016, to: 2020 } });
    expect(holed.gaps).toEqual([2017]);
    expect(holed.rows[0]).toMatchObject({ count: 32, missing: 0 });
  });

  test("have no common rank where ranks alone were published", async () => {
    await load([
      line("Emma", 2019, { rank: 1 }),
      line("Emma", 2020, { rank: 2 }),
    ]);
    const table = await ask({ years: { from: 2019, to: 2020 } });
    expect(of(table, "rank", "name", "count")).toEqual([[null, "Emma", null]]);
  });

  test("of people alive are refused: a sum would count them again each year", async () => {
    await load([line("Emma", 2020, 9)], { measure: "bearers" });
    const question = { measure: "bearers" } as const;
    expect(namesIn(await ask(question))).toEqual(["Emma"]);
    await expect(
      ask({ ...question, years: { from: 2019, to: 2020 } }),
    ).rejects.toMatchObject({ info: { code: "not-allowed" } });
  });

  test("without figures tell the nearest years that have some", async () => {
    await load([line("Emma", 2000, 9), line("Emma", 2010, 9)]);
    expect(await ask({ years: { from: 2003, to: 2005 } })).toMatchObject({
      ...{ rows: [], total: 0, listed: 0 },
      gaps: [2003, 2004, 2005],
      nearest: [2000, 2010],
    });
    expect(await ask({ years: year(2020) })).toMatchObject({ nearest: [2010] });
    expect(await ask({ country: "FR" })).toMatchObject({
      ...{ total: 0, gaps: [2020], nearest: [] },
    });
  });
});
