import type { Cell, Row, Table } from "../tables/table";
import {
  cellText,
  filledColumns,
  isBlankRow,
  isDecimal,
  isNameLike,
  suppression,
  wholeNumber,
  yearNumber,
} from "./cell-text";
import { headerAbove, sectionAbove } from "./header-above";
import { isHeaderWord } from "./header-words";
import { isSpanOfYears } from "./hints";
import { bucketOf } from "./totals";

/** Where a table begins: rows counted from 0. */
export interface HeaderPlace {
  /** First row of the header; equal to `data` where there is none. */
  header: number;
  /** First row below the header (it may be blank). */
  data: number;
  /** First row of figures: headings such as "Boys" may stand before it. */
  first: number;
}

/** Titles take some lines, never hundreds. */
const SEARCH_ROWS = 80;
const COMPARE_ROWS = 30;
const TITLE_ROWS = 8;

type Kind = "blank" | "number" | "text" | "mark";

/** Finds the first row of figures and the header above it; null: there are no figures. */
export function findHeader(
  rows: readonly Row[],
  kind: Table["kind"] = "sheet",
): HeaderPlace | null {
  const first = firstDataRow(rows);
  if (first === null) return null;
  const data = sectionAbove(rows, first);
  const { header, end } = headerAbove(rows, data, kind);
  return header === end
    ? { header: data, data, first }
    : { header, data: end, first };
}

function firstDataRow(rows: readonly Row[]): number | null {
  for (let i = 0; i < Math.min(rows.length, SEARCH_ROWS); i++) {
    const row = rows[i] ?? [];
    if (
      isDataLike(row) &&
      !isYearHeader(row, rows.slice(i + 1)) &&
      agrees(rows, i) &&
      !isAboveHeader(rows, i)
    )
      return i;
  }
  return null;
}

/** A title with a number in it, cut at its commas: the header stands below. */
function isAboveHeader(rows: readonly Row[], at: number): boolean {
  if (at > 0 && isWordsOfColumns(rows[at - 1] ?? [])) return false;
  const width = (rows[at] ?? []).length;
  return rows
    .slice(at + 1, at + 1 + TITLE_ROWS)
    .some((row) => row.length > width && isWordsOfColumns(row));
}

/** Two words for columns and more, and nothing else. */
function isWordsOfColumns(row: Row): boolean {
  const texts = filledColumns(row).map((column) => cellText(row[column]));
  return texts.length > 1 && texts.every(isHeaderWord);
}

/** At least one name and one number (or a mark for an unpublished one), and it is no row of column heads. */
function isDataLike(row: Row): boolean {
  const kinds = row.map(kindOf);
  const names = row.filter(
    (cell, i) => kinds[i] === "text" && isNameLike(cell),
  );
  if (names.length === 0) return false;
  if (names.some((cell) => isSpanOfYears(cellText(cell)))) return false;
  if (!kinds.includes("number") && !kinds.includes("mark")) return false;
  const heads = names.filter(isHead);
  return heads.length * 2 <= names.length;
}

/** A word for a column. A bucket of rare names is none, although it speaks of names. */
function isHead(cell: Cell): boolean {
  const text = cellText(cell);
  return bucketOf(text) !== "rare" && isHeaderWord(text);
}

/** "Name | 1992 | 1993": numbers that are years in order, above numbers that are none. */
function isYearHeader(row: Row, below: readonly Row[]): boolean {
  const years = row
    .map((cell, column) => ({ column, year: yearNumber(cell) }))
    .filter(
      (cell): cell is { column: number; year: number } => cell.year !== null,
    );
  if (years.length < 2) return false;
  const ordered = years.every(
    ({ year }, i) => i === 0 || Math.abs(year - (years[i - 1]?.year ?? 0)) >= 1,
  );
  const next = below.find((candidate) => !isBlankRow(candidate)) ?? [];
  const alsoYears = years.filter(
    ({ column }) => yearNumber(next[column]) !== null,
  );
  return ordered && alsoYears.length * 2 < years.length;
}

/** The rows below are of the same kinds in the same columns. */
function agrees(rows: readonly Row[], at: number): boolean {
  const below = rows
    .slice(at + 1, at + 1 + COMPARE_ROWS)
    .filter((row) => filledColumns(row).length > 1);
  if (below.length === 0) return true;
  const row = rows[at] ?? [];
  const columns = filledColumns(row).filter((column) =>
    below.some((other) => kindOf(other[column]) !== "blank"),
  );
  const same = columns.filter((column) => {
    const kind = kindOf(row[column]);
    const others = below
      .map((other) => kindOf(other[column]))
      .filter((other) => other !== "blank");
    const alike = others.filter(
      (other) => other === kind || other === "mark" || kind === "mark",
    );
    return alike.length * 2 > others.length;
  });
  return same.length >= 2 && same.length * 10 >= columns.length * 7;
}

export function kindOf(cell: Cell | undefined): Kind {
  const text = cellText(cell);
  if (text === "") return "blank";
  if (wholeNumber(cell) !== null || isDecimal(cell)) return "number";
  if (/^[=+-]?\s*\d+\s*[=.%]?$/.test(text)) return "number";
  return suppression(cell) === null ? "text" : "mark";
}

/** Header cells by column: rows joined by " / "; a head that spans several columns holds for all of them. */
export function headerTexts(
  rows: readonly Row[],
  { header, data }: Omit<HeaderPlace, "first">,
  width: number,
  isEmptyColumn: (column: number) => boolean,
): { own: string; full: string }[] {
  const heads = rows.slice(header, data).filter((row) => !isBlankRow(row));
  const columns = Array.from({ length: width }, (_, column) => column);
  // Nothing stands in a gap, neither head nor figures: a head does not reach across it.
  const gaps = columns.map(
    (column) =>
      isEmptyColumn(column) &&
      heads.every((row) => cellText(row[column]) === ""),
  );
  const found = columns.map((): Head => ({ own: [], full: [] }));
  for (const [i, row] of heads.entries()) {
    const texts = columns.map((column) => headText(row[column]));
    const last = i === heads.length - 1;
    const spans = !last || heads.length === 1 || isSparse(row, heads[i - 1]);
    const said = spans ? carriedOver(texts, gaps) : texts;
    for (const [column, head] of found.entries())
      addHead(head, texts[column] as string, said[column] as string, last);
  }
  return found.map(({ own, full }) => ({
    own: own.join(" / "),
    full: full.join(" / "),
  }));
}

/** "Girls | | | Boys" below the heads of columns: it holds for all of a block, too. */
function isSparse(row: Row, above: Row | undefined): boolean {
  return filledColumns(row).length * 2 < filledColumns(above ?? []).length;
}

interface Head {
  own: string[];
  full: string[];
}

/** The lowest row of a header goes before those above it. */
function addHead(head: Head, text: string, said: string, last: boolean): void {
  if (said !== "") head.full.push(said);
  if (text === "") return;
  if (last) head.own = [];
  head.own.push(text);
}

function headText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, " ");
}

function carriedOver(
  texts: readonly string[],
  gaps: readonly boolean[],
): string[] {
  let carried = "";
  return texts.map((text, column) => {
    if (text !== "") carried = text;
    else if (gaps[column]) carried = "";
    return carried;
  });
}
