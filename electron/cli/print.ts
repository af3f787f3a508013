/** Numbers to the right, everything else to the left; thousands marked for people. */
export function formatTable(
  columns: readonly string[],
  rows: readonly unknown[][],
): string {
  const cells = rows.map((row) => row.map(format));
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...cells.map((row) => (row[i] ?? "").length)),
  );
  const numeric = columns.map((_, i) =>
    rows.some((row) => typeof row[i] === "number"),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) =>
        numeric[i] === true
          ? cell.padStart(widths[i] ?? 0)
          : cell.padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return [columns, rule, ...cells].map(line).join("\n");
}

function format(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    return Number.isInteger(value) ? String(value) : value.toPrecision(4);
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
