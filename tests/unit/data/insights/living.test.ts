import { describe, expect, test } from "vitest";
import {
  ageRow,
  cohortRows,
  leastLiving,
  livingOf,
  medianAge,
} from "../../../../electron/data/insights/living-bearers";
import { quartilesOf } from "../../../../electron/data/insights/quartiles";
import { survivalOf } from "../../../../electron/data/insights/survival";
import type { LifeSeries } from "../../../../electron/data/life-tables/life-series";
import { madeUpFigures } from "../../../support/made-up-figures";

const series = (
  year: number | null,
  survivors: readonly number[],
  ages = survivors.map((_, age) => age),
): LifeSeries => ({ gender: "F", year, ages, survivors });

describe("survival", () => {
  test("by one table is the mean of the ages at its ends", () => {
    const survive = survivalOf(
      { kind: "period", series: [series(null, [1, 0.9, 0.8, 0.5, 0])] },
      "F",
    );
    // Born in the year itself: from exact age 0 to 1.
    expect(survive?.(2020, 2020).low).toBeCloseTo(0.95, 12);
    expect(survive?.(2018, 2020).low).toBeCloseTo(0.65, 12);
    expect(survive?.(2018, 2020).high).toBeCloseTo(0.65, 12);
    expect(survive?.(2021, 2020)).toEqual({ low: 0, high: 0 });
  });

  test("is bounded beyond the last age", () => {
    const survive = survivalOf(
      { kind: "period", series: [series(null, [1, 0.9, 0.4])] },
      "F",
    );
    expect(survive?.(2018, 2020)).toEqual({ low: 0, high: 0.4 });
    expect(survive?.(1950, 2020)).toEqual({ low: 0, high: 0.4 });
  });

  test("spreads deaths evenly between the ages of an abridged table", () => {
    const survive = survivalOf(
      { kind: "period", series: [series(null, [1, 0.9, 0.5], [0, 1, 5])] },
      "F",
    );
    // l(2) = 0.8, l(3) = 0.7.
    expect(survive?.(2018, 2020).low).toBeCloseTo(0.75, 12);
  });

  test("by a cohort table is that of the year of birth, or of the nearest", () => {
    const cohorts = [series(1900, [1, 0.5, 0]), series(1950, [1, 0.9, 0.8])];
    const survive = survivalOf({ kind: "cohort", series: cohorts }, "F");
    expect(survive?.(1900, 1901).low).toBeCloseTo(0.25, 12);
    expect(survive?.(1980, 1981).low).toBeCloseTo(0.85, 12);
  });

  test("through period tables takes each year of age from the table of its year", () => {
    const periods = [
      series(2000, [1, 0.8, 0.4, 0]),
      series(2001, [1, 0.9, 0.9, 0]),
    ];
    const survive = survivalOf({ kind: "period", series: periods }, "F");
    // Age 0 in 2000: 0.8 reach age 1; age 1 in 2001: all of them reach age 2. Mean of 0.8 and 0.8.
    expect(survive?.(2000, 2001).low).toBeCloseTo(0.8, 12);
    // One year more: the nearest table, 2001, lets none of age 2 reach 3. Mean of 0.8 and 0.
    expect(survive?.(2000, 2002).low).toBeCloseTo(0.4, 12);
    expect(survive?.(2000, 2003)).toEqual({ low: 0, high: 0 });
    expect(survivalOf({ kind: "period", series: periods }, "M")).toBeNull();
  });
});

describe("quartiles of the living", () => {
  test("are taken within the year that they fall into", () => {
    // 100 of age 0 to 1, 100 of age 1 to 2, 200 of age 2 to 3.
    const cohorts = [
      { year: 2020, living: 100 },
      { year: 2019, living: 100 },
      { year: 2018, living: 200 },
    ];
    expect(quartilesOf(cohorts, 2020)).toEqual([1, 2, 2.5]);
  });

  test("are none where nobody lives", () => {
    expect(quartilesOf([{ year: 2020, living: 0 }], 2020)).toBeNull();
  });
});

describe("living bearers", () => {
  const figures = madeUpFigures([
    { name: "Ada", gender: "F", first: 2017, counts: [100, 0, 200, 50] },
    { name: "Rest", gender: "F", first: 2017, counts: [900, 900, 900, 900] },
  ]);
  const table = {
    kind: "period" as const,
    series: [series(null, [1, 0.8, 0.6, 0.4, 0.2])],
  };
  const survival = { F: survivalOf(table, "F"), M: survivalOf(table, "M") };

  test("are the births of each year that survive, with bounds where nothing was published", () => {
    const living = livingOf(figures, 5, survival, 2020);
    const rows = cohortRows(living, 0);
    expect(rows.map(({ births }) => births)).toEqual([
      { low: 100, high: 100 },
      { low: 0, high: 4 },
      { low: 200, high: 200 },
      { low: 50, high: 50 },
    ]);
    // Half of 0.4 + 0.2; of 0.6 + 0.4; of 0.8 + 0.6; of 1 + 0.8.
    expect(rows.map((row) => row.living.low)).toEqual(
      [30, 0, 140, 45].map((n) => expect.closeTo(n, 10) as number),
    );
    expect(rows[1]?.living.high).toBeCloseTo(2, 10);
    const row = ageRow(living, 0);
    expect(row?.births).toBe(350);
    expect(row?.living.low).toBeCloseTo(215, 10);
    expect(row?.living.high).toBeCloseTo(217, 10);
    // 107.5 of 215: 45 are under 1; 62.5 of the next 140.
    expect(row?.quartiles[1]).toBeCloseTo(1 + 62.5 / 140, 10);
    expect(leastLiving(living, 0)).toBeCloseTo(215, 10);
    expect(medianAge(living, 0)).toBe(row?.quartiles[1]);
  });

  test("of an earlier year leave later births out", () => {
    const living = livingOf(figures, 5, survival, 2018);
    expect(cohortRows(living, 0).map(({ year }) => year)).toEqual([2017, 2018]);
    // Of 100 born in 2017 those of age 1 to 2: half of 0.8 + 0.6.
    expect(leastLiving(living, 0)).toBeCloseTo(70, 10);
  });

  test("have no upper bound where the threshold is not known", () => {
    const living = livingOf(figures, null, survival, 2020);
    expect(ageRow(living, 0)?.living).toEqual({
      low: expect.closeTo(215, 10) as number,
      high: null,
    });
  });
});
