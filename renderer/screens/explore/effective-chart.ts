import { truthOf, type Place } from "./explore-state";
import type { ChartView } from "./explore-view";

/** The options as they apply: shares need a denominator, and ranks and stacks do not go with all else. */
export function effectiveChart(
  chart: ChartView,
  places: readonly Place[],
): ChartView {
  const unit =
    chart.unit === "share" && !hasShares(places) ? "count" : chart.unit;
  const form = canStack({ ...chart, unit }) ? chart.form : "lines";
  return {
    ...chart,
    unit,
    form,
    log: form === "lines" && chart.log,
    index:
      canIndex({ ...chart, unit }) && form === "lines" ? chart.index : null,
  };
}

/** Whether any of the places has what shares are shares of. */
export function hasShares(places: readonly Place[]): boolean {
  return places.some((place) => truthOf(place).denominator !== null);
}

/** Ranks do not add up. */
export function canStack({ unit }: Pick<ChartView, "unit">): boolean {
  return unit !== "rank";
}

/** A rank that is twice another means nothing. */
export function canIndex({ unit }: Pick<ChartView, "unit">): boolean {
  return unit !== "rank";
}
