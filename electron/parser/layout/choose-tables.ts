import type { Mapping } from "../../../shared/mapping";
import type { Table } from "../tables/table";
import { cellText, wholeNumber, yearNumber } from "./cell-text";
import type { Figure, TablePlan } from "./compile-plan";
import { genderKey } from "./gender-words";
import type { TableProfile, TableView } from "./profile";

/** A table that holds figures, and how it would be read. */
export interface Candidate {
  view: TableView;
  profile: TableProfile | null;
  plan: TablePlan;
  size: number;
  /** "" where it is not known. */
  country: string;
}

interface Chosen {
  chosen: Candidate[];
  apart: Apart;
}

/** Tables that show other figures of the same names, years and sexes, and of how many names. */
export interface Apart {
  tables: readonly string[];
  names: number;
}

/** Names that two tables share beyond which they show the same names twice, not two halves of a list. */
const SAME_NAMES_SHARE = 0.05;
const COMPARED_NAMES = 400;
const COMPARED_ROWS = 5000;
/** Of figures in two tables: as good as all. */
const NEARLY_ALL = 0.95;
const MOSTLY = 0.6;

/** Largest first; a table that shows the same names for the same years and sex again is left out. */
export function chooseTables(
  candidates: readonly Candidate[],
  mapping: Mapping | null,
  skipped: { table: Table; reason: string }[],
): Chosen {
  const wished = mapping?.tables ?? null;
  const order = [...candidates].sort(
    (a, b) => Number(lacksSex(a)) - Number(lacksSex(b)) || b.size - a.size,
  );
  const figures = order.some(({ plan }) => plan.figures.length > 0);
  const taken: Candidate[] = [];
  const apart = { tables: new Set<string>(), names: 0 };
  for (const candidate of order) {
    const reason =
      figures && candidate.plan.figures.length === 0
        ? "no column of names beside one of figures"
        : reasonAgainst(candidate, taken, wished, apart);
    if (reason === null) taken.push(candidate);
    else skipped.push({ table: candidate.view.table, reason });
  }
  return {
    chosen: candidates.filter((candidate) => taken.includes(candidate)),
    apart: { tables: [...apart.tables], names: apart.names },
  };
}

function reasonAgainst(
  candidate: Candidate,
  taken: readonly Candidate[],
  wished: readonly string[] | null,
  apart: { tables: Set<string>; names: number },
): string | null {
  const { table } = candidate.view;
  if (wished !== null && table.sheet !== null)
    return wished.includes(table.sheet) ? null : "not chosen";
  const main = taken[0];
  if (main === undefined) return null;
  return otherKind(candidate, main) ?? sameAgain(candidate, taken, apart);
}

function otherKind(candidate: Candidate, main: Candidate): string | null {
  if (main.profile !== candidate.profile)
    return "another table than the others";
  return isRanksOnly(main.plan) === isRanksOnly(candidate.plan)
    ? null
    : "ranks beside counts";
}

function sameAgain(
  candidate: Candidate,
  taken: readonly Candidate[],
  apart: { tables: Set<string>; names: number },
): string | null {
  if (lacksSex(candidate) && isOfBothSexes(candidate, taken))
    return "both sexes together, which stand apart in other tables";
  const same = taken.find((other) => sameFigures(other, candidate));
  if (same === undefined) return null;
  const name = nameOf(same);
  const others = candidate.profile === null ? conflicts(same, candidate) : 0;
  if (others > 0) {
    apart.tables.add(name).add(nameOf(candidate));
    apart.names += others;
    return `shows other figures of the names in ${name}`;
  }
  return `shows figures that are in ${name}`;
}

/** Neither its lines nor its titles say the sex. */
function lacksSex({ plan }: Candidate): boolean {
  return plan.gender === null && plan.figures.some(({ gender }) => !gender);
}

/** Names of which most stand in the tables of girls and of boys. */
function isOfBothSexes(
  candidate: Candidate,
  taken: readonly Candidate[],
): boolean {
  const others = taken.filter((other) => !lacksSex(other));
  const sexes = new Set(
    others.flatMap(({ plan }) =>
      plan.figures.map(({ gender }) =>
        gender !== null && "value" in gender ? gender.value : plan.gender,
      ),
    ),
  );
  if (!sexes.has("F") || !sexes.has("M")) return false;
  const known = new Set(others.flatMap((other) => [...namesOf(other)]));
  const names = [...namesOf(candidate)];
  const found = names.filter((name) => known.has(name));
  return found.length > names.length / 2;
}

const nameOf = ({ view: { table } }: Candidate): string =>
  table.sheet ?? "another table";

function isRanksOnly(plan: TablePlan): boolean {
  return plan.figures.every(({ count }) => count === null);
}

function sameFigures(a: Candidate, b: Candidate): boolean {
  const others = strataOf(b.plan);
  const shared = strataOf(a.plan).some((one) =>
    others.some((other) => overlap(one, other)),
  );
  return shared && sharesNames(a, b);
}

/** Year, sex and place of a figure; null where the lines say it. */
type Stratum = readonly (number | string | null)[];

const ANY = null;

function strataOf(plan: TablePlan): Stratum[] {
  return plan.figures.map(({ year, gender, place }) => [
    year === null ? plan.year : "value" in year ? year.value : ANY,
    gender === null ? plan.gender : "value" in gender ? gender.value : ANY,
    place !== null && "column" in place
      ? ANY
      : ((place?.place ?? plan.place).code ?? ""),
  ]);
}

/** Years and sexes are those of lines in both, or the same; a place may be among those of the lines. */
function overlap(a: Stratum, b: Stratum): boolean {
  const places = a[2] === b[2] || a[2] === ANY || b[2] === ANY;
  return places && a[0] === b[0] && a[1] === b[1];
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

/** How many names have other figures in the two tables; 0 also where those of one are parts of the other's. */
function conflicts(a: Candidate, b: Candidate): number {
  const [first, second] = [figuresIn(a), figuresIn(b)];
  const shared = [...second].filter(([key]) => first.has(key));
  const equal = shared.filter(([key, count]) => first.get(key) === count);
  if (equal.length >= shared.length * MOSTLY) return 0;
  const within = shared.filter(
    ([key, count]) => count <= (first.get(key) ?? 0),
  );
  const known = shared.length >= second.size * NEARLY_ALL;
  const parts = known && within.length >= shared.length * NEARLY_ALL;
  return parts ? 0 : shared.length - equal.length;
}

/** Counts, or ranks, by name, year and sex. */
function figuresIn({ view, plan }: Candidate): Map<string, number> {
  const figures = new Map<string, number>();
  const from = plan.preambleLines + plan.headerLines;
  for (const row of view.table.head.slice(from, from + COMPARED_ROWS)) {
    for (const figure of plan.figures) {
      const count = wholeNumber(row[figure.count ?? figure.rank ?? -1]);
      const name = cellText(row[figure.name]).toLowerCase();
      if (count === null || name === "") continue;
      figures.set([name, ...strataIn(figure, plan, row)].join("\t"), count);
    }
  }
  return figures;
}

function strataIn(
  { year, gender, place }: Figure,
  plan: TablePlan,
  row: Candidate["view"]["table"]["head"][number],
): unknown[] {
  const sex = gender !== null && "column" in gender ? gender.column : -1;
  const where = place !== null && "column" in place ? place.column : -1;
  return [
    year === null
      ? plan.year
      : "value" in year
        ? year.value
        : yearNumber(row[year.column]),
    gender !== null && "value" in gender
      ? gender.value
      : (plan.genders.get(genderKey(cellText(row[sex]))) ?? plan.gender),
    cellText(row[where]),
  ];
}
