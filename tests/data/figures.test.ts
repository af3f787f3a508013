import { describe, expect, test } from "vitest";
import {
  rankOf,
  type PlaceFigures,
} from "../../electron/data/figures/place-figures";
import { readFigures } from "../../electron/data/figures/read-figures";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();

const line = (name: string, year: number, said: Partial<Said>): Said => ({
  name,
  gender: "F",
  year,
  ...said,
});
const place = { country: "GB", region: null, measure: "births" } as const;

async function read(): Promise<PlaceFigures> {
  const figures = await readFigures(backend, place);
  if (figures === null) throw new Error("nothing speaks");
  return figures;
}

describe("figures of a place", () => {
  test("are null where nothing speaks", async () => {
    expect(await readFigures(backend, place)).toBeNull();
  });

  test("hold every count, its rank and its sums", async () => {
    await loadFacts(backend, [
      line("Emma", 2018, { count: 70_000 }),
      line("Emma", 2020, { count: 300 }),
      line("Zoë", 2020, { count: 300 }),
      line("Ada", 2020, { count: 5 }),
      line("Ada", 2020, { count: 7, gender: "M" }),
    ]);
    const figures = await read();
    const emma = figures.find("Emma", "F");
    expect(figures.size).toBe(4);
    expect([figures.minYear, figures.maxYear]).toEqual([2018, 2020]);
    expect(
      [2017, 2018, 2019, 2020, 2021].map((year) => figures.count(emma, year)),
    ).toEqual([0, 70_000, 0, 300, 0]);
    expect(figures.sum(emma, 2019, 2024)).toBe(300);
    expect(figures.sum(emma, 1900, 2100)).toBe(70_300);
    const girls = figures.stratum(2020, "F");
    expect(girls).toMatchObject({ births: 605, names: 3 });
    expect(girls && [300, 5].map((count) => rankOf(girls, count))).toEqual([
      1, 3,
    ]);
    expect(figures.find("Zoe", "F")).toBe(-1);
  });

  test("come from the edition that speaks, each year once", async () => {
    await loadFacts(backend, [
      line("Emma", 2018, { count: 10 }),
      line("Emma", 2019, { count: 20 }),
      line("Ada", 2019, { count: 6 }),
    ]);
    await loadFacts(
      backend,
      [line("Emma", 2019, { count: 21 }), line("Emma", 2020, { count: 30 })],
      { title: "Newer" },
    );
    const figures = await read();
    const emma = figures.find("Emma", "F");
    expect([2018, 2019, 2020].map((year) => figures.count(emma, year))).toEqual(
      [10, 21, 30],
    );
    const ada = figures.find("Ada", "F");
    expect(figures.sum(ada, 2018, 2020)).toBe(0);
    expect(figures.stratum(2019, "F")?.births).toBe(21);
  });

  test("keep ranks that were published without counts", async () => {
    await loadFacts(backend, [line("Emma", 2020, { rank: 3 })]);
    const figures = await read();
    expect(figures.size).toBe(0);
    expect(figures.ranked).toEqual([
      { name: "Emma", gender: "F", years: [2020], ranks: [3] },
    ]);
  });
});
