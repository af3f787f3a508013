import { describe, expect, it } from "vitest";
import { createFormat } from "../../../renderer/lib/format";
import { describeTrend } from "../../../renderer/screens/explore/describe-trend";
import {
  boundsOf,
  heightOf,
  valueText,
} from "../../../renderer/screens/explore/point-value";
import {
  drawnValues,
  seriesOf,
} from "../../../renderer/screens/explore/trend-series";
import {
  drawnPoints,
  drawnText,
} from "../../../renderer/screens/explore/drawn-point";
import { COUNTS, EMMA, YEARS, picture, point, suppressed } from "./trends";

const format = createFormat("en-US");

describe("drawnPoints", () => {
  it("never turn an unpublished figure into a number", () => {
    const [missing] = drawnPoints(picture([EMMA], YEARS), 2);
    expect(missing?.value).toBeNull();
    expect(valueText(missing?.point, COUNTS, format)).toBe("not published");
  });

  it("tell the height of a line where it is not the figure itself", () => {
    expect(drawnText(103.456, { index: 2000, smooth: 1 })).toBe("103.5");
    expect(drawnText(8, { index: null, smooth: 5 })).toBe("mean 8.0,");
    expect(drawnText(8, { index: null, smooth: 1 })).toBeNull();
    expect(drawnText(null, { index: 2000, smooth: 5 })).toBeNull();
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

  const HIDDEN = { ...EMMA, points: [suppressed(2001, 1, 4)] };
  const YEARS_OF_TWO = [2000, 2001];

  it("leaves the line open and stands beside it", () => {
    const [series] = seriesOf(picture([HIDDEN], YEARS_OF_TWO));
    expect(series?.values).toEqual([null, null]);
    expect(series?.bands).toEqual([null, { low: 1, high: 4 }]);
  });

  it("has no place in a stack or an index", () => {
    for (const chart of [{ form: "stacked" }, { index: 2000 }] as const) {
      const [series] = seriesOf(picture([HIDDEN], YEARS_OF_TWO, chart));
      expect(series?.bands).toEqual([null, null]);
    }
    expect(drawnValues(HIDDEN, picture([HIDDEN], YEARS_OF_TWO))).toEqual([
      null,
      null,
    ]);
  });

  it("counts for nothing in the description", () => {
    expect(describeTrend(picture([HIDDEN], YEARS_OF_TWO), format)).toBe(
      "Emma (female), United States: not published.",
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
