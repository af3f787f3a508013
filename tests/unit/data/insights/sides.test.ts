import { describe, expect, test } from "vitest";
import { sexChangesOf } from "../../../../electron/data/insights/sex-changes";
import {
  limitsOf,
  ratioOf,
} from "../../../../electron/data/insights/sex-ratio";
import {
  sustainedStretches,
  type YearOfName,
} from "../../../../electron/data/insights/sex-stretches";
import { madeUpFigures } from "../../../support/made-up-figures";

/** One letter a year: F, M, or a dot for a year on neither side; 100 births each. */
function yearsOf(sides: string): YearOfName[] {
  return Array.from(sides, (side, at) => ({
    year: 2000 + at,
    side: side === "." ? null : (side as "F" | "M"),
    female: side === "F" ? 80 : 30,
    male: side === "F" ? 20 : 70,
  }));
}

describe("stretches of years on one side", () => {
  const firstsOf = (sides: string, minBirths = 1) =>
    sustainedStretches(yearsOf(sides), minBirths).map(
      ({ side, first, years }) => `${side} ${String(first)} ${String(years)}`,
    );

  test("last five years at least", () => {
    expect(firstsOf("MMMMMFFFFF")).toEqual(["M 2000 5", "F 2005 5"]);
    expect(firstsOf("MMMMMFFFF")).toEqual(["M 2000 5"]);
  });

  test("are not ended by a year on neither side", () => {
    expect(firstsOf("MMM.MM..F.FFFF")).toEqual(["M 2000 5", "F 2008 5"]);
  });

  test("are not broken for good by a few years on the other side", () => {
    expect(firstsOf("MMMMMFFMMMMM")).toEqual(["M 2000 10"]);
    expect(firstsOf("MMMMMFMFFFFF")).toEqual(["M 2000 5", "F 2007 5"]);
  });

  test("have enough births", () => {
    expect(firstsOf("MMMMMFFFFF", 500)).toHaveLength(2);
    expect(firstsOf("MMMMMFFFFF", 501)).toEqual([]);
  });
});

describe("the recorded sex of a name", () => {
  const name = (gender: "F" | "M", ...counts: number[]) => ({
    ...{ name: "Leslie", gender, first: 2000, counts },
  });
  const rest = {
    name: "Rest",
    first: 2000,
    counts: Array<number>(12).fill(900),
  };
  const figures = madeUpFigures([
    name("F", 10, 12, 9, 0, 11, 40, 50, 300, 320, 310, 330, 340),
    name("M", 90, 80, 85, 95, 90, 45, 40, 20, 15, 0, 12, 9),
    { ...rest, gender: "F" },
    { ...rest, gender: "M" },
  ]);
  const pair = { female: 0, male: 1 };

  test("has a share with Wilson's interval", () => {
    // 10 of 100.
    const row = ratioOf(figures, pair, 2000, limitsOf(figures, 5));
    expect(row?.share).toBeCloseTo(0.1, 12);
    expect(row?.interval?.low).toBeCloseTo(0.0552, 4);
    expect(row?.interval?.high).toBeCloseTo(0.1744, 4);
  });

  test("is bounded where one sex was not published", () => {
    const row = ratioOf(figures, pair, 2003, limitsOf(figures, 5));
    expect(row).toMatchObject({
      ...{ share: null, female: { low: 0, high: 4 } },
    });
    // 0 of 95 at least, 4 of 99 at most.
    expect(row?.interval?.low).toBeCloseTo(0, 12);
    expect(row?.interval?.high).toBeCloseTo(0.0993, 4);
    expect(
      ratioOf(figures, pair, 2003, limitsOf(figures, null))?.interval,
    ).toBeNull();
  });

  test("changes sides once it stays there", () => {
    const { names, rows } = sexChangesOf(figures, 5, 100);
    expect(names).toBe(2);
    // Stretches: 2000–2004 with 42 girls and 440 boys, 2007–2011 with 1,600 girls and 56 boys.
    expect(rows).toEqual([
      {
        ...{ name: "Leslie", from: "M", to: "F", year: 2007, crossings: 1 },
        ...{ before: 42 / 482, after: 1600 / 1656, births: 482 },
      },
    ]);
    expect(sexChangesOf(figures, 5, 483).rows).toEqual([]);
  });
});
