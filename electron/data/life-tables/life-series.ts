import type { Gender } from "../../../shared/ipc/contract";

/** Survivors by exact age, for one sex and year. */
export interface LifeSeries {
  readonly gender: Gender;
  /** Calendar year or year of birth; null: the table has one only. */
  readonly year: number | null;
  /** From 0, ascending. */
  readonly ages: readonly number[];
  /** Of one born how many are alive at each of the ages: 1 at the first, never more than at the age before. */
  readonly survivors: readonly number[];
}

/** One line of a life table as it was read. */
export interface LifeLine {
  readonly line: number;
  readonly age: number;
  readonly value: number;
}

/** Why lines are no life table, and where. */
export class LifeTableFault extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/**
 * Lines of one sex and year, made survivors of one born.
 * Source: l(x + n) = l(x) · (1 − q(x)); H. S. Shryock and J. S. Siegel, The Methods and Materials of Demography (1976), chapter 15.
 * @throws LifeTableFault
 */
export function survivorsOf(
  kind: "survivors" | "deaths",
  lines: readonly LifeLine[],
): Pick<LifeSeries, "ages" | "survivors"> {
  checkAges(lines);
  return {
    ages: lines.map(({ age }) => age),
    survivors: kind === "survivors" ? ofSurvivors(lines) : ofDeaths(lines),
  };
}

function checkAges([first, ...others]: readonly LifeLine[]): void {
  if (first === undefined || others.length === 0)
    throw new LifeTableFault(first?.line ?? 0, "there are fewer than two ages");
  if (first.age !== 0)
    throw new LifeTableFault(first.line, "the first age is not 0");
  let before = first.age;
  for (const { line, age } of others) {
    if (age <= before)
      throw new LifeTableFault(
        line,
        "an age is not above the one before: two tables of one sex and year may be mixed",
      );
    before = age;
  }
}

function ofSurvivors(lines: readonly LifeLine[]): number[] {
  let before = Infinity;
  for (const { line, value } of lines) {
    if (before === Infinity && value <= 0)
      throw new LifeTableFault(line, "nobody is alive at age 0");
    if (value > before)
      throw new LifeTableFault(line, "more are alive than at the age before");
    before = value;
  }
  const born = lines[0]?.value ?? 1;
  return lines.map(({ value }) => value / born);
}

function ofDeaths(lines: readonly LifeLine[]): number[] {
  const unit = unitOf(lines);
  const survivors = [1];
  for (const { value } of lines.slice(0, -1))
    survivors.push((survivors.at(-1) ?? 0) * (1 - value / unit));
  return survivors;
}

/** Probabilities are written per one, per 1,000 or per 100,000: at the last age nearly everybody dies. */
function unitOf(lines: readonly LifeLine[]): number {
  const highest = Math.max(...lines.map(({ value }) => value));
  if (highest <= 1) return 1;
  const { line } = lines.find(({ value }) => value === highest) ?? { line: 0 };
  if (highest <= 100)
    throw new LifeTableFault(
      line,
      "a probability is above 1, and whether it is per cent or per 1,000 cannot be told",
    );
  if (highest <= 1000) return 1000;
  if (highest <= 100_000) return 100_000;
  throw new LifeTableFault(line, "a probability is above 1");
}
