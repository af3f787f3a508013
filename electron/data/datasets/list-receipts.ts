import { sql } from "kysely";
import type { DatasetReceipt } from "../../../shared/ipc/library-schemas";
import type { Receipt } from "../../../shared/receipt";
import type { Backend } from "../backend";
import { readDataset } from "./list-datasets";

/**
 * What every reading of a dataset's file came to, newest first: failed ones too.
 * @throws AppError 'not-found'
 */
export async function listReceipts(
  backend: Backend,
  id: string,
): Promise<DatasetReceipt[]> {
  await readDataset(backend, id);
  const { rows } = await sql<{
    load_id: string;
    created_at: Date;
    current: boolean;
    receipt: Receipt;
  }>`
    SELECT l.load_id, l.created_at AT TIME ZONE current_setting('TimeZone') AS created_at,
           l.load_no IS NOT DISTINCT FROM d.load_no AS current, l.receipt
    FROM (SELECT * FROM loads UNION ALL SELECT * FROM loads_archive) l
    JOIN datasets d ON d.id = l.dataset_id
    WHERE l.dataset_id = ${id} AND l.receipt IS NOT NULL
    ORDER BY l.created_at DESC, l.load_no DESC`.execute(backend.kysely);
  return rows.map((row) => ({
    ...row,
    created_at: row.created_at.toISOString(),
  }));
}
