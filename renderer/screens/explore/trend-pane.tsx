import { useMemo, useState } from "react";
import { Table2, ChartLine } from "lucide-react";
import type { Measure } from "../../../shared/mapping";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { Segments } from "../../components/segments";
import { explore, type Unit } from "../../lib/words/explore";
import { ChosenNames } from "./chosen-names";
import {
  truthOf,
  type Chosen,
  type ExploreState,
  type Place,
} from "./explore-state";
import { TrendFigure } from "./trend-figure";
import { yearsBetween, type Picture } from "./trend-series";
import { useTrends } from "./use-trends";

interface TrendPaneProps {
  readonly state: ExploreState;
  readonly chosen: readonly Chosen[];
  readonly place: Place;
  readonly onChange: (change: Partial<ExploreState>) => void;
  readonly onRemove: (one: Chosen) => void;
}

const NO_SHARE_ID = "no-share";
const words = explore.chart;

/** The chosen names over the years, as a chart or as a table. */
export function TrendPane({
  state,
  chosen,
  place,
  onChange,
  onRemove,
}: TrendPaneProps) {
  const { trends, loading, error, retry } = useTrends(chosen, place);
  const current = useMemo<Picture>(
    () => ({
      trends,
      place,
      years: yearsBetween(place.minYear, place.maxYear),
    }),
    [trends, place],
  );
  // The old picture stays until all lines of the new one are there.
  const [shown, setShown] = useState<Picture>(current);
  if (!loading && shown !== current) setShown(current);

  const hasShares = truthOf(place).denominator !== null;
  const unit = state.unit === "share" && !hasShares ? "count" : state.unit;
  return (
    <section className="trend-pane" aria-label={words.title}>
      {chosen.length > 0 && (
        <div className="pane-head">
          <ChosenNames chosen={chosen} onRemove={onRemove} />
        </div>
      )}
      <BusyLine active={loading} />
      {error && (
        <div className="pane-message">
          <ErrorPanel error={error} onRetry={retry} />
        </div>
      )}
      {chosen.length === 0 ? (
        <EmptyState title={words.empty} text={words.emptyHint} />
      ) : (
        <>
          <UnitBar
            unit={unit}
            measure={place.country.measure}
            hasShares={hasShares}
            asTable={state.asTable}
            onChange={onChange}
          />
          <TrendFigure
            picture={shown}
            unit={unit}
            asTable={state.asTable}
            dimmed={loading}
            onUnit={(next) => {
              onChange({ unit: next });
            }}
          />
        </>
      )}
    </section>
  );
}

interface UnitBarProps {
  readonly unit: Unit;
  readonly measure: Measure;
  readonly hasShares: boolean;
  readonly asTable: boolean;
  readonly onChange: (change: Partial<ExploreState>) => void;
}

function UnitBar(props: UnitBarProps) {
  const { unit, measure, hasShares, asTable, onChange } = props;
  const names = words.units(measure);
  return (
    <div className="unit-bar">
      <Segments
        label={words.unit}
        testId="unit"
        segments={[
          { id: "count", name: names.count },
          { id: "share", name: names.share, disabled: !hasShares },
          { id: "rank", name: names.rank },
        ]}
        value={unit}
        describedBy={hasShares ? undefined : NO_SHARE_ID}
        onChange={(next) => {
          onChange({ unit: next });
        }}
      />
      <Button
        kind="quiet"
        testId="table-twin"
        onPress={() => {
          onChange({ asTable: !asTable });
        }}
      >
        {asTable ? (
          <ChartLine size={15} aria-hidden />
        ) : (
          <Table2 size={15} aria-hidden />
        )}
        {asTable ? words.asChart : words.asTable}
      </Button>
      {!hasShares && (
        <p id={NO_SHARE_ID} className="unit-note">
          {words.noShare}
        </p>
      )}
    </div>
  );
}
