import type { PGlite, Transaction } from "@electric-sql/pglite";
import { AppError } from "../../../shared/errors";

/** Plans for all rows of a cursor, not for its first. */
export const READ_WHOLE = "SET LOCAL cursor_tuple_fraction = 1";

/**
 * Runs `work` in a read-only transaction, as a role that may only read: the engine refuses whatever writes, touches files
 * or starts programs.
 * @throws AppError 'query-failed', and what `work` throws as AppError
 */
export async function readOnly<T>(
  pg: PGlite,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await pg.transaction(async (tx) => {
      await tx.exec("SET TRANSACTION READ ONLY; SET LOCAL ROLE onoma_reader");
      const answer = await work(tx);
      await tx.rollback();
      return answer;
    });
  } catch (error) {
    throw queryError(error);
  } finally {
    await resetSession(pg);
  }
}

/**
 * Runs a statement of a person's own, behind words of ours. The extended protocol refuses a second statement.
 * @throws AppError 'query-failed' with the place in what the person wrote
 */
export async function runPrefixed<T>(
  prefix: string,
  query: string,
  run: (statement: string) => Promise<T>,
): Promise<T> {
  try {
    return await run(prefix + query);
  } catch (error) {
    throw queryError(error, prefix.length);
  }
}

/** What the engine said. @param before characters of the statement that the person did not write */
function queryError(error: unknown, before = 0): AppError {
  if (error instanceof AppError) return error;
  const { message, hint, position } = error as {
    message: string;
    hint?: string;
    position?: string;
  };
  const at = position === undefined ? 0 : Number(position) - before;
  return new AppError(
    {
      code: "query-failed",
      message: hint === undefined ? message : `${message} (${hint})`,
      position: at > 0 ? at : null,
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
