import type { Row, Table } from "../tables/table";
import {
  cellText,
  filledColumns,
  isBlankRow,
  wholeNumber,
  yearNumber,
} from "./cell-text";
import { genderOfWord } from "./gender-words";
import { isHeaderWord } from "./header-words";
import { bucketOf } from "./totals";

const MAX_HEADER_ROWS = 4;
/** Longer cells are titles, not heads of columns. */
const MAX_HEADER_LETTERS = 80;
const TITLE_WORDS = 5;
const MOST_COLUMN_NUMBERS = 99;

/** The rows of the header above a row, from `header` to before `end`; equal where there is none. */
export function headerAbove(
  rows: readonly Row[],
  data: number,
  kind: Table["kind"],
): { header: number; end: number } {
  let header = data;
  // A blank row may part the header from the figures.
  while (header > 0 && isBlankRow(rows[header - 1] ?? [])) header--;
  const end = header;
  while (
    header > 0 &&
    end - header < MAX_HEADER_ROWS &&
    isHeaderRow(rows[header - 1] ?? [], end - header)
  ) {
    if (kind === "text" && isCutTitle(rows, header - 1, end)) break;
    header--;
  }
  return { header, end };
}

/** The first of the rows that head the figures and stand below the header: "Boys" or "2021" alone. Without a header they are titles. */
export function sectionAbove(rows: readonly Row[], data: number): number {
  let from = data;
  for (let i = data - 1; i >= 0 && data - i <= MAX_HEADER_ROWS; i--) {
    const row = rows[i] ?? [];
    if (isBlankRow(row)) continue;
    if (!isHeading(row) && !isSum(row))
      return filledColumns(row).length > 1 && isHeaderRow(row, 0) ? from : data;
    from = i;
  }
  return data;
}

/** "TOTAL | 174000" above the names: no head of columns. */
function isSum(row: Row): boolean {
  const texts = filledColumns(row).map((column) => cellText(row[column]));
  return bucketOf(texts[0] ?? "", true) !== null && texts.some(isFigure);
}

function isLineOfFigures(texts: readonly string[]): boolean {
  return texts.some(isFigure) && !texts.some(isHeaderWord);
}

/** A number that is neither a year nor the number of a column. */
function isFigure(text: string): boolean {
  const number = wholeNumber(text);
  return (
    number !== null && number > MOST_COLUMN_NUMBERS && yearNumber(text) === null
  );
}

function isHeading(row: Row): boolean {
  const [only = 0, ...others] = filledColumns(row);
  const text = cellText(row[only]);
  if (others.length > 0 || isHeaderWord(text)) return false;
  return genderOfWord(text) !== null || yearNumber(text) !== null;
}

/** "Births, Deaths and Marriages Victoria": a title that was cut at its commas, and so is shorter than the header below. */
function isCutTitle(rows: readonly Row[], at: number, end: number): boolean {
  const texts = (rows[at] ?? []).map(cellText);
  const width = (rows[at + 1] ?? []).length;
  if (at + 1 >= end || texts.length >= width || texts.includes(""))
    return false;
  const heads = texts.filter(
    (text) => genderOfWord(text) !== null || yearNumber(text) !== null,
  );
  return heads.length === 0 && !texts.every(isHeaderWord);
}

function isHeaderRow(row: Row, rowsBelow: number): boolean {
  const texts = filledColumns(row).map((column) => cellText(row[column]));
  if (texts.length === 0) return false;
  if (texts.some((text) => text.length > MAX_HEADER_LETTERS)) return false;
  if (isLineOfFigures(texts)) return false;
  if (rowsBelow > 0 && isTitleWithLink(texts)) return false;
  if (texts.length >= 2) return true;
  // A single word above a header of one column is a title.
  const [only = ""] = texts;
  return rowsBelow === 0 && only.split(" ").length <= 3 && isHeaderWord(only);
}

/** "Names of girls by province, 2017 | Contents": a sentence and what stands beside it, above the heads of columns. */
function isTitleWithLink(texts: readonly string[]): boolean {
  const words = texts.map((text) => text.split(" ").length);
  const long = words.filter((count) => count >= TITLE_WORDS).length;
  return (
    texts.length <= 2 &&
    long === 1 &&
    words.every((count) => count <= 2 || count >= TITLE_WORDS)
  );
}
