import type { TrendPoint } from "../../../shared/ipc/contract";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import type { ChartView } from "./explore-view";
import { lineName } from "./line-name";
import {
  drawnValues,
  placeSuffix,
  type Picture,
  type Trend,
} from "./trend-series";

/** A name in one year: what was published, and how high its line is drawn. */
export interface DrawnPoint {
  readonly trend: Trend;
  /** As the line is called, but for the sex. */
  readonly name: string;
  readonly point: TrendPoint | undefined;
  /** Unit: the chart's; null: no figure. */
  readonly value: number | null;
}

/** All names of a picture in one of its years. */
export function drawnPoints(picture: Picture, index: number): DrawnPoint[] {
  const year = picture.years[index];
  return picture.trends.map((trend) => ({
    trend,
    name: `${lineName(trend)}${placeSuffix(trend, picture.trends)}`,
    point: trend.points?.find((point) => point.year === year),
    value: drawnValues(trend, picture)[index] ?? null,
  }));
}

/** The value that is drawn, in words; null: it is the published figure itself. */
export function drawnText(
  value: number | null,
  { index, smooth }: Pick<ChartView, "index" | "smooth">,
): string | null {
  if (value === null) return null;
  if (index !== null) return explore.value.index(format.tenths(value));
  return smooth > 1 ? explore.value.mean(format.tenths(value)) : null;
}
