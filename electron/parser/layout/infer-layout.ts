import type { Gender } from "../../../shared/ipc/contract";
import type { MappedColumn } from "../../../shared/mapping";
import type { Row, Table } from "../tables/table";
import { assignRoles } from "./assign-roles";
import { cellText, filledColumns, isBlankRow } from "./cell-text";
import { profileColumn, type ColumnSeen } from "./column-profile";
import { isCountStatistic } from "./compile-plan";
import { findHeader, headerTexts, type HeaderPlace } from "./find-header";
import { filledDown } from "./fill-down";
import { markDimensions } from "./further-dimensions";
import { headerRoles } from "./header-words";
import { genderIn, namesDecades, yearIn } from "./hints";
import { bucketOf } from "./totals";

/** What surrounds a table: the names it came under, nearest last. */
export interface Surroundings {
  /** File name without folders. */
  file: string;
  folders: readonly string[];
  /** Words of the sheets that hold no figures: covers, notes, contents. */
  notes: readonly string[];
}

/** What was understood of one table, before a profile, a mapping or the user changes it. */
export interface Layout {
  preambleLines: number;
  headerLines: number;
  columns: MappedColumn[];
  /** Of all lines, where no column says it: from the sheet's name, the titles, the file's name or its folders. */
  year: number | null;
  gender: Gender | null;
  /** Lines of words above the header, and what the container says of the table. */
  titles: string[];
  /** Heads of columns of which any may be the count. */
  unclear: string[];
  /** Columns of shares, which are no figures by themselves. */
  shares: boolean;
  /** Columns whose cells hold for the rows below them, too, until the next: merged cells, as in many a table of statistics. */
  carried: number[];
}

const PROFILE_ROWS = 400;
const CARRIED_ROLES: readonly string[] = ["year", "gender", "region"];

/** Finds header, columns and their roles; null: the table holds no figures beside names. */
export function inferLayout(table: Table, around: Surroundings): Layout | null {
  const rows = table.head;
  const place = findHeader(rows, table.kind);
  if (place === null) return null;
  const data = rows
    .slice(place.data, place.data + PROFILE_ROWS)
    .filter((row) => !isBlankRow(row) && !isSum(row) && !isOneText(row));
  const titles = titlesOf(rows.slice(0, place.header), table);
  const seen = columnsOf(table, place, data);
  const { columns, unclear } = assignRoles(seen, titles.some(namesDecades));
  const carried = carriedColumns(columns, data);
  markDimensions(columns, filledDown(data, carried));
  const texts = [
    ...linesOf(rows.slice(place.data, place.first)),
    ...textsAround(table, titles, around),
  ];
  return {
    preambleLines: place.header,
    headerLines: place.data - place.header,
    columns,
    year: firstSaid(texts, yearIn),
    gender: firstSaid(texts, genderIn),
    titles,
    unclear,
    shares: seen.some(({ cells }) => cells.decimal > 0.5),
    carried,
  };
}

/** A line of a total or of other names: its words stand where other lines have numbers. */
function isSum(row: Row): boolean {
  const [first = -1] = filledColumns(row);
  return bucketOf(cellText(row[first]), true) !== null;
}

/** One cell of words: a heading or a note, which says nothing of its column. */
function isOneText(row: Row): boolean {
  const filled = filledColumns(row);
  return filled.length === 1 && /\p{L}/u.test(cellText(row[filled[0] ?? 0]));
}

/** Heads and cells of the columns. Where lines hold ranks or shares by turns, those of counts are looked at. */
function columnsOf(
  table: Table,
  place: HeaderPlace,
  data: readonly Row[],
): ColumnSeen[] {
  const headerRows = place.data - place.header;
  const width = widthOf(table.head.slice(place.header), headerRows, table.kind);
  const columns = Array.from({ length: width }, (_, column) => column);
  const empty = columns.map((column) =>
    data.every((row) => cellText(row[column]) === ""),
  );
  const heads = headerTexts(
    table.head,
    place,
    width,
    (column) => empty[column] === true,
  );
  const counted = countRows(data, heads);
  return columns.map((column): ColumnSeen => ({
    own: heads[column]?.own ?? "",
    full: heads[column]?.full ?? "",
    cells: profileColumn(counted, column),
  }));
}

/** The rows of counts, where a column tells the statistics of rows apart. */
function countRows(
  data: readonly Row[],
  heads: readonly { own: string }[],
): readonly Row[] {
  const statistic = heads.findIndex(({ own }) =>
    headerRoles(own).includes("statistic"),
  );
  if (statistic < 0) return data;
  const counts = data.filter((row) =>
    isCountStatistic(cellText(row[statistic])),
  );
  return counts.length === 0 ? data : counts;
}

/** Year, sex and place that stand in the first of several rows only. */
function carriedColumns(
  columns: readonly MappedColumn[],
  data: readonly Row[],
): number[] {
  return columns.flatMap(({ role }, i) => {
    if (!CARRIED_ROLES.includes(role)) return [];
    const filled = data.filter((row) => cellText(row[i]) !== "").length;
    const first = cellText(data[0]?.[i]) !== "";
    return first && filled <= data.length / 2 ? [i] : [];
  });
}

/** A text is as wide as its header, or as most of its lines: one line too long makes no column. A sheet is as wide as its widest row. */
function widthOf(
  rows: readonly Row[],
  headerRows: number,
  kind: Table["kind"],
): number {
  const lengths = rows.slice(0, 1000).map(({ length }) => length);
  if (kind !== "text") return Math.max(...lengths, 0);
  if (headerRows > 0) return Math.max(...lengths.slice(0, headerRows));
  const sorted = lengths.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function titlesOf(rows: readonly Row[], table: Table): string[] {
  return [...table.titles, ...linesOf(rows)];
}

function linesOf(rows: readonly Row[]): string[] {
  return rows
    .map((row) => row.map(cellText).filter(Boolean).join(" "))
    .filter((line) => line !== "");
}

/** Where year and sex may stand, nearest to the figures first. */
function textsAround(
  table: Table,
  titles: readonly string[],
  { file, folders }: Surroundings,
): string[] {
  const member = table.member?.split("/") ?? [];
  return [
    ...(table.sheet === null ? [] : [table.sheet]),
    ...titles,
    ...member.reverse(),
    file,
    ...[...folders].reverse(),
  ];
}

function firstSaid<T>(
  texts: readonly string[],
  find: (text: string) => T | null,
): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
