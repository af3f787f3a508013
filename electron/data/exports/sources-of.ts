import type { ExportSource } from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { sourceOf } from "../datasets/source-of";

/**
 * What must be told of datasets wherever their figures go, by publisher.
 * @param ids unasked: all that the library holds, without deleted ones
 */
export async function exportSources(
  { kysely }: Backend,
  ids?: readonly string[],
): Promise<ExportSource[]> {
  if (ids?.length === 0) return [];
  const all = kysely
    .selectFrom("datasets")
    .select(["profile", "source", "title", "filename", "sha256"])
    .select("uploaded_at")
    .where("load_no", "is not", null)
    .where("deleted_at", "is", null)
    .orderBy("title")
    .orderBy("uploaded_at");
  const rows = await (
    ids === undefined ? all : all.where("id", "in", ids)
  ).execute();
  return rows.map((row) => {
    const source = sourceOf(row);
    return {
      publisher: source.office || source.attribution,
      title: row.title || source.title,
      licence: source.licence,
      address: source.sourceUrl,
      retrieved_at: row.uploaded_at.toISOString(),
      file: row.filename,
      sha256: row.sha256,
    };
  });
}
