import {
  PlaceFigures,
  type Stratum,
} from "../../electron/data/figures/place-figures";

/** Counts of consecutive years from `first` on; 0: nothing published. */
export interface MadeUpName {
  name: string;
  gender: "F" | "M";
  first: number;
  counts: readonly number[];
}

/** What is not the sum of the counts: births with unpublished names, and whether only the most frequent are listed. */
interface Around {
  unlisted?: number;
  complete?: boolean;
  shares?: boolean;
}

/** Figures as they are read from a library, made without one. */
export function madeUpFigures(
  names: readonly MadeUpName[],
  { unlisted = 0, complete = true, shares = true }: Around = {},
): PlaceFigures {
  const starts = [0];
  for (const { counts } of names)
    starts.push((starts.at(-1) ?? 0) + counts.length);
  const years = names.flatMap(({ first, counts }) => [
    first,
    first + counts.length - 1,
  ]);
  const strata: Stratum[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    for (const gender of ["F", "M"] as const) {
      const counts = countsOf(names, gender, year);
      if (counts.length === 0) continue;
      strata.push(
        stratumOf(counts, year, gender, { unlisted, complete, shares }),
      );
    }
  return new PlaceFigures(
    {
      names: names.map(({ name }) => name),
      genders: Uint8Array.from(names, ({ gender }) => (gender === "M" ? 1 : 0)),
      firstYears: Uint16Array.from(names, ({ first }) => first),
      starts: Uint32Array.from(starts),
      counts: Uint32Array.from(names.flatMap(({ counts }) => counts)),
    },
    strata,
    [],
  );
}

function countsOf(
  names: readonly MadeUpName[],
  gender: "F" | "M",
  year: number,
): number[] {
  return names
    .filter((name) => name.gender === gender)
    .map(({ first, counts }) => counts[year - first] ?? 0)
    .filter((count) => count > 0);
}

function stratumOf(
  counts: readonly number[],
  year: number,
  gender: "F" | "M",
  { unlisted, complete, shares }: Required<Around>,
): Stratum {
  const runCounts = [...new Set(counts)].sort((a, b) => a - b);
  const births = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...{ year, gender, births, complete, runCounts },
    ...{ names: counts.length, ranked: 0, suppressed: 0 },
    denominator: shares ? births + unlisted : null,
    runRanks: runCounts.map(
      (count) => 1 + counts.filter((other) => other > count).length,
    ),
  };
}
