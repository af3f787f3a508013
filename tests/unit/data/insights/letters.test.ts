import { describe, expect, test } from "vitest";
import { diversityOf } from "../../../../electron/data/insights/diversity";
import { letterKey } from "../../../../electron/data/insights/letter-groups";
import { lettersOf } from "../../../../electron/data/insights/letters";
import { madeUpFigures } from "../../../support/made-up-figures";

describe("the letters of a name", () => {
  test.each([
    ["Jayden", "n", "en", "j", "6"],
    ["ANDRÉ", "é", "ré", "a", "5"],
    ["Élodie", "e", "ie", "e", "6"],
    ["Jean-Luc", "c", "uc", "j", "7"],
    ["N'Golo", "o", "lo", "n", "5"],
    ["Zoe\u0308", "ë", "oë", "z", "3"],
    ["שירה", "ה", "רה", "ש", "4"],
    ["Bo", "o", "bo", "b", "2"],
    ["X", "x", "x", "x", "1"],
    ["007", "", "", "", ""],
  ])("%s", (name, last, lastTwo, first, length) => {
    expect(letterKey(name, "last")).toBe(last);
    expect(letterKey(name, "last-two")).toBe(lastTwo);
    expect(letterKey(name, "first")).toBe(first);
    expect(letterKey(name, "length")).toBe(length);
  });
});

describe("letters over the years", () => {
  const figures = madeUpFigures([
    { name: "John", gender: "M", first: 2000, counts: [60, 0, 50] },
    { name: "Ryan", gender: "M", first: 2000, counts: [0, 30, 10] },
    { name: "James", gender: "M", first: 2000, counts: [40, 70, 30] },
    { name: "Ann", gender: "F", first: 2001, counts: [10, 20] },
    { name: "12", gender: "F", first: 2001, counts: [5, 5] },
  ]);

  test("are summed by births of each year", () => {
    expect(lettersOf(figures, "last", "M")).toEqual({
      years: [2000, 2001, 2002],
      births: [100, 100, 90],
      groups: [
        { key: "n", counts: [60, 30, 60] },
        { key: "s", counts: [40, 70, 30] },
      ],
      rest: [0, 0, 0],
      means: [],
    });
  });

  test("of both sexes are told for the years that have both", () => {
    expect(lettersOf(figures, "last", null)).toMatchObject({
      years: [2001, 2002],
      births: [115, 115],
      groups: [
        { key: "n", counts: [40, 80] },
        { key: "s", counts: [70, 30] },
      ],
      rest: [5, 5],
    });
  });

  test("have a mean length, weighted by births", () => {
    // (60 · 4 + 40 · 5) / 100; (30 · 4 + 70 · 5) / 100; (60 · 4 + 30 · 5) / 90.
    const { means } = lettersOf(figures, "length", "M");
    expect(means).toEqual([4.4, 4.7, 390 / 90]);
  });

  test("are not told of a list of the most frequent names", () => {
    const top = madeUpFigures(
      [{ name: "John", gender: "M", first: 2000, counts: [60] }],
      { complete: false, shares: false },
    );
    expect(lettersOf(top, "last", "M").years).toEqual([]);
    expect(diversityOf(top, 4)).toEqual([]);
  });
});

test("diversity is told year by year and sex, with unpublished births counted in", () => {
  const figures = madeUpFigures(
    [
      { name: "Ann", gender: "F", first: 2000, counts: [50] },
      { name: "Eve", gender: "F", first: 2000, counts: [30] },
    ],
    { unlisted: 20 },
  );
  expect(diversityOf(figures, 4)).toMatchObject([
    {
      ...{ year: 2000, gender: "F", births: 80, denominator: 100, names: 2 },
      ...{ top10: null, top50: null, top100: null },
    },
  ]);
});
