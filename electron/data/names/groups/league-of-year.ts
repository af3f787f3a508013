import { fold } from "../../../../shared/fold";
import type { Input, Output } from "../../../../shared/ipc/contract";
import type { LeagueRow } from "../../../../shared/ipc/name-page-schemas";
import type { Backend } from "../../backend";
import { groupedPlace, type GroupedPlace, type Members } from "./grouped-place";
import type { League, Placed } from "./league";

type Question = Input<"names.league">;

/** The names of a year by their counts, put together by a rule, each with where it stands by another rule. */
export async function leagueOfYear(
  backend: Backend,
  question: Question,
): Promise<Output<"names.league">> {
  const { country, region, year, gender, by, offset, limit } = question;
  const { measure = "births", against = "exact" } = question;
  const place = { country, region, measure };
  const grouped = await groupedPlace(backend, place, by);
  const others = await groupedPlace(backend, place, against);
  const league = grouped.league(gender, year);
  const rows = passing(league, grouped, question);
  const other = { grouped: others, league: others.league(gender, year) };
  return {
    rows: rows
      .slice(offset, offset + limit)
      .map((row) => rowOf({ grouped, league }, row, other, question)),
    total: rows.length,
    groups: league.rows.length,
    names: league.names,
    joined: league.joined,
  };
}

/** The groups that a filter leaves, with the ranks that they have among all. */
function passing(
  league: League,
  grouped: GroupedPlace,
  { name, text = "", joined = false, year, gender }: Question,
): readonly Placed[] {
  if (name !== undefined) {
    const placed = league.placeOf(grouped.of(name, gender));
    return placed === undefined ? [] : [placed];
  }
  const part = fold(text.trim());
  if (part === "" && !joined) return league.rows;
  const { figures } = grouped;
  return league.rows.filter(
    ({ members, spellings, title }) =>
      (!joined || spellings > 1) &&
      (fold(title).includes(part) ||
        members.some(
          (i) =>
            figures.count(i, year) > 0 && fold(figures.name(i)).includes(part),
        )),
  );
}

interface Side {
  readonly grouped: GroupedPlace;
  readonly league: League;
}

function rowOf(
  { grouped, league }: Side,
  placed: Placed,
  other: Side,
  { year, gender }: Question,
): LeagueRow {
  const { figures } = grouped;
  const { members, count, rank, title } = placed;
  const denominator = figures.stratum(year, gender)?.denominator ?? null;
  return {
    ...{ rank, title, count, tied: league.isTied(placed) },
    names: publishedIn(grouped, members, year),
    high: grouped.sum(members, gender, year).high,
    share:
      denominator === null || denominator === 0 ? null : count / denominator,
    other: otherOf(other, figures.name(placed.first), gender),
  };
}

/** Where the most frequent of the names stands by the other rule. */
function otherOf(
  { grouped, league }: Side,
  name: string,
  gender: Question["gender"],
): LeagueRow["other"] {
  const placed = league.placeOf(grouped.of(name, gender));
  if (placed === undefined) return null;
  const { rank, title, spellings } = placed;
  return { rank, title, spellings };
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
