import { textCell } from "../records";
import type { Cell } from "../table";
import { dateText } from "./number-format";
import { RichText, unescaped } from "./rich-text";
import { sharedString, type RowCollector } from "./sheet-reader";
import { attribute, type XmlHandler } from "./xml-scanner";

/** What cells of all sheets refer to. */
export interface Book {
  strings: readonly Cell[];
  /** By style; null: no date. */
  dateFormats: readonly (string | null)[];
  from1904: boolean;
}

/** Hands the cells of a worksheet to a collector. */
export class Worksheet implements XmlHandler {
  private row = -1;
  private column = -1;
  private type = "";
  private style = 0;
  private value = "";
  private inValue = false;
  private readonly inline = new RichText();

  constructor(
    private readonly book: Book,
    private readonly collector: RowCollector,
  ) {}

  open = (name: string, tag: string): void => {
    if (name === "v") this.inValue = true;
    else if (name === "c") this.openCell(tag);
    else if (name === "row") this.openRow(tag);
    else if (name === "mergeCell") this.merge(attribute(tag, "ref") ?? "");
    else this.inline.open(name);
  };

  close = (name: string): void => {
    if (name === "v") this.inValue = false;
    else if (name === "c")
      this.collector.add(this.row, this.column, this.cell());
    else this.inline.close(name);
  };

  text = (text: string): void => {
    if (this.inValue) this.value += text;
    else this.inline.text(text);
  };

  private openRow(tag: string): void {
    const said = Number(attribute(tag, "r") ?? this.row + 2) - 1;
    this.row = said > this.row ? said : this.row + 1;
    this.column = -1;
  }

  private openCell(tag: string): void {
    const reference = attribute(tag, "r");
    const said = reference === null ? -1 : columnOf(reference);
    this.column = said < 0 ? this.column + 1 : said;
    this.type = attribute(tag, "t") ?? "n";
    this.style = Number(attribute(tag, "s") ?? 0);
    this.value = "";
    this.inline.clear();
  }

  private cell(): Cell {
    const { value, book } = this;
    switch (this.type) {
      case "s":
        return value === "" ? null : sharedString(book.strings, Number(value));
      case "inlineStr":
        return textCell(unescaped(this.inline.value));
      case "b":
        return truthOf(value);
      case "n":
        return this.numberCell();
      default:
        return textCell(unescaped(value));
    }
  }

  private numberCell(): Cell {
    const { value, book } = this;
    if (value === "") return null;
    const number = Number(value);
    if (Number.isNaN(number)) return textCell(value);
    const format = book.dateFormats[this.style] ?? null;
    if (format === null) return number;
    return dateText(number, format, book.from1904) ?? number;
  }

  private merge(reference: string): void {
    const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference);
    if (match === null) return;
    const [, first = "", top, last = "", bottom] = match;
    const column = columnOf(first);
    const row = Number(top) - 1;
    this.collector.addSpan({
      row,
      column,
      rows: Number(bottom) - row,
      columns: columnOf(last) - column + 1,
    });
  }
}

function truthOf(value: string): Cell {
  if (value === "") return null;
  return value === "1" ? "TRUE" : "FALSE";
}

/** B of B3, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
