import type { MappedColumn } from "../../../shared/mapping";
import type { TableProfile, TableView } from "../layout/profile";
import { headOf, wordsAround } from "../layout/profile";

type Required =
  "id" | "office" | "country" | "title" | "licence" | "attribution" | "matches";

/** A profile with what most offices have in common: births, no region, no shares. */
export function office(
  facts: Pick<TableProfile, Required> & Partial<Omit<TableProfile, Required>>,
): TableProfile {
  return {
    sourceUrl: null,
    threshold: null,
    complete: false,
    denominator: null,
    notes: [],
    wholeCountryIs: null,
    measure: "births",
    ...facts,
  };
}

/** The header holds all of these words, in any order. */
export function hasHeads(view: TableView, ...keys: readonly string[]): boolean {
  const heads = headOf(view).split("|");
  return keys.every((key) => heads.includes(key));
}

/** Titles, sheet, file or folders match. */
export function says(view: TableView, pattern: RegExp): boolean {
  return pattern.test(wordsAround(view));
}

/** The roles of the columns of a table without a header. */
export function rolesInOrder(
  view: TableView,
  roles: readonly MappedColumn["role"][],
): boolean {
  const { columns, headerLines } = view.layout;
  return (
    headerLines === 0 &&
    columns.length === roles.length &&
    columns.every(({ role }, i) => role === roles[i])
  );
}

/** Every column by position, for tables whose header was lost. */
export function columnsOf(
  ...roles: readonly (readonly [string, MappedColumn["role"]])[]
): MappedColumn[] {
  return roles.map(([header, role]) => ({
    header,
    role,
    year: null,
    gender: null,
    place: null,
  }));
}
