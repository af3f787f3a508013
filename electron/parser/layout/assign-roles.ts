import type {
  ColumnRole,
  MappedColumn,
  PlaceRef,
} from "../../../shared/mapping";
import { shownText } from "../shown-text";
import type { ColumnProfile } from "./column-profile";
import { headerKey, headerRoles, type HeaderRole } from "./header-words";
import { genderIn, isSpanOfYears, yearIn } from "./hints";

/** A column with all that is known of it before its role is decided. */
export interface ColumnSeen {
  /** The column's own head, and with those that span it. */
  own: string;
  full: string;
  cells: ColumnProfile;
}

/** Decides what each column holds, from its head and its cells. Cells go first: no head makes a number of words. */
export function assignRoles(columns: readonly ColumnSeen[]): MappedColumn[] {
  const roles = columns.map(roleOf);
  for (const role of ["year", "gender", "statistic"] as const)
    decideRepeated(roles, columns, role);
  demoteNames(roles, columns);
  promoteUnnamed(roles, columns);
  const mapped = columns.map(({ full }, i): MappedColumn => {
    const role = roles[i] ?? "ignored";
    const tagged = role === "count" || role === "name" || role === "rank";
    return {
      header: shownText(full, 500),
      role,
      year: tagged ? yearIn(full) : null,
      gender: tagged ? genderIn(full) : null,
      place: null,
    };
  });
  dropTotals(mapped);
  dropDoubles(mapped, columns);
  return mapped;
}

function roleOf({ own, full, cells }: ColumnSeen): ColumnRole {
  if (cells.filled === 0) return "ignored";
  const said =
    headerRoles(own).length > 0 ? headerRoles(own) : headerRoles(full);
  const spans = isSpanOfYears(full) && yearIn(full) === null;
  for (const role of said) {
    const decided = AGREED[role](cells, spans, own);
    if (decided !== null) return decided;
  }
  return byCells(cells, said, spans);
}

type Decide = (
  cells: ColumnProfile,
  spans: boolean,
  own: string,
) => ColumnRole | null;

/** What the head says, where the cells allow it. */
const AGREED: Readonly<Record<HeaderRole, Decide>> = {
  ignored: (cells, _, own) => (isNameAfterAll(cells, own) ? null : "ignored"),
  rank: (cells) => (cells.rank > 0.8 ? rankOrPosition(cells) : null),
  total: () => "ignored",
  statistic: (cells) =>
    cells.whole < 0.2 && cells.distinct <= 20 ? "statistic" : null,
  gender: (cells) => (cells.distinct <= 12 ? "gender" : null),
  dimension: (cells) =>
    cells.text > 0.5 && cells.distinct <= 16 ? "dimension" : null,
  region: (cells) =>
    cells.decimal === 0 && cells.text > 0.5 ? "region" : null,
  count: (cells, spans) => countOrSum(cells, spans),
  name: (cells) => (cells.text > 0.5 ? "name" : null),
  year: (cells) => (cells.year > 0.5 ? "year" : null),
};

/** "Name (commonest spelling)", or a "code" that is the name. */
function isNameAfterAll(cells: ColumnProfile, own: string): boolean {
  const key = headerKey(own);
  const code = /^(?:ref )?(?:code|codes|id)$/.test(key) && cells.text > 0.9;
  return code || /^(?:name|vorname|first name)(?! code)/.test(key);
}

function countOrSum(cells: ColumnProfile, spans: boolean): ColumnRole | null {
  if (spans) return cells.whole > 0.5 ? "ignored" : null;
  return isCount(cells) ? "count" : null;
}

/** A "position" of one to five is that of a name among a child's names, no rank. */
function rankOrPosition(cells: ColumnProfile): ColumnRole {
  return cells.distinct <= 5 && cells.filled > 12 ? "dimension" : "rank";
}

function isCount(cells: ColumnProfile): boolean {
  return cells.whole + cells.suppressed > 0.6 && cells.whole > 0;
}

/** Without a head that helps: the first kind that the cells are of. */
function byCells(
  cells: ColumnProfile,
  said: readonly HeaderRole[],
  spans: boolean,
): ColumnRole {
  const kinds: [ColumnRole, boolean][] = [
    ["ignored", cells.decimal > 0.3 || spans],
    ["gender", cells.gender > 0.9 && cells.distinct <= 3 && cells.whole === 0],
    ["rank", cells.tieMarks && cells.rank > 0.8],
    ["year", cells.year > 0.8],
    ["count", isCount(cells) || cells.suppressed > 0.5],
    ["name", cells.text > 0.5 && !said.includes("count")],
  ];
  return kinds.find(([, fits]) => fits)?.[0] ?? "ignored";
}

/** One column only says the year, one the sex; the others of the kind say nothing that is kept. */
function decideRepeated(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
  role: "year" | "gender" | "statistic",
): void {
  const of = roles.flatMap((candidate, i) => (candidate === role ? [i] : []));
  if (of.length < 2) return;
  const named = of.filter((i) =>
    headerRoles(columns[i]?.own ?? "").includes(role),
  );
  // Of a code and its label the label is the second.
  const kept = role === "statistic" ? of.at(-1) : (named[0] ?? of[0]);
  for (const i of of) if (i !== kept) roles[i] = "ignored";
}

/** Of several text columns beside one column of counts, the one with most different words is the name; others divide the figures. */
function demoteNames(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  const names = roles.flatMap((role, i) => (role === "name" ? [i] : []));
  const counts = roles.filter((role) => role === "count").length;
  if (names.length < 2 || counts >= names.length) return;
  if (counts === 0 && roles.includes("rank")) return;
  const name = (i: number): NameColumn => nameColumn(columns[i]);
  const best = [...names].sort(
    (a, b) =>
      Number(name(b).said) - Number(name(a).said) ||
      name(b).distinct - name(a).distinct ||
      a - b,
  );
  for (const i of best.slice(Math.max(counts, 1)))
    roles[i] = name(i).divides ? "dimension" : "ignored";
}

interface NameColumn {
  said: boolean;
  distinct: number;
  /** Few words, again and again: they divide the figures. */
  divides: boolean;
}

function nameColumn(column: ColumnSeen | undefined): NameColumn {
  const { distinct = 0, filled = 0 } = column?.cells ?? {};
  const said = headerRoles(column?.own ?? "").includes("name");
  const few = distinct > 1 && distinct <= Math.max(60, filled / 20);
  return { said, distinct, divides: few && !said };
}

/** Headless number columns beside one another: what counts up from 1 is the rank. */
function promoteUnnamed(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  for (const [i, role] of roles.entries()) {
    const column = columns[i];
    if (role !== "count" || column === undefined) continue;
    if (headerRoles(column.own).includes("count") || !column.cells.countsUp)
      continue;
    const next = columns.findIndex(
      (other, j) => j > i && roles[j] === "count" && other.cells.filled > 0,
    );
    const namesFollow = roles.slice(i + 1, i + 4).includes("name");
    if (next >= 0 ? namesFollow || columns[next]?.cells.falls : namesFollow)
      roles[i] = "rank";
  }
}

/** Beside columns for single years or sexes, those without are sums of them. */
function dropTotals(mapped: readonly MappedColumn[]): void {
  const counts = mapped.filter(({ role }) => role === "count");
  for (const key of ["year", "gender"] as const) {
    const tagged = counts.filter((column) => column[key] !== null);
    if (tagged.length === 0 || tagged.length === counts.length) continue;
    for (const column of counts)
      if (column[key] === null) column.role = "ignored";
  }
}

/** Two columns of counts for the same name, year, sex and head: the one whose head says so. None at all: a total is better. */
function dropDoubles(
  mapped: readonly MappedColumn[],
  columns: readonly ColumnSeen[],
): void {
  const names = mapped.flatMap(({ role }, i) => (role === "name" ? [i] : []));
  const saysCount = (i: number): boolean =>
    headerRoles(columns[i]?.own ?? "").includes("count");
  const best = new Map<string, number>();
  for (const [i, column] of mapped.entries()) {
    if (column.role !== "count") continue;
    const name = names.filter((at) => at < i).at(-1) ?? names[0] ?? -1;
    const key = [name, column.year, column.gender].join();
    const other = best.get(key);
    if (other === undefined) best.set(key, i);
    else if (saysCount(i) && !saysCount(other)) {
      (mapped[other] as MappedColumn).role = "ignored";
      best.set(key, i);
    } else column.role = "ignored";
  }
  if (best.size > 0) return;
  const total = columns.findIndex(
    ({ own, full, cells }) =>
      isCount(cells) &&
      !isSpanOfYears(full) &&
      headerRoles(own).includes("total"),
  );
  if (total >= 0) (mapped[total] as MappedColumn).role = "count";
}

/** Heads that part blocks of the same columns ("Belgique", "Flandre"): places. */
export function placesOfBlocks(
  mapped: readonly MappedColumn[],
  resolve: (head: string) => PlaceRef | null,
): void {
  const heads = new Set(
    mapped.filter(({ role }) => role === "count").map(({ header }) => header),
  );
  if (heads.size < 2) return;
  for (const column of mapped) {
    if (
      column.role === "ignored" ||
      column.year !== null ||
      column.gender !== null
    )
      continue;
    const place = resolve(column.header);
    if (place !== null) column.place = place;
  }
}
