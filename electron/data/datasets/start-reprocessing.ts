import { AppError } from "../../../shared/errors";
import type { Backend } from "../backend";
import { enqueue } from "../jobs/queue";
import type { JobRunner } from "../jobs/runner";
import { readDataset } from "./list-datasets";

/**
 * Enqueues a job that reads a dataset's original again.
 * @throws AppError 'not-found' | 'not-allowed' for one that was never completed
 */
export async function startReprocessing(
  backend: Backend,
  jobs: JobRunner,
  id: string,
): Promise<string> {
  const dataset = await readDataset(backend, id);
  if (dataset.status !== "completed") {
    const reason = `its status is "${dataset.status}": only a completed dataset is read again; import the file instead`;
    throw new AppError({ code: "not-allowed", reason });
  }
  const jobId = await enqueue(backend.kysely, {
    type: "reprocess_dataset",
    datasetId: id,
    payload: {
      dataset_id: id,
      filename: dataset.filename,
      country_code: dataset.country,
      parser_type: dataset.profile,
      reason: "asked for by the user",
    },
  });
  jobs.wake();
  return jobId;
}
