import { useState } from "react";
import { Plus, X } from "lucide-react";
import {
  Button as AriaButton,
  Label,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { Button } from "../components/button";
import { TextBox } from "../components/text-box";
import { format } from "../lib/format";
import { useProcedures } from "../lib/use-procedure";
import { groups } from "../lib/words/groups";
import { NearSpellings } from "./near-spellings";
import { sameName, withNames } from "./member-names";

const words = groups.editor;

interface GroupMembersProps {
  readonly members: readonly string[];
  readonly onChange: (members: readonly string[]) => void;
}

/** The spellings of a group, each with what the library has of it; more are typed, pasted or taken from a rule. */
export function GroupMembers({ members, onChange }: GroupMembersProps) {
  return (
    <div className="group-members">
      <MemberTags members={members} onChange={onChange} />
      <AddSpellings
        onAdd={(text) => {
          onChange(withNames(members, text));
        }}
      />
      <NearSpellings
        members={members}
        onAdd={(name) => {
          onChange([...members, name]);
        }}
      />
    </div>
  );
}

/** More are saved as they are, unchecked. */
const CHECKED_MAX = 60;

function MemberTags({ members, onChange }: GroupMembersProps) {
  const checked = members.slice(0, CHECKED_MAX);
  const found = useProcedures(
    "names.find",
    checked.map((text) => ({
      ...{ text, country: null, limit: 50 },
      ways: ["same" as const],
    })),
  );
  const noteOf = (name: string) => {
    const hits = found[members.indexOf(name)]?.value?.hits;
    if (hits === undefined) return "";
    const same = hits.filter((hit) => sameName(hit.name, name));
    if (same.length === 0) return words.unknown;
    return format.count(same.reduce((sum, { total }) => sum + total, 0));
  };
  const items = members.map((name) => ({ id: name, note: noteOf(name) }));
  return (
    <TagGroup
      className="group-tags"
      data-testid="group-members"
      onRemove={(keys) => {
        onChange(members.filter((name) => !keys.has(name)));
      }}
    >
      <Label className="field-label">{words.members}</Label>
      <TagList
        className="chips"
        items={items}
        dependencies={[found]}
        renderEmptyState={() => (
          <span className="field-hint">{words.missing.members}</span>
        )}
      >
        {({ id, note }) => (
          <Tag className="chip" textValue={id}>
            <span className="truncate" title={id}>
              {id}
            </span>
            <span className="numbers muted">{note}</span>
            <AriaButton
              slot="remove"
              className="chip-remove"
              aria-label={words.remove(id)}
            >
              <X size={13} aria-hidden />
            </AriaButton>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

/** As long as a list of spellings from a paper may be. */
const TEXT_MAX = 5000;

function AddSpellings({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const [text, setText] = useState("");
  const add = () => {
    onAdd(text);
    setText("");
  };
  return (
    <div
      className="group-add"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || text.trim() === "") return;
        event.preventDefault();
        add();
      }}
    >
      <TextBox
        label={words.add}
        hint={words.addHint}
        testId="group-add"
        maxLength={TEXT_MAX}
        value={text}
        onChange={setText}
      />
      <Button disabled={text.trim() === ""} onPress={add}>
        <Plus size={15} aria-hidden />
        {words.addButton}
      </Button>
    </div>
  );
}
