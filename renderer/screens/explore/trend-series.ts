import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Series } from "../../charts/series";
import type { Chosen, Unit, Place } from "./explore-state";

/** The points of one chosen name; undefined while they are being read. */
export interface Trend {
  readonly chosen: Chosen;
  readonly points: readonly TrendPoint[] | undefined;
}

export function yearsBetween(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** Lines for the chart. A year without a point stays a gap. */
export function seriesOf(
  trends: readonly Trend[],
  years: readonly number[],
  unit: Unit,
): Series[] {
  return trends.map(({ chosen, points }) => {
    const byYear = new Map(points?.map((point) => [point.year, point]));
    return {
      key: `${chosen.name} ${chosen.gender}`,
      label: labelOf(chosen, trends),
      slot: chosen.slot,
      values: years.map((year) => valueOf(byYear.get(year), unit)),
    };
  });
}

function valueOf(point: TrendPoint | undefined, unit: Unit): number | null {
  if (!point) return null;
  if (unit === "count") return point.count;
  if (unit === "rank") return point.rank;
  return point.share === null ? null : point.share * 1000;
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
