import type { TrendPoint } from "../../../shared/ipc/contract";
import { explore } from "../../lib/words/explore";
import { axisTitle } from "./trend-data";
import { drawnValues, type Picture } from "./trend-series";

type Figure = string | number | null;

interface Figures {
  readonly columns: string[];
  readonly rows: Figure[][];
}

/**
 * Every name and year of a chart that has a figure, or bounds of one. Where lines are not the published figures themselves,
 * a last column tells what is drawn. Unit of shares: part of one.
 */
export function chartFigures(picture: Picture): Figures {
  const { trends, years, chart } = picture;
  const drawn = chart.smooth > 1 || chart.index !== null;
  const rows = trends.flatMap((trend) => {
    const { name, gender, country, region } = trend.entry;
    const values = drawnValues(trend, picture);
    const byYear = new Map(trend.points?.map((point) => [point.year, point]));
    return years.flatMap((year, index): Figure[][] => {
      const point = byYear.get(year);
      const value = drawn ? (values[index] ?? null) : null;
      if (point === undefined && value === null) return [];
      return [
        [
          ...[name, gender, country, region, year],
          ...publishedOf(point),
          ...(drawn ? [value] : []),
        ],
      ];
    });
  });
  return {
    columns: [
      ...explore.chartExport.fields,
      ...(drawn ? [axisTitle(picture)] : []),
    ],
    rows,
  };
}

function publishedOf(point: TrendPoint | undefined): Figure[] {
  if (point === undefined) return [null, null, null, null, null];
  const { count, low, high, share, rank } = point;
  return [count, low, high, share, rank];
}
