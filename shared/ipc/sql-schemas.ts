import * as z from "zod";

/** A statement of a person's own. */
export const Query = z.string().min(1).max(100_000);

/** More rows of an answer than this never come to the window: the rest is counted, or exported. */
export const ANSWER_ROWS_MAX = 10_000;

/** What a column holds, as far as its reader needs to know: `whole` and `number` stand to the right, `whole` may be years. */
export const ColumnKind = z.enum(["whole", "number", "time", "truth", "text"]);
export type ColumnKind = z.infer<typeof ColumnKind>;

export const AnswerColumn = z.object({ name: z.string(), kind: ColumnKind });
export type AnswerColumn = z.infer<typeof AnswerColumn>;

/** A row as PostgreSQL prints it; null: no value. */
export const AnswerRow = z.array(z.string().nullable());
export type AnswerRow = z.infer<typeof AnswerRow>;

/** The beginning of what a statement answers. */
export const SqlAnswer = z.object({
  columns: z.array(AnswerColumn),
  rows: z.array(AnswerRow),
  /** Why there are more rows than these: the limit of rows, or of bytes; null: there are none. */
  cut: z.enum(["rows", "bytes"]).nullable(),
  duration_ms: z.int().nonnegative(),
});
export type SqlAnswer = z.infer<typeof SqlAnswer>;

export const SqlRelation = z.object({
  schema: z.string(),
  name: z.string(),
  kind: z.enum(["table", "view"]),
  comment: z.string().nullable(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      comment: z.string().nullable(),
    }),
  ),
});
export type SqlRelation = z.infer<typeof SqlRelation>;

/** Queries that the documentation of the schema prints. */
export const ExampleId = z.enum([
  "names-of-a-year",
  "names-by-prefix",
  "trend",
  "recorded-sex",
  "most-popular",
  "trend-with-rank",
  "sex-distribution",
  "totals",
  "probabilities",
  "dataset-statistics",
  "job-health",
  "latest-extraction",
  "pending-loads",
  "failed-extractions",
  "extraction-summary",
  "plan",
  "database-size",
  "table-sizes",
  "index-usage",
  "connections",
  "long-running",
  "table-growth",
]);
export type ExampleId = z.infer<typeof ExampleId>;

/** Where figures come from: what a reader of them must be able to find again. */
export const ExportSource = z.object({
  publisher: z.string(),
  title: z.string(),
  licence: z.string(),
  /** Address of the publisher's data; null: unknown. */
  address: z.string().nullable(),
  /** When the file was imported. */
  retrieved_at: z.string(),
  /** Name of the file without its folder. */
  file: z.string(),
  sha256: z.string(),
});
export type ExportSource = z.infer<typeof ExportSource>;

export const Exported = z.object({
  rows: z.int().nonnegative(),
  /** Name of the file beside it that tells the provenance. */
  beside: z.string(),
});
