import { sql } from "kysely";
import type { AppErrorInfo } from "../../../shared/errors";
import { receiptError } from "../../../shared/failed-receipt";
import type { Receipt } from "../../../shared/receipt";
import type { Backend } from "../backend";

/** A dataset that never had figures goes when its import was cancelled; otherwise it tells what failed. */
export async function endDataset(
  backend: Backend,
  id: string,
  error: AppErrorInfo,
  receipt: Receipt | null,
): Promise<void> {
  const { kysely } = backend;
  if (error.code === "cancelled") {
    await kysely
      .updateTable("jobs")
      .set({ dataset_id: null })
      .where("dataset_id", "=", id)
      .where("type", "=", "parse_dataset")
      .execute();
    await kysely
      .deleteFrom("datasets")
      .where("id", "=", id)
      .where("load_no", "is", null)
      .execute();
  }
  await kysely
    .updateTable("datasets")
    .set({
      // What speaks goes on speaking when reading it again fails, and so does its receipt.
      status: sql`CASE WHEN load_no IS NULL THEN 'failed' ELSE 'completed' END`,
      error_message: receiptError(error).message,
      processed_at: sql`now()`,
      receipt: sql`CASE WHEN load_no IS NULL THEN ${receipt && JSON.stringify(receipt)}::json ELSE receipt END`,
    })
    .where("id", "=", id)
    .where("status", "in", ["processing", "reprocessing"])
    .execute();
  backend.changed();
}
