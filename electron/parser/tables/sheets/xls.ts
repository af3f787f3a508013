import { textCell } from "../records";
import type { Cell, Span } from "../table";
import { CompoundFile } from "./compound-file";
import { dateFormat } from "./number-format";
import {
  checkSheetCount,
  WorkbookRefused,
  type SheetReader,
} from "./sheet-reader";
import { RECORD, recordsFrom, type XlsRecord } from "./xls-records";
import { readXlsSheet, type XlsBook } from "./xls-sheet";
import { decoderOfCodePage, StringReader, type Segment } from "./xls-strings";

/** Version of the file format in Excel 97 and later. */
const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
const WORKSHEET = 0;

/** The sheets of an XLS workbook of Excel 5 and later; null: another kind of document. */
export function xlsSheets(bytes: Buffer): SheetReader[] | null {
  const file = new CompoundFile(bytes);
  if (file.has("EncryptedPackage"))
    throw new WorkbookRefused("it is encrypted");
  const stream = file.stream("Workbook") ?? file.stream("Book");
  if (stream === null) return null;
  const globals = new Globals(stream);
  checkSheetCount(globals.sheets.length);
  const book = globals.book();
  return globals.sheets.map(({ name, hidden, position }) => ({
    name,
    hidden,
    read: (spans: Span[]) => readXlsSheet(book, position, spans),
  }));
}

/** What stands before the sheets and holds for all of them. */
class Globals {
  readonly sheets: { name: string; hidden: boolean; position: number }[] = [];
  private version = BIFF8;
  private from1904 = false;
  private strings: Cell[] = [];
  private decode = decoderOfCodePage(1252);
  private readonly formats = new Map<number, string>();
  private readonly cellFormats: number[] = [];

  constructor(private readonly stream: Buffer) {
    for (const record of recordsFrom(stream, 0)) {
      if (record.type === RECORD.endOfFile) break;
      this.read(record);
    }
  }

  book(): XlsBook {
    return {
      stream: this.stream,
      strings: this.strings,
      unicode: this.version >= BIFF8,
      decode: this.decode,
      from1904: this.from1904,
      dateFormats: this.cellFormats.map((id) =>
        dateFormat(id, this.formats.get(id)),
      ),
    };
  }

  private read({ type, from, to }: XlsRecord): void {
    const { stream } = this;
    switch (type) {
      case RECORD.beginning:
        this.version = knownVersion(stream.readUInt16LE(from));
        break;
      case RECORD.filePass:
        throw new WorkbookRefused("it is encrypted");
      case RECORD.codePage:
        this.decode = decoderOfCodePage(stream.readUInt16LE(from));
        break;
      case RECORD.date1904:
        this.from1904 = stream.readUInt16LE(from) === 1;
        break;
      case RECORD.boundSheet:
        this.addSheet(from, to);
        break;
      case RECORD.format:
        this.addFormat(from, to);
        break;
      case RECORD.cellFormat:
        this.cellFormats.push(stream.readUInt16LE(from + 2));
        break;
      case RECORD.sharedStrings:
        this.readStrings(from, to);
        break;
      default:
    }
  }

  private addSheet(from: number, to: number): void {
    const { stream } = this;
    if (stream.readUInt8(from + 5) !== WORKSHEET) return;
    this.sheets.push({
      position: stream.readUInt32LE(from),
      hidden: (stream.readUInt8(from + 4) & 3) !== 0,
      name: this.shortString(from + 6, to),
    });
  }

  private addFormat(from: number, to: number): void {
    const { stream } = this;
    const id = stream.readUInt16LE(from);
    const code =
      this.version >= BIFF8
        ? new StringReader(stream, [[from + 4, to]]).string(
            stream.readUInt16LE(from + 2),
          )
        : this.shortString(from + 2, to);
    this.formats.set(id, code);
  }

  /** A string whose length is one byte. */
  private shortString(from: number, to: number): string {
    const { stream } = this;
    const letters = stream.readUInt8(from);
    return this.version >= BIFF8
      ? new StringReader(stream, [[from + 1, to]]).string(letters)
      : this.decode(
          stream.subarray(from + 1, Math.min(from + 1 + letters, to)),
        );
  }

  /** Texts that cells refer to by number; they go on in the records that follow. */
  private readStrings(from: number, to: number): void {
    const { stream } = this;
    const segments: Segment[] = [[from, to]];
    for (const next of recordsFrom(stream, to)) {
      if (next.type !== RECORD.continued) break;
      segments.push([next.from, next.to]);
    }
    const reader = new StringReader(stream, segments);
    reader.u32();
    const count = reader.u32();
    // Each takes three bytes at least: a wrong number runs into the end.
    for (let i = 0; i < count; i++)
      this.strings.push(textCell(reader.string(reader.u16())));
  }
}

function knownVersion(version: number): number {
  if (version === BIFF8 || version === BIFF5) return version;
  throw new WorkbookRefused("it is from a version before Excel 5");
}
