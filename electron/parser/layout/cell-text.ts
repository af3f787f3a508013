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

/** Digits in groups of three with one kind of mark between (1 234, 1.234, 1,234, 1'234), and zeros behind the other mark: 1.020,00. */
const GROUPED =
  /^([1-9]\d{0,2}(?:([ .,'`\u00b4\u2019\u00a0\u2007\u2009\u202f])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,]0+)?$/;
/** A whole number that was written with decimals: 12.0 or 12,00. */
const WHOLE_WITH_DECIMALS = /^(\d+)[.,]0+$/;

/** Marks of a note or of a provisional figure behind a number: "547 [1]", "460*", "12 (a)", "1 234 p". */
const NOTE_MARK =
  /(?<=\d)\s*(?:\*{1,3}|[\u2020\u2021\u00b9\u00b2\u00b3]+|\[(?:note )?\w\]|\([a-z\d]\)|\s[prbe])$/iu;

function withoutNote(text: string): string {
  return /\d$/.test(text) ? text : text.replace(NOTE_MARK, "");
}

/** The whole number in a cell, thousands marks taken out; null: it is none. */
export function wholeNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const text = withoutNote(cellText(cell));
  if (/^\d+$/.test(text)) return Number(text);
  const grouped = GROUPED.exec(text);
  if (grouped) return Number((grouped[1] ?? "").replace(/\D/g, ""));
  const decimals = WHOLE_WITH_DECIMALS.exec(text);
  return decimals ? Number(decimals[1]) : null;
}

/** The rank in a cell: offices write ties as "=22", "4=", "22T" or "22.", and ordinals as "1st" or "1位". */
export function rankNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return wholeNumber(cell);
  const rank =
    /^=?\s*(\d{1,6})\s*(?:=|\.|T|[\u00ba\u00aa\u00b0]|\u4f4d|\uc704|st|nd|rd|th|er|e|eme|\u00e8me)?$/.exec(
      cellText(cell),
    );
  return rank ? Number(rank[1]) : null;
}

/** A calendar year; null: the cell is none. */
export function yearNumber(cell: Cell | undefined): number | null {
  const text = /^(\d{4})(?:\.0)?$/.exec(cellText(cell))?.[1];
  if (text === undefined) return null;
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
  /^(?:\d*\s*<|\.{1,3}|\u2026|:|[-\u2013\u2014]|\*{1,3}|[xXcC]|\[[a-z]\]|\([a-zA-Z]\)|#|n\.?\s?[ap]\.?|n\/[ap])$/;

/** "<5", "fewer than 5": one less. "≤5", "5 or fewer": itself. "1-4", "1 to 4": both ends. */
const BELOW =
  /^\(?(?:<|(?:less|fewer) than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|f[aä]rre [aä]n|f[aæ]rre enn|mindre enn|alle|poni[zż]ej|m[eé]n[eě] ne[zž]|menej ako|manj kot|manje od)\s*(\d+)\)?$/iu;
const UP_TO =
  /^\(?(?:(?:<=|\u2264|max\.?|up to|bis)\s*(\d{1,3})|(\d{1,3})\s*(?:or|and) (?:less|fewer|under|below))\)?$/iu;
const BETWEEN =
  /^\(?(\d{1,2})\s*(?:[-\u2013\u2014]|to|bis|à)\s*(\d{1,2})\)?$/iu;

/** "<5" is 1 to 4; other marks say nothing about the size. `high` null: unknown. */
export function suppression(
  cell: Cell | undefined,
): { low: number; high: number | null } | null {
  const text = cellText(cell);
  if (text.length > MOST_MARK_LETTERS) return null;
  const below = BELOW.exec(text);
  if (below) return { low: 1, high: Math.max(1, Number(below[1]) - 1) };
  const upTo = UP_TO.exec(text);
  if (upTo) return { low: 0, high: Number(upTo[1] ?? upTo[2]) };
  const [, low, high] = BETWEEN.exec(text) ?? [];
  if (Number(low) < Number(high))
    return { low: Number(low), high: Number(high) };
  return SUPPRESSED.test(text) ? { low: 0, high: null } : null;
}

const MOST_MARK_LETTERS = 24;

/** Looks like a given name: letters, not a sentence. */
export function isNameLike(cell: Cell | undefined): boolean {
  const text = cellText(cell);
  return (
    text.length <= 120 && /\p{L}/u.test(text) && text.split(/\s+/).length <= 6
  );
}
