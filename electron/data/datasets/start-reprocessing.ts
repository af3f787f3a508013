import { AppError } from "../../../shared/errors";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";
import { enqueue } from "../jobs/queue";
import type { JobRunner } from "../jobs/runner";
import { readDataset } from "./list-datasets";

/**
 * Enqueues a job that reads a dataset's original again.
 * @param before what is changed with it: both happen, or neither
 * @throws AppError 'not-found' | 'not-allowed' for one that was never completed
 */
export async function startReprocessing(
  backend: Backend,
  jobs: JobRunner,
  { id, reason = "asked for by the user" }: { id: string; reason?: string },
  before: (tx: Database) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const dataset = await readDataset(backend, id);
  if (dataset.status !== "completed") {
    const refusal = `its status is "${dataset.status}": only a completed dataset is read again; import the file instead`;
    throw new AppError({ code: "not-allowed", reason: refusal });
  }
  const payload = {
    dataset_id: id,
    filename: dataset.filename,
    country_code: dataset.country,
    parser_type: dataset.profile,
    reason,
  };
  const jobId = await backend.kysely.transaction().execute(async (tx) => {
    await before(tx);
    const type = "reprocess_dataset";
    return enqueue(tx, { type, datasetId: id, payload });
  });
  jobs.wake();
  return jobId;
}
