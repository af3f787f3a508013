import type { NameBook } from "./name-book";

/** Nearly all counts are small: they are ordered by counting, not by sorting. */
const SMALL = 4096;

/** The numbers with a count, the largest first, equal ones in alphabetical order. */
export function orderByCount(
  counts: Float64Array,
  { byPlace }: NameBook,
): Uint32Array {
  const size = byPlace.length;
  // How many have a count of at least this one more: where those of a count begin.
  const starts = new Uint32Array(SMALL);
  const large: number[] = [];
  for (let place = 0; place < size; place++) {
    const count = counts[byPlace[place] as number] as number;
    if (count < SMALL) (starts[count] as number)++;
    // Count and place in one number: numbers sort far faster than comparisons.
    else large.push(count * size + (size - 1 - place));
  }
  let above = large.length;
  for (let count = SMALL - 1; count >= 0; count--) {
    const bearers = starts[count] as number;
    starts[count] = above;
    above += bearers;
  }
  const order = new Uint32Array(starts[0] as number);
  for (const [i, key] of Float64Array.from(large).sort().reverse().entries())
    order[i] = byPlace[size - 1 - (key % size)] as number;
  for (let place = 0; place < size; place++) {
    const no = byPlace[place] as number;
    const count = counts[no] as number;
    if (count > 0 && count < SMALL) order[(starts[count] as number)++] = no;
  }
  return order;
}
