import { sql } from "kysely";
import type { Connection } from "../../electron/data/db/connection";

interface TestSeries {
  name: string;
  gender: "F" | "M";
  firstYear: number;
  counts: number[];
}

export function seriesOf(
  name: string,
  gender: "F" | "M",
  firstYear: number,
  counts: number[],
): TestSeries {
  return { name, gender, firstYear, counts };
}

/** Stores a completed national dataset without reading a file: for tests of SQL alone. @returns its id */
export async function storeLoad(
  { kysely }: Connection,
  country: string,
  list: TestSeries[],
): Promise<string> {
  const { rows } = await sql<{
    id: string;
    country_id: string;
    load_no: number;
  }>`
    INSERT INTO datasets (country_id, filename, file_path, file_size, load_no, row_count, max_year, processed_at)
    SELECT id, 'test.csv', 'originals/test', 1, nextval('load_numbers'), ${list.flatMap((one) => one.counts).length}, 2020, now()
    FROM countries WHERE code = ${country} RETURNING id, country_id, load_no`.execute(
    kysely,
  );
  const [{ id, country_id, load_no }] = rows as [(typeof rows)[number]];
  for (const status of ["processing", "completed"] as const) {
    await kysely
      .updateTable("datasets")
      .set({ status })
      .where("id", "=", id)
      .execute();
  }
  await storeSeries({ kysely }, load_no, list);
  await sql`
    INSERT INTO coverage (load_no, region_no, dataset_id, country_id, measure, derived, complete, min_year, max_year)
    SELECT ${load_no}, 0, ${id}, ${country_id}, 'births', false, true, min(year), max(year)
    FROM strata WHERE load_no = ${load_no}`.execute(kysely);
  await sql`SELECT choose_speakers(${country_id})`.execute(kysely);
  return id;
}

async function storeSeries(
  { kysely }: Pick<Connection, "kysely">,
  loadNo: number,
  list: TestSeries[],
): Promise<void> {
  for (const [no, { name, gender, firstYear, counts }] of list.entries()) {
    await kysely
      .insertInto("series")
      .values({
        load_no: loadNo,
        no,
        best_rank: 1,
        total: counts.reduce((sum, count) => sum + count, 0),
        region_no: 0,
        first_year: firstYear,
        last_year: firstYear + counts.length - 1,
        width: 1,
        gender,
        name,
        counts: Uint8Array.from(counts),
      })
      .execute();
  }
  await sql`
    INSERT INTO strata (load_no, region_no, year, gender, births, names, denominator, run_counts, run_ranks)
    SELECT load_no, 0, year, gender, sum(n), count(*), sum(n), array_agg(DISTINCT n), array_agg(DISTINCT n)
    FROM series, LATERAL generate_series(first_year::int, last_year::int) AS year,
         LATERAL (SELECT count_at(counts, width, year - first_year) AS n) AS figure
    WHERE load_no = ${loadNo} AND n > 0 GROUP BY load_no, year, gender`.execute(
    kysely,
  );
}
