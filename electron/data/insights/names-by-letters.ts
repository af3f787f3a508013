import type { Gender } from "../../../shared/ipc/contract";
import type { PlaceFigures } from "../figures/place-figures";

/** Indices of the names that are the same but for case. */
type Index = ReadonlyMap<string, readonly number[]>;

const known = new WeakMap<PlaceFigures, Readonly<Record<Gender, Index>>>();

/** All names of each sex by their letters in lower case; made once. */
export function namesByLetters(
  figures: PlaceFigures,
): Readonly<Record<Gender, Index>> {
  const made = known.get(figures);
  if (made !== undefined) return made;
  const index = {
    F: new Map<string, number[]>(),
    M: new Map<string, number[]>(),
  };
  for (let i = 0; i < figures.size; i++) {
    const bySex = index[figures.gender(i)];
    const letters = figures.name(i).toLowerCase();
    const names = bySex.get(letters);
    if (names === undefined) bySex.set(letters, [i]);
    else names.push(i);
  }
  known.set(figures, index);
  return index;
}
