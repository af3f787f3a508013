import * as duckdb from "./duckdb.mjs";
import * as onoma from "./onoma.mjs";
import * as postgres from "./postgres.mjs";
import * as sqlite from "./sqlite.mjs";

/**
 * What is compared. Every system has the same functions, called in one of three processes:
 * `createStore` (and `stop`) in the benchmark's own, `load` in one that is started for each import,
 * `open` in one that stays and answers questions.
 */
export const systems = { onoma, sqlite, duckdb, postgres };

/** Imports that take minutes are made once; the state file would keep PostgreSQL busy for a quarter of an hour. */
export const slow = ["postgres"];
