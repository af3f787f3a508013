import type { RejectionRule } from "../../../shared/receipt";
import {
  MAX_COUNT,
  NAME_IS_RARE_BUCKET,
  NAME_TOO_LONG,
  type FactTable,
} from "../fact-table";
import { columnLabel } from "../corrections";
import type { Cell, Row } from "../tables/table";
import {
  cellText,
  filledColumns,
  rankNumber,
  suppression,
  wholeNumber,
} from "./cell-text";
import { isCountStatistic, type Figure, type TablePlan } from "./compile-plan";
import { StratumFinder } from "./stratum-finder";
import { bucketOf } from "./totals";

/** What became of one figure of a line. */
export type Outcome = "fact" | "aside" | "absent" | "rejected";

export interface RejectedCell {
  line: number;
  rule: RejectionRule;
  column: string;
  value: string;
}

/** Reads the figures of a line, one by one. */
export class FigureReader {
  /** What the section says that the line stands in. */
  readonly section: StratumFinder;
  /** Why the last figure is no plain fact. */
  reason: string | null = null;
  /** The largest figure of a name so far, by its column. */
  private readonly largest = new Map<number, number>();
  private readonly names = new Map<string, number>();
  private readonly headers: readonly string[];

  constructor(
    private readonly plan: TablePlan,
    private readonly facts: FactTable,
    private readonly reject: (cell: RejectedCell) => void,
  ) {
    this.section = new StratumFinder(plan, facts);
    this.headers = plan.columns.map(({ header }) => header);
  }

  read(figure: Figure, row: Row, line: number): Outcome {
    const name = cellText(row[figure.name]);
    const value = this.valueOf(figure, row);
    const text = cellText(value);
    if (text === "" && (name === "" || !this.blankIsMark())) {
      return this.blankFigure(name, row, figure, line);
    }
    const other = this.otherThanWhole(row);
    if (other !== null) return this.aside(other);
    const bucket = this.bucketOf(name, value, figure);
    if (bucket === "total") return this.addTotal(figure, row);
    if (!this.isCount(row)) return this.aside("not a count");
    return this.readKnown(figure, row, line, bucket === "rare");
  }

  /** What stands in the cell, or the mark that another column has for it. */
  private valueOf({ count, rank }: Figure, row: Row): Cell | undefined {
    const value = row[count ?? rank ?? -1];
    if (cellText(value) !== "" || this.plan.marks < 0) return value;
    const mark = row[this.plan.marks];
    return suppression(mark) === null ? value : mark;
  }

  /** A figure that counts: for a name, or for rare names together. */
  private readKnown(
    figure: Figure,
    row: Row,
    line: number,
    rare: boolean,
  ): Outcome {
    const name = cellText(row[figure.name]);
    const value = this.valueOf(figure, row);
    const stratum = this.stratumFor(figure, row, line);
    if (typeof stratum !== "number") return stratum;
    if (rare) return this.addRare(stratum, value);
    if (name === "")
      return this.rejectAt(line, "name-empty", this.head(figure.name), "");
    const ownRank = rankNumber(row[figure.ownRank ?? -1]);
    const before = this.facts.size;
    const outcome = this.addFigure(figure, name, stratum, value, line);
    if (this.facts.size > before && ownRank !== null)
      this.facts.noteRank(ownRank);
    return outcome;
  }

  /** A line whose first word says that its figures are sums; false: it says no such thing. */
  readSum(row: Row): boolean {
    const [first = -1] = filledColumns(row);
    const bucket = bucketOf(cellText(row[first]), true);
    if (bucket === null) return false;
    for (const figure of this.plan.figures) {
      const stratum = this.section.find(figure, row);
      const value = row[figure.count ?? -1];
      if (bucket === "total") this.addTotal(figure, row);
      else if (typeof stratum === "number") this.addRare(stratum, value);
    }
    return true;
  }

  /** A sum that the file states; where it is clear of what, it is compared later. */
  private addTotal(figure: Figure, row: Row): Outcome {
    const stratum = this.section.find(figure, row);
    const total = wholeNumber(row[figure.count ?? -1]);
    if (typeof stratum === "number" && total !== null && this.isCount(row))
      this.facts.totals.set(stratum, total);
    return this.aside("a total");
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
    const hidden = this.suppressed(value);
    // A legend says that the mark stands for nobody.
    if (hidden?.high === 0) return this.aside("a count of 0");
    const count = this.numberIn(figure, value);
    const refused =
      hidden === null ? this.refuse(figure, count, value, line) : null;
    if (refused !== null) return refused;
    const no = this.nameNo(name);
    if (no < 0) return this.badName(no, line, figure, name);
    if (hidden !== null) return this.addSuppressed(no, stratum, hidden, line);
    const { facts } = this;
    if (figure.count === null) facts.addRank(no, stratum, count ?? 0, line);
    else facts.add(no, stratum, count ?? 0, line);
    return "fact";
  }

  /** Null: the number can be a fact. */
  private refuse(
    figure: Figure,
    count: number | null,
    value: Cell | undefined,
    line: number,
  ): Outcome | null {
    if (count === 0 && this.zeroIsAbsent()) return this.aside("a count of 0");
    const rule = ruleBroken(count);
    const column = this.head(figure.count ?? figure.rank ?? figure.name);
    return rule === null
      ? null
      : this.rejectAt(line, rule, column, cellText(value));
  }

  private addSuppressed(
    name: number,
    stratum: number,
    { low, high }: { low: number; high: number | null },
    line: number,
  ): Outcome {
    this.facts.addSuppressed(name, stratum, low, high ?? -1, line);
    this.reason = "a count that was not published";
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
    const { rareBirths } = this.facts;
    const count = wholeNumber(value) ?? 0;
    rareBirths.set(stratum, (rareBirths.get(stratum) ?? 0) + count);
    return this.aside("rare names together");
  }

  private stratumFor(figure: Figure, row: Row, line: number): number | Outcome {
    const found = this.section.find(figure, row);
    if (typeof found === "number") return found;
    if (typeof found === "string") return this.aside(found);
    const { rule, column, value } = found;
    return this.rejectAt(line, rule, this.head(column), value);
  }

  private nameNo(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const bytes = new TextEncoder().encode(name);
    const no = this.facts.nameNo(bytes, 0, bytes.length);
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
    const { figures, statistic, zeroIsAbsent } = this.plan;
    const year = figures[0]?.year ?? null;
    const tagged = year !== null && "value" in year;
    return zeroIsAbsent || figures.length > 1 || tagged || statistic !== null;
  }

  private isCount(row: Row): boolean {
    const { statistic } = this.plan;
    if (statistic === null) return true;
    const value = cellText(row[statistic.column]);
    return statistic.counts?.has(value) ?? isCountStatistic(value);
  }

  /** Why a line is left out that is of one category where others are of all together; null: it is not. */
  private otherThanWhole(row: Row): string | null {
    const other = this.plan.wholes.find(
      ({ column, words }) => !words.has(cellText(row[column])),
    );
    if (other === undefined) return null;
    return other.reason ?? "a part of a figure for all";
  }

  private head(column: number): string {
    return columnLabel(this.headers, column);
  }

  private aside(reason: string): Outcome {
    this.reason = reason;
    return "aside";
  }

  rejectAt(
    line: number,
    rule: RejectionRule,
    column: string,
    value: string,
  ): "rejected" {
    this.reason = rule;
    this.reject({ line, rule, column, value });
    return "rejected";
  }
}

function ruleBroken(count: number | null): RejectionRule | null {
  if (count === null) return "count-not-a-whole-number";
  if (count === 0) return "count-not-positive";
  return count > MAX_COUNT ? "count-too-large" : null;
}
