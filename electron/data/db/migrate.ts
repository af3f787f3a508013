import { createHash } from "node:crypto";
import type { PGlite } from "@electric-sql/pglite";
import { AppError } from "../../../shared/errors";

export interface Migration {
  no: number;
  name: string;
  up: string;
  down: string;
  sha256: string;
}

const files: Record<string, string> = import.meta.glob<string>(
  "../../../migrations/*.sql",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** The migrations that this build knows, in order. */
export const migrations: readonly Migration[] = Object.keys(files)
  .filter((path) => path.endsWith(".up.sql"))
  .sort()
  .map((path) => {
    const [, no = "", name = ""] = /(\d{4})_([^/]+)\.up\.sql$/.exec(path) ?? [];
    const up = files[path] ?? "";
    return {
      no: Number(no),
      name,
      up,
      down: files[path.replace(".up.sql", ".down.sql")] ?? "",
      sha256: createHash("sha256").update(up).digest("hex"),
    };
  });

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS schema_migrations (
  no INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 CHAR(64) NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT NOW())`;

/**
 * Applies what is missing, each migration in one transaction whose first statement records it.
 * @returns how many were applied
 * @throws AppError 'library-newer-than-app' | 'library-damaged' when the library's history is not this build's
 */
export async function migrate(
  pg: PGlite,
  path: string,
  known: readonly Migration[] = migrations,
): Promise<number> {
  await pg.exec(BOOKKEEPING);
  const applied = await pg.query<{ no: number; sha256: string }>(
    "SELECT no, sha256 FROM schema_migrations ORDER BY no",
  );
  checkHistory(applied.rows, path, known);
  const missing = known.slice(applied.rows.length);
  for (const migration of missing) {
    await pg.transaction(async (tx) => {
      await tx.query(
        "INSERT INTO schema_migrations (no, name, sha256) VALUES ($1, $2, $3)",
        [migration.no, migration.name, migration.sha256],
      );
      await tx.exec(migration.up);
    });
  }
  return missing.length;
}

function checkHistory(
  applied: readonly { no: number; sha256: string }[],
  path: string,
  known: readonly Migration[],
): void {
  const last = applied.at(-1)?.no ?? 0;
  const newest = known.at(-1)?.no ?? 0;
  if (last > newest) {
    throw new AppError({
      code: "library-newer-than-app",
      path,
      library: last,
      app: newest,
    });
  }
  applied.forEach((row, i) => {
    const migration = known[i];
    if (migration?.no !== row.no || migration.sha256 !== row.sha256) {
      throw new AppError({
        code: "library-damaged",
        path,
        reason: `migration ${String(row.no)} of the library is not the one this version of Onoma knows`,
      });
    }
  });
}
