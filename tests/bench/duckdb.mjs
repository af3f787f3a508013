import fs from "node:fs";
import path from "node:path";
import { folderStore } from "./folder-store.mjs";
import { requirePeer } from "./paths.mjs";
import {
  COMPARED_LETTERS,
  LIST_LENGTH,
  MIN_BIRTHS_FOR_PROBABILITY,
} from "./questions.mjs";
import { dataMembers } from "./source-facts.mjs";
import { zipMembers } from "./zip-members.mjs";

/*
 * DuckDB as it is meant to be used: its own parallel CSV reader over the unpacked members, the column types given,
 * all threads, and no constraints or indexes, which would only slow it down. Nothing checks the rows.
 */
export const title = "DuckDB";

const tables = {
  national: {
    select: `SELECT regexp_extract(filename, 'yob(\\d+)', 1)::SMALLINT AS year, name, gender, count`,
    columns: "{name: 'VARCHAR', gender: 'VARCHAR', count: 'INTEGER'}",
    firstQuery:
      "SELECT name, count FROM national WHERE year = 2020 AND gender = 'F' ORDER BY count DESC LIMIT 100",
  },
  states: {
    select: "SELECT year, name, gender, count, state",
    columns:
      "{state: 'VARCHAR', gender: 'VARCHAR', year: 'SMALLINT', name: 'VARCHAR', count: 'INTEGER'}",
    firstQuery:
      "SELECT name, count FROM states WHERE state = 'CA' AND year = 2020 AND gender = 'F' ORDER BY count DESC LIMIT 100",
  },
};

// Sums are cast to INTEGER: the driver turns wider numbers into BigInt, which costs more.
const percent = (part, whole) =>
  `round(10000 * ${part}::DOUBLE / ${whole}) / 100`;
const statements = {
  top: {
    parameters: ["year", "gender"],
    sql: `
      SELECT (rank() OVER (ORDER BY count DESC))::INTEGER, name, count,
             count::DOUBLE / (SELECT sum(count) FROM national WHERE year = $1 AND gender = $2)
      FROM (SELECT name, count FROM national WHERE year = $1 AND gender = $2
            ORDER BY count DESC, name LIMIT ${LIST_LENGTH.top})
      ORDER BY count DESC, name`,
  },
  trend: {
    // A join of 300 rows with the table is four times as fast as a window over the whole table.
    parameters: ["name"],
    sql: `
      SELECT n.year, n.gender, n.count, (1 + count(o.count))::INTEGER
      FROM (SELECT year, gender, count FROM national WHERE name = $1) n
      LEFT JOIN national o ON o.year = n.year AND o.gender = n.gender AND o.count > n.count
      GROUP BY n.year, n.gender, n.count`,
  },
  search: {
    parameters: ["prefix"],
    sql: `
      SELECT name, sum(count)::INTEGER AS total FROM national WHERE name LIKE $1 || '%'
      GROUP BY name ORDER BY total DESC, name LIMIT ${LIST_LENGTH.search}`,
  },
  gender: {
    parameters: ["name"],
    sql: `
      SELECT m, f, m + f, ${percent("m", "(m + f)")}, ${percent("f", "(m + f)")}
      FROM (SELECT coalesce(sum(count) FILTER (gender = 'M'), 0)::INTEGER AS m,
                   coalesce(sum(count) FILTER (gender = 'F'), 0)::INTEGER AS f
            FROM national WHERE name = $1)`,
  },
  genders: {
    parameters: [],
    sql: `
      SELECT name, m, f, m + f, ${percent("m", "(m + f)")}, ${percent("f", "(m + f)")}
      FROM (SELECT name, coalesce(sum(count) FILTER (gender = 'M'), 0)::INTEGER AS m,
                   coalesce(sum(count) FILTER (gender = 'F'), 0)::INTEGER AS f
            FROM national GROUP BY name HAVING sum(count) >= ${MIN_BIRTHS_FOR_PROBABILITY})`,
  },
  births: {
    parameters: [],
    sql: `
      SELECT year, gender, sum(count)::INTEGER, count(*)::INTEGER FROM national GROUP BY year, gender`,
  },
  filter: {
    parameters: ["year", "gender", "part"],
    sql: `
      SELECT rank::INTEGER, name, count
      FROM (SELECT name, count, rank() OVER (ORDER BY count DESC) AS rank
            FROM national WHERE year = $1 AND gender = $2)
      WHERE lower(name) LIKE '%' || $3 || '%'
      ORDER BY count DESC, name LIMIT ${LIST_LENGTH.filter}`,
  },
  span: {
    parameters: ["from", "to", "gender"],
    sql: `
      SELECT name, sum(count)::INTEGER AS total FROM national
      WHERE year BETWEEN $1 AND $2 AND gender = $3
      GROUP BY name ORDER BY total DESC, name LIMIT ${LIST_LENGTH.span}`,
  },
  changes: {
    // Shares and their difference alone: no interval, no test of any name.
    parameters: ["first", "second", "gender"],
    sql: `
      WITH births AS (SELECT sum(count) FILTER (year = $1) AS f, sum(count) FILTER (year = $2) AS s
                      FROM national WHERE year IN ($1, $2) AND gender = $3),
           counts AS (SELECT name, coalesce(sum(count) FILTER (year = $1), 0)::INTEGER AS first,
                             coalesce(sum(count) FILTER (year = $2), 0)::INTEGER AS second
                      FROM national WHERE year IN ($1, $2) AND gender = $3 GROUP BY name)
      SELECT name, first, second FROM counts, births
      ORDER BY second / s - first / f DESC LIMIT ${LIST_LENGTH.changes}`,
  },
  letters: {
    parameters: ["gender"],
    sql: `
      SELECT lower(right(name, 1)) AS letter, year, sum(count)::INTEGER FROM national
      WHERE gender = $1 GROUP BY letter, year`,
  },
};

export async function createStore(name) {
  return folderStore(name);
}

export async function load({ file, kind, place }) {
  const unpacked = path.join(place, "unpacked");
  fs.mkdirSync(unpacked);
  for (const { name, bytes } of zipMembers(file, dataMembers[kind])) {
    fs.writeFileSync(path.join(unpacked, path.basename(name)), bytes);
  }
  const { instance, connection } = await connect(place);
  const { select, columns, firstQuery } = tables[kind];
  await connection.run(
    `CREATE TABLE ${kind} AS ${select}
     FROM read_csv('${unpacked}/*', header = false, filename = true, columns = ${columns})`,
  );
  await connection.runAndReadAll(firstQuery);
  fs.rmSync(unpacked, { recursive: true });
  connection.closeSync();
  instance.closeSync();
}

export async function open(place) {
  const { instance, connection } = await connect(place);
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
  const prepared = {};
  for (const [question, { sql }] of Object.entries(statements)) {
    prepared[question] = await connection.prepare(sql);
  }
  return {
    version: (await rows("SELECT version()"))[0][0],
    async ask(question, parameters) {
      const statement = prepared[question];
      const values = statements[question].parameters.map(
        (name) => parameters[name],
      );
      statement.bind(values);
      return (await statement.runAndReadAll()).getRowsJS();
    },
    rowsOf: (question, rows) =>
      question === "letters"
        ? rows.filter(([letter]) => COMPARED_LETTERS.includes(letter))
        : rows,
    totals: async (kind) =>
      (await rows(`SELECT count(*), sum(count) FROM ${kind}`))[0].map(Number),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function connect(place) {
  const { DuckDBInstance } = requirePeer("@duckdb/node-api");
  const instance = await DuckDBInstance.create(
    path.join(place, "names.duckdb"),
  );
  return { instance, connection: await instance.connect() };
}
