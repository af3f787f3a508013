import { useEffect, useMemo, useState } from "react";
import type { Country, Gender } from "../../../shared/ipc/contract";
import type { YearSpan } from "../../../shared/ipc/names-schemas";
import { SERIES_MAX } from "../../charts/series";
import type { Change } from "../../lib/history";
import { notices } from "../../lib/notices";
import { session } from "../../lib/session";
import { useProcedures } from "../../lib/use-procedure";
import { useViewState } from "../../lib/use-view-state";
import { explore } from "../../lib/words/explore";
import {
  add,
  countriesOf,
  find,
  leading,
  placeOf,
  remove,
  yearsOf,
  type NameAt,
  type Place,
} from "./explore-state";
import {
  EXPLORE_START,
  ExploreView,
  type ChartView,
  type Entry,
} from "./explore-view";

/** Changes a part of the view; every change says what it is. */
export type ChangeView = (part: Partial<ExploreView>, change: Change) => void;
export type ChangeChart = (part: Partial<ChartView>, change: Change) => void;

export interface ExploreModel {
  readonly view: ExploreView;
  /** The countries with what they have of the measure that is shown. */
  readonly countries: readonly Country[];
  /** The names in the chart. */
  readonly entries: readonly Entry[];
  /** The names to begin with are still being read. */
  readonly starting: boolean;
  /** Null: no country has figures. */
  readonly place: Place | null;
  readonly years: YearSpan;
  readonly change: ChangeView;
  readonly changeChart: ChangeChart;
  readonly setEntries: (
    change: (entries: readonly Entry[]) => readonly Entry[],
    what: string,
    merge?: string,
  ) => void;
  readonly addName: (one: NameAt, merge?: string) => void;
  /** Adds a name of the place shown to the chart, or takes it off; twice in a row, nothing was done. */
  readonly toggleName: (name: string, gender: Gender) => void;
}

const steps = explore.steps;
const NO_YEARS: YearSpan = { from: 0, to: 0 };

/** What the reader chose, kept between windows, and how it changes. */
export function useExplore(
  all: readonly Country[],
  ofBearers: readonly Country[],
): ExploreModel {
  const [view, setView] = useViewState("explore", ExploreView, EXPLORE_START);
  const { countries, place, years } = usePlace(view, all, ofBearers);
  // The list of countries changes with the library; the place that is being read must not.
  const first = place?.country.code;
  useEffect(() => {
    if (view.country === null && first !== undefined)
      setView((then) => ({ ...then, country: first }));
  });
  const { start, starting } = useLeadingNames(
    view.entries === null ? place : null,
  );
  const entries = view.entries ?? start;

  const setEntries: ExploreModel["setEntries"] = (next, what, merge) => {
    // From the view of then: the sex of a name that was searched for comes a moment later.
    setView(
      (then) => ({ ...then, entries: [...next(then.entries ?? start)] }),
      { what, ...(merge === undefined ? {} : { merge }) },
    );
  };
  const addName: ExploreModel["addName"] = (one, merge) => {
    if (entries.length >= SERIES_MAX)
      notices.tell({ tone: "plain", text: explore.chart.full });
    else setEntries((then) => add(then, one), steps.added(one.name), merge);
  };
  return {
    ...{ view, countries, entries, starting, place, years },
    ...{ setEntries, addName },
    change: (part, change) => {
      setView((then) => ({ ...then, ...part }), change);
    },
    changeChart: (part, change) => {
      const next = (chart: ChartView) => ({ ...chart, ...part });
      setView((then) => ({ ...then, chart: next(then.chart) }), change);
    },
    toggleName: (name, gender) => {
      if (place === null) return;
      const one = nameAt(place, name, gender);
      const merge = `toggle ${name} ${gender}`;
      // A double click, which opens the name, begins with two clicks.
      if (session.takeBack("explore", merge)) return;
      if (find(entries, one) === undefined) addName(one, merge);
      else setEntries((then) => remove(then, one), steps.removed(name), merge);
    },
  };
}

/** The place and years that are shown; they stay the same value until they change. */
function usePlace(
  { country, region, measure, years, span }: ExploreView,
  all: readonly Country[],
  ofBearers: readonly Country[],
): Pick<ExploreModel, "countries" | "place" | "years"> {
  const countries = useMemo(
    () => countriesOf(all, ofBearers, measure),
    [all, ofBearers, measure],
  );
  const place = useMemo(
    () => placeOf({ country, region }, countries),
    [country, region, countries],
  );
  const shown = useMemo(
    () => (place ? yearsOf({ years, span }, place) : NO_YEARS),
    [years, span, place],
  );
  return { countries, place, years: shown };
}

/** A name at the place shown. */
export function nameAt(place: Place, name: string, gender: Gender): NameAt {
  const country = place.country.code;
  return { name, gender, country, region: place.region?.code ?? null };
}

const LEADING_NAMES = 4;

/** The most frequent names of the newest year; those of the place before stay until they are there. */
function useLeadingNames(place: Place | null) {
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
  const [last, setLast] = useState<readonly Entry[]>([]);
  const now = useMemo(
    () => (place && rows ? leading(rows, place) : undefined),
    [rows, place],
  );
  if (now !== undefined && now !== last) setLast(now);
  return { start: now ?? last, starting: top?.loading === true };
}
