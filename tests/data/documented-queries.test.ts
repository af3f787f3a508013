import { beforeAll, describe, expect, test } from "vitest";
import {
  openDatabase,
  type Connection,
} from "../../electron/data/db/connection";
import { migrate } from "../../electron/data/db/migrate";
import { seriesOf, storeLoad } from "../support/store-load";
import { folderUntilEnd } from "../support/temporary-folder";

/**
 * Every query that the specification prints, as printed, with its parameters filled in. The library holds one dataset:
 * Emma F 2019: 20, 2020: 30 · Olivia F 2020: 30 · Mia F 2020: 10 · Jordan M 2020: 60, F 2020: 40 · Emmett M 2020: 5.
 */
let db: Connection;
let us: string;

beforeAll(async () => {
  const folder = folderUntilEnd();
  db = await openDatabase(`${folder}/database`);
  await migrate(db.pg, folder);
  us = await valueOf("SELECT id FROM countries WHERE code = 'US'");
  await storeLoad(db, "US", [
    seriesOf("Emma", "F", 2019, [20, 30]),
    seriesOf("Olivia", "F", 2020, [30]),
    seriesOf("Mia", "F", 2020, [10]),
    seriesOf("Jordan", "M", 2020, [60]),
    seriesOf("Jordan", "F", 2020, [40]),
    seriesOf("Emmett", "M", 2020, [5]),
  ]);
  return () => db.close();
});

async function rowsOf(
  query: string,
  params: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { rows } = await db.pg.query<Record<string, unknown>>(query, params);
  return rows;
}

async function valueOf(query: string): Promise<string> {
  return Object.values((await rowsOf(query))[0] ?? {})[0] as string;
}

describe("name statistics", () => {
  test("list names by country, year and gender", async () => {
    const rows = await rowsOf(
      `SELECT * FROM names
       WHERE country_id = $1 AND year = $2 AND gender = $3
       ORDER BY count DESC
       LIMIT 100;`,
      [us, 2020, "F"],
    );
    expect(rows.map((row) => row["count"])).toEqual([40, 30, 30, 10]);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "id",
      "dataset_id",
      "country_id",
      "year",
      "name",
      "gender",
      "count",
      "created_at",
      "deleted_at",
    ]);
  });

  test("search names by prefix", async () => {
    const rows = await rowsOf(
      `SELECT * FROM names
       WHERE country_id = $1 AND name ILIKE 'Em%'
       ORDER BY count DESC;`,
      [us],
    );
    expect(rows.map((row) => [row["name"], row["year"], row["count"]])).toEqual(
      [
        ["Emma", 2020, 30],
        ["Emma", 2019, 20],
        ["Emmett", 2020, 5],
      ],
    );
  });

  test("trend of a name", async () => {
    const rows = await rowsOf(
      `SELECT year, gender, SUM(count)
       FROM names
       WHERE name = $1 AND country_id = $2
       GROUP BY year, gender
       ORDER BY year;`,
      ["Emma", us],
    );
    expect(rows).toEqual([
      { year: 2019, gender: "F", sum: 20 },
      { year: 2020, gender: "F", sum: 30 },
    ]);
  });

  test("gender probability", async () => {
    const rows = await rowsOf(
      `SELECT gender, SUM(count)
       FROM names
       WHERE name = $1
       GROUP BY gender;`,
      ["Jordan"],
    );
    expect(rows.sort((a, b) => Number(a["sum"]) - Number(b["sum"]))).toEqual([
      { gender: "F", sum: 40 },
      { gender: "M", sum: 60 },
    ]);
  });

  test("most popular names by year", async () => {
    const rows = await rowsOf(
      `SELECT
           c.name as country,
           n.year,
           n.gender,
           n.name,
           n.count,
           ROW_NUMBER() OVER (PARTITION BY n.country_id, n.year, n.gender ORDER BY n.count DESC) as rank
       FROM names n
       JOIN countries c ON c.id = n.country_id
       WHERE n.country_id = '${us}'
         AND n.year = 2020
         AND n.deleted_at IS NULL
       ORDER BY n.gender, n.count DESC
       LIMIT 10;`,
    );
    expect(rows[0]).toEqual({
      country: "United States",
      year: 2020,
      gender: "F",
      name: "Jordan",
      count: 40,
      rank: 1,
    });
    expect(rows).toHaveLength(6);
  });

  test("name trend over time", async () => {
    const rows = await rowsOf(
      `SELECT
           year,
           gender,
           SUM(count) as total_count,
           RANK() OVER (PARTITION BY year ORDER BY SUM(count) DESC) as rank_in_year
       FROM names
       WHERE name = 'Emma'
         AND country_id = '${us}'
         AND deleted_at IS NULL
       GROUP BY year, gender
       ORDER BY year, gender;`,
    );
    expect(rows).toEqual([
      { year: 2019, gender: "F", total_count: 20, rank_in_year: 1 },
      { year: 2020, gender: "F", total_count: 30, rank_in_year: 1 },
    ]);
  });

  test("gender distribution for a name", async () => {
    const rows = await rowsOf(
      `SELECT
           name,
           SUM(CASE WHEN gender = 'M' THEN count ELSE 0 END) as male_count,
           SUM(CASE WHEN gender = 'F' THEN count ELSE 0 END) as female_count,
           ROUND(
               100.0 * SUM(CASE WHEN gender = 'M' THEN count ELSE 0 END) /
               NULLIF(SUM(count), 0),
               2
           ) as male_percentage
       FROM names
       WHERE name = 'Jordan'
         AND country_id = '${us}'
         AND deleted_at IS NULL
       GROUP BY name;`,
    );
    expect(rows).toEqual([
      {
        name: "Jordan",
        male_count: 60,
        female_count: 40,
        male_percentage: "60.00",
      },
    ]);
  });

  test("dataset processing statistics", async () => {
    const rows = await rowsOf(
      `SELECT
           c.name as country,
           d.status,
           COUNT(*) as dataset_count,
           SUM(d.row_count) as total_rows,
           AVG(EXTRACT(EPOCH FROM (d.processed_at - d.uploaded_at))) as avg_processing_seconds
       FROM datasets d
       JOIN countries c ON c.id = d.country_id
       WHERE d.deleted_at IS NULL
       GROUP BY c.name, d.status
       ORDER BY c.name, d.status;`,
    );
    expect(rows).toMatchObject([
      {
        country: "United States",
        status: "completed",
        dataset_count: 1,
        total_rows: 7,
      },
    ]);
  });

  test("job queue health", async () => {
    await db.pg.exec("INSERT INTO jobs (type) VALUES ('parse_dataset')");
    const rows = await rowsOf(
      `SELECT
           status,
           COUNT(*) as job_count,
           AVG(attempts) as avg_attempts,
           MAX(created_at) as latest_job,
           MIN(CASE WHEN status = 'queued' THEN created_at END) as oldest_queued
       FROM jobs
       GROUP BY status
       ORDER BY
           CASE status
               WHEN 'queued' THEN 1
               WHEN 'running' THEN 2
               WHEN 'failed' THEN 3
               WHEN 'completed' THEN 4
           END;`,
    );
    expect(rows).toMatchObject([{ status: "queued", job_count: 1 }]);
    await db.pg.exec("DELETE FROM jobs");
  });

  test("the views of totals and of gender probabilities", async () => {
    expect(
      await rowsOf(
        "SELECT total_count, dataset_count FROM name_statistics WHERE name = 'Emma' AND year = 2020",
      ),
    ).toEqual([{ total_count: 30, dataset_count: 1 }]);
    expect(
      await rowsOf(
        "SELECT name, male_count, female_count, total_count, male_probability, female_probability FROM gender_probabilities",
      ),
    ).toEqual([
      {
        name: "Jordan",
        male_count: 60,
        female_count: 40,
        total_count: 100,
        male_probability: "60.00",
        female_probability: "40.00",
      },
    ]);
  });

  test.each([
    "EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM names WHERE country_id = gen_random_uuid() AND year = 2020 ORDER BY count DESC LIMIT 100",
    "SELECT schemaname, tablename, pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename)) as size FROM pg_tables WHERE schemaname = 'public' ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC",
    "SELECT schemaname, relname, indexrelname, idx_scan, pg_size_pretty(pg_relation_size(indexrelid)) as size FROM pg_stat_user_indexes WHERE schemaname = 'public' ORDER BY idx_scan ASC",
    "SELECT pg_size_pretty(pg_database_size(current_database())) as database_size",
  ])("monitoring: %s", async (query) => {
    expect((await rowsOf(query)).length).toBeGreaterThan(0);
  });

  test.each([
    "SELECT datname, count(*) as connections, max(state) as state FROM pg_stat_activity WHERE datname = current_database() GROUP BY datname",
    "SELECT pid, now() - query_start as duration, state, query FROM pg_stat_activity WHERE state != 'idle' AND now() - query_start > interval '1 minute' ORDER BY query_start",
    "ANALYZE datasets",
    "SELECT cleanup_old_jobs()",
  ])("runs: %s", async (query) => {
    await expect(rowsOf(query)).resolves.toBeDefined();
  });
});
