import type { PreviewLine } from "../../../shared/preview";
import type { LineAccount, Rejection } from "../../../shared/receipt";
import { corrected, type LineCorrections } from "../corrections";
import type { FactTable } from "../fact-table";
import { shownText } from "../shown-text";
import { LINE_TOO_LONG } from "../tables/split-rows";
import type { Cell, Row, RowBlock } from "../tables/table";
import { cellText, filledColumns, isBlankRow, shownCell } from "./cell-text";
import type { TablePlan } from "./compile-plan";
import { FigureReader, type RejectedCell } from "./figure-reader";
import { genderOfWord } from "./gender-words";
import { genderIn, yearIn } from "./hints";
import { fillDown } from "./fill-down";
import { RowSet } from "./row-set";
import { isFootnote } from "./totals";

type Part = PreviewLine["part"];

/** Where the lines of a table go. */
export interface RowSink {
  facts: FactTable;
  account: LineAccount;
  reject(rejection: Rejection): void;
  /** What the user put into cells, by line. */
  corrections?: ReadonlyMap<number, LineCorrections> | undefined;
  /** For a preview: what became of each line. */
  onLine?: ((line: PreviewLine) => void) | undefined;
}

/** No table has as many lines below it: so many words are what should have been figures. */
const MAX_NOTES = 5000;

interface Note {
  line: number;
  span: number;
  row: Row;
  afterBlank: boolean;
}

/** Reads the rows of one table as its plan says; every line ends up in exactly one part of the account. */
export class RowReader {
  private line = 0;
  private rowNo = 0;
  private afterBlank = false;
  private notes: Note[] = [];
  private header: string[] = [];
  /** What stands in the rows above, in columns that are filled once for several rows. */
  private readonly above = new Map<number, Cell>();
  private readonly seen = new RowSet();
  private readonly figures: FigureReader;

  constructor(
    private readonly plan: TablePlan,
    private readonly member: string | null,
    private readonly sink: RowSink,
  ) {
    this.figures = new FigureReader(plan, sink.facts, (cell) => {
      this.reject(cell);
    });
    sink.facts.startMember(member);
  }

  get lines(): number {
    return this.line;
  }

  read({ rows, lines }: Pick<RowBlock, "rows" | "lines">): void {
    for (const [i, row] of rows.entries())
      this.readRow(this.withCorrections(row), lines?.[i] ?? 1);
  }

  /** Lines of words at the end are footnotes. */
  end(): void {
    for (const note of this.notes) {
      const texts = note.row.map(cellText);
      const foot =
        isFootnote(texts) ||
        note.afterBlank ||
        this.notes.length > 1 ||
        this.isApart(note.row);
      if (foot) this.put("footer", note.line, note.span, note.row);
      else this.rejectNote(note);
    }
    this.notes = [];
  }

  /** A lone cell where neither a name nor a figure stands. */
  private isApart(row: Row): boolean {
    const [only = -1, ...others] = filledColumns(row);
    return (
      others.length === 0 &&
      this.plan.figures.every(
        ({ name, count, rank }) =>
          name !== only && count !== only && rank !== only,
      )
    );
  }

  private withCorrections(row: Row): Row {
    const corrections = this.sink.corrections?.get(this.line + 1);
    if (corrections === undefined) return row;
    const headers = this.plan.columns.map(({ header }) => header);
    return corrected(row, headers, corrections);
  }

  private readRow(row: Row, span: number): void {
    const line = this.line + 1;
    this.line += span;
    this.rowNo++;
    this.sink.account.total += span;
    this.figures.reason = null;
    const part = this.partOf(row, line);
    if (part === null) {
      this.notes.push({ line, span, row, afterBlank: this.afterBlank });
      if (this.notes.length > MAX_NOTES) this.flushNotes();
      return;
    }
    if (part === "data" || part === "rejected") this.flushNotes();
    this.afterBlank = part === "blank";
    this.put(part, line, span, row);
  }

  /** Null: words that are no line of figures; whether a footnote shows when the table ends. */
  private partOf(row: Row, line: number): Part | null {
    const { preambleLines, headerLines } = this.plan;
    if (row === LINE_TOO_LONG) {
      this.figures.rejectAt(line, "line-too-long", "", "");
      return "rejected";
    }
    if (isBlankRow(row)) return "blank";
    if (this.rowNo <= preambleLines) return "preamble";
    if (this.rowNo <= preambleLines + headerLines) {
      this.header = row.map(cellText);
      return "header";
    }
    if (this.repeatsHeader(row)) return "header";
    if (this.isSection(row)) return "header";
    return this.readFigures(row, line);
  }

  private readFigures(cells: Row, line: number): Part | null {
    const { plan } = this;
    const row = fillDown(cells, plan.carried, this.above);
    if (this.isTooLong(row)) {
      const texts = row.map(cellText).join(", ");
      this.figures.rejectAt(line, "too-many-fields", "", texts);
      return "rejected";
    }
    if (plan.figures.every(({ name }) => cellText(row[name]) === "")) {
      if (this.figures.readSum(row)) return "set_aside";
      if (plan.figures.length > 1) return null;
    }
    if (plan.sumOverDimensions && this.isRepeated(row, line)) return "rejected";
    const outcomes = new Set(
      plan.figures.map((figure) => this.figures.read(figure, row, line)),
    );
    if (outcomes.has("fact")) return "data";
    if (outcomes.has("rejected")) return "rejected";
    if (outcomes.has("aside")) return "set_aside";
    return null;
  }

  /** Words beyond the columns of a line of figures. */
  private isTooLong(row: Row): boolean {
    const { columns, figures } = this.plan;
    return (
      row.slice(columns.length).some((cell) => cellText(cell) !== "") &&
      figures.some(({ count }) => cellText(row[count ?? -1]) !== "")
    );
  }

  /** Exports repeat whole lines: summed over a dimension they would count twice. */
  private isRepeated(row: Row, line: number): boolean {
    const key = row.map(cellText).join("\t");
    if (this.seen.add(key)) return false;
    this.figures.rejectAt(line, "duplicate", "", key.replaceAll("\t", ", "));
    return true;
  }

  private repeatsHeader(row: Row): boolean {
    const texts = row.map(cellText);
    const filled = texts.filter(
      (text, i) => text !== "" && text === this.header[i],
    );
    return filled.length >= 2 && filled.length === texts.filter(Boolean).length;
  }

  /** A line that names the year or the sex of those below it. */
  private isSection(row: Row): boolean {
    const text = this.headingOf(row);
    if (text === null) return false;
    const open = (key: "year" | "gender"): boolean =>
      this.plan.figures.some((figure) => figure[key] === null);
    const year = open("year") ? yearIn(text) : null;
    const gender = open("gender") ? sectionGender(text) : null;
    if (year === null && gender === null) return false;
    const { section } = this.figures;
    section.year = year ?? section.year;
    section.gender = gender ?? section.gender;
    return true;
  }

  /** The words of a line without a figure, unless they are a source or a note. */
  private headingOf(row: Row): string | null {
    const filled = filledColumns(row);
    if (filled.length > 2) return null;
    const counts = this.plan.figures.some(
      ({ count, rank }) => cellText(row[count ?? rank ?? -1]) !== "",
    );
    if (counts && filled.length > 1) return null;
    const text = filled.map((column) => cellText(row[column])).join(" ");
    return /^(?:source|quelle|\*|\()/i.test(text) ? null : text;
  }

  private flushNotes(): void {
    for (const note of this.notes) this.rejectNote(note);
    this.notes = [];
  }

  private rejectNote({ line, span, row }: Note): void {
    this.figures.rejectAt(
      line,
      "too-few-fields",
      "",
      row.map(cellText).filter(Boolean).join(", "),
    );
    this.put("rejected", line, span, row);
  }

  private reject({ value, column, ...cell }: RejectedCell): void {
    this.sink.reject({
      member: this.member,
      ...cell,
      column: shownText(column),
      value: shownText(value),
    });
  }

  private put(part: Part, line: number, span: number, row: Row): void {
    this.sink.account[part] += span;
    if (this.sink.onLine === undefined) return;
    const reason =
      part === "data" || part === "set_aside" || part === "rejected"
        ? this.figures.reason
        : null;
    this.sink.onLine({ line, part, reason, cells: row.map(shownCell) });
  }
}

/** "Boys", "MOST POPULAR male NAMES": a heading, not a name such as "Boy". */
function sectionGender(text: string): TablePlan["gender"] {
  return genderOfWord(text) ?? (text.includes(" ") ? genderIn(text) : null);
}
