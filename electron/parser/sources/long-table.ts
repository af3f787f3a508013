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
    for (let i = 0; i < Math.min(HEADER_WITHIN_LINES, rows.length); i++) {
      const header = rows[i] ?? [];
      const columns = columnsByHeader(
        header,
        rows.slice(i + 1, i + 1 + COMPARE_ROWS),
      );
      if (columns === null) continue;
      return planOf(columns, {
        delimiter,
        header,
        preambleLines: i,
        sample,
        options,
      });
    }
    const columns = columnsByContent(rows.slice(0, COMPARE_ROWS));
    return (
      columns &&
      planOf(columns, {
        delimiter,
        header: null,
        preambleLines: 0,
        sample,
        options,
        width: rows[0]?.length ?? 0,
      })
    );
  },
};

interface Shape {
  delimiter: string;
  header: string[] | null;
  preambleLines: number;
  sample: Sample;
  options: ImportOptions;
  width?: number;
}

/** Null where year or gender stand neither in a column nor in what the user said (or, the year, in the file's name). */
function planOf(columns: Columns, shape: Shape): ColumnPlan | null {
  const { options, header } = shape;
  if (columns.name === undefined || columns.count === undefined) return null;
  const year = options.year ?? yearInName(shape.sample.name);
  const gender = options.gender;
  if (columns.year === undefined && year === null) return null;
  if (columns.gender === undefined && gender === undefined) return null;
  const given = new Set(Object.values(columns));
  return {
    delimiter: shape.delimiter,
    preambleLines: shape.preambleLines,
    headerLines: header ? 1 : 0,
    fields: header?.length ?? shape.width ?? 0,
    columnNames: header ?? [],
    name: columns.name,
    count: columns.count,
    year:
      columns.year === undefined
        ? { value: year ?? 0 }
        : { column: columns.year },
    gender:
      columns.gender === undefined
        ? { value: gender ?? "F" }
        : { column: columns.gender, words: GENDER_WORDS },
    region: regionOf(columns, options),
    unknownYears: [],
    rareNames: [],
    unused: (header ?? []).filter((_, column) => !given.has(column)),
  };
}

function regionOf(
  columns: Columns,
  options: ImportOptions,
): ColumnPlan["region"] {
  if (options.region !== undefined)
    return { place: { code: options.region, name: options.region } };
  if (columns.region === undefined) return { place: WHOLE_COUNTRY };
  const prefix = options.country === undefined ? "" : `${options.country}-`;
  const resolve = (value: string): PlaceName | null => {
    if (value === "" || value.length > 16) return null;
    return {
      code: value.startsWith(prefix) ? value : prefix + value,
      name: value,
    };
  };
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

/** A headerless table: every column's kind is plain from its cells. */
function columnsByContent(rows: string[][]): Columns | null {
  const width = rows[0]?.length ?? 0;
  const columns: Columns = {};
  for (const role of ["gender", "year", "count", "name"] as const) {
    for (
      let column = 0;
      column < width && columns[role] === undefined;
      column++
    ) {
      const cells = cellsAt(rows, column);
      const taken = Object.values(columns).includes(column);
      if (!taken && cells.length > 0 && fits(role, cells))
        columns[role] = column;
    }
  }
  const known = Object.keys(columns).length;
  return columns.name !== undefined &&
    columns.count !== undefined &&
    known === width &&
    width >= 3
    ? columns
    : null;
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
