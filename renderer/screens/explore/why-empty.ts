import type { TrendData } from "../../charts/trend-config";
import type { Picture } from "./trend-series";

export type WhyEmpty = "gone" | "years" | "points" | "ranks" | "index";

/** Why there is nothing to draw; null: there is something. */
export function whyEmpty(
  picture: Picture,
  { series }: Pick<TrendData, "series">,
): WhyEmpty | null {
  const { trends, chart, years } = picture;
  if (trends.every(({ place }) => place === null)) return "gone";
  if (years.length === 0) return "years";
  const points = trends.flatMap((trend) => trend.points ?? []);
  if (points.length === 0) return "points";
  const isDrawn = series.some(
    ({ values, bands }) =>
      values.some((value) => value !== null) ||
      bands.some((band) => band !== null),
  );
  if (isDrawn || chart.asTable) return null;
  if (chart.unit !== "rank" && points.some(({ rank }) => rank !== null))
    return chart.index === null ? "ranks" : "index";
  return chart.index === null ? "points" : "index";
}
