import type { ChartAbout } from "../../../shared/ipc/export-procedures";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { creditText } from "./credit-text";
import { describeTrend } from "./describe-trend";
import { placeName } from "./place-name";
import { axisTitle } from "./trend-data";
import { labelOf, placesOf, type Picture } from "./trend-series";

const words = explore.chartExport;

/** What a chart shows and where that comes from, for those who see it without the window. */
export function aboutOf(
  picture: Picture,
  hatched: boolean,
  madeAt: Date,
): ChartAbout {
  const { trends, measure, chart } = picture;
  return {
    title: titleOf(picture),
    description: describeTrend(picture, format),
    credit: `${creditText(picture, hatched)}. ${words.made(format.date(madeAt.toISOString()))}`,
    ...{ measure, years: spanOf(picture) },
    names: trends.map(({ entry: { name, gender, country, region } }) => ({
      ...{ name, gender, country, region },
    })),
    options: {
      shown: axisTitle(picture),
      ...(chart.common ? { "years in": "all places" } : {}),
    },
  };
}

/** Sex and place are said once where all lines share them; elsewhere they stand at the names. */
function titleOf(picture: Picture): string {
  const { trends } = picture;
  const sexes = new Set(trends.map(({ entry }) => entry.gender));
  const [sex] = sexes;
  const [place, ...others] = placesOf(picture);
  const about = [
    ...(sexes.size === 1 && sex ? [explore.sexOf(sex)] : []),
    ...(place && others.length === 0 ? [placeName(place)] : []),
  ];
  const names = trends.map((trend) => labelOf(trend, trends));
  return words.title(names, about, spanOf(picture));
}

function spanOf({ years }: Picture): ChartAbout["years"] {
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
}
