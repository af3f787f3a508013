import type { PGlite, Transaction } from "@electric-sql/pglite";
import { AppError } from "../../../shared/errors";
import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";

const FETCH_ROWS = 5000;

type Answer = Output<"sql.query">;

/**
 * Runs one statement in a read-only transaction, as a role that may only read: the engine refuses whatever writes,
 * touches files or starts programs. The extended protocol refuses a second statement.
 * @throws AppError 'query-failed'
 */
export async function runQuery(
  { pg }: Backend,
  { query, limit }: Input<"sql.query">,
): Promise<Answer> {
  let answer: Answer = { columns: [], rows: [], truncated: false };
  try {
    await pg.transaction(async (tx) => {
      await tx.exec("SET TRANSACTION READ ONLY; SET LOCAL ROLE onoma_reader");
      answer = await read(tx, query, limit ?? Number.POSITIVE_INFINITY);
      await tx.rollback();
    });
    return answer;
  } catch (error) {
    throw toQueryError(error);
  } finally {
    await resetSession(pg);
  }
}

/** Rows are fetched in pages, so that a huge answer costs no more than what is shown of it. */
async function read(
  tx: Transaction,
  query: string,
  limit: number,
): Promise<Answer> {
  if (!/^\s*(select|with|values|table)\b/i.test(withoutComments(query))) {
    return toAnswer(await tx.query(query, [], { rowMode: "array" }), limit);
  }
  await tx.query(
    `DECLARE answer NO SCROLL CURSOR FOR ${query.replace(/;\s*$/, "")}`,
  );
  const rows: unknown[][] = [];
  for (;;) {
    const page = toAnswer(
      await tx.query(`FETCH ${String(FETCH_ROWS)} FROM answer`, [], {
        rowMode: "array",
      }),
      Number.POSITIVE_INFINITY,
    );
    for (const row of page.rows) rows.push(row);
    if (rows.length > limit)
      return { ...page, rows: rows.slice(0, limit), truncated: true };
    if (page.rows.length < FETCH_ROWS) return { ...page, rows };
  }
}

function withoutComments(query: string): string {
  return query.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, "");
}

function toAnswer(
  result: { rows: unknown[]; fields: { name: string }[] },
  limit: number,
): Answer {
  const rows = result.rows as unknown[][];
  return {
    columns: result.fields.map((field) => field.name),
    rows: rows.slice(0, limit).map((row) => row.map(toPlain)),
    truncated: rows.length > limit,
  };
}

/** Values that JSON and other threads can carry. */
function toPlain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value).toString("hex")}`;
  return value;
}

function toQueryError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { message, hint, position } = error as {
    message: string;
    hint?: string;
    position?: string;
  };
  return new AppError(
    {
      code: "query-failed",
      message: hint === undefined ? message : `${message} (${hint})`,
      position: position === undefined ? null : Number(position),
    },
    { cause: error },
  );
}

/** A statement may have ended the transaction or changed settings of the one session that all share. */
async function resetSession(pg: PGlite): Promise<void> {
  await pg.exec(
    "RESET ROLE; SET search_path = public, lineage; SET default_transaction_read_only = off",
  );
}
