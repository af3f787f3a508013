import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Mapping, PlaceRef } from "../../../shared/mapping";
import type { Need } from "../../../shared/preview";
import type { SourceFacts } from "../source-format";
import { resolveRegion } from "../regions/resolve-region";
import { genericSource, tableProfiles } from "../sources";
import type { Table } from "../tables/table";
import { cellText } from "./cell-text";
import { figuresOf, type TablePlan } from "./compile-plan";
import { countryIn } from "./country-hints";
import { inferLayout, type Layout, type Surroundings } from "./infer-layout";
import {
  wordsAround,
  type Shape,
  type TableProfile,
  type TableView,
} from "./profile";

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
}

interface Candidate {
  view: TableView;
  profile: TableProfile | null;
  plan: TablePlan;
  size: number;
}

const WHOLE_COUNTRY: PlaceRef = { code: null, name: "whole country" };
/** Names that two tables share beyond which they show the same names twice, not two halves of a list. */
const SAME_NAMES_SHARE = 0.05;
const COMPARED_NAMES = 400;
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
  const chosen = chooseTables(candidates, options.mapping ?? null, skipped);
  const first = chosen[0];
  if (first === undefined) return null;
  const { profile } = first;
  const country = countryOf(first, options);
  return {
    source: profile ?? describedBy(options.mapping ?? null),
    profile,
    country,
    measure: measureOf(profile, options),
    read: chosen.map(({ view, plan }) => ({ table: view.table, plan })),
    skipped,
    needs: needsOf(chosen, country),
  };
}

/** The user's word, then the mapping's, then the profile's, then what the file hints at. */
function countryOf(
  { profile, view }: Candidate,
  options: ImportOptions,
): string | null {
  return countrySaid(profile, options) ?? countryIn(wordsAround(view));
}

function countrySaid(
  profile: TableProfile | null,
  { country, mapping }: ImportOptions,
): string | null {
  return country ?? mapping?.country ?? profile?.country ?? null;
}

function measureOf(
  profile: TableProfile | null,
  { measure, mapping }: ImportOptions,
): Mapping["measure"] {
  return measure ?? mapping?.measure ?? profile?.measure ?? "births";
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
  const country =
    countrySaid(profile, options) ?? countryIn(wordsAround(view)) ?? "";
  const plan = planOf(layout, shape, options, country);
  if (plan.figures.length === 0)
    return { reason: "no column of names beside one of figures" };
  const size = table.head.length;
  return { view: { ...view, layout }, profile, plan, size };
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
): TablePlan {
  const { columns } = layout;
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
    sumOverDimensions: said.sumOverDimensions || shaped.sumOverDimensions,
    suppressed: [...said.suppressed, ...shaped.suppressed],
    unknownYears: shaped.unknownYears,
    resolvePlace:
      shape.resolvePlace ?? ((word) => resolveRegion(country, word)),
  };
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

/** Largest first; a table that shows the same names for the same years and sex again is left out. */
function chooseTables(
  candidates: readonly Candidate[],
  mapping: Mapping | null,
  skipped: TableChoice["skipped"],
): Candidate[] {
  const wished = mapping?.tables ?? null;
  const order = [...candidates].sort((a, b) => b.size - a.size);
  const taken: Candidate[] = [];
  for (const candidate of order) {
    const reason = reasonAgainst(candidate, taken, wished);
    if (reason === null) taken.push(candidate);
    else skipped.push({ table: candidate.view.table, reason });
  }
  return candidates.filter((candidate) => taken.includes(candidate));
}

function reasonAgainst(
  candidate: Candidate,
  taken: readonly Candidate[],
  wished: readonly string[] | null,
): string | null {
  const { table } = candidate.view;
  if (wished !== null && table.sheet !== null)
    return wished.includes(table.sheet) ? null : "not chosen";
  const main = taken[0];
  if (main === undefined) return null;
  if (main.profile !== candidate.profile)
    return "another table than the others";
  if (isRanksOnly(main.plan) !== isRanksOnly(candidate.plan))
    return "ranks beside counts";
  const same = taken.find((other) => sameFigures(other, candidate));
  return same === undefined
    ? null
    : `shows figures that are in ${same.view.table.sheet ?? "another table"}`;
}

function isRanksOnly(plan: TablePlan): boolean {
  return plan.figures.every(({ count }) => count === null);
}

function sameFigures(a: Candidate, b: Candidate): boolean {
  const strata = strataOf(a.plan);
  const shared = strataOf(b.plan).some((key) => strata.includes(key));
  return shared && sharesNames(a, b);
}

function strataOf(plan: TablePlan): string[] {
  return plan.figures.map(({ year, gender }) =>
    [
      year === null ? plan.year : "value" in year ? year.value : "*",
      gender === null ? plan.gender : "value" in gender ? gender.value : "*",
    ].join(),
  );
}

function sharesNames(a: Candidate, b: Candidate): boolean {
  const names = namesOf(a);
  const others = [...namesOf(b)].slice(0, COMPARED_NAMES);
  const shared = others.filter((name) => names.has(name)).length;
  return shared > others.length * SAME_NAMES_SHARE;
}

function namesOf({ view, plan }: Candidate): Set<string> {
  const columns = [...new Set(plan.figures.map(({ name }) => name))];
  const rows = view.table.head.slice(plan.preambleLines + plan.headerLines);
  return new Set(
    rows.flatMap((row) =>
      columns.map((column) => cellText(row[column]).toLowerCase()),
    ),
  );
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
  return needs;
}
