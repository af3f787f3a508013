import { useEffect, useRef } from "react";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { SplitPane } from "../../components/split-pane";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import { SPLIT } from "./explore-view";
import { NamesTable } from "./names-table";
import { NoFigures } from "./no-figures";
import { pickSex } from "./pick-sex";
import { Toolbar } from "./toolbar";
import { TrendPane } from "./trend-pane";
import { nameAt, useExplore } from "./use-explore";
import "./explore.css";

interface ExploreProps {
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  /** Opens the page of a name. */
  readonly onName: (name: string) => void;
  readonly onGoToLibrary: () => void;
}

/** Browse the names of a year and follow them over time. */
export function Explore(props: ExploreProps) {
  const { searchCalls, onGoToLibrary } = props;
  const countries = useProcedure("countries.list", undefined);
  const ofBearers = useProcedure("countries.list", BEARERS);
  if (countries.value === undefined)
    return (
      <main className="screen" id="content">
        <h1 className="visually-hidden">{explore.title}</h1>
        <BusyLine active={countries.loading} />
        {countries.error && (
          <div className="pane-message">
            <ErrorPanel error={countries.error} onRetry={countries.retry} />
          </div>
        )}
      </main>
    );
  if (countries.value.length === 0)
    return <NoFigures onGoToLibrary={onGoToLibrary} />;
  return (
    <Panes
      countries={countries.value}
      ofBearers={ofBearers.value ?? NONE}
      searchCalls={searchCalls}
      onName={props.onName}
    />
  );
}

const BEARERS = { measure: "bearers" } as const;
const NONE: readonly Country[] = [];

interface PanesProps {
  readonly countries: readonly Country[];
  /** The same with what they have of people who bear the names. */
  readonly ofBearers: readonly Country[];
  readonly searchCalls: number;
  readonly onName: (name: string) => void;
}

function Panes(props: PanesProps) {
  const { countries, ofBearers, searchCalls } = props;
  const model = useExplore(countries, ofBearers);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searchCalls > 0) search.current?.focus();
  }, [searchCalls]);
  const { view, place, change } = model;
  if (!place) return null;
  return (
    <main className="screen" id="content">
      <Toolbar
        model={model}
        place={place}
        countries={countries}
        searchRef={search}
        onPick={(name) => {
          void pickSex(name, place, view.gender).then((gender) => {
            model.addName(nameAt(place, name, gender));
          });
        }}
      />
      <SplitPane
        label={explore.divider}
        value={view.split}
        min={SPLIT.min}
        max={SPLIT.max}
        onChange={(split) => {
          change({ split }, { what: explore.steps.split, merge: "split" });
        }}
        first={<NamesTable model={model} place={place} onName={props.onName} />}
        second={<TrendPane model={model} place={place} />}
      />
    </main>
  );
}
