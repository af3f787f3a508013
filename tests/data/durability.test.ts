import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "../../electron/data/db/connection";
import { checkFreeSpace } from "../../electron/data/library/free-space";
import { lockLibrary } from "../../electron/data/library/lock";
import {
  libraryPaths,
  openLibrary,
} from "../../electron/data/library/open-library";
import { resources } from "../support/built-thread";
import { openTestLibrary } from "../support/library";
import { temporaryFolder } from "../support/temporary-folder";

const SEED = path.join(resources, "seed.tar.gz");

test("every commit reaches the disk", async () => {
  const database = await openDatabase(path.join(temporaryFolder(), "database"));
  const { pg } = database;
  await pg.exec("CREATE TABLE t (a int)");
  const fsync = vi.spyOn(fs, "fsyncSync");
  for (let i = 0; i < 20; i++) await pg.query("INSERT INTO t VALUES ($1)", [i]);
  const commits = fsync.mock.calls.length;
  await pg.exec("CHECKPOINT");
  const checkpoint = fsync.mock.calls.length - commits;
  fsync.mockRestore();
  expect(commits).toBeGreaterThanOrEqual(20);
  expect(checkpoint).toBeGreaterThan(0);
  await database.close();
});

test("a first start unpacks the prepared database instead of making one", async () => {
  const paths = libraryPaths(temporaryFolder());
  const connection = await openLibrary(paths, SEED);
  const { rows } = await connection.pg.query("SELECT datname FROM pg_database");
  expect(rows).toEqual([{ datname: "postgres" }]);
  await connection.close();
});

test.each(["PG_VERSION", "global/pg_control", "postgresql.conf"])(
  "refuses a library whose %s is missing, and changes nothing",
  async (file) => {
    const paths = libraryPaths(temporaryFolder());
    await (await openLibrary(paths, SEED)).close();
    fs.rmSync(path.join(paths.database, file));
    const before = listing(paths.root);
    await expect(openLibrary(paths, SEED)).rejects.toMatchObject({
      info: {
        code: "library-damaged",
        reason: expect.stringContaining(path.basename(file)) as string,
      },
    });
    expect(listing(paths.root)).toEqual(before);
  },
);

test("refuses a library whose sentinel is missing, of another PostgreSQL, or a folder of other things", async () => {
  const paths = libraryPaths(temporaryFolder());
  await (await openLibrary(paths, SEED)).close();
  fs.writeFileSync(path.join(paths.database, "PG_VERSION"), "17\n");
  await expect(openLibrary(paths, SEED)).rejects.toMatchObject({
    info: { code: "library-damaged" },
  });
  fs.rmSync(paths.sentinel);
  await expect(openLibrary(paths, SEED)).rejects.toMatchObject({
    info: { code: "library-damaged" },
  });
  const foreign = temporaryFolder();
  fs.writeFileSync(path.join(foreign, "thesis.docx"), "");
  await expect(openLibrary(libraryPaths(foreign), SEED)).rejects.toMatchObject({
    info: { code: "not-allowed" },
  });
  expect(fs.readdirSync(foreign)).toEqual(["thesis.docx"]);
});

test("makes a library again whose making was cut short", async () => {
  const paths = libraryPaths(temporaryFolder());
  await (await openLibrary(paths, SEED)).close();
  const sentinel = JSON.parse(
    fs.readFileSync(paths.sentinel, "utf8"),
  ) as object;
  fs.writeFileSync(
    paths.sentinel,
    JSON.stringify({ ...sentinel, state: "creating" }),
  );
  fs.rmSync(path.join(paths.database, "PG_VERSION"));
  const connection = await openLibrary(paths, SEED);
  expect(
    (await connection.pg.query("SELECT count(*) FROM countries")).rows,
  ).toEqual([{ count: 249 }]);
  await connection.close();
});

test("a prepared database that cannot be unpacked leaves no library that looks complete", async () => {
  const paths = libraryPaths(temporaryFolder());
  const cut = path.join(temporaryFolder(), "seed.tar.gz");
  const seed = fs.readFileSync(SEED);
  fs.writeFileSync(cut, seed.subarray(0, seed.length / 2));
  await expect(openLibrary(paths, cut)).rejects.toThrow("unexpected end");
  const left = JSON.parse(fs.readFileSync(paths.sentinel, "utf8")) as object;
  expect(left).toMatchObject({ state: "creating" });
  expect(fs.readdirSync(paths.database)).toEqual([]);
  const connection = await openLibrary(paths, SEED);
  const { rows } = await connection.pg.query("SELECT count(*) FROM countries");
  expect(rows).toEqual([{ count: 249 }]);
  await connection.close();
});

test("makes the indexes that a crash in a first import left out", async () => {
  const paths = libraryPaths(temporaryFolder());
  const connection = await openLibrary(paths, SEED);
  await connection.pg.exec(
    "ALTER TABLE given_names DROP CONSTRAINT given_names_pkey; DROP INDEX idx_series_name",
  );
  await connection.close();
  const { data } = await openTestLibrary({ library: paths.root });
  const query =
    "SELECT indexname FROM pg_indexes WHERE indexname IN ('given_names_pkey', 'idx_series_name') ORDER BY 1";
  expect(await data.call("sql.query", { query })).toMatchObject({
    rows: [["given_names_pkey"], ["idx_series_name"]],
  });
});

test("one process at a time: a living holder is told, a dead one's lock is taken over", () => {
  const folder = temporaryFolder();
  const unlock = lockLibrary(folder, "window");
  expect(() => lockLibrary(folder, "onoma")).toThrow(
    expect.objectContaining({
      info: expect.objectContaining({
        code: "library-in-use",
        holder: expect.objectContaining({
          pid: process.pid,
          program: "window",
        }) as object,
      }) as object,
    }) as Error,
  );
  unlock();
  const file = path.join(folder, "library.lock");
  expect(fs.existsSync(file)).toBe(false);
  const held = lockLibrary(folder, "window");
  const lock = JSON.parse(fs.readFileSync(file, "utf8")) as { pid: number };
  const dead = 4_194_300;
  fs.writeFileSync(file, JSON.stringify({ ...lock, pid: dead, token: "dead" }));
  const taken = lockLibrary(folder, "onoma");
  held();
  expect(fs.existsSync(file)).toBe(true);
  taken();
  expect(fs.existsSync(file)).toBe(false);
});

test.skipIf(process.platform !== "linux")(
  "takes over the lock of a killed process that nobody has reaped",
  async () => {
    const folder = temporaryFolder();
    const unlock = lockLibrary(folder, "window");
    // The shell becomes a program that never asks after its child.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"]);
    onTestFinished(() => void parent.kill());
    const [printed] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(printed.toString());
    const stat = () => fs.readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    await vi.waitFor(() => {
      expect(stat()).toContain(") Z ");
    });
    const file = path.join(folder, "library.lock");
    const lock = JSON.parse(fs.readFileSync(file, "utf8")) as object;
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
    const fields = stat().slice(stat().lastIndexOf(")") + 2);
    const started = `${boot.trim()}/${fields.split(" ")[19] ?? ""}`;
    fs.writeFileSync(file, JSON.stringify({ ...lock, pid, started }));
    lockLibrary(folder, "onoma")();
    expect(fs.existsSync(file)).toBe(false);
    unlock();
  },
);

test("never takes the lock of another computer", () => {
  const folder = temporaryFolder();
  const unlock = lockLibrary(folder, "window");
  const file = path.join(folder, "library.lock");
  const lock = JSON.parse(fs.readFileSync(file, "utf8")) as object;
  fs.writeFileSync(
    file,
    JSON.stringify({ ...lock, host: "elsewhere", pid: 4_194_300 }),
  );
  expect(() => lockLibrary(folder, "onoma")).toThrow();
  unlock();
});

test("refuses an import that might fill the disk", () => {
  const MB = 1024 * 1024;
  expect(() => {
    checkFreeSpace("/library", "names.csv", 100 * MB, () => 500 * MB);
  }).toThrow(
    expect.objectContaining({
      info: expect.objectContaining({
        code: "disk-full",
        free: 500 * MB,
      }) as object,
    }) as Error,
  );
  expect(() => {
    checkFreeSpace("/library", "names.csv", 100 * MB, () => 600 * MB);
  }).not.toThrow();
  expect(() => {
    checkFreeSpace("/library", "names.zip", 100 * MB, () => 600 * MB);
  }).toThrow();
});

test("ends a statement that hangs, opens the library again and goes on", async () => {
  const reopened: string[] = [];
  const library = await openTestLibrary({
    patience: 3,
    onEvent: (event, payload) => {
      if (event === "library.reopened")
        reopened.push((payload as { reason: string }).reason);
    },
  });
  await library.importText("yob1999.txt", "Emily,F,26539\n");
  const hanging =
    "SELECT count(*) FROM generate_series(1, 20000) a, generate_series(1, 20000) b, generate_series(1, 1000) c";
  await expect(
    library.data.call("sql.query", { query: hanging }),
  ).rejects.toMatchObject({
    info: { code: "query-timeout", seconds: 3 },
  });
  expect(
    await library.data.call("sql.query", { query: "SELECT name FROM names" }),
  ).toMatchObject({ rows: [["Emily"]] });
  expect(reopened).toEqual(["query-timeout"]);
});

test("checkpoints and analyzes after an import", async () => {
  const library = await openTestLibrary();
  const lines = Array.from(
    { length: 5000 },
    (_, i) => `Name${String(i)},F,${String(5 + (i % 90))}`,
  );
  await library.importText("yob1999.txt", lines.join("\n"));
  const { rows } = await library.data.call("sql.query", {
    query:
      "SELECT relname, reltuples::int FROM pg_class WHERE relname IN ('series', 'given_names') ORDER BY 1",
  });
  expect(rows).toEqual([
    ["given_names", 5000],
    ["series", 5000],
  ]);
  const wal = fs
    .readdirSync(path.join(library.folder, "database/pg_wal"))
    .filter((name) => name.length === 24);
  expect(wal.length).toBeLessThanOrEqual(6);
});

function listing(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
