import { describe, expect, test } from "vitest";
import { arrivalsOf } from "../../../../electron/data/insights/arrivals";
import { logOddsOf } from "../../../../electron/data/insights/log-odds";
import { typicalNames } from "../../../../electron/data/insights/typical-names";
import {
  madeUpFigures,
  type MadeUpName,
} from "../../../support/made-up-figures";

const girl = (
  name: string,
  first: number,
  ...counts: number[]
): MadeUpName => ({
  ...{ name, gender: "F", first, counts },
});

describe("names that are new or gone", () => {
  const figures = madeUpFigures([
    girl("Always", 2000, 10, 10, 10, 10, 10),
    girl("New", 2002, 5, 0, 30),
    girl("Gone", 2000, 40, 60, 6),
    girl("Once", 2001, 7),
    { name: "Boy", gender: "M", first: 2001, counts: [8, 8] },
  ]);
  const ask = (change: "new" | "gone", gender: "F" | "M" | null = "F") =>
    arrivalsOf(figures, { gender, change, span: { from: 2001, to: 2003 } });

  test("are told with their year, peak and births", () => {
    expect(ask("new").rows).toEqual([
      {
        ...{ name: "New", gender: "F", year: 2002, count: 5 },
        ...{ peak: 30, peakYear: 2004, births: 35, years: 2 },
      },
      {
        ...{ name: "Once", gender: "F", year: 2001, count: 7 },
        ...{ peak: 7, peakYear: 2001, births: 7, years: 1 },
      },
    ]);
    expect(ask("gone").rows.map(({ name, year }) => [name, year])).toEqual([
      ["Gone", 2002],
      ["Once", 2001],
    ]);
  });

  test("are counted year by year, but not at the ends of what was published", () => {
    const { published, years } = ask("new");
    expect(published).toEqual({ from: 2000, to: 2004 });
    expect(years).toEqual([
      { year: 2000, appeared: null, vanished: 0 },
      { year: 2001, appeared: 1, vanished: 1 },
      { year: 2002, appeared: 1, vanished: 1 },
      { year: 2003, appeared: 0, vanished: 0 },
      { year: 2004, appeared: 0, vanished: null },
    ]);
  });

  test("are measured by the years of their own sex", () => {
    // Boys were published for 2001 and 2002 only: none of them came or went.
    expect(ask("new", "M")).toMatchObject({
      ...{ rows: [], published: { from: 2001, to: 2002 } },
    });
    expect(ask("new", null).rows.map(({ name }) => name)).toEqual([
      "New",
      "Once",
    ]);
  });
});

describe("log-odds with an informative prior", () => {
  test("are those of equation 16, 20 and 22", () => {
    // a = 1 of 100: ln(21 / (100 + 100 − 20 − 1)) − ln(11 / (200 + 100 − 10 − 1)); variance 1/21 + 1/11.
    const { difference, z } = logOddsOf([20, 100], [10, 200], 1, 100);
    expect(difference).toBeCloseTo(Math.log(21 / 179) - Math.log(11 / 289), 12);
    expect(z).toBeCloseTo(difference / Math.sqrt(1 / 21 + 1 / 11), 12);
    expect(difference).toBeCloseTo(1.1257, 4);
    expect(z).toBeCloseTo(3.0244, 4);
  });

  test("are none where the shares are one", () => {
    expect(logOddsOf([30, 3000], [10, 1000], 10, 1000).difference).toBeCloseTo(
      0,
      12,
    );
  });
});

describe("names typical of a place", () => {
  const here = madeUpFigures([
    girl("Oakley", 2000, 300, 300),
    girl("Emma", 2000, 500, 500),
    girl("Rare", 2000, 0, 6),
    girl("Ann", 2000, 200, 194),
  ]);
  const there = madeUpFigures([
    girl("EMMA", 1999, 500, 500, 500),
    girl("ANN", 1999, 500, 500, 500),
  ]);
  const ask = (span: { from: number; to: number } | null, threshold = 5) =>
    typicalNames(
      { figures: here, threshold },
      { figures: there, threshold: 5 },
      { gender: "F", span },
    );

  test("are matched without regard to case, in the years both have", () => {
    const { years, spans, rows, compared, untold } = ask(null);
    expect(years).toEqual([2000, 2001]);
    expect([spans.first.F?.births, spans.second.F?.births]).toEqual([
      2000, 2000,
    ]);
    // "Rare" has 6 to 10 births here and may have 8 there, of as many.
    expect({ compared, untold }).toEqual({ compared: 3, untold: 1 });
    expect(rows.first.map(({ name }) => name)).toEqual(["Oakley"]);
    expect(rows.second.map(({ name }) => name)).toEqual(["Ann"]);
  });

  test("are compared with the count that makes the difference smallest", () => {
    const [oakley] = ask(null).rows.first;
    expect(oakley).toMatchObject({
      ...{ first: { low: 600, high: 600 }, second: { low: 0, high: 8 } },
    });
    // 600 / 8, of as many births.
    expect(oakley?.ratio).toBeCloseTo(75, 10);
    const a = (1000 * 608) / 4000;
    const { z } = logOddsOf([600, 2000], [8, 2000], a, 1000);
    expect(oakley?.z).toBeCloseTo(z, 10);
  });

  test("are told for the years asked", () => {
    expect(ask({ from: 2001, to: 2010 }).years).toEqual([2001]);
    expect(ask({ from: 1990, to: 1999 }).years).toEqual([]);
  });
});
