import { describe, expect, test } from "vitest";
import { deleteDataset } from "../../electron/data/datasets/delete-dataset";
import { diffDatasets } from "../../electron/data/datasets/diff-datasets";
import {
  listEditions,
  preferEdition,
} from "../../electron/data/datasets/list-editions";
import { nameTrend } from "../../electron/data/names/name-trend";
import { loadFacts, sharedBackend, type Said } from "../support/load-facts";

const backend = await sharedBackend();

const emma = (...counts: [year: number, count: number][]): Said[] =>
  counts.map(([year, count]) => ({ name: "Emma", gender: "F", year, count }));
const store = async (lines: Said[], about = {}): Promise<string> =>
  (await loadFacts(backend, lines, about)).dataset_id ?? "";
const shown = async () =>
  (
    await nameTrend(backend, {
      ...{ name: "Emma", country: "GB", region: null, gender: null },
    })
  ).map(({ year, count }) => [year, count]);

describe("editions", () => {
  test("of one series are told with the years for which each speaks", async () => {
    const old = await store(emma([2018, 1], [2019, 2], [2020, 3]));
    const now = await store(emma([2019, 20], [2020, 30], [2021, 40]));
    expect(await listEditions(backend, old)).toMatchObject([
      {
        ...{ id: now, speaks: "all", preferred: false },
        speaks_years: [{ from: 2019, to: 2021 }],
      },
      {
        ...{ id: old, speaks: "some", preferred: false },
        speaks_years: [{ from: 2018, to: 2018 }],
      },
    ]);
    expect(await listEditions(backend, now)).toHaveLength(2);
  });

  test("adjoin year by year, and are of one place, profile, country and measure", async () => {
    const first = await store(emma([2018, 1]));
    await store(emma([2019, 1]));
    await store(emma([2020, 1]));
    await store(emma([2030, 1]));
    await store(emma([2019, 1]), { profile: "another" });
    await store(emma([2019, 1]), { country: "IE" });
    await store(emma([2019, 1]), { measure: "bearers" });
    await store(emma([2019, 1]).map((one) => ({ ...one, region: "GB-SCT" })));
    const editions = await listEditions(backend, first);
    expect(editions.map(({ max_year }) => max_year)).toEqual([
      2020, 2019, 2018,
    ]);
  });

  test("that are deleted are none", async () => {
    const old = await store(emma([2019, 2]));
    const now = await store(emma([2019, 20]));
    await deleteDataset(backend, now);
    expect(await listEditions(backend, old)).toMatchObject([{ id: old }]);
  });
});

describe("an edition that the user prefers", () => {
  test("speaks for its years, whatever is newer, and no longer when told so", async () => {
    const old = await store(emma([2018, 1], [2019, 2]));
    const now = await store(emma([2019, 20], [2020, 30]));
    const newest = [
      [2018, 1],
      [2019, 20],
      [2020, 30],
    ];
    expect(await shown()).toEqual(newest);
    const editions = await preferEdition(backend, { id: old });
    expect(editions).toMatchObject([
      { id: now, speaks: "some", speaks_years: [{ from: 2020, to: 2020 }] },
      { id: old, speaks: "all", preferred: true },
    ]);
    expect(await shown()).toEqual([
      [2018, 1],
      [2019, 2],
      [2020, 30],
    ]);
    await preferEdition(backend, { id: old, preferred: false });
    expect(await shown()).toEqual(newest);
  });

  test("gives way to one that was preferred later", async () => {
    const one = await store(emma([2019, 1]));
    const two = await store(emma([2019, 2]));
    await store(emma([2019, 3]));
    await preferEdition(backend, { id: two });
    await preferEdition(backend, { id: one });
    expect(await shown()).toEqual([[2019, 1]]);
    await preferEdition(backend, { id: two });
    expect(await shown()).toEqual([[2019, 2]]);
  });

  test("goes on speaking when a newer one comes", async () => {
    const old = await store(emma([2019, 2]));
    await preferEdition(backend, { id: old });
    await store(emma([2019, 20], [2020, 30]));
    expect(await shown()).toEqual([
      [2019, 2],
      [2020, 30],
    ]);
  });

  test("never puts sums that Onoma made before published figures", async () => {
    const published = await store(emma([2019, 50]));
    await backend.pg.exec("UPDATE coverage SET derived = true");
    const other = await store(emma([2019, 40]));
    await preferEdition(backend, { id: published });
    expect(await shown()).toEqual([[2019, 40]]);
    expect(other).not.toBe(published);
  });
});

describe("the difference of two editions", () => {
  const line = (name: string, year: number, count: number): Said => ({
    ...{ name, gender: "F", year, count },
  });
  const page = { offset: 0, limit: 10 };

  test("counts what was added, removed and revised, largest first", async () => {
    const from = await store([
      line("Emma", 2019, 300),
      line("Emma", 2020, 310),
      line("Ada", 2019, 5),
      line("Zoë", 2019, 7),
    ]);
    const to = await store([
      line("Emma", 2019, 70_300),
      line("Emma", 2020, 310),
      line("Ada", 2019, 5),
      line("Ada", 2021, 6),
      line("Mia", 2021, 12),
    ]);
    const about = { gender: "F", region: null };
    const diff = await diffDatasets(backend, { from, to, ...page });
    expect(diff).toEqual({
      ...{ added: 2, removed: 1, revised: 1, unchanged: 2, listed: 4 },
      rows: [
        {
          ...{ ...about, change: "revised", name: "Emma", year: 2019 },
          ...{ before: 300, after: 70_300 },
        },
        {
          ...{ ...about, change: "added", name: "Mia", year: 2021 },
          ...{ before: null, after: 12 },
        },
        {
          ...{ ...about, change: "removed", name: "Zoë", year: 2019 },
          ...{ before: 7, after: null },
        },
        {
          ...{ ...about, change: "added", name: "Ada", year: 2021 },
          ...{ before: null, after: 6 },
        },
      ],
    });
    const added = await diffDatasets(backend, {
      ...{ from, to, change: "added", offset: 1, limit: 10 },
    });
    expect(added).toMatchObject({ listed: 2, rows: [{ name: "Ada" }] });
    expect(await diffDatasets(backend, { from, to: from, ...page })).toEqual({
      ...{ added: 0, removed: 0, revised: 0, unchanged: 4, listed: 0 },
      rows: [],
    });
  });

  test("is of one place with the same place, beyond a page of names", async () => {
    const names = Array.from({ length: 9000 }, (_, i) => `N${String(i)}`);
    const lines = (count: number): Said[] =>
      names.flatMap((name) => [
        { ...line(name, 2020, count), region: "GB-ENG" },
        { ...line(name, 2020, 9), region: "GB-WLS" },
      ]);
    const from = await store(lines(5));
    const to = await store(lines(6));
    expect(await diffDatasets(backend, { from, to, ...page })).toMatchObject({
      ...{ added: 0, removed: 0, revised: 9000, unchanged: 9000 },
      ...{ listed: 9000, rows: Array(10).fill({ region: "GB-ENG" }) },
    });
  });

  test("is refused by name for a dataset without figures", async () => {
    const from = await store(emma([2019, 1]));
    const to = crypto.randomUUID();
    await expect(
      diffDatasets(backend, { from, to, ...page }),
    ).rejects.toMatchObject({ info: { code: "not-found" } });
  });
});
