/** Of a normal distribution, 95 per cent lie within this many standard deviations. */
const Z_95 = 1.959964;

/**
 * The interval that a share of a whole lies in with 95 per cent confidence. Unit: 0–1.
 * Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212.
 */
export function wilsonInterval(
  part: number,
  whole: number,
): { low: number; high: number } {
  if (whole <= 0) return { low: 0, high: 1 };
  const share = part / whole;
  const z2 = Z_95 * Z_95;
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole);
  const reach =
    (Z_95 / (1 + z2 / whole)) *
    Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole));
  return {
    low: Math.max(0, middle - reach),
    high: Math.min(1, middle + reach),
  };
}
