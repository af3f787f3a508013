import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Format } from "../../lib/format";
import { explore, type Unit } from "../../lib/words/explore";
import type { Trend } from "./trend-series";

/** What the chart shows, in sentences: for those who hear it instead of seeing it. */
export function describeTrend(
  trends: readonly Trend[],
  place: string,
  unit: Unit,
  format: Format,
): string {
  const known = trends.filter(({ points }) => points !== undefined);
  if (known.length === 0) return explore.chart.empty;
  const sentences = known.map(({ chosen, points }) =>
    sentenceOf(
      `${chosen.name} (${explore.sexOf(chosen.gender)})`,
      points ?? [],
      unit,
      format,
    ),
  );
  return `${place}. ${sentences.join(" ")}`;
}

function sentenceOf(
  name: string,
  points: readonly TrendPoint[],
  unit: Unit,
  format: Format,
): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${name}: ${explore.chart.notPublished}.`;
  const peak = points.reduce((best, point) =>
    heightOf(point, unit) > heightOf(best, unit) ? point : best,
  );
  const at = (point: TrendPoint) =>
    `${valueText(point, unit, format)} in ${String(point.year)}`;
  return `${name}: first in ${String(first.year)}, highest ${at(peak)}, latest ${at(last)}.`;
}

/** What orders figures as their lines are: a larger number for a higher point. */
export function heightOf(point: TrendPoint | undefined, unit: Unit): number {
  if (!point) return -Number.MAX_VALUE;
  if (unit === "rank") return -(point.rank ?? Number.MAX_VALUE);
  return (unit === "share" ? point.share : point.count) ?? 0;
}

/** One figure with its unit. */
export function valueText(
  point: TrendPoint | undefined,
  unit: Unit,
  format: Format,
): string {
  if (!point) return explore.chart.notPublished;
  const figure = point[unit];
  if (figure === null) return explore.chart.notPublished;
  if (unit === "count") return explore.value.count(format.count(figure));
  if (unit === "rank") return explore.value.rank(format.count(figure));
  return explore.value.share(format.perThousand(figure));
}
