/** How much more often something occurs in one place than in another, and how surely. */
export interface LogOdds {
  /** Difference of the log-odds, first minus second. */
  readonly difference: number;
  /** The difference by its standard error. */
  readonly z: number;
}

/**
 * Log-odds ratio with an informative Dirichlet prior: both places are mixed with `prior` births of the two together, so that a
 * rare name needs many births to stand out.
 * Source: B. L. Monroe, M. P. Colaresi and K. M. Quinn, Fightin' Words, Political Analysis 16 (2008) 372–403, equations 16, 20
 * and 22.
 * @param x1 births of the name in the first place, of `n1` in all
 * @param a the name's part of the `prior` births
 */
export function logOddsOf(
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  a: number,
  prior: number,
): LogOdds {
  const odds = (x: number, n: number): number => (x + a) / (n + prior - x - a);
  const difference = Math.log(odds(x1, n1)) - Math.log(odds(x2, n2));
  return {
    difference,
    z: difference / Math.sqrt(1 / (x1 + a) + 1 / (x2 + a)),
  };
}
