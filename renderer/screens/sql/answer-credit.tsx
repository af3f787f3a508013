import { useProcedure } from "../../lib/use-procedure";
import { sql } from "../../lib/words/sql";

/** Whose figures an answer is made of: part of every picture of it. */
export function AnswerCredit({ query }: { readonly query: string }) {
  const { value } = useProcedure("sql.sources", { query });
  const credits = new Set(
    value?.map(({ publisher, title, licence }) =>
      [publisher, title, licence].filter((part) => part !== "").join(", "),
    ),
  );
  if (credits.size === 0) return null;
  return (
    <span data-testid="sql-credit">
      {sql.chart.own} {[...credits].join(" · ")}
    </span>
  );
}
