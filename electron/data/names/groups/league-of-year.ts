import type { Input, Output } from "../../../../shared/ipc/contract";
import type { LeagueRow } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { groupedPlace, type GroupedPlace, type Members } from "./grouped-place";

/** The names of a year by their counts, put together by a rule; ties share a rank (1, 2, 2, 4). */
export async function leagueOfYear(
  backend: Backend,
  question: Input<"names.league">,
): Promise<Output<"names.league">> {
  const { country, region, year, gender, by, limit } = question;
  const { measure = "births" } = question;
  const place = { country, region, measure };
  const grouped = await groupedPlace(backend, place, by);
  const sums = grouped
    .ofSex(gender)
    .map((members) => ({ members, count: countOf(grouped, members, year) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const names = sums.reduce(
    (sum, { members }) => sum + publishedIn(grouped, members, year).length,
    0,
  );
  let rank = 1;
  const rows = sums.slice(0, limit).map(({ members, count }, i) => {
    if (count !== sums[i - 1]?.count) rank = i + 1;
    return rowOf(grouped, members, { rank, count, question });
  });
  return { rows: inOrder(rows), groups: sums.length, names };
}

function countOf(
  { figures }: GroupedPlace,
  members: Members,
  year: number,
): number {
  let sum = 0;
  for (const i of members) sum += figures.count(i, year);
  return sum;
}

function publishedIn(
  { figures }: GroupedPlace,
  members: Members,
  year: number,
): { name: string; count: number }[] {
  return members
    .map((i) => ({ name: figures.name(i), count: figures.count(i, year) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

interface Placed {
  readonly rank: number;
  readonly count: number;
  readonly question: Input<"names.league">;
}

function rowOf(
  grouped: GroupedPlace,
  members: Members,
  { rank, count, question }: Placed,
): LeagueRow {
  const { year, gender } = question;
  const names = publishedIn(grouped, members, year);
  const denominator =
    grouped.figures.stratum(year, gender)?.denominator ?? null;
  return {
    ...{ rank, names, count, title: grouped.titleOf(names) },
    high: grouped.sum(members, gender, year).high,
    share:
      denominator === null || denominator === 0 ? null : count / denominator,
  };
}

/** Those that share a rank stand by title. */
function inOrder(rows: readonly LeagueRow[]): LeagueRow[] {
  return [...rows].sort(
    (a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1),
  );
}
