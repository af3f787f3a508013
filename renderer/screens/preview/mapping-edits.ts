import type { MappedColumn, Mapping } from "../../../shared/mapping";
import type { Preview, PreviewLine } from "../../../shared/preview";

const UNSAID: Pick<MappedColumn, "year" | "gender" | "place"> = {
  year: null,
  gender: null,
  place: null,
};

/** A mapping to begin with where no layout was found: the first line is the header, and no column says anything. */
export function startingMapping(preview: Preview): Mapping {
  const lines = preview.tables.find(({ skipped }) => skipped === null)?.lines;
  const header = lines?.find(({ part }) => part === "header") ?? lines?.[0];
  return {
    version: 1,
    profile: null,
    country: preview.receipt.country,
    place: null,
    measure: "births",
    encoding: null,
    delimiter: null,
    tables: null,
    preambleLines: Math.max(0, (header?.line ?? 1) - 1),
    headerLines: 1,
    columns: columnsOf(header, lines ?? []),
    year: null,
    gender: null,
    statistics: null,
    sumOverDimensions: false,
    suppressed: [],
    source: null,
  };
}

function columnsOf(
  header: PreviewLine | undefined,
  lines: readonly PreviewLine[],
): MappedColumn[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => ({
    header: header?.cells[index] ?? "",
    role: "ignored",
    ...UNSAID,
  }));
}

/** One column changed. What all its figures are of goes with a role that has no figures. */
export function withColumn(
  mapping: Mapping,
  index: number,
  change: Partial<MappedColumn>,
): Mapping {
  const columns = mapping.columns.map((column, at) =>
    at === index ? tidied({ ...column, ...change }) : column,
  );
  return { ...mapping, columns };
}

function tidied(column: MappedColumn): MappedColumn {
  return hasAllOf(column) ? column : { ...column, ...UNSAID };
}

/** Whether it can be said of a column what all its figures are of. */
export function hasAllOf({ role }: MappedColumn): boolean {
  return role === "count" || role === "rank" || role === "name";
}

/** How the text of the file is decoded and split has changed: the columns are found anew. */
export function withText(
  mapping: Mapping,
  change: Partial<Pick<Mapping, "encoding" | "delimiter">>,
): Mapping {
  return { ...mapping, ...change, columns: [] };
}

/** Headers of the columns with this role, by position where they have none. */
export function headersOf(
  mapping: Mapping,
  role: MappedColumn["role"],
): string[] {
  return mapping.columns.flatMap((column, index) =>
    column.role === role
      ? [column.header === "" ? String(index + 1) : column.header]
      : [],
  );
}

/** Different values of the statistic columns in the lines that are shown, in their order. */
export function statisticValues(preview: Preview, mapping: Mapping): string[] {
  const at = mapping.columns.findIndex(({ role }) => role === "statistic");
  if (at < 0) return [];
  const values = preview.tables.flatMap(({ lines }) =>
    lines
      .filter(({ part }) => part !== "preamble" && part !== "header")
      .map(({ cells }) => cells[at]?.trim() ?? ""),
  );
  const known = [...(mapping.statistics ?? []), ...values];
  return [...new Set(known)].filter((value) => value !== "");
}

/** The region that a place is; null: it is the whole country. */
export function regionOf(place: Mapping["place"]): Mapping["place"] {
  return place === null || place.code === null ? null : place;
}

const PLACE_CODE_MAX = 20;

/** A region by the name that was typed; the whole country where that is empty. It has a code made of its name until one is typed. */
export function placeNamed(
  name: string,
  before: Mapping["place"],
  country: string | null,
): Mapping["place"] {
  if (name === "") return null;
  const typed =
    before !== null &&
    before.code !== null &&
    before.code !== madeCode(before.name, country);
  return { code: typed ? before.code : madeCode(name, country), name };
}

/** Another country; the code that was made of a region's name goes along. */
export function withCountry(mapping: Mapping, country: string | null): Mapping {
  const { place } = mapping;
  const isMade =
    place !== null && place.code === madeCode(place.name, mapping.country);
  return {
    ...mapping,
    country,
    place: isMade ? { ...place, code: madeCode(place.name, country) } : place,
  };
}

function madeCode(name: string, country: string | null): string {
  const prefix = country === null ? "" : `${country}-`;
  return `${prefix}${name}`.slice(0, PLACE_CODE_MAX);
}
