const DELIMITERS = [",", ";", "\t", "|"] as const;

interface Cut {
  delimiter: string;
  /** How many lines it cuts into the same number of cells. */
  lines: number;
  cells: number;
}

/** The delimiter that cuts most lines into the same number of cells, at least 2; null: none does. */
export function sniffDelimiter(lines: readonly string[]): string | null {
  const filled = lines.filter((line) => line.trim() !== "");
  const cuts = DELIMITERS.flatMap((delimiter) => cutsBy(delimiter, filled));
  cuts.sort((a, b) => b.lines - a.lines || b.cells - a.cells);
  return cuts[0]?.delimiter ?? null;
}

function cutsBy(delimiter: string, lines: readonly string[]): Cut[] {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = cellsOf(line, delimiter).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return [...widths]
    .filter(([cells]) => cells >= 2)
    .map(([cells, count]) => ({ delimiter, lines: count, cells }));
}

/** Cells of one line, trimmed and unquoted. */
export function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const { cell, end } = firstCell(rest, delimiter);
    cells.push(cell);
    if (end < 0) return cells;
    rest = rest.slice(end + 1);
  }
}

/** The first cell, and where the delimiter after it stands; -1: nowhere. */
function firstCell(
  text: string,
  delimiter: string,
): { cell: string; end: number } {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(text);
  const after = quoted?.[0].length ?? -1;
  if (quoted && (after === text.length || text[after] === delimiter)) {
    const cell = (quoted[1] ?? "").replaceAll('""', '"').trim();
    return { cell, end: after === text.length ? -1 : after };
  }
  const end = text.indexOf(delimiter);
  return { cell: (end < 0 ? text : text.slice(0, end)).trim(), end };
}
