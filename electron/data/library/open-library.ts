import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { AppError } from "../../../shared/errors";
import { openDatabase, type Connection } from "../db/connection";
import { migrate, migrations } from "../db/migrate";
import {
  renameDurably,
  syncFolder,
  syncTree,
  writeDurably,
} from "./durable-files";
import { unpackSeed } from "./unpack-seed";

/** The folders and files of a library. */
export interface LibraryPaths {
  root: string;
  /** PGlite's data directory. */
  database: string;
  /** Imported files by SHA-256. */
  originals: string;
  /** Says what must be there, so that a damaged library is never mistaken for a new one. */
  sentinel: string;
}

const POSTGRES_MAJOR = 18;

const Sentinel = z.object({
  format: z.literal(1),
  id: z.uuid(),
  state: z.enum(["creating", "ready"]),
  postgres: z.int(),
  created_at: z.string(),
});
type Sentinel = z.infer<typeof Sentinel>;

export function libraryPaths(root: string): LibraryPaths {
  return {
    root,
    database: path.join(root, "database"),
    originals: path.join(root, "originals"),
    sentinel: path.join(root, "library.json"),
  };
}

/**
 * Opens the library in a folder, or makes one there. The caller holds its lock.
 * @param seed archive of a prepared, migrated database; where it is missing the engine makes one (several seconds)
 * @param meanwhile called when nothing speaks against the library any more and the engine starts: for what needs its folder only
 * @throws AppError 'library-damaged' | 'library-newer-than-app' | 'not-allowed' | 'database-failed'
 */
export async function openLibrary(
  paths: LibraryPaths,
  seed: string,
  meanwhile: () => void = () => undefined,
): Promise<Connection> {
  const sentinel = readSentinel(paths);
  let filled: Promise<void> | undefined;
  if (sentinel?.state === "ready") checkPresent(paths, sentinel);
  else {
    filled = fillLibrary(paths, seed, beginLibrary(paths, sentinel));
    // Without a seed the engine makes the database itself, and cannot be started a second time meanwhile.
    if (!fs.existsSync(seed)) await filled;
  }
  const opening = openMigrated(paths, filled);
  fs.mkdirSync(paths.originals, { recursive: true });
  meanwhile();
  return opening;
}

function readSentinel(paths: LibraryPaths): Sentinel | null {
  let text: string;
  try {
    text = fs.readFileSync(paths.sentinel, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const parsed = Sentinel.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw damaged(paths, "library.json cannot be understood");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** PGlite makes a new database over the old one where PG_VERSION is missing: so nothing is opened that is not whole. */
function checkPresent(paths: LibraryPaths, sentinel: Sentinel): void {
  for (const file of ["PG_VERSION", "global/pg_control", "postgresql.conf"]) {
    if (fs.existsSync(path.join(paths.database, file))) continue;
    throw damaged(paths, `${path.join("database", file)} is missing`);
  }
  const version = fs
    .readFileSync(path.join(paths.database, "PG_VERSION"), "utf8")
    .trim();
  if (
    Number(version) !== POSTGRES_MAJOR ||
    sentinel.postgres !== POSTGRES_MAJOR
  ) {
    throw damaged(
      paths,
      `the database is of PostgreSQL ${version}, this version of Onoma needs ${String(POSTGRES_MAJOR)}`,
    );
  }
}

/** Says that a library is being made here; a crash from now on leaves one whose making was cut short. */
function beginLibrary(
  paths: LibraryPaths,
  unfinished: Sentinel | null,
): Sentinel {
  if (unfinished === null) refuseForeignFolder(paths);
  const sentinel: Sentinel = {
    format: 1,
    id: randomUUID(),
    state: "creating",
    postgres: POSTGRES_MAJOR,
    created_at: new Date().toISOString(),
  };
  writeDurably(paths.sentinel, JSON.stringify(sentinel, null, 2));
  // Only a folder whose making was cut short is ever removed: nothing was imported into it.
  fs.rmSync(paths.database, { recursive: true, force: true });
  fs.mkdirSync(paths.database);
  return sentinel;
}

async function fillLibrary(
  paths: LibraryPaths,
  seed: string,
  sentinel: Sentinel,
): Promise<void> {
  if (fs.existsSync(seed)) await unpackSeed(seed, paths.database);
  else await (await openDatabase(paths.database)).close();
  syncFolder(paths.root);
  writeDurably(
    paths.sentinel,
    JSON.stringify({ ...sentinel, state: "ready" }, null, 2),
  );
}

function refuseForeignFolder(paths: LibraryPaths): void {
  const foreign = fs
    .readdirSync(paths.root)
    .filter(
      (name) => !name.startsWith(".") && !name.startsWith("library.lock"),
    );
  if (foreign.includes("database"))
    throw damaged(paths, "library.json is missing");
  if (foreign.length === 0) return;
  throw new AppError({
    code: "not-allowed",
    reason: `${paths.root} is neither a library nor an empty folder: it holds ${foreign.slice(0, 3).join(", ")}`,
  });
}

async function openMigrated(
  paths: LibraryPaths,
  filled: Promise<void> | undefined,
): Promise<Connection> {
  let [connection] = await Promise.all([
    openDatabase(paths.database, filled),
    filled,
  ]);
  try {
    if (await needsUpgrade(connection)) {
      await connection.pg.exec("CHECKPOINT");
      await connection.close();
      await snapshot(paths);
      connection = await openDatabase(paths.database);
    }
    await migrate(connection.pg, paths.root);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** True for a library with some of the migrations, not for a new one. */
async function needsUpgrade({ pg }: Connection): Promise<boolean> {
  const { rows } = await pg.query<{ exists: boolean }>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS exists",
  );
  if (rows[0]?.exists !== true) return false;
  const applied = await pg.query("SELECT no FROM schema_migrations");
  return applied.rows.length > 0 && applied.rows.length < migrations.length;
}

/** Copies the closed database aside before it is changed for good. */
async function snapshot(paths: LibraryPaths): Promise<void> {
  const folder = path.join(paths.root, "snapshots");
  fs.mkdirSync(folder, { recursive: true });
  const name = `before-upgrade-${new Date().toISOString().replaceAll(":", "-")}`;
  const partial = path.join(folder, `${name}.partial`);
  fs.cpSync(paths.database, partial, { recursive: true });
  await syncTree(partial);
  renameDurably(partial, path.join(folder, name));
}

function damaged(paths: LibraryPaths, reason: string): AppError {
  return new AppError({ code: "library-damaged", path: paths.root, reason });
}
