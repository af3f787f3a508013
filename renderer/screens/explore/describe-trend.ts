import type { TrendPoint } from "../../../shared/ipc/contract";
import type { Format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { fullName, lineName } from "./line-name";
import { placeName } from "./place-name";
import { heightOf, valueOf, valueText, type Shown } from "./point-value";
import { placeSuffix, type Picture, type Trend } from "./trend-series";

const words = explore.chart;

/** What the chart shows, in sentences: for those who hear it instead of seeing it. */
export function describeTrend(picture: Picture, format: Format): string {
  const known = picture.trends.filter(({ points }) => points !== undefined);
  if (known.length === 0) return words.empty;
  const shown = { measure: picture.measure, unit: picture.chart.unit };
  const years = new Set(picture.years);
  return [
    ...known.map((trend) => sentenceOf(trend, years, shown, format)),
    ...drawnHow(picture),
    ...lastOf(known, shown),
  ].join(" ");
}

function sentenceOf(
  trend: Trend,
  years: ReadonlySet<number>,
  shown: Shown,
  format: Format,
): string {
  const { entry, place, points = [] } = trend;
  const name = words.nameIn(
    `${fullName(trend)} (${explore.sexOf(entry.gender)})`,
    place ? placeName(place) : (entry.region ?? entry.country),
  );
  const valued = points.filter(
    (point) => years.has(point.year) && valueOf(point, shown.unit) !== null,
  );
  const first = valued[0];
  const last = valued.at(-1);
  if (!first || !last) return `${name}: ${words.notPublished}.`;
  const peak = valued.reduce((best, point) =>
    heightOf(point, shown.unit) > heightOf(best, shown.unit) ? point : best,
  );
  const at = (point: TrendPoint) =>
    `${valueText(point, shown, format)} in ${String(point.year)}`;
  return `${name}: first in ${String(first.year)}, highest ${at(peak)}, latest ${at(last)}.`;
}

/** How the figures were changed before they were drawn. */
function drawnHow({ chart }: Picture): string[] {
  const parts: string[] = [];
  if (chart.smooth > 1) parts.push(words.smoothed(chart.smooth));
  if (chart.index !== null) parts.push(words.indexed(chart.index));
  if (chart.form === "stacked") parts.push(words.stackedNote);
  return parts.map((part) => `${capital(part)}.`);
}

/** Who leads in the last year in which all have figures. */
function lastOf(trends: readonly Trend[], shown: Shown): string[] {
  const [first, ...others] = trends;
  if (!first || others.length === 0) return [];
  const pointIn = ({ points = [] }: Trend, year: number) =>
    points.find(
      (point) => point.year === year && valueOf(point, shown.unit) !== null,
    );
  const year = [...(first.points ?? [])]
    .reverse()
    .map((point) => point.year)
    .find((one) => trends.every((trend) => pointIn(trend, one) !== undefined));
  if (year === undefined) return [];
  const ordered = [...trends].sort(
    (a, b) =>
      heightOf(pointIn(b, year), shown.unit) -
      heightOf(pointIn(a, year), shown.unit),
  );
  const names = ordered.map(
    (trend) => `${lineName(trend)}${placeSuffix(trend, trends)}`,
  );
  return [words.order(year, names)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
