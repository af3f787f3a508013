import { toAppErrorInfo, type AppErrorInfo } from "../../../shared/errors";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Receipt } from "../../../shared/receipt";
import type { Backend } from "../backend";
import type { LiveProgress } from "../jobs/list-jobs";
import type { ParsePayload } from "../jobs/payload";
import type { Original } from "../library/originals";
import { findImported } from "./create-dataset";
import { withFolders } from "./folder-names";
import { takeHeadStart } from "./head-start";
import { Load } from "./load";
import { withRemembered } from "./remembered-mapping";

export type Progress = (live: LiveProgress) => void;

export type ImportOutcome =
  | { ok: true; receipt: Receipt }
  | { ok: false; error: AppErrorInfo; receipt: Receipt | null };

interface Control {
  signal: AbortSignal;
  progress: Progress;
}

/** Which dataset a load is for: a new one, made once the country is known, or one that is read again. */
export interface Target {
  jobId: string;
  filename: string;
  original: Original;
  options: ImportOptions;
  /** Set when a dataset is read again. */
  datasetId: string | null;
}

/** Keeps the file, reads it, and makes it a dataset: whole or not at all. */
export async function importFile(
  backend: Backend,
  jobId: string,
  { path: source, filename, options: said, dataset_id }: ParsePayload,
  control: Control,
): Promise<ImportOutcome> {
  control.progress({ stage: "hashing", progress: null, lines: 0 });
  const options = await withRemembered(backend, source, said);
  const start = takeHeadStart(
    backend.library,
    { path: source, options },
    filename,
  );
  try {
    start.follow(control.signal);
    const original = await start.original;
    const imported = await findImported(backend, original.sha256, options);
    if (imported !== null) return { ok: true, receipt: imported };
    const datasetId = dataset_id ?? null;
    const target = {
      jobId,
      filename,
      original,
      options: withFolders(source, options),
      datasetId,
    };
    return await loadOriginal(
      backend,
      target,
      (load) => start.read(load),
      control,
    );
  } finally {
    await start.close();
  }
}

/** Stores what is read of a kept original in a new load and promotes it. */
export async function loadOriginal(
  backend: Backend,
  target: Target,
  read: (load: Load) => Promise<void>,
  control: Control,
): Promise<ImportOutcome> {
  const load = new Load(backend, target, control.progress);
  try {
    await read(load);
    return await load.finish();
  } catch (error) {
    const shutdown = control.signal.reason === "shutdown";
    return load.giveUp(toAppErrorInfo(error), shutdown);
  }
}
