/** A cell as its source holds it: text without blanks around it, numbers of spreadsheets as numbers, null where it is blank. */
export type Cell = string | number | null;

/** Cells by column; a row may be shorter than the table is wide. */
export type Row = readonly Cell[];

/**
 * One table to read: a text file, a sheet of a workbook, a cube of JSON-stat or PX unrolled to one record a line.
 * Lines count from 1 and are what the receipt accounts for: a line of text, a row of a sheet, a record of JSON.
 */
export interface Table {
  /** The member of the archive, or null for a file that is no archive. */
  member: string | null;
  /** The sheet; null where the member is one table. */
  sheet: string | null;
  kind: "text" | "sheet" | "records";
  /** Of a text file; null otherwise. */
  encoding: string | null;
  delimiter: string | null;
  /** Text beside the table that says what it is (title of a PX file or JSON-stat dataset, document properties). */
  titles: readonly string[];
  /** The first rows, mostly 400: enough to find the layout. All rows of a sheet, but of those that are too large to be kept. */
  head: readonly Row[];
  /** A sheet that the office hid. */
  hidden?: boolean;
  /** Cells of a sheet that are merged; their value stands in the first. Rows and columns from 0. Known where `head` is all rows. */
  spans?: readonly Span[];
  /** Of a text file: how the lines that were read so far ended. */
  lineEnds?: Readonly<LineEndCounts>;
  /** All rows from the first line on, in blocks. `bytes` is how far the table's share of the source has been read, for progress. */
  blocks(): AsyncIterable<RowBlock>;
}

export interface RowBlock {
  rows: readonly Row[];
  bytes: number;
  /** Lines of text that one row took, where a quoted cell holds line ends; absent: one each. */
  lines?: readonly number[] | undefined;
}

export interface Span {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface LineEndCounts {
  lf: number;
  crlf: number;
  cr: number;
}
