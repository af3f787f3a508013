import type { Gender } from "../../../shared/ipc/contract";
import type { Measure } from "../../../shared/mapping";

/** A place and what its figures count. Region null: the whole country. */
export interface PlaceKey {
  readonly country: string;
  readonly region: string | null;
  readonly measure: Measure;
}

/** The names of one year and sex as a whole. */
export interface Stratum {
  readonly year: number;
  readonly gender: Gender;
  /** Sum of the counts listed; null: only ranks were published. */
  readonly births: number | null;
  readonly names: number;
  /** How many of them have a rank alone. */
  readonly ranked: number;
  readonly suppressed: number;
  /** What shares are shares of; null: no share may be computed. */
  readonly denominator: number | null;
  /** Holds every name at or above the threshold. */
  readonly complete: boolean;
  /** Distinct counts, ascending, and the standard competition rank of each. */
  readonly runCounts: readonly number[];
  readonly runRanks: readonly number[];
}

/** Ranks that were published without counts, of one name. */
export interface RankedName {
  readonly name: string;
  readonly gender: Gender;
  readonly years: readonly number[];
  readonly ranks: readonly number[];
}

/** Columns of `PlaceFigures`, each with one entry per name and sex. */
export interface FigureColumns {
  readonly names: readonly string[];
  /** 0: F, 1: M. */
  readonly genders: Uint8Array;
  readonly firstYears: Uint16Array;
  /** Where in `counts` each begins; one entry more than names. */
  readonly starts: Uint32Array;
  /** Counts of consecutive years; 0: nothing published. */
  readonly counts: Uint32Array;
}

/**
 * All figures that speak for one place and measure, in memory: questions over all names are answered from here in
 * milliseconds (docs/decisions/0009-figures-in-memory.md).
 */
export class PlaceFigures {
  readonly minYear: number;
  readonly maxYear: number;
  private readonly byYear = new Map<string, Stratum>();

  constructor(
    readonly columns: FigureColumns,
    readonly strata: readonly Stratum[],
    readonly ranked: readonly RankedName[],
  ) {
    const years = strata.map(({ year }) => year);
    this.minYear = Math.min(...years);
    this.maxYear = Math.max(...years);
    for (const stratum of strata)
      this.byYear.set(`${stratum.gender}${String(stratum.year)}`, stratum);
  }

  /** Number of names, each sex apart. */
  get size(): number {
    return this.columns.names.length;
  }

  name(i: number): string {
    return this.columns.names[i] as string;
  }

  gender(i: number): Gender {
    return this.columns.genders[i] === 1 ? "M" : "F";
  }

  /** 0: nothing was published. */
  count(i: number, year: number): number {
    const { starts, firstYears, counts } = this.columns;
    const at = (starts[i] as number) + year - (firstYears[i] as number);
    if (at < (starts[i] as number) || at >= (starts[i + 1] as number)) return 0;
    return counts[at] as number;
  }

  /** Sum of the counts of `from` to `to`, both included. */
  sum(i: number, from: number, to: number): number {
    const { starts, firstYears, counts } = this.columns;
    const start = starts[i] as number;
    const offset = start - (firstYears[i] as number);
    const end = Math.min(starts[i + 1] as number, offset + to + 1);
    let sum = 0;
    for (let at = Math.max(start, offset + from); at < end; at++)
      sum += counts[at] as number;
    return sum;
  }

  /**
   * Adds the counts of a name to sums of all years, the first of them `minYear`.
   * @returns the positions added to: from `from`, before `to`
   */
  addTo(sums: Float64Array, i: number): { from: number; to: number } {
    const { starts, firstYears, counts } = this.columns;
    const start = starts[i] as number;
    const end = starts[i + 1] as number;
    const from = (firstYears[i] as number) - this.minYear;
    for (let at = start, to = from; at < end; at++, to++)
      sums[to] = (sums[to] as number) + (counts[at] as number);
    return { from, to: from + end - start };
  }

  /** Undefined: nothing speaks for that year and sex. */
  stratum(year: number, gender: Gender): Stratum | undefined {
    return this.byYear.get(`${gender}${String(year)}`);
  }

  /** The index of a name by this very spelling; -1: no count of it. */
  find(name: string, gender: Gender): number {
    this.index ??= this.makeIndex();
    return this.index.get(`${gender}${name}`) ?? -1;
  }

  private index: Map<string, number> | undefined;

  private makeIndex(): Map<string, number> {
    const { names } = this.columns;
    return new Map(names.map((name, i) => [`${this.gender(i)}${name}`, i]));
  }
}

/** Standard competition rank (1, 2, 2, 4) of a count that occurs in the stratum. */
export function rankOf(
  { runCounts, runRanks }: Stratum,
  count: number,
): number {
  let low = 0;
  let high = runCounts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runCounts[middle] as number) <= count) low = middle;
    else high = middle - 1;
  }
  return runRanks[low] ?? 0;
}
