import type { AppErrorInfo } from "../../shared/errors";
import type { ImportOptions } from "../../shared/ipc/contract";
import { explainError } from "../../shared/explain-error";
import { afterLook } from "./after-look";
import { alwaysPreview } from "./always-preview";
import { answers } from "./answers";
import { call } from "./client";
import { fileName } from "./file-name";
import { looks } from "./looks";
import { notices } from "./notices";
import { previews } from "./previews";
import { frame } from "./words/frame";

/** So many files are looked at one by one; of more, those that leave a question open ask it in their row. */
const FEW = 3;

/** Imports what was dropped on the window. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const paths = files.map((file) => window.desktop.pathOf(file));
  const real = paths.filter((path) => path !== "");
  if (real.length === 0)
    notices.tell({ tone: "danger", text: frame.drop.noPath });
  else await bringIn(real);
}

/** Asks for files or a folder in the system's dialog, and imports them. */
export async function chooseAndImport(kind: "files" | "folder"): Promise<void> {
  await bringIn(await choose(kind));
}

/** Asks for files, and shows what is understood of each before anything is imported. */
export async function chooseAndPreview(): Promise<void> {
  for (const path of await choose("files")) previews.open({ path });
}

async function choose(kind: "files" | "folder"): Promise<string[]> {
  const chosen = await call("import.choose", { kind });
  if (chosen.ok) return chosen.value;
  refuse(chosen.error);
  return [];
}

/** A few files that are not known are shown first; everything else is imported at once. */
async function bringIn(paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const files = await call("import.expand", { paths });
  if (!files.ok) refuse(files.error);
  else if (files.value.length > FEW) await importPaths(paths);
  else for (const path of files.value) await lookAt(path);
}

async function lookAt(path: string): Promise<void> {
  const look = call("import.preview", { path });
  const seen = await looks.during(fileName(path), look);
  if (seen.ok && afterLook(seen.value, alwaysPreview()) === "show")
    previews.open({ path, seen: seen.value });
  else await importPaths([path]);
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
  if (!started.ok) refuse(started.error);
  return started.ok;
}

function refuse(error: AppErrorInfo): void {
  const { title, what } = explainError(error);
  notices.tell({ tone: "danger", text: `${title}. ${what}` });
}
