import type { Output } from "../../../shared/ipc/contract";
import type {
  Grouping,
  LeagueRow,
} from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import { format } from "../../lib/format";
import { groups } from "../../lib/words/groups";

const words = groups.story;

type League = Output<"names.league">;

/**
 * What a rule changes: who is first, how many names it puts together, who climbs, and what is not certain; "": the year has
 * no counts.
 * @param alone the year by exact spelling, from its first row
 * @param together the same by the rule
 */
export function storyOf(
  alone: League,
  together: League,
  by: Grouping,
  measure: Measure,
): string {
  const before = leaders(alone.rows);
  const now = leaders(together.rows);
  const [first] = now;
  if (before[0] === undefined || first === undefined) return "";
  if (by === "exact")
    return words.exact(firstOf(before), countOf(first, measure));
  if (together.joined === 0)
    return `${words.untouched(by, firstOf(now), countOf(first, measure))} ${words.nothing}`;
  return [
    leadersStory(before, now, by, measure),
    ...couldLead(together.rows),
    words.joined(
      format.count(together.joined),
      format.count(together.names),
      format.count(together.groups),
    ),
    ...climber(together.rows),
  ].join(" ");
}

/** All that share the first rank. */
function leaders(rows: readonly LeagueRow[]): readonly LeagueRow[] {
  return rows.filter(({ rank }) => rank === 1);
}

function leadersStory(
  before: readonly LeagueRow[],
  now: readonly LeagueRow[],
  by: Grouping,
  measure: Measure,
): string {
  const [was, first] = [before[0] as LeagueRow, now[0] as LeagueRow];
  const count = countOf(first, measure);
  const isSame =
    before.length === now.length && now.every(({ other }) => other?.rank === 1);
  if (!isSame)
    return words.changed(
      by,
      firstOf(now),
      count,
      words.was(titlesOf(before), countOf(was, measure)),
    );
  return was.count === first.count
    ? words.untouched(by, firstOf(now), count)
    : words.same(by, firstOf(now), count, format.count(was.count));
}

function firstOf(rows: readonly LeagueRow[]): string {
  const names = titlesOf(rows);
  return rows.length === 1 ? words.leads(names) : words.share(names);
}

function titlesOf(rows: readonly LeagueRow[]): string {
  return format.list(rows.map(({ title }) => title));
}

function countOf({ count }: LeagueRow, measure: Measure): string {
  return groups.births(format.count(count), measure);
}

/** Who would be first with the most that was not published, where nobody with more is known. */
function couldLead(rows: readonly LeagueRow[]): string[] {
  const most = rows[0]?.count ?? 0;
  const able = rows.filter(
    ({ rank, high }) => rank > 1 && high !== null && high > most,
  );
  return able.length === 0 ? [] : [words.couldLead(titlesOf(able.slice(0, 3)))];
}

function climber(rows: readonly LeagueRow[]): string[] {
  const climbOf = ({ rank, other }: LeagueRow) =>
    other === null ? 0 : other.rank - rank;
  const [most] = [...rows].sort((a, b) => climbOf(b) - climbOf(a));
  // Who climbed to the first place was told of already.
  if (most === undefined || most.rank === 1 || climbOf(most) < 1) return [];
  const { title, rank } = most;
  const from = rank + climbOf(most);
  return [words.climbs(title, format.count(from), format.count(rank))];
}
