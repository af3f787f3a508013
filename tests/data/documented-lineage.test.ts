import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  openDatabase,
  type Connection,
} from "../../electron/data/db/connection";
import { migrate } from "../../electron/data/db/migrate";
import { folderUntilEnd } from "../support/temporary-folder";

/**
 * The tables and every query of the specification of extraction and loading, as printed, with parameters in the place of
 * `:source`, `:new_status` and `:id`. What changes something is taken back after each test.
 */
let db: Connection;
const source = "us-ssa-national";

beforeAll(async () => {
  const folder = folderUntilEnd();
  db = await openDatabase(`${folder}/database`);
  await migrate(db.pg, folder);
  return () => db.close();
});

beforeEach(async () => {
  await db.pg.exec(`BEGIN;
    INSERT INTO extractions (source, status, created_at) VALUES
      ('${source}', 'failed', NOW() - INTERVAL '2 days'),
      ('${source}', 'completed', NOW() - INTERVAL '1 minute'),
      ('long-table', 'failed', NOW() - INTERVAL '1 hour'),
      ('long-table', 'completed', NOW() - INTERVAL '40 days');
    INSERT INTO loads (extraction_id, source, service, status, created_at)
    SELECT extraction_id, source, 'names', CASE status WHEN 'completed' THEN 'pending' ELSE 'failed' END, created_at
    FROM extractions`);
  return async () => {
    await db.pg.exec("ROLLBACK");
  };
});

async function rowsOf(
  query: string,
  params: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { rows } = await db.pg.query<Record<string, unknown>>(query, params);
  return rows;
}

describe("tables", () => {
  test.each([
    ["extractions", ["extraction_id uuid NO", "source character varying NO"]],
    ["extractions", ["created_at timestamp without time zone YES"]],
    ["extractions", ["status character varying NO"]],
    ["loads", ["load_id uuid NO", "extraction_id uuid YES"]],
    ["loads", ["source character varying NO", "service character varying NO"]],
    ["loads", ["created_at timestamp without time zone YES"]],
    ["loads", ["status character varying NO"]],
  ])("%s has the documented columns %j", async (table, columns) => {
    const rows = await rowsOf(
      "SELECT column_name || ' ' || data_type || ' ' || is_nullable AS line FROM information_schema.columns WHERE table_name = $1",
      [table],
    );
    const lines = rows.map((row) => row["line"]);
    expect(lines).toEqual(expect.arrayContaining(columns));
  });

  test("have the documented indexes, keys and defaults", async () => {
    const indexes = await rowsOf(
      "SELECT indexname FROM pg_indexes WHERE schemaname = 'lineage'",
    );
    expect(indexes.map((row) => row["indexname"])).toEqual(
      expect.arrayContaining([
        ...["idx_extractions_source", "idx_extractions_status"],
        ...["idx_extractions_created_at", "idx_loads_extraction_id"],
        ...["idx_loads_status", "idx_loads_created_at"],
      ]),
    );
    await expect(
      rowsOf(
        "INSERT INTO loads (extraction_id, source, service, status) VALUES (uuid_generate_v4(), 'x', 'mdm', 'pending')",
      ),
    ).rejects.toMatchObject({ code: "23503" });
  });
});

describe("queries", () => {
  test("latest extraction status", async () => {
    const rows = await rowsOf(
      `SELECT
           extraction_id,
           source,
           status,
           created_at
       FROM extractions
       WHERE source = $1
       ORDER BY created_at DESC
       LIMIT 1;`,
      [source],
    );
    expect(rows).toMatchObject([{ source, status: "completed" }]);
  });

  test("pending loads", async () => {
    const rows = await rowsOf(
      `SELECT
           l.*,
           e.source
       FROM loads l
       JOIN extractions e ON l.extraction_id = e.extraction_id
       WHERE l.status = 'pending'
       ORDER BY l.created_at ASC;`,
    );
    expect(rows).toMatchObject([
      { source: "long-table", service: "names", status: "pending" },
      { source, service: "names", status: "pending" },
    ]);
  });

  test("failed extractions", async () => {
    const rows = await rowsOf(
      `SELECT
           extraction_id,
           source,
           created_at
       FROM extractions
       WHERE status = 'failed'
       AND created_at >= NOW() - INTERVAL '24 hours';`,
    );
    expect(rows).toMatchObject([{ source: "long-table" }]);
  });

  test("status update", async () => {
    const [latest] = await rowsOf(
      "SELECT extraction_id FROM extractions WHERE status = 'completed' AND source = $1",
      [source],
    );
    const rows = await rowsOf(
      `UPDATE extractions
       SET status = $1
       WHERE extraction_id = $2
       RETURNING *;`,
      ["failed", latest?.["extraction_id"]],
    );
    expect(rows).toMatchObject([{ source, status: "failed" }]);
  });

  test("extraction summary", async () => {
    const rows = await rowsOf(
      `SELECT
           source,
           status,
           COUNT(*) as count,
           MAX(created_at) as latest_extraction
       FROM extractions
       WHERE created_at >= NOW() - INTERVAL '7 days'
       GROUP BY source, status;`,
    );
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual(
      expect.objectContaining({ source, status: "completed", count: 1 }),
    );
  });

  test("cleanup of old records", async () => {
    await db.pg.exec(
      `-- Archive completed extractions older than 30 days
       CREATE TABLE extractions_archive (LIKE extractions);

       INSERT INTO extractions_archive
       SELECT * FROM extractions
       WHERE created_at < NOW() - INTERVAL '30 days';

       DELETE FROM extractions
       WHERE created_at < NOW() - INTERVAL '30 days';`,
    );
    expect(await rowsOf("SELECT source FROM extractions_archive")).toEqual([
      { source: "long-table" },
    ]);
    expect(await rowsOf("SELECT 1 FROM extractions")).toHaveLength(3);
    expect(await rowsOf("SELECT 1 FROM loads")).toHaveLength(3);
  });

  test("cleanup into the archive that is there", async () => {
    await db.pg.exec(
      `INSERT INTO extractions_archive
       SELECT * FROM extractions
       WHERE created_at < NOW() - INTERVAL '30 days';`,
    );
    expect(
      await rowsOf("SELECT source FROM lineage.extractions_archive"),
    ).toEqual([{ source: "long-table" }]);
  });

  test("table growth", async () => {
    const rows = await rowsOf(
      `SELECT
           schemaname,
           relname as table_name,
           n_live_tup as row_count,
           pg_size_pretty(pg_total_relation_size(relid)) as total_size
       FROM pg_stat_user_tables
       WHERE schemaname = 'public'
       ORDER BY n_live_tup DESC;`,
    );
    expect(rows.map((row) => row["table_name"])).toContain("datasets");
  });
});
