import path from "node:path";
import { AppError } from "../../../shared/errors";
import type { Gender } from "../../../shared/ipc/contract";
import {
  cellText,
  isBlankRow,
  yearNumber,
} from "../../parser/layout/cell-text";
import { genderOfWord } from "../../parser/layout/gender-words";
import { openMembers } from "../../parser/members";
import { openTables } from "../../parser/tables/open-tables";
import type { Row, Table } from "../../parser/tables/table";
import { lifeColumns, type LifeColumns } from "./life-columns";
import { ageIn, decimalIn } from "./life-numbers";
import {
  LifeTableFault,
  survivorsOf,
  type LifeLine,
  type LifeSeries,
} from "./life-series";

export interface ReadLifeTable {
  readonly series: readonly LifeSeries[];
  /** The file says that its years are years of birth. */
  readonly byBirth: boolean;
  /** Text above the table. */
  readonly title: string;
}

/** What the user says where the file does not. */
export type SexOfFile = Gender | "both";

const GUESS = { encoding: null, delimiter: null };
const MAX_LINES = 1_000_000;
const EXPECTED =
  "a column of ages, and one of survivors (lx) or of probabilities of death (qx), by sex.";

/**
 * Reads a life table, whatever its delimiter, encoding and decimal mark; sheets and archives too: the first table that has ages.
 * @throws AppError 'file-unreadable' | 'file-empty' | 'format-unknown' | 'gender-needed' | 'life-table-invalid'
 */
export async function readLifeTable(
  source: string,
  sex: SexOfFile | null,
): Promise<ReadLifeTable> {
  const filename = path.basename(source);
  const file = await openMembers(source, filename);
  try {
    let seen: Row = [];
    for (const member of file.members) {
      if (member.refused !== null) continue;
      for (const table of await openTables(member, filename, GUESS)) {
        const rows = await rowsOf(table);
        const columns = lifeColumns(rows);
        if (columns !== null) return read(source, rows, columns, sex);
        if (seen.length === 0)
          seen = rows.find((row) => !isBlankRow(row)) ?? [];
      }
    }
    throw new AppError({
      code: "format-unknown",
      path: source,
      header: seen.map(cellText),
      expected: EXPECTED,
    });
  } finally {
    await file.close();
  }
}

/** Columns that only blanks stand between are one cell to the sniffer of delimiters. */
async function rowsOf(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of table.blocks()) {
    for (const row of block.rows)
      rows.push(
        table.kind === "text" && table.delimiter === null ? cut(row) : row,
      );
    if (rows.length > MAX_LINES) break;
  }
  return rows;
}

function cut(row: Row): Row {
  const text = cellText(row[0]);
  return text === "" ? [] : text.split(/\s+/);
}

function read(
  source: string,
  rows: readonly Row[],
  columns: LifeColumns,
  sex: SexOfFile | null,
): ReadLifeTable {
  const above = rows
    .slice(0, columns.headerRow)
    .map((row) => row.map(cellText).join(" ").trim());
  const title = above.find((line) => line !== "") ?? "";
  const saying = sex ?? sexOfTitle(`${title} ${path.basename(source)}`);
  const groups = groupsOf(rows, columns, saying);
  if (groups === null)
    throw new AppError({ code: "gender-needed", path: source });
  const line = columns.headerRow + 1;
  if (groups.length === 0)
    throw invalid(source, line, "no line below has an age and a figure");
  try {
    return {
      ...{ title, byBirth: columns.byBirth },
      series: groups.map(({ gender, year, kind, lines }) => ({
        ...{ gender, year },
        ...survivorsOf(kind, lines),
      })),
    };
  } catch (error) {
    if (!(error instanceof LifeTableFault)) throw error;
    throw invalid(source, error.line, error.reason);
  }
}

function invalid(source: string, line: number, reason: string): AppError {
  return new AppError({
    code: "life-table-invalid",
    path: source,
    line,
    reason,
  });
}

/** The one sex that a title or file name speaks of; null: none, or both. */
function sexOfTitle(title: string): Gender | null {
  const words = title.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const sexes = new Set(words.map(genderOfWord).filter((sex) => sex !== null));
  const [only] = sexes;
  return sexes.size === 1 ? (only ?? null) : null;
}

interface Group {
  readonly gender: Gender;
  readonly year: number | null;
  readonly kind: LifeColumns["values"][number]["kind"];
  readonly lines: LifeLine[];
}

/** The lines of each sex and year; null: the sex of no line is known. Lines of both sexes together are passed over where there are others. */
function groupsOf(
  rows: readonly Row[],
  columns: LifeColumns,
  saying: SexOfFile | null,
): Group[] | null {
  const groups = new Map<string, Group>();
  const found = rows.flatMap((row, at) =>
    at <= columns.headerRow ? [] : figuresOf(row, at + 1, columns),
  );
  for (const { row, line, gender, kind, year } of found)
    for (const sex of sexesOf(row, columns, gender, saying)) {
      const key = `${sex} ${String(year)}`;
      const group = groups.get(key) ?? { gender: sex, year, kind, lines: [] };
      group.lines.push(line);
      groups.set(key, group);
    }
  return groups.size === 0 && found.length > 0 ? null : [...groups.values()];
}

interface Figure extends Omit<Group, "gender" | "lines"> {
  readonly row: Row;
  /** As the column says it. */
  readonly gender: Gender | null;
  readonly line: LifeLine;
}

/** What a line says; notes and blank lines say nothing. */
function figuresOf(row: Row, line: number, columns: LifeColumns): Figure[] {
  const age = ageIn(row[columns.age]);
  if (age === null) return [];
  const year = columns.year === null ? null : yearNumber(row[columns.year]);
  return columns.values.flatMap(({ column, kind, gender }) => {
    const value = decimalIn(row[column]);
    if (value === null) return [];
    return [{ row, gender, kind, year, line: { line, age, value } }];
  });
}

function sexesOf(
  row: Row,
  columns: LifeColumns,
  gender: Gender | null,
  saying: SexOfFile | null,
): readonly Gender[] {
  const told =
    gender ??
    (columns.sex === null ? null : genderOfWord(cellText(row[columns.sex])));
  if (told !== null) return [told];
  // A column of sexes names others than these two for both together.
  if (columns.sex !== null || saying === null) return [];
  return saying === "both" ? ["F", "M"] : [saying];
}
