import type { PGlite } from "@electric-sql/pglite";
import type { Input } from "../../../shared/ipc/contract";
import type {
  AnswerColumn,
  AnswerRow,
  SqlAnswer,
} from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { asText, kindOf } from "../db/as-text";
import { answerPages, bytesOf, openCursor, type Page } from "./answer-pages";
import { readOnly, READ_WHOLE } from "./read-only";

/** What a window can take at once without a pause. */
const ANSWER_BYTES_MAX = 16_000_000;

/**
 * Runs one statement that may only read, and answers its first rows.
 * @throws AppError 'query-failed' | 'query-cancelled'
 */
export async function runStatement(
  { pg }: Backend,
  { query, limit }: Input<"sql.run">,
  signal: AbortSignal,
): Promise<SqlAnswer> {
  const start = performance.now();
  let columns: AnswerColumn[] = [];
  const rows: AnswerRow[] = [];
  let bytes = 0;
  const cut = await readOnly(pg, async (tx) => {
    for await (const page of answerPages(tx, query, signal, asText(pg))) {
      columns = columnsOf(page);
      for (const row of page.rows as AnswerRow[]) {
        if (rows.length === limit) return "rows";
        if (bytes > ANSWER_BYTES_MAX) return "bytes";
        rows.push(row);
        bytes += bytesOf([row]);
      }
    }
    return null;
  });
  return {
    columns,
    rows,
    cut,
    duration_ms: Math.round(performance.now() - start),
  };
}

export function columnsOf({ fields }: Page): AnswerColumn[] {
  return fields.map(({ name, dataTypeID }) => ({
    name,
    kind: kindOf(dataTypeID),
  }));
}

/**
 * Counts what a query answers without reading it.
 * @throws AppError 'query-failed'
 */
export async function countRows(pg: PGlite, query: string): Promise<number> {
  return readOnly(pg, async (tx) => {
    await tx.exec(READ_WHOLE);
    await openCursor(tx, query);
    const { rowCount } = await tx.query("MOVE FORWARD ALL FROM answer");
    return rowCount ?? 0;
  });
}
