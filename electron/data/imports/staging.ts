import { sql } from "kysely";
import type { Rejection } from "../../../shared/receipt";
import type { Place, Table } from "../../parser/protocol";
import type { Backend } from "../backend";
import { failPendingLoads } from "../lineage/record-lineage";
import { Copier } from "../db/copy";

const COLUMNS: Readonly<Record<Table, string>> = {
  names: "given_names (name, folded)",
  series:
    "series (load_no, no, best_rank, total, region_no, first_year, last_year, width, gender, name, counts)",
  strata:
    "strata (load_no, region_no, year, gender, births, names, ranked, suppressed, denominator, run_counts, run_ranks)",
  suppressed:
    "suppressed_series (load_no, low, high, region_no, gender, name, years)",
  ranked: "ranked_series (load_no, region_no, gender, name, years, ranks)",
};

const DROP_INDEX = {
  given_names:
    "ALTER TABLE given_names DROP CONSTRAINT IF EXISTS given_names_pkey",
  series: "DROP INDEX IF EXISTS idx_series_name",
};
const ADD_INDEX = {
  given_names: "ALTER TABLE given_names ADD PRIMARY KEY (folded, name)",
  series: "CREATE INDEX IF NOT EXISTS idx_series_name ON series(name, load_no)",
};
const VACUUMED = [
  "series",
  "strata",
  "suppressed_series",
  "ranked_series",
] as const;
const TABLES_OF_A_LOAD = [...VACUUMED, "coverage", "rejections"] as const;

/** Rows of one load that no dataset speaks through yet: nobody sees them before the promotion. */
export class Staging {
  private readonly copier: Copier;
  private rejections = 0;

  private constructor(
    private readonly backend: Backend,
    readonly loadNo: number,
    private readonly datasetId: string,
    /** The dictionary was empty: names go into it as they come, and its index is made when all have come. */
    private readonly firstNames: boolean,
  ) {
    this.copier = new Copier(backend);
  }

  static async begin(backend: Backend, datasetId: string): Promise<Staging> {
    const { rows } = await sql<{
      no: number;
    }>`SELECT nextval('load_numbers')::int AS no`.execute(backend.kysely);
    const firstNames = await dropIndexOf(backend, "given_names");
    if (!firstNames) {
      await backend.pg.exec(
        'CREATE TEMP TABLE IF NOT EXISTS new_names (name VARCHAR(100) COLLATE "C", folded TEXT COLLATE "C"); TRUNCATE new_names',
      );
    }
    await dropIndexOf(backend, "series");
    return new Staging(backend, rows[0]?.no ?? 0, datasetId, firstNames);
  }

  copy(table: Table, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const staged = table === "names" && !this.firstNames;
    return this.copier.copy(
      staged ? "new_names (name, folded)" : COLUMNS[table],
      bytes,
    );
  }

  async addRejections(rows: readonly Rejection[]): Promise<void> {
    const { datasetId, loadNo } = this;
    await this.backend.kysely
      .insertInto("rejections")
      .values(
        rows.map(({ column, ...row }) => ({
          ...row,
          dataset_id: datasetId,
          load_no: loadNo,
          no: this.rejections++,
          column_name: column,
        })),
      )
      .execute();
  }

  /** Takes the new spellings into the dictionary. */
  async mergeNames(): Promise<void> {
    await this.backend.pg.exec(
      this.firstNames
        ? ADD_INDEX.given_names
        : "INSERT INTO given_names (name, folded) SELECT name, folded FROM new_names ON CONFLICT DO NOTHING",
    );
  }

  /** The library's numbers of the places, new ones for those it has not met. */
  async regionNumbers(
    places: readonly Place[],
    countryId: string,
  ): Promise<number[]> {
    const numbers: number[] = [];
    for (const place of places) {
      numbers[place.no] =
        place.code === null
          ? 0
          : await this.regionNumber(place.code, place.name, countryId);
    }
    return numbers;
  }

  private async regionNumber(
    code: string,
    name: string,
    countryId: string,
  ): Promise<number> {
    const { kysely } = this.backend;
    const known = await kysely
      .selectFrom("regions")
      .select("no")
      .where("code", "=", code)
      .executeTakeFirst();
    if (known) return known.no;
    const added = await sql<{ no: number }>`
      INSERT INTO regions (no, country_id, code, name)
      SELECT max(no) + 1, ${countryId}, ${code}, ${name} FROM regions RETURNING no`.execute(
      kysely,
    );
    return added.rows[0]?.no ?? 0;
  }
}

/** Into an empty table the rows go before the index is made, which saves a third of the time and more. @returns whether it is empty */
async function dropIndexOf(
  { pg }: Backend,
  table: keyof typeof ADD_INDEX,
): Promise<boolean> {
  const { rows } = await pg.query(`SELECT 1 FROM ${table} LIMIT 1`);
  if (rows.length > 0) return false;
  await pg.exec(DROP_INDEX[table]);
  return true;
}

/** The indexes that the first import goes without; after a crash in its middle they are still missing. */
export async function ensureIndexes({ pg }: Backend): Promise<void> {
  const { rows } = await pg.query(
    "SELECT 1 FROM pg_constraint WHERE conname = 'given_names_pkey'",
  );
  if (rows.length === 0) await pg.exec(ADD_INDEX.given_names);
  await pg.exec(ADD_INDEX.series);
}

/** Deletes the rows of loads that were never promoted, or no longer speak. Rejections go only with the figures they belong to. */
export async function clearLoads(
  backend: Backend,
  loadNos: readonly number[],
  keepRejections = false,
): Promise<void> {
  if (loadNos.length === 0) return;
  for (const table of TABLES_OF_A_LOAD) {
    if (keepRejections && table === "rejections") continue;
    await backend.kysely
      .deleteFrom(table)
      .where("load_no", "in", loadNos)
      .execute();
  }
  // Nothing does this by itself in an embedded engine. VACUUM must stand alone.
  for (const table of VACUUMED) await backend.pg.exec(`VACUUM ${table}`);
}

/** After a crash: rows of loads whose promotion never came. */
export async function clearAbandoned(backend: Backend): Promise<void> {
  const loadNos = await failPendingLoads(backend, null);
  await clearLoads(backend, loadNos);
}
