import { describe, expect, test } from "vitest";
import { bandPath, linePath } from "../../../renderer/charts/year-path";
import { createFormat } from "../../../renderer/lib/format";
import { ledeOf } from "../../../renderer/screens/name/describe";
import { factsOf } from "../../../renderer/screens/name/facts";
import {
  parseNameState,
  toggled,
} from "../../../renderer/screens/name/name-state";
import { ratioOf } from "../../../renderer/screens/name/sex-ratio";
import { spotsOf, yearsOf } from "../../../renderer/screens/name/spots";
import { wilsonInterval } from "../../../renderer/screens/name/wilson";
import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";
import { COUNTRY } from "./country";

const series = (
  counts: (number | null)[],
  more: Partial<PlaceSeries> = {},
): PlaceSeries => ({
  ...{ country: "US", region: null, name: "Emma", gender: "F", counts },
  years: counts.map((_, i) => 2000 + i),
  ranks: counts.map((count) => (count === null ? null : 1)),
  shares: counts.map((count) => (count === null ? null : count / 1000)),
  lows: counts.map((count) => (count === null ? 0 : null)),
  highs: counts.map((count) => (count === null ? 4 : null)),
  ...more,
});

describe("Wilson’s interval", () => {
  test("is that of published tables", () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [part, whole, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilsonInterval(part, whole);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  test("of nothing is everything", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("the part recorded as female", () => {
  test("is known where both counts are, with its interval", () => {
    const [point] = ratioOf(series([75]), series([25], { gender: "M" }));
    expect(point).toMatchObject({ female: 75, male: 25, share: 0.75 });
    expect(point).toMatchObject(wilsonInterval(75, 100));
  });

  test("lies between bounds where one count was not published", () => {
    const [point] = ratioOf(series([96]), series([null], { gender: "M" }));
    expect(point?.share).toBeNull();
    expect(point?.low).toBe(wilsonInterval(96, 100).low);
    expect(point?.high).toBe(wilsonInterval(96, 96).high);
  });

  test("has no lower bound where nothing limits the other count", () => {
    const male = series([null], { gender: "M", highs: [null], lows: [null] });
    const [point] = ratioOf(series([96]), male);
    expect(point).toMatchObject({ low: 0, high: 1 });
  });

  test("is not said of years without any count, nor of places that publish one sex", () => {
    const silent = series([null], { gender: "M" });
    expect(ratioOf(series([null]), silent)[0]).toMatchObject({
      ...{ share: null, low: null, high: null },
    });
    expect(ratioOf(series([96]), undefined)[0]).toMatchObject({
      ...{ female: 96, share: null, low: null, high: null },
    });
  });
});

describe("what is told of a name at a place", () => {
  test("are first and last year, peak, best rank and the latest", () => {
    const facts = factsOf(
      series([null, 10, 40, 40, null], { ranks: [null, 3, 2, 2, null] }),
    );
    expect(facts).toMatchObject({
      ...{ first: 2001, last: 2003, births: 90, counted: 3 },
      peak: { year: 2002, value: 40 },
      best: { year: 2002, value: 2 },
      bestYears: 2,
      latest: { year: 2004, rank: null },
    });
  });

  test("is nothing where nothing was published", () => {
    expect(factsOf(series([null, null]))).toBeNull();
  });

  test("is said in sentences that claim no more than was published", () => {
    const countries = [COUNTRY];
    const [spot] = spotsOf([
      series([990, 10]),
      series([null, 8], { gender: "M" }),
    ]);
    const lede = spot && ledeOf(spot, countries, "births", createFormat("en"));
    expect(lede).toBe(
      "United States, 2000–2001: 1,008 births published. 99.2\u00a0% of them were recorded as female. Most frequent in 2000, with 990 births. Rank 1 among female names in 2001.",
    );
  });
});

describe("places of a name", () => {
  test("put both sexes of a spelling together, most births first", () => {
    const spots = spotsOf([
      series([5], { country: "NZ" }),
      series([9]),
      series([3], { gender: "M" }),
      series([7], { country: "FR", name: "EMMA" }),
    ]);
    expect(
      spots.map(({ country, name, births }) => [country, name, births]),
    ).toEqual([
      ["US", "Emma", 12],
      ["FR", "EMMA", 7],
      ["NZ", "Emma", 5],
    ]);
  });

  test("span all years of any of them", () => {
    const late = series([1, 2], { country: "FR", years: [2004, 2005] });
    expect(yearsOf(spotsOf([series([1, 2]), late]))).toEqual([
      2000, 2001, 2002, 2003, 2004, 2005,
    ]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe("lines over the years", () => {
  const height = (value: number) => value / 10;

  test("have a gap where nothing was published", () => {
    expect(linePath([0, 10, null, 5, 5], height)).toBe(
      "M0 100L25 0M75 50L100 50",
    );
  });

  test("show a year between two gaps", () => {
    expect(linePath([null, 10, null], height)).toMatch(/^M50 0h[\d.]+$/);
  });

  test("have bands only where both bounds are known", () => {
    expect(bandPath([0.5, null, 0], [1, 1, null])).toBe("M0 0H25V50H0Z");
  });
});

describe("what the reader likes", () => {
  test("survives what an older version left behind", () => {
    const start = {
      ...{ unit: "count", sameScale: false, measure: "births", tables: [] },
    };
    for (const stored of [null, 7, "x", [], { tables: "trend", unit: 3 }])
      expect(parseNameState(stored)).toEqual(start);
    expect(
      parseNameState({ unit: "rank", sameScale: true, tables: ["ratio", "x"] }),
    ).toEqual({ ...start, unit: "rank", sameScale: true, tables: ["ratio"] });
  });

  test("turns a picture into a table and back", () => {
    expect(toggled([], "trend")).toEqual(["trend"]);
    expect(toggled(["trend", "ratio"], "trend")).toEqual(["ratio"]);
  });
});
