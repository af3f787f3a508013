import { textCell } from "../records";
import type { Cell, Span } from "../table";
import { dateText } from "./number-format";
import { RowCollector, sharedString, type FilledRows } from "./sheet-reader";
import { RECORD, recordsFrom, type XlsRecord } from "./xls-records";
import { StringReader } from "./xls-strings";

/** What the cells of all sheets refer to. */
export interface XlsBook {
  stream: Buffer;
  strings: readonly Cell[];
  /** Excel 97 and later; before, strings are in a code page. */
  unicode: boolean;
  decode: (bytes: Buffer) => string;
  from1904: boolean;
  /** By cell format; null: no date. */
  dateFormats: readonly (string | null)[];
}

/** A row may be as wide as a sheet, and hold one cell. */
const RECORDS_PER_BLOCK = 1000;

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

const CELL_RECORDS = new Set<number>([
  RECORD.formula,
  RECORD.multipleNumbers,
  RECORD.richLabel,
  RECORD.sharedLabel,
  RECORD.number,
  RECORD.label,
  RECORD.truthOrError,
  RECORD.compactNumber,
]);

// eslint-disable-next-line @typescript-eslint/require-await -- readers await rows
export async function* readXlsSheet(
  book: XlsBook,
  position: number,
  spans: Span[],
): AsyncGenerator<FilledRows> {
  const { stream } = book;
  const collector = new RowCollector(spans);
  const cells = new CellReader(book, collector);
  let read = 0;
  let at = position;
  const size = Math.max(sizeOf(stream, position), 1);
  for (const record of inRowOrder(stream, position)) {
    cells.read(record);
    at = record.to;
    if (++read % RECORDS_PER_BLOCK === 0)
      yield { rows: collector.take(false), part: (at - position) / size };
  }
  yield { rows: collector.take(true), part: 1 };
}

/** Bytes of a sheet. */
function sizeOf(stream: Buffer, position: number): number {
  let end = position;
  for (const record of sheetRecords(stream, position)) end = record.to;
  return end - position;
}

/** Records of a sheet, without those of charts within it. */
function* sheetRecords(stream: Buffer, position: number): Generator<XlsRecord> {
  let depth = 0;
  for (const record of recordsFrom(stream, position)) {
    if (record.type === RECORD.beginning) depth++;
    else if (depth === 0) throw new Error("a sheet is missing");
    else if (record.type === RECORD.endOfFile && --depth === 0) return;
    else if (depth === 1) yield record;
  }
  throw new Error("a sheet is cut short");
}

/** Excel writes rows from top to bottom; where a program did not, the records are sorted first. */
function inRowOrder(stream: Buffer, position: number): Iterable<XlsRecord> {
  let last = 0;
  for (const { type, from } of sheetRecords(stream, position)) {
    if (!CELL_RECORDS.has(type)) continue;
    const row = stream.readUInt16LE(from);
    if (row < last) return sorted(stream, position);
    last = row;
  }
  return sheetRecords(stream, position);
}

function sorted(stream: Buffer, position: number): XlsRecord[] {
  const records: (XlsRecord & { row: number })[] = [];
  let row = 0;
  for (const { type, from, to } of sheetRecords(stream, position)) {
    if (CELL_RECORDS.has(type)) row = stream.readUInt16LE(from);
    else if (type !== RECORD.string && type !== RECORD.mergedCells) continue;
    records.push({ type, from, to, row });
  }
  return records.sort((a, b) => a.row - b.row);
}

/** Hands the cells of a sheet to a collector. */
class CellReader {
  /** The formula whose text comes in a record of its own. */
  private formula: { row: number; column: number } | null = null;

  constructor(
    private readonly book: XlsBook,
    private readonly collector: RowCollector,
  ) {}

  read({ type, from, to }: XlsRecord): void {
    if (type === RECORD.multipleNumbers) this.readNumbers(from, to);
    else if (type === RECORD.mergedCells) this.readSpans(from, to);
    else if (type === RECORD.string) this.readFormulaText(from, to);
    else if (CELL_RECORDS.has(type)) this.readCell(type, from, to);
  }

  private readCell(type: number, from: number, to: number): void {
    const { stream } = this.book;
    const row = stream.readUInt16LE(from);
    const column = stream.readUInt16LE(from + 2);
    if (type === RECORD.formula) this.formula = { row, column };
    this.collector.add(row, column, this.cell(type, from, to));
  }

  private cell(type: number, from: number, to: number): Cell {
    const { stream, strings } = this.book;
    const value = from + 6;
    const format = stream.readUInt16LE(from + 4);
    switch (type) {
      case RECORD.number:
        return this.figure(stream.readDoubleLE(value), format);
      case RECORD.compactNumber:
        return this.figure(compact(stream.readInt32LE(value)), format);
      case RECORD.sharedLabel:
        return sharedString(strings, stream.readUInt32LE(value));
      case RECORD.truthOrError:
        return stream.readUInt8(value + 1) === 1
          ? errorOf(stream.readUInt8(value))
          : truthOf(stream.readUInt8(value));
      case RECORD.formula:
        return this.result(value, format);
      default:
        return textCell(this.text(value, to));
    }
  }

  /** What a formula came to when the file was saved. */
  private result(at: number, format: number): Cell {
    const { stream } = this.book;
    if (stream.readUInt16LE(at + 6) !== 0xffff)
      return this.figure(stream.readDoubleLE(at), format);
    const kind = stream.readUInt8(at);
    if (kind === 1) return truthOf(stream.readUInt8(at + 2));
    return kind === 2 ? errorOf(stream.readUInt8(at + 2)) : null;
  }

  private readFormulaText(from: number, to: number): void {
    if (this.formula === null) return;
    const { row, column } = this.formula;
    this.collector.add(row, column, textCell(this.text(from, to)));
    this.formula = null;
  }

  private figure(value: number, format: number): Cell {
    const { dateFormats, from1904 } = this.book;
    const date = dateFormats[format] ?? null;
    if (date !== null) return dateText(value, date, from1904) ?? value;
    return Number.isFinite(value) ? value : null;
  }

  /** Several numbers beside each other. */
  private readNumbers(from: number, to: number): void {
    const { stream } = this.book;
    const row = stream.readUInt16LE(from);
    let column = stream.readUInt16LE(from + 2);
    for (let at = from + 4; at + 6 <= to - 2; at += 6) {
      const value = compact(stream.readInt32LE(at + 2));
      const cell = this.figure(value, stream.readUInt16LE(at));
      this.collector.add(row, column++, cell);
    }
  }

  private readSpans(from: number, to: number): void {
    const { stream } = this.book;
    for (let at = from + 2; at + 8 <= to; at += 8) {
      const row = stream.readUInt16LE(at);
      const column = stream.readUInt16LE(at + 4);
      this.collector.addSpan({
        row,
        column,
        rows: stream.readUInt16LE(at + 2) - row + 1,
        columns: stream.readUInt16LE(at + 6) - column + 1,
      });
    }
  }

  private text(from: number, to: number): string {
    const { stream, unicode, decode } = this.book;
    const letters = stream.readUInt16LE(from);
    if (unicode)
      return new StringReader(stream, [[from + 2, to]]).string(letters);
    return decode(stream.subarray(from + 2, Math.min(from + 2 + letters, to)));
  }
}

/** 30 bits of a whole number or of a double, perhaps in hundredths. */
function compact(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = rk >> 2;
  else {
    SCRATCH.writeInt32LE(rk & ~3, 4);
    value = SCRATCH.readDoubleLE(0);
  }
  return (rk & 1) === 0 ? value : value / 100;
}

const SCRATCH = Buffer.alloc(8);

function truthOf(byte: number): Cell {
  return byte === 0 ? "FALSE" : "TRUE";
}

function errorOf(byte: number): Cell {
  return ERRORS[byte] ?? "#N/A";
}
