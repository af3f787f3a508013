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
  const { payload, receipt, ...job } = row;
  const { filename = "", path = "" } = (payload ?? {}) as Partial<
    Record<"filename" | "path", string>
  >;
  return {
    ...job,
    ...progressOf(row, live),
    file: filename,
    path,
    receipt,
    next_retry_at: isoOrNull(row.next_retry_at),
    created_at: row.created_at.toISOString(),
    started_at: isoOrNull(row.started_at),
    completed_at: isoOrNull(row.completed_at),
  };
}

function progressOf(
  { status, receipt }: JobRow,
  live: LiveProgress,
): LiveProgress {
  const ended = status === "completed" || status === "failed";
  if (!ended) return live;
  return {
    stage: "finishing",
    progress: 1,
    lines: receipt?.lines.total ?? live.lines,
  };
}

function isoOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
