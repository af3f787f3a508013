import type { ImportOptions } from "../../../shared/ipc/contract";
import type { ColumnRole, Mapping, PlaceRef } from "../../../shared/mapping";
import { cityNamed } from "../regions/cities";
import { resolveRegion } from "../regions/resolve-region";
import { isWholeCountry } from "../regions/whole-country";
import type { Row } from "../tables/table";
import { cellText, filledColumns } from "./cell-text";
import { figuresOf, type TablePlan } from "./compile-plan";
import { genderWordsOf } from "./gender-words";
import { headerKey } from "./header-words";
import { marksIn } from "./legend";
import type { Layout } from "./infer-layout";
import type { Shape, TableView } from "./profile";
import { bucketOf } from "./totals";

/** How the lines of a table become facts: what was inferred, what the profile knows and what the user said. */
export function planOf(
  layout: Layout,
  shape: Shape,
  options: ImportOptions,
  country: string,
  view: TableView,
): TablePlan {
  const { head, kind } = view.table;
  const { columns } = layout;
  const rows = head.slice(layout.preambleLines + layout.headerLines);
  const { mapping } = options;
  const said = mapping ?? NOTHING_SAID;
  const shaped = { ...NO_SHAPE, ...shape };
  return {
    preambleLines: layout.preambleLines,
    headerLines: layout.headerLines,
    columns,
    figures: figuresOf(columns),
    year: options.year ?? layout.year,
    gender: options.gender ?? layout.gender,
    place: placeSaid(options) ?? said.place ?? shaped.place,
    statistic: statisticOf(layout, said.statistics),
    dimensions: columns.flatMap(({ role }, i) =>
      role === "dimension" ? [i] : [],
    ),
    wholes: [
      ...wholesIn(columns, rows),
      ...countriesIn(columns, rows, country),
    ],
    carried: layout.carried,
    marks: columns.findIndex(({ header, role }) => saysMark(header, role)),
    zeroIsAbsent: kind === "records",
    genders: shape.genders ?? gendersIn(columns, rows),
    sumOverDimensions: said.sumOverDimensions || shaped.sumOverDimensions,
    suppressed: [
      ...said.suppressed,
      ...shaped.suppressed,
      ...marksIn([...layout.titles, ...notesIn(head)]),
    ],
    unknownYears: shaped.unknownYears,
    resolvePlace:
      shape.resolvePlace ??
      ((word) => cityNamed(country, word) ?? resolveRegion(country, word)),
  };
}

/** Lines of one cell, as notes are; below a table they are seen where it is short. */
function notesIn(head: readonly Row[]): string[] {
  return head
    .filter((row) => filledColumns(row).length === 1)
    .map((row) => cellText(row[filledColumns(row)[0] ?? 0]));
}

/** A column of marks beside the figures: "STATUS", "Null Reason". */
function saysMark(header: string, role: ColumnRole): boolean {
  return (
    role === "ignored" &&
    /(?<!\p{L})(?:status|symbols?|flags?|obs status|null reason)(?!\p{L})/iu.test(
      header.replace(/_/g, " "),
    )
  );
}

/** Of each dimension that has one the category of all together. */
function wholesIn(
  columns: Layout["columns"],
  rows: readonly Row[],
): TablePlan["wholes"] {
  return columns.flatMap(({ role }, column) => {
    if (role !== "dimension") return [];
    const words = rows
      .map((row) => cellText(row[column]))
      .filter((word) => bucketOf(word) === "total" || isWholeCountry("", word));
    return words.length === 0 ? [] : [{ column, words: new Set(words) }];
  });
}

/** A table of several countries: the lines of the one that was asked for are read. */
function countriesIn(
  columns: Layout["columns"],
  rows: readonly Row[],
  country: string,
): TablePlan["wholes"] {
  const column = columns.findIndex(
    ({ header, role }) =>
      (role === "dimension" || role === "ignored") &&
      COUNTRY_HEADS.test(headerKey(header)),
  );
  if (column < 0 || country === "") return [];
  const words = new Set(rows.map((row) => cellText(row[column])));
  const own = [...words].filter((word) => isWholeCountry(country, word));
  // Lines of others may follow where these are all of one country.
  return own.length === 0
    ? []
    : [{ column, words: new Set(own), reason: "of another country" }];
}

const COUNTRY_HEADS =
  /^(?:country|country code|country name|land|pays|pais|paese|kraj|zeme|orszag|maa|nation|iso|iso code)$/u;

function gendersIn(
  columns: Layout["columns"],
  rows: readonly Row[],
): TablePlan["genders"] {
  const column = columns.findIndex(({ role }) => role === "gender");
  const cells = column < 0 ? [] : rows.map((row) => cellText(row[column]));
  return genderWordsOf(cells, columns[column]?.header ?? "");
}

const WHOLE_COUNTRY: PlaceRef = { code: null, name: "whole country" };

const NO_SHAPE = {
  place: WHOLE_COUNTRY,
  sumOverDimensions: false,
  suppressed: [],
  unknownYears: [],
} satisfies Shape;

const NOTHING_SAID: Pick<
  Mapping,
  "place" | "statistics" | "sumOverDimensions" | "suppressed"
> = {
  place: null,
  statistics: null,
  sumOverDimensions: false,
  suppressed: [],
};

function statisticOf(
  { columns }: Layout,
  counts: readonly string[] | null,
): TablePlan["statistic"] {
  const column = columns.findIndex(({ role }) => role === "statistic");
  if (column < 0) return null;
  return { column, counts: counts === null ? null : new Set(counts) };
}

/** The place that the user named. */
export function placeSaid({ region }: ImportOptions): PlaceRef | null {
  return region === undefined ? null : { code: region, name: region };
}
