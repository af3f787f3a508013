import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";
import type { Format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { Unit } from "../../lib/words/figures";

/** How figures are shown: what was counted, and in which unit. */
export interface Shown {
  readonly measure: Measure;
  readonly unit: Unit;
}

/** Height of a point in the chart; null: it has no figure in this unit. Unit of shares: per thousand. */
export function valueOf(
  point: TrendPoint | undefined,
  unit: Unit,
): number | null {
  if (!point) return null;
  if (unit === "count") return point.count;
  if (unit === "rank") return point.rank;
  return point.share === null ? null : point.share * 1000;
}

/** Between which counts a year lies whose figure was not published; null: that is not known. */
export function boundsOf(
  point: TrendPoint | undefined,
  unit: Unit,
  threshold: number | null,
): { low: number; high: number } | null {
  if (unit !== "count" || point?.count !== null || point.low === null)
    return null;
  const high = point.high ?? (threshold === null ? null : threshold - 1);
  return high === null || high < point.low ? null : { low: point.low, high };
}

/** What orders figures as their lines are: a larger number for a higher point. */
export function heightOf(point: TrendPoint | undefined, unit: Unit): number {
  const value = valueOf(point, unit);
  if (value === null) return -Number.MAX_VALUE;
  return unit === "rank" ? -value : value;
}

/** One figure with its unit, or what is known where none was published. */
export function valueText(
  point: TrendPoint | undefined,
  { measure, unit }: Shown,
  format: Format,
): string {
  const value = valueOf(point, unit);
  if (!point || value === null) return missingText(point, unit);
  if (unit === "count") {
    const count = explore.value.count(format.count(value), measure);
    // A group of spellings some of which were not published.
    return point.high !== null && point.high > value
      ? explore.chart.most(count, format.count(point.high))
      : count;
  }
  if (unit === "rank") return explore.value.rank(format.count(value));
  return explore.value.share(format.perThousand(value / 1000));
}

function missingText(point: TrendPoint | undefined, unit: Unit): string {
  if (unit === "count" && point && point.low !== null)
    return explore.value.suppressed(point.low, point.high);
  return explore.chart.notPublished;
}
