/** p-values of many tests, adjusted for their number. */
export interface Adjusted {
  /** The adjusted value of a p-value that is among those given. */
  of(p: number): number;
  /** The greatest p-value whose adjusted value is at most `q`; −1: there is none. */
  greatestWithin(q: number): number;
}

/**
 * Step-up procedure: names whose adjusted p-value is at most q hold a part of at most q false findings, on average.
 * Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 */
export function adjust(pValues: Float64Array): Adjusted {
  const sorted = pValues.slice().sort();
  const tests = sorted.length;
  const adjusted = new Float64Array(tests);
  let least = 1;
  for (let k = tests; k > 0; k--) {
    least = Math.min(least, ((sorted[k - 1] as number) * tests) / k);
    adjusted[k - 1] = least;
  }
  return {
    of: (p) => adjusted[lastAtMost(sorted, p)] ?? 1,
    greatestWithin: (q) => sorted[lastAtMost(adjusted, q)] ?? -1,
  };
}

/** Position of the last value that is at most `limit`, of values that ascend; −1: all are greater. */
function lastAtMost(values: Float64Array, limit: number): number {
  let low = -1;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
