import { useMemo } from "react";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import type { Measure } from "../../../shared/mapping";
import type { Column } from "../../components/grid-column";
import { format } from "../../lib/format";
import { groups as words } from "../../lib/words/groups";
import { countColumn, RANK } from "./league-cells";
import { LeagueTable, type LeagueTableProps } from "./league-table";

interface TogetherTableProps extends LeagueTableProps {
  readonly heading: string;
  readonly onName: (name: string) => void;
}

const { together, steps } = words;

/** The names of the year put together by the rule. */
export function TogetherTable(props: TogetherTableProps) {
  const { view, place, heading, set, onName } = props;
  const { by, shown } = view;
  const { measure } = place.country;
  const columns = useMemo(() => columnsOf(measure), [measure]);
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

function columnsOf(measure: Measure): readonly Column<LeagueRow>[] {
  return [RANK, GROUP, countColumn(measure), MOST, CHANGE];
}

/** So many spellings are told in a cell; the others below, where the group is shown. */
const TOLD = 3;

const GROUP: Column<LeagueRow> = {
  id: "name",
  title: words.name,
  width: "minmax(7rem, 3fr)",
  cell: ({ title, names }) => {
    const others = names.filter(({ name }) => name !== title);
    const told = others.slice(0, TOLD).map(({ name }) => name);
    const text = together.others(told.join(", "), others.length - told.length);
    return (
      <span title={others.length === 0 ? title : `${title}: ${text}`}>
        <b className="league-title">{title}</b>
        {others.length > 0 && <span className="muted"> {text}</span>}
      </span>
    );
  },
};

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
