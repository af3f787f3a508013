import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Mapping, PlaceRef } from "../../../shared/mapping";
import type { Need } from "../../../shared/preview";
import type { SourceFacts } from "../source-format";
import {
  countryOfRegions,
  knownRegion,
  resolveRegion,
} from "../regions/resolve-region";
import { isWholeCountry } from "../regions/whole-country";
import { genericSource, tableProfiles } from "../sources";
import type { Row, Table } from "../tables/table";
import { cellText } from "./cell-text";
import { chooseTables, type Apart, type Candidate } from "./choose-tables";
import { figuresOf, type TablePlan } from "./compile-plan";
import { countryIn, countryOfLanguage } from "./country-hints";
import { genderWordsOf } from "./gender-words";
import { inferLayout, type Layout, type Surroundings } from "./infer-layout";
import { measureIn } from "./measure-hints";
import {
  wordsAround,
  type Shape,
  type TableProfile,
  type TableView,
} from "./profile";
import { bucketOf } from "./totals";

/** A table and how it is read. */
export interface PlannedTable {
  table: Table;
  plan: TablePlan;
}

/** What was decided about the tables of one member. */
export interface TableChoice {
  source: SourceFacts;
  profile: TableProfile | null;
  country: string | null;
  measure: Mapping["measure"];
  read: PlannedTable[];
  /** Tables that are left out, and why. */
  skipped: { table: Table; reason: string }[];
  needs: Need[];
  /** Tables that show different figures of the same names: what tells them apart is no place, year or sex. */
  apart: Apart;
  /** Heads of columns of which any may be the count. */
  unclear: string[];
}

const WHOLE_COUNTRY: PlaceRef = { code: null, name: "whole country" };
const NOTE_ROWS = 60;

/** Decides which tables of a member hold the figures and how each is read; null: none does. */
export function planTables(
  tables: readonly Table[],
  names: Omit<Surroundings, "notes">,
  options: ImportOptions,
): TableChoice | null {
  const around = { ...names, notes: notesOf(tables, names) };
  const skipped: TableChoice["skipped"] = [];
  const candidates: Candidate[] = [];
  for (const table of tables) {
    const found = candidateOf(table, around, options);
    if ("reason" in found) skipped.push({ table, reason: found.reason });
    else candidates.push(found);
  }
  placeBySheets(candidates, options);
  const { chosen, apart } = chooseTables(
    candidates,
    options.mapping ?? null,
    skipped,
  );
  const first = chosen[0];
  if (first === undefined) return null;
  const { profile } = first;
  const country = countryOf(first, options);
  return {
    source: profile ?? describedBy(options.mapping ?? null),
    profile,
    country,
    measure: measureOf(first, options),
    read: chosen.map(({ view, plan }) => ({ table: view.table, plan })),
    skipped,
    needs: needsOf(chosen, country),
    apart,
    unclear: chosen.flatMap(({ view }) => view.layout.unclear),
  };
}

/** The user's word, then the mapping's, then the profile's, then what the file hints at. */
function countryOf(
  { profile, view }: Pick<Candidate, "profile" | "view">,
  options: ImportOptions,
): string | null {
  return countrySaid(profile, options) ?? countryHinted(view);
}

/** In words, in the names of its regions, in the language of its heads. */
function countryHinted(view: TableView): string | null {
  const { columns, preambleLines, headerLines } = view.layout;
  const region = columns.findIndex(({ role }) => role === "region");
  const rows = view.table.head.slice(preambleLines + headerLines);
  return (
    countryIn(wordsAround(view)) ??
    countryIn(rows.map((row) => cellText(row[region])).join("\n")) ??
    countryOfRegions(rows.map((row) => cellText(row[region]))) ??
    countryOfLanguage(columns.map(({ header }) => header))
  );
}

function countrySaid(
  profile: TableProfile | null,
  { country, mapping }: ImportOptions,
): string | null {
  return country ?? mapping?.country ?? profile?.country ?? null;
}

function measureOf(
  { profile, view }: Candidate,
  { measure, mapping }: ImportOptions,
): Mapping["measure"] {
  const said = measure ?? mapping?.measure ?? profile?.measure;
  const heads = view.layout.columns.map(({ header }) => header);
  return (
    said ?? measureIn([wordsAround(view), ...heads].join("\n")) ?? "births"
  );
}

/** What the sheets without figures say. */
function notesOf(
  tables: readonly Table[],
  names: Omit<Surroundings, "notes">,
): string[] {
  return tables
    .filter((table) => inferLayout(table, { ...names, notes: [] }) === null)
    .flatMap(({ head }) => head.slice(0, NOTE_ROWS))
    .map((row) => row.map(cellText).filter(Boolean).join(" "))
    .filter((line) => line !== "");
}

function candidateOf(
  table: Table,
  around: Surroundings,
  options: ImportOptions,
): Candidate | { reason: string } {
  const inferred = inferLayout(table, around);
  if (inferred === null) return { reason: "no names beside figures" };
  const view: TableView = { ...around, table, layout: inferred };
  const profile = profileFor(view, options);
  const shape = profile?.shape?.(view) ?? {};
  if (shape.skip !== undefined) return { reason: shape.skip };
  const layout = withMapping(
    { ...inferred, ...shape },
    options.mapping ?? null,
  );
  const country = countryOf({ profile, view }, options) ?? "";
  const plan = planOf(layout, shape, options, country, table);
  if (plan.figures.length === 0 && layout.unclear.length === 0)
    return { reason: "no column of names beside one of figures" };
  const size = table.head.length;
  return { view: { ...view, layout }, profile, plan, size, country };
}

function profileFor(
  view: TableView,
  options: ImportOptions,
): TableProfile | null {
  const wished = options.profile ?? options.mapping?.profile ?? null;
  const found = tableProfiles.find(
    (profile) =>
      (wished === null || profile.id === wished) &&
      (options.country === undefined || profile.country === options.country) &&
      profile.matches(view),
  );
  return found ?? null;
}

/** What the user said of the columns goes before what was inferred, as long as it is the same header. */
function withMapping(layout: Layout, mapping: Mapping | null): Layout {
  if (mapping === null || mapping.columns.length === 0) return layout;
  return {
    ...layout,
    preambleLines: mapping.preambleLines,
    headerLines: mapping.headerLines,
    columns: mapping.columns.map((column, i) => {
      const own = layout.columns[i];
      const changed = own !== undefined && own.header !== column.header;
      return changed && own.role === column.role
        ? { ...column, year: own.year, gender: own.gender, place: own.place }
        : column;
    }),
    year: mapping.year ?? layout.year,
    gender: mapping.gender ?? layout.gender,
  };
}

function planOf(
  layout: Layout,
  shape: Shape,
  options: ImportOptions,
  country: string,
  { head }: Table,
): TablePlan {
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
    wholes: wholesIn(columns, rows),
    carried: layout.carried,
    genders: gendersIn(columns, rows),
    sumOverDimensions: said.sumOverDimensions || shaped.sumOverDimensions,
    suppressed: [...said.suppressed, ...shaped.suppressed],
    unknownYears: shaped.unknownYears,
    resolvePlace:
      shape.resolvePlace ?? ((word) => resolveRegion(country, word)),
  };
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

function gendersIn(
  columns: Layout["columns"],
  rows: readonly Row[],
): TablePlan["genders"] {
  const column = columns.findIndex(({ role }) => role === "gender");
  const cells = column < 0 ? [] : rows.map((row) => cellText(row[column]));
  return genderWordsOf(cells, columns[column]?.header ?? "");
}

/** Sheets that are called by regions hold their figures. */
function placeBySheets(
  candidates: readonly Candidate[],
  options: ImportOptions,
): void {
  const { mapping } = options;
  if (placeSaid(options) !== null || (mapping?.place ?? null) !== null) return;
  const places = candidates.map(({ view: { table }, country, plan }) =>
    plan.place.code === null && (table.sheet?.length ?? 0) > 2
      ? knownRegion(country, table.sheet ?? "")
      : null,
  );
  const codes = new Set(places.map((place) => place?.code ?? ""));
  if (codes.size < 2) return;
  for (const [i, candidate] of candidates.entries()) {
    const place = places[i] ?? null;
    if (place !== null) candidate.plan = { ...candidate.plan, place };
  }
}

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

function placeSaid({ region }: ImportOptions): PlaceRef | null {
  return region === undefined ? null : { code: region, name: region };
}

function describedBy(mapping: Mapping | null): SourceFacts {
  const said = mapping?.source;
  return said ? { ...genericSource, ...said } : genericSource;
}

function needsOf(chosen: readonly Candidate[], country: string | null): Need[] {
  const needs: Need[] = country === null ? ["country"] : [];
  const open = (key: "year" | "gender"): boolean =>
    chosen.some(
      ({ plan }) =>
        plan[key] === null &&
        plan.figures.some((figure) => figure[key] === null),
    );
  if (open("year")) needs.push("year");
  if (open("gender")) needs.push("gender");
  if (chosen.some(({ plan }) => plan.figures.length === 0)) needs.push("count");
  return needs;
}
