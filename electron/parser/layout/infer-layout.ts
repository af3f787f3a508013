import type { Gender } from "../../../shared/ipc/contract";
import type { MappedColumn } from "../../../shared/mapping";
import type { Row, Table } from "../tables/table";
import { assignRoles, type ColumnSeen } from "./assign-roles";
import { cellText, isBlankRow } from "./cell-text";
import { profileColumn } from "./column-profile";
import { findHeader, headerTexts } from "./find-header";
import { genderIn, yearIn } from "./hints";

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
  /** Rows of figures that were looked at. */
  figures: number;
}

const PROFILE_ROWS = 400;

/** Finds header, columns and their roles; null: the table holds no figures beside names. */
export function inferLayout(table: Table, around: Surroundings): Layout | null {
  const rows = table.head;
  const place = findHeader(rows);
  if (place === null) return null;
  const data = rows
    .slice(place.data, place.data + PROFILE_ROWS)
    .filter((row) => !isBlankRow(row));
  const width = widthOf(
    rows.slice(place.header),
    place.data - place.header,
    table.kind,
  );
  const profiles = Array.from({ length: width }, (_, column) =>
    profileColumn(data, column),
  );
  const heads = headerTexts(
    rows,
    place,
    width,
    (column) => profiles[column]?.filled === 0,
  );
  const seen = profiles.map((cells, i): ColumnSeen => ({
    own: heads[i]?.own ?? "",
    full: heads[i]?.full ?? "",
    cells,
  }));
  const titles = titlesOf(rows.slice(0, place.header), table);
  return {
    preambleLines: place.header,
    headerLines: place.data - place.header,
    columns: assignRoles(seen),
    year: firstSaid(textsAround(table, titles, around), yearIn),
    gender: firstSaid(textsAround(table, titles, around), genderIn),
    titles,
    figures: data.length,
  };
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
  const lines = rows
    .map((row) => row.map(cellText).filter(Boolean).join(" "))
    .filter((line) => line !== "");
  return [...table.titles, ...lines];
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
