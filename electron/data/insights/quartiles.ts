/** So many living persons of one year of birth. */
export interface Cohort {
  readonly year: number;
  readonly living: number;
}

export type Quartiles = [number, number, number];

/**
 * Ages that a quarter, half and three quarters of the living are younger than, at the end of a year. Births are spread evenly
 * over their year, so that those born in it are of ages spread evenly over one year.
 * Source: quantiles of grouped data, interpolated within the group.
 * @param cohorts the youngest first; Unit of the answer: years
 * @returns null where nobody is alive
 */
export function quartilesOf(
  cohorts: readonly Cohort[],
  endOfYear: number,
): Quartiles | null {
  const living = cohorts.reduce((sum, cohort) => sum + cohort.living, 0);
  if (living <= 0) return null;
  const quantile = (part: number): number => {
    const wanted = part * living;
    let younger = 0;
    for (const { year, living: here } of cohorts) {
      if (here > 0 && younger + here >= wanted)
        return endOfYear - year + (wanted - younger) / here;
      younger += here;
    }
    return endOfYear - (cohorts.at(-1)?.year ?? endOfYear) + 1;
  };
  return [quantile(0.25), quantile(0.5), quantile(0.75)];
}
