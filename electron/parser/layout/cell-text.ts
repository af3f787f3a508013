import { shownText } from "../shown-text";
import type { Cell } from "../tables/table";

/** A blank that takes no room and that JavaScript takes for a letter. */
const ZERO_WIDTH = "\u200b";
/** Longer cells are shown cut. */
const MAX_SHOWN_LETTERS = 500;

/** What stands in a cell, trimmed; "" where it is blank. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "string" ? trimmed(cell) : String(cell);
}

/** What stands in a cell, for people. */
export function shownCell(cell: Cell): string {
  return shownText(cellText(cell), MAX_SHOWN_LETTERS);
}

/** No expression: one that looks for blanks at the end tries each of a million blanks within a cell. */
function trimmed(cell: string): string {
  let text = cell.trim();
  while (text.startsWith(ZERO_WIDTH) || text.endsWith(ZERO_WIDTH)) {
    const from = text.startsWith(ZERO_WIDTH) ? 1 : 0;
    const to = text.endsWith(ZERO_WIDTH) ? -1 : undefined;
    text = text.slice(from, to).trim();
  }
  return text;
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === "");
}

/** Columns of a row that are not blank. */
export function filledColumns(row: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (const [column, cell] of row.entries())
    if (cellText(cell) !== "") filled.push(column);
  return filled;
}

/** Digits in groups of three with one kind of mark between: 1 234, 1.234, 1,234, 1'234. */
const GROUPED = /^\d{1,3}(?:([ .,'\u2019\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
/** A whole number that was written with decimals: 12.0 or 12,00. */
const WHOLE_WITH_DECIMALS = /^(\d+)[.,]0+$/;

/** The whole number in a cell, thousands marks taken out; null: it is none. */
export function wholeNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const text = cellText(cell);
  if (/^\d+$/.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/\D/g, ""));
  const decimals = WHOLE_WITH_DECIMALS.exec(text);
  return decimals ? Number(decimals[1]) : null;
}

/** The rank in a cell: offices write ties as "=22", "4=", "22T" or "22.". */
export function rankNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return wholeNumber(cell);
  const rank = /^=?\s*(\d{1,6})\s*(?:=|\.|T|\u00ba|\u00aa)?$/.exec(
    cellText(cell),
  );
  return rank ? Number(rank[1]) : null;
}

/** A calendar year; null: the cell is none. */
export function yearNumber(cell: Cell | undefined): number | null {
  const text = cellText(cell);
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= 1800 && year <= 2100 ? year : null;
}

/** A number that is not whole: shares, means. */
export function isDecimal(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return !Number.isInteger(cell);
  return (
    /^[+-]?\d+[.,]\d+\s*%?$/.test(cellText(cell)) && wholeNumber(cell) === null
  );
}

/** Marks that offices put where a count is not published. */
const SUPPRESSED =
  /^(?:<\s*\d+|\d*\s*<|\.{1,3}|\u2026|:|[-\u2013\u2014]|\*{1,3}|[xXcC]|\[[a-z]\]|\([a-zA-Z]\)|#|n\.?\s?[ap]\.?|n\/[ap])$/;

/** "<5" is 1 to 4; other marks say nothing about the size. `high` null: unknown. */
export function suppression(
  cell: Cell | undefined,
): { low: number; high: number | null } | null {
  const text = cellText(cell);
  if (!SUPPRESSED.test(text)) return null;
  const below = /^<\s*(\d+)$/.exec(text);
  return below
    ? { low: 1, high: Math.max(1, Number(below[1]) - 1) }
    : { low: 0, high: null };
}

/** Looks like a given name: letters, not a sentence. */
export function isNameLike(cell: Cell | undefined): boolean {
  const text = cellText(cell);
  return (
    text.length <= 120 && /\p{L}/u.test(text) && text.split(/\s+/).length <= 6
  );
}
