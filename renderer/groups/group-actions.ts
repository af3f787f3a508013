import type { Result } from "../../shared/errors";
import { explainError } from "../../shared/explain-error";
import type { Input } from "../../shared/ipc/contract";
import type { NameGroup } from "../../shared/ipc/name-page-schemas";
import { answers } from "../lib/answers";
import { call } from "../lib/client";
import { notices } from "../lib/notices";
import { tellUndoable } from "../lib/tell-undoable";
import { groups } from "../lib/words/groups";

const words = groups.notice;

/** A group before it is saved. */
export type Draft = Input<"groups.save">;

/** Makes a group, or changes the one it was before; either can be taken back. A refusal is the caller's to show. */
export async function saveGroup(
  draft: Draft,
  before: NameGroup | null,
): Promise<Result<NameGroup>> {
  const result = await save(draft);
  if (!result.ok) return result;
  const group = result.value;
  tellUndoable({
    label: words.undo,
    what:
      before === null ? words.made(group.title) : words.changed(group.title),
    undo: () => (before === null ? takeAway(group) : putBack(before)),
    redo: () => putBack(group),
  });
  return result;
}

/** Deletes at once and offers to undo it. */
export async function deleteGroup(group: NameGroup): Promise<void> {
  if (!(await takeAway(group))) return;
  tellUndoable({
    label: words.undo,
    what: words.removed(group.title),
    undo: () => putBack(group),
    redo: () => takeAway(group),
  });
}

async function save(draft: Draft): Promise<Result<NameGroup>> {
  const result = await call("groups.save", draft);
  // Everything that is put together by hand is another now.
  answers.invalidate();
  return result;
}

async function putBack(group: NameGroup): Promise<boolean> {
  return told(await save(group));
}

async function takeAway({ id }: NameGroup): Promise<boolean> {
  const result = await call("groups.delete", { id });
  answers.invalidate();
  return told(result);
}

function told(result: Result<unknown>): boolean {
  if (result.ok) return true;
  const { title, what, advice } = explainError(result.error);
  notices.tell({ tone: "danger", text: `${title}. ${what} ${advice}` });
  return false;
}
