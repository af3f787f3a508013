import { textCell } from "../records";
import type { Cell, Span } from "../table";
import {
  checkSheetCount,
  MAX_COLUMNS,
  MAX_ROWS,
  RowCollector,
  WorkbookRefused,
  type FilledRows,
  type SheetReader,
} from "./sheet-reader";
import { attribute, type XmlHandler } from "./xml-scanner";
import type { ZipParts } from "./zip-parts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** The sheets of an OpenDocument spreadsheet; null: it is another document. */
export async function odsSheets(
  parts: ZipParts,
): Promise<SheetReader[] | null> {
  if (!parts.has(CONTENT)) return null;
  await refuseEncrypted(parts);
  const list = new SheetList();
  await parts.scanWhole(CONTENT, list);
  checkSheetCount(list.sheets.length);
  return list.sheets.map(({ name, hidden }, i) => ({
    name,
    hidden,
    read: (spans: Span[]) => readSheet(parts, i, spans),
  }));
}

async function refuseEncrypted(parts: ZipParts): Promise<void> {
  await parts.scanWhole(MANIFEST, {
    open: (name) => {
      if (name === "encryption-data")
        throw new WorkbookRefused("it is encrypted");
    },
    close: () => undefined,
    text: () => undefined,
  });
}

async function* readSheet(
  parts: ZipParts,
  wanted: number,
  spans: Span[],
): AsyncGenerator<FilledRows> {
  const collector = new RowCollector(spans);
  const content = new Content(wanted, collector);
  let last = 0;
  for await (const part of parts.scan(CONTENT, content)) {
    last = part;
    yield { rows: collector.take(false), part };
    if (content.done) break;
  }
  yield { rows: collector.take(true), part: last };
}

/** Names of the sheets, and which of them a style hides. */
class SheetList implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean }[] = [];
  private readonly hiding = new Set<string>();
  private style = "";
  private depth = 0;

  open = (name: string, tag: string): void => {
    if (name === "style") this.style = attribute(tag, "style:name") ?? "";
    else if (name === "table-properties") {
      if (attribute(tag, "table:display") === "false")
        this.hiding.add(this.style);
    } else if (name === "table" && this.depth++ === 0) {
      const style = attribute(tag, "table:style-name") ?? "";
      this.sheets.push({
        name: attribute(tag, "table:name") ?? "",
        hidden: this.hiding.has(style),
      });
    }
  };
  close = (name: string): void => {
    if (name === "table") this.depth--;
  };
  text = (): void => undefined;
}

/** Hands the cells of one sheet to a collector. */
class Content implements XmlHandler {
  done = false;
  private sheet = -1;
  private depth = 0;
  private row = 0;
  private column = 0;
  private readonly cell = new OdsCell();
  private cells: Cell[] = [];
  private rowTimes = 1;

  constructor(
    private readonly wanted: number,
    private readonly collector: RowCollector,
  ) {}

  open = (name: string, tag: string): void => {
    if (name === "table" && this.depth++ === 0) this.sheet++;
    if (this.sheet !== this.wanted || this.depth !== 1) return;
    if (name === "table-row") {
      this.rowTimes = repeats(tag, "table:number-rows-repeated");
      this.cells = [];
      this.column = 0;
    } else if (isCell(name)) {
      this.cell.start(tag);
      this.addSpan(tag);
    } else this.cell.open(name, tag);
  };

  close = (name: string): void => {
    if (this.sheet === this.wanted && this.depth === 1) {
      if (name === "table-row") this.finishRow();
      else if (isCell(name)) this.finishCell();
      else this.cell.close(name);
    }
    if (name === "table" && --this.depth === 0)
      this.done = this.sheet === this.wanted;
  };

  text = (text: string): void => {
    this.cell.text(text);
  };

  /** Blank cells count only where others follow: the last stands for the rest of the sheet. */
  private finishCell(): void {
    const value = this.cell.value();
    const to = this.column + this.cell.times;
    if (value !== null) {
      // One too many, and the row is refused.
      const [blankTo, filledTo] = [this.column, to].map((column) =>
        Math.min(column, MAX_COLUMNS + 1),
      ) as [number, number];
      while (this.cells.length < blankTo) this.cells.push(null);
      while (this.cells.length < filledTo) this.cells.push(value);
    }
    this.column = to;
  }

  private finishRow(): void {
    this.collector.addRow(this.row, this.cells, this.rowTimes);
    this.row += this.rowTimes;
  }

  private addSpan(tag: string): void {
    const columns = repeats(tag, "table:number-columns-spanned");
    const rows = repeats(tag, "table:number-rows-spanned");
    const { row, column } = this;
    this.collector.addSpan({ row, column, rows, columns });
  }
}

/** What a cell holds: a number, or its paragraphs as they are shown. */
class OdsCell {
  times = 1;
  private type = "";
  private number: string | null = null;
  private shown = "";
  private paragraphs = 0;
  private depth = 0;
  private notes = 0;

  start(tag: string): void {
    this.times = repeats(tag, "table:number-columns-repeated");
    this.type = attribute(tag, "office:value-type") ?? "";
    this.number = attribute(tag, "office:value");
    this.shown = "";
    this.paragraphs = 0;
  }

  open(name: string, tag: string): void {
    if (name === "annotation") this.notes++;
    if (this.notes > 0) return;
    if (name === "p") {
      if (this.paragraphs++ > 0) this.shown += "\n";
      this.depth++;
    } else if (name === "s")
      this.shown += " ".repeat(Math.min(repeats(tag, "text:c"), 100));
    else if (name === "tab") this.shown += "\t";
    else if (name === "line-break") this.shown += "\n";
  }

  close(name: string): void {
    if (name === "annotation") this.notes--;
    else if (name === "p" && this.notes === 0) this.depth--;
  }

  text(text: string): void {
    if (this.depth > 0 && this.notes === 0) this.shown += text;
  }

  value(): Cell {
    const numeric = /^(float|percentage|currency)$/.test(this.type);
    const number = Number(this.number ?? "");
    if (numeric && this.number !== null && !Number.isNaN(number)) return number;
    return textCell(this.shown);
  }
}

function isCell(name: string): boolean {
  return name === "table-cell" || name === "covered-table-cell";
}

/** A number of times, at least one; one more than a sheet can hold is enough to refuse it. */
function repeats(tag: string, name: string): number {
  const times = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(times) && times > 0
    ? Math.min(times, MAX_ROWS + 1)
    : 1;
}
