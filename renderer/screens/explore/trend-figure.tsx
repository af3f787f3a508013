import { useMemo } from "react";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import { format } from "../../lib/format";
import { explore, type Unit } from "../../lib/words/explore";
import { CreditLine } from "./credit-line";
import { describeTrend, valueText } from "./describe-trend";
import { placeName } from "./place-name";
import { pointsOf, seriesOf, type Picture } from "./trend-series";
import { TrendTable } from "./trend-table";
import { YearReadout } from "./year-readout";

interface TrendFigureProps {
  readonly picture: Picture;
  readonly unit: Unit;
  readonly asTable: boolean;
  readonly dimmed: boolean;
}

/** The picture and what belongs to it wherever it goes: unit, gaps, credit. */
export function TrendFigure(props: TrendFigureProps) {
  const { picture, unit, asTable, dimmed } = props;
  const { trends, place, years } = picture;
  const data = useMemo<TrendData>(() => dataOf(picture, unit), [picture, unit]);
  if (!dimmed && trends.every(({ points }) => points?.length === 0))
    return (
      <figure className="trend-figure" data-testid="trend-figure">
        <p className="trend-none">{explore.chart.noPoints}</p>
        <CreditLine place={place} />
      </figure>
    );
  const yearAt = (index: number) => years[index] ?? place.maxYear;
  const body = asTable ? (
    <TrendTable picture={picture} unit={unit} title={data.yTitle} />
  ) : (
    <>
      <p className="axis-title">{data.yTitle}</p>
      <TrendChart
        data={data}
        description={describeTrend(trends, placeName(place), unit, format)}
        cursorLabel={explore.chart.cursor}
        textOf={(index) => yearText(picture, yearAt(index), unit)}
        readoutOf={(index) => (
          <YearReadout
            year={yearAt(index)}
            points={pointsOf(trends, yearAt(index))}
            unit={unit}
            threshold={place.country.threshold}
          />
        )}
      />
    </>
  );
  return (
    <figure
      className={dimmed ? "trend-figure is-dimmed" : "trend-figure"}
      aria-busy={dimmed}
      data-testid="trend-figure"
    >
      {body}
      <CreditLine place={place} />
    </figure>
  );
}

function dataOf({ trends, place, years }: Picture, unit: Unit): TrendData {
  return {
    years,
    series: seriesOf(trends, years, unit),
    axis: unit === "rank" ? "rank" : "amount",
    whole: unit !== "share",
    yTitle: titleOf(unit, place.country.denominator),
    formatTick: (value) =>
      value < 10 && !Number.isInteger(value)
        ? value.toLocaleString(undefined, { maximumFractionDigits: 2 })
        : format.count(value),
  };
}

function titleOf(unit: Unit, denominator: string | null): string {
  if (unit === "share") return explore.axis.share(denominator);
  return unit === "rank" ? explore.axis.rank : explore.axis.count;
}

function yearText(picture: Picture, year: number, unit: Unit): string {
  const figures = pointsOf(picture.trends, year).map(
    ({ chosen, point }) =>
      `${chosen.name} ${explore.sexOf(chosen.gender)} ${valueText(point, unit, format)}`,
  );
  return `${String(year)}: ${figures.join("; ")}`;
}
