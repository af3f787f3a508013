import { beforeAll, describe, expect, test } from "vitest";
import {
  openDatabase,
  type Connection,
} from "../../electron/data/db/connection";
import { migrate } from "../../electron/data/db/migrate";
import { seriesOf, storeLoad } from "../support/store-load";
import { folderUntilEnd } from "../support/temporary-folder";

let db: Connection;

beforeAll(async () => {
  const folder = folderUntilEnd();
  db = await openDatabase(`${folder}/database`);
  await migrate(db.pg, folder);
  return () => db.close();
});

const rowsOf = async (query: string): Promise<unknown[]> =>
  (await db.pg.query(query)).rows;

test("knows the four sample countries as documented, and every other of ISO 3166", async () => {
  expect(
    await rowsOf(
      "SELECT code, name, attribution FROM countries WHERE attribution IS NOT NULL ORDER BY code",
    ),
  ).toEqual([
    {
      code: "AU",
      name: "Australia",
      attribution: "Australian Bureau of Statistics",
    },
    { code: "CA", name: "Canada", attribution: "Statistics Canada" },
    {
      code: "GB",
      name: "United Kingdom",
      attribution: "Office for National Statistics",
    },
    {
      code: "US",
      name: "United States",
      attribution: "Social Security Administration",
    },
  ]);
  expect(await rowsOf("SELECT count(*) FROM countries")).toEqual([
    { count: 249 },
  ]);
});

test("touches updated_at", async () => {
  await db.pg.exec(
    "UPDATE countries SET updated_at = '2000-01-01', source_url = 'x' WHERE code = 'AD'",
  );
  expect(
    await rowsOf(
      "SELECT updated_at > '2001-01-01' AS touched FROM countries WHERE code = 'AD'",
    ),
  ).toEqual([{ touched: true }]);
});

describe("status of datasets", () => {
  const insert = async (): Promise<string> => {
    const { rows } = await db.pg.query<{ id: string }>(
      "INSERT INTO datasets (country_id, filename, file_path, file_size) SELECT id, 'f', 'p', 1 FROM countries WHERE code = 'FR' RETURNING id",
    );
    return rows[0]?.id ?? "";
  };
  const go = async (...path: string[]): Promise<void> => {
    const id = await insert();
    for (const status of path) {
      await db.pg.query("UPDATE datasets SET status = $1 WHERE id = $2", [
        status,
        id,
      ]);
    }
  };

  test.each([
    [["processing", "completed", "reprocessing", "completed"]],
    [["processing", "completed", "reprocessing", "failed"]],
    [["processing", "failed"]],
  ])("allows %j", async (path) => {
    await expect(go(...path)).resolves.toBeUndefined();
  });

  test.each([
    [["completed"]],
    [["processing", "pending"]],
    [["processing", "failed", "processing"]],
    [["processing", "completed", "failed"]],
    [["lost"]],
  ])("refuses %j", async (path) => {
    await expect(go(...path)).rejects.toMatchObject({ code: "23514" });
  });
});

describe("job queue", () => {
  test("hands out due jobs, oldest first, and counts attempts", async () => {
    await db.pg.exec(`
      INSERT INTO jobs (type, payload, created_at, next_retry_at) VALUES
        ('parse_dataset', '{"n": 2}', now() - interval '1 minute', NULL),
        ('parse_dataset', '{"n": 1}', now() - interval '2 minutes', NULL),
        ('parse_dataset', '{"n": 3}', now() - interval '3 minutes', now() + interval '1 hour')`);
    const claim = "SELECT job_payload->>'n' AS n FROM lock_next_job('worker')";
    expect(await rowsOf(claim)).toEqual([{ n: "1" }]);
    expect(await rowsOf(claim)).toEqual([{ n: "2" }]);
    expect(await rowsOf(claim)).toEqual([]);
    expect(
      await rowsOf(
        "SELECT status, attempts, locked_by FROM jobs WHERE status = 'running' LIMIT 1",
      ),
    ).toEqual([{ status: "running", attempts: 1, locked_by: "worker" }]);
  });

  test("refuses more attempts than allowed and statuses that do not follow", async () => {
    await expect(
      db.pg.exec("UPDATE jobs SET attempts = 4"),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      db.pg.exec(
        "UPDATE jobs SET status = 'completed' WHERE status = 'queued'",
      ),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("forgets ended jobs after 30 days", async () => {
    await db.pg.exec(
      "UPDATE jobs SET status = 'completed', completed_at = now() - interval '31 days' WHERE status = 'running'",
    );
    expect(await rowsOf("SELECT cleanup_old_jobs()")).toEqual([
      { cleanup_old_jobs: 2 },
    ]);
  });
});

describe("packed figures", () => {
  test.each([
    ["a gender", "'X'", "1900", "'a'", "1"],
    ["a year", "'F'", "1700", "'a'", "1"],
    ["a name", "'F'", "1900", "''", "1"],
    ["a count", "'F'", "1900", "'a'", "0"],
  ])(
    "holds %s to the documented constraint",
    async (_, gender, year, name, total) => {
      await expect(
        db.pg.exec(
          `INSERT INTO series VALUES (99, 1, 1, ${total}, 0, ${year}, ${year}, 1, ${gender}, ${name}, '\\x01')`,
        ),
      ).rejects.toMatchObject({ code: "23514" });
    },
  );

  test("lets the later edition speak for its years, the earlier for the rest, and takes it back", async () => {
    const earlier = await storeLoad(db, "SE", [
      seriesOf("Alva", "F", 2018, [10, 20, 30]),
    ]);
    const later = await storeLoad(db, "SE", [
      seriesOf("Alva", "F", 2019, [21, 31, 41]),
    ]);
    const figures =
      "SELECT year, count FROM names n JOIN countries c ON c.id = n.country_id WHERE code = 'SE' ORDER BY year";
    expect(await rowsOf(figures)).toEqual([
      { year: 2018, count: 10 },
      { year: 2019, count: 21 },
      { year: 2020, count: 31 },
      { year: 2021, count: 41 },
    ]);
    expect(
      await rowsOf(
        "SELECT sum(total)::int AS total FROM speaking_totals WHERE name = 'Alva'",
      ),
    ).toEqual([{ total: 103 }]);
    await db.pg.exec(
      `UPDATE datasets SET deleted_at = now() WHERE id = '${later}'; SELECT choose_speakers(country_id) FROM datasets WHERE id = '${earlier}'`,
    );
    expect(await rowsOf(figures)).toEqual([
      { year: 2018, count: 10 },
      { year: 2019, count: 20 },
      { year: 2020, count: 30 },
    ]);
    expect(
      await rowsOf(
        "SELECT count(*) FROM names_all WHERE deleted_at IS NOT NULL",
      ),
    ).toEqual([{ count: 3 }]);
  });

  test("deletes the figures of a dataset that is deleted for good", async () => {
    const id = await storeLoad(db, "NO", [seriesOf("Nora", "F", 2020, [5])]);
    await db.pg.exec(`DELETE FROM datasets WHERE id = '${id}'`);
    expect(
      await rowsOf("SELECT count(*) FROM series WHERE name = 'Nora'"),
    ).toEqual([{ count: 0 }]);
    expect(
      await rowsOf(
        "SELECT count(*) FROM coverage WHERE dataset_id NOT IN (SELECT id FROM datasets)",
      ),
    ).toEqual([{ count: 0 }]);
  });
});
