import { describe, expect, test } from "vitest";
import { adjust } from "../../../../electron/data/insights/false-discovery";
import {
  hillNumbers,
  spreadOf,
  topBirths,
} from "../../../../electron/data/insights/hill-numbers";
import { twoSidedP } from "../../../../electron/data/insights/normal";
import {
  leastExpected,
  newcombe,
  pooledZ,
  wilson,
} from "../../../../electron/data/insights/proportions";
import { madeUpFigures } from "../../../support/made-up-figures";

describe("the normal distribution", () => {
  // Tables of the normal distribution; the far tail by the expansion φ(z)/z · (1 − 1/z² + 3/z⁴ − …).
  test.each([
    [0, 1],
    [1, 0.317310507862914],
    [1.959963984540054, 0.05],
    [-2.575829303548901, 0.01],
    [5, 5.733031437583867e-7],
    [10, 1.523970604832094e-23],
  ])("leaves beyond %d on both sides %d", (z, p) => {
    expect(twoSidedP(z) / p).toBeCloseTo(1, 10);
  });

  test("goes on without a step where the formula changes", () => {
    const border = 2.5 * Math.SQRT2;
    const ratio = twoSidedP(border - 1e-9) / twoSidedP(border + 1e-9);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(1 + 1e-7);
  });

  test("has nothing left very far out", () => {
    expect(twoSidedP(100)).toBe(0);
  });
});

describe("a proportion", () => {
  // The four examples of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d has Wilson's interval", (x, n, low, high) => {
    const interval = wilson(x, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  // Examples of R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10 (first minus second there).
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])(
    "%d of %d against %d of %d has Newcombe's interval",
    (x1, n1, x2, n2, low, high) => {
      const interval = newcombe(x2, n2, x1, n1);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    },
  );

  test("is compared by the pooled test", () => {
    // p = 30/200; standard error √(0.15 · 0.85 · (1/100 + 1/100)) = 0.050498; 0.1 / 0.050498.
    expect(pooledZ(10, 100, 20, 100)).toBeCloseTo(1.980295, 6);
    // Pearson's chi-squared of the table 10, 90 / 20, 80: n (ad − bc)² / (row and column sums).
    const chiSquared =
      (200 * (10 * 80 - 90 * 20) ** 2) / (30 * 170 * 100 * 100);
    expect(pooledZ(10, 100, 20, 100) ** 2).toBeCloseTo(chiSquared, 10);
  });

  test("expects so many births at least", () => {
    // 12 of 3,000: 0.004; of the smaller sample of 1,000 births 4.
    expect(leastExpected(9, 1000, 3, 2000)).toBeCloseTo(4, 10);
  });
});

describe("the false discovery rate", () => {
  // The example of Benjamini and Hochberg (1995), section 3.2: at 0.05 the four smallest are found.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
    0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test("is held as in the paper's example", () => {
    const adjusted = adjust(Float64Array.from([...published].reverse()));
    expect(published.filter((p) => adjusted.of(p) <= 0.05)).toEqual(
      published.slice(0, 4),
    );
    // 0.0095 · 15 / 4 and 0.0201 · 15 / 5.
    expect(adjusted.of(0.0095)).toBeCloseTo(0.035625, 10);
    expect(adjusted.of(0.0201)).toBeCloseTo(0.0603, 10);
  });

  test("gives equal values the same, never above that of a greater one", () => {
    const adjusted = adjust(Float64Array.from([0.01, 0.04, 0.04, 0.041]));
    // The greatest: 0.041 · 4 / 4; the next, 0.04 · 4 / 3, is above it.
    expect([0.01, 0.04, 0.041].map((p) => adjusted.of(p))).toEqual([
      0.04, 0.041, 0.041,
    ]);
  });

  test("has nothing to say of no tests", () => {
    expect(adjust(new Float64Array()).of(0.01)).toBe(1);
  });
});

describe("Hill numbers", () => {
  const stratum = (counts: readonly number[]) => {
    const figures = madeUpFigures(
      counts.map((count, i) => ({
        name: `Name ${String(i)}`,
        gender: "F",
        first: 2000,
        counts: [count],
      })),
    );
    const [made] = figures.strata;
    if (made === undefined) throw new Error("no stratum");
    return made;
  };

  test("count equally frequent names as they are", () => {
    const { hill1, hill2 } = hillNumbers(
      spreadOf(stratum([7, 7, 7, 7])),
      null,
      4,
    );
    expect(hill1.listed).toBeCloseTo(4, 10);
    expect(hill2.listed).toBeCloseTo(4, 10);
    expect([hill1.low, hill2.high]).toEqual([null, null]);
  });

  test("of 50, 30 and 20 births", () => {
    // −(0.5 ln 0.5 + 0.3 ln 0.3 + 0.2 ln 0.2) = 1.029653; its exponential; and 1 / (0.25 + 0.09 + 0.04).
    const { hill1, hill2 } = hillNumbers(
      spreadOf(stratum([50, 30, 20])),
      100,
      4,
    );
    expect(hill1.listed).toBeCloseTo(2.800095, 5);
    expect(hill2.listed).toBeCloseTo(1 / 0.38, 10);
    expect(hill1.low).toBeNull();
  });

  test("lie between as few unpublished names as may be, and as many", () => {
    const spread = spreadOf(stratum([50, 30]));
    // The 20 others under one name: as above. Each with its own: −(0.5 ln 0.5 + 0.3 ln 0.3 + 20 · 0.01 ln 0.01) = 1.628800.
    const any = hillNumbers(spread, 100, null);
    expect(any.hill1.low).toBeCloseTo(2.800095, 5);
    expect(any.hill1.high).toBeCloseTo(Math.exp(1.6288), 3);
    expect(any.hill2.low).toBeCloseTo(1 / 0.38, 10);
    // 0.25 + 0.09 + 20 · 0.0001.
    expect(any.hill2.high).toBeCloseTo(1 / 0.342, 10);
    // At most 4 each: five names. −(0.5 ln 0.5 + 0.3 ln 0.3 + 5 · 0.04 ln 0.04) = 1.351541; 0.25 + 0.09 + 5 · 0.0016.
    const four = hillNumbers(spread, 100, 4);
    expect(four.hill1.low).toBeCloseTo(Math.exp(1.351541), 4);
    expect(four.hill2.low).toBeCloseTo(1 / 0.348, 10);
    expect(four.hill2.high).toBeCloseTo(1 / 0.342, 10);
  });

  test("take the top names, whichever of tied ones", () => {
    const made = stratum([9, 7, 7, 7, 2]);
    expect([1, 2, 3, 5, 6].map((k) => topBirths(made, k))).toEqual([
      9,
      16,
      23,
      32,
      null,
    ]);
  });
});
