import { guardFormula } from "../../shared/guard-formula";

type Cell = string | number | null;

/**
 * Rows for the clipboard, a line each with a tab between cells, below the titles: spreadsheets take them apart again.
 * What a spreadsheet would run is guarded; figures are written as they are.
 */
export function rowsAsText(
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  isFigure: (column: number) => boolean = () => false,
): string {
  const lines = rows.map((row) =>
    row.map((cell, column) => textOf(cell, isFigure(column))).join("\t"),
  );
  return [
    titles.map((title) => textOf(title, false)).join("\t"),
    ...lines,
  ].join("\n");
}

function textOf(cell: Cell, figure: boolean): string {
  if (cell === null) return "";
  if (typeof cell === "number" || figure) return String(cell);
  const text = guardFormula(cell);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
