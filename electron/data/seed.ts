import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as tar from "tar";
import { openDatabase } from "./db/connection";
import { migrate } from "./db/migrate";

/**
 * Build-time program: makes the prepared, migrated database that a first start unpacks instead of running initdb.
 * The template databases are of no use to an embedded engine and make up more than half of it.
 */
async function makeSeed(target: string): Promise<void> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "onoma-seed-"));
  try {
    const folder = path.join(work, "database");
    const database = await openDatabase(folder);
    const { pg } = database;
    await migrate(pg, folder);
    await pg.exec(
      "UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template%'",
    );
    await pg.exec("DROP DATABASE template0");
    await pg.exec("DROP DATABASE template1");
    await pg.exec("VACUUM FULL");
    await pg.exec("CHECKPOINT");
    await pg.exec("SELECT pg_switch_wal()");
    await pg.exec("CHECKPOINT");
    await database.close();
    fs.mkdirSync(target, { recursive: true });
    const file = path.join(target, "seed.tar.gz");
    await tar.create(
      { file, cwd: folder, gzip: { level: 9 }, portable: true },
      ["."],
    );
    process.stdout.write(`${file}: ${String(fs.statSync(file).size)} bytes\n`);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

void makeSeed(process.argv[2] ?? "out/resources");
