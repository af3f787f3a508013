import { X } from "lucide-react";
import { Link } from "react-aria-components";
import { displayName } from "../../../shared/display-name";
import type {
  LeagueRow,
  NameGroup,
} from "../../../shared/ipc/name-page-schemas";
import { Button } from "../../components/button";
import type { EditorStart } from "../../groups/group-editor";
import { sameName } from "../../groups/member-names";
import { format } from "../../lib/format";
import type { NameTarget } from "../../lib/use-navigation";
import { useProcedure } from "../../lib/use-procedure";
import { groups as words } from "../../lib/words/groups";
import type { ChangeGroups } from "./groups-screen";
import { shownTitle } from "./shown-title";
import { askedOf, type GroupsPlace, type GroupsView } from "./groups-view";

interface ShownGroupProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
  /** Any spelling of the group. */
  readonly name: string;
  readonly groups: readonly NameGroup[];
  readonly set: ChangeGroups;
  readonly onName: (name: string) => void;
  readonly onChart: (target: NameTarget) => void;
  readonly onEdit: (start: EditorStart) => void;
}

const { shown } = words;

/** All spellings of a group with their counts, and what can be done with it. */
export function ShownGroup(props: ShownGroupProps) {
  const { view, place, name, set, onName } = props;
  const { together } = askedOf({ ...view, text: "", joined: false }, place);
  const found = useProcedure("names.league", {
    ...{ ...together, name, offset: 0, limit: 1 },
  });
  const row = found.value?.rows[0];
  if (!found.value) return null;
  return (
    <section
      className="groups-shown"
      aria-label={shown.label}
      data-testid="shown-group"
    >
      <div className="groups-shown-head">
        <p>
          {row ? <Title row={row} place={place} /> : `${name}: ${shown.gone}`}
        </p>
        <Actions {...props} row={row} />
        <Button
          kind="quiet"
          iconOnly
          label={shown.close}
          onPress={() => {
            set({ shown: null }, { what: words.steps.closed });
          }}
        >
          <X size={15} aria-hidden />
        </Button>
      </div>
      {row && (
        <ul className="groups-spellings" tabIndex={0} aria-label={shown.label}>
          {row.names.map((one) => (
            <li key={one.name}>
              <Link
                className="name-link"
                onPress={() => {
                  onName(one.name);
                }}
              >
                {displayName(one.name, place.country.code)}
              </Link>{" "}
              <span className="numbers muted">{format.count(one.count)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface TitleProps {
  readonly row: LeagueRow;
  readonly place: GroupsPlace;
}

function Title({ row, place }: TitleProps) {
  const { names, count, high } = row;
  const title = shownTitle(row, place.country.code);
  const births = words.births(format.count(count), place.country.measure);
  return (
    <>
      <b>{shown.title(title, births, format.count(names.length))}</b>
      {high !== null && high !== count && (
        <span className="muted"> {shown.bounds(format.count(high))}</span>
      )}
    </>
  );
}

function Actions(
  props: ShownGroupProps & { readonly row: LeagueRow | undefined },
) {
  const { view, place, name, groups, row, onChart, onEdit } = props;
  const { by, gender } = view;
  const group =
    by === "hand"
      ? (groups.find(({ members }) =>
          members.some((one) => sameName(one, name)),
        ) ?? null)
      : null;
  const members = group?.members ?? row?.names.map((one) => one.name) ?? [name];
  return (
    <>
      <Button
        testId="shown-chart"
        onPress={() => {
          const { country, region } = place;
          const at = { country: country.code, region: region?.code ?? null };
          onChart({ ...at, name, gender, measure: country.measure, by });
        }}
      >
        {shown.chart}
      </Button>
      <Button
        testId="shown-hand"
        onPress={() => {
          onEdit({ group, members });
        }}
      >
        {group === null ? shown.hand : shown.edit}
      </Button>
    </>
  );
}
