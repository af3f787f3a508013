import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Dataset } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { readDataset } from "./list-datasets";

/**
 * Takes a dataset's figures out of every answer; file, figures and receipt stay for `restore`.
 * @throws AppError 'not-found' | 'not-allowed'
 */
export async function deleteDataset(
  backend: Backend,
  id: string,
): Promise<Dataset> {
  const dataset = await readDataset(backend, id);
  if (dataset.status === "processing" || dataset.status === "reprocessing") {
    throw new AppError({
      code: "not-allowed",
      reason: "it is being read at this moment",
    });
  }
  await setDeleted(backend, id, true);
  return readDataset(backend, id);
}

/** @throws AppError 'not-found' */
export async function restoreDataset(
  backend: Backend,
  id: string,
): Promise<Dataset> {
  await readDataset(backend, id);
  await setDeleted(backend, id, false);
  return readDataset(backend, id);
}

async function setDeleted(
  backend: Backend,
  id: string,
  deleted: boolean,
): Promise<void> {
  await backend.kysely.transaction().execute(async (tx) => {
    const { country_id } = await tx
      .updateTable("datasets")
      .set({
        deleted_at: deleted ? sql<Date>`coalesce(deleted_at, now())` : null,
      })
      .where("id", "=", id)
      .returning("country_id")
      .executeTakeFirstOrThrow();
    await sql`SELECT choose_speakers(${country_id})`.execute(tx);
  });
  backend.changed();
}
