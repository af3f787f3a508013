import { useEffect, useMemo, useRef } from "react";
import type { Country, Gender } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { ErrorPanel } from "../../components/error-panel";
import { SplitPane } from "../../components/split-pane";
import { notices } from "../../lib/notices";
import { useProcedure } from "../../lib/use-procedure";
import { useStoredState } from "../../lib/use-stored-state";
import { explore } from "../../lib/words/explore";
import {
  add,
  isChosen,
  parseExploreState,
  placeOf,
  remove,
  startingIn,
  SPLIT,
  yearOf,
  type ExploreState,
} from "./explore-state";
import { NoFigures } from "./no-figures";
import { NamesTable } from "./names-table";
import { pickSex } from "./pick-sex";
import { Toolbar } from "./toolbar";
import { TrendPane } from "./trend-pane";
import { SERIES_MAX } from "../../charts/series";
import "./explore.css";

interface ExploreProps {
  /** A country to begin with, instead of where the reader was last. */
  readonly startCountry: string | null;
  /** Counts the calls for the search; a new one puts the cursor there. */
  readonly searchCalls: number;
  readonly onGoToLibrary: () => void;
}

/** Browse the names of a year and follow them over time. */
export function Explore(props: ExploreProps) {
  const { startCountry, searchCalls, onGoToLibrary } = props;
  const countries = useProcedure("countries.list", undefined);
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
      startCountry={startCountry}
      searchCalls={searchCalls}
    />
  );
}

interface PanesProps {
  readonly startCountry: string | null;
  readonly countries: readonly Country[];
  readonly searchCalls: number;
}

function Panes({ countries, startCountry, searchCalls }: PanesProps) {
  const [state, setState] = useStoredState("explore", (stored) =>
    startingIn(startCountry, parseExploreState(stored)),
  );
  const { country, region } = state;
  const place = useMemo(
    () => placeOf({ country, region }, countries),
    [country, region, countries],
  );
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searchCalls > 0) search.current?.focus();
  }, [searchCalls]);
  if (!place) return null;

  const change = (part: Partial<ExploreState>) => {
    setState((before) => ({ ...before, ...part }));
  };
  const addName = (name: string, gender: Gender) => {
    if (state.chosen.length >= SERIES_MAX)
      notices.tell({ tone: "plain", text: explore.chart.full });
    setState((before) => ({
      ...before,
      chosen: add(before.chosen, name, gender),
    }));
  };
  const removeName = (name: string, gender: Gender) => {
    setState((before) => ({
      ...before,
      chosen: remove(before.chosen, name, gender),
    }));
  };
  const year = yearOf(state, place);
  return (
    <main className="screen" id="content">
      <Toolbar
        state={state}
        place={place}
        year={year}
        countries={countries}
        searchRef={search}
        onChange={change}
        onPick={(name) => {
          void pickSex(name, place, state.gender).then((gender) => {
            addName(name, gender);
          });
        }}
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
            chosen={state.chosen}
            onToggle={(name, gender) => {
              if (isChosen(state.chosen, name, gender))
                removeName(name, gender);
              else addName(name, gender);
            }}
          />
        }
        second={
          <TrendPane
            state={state}
            place={place}
            onChange={change}
            onRemove={(one) => {
              removeName(one.name, one.gender);
            }}
          />
        }
      />
    </main>
  );
}
