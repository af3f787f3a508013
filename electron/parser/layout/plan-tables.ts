import type { ImportOptions } from "../../../shared/ipc/contract";
import type { Mapping } from "../../../shared/mapping";
import type { Need } from "../../../shared/preview";
import type { SourceFacts } from "../source-format";
import { cityIn } from "../regions/cities";
import { regionIn } from "../regions/region-in-text";
import { regionOfFile } from "../regions/region-of-file";
import { knownRegion } from "../regions/resolve-region";
import { genericSource, tableProfiles } from "../sources";
import type { Table } from "../tables/table";
import { cellText } from "./cell-text";
import { chooseTables, type Apart, type Candidate } from "./choose-tables";
import type { TablePlan } from "./compile-plan";
import { countryHinted, namesAround } from "./hinted-country";
import { inferLayout, type Layout, type Surroundings } from "./infer-layout";
import { measureIn } from "./measure-hints";
import { withPlaces } from "./place-columns";
import { placeSaid, planOf } from "./plan-table";
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
  /** Tables that show different figures of the same names: what tells them apart is no place, year or sex. */
  apart: Apart;
  /** Heads of columns of which any may be the count. */
  unclear: string[];
}

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
  const seen = tables.flatMap((table) => {
    const view = viewOf(table, around, options);
    if (view !== null) return [view];
    skipped.push({ table, reason: "no names beside figures" });
    return [];
  });
  const shared = firstOf(seen, (view) => countryOf(view, options)) ?? "";
  for (const view of seen) {
    const found = candidateOf(view, shared, options);
    if ("reason" in found)
      skipped.push({ table: view.view.table, reason: found.reason });
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
  const country = first.country === "" ? null : first.country;
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
  { profile, view }: Seen,
  options: ImportOptions,
): string | null {
  return countrySaid(profile, options) ?? countryHinted(view);
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

/** A table that holds figures, and whose it is. */
type Seen = Pick<Candidate, "view" | "profile">;

function viewOf(
  table: Table,
  around: Surroundings,
  options: ImportOptions,
): Seen | null {
  const layout = inferLayout(table, around);
  if (layout === null) return null;
  const view: TableView = { ...around, table, layout };
  return { view, profile: profileFor(view, options) };
}

/** @param shared the country that another sheet of the workbook names, where this one does not */
function candidateOf(
  { view, profile }: Seen,
  shared: string,
  options: ImportOptions,
): Candidate | { reason: string } {
  const country = countryOf({ profile, view }, options) ?? shared;
  const shape = shapeOf({ view, profile }, country);
  if (shape.skip !== undefined) return { reason: shape.skip };
  const found = { ...view.layout, ...shape };
  const layout = withMapping(
    profile === null ? withPlaces(found, view.table.head, country) : found,
    options.mapping ?? null,
  );
  const plan = planOf(layout, shape, options, country, view);
  if (plan.figures.length === 0 && !holdsShares(layout))
    return { reason: "no column of names beside one of figures" };
  const size = plan.figures.length === 0 ? 0 : view.table.head.length;
  return { view: { ...view, layout }, profile, plan, size, country };
}

/** What the profile knows; without one the place that titles and names say. */
function shapeOf({ view, profile }: Seen, country: string): Shape {
  if (profile !== null) return profile.shape?.(view) ?? {};
  const names = namesAround(view);
  const file = (view.table.member ?? view.file).split("/").at(-1) ?? "";
  const place =
    cityIn(country, names) ??
    regionIn(country, names) ??
    regionOfFile(country, file);
  return place === null ? {} : { place };
}

/** Names beside shares, or beside numbers of which any may be the count: the user may say more. */
function holdsShares({ unclear, columns, shares }: Layout): boolean {
  return (
    unclear.length > 0 ||
    (shares && columns.some(({ role }) => role === "name"))
  );
}

function firstOf<T>(
  seen: readonly Seen[],
  find: (one: Seen) => T | null,
): T | null {
  for (const one of seen) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
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
