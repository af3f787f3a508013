import type { Input, Output } from "../../../shared/ipc/contract";
import type { Backend } from "../backend";
import { answerPages } from "./answer-pages";
import { readOnly } from "./read-only";

type Answer = Output<"sql.query">;

/**
 * Runs one statement that may only read, for programs: values are JSON's.
 * @throws AppError 'query-failed'
 */
export async function runQuery(
  { pg }: Backend,
  { query, limit = Number.POSITIVE_INFINITY }: Input<"sql.query">,
): Promise<Answer> {
  return readOnly(pg, async (tx) => {
    const answer: Answer = { columns: [], rows: [], truncated: false };
    for await (const { fields, rows } of answerPages(tx, query)) {
      answer.columns = fields.map((field) => field.name);
      for (const row of rows) answer.rows.push(row.map(toPlain));
      if (answer.rows.length <= limit) continue;
      answer.rows.length = limit;
      answer.truncated = true;
      break;
    }
    return answer;
  });
}

/** Values that JSON and other threads can carry. */
function toPlain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value).toString("hex")}`;
  return value;
}
