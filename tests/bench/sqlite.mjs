import path from "node:path";
import { folderStore } from "./folder-store.mjs";
import { requirePeer } from "./paths.mjs";
import { LIST_LENGTH, MIN_BIRTHS_FOR_PROBABILITY } from "./questions.mjs";
import { dataMembers, factReaders } from "./source-facts.mjs";
import { zipMembers } from "./zip-members.mjs";

/*
 * SQLite as a careful user sets it up: one transaction, prepared statements of many rows, indexes after the rows.
 * A load that fails is thrown away with its file, so it needs no journal; it is synced when it is committed.
 */
export const title = "SQLite";

const LOAD_PRAGMAS = [
  "journal_mode = OFF",
  "synchronous = NORMAL",
  "locking_mode = EXCLUSIVE",
  "temp_store = MEMORY",
  "cache_size = -65536",
];
const READ_PRAGMAS = ["mmap_size = 268435456", "cache_size = -65536"];
/** Fewer calls into the library per row; more than 50 gain nothing. */
const ROWS_PER_INSERT = 50;

const tables = {
  national: {
    columns: ["year", "name", "gender", "count"],
    indexes: ["year, gender, count", "name"],
    firstQuery:
      "SELECT name, count FROM national WHERE year = 2020 AND gender = 'F' ORDER BY count DESC LIMIT 100",
  },
  states: {
    columns: ["year", "name", "gender", "count", "state"],
    indexes: ["state, year, gender, count", "name, state"],
    firstQuery:
      "SELECT name, count FROM states WHERE state = 'CA' AND year = 2020 AND gender = 'F' ORDER BY count DESC LIMIT 100",
  },
};

const statements = {
  top: `
    SELECT rank() OVER (ORDER BY count DESC), name, count,
           1.0 * count / (SELECT sum(count) FROM national WHERE year = @year AND gender = @gender)
    FROM (SELECT name, count FROM national WHERE year = @year AND gender = @gender
          ORDER BY count DESC, name LIMIT ${LIST_LENGTH.top})
    ORDER BY count DESC, name`,
  trend: `
    SELECT year, gender, count,
           1 + (SELECT count(*) FROM national o
                WHERE o.year = n.year AND o.gender = n.gender AND o.count > n.count)
    FROM national n WHERE name = @name`,
  search: `
    SELECT name, sum(count) AS total FROM national
    WHERE name >= @prefix AND name < @prefix || char(0x10FFFF)
    GROUP BY name ORDER BY total DESC, name LIMIT ${LIST_LENGTH.search}`,
  gender: `
    SELECT m, f, m + f, round(10000.0 * m / (m + f)) / 100, round(10000.0 * f / (m + f)) / 100
    FROM (SELECT sum(iif(gender = 'M', count, 0)) AS m, sum(iif(gender = 'F', count, 0)) AS f
          FROM national WHERE name = @name)`,
  genders: `
    SELECT name, m, f, m + f, round(10000.0 * m / (m + f)) / 100, round(10000.0 * f / (m + f)) / 100
    FROM (SELECT name, sum(iif(gender = 'M', count, 0)) AS m, sum(iif(gender = 'F', count, 0)) AS f
          FROM national GROUP BY name HAVING sum(count) >= ${MIN_BIRTHS_FOR_PROBABILITY})`,
  births: `
    SELECT year, gender, sum(count), count(*) FROM national GROUP BY year, gender`,
};

export async function createStore(name) {
  return folderStore(name);
}

export async function load({ file, kind, place }) {
  const db = openDatabase(place, LOAD_PRAGMAS);
  const { columns, indexes, firstQuery } = tables[kind];
  const types = { year: "INTEGER", count: "INTEGER" };
  db.exec(
    `CREATE TABLE ${kind} (${columns.map((column) => `${column} ${types[column] ?? "TEXT"} NOT NULL`).join()})`,
  );
  db.transaction(() => {
    insertRows(db, { file, kind, width: columns.length });
    indexes.forEach((index, no) =>
      db.exec(`CREATE INDEX ${kind}_${no} ON ${kind} (${index})`),
    );
  })();
  db.prepare(firstQuery).all();
  db.close();
}

function insertRows(db, { file, kind, width }) {
  const insert = (rows) =>
    db.prepare(
      `INSERT INTO ${kind} VALUES ${Array(rows)
        .fill(`(${Array(width).fill("?").join()})`)
        .join()}`,
    );
  const insertMany = insert(ROWS_PER_INSERT);
  let values = [];
  const collect = (year, name, gender, count, state) => {
    values.push(year, name, gender, count);
    if (state !== undefined) values.push(state);
    if (values.length === ROWS_PER_INSERT * width) {
      insertMany.run(values);
      values = [];
    }
  };
  for (const member of zipMembers(file, dataMembers[kind])) {
    factReaders[kind](member, collect);
  }
  if (values.length > 0) insert(values.length / width).run(values);
}

export async function open(place) {
  const db = openDatabase(place, READ_PRAGMAS);
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([question, sql]) => [
      question,
      db.prepare(sql).raw(),
    ]),
  );
  return {
    version: db.prepare("SELECT sqlite_version()").pluck().get(),
    ask: (question, parameters) => prepared[question].all(parameters),
    totals: (kind) =>
      db.prepare(`SELECT count(*), sum(count) FROM ${kind}`).raw().get(),
    close: () => db.close(),
  };
}

function openDatabase(place, pragmas) {
  const Database = requirePeer("better-sqlite3");
  const db = new Database(path.join(place, "names.sqlite"));
  for (const pragma of pragmas) db.pragma(pragma);
  return db;
}
