import { useState } from "react";
import { Link } from "react-aria-components";
import type { NameGroup } from "../../../shared/ipc/name-page-schemas";
import { Button } from "../../components/button";
import { GroupEditor, type EditorStart } from "../../groups/group-editor";
import { sameName } from "../../groups/member-names";
import { useProcedure } from "../../lib/use-procedure";
import { groups as groupWords } from "../../lib/words/groups";
import { name as words } from "../../lib/words/name";

interface HandVariantsProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Shows the group in the chart. */
  readonly onChart: () => void;
}

/** The group by hand that the name is in, with who says so and why; or what makes one. */
export function HandVariants({ name, onName, onChart }: HandVariantsProps) {
  const found = useProcedure("groups.list", undefined);
  const [editor, setEditor] = useState<EditorStart | null>(null);
  const { variants } = words;
  const group = found.value?.find(({ members }) =>
    members.some((member) => sameName(member, name)),
  );
  return (
    <>
      {group && <OfHand group={group} name={name} onName={onName} />}
      <div className="variant-tools">
        {group && <Button onPress={onChart}>{variants.chart}</Button>}
        <Button
          testId="name-group"
          onPress={() => {
            setEditor(
              group
                ? { group, members: group.members }
                : { group: null, members: [name] },
            );
          }}
        >
          {group ? groupWords.shown.edit : groupWords.shown.hand}
        </Button>
      </div>
      {editor && (
        <GroupEditor
          start={editor}
          onClose={() => {
            setEditor(null);
          }}
        />
      )}
    </>
  );
}

interface OfHandProps extends Pick<HandVariantsProps, "name" | "onName"> {
  readonly group: NameGroup;
}

function OfHand({ group, name, onName }: OfHandProps) {
  const { title, author, reason, members } = group;
  return (
    <dl className="variants" data-testid="name-hand-group">
      <div className="variant-group">
        <dt>
          <span className="variant-rule">{words.variants.byHand(title)}</span>
          <span className="muted">{groupWords.hand.author(author)}</span>
        </dt>
        <dd>
          <p className="variant-names">
            {members.map((member) =>
              sameName(member, name) ? (
                <b key={member}>{member}</b>
              ) : (
                <Link
                  key={member}
                  className="name-link"
                  onPress={() => {
                    onName(member);
                  }}
                >
                  {member}
                </Link>
              ),
            )}
          </p>
          <p className="section-note">{reason}</p>
        </dd>
      </div>
    </dl>
  );
}
