/** Excel tells UTF-8 by it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would run or take apart. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180) for spreadsheets. Text that a spreadsheet would take for a formula begins with an
 * apostrophe, which it hides.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
