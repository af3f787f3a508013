import { sql } from "kysely";
import type { AppErrorInfo } from "../../../shared/errors";
import type { ExtractionStatus } from "../../../shared/ipc/library-schemas";
import type { Receipt } from "../../../shared/receipt";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";

/** Stands for the source of what was not recognised (yet). */
const UNKNOWN_SOURCE = "unknown";

/** Records that a file is to come in: one extraction for each job that imports. */
export async function openExtraction(
  db: Database,
  jobId: string,
  filename: string,
): Promise<void> {
  await db
    .insertInto("lineage.extractions")
    .values({
      source: UNKNOWN_SOURCE,
      status: "pending",
      filename,
      job_id: jobId,
      // Of files that were chosen together, each has a time of its own.
      created_at: sql<Date>`clock_timestamp()`,
    })
    .execute();
}

/** Records that the figures of a file are on their way into the database. */
export async function startLoad(
  { kysely }: Backend,
  load: {
    source: string;
    filename: string;
    sha256: string;
    jobId: string;
    datasetId: string;
    loadNo: number;
  },
): Promise<void> {
  const { source, filename, sha256, jobId, datasetId, loadNo } = load;
  const extractionId =
    (await extractionOfJob(kysely, jobId, { source, sha256 })) ??
    (await extractionOfDataset(kysely, datasetId)) ??
    (await newExtraction(kysely, { source, filename, sha256 }));
  await kysely
    .insertInto("lineage.loads")
    .values({
      extraction_id: extractionId,
      source,
      service: "names",
      status: "pending",
      load_no: loadNo,
      dataset_id: datasetId,
    })
    .execute();
}

/** An import is one extraction, however often it is tried. */
async function extractionOfJob(
  db: Database,
  jobId: string,
  found: { source: string; sha256: string },
): Promise<string | undefined> {
  const row = await db
    .updateTable("lineage.extractions")
    .set(found)
    .where("job_id", "=", jobId)
    .returning("extraction_id")
    .executeTakeFirst();
  return row?.extraction_id;
}

/** What is read again came in long ago: another load of the same extraction. */
async function extractionOfDataset(
  db: Database,
  datasetId: string,
): Promise<string | undefined> {
  const of = (table: "lineage.loads" | "lineage.loads_archive") =>
    db
      .selectFrom(table)
      .select("extraction_id")
      .where("dataset_id", "=", datasetId)
      .orderBy("created_at")
      .executeTakeFirst();
  const known = await of("lineage.loads");
  if (known?.extraction_id) return known.extraction_id;
  const archived = await of("lineage.loads_archive");
  if (!archived?.extraction_id) return undefined;
  await sql`SELECT reopen_extraction(${archived.extraction_id})`.execute(db);
  return archived.extraction_id;
}

/** For a dataset whose records somebody deleted. */
async function newExtraction(
  db: Database,
  values: { source: string; filename: string; sha256: string },
): Promise<string> {
  const { extraction_id } = await db
    .insertInto("lineage.extractions")
    .values({ ...values, status: "completed" })
    .returning("extraction_id")
    .executeTakeFirstOrThrow();
  return extraction_id;
}

/** Records that a load is in the database, and so its extraction. */
export async function completeLoad(
  tx: Database,
  loadNo: number,
  receipt: Receipt,
): Promise<void> {
  const { facts, regional, duration_ms } = receipt;
  const load = await tx
    .updateTable("lineage.loads")
    .set({
      status: "completed",
      duration_ms,
      rows: facts.accepted + (regional?.accepted ?? 0),
      receipt: JSON.stringify(receipt),
    })
    .where("load_no", "=", loadNo)
    .returning("extraction_id")
    .executeTakeFirst();
  await tx
    .updateTable("lineage.extractions")
    .set({
      status: "completed",
      duration_ms: durationOfJob(),
      dataset_id: receipt.dataset_id,
    })
    .where("extraction_id", "=", load?.extraction_id ?? null)
    .where("status", "=", "pending")
    .execute();
}

/** Marks every load that is under way as failed. @returns their numbers */
export async function failPendingLoads(
  { kysely }: Backend,
  receipt: Receipt | null,
): Promise<number[]> {
  const rows = await kysely
    .updateTable("lineage.loads")
    .set({
      status: "failed",
      duration_ms: receipt?.duration_ms ?? null,
      receipt: receipt && JSON.stringify(receipt),
    })
    .where("status", "=", "pending")
    .returning("load_no")
    .execute();
  return rows.flatMap(({ load_no }) => (load_no === null ? [] : [load_no]));
}

/** Records how an import ended, unless its promotion has done so. */
export async function endExtraction(
  db: Database,
  jobId: string,
  error: AppErrorInfo | null,
  receipt: Receipt | null,
): Promise<void> {
  const { profile = null, sha256 = "", dataset_id = null } = receipt ?? {};
  await db
    .updateTable("lineage.extractions")
    .set({
      status: statusOf(error, receipt),
      duration_ms: durationOfJob(),
      error: error && JSON.stringify(error),
      ...(error === null ? { dataset_id } : {}),
      ...(profile === null ? {} : { source: profile }),
      ...(sha256 === "" ? {} : { sha256 }),
    })
    .where("job_id", "=", jobId)
    .where("status", "=", "pending")
    .execute();
}

function statusOf(
  error: AppErrorInfo | null,
  receipt: Receipt | null,
): ExtractionStatus {
  if (error !== null)
    return error.code === "cancelled" ? "cancelled" : "failed";
  return receipt?.status === "already-imported"
    ? "already-imported"
    : "completed";
}

/** One that was cancelled in the queue took no time. */
function durationOfJob() {
  return sql<number>`coalesce((SELECT round(extract(epoch FROM clock_timestamp() - j.started_at) * 1000)
    FROM jobs j WHERE j.id = extractions.job_id), 0)::integer`;
}
