import type { Country } from "../../shared/ipc/contract";

/** The country that a screen opens with where none was chosen: one whose figures answer the most questions. */
export function firstCountry(
  countries: readonly Country[],
): Country | undefined {
  return [...countries].sort((a, b) => told(b) - told(a))[0];
}

/** National figures before regional ones, shares before counts alone, then the longer series. Years. */
function told(country: Country): number {
  const { national, derived, denominator, min_year, max_year } = country;
  const years = max_year - min_year + 1;
  const century = 100;
  return (
    years +
    (national && !derived ? 10 * century : 0) +
    (denominator === null ? 0 : 5 * century)
  );
}
