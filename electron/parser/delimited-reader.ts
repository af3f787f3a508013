import type {
  LineAccount,
  Rejection,
  RejectionRule,
} from "../../shared/receipt";
import type { ColumnPlan } from "./column-plan";
import {
  columnLabel,
  correctedLine,
  type LineCorrections,
} from "./corrections";
import {
  MAX_COUNT,
  NAME_IS_RARE_BUCKET,
  NAME_NOT_TEXT,
  NAME_TOO_LONG,
  stratumOf,
  type FactTable,
} from "./fact-table";
import { genderNo, isBlank } from "./line-words";
import { PlainReader, type CarefulReader } from "./plain-reader";
import { shownText } from "./shown-text";
import { LineSplitter } from "./split-line";
import { MAX_LINE_BYTES } from "./text-blocks";
import { WordTable } from "./word-table";

const LF = 10;
const CR = 13;
const ZERO = 48;
const MAX_VALUE_LETTERS = 200;

const NOT_A_NUMBER = -1;
const TOO_LARGE = -2;
const UNKNOWN = -1;
const SET_ASIDE = -2;

export interface LineEnds {
  lf: number;
  crlf: number;
}

/** Reads lines of one member as its plan says; every line ends up in exactly one part of the account. */
export class DelimitedReader implements CarefulReader {
  private line = 0;
  private readonly splitter: LineSplitter;
  private readonly years: WordTable;
  private readonly genders: WordTable;
  private readonly regions: WordTable;
  /** The place of every line, where the plan knows it. */
  private readonly place: number | null;
  private readonly plain: PlainReader;

  constructor(
    private readonly plan: ColumnPlan,
    private readonly member: string | null,
    private readonly facts: FactTable,
    readonly account: LineAccount,
    readonly lineEnds: LineEnds,
    private readonly reject: (rejection: Rejection) => void,
    /** What the user put into cells of this member, by line. */
    private readonly corrections?: ReadonlyMap<number, LineCorrections>,
  ) {
    this.splitter = new LineSplitter(plan.delimiter.charCodeAt(0));
    this.years = new WordTable((word) =>
      plan.unknownYears.includes(word) ? SET_ASIDE : UNKNOWN,
    );
    this.genders = new WordTable((word) => genderNo(plan, word));
    this.regions = new WordTable((word) => {
      const place = "resolve" in plan.region ? plan.region.resolve(word) : null;
      return place === null ? UNKNOWN : facts.placeNo(place);
    });
    this.place =
      "place" in plan.region ? facts.placeNo(plan.region.place) : null;
    facts.startMember(member);
    this.plain = this.plainReader();
  }

  get lines(): number {
    return this.line;
  }

  /** Reads a block that ends where a line ends. Quoted fields are unquoted in its bytes. */
  read(block: Uint8Array): void {
    const before = this.plan.preambleLines + this.plan.headerLines;
    for (let start = 0; start < block.length;) {
      const careful = this.line < before || this.corrections !== undefined;
      const next = careful ? start : this.plain.read(block, start);
      start = next > start ? next : this.readWithCare(block, start);
    }
  }

  countLineEnds(lf: number, crlf: number): void {
    this.lineEnds.lf += lf;
    this.lineEnds.crlf += crlf;
  }

  countFact(): number {
    this.account.total++;
    this.account.data++;
    return ++this.line;
  }

  private plainReader(): PlainReader {
    const { plan, place, genders, regions } = this;
    const gender =
      "value" in plan.gender
        ? { value: plan.gender.value === "M" ? 1 : 0 }
        : { column: plan.gender.column, words: genders };
    const where =
      "column" in plan.region
        ? { column: plan.region.column, words: regions }
        : { value: place ?? UNKNOWN };
    return new PlainReader(
      plan,
      this.facts,
      gender,
      where,
      this,
      MAX_LINE_BYTES,
    );
  }

  /** @returns where the next line begins */
  private readWithCare(block: Uint8Array, start: number): number {
    let end = block.indexOf(LF, start);
    const next = end < 0 ? block.length : end + 1;
    if (end < 0) end = block.length;
    else if (block[end - 1] === CR && end > start) this.lineEnds.crlf++;
    else this.lineEnds.lf++;
    if (end > start && block[end - 1] === CR) end--;
    this.readLine(block, start, end);
    return next;
  }

  readLine(bytes: Uint8Array, start: number, end: number): void {
    this.line++;
    this.account.total++;
    const { preambleLines, headerLines } = this.plan;
    if (isBlank(bytes, start, end)) this.account.blank++;
    else if (this.line <= preambleLines) this.account.preamble++;
    else if (this.line <= preambleLines + headerLines) this.account.header++;
    else if (end - start > MAX_LINE_BYTES)
      this.rejectLine("line-too-long", `${String(end - start)} bytes`);
    else this.readCorrected(bytes, this.splitter.split(bytes, start, end));
  }

  private readCorrected(bytes: Uint8Array, fields: number): void {
    const corrections = this.corrections?.get(this.line);
    if (corrections === undefined) {
      this.readFact(bytes, fields);
      return;
    }
    const texts = Array.from({ length: fields }, (_, field) =>
      this.splitter.text(bytes, field),
    );
    const { columnNames, delimiter } = this.plan;
    const line = correctedLine(texts, columnNames, corrections, delimiter);
    this.readFact(line, this.splitter.split(line, 0, line.length));
  }

  private readFact(bytes: Uint8Array, fields: number): void {
    const { plan } = this;
    if (fields !== plan.fields) {
      this.rejectLine(
        fields < plan.fields ? "too-few-fields" : "too-many-fields",
        this.wholeLine(bytes, fields),
      );
      return;
    }
    const name = this.nameOf(bytes);
    if (name < 0 && name !== NAME_IS_RARE_BUCKET) return;
    const year = this.yearOf(bytes);
    if (year === SET_ASIDE) this.account.set_aside++;
    if (year < 0) return;
    this.readFigure(bytes, name, year);
  }

  private readFigure(bytes: Uint8Array, name: number, year: number): void {
    const gender = this.genderOf(bytes);
    const place = gender < 0 ? UNKNOWN : this.placeOf(bytes);
    const count = place < 0 ? UNKNOWN : this.countOf(bytes);
    if (count < 0) return;
    this.keep(name, stratumOf(place, year, gender === 1 ? "M" : "F"), count);
  }

  private keep(name: number, stratum: number, count: number): void {
    if (name === NAME_IS_RARE_BUCKET) {
      this.account.set_aside++;
      this.facts.rareBirths.set(
        stratum,
        (this.facts.rareBirths.get(stratum) ?? 0) + count,
      );
      return;
    }
    this.account.data++;
    this.facts.add(name, stratum, count, this.line);
  }

  private nameOf(bytes: Uint8Array): number {
    const { name: column } = this.plan;
    const start = this.splitter.starts[column] as number;
    const end = this.splitter.ends[column] as number;
    if (start === end) {
      this.rejectField("name-empty", column, bytes);
      return UNKNOWN;
    }
    const name = this.facts.nameNo(bytes, start, end);
    if (name === NAME_TOO_LONG)
      this.rejectField("name-too-long", column, bytes);
    if (name === NAME_NOT_TEXT) this.rejectField("not-text", column, bytes);
    return name;
  }

  private yearOf(bytes: Uint8Array): number {
    const { year } = this.plan;
    if ("value" in year) return year.value;
    const value = this.numberAt(bytes, year.column);
    if (value >= 1800 && value <= 2100) return value;
    if (
      value === NOT_A_NUMBER &&
      this.wordAt(this.years, bytes, year.column) === SET_ASIDE
    ) {
      return SET_ASIDE;
    }
    const rule =
      value === NOT_A_NUMBER ? "year-not-a-number" : "year-out-of-range";
    this.rejectField(rule, year.column, bytes);
    return UNKNOWN;
  }

  private genderOf(bytes: Uint8Array): number {
    const { gender } = this.plan;
    if ("value" in gender) return gender.value === "M" ? 1 : 0;
    const no = this.wordAt(this.genders, bytes, gender.column);
    if (no < 0) this.rejectField("gender-unknown", gender.column, bytes);
    return no;
  }

  private placeOf(bytes: Uint8Array): number {
    const { region } = this.plan;
    if (this.place !== null || !("column" in region))
      return this.place ?? UNKNOWN;
    const no = this.wordAt(this.regions, bytes, region.column);
    if (no < 0) this.rejectField("region-unknown", region.column, bytes);
    return no;
  }

  private countOf(bytes: Uint8Array): number {
    const { count: column } = this.plan;
    const count = this.numberAt(bytes, column);
    if (count > 0) return count;
    const rules = {
      [NOT_A_NUMBER]: "count-not-a-whole-number",
      [TOO_LARGE]: "count-too-large",
    } as const;
    this.rejectField(
      count === 0 ? "count-not-positive" : rules[count as keyof typeof rules],
      column,
      bytes,
    );
    return UNKNOWN;
  }

  private numberAt(bytes: Uint8Array, column: number): number {
    const start = this.splitter.starts[column] as number;
    const end = this.splitter.ends[column] as number;
    if (start === end) return NOT_A_NUMBER;
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = (bytes[i] as number) - ZERO;
      if (digit < 0 || digit > 9) return NOT_A_NUMBER;
      value = value * 10 + digit;
    }
    return value > MAX_COUNT ? TOO_LARGE : value;
  }

  private wordAt(words: WordTable, bytes: Uint8Array, column: number): number {
    return words.lookUp(
      bytes,
      this.splitter.starts[column] as number,
      this.splitter.ends[column] as number,
    );
  }

  private rejectField(
    rule: RejectionRule,
    column: number,
    bytes: Uint8Array,
  ): void {
    const label = columnLabel(this.plan.columnNames, column);
    this.addRejection(rule, label, this.splitter.text(bytes, column));
  }

  private rejectLine(rule: RejectionRule, value: string): void {
    this.addRejection(rule, "", value);
  }

  private addRejection(
    rule: RejectionRule,
    column: string,
    value: string,
  ): void {
    this.account.rejected++;
    const { member, line } = this;
    const shown = shownText(value);
    this.reject({
      member,
      line,
      column: shownText(column),
      value: shown,
      rule,
    });
  }

  private wholeLine(bytes: Uint8Array, fields: number): string {
    const start = this.splitter.starts[0] as number;
    const end = Math.min(
      this.splitter.ends[fields - 1] as number,
      start + 4 * MAX_VALUE_LETTERS,
    );
    return new TextDecoder().decode(bytes.subarray(start, end));
  }
}
