import type { SourceMember } from "../../source-member";
import { shownText } from "../../shown-text";
import type { Row, RowBlock, Span, Table } from "../table";
import {
  workbookError,
  type FilledRow,
  type SheetReader,
} from "./sheet-reader";

const BLOCK_ROWS = 5000;
const BLOCK_CELLS = 250_000;
/** Cells of all sheets of a workbook that are kept; of sheets that do not fit, only the first rows are. */
const KEPT_CELLS = 2_000_000;
const HEAD_ROWS = 400;
const HEAD_CELLS = 100_000;

const BLANK_ROW: Row = [];

/** Tables of the sheets that hold anything. */
export async function sheetTables(
  member: SourceMember,
  filename: string,
  sheets: readonly SheetReader[],
): Promise<Table[]> {
  const tables: Table[] = [];
  const share = member.bytes / sheets.length;
  let kept = KEPT_CELLS;
  for (const sheet of sheets) {
    try {
      const start = await startOf(sheet, kept);
      if (start.rows.length === 0) continue;
      if (start.whole) kept -= start.cells;
      tables.push(tableOf(member, filename, sheet, start, share));
    } catch (error) {
      throw workbookError(error, filename);
    }
  }
  return tables;
}

interface SheetStart {
  rows: Row[];
  cells: number;
  /** The sheet has no more rows than these. */
  whole: boolean;
  spans: Span[];
}

async function startOf(
  sheet: SheetReader,
  mayKeep: number,
): Promise<SheetStart> {
  const spans: Span[] = [];
  const rows: Row[] = [];
  let cells = 0;
  for await (const block of rowsOf(sheet, spans)) {
    for (const row of block.rows) {
      rows.push(row);
      cells += Math.max(row.length, 1);
    }
    if (cells > mayKeep && (rows.length > HEAD_ROWS || cells > HEAD_CELLS))
      return { rows: rows.slice(0, HEAD_ROWS), cells, whole: false, spans };
  }
  return { rows, cells, whole: true, spans };
}

function tableOf(
  member: SourceMember,
  filename: string,
  sheet: SheetReader,
  { rows, whole, spans }: SheetStart,
  bytes: number,
): Table {
  const blocks = whole
    ? () => keptBlocks(rows, bytes)
    : () => readBlocks(sheet, bytes, filename);
  return {
    member: member.name,
    sheet: shownText(sheet.name),
    kind: "sheet",
    encoding: null,
    delimiter: null,
    titles: [],
    hidden: sheet.hidden,
    spans,
    head: rows,
    blocks,
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers await blocks
async function* keptBlocks(
  rows: readonly Row[],
  bytes: number,
): AsyncGenerator<RowBlock> {
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, rows.length);
    yield {
      rows: rows.slice(from, to),
      bytes: Math.round((bytes * to) / rows.length),
    };
  }
}

async function* readBlocks(
  sheet: SheetReader,
  bytes: number,
  filename: string,
): AsyncGenerator<RowBlock> {
  try {
    for await (const { rows, part } of rowsOf(sheet, []))
      yield { rows, bytes: Math.round(bytes * part) };
  } catch (error) {
    throw workbookError(error, filename);
  }
}

/** All rows from the first to the last that holds anything. */
async function* rowsOf(
  sheet: SheetReader,
  spans: Span[],
): AsyncGenerator<{ rows: Row[]; part: number }> {
  const filler = new GapFiller();
  for await (const { rows, part } of sheet.read(spans)) {
    for (const block of filler.fill(rows)) yield { rows: block, part };
  }
}

/** Puts blank rows where a sheet has none, so that line n is row n. */
class GapFiller {
  private next = 0;

  *fill(filled: readonly FilledRow[]): Generator<Row[]> {
    let block: Row[] = [];
    let cells = 0;
    for (const { at, cells: row } of filled) {
      for (; this.next < at; this.next++) {
        block.push(BLANK_ROW);
        if (block.length < BLOCK_ROWS) continue;
        yield block;
        block = [];
      }
      // A row that a damaged sheet holds twice comes after itself.
      this.next++;
      block.push(row);
      cells += row.length;
      if (block.length < BLOCK_ROWS && cells < BLOCK_CELLS) continue;
      yield block;
      block = [];
      cells = 0;
    }
    if (block.length > 0) yield block;
  }
}
