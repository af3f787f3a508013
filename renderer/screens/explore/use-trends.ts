import { useMemo } from "react";
import type { AppErrorInfo } from "../../../shared/errors";
import type { Country, Input, Output } from "../../../shared/ipc/contract";
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

/** The points of all names and groups in the chart, each at its own place. */
export function useTrends(
  entries: readonly Entry[],
  countries: readonly Country[],
  measure: ExploreView["measure"],
): Trends {
  const asked = useMemo(
    () => entries.map((entry) => questionOf(entry, countries, measure)),
    [entries, countries, measure],
  );
  const names = asked.flatMap(({ name }) => name ?? []);
  const groups = asked.flatMap(({ group }) => group ?? []);
  const ofNames = useProcedures("names.trend", names);
  const ofGroups = useProcedures("names.group-trend", groups);
  const trends = useMemo(() => {
    const name = ofNames.values();
    const group = ofGroups.values();
    return asked.map(({ entry, place, ...question }): Trend => {
      if (question.group !== null)
        return { entry, place, ...groupOf(entry, group.next().value?.value) };
      const answer = question.name === null ? null : name.next().value;
      return { entry, place, points: answer?.value };
    });
  }, [asked, ofNames, ofGroups]);
  const found = [...ofNames, ...ofGroups];
  return {
    trends,
    loading: found.some((answer) => answer.loading),
    error: found.find((answer) => answer.error !== undefined)?.error,
    retry: () => {
      for (const one of names) void answers.refresh("names.trend", one);
      for (const one of groups) void answers.refresh("names.group-trend", one);
    },
  };
}

interface Question {
  readonly entry: Entry;
  readonly place: Trend["place"];
  /** One of both is asked, or none where the library has nothing of a group's place. */
  readonly name: Input<"names.trend"> | null;
  readonly group: Input<"names.group-trend"> | null;
}

function questionOf(
  entry: Entry,
  countries: readonly Country[],
  measure: ExploreView["measure"],
): Question {
  const { name, gender, country, region, by = "exact" } = entry;
  const place = placeOfEntry(entry, countries);
  const at = { name, country, region, measure };
  if (by === "exact")
    return { entry, place, name: { ...at, gender }, group: null };
  const group = place === null ? null : { ...at, gender, by };
  return { entry, place, name: null, group };
}

/** The points, and what was put together. */
function groupOf(
  { country, region }: Entry,
  answer: Output<"names.group-trend"> | undefined,
): Pick<Trend, "points" | "group"> {
  if (answer === undefined) return { points: undefined };
  return {
    points: answer.points.map((point) => ({ ...point, country, region })),
    group: { title: answer.title, names: answer.names.map(({ name }) => name) },
  };
}
