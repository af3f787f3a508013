import type { PlaceRef } from "../../../shared/mapping";
import type { PreviewLine } from "../../../shared/preview";
import type {
  LineAccount,
  Rejection,
  RejectionRule,
} from "../../../shared/receipt";
import {
  NAME_IS_RARE_BUCKET,
  NAME_TOO_LONG,
  stratumOf,
  type FactTable,
} from "../fact-table";
import type { Cell, Row, RowBlock } from "../tables/table";
import { LINE_TOO_LONG } from "../tables/split-rows";
import {
  cellText,
  filledColumns,
  isBlankRow,
  rankNumber,
  suppression,
  wholeNumber,
  yearNumber,
} from "./cell-text";
import { isCountStatistic, type Figure, type TablePlan } from "./compile-plan";
import { genderOfWord } from "./header-words";
import { genderIn, yearIn } from "./hints";
import { bucketOf, isFootnote } from "./totals";

type Part = PreviewLine["part"];
type Outcome = "fact" | "aside" | "absent" | "rejected";

const MAX_COUNT = 2_147_483_647;
const MAX_VALUE_LETTERS = 200;

/** Where the lines of a table go. */
export interface RowSink {
  facts: FactTable;
  account: LineAccount;
  reject(rejection: Rejection): void;
  /** For a preview: what became of each line. */
  onLine?: ((line: PreviewLine) => void) | undefined;
}

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
  private year: number | null;
  private gender: TablePlan["gender"];
  private afterBlank = false;
  /** The largest figure of a name so far, by its column. */
  private readonly largest = new Map<number, number>();
  private notes: Note[] = [];
  private header: string[] = [];
  private reason: string | null = null;
  private readonly seen = new Set<string>();
  private readonly names = new Map<string, number>();
  private readonly places = new Map<string, number>();

  constructor(
    private readonly plan: TablePlan,
    private readonly member: string | null,
    private readonly sink: RowSink,
  ) {
    this.year = plan.year;
    this.gender = plan.gender;
    sink.facts.startMember(member);
  }

  get lines(): number {
    return this.line;
  }

  read({ rows, lines }: Pick<RowBlock, "rows" | "lines">): void {
    for (const [i, row] of rows.entries()) this.readRow(row, lines?.[i] ?? 1);
  }

  /** Lines of words at the end are footnotes. */
  end(): void {
    for (const note of this.notes) {
      const texts = note.row.map(cellText);
      const foot =
        isFootnote(texts) || note.afterBlank || this.notes.length > 1;
      if (foot) this.put("footer", note.line, note.span, note.row);
      else this.rejectNote(note);
    }
    this.notes = [];
  }

  private readRow(row: Row, span: number): void {
    const line = this.line + 1;
    this.line += span;
    this.rowNo++;
    this.sink.account.total += span;
    this.reason = null;
    const part = this.partOf(row, line);
    if (part === null) {
      this.notes.push({ line, span, row, afterBlank: this.afterBlank });
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
      this.rejectAt(line, "line-too-long", "", "");
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

  private readFigures(row: Row, line: number): Part | null {
    const { plan } = this;
    if (this.isTooLong(row)) {
      const texts = row.map(cellText).join(", ");
      this.rejectAt(line, "too-many-fields", "", texts);
      return "rejected";
    }
    if (plan.figures.every(({ name }) => cellText(row[name]) === "")) {
      if (plan.figures.length > 1) return null;
    }
    if (plan.sumOverDimensions && this.isRepeated(row, line)) return "rejected";
    const outcomes = new Set(
      plan.figures.map((figure) => this.readFigure(figure, row, line)),
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

  private readFigure(figure: Figure, row: Row, line: number): Outcome {
    const name = cellText(row[figure.name]);
    const value = row[figure.count ?? figure.rank ?? -1];
    const text = cellText(value);
    if (text === "" && (name === "" || !this.blankIsMark())) {
      return this.blankFigure(name, row, figure, line);
    }
    const bucket = this.bucketOf(name, value, figure);
    if (bucket === "total") return this.aside("a total");
    if (!this.isCount(row)) return this.aside("not a count");
    const stratum = this.stratumFor(figure, row, line);
    if (typeof stratum !== "number") return stratum;
    if (bucket === "rare") return this.addRare(stratum, value);
    if (name === "")
      return this.rejectAt(line, "name-empty", this.head(figure.name), "");
    return this.addFigure(figure, name, stratum, value, line);
  }

  /** Summa is an English name: a total is more than any figure before it. */
  private bucketOf(
    name: string,
    value: Cell | undefined,
    { name: column, count: at }: Figure,
  ): ReturnType<typeof bucketOf> {
    const largest = this.largest.get(at ?? column) ?? 0;
    const count = wholeNumber(value) ?? largest;
    const bucket = bucketOf(name);
    if (bucket === "total" && count < largest) return null;
    if (bucket === null && count > largest)
      this.largest.set(at ?? column, count);
    return bucket;
  }

  /** A name without its figure: in a table of one figure a line this short is not what it should be. */
  private blankFigure(
    name: string,
    row: Row,
    figure: Figure,
    line: number,
  ): Outcome {
    if (name === "" || this.plan.figures.length > 1) return "absent";
    if (!this.isCount(row)) return this.aside("not a count");
    if (bucketOf(name) !== null) return this.aside("a total");
    const filled = filledColumns(row).length;
    if (filled <= 2 || filled < (this.plan.columns.length + 1) / 2)
      return "absent";
    return this.rejectAt(
      line,
      "count-not-a-whole-number",
      this.head(figure.count ?? figure.name),
      "",
    );
  }

  private addFigure(
    figure: Figure,
    name: string,
    stratum: number,
    value: Cell | undefined,
    line: number,
  ): Outcome {
    const { facts } = this.sink;
    const column = this.head(figure.count ?? figure.rank ?? figure.name);
    const hidden = this.suppressed(value);
    const count = hidden === null ? this.numberIn(figure, value) : null;
    if (hidden === null && count === 0 && this.zeroIsAbsent())
      return this.aside("a count of 0");
    const rule = hidden === null ? ruleBroken(count) : null;
    if (rule !== null)
      return this.rejectAt(line, rule, column, cellText(value));
    const no = this.nameNo(name);
    if (no < 0) return this.badName(no, line, figure, name);
    if (hidden !== null) {
      facts.addSuppressed(no, stratum, hidden.low, hidden.high ?? -1);
      this.reason = "a count that was not published";
    } else if (figure.count === null)
      facts.addRank(no, stratum, count as number);
    else facts.add(no, stratum, count as number, line);
    return "fact";
  }

  private numberIn(figure: Figure, value: Cell | undefined): number | null {
    return figure.count === null ? rankNumber(value) : wholeNumber(value);
  }

  private badName(
    no: number,
    line: number,
    figure: Figure,
    name: string,
  ): Outcome {
    if (no === NAME_IS_RARE_BUCKET) return this.aside("rare names together");
    const rule = no === NAME_TOO_LONG ? "name-too-long" : "not-text";
    return this.rejectAt(line, rule, this.head(figure.name), name);
  }

  private addRare(stratum: number, value: Cell | undefined): Outcome {
    const { rareBirths } = this.sink.facts;
    const count = wholeNumber(value) ?? 0;
    rareBirths.set(stratum, (rareBirths.get(stratum) ?? 0) + count);
    return this.aside("rare names together");
  }

  private stratumFor(figure: Figure, row: Row, line: number): number | Outcome {
    const year = this.yearFor(figure, row, line);
    if (typeof year !== "number") return year;
    const gender = this.genderFor(figure, row);
    if (gender === null) {
      const column =
        figure.gender !== null && "column" in figure.gender
          ? figure.gender.column
          : -1;
      return this.rejectAt(
        line,
        "gender-unknown",
        this.head(column),
        cellText(row[column]),
      );
    }
    const place = this.placeFor(figure, row);
    if (place === null) {
      const column =
        figure.place !== null && "column" in figure.place
          ? figure.place.column
          : -1;
      return this.rejectAt(
        line,
        "region-unknown",
        this.head(column),
        cellText(row[column]),
      );
    }
    return stratumOf(place, year, gender);
  }

  private yearFor(figure: Figure, row: Row, line: number): number | Outcome {
    const { year } = figure;
    if (year !== null && "value" in year) return year.value;
    if (year === null) {
      return this.year ?? this.rejectAt(line, "year-not-a-number", "", "");
    }
    const text = cellText(row[year.column]);
    const found = yearNumber(row[year.column]) ?? yearIn(text);
    if (found !== null) return found;
    if (this.plan.unknownYears.includes(text))
      return this.aside("year not known");
    const rule = /^\d+$/.test(text) ? "year-out-of-range" : "year-not-a-number";
    return this.rejectAt(line, rule, this.head(year.column), text);
  }

  private genderFor({ gender }: Figure, row: Row): TablePlan["gender"] {
    if (gender === null) return this.gender;
    if ("value" in gender) return gender.value;
    return genderOfWord(cellText(row[gender.column]));
  }

  private placeFor({ place }: Figure, row: Row): number | null {
    const word =
      place !== null && "column" in place ? cellText(row[place.column]) : "";
    const key =
      place !== null && "place" in place ? `\0${place.place.code ?? ""}` : word;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const ref = this.placeRef(place, word);
    if (ref === null) return null;
    const no = this.sink.facts.placeNo(ref);
    this.places.set(key, no);
    return no;
  }

  private placeRef(place: Figure["place"], word: string): PlaceRef | null {
    if (place === null) return this.plan.place;
    return "place" in place ? place.place : this.plan.resolvePlace(word);
  }

  private nameNo(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const bytes = new TextEncoder().encode(name);
    const no = this.sink.facts.nameNo(bytes, 0, bytes.length);
    this.names.set(name, no);
    return no;
  }

  private suppressed(
    value: Cell | undefined,
  ): { low: number; high: number | null } | null {
    const text = cellText(value);
    const said = this.plan.suppressed.find(({ mark }) => mark === text);
    return said ?? (text === "" ? null : suppression(value));
  }

  private blankIsMark(): boolean {
    return this.plan.suppressed.some(({ mark }) => mark === "");
  }

  /** In a wide table a zero says that nobody got the name that year. */
  private zeroIsAbsent(): boolean {
    const { figures, statistic } = this.plan;
    const year = figures[0]?.year ?? null;
    const tagged = year !== null && "value" in year;
    return figures.length > 1 || tagged || statistic !== null;
  }

  private isCount(row: Row): boolean {
    const { statistic } = this.plan;
    if (statistic === null) return true;
    const value = cellText(row[statistic.column]);
    return statistic.counts?.has(value) ?? isCountStatistic(value);
  }

  /** Exports repeat whole lines: summed over a dimension they would count twice. */
  private isRepeated(row: Row, line: number): boolean {
    const key = row.map(cellText).join("\t");
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return false;
    }
    this.rejectAt(line, "duplicate", "", key.replaceAll("\t", ", "));
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
    const filled = filledColumns(row);
    if (filled.length > 2) return false;
    const counts = this.plan.figures.some(
      ({ count, rank }) => cellText(row[count ?? rank ?? -1]) !== "",
    );
    if (counts && filled.length > 1) return false;
    const text = filled.map((column) => cellText(row[column])).join(" ");
    if (isFootnote([text]) && /^(?:source|quelle|\*|\()/i.test(text))
      return false;
    const open = (key: "year" | "gender"): boolean =>
      this.plan.figures.some((figure) => figure[key] === null);
    const year = open("year") ? yearIn(text) : null;
    const gender = open("gender") ? sectionGender(text) : null;
    if (year === null && gender === null) return false;
    this.year = year ?? this.year;
    this.gender = gender ?? this.gender;
    return true;
  }

  private head(column: number): string {
    const header = this.plan.columns[column]?.header ?? "";
    return header === "" && column >= 0 ? String(column + 1) : header;
  }

  private aside(reason: string): Outcome {
    this.reason = reason;
    return "aside";
  }

  private flushNotes(): void {
    for (const note of this.notes) this.rejectNote(note);
    this.notes = [];
  }

  private rejectNote({ line, span, row }: Note): void {
    this.rejectAt(
      line,
      "too-few-fields",
      "",
      row.map(cellText).filter(Boolean).join(", "),
    );
    this.put("rejected", line, span, row);
  }

  private rejectAt(
    line: number,
    rule: RejectionRule,
    column: string,
    value: string,
  ): Outcome {
    this.reason = rule;
    const shown = value.slice(0, MAX_VALUE_LETTERS).replaceAll("\0", "\ufffd");
    this.sink.reject({
      member: this.member,
      line,
      column: column.slice(0, 200),
      value: shown,
      rule,
    });
    return "rejected";
  }

  private put(part: Part, line: number, span: number, row: Row): void {
    this.sink.account[part] += span;
    if (this.sink.onLine === undefined) return;
    const reason =
      part === "data" || part === "set_aside" || part === "rejected"
        ? this.reason
        : null;
    this.sink.onLine({ line, part, reason, cells: row.map(cellText) });
  }
}

/** "Boys", "MOST POPULAR male NAMES": a heading, not a name such as "Boy". */
function sectionGender(text: string): TablePlan["gender"] {
  return genderOfWord(text) ?? (text.includes(" ") ? genderIn(text) : null);
}

function ruleBroken(count: number | null): RejectionRule | null {
  if (count === null) return "count-not-a-whole-number";
  if (count === 0) return "count-not-positive";
  return count > MAX_COUNT ? "count-too-large" : null;
}
