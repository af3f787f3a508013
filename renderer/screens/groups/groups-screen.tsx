import { useState } from "react";
import type { Country } from "../../../shared/ipc/contract";
import { BusyLine } from "../../components/busy-line";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorPanel } from "../../components/error-panel";
import { GroupEditor, type EditorStart } from "../../groups/group-editor";
import type { NameTarget } from "../../lib/use-navigation";
import { useProcedure } from "../../lib/use-procedure";
import { useViewState } from "../../lib/use-view-state";
import { groups as words } from "../../lib/words/groups";
import { GroupsHead } from "./groups-head";
import { GroupsTables } from "./groups-tables";
import { GroupsToolbar } from "./groups-toolbar";
import { GROUPS_START, GroupsView, placeOf } from "./groups-view";
import { HandGroups } from "./hand-groups";
import "./groups.css";

interface GroupsScreenProps {
  /** Opens the page of a name. */
  readonly onName: (name: string) => void;
  /** Shows a group in Explore. */
  readonly onChart: (target: NameTarget) => void;
  readonly onGoToLibrary: () => void;
}

const BEARERS = { measure: "bearers" } as const;
const NONE: readonly Country[] = [];

/** Names of a year with and without their spellings put together. */
export function GroupsScreen(props: GroupsScreenProps) {
  const { onGoToLibrary } = props;
  const countries = useProcedure("countries.list", undefined);
  const ofBearers = useProcedure("countries.list", BEARERS);
  const known = countries.value;
  return (
    <main className="screen groups-screen" id="content">
      {known === undefined || known.length === 0 ? (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          <BusyLine active={countries.loading} />
          {countries.error && (
            <div className="pane-message">
              <ErrorPanel error={countries.error} onRetry={countries.retry} />
            </div>
          )}
          {known !== undefined && <NoFigures onGoToLibrary={onGoToLibrary} />}
        </>
      ) : (
        <OfPlace
          {...props}
          countries={known}
          ofBearers={ofBearers.value ?? NONE}
        />
      )}
    </main>
  );
}

function NoFigures({
  onGoToLibrary,
}: Pick<GroupsScreenProps, "onGoToLibrary">) {
  return (
    <EmptyState
      title={words.empty.title}
      text={words.empty.text}
      testId="groups-empty"
    >
      <Button kind="primary" onPress={onGoToLibrary}>
        {words.empty.library}
      </Button>
    </EmptyState>
  );
}

interface OfPlaceProps extends GroupsScreenProps {
  readonly countries: readonly Country[];
  readonly ofBearers: readonly Country[];
}

function OfPlace({ countries, ofBearers, onName, onChart }: OfPlaceProps) {
  const [view, change] = useViewState("groups", GroupsView, GROUPS_START);
  const hand = useProcedure("groups.list", undefined);
  const [editor, setEditor] = useState<EditorStart | null>(null);
  const all =
    view.measure === "births" ? countries : withBearers(countries, ofBearers);
  const place = placeOf(view, all);
  if (place === null) return null;
  const known = hand.value ?? [];
  const set: ChangeGroups = (part, step) => {
    change((then) => ({ ...then, ...part }), step);
  };
  return (
    <>
      {view.kind === "tables" && (
        <GroupsToolbar {...{ view, place, set }} countries={all} />
      )}
      <GroupsHead {...{ view, place, set }} groups={known} />
      {view.kind === "hand" ? (
        <HandGroups groups={known} onEdit={setEditor} onName={onName} />
      ) : (
        <GroupsTables
          {...{ view, place, set, onName, onChart }}
          groups={known}
          onEdit={setEditor}
        />
      )}
      {editor && (
        <GroupEditor
          start={editor}
          onClose={() => {
            setEditor(null);
          }}
          onSaved={({ members }) => {
            const step = { what: words.steps.by("hand") };
            set({ by: "hand", picked: [], shown: members[0] ?? null }, step);
          }}
        />
      )}
    </>
  );
}

/** Changes a part of the view; every change says what it is. */
export type ChangeGroups = (
  part: Partial<GroupsView>,
  step: { readonly what: string; readonly merge?: string },
) => void;

/** The countries with what they have of bearers; where they have none, of births. */
function withBearers(
  countries: readonly Country[],
  ofBearers: readonly Country[],
): readonly Country[] {
  const byCode = new Map(ofBearers.map((country) => [country.code, country]));
  return countries.map((country) => byCode.get(country.code) ?? country);
}
