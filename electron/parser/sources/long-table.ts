import { resolveRegion } from "../regions/resolve-region";
import type { ImportOptions } from "../../../shared/ipc/contract";
import { WHOLE_COUNTRY, type ColumnPlan, type PlaceName } from "../column-plan";
import type { Sample, SourceFormat } from "../source-format";
import { cellsOf, sniffDelimiter } from "./sniff-delimiter";
import { GENDER_WORDS, headerKey, ROLE_WORDS, type Role } from "./header-words";

const HEADER_WITHIN_LINES = 20;
const COMPARE_ROWS = 100;

const ROLES = ["year", "gender", "count", "name", "region"] as const;

type Columns = Partial<Record<Role, number>>;

/** Any table with one line per year, name and sex whose header says so in a language we know, or whose columns leave no doubt. */
export const longTable: SourceFormat = {
  id: "long-table",
  office: "Statistics office named by the user",
  country: null,
  title: "Table of names",
  licence: "Not stated in the file",
  attribution: "",
  sourceUrl: null,
  threshold: null,
  complete: false,
  denominator: null,
  notes: [],
  wholeCountryIs: null,
  recognise(sample, options) {
    const delimiter = sniffDelimiter(sample.lines);
    if (delimiter === null) return null;
    const rows = sample.lines.map((line) => cellsOf(line, delimiter));
    const shape = { delimiter, sample, options };
    for (const [i, header] of rows.slice(0, HEADER_WITHIN_LINES).entries()) {
      const below = rows.slice(i + 1, i + 1 + COMPARE_ROWS);
      const columns = columnsByHeader(header, below);
      if (columns === null) continue;
      const width = header.length;
      return planOf(columns, { ...shape, header, preambleLines: i, width });
    }
    const columns = columnsByContent(rows.slice(0, COMPARE_ROWS));
    if (columns === null) return null;
    const width = rows[0]?.length ?? 0;
    return planOf(columns, { ...shape, header: null, preambleLines: 0, width });
  },
};

interface Shape {
  delimiter: string;
  header: string[] | null;
  preambleLines: number;
  sample: Sample;
  options: ImportOptions;
  /** How many fields a line has. */
  width: number;
}

/** Null where year or gender stand neither in a column nor in what the user said (or, the year, in the file's name). */
function planOf(columns: Columns, shape: Shape): ColumnPlan | null {
  const year = yearFrom(columns, shape);
  const gender = genderFrom(columns, shape);
  const { name, count } = columns;
  if (year === null || gender === null) return null;
  if (name === undefined || count === undefined) return null;
  const header = shape.header ?? [];
  const given = new Set(Object.values(columns));
  return {
    delimiter: shape.delimiter,
    preambleLines: shape.preambleLines,
    headerLines: shape.header === null ? 0 : 1,
    fields: shape.width,
    columnNames: header,
    name,
    count,
    year,
    gender,
    region: regionOf(columns, shape.options),
    unknownYears: [],
    rareNames: [],
    unused: header.filter((_, column) => !given.has(column)),
  };
}

function yearFrom(columns: Columns, shape: Shape): ColumnPlan["year"] | null {
  if (columns.year !== undefined) return { column: columns.year };
  const value = shape.options.year ?? yearInName(shape.sample.name);
  return value === null ? null : { value };
}

function genderFrom(
  columns: Columns,
  { options }: Shape,
): ColumnPlan["gender"] | null {
  if (columns.gender !== undefined) {
    return { column: columns.gender, words: GENDER_WORDS };
  }
  return options.gender === undefined ? null : { value: options.gender };
}

function regionOf(
  columns: Columns,
  options: ImportOptions,
): ColumnPlan["region"] {
  if (options.region !== undefined)
    return { place: { code: options.region, name: options.region } };
  if (columns.region === undefined) return { place: WHOLE_COUNTRY };
  const resolve = (value: string): PlaceName | null =>
    resolveRegion(options.country ?? "", value);
  return { column: columns.region, resolve };
}

function yearInName(name: string): number | null {
  const years = name.match(/(?<!\d)(1[89]\d\d|20\d\d|2100)(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}

/**
 * Null unless the header names a name and a count. A column whose cells are of the role's kind goes first: "nombre" is a
 * count in French and a name in Spanish. Failing that, the header is believed: what is wrong with the cells is told line by line.
 */
function columnsByHeader(header: string[], rows: string[][]): Columns | null {
  const keys = header.map(headerKey);
  const columns: Columns = {};
  for (const believe of [false, true]) {
    for (const role of ROLES) {
      if (columns[role] !== undefined) continue;
      const taken = new Set(Object.values(columns));
      const column = columnFor(
        role,
        keys,
        (i) => !taken.has(i) && (believe || fits(role, cellsAt(rows, i))),
      );
      if (column >= 0) columns[role] = column;
    }
  }
  return columns.name === undefined || columns.count === undefined
    ? null
    : columns;
}

function columnFor(
  role: Role,
  keys: string[],
  fitting: (column: number) => boolean,
): number {
  for (const word of ROLE_WORDS[role]) {
    const column = keys.findIndex((key, i) => key === word && fitting(i));
    if (column >= 0) return column;
  }
  return -1;
}

/** A headerless table: null unless every column's kind is plain from its cells. */
function columnsByContent(rows: string[][]): Columns | null {
  const width = rows[0]?.length ?? 0;
  const columns: Columns = {};
  for (const role of ["gender", "year", "count", "name"] as const) {
    const taken = new Set(Object.values(columns));
    const column = Array.from({ length: width }, (_, i) => i).find((i) => {
      const cells = cellsAt(rows, i);
      return !taken.has(i) && cells.length > 0 && fits(role, cells);
    });
    if (column !== undefined) columns[role] = column;
  }
  const plain = Object.keys(columns).length === width && width >= 3;
  return plain ? columns : null;
}

function cellsAt(rows: string[][], column: number): string[] {
  return rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
}

const KIND: Readonly<Record<Role, (cell: string) => boolean>> = {
  year: (cell) => /^(1[89]|20|21)\d\d$/.test(cell),
  gender: (cell) => GENDER_WORDS.has(headerKey(cell)),
  count: (cell) => /^\d+$/.test(cell),
  name: (cell) => /\p{L}/u.test(cell) && !/^\d+$/.test(cell),
  region: () => true,
};

/** Most cells are of the role's kind: single faults are for the reader to reject by line. */
function fits(role: Role, cells: string[]): boolean {
  return cells.filter(KIND[role]).length * 2 >= cells.length;
}
