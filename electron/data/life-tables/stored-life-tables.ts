import path from "node:path";
import { sql } from "kysely";
import { AppError } from "../../../shared/errors";
import type { Input } from "../../../shared/ipc/contract";
import type { LifeTable } from "../../../shared/ipc/insight-schemas";
import type { Backend } from "../backend";
import { keepOriginal } from "../library/originals";
import type { LifeSeries } from "./life-series";
import { readLifeTable } from "./read-life-table";

interface LifeTableRow {
  id: string;
  title: string;
  filename: string;
  kind: LifeTable["kind"];
  imported_at: Date;
  genders: LifeTable["genders"];
  min_year: number | null;
  max_year: number | null;
  max_age: number;
}

/** Life tables that the user imported, the last first. */
export async function listLifeTables(backend: Backend): Promise<LifeTable[]> {
  return describe(backend, null);
}

/** @throws AppError 'not-found' */
async function describeOne(backend: Backend, id: string): Promise<LifeTable> {
  const [table] = await describe(backend, id);
  if (table === undefined) throw notFound(id);
  return table;
}

async function describe(
  { kysely }: Backend,
  id: string | null,
): Promise<LifeTable[]> {
  const { rows } = await sql<LifeTableRow>`
    SELECT t.id, t.title, t.filename, t.kind, t.imported_at,
           array_agg(DISTINCT s.gender::text ORDER BY s.gender::text) AS genders,
           min(s.year)::int AS min_year, max(s.year)::int AS max_year, max(s.ages[cardinality(s.ages)])::int AS max_age
    FROM life_tables t JOIN life_table_series s ON s.life_table_id = t.id
    WHERE t.deleted_at IS NULL AND (${id}::uuid IS NULL OR t.id = ${id})
    GROUP BY t.id ORDER BY t.imported_at DESC`.execute(kysely);
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, file: row.filename, kind: row.kind },
    ...{ genders: row.genders, maxAge: row.max_age },
    years:
      row.min_year === null || row.max_year === null
        ? null
        : { from: row.min_year, to: row.max_year },
    imported_at: row.imported_at.toISOString(),
  }));
}

/**
 * Reads a life table and keeps it with its original; the same file again takes the place of the first.
 * @throws AppError as `readLifeTable`
 */
export async function importLifeTable(
  backend: Backend,
  { path: source, gender }: Input<"life-tables.import">,
): Promise<LifeTable> {
  const { series, byBirth, title } = await readLifeTable(
    source,
    gender ?? null,
  );
  const original = await keepOriginal(
    backend.library,
    source,
    new AbortController().signal,
  );
  const filename = path.basename(source);
  const id = await backend.kysely.transaction().execute(async (tx) => {
    await tx
      .deleteFrom("life_tables")
      .where("sha256", "=", original.sha256)
      .execute();
    const { id: made } = await tx
      .insertInto("life_tables")
      .values({
        title: title === "" ? filename : title.slice(0, 200),
        ...{ filename, file_path: original.file, sha256: original.sha256 },
        kind: byBirth ? "cohort" : "period",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const one of series)
      await tx
        .insertInto("life_table_series")
        .values({
          ...{ life_table_id: made, gender: one.gender, year: one.year },
          ...{ ages: [...one.ages], survivors: [...one.survivors] },
        })
        .execute();
    return made;
  });
  return describeOne(backend, id);
}

/** @throws AppError 'not-found' */
export async function setLifeTableKind(
  backend: Backend,
  { id, kind }: Input<"life-tables.kind">,
): Promise<LifeTable> {
  await backend.kysely
    .updateTable("life_tables")
    .set({ kind })
    .where("id", "=", id)
    .execute();
  return describeOne(backend, id);
}

/** Its figures stay, so that it can be restored. */
export async function deleteLifeTable(
  { kysely }: Backend,
  { id }: Input<"life-tables.delete">,
): Promise<void> {
  await kysely
    .updateTable("life_tables")
    .set({ deleted_at: sql`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
}

/** @throws AppError 'not-found' */
export async function restoreLifeTable(
  backend: Backend,
  { id }: Input<"life-tables.restore">,
): Promise<LifeTable> {
  await backend.kysely
    .updateTable("life_tables")
    .set({ deleted_at: null })
    .where("id", "=", id)
    .execute();
  return describeOne(backend, id);
}

/** A life table with all its figures. */
export interface WholeLifeTable {
  readonly kind: LifeTable["kind"];
  readonly series: readonly LifeSeries[];
}

/** @throws AppError 'not-found' */
export async function lifeTableOf(
  { kysely }: Backend,
  id: string,
): Promise<WholeLifeTable> {
  const table = await kysely
    .selectFrom("life_tables")
    .select("kind")
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (table === undefined) throw notFound(id);
  const series = await kysely
    .selectFrom("life_table_series")
    .select(["gender", "year", "ages", "survivors"])
    .where("life_table_id", "=", id)
    .orderBy("year")
    .execute();
  return { kind: table.kind, series };
}

function notFound(id: string): AppError {
  return new AppError({ code: "not-found", what: "life table", id });
}
