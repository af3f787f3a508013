import { AppError } from "../../../shared/errors";
import type { Dataset } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { sourceOf } from "./source-of";

/** Newest first, deleted ones too. */
export async function listDatasets(backend: Backend): Promise<Dataset[]> {
  const rows = await datasetRows(backend)
    .orderBy("uploaded_at", "desc")
    .execute();
  return rows.map(toDataset);
}

/** @throws AppError 'not-found' */
export async function readDataset(
  backend: Backend,
  id: string,
): Promise<Dataset> {
  const row = await datasetRows(backend)
    .where("d.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError({ code: "not-found", what: "dataset", id });
  return toDataset(row);
}

function datasetRows({ kysely }: Backend) {
  return kysely
    .selectFrom("datasets as d")
    .innerJoin("countries as c", "c.id", "d.country_id")
    .select([
      ...([
        "d.id",
        "d.region",
        "d.title",
        "d.profile",
        "d.filename",
        "d.file_size",
      ] as const),
      ...([
        "d.sha256",
        "d.status",
        "d.row_count",
        "d.min_year",
        "d.max_year",
        "d.measure",
      ] as const),
      ...(["d.uploaded_at", "d.deleted_at", "d.receipt", "d.source"] as const),
      ...(["c.code as country", "c.name as country_name"] as const),
    ]);
}

type DatasetRow = Awaited<
  ReturnType<ReturnType<typeof datasetRows>["executeTakeFirstOrThrow"]>
>;

function toDataset({ receipt, source, ...row }: DatasetRow): Dataset {
  const said = sourceOf({ profile: row.profile, source });
  return {
    ...row,
    rejected: receipt?.lines.rejected ?? 0,
    uploaded_at: row.uploaded_at.toISOString(),
    deleted_at: row.deleted_at?.toISOString() ?? null,
    attribution: said.attribution,
    licence: said.licence,
    source_url: said.sourceUrl,
  };
}
