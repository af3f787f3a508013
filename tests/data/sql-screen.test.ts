import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { AppError } from "../../shared/errors";
import { openTestLibrary, type TestLibrary } from "../support/library";

const TWO_YEARS = {
  "yob2019.txt": "Emma,F,20\nJordan,M,55\n",
  "yob2020.txt":
    "Olivia,F,30\nEmma,F,30\nMia,F,10\nJordan,M,60\nJordan,F,40\nEmmett,M,5\n",
};

async function libraryWithNames(): Promise<TestLibrary> {
  const library = await openTestLibrary();
  for (const [name, text] of Object.entries(TWO_YEARS))
    await library.importText(name, text);
  return library;
}

test("answers values as PostgreSQL prints them, with what their columns hold", async () => {
  const { data } = await openTestLibrary();
  const answer = await data.call("sql.run", {
    query: `SELECT 9007199254740993 AS big, 1.50 AS exact, 'a' AS letter, NULL::int AS nothing,
      DATE '2020-01-02' AS day, true AS yes, '{"a": [1]}'::jsonb AS doc, ARRAY['x','y'] AS list, ''::text AS blank`,
    limit: 10,
  });
  expect(answer.columns).toEqual([
    { name: "big", kind: "whole" },
    { name: "exact", kind: "number" },
    { name: "letter", kind: "text" },
    { name: "nothing", kind: "whole" },
    { name: "day", kind: "time" },
    { name: "yes", kind: "truth" },
    { name: "doc", kind: "text" },
    { name: "list", kind: "text" },
    { name: "blank", kind: "text" },
  ]);
  expect(answer.rows).toEqual([
    [
      ...["9007199254740993", "1.50", "a", null],
      ...["2020-01-02", "t", '{"a": [1]}', "{x,y}", ""],
    ],
  ]);
  expect(answer.cut).toBeNull();
});

test("answers the first rows and says that there are more, by rows or by size", async () => {
  const { data } = await openTestLibrary();
  const query = "SELECT generate_series(1, 20000) AS n";
  const first = await data.call("sql.run", { query, limit: 7 });
  expect(first.rows).toEqual([["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"]]);
  expect(first.cut).toBe("rows");
  const exactly = await data.call("sql.run", {
    query: "SELECT generate_series(1, 7)",
    limit: 7,
  });
  expect(exactly).toMatchObject({ cut: null });
  expect(exactly.rows).toHaveLength(7);
  expect(await data.call("sql.count", { query })).toEqual({ rows: 20_000 });
  const wide = await data.call("sql.run", {
    query: "SELECT repeat('x', 1000000) FROM generate_series(1, 5000)",
    limit: 10_000,
  });
  expect(wide.cut).toBe("bytes");
  expect(wide.rows.length).toBeLessThan(30);
});

test.each([
  ["SELECT year, count FROM nmaes", 25],
  ["  SELECT zzz(1)", 10],
  ["SELECT '👶 Zoë', oops", 17],
  ["SHOW nothing_like_this", null],
  ["SELECT 1 / 0", null],
])("tells where the error of %s is, in letters", async (query, position) => {
  const { data } = await openTestLibrary();
  const refused = { info: { code: "query-failed", position } };
  await expect(
    data.call("sql.run", { query, limit: 10 }),
  ).rejects.toMatchObject(refused);
});

test("tells where an error is for plans and counts as well", async () => {
  const { data } = await openTestLibrary();
  const query = "SELECT * FROM nmaes";
  const refused = { info: { code: "query-failed", position: 15 } };
  for (const ask of [
    data.call("sql.plan", { query, analyze: false }),
    data.call("sql.plan", { query, analyze: true }),
    data.call("sql.count", { query }),
  ])
    await expect(ask).rejects.toMatchObject(refused);
});

test("shows the plan, with times only when asked to run it", async () => {
  const { data } = await openTestLibrary();
  const query = "SELECT code FROM countries ORDER BY name;";
  const plan = await data.call("sql.plan", { query, analyze: false });
  expect(plan.text).toMatch(/^Sort .*\n.*Seq Scan on countries/s);
  expect(plan.text).not.toContain("actual time");
  const timed = await data.call("sql.plan", { query, analyze: true });
  expect(timed.text).toMatch(/actual time=.*Execution Time: [\d.]+ ms$/s);
  await expect(
    data.call("sql.plan", { query: "DELETE FROM jobs", analyze: true }),
  ).rejects.toMatchObject({
    info: {
      code: "query-failed",
      message: expect.stringMatching(/permission denied|read-only/) as string,
    },
  });
});

test("lists tables and views with their columns, and nothing of the engine's own", async () => {
  const { data } = await openTestLibrary();
  const schema = await data.call("sql.schema", undefined);
  const names = schema.find(({ name }) => name === "names");
  expect(names).toMatchObject({ schema: "public", kind: "view" });
  expect(names?.columns.map(({ name }) => name)).toEqual([
    ...["id", "dataset_id", "country_id", "year", "name"],
    ...["gender", "count", "created_at", "deleted_at"],
  ]);
  expect(names?.columns.find(({ name }) => name === "gender")).toEqual({
    name: "gender",
    type: "character(1)",
    comment: "M for Male, F for Female",
  });
  const extractions = schema.find(({ name }) => name === "extractions");
  expect(extractions).toMatchObject({ schema: "lineage", kind: "table" });
  expect(schema.some(({ name }) => name.startsWith("pg_"))).toBe(false);
  for (const { schema: inside, name } of schema)
    await data.call("sql.run", {
      query: `SELECT * FROM ${inside}.${name}`,
      limit: 1,
    });
});

test("every documented query runs as a reader, about something that is there", async () => {
  const library = await libraryWithNames();
  const examples = await library.data.call("sql.examples", undefined);
  const rowsOf = new Map<string, number>();
  for (const { id, query } of examples) {
    const { rows } = await library.data.call("sql.run", { query, limit: 1000 });
    rowsOf.set(id, rows.length);
  }
  const empty = [...rowsOf].flatMap(([id, rows]) => (rows === 0 ? [id] : []));
  // Nothing waits, has failed or runs for a minute in this library.
  expect(empty).toEqual([
    "pending-loads",
    "failed-extractions",
    "long-running",
  ]);
  const queryOf = (wanted: string) =>
    examples.find(({ id }) => id === wanted)?.query ?? "";
  expect(queryOf("names-of-a-year")).toContain("year = 2020 AND gender = 'F'");
  expect(queryOf("recorded-sex")).toContain("name = 'Jordan'");
  expect(queryOf("names-by-prefix")).toContain("ILIKE 'Jo%'");
});

test("documented queries run in an empty library, too", async () => {
  const { data } = await openTestLibrary();
  for (const { query } of await data.call("sql.examples", undefined))
    await data.call("sql.run", { query, limit: 10 });
});

test("names the sources of a query that reads figures, and none of one that does not", async () => {
  const library = await libraryWithNames();
  const { data } = library;
  const sources = await data.call("sql.sources", {
    query: "SELECT year, sum(count) FROM names GROUP BY year;",
  });
  expect(sources.map(({ file }) => file).sort()).toEqual([
    "yob2019.txt",
    "yob2020.txt",
  ]);
  expect(sources[0]).toMatchObject({
    publisher: "Social Security Administration",
    licence: expect.stringMatching(/public domain/i) as string,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  for (const query of ["SELECT * FROM countries", "SHOW timezone", "nonsense"])
    expect(await data.call("sql.sources", { query })).toEqual([]);
});

test("a statement that does not end is cancelled, and the library is open again", async () => {
  const reopened: string[] = [];
  const library = await openTestLibrary({
    onEvent: (event, payload) => {
      if (event === "library.reopened")
        reopened.push((payload as { reason: string }).reason);
    },
  });
  await library.importText("yob2020.txt", TWO_YEARS["yob2020.txt"]);
  const { data } = library;
  const endless = expect(
    data.call("sql.run", {
      query: "SELECT count(*) FROM generate_series(1, 100000000000)",
      limit: 10,
    }),
  ).rejects.toMatchObject({ info: { code: "query-cancelled" } });
  // It has begun, and another question waits behind it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const waiting = expect(
    data.call("countries.list", undefined),
  ).rejects.toMatchObject({ info: { code: "thread-died" } });
  const start = performance.now();
  expect(await data.cancelQueries()).toEqual({ reopened: true });
  expect(performance.now() - start).toBeLessThan(5000);
  await endless;
  await waiting;
  expect(reopened).toEqual(["query-cancelled"]);
  expect(
    await data.call("sql.run", {
      query: "SELECT count(*) FROM names",
      limit: 10,
    }),
  ).toMatchObject({ rows: [["6"]] });
  expect(await data.cancelQueries()).toEqual({ reopened: false });
});

test("every call that comes while a cancelled statement's thread is replaced is answered", async () => {
  const { data } = await openTestLibrary();
  const endless = data
    .call("sql.run", {
      query: "SELECT count(*) FROM generate_series(1, 100000000000)",
      limit: 10,
    })
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const asked: Promise<unknown>[] = [];
  const asking = setInterval(() => {
    asked.push(
      data
        .call("countries.list", undefined)
        .catch((error: unknown) => (error as AppError).info.code),
    );
  }, 3);
  await data.cancelQueries();
  await endless;
  await new Promise((resolve) => setTimeout(resolve, 50));
  clearInterval(asking);
  const answers = await Promise.all(asked);
  expect(answers.length).toBeGreaterThan(20);
  // Those that waited behind the statement ended with it; later ones found the library open.
  for (const answer of answers)
    expect(["thread-died", []]).toContainEqual(answer);
  expect(answers.at(-1)).toEqual([]);
});

test("an import that a cancelled statement interrupts goes on, however often", async () => {
  const library = await openTestLibrary();
  const { data } = library;
  const file = path.join(library.folder, "..", "yob2020.txt");
  const line = (i: number) => `Name${letters(i)},F,${String(5 + (i % 1000))}\n`;
  fs.writeFileSync(
    file,
    Array.from({ length: 300_000 }, (_, i) => line(i)).join(""),
  );
  const [id] = await data.call("import.start", { paths: [file] });
  for (let round = 0; round < 3; round++) {
    await untilRunning();
    const endless = data
      .call("sql.run", {
        query: "SELECT count(*) FROM generate_series(1, 100000000000)",
        limit: 10,
      })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await data.cancelQueries()).toEqual({ reopened: true });
    await endless;
  }
  for (;;) {
    const job = await jobOf();
    if (job?.status === "failed") throw new Error(JSON.stringify(job.error));
    if (job?.status === "completed") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(
    await data.call("sql.run", {
      query: "SELECT count(*) FROM names",
      limit: 1,
    }),
  ).toMatchObject({ rows: [["300000"]] });

  async function jobOf() {
    const jobs = await data.call("jobs.list", undefined);
    return jobs.find((job) => job.id === id);
  }
  async function untilRunning(): Promise<void> {
    while ((await jobOf())?.status === "queued")
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
});

/** A number in letters, as names have no digits. */
function letters(number: number): string {
  return Array.from(number.toString(26), (digit) =>
    String.fromCharCode(97 + parseInt(digit, 26)),
  ).join("");
}
