import type { ColumnRole, MappedColumn } from "../../../shared/mapping";
import { cellText, wholeNumber } from "./cell-text";
import type { Row } from "../tables/table";

/** What tells the figures of a table apart. */
const KEY_ROLES: readonly ColumnRole[] = [
  "name",
  "year",
  "gender",
  "region",
  "statistic",
  "dimension",
];
/** Columns that may divide the figures although no head says so. */
const OPEN_ROLES: readonly ColumnRole[] = ["ignored", "rank"];
/** More different words than these do not divide figures, they tell rows apart. */
const MOST_CATEGORIES = 60;
/** Slips of the office repeat a line or two. */
const LEAST_REPEATS = 2;
const LEAST_SHARE = 0.02;

/**
 * Gives the role of a further dimension to a column that alone tells lines of the same name, year, sex and place apart: the
 * position among a child's names, a month, a group. Nothing is done where lines of a table hold several figures.
 */
export function markDimensions(
  columns: readonly MappedColumn[],
  rows: readonly Row[],
): void {
  const counts = columns.filter(({ role }) => role === "count");
  const names = columns.filter(({ role }) => role === "name");
  if (counts.length !== 1 || names.length !== 1) return;
  const count = columns.indexOf(counts[0] as MappedColumn);
  const keys = columns.flatMap(({ role }, i) =>
    KEY_ROLES.includes(role) ? [i] : [],
  );
  const figures = rows.filter((row) => wholeNumber(row[count]) !== null);
  const repeats = repeatsOf(figures, keys);
  if (repeats < Math.max(LEAST_REPEATS, figures.length * LEAST_SHARE)) return;
  const divider = columns.findIndex(
    ({ role }, i) =>
      OPEN_ROLES.includes(role) &&
      isCategory(figures, i) &&
      repeatsOf(figures, [...keys, i]) === 0,
  );
  if (divider >= 0) (columns[divider] as MappedColumn).role = "dimension";
}

/** Lines that say again what is said in these columns. */
function repeatsOf(rows: readonly Row[], keys: readonly number[]): number {
  const seen = new Set(
    rows.map((row) => keys.map((i) => cellText(row[i])).join("\t")),
  );
  return rows.length - seen.size;
}

function isCategory(rows: readonly Row[], column: number): boolean {
  const words = new Set(rows.map((row) => cellText(row[column])));
  return (
    words.size > 1 &&
    words.size <= Math.min(MOST_CATEGORIES, Math.max(rows.length / 2, 2))
  );
}
