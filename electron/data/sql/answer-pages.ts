import { setImmediate } from "node:timers/promises";
import type { QueryOptions, Results, Transaction } from "@electric-sql/pglite";
import { AppError } from "../../../shared/errors";
import { runPrefixed } from "./read-only";

const FIRST_PAGE_ROWS = 100;
const PAGE_ROWS_MAX = 5000;
/** What the engine is asked for at once, about: it holds a whole page in its memory. */
const PAGE_BYTES = 1_000_000;
const OPEN_CURSOR = "DECLARE answer NO SCROLL CURSOR FOR ";

/** Rows of an answer, as arrays. */
export interface Page {
  fields: Results["fields"];
  rows: unknown[][];
}

/**
 * What a statement answers, page by page: a huge answer costs no more than what is taken of it.
 * Between pages the thread shows that it is alive, and `signal` ends the work.
 * @param parsers how values are read; default: PGlite's
 * @throws AppError 'query-failed' | 'query-cancelled'
 */
export async function* answerPages(
  tx: Transaction,
  query: string,
  signal?: AbortSignal,
  parsers?: QueryOptions["parsers"],
): AsyncGenerator<Page> {
  const options: QueryOptions = {
    rowMode: "array",
    ...(parsers === undefined ? {} : { parsers }),
  };
  const ask = (words: string) =>
    runPrefixed("", words, async (statement) => {
      const page: unknown = await tx.query(statement, [], options);
      return page as Page;
    });
  throwIfStopped(signal);
  if (!isQuery(query)) {
    yield await ask(query);
    return;
  }
  await openCursor(tx, query);
  let wanted = FIRST_PAGE_ROWS;
  for (;;) {
    const page = await ask(`FETCH ${String(wanted)} FROM answer`);
    yield page;
    if (page.rows.length < wanted) return;
    wanted = rowsOfPage(page);
    await setImmediate();
    throwIfStopped(signal);
  }
}

/** @throws AppError 'query-failed' */
export async function openCursor(
  tx: Transaction,
  query: string,
): Promise<void> {
  await runPrefixed(OPEN_CURSOR, query.replace(/;\s*$/, ""), (statement) =>
    tx.query(statement),
  );
}

/** Whether a cursor can read it: everything else answers little. */
export function isQuery(statement: string): boolean {
  return /^[\s(]*(select|with|values|table)\b/i.test(
    withoutComments(statement),
  );
}

function withoutComments(query: string): string {
  return query.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, "");
}

function rowsOfPage({ rows }: Page): number {
  const each = bytesOf(rows) / rows.length;
  return Math.max(1, Math.min(PAGE_ROWS_MAX, Math.floor(PAGE_BYTES / each)));
}

/** About what rows take up. Unit: bytes. */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows)
    for (const value of row)
      bytes += 8 + (typeof value === "string" ? value.length : 0);
  return bytes;
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError({ code: "query-cancelled" });
}
