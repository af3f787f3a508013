import type { ImportOptions } from "../../shared/ipc/contract";
import { explainError } from "../../shared/explain-error";
import { answers } from "./answers";
import { call } from "./client";
import { notices } from "./notices";
import { frame } from "./words/frame";

/** Imports what was dropped on the window. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const paths = files.map((file) => window.desktop.pathOf(file));
  const real = paths.filter((path) => path !== "");
  if (real.length === 0)
    notices.tell({ tone: "danger", text: frame.drop.noPath });
  else await importPaths(real);
}

/** Asks for files or a folder in the system's dialog, and imports them. */
export async function chooseAndImport(kind: "files" | "folder"): Promise<void> {
  const chosen = await call("import.choose", { kind });
  if (!chosen.ok)
    notices.tell({ tone: "danger", text: explainError(chosen.error).what });
  else if (chosen.value.length > 0) await importPaths(chosen.value);
}

/** Enqueues imports; their progress comes as events. True: they are on the list. */
export async function importPaths(
  paths: readonly string[],
  options?: ImportOptions,
): Promise<boolean> {
  const started = await call("import.start", {
    paths: [...paths],
    ...(options === undefined ? {} : { options }),
  });
  await answers.refresh("jobs.list", undefined);
  if (started.ok) return true;
  const { title, what } = explainError(started.error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
  return false;
}
