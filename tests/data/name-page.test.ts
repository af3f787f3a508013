import { beforeEach, describe, expect, test } from "vitest";
import { namePlaces } from "../../electron/data/names/page/name-places";
import { nameVariants } from "../../electron/data/names/page/name-variants";
import { similarCurves } from "../../electron/data/names/page/similar-curves";
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
): Said => ({ ...{ name, gender: "F", year, count }, ...said });

/** The file’s own total is the denominator. */
const LISTED = { denominator: "listed births" };

const places = (name: string, country: string | null = null) =>
  namePlaces(backend, { name, country });

describe("a name place by place", () => {
  test("has counts, ranks and shares, and bounds where the source is silent", async () => {
    await loadFacts(
      backend,
      [
        line("Emma", 2018, 40),
        line("Ada", 2018, 60),
        line("Ada", 2019, 50),
        line("Emma", 2020, 50),
        line("Ada", 2020, 50),
      ],
      LISTED,
    );
    expect(await places("Emma")).toEqual([
      {
        ...{ country: "GB", region: null, name: "Emma", gender: "F" },
        years: [2018, 2019, 2020],
        counts: [40, null, 50],
        ranks: [2, null, 1],
        shares: [0.4, null, 0.5],
        // The office's threshold is 3.
        lows: [null, 0, null],
        highs: [null, 2, null],
      },
    ]);
  });

  test("knows of a list of the most frequent only that a count is not above its last", async () => {
    await loadFacts(
      backend,
      [line("Emma", 2018, 40), line("Ada", 2018, 60), line("Ada", 2019, 50)],
      { complete: false },
    );
    const [emma] = await places("Emma");
    expect(emma?.counts).toEqual([40, null]);
    expect(emma?.highs).toEqual([null, 50]);
  });

  test("takes bounds that the office gave before those that follow, and ranks without counts", async () => {
    await loadFacts(backend, [
      line("Ada", 2018, 9),
      { name: "Emma", gender: "F", year: 2018, low: 1, high: 4 },
      { name: "Emma", gender: "F", year: 2019, low: 1, high: null },
      { name: "Emma", gender: "F", year: 2020, rank: 7 },
    ]);
    const [emma] = await places("Emma");
    expect(emma).toMatchObject({
      years: [2018, 2019, 2020],
      counts: [null, null, null],
      ranks: [null, null, 7],
      lows: [1, 1, 0],
      highs: [4, 2, 2],
    });
  });

  test("is told apart by recorded sex, spelling and country; capitals belong to it, accents do not", async () => {
    await loadFacts(backend, [
      line("Zoé", 2020, 10),
      line("Zoé", 2020, 4, { gender: "M" }),
      line("Zoe", 2020, 90),
    ]);
    await loadFacts(backend, [line("ZOÉ", 2020, 70)], { country: "FR" });
    const found = await places("Zoé");
    expect(
      found.map(({ country, name, gender }) => `${country} ${name} ${gender}`),
    ).toEqual(["FR ZOÉ F", "GB Zoé F", "GB Zoé M"]);
  });

  test("is read from the regions where a country has no national figures", async () => {
    const jack = (region: string, count: number) =>
      line("Jack", 2020, count, { region, gender: "M" });
    await loadFacts(backend, [jack("AU-NSW", 70)], { country: "AU" });
    await loadFacts(backend, [jack("AU-SA", 40)], {
      ...{ country: "AU", title: "South" },
    });
    const everywhere = await places("Jack");
    expect(everywhere.map(({ region }) => region)).toEqual(["AU-NSW", "AU-SA"]);
    await loadFacts(backend, [line("Jack", 2020, 300, { gender: "M" })], {
      ...{ country: "AU", title: "All" },
    });
    expect((await places("Jack")).map(({ region }) => region)).toEqual([null]);
    const regions = await places("Jack", "AU");
    expect(regions.map(({ region, counts }) => [region, counts])).toEqual([
      ["AU-NSW", [70]],
      ["AU-SA", [40]],
    ]);
  });

  test("has the bounds of regions that say nothing of it, where others do", async () => {
    await loadFacts(
      backend,
      [
        line("Emma", 2020, 70, { region: "US-CA" }),
        line("Ada", 2020, 9, { region: "US-VT" }),
      ],
      { country: "US" },
    );
    const regions = await places("Emma", "US");
    expect(
      regions.map(({ region, counts, highs }) => [region, counts, highs]),
    ).toEqual([
      ["US-CA", [70], [null]],
      ["US-VT", [null], [2]],
    ]);
    expect(await places("Nobody", "US")).toEqual([]);
  });

  test("comes from the edition that speaks, each year once", async () => {
    await loadFacts(backend, [line("Emma", 2018, 10), line("Emma", 2019, 20)]);
    await loadFacts(backend, [line("Emma", 2019, 21), line("Ada", 2020, 30)], {
      title: "Newer",
    });
    const [emma] = await places("Emma");
    expect(emma?.years).toEqual([2018, 2019, 2020]);
    expect(emma?.counts).toEqual([10, 21, null]);
  });

  test("is empty where nobody bears it", async () => {
    await loadFacts(backend, [line("Emma", 2018, 10)]);
    expect(await places("Emna")).toEqual([]);
  });
});

describe("spellings that are taken for one name", () => {
  test("are grouped by case, by accents and by each language’s rule of sound", async () => {
    await loadFacts(
      backend,
      [
        line("Catherine", 2020, 50),
        line("Katherine", 2020, 90),
        line("Kathryn", 2020, 30),
        line("Anna", 2020, 20),
      ],
      { country: "US" },
    );
    await loadFacts(
      backend,
      [
        line("CATHERINE", 2020, 80),
        line("CATHÉRINE", 2020, 3),
        line("KATHERINE", 2020, 4),
      ],
      { country: "FR" },
    );
    const variants = await nameVariants(backend, {
      ...{ name: "Catherine", limit: 2 },
    });
    expect(
      variants.map(({ rule, names, count, total }) => [
        rule,
        names.map(({ name }) => name),
        count,
        total,
      ]),
    ).toEqual([
      ["case", ["CATHERINE", "Catherine"], 2, 130],
      ["accents", ["CATHERINE", "Catherine"], 3, 133],
      // What only the French file has is not heard as English, nor the other way round.
      ["en", ["Katherine", "Catherine"], 3, 170],
      ["fr", ["CATHERINE", "KATHERINE"], 3, 87],
    ]);
  });

  test("are none where a rule finds no other", async () => {
    await loadFacts(backend, [line("Emma", 2020, 50)], { country: "ES" });
    expect(await nameVariants(backend, { name: "Emma", limit: 9 })).toEqual([]);
    expect(await nameVariants(backend, { name: "Nobody", limit: 9 })).toEqual(
      [],
    );
  });
});

describe("names that rose and fell with a name", () => {
  const YEARS = Array.from({ length: 12 }, (_, i) => 2000 + i);
  /** Shares of a curve, made into counts of a thousand girls a year. */
  const curve = (name: string, shape: (i: number) => number) =>
    YEARS.map((year, i) => line(name, year, shape(i)));
  const rest = (gender: "F" | "M") =>
    YEARS.map((year) => line("Rest", year, 500, { gender }));
  const asked = {
    ...{ name: "Emma", gender: "F" as const },
    ...{ country: "GB", region: null, limit: 3 },
  };

  test("are those with the highest correlation of yearly shares, larger names only", async () => {
    await loadFacts(
      backend,
      [
        ...rest("F"),
        ...rest("M"),
        ...curve("Emma", (i) => 10 + 5 * i),
        ...curve("Twin", (i) => 20 + 10 * i),
        ...curve("Rising", (i) => 5 + i * i),
        ...curve("Falling", (i) => 200 - 10 * i),
        ...curve("Small", (i) => 3 + (i > 5 ? 1 : 0)),
        ...curve("EMMA", (i) => 10 + 5 * i),
      ],
      LISTED,
    );
    const { names, least, compared, years, shares } = await similarCurves(
      backend,
      asked,
    );
    expect(least).toBe(100);
    expect(compared).toBe(7);
    expect(years).toEqual(YEARS);
    expect(shares).toHaveLength(12);
    expect(names.map(({ name }) => name)).toEqual(["Twin", "Rising", "Rest"]);
    const [twin] = names;
    expect(twin?.correlation).toBeCloseTo(pearson(shares, twin?.shares ?? []));
    expect(twin?.correlation).toBeGreaterThan(0.99);
  });

  test("are none where there is no denominator, or too few years", async () => {
    await loadFacts(
      backend,
      [...rest("F"), ...rest("M"), line("Emma", 2000, 30)],
      LISTED,
    );
    expect((await similarCurves(backend, asked)).names).toEqual([]);
    backend.figures.clear();
    await loadFacts(
      backend,
      curve("Emma", (i) => 10 + i),
      {
        ...{ country: "NZ", complete: false },
      },
    );
    const listed = await similarCurves(backend, { ...asked, country: "NZ" });
    expect(listed.names).toEqual([]);
  });

  test("say that nothing speaks for a place without figures", async () => {
    await expect(similarCurves(backend, asked)).rejects.toMatchObject({
      info: { code: "not-found" },
    });
  });
});

/** The textbook's formula, term by term. */
function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) =>
    of.reduce((sum, value) => sum + value, 0) / of.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (term: (i: number) => number) =>
    a.reduce((total, _, i) => total + term(i), 0);
  const off = (of: readonly number[], from: number) => (i: number) =>
    (of[i] ?? 0) - from;
  const [offA, offB] = [off(a, meanA), off(b, meanB)];
  return (
    sum((i) => offA(i) * offB(i)) /
    Math.sqrt(sum((i) => offA(i) ** 2) * sum((i) => offB(i) ** 2))
  );
}
