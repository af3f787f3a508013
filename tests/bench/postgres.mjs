import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { du } from "./folder-store.mjs";
import { requirePeer } from "./paths.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { COUNTRY_ID, national, statements } from "./postgres-questions.mjs";
import { namesIndexes, tables } from "./postgres-schema.mjs";
import { dataMembers, factReaders } from "./source-facts.mjs";
import { zipMembers } from "./zip-members.mjs";

/* PostgreSQL with the documented schema, loaded by COPY as its document advises for bulk loads. */
export const title = "PostgreSQL";

/** The document's advice is to drop six indexes before a bulk load; readers have none of them meanwhile. */
export const loadVariants = { kept: "indexes kept during the load" };

const DATASET_ID = "00000000-0000-4000-8000-000000000002";
let cluster = null;

/** A database with the empty schema; the cluster is started for the first one. */
export async function createStore(name) {
  cluster ??= startCluster();
  const database = name.replaceAll("-", "_");
  await withClient(cluster.address("postgres"), (client) =>
    client.query(`CREATE DATABASE ${database}`),
  );
  const place = cluster.address(database);
  await withClient(place, async (client) => {
    await client.query(tables);
    await createIndexes(client);
    await client.query(
      "INSERT INTO countries (id, code, name) VALUES ($1, 'US', 'United States')",
      [COUNTRY_ID],
    );
  });
  return {
    place,
    servers: () => [cluster.pid],
    disk: () => databaseDisk(place),
    remove: () =>
      withClient(cluster.address("postgres"), (client) =>
        client.query(`DROP DATABASE ${database}`),
      ),
  };
}

/** Tables and indexes alone: how much of the log of writes is kept is a setting. */
async function databaseDisk(place) {
  const { rows } = await withClient(place, (client) =>
    client.query(
      "SELECT oid FROM pg_database WHERE datname = current_database()",
    ),
  );
  return { bytes: du(path.join(cluster.data, "base", String(rows[0].oid))) };
}

export async function stop() {
  cluster?.stop();
  cluster = null;
}

export async function load({ file, place, variant }) {
  await withClient(place, async (client) => {
    await client.query(
      `INSERT INTO datasets (id, country_id, filename, file_path, file_size, status)
       VALUES ($1, $2, $3, $4, $5, 'processing')`,
      [
        DATASET_ID,
        COUNTRY_ID,
        path.basename(file),
        file,
        fs.statSync(file).size,
      ],
    );
    const rebuild = variant !== "kept";
    if (rebuild) {
      await client.query(`DROP INDEX ${Object.keys(namesIndexes).join()}`);
    }
    const rows = await copyNames(client, file);
    if (rebuild) await createIndexes(client);
    await client.query("ANALYZE names");
    await client.query(
      "UPDATE datasets SET status = 'completed', row_count = $1, processed_at = now()",
      [rows],
    );
    await client.query(
      `SELECT name, count FROM names WHERE ${national} AND year = 2020 AND gender = 'F'
       ORDER BY count DESC LIMIT 100`,
    );
  });
}

async function createIndexes(client) {
  for (const [name, definition] of Object.entries(namesIndexes)) {
    await client.query(`CREATE INDEX ${name} ON ${definition}`);
  }
}

/** @returns {Promise<number>} rows copied */
async function copyNames(client, file) {
  const { from } = requirePeer("pg-copy-streams");
  const copy = client.query(
    from(
      "COPY names (dataset_id, country_id, year, name, gender, count) FROM STDIN",
    ),
  );
  await pipeline(Readable.from(copyTexts(file)), copy);
  return copy.rowCount;
}

/** One text per member. Names hold letters only, so that nothing needs escaping. */
function* copyTexts(file) {
  for (const member of zipMembers(file, dataMembers.national)) {
    let text = "";
    factReaders.national(member, (year, name, gender, count) => {
      text += `${DATASET_ID}\t${COUNTRY_ID}\t${year}\t${name}\t${gender}\t${count}\n`;
    });
    yield text;
  }
}

export async function open(place) {
  const client = await connect(place);
  const rows = async (query) =>
    (await client.query({ ...query, rowMode: "array" })).rows;
  // What autovacuum would do within a minute; done here, it does not fall into a timed question.
  await client.query("VACUUM names");
  return {
    version: (await rows({ text: "SHOW server_version" }))[0][0],
    ask(question, parameters) {
      const { sql, parameters: order } = statements[question];
      const values = order.map((name) => parameters[name]);
      return rows({ name: question, text: sql, values });
    },
    totals: async () =>
      (await rows({ text: "SELECT count(*), sum(count) FROM names" }))[0].map(
        Number,
      ),
    close: () => client.end(),
  };
}

async function withClient(address, use) {
  const client = await connect(address);
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function connect(connectionString) {
  const { Client } = requirePeer("pg");
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
