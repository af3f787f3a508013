/** Nearly all counts are small: they are ordered by counting, not by sorting. */
const SMALL = 4096;

/**
 * The numbers with a count, the largest first, equal ones in the order given.
 * @param counts of each number
 * @param numbers in alphabetical order
 */
export function orderByCount(
  counts: Float64Array,
  numbers: Uint32Array,
): Uint32Array {
  const size = numbers.length;
  const listed = new Uint32Array(size);
  // How many have a count of at least this one more: where those of a count begin.
  const starts = new Uint32Array(SMALL);
  const large: number[] = [];
  let length = 0;
  for (let place = 0; place < size; place++) {
    const no = numbers[place] as number;
    const count = counts[no] as number;
    if (count === 0) continue;
    listed[length++] = no;
    if (count < SMALL) (starts[count] as number)++;
    // Count and place in one number: numbers sort far faster than comparisons.
    else large.push(count * size + (size - 1 - place));
  }
  let above = large.length;
  for (let count = SMALL - 1; count > 0; count--) {
    const bearers = starts[count] as number;
    starts[count] = above;
    above += bearers;
  }
  const order = new Uint32Array(length);
  for (const [i, key] of Float64Array.from(large).sort().reverse().entries())
    order[i] = numbers[size - 1 - (key % size)] as number;
  for (let i = 0; i < length; i++) {
    const no = listed[i] as number;
    const count = counts[no] as number;
    if (count < SMALL) order[(starts[count] as number)++] = no;
  }
  return order;
}
