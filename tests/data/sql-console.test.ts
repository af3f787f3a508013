import { expect, test } from "vitest";
import { openTestLibrary } from "../support/library";

test("answers one statement with its columns", async () => {
  const { data } = await openTestLibrary();
  expect(
    await data.call("sql.query", {
      query:
        "-- a comment\nSELECT 1 AS one, 'a' AS letter, NULL AS nothing, 2::bigint AS big, '2020-01-02'::timestamptz AS day;",
    }),
  ).toEqual({
    columns: ["one", "letter", "nothing", "big", "day"],
    rows: [[1, "a", null, 2, "2020-01-02T00:00:00.000Z"]],
    truncated: false,
  });
  expect(
    await data.call("sql.query", { query: "SHOW server_version_num" }),
  ).toMatchObject({ columns: ["server_version_num"] });
  const page = await data.call("sql.query", {
    query: "SELECT generate_series(1, 20000)",
    limit: 7,
  });
  expect(page.rows).toHaveLength(7);
  expect(page.truncated).toBe(true);
  const all = await data.call("sql.query", {
    query: "SELECT generate_series(1, 20000)",
  });
  expect(all.rows).toHaveLength(20_000);
});

test.each([
  ["writes", "DELETE FROM datasets", /permission denied|read-only/],
  [
    "writes hidden in a query",
    "WITH gone AS (DELETE FROM datasets RETURNING 1) SELECT * FROM gone",
    /data-modifying|read-only|permission denied/,
  ],
  ["tables", "CREATE TABLE mine (a int)", /read-only|permission denied/],
  ["two statements", "SELECT 1; DELETE FROM datasets", /multiple commands/],
  [
    "files",
    "COPY datasets TO '/tmp/out.csv'",
    /permission denied|must be superuser/,
  ],
  [
    "programs",
    "COPY datasets TO PROGRAM 'cat'",
    /permission denied|must be superuser/,
  ],
  ["reading files", "SELECT pg_read_file('/etc/passwd')", /permission denied/],
  [
    "sequences",
    "SELECT nextval('load_numbers')",
    /permission denied|read-only/,
  ],
])("refuses %s by the engine", async (_, query, message) => {
  const { data } = await openTestLibrary();
  await expect(data.call("sql.query", { query })).rejects.toMatchObject({
    info: {
      code: "query-failed",
      message: expect.stringMatching(message) as string,
    },
  });
});

test("leaves the session as it was, whatever the statement did to it", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  for (const query of [
    "COMMIT",
    "ROLLBACK",
    "RESET ROLE",
    "SET search_path = pg_catalog",
    "SELECT set_config('search_path', 'pg_catalog', false)",
    "SET default_transaction_read_only = on",
    "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
  ]) {
    await data.call("sql.query", { query }).catch(() => undefined);
  }
  const receipt = await library.importText("yob1999.txt", "Emily,F,26539\n");
  expect(receipt.status).toBe("completed");
  expect(
    await data.call("sql.query", { query: "SELECT count(*) FROM names" }),
  ).toMatchObject({ rows: [[1]] });
});
