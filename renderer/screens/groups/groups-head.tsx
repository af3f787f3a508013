import type { NameGroup } from "../../../shared/ipc/name-page-schemas";
import { Check } from "../../components/check";
import { Choice } from "../../components/choice";
import { Segments } from "../../components/segments";
import { TextBox } from "../../components/text-box";
import { format } from "../../lib/format";
import { groups as words } from "../../lib/words/groups";
import type { ChangeGroups } from "./groups-screen";
import type { GroupsPlace, GroupsView } from "./groups-view";

interface GroupsHeadProps {
  readonly view: GroupsView;
  readonly place: GroupsPlace;
  /** Those made by hand. */
  readonly groups: readonly NameGroup[];
  readonly set: ChangeGroups;
}

const { steps } = words;

/** What is listed, by which rule, and what of it. */
export function GroupsHead({ view, place, groups, set }: GroupsHeadProps) {
  const { kind, gender, by } = view;
  const heading = words.heading(place.name, gender, place.year);
  return (
    <div className="groups-head">
      <h1>{kind === "hand" ? words.hand.list : heading}</h1>
      <Segments
        label={words.kind}
        testId="groups-kind"
        segments={[
          { id: "tables", name: words.kinds.tables },
          { id: "hand", name: words.kinds.hand(format.count(groups.length)) },
        ]}
        value={kind}
        onChange={(next) => {
          set({ kind: next }, { what: steps.kind(next) });
        }}
      />
      {kind === "tables" && (
        <div className="groups-tools">
          <Choice
            label={words.by}
            showLabel
            testId="groups-by"
            options={words.rules}
            value={by}
            onChange={(id) => {
              const rule = words.rules.find((one) => one.id === id);
              if (!rule) return;
              set({ by: rule.id, shown: null }, { what: steps.by(rule.id) });
            }}
          />
          <TextBox
            label={words.find}
            hideLabel
            placeholder={words.find}
            testId="groups-find"
            maxLength={100}
            value={view.text}
            onChange={(text) => {
              set({ text }, { what: steps.find(text), merge: "find" });
            }}
          />
          {by !== "exact" && (
            <Check
              selected={view.joined}
              testId="groups-joined"
              onChange={(joined) => {
                set({ joined }, { what: steps.joined(joined) });
              }}
            >
              {words.joined}
            </Check>
          )}
        </div>
      )}
    </div>
  );
}
