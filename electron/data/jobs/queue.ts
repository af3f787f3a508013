import { sql } from "kysely";
import type { AppErrorInfo } from "../../../shared/errors";
import type { Receipt } from "../../../shared/receipt";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";
import { endDataset } from "../imports/end-dataset";
import { endExtraction, openExtraction } from "../lineage/record-lineage";
import {
  parseJob,
  type JobToDo,
  type ParsePayload,
  type ReprocessPayload,
} from "./payload";

/** A job that was running when the app died is tried once more, then given up. */
const MAX_ATTEMPTS_AFTER_CRASH = 2;
const RETRY_SECONDS = 5;
/** Failures that pass by themselves. */
const PASSING: ReadonlySet<AppErrorInfo["code"]> = new Set([
  "database-failed",
  "thread-died",
]);

type NewJob =
  | { type: "parse_dataset"; payload: ParsePayload; datasetId: null }
  | { type: "reprocess_dataset"; payload: ReprocessPayload; datasetId: string };

export async function enqueue(db: Database, job: NewJob): Promise<string> {
  const { id } = await db
    .insertInto("jobs")
    .values({
      type: job.type,
      payload: JSON.stringify(job.payload),
      dataset_id: job.datasetId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (job.type === "parse_dataset")
    await openExtraction(db, id, job.payload.filename);
  return id;
}

/** Claims the oldest job that is due. */
export async function claim(
  db: Database,
  worker: string,
): Promise<JobToDo | null> {
  const { rows } = await sql<{
    job_id: string;
    job_type: string;
    job_payload: unknown;
  }>`
    SELECT * FROM lock_next_job(${worker})`.execute(db);
  const row = rows[0];
  return row === undefined
    ? null
    : parseJob(row.job_id, row.job_type, row.job_payload);
}

export async function complete(
  db: Database,
  id: string,
  receipt: Receipt,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({
      status: "completed",
      completed_at: sql`now()`,
      receipt: JSON.stringify(receipt),
      locked_at: null,
    })
    .where("id", "=", id)
    .execute();
  await endExtraction(db, id, null, receipt);
}

export async function fail(
  db: Database,
  id: string,
  error: AppErrorInfo,
  receipt: Receipt | null,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({
      status: "failed",
      completed_at: sql`now()`,
      last_error: error.code,
      error: JSON.stringify(error),
      receipt: receipt && JSON.stringify(receipt),
      locked_at: null,
    })
    .where("id", "=", id)
    .where("status", "in", ["queued", "running"])
    .execute();
  await endExtraction(db, id, error, receipt);
}

/** Whether `retryLater` will put a job that failed for this reason back into the queue. */
export async function willRetry(
  db: Database,
  id: string,
  error: AppErrorInfo,
): Promise<boolean> {
  if (!PASSING.has(error.code)) return false;
  const job = await db
    .selectFrom("jobs")
    .select("id")
    .where("id", "=", id)
    .whereRef("attempts", "<", "max_attempts")
    .executeTakeFirst();
  return job !== undefined;
}

/**
 * Puts a job back into the queue after a failure of the environment; each time it waits twice as long.
 * @returns false when the failure does not pass by itself, or no attempts are left
 */
export async function retryLater(
  db: Database,
  id: string,
  error: AppErrorInfo,
): Promise<boolean> {
  if (!PASSING.has(error.code)) return false;
  const result = await db
    .updateTable("jobs")
    .set({
      status: "queued",
      last_error: error.code,
      locked_at: null,
      locked_by: null,
      next_retry_at: sql<Date>`now() + interval '1 second' * ${RETRY_SECONDS} * power(2, attempts - 1)`,
    })
    .where("id", "=", id)
    .whereRef("attempts", "<", "max_attempts")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Jobs that an earlier thread or process left running: queued once more, or failed as interrupted, and with them what they
 * were making.
 * @param blameless they were not what ended it: the attempt does not count
 */
export async function recover(
  backend: Backend,
  blameless = false,
): Promise<void> {
  const db = backend.kysely;
  const running = await db
    .selectFrom("jobs")
    .select(["id", "attempts", "payload", "dataset_id"])
    .where("status", "=", "running")
    .execute();
  for (const job of running) {
    if (!blameless && job.attempts >= MAX_ATTEMPTS_AFTER_CRASH) {
      const what = filenameOf(job.payload);
      const error = { code: "interrupted", what } as const;
      await fail(db, job.id, error, null);
      if (job.dataset_id !== null)
        await endDataset(backend, job.dataset_id, error, null);
      continue;
    }
    await db
      .updateTable("jobs")
      .set({
        status: "queued",
        locked_at: null,
        locked_by: null,
        attempts: blameless ? job.attempts - 1 : job.attempts,
      })
      .where("id", "=", job.id)
      .execute();
  }
}

function filenameOf(payload: unknown): string {
  const { filename } = (payload ?? {}) as { filename?: unknown };
  return typeof filename === "string" ? filename : "";
}

/** When the next waiting job is due; null: none waits. */
export async function nextRetryAt(db: Database): Promise<Date | null> {
  const row = await db
    .selectFrom("jobs")
    .select((eb) => eb.fn.min("next_retry_at").as("at"))
    .where("status", "=", "queued")
    .executeTakeFirst();
  return row?.at ?? null;
}
