import { describe, expect, it } from "vitest";
import { createFormat } from "../../../renderer/lib/format";
import {
  describeTrend,
  heightOf,
  valueText,
} from "../../../renderer/screens/explore/describe-trend";
import {
  pointsOf,
  seriesOf,
  yearsBetween,
  type Trend,
} from "../../../renderer/screens/explore/trend-series";
import type { TrendPoint } from "../../../shared/ipc/contract";

const format = createFormat("en-US");

function point(year: number, count: number, rank: number): TrendPoint {
  return {
    country: "US",
    region: null,
    year,
    gender: "F",
    count,
    rank,
    share: count / 1000,
    low: null,
    high: null,
  };
}

const EMMA: Trend = {
  chosen: { name: "Emma", gender: "F", slot: 0 },
  points: [point(2000, 7, 3), point(2002, 9, 2)],
};

describe("seriesOf", () => {
  it("leaves a gap where a year was not published, never a zero", () => {
    const [series] = seriesOf([EMMA], yearsBetween(1999, 2002), "count");
    expect(series?.values).toEqual([null, 7, null, 9]);
  });

  it("gives shares per thousand and ranks as they are", () => {
    const years = [2000];
    expect(seriesOf([EMMA], years, "share")[0]?.values).toEqual([7]);
    expect(seriesOf([EMMA], years, "rank")[0]?.values).toEqual([3]);
  });

  it("says the sex only where both are in the chart", () => {
    const liam: Trend = {
      chosen: { name: "Liam", gender: "M", slot: 1 },
      points: [],
    };
    expect(seriesOf([EMMA], [2000], "count")[0]?.label).toBe("Emma");
    expect(seriesOf([EMMA, liam], [2000], "count")[0]?.label).toBe("Emma F");
  });

  it("has no line for a name that is still being read", () => {
    const unread = { ...EMMA, points: undefined };
    expect(seriesOf([unread], [2000], "count")[0]?.values).toEqual([null]);
  });
});

describe("describeTrend", () => {
  it("names first, highest and latest figures", () => {
    expect(describeTrend([EMMA], "United States", "count", format)).toBe(
      "United States. Emma (female): first in 2000, highest 9 births in 2002, latest 9 births in 2002.",
    );
  });

  it("takes the smallest rank for the highest", () => {
    expect(describeTrend([EMMA], "United States", "rank", format)).toContain(
      "highest rank 2 in 2002",
    );
  });

  it("says that nothing was published instead of nothing", () => {
    const none = { ...EMMA, points: [] };
    expect(describeTrend([none], "Vermont", "count", format)).toBe(
      "Vermont. Emma (female): not published.",
    );
  });
});

describe("valueText", () => {
  it("never turns an unpublished figure into a number", () => {
    const [missing] = pointsOf([EMMA], 2001);
    expect(valueText(missing?.point, "count", format)).toBe("not published");
  });
});

describe("heightOf", () => {
  it("orders figures as their lines are, the unpublished last", () => {
    const [low, high] = [point(2000, 7, 3), point(2000, 9, 2)];
    for (const unit of ["count", "share", "rank"] as const) {
      expect(heightOf(high, unit)).toBeGreaterThan(heightOf(low, unit));
      expect(heightOf(low, unit)).toBeGreaterThan(heightOf(undefined, unit));
    }
  });
});
