import type { Place } from "../../../renderer/screens/explore/explore-state";
import { EXPLORE_START } from "../../../renderer/screens/explore/explore-view";
import type {
  Picture,
  Trend,
} from "../../../renderer/screens/explore/trend-series";
import type { TrendPoint } from "../../../shared/ipc/contract";
import { COUNTRY } from "./country";

export function point(year: number, count: number, rank: number): TrendPoint {
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
export function suppressed(
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

export const PLACE = {
  country: COUNTRY,
  region: null,
  minYear: 1999,
  maxYear: 2002,
};
export const FRANCE: Place = {
  ...{ region: null, minYear: 2001, maxYear: 2004 },
  country: {
    ...{ ...COUNTRY, code: "FR", name: "France", credit: "Insee" },
    ...{ threshold: 3, denominator: "births registered" },
  },
};
export const COUNTS = { unit: "count", measure: "births" } as const;

export function picture(
  trends: Trend[],
  years: number[],
  chart: Partial<Picture["chart"]> = {},
): Picture {
  return {
    ...{ trends, years, measure: "births" },
    chart: { ...EXPLORE_START.chart, ...chart },
  };
}

export const EMMA: Trend = {
  entry: { name: "Emma", gender: "F", country: "US", region: null, slot: 0 },
  place: PLACE,
  points: [point(2000, 7, 3), point(2002, 9, 2)],
};
export const LIAM: Trend = {
  ...EMMA,
  entry: { ...EMMA.entry, name: "Liam", gender: "M", slot: 1 },
  points: [point(2000, 1, 9), point(2001, 2, 9), point(2002, 6, 4)],
};
export const FRENCH: Trend = {
  entry: { ...EMMA.entry, name: "EMMA", country: "FR", slot: 2 },
  place: FRANCE,
  points: [point(2002, 90, 1), point(2004, 80, 1)],
};
export const YEARS = [1999, 2000, 2001, 2002];
