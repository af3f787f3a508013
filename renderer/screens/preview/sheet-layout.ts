import type { PreviewLine } from "../../../shared/preview";

/** Unit: pixels. */
const LETTER = 7.5;
const PADDING = 24;
const NARROWEST = 124;
const WIDEST = 280;

/** Width of each column: what its cells need, between what its chooser needs and what still leaves room for others. */
export function columnWidths(
  lines: readonly PreviewLine[],
  count: number,
): number[] {
  const letters = Array.from({ length: count }, () => 0);
  for (const line of lines) {
    if (isSpread(line)) continue;
    for (const [index, cell] of line.cells.entries())
      letters[index] = Math.max(letters[index] ?? 0, cell.length);
  }
  return letters.map((longest) =>
    Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + PADDING)),
  );
}

/** A line of prose in one cell, a title or a footnote: it runs on over the cells that it leaves blank. */
export function isSpread({ part, cells }: PreviewLine): boolean {
  return (
    (part === "preamble" || part === "footer") &&
    cells.filter((cell) => cell.trim() !== "").length === 1
  );
}

/** How many lines are passed over between this one and the one shown before it. */
export function linesBetween(
  before: PreviewLine | undefined,
  line: PreviewLine,
): number {
  return before === undefined ? 0 : line.line - before.line - 1;
}
