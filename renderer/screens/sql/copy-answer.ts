import type { SqlAnswer } from "../../../shared/ipc/sql-schemas";
import type { RowRange } from "../../components/use-row-cursor";
import { copyRows } from "../../lib/copy-rows";
import { rowsAsText } from "../../lib/rows-as-text";
import { isFigure } from "./answer-columns";

/** Copies rows of an answer, below its titles; without a range all that are here. */
export function copyAnswer(
  { columns, rows }: SqlAnswer,
  range?: RowRange,
): void {
  const taken = range ? rows.slice(range.first, range.last + 1) : rows;
  const figures = columns.map(isFigure);
  const text = rowsAsText(
    columns.map(({ name }) => name),
    taken,
    (column) => figures[column] === true,
  );
  void copyRows(text, taken.length);
}
