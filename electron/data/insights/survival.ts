import type { Gender } from "../../../shared/ipc/contract";
import type { LifeSeries } from "../life-tables/life-series";

/** Between which two parts of one born is alive, 0–1; one and the same where the life table reaches so far. */
export interface Alive {
  readonly low: number;
  readonly high: number;
}

/** Of those born in a year, evenly over it, how many are alive at the end of another. */
export type Survival = (birthYear: number, endOfYear: number) => Alive;

/** Survivors at every whole age up to the last that the table tells of. */
interface Yearly {
  readonly year: number | null;
  readonly alive: Float64Array;
}

/**
 * Survival by a life table. Those born in a year are, at the end of a later one, of two exact ages, half a year apart on average:
 * of them (l(a) + l(a + 1)) / 2 are alive. A table of one year is taken for all; a cohort table by year of birth; of period
 * tables of several years each year of age is taken from the table of the year in which it was lived. Where a year is
 * missing, the nearest stands in.
 * Source: H. S. Shryock and J. S. Siegel, The Methods and Materials of Demography (1976), chapter 15 (L(x) = (l(x) + l(x + 1)) / 2).
 * @returns null where the table does not hold that sex
 */
export function survivalOf(
  {
    kind,
    series,
  }: { kind: "period" | "cohort"; series: readonly LifeSeries[] },
  gender: Gender,
): Survival | null {
  const tables = series.filter((one) => one.gender === gender).map(yearlyOf);
  const [only] = tables;
  if (only === undefined) return null;
  if (kind === "period" && tables.length > 1)
    return (birthYear, endOfYear) =>
      throughPeriods(tables, birthYear, endOfYear);
  return (birthYear, endOfYear) =>
    withinTable(nearest(tables, birthYear) ?? only, endOfYear - birthYear);
}

/** Deaths are spread evenly between the ages that the table has. */
function yearlyOf({ year, ages, survivors }: LifeSeries): Yearly {
  const last = ages.at(-1) ?? 0;
  const alive = new Float64Array(last + 1);
  for (let i = 0; i + 1 < ages.length; i++) {
    const from = ages[i] as number;
    const to = ages[i + 1] as number;
    const start = survivors[i] as number;
    const fall = (survivors[i + 1] as number) - start;
    for (let age = from; age <= to; age++)
      alive[age] = start + (fall * (age - from)) / (to - from);
  }
  return { year, alive };
}

function nearest(tables: readonly Yearly[], year: number): Yearly | undefined {
  let best: Yearly | undefined;
  let distance = Infinity;
  for (const table of tables) {
    const far = Math.abs((table.year ?? year) - year);
    if (far >= distance) continue;
    distance = far;
    best = table;
  }
  return best;
}

function withinTable({ alive }: Yearly, age: number): Alive {
  if (age < 0) return NOT_BORN;
  const now = alive[age];
  const next = alive[age + 1];
  if (now === undefined || next === undefined)
    return { low: 0, high: alive.at(-1) ?? 0 };
  const mean = (now + next) / 2;
  return { low: mean, high: mean };
}

const NOT_BORN: Alive = { low: 0, high: 0 };

function throughPeriods(
  tables: readonly Yearly[],
  birthYear: number,
  endOfYear: number,
): Alive {
  if (endOfYear < birthYear) return NOT_BORN;
  let alive = 1;
  for (let year = birthYear; ; year++) {
    const chance = chanceToLive(nearest(tables, year), year - birthYear);
    if (chance === null) return { low: 0, high: alive };
    if (year === endOfYear) {
      const mean = (alive + alive * chance) / 2;
      return { low: mean, high: mean };
    }
    alive *= chance;
  }
}

/** Of those of an age how many reach the next; null: the table does not reach so far. */
function chanceToLive(table: Yearly | undefined, age: number): number | null {
  const now = table?.alive[age];
  const next = table?.alive[age + 1];
  if (now === undefined || next === undefined) return null;
  return now === 0 ? 0 : next / now;
}
