import * as z from "zod";
import { Path } from "./schemas";
import {
  ANSWER_ROWS_MAX,
  ExampleId,
  Exported,
  ExportSource,
  Query,
  SqlAnswer,
  SqlRelation,
} from "./sql-schemas";

/** Requests of the SQL screen; a part of `procedures` in contract.ts. All statements are refused by the engine unless they only read. */
export const sqlProcedures = {
  /** The beginning of what one statement answers. */
  "sql.run": {
    runsIn: "data",
    input: z.object({
      query: Query,
      limit: z.int().positive().max(ANSWER_ROWS_MAX),
    }),
    output: SqlAnswer,
  },
  /** How many rows a statement answers in all. */
  "sql.count": {
    runsIn: "data",
    input: z.object({ query: Query }),
    output: z.object({ rows: z.int().nonnegative() }),
  },
  /** How the engine would run a statement; `analyze`: runs it, and says how long each step took. */
  "sql.plan": {
    runsIn: "data",
    input: z.object({ query: Query, analyze: z.boolean() }),
    output: z.object({ text: z.string() }),
  },
  /** Tables and views that a statement may name without their schema, with their columns. */
  "sql.schema": {
    runsIn: "data",
    input: z.void(),
    output: z.array(SqlRelation),
  },
  /** The documented queries, about something that the library holds. */
  "sql.examples": {
    runsIn: "data",
    input: z.void(),
    output: z.array(z.object({ id: ExampleId, query: z.string() })),
  },
  /** The datasets whose figures a statement reads; none: it reads no figures. */
  "sql.sources": {
    runsIn: "data",
    input: z.object({ query: Query }),
    output: z.array(ExportSource),
  },
  /** Writes all that a statement answers as CSV, with its provenance in a file beside it. `head`: also in lines above the table. */
  "sql.export": {
    runsIn: "data",
    input: z.object({ query: Query, path: Path, head: z.boolean() }),
    output: Exported,
  },
  /** Ends what runs for the SQL screen at its next page of rows. */
  "sql.stop": { runsIn: "data", input: z.void(), output: z.void() },
  /** Ends it for certain: a statement that does not stop by itself ends with its thread, which is replaced. */
  "sql.cancel": {
    runsIn: "main",
    input: z.void(),
    output: z.object({ reopened: z.boolean() }),
  },
} as const;
