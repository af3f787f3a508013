import type { NameGroup } from "../../../shared/ipc/name-page-schemas";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { SplitPane } from "../../components/split-pane";
import type { EditorStart } from "../../groups/group-editor";
import type { NameTarget } from "../../lib/use-navigation";
import { usePages } from "../../lib/use-pages";
import { useSettled } from "../../lib/use-settled";
import { groups as words } from "../../lib/words/groups";
import { AloneTable } from "./alone-table";
import type { ChangeGroups } from "./groups-screen";
import {
  askedOf,
  SPLIT,
  type GroupsPlace,
  type GroupsView,
  type LeagueAsked,
} from "./groups-view";
import { ShownGroup } from "./shown-group";
import { Story } from "./story";
import { TogetherTable } from "./together-table";

interface GroupsTablesProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
  readonly groups: readonly NameGroup[];
  readonly set: ChangeGroups;
  readonly onName: (name: string) => void;
  readonly onChart: (target: NameTarget) => void;
  readonly onEdit: (start: EditorStart) => void;
}

/** A slider that is dragged, or a name that is typed, would ask for all that it passes. */
const QUIET_MS = 40;

/** The year by exact spelling and put together, side by side, with what the rule changes in a sentence. */
export function GroupsTables(props: GroupsTablesProps) {
  const { view, place, groups, set, onName, onEdit } = props;
  const wanted = JSON.stringify(askedOf(view, place));
  const asked = JSON.parse(useSettled(wanted, QUIET_MS)) as ReturnType<
    typeof askedOf
  >;
  const alone = useLeague(asked.alone);
  const together = useLeague(asked.together);
  const heading = words.heading(place.name, view.gender, place.year);
  const { by } = view;
  return (
    <>
      <Story view={view} place={place} />
      <SplitPane
        label={words.divider}
        value={view.split}
        min={SPLIT.min}
        max={SPLIT.max}
        onChange={(split) => {
          set({ split }, { what: words.steps.split, merge: "split" });
        }}
        first={
          <AloneTable
            {...{ view, place, heading, set, onName, onEdit }}
            asked={asked.alone}
            pages={alone}
          />
        }
        second={
          by === "exact" || (by === "hand" && groups.length === 0) ? (
            <Nothing by={by} set={set} onEdit={onEdit} />
          ) : (
            <TogetherTable
              {...{ view, place, heading, set, onName }}
              asked={asked.together}
              pages={together}
            />
          )
        }
      />
      {view.shown !== null && by !== "exact" && (
        <ShownGroup {...props} name={view.shown} />
      )}
      <p className="groups-credit">
        {words.source}: {(place.region ?? place.country).credit}
      </p>
    </>
  );
}

function useLeague(asked: LeagueAsked) {
  return usePages("names.league", JSON.stringify(asked), (offset, limit) => ({
    ...asked,
    offset,
    limit,
  }));
}

interface NothingProps {
  readonly by: "exact" | "hand";
  readonly set: ChangeGroups;
  readonly onEdit: (start: EditorStart) => void;
}

/** Instead of the second table, where no rule is chosen yet or has nothing to go by. */
function Nothing({ by, set, onEdit }: NothingProps) {
  const { choose, none } = words.together;
  if (by === "hand")
    return (
      <EmptyState title={none.title} text={none.text} testId="groups-no-hand">
        <Button
          kind="primary"
          onPress={() => {
            onEdit({ group: null, members: [] });
          }}
        >
          {words.hand.new}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState title={choose.title} text={choose.text} testId="groups-choose">
      {words.rules
        .filter(({ id }) => id !== "exact")
        .map(({ id, name }) => (
          <Button
            key={id}
            onPress={() => {
              set({ by: id }, { what: words.steps.by(id) });
            }}
          >
            {name}
          </Button>
        ))}
    </EmptyState>
  );
}
