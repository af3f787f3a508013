import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Series } from "../../charts/series";
import type { Unit } from "../../lib/words/explore";
import { truthOf, type Chosen, type Place } from "./explore-state";
import { boundsOf, valueOf } from "./point-value";

/** The points of one chosen name; undefined while they are being read. */
export interface Trend {
  readonly chosen: Chosen;
  readonly points: readonly TrendPoint[] | undefined;
}

export function yearsBetween(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** Lines for the chart. A year without a point stays a gap; one between known bounds is a band. */
export function seriesOf(
  { trends, years, place }: Picture,
  unit: Unit,
): Series[] {
  const { threshold } = truthOf(place);
  return trends.map(({ chosen, points }) => {
    const byYear = new Map(points?.map((point) => [point.year, point]));
    return {
      key: `${chosen.name} ${chosen.gender}`,
      label: labelOf(chosen, trends),
      slot: chosen.slot,
      values: years.map((year) => valueOf(byYear.get(year), unit)),
      bands: years.map((year) => boundsOf(byYear.get(year), unit, threshold)),
    };
  });
}

/** The sex is said only where the name alone would not tell two lines apart. */
function labelOf(chosen: Chosen, trends: readonly Trend[]): string {
  const sexes = new Set(trends.map((trend) => trend.chosen.gender));
  return sexes.size > 1 ? `${chosen.name} ${chosen.gender}` : chosen.name;
}

/** All that a trend shows: lines, where they are from, and the years they span. */
export interface Picture {
  readonly trends: readonly Trend[];
  readonly place: Place;
  readonly years: readonly number[];
}

/** The figure of each line in one year, undefined where none was published. */
export function pointsOf(
  trends: readonly Trend[],
  year: number,
): { chosen: Chosen; point: TrendPoint | undefined }[] {
  return trends.map(({ chosen, points }) => ({
    chosen,
    point: points?.find((point) => point.year === year),
  }));
}
