import type { ExampleId } from "../../../shared/ipc/sql-schemas";
import { counted } from "./counted";

const EXAMPLES: Record<ExampleId, string> = {
  "names-of-a-year": "Names of a year, most frequent first",
  "names-by-prefix": "Names that begin with two letters",
  trend: "Births of a name, year by year",
  "recorded-sex": "How often a name was recorded for each sex",
  "most-popular": "The ten most frequent names of a year",
  "trend-with-rank": "A name year by year, and for which sex more often",
  "sex-distribution": "Share of boys among the bearers of a name",
  totals: "Totals of a name, with the number of data sets",
  probabilities: "Recorded sex of a name, from the prepared view",
  "dataset-statistics":
    "Data sets by country and state, and how long they took",
  "job-health": "Imports that wait, run, failed or are done",
  "latest-extraction": "The latest import from a source",
  "pending-loads": "Readings that are still waiting",
  "failed-extractions": "Imports that failed in the last 24 hours",
  "extraction-summary": "Imports of the last seven days, by source",
  plan: "How the engine finds the names of a year",
  "database-size": "Size of the library’s database",
  "table-sizes": "Size of each table",
  "index-usage": "How often each index is used",
  connections: "Connections to the database",
  "long-running": "Statements that run for more than a minute",
  "table-growth": "Rows and size of each table",
};

const HINTS: Record<"names" | "imports" | "engine", string> = {
  names: "Names",
  imports: "Imports",
  engine: "The engine",
};

/** Wording of the screen SQL. */
export const sql = {
  title: "SQL",
  editor: "Query",
  placeholder: "SELECT …",
  run: "Run",
  cancel: "Cancel",
  running: (seconds: string) => `Running for ${seconds} s`,
  cancelling: "Stopping…",
  plan: "Plan",
  exportName: "answer.csv",
  examples: "Examples",
  exampleOf: (id: ExampleId) => EXAMPLES[id],
  groupOf: (group: keyof typeof HINTS) => HINTS[group],
  history: {
    title: "History",
    empty: "Nothing was run yet",
    forget: "Forget all",
    rows: (rows: string, more: boolean) =>
      more ? `first ${rows} rows` : counted(rows, "row", "rows"),
    failed: "failed",
    cancelled: "cancelled",
  },
  divider: "Divider between query and answer",
  views: { label: "Show as", table: "Table", chart: "Chart", plan: "Plan" },
  start: {
    title: "Ask your library in SQL",
    text: "Everything that the screens show can be asked here, in PostgreSQL’s language. Statements only read: nothing in your library can change.",
    or: "Begin with an example:",
  },
  answer: {
    label: "Answer",
    noRows: "No rows",
    noRowsHint: "The statement ran, and nothing answers it.",
    noColumns: "Done",
    noColumnsHint: "The statement ran. It answers with no table.",
    null: "null",
    rows: (rows: string) => counted(rows, "row", "rows"),
    first: (rows: string) => `First ${rows} rows`,
    firstOf: (rows: string, all: string) => `First ${rows} of ${all} rows`,
    byBytes: "(the answer is too large to show whole)",
    outdated: "The library has changed since.",
    count: "Count all",
    counting: "Counting…",
    took: (time: string) => `in ${time}`,
  },
  stopped: "Stopped. Queries only read: nothing in your library has changed.",
  failed: {
    goTo: (line: string, column: string) =>
      `Go to line ${line}, column ${column}`,
  },
  chart: {
    title: "Chart",
    x: "Across",
    y: "Upwards",
    series: "One line for each",
    none: "One line for all",
    needs:
      "A chart needs a column of years, or of other whole numbers, and a second column of numbers.",
    repeated: (x: string) =>
      `Several rows have the same ${x}. Choose what tells them apart under “One line for each”, or add them up in the query.`,
    tooWide: (x: string) =>
      `The values of ${x} lie too far apart for a chart of years.`,
    shown: (shown: string, all: string) =>
      `${shown} of ${all} lines are shown: those with the highest sums.`,
    partial: (rows: string) => `Drawn from the first ${rows} rows only.`,
    cursor: "Year",
    source: "Source",
    own: "Own query; figures of",
    description: (
      y: string,
      x: string,
      lines: string,
      from: string,
      to: string,
    ) => `${y} by ${x} from ${from} to ${to}: ${lines}.`,
    highest: (label: string, value: string, at: string) =>
      `${label} is highest in ${at} with ${value}`,
    at: (x: string, values: string) => `${x}: ${values}`,
    value: (label: string, value: string) => `${label} ${value}`,
    nothing: "no value",
  },
  planOf: {
    label: "Plan of the statement",
    none: "No plan yet",
    noneHint:
      "The plan says how the engine finds the answer. Put the cursor in a statement and choose Plan.",
    measure: "Run it and measure each step",
    hint: "EXPLAIN ANALYZE runs the whole statement.",
  },
} as const;
