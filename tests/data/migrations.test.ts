import { expect, test } from "vitest";
import { openDatabase } from "../../electron/data/db/connection";
import { migrate, migrations } from "../../electron/data/db/migrate";
import { temporaryFolder } from "../support/temporary-folder";

/** Everything that makes up a schema, as text. */
const DESCRIBE = `
  SELECT 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
  FROM information_schema.columns WHERE table_schema IN ('public', 'lineage')
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'lineage')
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0
  UNION ALL SELECT 'function ' || oid::regprocedure || md5(prosrc) FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, to_regnamespace('lineage'))
  UNION ALL SELECT 'trigger ' || tgname || ' ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'view ' || viewname || md5(definition) FROM pg_views WHERE schemaname IN ('public', 'lineage')
  UNION ALL SELECT 'comment ' || objoid::regclass || objsubid || description FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid > 16383
  ORDER BY 1`;

test("up, down, up gives the same schema", async () => {
  const folder = temporaryFolder();
  const database = await openDatabase(`${folder}/database`);
  const { pg } = database;
  const describe = async (): Promise<unknown[]> =>
    (await pg.query(DESCRIBE)).rows;
  const empty = await describe();
  await migrate(pg, folder);
  const first = await describe();
  for (const migration of [...migrations].reverse())
    await pg.exec(migration.down);
  await pg.exec("DROP TABLE schema_migrations");
  expect(await describe()).toEqual(empty);
  await migrate(pg, folder);
  expect(await describe()).toEqual(first);
  await database.close();
});

test("refuses a library of a newer app and one with another history", async () => {
  const folder = temporaryFolder();
  const database = await openDatabase(`${folder}/database`);
  const { pg } = database;
  await migrate(pg, folder);
  await expect(
    migrate(pg, folder, migrations.slice(0, 1)),
  ).rejects.toMatchObject({
    info: {
      code: "library-newer-than-app",
      library: migrations.length,
      app: 1,
    },
  });
  const [first, ...others] = migrations;
  const changed = [
    { ...(first as (typeof migrations)[number]), sha256: "0".repeat(64) },
    ...others,
  ];
  await expect(migrate(pg, folder, changed)).rejects.toMatchObject({
    info: { code: "library-damaged" },
  });
  await database.close();
});

test("leaves nothing of a migration that fails half-way", async () => {
  const folder = temporaryFolder();
  const database = await openDatabase(`${folder}/database`);
  const { pg } = database;
  const bad = {
    no: 1,
    name: "bad",
    up: "CREATE TABLE half (a int); SELECT 1/0",
    down: "",
    sha256: "1",
  };
  await expect(migrate(pg, folder, [bad])).rejects.toThrow(/division by zero/);
  const { rows } = await pg.query(
    "SELECT to_regclass('half') AS half, (SELECT count(*) FROM schema_migrations) AS recorded",
  );
  expect(rows).toEqual([{ half: null, recorded: 0 }]);
  await database.close();
});
