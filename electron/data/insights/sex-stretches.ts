import type { Gender } from "../../../shared/ipc/contract";

/** For so many years a name must stay on a side; fewer may be an accident of a few families. */
export const SUSTAINED_YEARS = 5;

/** A year of one name: to which side it belongs beyond doubt (null: to neither), and its births. */
export interface YearOfName {
  readonly year: number;
  readonly side: Gender | null;
  readonly female: number;
  readonly male: number;
}

/** Years on one side, without a year on the other in between. */
export interface Stretch {
  readonly side: Gender;
  readonly first: number;
  readonly years: number;
  readonly female: number;
  readonly male: number;
}

/** The stretches of a name that last `SUSTAINED_YEARS` and have `minBirths`, in order; neighbours are on different sides. */
export function sustainedStretches(
  years: readonly YearOfName[],
  minBirths: number,
): Stretch[] {
  const lasting = stretchesOf(years).filter(
    (stretch) =>
      stretch.years >= SUSTAINED_YEARS &&
      stretch.female + stretch.male >= minBirths,
  );
  return mergeSameSides(lasting);
}

/** A year that belongs to neither side ends no stretch. */
function stretchesOf(years: readonly YearOfName[]): Stretch[] {
  return mergeSameSides(
    years.flatMap(({ year, side, female, male }) =>
      side === null ? [] : [{ side, first: year, years: 1, female, male }],
    ),
  );
}

function mergeSameSides(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches) {
    const last = merged.at(-1);
    if (last?.side !== next.side) {
      merged.push(next);
      continue;
    }
    merged[merged.length - 1] = {
      ...last,
      years: last.years + next.years,
      female: last.female + next.female,
      male: last.male + next.male,
    };
  }
  return merged;
}
