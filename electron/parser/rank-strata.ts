import type { SeriesTable } from "./arrange-series";

/** One (place, year, gender): its sums, and the runs that turn a count into its rank. */
export interface Stratum {
  place: number;
  year: number;
  gender: "F" | "M";
  births: number;
  /** Names listed, `ranked` ones among them. */
  names: number;
  /** Names with a rank alone. */
  ranked: number;
  /** Names whose count was not published. */
  suppressed: number;
  /** Distinct counts, ascending, and the standard competition rank of each. */
  runCounts: Int32Array;
  runRanks: Int32Array;
}

/** Nearly all counts are small: they are ranked by counting, not by sorting. */
const SMALL = 4096;

/** Ranks every figure within its stratum and writes each series' best rank. */
export function rankStrata(series: SeriesTable): Stratum[] {
  if (series.size === 0) return [];
  const figures = figuresByStratum(series);
  const ranker = new Ranker();
  const strata: Stratum[] = [];
  for (let key = 0; key + 1 < figures.starts.length; key++) {
    const start = figures.starts[key] as number;
    const end = figures.starts[key + 1] as number;
    if (start === end) continue;
    const counts = figures.counts.subarray(start, end);
    const runs = ranker.rank(counts);
    const group = Math.floor(key / figures.years);
    strata.push({
      place: group >> 1,
      year: figures.firstYear + (key % figures.years),
      gender: group % 2 === 1 ? "M" : "F",
      births: counts.reduce((sum, count) => sum + count, 0),
      names: counts.length,
      ranked: 0,
      suppressed: 0,
      ...runs,
    });
    for (let i = 0; i < counts.length; i++) {
      const slot = figures.slots[start + i] as number;
      const rank = ranker.rankOf(counts[i] as number, runs);
      const best = series.bestRanks[slot] as number;
      if (best === 0 || rank < best) series.bestRanks[slot] = rank;
    }
  }
  return strata;
}

/** Counts and slots, sorted by stratum key: group × years + year. */
interface Figures {
  firstYear: number;
  years: number;
  starts: Int32Array;
  counts: Int32Array;
  slots: Int32Array;
}

function figuresByStratum(series: SeriesTable): Figures {
  let firstYear = 9999;
  let lastYear = 0;
  let groups = 0;
  for (let slot = 0; slot < series.size; slot++) {
    firstYear = Math.min(firstYear, series.firstYears[slot] as number);
    lastYear = Math.max(lastYear, series.lastYears[slot] as number);
    groups = Math.max(groups, (series.groups[slot] as number) + 1);
  }
  const years = lastYear - firstYear + 1;
  const starts = new Int32Array(groups * years + 1);
  countFigures(series, firstYear, years, starts);
  for (let key = 1; key < starts.length; key++)
    (starts[key] as number) += starts[key - 1] as number;
  const total = starts[starts.length - 1] as number;
  const figures = {
    firstYear,
    years,
    starts,
    counts: new Int32Array(total),
    slots: new Int32Array(total),
  };
  placeFigures(series, figures);
  return figures;
}

/** Adds up in starts[key + 1] how many figures a stratum has. */
function countFigures(
  { size, groups, firstYears, lastYears, offsets, counts }: SeriesTable,
  firstYear: number,
  years: number,
  starts: Int32Array,
): void {
  for (let slot = 0; slot < size; slot++) {
    const first = firstYears[slot] as number;
    const offset = offsets[slot] as number;
    const end = offset + (lastYears[slot] as number) - first + 1;
    let key = (groups[slot] as number) * years + first - firstYear + 1;
    for (let cell = offset; cell < end; cell++, key++) {
      if ((counts[cell] as number) > 0) (starts[key] as number)++;
    }
  }
}

function placeFigures(
  { size, groups, firstYears, lastYears, offsets, counts }: SeriesTable,
  figures: Figures,
): void {
  const { firstYear, years } = figures;
  const next = figures.starts.slice();
  for (let slot = 0; slot < size; slot++) {
    const first = firstYears[slot] as number;
    const offset = offsets[slot] as number;
    const end = offset + (lastYears[slot] as number) - first + 1;
    let key = (groups[slot] as number) * years + first - firstYear;
    for (let cell = offset; cell < end; cell++, key++) {
      const count = counts[cell] as number;
      if (count === 0) continue;
      const at = (next[key] as number)++;
      figures.counts[at] = count;
      figures.slots[at] = slot;
    }
  }
}

type Runs = Pick<Stratum, "runCounts" | "runRanks">;

class Ranker {
  private readonly histogram = new Int32Array(SMALL);
  private readonly smallRanks = new Int32Array(SMALL);

  rank(counts: Int32Array): Runs {
    const large: number[] = [];
    let maxSmall = 0;
    for (const count of counts) {
      if (count >= SMALL) large.push(count);
      else {
        (this.histogram[count] as number)++;
        if (count > maxSmall) maxSmall = count;
      }
    }
    large.sort((a, b) => b - a);
    const runs: { count: number; rank: number }[] = [];
    let above = 0;
    for (const count of large) {
      if (runs.at(-1)?.count !== count) runs.push({ count, rank: above + 1 });
      above++;
    }
    for (let count = maxSmall; count > 0; count--) {
      const bearers = this.histogram[count] as number;
      if (bearers === 0) continue;
      runs.push({ count, rank: above + 1 });
      this.smallRanks[count] = above + 1;
      above += bearers;
      this.histogram[count] = 0;
    }
    runs.reverse();
    return {
      runCounts: Int32Array.from(runs, (run) => run.count),
      runRanks: Int32Array.from(runs, (run) => run.rank),
    };
  }

  /** Rank of a count of the stratum that was ranked last. */
  rankOf(count: number, { runCounts, runRanks }: Runs): number {
    if (count < SMALL) return this.smallRanks[count] as number;
    let low = 0;
    let high = runCounts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runCounts[middle] as number) < count) low = middle + 1;
      else high = middle;
    }
    return runRanks[low] as number;
  }
}
