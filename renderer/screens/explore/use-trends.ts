import { useMemo } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import type { Country, Input } from "../../../shared/ipc/contract";
import { answers } from "../../lib/answers";
import { useProcedures } from "../../lib/use-procedure";
import { placeOfEntry } from "./explore-state";
import type { Entry, ExploreView } from "./explore-view";
import type { Trend } from "./trend-series";

interface Trends {
  readonly trends: readonly Trend[];
  readonly loading: boolean;
  readonly error: AppErrorInfo | undefined;
  readonly retry: () => void;
}

/** The points of all names in the chart, each at its own place. */
export function useTrends(
  entries: readonly Entry[],
  countries: readonly Country[],
  measure: ExploreView["measure"],
): Trends {
  const inputs = entries.map(
    ({ name, gender, country, region }): Input<"names.trend"> => ({
      ...{ name, gender, country, region, measure },
    }),
  );
  const found = useProcedures("names.trend", inputs);
  const trends = useMemo(
    () =>
      entries.map((entry, index) => ({
        entry,
        place: placeOfEntry(entry, countries),
        points: found[index]?.value,
      })),
    [entries, countries, found],
  );
  return {
    trends,
    loading: found.some((answer) => answer.loading),
    error: found.find((answer) => answer.error !== undefined)?.error,
    retry: () => {
      for (const input of inputs) void answers.refresh("names.trend", input);
    },
  };
}
