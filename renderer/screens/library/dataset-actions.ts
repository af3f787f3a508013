import type { Dataset, Input } from "../../../shared/ipc/contract";
import type { Edition } from "../../../shared/ipc/library-schemas";
import type { Correction } from "../../../shared/mapping";
import type { Result } from "../../../shared/errors";
import { explainError } from "../../../shared/explain-error";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { notices } from "../../lib/notices";
import { tellUndoable } from "../../lib/tell-undoable";
import { dataset as details } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";

const words = library.datasets;

/** Deletes at once and offers to undo it: that is kinder than a question before. */
export async function deleteDataset(dataset: Dataset): Promise<void> {
  const { id, title } = dataset;
  if (!(await run("datasets.delete", { id }))) return;
  tellUndoable({
    label: words.undo,
    what: words.deletedNotice(title),
    undo: () => restoreDataset(dataset),
    redo: () => run("datasets.delete", { id }),
  });
}

export async function restoreDataset({ id, title }: Dataset): Promise<boolean> {
  if (!(await run("datasets.restore", { id }))) return false;
  notices.tell({ tone: "plain", text: words.restoredNotice(title) });
  return true;
}

export async function readAgain(dataset: Dataset): Promise<void> {
  await run("datasets.reprocess", { id: dataset.id });
}

/** Reads the dataset's file again with corrected cells. True: it is under way. */
export async function correctDataset(
  dataset: Dataset,
  corrections: Correction[],
): Promise<boolean> {
  const input = { id: dataset.id, corrections };
  if (!(await run("datasets.correct", input))) return false;
  const count = format.count(corrections.length);
  notices.tell({ tone: "plain", text: details.rejections.started(count) });
  return true;
}

/** Makes an edition speak, or lets the newest speak again; either can be taken back. */
export async function preferEdition(
  edition: Edition,
  preferred: boolean,
): Promise<void> {
  const { id, title } = edition;
  if (!(await run("datasets.prefer", { id, preferred }))) return;
  const texts = details.editions;
  tellUndoable({
    label: texts.undo,
    what: preferred ? texts.used(title) : texts.released,
    undo: () => run("datasets.prefer", { id, preferred: !preferred }),
    redo: () => run("datasets.prefer", { id, preferred }),
  });
}

type Action =
  | "datasets.delete"
  | "datasets.restore"
  | "datasets.reprocess"
  | "datasets.correct"
  | "datasets.prefer";

async function run<A extends Action>(
  action: A,
  input: Input<A>,
): Promise<boolean> {
  const result: Result<unknown> = await call(action, input);
  await answers.refresh("datasets.list", undefined);
  if (result.ok) return true;
  const { title, what, advice } = explainError(result.error);
  notices.tell({ tone: "danger", text: `${title}. ${what} ${advice}` });
  return false;
}
