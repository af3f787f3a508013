import { beforeEach, describe, expect, test } from "vitest";
import { topByRegion } from "../../electron/data/names/map/top-by-region";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();
beforeEach(() => {
  backend.figures.clear();
});

const line = (
  region: string,
  name: string,
  year: number,
  said: Partial<Said>,
): Said => ({ ...{ region, name, year, gender: "F" }, ...said });
const girls = { country: "US", gender: "F" } as const;

describe("the most frequent name of each region", () => {
  test("is told for every year, with ties", async () => {
    await loadFacts(
      backend,
      [
        line("US-CA", "Emma", 2020, { count: 500 }),
        line("US-CA", "Mia", 2020, { count: 500 }),
        line("US-CA", "Mia", 2021, { count: 400 }),
        line("US-CA", "Emma", 2021, { count: 399 }),
        line("US-VT", "Ada", 2021, { count: 9 }),
        line("US-VT", "Noah", 2021, { count: 90, gender: "M" }),
      ],
      { country: "US", denominator: "listed births" },
    );
    expect(await topByRegion(backend, girls)).toEqual([
      {
        region: "US-CA",
        years: [2020, 2021],
        names: [["Emma", "Mia"], ["Mia"]],
        counts: [500, 400],
        shares: [0.5, 400 / 799],
      },
      {
        ...{ region: "US-VT", years: [2021], names: [["Ada"]] },
        ...{ counts: [9], shares: [1] },
      },
    ]);
  });

  test("comes from the edition that speaks, and from ranks where there are no counts", async () => {
    await loadFacts(
      backend,
      [
        line("US-CA", "Old", 2020, { count: 500 }),
        line("US-CA", "Old", 2019, { count: 50 }),
      ],
      { country: "US" },
    );
    await loadFacts(
      backend,
      [
        line("US-CA", "New", 2020, { count: 5 }),
        line("US-CA", "Late", 2021, { count: 5 }),
        line("US-VT", "Ada", 2020, { rank: 1 }),
        line("US-VT", "Eve", 2020, { rank: 2 }),
      ],
      { ...{ country: "US", title: "Newer" } },
    );
    const [california, vermont] = await topByRegion(backend, girls);
    expect(california).toMatchObject({
      years: [2019, 2020, 2021],
      names: [["Old"], ["New"], ["Late"]],
    });
    expect(vermont).toMatchObject({ names: [["Ada"]], counts: [null] });
  });

  test("is nothing where a country has no regions", async () => {
    await loadFacts(
      backend,
      [{ name: "Emma", gender: "F", year: 2020, count: 9 }],
      { country: "US" },
    );
    expect(await topByRegion(backend, girls)).toEqual([]);
  });
});
