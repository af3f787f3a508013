import { useState } from "react";
import { Bookmark, Pencil, Trash2 } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { Bubble } from "../components/bubble";
import type { SavedView } from "../../shared/ipc/view-procedures";
import { Button } from "../components/button";
import { TextBox } from "../components/text-box";
import { format } from "../lib/format";
import { isScreen } from "../lib/screens";
import { useProcedure } from "../lib/use-procedure";
import { useSession } from "../lib/use-session";
import { frame } from "../lib/words/frame";
import { steps } from "../lib/words/steps";
import { openView, removeView, renameView, saveView } from "./saved-views";

const words = steps.views;

/** The views that were saved, and a field to save this one. */
export function ViewsButton() {
  return (
    <DialogTrigger>
      <AriaButton
        className="button button-quiet button-icon"
        aria-label={words.button}
        data-testid="views"
      >
        <Bookmark size={16} aria-hidden />
      </AriaButton>
      <Bubble placement="bottom end">
        <Dialog className="steps-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {words.title}
              </Heading>
              <ViewList onChoose={close} />
              <SaveView />
            </>
          )}
        </Dialog>
      </Bubble>
    </DialogTrigger>
  );
}

function ViewList({ onChoose }: { readonly onChoose: () => void }) {
  const { value: views = [] } = useProcedure("views.list", undefined);
  const known = views.filter(({ screen }) => isScreen(screen));
  if (known.length === 0) return <p className="field-hint">{words.empty}</p>;
  return (
    <ul className="steps-list" data-testid="views-list">
      {known.map((view) => (
        <ViewItem key={view.id} view={view} onChoose={onChoose} />
      ))}
    </ul>
  );
}

interface ViewItemProps {
  readonly view: SavedView;
  readonly onChoose: () => void;
}

function ViewItem({ view, onChoose }: ViewItemProps) {
  const { name, screen, saved_at } = view;
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li className="steps-item">
        <NameForm
          label={words.renameTo}
          start={name}
          button={() => words.done}
          onName={(next) => {
            void renameView(view, next);
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li className="steps-item">
      <AriaButton
        className="steps-step"
        onPress={() => {
          openView(view);
          onChoose();
        }}
      >
        <span className="steps-what">{name}</span>
        <span className="steps-about muted">
          {isScreen(screen) && `${frame.screens[screen]} · `}
          {format.date(saved_at)}
        </span>
      </AriaButton>
      <Button
        kind="quiet"
        iconOnly
        label={words.rename(name)}
        onPress={() => {
          setRenaming(true);
        }}
      >
        <Pencil size={14} aria-hidden />
      </Button>
      <Button
        kind="quiet"
        iconOnly
        label={words.remove(name)}
        onPress={() => {
          void removeView(view);
        }}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  );
}

/** The screen's own heading says what it shows: a name to begin with. */
function headingOfScreen(): string {
  return document.querySelector("main h1")?.textContent ?? "";
}

function SaveView() {
  const session = useSession();
  const { screen, views } = session.current();
  const view = views[screen];
  const { value: saved = [] } = useProcedure("views.list", undefined);
  const [start] = useState(headingOfScreen);
  if (view === undefined) return <p className="field-hint">{words.none}</p>;
  return (
    <NameForm
      label={words.name}
      start={start}
      button={(name) =>
        saved.some((one) => one.screen === screen && one.name === name)
          ? words.replace
          : words.save
      }
      onName={(name) => void saveView(screen, name, view)}
    />
  );
}

interface NameFormProps {
  readonly label: string;
  readonly start: string;
  /** What the button says beside a name. */
  readonly button: (name: string) => string;
  readonly onName: (name: string) => void;
}

function NameForm({ label, start, button, onName }: NameFormProps) {
  const [name, setName] = useState(start);
  const trimmed = name.trim();
  return (
    <form
      className="steps-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== "") onName(trimmed);
      }}
    >
      <TextBox
        label={label}
        value={name}
        maxLength={100}
        testId="view-name"
        onChange={setName}
      />
      <AriaButton
        type="submit"
        className="button button-plain"
        isDisabled={trimmed === ""}
        data-testid="view-save"
      >
        {button(trimmed)}
      </AriaButton>
    </form>
  );
}
