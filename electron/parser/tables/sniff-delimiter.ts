import { firstLines, RowSplitter } from "./split-rows";
import type { Cell, Row } from "./table";

const DELIMITERS = [",", ";", "\t", "|"] as const;
type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LETTERS = 64 * 1024;
const SAMPLE_LINES = 400;
/** Fewer rows than these with two cells and more: text in one column, with a comma here and there. */
const LEAST_CUT = 0.3;

/** The delimiter of a text; null: each line is one cell. */
export function sniffDelimiter(
  text: string,
  lineEnd: "\n" | "\r",
): Delimiter | null {
  const said = saidDelimiter(text);
  if (said !== null) return said;
  const sample = firstLines(
    text.slice(0, SAMPLE_LETTERS),
    lineEnd,
    SAMPLE_LINES,
  );
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { rows } = new RowSplitter(delimiter, lineEnd).push(sample, true);
    const score = scoreOf(rows, delimiter);
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}

/** Spreadsheets believe a first line such as "sep=;". */
function saidDelimiter(text: string): Delimiter | null {
  const said = /^"?sep=([,;\t|])"?[\r\n]/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === said) ?? null;
}

/**
 * The share of rows that are as wide as most rows are: titles above and notes below a table are not.
 * Cells that hold another delimiter speak against it; more cells break a tie.
 */
function scoreOf(rows: readonly Row[], delimiter: Delimiter): number {
  const filled = rows.filter((row) => row.length > 0);
  const cut = filled.filter((row) => row.length > 1);
  if (cut.length < filled.length * LEAST_CUT) return 0;
  const { width, count } = mostFrequentWidth(cut);
  const cells = cut.flat();
  const unclean = cells.filter((cell) => isUncut(cell, delimiter)).length;
  return (
    count / filled.length +
    cut.length / filled.length / 4 +
    Math.min(width, 100) / 1000 -
    unclean / Math.max(cells.length, 1)
  );
}

function mostFrequentWidth(rows: readonly Row[]): {
  width: number;
  count: number;
} {
  const counts = new Map<number, number>();
  for (const { length } of rows)
    counts.set(length, (counts.get(length) ?? 0) + 1);
  let most = { width: 0, count: 0 };
  for (const [width, count] of counts)
    if (count > most.count) most = { width, count };
  return most;
}

/** Another delimiter is left in the cell, and it is no comma within a number or a sentence. */
function isUncut(cell: Cell, delimiter: Delimiter): boolean {
  return (
    typeof cell === "string" &&
    DELIMITERS.some(
      (other) =>
        other !== delimiter &&
        cell.includes(other) &&
        !(other === "," && /^[^,]*(\d,\d+|, )[^,]*$/.test(cell)),
    )
  );
}
