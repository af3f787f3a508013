import type { PlaceSeries } from "../../../../shared/ipc/name-page-schemas";

/** What is known of the names of a place and sex as a whole: one entry of each list per year. */
export interface StratumColumns {
  readonly years: readonly number[];
  /** What shares are shares of; null: no share may be computed. */
  readonly denominators: readonly (number | null)[];
  /** The lowest count that was published; null: none was. */
  readonly lowest: readonly (number | null)[];
}

interface YearFigures {
  count: number | null;
  rank: number | null;
  low: number | null;
  high: number | null;
  readonly denominator: number | null;
}

type Place = Pick<PlaceSeries, "country" | "region" | "name" | "gender">;

/** Puts together what the tables say of a name at a place, and what follows from their silence. */
export class PlaceSeriesBuilder {
  private readonly years = new Map<number, YearFigures>();

  constructor(private readonly place: Place) {}

  /**
   * Begins with what a silent source means: a count below the threshold, or of a list of the most frequent one that is
   * not above its last.
   */
  addStrata(
    { years, denominators, lowest }: StratumColumns,
    complete: boolean,
    threshold: number | null,
  ): void {
    const below = threshold === null ? null : threshold - 1;
    for (const [i, year] of years.entries()) {
      const high = complete ? below : (lowest[i] ?? null);
      const denominator = denominators[i] ?? null;
      const low = high === null ? null : 0;
      this.years.set(year, { count: null, rank: null, low, high, denominator });
    }
  }

  addCounts(row: {
    readonly years: readonly number[];
    readonly counts: readonly number[];
    readonly ranks: readonly number[];
  }): void {
    for (const [i, year] of row.years.entries()) {
      const count = row.counts[i] ?? null;
      const rank = row.ranks[i] ?? null;
      this.put(year, { count, rank, low: null, high: null });
    }
  }

  addUncounted(row: {
    readonly year: number;
    readonly rank: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }): void {
    const { year, rank, low, high } = row;
    if (rank !== null) this.put(year, { rank });
    // Where the office gave no upper bound, the threshold is one.
    if (low !== null) this.put(year, high === null ? { low } : { low, high });
  }

  series(): PlaceSeries {
    const ordered = [...this.years].sort(([a], [b]) => a - b);
    const figures = ordered.map(([, one]) => one);
    const { country, region, name, gender } = this.place;
    return {
      ...{ country, region, name, gender },
      years: ordered.map(([year]) => year),
      counts: figures.map(({ count }) => count),
      ranks: figures.map(({ rank }) => rank),
      shares: figures.map(({ count, denominator }) =>
        count === null || denominator === null || denominator === 0
          ? null
          : count / denominator,
      ),
      lows: figures.map(({ low, high }) => (high === null ? null : low)),
      highs: figures.map(({ high }) => high),
    };
  }

  private put(year: number, figures: Partial<YearFigures>): void {
    const known = this.years.get(year);
    if (known) Object.assign(known, figures);
  }
}
