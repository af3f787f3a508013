import { displayName } from "../../../shared/display-name";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { groups as words } from "../../lib/words/groups";

/** A tie is shown as one: 2= and 2=, then 4. */
export const RANK: Column<LeagueRow> = {
  id: "rank",
  title: words.rank,
  numeric: true,
  width: "3.75rem",
  cell: ({ rank, tied }) => (
    <span className="muted">
      {format.count(rank)}
      {tied && (
        <>
          <span aria-hidden>=</span>
          <span className="visually-hidden">{words.tied}</span>
        </>
      )}
    </span>
  ),
};

export function nameColumn(country: string): Column<LeagueRow> {
  return {
    id: "name",
    title: words.name,
    width: "minmax(5rem, 1.5fr)",
    cell: ({ title }) => (
      <b className="league-title" title={title}>
        {displayName(title, country)}
      </b>
    ),
  };
}

export function countColumn(measure: Measure): Column<LeagueRow> {
  return {
    id: "count",
    title: words.count(measure),
    numeric: true,
    width: "minmax(4rem, 1fr)",
    cell: ({ count }) => format.count(count),
  };
}
