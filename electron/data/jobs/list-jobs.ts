import type { Job } from "../../../shared/ipc/contract";
import type { Database } from "../db/connection";

const MOST = 200;

/** What only the runner knows of a job that is running. */
export interface LiveProgress {
  stage: Job["stage"];
  progress: number | null;
  lines: number;
}

const WAITING: LiveProgress = { stage: "waiting", progress: null, lines: 0 };

/** Newest first, without those that were dismissed. */
export async function listJobs(
  db: Database,
  live: ReadonlyMap<string, LiveProgress>,
): Promise<Job[]> {
  const rows = await jobRows(db)
    .where("dismissed", "=", false)
    .orderBy("created_at", "desc")
    .limit(MOST)
    .execute();
  return rows.map((row) => toJob(row, live.get(row.id)));
}

export async function readJob(
  db: Database,
  id: string,
  live: LiveProgress | undefined,
): Promise<Job | null> {
  const row = await jobRows(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toJob(row, live);
}

function jobRows(db: Database) {
  return db
    .selectFrom("jobs")
    .select([
      ...([
        "id",
        "type",
        "status",
        "payload",
        "attempts",
        "next_retry_at",
        "created_at",
      ] as const),
      ...([
        "started_at",
        "completed_at",
        "dataset_id",
        "receipt",
        "error",
      ] as const),
    ]);
}

type JobRow = Awaited<
  ReturnType<ReturnType<typeof jobRows>["executeTakeFirstOrThrow"]>
>;

function toJob(row: JobRow, live: LiveProgress = WAITING): Job {
  const payload = (row.payload ?? {}) as { filename?: string; path?: string };
  const ended = row.status === "completed" || row.status === "failed";
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    file: payload.filename ?? "",
    path: payload.path ?? "",
    ...live,
    ...(ended ? ({ stage: "finishing", progress: 1 } as const) : {}),
    lines: row.receipt?.lines.total ?? live.lines,
    attempts: row.attempts,
    next_retry_at: row.next_retry_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    completed_at: row.completed_at?.toISOString() ?? null,
    dataset_id: row.dataset_id,
    receipt: row.receipt,
    error: row.error,
  };
}
