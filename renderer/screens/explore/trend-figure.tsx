import { useMemo } from "react";
import { TrendChart } from "../../charts/trend-chart";
import type { TrendData } from "../../charts/trend-config";
import { Button } from "../../components/button";
import { format } from "../../lib/format";
import { explore } from "../../lib/words/explore";
import { CreditLine } from "./credit-line";
import { describeTrend } from "./describe-trend";
import { drawnPoints, drawnText } from "./drawn-point";
import { valueText } from "./point-value";
import { trendData } from "./trend-data";
import type { Picture } from "./trend-series";
import { TrendTable } from "./trend-table";
import { whyEmpty, type WhyEmpty } from "./why-empty";
import type { ChangeChart } from "./use-explore";
import { YearReadout } from "./year-readout";

interface TrendFigureProps {
  readonly picture: Picture;
  readonly dimmed: boolean;
  readonly onChart: ChangeChart;
}

const words = explore.chart;

/** The picture and what belongs to it wherever it goes: unit, gaps, credit. */
export function TrendFigure({ picture, dimmed, onChart }: TrendFigureProps) {
  const data = useMemo<TrendData>(() => trendData(picture), [picture]);
  const why = dimmed ? null : whyEmpty(picture, data);
  if (why !== null)
    return (
      <figure
        className="trend-figure"
        aria-busy={false}
        data-testid="trend-figure"
      >
        <div className="trend-none">
          <Nothing {...{ why, picture, onChart }} />
        </div>
        <CreditLine picture={picture} />
      </figure>
    );
  const hatched = data.series.some(({ bands }) =>
    bands.some((band) => band !== null),
  );
  return (
    <figure
      className={dimmed ? "trend-figure is-dimmed" : "trend-figure"}
      aria-busy={dimmed}
      data-testid="trend-figure"
    >
      {picture.chart.asTable ? (
        <TrendTable picture={picture} title={data.yTitle} />
      ) : (
        <TrendPlot picture={picture} data={data} />
      )}
      <CreditLine picture={picture} hatched={hatched} />
    </figure>
  );
}

interface NothingProps {
  readonly why: WhyEmpty;
  readonly picture: Picture;
  readonly onChart: ChangeChart;
}

/** A sentence instead of an empty frame, and what to do about it. */
function Nothing({ why, picture, onChart }: NothingProps) {
  const offer = (text: string, part: Parameters<ChangeChart>[0]) => (
    <Button
      onPress={() => {
        onChart(part, { what: text });
      }}
    >
      {text}
    </Button>
  );
  switch (why) {
    case "gone":
      return <p>{words.gone}</p>;
    case "years":
      return (
        <>
          <p>{words.noCommonYears}</p>
          {offer(explore.options.allYears, { common: false })}
        </>
      );
    case "ranks":
      return (
        <>
          <p>{words.ranksOnly}</p>
          {offer(words.showRanks, { unit: "rank" })}
        </>
      );
    case "index":
      return (
        <>
          <p>{words.noIndex(picture.chart.index ?? 0)}</p>
          {offer(explore.options.noIndex, { index: null })}
        </>
      );
    case "points":
      return <p>{words.noPoints}</p>;
  }
}

interface TrendPlotProps {
  readonly picture: Picture;
  readonly data: TrendData;
}

function TrendPlot({ picture, data }: TrendPlotProps) {
  const { years } = picture;
  const yearAt = (index: number) => years[index] ?? years.at(-1) ?? 0;
  return (
    <>
      <p className="axis-title">{data.yTitle}</p>
      <TrendChart
        data={data}
        description={describeTrend(picture, format)}
        cursorLabel={words.cursor}
        textOf={(index) => yearText(picture, index)}
        readoutOf={(index) => (
          <YearReadout
            year={yearAt(index)}
            picture={picture}
            points={drawnPoints(picture, index)}
          />
        )}
      />
    </>
  );
}

function yearText(picture: Picture, index: number): string {
  const { chart, measure, years } = picture;
  const figures = drawnPoints(picture, index).map(
    ({ trend, name, point, value }) => {
      const drawn = drawnText(value, chart);
      const exact = valueText(point, { unit: chart.unit, measure }, format);
      const both = drawn === null ? exact : `${drawn}, ${exact}`;
      return `${name} ${explore.sexOf(trend.entry.gender)} ${both}`;
    },
  );
  return `${String(years[index] ?? "")}: ${figures.join("; ")}`;
}
