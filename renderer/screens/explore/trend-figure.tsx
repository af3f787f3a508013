import { useMemo } from "react";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { explore, type Unit } from "../../lib/words/explore";
import { CreditLine } from "./credit-line";
import { describeTrend } from "./describe-trend";
import { truthOf, type Place } from "./explore-state";
import { placeName } from "./place-name";
import { valueText, type Shown } from "./point-value";
import { pointsOf, seriesOf, type Picture } from "./trend-series";
import { TrendTable } from "./trend-table";
import { YearReadout } from "./year-readout";

interface TrendFigureProps {
  readonly picture: Picture;
  readonly unit: Unit;
  readonly asTable: boolean;
  readonly dimmed: boolean;
  readonly onUnit: (unit: Unit) => void;
}

/** The picture and what belongs to it wherever it goes: unit, gaps, credit. */
export function TrendFigure(props: TrendFigureProps) {
  const { picture, unit, asTable, dimmed, onUnit } = props;
  const { trends, place } = picture;
  const data = useMemo<TrendData>(() => dataOf(picture, unit), [picture, unit]);
  if (!dimmed && trends.every(({ points }) => points?.length === 0))
    return (
      <EmptyFigure place={place}>
        <p>{explore.chart.noPoints}</p>
      </EmptyFigure>
    );
  if (!dimmed && unit !== "rank" && hasRanksOnly(picture))
    return (
      <EmptyFigure place={place}>
        <p>{explore.chart.ranksOnly}</p>
        <Button
          onPress={() => {
            onUnit("rank");
          }}
        >
          {explore.chart.showRanks}
        </Button>
      </EmptyFigure>
    );
  const shown = { unit, measure: place.country.measure };
  const hatched = data.series.some(({ bands }) => bands.some(isBand));
  return (
    <figure
      className={dimmed ? "trend-figure is-dimmed" : "trend-figure"}
      aria-busy={dimmed}
      data-testid="trend-figure"
    >
      {asTable ? (
        <TrendTable picture={picture} shown={shown} title={data.yTitle} />
      ) : (
        <TrendPlot picture={picture} shown={shown} data={data} />
      )}
      <CreditLine place={place} hatched={hatched} />
    </figure>
  );
}

interface EmptyFigureProps {
  readonly place: Place;
  readonly children: React.ReactNode;
}

function EmptyFigure({ place, children }: EmptyFigureProps) {
  return (
    <figure className="trend-figure" data-testid="trend-figure">
      <div className="trend-none">{children}</div>
      <CreditLine place={place} />
    </figure>
  );
}

interface TrendPlotProps {
  readonly picture: Picture;
  readonly shown: Shown;
  readonly data: TrendData;
}

function TrendPlot({ picture, shown, data }: TrendPlotProps) {
  const { trends, place, years } = picture;
  const yearAt = (index: number) => years[index] ?? place.maxYear;
  return (
    <>
      <p className="axis-title">{data.yTitle}</p>
      <TrendChart
        data={data}
        description={describeTrend(trends, placeName(place), shown, format)}
        cursorLabel={explore.chart.cursor}
        textOf={(index) => yearText(picture, yearAt(index), shown)}
        readoutOf={(index) => (
          <YearReadout
            year={yearAt(index)}
            points={pointsOf(trends, yearAt(index))}
            shown={shown}
            threshold={truthOf(place).threshold}
          />
        )}
      />
    </>
  );
}

/** Points there are, but with ranks alone. */
function hasRanksOnly({ trends }: Picture): boolean {
  const points = trends.flatMap((trend) => trend.points ?? []);
  return (
    points.some((point) => point.rank !== null) &&
    points.every((point) => point.count === null && point.low === null)
  );
}

function isBand(band: unknown): boolean {
  return band !== null;
}

function dataOf(picture: Picture, unit: Unit): TrendData {
  const { place, years } = picture;
  return {
    years,
    series: seriesOf(picture, unit),
    axis: unit === "rank" ? "rank" : "amount",
    whole: unit !== "share",
    yTitle: titleOf(unit, place),
    formatTick: (value) =>
      value < 10 && !Number.isInteger(value)
        ? value.toLocaleString(undefined, { maximumFractionDigits: 2 })
        : format.count(value),
  };
}

function titleOf(unit: Unit, place: Place): string {
  const { measure } = place.country;
  if (unit === "rank") return explore.axis.rank;
  return unit === "share"
    ? explore.axis.share(truthOf(place).denominator, measure)
    : explore.axis.count(measure);
}

function yearText(picture: Picture, year: number, shown: Shown): string {
  const figures = pointsOf(picture.trends, year).map(
    ({ chosen, point }) =>
      `${chosen.name} ${explore.sexOf(chosen.gender)} ${valueText(point, shown, format)}`,
  );
  return `${String(year)}: ${figures.join("; ")}`;
}
