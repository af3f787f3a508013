import { useState } from "react";
import { X } from "lucide-react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { AppErrorInfo } from "../../shared/errors";
import type { NameGroup } from "../../shared/ipc/name-page-schemas";
import { Button } from "../components/button";
import { ErrorPanel } from "../components/error-panel";
import { TextBox } from "../components/text-box";
import { useStoredState } from "../lib/use-stored-state";
import { frame } from "../lib/words/frame";
import { groups } from "../lib/words/groups";
import { saveGroup } from "./group-actions";
import { GroupMembers } from "./group-members";
import "../components/chips.css";
import "./group-editor.css";

const words = groups.editor;

/** What the editor begins with: a group that is changed, or spellings for a new one. */
export interface EditorStart {
  /** Null: a new group. */
  readonly group: NameGroup | null;
  readonly members: readonly string[];
}

interface GroupEditorProps {
  readonly start: EditorStart;
  readonly onClose: () => void;
  readonly onSaved?: (group: NameGroup) => void;
}

/** Makes or changes a group by hand: its spellings, who groups them, and why. */
export function GroupEditor({ start, onClose, onSaved }: GroupEditorProps) {
  return (
    <ModalOverlay
      className="modal-shade"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal group-modal">
        <Dialog className="group-dialog" data-testid="group-editor">
          <div className="group-dialog-head">
            <Heading slot="title" level={2}>
              {start.group === null ? words.new : words.edit}
            </Heading>
            <Button kind="quiet" iconOnly label={frame.close} onPress={onClose}>
              <X size={16} aria-hidden />
            </Button>
          </div>
          <GroupForm start={start} onClose={onClose} onSaved={onSaved} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Field = keyof typeof words.missing;

interface GroupFormProps {
  readonly start: EditorStart;
  readonly onClose: () => void;
  readonly onSaved: GroupEditorProps["onSaved"];
}

function GroupForm({ start, onClose, onSaved }: GroupFormProps) {
  const { group } = start;
  const [author, setAuthor] = useStoredState("group-author", textOf);
  const [form, setForm] = useState<Form>(() => beginning(start, author));
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<AppErrorInfo>();
  const set = (part: Partial<typeof form>) => {
    setForm((then) => ({ ...then, ...part }));
  };
  const missing = missingIn(form);
  const save = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    const { title, reason } = form;
    const result = await saveGroup(
      {
        ...{ title, reason, author: form.author, members: [...form.members] },
        ...(group === null ? {} : { id: group.id }),
      },
      group,
    );
    if (!result.ok) {
      setError(result.error);
      return;
    }
    setAuthor(form.author);
    onSaved?.(result.value);
    onClose();
  };
  return (
    <>
      <GroupMembers
        members={form.members}
        onChange={(members) => {
          set({ members, title: titleAfter(form, members) });
        }}
      />
      <TextFields form={form} onChange={set} />
      {asked && <Missing fields={missing} />}
      {error && <ErrorPanel error={error} />}
      <div className="group-dialog-foot">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button
          kind="primary"
          testId="group-save"
          onPress={() => {
            void save();
          }}
        >
          {words.save}
        </Button>
      </div>
    </>
  );
}

interface Form {
  readonly title: string;
  readonly author: string;
  readonly reason: string;
  readonly members: readonly string[];
}

/** A changed group is as it was; a new one is called like its first spelling, by whoever made the last. */
function beginning({ group, members }: EditorStart, author: string): Form {
  return group ?? { title: members[0] ?? "", author, reason: "", members };
}

/** Who has not named a group calls it like its first spelling. */
function titleAfter(form: Form, members: readonly string[]): string {
  const isOwn = form.title !== "" && form.title !== form.members[0];
  return isOwn ? form.title : (members[0] ?? "");
}

function Missing({ fields }: { readonly fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <div className="group-missing" role="alert">
      <ul>
        {fields.map((field) => (
          <li key={field}>{words.missing[field]}</li>
        ))}
      </ul>
    </div>
  );
}

interface TextFieldsProps {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
}

function TextFields({ form, onChange }: TextFieldsProps) {
  return (
    <>
      <TextBox
        label={words.title}
        hint={words.titleHint}
        testId="group-title"
        maxLength={100}
        value={form.title}
        onChange={(title) => {
          onChange({ title });
        }}
      />
      <TextBox
        label={words.author}
        testId="group-author"
        maxLength={200}
        value={form.author}
        onChange={(author) => {
          onChange({ author });
        }}
      />
      <TextBox
        label={words.reason}
        hint={words.reasonHint}
        testId="group-reason"
        maxLength={1000}
        value={form.reason}
        onChange={(reason) => {
          onChange({ reason });
        }}
      />
    </>
  );
}

function missingIn({ title, author, reason, members }: Form): Field[] {
  const empty = (text: string) => text.trim() === "";
  return [
    ...(members.length < 2 ? (["members"] as const) : []),
    ...(empty(title) ? (["title"] as const) : []),
    ...(empty(author) ? (["author"] as const) : []),
    ...(empty(reason) ? (["reason"] as const) : []),
  ];
}

function textOf(stored: unknown): string {
  return typeof stored === "string" ? stored : "";
}
