import { useMemo } from "react";
import type { Country, Gender } from "../../../shared/ipc/contract";
import { SERIES_MAX } from "../../charts/series";
import { notices } from "../../lib/notices";
import { useProcedures } from "../../lib/use-procedure";
import { useStoredState } from "../../lib/use-stored-state";
import { explore } from "../../lib/words/explore";
import {
  add,
  countriesOf,
  isChosen,
  leading,
  parseExploreState,
  placeOf,
  remove,
  yearOf,
  type Chosen,
  type ExploreState,
  type Place,
} from "./explore-state";

interface ExploreModel {
  readonly state: ExploreState;
  /** The names in the chart. */
  readonly chosen: readonly Chosen[];
  /** Null: no country has figures. */
  readonly place: Place | null;
  readonly year: number;
  readonly change: (part: Partial<ExploreState>) => void;
  readonly addName: (name: string, gender: Gender) => void;
  readonly removeName: (name: string, gender: Gender) => void;
  readonly toggleName: (name: string, gender: Gender) => void;
}

/** What the reader chose, kept between windows, and how it changes. */
export function useExplore(
  countries: readonly Country[],
  ofBearers: readonly Country[],
  start: (stored: ExploreState) => ExploreState,
): ExploreModel {
  const [state, setState] = useStoredState("explore", (stored) =>
    start(parseExploreState(stored)),
  );
  const { country, region, measure } = state;
  const place = useMemo(
    () =>
      placeOf({ country, region }, countriesOf(countries, ofBearers, measure)),
    [country, region, measure, countries, ofBearers],
  );
  // The list of countries changes with the library; the place that is being read must not.
  if (country === null && place)
    setState({ ...state, country: place.country.code });
  const leaders = useLeadingNames(state.chosen === null ? place : null);
  const chosen = state.chosen ?? leaders;
  const addName = (name: string, gender: Gender) => {
    if (chosen.length >= SERIES_MAX)
      notices.tell({ tone: "plain", text: explore.chart.full });
    // From the state of then: the sex of a name that was searched for comes a moment later.
    setState((then) => ({
      ...then,
      chosen: add(then.chosen ?? leaders, name, gender),
    }));
  };
  const removeName = (name: string, gender: Gender) => {
    setState((then) => ({
      ...then,
      chosen: remove(then.chosen ?? leaders, name, gender),
    }));
  };
  return {
    state,
    chosen,
    place,
    year: place ? yearOf(state, place) : 0,
    change: (part) => {
      setState((then) => ({ ...then, ...part }));
    },
    addName,
    removeName,
    toggleName: (name, gender) => {
      if (isChosen(chosen, name, gender)) removeName(name, gender);
      else addName(name, gender);
    },
  };
}

const LEADING_NAMES = 4;

/** The most frequent names of the newest year; none where no place is given. */
function useLeadingNames(place: Place | null): readonly Chosen[] {
  const inputs = place
    ? [
        {
          country: place.country.code,
          region: place.region?.code ?? null,
          measure: place.country.measure,
          year: place.maxYear,
          gender: null,
          offset: 0,
          limit: LEADING_NAMES,
        },
      ]
    : [];
  const [top] = useProcedures("names.top", inputs);
  const rows = top?.value?.rows;
  return useMemo(() => leading(rows ?? []), [rows]);
}
