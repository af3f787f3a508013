import type { Result } from "../../shared/errors";
import { explainError } from "../../shared/explain-error";
import type { Input } from "../../shared/ipc/contract";
import type { SavedView } from "../../shared/ipc/view-procedures";
import { answers } from "../lib/answers";
import { call } from "../lib/client";
import { notices } from "../lib/notices";
import { isScreen, type Screen } from "../lib/screens";
import { session } from "../lib/session";
import { tellUndoable } from "../lib/tell-undoable";
import { steps } from "../lib/words/steps";

const words = steps.views;

export function openView({ screen, name, view }: SavedView): void {
  if (isScreen(screen))
    session.change(screen, view, { what: words.open(name) });
}

/** Keeps what a screen shows under a name, instead of what was kept under it before. */
export async function saveView(
  screen: Screen,
  name: string,
  view: unknown,
): Promise<void> {
  // A view is made of what JSON keeps: that is how it outlives the window.
  const input = { screen, name, view: view as SavedView["view"] };
  if (await run("views.save", input))
    notices.tell({ tone: "plain", text: words.saved(name) });
}

export async function renameView(
  { id, name }: SavedView,
  next: string,
): Promise<void> {
  if (next !== name) await run("views.rename", { id, name: next });
}

export async function removeView(view: SavedView): Promise<void> {
  const { id, screen, name } = view;
  const remove = () => run("views.delete", { id });
  if (!(await remove())) return;
  tellUndoable({
    label: words.undo,
    what: words.removed(name),
    undo: () => run("views.save", { id, screen, name, view: view.view }),
    redo: remove,
  });
}

async function run<A extends "views.save" | "views.rename" | "views.delete">(
  action: A,
  input: Input<A>,
): Promise<boolean> {
  const result: Result<unknown> = await call(action, input);
  await answers.refresh("views.list", undefined);
  if (result.ok) return true;
  const { title, what } = explainError(result.error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
  return false;
}
