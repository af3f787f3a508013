import type { Cell, Row } from "../tables/table";
import { cellText } from "./cell-text";

/** Rows with the cells that hold for them, too. */
export function filledDown(
  rows: readonly Row[],
  carried: readonly number[],
): readonly Row[] {
  if (carried.length === 0) return rows;
  const last = new Map<number, Cell>();
  return rows.map((row) => fillDown(row, carried, last));
}

/** @param last what stood in the columns of the rows before; kept up to date */
export function fillDown(
  row: Row,
  carried: readonly number[],
  last: Map<number, Cell>,
): Row {
  let filled: Cell[] | null = null;
  for (const column of carried) {
    const cell = row[column] ?? null;
    if (cellText(cell) !== "") last.set(column, cell);
    else if (last.has(column)) {
      filled ??= [...row];
      filled[column] = last.get(column) ?? null;
    }
  }
  return filled ?? row;
}
