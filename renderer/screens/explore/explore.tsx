import { useEffect, useRef } from "react";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { SplitPane } from "../../components/split-pane";
import type { NameTarget } from "../../lib/use-navigation";
import { useProcedure } from "../../lib/use-procedure";
import { explore } from "../../lib/words/explore";
import { SPLIT, startingIn, startingWith } from "./explore-state";
import { NamesTable } from "./names-table";
import { NoFigures } from "./no-figures";
import { Toolbar } from "./toolbar";
import { TrendPane } from "./trend-pane";
import { useExplore } from "./use-explore";
import { usePickedName } from "./use-picked-name";
import "./explore.css";

interface ExploreProps {
  /** A country to begin with, instead of where the reader was last. */
  readonly startCountry: string | null;
  /** A name to chart, at its place. */
  readonly startName: NameTarget | null;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  readonly onName: (name: string) => void;
  readonly onGoToLibrary: () => void;
}

/** Browse the names of a year and follow them over time. */
export function Explore(props: ExploreProps) {
  const { startCountry, startName, searchCalls, onGoToLibrary } = props;
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
      startCountry={startCountry}
      startName={startName}
      searchCalls={searchCalls}
      onName={props.onName}
    />
  );
}

const BEARERS = { measure: "bearers" } as const;
const NONE: readonly Country[] = [];

interface PanesProps {
  readonly startCountry: string | null;
  readonly startName: NameTarget | null;
  readonly countries: readonly Country[];
  /** The same with what they have of people who bear the names. */
  readonly ofBearers: readonly Country[];
  readonly searchCalls: number;
  readonly onName: (name: string) => void;
}

function Panes(props: PanesProps) {
  const { countries, ofBearers, searchCalls } = props;
  const model = useExplore(countries, ofBearers, (stored) =>
    startingWith(props.startName, startingIn(props.startCountry, stored)),
  );
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searchCalls > 0) search.current?.focus();
  }, [searchCalls]);
  const { state, chosen, place, year, change } = model;
  const pick = usePickedName(model);
  if (!place) return null;
  return (
    <main className="screen" id="content">
      <Toolbar
        state={state}
        place={place}
        year={year}
        countries={countries}
        searchRef={search}
        onChange={change}
        onPick={pick}
      />
      <SplitPane
        label={explore.divider}
        value={state.split}
        min={SPLIT.min}
        max={SPLIT.max}
        onChange={(split) => {
          change({ split });
        }}
        first={
          <NamesTable
            place={place}
            year={year}
            gender={state.gender}
            chosen={chosen}
            onToggle={model.toggleName}
            onName={props.onName}
          />
        }
        second={
          <TrendPane
            state={state}
            chosen={chosen}
            place={place}
            onChange={change}
            onRemove={({ name, gender }) => {
              model.removeName(name, gender);
            }}
          />
        }
      />
    </main>
  );
}
