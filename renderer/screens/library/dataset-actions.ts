import type { Dataset, Input } from "../../../shared/ipc/contract";
import type { Edition } from "../../../shared/ipc/library-schemas";
import type { Correction } from "../../../shared/mapping";
import type { Result } from "../../../shared/errors";
import { explainError } from "../../../shared/explain-error";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { format } from "../../lib/format";
import { notices } from "../../lib/notices";
import { dataset as details } from "../../lib/words/dataset";
import { library } from "../../lib/words/library";

const words = library.datasets;

/** Deletes at once and offers to undo it: that is kinder than a question before. */
export async function deleteDataset(dataset: Dataset): Promise<void> {
  if (!(await run("datasets.delete", { id: dataset.id }))) return;
  notices.tell({
    tone: "plain",
    text: words.deletedNotice(dataset.title),
    action: { label: words.undo, run: () => void restoreDataset(dataset) },
    undo: true,
  });
}

export async function restoreDataset(dataset: Dataset): Promise<void> {
  if (await run("datasets.restore", { id: dataset.id }))
    notices.tell({ tone: "plain", text: words.restoredNotice(dataset.title) });
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
  if (!(await run("datasets.prefer", { id: edition.id, preferred }))) return;
  const texts = details.editions;
  notices.tell({
    tone: "plain",
    text: preferred ? texts.used(edition.title) : texts.released,
    action: {
      label: texts.undo,
      run: () => void preferEdition(edition, !preferred),
    },
    undo: true,
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
