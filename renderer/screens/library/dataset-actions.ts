import type { Dataset, Input } from "../../../shared/ipc/contract";
import type { Result } from "../../../shared/errors";
import { explainError } from "../../../shared/explain-error";
import { answers } from "../../lib/answers";
import { call } from "../../lib/client";
import { notices } from "../../lib/notices";
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

type Action = "datasets.delete" | "datasets.restore" | "datasets.reprocess";

async function run(action: Action, input: Input<Action>): Promise<boolean> {
  const result: Result<unknown> = await call(action, input);
  await answers.refresh("datasets.list", undefined);
  if (result.ok) return true;
  const { title, what, advice } = explainError(result.error);
  notices.tell({ tone: "danger", text: `${title}. ${what} ${advice}` });
  return false;
}
