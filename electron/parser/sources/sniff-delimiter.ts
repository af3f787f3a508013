const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The delimiter that cuts most lines into the same number (at least 3) of cells; null: none does. */
export function sniffDelimiter(lines: readonly string[]): string | null {
  const filled = lines.filter((line) => line.trim() !== "");
  let best: { delimiter: string; lines: number; cells: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const line of filled) {
      const width = cellsOf(line, delimiter).length;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    for (const [cells, count] of widths) {
      if (cells < 2) continue;
      const better =
        best === null ||
        count > best.lines ||
        (count === best.lines && cells > best.cells);
      if (better) best = { delimiter, lines: count, cells };
    }
  }
  return best?.delimiter ?? null;
}

/** Cells of one line, trimmed and unquoted. */
export function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] ?? "";
    if (quoted && letter === '"' && line[i + 1] === '"')
      cell += line[i++] ?? "";
    else if (letter === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  cells.push(cell.trim());
  return cells;
}
