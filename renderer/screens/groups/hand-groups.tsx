import { Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { NameGroup } from "../../../shared/ipc/name-page-schemas";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { deleteGroup } from "../../groups/group-actions";
import type { EditorStart } from "../../groups/group-editor";
import { groups as words } from "../../lib/words/groups";

interface HandGroupsProps {
  readonly groups: readonly NameGroup[];
  readonly onEdit: (start: EditorStart) => void;
  readonly onName: (name: string) => void;
}

const { hand } = words;

/** The groups that were made by hand, each with who made it and why. */
export function HandGroups({ groups, onEdit, onName }: HandGroupsProps) {
  const make = (
    <Button
      kind="primary"
      testId="group-new"
      onPress={() => {
        onEdit({ group: null, members: [] });
      }}
    >
      <Plus size={15} aria-hidden />
      {hand.new}
    </Button>
  );
  if (groups.length === 0)
    return (
      <EmptyState
        title={hand.empty.title}
        text={hand.empty.text}
        testId="groups-none-by-hand"
      >
        {make}
      </EmptyState>
    );
  return (
    <div className="hand-groups">
      <div>{make}</div>
      <ul className="hand-list" data-testid="hand-groups">
        {groups.map((group) => (
          <li key={group.id} className="hand-group">
            <HandGroup group={group} onEdit={onEdit} onName={onName} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface HandGroupProps extends Omit<HandGroupsProps, "groups"> {
  readonly group: NameGroup;
}

function HandGroup({ group, onEdit, onName }: HandGroupProps) {
  const { title, author, reason, members } = group;
  return (
    <>
      <div className="hand-head">
        <h2>{title}</h2>
        <span className="muted">{hand.members(String(members.length))}</span>
        <span className="hand-tools">
          <Button
            kind="quiet"
            onPress={() => {
              onEdit({ group, members });
            }}
          >
            {hand.edit} <span className="visually-hidden">{title}</span>
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              void deleteGroup(group);
            }}
          >
            {hand.remove} <span className="visually-hidden">{title}</span>
          </Button>
        </span>
      </div>
      <p className="hand-members">
        {members.map((member) => (
          <Link
            key={member}
            className="name-link"
            onPress={() => {
              onName(member);
            }}
          >
            {member}
          </Link>
        ))}
      </p>
      <p>{reason}</p>
      <p className="muted">{hand.author(author)}</p>
    </>
  );
}
