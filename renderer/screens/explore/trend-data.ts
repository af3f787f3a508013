import type { TrendData } from "../../charts/trend-config";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { truthOf } from "./explore-state";
import { placesOf, seriesOf, type Picture } from "./trend-series";

/** A picture as the chart takes it. */
export function trendData(picture: Picture): TrendData {
  const { years, chart } = picture;
  return {
    ...{ years, series: seriesOf(picture), yTitle: axisTitle(picture) },
    axis: chart.unit === "rank" ? "rank" : "amount",
    log: chart.log,
    ...(chart.index === null ? {} : { guide: 100 }),
    whole: chart.unit !== "share" && chart.index === null && !chart.log,
    formatTick: (value) =>
      value < 10 && !Number.isInteger(value)
        ? value.toLocaleString(undefined, { maximumFractionDigits: 3 })
        : format.count(value),
  };
}

/** The unit, and all that was done to the figures before they were drawn. */
export function axisTitle(picture: Picture): string {
  const { chart } = picture;
  const words = explore.chart;
  return [
    unitTitle(picture),
    ...(chart.index === null ? [] : [words.indexed(chart.index)]),
    ...(chart.smooth > 1 ? [words.smoothed(chart.smooth)] : []),
    ...(chart.form === "stacked" ? [words.stackedTitle] : []),
    ...(chart.log ? [words.logTitle] : []),
  ].join(", ");
}

function unitTitle(picture: Picture): string {
  const { chart, measure } = picture;
  if (chart.unit === "rank") return explore.axis.rank;
  if (chart.unit === "count") return explore.axis.count(measure);
  const names = new Set(
    placesOf(picture).flatMap((place) => truthOf(place).denominator ?? []),
  );
  const [only = null] = names;
  return explore.axis.share(names.size === 1 ? only : null, measure);
}
