/** Where the series needs too many terms, and the fraction few. */
const FRACTION_FROM = 2.5;
/** Enough for full precision from `FRACTION_FROM` on. */
const FRACTION_TERMS = 60;

/**
 * Probability that a standard normal variable lies at least as far from zero, on either side, as `z`.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 7.1.2, 7.1.6 and 7.1.14.
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < FRACTION_FROM ? 1 - erfBySeries(x) : erfcByFraction(x);
}

/** 7.1.6: all terms are positive, so none takes another's digits away. */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** 7.1.14, from its far end. */
function erfcByFraction(x: number): number {
  let below = x;
  for (let n = FRACTION_TERMS; n > 0; n--) below = x + n / 2 / below;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
}
