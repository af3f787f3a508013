import { sql } from "kysely";
import type { Backend } from "../backend";
import type { Database } from "../db/connection";

/** Records that a file came in and that its figures are on their way into the database. */
export async function startLineage(
  { kysely }: Backend,
  entry: {
    source: string;
    filename: string;
    sha256: string;
    jobId: string;
    datasetId: string;
    loadNo: number;
  },
): Promise<void> {
  const { source, filename, sha256, jobId, datasetId, loadNo } = entry;
  const { extraction_id } = await kysely
    .insertInto("lineage.extractions")
    .values({ source, status: "pending", filename, sha256, job_id: jobId })
    .returning("extraction_id")
    .executeTakeFirstOrThrow();
  await kysely
    .insertInto("lineage.loads")
    .values({
      extraction_id,
      source,
      service: "names",
      status: "pending",
      load_no: loadNo,
      dataset_id: datasetId,
    })
    .execute();
}

/** Records that a load is in the database, and so its extraction. */
export async function completeLineage(
  tx: Database,
  loadNo: number,
): Promise<void> {
  await sql`
    WITH completed AS (
      UPDATE lineage.loads SET status = 'completed' WHERE load_no = ${loadNo} RETURNING extraction_id
    )
    UPDATE lineage.extractions SET status = 'completed'
    WHERE extraction_id IN (SELECT extraction_id FROM completed)`.execute(tx);
}

/** Marks every load that is under way as failed, with its extraction. @returns their numbers */
export async function failPendingLoads({ kysely }: Backend): Promise<number[]> {
  const { rows } = await sql<{ load_no: number }>`
    WITH failed AS (
      UPDATE lineage.loads SET status = 'failed' WHERE status = 'pending' RETURNING load_no, extraction_id
    ), extracted AS (
      UPDATE lineage.extractions SET status = 'failed'
      WHERE extraction_id IN (SELECT extraction_id FROM failed)
    )
    SELECT load_no FROM failed`.execute(kysely);
  return rows.map((row) => row.load_no);
}
