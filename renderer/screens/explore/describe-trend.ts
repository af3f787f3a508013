import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { heightOf, valueOf, valueText, type Shown } from "./point-value";
import type { Trend } from "./trend-series";

/** What the chart shows, in sentences: for those who hear it instead of seeing it. */
export function describeTrend(
  trends: readonly Trend[],
  place: string,
  shown: Shown,
  format: Format,
): string {
  const known = trends.filter(({ points }) => points !== undefined);
  if (known.length === 0) return explore.chart.empty;
  const sentences = known.map(({ chosen, points }) =>
    sentenceOf(
      `${chosen.name} (${explore.sexOf(chosen.gender)})`,
      points ?? [],
      shown,
      format,
    ),
  );
  return `${place}. ${sentences.join(" ")}`;
}

function sentenceOf(
  name: string,
  all: readonly TrendPoint[],
  shown: Shown,
  format: Format,
): string {
  const points = all.filter((point) => valueOf(point, shown.unit) !== null);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${name}: ${explore.chart.notPublished}.`;
  const peak = points.reduce((best, point) =>
    heightOf(point, shown.unit) > heightOf(best, shown.unit) ? point : best,
  );
  const at = (point: TrendPoint) =>
    `${valueText(point, shown, format)} in ${String(point.year)}`;
  return `${name}: first in ${String(first.year)}, highest ${at(peak)}, latest ${at(last)}.`;
}
