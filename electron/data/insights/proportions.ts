/** 95 % of a standard normal variable lie within so many standard deviations. */
const Z95 = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * 95 % score interval of a proportion, sound for small counts and for none.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212.
 */
export function wilson(x: number, n: number): Interval {
  const square = Z95 * Z95;
  const middle = x + square / 2;
  const half = Z95 * Math.sqrt((x * (n - x)) / n + square / 4);
  return {
    low: (middle - half) / (n + square),
    high: (middle + half) / (n + square),
  };
}

/**
 * 95 % interval of the difference between two independent proportions, second minus first.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombe(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): Interval {
  const first = wilson(x1, n1);
  const second = wilson(x2, n2);
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  return {
    low: p2 - p1 - Math.hypot(p2 - second.low, first.high - p1),
    high: p2 - p1 + Math.hypot(second.high - p2, p1 - first.low),
  };
}

/**
 * How many standard errors two proportions lie apart, under the hypothesis that they are one.
 * Source: the two-proportion z-test; its square is Pearson's chi-squared (K. Pearson, 1900) of the 2 × 2 table.
 */
export function pooledZ(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): number {
  const p = (x1 + x2) / (n1 + n2);
  return (x2 / n2 - x1 / n1) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
}

/**
 * The least count that is expected in a cell of the 2 × 2 table if the proportions are one.
 * Source: below 5 the normal approximation is not to be trusted (W. G. Cochran, Biometrics 10 (1954) 417–451).
 */
export function leastExpected(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): number {
  const hits = (x1 + x2) / (n1 + n2);
  return Math.min(n1, n2) * Math.min(hits, 1 - hits);
}
