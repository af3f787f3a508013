import type { Gender } from "../../../shared/ipc/contract";
import type { PlaceFigures, Stratum } from "./place-figures";

/** How far down a list leading names are kept: those of the first pages of every year. */
const DEEPEST_RANK = 200;

const leaders = new WeakMap<PlaceFigures, Uint32Array>();

/** The names of a year whose rank is at most `depth`, as their indexes: most frequent first, equal ones by name. */
export function leadingNames(
  figures: PlaceFigures,
  year: number,
  gender: Gender,
  depth: number,
): number[] {
  const stratum = figures.stratum(year, gender);
  if (stratum === undefined) return [];
  const least = leastCount(stratum, depth);
  const found: number[] = [];
  const take = (i: number) => {
    if (figures.count(i, year) >= least && figures.gender(i) === gender)
      found.push(i);
  };
  if (depth <= DEEPEST_RANK) leadersOf(figures).forEach(take);
  else for (let i = 0; i < figures.size; i++) take(i);
  return found.sort(
    (a, b) =>
      figures.count(b, year) - figures.count(a, year) ||
      (figures.name(a) < figures.name(b) ? -1 : 1),
  );
}

/** Names that were ever among the leading ones of a year: few, whatever the place. */
function leadersOf(figures: PlaceFigures): Uint32Array {
  const known = leaders.get(figures);
  if (known !== undefined) return known;
  const { firstYears, starts, counts, genders } = figures.columns;
  const [girls, boys] = [leasts(figures, "F"), leasts(figures, "M")];
  const found: number[] = [];
  for (let i = 0; i < figures.size; i++) {
    const least = genders[i] === 1 ? boys : girls;
    let year = (firstYears[i] as number) - figures.minYear;
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
      if ((counts[at] as number) >= (least[year++] as number)) {
        found.push(i);
        break;
      }
  }
  const all = Uint32Array.from(found);
  leaders.set(figures, all);
  return all;
}

/** The least count among the leading names, year by year from the place's first. */
function leasts(figures: PlaceFigures, gender: Gender): Float64Array {
  const least = new Float64Array(figures.maxYear - figures.minYear + 1);
  for (let year = figures.minYear; year <= figures.maxYear; year++) {
    const stratum = figures.stratum(year, gender);
    least[year - figures.minYear] =
      stratum === undefined ? Infinity : leastCount(stratum, DEEPEST_RANK);
  }
  return least;
}

/** The count of the last name whose rank is at most `rank`; where there is none, more than any. */
function leastCount({ runCounts, runRanks }: Stratum, rank: number): number {
  // Ascending counts have descending ranks.
  let low = 0;
  let high = runRanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runRanks[middle] as number) <= rank) high = middle;
    else low = middle + 1;
  }
  return runCounts[low] ?? Infinity;
}
