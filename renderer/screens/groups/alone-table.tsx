import { useMemo } from "react";
import { displayName } from "../../../shared/display-name";
import type { Country } from "../../../shared/ipc/contract";
import type { LeagueRow } from "../../../shared/ipc/name-page-schemas";
import { Button } from "../../components/button";
import type { Column } from "../../components/grid-column";
import type { EditorStart } from "../../groups/group-editor";
import { format } from "../../lib/format";
import { groups as words } from "../../lib/words/groups";
import { countColumn, nameColumn, RANK } from "./league-cells";
import { LeagueTable, type LeagueTableProps } from "./league-table";

interface AloneTableProps extends LeagueTableProps {
  readonly heading: string;
  readonly onName: (name: string) => void;
  readonly onEdit: (start: EditorStart) => void;
}

const { alone, steps } = words;

/** The names of the year by exact spelling, to be picked for a group by hand. */
export function AloneTable(props: AloneTableProps) {
  const { view, place, heading, set, onName, onEdit } = props;
  const { picked, by } = view;
  const { country } = place;
  const columns = useMemo(
    () => columnsOf(country, by !== "exact"),
    [country, by],
  );
  return (
    <section className="groups-pane" aria-label={alone.title}>
      <div className="groups-pane-head">
        <h2>{alone.title}</h2>
        {picked.length === 0 ? (
          <p className="field-hint">{alone.hint}</p>
        ) : (
          <Picked picked={picked} set={set} onEdit={onEdit} />
        )}
      </div>
      <LeagueTable
        {...props}
        testId="league-alone"
        label={alone.label(heading)}
        columns={columns}
        isSelected={({ title }) => picked.includes(title)}
        onToggle={({ title }) => {
          const without = picked.filter((name) => name !== title);
          const next =
            without.length < picked.length ? without : [...picked, title];
          set({ picked: next }, { what: steps.picked(title), merge: "pick" });
        }}
        onOpen={({ title }) => {
          onName(title);
        }}
      />
    </section>
  );
}

type PickedProps = Pick<AloneTableProps, "set" | "onEdit"> & {
  readonly picked: readonly string[];
};

function Picked({ picked, set, onEdit }: PickedProps) {
  return (
    <div className="groups-picked">
      <Button
        kind="quiet"
        onPress={() => {
          set({ picked: [] }, { what: steps.cleared });
        }}
      >
        {alone.clear}
      </Button>
      <Button
        kind="primary"
        testId="groups-make"
        onPress={() => {
          onEdit({ group: null, members: picked });
        }}
      >
        {alone.pick(format.count(picked.length))}
      </Button>
    </div>
  );
}

function columnsOf(
  { code, measure }: Country,
  withGroup: boolean,
): readonly Column<LeagueRow>[] {
  const own = [RANK, nameColumn(code), countColumn(measure)];
  return withGroup ? [...own, THEN, groupColumn(code)] : own;
}

/** The rank of the spelling once it is put together. */
const THEN: Column<LeagueRow> = {
  id: "then",
  title: alone.then,
  hint: alone.thenHint,
  numeric: true,
  width: "4.25rem",
  cell: ({ other }) => (
    <span className="muted">
      {other === null ? null : format.count(other.rank)}
    </span>
  ),
};

/** The group that the spelling is put into. */
function groupColumn(country: string): Column<LeagueRow> {
  return {
    id: "group",
    title: alone.group,
    width: "minmax(5.5rem, 1.25fr)",
    cell: ({ other }) => {
      if (other === null || other.spellings < 2) return null;
      const others = format.count(other.spellings - 1);
      const title = displayName(other.title, country);
      const text = alone.into(title, others);
      return (
        <span className="muted" title={text}>
          <span aria-hidden>
            {title} +{others}
          </span>
          <span className="visually-hidden">{text}</span>
        </span>
      );
    },
  };
}
