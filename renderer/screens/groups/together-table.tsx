import { useMemo } from "react";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { groups as words } from "../../lib/words/groups";
import { countColumn, RANK } from "./league-cells";
import { LeagueTable, type LeagueTableProps } from "./league-table";
import { shownTitle } from "./shown-title";

interface TogetherTableProps extends LeagueTableProps {
  readonly heading: string;
  readonly onName: (name: string) => void;
}

const { together, steps } = words;

/** The names of the year put together by the rule. */
export function TogetherTable(props: TogetherTableProps) {
  const { view, place, heading, set, onName } = props;
  const { by, shown } = view;
  const { country } = place;
  const columns = useMemo(() => columnsOf(country), [country]);
  return (
    <section className="groups-pane" aria-label={together.title(by)}>
      <div className="groups-pane-head">
        <h2>{together.title(by)}</h2>
      </div>
      <LeagueTable
        {...props}
        testId="league-together"
        label={together.label(heading, by)}
        columns={columns}
        minWidth={400}
        isSelected={({ names }) => names.some(({ name }) => name === shown)}
        onToggle={({ title, names: [first] }) => {
          const isShown = first?.name === shown;
          set(
            { shown: isShown ? null : (first?.name ?? null) },
            { what: isShown ? steps.closed : steps.shown(title) },
          );
        }}
        onOpen={({ names: [first] }) => {
          if (first) onName(first.name);
        }}
      />
    </section>
  );
}

function columnsOf({ code, measure }: Country): readonly Column<LeagueRow>[] {
  return [RANK, groupColumn(code), countColumn(measure), MOST, CHANGE];
}

/** So many spellings are told in a cell; the others below, where the group is shown. */
const TOLD = 3;

function groupColumn(country: string): Column<LeagueRow> {
  return {
    id: "name",
    title: words.name,
    width: "minmax(7rem, 3fr)",
    cell: (row) => {
      const title = shownTitle(row, country);
      const others = row.names.filter(({ name }) => name !== row.title);
      const told = others
        .slice(0, TOLD)
        .map(({ name }) => displayName(name, country));
      const more = others.length - told.length;
      const text = together.others(told.join(", "), more);
      return (
        <span title={others.length === 0 ? row.title : `${title}: ${text}`}>
          <b className="league-title">{title}</b>
          {others.length > 0 && <span className="muted"> {text}</span>}
        </span>
      );
    },
  };
}

const MOST: Column<LeagueRow> = {
  id: "most",
  title: together.most,
  hint: together.mostHint,
  numeric: true,
  width: "minmax(4rem, 1fr)",
  cell: ({ count, high }) =>
    high === count ? null : (
      <span className="muted">
        {high === null ? together.noBound : format.count(high)}
      </span>
    ),
};

const CHANGE: Column<LeagueRow> = {
  id: "change",
  title: together.change,
  hint: together.changeHint,
  numeric: true,
  width: "3.75rem",
  cell: ({ rank, other }) => {
    const change = other === null ? 0 : other.rank - rank;
    const way = change > 0 ? together.up : together.down;
    return change === 0 ? (
      <span className="muted">
        <span aria-hidden>=</span>
        <span className="visually-hidden">{together.noChange}</span>
      </span>
    ) : (
      <span className="league-change">
        <span aria-hidden className="league-way">
          {change > 0 ? "▲" : "▼"}
        </span>
        <span className="visually-hidden">{way} </span>
        {format.count(Math.abs(change))}
      </span>
    );
  },
};
