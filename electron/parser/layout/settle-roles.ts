import type { ColumnRole } from "../../../shared/mapping";
import { headerKey, headerRoles } from "./header-words";
import { genderIn } from "./hints";
import type { ColumnSeen } from "./column-profile";

/** Mends roles that were given to columns one by one: what one column says decides on another. */
export function settleRoles(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  takeBackNumbers(roles, columns);
  for (const role of ["year", "gender", "statistic", "region"] as const)
    decideRepeated(roles, columns, role);
  promoteCode(roles, columns);
  dropConstants(roles, columns);
  demoteNames(roles, columns);
  promoteUnnamed(roles, columns);
}

function indicesOf(roles: readonly ColumnRole[], role: ColumnRole): number[] {
  return roles.flatMap((candidate, i) => (candidate === role ? [i] : []));
}

/** A column without a head that counts the rows, whatever else they hold, is neither a rank nor a count. */
function takeBackNumbers(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  const divided = columns.some(
    ({ cells }, i) =>
      (roles[i] === "year" || roles[i] === "gender") && cells.distinct > 0,
  );
  for (const [i, { own, cells }] of columns.entries()) {
    if (own !== "" || !cells.runs) continue;
    if (roles[i] === "count" && divided) roles[i] = "ignored";
  }
}

/** One column only says the year, one the sex; the others of the kind say nothing that is kept. */
function decideRepeated(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
  role: "year" | "gender" | "statistic" | "region",
): void {
  const of = indicesOf(roles, role);
  if (of.length < 2) return;
  const named = of.filter((i) =>
    headerRoles(columns[i]?.own ?? "").includes(role),
  );
  // Of a code and its label the label is the second; of places the finest speaks.
  const kept =
    role === "statistic"
      ? of.at(-1)
      : role === "region"
        ? finest(of, columns)
        : (named[0] ?? of[0]);
  for (const i of of) if (i !== kept) roles[i] = "ignored";
}

function finest(
  of: readonly number[],
  columns: readonly ColumnSeen[],
): number | undefined {
  const telling = (i: number): number => {
    const { distinct = 0, text = 0 } = columns[i]?.cells ?? {};
    return distinct * (text > 0.5 ? 2 : 1);
  };
  return [...of].sort((a, b) => telling(b) - telling(a) || a - b)[0];
}

/** "State code" says the place where no other column does. */
function promoteCode(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  if (roles.includes("region")) return;
  const code = columns.findIndex(
    ({ own, cells }, i) =>
      roles[i] === "ignored" &&
      cells.text > 0.5 &&
      headerRoles(own).includes("region"),
  );
  if (code >= 0) roles[code] = "region";
}

/** The one word of a column that never changes is no name: who publishes, where, what. Unless it alone is said to be the name. */
function dropConstants(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  const names = indicesOf(roles, "name").map((i) => {
    const { own, cells } = columns[i] as ColumnSeen;
    const constant = cells.distinct === 1 && cells.filled > 2;
    return { i, constant, said: saysName(own) };
  });
  const most = Math.max(...names.map(({ said }) => said));
  const best = names.filter(({ said }) => said === most);
  for (const { i, constant, said } of names) {
    const alone = best.length === 1 && said === most;
    if (constant && names.length > 1 && !alone) roles[i] = "ignored";
  }
}

/** Of several text columns beside one another, the one with most different words is the name; others divide the figures. */
function demoteNames(
  roles: ColumnRole[],
  columns: readonly ColumnSeen[],
): void {
  const counts = roles.filter((role) => role === "count").length;
  if (counts === 0 && roles.includes("rank")) return;
  for (const run of runsOfNames(roles)) {
    if (run.length < 2 || tellSexes(run, columns)) continue;
    const most = Math.max(...run.map((i) => columns[i]?.cells.filled ?? 0));
    const named = run
      .map((i) => ({ i, ...nameColumn(columns[i] as ColumnSeen, most) }))
      .sort(byTelling);
    for (const { i, divides } of named.slice(1))
      roles[i] = divides ? "dimension" : "ignored";
  }
}

/** Columns of names without a count between them. */
function runsOfNames(roles: readonly ColumnRole[]): number[][] {
  const runs: number[][] = [[]];
  for (const [i, role] of roles.entries()) {
    if (role === "name") runs.at(-1)?.push(i);
    else if (role === "count" && runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs;
}

/** Names of girls beside names of boys, their counts further on. */
function tellSexes(
  run: readonly number[],
  columns: readonly ColumnSeen[],
): boolean {
  const sexes = run.map((i) => genderIn(columns[i]?.full ?? ""));
  return run.length === 2 && sexes.includes("F") && sexes.includes("M");
}

interface NameColumn {
  /** Hardly anything stands in it where others of its kind are full. */
  sparse: boolean;
  /** 2: the head speaks of given names, 1: of names. */
  said: number;
  distinct: number;
  /** Few words, again and again: they divide the figures. */
  divides: boolean;
}

const GIVEN =
  /prenom|preusuel|vorname|rufname|given|first|forename|baby|child|voorna|fornavn|fornamn|tilltals|eiginnafn|etunim|eesnim|imie|jmeno|utonev|keresztnev|prenume|имя|ім'я|פרטי|prati/u;

function nameColumn({ own, cells }: ColumnSeen, most: number): NameColumn {
  const { distinct, filled } = cells;
  const said = saysName(own);
  const sparse = filled * 2 < most;
  const few = distinct > 1 && distinct <= Math.max(60, filled / 20);
  return { sparse, said, distinct, divides: few && said <= 0 && !sparse };
}

/** A second or a middle name is not the one that is counted. */
const FURTHER =
  /(?<!\p{L})(?:second|middle|segundo|tercer|deuxieme|zweiter?|secondo|segundo|drugie|druhe|andra|toinen|masodik|\d+nd)(?!\p{L})/u;

function saysName(head: string): number {
  if (FURTHER.test(headerKey(head))) return -1;
  if (!headerRoles(head).includes("name")) return 0;
  return GIVEN.test(headerKey(head)) ? 2 : 1;
}

function byTelling(a: NameColumn, b: NameColumn): number {
  return (
    Number(a.sparse) - Number(b.sparse) ||
    b.said - a.said ||
    b.distinct - a.distinct
  );
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
