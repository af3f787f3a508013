import type { Transaction } from "@electric-sql/pglite";
import type { Input, Output } from "../../../shared/ipc/contract";
import type {
  AnswerColumn,
  ColumnKind,
  ExportSource,
} from "../../../shared/ipc/sql-schemas";
import type { Backend } from "../backend";
import { asText } from "../db/as-text";
import { exportSources } from "../exports/sources-of";
import { writeTable, type TableToWrite } from "../exports/write-table";
import type { Cell } from "../files/csv-line";
import { answerPages } from "./answer-pages";
import { tablesRead } from "./explain-query";
import { readOnly, READ_WHOLE } from "./read-only";
import { columnsOf } from "./run-statement";

/**
 * Writes all that a statement answers as CSV.
 * @throws AppError 'query-failed' | 'query-cancelled' | 'file-unwritable' | 'disk-full'
 */
export async function exportAnswer(
  backend: Backend,
  { query, path, head }: Input<"sql.export">,
  signal: AbortSignal,
): Promise<Output<"sql.export">> {
  const sources = await sourcesOfQuery(backend, query);
  return readOnly(backend.pg, async (tx) => {
    await tx.exec(READ_WHOLE);
    return writeTable(
      {
        path,
        head,
        provenance: { title: null, filters: {}, query, sources },
        pages: pagesOf(backend, tx, query, signal),
      },
      backend.emit,
    );
  });
}

async function* pagesOf(
  { pg }: Backend,
  tx: Transaction,
  query: string,
  signal: AbortSignal,
): TableToWrite["pages"] {
  for await (const page of answerPages(tx, query, signal, asText(pg))) {
    const columns = columnsOf(page);
    const rows = page.rows as (string | null)[][];
    yield { columns, rows: rows.map((row) => cellsOf(row, columns)) };
  }
}

const FIGURES: ReadonlySet<ColumnKind> = new Set(["whole", "number"]);

function cellsOf(
  row: readonly (string | null)[],
  columns: readonly AnswerColumn[],
): Cell[] {
  return row.map((value, i) => {
    const kind = columns[i]?.kind ?? "text";
    return value !== null && FIGURES.has(kind) ? { figure: value } : value;
  });
}

/** Tables with figures of offices in them. */
const WITH_FIGURES = [
  "series",
  "strata",
  "suppressed_series",
  "ranked_series",
] as const;

/**
 * The datasets whose figures a query may have read: a statement that names figures of any may have read all.
 * Statements without a plan read none.
 */
export async function sourcesOfQuery(
  backend: Backend,
  query: string,
): Promise<ExportSource[]> {
  const read = await tablesRead(backend, query).catch(() => new Set<string>());
  return WITH_FIGURES.some((table) => read.has(table))
    ? exportSources(backend)
    : [];
}
