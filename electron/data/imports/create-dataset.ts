import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Receipt } from "../../../shared/receipt";
import type { Recognised } from "../../parser/protocol";
import type { Backend } from "../backend";
import { restoreDataset } from "../datasets/delete-dataset";
import type { Target } from "./import-file";

/**
 * The receipt of an earlier import of the same bytes, read the same way. One that was deleted is restored:
 * who imports a file wants its figures.
 */
export async function findImported(
  backend: Backend,
  sha256: string,
  options: ImportOptions,
): Promise<Receipt | null> {
  const said = { ...options };
  delete said.folders;
  const found = await backend.kysely
    .selectFrom("datasets")
    .select(["id", "receipt", "deleted_at"])
    .where("sha256", "=", sha256)
    .where(
      sql<boolean>`options - 'folders' - 'corrections' = ${JSON.stringify(said)}::jsonb`,
    )
    .where("status", "=", "completed")
    .executeTakeFirst();
  if (!found?.receipt) return null;
  const notes = [...found.receipt.notes];
  if (found.deleted_at !== null) {
    await restoreDataset(backend, found.id);
    notes.push("It had been deleted and was restored.");
  }
  return { ...found.receipt, status: "already-imported", notes };
}

/** Makes the dataset of an import, or takes up the one that is read again. */
export async function createDataset(
  backend: Backend,
  target: Target,
  recognised: Recognised,
): Promise<{ id: string; countryId: string }> {
  const { kysely } = backend;
  const country = await kysely
    .selectFrom("countries")
    .select("id")
    .where("code", "=", recognised.country)
    .executeTakeFirst();
  if (!country) {
    throw new AppError({
      code: "not-found",
      what: "country",
      id: recognised.country,
    });
  }
  if (target.datasetId !== null)
    return { id: target.datasetId, countryId: country.id };
  const { id } = await kysely
    .insertInto("datasets")
    .values({
      country_id: country.id,
      filename: target.filename.slice(-255),
      file_path: target.original.file.replaceAll("\\", "/"),
      file_size: target.original.bytes,
      sha256: target.original.sha256,
      options: JSON.stringify(target.options),
      profile: recognised.profile,
      title: recognised.title,
      measure: recognised.measure,
      uploaded_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await kysely
    .updateTable("datasets")
    .set({ status: "processing" })
    .where("id", "=", id)
    .execute();
  await kysely
    .updateTable("jobs")
    .set({
      dataset_id: id,
      payload: sql`payload || ${JSON.stringify({
        dataset_id: id,
        country_code: recognised.country,
        parser_type: recognised.profile,
      })}::jsonb`,
    })
    .where("id", "=", target.jobId)
    .execute();
  return { id, countryId: country.id };
}
