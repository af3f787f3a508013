import { PGlite } from "@electric-sql/pglite";
import { fuzzystrmatch } from "@electric-sql/pglite/contrib/fuzzystrmatch";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { Kysely, PGliteDialect } from "kysely";
import { AppError } from "../../../shared/errors";
import type { BatchDevice } from "./batch-device";
import { DurableNodeFS } from "./durable-node-fs";
import type { Schema } from "./schema";

export type Database = Kysely<Schema>;

/** One open database. `pg` is for COPY, migrations and the SQL screen; everything else goes through `kysely`. */
export interface Connection {
  pg: PGlite;
  kysely: Database;
  /** What COPY reads. */
  batch: BatchDevice;
  close(): Promise<void>;
}

/**
 * PGlite's own parameters without `-F` (fsync off); fdatasync is a stub in its runtime, so the log is synced with fsync.
 * Memory and log sizes as measured in docs/decisions/0003-packed-series.md.
 */
const SETTINGS = [
  "wal_sync_method=fsync",
  "shared_buffers=32MB",
  "work_mem=64MB",
  "maintenance_work_mem=64MB",
  // A new log segment is not written as zeros first: fsync makes its growth durable as well.
  "wal_init_zero=off",
  "min_wal_size=4MB",
  "max_wal_size=8MB",
  "search_path=public,lineage",
  "default_statistics_target=10",
];

const START_PARAMS = [
  ...PGlite.defaultStartParams.filter(
    (param, i, all) =>
      param !== "-F" && !isSearchPath(param) && !isSearchPath(all[i + 1]),
  ),
  ...SETTINGS.flatMap((setting) => ["-c", setting]),
];

function isSearchPath(param: string | undefined): boolean {
  return param?.startsWith("search_path=") === true;
}

/** Lines of PostgreSQL's log that say why it stopped; the thrown error says only "Aborted()". */
const TELLING = /FATAL|PANIC|HINT|DETAIL/;

/**
 * Opens the database in `folder`. Log segments of 2 MB keep a new database small; they have no effect on an existing one.
 * @param filled the engine does not look into the folder before
 * @throws AppError 'database-failed' with what the engine said
 */
export async function openDatabase(
  folder: string,
  filled?: Promise<void>,
): Promise<Connection> {
  const said: string[] = [];
  try {
    const files = new DurableNodeFS(folder, filled);
    const pg = await PGlite.create({
      fs: files,
      extensions: { pg_trgm, unaccent, fuzzystrmatch },
      startParams: START_PARAMS,
      initDbStartParams: ["--wal-segsize=2"],
      onStderr: (line) => {
        if (TELLING.test(line)) said.push(line.trim());
        return true;
      },
    });
    const kysely = new Kysely<Schema>({
      dialect: new PGliteDialect({ pglite: pg }),
    });
    return { pg, kysely, batch: files.batch, close: () => pg.close() };
  } catch (error) {
    const message = said.length > 0 ? said.join("; ") : String(error);
    throw new AppError({ code: "database-failed", message }, { cause: error });
  }
}
