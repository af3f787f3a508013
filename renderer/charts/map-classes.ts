/** A step of a scale: from `low`, itself included, to `high`, not included. */
export interface MapClass {
  readonly low: number;
  readonly high: number;
}

const STEPS_MOST = 6;
const NICE = [1, 2, 2.5, 5, 10];

/** Equal steps from 0 to beyond the highest, with round bounds: for shares, which do not depend on the size of a region. */
export function equalClasses(values: readonly number[]): MapClass[] {
  const highest = Math.max(0, ...values);
  if (highest === 0) return [];
  const wanted = highest / STEPS_MOST;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = NICE.find((one) => one * power >= wanted) ?? 10;
  const step = factor * power;
  // A little more than the quotient: 0.3 / 0.05 is less than 6.
  const count = Math.floor(highest / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => ({
    low: round(i * step),
    high: round((i + 1) * step),
  }));
}

/**
 * Bounds of 1, 2, 5, 10, 20, 50, … for counts, which differ between regions by orders of magnitude. What lies below the
 * last of the steps is one class.
 */
export function ladderClasses(values: readonly number[]): MapClass[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [];
  const highest = Math.max(...positive);
  const bounds: number[] = [];
  for (let power = 1; power <= highest; power *= 10)
    for (const factor of [1, 2, 5])
      if (factor * power <= highest) bounds.push(factor * power);
  const used = bounds.slice(-STEPS_MOST);
  const lowest = Math.min(...positive);
  if (lowest < (used[0] ?? 0)) used[0] = 1;
  return used.map((low, i) => ({ low, high: used[i + 1] ?? Infinity }));
}

const RANKS = [1, 2, 4, 11, 31, 101];

/** The first rank alone, then wider and wider steps. */
export function rankClasses(): MapClass[] {
  return RANKS.map((low, i) => ({ low, high: RANKS[i + 1] ?? Infinity }));
}

/** The class that holds a value; -1: none. */
export function classOf(classes: readonly MapClass[], value: number): number {
  return classes.findIndex(({ low, high }) => value >= low && value < high);
}

/** Sums of decimal steps must not show what binary numbers make of them. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
