import type { LineEndCounts, Row } from "./table";

/** A longer line cannot be one of names; what exceeds it is dropped while reading. */
export const MAX_LINE_LETTERS = 1024 * 1024;
/** How far a quoted cell may reach over line ends; beyond, its quote is a letter. */
const MAX_CELL_LINES = 50;
const MAX_CELL_LETTERS = 64 * 1024;
/** Where this much is read without an end to a row with quotes, quotes are letters. */
const MAX_ROW_LETTERS = 4 * MAX_LINE_LETTERS;
/** As many columns as a sheet can have; the rest of a longer line is not looked at. */
const MAX_CELLS = 16_384;

/** Stands in place of a row whose line is longer than 1 MiB. Compare by identity. */
export const LINE_TOO_LONG: Row = ["(a line of more than 1 MiB)"];

const BLANK_LINE: Row = [];

const CR = 13;
const QUOTE = 34;
const SPACE = 32;
const TAB = 9;
const NBSP = 0xa0;
const NOWHERE = -1;

export interface SplitRows {
  rows: Row[];
  /** Physical lines by row; undefined: one each. */
  lines: number[] | undefined;
}

/**
 * Cuts text into rows of trimmed cells. Quoted cells may hold the delimiter, doubled quotes and line ends.
 * A quote that is not closed before a delimiter or a line end is a letter.
 */
export class RowSplitter {
  private text = "";
  private at = 0;
  private last = false;
  /** Inside a line that is too long. */
  private dropping = false;
  /** Where the next quote stands, so that lines without any are cut quickly. */
  private nextQuote = 0;
  private rows: Row[] = [];
  private lines: number[] | undefined;
  /** State of the row being cut. */
  private cursor = 0;
  private rowLines = 1;

  /** @param delimiter null: each line is one cell. @param lineEnd CR only where lines end with CR alone */
  constructor(
    private readonly delimiter: string | null,
    private readonly lineEnd: "\n" | "\r",
    /** Counted up while reading. */
    private readonly ends: LineEndCounts = { lf: 0, crlf: 0, cr: 0 },
  ) {}

  /** Rows that are complete. With `last` all of them are. */
  push(text: string, last: boolean): SplitRows {
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
    this.last = last;
    this.nextQuote = this.text.indexOf('"');
    this.rows = [];
    this.lines = undefined;
    while (this.at < this.text.length && this.readRow());
    const { rows, lines } = this;
    this.rows = [];
    return { rows, lines };
  }

  /** @returns false where the text ends before the row does */
  private readRow(): boolean {
    const { text } = this;
    const start = this.at;
    const end = text.indexOf(this.lineEnd, start);
    if (end < 0 && !this.last) return this.dropTooLong();
    const to = end < 0 ? text.length : end;
    const tooLong = this.dropping || to - start > MAX_LINE_LETTERS;
    this.dropping = false;
    if (tooLong) return this.finishRow(LINE_TOO_LONG, 1, end);
    if (this.hasQuote(start, to) && this.readQuoted()) return true;
    if (this.hasQuote(start, to) && text.length - start <= MAX_ROW_LETTERS)
      return false;
    return this.finishRow(this.cut(text.slice(start, to)), 1, end);
  }

  private hasQuote(from: number, to: number): boolean {
    if (this.nextQuote >= 0 && this.nextQuote < from)
      this.nextQuote = this.text.indexOf('"', from);
    return this.nextQuote >= 0 && this.nextQuote < to;
  }

  /** Keeps the memory bounded where a line does not end. */
  private dropTooLong(): false {
    if (this.dropping || this.text.length - this.at > MAX_LINE_LETTERS) {
      this.dropping = true;
      // A CR before the LF that may follow is kept.
      this.at = this.text.length - 1;
    }
    return false;
  }

  private cut(line: string): Row {
    if (line.trim() === "") return BLANK_LINE;
    if (this.delimiter === null) return [line.trim()];
    const parts: (string | null)[] = line.split(this.delimiter, MAX_CELLS);
    for (let i = 0; i < parts.length; i++) {
      const cell = (parts[i] as string).trim();
      parts[i] = cell === "" ? null : cell;
    }
    return parts;
  }

  /** @returns false where the text ends before the row does */
  private readQuoted(): boolean {
    this.cursor = this.at;
    this.rowLines = 1;
    const cells: (string | null)[] = [];
    for (;;) {
      const cell = this.readCell();
      if (cell === undefined) return false;
      cells.push(cell.trim() === "" ? null : cell.trim());
      if (!this.isDelimiter(this.cursor)) break;
      this.cursor++;
    }
    const ended = this.cursor < this.text.length;
    if (!ended && !this.last) return false;
    const blank = cells.length === 1 && cells[0] === null;
    return this.finishRow(
      blank ? BLANK_LINE : cells.slice(0, MAX_CELLS),
      this.rowLines,
      ended ? this.cursor : NOWHERE,
    );
  }

  /** The cell at the cursor, which is then at the delimiter or line end behind it; undefined: the text ends first. */
  private readCell(): string | undefined {
    const { text } = this;
    const from = this.afterBlanks(this.cursor);
    if (text.charCodeAt(from) !== QUOTE) return this.readBare();
    const close = closingQuote(text, from + 1);
    if (close === NOWHERE) {
      const wait = !this.last && text.length - from <= MAX_CELL_LETTERS;
      return wait ? undefined : this.readBare();
    }
    const after = this.afterBlanks(close + 1);
    if (after >= text.length && !this.last) return undefined;
    const within = text.slice(from + 1, close);
    if (!this.endsCell(after) || !this.mayHold(within)) return this.readBare();
    this.cursor = after;
    return within.includes('"') ? within.replaceAll('""', '"') : within;
  }

  /** Up to the next delimiter or line end, whatever quotes there are; those around it are left out. */
  private readBare(): string {
    const { text, cursor } = this;
    let to = cursor;
    while (to < text.length && !this.isDelimiter(to) && !this.isLineEnd(to))
      to++;
    this.cursor = to;
    const cell = text.slice(cursor, to).trim();
    const around =
      cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    return around ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  }

  /** Counts the lines of a quoted cell; false where it reaches too far. */
  private mayHold(cell: string): boolean {
    if (cell.length > MAX_CELL_LETTERS) return false;
    let lines = 0;
    for (
      let i = cell.indexOf(this.lineEnd);
      i >= 0;
      i = cell.indexOf(this.lineEnd, i + 1)
    )
      lines++;
    if (lines >= MAX_CELL_LINES) return false;
    this.rowLines += lines;
    return true;
  }

  private isDelimiter(at: number): boolean {
    return at < this.text.length && this.text[at] === this.delimiter;
  }

  private isLineEnd(at: number): boolean {
    return this.text[at] === this.lineEnd;
  }

  private endsCell(at: number): boolean {
    return at >= this.text.length || this.isDelimiter(at) || this.isLineEnd(at);
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (this.isBlank(at)) at++;
    return at;
  }

  private isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    const blank =
      code === SPACE || code === NBSP || code === TAB || code === CR;
    return blank && !this.isDelimiter(at) && !this.isLineEnd(at);
  }

  /** @param end of the line; -1: the text ends there */
  private finishRow(row: Row, lines: number, end: number): true {
    if (lines !== 1) this.lines ??= this.rows.map(() => 1);
    this.rows.push(row);
    this.lines?.push(lines);
    this.at = end < 0 ? this.text.length : end + 1;
    const ended = end < 0 ? lines - 1 : lines;
    if (this.lineEnd === "\r") this.ends.cr += ended;
    else if (this.text.charCodeAt(end - 1) === CR) this.ends.crlf += ended;
    else this.ends.lf += ended;
    return true;
  }
}

/** Position of the first quote from there on that is not doubled; -1: none within reach. */
function closingQuote(text: string, from: number): number {
  for (
    let i = text.indexOf('"', from);
    i >= 0 && i - from <= MAX_CELL_LETTERS;
    i = text.indexOf('"', i + 2)
  ) {
    if (text.charCodeAt(i + 1) !== QUOTE) return i;
  }
  return NOWHERE;
}

/** Old Macintosh files end lines with CR alone. */
export function lineEndOf(sample: string): "\n" | "\r" {
  return sample.includes("\r") && !sample.includes("\n") ? "\r" : "\n";
}

/** The first lines of a text, each with its end; all of it where it has no more. */
export function firstLines(
  text: string,
  lineEnd: "\n" | "\r",
  count: number,
): string {
  let end = -1;
  for (let lines = 0; lines < count; lines++) {
    end = text.indexOf(lineEnd, end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end + 1);
}
