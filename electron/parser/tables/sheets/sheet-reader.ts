import { AppError } from "../../../../shared/errors";
import { noRoom } from "../../too-large";
import { shownText } from "../../shown-text";
import type { Cell, Span } from "../table";

/** A row with something in it, by its position from 0. */
export interface FilledRow {
  at: number;
  cells: Cell[];
}

export interface FilledRows {
  /** Further down with each. */
  rows: FilledRow[];
  /** How far the sheet has been read, from 0 to 1. */
  part: number;
}

/** One sheet of a workbook, read from its beginning with each call. */
export interface SheetReader {
  name: string;
  hidden: boolean;
  /** @param spans takes what is merged; complete when all rows have been read */
  read: (spans: Span[]) => AsyncIterable<FilledRows>;
}

/** Excel's own. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Of one sheet: more figures than any office publishes of names. */
const MAX_CELLS = 60_000_000;
const MAX_SPANS = 100_000;
const MAX_SHEETS = 1000;

export const SHEET_ERRORS = {
  cells: `a sheet holds more than ${String(MAX_CELLS)} cells`,
  grid: `a sheet holds more than ${String(MAX_ROWS)} rows or ${String(MAX_COLUMNS)} columns`,
  sheets: `it holds more than ${String(MAX_SHEETS)} sheets`,
} as const;

/** Why a workbook is not read although it is sound; becomes 'archive-refused'. */
export class WorkbookRefused extends Error {}

/** Takes the cells of a sheet as they come and hands them on as rows. */
export class RowCollector {
  private rows: FilledRow[] = [];
  private row: FilledRow | null = null;
  private cells = 0;

  constructor(private readonly spans: Span[]) {}

  add(at: number, column: number, cell: Cell): void {
    if (cell === null) return;
    this.count(1, at + 1, column + 1);
    if (this.row?.at !== at) {
      this.row = { at, cells: [] };
      this.rows.push(this.row);
    }
    const { cells } = this.row;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** A row that stands there several times: one in memory. */
  addRow(at: number, cells: Cell[], times: number): void {
    const filled = cells.filter((cell) => cell !== null).length;
    if (filled === 0) return;
    this.count(filled * times, at + times, cells.length);
    for (let i = 0; i < times; i++) this.rows.push({ at: at + i, cells });
    this.row = null;
  }

  private count(cells: number, rows: number, columns: number): void {
    this.cells += cells;
    if (rows > MAX_ROWS || columns > MAX_COLUMNS)
      throw new WorkbookRefused(SHEET_ERRORS.grid);
    if (this.cells > MAX_CELLS) throw new WorkbookRefused(SHEET_ERRORS.cells);
  }

  addSpan(span: Span): void {
    const several = span.columns > 1 || span.rows > 1;
    if (several && this.spans.length < MAX_SPANS) this.spans.push(span);
  }

  /** The rows that are complete: all but the last, with `last` all of them. */
  take(last: boolean): FilledRow[] {
    const { rows } = this;
    const open = last ? undefined : rows.pop();
    this.rows = open === undefined ? [] : [open];
    return rows;
  }
}

/** @throws where there is no such text: a name without letters would be lost in silence */
export function sharedString(strings: readonly Cell[], number: number): Cell {
  const cell = strings[number];
  if (cell === undefined) throw new Error("a text is missing");
  return cell;
}

export function checkSheetCount(count: number): void {
  if (count > MAX_SHEETS) throw new WorkbookRefused(SHEET_ERRORS.sheets);
}

/** Whatever goes wrong within a workbook, by name. */
export function workbookError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const tooLarge = noRoom(error, path);
  if (tooLarge !== null) return new AppError(tooLarge, { cause: error });
  const reason = shownText(
    error instanceof Error ? error.message : String(error),
  );
  const code =
    error instanceof WorkbookRefused ? "archive-refused" : "archive-damaged";
  return new AppError({ code, path, reason }, { cause: error });
}
