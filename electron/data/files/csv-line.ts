import { guardFormula } from "../../../shared/guard-formula";

/** Excel tells UTF-8 by it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A figure that is text already: written as it is, also where it begins with a minus. */
export interface Figure {
  readonly figure: string;
}

export type Cell = string | number | null | Figure;

/**
 * One line of a CSV file (RFC 4180) for spreadsheets. Text that a spreadsheet would take for a formula begins with an
 * apostrophe, which it hides.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? guardFormula(cell) : cell.figure;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
