import type { PlaceSeries } from "../../../shared/ipc/name-page-schemas";

/** A figure and the year it belongs to. */
export interface InYear {
  readonly year: number;
  readonly value: number;
}

/** What is told of a name at one place in a line of a table. */
export interface Facts {
  readonly series: PlaceSeries;
  /** Sum of the counts published. */
  readonly births: number;
  /** First and last year with a count or a rank. */
  readonly first: number;
  readonly last: number;
  /** How many years have a count. */
  readonly counted: number;
  /** Null: only ranks were published. */
  readonly peak: InYear | null;
  /** Null: there is no denominator. */
  readonly peakShare: InYear | null;
  readonly best: InYear | null;
  /** How many years it had that rank. */
  readonly bestYears: number;
  /** The latest year that the place has figures of, and the rank in it; null: none was published. */
  readonly latest: { readonly year: number; readonly rank: number | null };
}

/** Null: nothing was ever published of it. */
export function factsOf(series: PlaceSeries): Facts | null {
  const { years, counts, ranks, shares } = series;
  const known = years.filter(
    (_, i) => (counts[i] ?? ranks[i] ?? null) !== null,
  );
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const best = extreme(years, ranks, (a, b) => a < b);
  const end = years.length - 1;
  return {
    ...{ series, first, last, best },
    births: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    counted: counts.filter((count) => count !== null).length,
    peak: extreme(years, counts, (a, b) => a > b),
    peakShare: extreme(years, shares, (a, b) => a > b),
    bestYears: ranks.filter((rank) => rank !== null && rank === best?.value)
      .length,
    latest: { year: years[end] ?? last, rank: ranks[end] ?? null },
  };
}

/** The first of the figures that no other goes before. */
function extreme(
  years: readonly number[],
  values: readonly (number | null)[],
  isBefore: (a: number, b: number) => boolean,
): InYear | null {
  let found: InYear | null = null;
  for (const [i, value] of values.entries())
    if (value !== null && (found === null || isBefore(value, found.value)))
      found = { year: years[i] ?? 0, value };
  return found;
}
