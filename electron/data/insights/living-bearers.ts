import type { Gender } from "../../../shared/ipc/contract";
import type { AgeRow, CohortRow } from "../../../shared/ipc/insight-schemas";
import type { PlaceFigures } from "../figures/place-figures";
import { quartilesOf, type Cohort } from "./quartiles";
import { limitsOf, type Limits } from "./sex-ratio";
import type { Alive, Survival } from "./survival";

/** What the living are estimated from. */
export interface Living {
  readonly figures: PlaceFigures;
  /** Alive at the end of this year. */
  readonly year: number;
  /** By sex and then year of birth, from the figures' first on. Null: the life table does not hold that sex. */
  readonly alive: Readonly<Record<Gender, readonly Alive[] | null>>;
  readonly limits: Limits;
}

export function livingOf(
  figures: PlaceFigures,
  threshold: number | null,
  survival: Readonly<Record<Gender, Survival | null>>,
  year: number,
): Living {
  const { minYear, maxYear } = figures;
  const last = Math.min(maxYear, year);
  const of = (gender: Gender): Alive[] | null => {
    const survive = survival[gender];
    if (survive === null) return null;
    return Array.from({ length: last - minYear + 1 }, (_, at) =>
      survive(minYear + at, year),
    );
  };
  return {
    ...{ figures, year },
    alive: { F: of("F"), M: of("M") },
    limits: limitsOf(figures, threshold),
  };
}

/** Bearers that are alive at least, by published births alone; 0 where the life table does not hold the sex. */
export function leastLiving({ figures, alive }: Living, i: number): number {
  const parts = alive[figures.gender(i)] ?? [];
  let living = 0;
  for (let at = 0; at < parts.length; at++) {
    const count = figures.count(i, figures.minYear + at);
    if (count > 0) living += count * (parts[at] as Alive).low;
  }
  return living;
}

/** Half of the living of a name are younger; null: nobody is alive. */
export function medianAge(living: Living, i: number): number | null {
  return quartilesOf(cohortsOf(living, i), living.year)?.[1] ?? null;
}

/** By published births, the youngest first. */
function cohortsOf({ figures, alive }: Living, i: number): Cohort[] {
  const parts = alive[figures.gender(i)] ?? [];
  return parts
    .map(({ low }, at) => {
      const year = figures.minYear + at;
      return { year, living: figures.count(i, year) * low };
    })
    .reverse();
}

/** Every year that anything was published for: births of the name or their bounds, and how many of them are alive. */
export function cohortRows(living: Living, i: number): CohortRow[] {
  const { figures, alive, limits } = living;
  const gender = figures.gender(i);
  return (alive[gender] ?? []).flatMap((part, at) => {
    const year = figures.minYear + at;
    if (figures.stratum(year, gender) === undefined) return [];
    const count = figures.count(i, year);
    const high = count > 0 ? count : (limits[gender][at] ?? null);
    return [
      {
        year,
        births: { low: count, high },
        living: {
          low: count * part.low,
          high: high === null ? null : high * part.high,
        },
      },
    ];
  });
}

/** Null: nobody is alive. */
export function ageRow(living: Living, i: number): AgeRow | null {
  const { figures } = living;
  const quartiles = quartilesOf(cohortsOf(living, i), living.year);
  if (quartiles === null) return null;
  const rows = cohortRows(living, i);
  return {
    ...{ name: figures.name(i), gender: figures.gender(i), quartiles },
    births: rows.reduce((sum, { births }) => sum + births.low, 0),
    living: {
      low: rows.reduce((sum, row) => sum + row.living.low, 0),
      high: rows.reduce<number | null>(
        (sum, row) =>
          sum === null || row.living.high === null
            ? null
            : sum + row.living.high,
        0,
      ),
    },
  };
}
