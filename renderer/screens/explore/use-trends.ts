import { useMemo } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import { answers } from "../../lib/answers";
import { useProcedures } from "../../lib/use-procedure";
import type { Chosen, Place } from "./explore-state";
import type { Trend } from "./trend-series";

interface Trends {
  readonly trends: readonly Trend[];
  readonly loading: boolean;
  readonly error: AppErrorInfo | undefined;
  readonly retry: () => void;
}

/** The points of all chosen names at a place. */
export function useTrends(chosen: readonly Chosen[], place: Place): Trends {
  const inputs = chosen.map(({ name, gender }) => ({
    name,
    gender,
    country: place.country.code,
    region: place.region?.code ?? null,
    measure: place.country.measure,
  }));
  const found = useProcedures("names.trend", inputs);
  const trends = useMemo(
    () =>
      chosen.map((one, index) => ({
        chosen: one,
        points: found[index]?.value,
      })),
    [chosen, found],
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
