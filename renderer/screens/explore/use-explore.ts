import { useMemo } from "react";
import type { Country, Gender } from "../../../shared/ipc/contract";
import { SERIES_MAX } from "../../charts/series";
import { notices } from "../../lib/notices";
import { useStoredState } from "../../lib/use-stored-state";
import { explore } from "../../lib/words/explore";
import {
  add,
  isChosen,
  parseExploreState,
  placeOf,
  remove,
  startingIn,
  yearOf,
  type ExploreState,
  type Place,
} from "./explore-state";

interface ExploreModel {
  readonly state: ExploreState;
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
  startCountry: string | null,
): ExploreModel {
  const [state, setState] = useStoredState("explore", (stored) =>
    startingIn(startCountry, parseExploreState(stored)),
  );
  const { country, region, chosen } = state;
  const place = useMemo(
    () => placeOf({ country, region }, countries),
    [country, region, countries],
  );
  const addName = (name: string, gender: Gender) => {
    if (chosen.length >= SERIES_MAX)
      notices.tell({ tone: "plain", text: explore.chart.full });
    // From the state of then: the sex of a name that was searched for comes a moment later.
    setState((then) => ({ ...then, chosen: add(then.chosen, name, gender) }));
  };
  const removeName = (name: string, gender: Gender) => {
    setState((then) => ({
      ...then,
      chosen: remove(then.chosen, name, gender),
    }));
  };
  return {
    state,
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
