import fs from "node:fs";
import path from "node:path";
import { AppError } from "../../../shared/errors";
import type { Backend } from "../backend";
import type { ReprocessPayload } from "../jobs/payload";
import { takeParser } from "./parser-link";
import { loadOriginal, type ImportOutcome, type Progress } from "./import-file";

/**
 * Reads a dataset's kept original again, as after a mended profile. The old figures speak until the new ones are promoted.
 * @throws AppError 'not-found' | 'file-unreadable' | 'not-allowed'
 */
export async function reprocessDataset(
  backend: Backend,
  jobId: string,
  { dataset_id: id, filename }: ReprocessPayload,
  control: { signal: AbortSignal; progress: Progress },
): Promise<ImportOutcome> {
  const dataset = await backend.kysely
    .selectFrom("datasets")
    .select(["file_path", "file_size", "sha256", "options", "status"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!dataset) throw new AppError({ code: "not-found", what: "dataset", id });
  if (!fs.existsSync(path.join(backend.library.root, dataset.file_path))) {
    const reason = "the kept original is missing";
    throw new AppError({
      code: "file-unreadable",
      path: dataset.file_path,
      reason,
    });
  }
  if (dataset.status !== "reprocessing") {
    await backend.kysely
      .updateTable("datasets")
      .set({ status: "reprocessing" })
      .where("id", "=", id)
      .execute();
  }
  const original = {
    sha256: dataset.sha256,
    bytes: dataset.file_size,
    file: dataset.file_path,
  };
  const { options } = dataset;
  const request = {
    path: path.join(backend.library.root, dataset.file_path),
    filename,
    options,
    dryRun: false,
  };
  return loadOriginal(
    backend,
    { jobId, filename, original, options, datasetId: id },
    (load) => takeParser().run(request, load, control.signal),
    control,
  );
}
