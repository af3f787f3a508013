import { useMemo, useState } from "react";
import { BusyLine } from "../../components/busy-line";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { explore } from "../../lib/words/explore";
import { ChartBar } from "./chart-bar";
import { ChartExport } from "./chart-export";
import { effectiveChart } from "./effective-chart";
import { EntryChips } from "./entry-chips";
import { EntryEditor } from "./entry-editor";
import { fullName, lineName } from "./line-name";
import { keyOf, remove, type Place } from "./explore-state";
import { TrendFigure } from "./trend-figure";
import { placesOf, yearsOfAll, type Picture, type Trend } from "./trend-series";
import type { ExploreModel } from "./use-explore";
import { useTrends } from "./use-trends";
import { trendData } from "./trend-data";
import { whyEmpty } from "./why-empty";

interface TrendPaneProps {
  readonly model: ExploreModel;
  readonly place: Place;
}

const words = explore.chart;

/** The chosen names over the years, as a chart or as a table. */
export function TrendPane({ model, place }: TrendPaneProps) {
  const { view, entries, countries } = model;
  const { measure } = place.country;
  const { trends, loading, error, retry } = useTrends(
    entries,
    countries,
    measure,
  );
  const picture = usePicture(trends, measure, view.chart);
  // The old picture stays until all lines of the new one are there.
  const [shown, setShown] = useState<Picture>(picture);
  if (!loading && shown !== picture) setShown(picture);
  return (
    <section className="trend-pane" aria-label={words.title}>
      {entries.length > 0 && (
        <EntriesHead {...{ model, place, picture }} loading={loading} />
      )}
      <BusyLine active={loading} />
      {error && (
        <div className="pane-message">
          <ErrorPanel error={error} onRetry={retry} />
        </div>
      )}
      {entries.length === 0 ? (
        !model.starting && (
          <EmptyState title={words.empty} text={words.emptyHint} />
        )
      ) : (
        <>
          <ChartBar model={model} picture={picture} dimmed={loading} />
          <TrendFigure
            picture={shown}
            dimmed={loading}
            onChart={model.changeChart}
          />
        </>
      )}
    </section>
  );
}

function usePicture(
  trends: readonly Trend[],
  measure: Picture["measure"],
  chart: Picture["chart"],
): Picture {
  return useMemo<Picture>(() => {
    const places = placesOf({ trends });
    return {
      ...{ trends, measure },
      chart: effectiveChart(chart, places),
      years: yearsOfAll(places, chart.common),
    };
  }, [trends, measure, chart]);
}

interface EntriesHeadProps extends TrendPaneProps {
  readonly picture: Picture;
  readonly loading: boolean;
}

function EntriesHead({ model, place, picture, loading }: EntriesHeadProps) {
  const { entries, setEntries } = model;
  const severalPlaces = placesOf(picture).length > 1;
  const isDrawn = useMemo(() => {
    const chart = { ...picture.chart, asTable: false };
    return whyEmpty({ ...picture, chart }, trendData(picture)) === null;
  }, [picture]);
  return (
    <div className="pane-head chart-head">
      <EntryChips
        entries={entries}
        nameOf={(entry) => {
          const trend = picture.trends.find(
            (one) => keyOf(one.entry) === keyOf(entry),
          ) ?? { entry };
          return { short: lineName(trend), full: fullName(trend) };
        }}
        placeOf={(entry) =>
          severalPlaces ? (entry.region ?? entry.country) : ""
        }
        onRemove={(entry) => {
          const what = explore.steps.removed(entry.name);
          setEntries((then) => remove(then, entry), what);
        }}
      />
      <div className="pane-tools">
        <ChartExport picture={picture} disabled={loading || !isDrawn} />
        <EntryEditor model={model} place={place} />
      </div>
    </div>
  );
}
