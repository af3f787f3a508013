import { RowSplitter } from "./split-rows";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_ROWS = 400;

/** The delimiter of a text; null: each line is one cell. */
export function sniffDelimiter(
  sample: string,
  lineEnd: "\n" | "\r",
): string | null {
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(sample, delimiter, lineEnd),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best === undefined || best.score === 0 ? null : best.delimiter;
}

/** Share of the rows that are cut into as many cells as most rows are; more cells break a tie. */
function scoreOf(
  sample: string,
  delimiter: string,
  lineEnd: "\n" | "\r",
): number {
  const { rows } = new RowSplitter(delimiter, lineEnd).push(sample, true);
  const widths = new Map<number, number>();
  let filled = 0;
  for (const row of rows.slice(0, SAMPLE_ROWS)) {
    if (row.length === 0) continue;
    filled++;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width < 2) continue;
    best = Math.max(best, count / filled + Math.min(width, 100) / 1000);
  }
  return best;
}
