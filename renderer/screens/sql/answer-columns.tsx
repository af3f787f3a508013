import type {
  AnswerColumn,
  AnswerRow,
  SqlAnswer,
} from "../../../shared/ipc/sql-schemas";
import type { Column } from "../../components/grid-column";
import { sql } from "../../lib/words/sql";

/** Rows that are looked at to find how wide a column must be. */
const LOOKED_AT = 200;
/** Unit: letters. */
const WIDEST = 44;
const NARROWEST = 5;
/** About a letter. The head's letters are smaller than the cells': their own unit would not do for both. */
const LETTER_REM = 0.52;

/** Columns of an answer, each as wide as what stands in it. */
export function answerColumns({
  columns,
  rows,
}: Pick<SqlAnswer, "columns" | "rows">): Column<AnswerRow>[] {
  const seen = rows.slice(0, LOOKED_AT);
  return columns.map((column, i) => ({
    id: String(i),
    title: column.name,
    header: (
      <span className="truncate sql-head" title={column.name}>
        {column.name}
      </span>
    ),
    numeric: isFigure(column),
    width: `${(widthOf(column, i, seen) * LETTER_REM).toFixed(2)}rem`,
    cell: (row) => <Value value={row[i] ?? null} />,
  }));
}

export function isFigure({ kind }: AnswerColumn): boolean {
  return kind === "whole" || kind === "number";
}

function widthOf(
  { name }: AnswerColumn,
  column: number,
  rows: readonly AnswerRow[],
): number {
  const lengths = rows.map((row) => row[column]?.length ?? 4);
  const longest = Math.max(name.length, ...lengths) + 2;
  return Math.min(WIDEST, Math.max(NARROWEST, longest));
}

function Value({ value }: { readonly value: string | null }) {
  if (value === null)
    return <span className="sql-null">{sql.answer.null}</span>;
  return <span title={value.length > WIDEST / 2 ? value : ""}>{value}</span>;
}
