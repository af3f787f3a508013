import { sql } from "kysely";
import type { Input } from "../../../shared/ipc/contract";
import type { Correction } from "../../../shared/mapping";
import type { Backend } from "../backend";
import type { JobRunner } from "../jobs/runner";
import { startReprocessing } from "./start-reprocessing";

/**
 * Keeps corrected cells with a dataset and enqueues a job that reads its original with them. The file stays as the office
 * published it.
 * @throws AppError 'not-found' | 'not-allowed'
 */
export async function correctDataset(
  backend: Backend,
  jobs: JobRunner,
  { id, corrections }: Input<"datasets.correct">,
): Promise<string> {
  const { kysely } = backend;
  const row = await kysely
    .selectFrom("datasets")
    .select("options")
    .where("id", "=", id)
    .executeTakeFirst();
  const all = merge(row?.options.corrections ?? [], corrections);
  const reason = `${String(corrections.length)} cells were corrected`;
  return startReprocessing(backend, jobs, { id, reason }, async (tx) => {
    await tx
      .updateTable("datasets")
      .set({
        options: sql`options || ${JSON.stringify({ corrections: all })}::jsonb`,
      })
      .where("id", "=", id)
      .execute();
  });
}

/** A later word on the same cell goes before an earlier one. */
function merge(
  before: readonly Correction[],
  now: readonly Correction[],
): Correction[] {
  const byCell = new Map<string, Correction>();
  for (const correction of [...before, ...now]) {
    const { member, line, column } = correction;
    byCell.set(JSON.stringify([member, line, column]), correction);
  }
  return [...byCell.values()];
}
