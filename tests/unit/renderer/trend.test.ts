import { describe, expect, it } from "vitest";
import { createFormat } from "../../../renderer/lib/format";
import { describeTrend } from "../../../renderer/screens/explore/describe-trend";
import {
  boundsOf,
  heightOf,
  valueText,
} from "../../../renderer/screens/explore/point-value";
import {
  pointsOf,
  seriesOf,
  yearsBetween,
  type Picture,
  type Trend,
} from "../../../renderer/screens/explore/trend-series";
import type { TrendPoint } from "../../../shared/ipc/contract";
import { COUNTRY } from "./country";

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

/** A year whose count the office left out. */
function suppressed(
  year: number,
  low: number,
  high: number | null,
): TrendPoint {
  return {
    ...point(year, 0, 0),
    count: null,
    rank: null,
    share: null,
    low,
    high,
  };
}

const PLACE = { country: COUNTRY, region: null, minYear: 1999, maxYear: 2002 };
const COUNTS = { unit: "count", measure: "births" } as const;
const RANKS = { unit: "rank", measure: "births" } as const;

function picture(trends: Trend[], years: number[]): Picture {
  return { trends, years, place: PLACE };
}

const EMMA: Trend = {
  chosen: { name: "Emma", gender: "F", slot: 0 },
  points: [point(2000, 7, 3), point(2002, 9, 2)],
};

describe("seriesOf", () => {
  it("leaves a gap where a year was not published, never a zero", () => {
    const [series] = seriesOf(
      picture([EMMA], yearsBetween(1999, 2002)),
      "count",
    );
    expect(series?.values).toEqual([null, 7, null, 9]);
  });

  it("gives shares per thousand and ranks as they are", () => {
    const years = [2000];
    expect(seriesOf(picture([EMMA], years), "share")[0]?.values).toEqual([7]);
    expect(seriesOf(picture([EMMA], years), "rank")[0]?.values).toEqual([3]);
  });

  it("says the sex only where both are in the chart", () => {
    const liam: Trend = {
      chosen: { name: "Liam", gender: "M", slot: 1 },
      points: [],
    };
    expect(seriesOf(picture([EMMA], [2000]), "count")[0]?.label).toBe("Emma");
    expect(seriesOf(picture([EMMA, liam], [2000]), "count")[0]?.label).toBe(
      "Emma F",
    );
  });

  it("has no line for a name that is still being read", () => {
    const unread = { ...EMMA, points: undefined };
    expect(seriesOf(picture([unread], [2000]), "count")[0]?.values).toEqual([
      null,
    ]);
  });
});

describe("describeTrend", () => {
  it("names first, highest and latest figures", () => {
    expect(describeTrend([EMMA], "United States", COUNTS, format)).toBe(
      "United States. Emma (female): first in 2000, highest 9 births in 2002, latest 9 births in 2002.",
    );
  });

  it("takes the smallest rank for the highest", () => {
    expect(describeTrend([EMMA], "United States", RANKS, format)).toContain(
      "highest rank 2 in 2002",
    );
  });

  it("says that nothing was published instead of nothing", () => {
    const none = { ...EMMA, points: [] };
    expect(describeTrend([none], "Vermont", COUNTS, format)).toBe(
      "Vermont. Emma (female): not published.",
    );
  });
});

describe("valueText", () => {
  it("never turns an unpublished figure into a number", () => {
    const [missing] = pointsOf([EMMA], 2001);
    expect(valueText(missing?.point, COUNTS, format)).toBe("not published");
  });
});

describe("a count that was not published", () => {
  it("is said with its bounds, as neither zero nor a figure", () => {
    const text = (low: number, high: number | null) =>
      valueText(suppressed(2001, low, high), COUNTS, format);
    expect(text(1, 4)).toBe("fewer than 5, not published");
    expect(text(6, 9)).toBe("6 to 9, not published");
    expect(text(0, null)).toBe("not published");
  });

  it("is a band between its bounds, or below the office's threshold", () => {
    expect(boundsOf(suppressed(2001, 1, 4), "count", 5)).toEqual({
      low: 1,
      high: 4,
    });
    expect(boundsOf(suppressed(2001, 0, null), "count", 5)).toEqual({
      low: 0,
      high: 4,
    });
    expect(boundsOf(suppressed(2001, 0, null), "count", null)).toBeNull();
    expect(boundsOf(suppressed(2001, 1, 4), "rank", 5)).toBeNull();
    expect(boundsOf(point(2001, 7, 3), "count", 5)).toBeNull();
  });

  it("leaves the line open and stands beside it", () => {
    const trend = { ...EMMA, points: [suppressed(2001, 1, 4)] };
    const [series] = seriesOf(picture([trend], [2000, 2001]), "count");
    expect(series?.values).toEqual([null, null]);
    expect(series?.bands).toEqual([null, { low: 1, high: 4 }]);
  });

  it("counts for nothing in the description", () => {
    const trend = { ...EMMA, points: [suppressed(2001, 1, 4)] };
    expect(describeTrend([trend], "Vermont", COUNTS, format)).toBe(
      "Vermont. Emma (female): not published.",
    );
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
